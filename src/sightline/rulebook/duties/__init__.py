"""Duties: one file a statutory clock. Declarations only; what they mean is in the language."""
