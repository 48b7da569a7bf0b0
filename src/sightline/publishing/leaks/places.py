"""Every place of a finished file in which words can stand, seen or not; and every place that cannot be read.

The file is read from its bytes with nothing that wrote it: archives and XML part by part, PDFs object by object. What
has no reading here is a place that cannot be read, and stops the file.
"""

from __future__ import annotations

from sightline.publishing.leaks import archives, pictures, portable, texts
from sightline.publishing.leaks.found_places import Places


def places(file_name: str, data: bytes, *, drawn: frozenset[str] = frozenset()) -> Places:
    """Every place of a file, its own name among them. Nothing is raised for a file that cannot be read: that is a place
    that cannot be read.
    """
    made = Places(read_into, drawn)
    made.add("the file's name", file_name, technical=True)
    if not data:
        made.cannot("the file", "it is empty")
        return made
    made.within("", file_name, data)
    return made


def read_into(found: Places, where: str, name: str, data: bytes) -> None:
    """Reads a file of any kind by what its bytes are, and by its name only where they do not say."""
    here = where or "the file"
    try:
        if data[:4] in (b"PK\x03\x04", b"PK\x05\x06") or (b"PK\x05\x06" in data[-66000:] and b"PK\x01\x02" in data):
            archives.read(found, where, data)
        elif b"%PDF-" in data[:1100]:
            portable.read(found, where, data)
        elif pictures.is_picture(data):
            pictures.read(found, here, data)
        elif data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
            archives.read_old_office(found, here, data)
        elif data[:2] == b"\x1f\x8b":
            archives.read_packed(found, here, data)
        else:
            texts.read(found, where, name, data)
    except Exception as problem:  # whatever goes wrong, the place is unread and the file stops
        found.cannot(here, f"reading it failed ({type(problem).__name__})", data)
        found.sweep(here, data)
