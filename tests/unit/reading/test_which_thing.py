"""A date that says which paper, deed or person is meant dates no statement; where that is not plain, none is given."""

from pathlib import Path

import pytest

from benchmarks.reading.happened_gold import papers
from sightline.documents.document import Document
from sightline.reading.dating.which_thing import is_done_there, says_which
from sightline.reading.narrative import read_narrative

EMAIL = (
    "From: Bryony Tell <b.tell@council.example>\nTo: Owen Marsh <o.marsh@council.example>\n"
    "Sent: 5 March 2019 16:10\nSubject: T family\n\nHi Owen\n\n{}\n\nThanks\nBryony\n"
)
VISITS = (
    "HEALTH VISITING RECORD\nName: Tobin ASKEW\n\n20/12/18 Clinic. Wt 5.1kg, 50th centile.\n\n"
    "17/01/19 Home visit. Mum well, baby smiling.\n\n14/2/19 {}\n\n21/2/19 T/C to mum, no reply.\n"
)
DAY = "3 January 2019"
BY_ENTRY = "14 February 2019"


def day(paper, words, core):
    found = read_narrative(Document("a.txt", "sha", "txt", paper.format(words))).candidates
    one = min((c for c in found if core in " ".join(c.text.split()) and c.kind != "message"), key=lambda c: len(c.text))
    earliest, latest = one.occurred.earliest, one.occurred.latest
    return "open" if not one.occurred.is_known else f"{earliest}" if earliest == latest else f"{earliest}..{latest}"


@pytest.mark.parametrize(
    "words",
    [
        "He was charged with the assault of {}.",
        "The plan of {} was put before the group.",
        "Discussed the incident of {}.",
        "He breached the order of {}.",
        "I refer to my visit of {}.",
        "His appeal against the decision of {} was refused.",
        "The man who was arrested on {} is his uncle.",
        "The plan agreed on {} was not followed.",
        "He was seen by Dr Ashe (letter of {}).",
        "She told me about what happened on {}.",
    ],
)
def test_a_date_that_says_which_thing_is_meant_dates_nothing(words):
    plain = words.format(DAY)
    assert says_which(plain, plain.index(DAY), plain.index(DAY) + len(DAY))


@pytest.mark.parametrize(
    "words",
    [
        "At the conference of {} the chair heard of two bruises.",
        "She signed the agreement of {}.",
        "The letter of {} asked for bloods that were not done.",
        "He has a conviction of {} for assault.",
        "There is a caution of {} for assault.",
        "Police interviewed her on {} about the fall.",
        "The burn of {} was seen by Tia.",
    ],
)
def test_a_date_that_tells_when_it_was_is_kept(words):
    plain = words.format(DAY)
    assert not says_which(plain, plain.index(DAY), plain.index(DAY) + len(DAY))


@pytest.mark.parametrize(
    ("words", "core", "in_email", "in_visits"),
    [
        ("He was charged with the assault of 3 January 2019.", "He was charged", "open", "2019-02-14"),
        ("After the assault of 3 January she moved out.", "she moved out", "open", "open"),
        ("She attended the hearing of 3 January 2019.", "attended the hearing", "2019-01-03", "2019-01-03"),
        ("At the conference of 3 January 2019 he cried.", "he cried", "2019-01-03", "2019-01-03"),
        ("Last year's plan ended in March.", "plan ended", "open", "open"),
        ("His brother Kai (3.3.14) was seen as well.", "was seen as well", "open", "2019-02-14"),
        ("Dad left one Tuesday.", "Dad left", "open", "open"),
        ("Dad left over Easter.", "Dad left", "open", "open"),
        ("He was excluded in Year 3.", "was excluded", "open", "open"),
        ("He moved in by the end of January.", "moved in", "open", "open"),
        ("He hit her last fri.", "He hit her", "open", "open"),
        ("Dad left that summer.", "Dad left", "open", "open"),
        ("He fell at 10/12 and again at 14/12.", "He fell", "open", "2019-02-14"),
        ("Imms given w/e 10/2.", "Imms given", "2019-02-04..2019-02-10", "2019-02-04..2019-02-10"),
        ("She has been clean since Easter.", "has been clean", "open", "None..2019-02-14"),
        ("Discussed with manager, plan to visit over Easter.", "Discussed", "open", "2019-02-14"),
        ("He was hit on 3 March 2018 or later.", "He was hit", "2018-03-03..None", "2018-03-03..None"),
        ("Bruised in spring of 2018 or earlier.", "Bruised", "None..2018-06-21", "None..2018-06-21"),
    ],
)
def test_where_the_anchor_is_not_plain_an_entry_or_message_gives_no_day(words, core, in_email, in_visits):
    assert (day(EMAIL, words, core), day(VISITS, words, core)) == (in_email, in_visits)


def test_what_was_done_in_a_paper_or_at_a_meeting_is_of_its_day():
    done, read = "In his statement of 3 January he denied it.", "He read the statement of 3 January aloud."
    assert is_done_there(done, done.index("3"))
    assert not is_done_there(read, read.index("3"))


EXPORT = (
    "MyConcern chronology    Pupil: Liv Harrow    {}\n\n09/14/2023 08:50 Attendance\nLiv arrived with no breakfast.\n\n"
    "10/05/2023 15:40 Parental contact\nMum rang to say that she was away.\n\n"
    "11/02/2023 11:15 Concern\nSmall round mark on wrist seen at PE.\n"
)


@pytest.mark.parametrize(
    ("says", "breakfast", "rang", "mark"),
    [
        ("Date format: mm/dd/yyyy", "2023-09-14", "2023-10-05", "2023-11-02"),
        ("Year 5", None, None, None),
    ],
)
def test_dates_in_numbers_that_put_the_month_first_are_read_so_only_where_the_paper_says_it(
    says, breakfast, rang, mark
):
    found = read_narrative(Document("a.txt", "sha", "txt", EXPORT.format(says))).candidates
    told = {
        word: next(one.occurred.earliest for one in found if word in one.text) for word in ("breakfast", "rang", "mark")
    }
    assert {word: on and str(on) for word, on in told.items()} == {"breakfast": breakfast, "rang": rang, "mark": mark}


def test_a_date_that_was_turned_is_shown_as_the_paper_writes_it_and_says_why():
    text = EXPORT.format("Date format: mm/dd/yyyy")
    mark = next(one for one in read_narrative(Document("a.txt", "sha", "txt", text)).candidates if "mark" in one.text)
    assert mark.occurred.written.startswith("11/02/2023")
    assert all(source.passage in text for source in mark.sources)


def test_a_paper_with_one_day_that_can_only_stand_first_puts_the_day_first():
    text = EXPORT.format("Year 5") + "\n21/11/2023 09:00 Meeting\nMum came to school.\n"
    mark = next(one for one in read_narrative(Document("a.txt", "sha", "txt", text)).candidates if "mark" in one.text)
    assert str(mark.occurred.earliest) == "2023-02-11"


def test_the_bank_of_papers_full_of_dates_is_well_formed():
    folder = Path(__file__).parents[3] / "benchmarks" / "reading" / "date_traps"
    assert [len(papers(which, folder)) for which in ("open", "aside")] == [9, 5]
