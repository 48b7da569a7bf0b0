"""What the queries say of documents, people and decisions, put together from the tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import timedelta
from difflib import SequenceMatcher

from sightline.chronology.chronology import Agency, Chronology
from sightline.chronology.coverage import Coverage, Gap, GapKind
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import write_day
from sightline.service.records.deciding import NEVER_UNDONE
from sightline.service.records.models import (
    Case,
    CoveragePeriod,
    Decision,
    Document,
    FactRecord,
    NameAssertion,
    Person,
    Quarantined,
    Question,
)
from sightline.service.records.shapes import (
    CastMember,
    DecisionSeen,
    DocumentSummary,
    QuarantinedSeen,
    WordChange,
)
from sightline.service.records.storing import dated
from sightline.vocabulary.agencies import AGENCY_KINDS

SILENT_IF_MISSING = (
    ("childrens_social_care",),
    ("police",),
    ("hospital",),
    ("general_practice",),
    ("health_visiting",),
    ("school", "early_years"),
)
"""The agencies that hold a piece of almost every child's story; where one sent nothing, that is said."""


def document_summaries(case_id: str, facts: Iterable[Fact] = ()) -> list[DocumentSummary]:
    """Every version of every document of a case, by name and revision."""
    rows = list(
        Document.objects.filter(case_id=case_id)
        .defer("text", "pages")
        .select_related("agency")
        .order_by("name", "revision")
    )
    by_lineage: dict[str, list[Document]] = defaultdict(list)
    for row in sorted(rows, key=lambda item: item.revision):
        by_lineage[row.lineage].append(row)
    standing: Counter[str] = Counter()
    waiting: Counter[str] = Counter()
    held = FactRecord.objects.filter(case_id=case_id).exclude(status__in=("rejected", "corrected", "withdrawn"))
    for document, status, kind_standing in held.values_list("document_id", "status", "kind_standing"):
        standing[document] += 1
        if status == "proposed" or (status == "stated" and kind_standing == "suggested"):
            waiting[document] += 1
    made = []
    for row in rows:
        versions = by_lineage[row.lineage]
        place = versions.index(row)
        made.append(
            DocumentSummary(
                id=row.id,
                name=row.name,
                other_names=tuple(row.other_names),
                case=row.case_id,
                agency=row.agency_id,
                agency_name=row.agency.name,
                agency_kind=row.agency.kind,
                agency_known_by=row.agency_known_by,
                format=row.format,
                own_date=dated(row.own_date),
                asks_own_date=row.asks_own_date,
                standing=row.standing,
                revision=place + 1,
                revises=versions[place - 1].id if place else None,
                revised_by=versions[place + 1].id if place + 1 < len(versions) else None,
                is_latest=row.is_latest,
                received_on=row.received_on,
                missing_since=row.missing_since,
                warnings=tuple(row.warnings),
                facts=standing[row.id],
                waiting=waiting[row.id],
            )
        )
    return made


def coverage_of(case_id: str) -> tuple[Coverage, ...]:
    """What each agency's sources speak for: as declared, else from the first to the last dated row of a table."""
    declared = [
        Coverage(row.agency_id, row.earliest, row.latest, True, row.document.name if row.document else "")
        for row in CoveragePeriod.objects.filter(case_id=case_id)
        .select_related("document")
        .order_by("agency__name", "earliest", "id")
    ]
    spans: dict[tuple[str, str], list[tuple[object, object]]] = defaultdict(list)
    rows = (
        FactRecord.objects.filter(case_id=case_id)
        .exclude(status__in=("rejected", "corrected", "withdrawn"))
        .select_related("document", "agency")
        .only("payload", "document__name", "agency__kind")
        .order_by("id")
    )
    for row in rows:
        moment = dated(row.payload["occurred"])
        if not row.payload.get("is_row") or row.payload.get("part_of") or moment is None or moment.is_unsure:
            continue
        if moment.earliest and moment.latest and not AGENCY_KINDS[row.agency.kind].is_public:
            spans[row.agency_id, row.document.name].append((moment.earliest, moment.latest))
    assumed = [
        Coverage(agency, min(one for one, _ in days), max(other for _, other in days), False, document)  # type: ignore[type-var]
        for (agency, document), days in sorted(spans.items())
        if len(days) > 1
    ]
    return (*declared, *assumed)


def gaps_of(
    case_id: str, agencies: dict[str, Agency], facts: Iterable[Fact], coverage: Iterable[Coverage]
) -> tuple[Gap, ...]:
    """What the case cannot tell now, in sentences."""
    current = [fact for fact in facts if fact.is_current]
    gaps = [*_silent(agencies, current), *_of_coverage(agencies, current, list(coverage))]
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
    gaps.extend(_of_coverage(dict(seen.agencies), current, list(seen.coverage)))
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


def always_named(case_id: str) -> dict[str, str]:
    """Person id to name, of those whose name here is no source's: children, people declared, people without a name."""
    declared = {item["name"] for item in Case.objects.get(id=case_id).declared}
    return {
        row.id: row.name
        for row in Person.objects.filter(case_id=case_id)
        if row.is_child or row.known_only_as_role or row.name in declared
    }


def _of_coverage(agencies: dict[str, Agency], current: list[Fact], coverage: list[Coverage]) -> Iterable[Gap]:
    covered = {item.agency for item in coverage}
    declared = {item.agency for item in coverage if item.declared}
    speaking = {fact.agency for fact in current if fact.agency in agencies} - covered
    for key in sorted(speaking, key=lambda one: agencies[one].name):
        if not AGENCY_KINDS[agencies[key].kind].is_public:
            yield Gap(
                GapKind.COVERAGE,
                f"{agencies[key].name}: nothing says which period its records cover, so what is not in them may still "
                "have happened.",
                key,
            )
    for item in sorted(coverage, key=lambda one: (agencies[one.agency].name, one.earliest, one.document)):
        if item.agency not in declared:
            rows = f"from the first to the last row of {item.document}" if item.document else "from its rows"
            yield Gap(
                GapKind.COVERAGE,
                f"{agencies[item.agency].name}: assumed to cover {write_day(item.earliest)} to "
                f"{write_day(item.latest)}, {rows}. Nothing outside those days is covered.",
                item.agency,
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
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{names[0]}, {names[1]} and {len(names) - 2} more documents"


def quarantine_of(case_id: str) -> tuple[QuarantinedSeen, ...]:
    """What could not be taken."""
    return tuple(
        QuarantinedSeen(row.document, row.place, row.reason, row.what_to_do, row.is_whole_document, row.received_on)
        for row in Quarantined.objects.filter(case_id=case_id).order_by("document", "place", "id")
    )


def cast_of(case_id: str, facts: list[Fact]) -> tuple[CastMember, ...]:
    """Who is who: children first, then by how often they appear."""
    counted: Counter[str] = Counter()
    for fact in facts:
        if fact.is_current:
            counted.update({*(part.person for part in fact.people), *fact.children})
    used: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for item in NameAssertion.objects.filter(person__case_id=case_id).select_related("document").order_by("id"):
        sources = used[item.person_id][item.as_written]
        if item.document.name not in sources:
            sources.append(item.document.name)
    made = []
    for row in Person.objects.filter(case_id=case_id):
        names = {written: tuple(sorted(sources)) for written, sources in sorted(used[row.id].items())}
        for written in (row.name, *row.names):
            names.setdefault(written, ())
        made.append(
            CastMember(
                row.id,
                row.name,
                tuple(row.roles),
                row.is_child,
                dated(row.born),
                names,
                counted[row.id],
                tuple(row.identities),
                row.known_only_as_role,
            )
        )
    return tuple(sorted(made, key=lambda one: (not one.is_child, -one.facts, one.name.casefold(), one.id)))


_SAYS = {
    "accept": "Accepted {n}",
    "edit": "Mended {n}",
    "reject": "Refused the reading of {n}",
    "split": "Split one reading into {n}",
    "join_readings": "Joined {n} into one",
    "undo": "Undid an earlier decision",
    "join_events": "Said that {n} tell of one event",
    "refuse_group": "Said that {n} do not tell of one event",
    "join_persons": "Said that two persons are one",
    "refuse_persons": "Said that two persons are two",
    "give_document_date": "Gave a document its date",
    "give_document_agency": "Said whose document it is",
    "give_date": "Gave a date to {n}",
    "mark_significant": "Marked {n} as significant",
    "confirm_about": "Said what a communication was about",
    "refuse_about": "Said what a communication was not about",
    "mark_contradiction": "Said that two facts cannot both be right",
    "resolve_contradiction": "Said how a contradiction is to be read",
    "refuse_contradiction": "Said that something is no contradiction",
    "answer_question": "Answered a question",
    "declare": "Took over what case.toml declares",
    "name_child": "Named a child of the case",
}


def decisions_of(case_id: str) -> tuple[DecisionSeen, ...]:
    """Every decision, newest first. A sentence never names anybody."""
    rows = list(Decision.objects.filter(case_id=case_id).order_by("-id"))
    latest: dict[str, int] = {}
    for row in rows:
        if row.what not in NEVER_UNDONE and row.undone_by_id is None:
            for subject in row.subjects:
                latest.setdefault(subject, row.id)
    made = []
    for row in rows:
        facts = sum(1 for subject in row.subjects if subject.startswith("f"))
        if row.what in ("split", "join_readings"):
            facts -= 1  # what was split, or what was made of those joined, is not counted beside the others
        sentence = _SAYS[row.what].format(n=f"{facts} {'fact' if facts == 1 else 'facts'}")
        undone = row.undone_by_id is not None
        can_undo = (
            not undone
            and row.what not in NEVER_UNDONE
            and bool(row.before.get("rows"))
            and all(latest[one] == row.id for one in row.subjects)
        )
        made.append(
            DecisionSeen(row.id, row.what, sentence, tuple(row.subjects), row.by, row.at, row.reason, undone, can_undo)
        )
    return tuple(made)


def words_compared(before: str, after: str) -> tuple[WordChange, ...]:
    """Which words stayed, went and came."""
    old, new = before.split(), after.split()
    made: list[WordChange] = []
    for tag, one, two, three, four in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            made.append(WordChange("same", " ".join(old[one:two])))
            continue
        if two > one:
            made.append(WordChange("gone", " ".join(old[one:two])))
        if four > three:
            made.append(WordChange("added", " ".join(new[three:four])))
    return tuple(made)
