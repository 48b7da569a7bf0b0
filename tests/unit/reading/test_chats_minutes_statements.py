"""Chats, minutes and witness statements: who writes a line is its author, what is asked for is not yet done."""

from datetime import date

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.vocabulary.natures import Nature

CHAT = """Exported chat, duty group
[14/03/2023, 09:12:05] Priya Vale (SW): Health visitor rang, Ellis not seen at clinic
[14/03/2023, 09:14:41] Tom Marsh (TM): {asked}
[14/03/2023, 09:40:10] Priya Vale (SW): No answer at the door, curtains drawn
[15/03/2023, 10:45:12] Tom Marsh (TM): Strat held with police and health
"""
DASHED = CHAT.replace("[", "").replace("] ", " - ")
MINUTES = """# Core group minutes - 3 October 2023

Mother was late and upset.

Plan:
- School nurse to refer to the dietician by Friday.
Date of next core group: 14 November 2023
"""
STATEMENT = """Statement of: Joan Firth
Date: 21 June 2022

{}
"""


def read(text, **given):
    return read_narrative(Document("a.txt", "sha", "txt", text), **given)


def told(text, words):
    return next(one for one in read(text).candidates if words in one.text)


@pytest.mark.parametrize("layout", [CHAT, DASHED], ids=["in brackets", "with a dash"])
@pytest.mark.parametrize(
    "asked",
    [
        "Ring the police for a welfare check if no answer this morning",
        "Please send the referral to the hospital",
        "Ask school whether there was an injury",
    ],
)
def test_what_a_chat_asks_for_has_not_happened(layout, asked):
    one = told(layout.format(asked=asked), asked[:25])
    assert (one.kind, one.nature) == ("action_agreed", Nature.DECISION)


@pytest.mark.parametrize("asked", ["Phone the GP - no reply", "Rang the police, they attended and left"])
def test_notes_of_calls_that_were_made_are_no_plan(asked):
    assert told(CHAT.format(asked=asked), asked[:12]).kind != "action_agreed"


def test_a_question_in_a_chat_tells_nothing():
    found = read(CHAT.format(asked="Can you ask school whether Mason is in today?")).candidates
    assert not [one for one in found if "Mason" in one.text]


@pytest.mark.parametrize("layout", [CHAT, DASHED], ids=["in brackets", "with a dash"])
def test_each_line_of_a_chat_is_of_its_own_day(layout):
    text = layout.format(asked="Morning")
    assert told(text, "No answer").occurred.earliest == date(2023, 3, 14)
    assert told(text, "Strat held").occurred.earliest == date(2023, 3, 15)


def test_minutes_are_of_the_day_in_their_title_and_never_of_the_next_meeting():
    reading = read(MINUTES)
    assert reading.own_date.date.earliest == date(2023, 10, 3)
    assert told(MINUTES, "dietician").occurred.earliest == date(2023, 10, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Report on the incident of 3 October 2023\n\nMother was seen.",
        "Notes\n\nMother was seen.\n\nDate of next review: 14 November 2023",
        "Core group minutes\n\nMother was seen.\nNext date: 14 November 2023",
    ],
)
def test_a_day_of_something_else_is_not_the_papers_own(text):
    assert read(text).own_date is None


def test_what_was_seen_meanwhile_is_one_statement_of_that_day():
    text = STATEMENT.format(
        "On 14 June 2022 Ruby came back. While I was changing her, I noticed three bruises on her arm."
    )
    one = told(text, "bruises")
    assert (one.kind, one.occurred.earliest, one.occurred.latest) == ("injury", date(2022, 6, 14), date(2022, 6, 14))
    assert one.text.startswith("While")


def test_what_happens_every_week_is_not_of_the_day_before_it():
    text = STATEMENT.format("Ruby started on 6 September 2021. She attended Mondays, Tuesdays and Thursdays.")
    assert not told(text, "Mondays").occurred.is_known


CAD = """INCIDENT LOG 0412-190819
Created: {day} 22:14  Origin: 999
22:14 Caller states can hear screaming at number 9
22:52 Wes Tully arrested
23:30 Female declined to attend hospital
00:20 PPN submitted by TK21
00:41 Officers left the address
"""


def test_the_lines_of_a_log_are_of_the_day_in_its_head_and_of_the_next_past_midnight():
    text = CAD.format(day="19/08/2019")
    assert told(text, "arrested").occurred.earliest == date(2019, 8, 19)
    assert told(text, "declined").occurred.earliest == date(2019, 8, 19)
    late = told(text, "PPN submitted").occurred
    assert (late.earliest, late.latest) == (date(2019, 8, 20), date(2019, 8, 20))
    assert "midnight has passed" in late.basis


def test_the_lines_of_a_log_of_a_month_are_of_no_day():
    assert not told(CAD.format(day="August 2019"), "arrested").occurred.is_day


def test_a_letter_is_of_the_day_on_which_it_was_typed():
    text = (
        "Dr S Vale\nOur ref: SV/ab      Dictated 11 May 2021, typed 14 May 2021\n\n"
        "Dear Ms Crane,\n\nLeo was seen on 22 March."
    )
    assert read(text).own_date.date.earliest == date(2021, 5, 14)
    assert told(text, "Leo was seen").occurred.earliest == date(2021, 3, 22)


def test_what_is_told_in_court_of_what_was_found_is_not_cut_from_who_tells_it():
    text = "Inquest\n\nPC Amar Gill told the court that when he attended the flat there was a strong smell of cannabis."
    assert told(text, "cannabis").nature is Nature.ACCOUNT


@pytest.mark.parametrize("words", ["There was little food.", "I have known the family since November 2019."])
def test_no_grave_kind_is_named_for_words_that_hold_none_of_its_own(words):
    found = read(f"Notes of a visit, 3 May 2021\n\n{words}").candidates
    assert not [one for one in found if one.kind.startswith(("female_genital", "private_fostering"))]


def test_the_day_of_the_next_meeting_is_when_a_task_is_due_and_not_when_it_was_agreed():
    text = (
        "Minutes of the core group held on 18 March 2025 at 2pm\n\nPresent: TN (mother), SB (social worker)\n\n"
        "1. Matters arising\nSB said that she had visited on the 11th and both children were seen.\n\n"
        "ACTIONS\n1. SB to refer to young carers - by 28/03\n"
        "2. RP to complete chronology before next meeting on 15 April\n"
    )
    (task,) = [one for one in read_narrative(Document("m.txt", "sha", "txt", text)).candidates if "RP" in one.text]
    assert task.kind == "action_agreed"
    assert task.occurred.earliest == task.occurred.latest == date(2025, 3, 18)


def test_a_street_behind_somebodys_age_says_nothing():
    text = "# Jailed\n\nKofi Koroma, 35, of Quarry Rise, denied assault but was found guilty at Hartmoor Crown Court.\n"
    told = read_narrative(Document("p.md", "sha", "md", text)).candidates
    given = [one.fields["given_by"].value for one in told if "given_by" in one.fields]
    assert "Quarry Rise" not in given
