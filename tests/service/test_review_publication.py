"""Nothing is published before its gate is passed, and a process stops what it stops until somebody lifts it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sightline.chronology.clock import now
from sightline.service.records.errors import NotPossible
from tests.service.papers import DECIDER, READER
from tests.service.test_review_learning import record
from tests.service.test_reviews import seen, with_police

TRIAL = {"kind": ["criminal"], "begun": ["10 November 2025"], "stops": ["publication", "disclosure"], "who": ["Police"]}


@pytest.fixture
def review(store: Path, tmp_path: Path) -> str:
    return with_police(tmp_path)[0]


def test_only_what_a_process_still_stops_is_lifted(review: str) -> None:
    process = record(review, "process", TRIAL)
    lifted = {"stops": ["interview"], "on": ["27 November 2025"], "who": ["The court"], "reason": ["Verdict."]}
    with pytest.raises(NotPossible, match="publication, the disclosure report"):
        record(review, "lifted", lifted, about=process)
    with pytest.raises(NotPossible, match="before the process began"):
        record(review, "lifted", {**lifted, "stops": ["publication"], "on": ["1 November 2025"]}, about=process)
    record(review, "lifted", {**lifted, "stops": ["publication"]}, about=process)
    with pytest.raises(NotPossible, match="lifted: the disclosure report"):
        record(review, "lifted", {**lifted, "stops": ["publication"]}, about=process)


def test_nothing_is_published_before_every_condition_is_cleared_and_every_process_lifted(review: str) -> None:
    from sightline.service.reviews.gate import not_cleared
    from sightline.service.reviews.sorts.choices import CONDITIONS

    process = record(review, "process", TRIAL)

    def move(state: str, **more: list[str]) -> int:
        return record(review, "state", {"state": [state], "on": ["27 November 2025"], "words": ["Agreed."], **more})

    with pytest.raises(NotPossible, match="What can follow: Draft"):
        move("published")
    for state in ("draft", "accuracy", "approval", "hold", "copies"):
        move(state)
    for condition in CONDITIONS:
        with pytest.raises(NotPossible, match="cannot be published yet"):
            move("published")
        record(review, "cleared", {"who": ["Counsel"], "words": ["Read."]}, subject=condition)
    assert not_cleared(seen(review)) == ("Criminal investigation or trial stops publication.",)
    with pytest.raises(NotPossible, match="stops publication"):
        move("published")
    lifted = {"stops": ["publication"], "on": ["27 November 2025"], "who": ["The court"], "reason": ["Verdict."]}
    record(review, "lifted", lifted, about=process)
    with pytest.raises(NotPossible, match="digest of the file"):
        move("published", where=["The partnership's site"], digest=["0" * 64])
    move("draft")
    assert len(not_cleared(seen(review))) == len(CONDITIONS), (
        "what was cleared for another draft does not hold for this"
    )
    record(review, "cleared", {"who": ["Counsel"], "words": ["Read."]}, subject=next(iter(CONDITIONS)))
    assert len(not_cleared(seen(review))) == len(CONDITIONS) - 1


def test_the_stage_published_follows_the_gate(review: str) -> None:
    from sightline.service.reviews.models import ReviewEntry

    stage = {"stage": ["published"], "on": ["27 November 2025"]}
    with pytest.raises(NotPossible, match="has passed the gate of publication"):
        record(review, "stage", stage)
    ReviewEntry.objects.create(
        review_id=review, sort="state", given={"state": "published", "on": "2025-11-27"}, by=DECIDER, at=now()
    )
    record(review, "stage", stage)
    assert [one.words("stage") for one in seen(review).standing("stage")] == ["published"]


def test_a_date_announced_is_missed_unless_the_report_stood_published_on_it(review: str) -> None:
    from sightline.service.reviews.gate import missed
    from sightline.service.reviews.models import ReviewEntry

    for day in ("20 November 2025", "26 November 2025", "3 March 2026"):
        record(review, "announced", {"what": ["Publication"], "on": [day], "where": ["The press"]})

    def missing(**states: str) -> list[bool]:
        ReviewEntry.objects.filter(review_id=review, sort="state").delete()
        for state, day in states.items():
            given = {"state": state, "on": f"2025-11-{day}", "words": "Agreed."}
            ReviewEntry.objects.create(review_id=review, sort="state", given=given, by=DECIDER, at=now())
        held = seen(review)
        return [missed(held, one) for one in held.standing("announced")]

    assert missing() == [True, True, False], "a day to come is not missed"
    assert missing(published="25") == [True, False, False], "published later, it was missed all the same"
    assert missing(published="20") == [False, False, False]
    assert missing(published="20", superseded="24") == [False, False, False]
    assert missing(published="18", withdrawn="24") == [False, True, False], "what is withdrawn is not published"


def test_a_report_that_was_superseded_goes_through_the_gate_again(review: str) -> None:
    from sightline.service.reviews.gate import can_follow
    from sightline.service.reviews.models import ReviewEntry

    given = {"state": "superseded", "on": "2025-11-24", "words": "Agreed."}
    ReviewEntry.objects.create(review_id=review, sort="state", given=given, by=DECIDER, at=now())
    assert can_follow(seen(review)) == ("draft",)


def test_the_disclosure_report_is_not_made_while_a_process_of_the_review_stops_it(review: str) -> None:
    from sightline.rulebook.past.looking_back import CAUTION
    from sightline.service.casework.looking_back import disclosure_report
    from sightline.service.records import queries as records
    from sightline.service.reviews import actions

    assert CAUTION
    case = records.case(seen(review).case, viewer=READER)
    child, agency = case.children[0].id, records.agencies(case.id, viewer=READER)[0].id
    how = {"viewer": READER, "to": agency, "reason": "To learn.", "by": DECIDER, "advice_taken_by": "Counsel"}
    disclosure_report(child, **how)
    process = record(review, "process", TRIAL)
    with pytest.raises(NotPossible, match="Criminal investigation or trial"):
        disclosure_report(child, **how)
    actions.take_back(review, process, "Another case.", by=DECIDER)
    disclosure_report(child, **how)
