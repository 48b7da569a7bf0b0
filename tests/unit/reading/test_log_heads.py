"""The lines of a log that only have times take their day from its head, past midnight where their order is plain."""

from datetime import date

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative

NIGHT = (
    "18:40 Mother was arrested.\n22:05 Aunt rang to say that both children were asleep.\n"
    "{} Police rang, mother released.\n"
)


def days(text):
    return {
        core: (one.occurred.earliest, one.occurred.latest)
        for one in read_narrative(Document("a.txt", "sha", "txt", text)).candidates
        for core in ("arrested", "asleep", "released", "triage", "x-ray", "seen by Dr")
        if core in one.text
    }


@pytest.mark.parametrize(
    "head",
    [
        "EMERGENCY DUTY TEAM LOG\nSat 4 Oct 2025 - Sun 5 Oct 2025\nWorker: R. Adeyemi\n\n",
        "NIGHT LOG\nSat 4 Oct 2025 - Sun 5 Oct 2025\n",
        "Out of hours record - night of Saturday 04/10/2025 to Sunday 05/10/2025\n\n",
    ],
)
def test_a_line_after_midnight_is_of_the_second_day(head):
    found = days(head + NIGHT.format("00:20"))
    assert found["arrested"] == (date(2025, 10, 4),) * 2
    assert found["asleep"] == (date(2025, 10, 4),) * 2
    assert found["released"] == (date(2025, 10, 5),) * 2


@pytest.mark.parametrize("last", ["19:00", "21:59"])
def test_times_that_go_back_date_nothing_to_one_of_two_days(last):
    found = days("LOG\nSat 4 Oct 2025 - Sun 5 Oct 2025\n" + NIGHT.format(last))
    assert all(one is None or one != two for one, two in found.values())


def test_a_duty_of_two_days_that_may_begin_on_either_dates_no_line_to_one():
    text = NIGHT.format("23:20").replace("18:40", "09:40")
    found = days("LOG\nSat 4 Oct 2025 - Sun 5 Oct 2025\n" + text)
    assert all(one is None or one != two for one, two in found.values())


def test_a_line_of_an_attendance_goes_on_small_behind_its_time():
    found = days(
        "A&E ATTENDANCE\nPatient: Jamie Rudd\nDate of attendance: 17 August 2025\nBy ambulance\n\n"
        "14:20 seen by triage nurse, crying.\n14:50 seen by Dr Kaur, swelling to the elbow.\n"
        "15:30 x-ray: a fracture was seen.\n"
    )
    assert set(found.values()) == {(date(2025, 8, 17),) * 2}
    assert set(found) == {"triage", "seen by Dr", "x-ray"}


@pytest.mark.parametrize(
    "words", ["Moving all four limbs well.", "Moving both legs well on scan.", "Living with asthma.", "Moved to bay 4."]
)
def test_a_move_and_a_home_need_a_place_or_somebody(words):
    found = read_narrative(Document("a.txt", "sha", "txt", f"Ward round 4 June 2025\n\n{words}\n")).candidates
    assert not {one.kind for one in found} & {"residence_start", "residence_end", "private_fostering_start"}


def test_the_weeks_of_a_pregnancy_are_no_expected_birth():
    found = read_narrative(
        Document("a.txt", "sha", "txt", "Midwifery 3 June 2025\n\nSeen at home. Now 25/40.\n")
    ).candidates
    assert "expected_birth" not in {one.kind for one in found}


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("On 12 September 2025 I went to Mill Lane. On 14 September I spoke to Mrs Ford.\n", True),
        ("On 14 September the nurse saw Ruby at home. In 2019 the family moved to Leeds.\n", False),
    ],
)
def test_a_day_takes_its_year_only_from_a_plain_anchor(text, dated):
    found = read_narrative(Document("a.txt", "sha", "txt", text)).candidates
    assert next(one for one in found if "14 September" in one.text).occurred.is_known is dated


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Older sib out of nappies, good speech.", "earlier_child_harmed_or_removed"),
        ("Baby gaining along 25th.", "birth"),
    ],
)
def test_a_statement_without_any_word_of_a_kind_is_not_of_that_kind_by_likeness(words, kind):
    found = read_narrative(Document("a.txt", "sha", "txt", f"{words}\n"), agency_kind="health_visiting").candidates
    assert kind not in {one.kind for one in found}
