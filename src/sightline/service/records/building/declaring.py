"""What a person declares about a case, put into the store: its people, its period, what its agencies cover."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.partial_date import PartialDate
from sightline.service.records.building.case_file import CaseFile
from sightline.service.records.building.whose import Agencies
from sightline.service.records.ids import opaque
from sightline.service.records.loading import agencies_of
from sightline.service.records.models import (
    Case,
    CaseAgency,
    CoveragePeriod,
    CoverageWord,
    Document,
    FactKnowledge,
    FactRecord,
    Question,
)
from sightline.wording.lists import listed

NOT_NAMED = "Child not named"


@dataclass(frozen=True, slots=True)
class Declared:
    """One declared person. ``by``: case file, command, person, proposed, or nothing."""

    name: str
    also: tuple[str, ...]
    by: str
    roles: tuple[str, ...] = ()


def declared_persons(case: Case) -> list[Declared]:
    """The people declared of a case so far, the one who stands in for a child not named left out."""
    return [
        Declared(item["name"], tuple(item["also"]), item["by"], tuple(item["roles"]))
        for item in case.declared
        if item["by"] != "nothing"
    ]


def declare(case: Case, case_file: CaseFile, child: str | None, proposed: list[tuple[str, str]]) -> bool:
    """Put what is declared into the store; returns whether anything changed.

    The case file's children come first, then the one that the command names, then one given before, then one that
    the documents seem to be about (which is asked).
    """
    people = _people(case, case_file, child, proposed)
    period = [part.as_json() if part else None for part in case_file.period] if case_file.period else case.period
    changed = people != case.declared or period != case.period
    if changed:
        case.declared, case.period = people, period
        case.save(update_fields=["declared", "period"])
    _ask_about_child(case, people, proposed)
    return _cover(case, case_file) or changed


def shape(
    name: str,
    roles: tuple[str, ...],
    by: str,
    *,
    also: tuple[str, ...] = (),
    born: PartialDate | None = None,
    twin: int | None = None,
) -> dict[str, object]:
    """A declared person as stored."""
    return {
        "name": name,
        "roles": list(roles),
        "also": list(also),
        "born": born.as_json() if born else None,
        "twin": twin,
        "by": by,
    }


def _people(
    case: Case, case_file: CaseFile, child: str | None, proposed: list[tuple[str, str]]
) -> list[dict[str, object]]:
    people = [
        shape(one.name, ("child",), "case file", also=one.also_known_as, born=one.born, twin=one.twin)
        for one in case_file.children
    ]
    known = {str(name).casefold() for one in case_file.children for name in (one.name, *one.also_known_as)}
    given = " ".join(child.split()) if child else ""
    if given and given.casefold() not in known:
        people.append(shape(given, ("child",), "command"))
    if not people:
        people = [item for item in case.declared if "child" in item["roles"] and item["by"] not in ("nothing",)]
    if not people:
        people = [shape(name, ("child",), "proposed") for name, _ in proposed]
    if not people:
        people = [shape(NOT_NAMED, ("child",), "nothing")]
    people.extend(shape(one.name, (one.role,), "case file", also=one.also_known_as) for one in case_file.persons)
    return people


def _ask_about_child(case: Case, people: list[dict[str, object]], proposed: list[tuple[str, str]]) -> None:
    by = {item["by"] for item in people if "child" in item["roles"]}  # type: ignore[operator]
    key = opaque("q", case.id, "child")
    if by <= {"case file", "command", "person"}:
        Question.objects.filter(id=key, answered_by="").delete()
        return
    why = f" ({proposed[0][1]})" if proposed else ""
    children = [str(item["name"]) for item in people if "child" in item["roles"]]  # type: ignore[operator]
    which = "Is that the child?" if len(children) == 1 else "Are those the children?"
    sentence = (
        f"The documents seem to be about {listed(children)}{why}. {which}"
        if "proposed" in by
        else "Which child is this about? Name the child in case.toml, or with --child."
    )
    held = Question.objects.filter(id=key).first()
    if held is None:
        Question.objects.create(id=key, case=case, topic="child", sentence=sentence)
    elif proposed and held.sentence != sentence and not held.answered_by:
        held.sentence = sentence
        held.save(update_fields=["sentence"])


def _cover(case: Case, case_file: CaseFile) -> bool:
    """The periods that the case file declares; those of an earlier case file go."""
    wanted = set()
    agencies = Agencies(case.id, agencies_of(case.id).values(), case_file)
    for declared in case_file.agencies:
        if declared.covers is None:
            continue
        start, end = declared.covers
        agency = next((one for one in agencies.held.values() if one.name.casefold() == declared.name.casefold()), None)
        if agency is None or start.earliest is None or end.latest is None:
            continue
        CaseAgency.objects.get_or_create(
            id=agency.id, defaults={"case": case, "name": agency.name, "kind": agency.kind}
        )
        wanted.add((agency.id, start.earliest, end.latest))
    held = {
        (row.agency_id, row.earliest, row.latest): row
        for row in CoveragePeriod.objects.filter(case=case, document=None)
    }
    for key, row in held.items():
        if key not in wanted:
            row.delete()
    for agency_id, earliest, latest in sorted(wanted - set(held)):
        CoveragePeriod.objects.create(case=case, agency_id=agency_id, earliest=earliest, latest=latest, declared=True)
    return wanted != set(held)


def drop_unused(case_id: str, case_file: CaseFile) -> bool:
    """Forget agencies that nothing is of any more and nobody declares; returns whether there were any."""
    used = {
        *Document.objects.filter(case_id=case_id).values_list("agency_id", flat=True),
        *FactRecord.objects.filter(case_id=case_id).values_list("agency_id", flat=True).distinct(),
        *CoveragePeriod.objects.filter(case_id=case_id).values_list("agency_id", flat=True),
        *CoverageWord.objects.filter(case_id=case_id).values_list("agency_id", flat=True),
        *FactKnowledge.objects.filter(fact__case_id=case_id).values_list("agency_id", flat=True).distinct(),
        *Agencies(case_id, (), case_file).held,
    }
    gone, _ = CaseAgency.objects.filter(case_id=case_id).exclude(id__in=used - {None}).delete()
    return bool(gone)
