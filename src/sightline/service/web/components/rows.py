"""The rows of the chronology table, worked out once so that the template only prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import (
    MACHINE,
    PUBLIC,
    Extent,
    Fact,
    How,
    KindStanding,
    Knowledge,
    RelationType,
    Source,
    Status,
)
from sightline.service.web.components.agency_marks import AgencyMark, agency_marks, mark_of
from sightline.service.web.components.dates import ShownDate, extent_words, main_words, shown_date, when_words
from sightline.service.web.components.row_shapes import Row, YearOfRows
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.vocabulary.roles import ROLES

PassageAddress = Callable[[Fact, Source], str]
"""Where the passage of a source can be read, or empty where it cannot be opened."""

LATE_AFTER_DAYS = 30
"""An entry recorded more than this many days after what it tells of is marked as added late. A default of ours."""

_NATURE_WORDS = {
    Nature.ACCOUNT: "what somebody said",
    Nature.OPINION: "a professional's view",
}
_HOW_WORDS = {
    How.RECORDED: "recorded",
    How.RECEIVED: "received",
    How.TOLD: "told",
    How.ATTENDED: "at a meeting",
    How.OPENED: "record opened (opened is not read)",
    How.PUBLISHED: "published",
    How.ENTERED: "entered by a named person",
    How.SENT: "sent (sending is no evidence of receipt)",
}
_SHORT_ROLES = {
    "child": "child",
    "sibling": "brother or sister",
    "victim": "said to be harmed",
    "alleged_perpetrator": "said to have harmed",
    "adult": "",
    "parent": "parent",
}
"""Roles as they stand under a name in a narrow column; the others in the vocabulary's words."""
_ROLES_NOT_SHOWN = {"author", "professional"}
_VOICE = "child_voice"


def kind_label(code: str) -> str:
    """A kind in plain words."""
    return KINDS[code].label if code in KINDS else code.replace("_", " ").capitalize()


def value_words(value: object, kind: str, name: str) -> str:
    """A field's value in plain words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(value_words(item, kind, name) for item in value)
    declared = KINDS[kind].field(name) if kind in KINDS else None
    if declared is not None and declared.choices:
        return dict(declared.choices).get(str(value), str(value))
    return str(value)


def rows(chronology: Chronology, facts: Iterable[Fact], passage: PassageAddress) -> list[Row]:
    """One row for each of ``facts``, in the order given, with its parts under it and its group together.

    On a past day no entry carries its mark of significance: a person set it later, knowing more.

    A part stands under its row where the row is among ``facts`` too, else alone. Members of a confirmed "same event"
    group follow the first of them.
    """
    listed = list(facts)
    shown = {fact.id for fact in listed}
    marks = agency_marks(chronology.agencies)
    made = {fact.id: _row(chronology, fact, marks, passage) for fact in listed}
    parents = {fact.id: parent for fact in listed if (parent := _whole_of(fact)) in shown and parent != fact.id}
    order: list[Row] = []
    for fact in listed:
        parent = parents.get(fact.id)
        if parent and not _goes_round(fact.id, parents):
            made[parent].parts.append(made[fact.id])
            if fact.kind == _VOICE:
                made[parent].voice += (fact.text,)
        else:
            order.append(made[fact.id])
    return _grouped(order, {fact.id: fact for fact in listed})


def by_year(listed: Sequence[Row]) -> list[YearOfRows]:
    """The rows under their years; rows whose year is unknown last. Rows of a group stay with its first."""
    years: list[YearOfRows] = []
    for row in listed:
        year = row.year
        if (row.group and not row.group_first and years) or (years and years[-1].year == year):
            years[-1].rows.append(row)
        else:
            years.append(YearOfRows(year, [row]))
    return years


def _row(chronology: Chronology, fact: Fact, marks: Mapping[str, AgencyMark], passage: PassageAddress) -> Row:
    first = fact.occurred.earliest or fact.occurred.latest
    status, tag = _status(fact)
    when, extent = _extended(fact)
    return Row(
        id=fact.id,
        year=first.year if first else None,
        when=when,
        extent=extent,
        kind=_kind_words(fact),
        kind_code=fact.kind,
        nature=_NATURE_WORDS.get(fact.nature, ""),
        text=fact.text,
        mark=mark_of(marks, fact.agency),
        people=_people(chronology, fact),
        sources=tuple((passage(fact, source), _place(source)) for source in fact.sources),
        recorded=when_words(fact.recorded) if fact.recorded and fact.recorded.is_known else "",
        recorded_assumed=fact.recorded_assumed,
        is_published=any(known.agency == PUBLIC for known in fact.knowledge),
        received=_knowing(
            marks, [known for known in fact.knowledge if known.gives_knowledge and known.agency != PUBLIC]
        ),
        sent=_knowing(marks, [known for known in fact.knowledge if not known.gives_knowledge]),
        late=_late(fact),
        status=status,
        status_tag=tag,
        decided_by=fact.decided_by,
        kind_suggested=fact.kind_standing is KindStanding.SUGGESTED and fact.status is not Status.PROPOSED,
        significance=fact.significance if chronology.known_at is None else "",
        strength=fact.kind == "strength",
        voice=(fact.text,) if fact.kind == _VOICE else (),
        fields=tuple(
            (name.replace("_", " ").capitalize(), value_words(held.value, fact.kind, name))
            for name, held in fact.fields.items()
            if value_words(held.value, fact.kind, name).casefold() not in fact.text.casefold()
            or isinstance(held.value, bool)
        ),
        extra=tuple(fact.extra.items()),
        contradicts=tuple(
            (
                other,
                f"{mark_of(marks, chronology.by_id[other].agency).name}, {_when(chronology, other)}",
                chronology.differing(fact, chronology.by_id[other]),
            )
            for other in fact.contradicts
            if other in chronology.by_id
        ),
        worked_out=fact.worked_out,
    )


def _knowing(marks: Mapping[str, AgencyMark], held: Iterable[Knowledge]) -> tuple[tuple[AgencyMark, str, str], ...]:
    return tuple((mark_of(marks, known.agency), when_words(known.on), _HOW_WORDS[known.how]) for known in held)


def _extended(fact: Fact) -> tuple[ShownDate, str]:
    """When, and how it went on: what lasted or was repeated in a span did not happen "some time in between"."""
    when = shown_date(fact.occurred, worked_out=bool(fact.worked_out))
    extent = extent_words(fact.extent, fact.ended)
    if fact.extent is not Extent.POINT and fact.ended is None and when.standing == "spans":
        return replace(when, detail=extent), ""
    return when, extent


def _kind_words(fact: Fact) -> str:
    if fact.kind != _VOICE:
        return kind_label(fact.kind)
    return "The child’s own words" if fact.value("verbatim") is True else "The child’s voice"


def _when(chronology: Chronology, fact_id: str) -> str:
    return when_words(chronology.by_id[fact_id].occurred)


def _people(chronology: Chronology, fact: Fact) -> tuple[tuple[str, str, str], ...]:
    """Name, role, and the words of the source where they differ; one entry a person."""
    seen: dict[str, tuple[str, str, str]] = {}
    for involved in fact.people:
        if involved.role in _ROLES_NOT_SHOWN and len(fact.people) > 1:
            continue
        person = chronology.persons.get(involved.person)
        name = person.name if person else involved.as_written or "Somebody not yet identified"
        written = involved.as_written if involved.as_written.casefold() not in ("", name.casefold()) else ""
        role = (
            ""
            if involved.role in ("subject", "other")
            else _SHORT_ROLES.get(involved.role, ROLES.get(involved.role, ""))
        )
        if role.casefold() in (name.casefold(), written.casefold()):
            role = ""
        seen.setdefault(involved.person or name, (name, role, written))
    return tuple(seen.values())


def _place(source: Source) -> str:
    return f"{source.document}, {source.locator}" if source.locator else source.document


def _late(fact: Fact) -> str:
    recorded, occurred = fact.recorded, fact.occurred
    if recorded is None or fact.recorded_assumed or not recorded.is_known or not occurred.is_known:
        return ""
    known_by: date | None = recorded.earliest
    happened = occurred.latest or occurred.earliest
    if known_by is None or happened is None or (known_by - happened).days <= LATE_AFTER_DAYS:
        return ""
    if any(known.agency == PUBLIC for known in fact.knowledge):
        return ""
    return f"added {when_words(recorded)} about {main_words(occurred)}"


def _status(fact: Fact) -> tuple[str, str]:
    """The standing in words, and the tag beside it (empty where the source simply states it)."""
    if fact.status is Status.PROPOSED:
        return "Read by machine, not yet confirmed", "suggested"
    if fact.status is Status.ACCEPTED:
        return ("", "") if fact.decided_by == MACHINE else (f"Reading accepted by {fact.decided_by}", "")
    if fact.status is Status.EDITED:
        return f"Reading changed by {fact.decided_by}", "edited"
    if fact.status is Status.REJECTED:
        return f"Reading refused by {fact.decided_by}", "refused"
    if fact.status is Status.WITHDRAWN:
        return "No longer in what its agency sends", "withdrawn"
    if fact.status is Status.CORRECTED:
        return "Since replaced by its agency", "replaced"
    return "", ""


def _whole_of(fact: Fact) -> str:
    return next((relation.to for relation in fact.relations if relation.type is RelationType.PART_OF), "")


def _goes_round(start: str, parents: Mapping[str, str]) -> bool:
    seen = set()
    at: str | None = start
    while at is not None and at in parents:
        if at in seen:
            return True
        seen.add(at)
        at = parents[at]
    return False


def _grouped(order: list[Row], facts: Mapping[str, Fact]) -> list[Row]:
    leader: dict[str, str] = {}

    def root(one: str) -> str:
        while leader.get(one, one) != one:
            one = leader[one]
        return one

    present = {row.id for row in order}
    reasons: dict[str, str] = {}
    for row in order:
        for relation in facts[row.id].relations:
            if relation.type is RelationType.SAME_EVENT and relation.confirmed and relation.to in present:
                leader[root(relation.to)] = root(row.id)
                reasons[row.id] = relation.reason
    members: dict[str, list[Row]] = {}
    for row in order:
        members.setdefault(root(row.id), []).append(row)
    placed: list[Row] = []
    done: set[str] = set()
    for row in order:
        name = root(row.id)
        if name in done:
            continue
        done.add(name)
        together = members[name]
        if len(together) > 1:
            reason = next((reasons[one.id] for one in together if reasons.get(one.id)), "")
            for place, one in enumerate(together):
                one.group, one.group_first, one.group_size = f"g-{name}", place == 0, len(together)
                one.group_reason = reason
        placed.extend(together)
    return placed
