"""What a suggestion is made of. Offsets count characters of the text that was given to ``suggest``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sightline.chronology.fact import FieldValue
from sightline.vocabulary.natures import Nature
from sightline.wording.people import PersonMention

NO_FIELDS: Mapping[str, FieldValue] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reason:
    """Words of the text that led to a suggestion, for the person who decides."""

    phrase: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A further fact inside the same text, and where it stands.

    ``is_about``: it tells another agency of what the text records, so that its recipient had it from then on.
    ``own_side``: "sender" or "recipient" where the record's own agency is that side of a communication and the words
    do not name it ("Telephone call from CSC" in a health visitor's row); empty where they do, or do not tell.
    """

    kind: str
    nature: Nature
    start: int
    end: int
    fields: Mapping[str, FieldValue] = field(default_factory=lambda: NO_FIELDS, hash=False)
    why: tuple[Reason, ...] = ()
    is_about: bool = False
    own_side: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a row or sentence may be. It is a suggestion: a person confirms or changes it.

    ``kind`` is ``entry`` where nothing fits. ``also``: other kinds that fit nearly as well, best first.
    ``own_side``: as of a part.
    """

    kind: str
    nature: Nature
    fields: Mapping[str, FieldValue] = field(default_factory=lambda: NO_FIELDS, hash=False)
    why: tuple[Reason, ...] = ()
    parts: tuple[Part, ...] = ()
    mentions: tuple[PersonMention, ...] = ()
    also: tuple[str, ...] = ()
    own_side: str = ""
