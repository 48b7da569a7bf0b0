"""Of several days in a sentence or an entry, each statement has its own or none: never its neighbour's."""

from datetime import date

import pytest

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative

_LOG = (
    "Notes of the family support worker\n\n04/05/16 - Home visit, Robin seen.\n\n{}\n\n30/05/16 - Rang mum, no reply.\n"
)


def read(text, **given):
    return read_narrative(Document("note.txt", "sha", "txt", text), **given).candidates


def noted(entry, words):
    """The statement of an entry that holds these words."""
    return next(one for one in read(_LOG.format(entry)) if words in one.text)


def days(candidate):
    return str(candidate.occurred.earliest), str(candidate.occurred.latest)


def test_what_a_letter_says_is_not_of_the_day_on_which_it_came():
    entry = "23/05/16 - Letter from CSC, dated 18 May: assessment not needed, case closed."
    assert days(noted(entry, "Letter from")) == ("2016-05-23", "2016-05-23")
    assert not noted(entry, "assessment not needed").occurred.is_known


def test_what_was_not_opened_until_today_was_opened_on_the_day_of_the_entry():
    entry = "23/05/16 - Police notice about the row found in the inbox. Sent 19/5, not opened until today."
    assert days(noted(entry, "not opened")) == ("2016-05-23", "2016-05-23")
    assert days(noted(entry, "Sent 19/5")) == ("2016-05-19", "2016-05-19")


def test_what_was_kept_up_until_a_day_is_not_told_as_of_the_day_of_the_entry():
    found = noted("23/05/16 - Found at a friend's house. Kept off school until Thursday.", "Kept off")
    assert not found.occurred.is_known
    assert found.question


def test_what_was_agreed_at_a_meeting_held_yesterday_was_not_agreed_today():
    earliest, _ = days(noted("24/05/16 - Initial conference held yesterday. All agreed that a plan is needed.", "All"))
    assert earliest == "2016-05-23"


def test_the_next_day_is_counted_once_for_all_of_its_sentence():
    entry = "23/05/16 - Rang about his absence. Next day Robin told staff he was never ill, he was minding the baby."
    assert {days(one)[0] for one in read(_LOG.format(entry)) if "ill" in one.text or "minding" in one.text} == {
        "2016-05-24"
    }


def test_a_month_that_belongs_to_an_event_to_come_dates_nothing_else():
    found = noted("23/05/16 - Robin's painting picked for the county show in March.", "painting")
    assert days(found) == ("2016-05-23", "2016-05-23")


def test_what_somebody_states_in_an_entry_is_of_the_entry_and_not_of_when_the_child_was_last_seen():
    entry = "23/05/16 - Robin last seen Sat 21/05/16 at 1730 by his aunt, who states she was only minding him."
    assert days(noted(entry, "states")) == ("2016-05-23", "2016-05-23")


def test_a_professional_thinks_on_the_day_of_the_entry_what_was_found_the_day_before():
    entry = "24/05/16 - Scan yesterday: two healing fractures, consultant thinks two weeks old."
    assert days(noted(entry, "Scan")) == ("2016-05-23", "2016-05-23")
    assert days(noted(entry, "thinks")) in {("2016-05-24", "2016-05-24"), ("2016-05-23", "2016-05-24")}


def test_what_follows_two_days_of_one_sentence_is_of_neither_alone():
    told = read("Two police notices on file, 5 January 2019 and 28 January 2019, both NFA'd here.")
    assert not told[-1].occurred.is_known


def test_an_entry_of_the_evening_goes_on_after_midnight():
    log = (
        "INCIDENT LOG\n\n26/01/2019 23:52 999 call, male shouting. Units on scene 00:06 hrs 27/01/2019. Wren present,"
        " intoxicated.\n\n28/01/2019 09:00 Referral sent to social care.\n\n29/01/2019 09:00 Log closed.\n"
    )
    present = next(one for one in read(log) if "present" in one.text)
    assert days(present) == ("2019-01-27", "2019-01-27")


def test_a_deed_of_a_clause_between_commas_does_not_date_the_sentence():
    caution, arrest, *_ = read(
        "On 9 March 2019 a neighbour rang the police. Mr Wren, who had one previous caution for assault, was arrested"
        " five days later."
    )[1:]
    assert not caution.occurred.is_known
    assert (arrest.kind, days(arrest)) == ("arrest", ("2019-03-14", "2019-03-14"))


def test_what_he_was_released_from_is_not_of_the_day_of_the_release():
    served, released, *_ = read("He had served a sentence for theft, from which he was released on 3 May 2014.")
    assert not served.occurred.is_known
    assert days(released) == ("2014-05-03", "2014-05-03")


def test_a_trial_is_not_of_the_day_of_its_verdict():
    text = "Karl Wren was found guilty on 3 May 2016 after a six-week trial at Northgate Crown Court."
    verdict, trial = read(text)
    assert days(verdict) == ("2016-05-03", "2016-05-03")
    assert (trial.kind, trial.occurred.is_known) == ("trial", False)


def test_what_a_judge_finds_is_of_the_judgment_and_not_of_what_was_told_of():
    own = PartialDate("22 June 2017", date(2017, 6, 22), date(2017, 6, 22), Precision.DAY)
    text = (
        "IN THE FAMILY COURT\nJUDGMENT\nHanded down on 22 June 2017.\n\n5. The neighbour saw him leave for work every"
        " morning in the summer of 2016, and I accept what she says.\n"
    )
    found = read_narrative(
        Document("judgment.txt", "sha", "txt", text), own_date=own, agency_kind="judgment"
    ).candidates
    accepts = next(one for one in found if "I accept" in one.text)
    assert accepts.occurred.earliest != date(2016, 6, 1)
    assert accepts.text.startswith("I accept")


def test_a_month_under_another_title_does_not_go_on_from_the_title_before():
    text = (
        "# Review\n\n## How it was done\n\nThe reviewer met staff on 27 June 2023.\n\n## What happened\n\nShe joined"
        " the school at the beginning of September.\n"
    )
    joined = read(text)[-1]
    assert joined.occurred.latest != date(2023, 9, 10)


@pytest.mark.parametrize("name", ["Reed", "Ahmed", "Fred"])
def test_a_name_that_ends_as_a_verb_does_is_none(name):
    (found,) = read(f"{name} was arrested on 3 May 2016.")
    assert found.kind == "arrest"
    told = read(f"Police told {name} about the plan on 3 May 2016.")
    assert all(one.text.startswith("Police") for one in told)


def test_what_is_counted_since_a_day_is_no_failed_visit_of_that_day():
    entry = "25/05/16 - Visited on six occasions since 14 March; on two of these nobody answered."
    told = {one.text.split(" - ")[-1][:5]: (one.kind, one.extent.value) for one in read(_LOG.format(entry))}
    assert told["Visit"] == ("visit", "repeated")
    assert told["on tw"][0] == "entry"


@pytest.mark.parametrize(
    ("opening", "on"),
    [
        ("The following day I saw Robin.", ("2016-05-24", "2016-05-24")),
        ("Three days later I visited the home.", ("2016-05-26", "2016-05-26")),
    ],
)
def test_what_goes_on_in_the_account_of_a_later_day_is_of_that_day_and_not_of_its_entry(opening, on):
    entry = f"23/05/16 - Call from school.\n{opening} A small bruise was on his cheek. Mum said he fell."
    assert days(noted(entry, "bruise")) == on
    assert days(noted(entry, "he fell")) == on
