"""What a partnership decides about rules: in writing, by name, never silently; and the figures of a rule."""

import json
from datetime import date
from pathlib import Path

import pytest

from sightline.service.records.errors import NotFound, NotPossible
from tests.service.papers import DECIDER, READER, built, chronology
from tests.service.test_answering import INCIDENT, MISSED, only, use_rules, write_papers

WRITTEN = {"adopted_on": date(2025, 10, 1), "adopted_by": "Larkfield partnership", "document": "Minutes, item 4"}
SET = {"valid_from": date(2020, 1, 1), "decided_by": "Larkfield partnership", "document": "Minutes, item 5"}


@pytest.fixture
def child(store: Path, folder: Path) -> str:
    from sightline.service.records import queries

    write_papers(folder, police=[INCIDENT])
    return queries.children(viewer=READER)[0].id


def _lag():  # type: ignore[no-untyped-def]
    from sightline.service.casework import queries

    return queries.rulebook(viewer=READER).card("notification-lag")


def test_nothing_interrupts_until_a_partnership_adopts_it_in_writing(child: str) -> None:
    from sightline.service.casework import actions, queries

    assert not only(child).may_interrupt
    assert queries.digest(viewer=READER).interrupts == ()
    actions.adopt_rule("notification-lag", by=DECIDER, **WRITTEN)
    assert only(child).may_interrupt
    [(whose, asked)] = queries.digest(viewer=READER).interrupts
    assert (whose.id, asked.finding.rule) == (child, "notification-lag")
    assert _lag().standing == "set locally"
    assert "Larkfield partnership" in _lag().adoption.words()


def test_an_adopted_question_that_was_answered_interrupts_no_more(child: str) -> None:
    from sightline.service.casework import actions, queries

    actions.adopt_rule("notification-lag", by=DECIDER, **WRITTEN)
    actions.answer_prompt(child, only(child).finding.key, "acted", "rang them", by=DECIDER)
    assert queries.digest(viewer=READER).interrupts == ()


def test_a_question_that_is_not_of_the_first_tier_never_interrupts(child: str) -> None:
    from sightline.service.casework import actions, queries

    actions.adopt_rule("new-adult-not-checked", by=DECIDER, **WRITTEN)
    card = queries.rulebook(viewer=READER).card("new-adult-not-checked")
    assert card is not None
    assert (card.tier, card.may_interrupt, card.adoption is not None) == ("T2", False, True)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"document": " "}, "document"),
        ({"adopted_by": ""}, "body"),
        ({"adopted_on": date(2025, 12, 24)}, "a day that has come"),
    ],
)
def test_an_adoption_is_written_and_has_happened(store: Path, changed: dict[str, object], words: str) -> None:
    from sightline.service.casework import actions

    with pytest.raises(NotPossible, match=words):
        actions.adopt_rule("notification-lag", by=DECIDER, **{**WRITTEN, **changed})
    with pytest.raises(NotFound):
        actions.adopt_rule("no-such-rule", by=DECIDER, **WRITTEN)


def test_an_adoption_is_withdrawn_with_a_reason_and_stays_written(store: Path) -> None:
    from sightline.service.casework import actions, queries

    made = actions.adopt_rule("notification-lag", by=DECIDER, **WRITTEN)
    with pytest.raises(NotPossible, match="already"):
        actions.adopt_rule("notification-lag", by=DECIDER, **WRITTEN)
    with pytest.raises(NotPossible, match="why"):
        actions.withdraw_adoption(made, " ", by=DECIDER)
    assert actions.withdraw_adoption(made, "looked at again", by="B. Manager") == "notification-lag"
    assert _lag().adoption is None
    [kept] = queries.decisions_on_rules(viewer=READER)
    assert (kept.by, kept.withdrawn_by, kept.withdrawn_because) == (DECIDER, "B. Manager", "looked at again")


def test_an_adoption_counts_only_from_its_day(store: Path) -> None:
    from sightline.service.casework import actions, queries

    actions.adopt_rule("notification-lag", by=DECIDER, **WRITTEN)
    then = queries.rulebook(viewer=READER, known_at=date(2025, 9, 30)).card("notification-lag")
    assert then is not None
    assert then.adoption is None


def test_a_number_set_locally_is_used_and_says_so(child: str) -> None:
    from sightline.service.casework import actions, queries

    made = actions.set_number("notification.working_days", 3, by=DECIDER, **SET)
    finding = only(child).finding
    assert "within 3 working days" in finding.sentence
    [(_, used)] = finding.evidence.parameters
    assert (used.value, used.standing, used.cite) == (3, "set locally", "Minutes, item 5 (Larkfield partnership)")
    actions.withdraw_number(made, "not agreed after all", by=DECIDER)
    assert "within 1 working day." in only(child).finding.sentence
    assert len(queries.decisions_on_rules(viewer=READER)) == 1


def test_a_number_set_from_a_later_day_leaves_what_was_before(child: str) -> None:
    from sightline.service.casework import actions

    actions.set_number("notification.working_days", 3, by=DECIDER, **{**SET, "valid_from": date(2022, 1, 1)})
    assert "within 1 working day." in only(child).finding.sentence


def test_what_was_read_in_the_law_is_not_set_locally(store: Path) -> None:
    from sightline.rulebook.parameters import Standing, load
    from sightline.service.casework import actions

    read = next(name for name, held in load().items() if held.latest.standing is Standing.LAW_READ)
    with pytest.raises(NotPossible, match="law that was read"):
        actions.set_number(read, 3, by=DECIDER, **SET)
    with pytest.raises(NotPossible, match="one or more where"):
        actions.set_number("notification.working_days", 0, by=DECIDER, **SET)
    with pytest.raises(NotFound):
        actions.set_number("no.such_number", 3, by=DECIDER, **SET)


def test_the_digest_tells_what_is_new_since_a_day_by_child_and_the_shortest_first(child: str) -> None:
    from sightline.service.casework import actions, queries

    first = queries.digest(viewer=READER)
    assert [item.length for item in first.children] == sorted(item.length for item in first.children)
    assert "notification-lag" in {one.finding.rule for item in first.children for one in item.questions}
    actions.record_raised(child, by=DECIDER)
    later = queries.digest(viewer=READER, since=date(2025, 11, 28))
    assert later.children == ()
    assert sum(item.older_questions for item in later.quiet) == first.children[0].length
    earlier = queries.digest(viewer=READER, since=date(2025, 11, 27))
    assert sum(item.length for item in earlier.children) == first.children[0].length


def test_what_was_answered_is_in_no_digest_and_what_needs_information_is_counted(child: str) -> None:
    from sightline.service.casework import actions, queries

    actions.answer_prompt(child, only(child).finding.key, "needs_information", "asked", by=DECIDER)
    told = queries.digest(viewer=READER)
    held = [*told.children, *told.quiet]
    assert not any(one.finding.rule == "notification-lag" for item in held for one in item.questions)
    assert sum(item.waiting for item in held) == 1


def test_a_question_of_hindsight_is_in_no_digest(store: Path, folder: Path) -> None:
    from sightline.service.casework import queries
    from sightline.service.records import queries as records

    write_papers(folder, police=[("12/03/2014", *INCIDENT[1:])])
    child = records.children(viewer=READER)[0].id
    found = [item.finding for item in queries.asked(child, viewer=READER)]
    told = queries.digest(viewer=READER)
    shown = [one.finding.key for item in told.children for one in item.questions]
    assert [item.key for item in found if item.hindsight and item.key in shown] == []


def test_figures_count_a_rule_and_never_a_worker(child: str) -> None:
    from sightline.service.casework import actions, queries

    actions.record_raised(child, by=DECIDER)
    assert actions.record_raised(child, by="B. Manager") == 0, "raised once, whoever looks"
    key = only(child).finding.key
    actions.answer_prompt(child, key, "acted", "rang them", by=DECIDER, useful=True)
    actions.answer_prompt(child, key, "not_applicable", "another family", by="B. Manager", useful=False)
    [told] = [item for item in queries.figures(viewer=READER) if item.rule == "notification-lag"]
    assert (told.version, told.raised, told.answered, told.dismissed) == ("4", 1, 1, 1)
    assert (told.useful, told.not_useful, told.days) == (0, 1, 0.0)
    assert told.by_answer == {"acted": 0, "already_known": 0, "not_applicable": 1, "needs_information": 0}
    said = json.dumps(told.as_json())
    assert not any(name in said for name in (DECIDER, "B. Manager", child, "Hollis"))


def test_own_rules_are_asked_with_their_numbers_and_need_adoption_as_well(
    store: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sightline.service.casework import actions
    from sightline.service.records import queries

    use_rules(folder, monkeypatch)
    write_papers(folder, police=[INCIDENT], health=MISSED)
    child = queries.children(viewer=READER)[0].id
    assert not only(child, "appointments-missed").may_interrupt
    actions.adopt_rule("appointments-missed", by=DECIDER, **WRITTEN)
    assert only(child, "appointments-missed").may_interrupt


def test_a_breach_that_is_a_question_too_is_told_once(store: Path, folder: Path) -> None:
    from sightline.service.casework import actions, queries
    from sightline.service.records import queries as records

    headings = ("Date", "Event", "Kind", "Advises")
    write_papers(folder, police=[INCIDENT])
    chronology(folder / "legal.csv", [("15/02/2021", "Advice to issue.", "legal_advice", "issue")], headings)
    built(folder)
    child = records.children(viewer=READER)[0].id
    told = queries.digest(viewer=READER).children[0]
    [question] = [item for item in told.questions if item.finding.ref == "R37"]
    assert question.finding.key in {item.key for item in queries.findings(child, viewer=READER).duties}
    assert question.finding.key not in {item.key for item in told.duties}
    actions.answer_prompt(child, question.finding.key, "acted", "decided on 20 February", by=DECIDER)
    [after] = queries.digest(viewer=READER).children
    assert question.finding.key not in {item.key for item in after.duties}
