"""Versions of one combined chronology: who and what each shows, and what stands instead."""
