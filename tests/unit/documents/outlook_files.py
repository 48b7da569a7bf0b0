"""Outlook messages made for tests: a compound file (MS-CFB) with the streams of a message (MS-OXMSG)."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_NONE = 0xFFFFFFFF
Tree = dict[str, "bytes | Tree"]


def message_bytes(
    words: Mapping[int, str | bytes],
    *,
    sent: datetime | None = None,
    recipients: Sequence[tuple[int, str, str]] = (),
    attachments: Sequence[Mapping[int, str | bytes] | Tree] = (),
    codepage: int = 0,
) -> bytes:
    """A message. ``words``: properties by number; text becomes UTF-16, or the code page if one is given, bytes stay.

    ``recipients``: (1 to, 2 copied, 3 blind; name; address). ``attachments``: their properties, or a message's folder.
    """
    return compound(message_folder(words, sent, recipients, attachments, codepage, 32))


def message_folder(
    words: Mapping[int, str | bytes],
    sent: datetime | None = None,
    recipients: Sequence[tuple[int, str, str]] = (),
    attachments: Sequence[Mapping[int, str | bytes] | Tree] = (),
    codepage: int = 0,
    header: int = 24,
) -> Tree:
    """The folder of a message, as it also stands inside an attachment."""
    fixed = b""
    if sent is not None:
        ticks = int((sent - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds() * 10_000_000)
        fixed += struct.pack("<IIQ", 0x00390040, 6, ticks)
    if codepage:
        fixed += struct.pack("<IIQ", 0x3FFD0003, 6, codepage)
    made: Tree = {
        "__properties_version1.0": b"\x00" * header + fixed,
        "__nameid_version1.0": {},
        **_streams(words, codepage),
    }
    for number, (sort, name, address) in enumerate(recipients):
        made[f"__recip_version1.0_#{number:08X}"] = {
            "__properties_version1.0": b"\x00" * 8 + struct.pack("<IIQ", 0x0C150003, 6, sort),
            **_streams({0x3001: name, 0x39FE: address}, 0),
        }
    for number, one in enumerate(attachments):
        is_folder = any(isinstance(key, str) for key in one)
        made[f"__attach_version1.0_#{number:08X}"] = (
            {"__properties_version1.0": b"\x00" * 8, "__substg1.0_3701000D": dict(one)}
            if is_folder
            else {"__properties_version1.0": b"\x00" * 8, **_streams(one, 0)}  # type: ignore[arg-type]
        )
    return made


def _streams(words: Mapping[int, str | bytes], codepage: int) -> Tree:
    made: Tree = {}
    for number, value in words.items():
        if isinstance(value, bytes):
            made[f"__substg1.0_{number:04X}0102"] = value
        elif codepage:
            made[f"__substg1.0_{number:04X}001E"] = value.encode(f"cp{codepage}")
        else:
            made[f"__substg1.0_{number:04X}001F"] = value.encode("utf-16-le")
    return made


def compound(tree: Tree) -> bytes:
    """A compound file, version 3: its table of sectors, its directory, small streams in the mini stream."""
    entries: list[list] = [["Root Entry", 5, _NONE, _NONE, _NONE, _END, 0]]
    sectors: list[bytes] = []
    chain: list[int] = []
    mini = bytearray()
    mini_chain: list[int] = []

    def stored(data: bytes) -> tuple[int, int]:
        if not data:
            return _END, 0
        if len(data) < 4096:
            start, pieces = len(mini_chain), -(-len(data) // 64)
            mini.extend(data.ljust(pieces * 64, b"\x00"))
            mini_chain.extend([*range(start + 1, start + pieces), _END])
        else:
            start, pieces = len(sectors), -(-len(data) // 512)
            sectors.extend(data[at : at + 512].ljust(512, b"\x00") for at in range(0, len(data), 512))
            chain.extend([*range(start + 1, start + pieces), _END])
        return start, len(data)

    def placed(folder: Tree) -> int:
        """Directory entries of the folder, as a balanced tree; the number of its middle one."""
        names = sorted(folder, key=lambda name: (len(name), name.upper()))
        numbers = {}
        for name in names:
            numbers[name] = len(entries)
            held = folder[name]
            start, size = stored(held) if isinstance(held, bytes) else (0, 0)
            entries.append([name, 2 if isinstance(held, bytes) else 1, _NONE, _NONE, _NONE, start, size])
        for name in names:
            held = folder[name]
            if not isinstance(held, bytes):
                entries[numbers[name]][4] = placed(held)

        def tree(low: int, high: int) -> int:
            if low >= high:
                return _NONE
            middle = (low + high) // 2
            entry = entries[numbers[names[middle]]]
            entry[2], entry[3] = tree(low, middle), tree(middle + 1, high)
            return numbers[names[middle]]

        return tree(0, len(names))

    def appended(data: bytes) -> int:
        start, pieces = len(sectors), -(-len(data) // 512)
        sectors.extend(data[at : at + 512].ljust(512, b"\x00") for at in range(0, len(data), 512))
        chain.extend([*range(start + 1, start + pieces), _END])
        return start if pieces else _END

    entries[0][4] = placed(tree)
    entries[0][5], entries[0][6] = appended(bytes(mini)), len(mini)
    table = struct.pack(f"<{len(mini_chain)}I", *mini_chain)
    table = table.ljust(-(-len(table) // 512) * 512, b"\xff")
    mini_start = appended(table)
    directory = b"".join(_entry(*entry) for entry in entries)
    directory_start = appended(directory.ljust(-(-len(directory) // 512) * 512, b"\x00"))
    count = 1
    while count * 128 < len(chain) + count:
        count += 1
    fat_start = len(sectors)
    chain.extend([_FAT] * count)
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(count * 512, b"\xff")
    sectors.extend(fat[at : at + 512] for at in range(0, len(fat), 512))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16
    head += struct.pack("<HHHHHHIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0, count, directory_start, 0, 4096,
                        mini_start, len(table) // 512, _END, 0)  # fmt: skip
    heads = [*range(fat_start, fat_start + count), *[_FREE] * 109][:109]
    return head + struct.pack("<109I", *heads) + b"".join(sectors)


def _entry(name: str, sort: int, left: int, right: int, child: int, start: int, size: int) -> bytes:
    written = (name + "\x00").encode("utf-16-le")
    return (
        written.ljust(64, b"\x00")
        + struct.pack("<HBBIII", len(written), sort, 1, left, right, child)
        + b"\x00" * 36
        + struct.pack("<IQ", start, size)
    )
