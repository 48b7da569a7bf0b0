"""Particulars: answers of a closed list, numbers of things, amounts with a unit."""
