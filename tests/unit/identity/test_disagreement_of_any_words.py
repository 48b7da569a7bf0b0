"""What is compared whatever words it is told in: things done or not, numbers, doses, addresses, beginnings."""

import pytest

from sightline.chronology.contradiction import Contradiction, Sort
from tests.unit.identity.told_cases import found_in


def subjects(*texts: str) -> set[str]:
    return {one.subject for one in found_in(*texts) if one.sort is Sort.CONFLICT}


def about(words: str, *texts: str) -> list[Contradiction]:
    return [one for one in found_in(*texts) if one.subject.startswith(words)]


# -- lines of a form ---------------------------------------------------------------------------------------------
def test_the_lines_of_a_form_are_read_apart_so_that_the_day_of_one_dates_no_other() -> None:
    form = (
        "Review of the care plan\nChild: Ivo Reed, born 7 July 2009\nLegal status: section 20\n"
        "Date of review: 12 June 2024\nChair: M. Stott\n"
    )
    plan = "Care plan\nName: Ivo Reed\nLegal status: full care order\nDate: 3 June 2024\n"
    (one,) = about("under what order", form, plan)
    assert [said.passage for said in one.said] == ["Legal status: section 20", "Legal status: full care order"]


def test_prose_that_is_broken_into_lines_stays_one_sentence() -> None:
    letter = (
        "10 June 2024\nDear Ms Gill\nWe saw Ivo on\n6 June 2024 and he was well. He has a bruise on his left\narm.\n"
    )
    notes = "6 June 2024 Ivo has a bruise on his right arm.\n"
    assert "which side it was: arm" in subjects(letter, notes)


def test_since_a_day_dates_what_it_is_said_of_and_not_what_follows() -> None:
    plan = (
        "Care plan\nDate: 4 June 2024\nCurrent placement: Mr and Mrs Lamb, since 14 October 2022\n"
        "This is his third placement.\n"
    )
    form = "Review\nDate: 6 June 2024\nNumber of placements to date: five\nNext review in the winter.\n"
    assert "how many there were: placement" in subjects(plan, form)


def test_since_christmas_written_in_february_is_no_day_that_is_still_to_come() -> None:
    report = "6 February 2024\nCarol has visited since Christmas. Poppy is sleeping in her own bed.\n"
    notes = "Log\n25/01/24 Visit. Poppy has no bed of her own.\n30/01/24 Visit. No answer.\n"
    assert "where the child sleeps" in subjects(report, notes)


# -- done or not -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("done", "denied"),
    [
        (
            "Review\nDate of review: 12 June 2024\nChair: M. Stott\nHealth assessment completed 2 May 2024.\n",
            "From: Ann Stott\nDate: 30 September 2024\n\nThe health assessment due in May has still not taken place.\n",
        ),
        (
            "Clinic notes\n16.02.2023 Referral made to the perinatal team today.\n",
            "28 March 2023\nDear Doctor\nWe have no record of any referral to the perinatal team.\n",
        ),
        (
            "Health visiting\nHer 2 year review was completed on 18 August 2021 at home.\n",
            "Report\n3 December 2021\nThe service has not carried out a two year review.\n",
        ),
    ],
)
def test_what_one_record_has_as_done_another_later_denies(done: str, denied: str) -> None:
    (one,) = [each for each in found_in(done, denied) if {said.value for said in each.said} == {"done", "not done"}]
    assert one.sort is Sort.CONFLICT


@pytest.mark.parametrize(
    ("done", "denied"),
    [
        # Denied first, and done afterwards.
        (
            "Notes\n30 September 2024 Health assessment completed.\n",
            "12 June 2024\nNo health assessment has been made.\n",
        ),
        # Another assessment, another day, another agency's referral.
        ("Notes\n2 May 2024 Health assessment completed.\n", "12 June 2024\nNo parenting assessment has been made.\n"),
        ("Notes\n2 May 2024 Core group held.\n", "Notes\n9 May 2024 Core group cancelled.\n"),
        (
            "GP\n9 March 2023 Referral made by the GP.\n",
            "28 March 2023\nWe have no record of any referral from midwifery.\n",
        ),
    ],
)
def test_what_was_done_later_elsewhere_or_by_another_is_not_denied(done: str, denied: str) -> None:
    assert not [one for one in found_in(done, denied) if {said.value for said in one.said} == {"done", "not done"}]


# -- what does not pass again ------------------------------------------------------------------------------------
def test_a_case_that_was_closed_is_not_open_afterwards_but_may_have_been_open_before() -> None:
    closed = "Closing summary\n28 March 2024\nThe case was closed on 28 March 2024.\n"
    after = "16 May 2024\nDear Ms Ferris\nThe family remain open to you.\n"
    before = "16 February 2024\nDear Ms Ferris\nThe family remain open to you.\n"
    assert "whether the case was closed" in subjects(closed, after)
    assert not about("whether the case was closed", closed, before)


# -- numbers -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("This is his third placement.", "Number of placements to date: five"),
        ("Ivo has three sisters.", "The parents have three children."),
        ("Alfie is at nursery for 15 hours.", "Alfie attends nursery for 30 hours a week."),
        ("She was shown eleven messages from the coach.", "The coach sent her 46 messages."),
    ],
)
def test_two_numbers_of_one_noun_are_set_side_by_side(one: str, other: str) -> None:
    notes = (f"Notes\n4 June 2024 {one}\n", f"Log\n4 June 2024 {other}\n")
    assert any(subject.startswith("how many") for subject in subjects(*notes))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ivo has three sisters.", "The parents have five children."),
        ("Two officers attended.", "Three officers searched the shed."),
        ("He has two hours a day at school.", "Support at school: 15 hours"),
        ("Sling for three weeks.", "Sling for five weeks and two new dressings."),
    ],
)
def test_numbers_that_can_both_be_right_are_not(one: str, other: str) -> None:
    notes = (f"Notes\n4 June 2024 {one}\n", f"Log\n4 June 2024 {other}\n")
    assert not [subject for subject in subjects(*notes) if subject.startswith("how many")]


# -- doses -------------------------------------------------------------------------------------------------------
def test_two_doses_in_one_week_conflict_and_in_another_month_may_have_been_changed() -> None:
    first = "Notes\n16.02.2023 She takes sertraline 50 mg.\n"
    week, later = (f"Notes\n{day} She takes sertraline 100 mg.\n" for day in ("18.02.2023", "27.03.2023"))
    since = "28 March 2023\nDear Doctor\nShe takes sertraline 100 mg daily and has done since 3 January 2023.\n"
    assert [one.sort for one in about("which dose", first, week)] == [Sort.CONFLICT]
    assert [one.sort for one in about("which dose", first, later)] == [Sort.CHANGE_OVER_TIME]
    assert [one.sort for one in about("which dose", first, since)] == [Sort.CONFLICT]
    assert not about("which dose", first, "Notes\n18.02.2023 She takes fluoxetine 20 mg.\n")


# -- addresses ---------------------------------------------------------------------------------------------------
def test_one_street_with_two_numbers_for_the_home_and_not_the_neighbour() -> None:
    visit = "4 September 2024 Home visit to 12 Hazel Close.\n"
    assert "which address it is: hazel close" in subjects(visit, "23 September 2024 The address is 21 Hazel Close.\n")
    assert not about("which address", visit, "21 June 2024 Statement of Doreen Halloran, 5 Hazel Close.\n")


# -- beginnings --------------------------------------------------------------------------------------------------
def test_how_long_and_since_when_are_compared_as_beginnings() -> None:
    years = "14 March 2023\nThe couple have been together for four years.\n"
    months = "13 March 2023\nThey are thought to have been in a relationship for about eighteen months.\n"
    about_as_long = "13 March 2023\nThey have been together for about three and a half years.\n"
    assert "since when they have been together" in subjects(years, months)
    assert not about("since when", years, about_as_long)
    assert not about(
        "since when", years, "13 March 2023\nThe siblings have been in foster care together for two years.\n"
    )


# -- who was there -----------------------------------------------------------------------------------------------
def test_whoever_signs_a_statement_or_a_letter_is_the_i_in_it() -> None:
    minutes = "Strategy meeting\n21 November 2023\nAttended: DC Rowntree; Paula Finch, school lead\nAgreed: to visit.\n"
    statement = (
        "Statement of Paula Finch, 22 November 2023\nOn 21 November I was not invited to the strategy meeting.\n"
    )
    letter = "22 November 2023\nDear Chair\nI was not at the meeting on 21 November.\nYours sincerely\nPaula Finch\n"
    assert "whether Paula Finch was at the meeting" in subjects(minutes, statement)
    assert "whether Paula Finch was at the meeting" in subjects(minutes, letter)


def test_two_mails_of_one_thread_that_quote_one_another_do_not_contradict_themselves() -> None:
    said = "We did not get your referral of the 6th until yesterday. Joshua was seen by us on the 12th."
    first = f"From: Ros Penney\nDate: 14 November 2024\n\nIan\n{said}\nRos\n"
    second = (
        "From: Ian Garside\nDate: 15 November 2024\n\nRos, I would like the meeting to go ahead.\nIan\n\n"
        f"> From: Ros Penney\n> Sent: 14 November 2024\n>\n> Ian\n> {said}\n> Ros\n"
    )
    assert not found_in(first, second)
