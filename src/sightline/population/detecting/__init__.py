"""What the evaluator would say of many children at once, worked out on columns where a rule and a child are plain.

A detector under one evaluator (docs/adr/0013): it is put together from a rule's own nodes, asks the language's own
tests and counts once for each value that occurs, and leaves every pair of child and rule that it cannot tell exactly to
the evaluator. It never says anything of its own.
"""
