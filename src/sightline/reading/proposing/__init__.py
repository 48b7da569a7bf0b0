"""Statements become candidates: each with its passage, its date and a stable key."""
