"""All accepted returns of a review interleaved, as the plain shapes that every file and the page are written from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.clock import today
from sightline.chronology.fact import PUBLIC, Fact, RelationType, Status
from sightline.chronology.partial_date import write_day
from sightline.publishing.combined.shape import (
    AskedAgency,
    CombinedChronology,
    CombinedRow,
    Comment,
    CommentKind,
    ContradictionShown,
    Episode,
    FindingShown,
    Group,
    PersonShown,
    RecommendationShown,
    SaidShown,
)
from sightline.publishing.combined.who_had_what import who_had_what
from sightline.service.access.viewer import Viewer
from sightline.service.records import queries as records
from sightline.service.reviews.board import board
from sightline.service.reviews.case_folder import letters_of
from sightline.service.reviews.columns import columns_by_key
from sightline.service.reviews.gaps import gaps_of
from sightline.service.reviews.keeping import references_of
from sightline.service.reviews.referring import is_row, letters_of_agencies
from sightline.service.reviews.row_dates import date_note, time_shown, when_shown
from sightline.service.reviews.row_words import child_seen, document_of, done_about_it, source_of, told_beside
from sightline.service.reviews.shapes import BoardRow, EntrySeen, ReviewSeen
from sightline.service.reviews.sorts import SORTS
from sightline.service.reviews.sorts.choices import ANSWERED, KINDS
from sightline.vocabulary.natures import Nature
from sightline.vocabulary.roles import ROLES

_VOICE = "child_voice"
_NATURE = {
    Nature.EVENT: "event",
    Nature.OBSERVATION: "observation",
    Nature.ACCOUNT: "account",
    Nature.OPINION: "opinion",
    Nature.DECISION: "decision",
    Nature.COMMUNICATION: "communication",
}
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a review's case: the facts of all its children, each once, with what stands around them."""

    facts: tuple[Fact, ...]
    agencies: Mapping[str, Agency]
    persons: Mapping[str, CasePerson]
    views: tuple[Chronology, ...]


NO_RECORDS = Records((), {}, {}, ())


def records_of(
    review: ReviewSeen, *, viewer: Viewer, known_at: date | None = None, known_to: str | None = None
) -> Records:
    """The records of a review as they stand, or as the evidence shows that an agency had them on a past day."""
    if not review.case:
        return NO_RECORDS
    case = records.case(review.case, viewer=viewer)
    views = records.chronologies(case.id, viewer=viewer, known_at=known_at, known_to=known_to)
    facts = {fact.id: fact for view in views for fact in view.current}
    persons = {key: person for view in views for key, person in view.persons.items()}
    agencies = {agency.id: agency for agency in records.agencies(case.id, viewer=viewer)}
    ordered = tuple(sorted(facts.values(), key=lambda fact: fact.sort_key()))
    return Records(ordered, agencies, persons, views)


def combined(
    review: ReviewSeen, held: Records, *, viewer: Viewer, version: str = "inside", reader: str = "", as_known: str = ""
) -> CombinedChronology:
    """The combined chronology of a review, with everything that its people set on it."""
    references = references_of(review.id)
    letters = letters_of_agencies(review, dict(held.agencies))
    rows = _rows(review, held, references, letters)
    groups = _groups(held, references)
    letter_of = {reference: group.letter for group in groups for reference in group.references}
    rows = [replace(row, group=letter_of.get(row.reference, "")) for row in rows]
    salient = _salient(review)
    columns = [(key, letters[key]) for key in sorted(letters, key=lambda one: letters[one])]
    first, last = review.period
    asked = board(review)
    standing = {row.lineage for row in rows}
    quoted = {
        lineage: reference if lineage in standing else f"{reference} (not among these rows)"
        for lineage, reference in references.items()
    }
    episodes, findings, recommendations = _learning(review, quoted)
    return CombinedChronology(
        title=review.title,
        kind_of_review=KINDS[review.kind],
        period=f"{write_day(first)} to {write_day(last)}" if first and last else "not set",
        version=version,
        reader=reader,
        made_on=today(),
        period_from=first,
        period_to=last,
        asked_agencies=_asked(review, held, letters, asked),
        persons=_persons(review),
        questions=tuple(one.words("text") for one in review.standing("question")),
        rows=tuple(row for row in rows if row.earliest or row.latest),
        undated_rows=tuple(row for row in rows if not (row.earliest or row.latest)),
        groups=groups,
        gaps=gaps_of(held.views, held.facts, letters=letters, board=asked, period=review.period),
        contradictions=_contradictions(review, held, references, viewer),
        comments=_comments(review, references),
        episodes=episodes,
        findings=findings,
        recommendations=recommendations,
        matrix=who_had_what(
            [fact for fact in held.facts if fact.lineage in salient], held.facts, references=references, columns=columns
        ),
        as_known=as_known,
    )


def _salient(review: ReviewSeen) -> set[str]:
    """The facts of which it is shown who had them: key events, and what findings and episodes rest on."""
    return {one.subject for one in review.standing("key_event")} | {
        lineage for sort in ("finding", "episode") for one in review.standing(sort) for lineage in one.listed("rows")
    }


def _rows(
    review: ReviewSeen, held: Records, references: Mapping[str, str], letters: Mapping[str, str]
) -> list[CombinedRow]:
    parts: dict[str, list[Fact]] = {}
    for fact in held.facts:
        for relation in fact.relations:
            if relation.type is RelationType.PART_OF:
                parts.setdefault(relation.to, []).append(fact)
    ordered = [fact for fact in held.facts if is_row(fact) and fact.lineage in references]
    in_day = _order_in_day(review)
    key_events = {one.subject: one for one in review.standing("key_event")}
    ordered.sort(key=lambda fact: _place(fact, in_day))
    said_of = {own: columns_by_key(review, asked) for asked, own in letters_of(review).items()}
    made = []
    for fact in ordered:
        mine = parts.get(fact.id, [])
        said = said_of.get(letters.get(fact.agency, ""), {})
        occurred = fact.occurred
        received = tuple(
            f"{_agency(held, one.agency)}, {one.on.written or _day(one.on.earliest)}"
            for one in fact.knowledge
            if one.gives_knowledge and one.agency != fact.agency
        )
        mark = key_events.get(fact.lineage)
        made.append(
            CombinedRow(
                reference=references[fact.lineage],
                lineage=fact.lineage,
                when=when_shown(fact),
                earliest=occurred.earliest,
                latest=occurred.latest,
                agency_letters=letters.get(fact.agency, "XX"),
                agency=_agency(held, fact.agency),
                what="\n".join(filter(None, (fact.text, told_beside(fact, said)))),
                time=time_shown(fact),
                ended=fact.ended.written if fact.ended else "",
                unsure=occurred.is_unsure,
                date_note=date_note(fact, review.period),
                order_in_day=in_day.get(fact.lineage, fact.sequence or 0),
                people=tuple(dict.fromkeys(_person(held, one.person, one.as_written) for one in fact.people)),
                action=done_about_it(fact, mine),
                source=source_of(fact, said),
                document=document_of(fact, said),
                received=received,
                standing=_standing(fact),
                contradicted=bool(fact.contradicts),
                key_event=f"{mark.words('reason')} ({mark.by})" if mark else "",
                significance=fact.significance,
                child_seen=child_seen(fact),
                voice="; ".join(one.text for one in (fact, *mine) if one.kind == _VOICE),
            )
        )
    return made


def _place(fact: Fact, in_day: Mapping[str, int]) -> tuple[object, ...]:
    """The order of the chronology, with a person's order among the rows of one day before the source's own."""
    key = fact.sort_key()
    return (*key[:1], in_day.get(fact.lineage, 0) or 10_000, *key[1:])


def _order_in_day(review: ReviewSeen) -> dict[str, int]:
    placed: dict[str, int] = {}
    for one in review.standing("day_order"):
        placed.update({lineage: place for place, lineage in enumerate(one.listed("rows"), start=1)})
    return placed


def _standing(fact: Fact) -> str:
    words = [_NATURE.get(fact.nature, "")]
    if fact.status is Status.PROPOSED:
        words.append("proposed, not confirmed")
    return "; ".join(word for word in words if word)


def _groups(held: Records, references: Mapping[str, str]) -> tuple[Group, ...]:
    row_of = _rows_of_parts(held)
    members: dict[str, list[str]] = {}
    for fact_id, name in Chronology.same_events_of(held.facts).items():
        reference = references.get(row_of.get(fact_id, ""))
        if reference and reference not in members.setdefault(name, []):
            members[name].append(reference)
    reasons = {
        fact.id: (one.reason, one.by)
        for fact in held.facts
        for one in fact.relations
        if one.type is RelationType.SAME_EVENT and one.confirmed
    }
    made = []
    for name, listed in members.items():
        if len(listed) > 1:
            reason, by = reasons.get(name, ("", ""))
            made.append(Group(_letter(len(made)), tuple(listed), reason, by))
    return tuple(made)


def _rows_of_parts(held: Records) -> dict[str, str]:
    """By the id of every fact, the lineage of the row that it stands in: what is joined may be a part of a row."""
    facts = {fact.id: fact for fact in held.facts}
    made = {}
    for fact in held.facts:
        at, seen = fact, {fact.id}
        while (whole := _whole_of(at)) in facts and whole not in seen:
            at = facts[whole]
            seen.add(whole)
        made[fact.id] = at.lineage
    return made


def _whole_of(fact: Fact) -> str:
    return next((one.to for one in fact.relations if one.type is RelationType.PART_OF), "")


def _letter(place: int) -> str:
    return _ALPHABET[place % 26] * (place // 26 + 1)


def _contradictions(
    review: ReviewSeen, held: Records, references: Mapping[str, str], viewer: Viewer
) -> tuple[ContradictionShown, ...]:
    if not review.case:
        return ()
    rows = _rows_of_parts(held)
    row_of = {fact.lineage: rows[fact.id] for fact in held.facts}
    made = []
    for one in records.contradictions_of_case(review.case, viewer=viewer):
        found = one.found
        if one.outcome == "refused" or not all(said.fact in row_of or not said.fact for said in found.said):
            continue
        said = tuple(
            SaidShown(_agency(held, item.agency), item.value, item.words, references.get(row_of.get(item.fact, ""), ""))
            for item in found.said
        )
        resolved = f"{found.resolution} ({found.resolved_by})" if not found.is_open else ""
        made.append(ContradictionShown(_matter(found.topic.label, found.subject), found.sort.says, said, resolved))
    return tuple(made)


def _comments(review: ReviewSeen, references: Mapping[str, str]) -> tuple[Comment, ...]:
    return tuple(
        Comment(
            one.words("text"), one.by, one.at.date(), references.get(one.subject, ""), CommentKind(one.words("kind"))
        )
        for one in review.standing("comment")
    )


def _learning(
    review: ReviewSeen, references: Mapping[str, str]
) -> tuple[tuple[Episode, ...], tuple[FindingShown, ...], tuple[RecommendationShown, ...]]:
    def quoted(entry: EntrySeen, name: str) -> tuple[str, ...]:
        return tuple(references[one] for one in entry.listed(name) if one in references)

    episodes = tuple(
        Episode(
            one.words("title"), one.words("when"), quoted(one, "rows"), one.words("happened"), one.words("sense"),
            one.words("should"), one.words("typical"), one.by,
        )
        for one in review.standing("episode")
    )  # fmt: skip
    categories = next(field for field in SORTS["finding"].fields if field.name == "category").choices or {}
    findings, recommendations = [], []
    for number, one in enumerate(review.standing("finding"), start=1):
        against = tuple(part for part in (one.words("against"), "; ".join(quoted(one, "against_rows"))) if part)
        findings.append(
            FindingShown(
                str(number), one.words("title"), one.words("text"), categories.get(one.words("category"), ""),
                quoted(one, "rows"), against, one.words("hindsight"), one.listed("questions"), one.by, one.at.date(),
            )
        )  # fmt: skip
        for made in review.standing("recommendation", about=one.id):
            answer = review.latest("answer", about=made.id)
            due = made.day("due")
            recommendations.append(
                RecommendationShown(
                    str(len(recommendations) + 1), made.words("text"), made.words("addressed_to"),
                    made.words("measure"), made.words("owner"), write_day(due) if due else "",
                    f"{ANSWERED[answer.words('answer')]}: {answer.words('reason')}" if answer else "", (str(number),),
                )
            )  # fmt: skip
    return episodes, tuple(findings), tuple(recommendations)


def _asked(
    review: ReviewSeen, held: Records, letters_of_records: Mapping[str, str], rows: Sequence[BoardRow]
) -> tuple[AskedAgency, ...]:
    letters = letters_of(review)
    declared: dict[str, dict[str, None]] = {}
    for view in held.views:
        for one in view.coverage:
            if one.declared and one.agency in letters_of_records:
                said = f"Says that it searched from {write_day(one.earliest)} to {write_day(one.latest)}."
                declared.setdefault(letters_of_records[one.agency], {})[said] = None
    made = []
    for row in rows:
        sent, own = row.latest, letters[row.agency.id]
        words = f"version {sent.version}, {row.words.lower()}" if sent else "nothing received"
        if sent is not None and sent.not_read:
            words = f"{words}; {sent.not_read}, and so not in this chronology"
        made.append(AskedAgency(own, row.agency.words("name"), words, tuple(declared.get(own, ()))))
    return tuple(made)


def _persons(review: ReviewSeen) -> tuple[PersonShown, ...]:
    return tuple(
        PersonShown(one.words("name"), (ROLES.get(one.words("role"), ""),)) for one in review.standing("person")
    )


def _agency(held: Records, key: str) -> str:
    if key == PUBLIC:
        return "Everybody"
    return held.agencies[key].name if key in held.agencies else key


def _person(held: Records, key: str, written: str) -> str:
    return held.persons[key].name if key in held.persons else written


def _day(day: date | None) -> str:
    return write_day(day) if day else "day not known"


def _matter(topic: str, subject: str) -> str:
    """What a contradiction is about, said once: "When it was: was not brought"."""
    if subject.casefold().startswith(topic.casefold()):
        return f"{topic}{subject[len(topic) :]}"
    return f"{topic}: {subject}".rstrip(": ")
