"""Who had what when, from evidence only (design, section 1.2).

An agency has its own record from the day it recorded it. Another agency has a fact only if a dated record says so:
its own note of receiving it, a note that it was told, its attendance where it was discussed, or publication.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sightline.chronology.fact import Fact, How, Knowledge, RelationType
from sightline.chronology.partial_date import PartialDate, Precision

_RECEIVED_BY_OWNER = {"notification_received", "referral_received", "contact"}
_TOLD = {"information_shared", "health_record_shared", "cross_border_notification"}
_SENT = {"notification_sent", "operation_encompass_notification", "risk_assessment_conference_referral"}


def assumed_recording(occurred: PartialDate) -> PartialDate | None:
    """When an agency's own undated row is taken to have been recorded: the latest bound of its occurrence, or None."""
    if occurred.latest is None:
        return None
    precision = Precision.UNSURE if occurred.is_unsure else Precision.DAY
    return PartialDate(occurred.written, occurred.latest, occurred.latest, precision, basis="assumed: no recorded date")


def assumed_with_its_row(part: PartialDate | None, row: PartialDate | None) -> PartialDate | None:
    """When what was split from a row is taken to have been recorded: it was written with its row, so never before.

    ``part`` and ``row``: the assumed recording of each by itself. An undated row may have been written at any time, so
    nothing bounds the day for what stands in it either.
    """
    if part is None or row is None or part.latest is None or row.latest is None:
        return None
    return row if part.latest < row.latest else part


def recorded_with_their_rows(facts: Iterable[Fact]) -> list[Fact]:
    """The same facts; an assumed recording of what is part of a row is never earlier than the row's own.

    Decisions may give a part another date or another agency; whatever they give, its words stood in its row. And no
    row was written before the day on which, by its own column, its agency had word of what it tells.
    """
    held = list(facts)
    receipts = [fact for fact in held if fact.kind in _RECEIVED_BY_OWNER and fact.is_current]
    received = {one.to: fact for fact in receipts for one in fact.relations if one.type is RelationType.PART_OF}
    held = [_recorded_once_received(fact, received.get(fact.id)) for fact in held]
    by_id = {fact.id: fact for fact in held}
    return [_recorded_with_its_row(fact, by_id) if fact.recorded_assumed else fact for fact in held]


def _recorded_once_received(row: Fact, receipt: Fact | None) -> Fact:
    if receipt is None or not row.recorded_assumed or row.recorded is None or receipt.agency != row.agency:
        return row
    had, assumed = receipt.occurred, row.recorded.latest
    is_about = any(one.type is RelationType.ABOUT and one.to == row.id for one in receipt.relations)
    if not is_about or had.latest is None or assumed is None or had.latest <= assumed:
        return row
    precision = Precision.UNSURE if had.is_unsure else Precision.DAY
    basis = "assumed: no recorded date, and received or reported then"
    return replace(row, recorded=PartialDate(had.written, had.latest, had.latest, precision, basis=basis))


def _recorded_with_its_row(fact: Fact, by_id: Mapping[str, Fact]) -> Fact:
    rows = [by_id[one.to] for one in fact.relations if one.type is RelationType.PART_OF and one.to in by_id]
    recorded = fact.recorded
    for row in rows:
        recorded = assumed_with_its_row(recorded, row.recorded)
    if recorded == fact.recorded:
        return fact
    return replace(fact, recorded=recorded, recorded_assumed=recorded is not None)


def own_knowledge(fact: Fact) -> Knowledge | None:
    """How the agency that wrote a fact came to have it, or None where nothing bounds the day."""
    if fact.recorded is None or not fact.recorded.is_known:
        return None
    return Knowledge(fact.agency, fact.recorded, How.RECORDED, fact.id, fact.recorded_assumed)


def with_knowledge(facts: Iterable[Fact], recipients: Mapping[str, str]) -> tuple[Fact, ...]:
    """The same facts, each carrying every piece of knowledge that other facts are evidence of.

    ``recipients`` maps the words in an agency field (a kind's code, a name in lower case) to an agency id. Only
    relations that are confirmed, of facts on which rules may rest, are evidence: a message that nobody has accepted
    gives nobody knowledge.
    """
    held = list(facts)
    gained: dict[str, list[Knowledge]] = {}
    for fact in held:
        if not fact.counts:
            continue
        for relation in fact.relations:
            if relation.type is RelationType.ABOUT and relation.confirmed:
                gained.setdefault(relation.to, []).extend(_evidenced_by(fact, recipients))
    return tuple(
        replace(fact, knowledge=(*fact.knowledge, *_distinct(gained[fact.id], fact.knowledge)))
        if fact.id in gained
        else fact
        for fact in held
    )


def _evidenced_by(fact: Fact, recipients: Mapping[str, str]) -> list[Knowledge]:
    if fact.kind in _RECEIVED_BY_OWNER:
        return [Knowledge(fact.agency, fact.occurred, How.RECEIVED, fact.id)]
    if fact.kind in _TOLD and _was_told(fact, recipients):
        return [Knowledge(fact.agency, fact.occurred, How.TOLD, fact.id)]
    if fact.kind in _TOLD:
        return [Knowledge(who, fact.occurred, How.TOLD, fact.id) for who in _named(fact, "recipient", recipients)]
    if fact.kind in _SENT:
        return [Knowledge(who, fact.occurred, How.SENT, fact.id) for who in _named(fact, "recipient", recipients)]
    if fact.kind == "record_opened":
        return [Knowledge(who, fact.occurred, How.OPENED, fact.id) for who in _named(fact, "at", recipients)]
    return [Knowledge(who, fact.occurred, How.ATTENDED, fact.id) for who in _named(fact, "attendees", recipients)]


def _was_told(fact: Fact, recipients: Mapping[str, str]) -> bool:
    """Whether the agency's own record says that another told it ("call from social care: ..."), naming nobody else."""
    senders = _named(fact, "sender", recipients)
    return fact.value("recipient") is None and bool(senders) and fact.agency not in senders


def _named(fact: Fact, name: str, recipients: Mapping[str, str]) -> list[str]:
    value = fact.value(name)
    if value is None:
        return []
    words = value if isinstance(value, list | tuple) else [value]
    found = (recipients.get(str(word).casefold()) for word in words)
    return [who for who in dict.fromkeys(found) if who]


def _distinct(gained: list[Knowledge], held: tuple[Knowledge, ...]) -> list[Knowledge]:
    return [item for item in dict.fromkeys(gained) if item not in held]
