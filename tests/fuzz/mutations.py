"""Damage done to a document: flipped bits, cuts, splices, words of its format in the wrong place, repetition."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

_LONGEST = 200_000
_VALUES = (
    "",
    "-1",
    "0",
    "99999999999",
    "1e999",
    "nan",
    "A1:XFD1048576",
    "ZZ1",
    "d",
    "true",
    "s",
    "../x",
    "restart",
    "á" * 99,
)


def mutated(rng: random.Random, data: bytes, others: Sequence[bytes], tokens: Sequence[bytes]) -> bytes:
    """The data with one to eight kinds of damage, as the generator chances. ``others`` are spliced in."""
    made = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 3, 5, 8))):
        made = _once(rng, made, others, tokens)[:_LONGEST]
    return bytes(made)


def overwritten(rng: random.Random, data: bytes, others: Sequence[bytes], tokens: Sequence[bytes]) -> bytes:
    """Damage that moves nothing, for formats whose parts are found by their distance from the beginning."""
    if rng.random() < 0.3:
        return mutated(rng, data, others, tokens)
    made = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 9))):
        at = rng.randrange(len(made))
        piece = rng.choice(
            (rng.randbytes(1), rng.randbytes(4), rng.choice(tokens)[:64], made[at ^ 512 : (at ^ 512) + 32])
        )
        made[at : at + len(piece)] = piece[: len(made) - at]
    return bytes(made)


def mutated_package(rng: random.Random, data: bytes, others: Sequence[bytes], tokens: Sequence[bytes]) -> bytes:
    """A Word or Excel package with damage to its parts, its names, or its packaging."""
    if rng.random() < 0.3:
        return mutated(rng, data, others, tokens)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    for name in rng.sample(names, k=rng.choice((1, 1, 2))):
        if rng.random() < 0.7:
            parts[name] = rearranged(rng, parts[name])
        else:
            parts[name] = mutated(rng, parts[name], [parts[other] for other in names], tokens)
    if rng.random() < 0.1:
        del parts[rng.choice(names)]
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return held.getvalue()


def rearranged(rng: random.Random, data: bytes) -> bytes:
    """XML that is still well formed: elements moved, doubled, nested in one another or gone, values changed."""
    root = etree.fromstring(data)
    for _ in range(rng.choice((1, 2, 4, 9))):
        elements = [element for element in root.iter() if element is not root and isinstance(element.tag, str)]
        if not elements:
            break
        one, other = rng.choice(elements), rng.choice(elements)
        way = rng.randrange(6)
        if way == 0 and one.getparent() is not None:
            one.getparent().remove(one)
        elif way == 1:
            other.append(deepcopy(one))
        elif way == 2:
            for _ in range(rng.choice((2, 30))):
                one.addnext(deepcopy(one))
        elif way == 3 and one.attrib:
            one.set(rng.choice(list(one.attrib)), rng.choice(_VALUES))
        elif way == 4:
            one.text = rng.choice(_VALUES)
        else:
            one.tag = other.tag
        if len(etree.tostring(root)) > _LONGEST:
            break
    return etree.tostring(root)


def _once(rng: random.Random, data: bytearray, others: Sequence[bytes], tokens: Sequence[bytes]) -> bytearray:
    if not data:
        return bytearray(rng.choice(others))
    at = rng.randrange(len(data))
    end = min(len(data), at + rng.choice((1, 2, 8, 64, 512)))
    way = rng.randrange(9)
    if way == 0:
        data[at] ^= 1 << rng.randrange(8)
    elif way == 1:
        data[at] = rng.randrange(256)
    elif way == 2:
        del data[at:]
    elif way == 3:
        del data[at:end]
    elif way == 4:
        other = rng.choice(others)
        start = rng.randrange(len(other) + 1)
        data[at:at] = other[start : start + rng.choice((4, 40, 400, 4000))]
    elif way in (5, 6):
        data[at:at] = rng.choice(tokens) * rng.choice((1, 1, 1, 2, 9, 90))
    elif way == 7:
        data[at:at] = data[at:end] * rng.choice((1, 2, 9, 99))
    else:
        other_at = rng.randrange(len(data))
        piece = data[at:end]
        del data[at:end]
        data[other_at:other_at] = piece
    return data
