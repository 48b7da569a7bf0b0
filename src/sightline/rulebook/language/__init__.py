"""The words that a rule is made of: each node holds its evaluation and its English together.

A rule file is a declaration built from these and nothing else. If they cannot say something, the answer is a new
node here, with its evaluation, its English and its tests.

A node is asked of every episode of every child, and most answers are no. So sentences are left for whoever reads the
finding: ``Reading`` and ``absence`` take a function instead of words, ``Evidence.later`` one instead of evidence. What
depends on the view alone is worked out with ``View.once``, what depends on a day and the numbers alone with
``Parameters.once``. Whatever starts a rule says with ``starting_kinds`` without which kinds it has no episode (its
``kinds``, if it does not say).
"""
