"""The hidden names by which the rows of an exported Word file are found again when it comes back.

An anchor is made from the digest of the whole and the row's reference: it says of which file a row is, differs from
version to version, and cannot be joined with the anchor of the same row in another.
"""

from __future__ import annotations

import hashlib

ROW = "sl_r_"
FILE = "sl_f_"


def row_anchor(digest: str, reference: str) -> str:
    """The name of the bookmark on a row's reference. Word allows forty characters."""
    return f"{ROW}{hashlib.sha256(f'{digest}|{reference}'.encode()).hexdigest()[:24]}"


def file_anchor(digest: str) -> str:
    """The name of the bookmark on the title: the beginning of the digest."""
    return f"{FILE}{digest[:24]}"
