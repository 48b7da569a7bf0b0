"""Opaque ids that two builds of the same folder agree on. Never a name, so that addresses and logs hold none."""

import hashlib

_LENGTH = 14


def opaque(mark: str, *parts: object) -> str:
    """An id that begins with ``mark`` (c case, a agency, d document, f fact, p person, ...) and hides its parts."""
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()
    return f"{mark}{digest[:_LENGTH]}"
