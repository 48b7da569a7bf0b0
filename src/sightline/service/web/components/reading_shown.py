"""A reading in words, for whoever is to say whether it is right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sightline.chronology.fact import Extent, Fact
from sightline.service.records.confirming import ReadingSeen
from sightline.service.web.components.dates import ShownDate, extent_words, shown_date
from sightline.service.web.components.rows import kind_label, value_words
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.vocabulary.roles import ROLES

NATURES = {
    Nature.EVENT: "Event: something that happened",
    Nature.OBSERVATION: "Observation: seen, heard or measured by a professional",
    Nature.ACCOUNT: "Account: what somebody said had happened",
    Nature.OPINION: "Opinion: what somebody concluded",
    Nature.DECISION: "Decision: what somebody decided to do, or not to do",
    Nature.COMMUNICATION: "Communication: passed from one to another",
}
_WHOSE = ("given_by", "witness", "raised_by", "by_whom", "caller", "from_whom", "source", "sender")
"""Fields that say whose account, opinion, decision or message it is, the first that is known first."""
_STANDINGS = {
    "press": "press report",
    "judgment": "judgment",
    "published_review": "published review",
    "review": "published review",
    "letter": "letter",
    "statement": "witness statement",
    "email": "e-mail",
    "case_note": "case note",
}


@dataclass(frozen=True, slots=True)
class FieldShown:
    """One field: its label, its value in words, and the words of the document that it was read from."""

    label: str
    value: str
    passage: str


@dataclass(frozen=True, slots=True)
class ReadingShown:
    """How a reading reads: ``working`` is how its date was worked out, ``written`` how the document has it."""

    kind: str
    when: ShownDate
    until: str
    written: str
    working: str
    nature: str
    whose: str
    fields: tuple[FieldShown, ...]
    people: tuple[tuple[str, str, str], ...]
    document: str


def reading_shown(seen: ReadingSeen) -> ReadingShown:
    """The reading in words."""
    fact = seen.fact
    declared = KINDS.get(fact.kind)
    labels = {field.name: field.label for field in declared.fields} if declared else {}
    nature = NATURES[fact.nature]
    when = shown_date(fact.occurred)
    told = fact.told_from
    return ReadingShown(
        kind="No kind suggested" if fact.kind == "entry" else kind_label(fact.kind),
        when=when,
        until=extent_words(fact.extent, fact.ended) if fact.extent is not Extent.POINT or fact.ended else "",
        written=told.words if told is not None else when.written,
        working=(told.arithmetic if told is not None else "") or fact.occurred.basis,
        nature=nature,
        whose=_whose(fact),
        fields=tuple(
            FieldShown(labels.get(name, name), _in_words(held.value, fact.kind, name), held.passage)
            for name, held in fact.fields.items()
        ),
        people=_people(seen.people),
        document=", ".join(part for part in (seen.agency, _STANDINGS.get(seen.standing.split(":")[0], "")) if part),
    )


def _whose(fact: Fact) -> str:
    if fact.nature in (Nature.EVENT, Nature.OBSERVATION):
        return ""
    for name in _WHOSE:
        if fact.value(name) is not None:
            return _in_words(fact.value(name), fact.kind, name)
    return "the words do not say"


def _in_words(value: object, kind: str, name: str) -> str:
    """A value in plain words; a kind of agency by its name, not its code."""
    values = value if isinstance(value, list | tuple) else (value,)
    said = [AGENCY_KINDS[one].label if isinstance(one, str) and one in AGENCY_KINDS else one for one in values]
    return ", ".join(value_words(one, kind, name) for one in said)


def _people(people: Iterable[tuple[str, str, str]]) -> tuple[tuple[str, str, str], ...]:
    """Name, role and, where they differ, the words of the document; each once."""
    made: dict[str, tuple[str, str, str]] = {}
    for name, role, written in people:
        differs = written if written.casefold() != name.casefold() else ""
        made.setdefault(name, (name, "" if role in ("subject", "other") else ROLES.get(role, role), differs))
    return tuple(made.values())
