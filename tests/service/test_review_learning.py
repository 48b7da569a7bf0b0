"""Findings rest on rows, and learning is followed to its effect."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sightline.chronology.clock import now
from sightline.service.access.viewer import Viewer
from sightline.service.records.errors import NotFound, NotPossible
from tests.service.papers import DECIDER, READER
from tests.service.test_reviews import opened, seen, with_police

FINDING = {
    "shape": ["recommendation"],
    "title": ["Notifications were filed and not read"],
    "text": ["What was sent was not read."],
    "category": ["multi_agency"],
    "rows": ["PO 1, PO 2"],
    "against": ["One was answered on the day."],
    "against_rows": ["PO 3"],
    "hindsight": ["Nobody could know of the second."],
}
RECOMMENDATION = {
    "text": ["Every police notification about a child is read by a named social worker within one working day."],
    "addressed_to": ["Social care"],
    "measure": ["Audit of fifty."],
    "owner": ["Head of service"],
    "due": ["31 March 2026"],
}
ACTION = {"text": ["A rota is set."], "owner": ["Head of service"], "due": ["1 February 2026"]}


def record(review: str, sort: str, given: dict[str, list[str]], **how: object) -> int:
    from sightline.service.reviews import actions

    return actions.record(review, sort, given, by=DECIDER, **how).id  # type: ignore[arg-type]


@pytest.fixture
def review(store: Path, tmp_path: Path) -> str:
    return with_police(tmp_path)[0]


def combined(review: str):  # type: ignore[no-untyped-def]
    from sightline.service.reviews import queries

    return queries.combined(review, viewer=READER)


def test_the_combined_chronology_holds_every_row_once_with_its_agency_in_front(review: str) -> None:
    whole = combined(review)
    assert [(row.reference, row.agency_letters, row.agency) for row in whole.rows] == [
        (f"PO {number}", "PO", "Larkfield Police") for number in (1, 2, 3, 4)
    ]
    assert whole.rows[0].source == "PO/return.csv, table 1, row 2"
    assert (whole.period, whole.kind_of_review) == ("1 January 2021 to 31 December 2021", "Rapid review")
    assert whole.digest == combined(review).digest


def test_a_key_event_a_comment_and_an_order_stand_beside_the_facts_and_never_in_them(review: str) -> None:
    from sightline.service.reviews import queries

    before = combined(review)
    lineage = before.rows[1].lineage
    record(review, "key_event", {"reason": ["Nobody passed it on."]}, subject=lineage)
    record(review, "comment", {"kind": ["analysis"], "text": ["A pattern begins."]}, subject=lineage)
    after = combined(review)
    assert after.rows[1].key_event == "Nobody passed it on. (A. Worker)"
    [said] = after.comments
    assert (said.reference, said.by, said.on, said.text) == ("PO 2", DECIDER, date(2025, 11, 28), "A pattern begins.")
    assert [row.what for row in after.rows] == [row.what for row in before.rows]
    assert after.digest != before.digest
    assert queries.references(review, viewer=READER)[lineage] == "PO 2"


def test_a_person_orders_the_rows_of_one_day(store: Path, tmp_path: Path) -> None:
    from sightline.service.reviews import actions
    from tests.service.test_reviews import POLICE_ASKED, paper

    review = opened()
    agency = record(review, "agency", POLICE_ASKED)
    rows = [("04/05/2021", "The child collapsed."), ("04/05/2021", "The child seemed well.")]
    sent = actions.receive_return(review, agency, "p.csv", paper(tmp_path, rows), by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    assert [row.what for row in combined(review).rows] == ["The child collapsed.", "The child seemed well."]
    record(review, "day_order", {"rows": ["PO 2\nPO 1"]}, subject="2021-05-04")
    assert [row.what for row in combined(review).rows] == ["The child seemed well.", "The child collapsed."]


def test_a_finding_rests_on_rows_that_are_there_with_counter_evidence_and_hindsight(review: str) -> None:
    record(review, "finding", FINDING)
    [shown] = combined(review).findings
    assert (shown.references, shown.against) == (("PO 1", "PO 2"), ("One was answered on the day.", "PO 3"))
    for changed, words in (
        ({"rows": ["PO 99"]}, "no row PO 99"),
        ({"against": []}, "speaks"),
        ({"hindsight": []}, "Hind"),
    ):
        with pytest.raises(NotPossible, match=words):
            record(review, "finding", {**FINDING, **changed})


def test_what_cannot_be_right_of_a_date_or_was_not_asked_for_stands_beside_it(store: Path, tmp_path: Path) -> None:
    from sightline.service.reviews import actions
    from tests.service.papers import chronology
    from tests.service.test_reviews import POLICE_ASKED

    review = opened()
    agency = record(review, "agency", POLICE_ASKED)
    rows = [
        ("15/09/2021", "02/07/2021", "Staying with an aunt."),
        ("14/03/2009", "", "An earlier call."),
        ("02/02/2022", "", "A later call."),
        ("?14/03/2009", "", "A call that may have been then."),
        ("01/02/2021", "03/02/2021", "Staying away."),
    ]
    content = chronology(tmp_path / "p.csv", rows, ("Date", "End date", "Event")).read_bytes()
    sent = actions.receive_return(review, agency, "p.csv", content, by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    notes = {row.what: row.date_note for row in combined(review).all_rows}
    assert notes == {
        "Staying with an aunt.": "ends before it begins: one of the two dates is wrong",
        "An earlier call.": "before the period of the review",
        "A later call.": "after the period of the review",
        "A call that may have been then.": "the writer doubts the date",
        "Staying away.": "",
    }


def test_a_long_silence_and_a_return_that_is_not_there_are_said_once_with_whose_they_are(
    store: Path, tmp_path: Path
) -> None:
    from sightline.service.reviews import actions, queries
    from tests.service.test_reviews import HEALTH_ASKED, POLICE_ASKED, paper

    review = opened()
    record(review, "person", {"name": ["Joel Hollis"], "agreed_name": ["Child J"], "role": ["sibling"]})
    agency = record(review, "agency", POLICE_ASKED)
    record(review, "agency", HEALTH_ASKED)
    rows = [("04/02/2021", "Wren Hollis seen."), ("05/09/2021", "Joel Hollis seen."), ("soon", "Wren Hollis called.")]
    sent = actions.receive_return(review, agency, "p.csv", paper(tmp_path, rows), by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    gaps = combined(review).gaps
    told = [gap.sentence for gap in gaps]
    assert len(told) == len(set(told))
    assert told[0] == (
        "Larkfield Health Visiting: no return of theirs is in this chronology. Their silence tells nothing."
    )
    [silence] = [gap for gap in gaps if gap.earliest is not None]
    assert (silence.agency_letters, silence.earliest, silence.latest) == ("PO", date(2021, 2, 5), date(2021, 9, 4))
    assert "does not say that it searched those days" in silence.sentence
    assert "1 row has no date that could be read: it stands at the end." in told
    assert not any("entries wait" in one for one in told), "no child's own number stands there without a name"
    whose = queries.records_of(review, viewer=READER).views
    assert len(whose) == 2


@pytest.mark.parametrize(
    ("topic", "subject", "said"),
    [
        ("When it was", "when it was: home visit", "When it was: home visit"),
        ("When it was", "when it was", "When it was"),
        ("Age", "Child W", "Age: Child W"),
        ("Age", "", "Age"),
    ],
)
def test_what_a_contradiction_is_about_is_said_once(topic: str, subject: str, said: str) -> None:
    from sightline.service.reviews.combining import _matter

    assert _matter(topic, subject) == said


def test_a_pattern_asks_the_board_something(review: str) -> None:
    pattern = {**FINDING, "shape": ["pattern"]}
    with pytest.raises(NotPossible, match="questions to the board"):
        record(review, "finding", pattern)
    record(review, "finding", {**pattern, "questions": ["Who reads what is sent?"]})
    assert combined(review).findings[0].questions == ("Who reads what is sent?",)


def test_nothing_is_set_on_a_row_that_the_review_does_not_have(review: str) -> None:
    for sort, given in (
        ("key_event", {"reason": ["Why."]}),
        ("comment", {"kind": ["comment"], "text": ["Words."]}),
    ):
        with pytest.raises(NotPossible, match="no such row"):
            record(review, sort, given, subject="v0000000000")
    with pytest.raises(NotPossible, match="which day"):
        record(review, "day_order", {"rows": ["PO 1"]}, subject="some day")


def test_effect_is_not_recorded_of_what_nothing_shows_was_done(review: str) -> None:
    one = record(review, "recommendation", RECOMMENDATION, about=record(review, "finding", FINDING))
    action = record(review, "action", ACTION, about=one)
    seen_effect = {"effect": ["yes"], "evidence": ["Audit: 49 of 50."]}
    with pytest.raises(NotPossible, match="was done"):
        record(review, "effect", seen_effect, about=action)
    record(review, "doing", {"evidence": ["The rota."]}, about=action)
    record(review, "effect", seen_effect, about=action)


def test_done_without_effect_is_unverified_and_an_absent_effect_opens_the_action_again(review: str) -> None:
    from sightline.service.reviews.learning import UNVERIFIED, action_state, recommendation_state

    one = record(review, "recommendation", RECOMMENDATION, about=record(review, "finding", FINDING))

    def states() -> tuple[str, str]:
        now = seen(review)
        return action_state(now, now.entry(action)), recommendation_state(now, now.entry(one))

    assert recommendation_state(seen(review), seen(review).entry(one)) == "Not answered yet"
    record(review, "answer", {"answer": ["in_part"], "by_whom": ["Partners"], "reason": ["Costs."]}, about=one)
    assert recommendation_state(seen(review), seen(review).entry(one)) == "Accepted, and no action yet"
    action = record(review, "action", ACTION, about=one)
    assert states() == ("Open", "Open")
    record(review, "doing", {"evidence": ["The rota."]}, about=action)
    assert states() == (UNVERIFIED, UNVERIFIED)
    record(review, "effect", {"effect": ["no"], "evidence": ["Audit: 12 of 50."]}, about=action)
    assert states()[0].startswith("Reopened")
    record(review, "doing", {"evidence": ["A second rota."]}, about=action)
    assert states()[0] == UNVERIFIED
    record(review, "effect", {"effect": ["yes"], "evidence": ["Audit: 49 of 50."]}, about=action)
    assert states()[0] == "Implemented, and its effect is seen"


def test_a_refused_recommendation_keeps_the_reason(review: str) -> None:
    one = record(review, "recommendation", RECOMMENDATION, about=record(review, "finding", FINDING))
    with pytest.raises(NotPossible, match="Reason"):
        record(review, "answer", {"answer": ["refused"], "by_whom": ["Partners"]}, about=one)
    record(review, "answer", {"answer": ["refused"], "by_whom": ["Partners"], "reason": ["Done already."]}, about=one)
    assert combined(review).recommendations[0].answer == "Refused: Done already."


def test_the_same_recommendation_made_before_is_shown_where_the_viewer_may_see_that_review(
    review: str,
) -> None:
    from sightline.service.reviews import actions, queries

    record(review, "recommendation", RECOMMENDATION, about=record(review, "finding", FINDING))
    again = {
        **RECOMMENDATION,
        "text": ["A named social worker reads each notification by police on a child in one day."],
    }
    two = record(review, "recommendation", again, about=record(review, "finding", FINDING))
    [before] = queries.made_before(review, two, viewer=READER)
    assert (before.review, before.state) == (review, "Not answered yet")
    unlike = {**RECOMMENDATION, "text": ["The hospital weighs every baby at discharge."]}
    three = record(review, "recommendation", unlike, about=record(review, "finding", FINDING))
    assert queries.made_before(review, three, viewer=READER) == ()
    actions.record(review, "may_see", {"name": ["C. Chair"], "reason": ["Chair."]}, by=DECIDER)
    with pytest.raises(NotFound):
        queries.made_before(review, two, viewer=READER)


def test_a_recommendation_bound_to_a_rule_is_run_over_the_cases_that_the_viewer_may_see(
    store: Path, folder: Path
) -> None:
    from sightline.service.reviews import actions, queries
    from tests.service.test_answering import INCIDENT, write_papers
    from tests.service.test_reviews import paper

    write_papers(folder, police=[INCIDENT])
    review = opened()
    finding = {**FINDING, "rows": ["PO 1"], "against_rows": []}
    with pytest.raises(NotPossible, match="no row"):
        record(review, "finding", finding)
    held = folder.parent / "held"
    held.mkdir()
    actions.record(review, "agency", {"name": ["P"], "kind": ["police"], "due": ["5 December 2025"]}, by=DECIDER)
    agency = seen(review).standing("agency")[0].id
    sent = actions.receive_return(review, agency, "p.csv", paper(held), by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    one = record(review, "recommendation", RECOMMENDATION, about=record(review, "finding", finding))
    bound = {
        "rule": ["notification-lag"],
        "version": ["2-w"],
        "learned_on": ["28 November 2025"],
        "reason": ["Reading."],
    }
    with pytest.raises(NotPossible, match="no rule of that code"):
        record(review, "binding", {**bound, "rule": ["no-such-rule"]}, about=one)
    binding = record(review, "binding", bound, about=one)
    trial = queries.trial(review, binding, viewer=READER)
    assert (trial.cases, trial.version, trial.learned_on) == (2, "2-w", date(2025, 11, 28))
    assert len(trial.asked) >= 1
    assert all(found.hindsight for found in trial.asked), "it was learned after all of them"
    assert trial.children_asked == 1
    text = queries.rule_file(review, binding, viewer=READER)
    assert "learned_on=date(2025, 11, 28)" in text
    assert "version='2-w'" in text
    assert "Rapid review, Child W, recommendation" in text
    [(from_review, kept)] = queries.learned_from("notification-lag", viewer=READER)
    assert (from_review.id, kept.id) == (review, binding)


def test_a_case_of_a_review_that_the_viewer_may_not_see_is_not_run(store: Path, tmp_path: Path) -> None:
    from sightline.service.reviews import actions, queries

    hidden, _ = with_police(tmp_path)
    actions.record(hidden, "may_see", {"name": ["C. Chair"], "reason": ["Chair."]}, by=DECIDER)
    mine = actions.open_review("practice_review", "Review 2", by="M. Reviewer")
    from sightline.service.reviews.models import Review, ReviewEntry

    made = ReviewEntry.objects.create(
        review=Review.objects.get(id=mine),
        sort="binding",
        given={"rule": "notification-lag", "version": "2", "learned_on": "2025-11-28", "reason": "R."},
        by="M. Reviewer",
        at=now(),
    )
    assert queries.trial(mine, made.pk, viewer=Viewer("M. Reviewer")).cases == 0
    assert queries.trial(mine, made.pk, viewer=Viewer(DECIDER)).cases == 1
