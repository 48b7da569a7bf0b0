"""Which of the new documents are versions of which, and in what order they are taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sightline.service.records.building.opened import OpenedFile
from sightline.service.records.building.versions import Held, read_name, units_of, versions_of_one
from sightline.service.records.models import Document, FactRecord


@dataclass(slots=True)
class Chain:
    """New versions of one document, in order, after the latest version that is in the case already (``held``).

    ``older`` are versions whose names say that they came before the one that is held.
    """

    held: Document | None
    opened: list[tuple[OpenedFile, str]] = field(default_factory=list)
    older: list[OpenedFile] = field(default_factory=list)


@dataclass(slots=True)
class Ordered:
    """The chains, and the questions that only a person can answer about what is a version of what."""

    chains: list[Chain]
    questions: list[tuple[str, str]] = field(default_factory=list)


def held_document(row: Document) -> Held:
    """A document of the case, for comparing."""
    rows = FactRecord.objects.filter(document=row, superseded_on=None).exclude(match_text="")
    words = [item.match_text for item in rows if item.payload.get("is_row") and not item.payload.get("part_of")]
    return Held(row.name, row.agency_id, tuple(units_of(row.text, words)))


def order(opened: Sequence[tuple[OpenedFile, str]], latest: Sequence[Document]) -> Ordered:
    """Put new files (each with the id of its agency) into chains of versions. The order given changes nothing."""
    ordered = Ordered([])
    held = [(row, held_document(row)) for row in latest]
    groups: list[list[tuple[OpenedFile, str]]] = []
    of_held: dict[str, list[tuple[OpenedFile, str]]] = {}
    for item, agency in sorted(opened, key=lambda pair: _order_of(pair[0])):
        mine = Held(item.found.name, agency, tuple(item.units))
        after = next((row for row, other in held if _same(mine, other, ordered, item.found.name)), None)
        if after is not None:
            of_held.setdefault(after.id, []).append((item, agency))
            continue
        group = next(
            (
                group
                for group in groups
                if any(
                    _same(mine, Held(one.found.name, whose, tuple(one.units)), ordered, item.found.name)
                    for one, whose in group
                )
            ),
            None,
        )
        if group is None:
            groups.append([(item, agency)])
        else:
            group.append((item, agency))
    for row, _ in held:
        if row.id in of_held:
            chain = Chain(row)
            for item, agency in of_held[row.id]:
                if item.found.name != row.name and _says_older(item.found.name, row.name):
                    chain.older.append(item)
                else:
                    chain.opened.append((item, agency))
            ordered.chains.append(chain)
    ordered.chains.extend(Chain(None, group) for group in groups)
    ordered.chains.sort(key=lambda chain: (chain.opened or [(chain.older[0], "")])[0][0].found.name.casefold())
    return ordered


def _same(mine: Held, other: Held, ordered: Ordered, name: str) -> bool:
    said = versions_of_one(mine, other)
    if said.ask:
        question = f"Is {name} a new version of {other.name}? {said.why[0].upper()}{said.why[1:]}. Both were taken."
        if (name, question) not in ordered.questions:
            ordered.questions.append((name, question))
    return said.yes


def _order_of(item: OpenedFile) -> tuple[object, ...]:
    """By what marks the version, then by the document's own date, then by how much stands in it, then by name."""
    own = item.own_date.latest if item.own_date is not None else None
    return (*read_name(item.found.name).order, own or date.min, len(item.units), item.found.name)


def _says_older(name: str, held: str) -> bool:
    mine, theirs = read_name(name), read_name(held)
    return mine.stem == theirs.stem and mine.order < theirs.order and (mine.is_marked or theirs.is_marked)
