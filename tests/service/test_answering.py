"""Answers to questions: by a named person, remembered, quiet on the same facts, opened again by a new one."""

from pathlib import Path

import pytest

from sightline.service.records.errors import NotFound, NotPossible
from tests.service.papers import DECIDER, ONE_CHILD, READER, built, case_toml, chronology
from tests.unit.rulebook.own_rule import NUMBERS, RULE

INCIDENT = ("12/03/2021", "Domestic abuse incident, child present.", "domestic_abuse_incident")
HEADINGS = ("Date", "Event", "Kind")
MISSED = [
    ("12/03/2021", "Not brought to the dentist.", "appointment_missed"),
    ("02/04/2021", "Not brought to the dentist again.", "appointment_missed"),
]
SEVERAL = (
    RULE[: RULE.index("from sightline.rulebook.language.absent")]
    + '''from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.language.ways import Always

EXAMPLES = """
Two within the time
  2014-04-04 | appointment_missed | general_practice
  2014-05-04 | appointment_missed | general_practice
  on 2014-06-01 -> yes
"""

MISSED_AGAIN = Prompt(
    code="appointments-missed",
    ref="Q02",
    tier="T1",
    version="1",
    title="Appointments missed",
    says="{many} appointments were missed within {days}",
    source=Cite("Larkfield procedures, chapter 4", "read"),
    learned_on=None,
    starts=Several(select("appointment_missed"), "missed.many", "missed.days"),
    when=Always(),
    questions=("Who has asked why?",),
    would_answer=("A visit.",),
    held_by=("general_practice",),
    fills={"many": "missed.many", "days": "missed.days"},
    owner="Larkfield Safeguarding Partnership",
    describes=__doc__ or "",
    examples=EXAMPLES,
)
'''
)
SEVERAL_NUMBERS = NUMBERS.replace("dental_follow_up.working_days", "missed.many").replace(
    "working days", "missed appointments"
).replace("value = 5", "value = 2") + NUMBERS.replace("dental_follow_up.working_days", "missed.days").replace(
    "working days", "days"
).replace("value = 5", "value = 180")


def write_papers(folder: Path, *, police: list[tuple[str, str, str]], health: list[tuple[str, str, str]] = []) -> None:  # noqa: B006
    """The papers of one child: social care covers the time, and the police and the GP send rows."""
    case_toml(
        folder,
        ONE_CHILD + '[[agency]]\nname = "Social care"\nkind = "childrens_social_care"\nfiles = ["social*"]\n'
        'covers = { from = "2020-01-01", to = "2025-11-28" }\n',
    )
    chronology(folder / "social care.csv", [("10/01/2021", "Strategy discussion: section 47 enquiry to begin.")])
    chronology(folder / "police.csv", police, HEADINGS)
    if health:
        chronology(folder / "GP.csv", health, HEADINGS)
    built(folder)


@pytest.fixture
def child(store: Path, folder: Path) -> str:
    from sightline.service.records import queries

    write_papers(folder, police=[INCIDENT])
    return queries.children(viewer=READER)[0].id


def only(child: str, rule: str = "notification-lag"):  # type: ignore[no-untyped-def]
    from sightline.service.casework import queries

    [asked] = [item for item in queries.asked(child, viewer=READER) if item.finding.rule == rule]
    return asked


def test_an_answer_names_who_gave_it_and_why_and_quiets_the_question(child: str) -> None:
    from sightline.service.casework import actions

    key = only(child).finding.key
    with pytest.raises(NotPossible, match="reason"):
        actions.answer_prompt(child, key, "acted", " ", by=DECIDER)
    with pytest.raises(NotPossible, match="Say who"):
        actions.answer_prompt(child, key, "acted", "rang them", by=" ")
    with pytest.raises(NotPossible, match="Considered and acted on"):
        actions.answer_prompt(child, key, "looked_into", "rang them", by=DECIDER)
    with pytest.raises(NotFound):
        actions.answer_prompt(child, "notification-lag:x:y", "acted", "rang them", by=DECIDER)
    assert only(child).is_open
    actions.answer_prompt(child, key, "acted", "rang them", by=DECIDER, useful=True)
    told = only(child)
    assert not told.is_open
    assert told.standing is not None
    assert (told.standing.by, told.standing.reason, told.standing.useful) == (DECIDER, "rang them", True)


def test_needing_more_information_is_remembered_and_is_no_end(child: str) -> None:
    from sightline.service.casework import actions

    actions.answer_prompt(child, only(child).finding.key, "needs_information", "asked the school", by=DECIDER)
    assert only(child).waits
    assert not only(child).is_open


def test_an_answer_can_be_taken_back_and_the_one_before_it_stands_again(child: str) -> None:
    from sightline.service.casework import actions

    key = only(child).finding.key
    actions.answer_prompt(child, key, "acted", "rang them", by=DECIDER)
    second = actions.answer_prompt(child, key, "not_applicable", "another family", by=DECIDER)
    actions.take_back_answer(second, by="B. Manager")
    told = only(child)
    assert told.standing is not None
    assert told.standing.answer == "acted"
    assert [item.taken_back_by for item in told.answers] == ["B. Manager", ""]
    with pytest.raises(NotPossible, match="already"):
        actions.take_back_answer(second, by=DECIDER)
    actions.take_back_answer(told.standing.id, by=DECIDER)
    assert only(child).is_open


def test_words_mended_by_the_agency_leave_the_question_quiet(child: str, folder: Path) -> None:
    from sightline.service.casework import actions

    actions.answer_prompt(child, only(child).finding.key, "not_applicable", "another family", by=DECIDER)
    write_papers(folder, police=[(INCIDENT[0], "Domestic abuse incident; the child was present.", INCIDENT[2])])
    told = only(child)
    assert told.standing is not None
    assert not told.is_open


def test_a_date_mended_by_the_agency_opens_it_again_also_where_it_was_dismissed(child: str, folder: Path) -> None:
    from sightline.service.casework import actions, queries

    actions.answer_prompt(child, only(child).finding.key, "not_applicable", "another family", by=DECIDER)
    write_papers(folder, police=[("19/03/2021", INCIDENT[1], INCIDENT[2])])
    told = only(child)
    assert told.standing is not None, "the answer is kept through the correction"
    assert told.is_open
    [since] = told.since
    assert since.corrected
    assert since.fact in {one for item in queries.findings(child, viewer=READER).raised for one in item.evidence.facts}


def test_a_new_fact_opens_it_again_and_is_named(store: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sightline.service.casework import actions
    from sightline.service.records import queries

    use_rules(folder, monkeypatch)
    write_papers(folder, police=[INCIDENT], health=MISSED)
    child = queries.children(viewer=READER)[0].id
    first = only(child, "appointments-missed")
    actions.answer_prompt(child, first.finding.key, "already_known", "the nurse visits", by=DECIDER)
    assert not only(child, "appointments-missed").is_open
    write_papers(folder, police=[INCIDENT], health=[*MISSED, ("20/05/2021", "Not brought.", "appointment_missed")])
    told = only(child, "appointments-missed")
    assert told.finding.key == first.finding.key
    assert told.is_open
    [since] = told.since
    fact = queries.fact(since.fact, viewer=READER)
    assert (fact.text, since.corrected) == ("Not brought.", False)


def use_rules(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the partnership's own rules be those of a folder beside the papers."""
    rules = folder.parent / "rules"
    rules.mkdir(exist_ok=True)
    (rules / "missed.py").write_text(SEVERAL, "utf-8")
    (rules / "numbers.toml").write_text(SEVERAL_NUMBERS, "utf-8")
    monkeypatch.setenv("SIGHTLINE_RULES", str(rules))
    return rules


def test_an_answer_is_found_where_the_question_begins_with_another_fact(
    store: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sightline.service.casework import actions
    from sightline.service.records import queries

    use_rules(folder, monkeypatch)
    write_papers(folder, police=[INCIDENT], health=MISSED)
    child = queries.children(viewer=READER)[0].id
    first = only(child, "appointments-missed")
    actions.answer_prompt(child, first.finding.key, "already_known", "the nurse visits", by=DECIDER)
    write_papers(folder, police=[INCIDENT], health=[("20/02/2021", "Not brought.", "appointment_missed"), *MISSED])
    told = only(child, "appointments-missed")
    assert told.finding.key != first.finding.key
    assert told.standing is not None
    assert len(told.since) == 1


def test_on_a_past_day_later_answers_are_not_there(child: str) -> None:
    from datetime import date

    from sightline.service.casework import actions, queries

    actions.answer_prompt(child, only(child).finding.key, "acted", "rang them", by=DECIDER)
    [then] = [
        item
        for item in queries.asked(child, viewer=READER, known_at=date(2025, 11, 27))
        if item.finding.rule == "notification-lag"
    ]
    assert then.answers == ()


def test_a_note_on_a_duty_can_be_taken_back(child: str) -> None:
    from sightline.service.casework import actions, queries
    from sightline.service.records import actions as records

    facts = [one.fact.id for one in _waiting(child)]
    records.accept(facts, by=DECIDER)
    duty = queries.findings(child, viewer=READER).duties[0]
    note = actions.note_duty_not_required(child, duty.key, "another child", by=DECIDER)
    assert queries.duty_notes(child, viewer=READER)[duty.key].by == DECIDER
    assert actions.take_back_note(note, by=DECIDER) == child
    assert duty.key not in queries.duty_notes(child, viewer=READER)


def _waiting(child: str):  # type: ignore[no-untyped-def]
    from sightline.service.records import queries

    case = queries.child(child, viewer=READER).case
    return queries.waiting(case, viewer=READER).suggested_kinds


def test_deleting_a_case_deletes_its_answers(child: str) -> None:
    from sightline.service.casework import actions
    from sightline.service.casework.models import PromptAnswer, PromptRaised
    from sightline.service.records import queries

    actions.record_raised(child, by=DECIDER)
    actions.answer_prompt(child, only(child).finding.key, "acted", "rang them", by=DECIDER)
    actions.forget_case(queries.child(child, viewer=READER).case, by=DECIDER)
    assert not PromptAnswer.objects.exists()
    assert not PromptRaised.objects.exists()
