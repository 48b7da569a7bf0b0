"""The persons of one case, the names that documents give them, and what is asked about who is who."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.fact import Involvement
from sightline.chronology.partial_date import PartialDate
from sightline.identity.links import Link
from sightline.identity.names import PartAgreement


@dataclass(frozen=True, slots=True)
class DeclaredPerson:
    """A person whom the case file or the command names.

    ``also`` holds other names that the case file itself gives. ``twin`` is the order of birth where it is declared.
    """

    name: str
    roles: tuple[str, ...] = ("child",)
    also: tuple[str, ...] = ()
    born: PartialDate | None = None
    twin: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What is needed of a candidate to settle its people: where it stands, its words and whom it mentions.

    ``heads``: the words over it that may say whose notes it stands in, the nearest first. ``entry``: the same for what
    stands in one entry of the document; empty where it stands in none.
    """

    document: str
    key: str
    text: str
    mentions: tuple[Mention, ...] = ()
    kind: str = "entry"
    agency: str = ""
    part_of: str = ""
    heads: tuple[str, ...] = ()
    entry: str = ""

    @classmethod
    def of(cls, document: str, candidate: Candidate, agency: str = "") -> Statement:
        """The statement that a candidate makes."""
        return cls(
            document, candidate.key, candidate.text, candidate.mentions, candidate.kind, agency, candidate.part_of
        )


@dataclass(frozen=True, slots=True)
class NameAssertion:
    """A document gives a person a name: as written, with its first place. ``identity`` is what links join."""

    identity: str
    person: str
    name: str
    document: str
    key: str
    passage: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the case: a cluster of identities. ``id`` says nothing of the name.

    ``known_only_as_role``: no document names them so far ("Mother").
    """

    id: str
    name: str
    roles: tuple[str, ...]
    names: tuple[str, ...]
    identities: tuple[str, ...]
    documents: tuple[str, ...] = ()
    known_only_as_role: bool = False
    twin: int | None = None


@dataclass(frozen=True, slots=True)
class LinkProposal:
    """Two persons who may be one, why, and how each part of their names agrees. A person decides."""

    a: str
    b: str
    reasons: tuple[str, ...]
    agreement: tuple[PartAgreement, ...] = ()


@dataclass(frozen=True, slots=True)
class WhichOne:
    """A name or a fact that could be more than one person. ``could_be`` are person ids.

    ``about`` is a person id, or empty where a fact is asked about; then ``document`` and ``key`` say which.
    """

    question: str
    could_be: tuple[str, ...]
    about: str = ""
    document: str = ""
    key: str = ""


@dataclass(frozen=True)
class Settlement:
    """Who is who in a case, as far as it can be told.

    ``involvements`` and ``children`` go by (document, candidate key) and name persons by id; an empty tuple of
    children means that the source does not say. ``links`` are those made because a name is written the same: shown,
    and undone by a refusing link of the same ends. ``person_of`` maps every identity to its person.
    """

    persons: tuple[Person, ...]
    assertions: tuple[NameAssertion, ...]
    involvements: Mapping[tuple[str, str], tuple[Involvement, ...]]
    children: Mapping[tuple[str, str], tuple[str, ...]]
    proposals: tuple[LinkProposal, ...]
    which_one: tuple[WhichOne, ...]
    links: tuple[Link, ...]
    person_of: Mapping[str, str]
    children_of_case: tuple[str, ...] = ()
    apart: frozenset[frozenset[str]] = field(default_factory=frozenset)


def identity_of(*parts: str) -> str:
    """An id made of what a source wrote, the same on every reading, that does not show it."""
    return "p" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:14]
