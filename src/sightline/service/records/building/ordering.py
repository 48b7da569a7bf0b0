"""Which of the new documents are versions of which, and in what order they are taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sightline.service.records.building.case_file import CaseFile
from sightline.service.records.building.opened import OpenedFile
from sightline.service.records.building.versions import Held, RowHeld, read_name, row_held, units_of, versions_of_one
from sightline.service.records.building.whose import UNKNOWN, is_only_a_kind
from sightline.service.records.models import Document, FactRecord
from sightline.service.records.storing import dated
from sightline.vocabulary.agencies import AGENCY_KINDS


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
    """The chains, and the questions that only a person can answer about what is a version of what.

    ``excerpts`` hold nothing but rows of a document that is in the case already.
    """

    chains: list[Chain]
    questions: list[tuple[str, str]] = field(default_factory=list)
    excerpts: list[tuple[OpenedFile, Document]] = field(default_factory=list)


def held_document(row: Document) -> Held:
    """A document of the case, for comparing: as its words were read, whatever was decided about them since."""
    facts = FactRecord.objects.filter(document=row, superseded_on=None).exclude(match_text="")
    facts = [fact for fact in facts if fact.payload.get("is_row") and not fact.payload.get("part_of")]
    rows = []
    for fact in facts:
        read = {**fact.payload, **fact.payload.get("read", {})}
        moment = dated(read["occurred"])
        rows.append(row_held(read["text"], *((moment.earliest, moment.latest) if moment else (None, None))))
    units = tuple(units_of(row.text, [fact.match_text for fact in facts]))
    return _held(row.name, row.agency_id, units, tuple(rows), row.agency.name, row.agency.kind)


def opened_document(item: OpenedFile, agency: str) -> Held:
    """A new file, for comparing."""
    rows = tuple(row_held(one.text, one.occurred.earliest, one.occurred.latest) for one in item.rows if not one.part_of)
    name, kind = (item.named.name, item.named.kind) if item.named is not None else ("", "")
    return _held(item.found.name, agency, tuple(item.units), rows, name, kind)


def _held(
    name: str, agency: str, units: tuple[str, ...], rows: tuple[RowHeld, ...], agency_name: str, kind: str
) -> Held:
    """A name that says no more than the agency's kind is left out."""
    is_named = kind in AGENCY_KINDS and not is_only_a_kind(agency_name, kind)
    return Held(name, agency, units, rows, "" if kind == UNKNOWN else kind, agency_name if is_named else "")


def order(opened: Sequence[tuple[OpenedFile, str]], latest: Sequence[Document], case_file: CaseFile) -> Ordered:
    """Put new files (each with the id of its agency) into chains of versions. The order given changes nothing.

    What the case file declares to be a later version of another is one, whatever stands in them.
    """
    ordered = Ordered([])
    held = [(row, held_document(row)) for row in latest]
    groups: list[list[tuple[OpenedFile, str]]] = []
    compared: list[list[Held]] = []
    of_held: dict[str, list[tuple[OpenedFile, str]]] = {}
    for item, agency in sorted(opened, key=lambda pair: _order_of(pair[0])):
        mine = opened_document(item, agency)
        replaced = next((row for row, _ in held if case_file.replaces(item.found.name, row.name)), None)
        if replaced is not None:
            of_held.setdefault(replaced.id, []).append((item, agency))
            continue
        after = next((row for row, other in held if _same(mine, other, ordered, item.found.name)), None)
        if after is not None and versions_of_one(mine, held_document(after)).is_excerpt:
            ordered.excerpts.append((item, after))
            continue
        if after is not None:
            of_held.setdefault(after.id, []).append((item, agency))
            continue
        place = next(
            (
                place
                for place, members in enumerate(compared)
                if any(_same(mine, one, ordered, item.found.name) for one in members)
            ),
            None,
        )
        if place is None:
            groups.append([(item, agency)])
            compared.append([mine])
        else:
            # Versions of one document are one agency's, whatever each of them calls it.
            groups[place].append((item, groups[place][0][1]))
            compared[place].append(mine)
    for row, _ in held:
        if row.id in of_held:
            chain = Chain(row)
            for item, agency in of_held[row.id]:
                if item.found.name != row.name and _says_older(item.found.name, row.name):
                    chain.older.append(item)
                else:
                    chain.opened.append((item, row.agency_id if item.found.name != row.name else agency))
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
