"""The words that a rule is made of: each node holds its evaluation and its English together.

A rule file is a declaration built from these and nothing else. If they cannot say something, the answer is a new
node here, with its evaluation, its English and its tests.
"""
