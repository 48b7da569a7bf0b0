"""A partnership's own rules: read where they are right, refused with the file and the line where they are not."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import sightline.rulebook
from sightline.rulebook.evaluate import evaluate
from sightline.rulebook.parameters import load
from sightline.rulebook.registry import ALL
from sightline.rulebook.rule_files.examples import read_examples
from sightline.rulebook.rule_files.own_rules import check_examples, read_own_rules
from sightline.rulebook.rule_files.rule_checks import check_rule, check_together
from sightline.rulebook.rule_files.rule_file import RulesRefused, read_rule_file
from sightline.rulebook.telling.rule_card import cards
from tests.unit.rulebook.own_rule import DUTY, NUMBERS, RULE, write_folder

ROOT = Path(sightline.rulebook.__file__).parent
OURS = sorted(path for name in ("duties", "prompts") for path in (ROOT / name).glob("*.py") if path.stem != "__init__")


def _line(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if words in line)


def _refused(folder: Path, rule: str = RULE, numbers: str = NUMBERS) -> list[str]:
    with pytest.raises(RulesRefused) as refused:
        read_own_rules(write_folder(folder, rule, numbers))
    return [fault.sentence for fault in refused.value.faults]


def test_a_folder_of_own_rules_is_read_and_evaluated_like_ours(tmp_path: Path) -> None:
    own = read_own_rules(write_folder(tmp_path))
    assert [rule.code for rule in own.rules] == ["dental-appointment-not-followed"]
    [example, _] = read_examples(own.rules[0].examples)
    [finding] = evaluate(example.chronology, on=date(2014, 4, 14), rules=own.rules, parameters=own.parameters).raised
    assert finding.sentence == "No visit is recorded within 5 working days of a missed dental appointment."
    assert list(check_examples(own)) == []


def test_an_own_rule_is_shown_under_its_owner(tmp_path: Path) -> None:
    own = read_own_rules(write_folder(tmp_path))
    [card] = cards(own.rules, own.parameters)
    assert (card.subject, card.rule.owner) == ("The partnership’s own", "Larkfield Safeguarding Partnership")
    assert not card.may_interrupt


def test_an_own_rule_is_the_partnerships_and_says_that_nobody_adopted_it(tmp_path: Path) -> None:
    own = read_own_rules(write_folder(tmp_path))
    [card] = cards(own.rules, own.parameters)
    assert card.standing_words == "set locally by Larkfield Safeguarding Partnership; not adopted yet"
    [ours, *_] = cards(ALL, load())
    assert not ours.is_own
    assert "set locally" not in ours.standing_words


@pytest.mark.parametrize(
    ("given", "wrong", "words"),
    [
        ('select("visit")', 'select("vist")', "no kind of record called vist; did you mean visit?"),
        ('how="not_brought"', 'hwo="not_brought"', "appointment_missed has no field hwo; did you mean how?"),
        ("questions=", "question=", "Prompt has no part called question; did you mean questions?"),
        ("import select", "import selct", "select has no selct; did you mean select?"),
        ("language.absent", "language.absnt", "the language has no part called absnt: docs/own-rules.md"),
        ('("general_practice",', '("gp",', "no kind of agency called gp; did you mean general_practice?"),
        ("| visit |", "| vistt |", "no kind of record called vistt; did you mean visit?"),
        ('title="A', "title=“A", "Write straight quotation marks"),
        ("    examples=EXAMPLES,\n", "", "Prompt needs examples: give it by that name, as docs/own-rules.md shows"),
    ],
)
def test_a_slip_is_told_with_what_to_write_instead(tmp_path: Path, given: str, wrong: str, words: str) -> None:
    told = _refused(tmp_path, RULE.replace(given, wrong, 1))
    assert any(words in sentence and re.search(r"\.py, line \d+: ", sentence) for sentence in told), told


def test_two_values_of_one_number_from_the_same_day_are_refused(tmp_path: Path) -> None:
    twice = NUMBERS.replace("}]", '}, { value = 6, valid_from = 2010-01-01, standing = "set locally", cite = "x" }]')
    [told] = _refused(tmp_path, numbers=twice)
    assert "two values hold from 2010-01-01" in told


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_our_own_rules_pass_the_same_checks(path: Path) -> None:
    assert [fault.sentence for fault in check_rule(read_rule_file(path), load())] == []


def test_our_own_rules_stand_beside_one_another() -> None:
    assert [fault.sentence for fault in check_together([read_rule_file(path) for path in OURS], ())] == []


@pytest.mark.parametrize(
    ("given", "wrong", "words"),
    [
        ('select("appointment_missed", how="not_brought")', 'select("appointment_mist")', "no kind of record called"),
        ('how="not_brought"', 'whom="not_brought"', "appointment_missed has no field whom"),
        ('how="not_brought"', 'how="forgotten"', "how can never be 'forgotten'"),
        ('"Larkfield procedures, chapter 4"', '""', "the source is missing"),
        ("learned_on=None", "learned_on=7", "7 is a number without a parameter"),
        ("learned_on=None", "learned_on=None if CHILD_DIED else None", "if may not stand in a rule"),
        ("learned_on=None", "learned_on=(lambda: None)()", "lambda may not stand in a rule"),
        ("learned_on=None", "learned_on=open", "open is not known"),
        ("learned_on=None", "learned_on=CHILD_DIED.find", "CHILD_DIED.find may not be used"),
        ('when=NoneBy(', 'when=NoneBy.__class__(', "may not be called in a rule"),
        ('working_days("dental_follow_up.working_days")', 'working_days("dental.days")', "no number called dental"),
        ('tier="T2"', 'tier="T9"', "T9 is no tier"),
        ('held_by=("general_practice",', 'held_by=("dentistry",', "no kind of agency called dentistry"),
        ('ref="Q01"', 'ref="R13"', "the ref R13 belongs to new-adult-not-checked"),
        ('code="dental-appointment-not-followed"', 'code="notification-lag"', "in force on the same days"),
        ('owner="Larkfield Safeguarding Partnership",', 'tier_standing="",', "say who answers for the rule"),
        ('questions=("Who has asked why?",)', "questions=()", "asks no question"),
        ('fills={"n": "dental_follow_up.working_days"}', "fills={}", "fills does not say which number"),
        ("from sightline.rulebook.terms import CHILD_DIED", "from os import CHILD_DIED", "os may not be imported"),
        ("  2014-04-08 | visit |", "  2014-04-08 | visitation |", "example: “2014-04-08 | visitation"),
        ('how="not_brought"))', 'how="not_brought"), during="plan")', "there is no period called plan"),
        ('held_by=("general_practice", "childrens_social_care")', "held_by=()", "held_by names no agency"),
        ('fills={"n": "dental_follow_up.', 'fills={"n": "first_core_group.', "the rule counts no such number"),
    ],
)  # fmt: skip
def test_a_bad_rule_is_refused_with_its_file_and_line(tmp_path: Path, given: str, wrong: str, words: str) -> None:
    assert RULE.count(given) >= 1
    text = RULE.replace(given, wrong)
    said = _refused(tmp_path, text)
    [told] = [sentence for sentence in said if words in sentence]
    found = re.match(r"dental\.py, line (\d+): ", told)
    assert found is not None
    expected = {"the source is": "source=", "say who answers": "NOT_FOLLOWED = Prompt(", "fills does not say": "says="}
    at = next((line for start, line in expected.items() if words.startswith(start)), wrong.splitlines()[0])
    assert int(found[1]) == _line(text, at)


@pytest.mark.parametrize(
    ("given", "wrong", "words", "at"),
    [
        ('Cite("Larkfield procedures, chapter 4", "read")', '"Larkfield"', "source takes a source", "source="),
        ('("Who has asked why?",)', '("Who has asked why?")', "questions takes a list", "questions="),
        ("held_by=CHILDRENS_SOCIAL_CARE", 'held_by="police"', "held_by takes a list", 'held_by="police"'),
        ("learned_on=None", 'learned_on="2014-01-01"', "learned_on takes a day", "learned_on="),
        ('Each(select("appointment_missed", how="not_brought"))', 'select("visit")', "starts takes what", "starts="),
        ("within=working", "wihtin=working", "NoneBy has no part called wihtin", "when=NoneBy("),
        ("    examples=EXAMPLES,\n", "", "Prompt needs examples", "NOT_FOLLOWED = Prompt("),
        ("language.absent", "language.absence", "the language has no part called absence", "language.absence"),
        ("import NoneBy", "import NobodyBy as NoneBy", "absent has no NobodyBy", "NobodyBy"),
        ("within {n} of", "within {n of", "a brace without its other half", "says="),
        ("within {n} of", "within {} of", "says holds {} without a name", "says="),
        ("within {n} of", "for {person} within {n} of", "names no person", "says="),
        ('code="dental-appointment-not-followed"', 'code="Dental appointment"', "small letters", "code="),
        ('select("visit")', "select()", "names no kind of record", "NOT_FOLLOWED = Prompt("),
        ("on 2014-04-14 -> yes", "on 14/04/2014 -> yes", "14/04/2014 is not a day", "14/04/2014"),
        ("on 2014-04-14 -> yes", "on 2014-04-14 = yes", "write on 2014-04-30 ->", "= yes"),
        ("on 2014-04-14 -> yes", "on 2014-04-14 -> raised", "nothing that a prompt gives", "-> raised"),
        ("  2014-04-08 | visit | childrens_social_care", "  2014-04-08 | visit", "a record is DAY | KIND", "| visit\n"),
        ("care 2014-01-01..2014-12-31", "care 2014", "write covered: AGENCY", "care 2014\n"),
    ],
)  # fmt: skip
def test_what_a_practice_lead_may_write_by_mistake_is_told_in_plain_words(
    tmp_path: Path, given: str, wrong: str, words: str, at: str
) -> None:
    assert given in RULE
    text = RULE.replace(given, wrong)
    said = _refused(tmp_path, text)
    [told, *_] = [sentence for sentence in said if words in sentence]
    found = re.match(r"dental\.py, line (\d+): ", told)
    assert found is not None
    assert int(found[1]) == text[: text.index(at)].count("\n") + 1
    assert not any("positional" in sentence or "__init__" in sentence or "object" in sentence for sentence in said)


@pytest.mark.parametrize(
    ("given", "wrong", "words"),
    [
        ("[{ value = 5", "[{ value = 2.5", "line 1: dental_follow_up.working_days: 2.5 is not a whole number"),
        ("2010-01-01", '"2010-01-01"', "is not a day: write 2010-01-01"),
        ("set locally", "Set locally", "“Set locally” is no standing: law read"),
        ('"working days"', '"workdays"', "workdays is no unit of time that is counted"),
        ('unit = "working days"', "unit = working days", "line 3: this cannot be read"),
        ('unit = "working days"\n', "", "it has no unit"),
        (NUMBERS[NUMBERS.index("values") :], "values = []\n", "it has no value"),
        ("[dental_follow_up.working_days]", "[dental_follow_up]", "a number has a name in two parts"),
        ('"Larkfield procedures, chapter 4"', '""', "a value has no cite"),
    ],
)
def test_a_number_that_cannot_be_used_is_told_alone_and_in_plain_words(
    tmp_path: Path, given: str, wrong: str, words: str
) -> None:
    assert given in NUMBERS
    [said] = _refused(tmp_path, numbers=NUMBERS.replace(given, wrong))
    assert said.startswith("numbers.toml, line ")
    assert words in said


def test_a_number_of_another_unit_than_is_counted_is_refused(tmp_path: Path) -> None:
    [said] = _refused(tmp_path, numbers=NUMBERS.replace('"working days"', '"months"'))
    assert "this counts working days, and the number dental_follow_up.working_days is of months" in said


def test_syntax_that_cannot_be_read_is_refused_with_its_line(tmp_path: Path) -> None:
    [said] = _refused(tmp_path, RULE.replace("learned_on=None,", "learned_on==,"))
    assert f"line {_line(RULE, 'learned_on')}: this cannot be read" in said


def test_two_rules_in_one_file_are_refused(tmp_path: Path) -> None:
    said = _refused(tmp_path, RULE + RULE[RULE.index("NOT_FOLLOWED") :].replace("NOT_FOLLOWED", "AGAIN"))
    assert any("a second rule in one file" in sentence for sentence in said)


@pytest.mark.parametrize("statement", ["import os", "for x in ():\n    pass", "def f():\n    pass", "print('x')"])
def test_what_is_no_declaration_is_refused(tmp_path: Path, statement: str) -> None:
    said = _refused(tmp_path, f"{RULE}\n{statement}\n")
    assert any(f"line {len(RULE.splitlines()) + 2}:" in sentence for sentence in said)


def test_nothing_of_a_refused_file_was_run(tmp_path: Path) -> None:
    written = tmp_path / "written"
    _refused(tmp_path / "rules", f"{RULE}\nopen({str(written)!r}, 'w')\n")
    assert not written.exists()


def _version(number: str, first: str, last: str) -> str:
    absent = "from sightline.rulebook.language.absent"
    text = RULE.replace('version="1"', f'version="{number}"').replace(absent, f"from datetime import date\n\n{absent}")
    return text.replace("learned_on=None,", f"learned_on=None,\n    in_force_from={first},\n    in_force_until={last},")


def test_versions_of_one_code_may_follow_one_another_and_not_overlap(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, _version("1", "date(2010, 1, 1)", "date(2014, 4, 30)"))
    (folder / "dental_2.py").write_text(_version("2", "date(2014, 5, 1)", "None").replace("Q01", "Q01"), "utf-8")
    own = read_own_rules(folder)
    assert [span.name for span in cards(own.rules, own.parameters)[0].versions] == ["Version 1", "Version 2"]
    [example, _] = read_examples(own.rules[0].examples)
    found = evaluate(example.chronology, on=date(2014, 6, 1), rules=own.rules, parameters=own.parameters)
    assert [item.version for item in found.raised] == ["1"]
    (folder / "dental_2.py").write_text(_version("2", "date(2014, 4, 30)", "None"), "utf-8")
    with pytest.raises(RulesRefused, match=r"dental_2\.py, line .*in force on the same days"):
        read_own_rules(folder)


def test_a_rule_that_can_never_be_asked_is_refused(tmp_path: Path) -> None:
    said = _refused(tmp_path, _version("1", "date(2015, 1, 1)", "date(2014, 4, 30)"))
    assert any("the rule ends before it begins" in sentence for sentence in said)
    said = _refused(tmp_path, _version("1", "None", "date(2009, 4, 30)"))
    assert any("held only from a day after the rule ends" in sentence for sentence in said)
    for never in ("value = 0", "value = 500000000"):
        said = _refused(tmp_path, numbers=NUMBERS.replace("value = 5", never))
        assert any("what it bounds is never reached" in sentence for sentence in said)


def test_own_numbers_say_that_they_are_set_locally_and_leave_ours_alone(tmp_path: Path) -> None:
    said = _refused(tmp_path, numbers=NUMBERS.replace("set locally", "law read"))
    assert any("numbers.toml, line 1:" in sentence and "set locally" in sentence for sentence in said)
    said = _refused(
        tmp_path, numbers=NUMBERS + NUMBERS.replace("dental_follow_up.working", "initial_conference.working")
    )
    assert any("Sightline has a number of that name" in sentence for sentence in said)
    said = _refused(tmp_path, numbers=NUMBERS.replace("value = 5, ", ""))
    assert any("numbers.toml" in sentence and "value" in sentence for sentence in said)


def test_an_example_that_is_not_as_it_says_is_told_with_its_line(tmp_path: Path) -> None:
    text = RULE.replace("on 2014-04-14 -> yes", "on 2014-04-14 -> no")
    [told] = _refused(tmp_path, text)
    assert told.startswith(f"dental.py, line {_line(text, 'on 2014-04-14')}: ")
    assert "says no on 2014-04-14, and the rule gives yes" in told


def test_a_number_that_stands_in_two_files_is_given_once(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "more.toml").write_text(NUMBERS, "utf-8")
    with pytest.raises(RulesRefused, match="stands in another file of the folder too: give it once"):
        read_own_rules(folder)


def test_a_duty_that_only_counts_what_is_done_too_late_is_refused(tmp_path: Path) -> None:
    said = _refused(
        tmp_path,
        DUTY.replace("    met_by=", '    counts_after=working_days("dental_follow_up.working_days"),\n    met_by='),
    )
    assert any("nothing can be done in between" in sentence for sentence in said)
    said = _refused(tmp_path, DUTY.replace('(select("visit"),)', "()"))
    assert any("nothing meets the duty" in sentence for sentence in said)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RulesRefused, match="no such folder"):
        read_own_rules(tmp_path / "nowhere")


def test_what_cannot_be_opened_is_told_with_its_name(tmp_path: Path) -> None:
    write_folder(tmp_path)
    (tmp_path / "gone.py").symlink_to(tmp_path / "nowhere")
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "older.py").mkdir()
    with pytest.raises(RulesRefused) as refused:
        read_own_rules(tmp_path)
    told = [fault.sentence for fault in refused.value.faults if "line 1: this is a " in fault.sentence]
    assert [words.split(",")[0] for words in told] == ["gone.toml", "gone.py", "older.py"]
    assert ["link" in words for words in told] == [True, True, False]


def test_every_rule_of_ours_has_an_owner() -> None:
    assert {rule.owner for rule in ALL} == {"Sightline"}


def test_the_manual_shows_a_rule_that_is_right() -> None:
    manual = (Path(__file__).parents[3] / "docs" / "own-rules.md").read_text("utf-8")
    assert RULE.strip() in manual
    assert NUMBERS.strip() in manual
