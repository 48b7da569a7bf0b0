"""A statement is an event only where its label, its clause and the form of its verb let it be one."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.chronology.candidate import Candidate
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.reading.sentences.tense import Tense, tense
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.document_date import document_date
from sightline.wording.dates.prose import find_dates

_HAPPENED = (Nature.EVENT, Nature.OBSERVATION)
_WRITTEN = date(2023, 11, 20)


def read(text: str) -> tuple[Candidate, ...]:
    return read_narrative(
        Document("note.txt", "sha", "txt", f"{text}\n"), own_date=PartialDate.on(_WRITTEN),
        agency_kind="childrens_social_care", known=("Leah Orme", "Sean Orme"),
    ).candidates  # fmt: skip


def happened(text: str, words: str) -> bool:
    """Whether anything that holds ``words`` is told as having happened or been seen."""
    return any(words in one.text and one.nature in _HAPPENED for one in read(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Plan\nVisit to sister at school, seen alone\nWritten agreement: father out of the home", "Visit to sister"),
        ("Plan\nVisit to sister at school, seen alone\nWritten agreement: father out of the home", "agreement"),
        ("Contingency plan\n\nLeah placed with her grandmother.", "placed"),
        ("What are we worried about?\nSean Orme comes home drunk and hurts Leah.", "hurts Leah"),
        ("Decisions of the review\n1. Both parents tested for cocaine\n2. Leah made subject to a plan", "tested"),
        ("What needs to change\nBoth parents tested for cocaine", "tested"),
        ("Options considered: police protection; foster placement", "police protection"),
        ("Risk\nSituations: an assault on the mother when he has been drinking.", "assault"),
    ],
)
def test_a_label_governs_what_stands_under_it(text: str, words: str) -> None:
    assert not happened(f"Child: Leah Orme\n\n{text}", words)


def test_what_was_done_is_told_so_under_any_label() -> None:
    text = "Child: Leah Orme\n\nWhat are we worried about?\nSean Orme hit Leah on 3 May 2023."
    assert happened(text, "hit Leah")


@pytest.mark.parametrize(
    "text",
    [
        "I do not want the two of them meeting at the gate and fighting.",
        "A strategy discussion had been drafted for the 24th.",
        "There is no evidence that Leah has been deliberately burned.",
        "The working hypothesis is that Sean Orme hit Leah with a belt.",
        "A worst case would be a serious accident while Sean Orme is intoxicated.",
        "Strategy meeting held?   [ ] Yes   [ ] No",
        "Child in need meeting within ten working days.",
        "A joint pathway agreed by the two hospitals by March 2024.",
        "Admission to intensive care was considered.",
        "UPON the father agreeing not to drink before he sees Leah",
    ],
)
def test_what_nothing_shows_to_have_been_done_is_no_event(text: str) -> None:
    assert not [one for one in read(f"Child: Leah Orme\n\n{text}") if one.nature in _HAPPENED and one.text in text]


@pytest.mark.parametrize(
    "text",
    [
        "We have no record of a Mr Dace here and do not know whether he lives at the address.",
        "Police removed Leah due to fears that she had been hurt on 3 May 2023.",
        "The fact is that Sean Orme was arrested on 3 May 2023.",
        "Domestic arguments between Sean and Leah Orme were reported on 3 May 2023.",
        "Two days after her discharge she was taken to hospital.",
    ],
)
def test_what_was_done_stays_what_it_is(text: str) -> None:
    assert any(one.nature in _HAPPENED for one in read(text))


def test_what_became_of_somebody_who_is_no_parent_here_is_no_event_of_the_child() -> None:
    assert not happened("In 2015 his then partner's child was made subject to a plan.", "plan")
    assert happened("On 3 May 2023 Sean Orme shook his former partner's child.", "shook")


def test_the_form_of_a_verb_tells_what_was_done() -> None:
    assert tense("Leah was seen at home") is Tense.PAST
    assert tense("She has missed one session") is Tense.PAST
    assert tense("an argument when he has been drinking") is Tense.NONE
    assert tense("A pathway agreed by the hospitals") is Tense.PARTICIPLE
    assert tense("Leah kicks out when told no", ("Leah",)) is Tense.PRESENT
    assert tense("Sanctuary measures were offered") is Tense.PAST


def test_a_month_of_what_is_to_come_is_never_the_last_one() -> None:
    paper = Document("note.txt", "sha", "txt", "He faces a separate hearing in December over a breach of bail.\n")
    (one,) = read_narrative(paper, own_date=PartialDate.on(_WRITTEN), agency_kind="press").candidates
    assert not one.occurred.is_known


def test_a_papers_own_day_is_that_of_its_completion_and_never_of_a_box() -> None:
    head = "CHILD AND FAMILY ASSESSMENT\nStarted: 02/10/2023   Completed: 13/11/2023\n"
    box = "\nSeen alone?   [x] Yes  [ ] No    Date: 05/10/2023\n"
    found = document_date(head + box)
    assert found is not None
    assert found.date.earliest == date(2023, 11, 13)
    assert document_date(f"ASSESSMENT\n{box}") is None


def test_the_line_below_a_day_names_no_street() -> None:
    assert [one.date.written for one in find_dates("Date of report: 20/11/2023\nCourt: Carrow")] == ["20/11/2023"]
    assert find_dates("He lives at 2019 Mill Court") == []
