"""A review from its first notice: what people record of it, its clocks, who may see it, and the hold on disposal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sightline.rulebook.findings import State
from sightline.service.access.viewer import Viewer
from sightline.service.records.errors import NotFound, NotPossible
from tests.service.papers import DECIDER, HEALTH, POLICE, READER, chronology

SCOPE = {
    "trigger": ["A child was seriously harmed."],
    "notifying_area": ["Larkfield"],
    "home_area": ["Elmsworth"],
    "period_from": ["1 January 2021"],
    "period_to": ["31 December 2021"],
}
CLOCK = {
    "from": ["aware"],
    "aware_on": ["20 November 2025"],
    "notified_on": ["24 November 2025"],
    "reason": ["Guidance."],
}
CHILD = {"name": ["Wren Hollis"], "agreed_name": ["Child W"], "role": ["child"], "born": ["3 January 2021"]}
POLICE_ASKED = {"name": ["Larkfield Police"], "kind": ["police"], "due": ["5 December 2025"]}
HEALTH_ASKED = {"name": ["Larkfield Health Visiting"], "kind": ["health_visiting"], "due": ["20 November 2025"]}


def opened(kind: str = "rapid_review", **recorded: dict[str, list[str]]) -> str:
    """A review with its scope, clock and child."""
    from sightline.service.reviews import actions

    review = actions.open_review(kind, "Rapid review, Child W", by=DECIDER)
    for sort, given in {"scope": SCOPE, "clock": CLOCK, "person": CHILD, **recorded}.items():
        actions.record(review, sort, given, by=DECIDER)
    return review


def seen(review: str):  # type: ignore[no-untyped-def]
    from sightline.service.reviews import queries

    return queries.review(review, viewer=READER)


def paper(tmp_path: Path, rows: object = POLICE) -> bytes:
    return chronology(tmp_path / "rows.csv", rows, ("Date", "Event")).read_bytes()  # type: ignore[arg-type]


def with_police(tmp_path: Path) -> tuple[str, int]:
    """A review with one return of the police, accepted; its id and that of the agency."""
    from sightline.service.reviews import actions

    review = opened()
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    sent = actions.receive_return(review, agency, "police.csv", paper(tmp_path), by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    return review, agency


def test_a_review_has_a_kind_a_title_of_its_own_and_a_name_that_opened_it(store: Path) -> None:
    from sightline.service.reviews import actions

    review = opened()
    assert (seen(review).kind, seen(review).opened_by) == ("rapid_review", DECIDER)
    for kind, title, by in (
        ("rapid_review", "rapid review, child w", DECIDER),
        ("x", "Other", DECIDER),
        ("court", "C", ""),
    ):
        with pytest.raises(NotPossible):
            actions.open_review(kind, title, by=by)


def test_a_rapid_review_counts_from_the_day_that_a_named_person_set(store: Path) -> None:
    from sightline.service.reviews import actions, queries

    review = opened()
    clock = next(one for one in queries.clocks(review, viewer=READER) if one.rule == "rapid-review-in-time")
    assert (clock.counted, clock.due, clock.state) == ("Day 6 of 15", date(2025, 12, 11), State.PENDING)
    assert "the day the authority knew, 20 November 2025; set by A. Worker" in clock.counted_from
    assert clock.standing == "law from memory"
    actions.record(review, "clock", {**CLOCK, "from": ["notified"]}, by="B. Manager")
    clock = next(one for one in queries.clocks(review, viewer=READER) if one.rule == "rapid-review-in-time")
    assert (clock.counted, clock.due) == ("Day 4 of 15", date(2025, 12, 15))
    assert "B. Manager" in clock.counted_from
    assert len(seen(review).standing("clock")) == 2, "what it counted from before stays written"


def test_the_notification_has_its_own_clock_and_the_practice_review_begins_with_the_decision(store: Path) -> None:
    from sightline.service.reviews import actions, queries

    review = opened()
    assert [one.ref for one in queries.clocks(review, viewer=READER)] == ["C70", "C71"]
    assert queries.clocks(review, viewer=READER)[0].state is State.MET
    actions.record(review, "stage", {"stage": ["rapid_review"], "on": ["27 November 2025"]}, by=DECIDER)
    actions.record(review, "stage", {"stage": ["decision_yes"], "on": ["28 November 2025"]}, by=DECIDER)
    told = {one.ref: one for one in queries.clocks(review, viewer=READER)}
    assert told["C71"].state is State.MET
    assert (told["C72"].state, told["C72"].due) == (State.PENDING, date(2026, 5, 28))


def test_what_stops_publication_stops_the_clock_until_it_is_lifted(store: Path) -> None:
    from sightline.service.reviews import actions, queries

    review = opened("practice_review")
    actions.record(review, "stage", {"stage": ["decision_yes"], "on": ["3 November 2025"]}, by=DECIDER)
    trial = {
        "kind": ["criminal"],
        "begun": ["10 November 2025"],
        "stops": ["publication", "interview"],
        "who": ["Police"],
    }
    process = actions.record(review, "process", trial, by=DECIDER)

    def state() -> State:
        return next(one.state for one in queries.clocks(review, viewer=READER) if one.ref == "C72")

    assert state() is State.SUSPENDED
    lifted = {"stops": ["publication"], "on": ["27 November 2025"], "who": ["The court"], "reason": ["Verdict."]}
    actions.record(review, "lifted", lifted, by=DECIDER, about=process.id)
    assert state() is State.PENDING


def test_a_court_chronology_has_no_clock_of_the_guidance(store: Path) -> None:
    from sightline.service.reviews import queries

    assert queries.clocks(opened("court"), viewer=READER) == ()


@pytest.mark.parametrize(
    ("sort", "given", "words"),
    [
        ("clock", {**CLOCK, "aware_on": ["1 January 2026"]}, "not come yet"),
        ("clock", {**CLOCK, "aware_on": []}, "counts from"),
        ("clock", {**CLOCK, "aware_on": ["March 2025"]}, "needs one day"),
        ("scope", {**SCOPE, "period_to": ["31 December 2020"]}, "ends before it begins"),
        ("scope", {**SCOPE, "trigger": [" "]}, "Fill in"),
        ("reviewer", {}, "Fill in “Name”, “Part” and “Any conflict"),
        ("person", {**CHILD, "role": ["king"]}, "choose one"),
        ("reviewer", {"name": ["J. Author"], "role": ["Lead"]}, "conflict"),
    ],
)
def test_what_cannot_hold_is_refused_in_a_sentence(store: Path, sort: str, given: dict, words: str) -> None:  # type: ignore[type-arg]
    from sightline.service.reviews import actions

    review = opened()
    before = len(seen(review).entries)
    with pytest.raises(NotPossible, match=words):
        actions.record(review, sort, given, by=DECIDER)
    assert len(seen(review).entries) == before


def test_what_is_taken_back_stays_written_with_who_and_why(store: Path) -> None:
    from sightline.service.reviews import actions

    review = opened()
    [child] = seen(review).standing("person")
    with pytest.raises(NotPossible, match="why"):
        actions.take_back(review, child.id, " ", by=DECIDER)
    actions.take_back(review, child.id, "Entered twice.", by="B. Manager")
    assert seen(review).standing("person") == ()
    kept = seen(review).entry(child.id)
    assert (kept.taken_back_by, kept.taken_back_because) == ("B. Manager", "Entered twice.")
    with pytest.raises(NotPossible, match="already"):
        actions.take_back(review, child.id, "Again.", by=DECIDER)


def test_once_somebody_is_listed_only_they_the_reviewers_and_the_opener_see_it(store: Path) -> None:
    from sightline.service.reviews import actions, queries

    review = opened()
    assert len(queries.reviews(viewer=READER)) == 1
    actions.record(review, "may_see", {"name": ["C. Partner"], "reason": ["Panel member."]}, by=DECIDER)
    for name, sees in (("c. partner", True), (DECIDER, True), ("a reader", False)):
        assert bool(queries.reviews(viewer=Viewer(name))) is sees
        if not sees:
            with pytest.raises(NotFound, match="no such review"):
                queries.review(review, viewer=Viewer(name))
            with pytest.raises(NotFound, match="no such review"):
                queries.review("r-none", viewer=Viewer(name))
            with pytest.raises(NotFound):
                actions.record(review, "question", {"text": ["Why?"]}, by=name)


def test_a_return_is_built_into_the_case_only_when_it_is_accepted(store: Path, tmp_path: Path) -> None:
    from sightline.service.records import queries as records
    from sightline.service.reviews import actions, queries

    review = opened()
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    sent = actions.receive_return(review, agency, "police.csv", paper(tmp_path), by=DECIDER)
    assert (sent.version, sent.rows, sent.state) == (1, 4, "received")
    assert records.cases(viewer=READER) == ()
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    [case] = records.cases(viewer=READER)
    assert (case.id, case.name, case.facts) == (seen(review).case, "Rapid review, Child W", 5)
    assert [one.name for one in case.children] == ["Wren Hollis"]
    [agency_there] = records.agencies(case.id, viewer=READER)
    assert (agency_there.name, agency_there.kind) == ("Larkfield Police", "police")
    assert sorted(queries.references(review, viewer=READER).values()) == ["PO 1", "PO 2", "PO 3", "PO 4"]


def test_a_return_sent_again_is_version_2_and_every_row_keeps_its_reference(store: Path, tmp_path: Path) -> None:
    from sightline.service.records import queries as records
    from sightline.service.reviews import actions, queries

    review, agency = with_police(tmp_path)
    first = queries.references(review, viewer=READER)
    rows = [
        POLICE[0],
        (POLICE[1][0], POLICE[1][1] + " It was found later."),
        *POLICE[2:3],
        ("01/01/2021", "Log opened."),
    ]
    sent = actions.receive_return(review, agency, "police2.csv", paper(tmp_path, rows), by=DECIDER)
    assert (sent.version, [sent.compared[name] for name in ("added", "changed", "gone")]) == (2, [1, 1, 1])
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    again = queries.references(review, viewer=READER)
    assert {key: again[key] for key in first} == first
    assert sorted(set(again.values()) - set(first.values())) == ["PO 5"]
    [case] = records.cases(viewer=READER)
    assert case.documents == 2
    assert [one.state for one in queries.returns(review, viewer=READER)] == ["replaced", "accepted"]


def test_a_return_is_sent_back_with_words_and_the_same_file_is_not_taken_twice(store: Path, tmp_path: Path) -> None:
    from sightline.service.reviews import actions, queries

    review = opened(agency=HEALTH_ASKED)
    [row] = queries.board(review, viewer=READER)
    assert (row.state, row.days, row.letters) == ("late", "8 days late", "HV")
    bad = [("when the moon was full", "Home visit."), *HEALTH]
    sent = actions.receive_return(review, row.agency.id, "hv.csv", paper(tmp_path, bad), by=DECIDER)
    assert any("1 date is unreadable" in one for one in sent.remarks)
    with pytest.raises(NotPossible, match="already"):
        actions.receive_return(review, row.agency.id, "hv.csv", paper(tmp_path, bad), by=DECIDER)
    with pytest.raises(NotPossible, match="why"):
        actions.accept_return(review, sent.id, by=DECIDER)
    actions.send_back_return(review, sent.id, "Row 1: which day?", by=DECIDER)
    [row] = queries.board(review, viewer=READER)
    assert row.state == "late"
    message = queries.chase_message(review, row.agency.id, viewer=Viewer(DECIDER))
    assert "Row 1: which day?" in message
    assert "day 6 of 15" in message
    assert "Wren" not in message


def test_an_agency_whose_return_is_in_is_chased_for_its_answer_and_not_for_a_return(
    store: Path, tmp_path: Path
) -> None:
    from sightline.service.reviews import actions, queries

    review, agency = with_police(tmp_path)
    actions.record(review, "query", {"text": ["Where is log 12?"]}, by=DECIDER, about=agency)
    [row] = queries.board(review, viewer=READER, known_at=date(2025, 12, 20))
    assert (row.state, row.days) == ("queried", ""), "it came before it was due, and is not late now"
    message = queries.chase_message(review, agency, viewer=Viewer(DECIDER))
    assert "We have your return (version 1). We await your answer to what we asked:\n- Where is log 12?" in message
    for untrue in ("not had your return", "is due on", "blank form", "also asked"):
        assert untrue not in message


def test_what_came_after_its_day_is_not_counted_as_late_for_as_long_as_it_is_looked_at(
    store: Path, tmp_path: Path
) -> None:
    from sightline.service.reviews import actions, queries

    review = opened(agency=HEALTH_ASKED)
    [row] = queries.board(review, viewer=READER)
    actions.receive_return(review, row.agency.id, "hv.csv", paper(tmp_path, HEALTH), by=DECIDER)
    for day in (date(2025, 11, 28), date(2025, 12, 20)):
        [row] = queries.board(review, viewer=READER, known_at=day)
        assert (row.state, row.days) == ("to check", "came 8 days late")


def test_nothing_that_cannot_be_opened_or_is_empty_is_received(store: Path) -> None:
    from sightline.service.reviews import actions

    review = opened()
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    for name, content in (("police.exe", b"MZ"), ("police.docx", b""), ("police.pdf", b"%PDF-1.4 broken")):
        with pytest.raises(NotPossible):
            actions.receive_return(review, agency, name, content, by=DECIDER)


def test_while_a_hold_stands_nothing_of_the_review_is_erased(store: Path, tmp_path: Path) -> None:
    from sightline.service.casework.actions import forget_case
    from sightline.service.records.erasing import erase_case
    from sightline.service.reviews import actions, queries

    review = opened(hold={"reason": ["The review is running."]})
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    sent = actions.receive_return(review, agency, "police.csv", paper(tmp_path), by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    case = seen(review).case
    for act in (actions.forget_case, forget_case, erase_case):
        with pytest.raises(NotPossible, match="Disposal is frozen"):
            act(case, by=DECIDER)
    [hold] = seen(review).standing("hold")
    actions.take_back(review, hold.id, "The review is over.", by="B. Manager")
    actions.forget_case(case, by=DECIDER)
    erase_case(case, by=DECIDER)
    assert queries.reviews(viewer=READER) == ()


@pytest.mark.in_a_file
def test_the_command_deletes_neither_the_case_nor_the_store_while_it_is_held(
    store: Path, tmp_path: Path, sightline
) -> None:  # type: ignore[no-untyped-def]
    from sightline.service.reviews import actions

    review, _ = with_police(tmp_path)
    actions.record(review, "hold", {"reason": ["The review is running."]}, by=DECIDER)
    for more in ((), ("--case", "Rapid review, Child W")):
        code, _, said = sightline("delete", "--yes", "--store", store, *more)
        assert code != 0
        assert "Disposal is frozen" in said
    assert store.exists()
    from sightline.service.access.models import Look

    assert not Look.objects.filter(what="delete").exists(), "the log says of no deletion where nothing was deleted"


@pytest.mark.in_a_file
def test_a_store_is_not_deleted_while_a_review_is_held_in_which_nothing_is_accepted_yet(
    store: Path, tmp_path: Path, sightline
) -> None:  # type: ignore[no-untyped-def]
    from sightline.service.reviews import actions

    review = opened(hold={"reason": ["The review is running."]})
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    actions.receive_return(review, agency, "police.csv", paper(tmp_path), by=DECIDER)
    code, _, said = sightline("delete", "--yes", "--store", store)
    assert code != 0
    assert "Disposal is frozen" in said
    assert store.exists()


def test_a_form_that_is_out_is_taken_whatever_becomes_of_the_title(store: Path) -> None:
    import io

    from docx import Document

    from sightline.service.reviews import actions, queries
    from sightline.service.reviews.models import Review

    review = opened()
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    filled = Document(io.BytesIO(queries.blank_return(review, agency, "docx", viewer=READER)))
    assert seen(review).reference in "\n".join(cell.text for row in filled.tables[0].rows for cell in row.cells)
    events = next(table for table in filled.tables if table.rows[0].cells[0].text == "Date")
    for place, words in enumerate(("4 May 2013", "", "", "", "Officers attended.", "", "Incident log")):
        events.rows[1].cells[place].text = words
    made = io.BytesIO()
    filled.save(made)
    Review.objects.filter(pk=review).update(title="Rapid review, another title")
    assert actions.receive_return(review, agency, "police.docx", made.getvalue(), by=DECIDER).can_be_taken
    other = actions.open_review("rapid_review", "Another review", by=DECIDER)
    theirs = actions.record(other, "agency", POLICE_ASKED, by=DECIDER).id
    assert not actions.receive_return(other, theirs, "police.docx", made.getvalue(), by=DECIDER).can_be_taken


def test_a_day_of_notification_that_nobody_recorded_is_no_breach(store: Path) -> None:
    from sightline.rulebook.findings import State
    from sightline.service.reviews import queries

    aware = {"from": ["aware"], "aware_on": ["20 October 2025"], "reason": ["Our protocol."]}
    review = opened(clock=aware)
    told = {one.rule: one.state for one in queries.clocks(review, viewer=READER)}
    assert told["serious-incident-notified-in-time"] is State.CANNOT_TELL
    assert told["rapid-review-in-time"] is State.BREACHED_OPEN
