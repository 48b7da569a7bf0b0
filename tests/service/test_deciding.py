"""What people decide: by name, with a history, every decision undoable, nothing merged, nothing lost."""

from datetime import date
from pathlib import Path

import pytest

from sightline.chronology.fact import How, KindStanding, RelationType, Status
from sightline.publishing.chronology_json import chronology_json
from sightline.service.records.errors import NotFound, NotPossible
from tests.service.papers import (
    DECIDER,
    HEALTH,
    ONE_CHILD,
    POLICE,
    READER,
    built,
    case_toml,
    chronology,
    current,
    rows_of,
    whole,
)


@pytest.fixture
def case(store: Path, folder: Path) -> str:
    from sightline.service.records import queries

    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", POLICE)
    chronology(folder / "health visitor.csv", HEALTH)
    (folder / "minutes.txt").write_text("On 3 April 2021 Kay Hollis told the nurse that she had no heating.\n")
    built(folder)
    return queries.cases(viewer=READER)[0].id


def _row(number: int = 0):  # type: ignore[no-untyped-def]
    return rows_of(current())[number]


def _again(fact):  # type: ignore[no-untyped-def]
    from sightline.service.records import queries

    return queries.fact(fact.id, viewer=READER)


def test_accepting_a_row_confirms_its_kind_and_keeps_it_stated(case: str) -> None:
    from sightline.service.records import actions

    fact = _row()
    actions.accept([fact.id], by=DECIDER)
    after = _again(fact)
    assert (after.status, after.kind_standing, after.decided_by) == (Status.STATED, KindStanding.CONFIRMED, DECIDER)


def test_accepting_what_was_proposed_makes_it_count(case: str) -> None:
    from sightline.service.records import actions

    proposed = [fact for fact in current() if fact.status is Status.PROPOSED]
    assert proposed
    actions.accept([fact.id for fact in proposed], by=DECIDER)
    assert all(_again(fact).counts and _again(fact).status is Status.ACCEPTED for fact in proposed)


def test_nobody_is_not_somebody(case: str) -> None:
    from sightline.service.records import actions

    with pytest.raises(NotPossible, match="who decides"):
        actions.accept([_row().id], by="  ")
    assert _again(_row()).decided_by == ""


@pytest.mark.parametrize(
    "what", ["accept", "edit", "reject", "give_date", "significant", "join", "about", "contradict"]
)
def test_every_decision_can_be_undone_whole(case: str, what: str) -> None:
    from sightline.service.records import actions

    one, other = _row(0), _row(1)
    before = chronology_json(whole())
    decided = {
        "accept": lambda: actions.accept([one.id, other.id], by=DECIDER),
        "edit": lambda: actions.edit(one.id, kind="police_incident", text="Mended.", by=DECIDER),
        "reject": lambda: actions.reject([one.id], "not so", by=DECIDER),
        "give_date": lambda: actions.give_date(one.id, "May 2020", by=DECIDER),
        "significant": lambda: actions.mark_significant(one.id, "first sign", by=DECIDER),
        "join": lambda: actions.join_events([one.id, other.id], "one evening", by=DECIDER),
        "about": lambda: actions.confirm_about(one.id, other.id, by=DECIDER),
        "contradict": lambda: actions.mark_contradiction(one.id, other.id, "the day", by=DECIDER),
    }[what]()
    assert chronology_json(whole()) != before
    actions.undo(decided, by=DECIDER)
    assert chronology_json(whole()) == before


def test_a_decision_is_undone_once_and_not_beneath_a_later_one(case: str) -> None:
    from sightline.service.records import actions

    fact = _row()
    first = actions.accept([fact.id], by=DECIDER)
    second = actions.mark_significant(fact.id, "first sign", by=DECIDER)
    with pytest.raises(NotPossible, match="later decision"):
        actions.undo(first, by=DECIDER)
    actions.undo(second, by=DECIDER)
    with pytest.raises(NotPossible, match="undone already"):
        actions.undo(second, by=DECIDER)
    actions.undo(first, by=DECIDER)
    assert _again(fact).decided_by == ""


def test_the_history_says_who_decided_what_and_keeps_what_was_undone(case: str) -> None:
    from sightline.service.records import actions, queries

    decided = actions.accept([_row().id], by=DECIDER)
    actions.undo(decided, by="B. Manager")
    history = queries.decisions(case, viewer=READER)
    assert [(item.what, item.by, item.undone) for item in history] == [
        ("undo", "B. Manager", False),
        ("accept", DECIDER, True),
    ]
    assert not any("Hollis" in item.sentence for item in history)


def test_a_mended_fact_keeps_how_it_was_read_in_the_history(case: str) -> None:
    from sightline.service.records import actions
    from sightline.service.records.models import Decision

    fact = _row()
    actions.edit(fact.id, kind="police_incident", text="Officers attended.", by=DECIDER)
    after = _again(fact)
    assert (after.kind, after.text, after.status) == ("police_incident", "Officers attended.", Status.EDITED)
    row = Decision.objects.get(what="edit")
    assert row.before["rows"][0]["values"]["payload"]["text"] == fact.text


def test_a_field_that_its_kind_does_not_have_is_refused_with_words(case: str) -> None:
    from sightline.service.records import actions

    fact = _row()
    with pytest.raises(NotPossible, match="no field called"):
        actions.edit(fact.id, kind="police_incident", fields={"colour_of_door": "red"}, by=DECIDER)
    assert _again(fact) == fact


def test_a_row_cannot_be_refused_only_its_kind_can(case: str) -> None:
    from sightline.service.records import actions

    fact = _row()
    actions.reject([fact.id], "says nothing of the sort", by=DECIDER)
    after = _again(fact)
    assert (after.kind, after.status) == ("entry", Status.STATED)
    assert after.text == fact.text


def test_a_refused_reading_leaves_every_view_and_stays_in_the_history(case: str) -> None:
    from sightline.service.records import actions

    proposed = next(fact for fact in current() if fact.status is Status.PROPOSED)
    actions.reject([proposed.id], "misread", by=DECIDER)
    assert proposed.id not in {fact.id for fact in current()}
    assert _again(proposed).status is Status.REJECTED
    assert proposed.id not in {fact.id for fact in whole(known_at=date(2025, 11, 1)).facts}


def test_a_date_given_in_words_is_as_precise_as_the_words(case: str) -> None:
    from sightline.service.records import actions

    fact = _row()
    actions.give_date(fact.id, "May 2020", by=DECIDER)
    after = _again(fact)
    assert (after.occurred.earliest, after.occurred.latest) == (date(2020, 5, 1), date(2020, 5, 31))
    assert DECIDER in after.occurred.basis
    assert after.recorded is not None
    assert after.recorded.latest == date(2020, 5, 31)


@pytest.mark.parametrize("words", ["29 February 2013", "soon", ""])
def test_words_that_are_no_date_are_refused_with_a_reason(case: str, words: str) -> None:
    from sightline.service.records import actions

    with pytest.raises(NotPossible, match="Write a day"):
        actions.give_date(_row().id, words, by=DECIDER)


def test_a_confirmed_telling_gives_the_other_agency_knowledge_from_then_on(store: Path, folder: Path) -> None:
    from sightline.service.records import actions

    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", [("12/03/2021", "Officers attended after shouting.")])
    chronology(folder / "health visitor.csv", [("20/03/2021", "Police rang about the incident at the address.")])
    built(folder)
    event, told = rows_of(current())
    health = told.agency
    actions.edit(told.id, kind="notification_received", by=DECIDER)
    assert event.id not in {fact.id for fact in whole(known_to=health).facts}
    actions.confirm_about(told.id, event.id, by=DECIDER)
    assert event.id not in {fact.id for fact in whole(known_to=health, known_at=date(2021, 3, 19)).facts}
    (known,) = [fact for fact in whole(known_to=health, known_at=date(2021, 3, 20)).facts if fact.id == event.id]
    assert [piece.how for piece in known.knowledge] == [How.RECEIVED]


def test_a_telling_that_nobody_confirmed_gives_no_knowledge(store: Path, folder: Path) -> None:
    from sightline.service.records import actions

    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", [("12/03/2021", "Officers attended after shouting.")])
    chronology(folder / "health visitor.csv", [("20/03/2021", "Referral received from police about the incident.")])
    built(folder)
    event, told = rows_of(current())
    assert told.awaits_a_person
    actions.confirm_about(told.id, event.id, by=DECIDER)
    assert event.id not in {fact.id for fact in whole(known_to=told.agency).facts}


def test_joining_events_merges_nothing_and_keeps_every_wording(case: str) -> None:
    from sightline.service.records import actions, queries

    one, other = _row(0), _row(1)
    actions.join_events([one.id, other.id], "one evening", by=DECIDER)
    assert _again(one).text == one.text
    assert any(item.type is RelationType.SAME_EVENT and item.to == other.id for item in _again(one).relations)
    (group,) = [item for item in queries.groups(case, viewer=READER) if item.state == "joined"]
    assert group.decided_by == DECIDER
    assert "one evening" in group.reasons


def test_events_joined_with_different_days_contradict_each_other_and_both_stay(case: str) -> None:
    from sightline.service.records import actions

    one, other = _row(0), _row(2)
    actions.join_events([one.id, other.id], "one evening", by=DECIDER)
    assert _again(one).contradicts == (other.id,)
    assert {one.id, other.id} <= {fact.id for fact in current()}


def test_a_resolved_contradiction_stays(case: str) -> None:
    from sightline.service.records import actions, queries

    one, other = _row(0), _row(1)
    actions.mark_contradiction(one.id, other.id, "who was there", by=DECIDER)
    (marked,) = queries.contradictions(one.id, viewer=READER)
    actions.resolve_contradiction(case, marked.id, "both", "two callers, two times", by="B. Manager")
    assert _again(one).contradicts == (other.id,)


def test_persons_are_joined_and_parted_by_people_with_a_reason(store: Path, folder: Path) -> None:
    from sightline.service.records import actions, queries

    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", [("12/03/2021", "Kay Hollis, mother, was at the address with Lee Marsh.")])
    chronology(folder / "health visitor.csv", [("15/03/2021", "Seen with Kaye Hollis, mother, at home.")])
    built(folder)
    found = queries.cases(viewer=READER)[0].id
    before = {person.name: person for person in queries.cast(found, viewer=READER)}
    assert {"Kay Hollis", "Kaye Hollis"} <= set(before)
    with pytest.raises(NotPossible, match="Say why"):
        actions.join_persons(before["Kay Hollis"].id, before["Kaye Hollis"].id, "", by=DECIDER)
    decided = actions.join_persons(before["Kay Hollis"].id, before["Kaye Hollis"].id, "same mother", by=DECIDER)
    joined = [person for person in queries.cast(found, viewer=READER) if "Kay Hollis" in person.names]
    assert len(joined) == 1
    assert "Kaye Hollis" in joined[0].names
    actions.undo(decided, by=DECIDER)
    assert {person.name for person in queries.cast(found, viewer=READER)} == set(before)


def test_the_children_of_a_case_are_never_made_one(store: Path, folder: Path) -> None:
    from sightline.service.records import actions, queries

    case_toml(folder, '[[child]]\nname = "Wren Hollis"\ntwin = 1\n[[child]]\nname = "Finn Hollis"\ntwin = 2\n')
    chronology(folder / "police.csv", POLICE)
    built(folder)
    one, other = queries.children(viewer=READER)
    with pytest.raises(NotPossible, match="two children"):
        actions.join_persons(one.id, other.id, "look alike", by=DECIDER)


def test_saying_whose_a_document_is_moves_its_facts_and_can_be_undone(store: Path, folder: Path) -> None:
    from sightline.service.records import actions, queries

    case_toml(folder, ONE_CHILD)
    chronology(folder / "notes.csv", POLICE)
    report = built(folder)
    assert any("Which agency does notes.csv come from?" in question for question in report.questions)
    found = queries.cases(viewer=READER)[0].id
    (document,) = queries.documents(found, viewer=READER)
    before = chronology_json(whole())
    decided = actions.give_document_agency(document.id, "Northshire Police", by=DECIDER)
    held = whole()
    assert {held.agencies[fact.agency].name for fact in held.current} == {"Northshire Police"}
    assert not [one for one in queries.waiting(found, viewer=READER).questions if one.topic == "agency"]
    actions.undo(decided, by=DECIDER)
    assert chronology_json(whole())["facts"] == before["facts"]


def test_what_waits_for_a_person_becomes_less_as_people_decide(case: str) -> None:
    from sightline.service.records import actions, queries

    before = queries.waiting(case, viewer=READER).counts
    waiting = queries.waiting(case, viewer=READER)
    actions.accept([item.fact.id for item in (*waiting.suggested_kinds, *waiting.proposals)], by=DECIDER)
    after = queries.waiting(case, viewer=READER).counts
    assert before["suggested_kinds"] > 0
    assert after["suggested_kinds"] == after["proposals"] == 0


def test_what_is_not_there_is_not_found(case: str) -> None:
    from sightline.service.records import actions, queries

    for asks in (
        lambda: actions.accept(["f0"], by=DECIDER),
        lambda: actions.undo(0, by=DECIDER),
        lambda: actions.give_document_date("d0", "2020", by=DECIDER),
        lambda: queries.chronology("p0", viewer=READER),
        lambda: queries.document("d0", viewer=READER),
        lambda: queries.fact("f0", viewer=READER),
        lambda: queries.case("c0", viewer=READER),
    ):
        with pytest.raises(NotFound):
            asks()


def test_a_decision_about_a_document_is_not_undone_beneath_one_about_its_facts(case: str) -> None:
    from sightline.service.records import actions, queries

    (paper,) = [one for one in queries.documents(case, viewer=READER) if one.name == "minutes.txt"]
    first = actions.give_document_date(paper.id, "5 April 2021", by=DECIDER)
    actions.give_document_agency(paper.id, "Northshire Police", by=DECIDER)
    with pytest.raises(NotPossible, match="later decision"):
        actions.undo(first, by=DECIDER)


def test_undoing_a_documents_date_keeps_what_was_accepted_since(case: str) -> None:
    from sightline.service.records import actions, queries

    (paper,) = [one for one in queries.documents(case, viewer=READER) if one.name == "minutes.txt"]
    dated = actions.give_document_date(paper.id, "5 April 2021", by=DECIDER)
    (fact,) = [fact for fact in current() if "no heating" in fact.text and fact.status is Status.PROPOSED][:1]
    actions.accept([fact.id], by=DECIDER)
    actions.undo(dated, by=DECIDER)
    assert _again(fact).status is Status.ACCEPTED
    assert _again(fact).recorded is None
    given = actions.give_date(fact.id, "6 April 2021", by=DECIDER)
    assert queries.decisions(case, viewer=READER)[0].id == given


def test_a_value_that_changed_again_since_is_not_put_back_over_it() -> None:
    from sightline.service.records.deciding import _put_together

    before, made = {"payload": {"recorded": 1, "text": "a"}}, {"payload": {"recorded": 2, "text": "a"}}
    assert _put_together(before, made, {"payload": {"recorded": 2, "text": "b"}}) == {
        "payload": {"recorded": 1, "text": "b"}
    }
    with pytest.raises(NotPossible, match="changed again since"):
        _put_together(before, made, {"payload": {"recorded": 3, "text": "a"}})


def test_what_stands_in_an_undated_row_is_not_asked_about_and_has_its_date_once_that_is_given(
    store: Path, folder: Path
) -> None:
    from sightline.service.records import actions, queries

    case_toml(folder, ONE_CHILD)
    rows = [("45/13/2021", "Officers attended. Mother had a cut lip.", "Referred to social care.")]
    chronology(folder / "police.csv", rows, ("Date", "Event", "Action taken"))
    built(folder)
    case = queries.cases(viewer=READER)[0].id
    asked = queries.waiting(case, viewer=READER).unread_dates
    held = whole().current
    assert len(held) > 1, "something stands within the row"
    assert [item.fact.text for item in asked] == ["Officers attended. Mother had a cut lip."]
    given = actions.give_date(asked[0].fact.id, "March 2021", by=DECIDER)
    assert {fact.occurred.earliest for fact in whole().current} == {date(2021, 3, 1)}
    actions.undo(given, by=DECIDER)
    assert {fact.occurred.earliest for fact in whole().current} == {None}


def test_many_entries_are_said_to_be_about_a_child_in_one_decision(store: Path, folder: Path) -> None:
    from sightline.service.records import actions, queries

    case_toml(folder, ONE_CHILD + '\n[[child]]\nname = "Joel Hollis"\nborn = "5 May 2018"\n')
    chronology(
        folder / "health visitor.csv",
        [(f"0{day}/11/2021", f"A bruise {day} cm wide on the left cheek.") for day in (1, 2, 3)],
    )
    built(folder)
    case = queries.cases(viewer=READER)[0].id

    def waiting() -> list[str]:
        return [one.id for one in queries.waiting(case, viewer=READER).questions if one.topic == "which_child"]

    assert len(waiting()) == 3
    joel = next(one for one in queries.children(viewer=READER) if one.name.startswith("Joel"))
    with pytest.raises(NotPossible, match="one of the children"):
        actions.answer_which_child(waiting(), "", by=DECIDER)
    given = actions.answer_which_child(waiting(), joel.id, by=DECIDER)
    assert waiting() == []
    assert all(fact.children == (joel.id,) for fact in rows_of(whole(joel.name).current))
    actions.undo(given, by=DECIDER)
    assert len(waiting()) == 3
