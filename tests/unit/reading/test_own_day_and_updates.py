"""A note's own day in its first line, updates below it, questions, and weekdays within a stay."""

from __future__ import annotations

from datetime import date

import pytest

from sightline.chronology.candidate import Candidate
from sightline.documents.document import Document
from sightline.reading.narrative import NarrativeReading, read_narrative
from sightline.vocabulary.natures import Nature


def whole(text: str) -> NarrativeReading:
    return read_narrative(Document("note.txt", "sha", "txt", text))


def one(text: str, words: str) -> Candidate:
    found = [each for each in whole(text).candidates if words in each.text]
    assert found, [each.text for each in whole(text).candidates]
    return found[0]


@pytest.mark.parametrize(
    "title",
    [
        "Case note 12 June 2024",
        "IDVA note 12 June 2024",
        "Home visit, 12/6/2024",
        "Police update - 12 June 2024",
        "Record date: Wednesday 12 June 2024",
        "Entry date: 12/06/2024",
        "Strategy discussion 12 June 2024",
        "Core group held on 12 June 2024",
    ],
)
def test_a_weekday_that_was_is_before_the_day_in_the_first_line(title: str) -> None:
    text = f"{title}\nWorker: Joan Pryce\n\nThe police attended on Saturday. We are meeting her on Friday."
    assert whole(text).own_date is not None
    assert one(text, "on Saturday").occurred.earliest == date(2024, 6, 8)
    assert one(text, "on Friday").occurred.earliest in (date(2024, 6, 14), None)


def test_the_visit_that_a_first_line_names_has_its_day() -> None:
    visit = one("Home visit 12 June 2024\n\nMother and Kayden seen.", "Home visit")
    assert (visit.kind, visit.occurred.earliest) == ("visit", date(2024, 6, 12))


def test_two_notes_with_their_days_are_two_entries() -> None:
    text = (
        "Case note 12 June 2024\nVisited the flat. Kayden seen.\n\nCase note 14 June 2024\nRang the school. "
        "He was in on Thursday.\n"
    )
    assert one(text, "Visited the flat").occurred.earliest == date(2024, 6, 12)
    assert one(text, "in on Thursday").occurred.earliest == date(2024, 6, 13)


def test_a_weekday_below_an_incident_with_its_day_stays_open() -> None:
    text = "Assault at the flat 12 June 2024\n\nThe police attended on Monday."
    assert not one(text, "on Monday").occurred.is_known


def test_a_meeting_that_is_on_friday_is_the_friday_to_come() -> None:
    text = "Case note\nTuesday 5 December 2023\n\nMother attended on Thursday. The meeting is on Friday."
    meeting = one(text, "is on Friday")
    assert (meeting.nature, meeting.occurred.earliest) == (Nature.DECISION, date(2023, 12, 8))


_NOTE = "Case note\nTuesday 5 December 2023\n\nI called on Friday but there was no reply."


@pytest.mark.parametrize(
    "update",
    [
        "\n\nUpdate 15/12/23: attended yesterday with the health visitor.",
        "\n\nUpdate 15/12: attended yesterday with the health visitor.",
        "\n\nAddendum (15 December 2023): attended yesterday with the health visitor.",
        " Update 15/12/23 - attended yesterday with the health visitor.",
        "\n\nUpdate 15 December 2023\nAttended yesterday with the health visitor.",
    ],
)
def test_yesterday_in_an_update_is_the_day_before_the_update(update: str) -> None:
    assert one(_NOTE + update, "yesterday").occurred.earliest == date(2023, 12, 14)
    assert one(_NOTE + update, "I called").occurred.earliest == date(2023, 12, 1)


def test_what_goes_on_after_yesterday_is_of_either_day() -> None:
    text = _NOTE + "\n\nUpdate 15/12: attended yesterday. Mother seen. Kayden had a bruise."
    bruise = one(text, "bruise").occurred
    assert (bruise.earliest, bruise.latest) == (date(2023, 12, 14), date(2023, 12, 15))


def test_an_update_from_somebody_is_none_with_a_day() -> None:
    text = "Case note, 5 December 2023\n\nUpdate 3 from the police: he was arrested on Sunday."
    assert one(text, "arrested").occurred.earliest == date(2023, 12, 3)


@pytest.mark.parametrize(
    "words",
    [
        "Grandmother asked when the health visitor last saw Kayden.",
        "I asked how he got the bruise.",
        "She queried when the strategy meeting was held.",
        "Mother was asked if Kayden had been to nursery.",
        "School wanted to know whether he had been excluded.",
        "Mum asked whether dad had been arrested on 3 May 2024.",
    ],
)
def test_a_question_is_no_account_of_what_it_asks(words: str) -> None:
    asked = one(f"Case note 12 June 2024\nWorker: J Pryce\n\n{words}", words[:20])
    assert asked.nature is Nature.COMMUNICATION
    assert asked.kind in ("entry", "information_requested")
    assert not asked.occurred.is_known


def test_the_answer_to_a_question_is_an_account() -> None:
    text = "Case note 12 June 2024\n\nI asked how he got the bruise and mother said he fell off the bed."
    assert one(text, "fell off").kind == "account_given"


_STAY = "Discharge summary\nDate of admission: 5 February 2024\nDate of discharge: {out}\n\n{words}"


def test_a_weekday_within_a_short_stay_is_the_one_between_its_days() -> None:
    text = _STAY.format(out="9 February 2024", words="On Wednesday a skeletal survey was carried out.")
    assert one(text, "skeletal").occurred.earliest == date(2024, 2, 7)


@pytest.mark.parametrize(
    ("out", "words"),
    [
        ("19 February 2024", "On Wednesday a skeletal survey was carried out."),
        ("9 February 2024", "He had been unwell since Thursday."),
        ("9 February 2024", "Bloods were repeated on Sunday."),
        ("9 February 2024", "He was reviewed by his GP on Tuesday."),
    ],
)
def test_a_weekday_of_a_longer_stay_or_before_it_stays_open(out: str, words: str) -> None:
    assert not one(_STAY.format(out=out, words=words), words[:12]).occurred.is_known


def test_a_risk_assessment_has_no_day_by_the_conference_that_it_leads_to() -> None:
    text = "IDVA note 21 May 2024\n\nDASH completed, high risk, to be heard at MARAC on 4 June."
    assert all(not each.occurred.is_known for each in whole(text).candidates)


def test_a_warning_in_january_is_not_of_the_december_before_it() -> None:
    text = (
        "Tenancy note\n10 March 2024\n\nMs Hale missed the appointment in December and was given a warning in the "
        "first week of January."
    )
    warned = one(text, "warning").occurred
    assert (warned.earliest, warned.latest) == (date(2024, 1, 1), date(2024, 1, 13))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("RCPC brought forward and held today.", "review_child_protection_conference"),
        ("RCPC brought forward to 9 July.", "meeting_called"),
        ("Case went to ICPC on 4 March 2024.", "initial_child_protection_conference"),
    ],
)
def test_a_conference_brought_forward_and_held_was_held(words: str, kind: str) -> None:
    assert one(f"Case note 20 June 2024\n\n{words}", words[:10]).kind == kind


@pytest.mark.parametrize(
    "words",
    [
        'They were playing a game called "Stop Daddy".',
        'His nickname is "Stop Daddy".',
        'The card said "I love you Mummy".',
        'Father\'s card to Kayden said "Be good for Daddy".',
    ],
)
def test_what_stands_on_a_card_or_is_a_name_is_no_childs_voice(words: str) -> None:
    text = f"School log\n12 June 2024\n\n{words}"
    found = read_narrative(Document("n.txt", "sha", "txt", text), children=("Kayden",))
    assert all(each.kind != "child_voice" for each in found.candidates)


def test_a_term_of_years_after_a_trial_is_no_date() -> None:
    text = "Orleigh Echo\n12 June 2024\n\nA man has been jailed for 21 years after a six-week trial."
    assert all("after" not in each.occurred.written for each in whole(text).candidates)


def test_what_a_judge_finds_between_commas_stays_one_statement() -> None:
    text = "Judgment\n14 March 2024\n\n1. By late September he was, I find, living at 14 Cottage Row with Ms Dale."
    lived = one(text, "Cottage Row")
    assert "By late September" in lived.text
    assert lived.occurred.earliest is None
    assert lived.occurred.latest in (None, date(2023, 9, 30))
    assert lived.kind != "domestic_abuse_incident"


def test_a_reply_below_what_it_quotes_is_of_its_own_day() -> None:
    text = (
        "From: Claire Webb\nTo: Duty Team\nDate: Tue, 14 May 2024 15:20:00 +0100\nSubject: Idris\n\n"
        "His key worker has been off since last Wednesday.\n\n"
        "From: Duty Team\nTo: Claire Webb\nDate: Thu, 16 May 2024 09:02:00 +0100\nSubject: RE: Idris\n\n"
        "> His key worker has been off since last Wednesday.\n\n"
        "Thanks Claire. We visited yesterday and saw Idris at home.\n"
    )
    assert one(text, "visited yesterday").occurred.earliest == date(2024, 5, 15)
