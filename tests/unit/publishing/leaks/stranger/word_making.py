"""Word files made by hand as no program would save them: parts twice, lost, locked, packed again."""

from __future__ import annotations

import io
import struct
import tarfile
import warnings
import zipfile

from tests.unit.publishing.leaks.stranger.making import (
    NS,
    N,
    p,
    word,
    zipped,
)


def twin(a, b):
    warnings.simplefilter("ignore")
    base = zipfile.ZipFile(io.BytesIO(word()))
    m = [(n, base.read(n)) for n in base.namelist()]
    return zipped(
        [*m, ("word/footer1.xml", f"<w:ftr {NS}>{p(a)}</w:ftr>"), ("word/footer1.xml", f"<w:ftr {NS}>{p(b)}</w:ftr>")]
    )


def orphan():
    whole = zipped({"word/old.xml": f"<a>{N}</a>"}, stored=True)
    return whole[: whole.index(b"PK\1\2")] + word()


def extra():
    out = io.BytesIO()
    base = zipfile.ZipFile(io.BytesIO(word()))
    with zipfile.ZipFile(out, "w") as z:
        for n in base.namelist():
            z.writestr(n, base.read(n))
        i = zipfile.ZipInfo("word/x.xml")
        i.extra = struct.pack("<HH", 0x9999, 7) + b"Ottilie"
        z.writestr(i, "<a/>")
    return out.getvalue()


def member_comment():
    out = io.BytesIO()
    base = zipfile.ZipFile(io.BytesIO(word()))
    with zipfile.ZipFile(out, "w") as z:
        for n in base.namelist():
            z.writestr(n, base.read(n))
        i = zipfile.ZipInfo("word/x.xml")
        i.comment = b"Ottilie"
        z.writestr(i, "<a/>")
    return out.getvalue()


def locked():
    d = bytearray(word(parts={"word/secret.xml": "<a/>"}))
    at = d.index(b"PK\1\2")
    while True:
        nlen = struct.unpack_from("<H", d, at + 28)[0]
        if d[at + 46 : at + 46 + nlen] == b"word/secret.xml":
            d[at + 8] |= 1
            break
        at = d.index(b"PK\1\2", at + 4)
    return bytes(d)


def targz(files):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as t:
        for n, b in files.items():
            i = tarfile.TarInfo(n)
            i.size = len(b)
            t.addfile(i, io.BytesIO(b))
    return out.getvalue()


def deep(n):
    d = zipped({"a.txt": N})
    for k in range(n):
        d = zipped({f"l{k}.zip": d})
    return d
