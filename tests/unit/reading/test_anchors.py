"""A relative date counts from what is plain, shows its working, and else stays open with a question."""

from datetime import date

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.told_from import AnchorType
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative


def read(text, **given):
    return read_narrative(Document("a.txt", "sha", "txt", text), **given).candidates


def test_the_following_day_follows_the_statement_before_it():
    one, other = read("A conference was held on 30 April 2016. The child was killed the following day.")
    assert other.occurred.earliest == other.occurred.latest == date(2016, 5, 1)
    assert other.told_from.anchor is AnchorType.FACT
    assert other.told_from.to == one.key
    assert "30 April 2016" in other.occurred.basis


def test_the_day_before_a_death_is_told_from_the_statement_of_the_death():
    text = "The day before her death, a meeting was called. The child died on 9 June 2016."
    called, death = read(text)
    assert called.occurred.earliest == date(2016, 6, 8)
    assert called.told_from.to == death.key


def test_last_year_counts_from_the_documents_own_date():
    (found,) = read("Karl Wren was arrested last year.", own_date=PartialDate.on(date(2018, 3, 4)))
    assert (found.occurred.earliest, found.occurred.latest) == (date(2017, 1, 1), date(2017, 12, 31))
    assert found.told_from.anchor is AnchorType.DOCUMENT


def test_without_an_anchor_the_words_are_kept_and_a_person_is_asked():
    (found,) = read("Karl Wren was arrested the following day.")
    assert not found.occurred.is_known
    assert found.occurred.written == "the following day"
    assert found.question


def test_an_age_waits_for_the_birth_that_another_document_may_give():
    (found,) = read("The child was placed with foster carers when she was 10 months old.")
    assert not found.occurred.is_known
    assert found.told_from.anchor is AnchorType.BIRTH


def test_an_account_is_of_the_day_on_which_it_was_given():
    text = "12/2/2019 Home visit. Mum said that he rolled onto a brick yesterday.\n13/2/2019 Home visit."
    said = next(one for one in read(text) if "brick" in one.text)
    assert said.occurred.earliest == date(2019, 2, 12)


def test_the_day_of_writing_is_no_anchor_for_what_is_told_next():
    text = (
        "In the Family Court\nBefore: HHJ Farrow\nJudgment handed down on 22 June 2017\n\n"
        "I reject that evidence.\n\nThe next morning the mother was arrested."
    )
    found = next(one for one in read(text) if "arrested" in one.text)
    assert not found.occurred.is_known


def test_what_an_event_named_in_passing_was_before_does_not_date_the_statement():
    text = "The child died on 9 June 2016. One of the photographs taken before her death was shown to the jury."
    assert not any(one.occurred.is_known for one in read(text) if "photographs" in one.text)


def test_what_a_judgment_says_that_it_follows_counts_back_from_the_judgment_and_not_from_what_was_told_above():
    read = read_narrative(
        Document(
            "judgment.txt", "sha", "txt",
            "JUDGMENT\nHanded down on 9 March 2018.\n\nHis sister died on 22 October 2016. This judgment follows"
            " a fact-finding hearing in January.\n",
        ),
        own_date=PartialDate("9 March 2018", date(2018, 3, 9), date(2018, 3, 9), Precision.DAY),
    )  # fmt: skip
    hearing = read.candidates[-1]
    assert (hearing.occurred.earliest, hearing.occurred.latest) == (date(2018, 1, 1), date(2018, 1, 31))


def test_that_evening_never_skips_the_day_told_right_before_it():
    text = (
        "On 22 January 2024 the social worker visited. The child died on 3 March 2024.\n\n"
        "The day before her death the grandmother asked to see her and was refused. "
        "That evening the mother went out to work.\n"
    )
    evening = next(one for one in read(text) if one.text.startswith("That evening"))
    assert not evening.occurred.is_known or evening.occurred.earliest == date(2024, 3, 2)
