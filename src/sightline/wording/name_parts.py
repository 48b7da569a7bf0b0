"""A written name taken apart: title, given names, family name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sightline.wording.suggestion.names import is_given_name


@dataclass(frozen=True, slots=True)
class NameParts:
    """A written name taken apart. ``surname_only``: nothing but a family name, perhaps with a title."""

    family: str
    given: str = ""
    title: str = ""
    surname_only: bool = False


CIVIL = r"(?:Mr|Mrs|Ms|Miss|Mx|Master)"
WORKER = (
    r"(?:Dr|Doctor|Prof(?:essor)?|PC|PCSO|PS|DC|DS|DI|DCI|DSI|Sgt|SGT|Sergeant|Inspector|Insp|INSP|Supt|Constable|"
    r"Det\.? (?:Con|Sgt|Insp|Ch Insp|Chief Insp|Supt)|Sister|Sr|Nurse|Cllr|HHJ|"
    r"Judge|Recorder|SW|SSW|ASW|HV|FSW|MW|CMW|TM|GP|RGN|S/N|IRO|SHO|Midwife|Consultant)"
)


def name_parts(written: str) -> NameParts:
    """Take a written name apart: "SMITH-JONES, Jane", "Ms A Jones", "Mr Brown", "Jane Mary Smith", "Ruby".

    A single word without a title is taken as a given name if it is a usual one, else as a family name.
    """
    words = re.sub(r"\s+", " ", written.strip().strip(".,;:()"))
    title = ""
    match = re.match(rf"(?:{CIVIL}|{WORKER})\b\.?\s*", words)
    if match and match.end() < len(words):
        title, words = match.group().strip(" ."), words[match.end() :]
    if "," in words:
        family, _, given = (part.strip() for part in words.partition(","))
        return NameParts(_cased(family), _cased(given), title, not given)
    parts = words.split()
    if not parts:
        return NameParts("", "", title)
    if len(parts) == 1:
        if not title and is_given_name(parts[0].title()):
            return NameParts("", _cased(parts[0]), title)
        return NameParts(_cased(parts[0]), "", title, True)
    if parts[0].isupper() and len(parts[0]) > 2 and not parts[1].isupper():
        return NameParts(_cased(parts[0]), " ".join(parts[1:]), title)
    return NameParts(_cased(parts[-1]), " ".join(_cased(part) for part in parts[:-1]), title)


def _cased(name: str) -> str:
    """A name in capitals as it is usually written; anything else as it stands."""
    if len(name) < 3 or not name.isupper():
        return name
    return re.sub(r"[A-Z]+", lambda match: match.group().capitalize(), name)
