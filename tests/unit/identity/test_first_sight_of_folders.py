"""What fresh case folders showed the finder to miss, or to say falsely: whose deed, how long, how old."""

import pytest

from tests.unit.identity.told_cases import found_in

HOME = "FELLGATE HOUSE - DAILY LOG - Young person: Kieran Dhaliwal\n\nFri 6 Sep 2024\n{told}\n"
POLICE = "MISSING PERSON REPORT\nDate: 06/09/2024\nChild: Kieran Dhaliwal, 15 years, born 21/11/2009\n{told}\n"
SUMMARY = "Case summary, 2 October 2024\n\n{told}\n"


def subjects(one: str, other: str) -> list[str]:
    return [each.subject for each in found_in(one, other) if each.sort.value == "conflict"]


@pytest.mark.parametrize(
    ("one", "other", "subject"),
    [
        ("Reported missing to police by Tunde.", "Reported by: Bev Sandford, Fellgate House", "who reported"),
        ("Kieran was dropped off by his grandmother.", "Kieran was brought in by Mr Tolhurst.", "who took"),
        ("999 call from a neighbour.", "The call was made by Kieran.", "who rang"),
    ],
)
def test_two_papers_have_two_people_do_it(one: str, other: str, subject: str) -> None:
    assert any(each.startswith(subject) for each in subjects(HOME.format(told=one), POLICE.format(told=other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Reported missing to police by Bev.", "Reported by: Bev Sandford, Fellgate House"),
        ("Reported missing by staff.", "Reported by: Bev Sandford, Fellgate House"),
        ("The call was made by his brother.", "The call was made by Kieran."),
    ],
)
def test_one_who_may_be_the_other_is_no_second_person(one: str, other: str) -> None:
    assert not [one for one in subjects(HOME.format(told=one), POLICE.format(told=other)) if one.startswith("who ")]


def test_a_child_of_fifteen_cannot_be_fourteen_later() -> None:
    told = SUMMARY.format(told="Kieran Dhaliwal (14) has lived at Fellgate House since July 2024.")
    assert "how old Kieran Dhaliwal is" in subjects(POLICE.format(told=""), told)


def test_a_police_log_gives_an_age_behind_a_name_in_capitals_and_another_a_decade() -> None:
    log = "POLICE LOG\n14/10/2023 2305 Male Stuart PELHAM 41 had left.\n"
    minutes = "MARAC, 2 November 2023\n\nPerpetrator: Stuart Pelham, 43.\n"
    assert [one for one in subjects(log, minutes) if one.startswith("how old")]
    assert not [one for one in subjects(log, minutes.replace("43", "41")) if one.startswith("how old")]
    man = "MISSING REPORT\nDate: 06/09/2024\nFound with Lee CARGILL, 22.\n"
    assert [one for one in subjects(man, SUMMARY.format(told="Lee Cargill is in his thirties.")) if "old" in one]
    assert not subjects(man, SUMMARY.format(told="Lee Cargill is in his twenties."))


def test_how_long_an_exclusion_and_an_assessment_lasted_is_compared_within_months() -> None:
    school = "From: Head\nDate: 25 September 2024\n\nHe was excluded for two days (16 and 17 September).\n"
    assert subjects(school, SUMMARY.format(told="He was excluded for five days in September."))
    assert not subjects(school, SUMMARY.format(told="He was excluded for two days in September."))
    long_ago = SUMMARY.format(told="In March 2023 he was excluded for five days.")
    assert not subjects(school, long_ago)
    centre = "Closing report\n\n11 April 2025\n\nThey left on completion of the twelve-week assessment.\n"
    told = "Statement dated 30 April 2025\n\nThe assessment at Thornfield lasted for eight weeks.\n"
    assert subjects(centre, told) == ["how long the assessment lasted"]
    ordered = (
        "Order made on 23 January 2025\n\nThe child shall remain at Thornfield for an assessment of twelve weeks.\n"
    )
    assert not subjects(ordered, told)


def test_a_survey_that_was_not_carried_out_and_one_that_was() -> None:
    letter = "Hallam Road Hospital\n10 May 2024\n\nA skeletal survey was done on 9 May and was normal.\n"
    minutes = "# Strategy discussion\n\nHeld: 9 May 2024\n\nNo skeletal survey was carried out.\n"
    assert subjects(letter, minutes)
    assert not subjects(letter, minutes.replace("9 May", "2 May"))


def test_a_year_told_in_passing_dates_no_later_day() -> None:
    statement = (
        "Statement dated 30 April 2025\n\nHer sister lives with an aunt under an order made in 2023. "
        "Micah was discharged from hospital on 16 January.\n"
    )
    notes = "MIDWIFE\n16.1.25 Micah was discharged from hospital.\n28.1.25 Visit.\n"
    assert not subjects(statement, notes)
    assert subjects(statement.replace("16 January", "19 January"), notes)


def test_her_mother_in_the_next_sentence_may_be_the_mothers_mother() -> None:
    report = "Report, 11 April 2025\n\nHe told us that he lived with the mother. Her mother, Mrs Bell, came often.\n"
    told = "Statement dated 30 April 2025\n\nHe should live with his maternal grandmother, Mrs Bell.\n"
    assert not [one for one in subjects(report, told) if "related" in one]


def test_a_length_that_was_ordered_is_not_the_length_that_it_had() -> None:
    order = "Order made on 23 January 2025\n\nThe mother {what} a parenting course at Thornfield for twelve weeks.\n"
    told = (
        "Statement dated 24 January 2025\n\nThe mother attended the parenting course at Thornfield for eight weeks.\n"
    )
    assert subjects(order.format(what="attended"), told)
    assert not subjects(order.format(what="shall attend"), told)


def test_teeth_that_are_decayed_and_teeth_that_were_taken_out_are_two_counts() -> None:
    letter = "Dental practice\n26 February 2024\n\nPoppy Aldred has decay in seven teeth and needs care in hospital.\n"
    minutes = "Conference\n12 March 2024\n\nPoppy Aldred has {told} in hospital care.\n"
    assert "how many teeth" in subjects(letter, minutes.format(told="decay in six teeth seen"))
    assert "how many teeth" not in subjects(letter, minutes.format(told="had six teeth taken out"))


OWN = {"a.txt": "childrens_social_care", "b.txt": "health_visiting"}
NOTES = "CASE NOTES\nChild: Asha Pell, born 3/4/2018\n\n14/03/2023 {}\n"
BACK = "Learning review, November 2023\n\n{}\n"
PRESS = "Gazette, 8 May 2021\n\nWayne Tolley, 31, was {} for the murder of Asha Pell.\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Statement, 1 August 2023\n\nI made six visits to Asha between May and July 2023.",
            "Health visitor record\n1 August 2023\nAsha was visited at home four times between May and July 2023.",
        ),
        (
            BACK.format("The health visitor visited the family four times between May and July 2023."),
            NOTES.format("The social worker visited the family six times in 2022 and 2023."),
        ),
        (
            "Gazette, 5 October 2023\n\nThe rapid review began on 9 May 2023 after Asha died.",
            "Report, 5 November 2023\n\nThis practice review began on 4 August 2023.",
        ),
        (
            BACK.format("A strategy discussion took place on 14 March 2023."),
            NOTES.format("Initial child protection conference. Asha made subject to a plan."),
        ),
        (
            "Report, 12 December 2023\n\nThe first core group was held in October 2023.",
            "Statement, 13 December 2023\n\nA core group took place on 2 November 2023.",
        ),
        (NOTES.format("Dad Karl Pell has moved out."), BACK.format("By the end of March Karl lived with them again.")),
        (NOTES.format("No one in."), "HEALTH VISITOR RECORD\n14/03/2023 Home visit. Asha seen with mum, playing."),
        (PRESS.format("jailed for life with a minimum of 21 years") + "The two-year-old died at home.\n", ""),
    ],
)
def test_what_two_agencies_did_two_reviews_two_meetings_and_a_return_are_no_conflict(one: str, other: str) -> None:
    assert not [each for each in found_in(one, other, agencies=OWN) if each.sort.value == "conflict"]


@pytest.mark.parametrize(
    ("one", "other", "subject"),
    [
        (
            NOTES.format("Unannounced visit. Nobody answered the door.")
            + "20/03/2023 Asha was seen with her mother.\n",
            BACK.format("The social worker visited on 14 March 2023 and saw Asha with her mother."),
            "whether the child was seen",
        ),
        (
            NOTES.format("Visited. No one in."),
            "HEALTH VISITOR RECORD\n14/03/2023 Joint visit with social worker. Asha seen with mum, playing.",
            "whether the child was seen",
        ),
        (
            PRESS.format("jailed for life with a minimum of 21 years"),
            "Report, October 2021\n\nHer stepfather was convicted of her murder and sentenced to 19 years.\n",
            "what Wayne Tolley was sentenced to",
        ),
        (
            BACK.format("On 14 March 2023 the mother said that Asha had fallen from a trampoline and hurt her arm."),
            NOTES.format("Swollen arm. Mother said that she slipped from the sofa."),
            "how the mother explained it",
        ),
        (
            "CORE GROUP - MINUTES\nDate: 5 October 2024\nPresent: Grace Pell (mother), Ruth Fane (school nurse)\n",
            "Report, 3 December 2024\n\nCore groups met on 5 October. Ms Fane did not attend the October meeting.",
            "whether Ruth Fane was at the meeting",
        ),
    ],
)
def test_one_visit_one_sentence_one_explanation_and_one_meeting_are_told_in_two_ways(
    one: str, other: str, subject: str
) -> None:
    found = [each.subject for each in found_in(one, other, agencies=OWN) if each.sort.value == "conflict"]
    assert subject in found
