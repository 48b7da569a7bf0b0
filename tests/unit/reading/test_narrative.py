"""What becomes a proposed fact, and what does not."""

from datetime import date

import pytest

from sightline.chronology.fact import KindStanding, Status
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.documents.document import Block, Document
from sightline.reading.narrative import ASK_OWN_DATE, read_narrative
from sightline.reading.proposing.proposing import ASK_DEED_OR_VERDICT


def read(text, **given):
    return read_narrative(Document("note.txt", "sha", "txt", text), **given)


def wholes(text, **given):
    return [candidate for candidate in read(text, **given).candidates if not candidate.part_of]


def test_a_sentence_with_a_date_is_proposed_and_waits_for_a_person():
    (found,) = wholes("Rowan was well. He was seen at home on 4 May 2014. He smiled.")
    assert found.text == "He was seen at home on 4 May 2014."
    assert found.status is Status.PROPOSED
    assert found.kind_standing is KindStanding.SUGGESTED
    assert found.occurred.is_day


def test_a_month_is_never_sharpened_to_a_day():
    (found,) = wholes("A plan began in June 2016.")
    assert found.occurred.precision is Precision.MONTH
    assert (found.occurred.earliest, found.occurred.latest) == (date(2016, 6, 1), date(2016, 6, 30))


def test_a_sentence_glued_to_the_next_ends_where_it_ends():
    found = wholes("He moved home on 9 June 2016.Throughout that month she kept well.")[0]
    assert found.text == "He moved home on 9 June 2016."


def test_two_dates_plainly_joined_are_two_statements_each_with_its_own_words():
    one, other = wholes("She was admitted on 3 May 2014 and discharged home on 5 May 2014.")
    assert one.text == "She was admitted on 3 May 2014"
    assert other.text == "discharged home on 5 May 2014."


def test_a_list_of_dates_is_not_torn_apart():
    one, other = wholes("No reply to visits on 3 May 2014 and 5 May 2014, card left.")
    assert one.text == other.text
    assert one.occurred.earliest != other.occurred.earliest
    assert one.key != other.key


def test_a_range_is_one_statement():
    (found,) = wholes("Four minor injuries were seen between January and April 2014.")
    assert found.occurred.precision is Precision.RANGE


@pytest.mark.parametrize(
    "text",
    [
        "Printed 04/05/2016 10:22",
        "Rowan Teal DOB 3/4/2012",
        "Rowan Teal (born 3 April 2012) lives with his aunt.",
        "This is a duty under the Children Act 1989.",
        "Working Together 2018 sets this out.",
        "As Munro (2011) wrote, systems matter.",
        "He may go home. She was 24 years old.",
    ],
)
def test_a_date_that_dates_no_event_gives_none(text):
    assert [one.occurred for one in wholes(text) if one.occurred.is_known] == []


def test_a_date_of_birth_is_kept_for_the_cast_and_is_no_event():
    (aside,) = read("Rowan Teal DOB 3/4/2012").set_aside
    assert aside.is_birth
    assert aside.date.earliest == date(2012, 4, 3)


def test_a_sentence_that_tells_of_a_birth_is_an_event():
    (found,) = wholes("Rowan was born on 3 April 2012 at the infirmary.")
    assert found.occurred.earliest == date(2012, 4, 3)


def test_what_looks_dated_and_cannot_be_read_is_shown_to_a_person():
    found = wholes("On 4 April she left. He fell the following day. Nothing else.")
    assert [one.occurred.written for one in found] == ["4 April", "the following day"]
    assert not any(one.occurred.is_known for one in found)
    assert all(one.question.endswith(".") for one in found)


def test_a_missing_own_date_is_asked_for_and_a_given_one_is_when_it_was_recorded():
    text = "He was seen on 4 May 2014."
    assert read(text).questions[0].startswith(ASK_OWN_DATE)
    assert wholes(text)[0].recorded is None
    given = PartialDate.on(date(2014, 5, 9))
    assert read(text, own_date=given).questions == ()
    assert wholes(text, own_date=given)[0].recorded == given


def test_nothing_is_asked_of_a_document_that_dates_nothing():
    assert read("He was well.").questions == ()


def test_a_date_after_the_deed_that_somebody_was_tried_for_dates_the_deed_and_asks():
    (found,) = wholes("Karl Wren, 30, was convicted of killing his stepson at their flat in Leaport on 1 May 2014.")
    assert found.kind == "death"
    assert found.question == ASK_DEED_OR_VERDICT


def test_a_conviction_with_its_own_date_stays_a_conviction():
    (found,) = wholes("Karl Wren was convicted of common assault on 1 May 2014.")
    assert found.question == ""


def test_a_photographs_credit_is_no_part_of_the_sentence_glued_to_it():
    (found,) = wholes("Photograph: Kim Vale/PAThe couple were at the flat on 19 March 2014.")
    assert found.text == "The couple were at the flat on 19 March 2014."


def test_the_date_of_an_entry_holds_for_each_of_its_statements_and_is_shown_with_it():
    text = "04/05/2014 - Home visit. Mother said that he fell. No concerns.\n06/05/2014 - Telephone call to mother."
    visit, said, *_, call = wholes(text)
    assert (visit.text, said.text) == ("04/05/2014 - Home visit.", "Mother said that he fell.")
    assert call.text == "06/05/2014 - Telephone call to mother."
    assert said.occurred.earliest == date(2014, 5, 4)
    assert said.sources[1].passage == "04/05/2014"
    assert "04/05/2014" in said.occurred.basis


def test_an_entry_that_gives_a_further_date_gives_a_further_statement():
    found = wholes("04/05/2014 - Home visit. Rowan had been to hospital on 2 May 2014.\n06/05/2014 - Call to mother.")
    assert [str(one.occurred.earliest) for one in found] == ["2014-05-04", "2014-05-02", "2014-05-06"]


def test_a_date_on_its_own_line_heads_the_paragraph_below():
    text = "4 May 2014\n\nHome visit. Rowan was asleep.\n\n6 May 2014\n\nTelephone call."
    found = wholes(text)
    assert [(one.text, str(one.occurred.earliest)) for one in found] == [
        ("Home visit.", "2014-05-04"),
        ("Rowan was asleep.", "2014-05-04"),
        ("Telephone call.", "2014-05-06"),
    ]
    assert [one.sources[1].passage for one in found] == ["4 May 2014", "4 May 2014", "6 May 2014"]


def test_tables_are_left_to_those_who_read_tables():
    text = "Seen on 4 May 2014.\n05/05/2014 | Home visit\n"
    document = Document("note.docx", "sha", "docx", text, blocks=(Block(0, 19),))
    assert [one.text for one in read_narrative(document).candidates] == ["Seen on 4 May 2014."]


def test_a_passage_keeps_its_key_when_something_is_written_before_it():
    (one,) = wholes("He was seen on 4 May 2014.")
    assert one.key in {other.key for other in wholes("A new first line.\n\nHe was seen on 4 May 2014.")}


def test_a_name_once_given_in_full_makes_its_surname_a_person():
    found = wholes("Karl Wren lived there. Wren left on 4 May 2014.")
    assert [mention.as_written for mention in found[-1].mentions] == ["Wren"]
    start, end = found[-1].mentions[0].start, found[-1].mentions[0].end
    assert "Karl Wren lived there. Wren left on 4 May 2014."[start:end] == "Wren"


def test_everybody_whom_a_document_names_is_given_for_the_cast_list():
    text = "Karl Wren lived there with Mrs Teal. Rowan was seen on 4 May 2014."
    reading = read(text)
    assert [mention.as_written for mention in reading.named[:2]] == ["Karl Wren", "Mrs Teal"]
    assert all(text[one.start : one.end] == one.as_written for one in reading.named)


def test_statements_keep_their_place_in_the_document():
    one, other = wholes("He fell on 4 May 2014. She fell on 4 May 2014.")
    assert one.position < other.position


def test_a_date_inside_one_statement_does_not_date_the_next_with_its_own_subject():
    text = (
        "She had several bruises in June 2016 and there were times when the council "
        "was advised to begin care proceedings."
    )
    advice = [one for one in read(text).candidates if one.kind == "legal_advice"]
    assert advice
    assert not any(one.occurred.is_known for one in advice)


def test_a_date_that_opens_a_sentence_dates_all_of_it():
    (threat,) = [
        one
        for one in read("On 9 June 2016 she called 999 and she said that he had threatened to kill her.").candidates
        if one.kind == "threat"
    ]
    assert threat.occurred.is_day
