"""Who had what when, from evidence only."""

from dataclasses import replace
from datetime import date

import pytest

from sightline.chronology.fact import Fact, FieldValue, How, Relation, RelationType, Status
from sightline.chronology.knowledge import (
    assumed_recording,
    own_knowledge,
    recorded_with_their_rows,
    with_knowledge,
)
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.vocabulary.natures import Nature

RECIPIENTS = {"children's social care": "council", "childrens_social_care": "council", "police": "police"}
TOLD_ON = PartialDate.on(date(2025, 7, 29))


def fact(name: str, kind: str, agency: str, when: PartialDate, **fields: object) -> Fact:
    return Fact(
        id=name,
        kind=kind,
        nature=Nature.EVENT,
        occurred=when,
        agency=agency,
        text=name,
        recorded=when,
        fields={key: FieldValue(value) for key, value in fields.items()},
    )


INCIDENT = fact("incident", "domestic_abuse_incident", "police", PartialDate.on(date(2025, 6, 21)))


def about_the_incident(told: Fact, *, confirmed: bool = True) -> Fact:
    return replace(told, relations=(Relation(RelationType.ABOUT, "incident", confirmed),))


def known_of_the_incident(*others: Fact) -> list[tuple[str, How]]:
    gained = {item.id: item for item in with_knowledge([INCIDENT, *others], RECIPIENTS)}
    return [(item.agency, item.how) for item in gained["incident"].knowledge]


def test_telling_gives_the_recipient_knowledge_on_that_day() -> None:
    told = fact("told", "information_shared", "police", TOLD_ON, recipient="Children's social care")
    [incident, _] = with_knowledge([INCIDENT, about_the_incident(told)], RECIPIENTS)
    [piece] = incident.knowledge
    assert (piece.agency, piece.on, piece.how, piece.evidence) == ("council", TOLD_ON, How.TOLD, "told")


def test_an_agencys_own_note_of_receipt_gives_it_knowledge() -> None:
    received = fact("received", "notification_received", "council", TOLD_ON, sender="police")
    assert known_of_the_incident(about_the_incident(received)) == [("council", How.RECEIVED)]


def test_an_agencys_own_note_of_being_told_gives_it_knowledge() -> None:
    told = fact("told", "information_shared", "council", TOLD_ON, sender="police")
    assert known_of_the_incident(about_the_incident(told)) == [("council", How.TOLD)]


def test_a_note_of_telling_that_does_not_say_whom_gives_nobody_knowledge() -> None:
    told = fact("told", "information_shared", "police", TOLD_ON, sender="police")
    assert known_of_the_incident(about_the_incident(told)) == []


def test_sending_is_kept_and_is_no_knowledge() -> None:
    sent = fact("sent", "notification_sent", "police", TOLD_ON, recipient=["children's social care"])
    [incident, _] = with_knowledge([INCIDENT, about_the_incident(sent)], RECIPIENTS)
    [piece] = incident.knowledge
    assert piece.how is How.SENT
    assert not piece.gives_knowledge


def test_those_who_attended_where_it_was_discussed_have_it() -> None:
    met = fact("met", "strategy_discussion", "council", TOLD_ON, attendees=["police", "childrens_social_care"])
    assert known_of_the_incident(about_the_incident(met)) == [("police", How.ATTENDED), ("council", How.ATTENDED)]


def test_opening_is_not_reading_but_is_evidence_of_having_it() -> None:
    opened = fact("opened", "record_opened", "council", TOLD_ON, at="children's social care")
    assert known_of_the_incident(about_the_incident(opened)) == [("council", How.OPENED)]


@pytest.mark.parametrize("status", [Status.REJECTED, Status.WITHDRAWN, Status.CORRECTED])
def test_a_record_that_no_longer_stands_is_no_evidence(status: Status) -> None:
    received = about_the_incident(fact("received", "notification_received", "council", TOLD_ON))
    assert known_of_the_incident(replace(received, status=status)) == []


def test_a_link_that_nobody_confirmed_is_no_evidence() -> None:
    received = fact("received", "notification_received", "council", TOLD_ON)
    assert known_of_the_incident(about_the_incident(received, confirmed=False)) == []


def test_the_same_event_seen_by_two_agencies_tells_neither_of_the_other() -> None:
    seen = fact("seen", "notification_received", "hospital", TOLD_ON)
    linked = replace(seen, relations=(Relation(RelationType.SAME_EVENT, "incident"),))
    assert known_of_the_incident(linked) == []


def test_an_agency_that_nobody_can_place_gains_nothing() -> None:
    told = fact("told", "information_shared", "police", TOLD_ON, recipient="the other team")
    assert known_of_the_incident(about_the_incident(told)) == []


def test_the_same_evidence_counts_once() -> None:
    received = about_the_incident(fact("received", "notification_received", "council", TOLD_ON))
    twice = with_knowledge(with_knowledge([INCIDENT, received], RECIPIENTS), RECIPIENTS)
    assert len(next(item for item in twice if item.id == "incident").knowledge) == 1


def test_a_row_without_a_recorded_date_is_taken_as_recorded_at_its_latest_bound() -> None:
    march = PartialDate.between(date(2025, 3, 1), date(2025, 3, 31), "March 2025", Precision.MONTH)
    assumed = assumed_recording(march)
    assert assumed is not None
    assert (assumed.earliest, assumed.latest) == (date(2025, 3, 31), date(2025, 3, 31))
    assert "assumed" in assumed.basis


def test_doubt_about_the_day_stays_doubt_about_its_recording() -> None:
    doubted = PartialDate("?22/05/16", date(2016, 5, 22), date(2016, 5, 22), Precision.UNSURE)
    assumed = assumed_recording(doubted)
    assert assumed is not None
    assert assumed.is_unsure


def test_nothing_is_assumed_of_a_row_without_a_last_day() -> None:
    assert assumed_recording(PartialDate.unknown("no date")) is None
    assert own_knowledge(replace(INCIDENT, recorded=None)) is None
    assert own_knowledge(replace(INCIDENT, recorded=PartialDate.unknown())) is None


@pytest.mark.parametrize("row_day", [date(2021, 3, 4), None])
def test_no_part_of_a_row_is_taken_as_recorded_before_its_row(row_day: date | None) -> None:
    when = PartialDate.on(row_day) if row_day else PartialDate.unknown()
    row = replace(fact("row", "entry", "police", when), recorded=when if row_day else None, recorded_assumed=True)
    part = replace(
        fact("part", "account_given", "police", PartialDate.on(date(2021, 3, 1))),
        recorded_assumed=True,
        relations=(Relation(RelationType.PART_OF, "row"),),
    )
    told = {one.id: one for one in recorded_with_their_rows([part, row])}["part"]
    assert (told.recorded.latest if told.recorded else None) == row_day


@pytest.mark.parametrize(
    ("receiver", "recorded"), [("police", date(2026, 6, 15)), ("childrens_social_care", date(2025, 12, 31))]
)
def test_a_row_is_not_taken_as_recorded_before_its_agency_had_word_of_it(receiver: str, recorded: date) -> None:
    """A police row "occurred 31/12/2025, reported 15/06/2026": nobody knew in between, however early it was."""
    row = replace(fact("row", "entry", "police", PartialDate.on(date(2025, 12, 31))), recorded_assumed=True)
    part_of_it, about_it = Relation(RelationType.PART_OF, "row"), Relation(RelationType.ABOUT, "row")
    receipt = replace(
        fact("receipt", "notification_received", receiver, PartialDate.on(date(2026, 6, 15))),
        recorded_assumed=True,
        relations=(part_of_it, about_it),
    )
    part = replace(
        fact("part", "account_given", "police", PartialDate.on(date(2025, 12, 31))),
        recorded_assumed=True,
        relations=(part_of_it,),
    )
    told = {one.id: one.recorded for one in recorded_with_their_rows([part, receipt, row])}
    assert [told[name] and told[name].latest for name in ("row", "part")] == [recorded, recorded]
