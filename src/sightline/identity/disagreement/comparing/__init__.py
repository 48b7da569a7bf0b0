"""Whom words mean, where, by whom; and which two statements may be set side by side."""
