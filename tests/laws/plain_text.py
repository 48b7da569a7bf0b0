"""The text of a finished file, taken out with nothing but the standard library: no part of Sightline, no writer."""

from __future__ import annotations

import html
import io
import re
import zipfile


def plain_text(data: bytes) -> str:
    """Everything of a file that could be read as words: of a Word or Excel file every part, tags taken away."""
    if data[:2] != b"PK":
        return data.decode("utf-8-sig")
    pieces = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8", "replace")
            pieces.append(name)
            pieces.append(html.unescape(re.sub(r"<[^>]*>", "", text)))
            pieces.append(html.unescape(" ".join(re.findall(r'="([^"]*)"', text))))
    return "\n".join(pieces)
