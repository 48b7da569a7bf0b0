"""Which days the records of a case cover, and what may be missing from them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sightline.chronology.chronology import Agency, Chronology
from sightline.chronology.coverage import Coverage, CoverageSaid, Gap, GapKind
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, write_day
from sightline.reading.dating.placed import OF_ITSELF
from sightline.service.records.models import (
    CoveragePeriod,
    Document,
    FactRecord,
    Quarantined,
    Question,
)
from sightline.service.records.storing import dated
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.wording.lists import listed

SILENT_IF_MISSING = (
    ("childrens_social_care",),
    ("police",),
    ("hospital",),
    ("general_practice",),
    ("health_visiting",),
    ("school", "early_years"),
)
"""The agencies that hold a piece of almost every child's story; where one sent nothing, that is said."""


def coverage_of(case_id: str) -> tuple[Coverage, ...]:
    """What each agency's sources speak for: as declared, else from the first to the last dated row of a table, or from
    the first to the last day of a running record, and to the day on which that was printed."""
    declared = [
        Coverage(row.agency_id, row.earliest, row.latest, True, row.document.name if row.document else "")
        for row in CoveragePeriod.objects.filter(case_id=case_id)
        .select_related("document")
        .order_by("agency__name", "earliest", "id")
    ]
    spans: dict[tuple[str, str], list[tuple[date, date]]] = defaultdict(list)
    entries: dict[str, _Running] = {}
    rows = (
        FactRecord.objects.filter(case_id=case_id)
        .exclude(status__in=("rejected", "corrected", "withdrawn"))
        .select_related("document", "agency")
        .only(
            "payload",
            "document__name",
            "document__standing",
            "document__own_date",
            "document__agency",
            "agency__kind",
        )
        .order_by("id")
    )
    for row in rows:
        moment = dated(row.payload["occurred"])
        if row.payload.get("part_of") or moment is None or moment.is_unsure or AGENCY_KINDS[row.agency.kind].is_public:
            continue
        if not moment.earliest or not moment.latest:
            continue
        if row.payload.get("is_row"):
            spans[row.agency_id, row.document.name].append((moment.earliest, moment.latest))
        elif row.agency_id == row.document.agency_id and row.agency.kind in _KEEP_A_RECORD and _heads_an_entry(moment):
            entries.setdefault(row.document_id, _Running(row.document)).days.add(moment.earliest)
    for running in entries.values():
        if stretch := running.stretch():
            spans[running.document.agency_id, running.document.name] += [stretch, stretch]
    assumed = [
        Coverage(agency, min(one for one, _ in days), max(other for _, other in days), False, document)
        for (agency, document), days in ((key, without_wild(held)) for key, held in sorted(spans.items()))
        if len(days) > 1
    ]
    return (*declared, *assumed)


class _Running:
    """A paper whose entries stand under their days, as in a case file that is kept as things happen."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.days: set[date] = set()

    def stretch(self) -> tuple[date, date] | None:
        """The days that it speaks for, or None where it is no running record.

        Papers of other sorts name days as headings too: letters, statements, minutes, reviews, the log of one incident.
        One that does not say what it is has to have more entries. What says that it was printed on a later day is the
        record as it stood on that day.
        """
        calls_itself_one = _CALLS_ITSELF_A_RECORD.search(self.document.text[:_HEAD]) is not None
        wanted = _ENTRIES_OF_A_RECORD.get("case_note" if calls_itself_one else self.document.standing)
        if wanted is None or len(self.days) < wanted:
            return None
        first, last = min(self.days), max(self.days)
        own = dated(self.document.own_date) if self.document.own_date else None
        if own is not None and own.is_day and not own.is_unsure and own.earliest and self._was_printed(own.written):
            last = max(last, own.earliest)
        return first, last

    def _was_printed(self, day: str) -> bool:
        return any(day in line and _PRINTED.search(line) for line in self.document.text.splitlines())


_ENTRIES_OF_A_RECORD = {"case_note": 3, "": 5}
"""By the sort of paper, how many entries under days of their own make it a running record."""
_HEAD = 200
_CALLS_ITSELF_A_RECORD = re.compile(
    r"^\W*(?:case (?:notes?|recordings?|file|record)|running record|contact (?:log|record)|chronology)\b", re.I | re.M
)
_KEEP_A_RECORD = ("childrens_social_care", "early_help", "health_visiting")
"""Whose workers write down each thing that they do for a child, day by day, in one record."""
_PRINTED = re.compile(r"\b(?:printed|extracted|exported|downloaded|generated|as at|produced)\b", re.I)


def _heads_an_entry(moment: PartialDate) -> bool:
    return moment.is_day and (moment.basis.startswith("under “") or OF_ITSELF in moment.basis)


def gaps_of(case_id: str, agencies: dict[str, Agency], seen: Chronology) -> tuple[Gap, ...]:
    """What the case cannot tell now, in sentences."""
    current = list(seen.current)
    gaps = [*_silent(agencies, current), *_of_coverage(agencies, current, seen)]
    gaps.extend(_counted(current))
    asked = list(
        Document.objects.filter(case_id=case_id, asks_own_date=True).order_by("name").values_list("name", flat=True)
    )
    if asked:
        gaps.append(
            Gap(
                GapKind.DOCUMENT_DATE,
                f"The date of {_listed(asked)} is not known, so it is not known since when what "
                f"{'it says' if len(asked) == 1 else 'they say'} was known.",
            )
        )
    refused = sorted(set(Quarantined.objects.filter(case_id=case_id).values_list("document", flat=True)))
    if refused:
        words = f"Not all could be read of: {_listed(refused)}. See what was refused, and why."
        gaps.append(Gap(GapKind.QUARANTINE, words))
    unclear = Question.objects.filter(case_id=case_id, topic__in=("which_one", "which_child"), answered_by="").count()
    gaps.extend(_unclear(unclear))
    return tuple(gaps)


_YOUNG = 3
"""Years from a birth within which the contacts that are counted from it fall."""


def birth_untold(seen: Chronology) -> tuple[Gap, ...]:
    """That nothing is counted from a birth which only the case file tells, of a child whose records begin young.

    Rules that begin with a birth (the health visitor's contacts, a child not seen by health) need a record of it.
    Without one they ask nothing, and their silence must not read as reassurance.
    """
    born = seen.child.born.earliest if seen.child.born is not None else None
    if born is None or any(fact.kind == "birth" for fact in seen.current):
        return ()
    young = timedelta(days=_YOUNG * 365)
    if not any(fact.occurred.earliest and born <= fact.occurred.earliest <= born + young for fact in seen.current):
        return ()
    return (
        Gap(
            GapKind.NO_SOURCE,
            "No record tells of the birth, so that nothing is asked here that is counted from a birth, such as the "
            "health visitor's contacts.",
        ),
    )


def gaps_then(case_id: str, seen: Chronology) -> tuple[Gap, ...]:
    """What cannot be told of what an agency had, or of a past day. Nothing in it tells of what came later.

    So no document is named, and only what is shown is counted.
    """
    current = list(seen.current)
    gaps = []
    heard = {seen.agencies[fact.agency].kind for fact in current if fact.agency in seen.agencies}
    for kinds in SILENT_IF_MISSING:
        if not heard & set(kinds):
            gaps.append(
                Gap(
                    GapKind.NO_SOURCE,
                    f"In this view there is nothing from: {_label(kinds)}. Silence tells you nothing.",
                )
            )
    gaps.extend(_of_coverage(dict(seen.agencies), current, seen))
    gaps.extend(_counted(current))
    undated = Document.objects.filter(case_id=case_id, asks_own_date=True).count()
    if undated:
        what = (
            "1 document is not known, so what it says is"
            if undated == 1
            else (f"{undated} documents is not known, so what they say is")
        )
        gaps.append(Gap(GapKind.DOCUMENT_DATE, f"The date of {what} shown on no past day."))
    refused = Quarantined.objects.filter(case_id=case_id).values("document").distinct().count()
    if refused:
        what = "1 document" if refused == 1 else f"{refused} documents"
        gaps.append(Gap(GapKind.QUARANTINE, f"Not all of {what} could be read."))
    shown = [fact.id for fact in current]
    unclear = Question.objects.filter(case_id=case_id, topic="which_child", answered_by="", fact_id__isnull=False)
    gaps.extend(_unclear(len(set(unclear.values_list("fact_id", flat=True)) & set(shown))))
    return tuple(gaps)


def _of_coverage(agencies: dict[str, Agency], current: list[Fact], seen: Chronology) -> Iterable[Gap]:
    coverage = seen.covering
    declared = {item.agency for item in coverage if item.declared and not item.said_by}
    denied = [one for one in seen.coverage_said if not one.is_everything and _still_holds(one, coverage)]
    speaking = {fact.agency for fact in current if fact.agency in agencies}
    speaking -= {item.agency for item in coverage} | {one.agency for one in denied}
    for one in sorted(denied, key=lambda one: (agencies[one.agency].name, one.earliest, one.latest)):
        yield Gap(
            GapKind.COVERAGE,
            f"{agencies[one.agency].name}: a person has said that its records here are not everything that it recorded "
            f"from {write_day(one.earliest)} to {write_day(one.latest)}.",
            one.agency,
        )
    for key in sorted(speaking, key=lambda one: agencies[one].name):
        if not AGENCY_KINDS[agencies[key].kind].is_public:
            yield Gap(
                GapKind.COVERAGE,
                f"{agencies[key].name}: nothing says which period its records cover, so what is not in them may still "
                "have happened.",
                key,
            )
    for item in sorted(coverage, key=lambda one: (agencies[one.agency].name, one.earliest, one.document)):
        if item.agency not in declared and not item.declared:
            rows = f"from the first to the last entry of {item.document}" if item.document else "from its entries"
            yield Gap(
                GapKind.COVERAGE,
                f"{agencies[item.agency].name}: assumed to cover {write_day(item.earliest)} to "
                f"{write_day(item.latest)}, {rows}. Nothing outside those days is covered.",
                item.agency,
            )


_TOO_FAR = timedelta(days=3653)
"""Ten years: Sightline's default, not law. An entry that far from all others of its paper is a slip of the pen, or the
one old thing that somebody looked up; it shows no whole record of the years between.
"""


def without_wild(spans: Sequence[tuple[date, date]]) -> list[tuple[date, date]]:
    """The days of a paper's entries without any that stands alone and far from the others ("1924" for 2014): the years
    between would be taken for searched, and what is in none of them for never recorded.
    """
    ordered = sorted(spans)
    groups: list[list[tuple[date, date]]] = []
    for one in ordered:
        if groups and one[0] - max(end for _, end in groups[-1]) <= _TOO_FAR:
            groups[-1].append(one)
        else:
            groups.append([one])
    kept = [one for group in groups if len(group) > 1 for one in group]
    return kept or (ordered if len(groups) == 1 else [])


def _still_holds(denied: CoverageSaid, coverage: Iterable[Coverage]) -> bool:
    """Whether nothing that was declared, or said later, speaks for those days."""
    return not any(
        item.agency == denied.agency and item.earliest <= denied.latest and item.latest >= denied.earliest
        for item in coverage
    )


def _label(kinds: tuple[str, ...]) -> str:
    return " or ".join(
        AGENCY_KINDS[kind].label if not index else AGENCY_KINDS[kind].label.lower() for index, kind in enumerate(kinds)
    )


def _silent(agencies: dict[str, Agency], current: list[Fact]) -> Iterable[Gap]:
    heard = {agencies[fact.agency].kind for fact in current}
    for kinds in SILENT_IF_MISSING:
        if not heard & set(kinds):
            said = (
                f"No records that say they are from: {_label(kinds)}; what kind of agency some records are from is not "
                "known."
                if "other" in heard
                else f"No records from: {_label(kinds)}."
            )
            yield Gap(GapKind.NO_SOURCE, f"{said} Silence tells you nothing.")


def _counted(current: list[Fact]) -> Iterable[Gap]:
    waiting = sum(fact.awaits_a_person for fact in current)
    if waiting:
        yield Gap(
            GapKind.UNCONFIRMED,
            f"{waiting} {'entry waits' if waiting == 1 else 'entries wait'} for a person to confirm what "
            f"{'it says' if waiting == 1 else 'they say'}: no question and no deadline rests on "
            f"{'it' if waiting == 1 else 'them'} yet.",
        )
    undated = sum(not fact.occurred.is_known for fact in current)
    if undated:
        yield Gap(
            GapKind.UNREAD_DATE,
            f"{undated} {'entry has' if undated == 1 else 'entries have'} no date that could be read: "
            f"{'it stands' if undated == 1 else 'they stand'} at the end.",
        )


def _unclear(number: int) -> Iterable[Gap]:
    if number:
        yield Gap(
            GapKind.IDENTITY,
            f"In {number} {'place' if number == 1 else 'places'} it is not clear who is meant; ask, do not assume.",
        )


def _listed(names: list[str]) -> str:
    if len(names) <= 3:
        return listed(names)
    return f"{names[0]}, {names[1]} and {len(names) - 2} more documents"
