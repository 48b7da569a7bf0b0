"""Prompts: one file a pattern. Declarations only; what they mean is in the language."""
