"""Packages, compound files, macros and pictures as other programs write them."""

# ruff: noqa: E501
from __future__ import annotations

import io
import struct
import zipfile
import zlib

N = "Ottilie"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
CT = "http://schemas.openxmlformats.org/package/2006/content-types"
RN = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(members, comment=b"", prefix=b"", suffix=b"", stored=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as z:
        for k, v in members.items() if isinstance(members, dict) else members:
            z.writestr(k, v)
        z.comment = comment
    return prefix + out.getvalue() + suffix


def word(body="", parts=None, rels="", more_types="", drop=(), **kw):
    m = {
        "[Content_Types].xml": f'<Types xmlns="{CT}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{more_types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{RN}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {NS}><w:body><w:p><w:r><w:t>The child was seen at home.</w:t></w:r></w:p>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RN}">{rels}</Relationships>',
    }
    m.update(parts or {})
    return zipped(m, **kw)


def p(t):
    return f"<w:p><w:r><w:t xml:space='preserve'>{t}</w:t></w:r></w:p>"


def wd(**kw):
    return lambda: ("published.docx", word(**kw))


def part(name, xml):
    return wd(parts={name: xml})


def story(name, root, inner):
    return part(name, f'<?xml version="1.0"?><w:{root} {NS}>{inner}</w:{root}>')


def ole(streams):
    """A small compound file (OLE2) made by hand: version 3, 512-byte sectors, streams padded to 4096."""
    sect = 512
    data = b""
    starts = []
    names = list(streams)
    for n in names:
        b = streams[n]
        b = b + b"\0" * (max(4096, -(-len(b) // sect) * sect) - len(b))
        starts.append((len(data) // sect, len(b)))
        data += b
    nd = len(data) // sect

    def entry(name, typ, child, start, size, left=-1, right=-1):
        nm = name.encode("utf-16-le") + b"\0\0"
        return (
            nm.ljust(64, b"\0")
            + struct.pack("<HBBiii", len(nm), typ, 1, left, right, child)
            + b"\0" * 36
            + struct.pack("<IQ", start & 0xFFFFFFFF, size)
        )

    d = entry("Root Entry", 5, 1 if names else -1, 0xFFFFFFFE, 0)
    for i, n in enumerate(names):
        d += entry(n, 2, -1, starts[i][0], starts[i][1], right=i + 2 if i + 1 < len(names) else -1)
    d += b"\0" * (-len(d) % sect)
    dirn = len(d) // sect
    fat = []
    for s, size in starts:
        k = size // sect
        fat += [s + j + 1 for j in range(k - 1)] + [0xFFFFFFFE]
    fat += [nd + j + 1 for j in range(dirn - 1)] + [0xFFFFFFFE]
    fat += [0xFFFFFFFD]
    fatsect = nd + dirn
    fat += [0xFFFFFFFF] * (128 - len(fat))
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 16
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + b"\0" * 6
        + struct.pack("<IIIIIIIII", 0, 1, nd, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
        + struct.pack("<I", fatsect)
        + b"\xff" * (4 * 108)
    )
    return head + data + d + struct.pack("<128I", *fat[:128])


def vba_compressed(text):
    """MS-OVBA: literal tokens only with one copy token is enough to break the name in two."""
    raw = text.encode()
    out = b""
    i = 0
    while i < len(raw):
        chunk = raw[i : i + 8]
        out += b"\0" + chunk
        i += 8
    return b"\x01" + struct.pack("<H", 0xB000 | (len(out) + 2 - 3)) + out


def png(text_chunk=b"", extra=b""):
    def ch(t, d):
        return struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d))

    return (
        b"\x89PNG\r\n\x1a\n"
        + ch(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
        + text_chunk
        + ch(b"IDAT", zlib.compress(b"\0\0\0\0"))
        + ch(b"IEND", b"")
        + extra
    )


def ch(t, d):
    return struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d))
