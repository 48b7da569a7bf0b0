"""Word and Excel packages: checked before anything is unpacked, and XML read without entities or network."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from lxml import etree

from sightline.documents import limits
from sightline.documents.refusal import CannotRead

_AGAIN = "ask the sender for it again, or open it and save a new copy"
_DECLARATIONS = tuple(
    word.encode(encoding) for word in ("<!DOCTYPE", "<!ENTITY") for encoding in ("ascii", "utf-16-le", "utf-16-be")
)
_UNPACKING_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError)


def damaged(detail: str = "its packaging cannot be opened") -> CannotRead:
    """The refusal of a file that is not whole."""
    return CannotRead(f"it is damaged or was cut off: {detail}", _AGAIN)


class Package:
    """The parts of a Word or Excel file. Nothing is ever written to disk, and packages inside it are not opened.

    Raises CannotRead if it would unpack to too much, is encrypted, is damaged, or any XML part declares entities.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            members = self._archive.infolist()
        except _UNPACKING_ERRORS:
            raise damaged() from None
        self._refuse_bombs(members, len(data))
        if any(member.flag_bits & 0x1 for member in members):
            raise CannotRead("it is protected by a password", "remove the password and save it again")
        # Found whatever the case of its name; a name that climbs out of the package is simply never asked for.
        self._names = {member.filename.replace("\\", "/").lstrip("/").lower(): member for member in members}
        self._refuse_declarations()

    def names(self) -> list[str]:
        """The names of its parts, lower case."""
        return list(self._names)

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, or None if there is none of that name."""
        member = self._names.get(name.lstrip("/").lower())
        if member is None:
            return None
        try:
            return self._archive.read(member)
        except _UNPACKING_ERRORS:
            raise damaged(f"the part {name} cannot be unpacked") from None

    def xml(self, name: str) -> Any | None:
        """The root element of an XML part, or None if there is none of that name."""
        data = self.read(name)
        if data is None:
            return None
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise damaged(f"the part {name} is not well formed") from None
        return root

    @staticmethod
    def _refuse_bombs(members: list[zipfile.ZipInfo], packed: int) -> None:
        unpacked = sum(member.file_size for member in members)
        if (
            len(members) > limits.MAX_MEMBERS
            or unpacked > limits.MAX_UNPACKED_BYTES
            or (unpacked > limits.RATIO_FROM_BYTES and unpacked > packed * limits.MAX_RATIO)
        ):
            raise CannotRead(
                "it would unpack to far more than a document holds (a zip bomb), so it was not opened",
                "do not open it; ask the sender what it is and tell your IT team",
            )

    def _refuse_declarations(self) -> None:
        for name in self._names:
            if not name.endswith((".xml", ".rels", ".vml")):
                continue
            data = self.read(name) or b""
            if any(word in data for word in _DECLARATIONS):
                raise CannotRead(
                    f"its part {name} declares XML entities, which no Word or Excel file needs and attacks use",
                    "do not open it; ask the sender what it is and tell your IT team",
                )
