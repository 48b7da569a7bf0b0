"""Likeness: what a sentence may be, by the example sentences that it is nearest to (docs/lexicon.md)."""
