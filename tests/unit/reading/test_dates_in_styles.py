"""Every style of record tells time in its own way; what is read is what follows from the words, or is left open."""

from pathlib import Path

import pytest

from sightline.chronology.told_from import AnchorType
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative

HEADS = {
    "email": (
        "From: Bryony Tell <b.tell@council.example>\nTo: Owen Marsh <o.marsh@council.example>\n"
        "Sent: 5 March 2019 16:10\nSubject: T family\n\nHi Owen\n\n{}\n\nThanks\nBryony\n"
    ),
    "hv": (
        "HEALTH VISITING RECORD\nName: Tobin ASKEW\n\n20/12/18 Clinic. Wt 5.1kg, 50th centile.\n\n"
        "17/01/19 Home visit. Mum well, baby smiling.\n\n14/2/19 {}\n\n21/2/19 T/C to mum, no reply.\n"
    ),
    "log": (
        "OCCURRENCE LOG\n\n08/03/19 14:05 Caller reports argument at neighbouring flat.\n\n"
        "09/03/19 09:10 Officers spoke with caller, no offences.\n\n10/03/19 22:40 {}\n\n"
        "12/03/19 10:00 Reviewed by Sgt, no further action.\n"
    ),
    "press": ("Father jailed over baby's injuries\n\nBy Dara Quill, court reporter\nSaturday 22 July 2017\n\n{}\n"),
    "judgment": (
        "IN THE FAMILY COURT AT HEXLEY\nCase No: HX17C00999\n\nBefore Her Honour Judge Merriman\n\n"
        "Judgment handed down on 9 March 2018\n\nJUDGMENT\n\n5. {}\n"
    ),
    "review": (
        "HEXLEY SAFEGUARDING CHILDREN BOARD\n\nSerious Case Review: Child W\n\nPublished 27 September 2018\n\n"
        "2. What happened\n\n2.1 {}\n"
    ),
    "coroner": (
        "HEXLEY CORONER'S SERVICE\nRECORD OF INQUEST\n\nName of deceased: Tobin ASKEW\nDate of birth: 19/01/2018\n"
        "Date of this record: 24 November 2022\nSenior Coroner: Ms Ida Fallow\nDates of hearing: 22 November 2022\n\n"
        "1. The inquest was opened on 12 March 2020.\n\n2. {}\n"
    ),
    "sentencing": (
        "IN THE CROWN COURT AT HEXLEY\nR v Dorn Teape\nSentencing remarks of Mrs Justice Orrin\n13 March 2020\n\n"
        "You were given a community order in 2014.\n\n{}\n"
    ),
    "witness": (
        "WITNESS STATEMENT (CJ Act 1967, s.9)\n\nStatement of: Ida Askew\nDated: 22 October 2021\n\n"
        "I am the grandmother of Tobin.\n\n{}\n"
    ),
    "homicide review": (
        "# Domestic homicide review: Adult B\n\nHexley Community Safety Partnership, June 2021\n\n## Chronology\n\n"
        "4.6 {}\n\n4.7 Adult B was killed on Saturday 13 June 2020.\n\n4.8 P was arrested the same day.\n"
    ),
    "letter": (
        "HEXLEY COUNCIL\n\nOur ref: 0347\n11 March 2024\n\nDear Ms Askew,\n\n"
        "1. I am writing about your children. They have had plans since 9 June 2023.\n\n2. {}\n\n"
        "Yours sincerely\n\nOlive Marsh\nTeam manager\n"
    ),
}
"""The message is of a Tuesday, the health visitor's entry of a Thursday, the log's of a Sunday."""


def read(style, words):
    return read_narrative(Document("a.txt", "sha", "txt", HEADS[style].format(words))).candidates


def rows():
    style = ""
    for line in (Path(__file__).parent / "dates_in_styles.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            style = line.strip("[]")
        elif line and not line.startswith("#"):
            yield (style, *line.split(" -> "))


def told(style, words, core):
    found = [one for one in read(style, words) if core in " ".join(one.text.split()) and one.kind != "message"]
    return min(found, key=lambda one: len(one.text))


@pytest.mark.parametrize(("style", "words", "core", "expected"), list(rows()))
def test_a_statement_is_dated_as_far_as_its_words_and_its_place_tell(style, words, core, expected):
    occurred = told(style, words, core).occurred
    earliest, latest = occurred.earliest or "", occurred.latest or ""
    assert (
        "open" if not occurred.is_known else f"{earliest}" if earliest == latest else f"{earliest}..{latest}"
    ) == expected


def test_an_article_that_tells_of_an_earlier_year_leaves_a_day_that_follows_closely_open():
    words = "Ada rang the council on 13 January 2016.\n\nOn 2 March the boy was taken to hospital with a broken arm."
    assert not told("press", words, "taken to hospital").occurred.is_known


def test_an_article_that_told_of_last_spring_a_paragraph_before_leaves_a_month_open():
    words = (
        "Police were called to the caravan in the spring of last year.\n\nIn May a nursery worker reported a bruise."
    )
    assert not told("press", words, "reported a bruise").occurred.is_known


def test_a_weekday_that_ends_an_entry_is_no_part_of_the_next_entrys_date():
    last = read("hv", "Strategy discussion held on Monday.")[-1]
    assert str(last.occurred.earliest) == "2019-02-21"


def test_what_is_to_be_done_tomorrow_does_not_carry_the_rest_of_the_entry_past_midnight():
    found = told("hv", "I will ring the surgery tomorrow. Mum mentioned a new partner.", "new partner")
    assert str(found.occurred.latest) == "2019-02-14"


def test_what_has_happened_by_the_day_of_a_message_is_told_from_its_day_of_sending():
    found = told("email", "She has moved in with her sister.", "has moved in")
    assert found.told_from.anchor is AnchorType.FACT
    assert "5 March 2019" in found.occurred.basis


def test_a_date_that_only_a_heading_bears_is_shown_with_the_heading():
    found = told("hv", "Clinic visit. Seen by Dr Ashe yesterday.", "Seen by Dr Ashe")
    assert str(found.occurred.latest) == "2019-02-13"
    assert found.told_from is not None or any("14/2/19" in source.passage for source in found.sources)


def test_each_message_of_a_thread_gives_its_own_year_to_its_days():
    text = (
        "From: A Tell <a@x.example>\nTo: B Marsh <b@x.example>\nSent: 5 March 2019 16:10\nSubject: T\n\n"
        "Mum rang on 4 March.\n\n-----Original Message-----\nFrom: B Marsh\nSent: 20 June 2017 09:00\n\n"
        "> Dad was seen on 12 June and was\n> calm.\n"
    )
    found = read_narrative(Document("a.txt", "sha", "txt", text)).candidates
    seen = next(one for one in found if "Dad was seen" in one.text)
    assert str(seen.occurred.earliest) == "2017-06-12"


def test_whoever_was_cleared_of_a_deed_is_not_dated_by_it():
    found = told("press", "The jury cleared Teape of assaulting his partner on 26 January 2016.", "The jury cleared")
    assert not found.occurred.is_known


def test_what_follows_a_statement_of_two_days_counts_from_neither():
    words = "The girl died on October 22 last year, two days after she fell. That evening he was arrested."
    assert not told("press", words, "he was arrested").occurred.is_known


def test_a_day_on_which_somebody_is_bailed_to_return_is_not_that_of_the_bail():
    assert str(told("log", "Suspect bailed to return on 7 April.", "Suspect bailed").occurred.latest) == "2019-03-10"


def test_an_age_told_of_a_grown_up_is_not_counted_from_the_birth_of_the_child():
    found = told("judgment", "The mother was herself in care from the age of 11.", "in care")
    assert found.told_from is None
    assert not found.occurred.is_known


def test_a_charge_that_follows_closely_on_a_day_of_an_earlier_year_is_left_open_in_the_next_paragraph_too():
    words = "Ada rang the council on 13 January 2016.\n\nHe was charged with assault on 2 March."
    assert not told("press", words, "charged with assault").occurred.is_known
