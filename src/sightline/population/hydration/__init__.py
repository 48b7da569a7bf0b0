"""Rows into facts, as few of them and as late as can be: most rules never look at most of a child's facts."""
