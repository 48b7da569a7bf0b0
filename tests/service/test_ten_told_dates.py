"""Ten dates told from others, of a log, a message and a review: each shows its working and follows its anchor."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.service.papers import DECIDER, built, case_toml, whole

CASE = (
    '[[child]]\nname = "Tobin Askew"\n\n'
    '[[document]]\nfile = "visits.txt"\nagency = "Health visiting"\nkind = "health_visiting"\n'
    'dated = "21 February 2019"\n\n'
    '[[document]]\nfile = "email.eml"\nagency = "Hexley Council"\nkind = "childrens_social_care"\n\n'
    '[[document]]\nfile = "review.txt"\nagency = "Hexley Partnership"\nkind = "published_review"\n'
    'dated = "27 September 2020"\n'
)
VISITS = (
    "HEALTH VISITING RECORD\nName: Tobin ASKEW    DOB 19/01/2018\n\n20/12/18 Clinic. Wt 5.1kg, 50th centile.\n\n"
    "17/01/19 Home visit. Mum well, baby smiling. Seen by GP yesterday with a cough.\n\n"
    "14/2/19 Home visit. Small bruise seen to left cheek. Tried to ring the surgery the following day, no reply. "
    "Dad left last week.\n\n21/2/19 T/C to mum. She was in hospital three weeks ago.\n"
)
EMAIL = (
    "From: Bryony Tell <b.tell@council.example>\nTo: Owen Marsh <o.marsh@council.example>\nSubject: Tobin Askew\n"
    "Date: Tue, 05 Mar 2019 16:10:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nHi Owen\n\n"
    "School called me on Friday about a bruise to his ear. I visited the home this morning and saw both boys. "
    "The children were in foster care last year. He was arrested two weeks ago.\n\nBryony\n"
)
REVIEW = (
    "HEXLEY SAFEGUARDING CHILDREN BOARD\n\nSerious Case Review: Tobin Askew\n\nPublished 27 September 2020\n\n"
    "2.1 On 3 June 2019 Tobin Askew was taken to hospital with a broken arm. The following day a strategy discussion "
    "was held. Three weeks later he was placed with foster carers. A core group was held the day before his death. "
    "Tobin Askew died on 2 September 2019. When he was 10 months old his father moved in.\n"
)
TOLD = [
    ("Seen by GP", "2019-01-16..2019-01-16", "17/01/19 Home", "24 January 2019", "2019-01-23..2019-01-23"),
    ("Tried to ring", "2019-02-15..2019-02-15", "Small bruise", "20 February 2019", "2019-02-21..2019-02-21"),
    ("Dad left", "2019-02-04..2019-02-10", "14/2/19 Home", "21 February 2019", "2019-02-11..2019-02-17"),
    ("in hospital three", "2019-01-28..2019-02-03", "21/2/19 T/C", "28 February 2019", "2019-02-04..2019-02-10"),
    ("School called", "2019-03-01..2019-03-01", "From: Bryony", "12 March 2019", "2019-03-08..2019-03-08"),
    ("in foster care", "2018-01-01..2018-12-31", "From: Bryony", "12 March 2020", "2019-01-01..2019-12-31"),
    ("was arrested", "2019-02-16..2019-02-22", "From: Bryony", "12 March 2019", "2019-02-23..2019-03-01"),
    ("strategy discussion", "2019-06-04..2019-06-04", "On 3 June", "10 June 2019", "2019-06-11..2019-06-11"),
    ("placed with foster", "2019-06-22..2019-06-28", "On 3 June", "10 June 2019", "2019-06-29..2019-07-05"),
    ("A core group", "2019-09-01..2019-09-01", "died on 2", "9 September 2019", "2019-09-08..2019-09-08"),
    ("10 months old", "2018-11-19..2018-12-18", "DOB 19/01/2018", "19 March 2018", "2019-01-19..2019-02-18"),
]


@pytest.fixture
def case(store: Path, folder: Path) -> Path:
    case_toml(folder, CASE)
    for name, text in (("visits.txt", VISITS), ("email.eml", EMAIL), ("review.txt", REVIEW)):
        (folder / name).write_text(text, encoding="utf-8")
    built(folder)
    return folder


def _fact(facts, words: str):  # type: ignore[no-untyped-def]
    return min((one for one in facts if words in " ".join(one.text.split())), key=lambda one: len(one.text))


def _days(fact) -> str:  # type: ignore[no-untyped-def]
    return f"{fact.occurred.earliest}..{fact.occurred.latest}"


def test_each_shows_its_working_and_follows_its_anchor(case: Path) -> None:
    from sightline.service.records import actions

    facts = whole().current
    for words, before, _, _, _ in TOLD:
        told = _fact(facts, words)
        assert (_days(told), told.told_from is not None, told.worked_out != "") == (before, True, True), words
    for anchor, day in dict.fromkeys((anchor, day) for _, _, anchor, day, _ in TOLD):
        given = actions.give_date(_fact(facts, anchor).id, day, by=DECIDER)
        moved = whole().current
        expected = {words: after for words, _, of, on, after in TOLD if (of, on) == (anchor, day)}
        assert {words: _days(_fact(moved, words)) for words in expected} == expected
        actions.undo(given, by=DECIDER)
    facts = whole().current
    assert {words: _days(_fact(facts, words)) for words, *_ in TOLD} == {words: before for words, before, *_ in TOLD}
