"""The invented review as a combined chronology, for whoever writes, hides or reads one."""

from __future__ import annotations

from datetime import date

from sightline.publishing.combined.shape import (
    AskedAgency,
    CombinedChronology,
    CombinedRow,
    Comment,
    CommentKind,
    ContradictionShown,
    Episode,
    FindingShown,
    Gap,
    Group,
    Had,
    MatrixCell,
    MatrixRow,
    PersonShown,
    RecommendationShown,
    SaidShown,
)
from sightline.synthetic.review import InventedReview, PlantedSort, ReviewRow, invented_review

MADE_ON = date(2025, 11, 28)


def invented_chronology(
    rows: int = 300, *, version: str = "panel", review: InventedReview | None = None
) -> CombinedChronology:
    """Everything of an invented review in one chronology: rows, groups, gaps, comments, findings, the matrix."""
    review = review or invented_review(rows)
    names = {agency.letters: agency.name for agency in review.agencies}
    letters = {key: "ABCDEFGHIJ"[place] for place, event in enumerate(review.same_events) for key in event.keys}
    against = {key for event in review.same_events if event.differ for key in event.keys}
    made = [_row(row, names[row.agency], letters.get(row.key, ""), row.key in against) for row in review.rows]
    dated = sorted(
        (row for row in made if row.earliest is not None),
        key=lambda row: (row.earliest or MADE_ON, row.time or "99:99", row.reference),
    )
    silence = next(one for one in review.planted if one.sort is PlantedSort.SILENCE)
    by_key = {row.reference: row for row in made}
    return CombinedChronology(
        title=review.title,
        kind_of_review=review.kind,
        period="1 July 2012 to 1 May 2014",
        version=version,
        reader="Marlshire Safeguarding Partnership, review panel",
        made_on=MADE_ON,
        period_from=review.period[0],
        period_to=review.period[1],
        asked_agencies=tuple(
            AskedAgency(
                agency.letters,
                agency.name,
                "version 1, received 14 November 2025",
                tuple(f"{one.system}: 1 July 2012 to 1 May 2014" for one in agency.searched),
            )
            for agency in review.agencies
        ),
        persons=tuple(PersonShown(name, (role,)) for name, role in review.persons.items()),
        questions=review.questions,
        rows=tuple(dated),
        undated_rows=tuple(row for row in made if row.earliest is None),
        groups=tuple(
            Group("ABCDEFGHIJ"[place], event.keys, "Same day, same people.", "Ros Ellery, reviewer")
            for place, event in enumerate(review.same_events)
        ),
        gaps=(
            Gap(
                "Children's social care: nothing between 6 May and 20 October 2013, which it says that it searched.",
                "CSC",
                names["CSC"],
                silence.earliest,
                silence.latest,
            ),
            Gap("Probation: has not said what it searched.", "PRO", names["PRO"]),
        ),
        contradictions=tuple(
            ContradictionShown(
                f"{event.differ[0].upper()}{event.differ[1:]}",
                "Both cannot be right as written.",
                tuple(
                    SaidShown(by_key[key].agency, by_key[key].what.split(". ")[0], by_key[key].what, key)
                    for key in event.keys
                ),
            )
            for event in review.same_events
            if event.differ
        ),
        comments=(
            Comment("The message lay on the desk for two days.", "Ros Ellery", MADE_ON, dated[40].reference),
            Comment(
                "Three agencies knew of the new partner and none told another.",
                "Ros Ellery",
                MADE_ON,
                "",
                CommentKind.ANALYSIS,
            ),
        ),
        episodes=(
            Episode(
                "The injured arm",
                "early 2013",
                review.same_events[1].keys,
                "One injury, three explanations.",
                "Each worker heard one of them.",
                "The explanations should have been laid side by side.",
                "Yes, by what the agencies say.",
                "Ros Ellery",
            ),
        ),
        findings=(
            FindingShown(
                "1",
                "Explanations were not compared",
                "Each agency kept the explanation that it was given.",
                "multi-agency",
                review.same_events[1].keys,
                ("The surgery did file the hospital's letter.",),
                "The third explanation was not known until later.",
                ("How does a worker find out what another agency was told?",),
                "Ros Ellery",
                MADE_ON,
            ),
        ),
        recommendations=(
            RecommendationShown(
                "1",
                "Every explanation of an injury to a child under two is recorded beside the ones given before.",
                "The partnership",
                "An audit of twenty cases",
                "Head of safeguarding",
                "1 March 2026",
                "Accepted",
                ("1",),
            ),
        ),
        matrix=tuple(
            MatrixRow(row.reference, row.when, row.what, tuple(_cell(row, other) for other in names))
            for row in dated
            if row.group or row.key_event
        ),
        notices=("Not for real families.",),
    )


def _row(row: ReviewRow, agency: str, group: str, contradicted: bool) -> CombinedRow:
    return CombinedRow(
        reference=row.key,
        lineage=f"l-{row.key.replace(' ', '-').lower()}",
        when=row.written or "no date given",
        earliest=row.earliest,
        latest=row.latest,
        agency_letters=row.agency,
        agency=agency,
        what=row.what,
        time=row.time,
        ended=row.ended,
        unsure=row.unsure,
        date_note="Placed by the first day that it can have been." if row.earliest != row.latest else "",
        people=tuple(one.strip() for one in row.who.split(",")),
        action=row.action,
        source=f"{agency} return, row {row.key.rpartition(' ')[2]}: {row.source}" if row.source else "",
        received=(f"{row.received_from}, {row.received_on}",) if row.received_from else (),
        standing="account" if "said" in row.what else "observation",
        group=group,
        contradicted=contradicted,
        key_event="It shows what the child lived with." if group in ("A", "B") else "",
        significance="First sight of the injury." if group == "B" else "",
        child_seen=row.child.split(".")[0] if row.child else "",
        voice=row.child,
    )


def _cell(row: CombinedRow, letters: str) -> MatrixCell:
    if letters == row.agency_letters:
        return MatrixCell(letters, Had.OWN, row.when)
    if row.received and letters == "POL":
        return MatrixCell(letters, Had.RECEIVED, row.when, "2 days")
    return MatrixCell(letters, Had.NO_EVIDENCE)
