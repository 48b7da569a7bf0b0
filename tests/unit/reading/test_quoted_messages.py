"""A thread of e-mails: whose message each line is, of which day, and nothing told twice."""

from datetime import date
from itertools import pairwise

from sightline.documents.document import Document
from sightline.reading.layout.messages import stretches
from sightline.reading.narrative import read_narrative
from sightline.wording.dates import find_dates


def read(text):
    return read_narrative(Document("thread.txt", "sha", "txt", text)).candidates


def told(found, words):
    return [one for one in found if words in one.text and one.why != ("a message of its own",)]


HEAD = "From: Dana Holt\nTo: Kim Vale\nSent: 5 March 2024 09:10\nSubject: Robin\n\n"


def test_a_line_quoted_with_marks_is_of_whoever_wrote_it_and_counts_from_that_day():
    found = read(
        HEAD
        + "Thanks. I visited Robin yesterday.\n\nOn 1 Mar 2024, Kim Vale wrote:\n> Robin was not in school today.\n"
    )
    (visited,), (absent,) = told(found, "visited Robin"), told(found, "not in school")
    assert visited.occurred.earliest == date(2024, 3, 4)
    assert absent.occurred.earliest == absent.occurred.latest == date(2024, 3, 1)


def test_a_deeper_quotation_has_a_writer_and_a_day_of_its_own():
    found = read(
        HEAD
        + "See below.\n\nOn 1 Mar 2024, Kim Vale wrote:\n> Robin was not in school today.\n>"
        + "\n> On 28 Feb 2024, Ana Pell wrote:\n>> I saw Robin at home today.\n> Mum rang the office this morning.\n"
    )
    (saw,), (rang,) = told(found, "saw Robin"), told(found, "Mum rang")
    assert saw.occurred.earliest == date(2024, 2, 28)
    assert rang.occurred.earliest == date(2024, 3, 1)
    senders = [one.fields["from_whom"].value for one in found if one.why == ("a message of its own",)]
    assert senders == ["Dana Holt", "Kim Vale", "Ana Pell"]


def test_lines_that_are_quoted_without_saying_whose_they_are_have_no_day_of_the_message_that_quotes_them():
    found = read(
        HEAD + "As you wrote:\n\n> I visited Robin today and he was asleep upstairs.\n\nThank you for going.\n"
    )
    (visited, *_) = told(found, "visited Robin")
    assert not visited.occurred.is_known


def test_what_stands_behind_such_lines_is_of_the_message_again():
    found = read(HEAD + "> I visited Robin today.\n\nPolice were called to the flat today.\n")
    (called,) = told(found, "Police were called")
    assert called.occurred.earliest == date(2024, 3, 5)


def test_what_is_quoted_line_by_line_is_told_once_where_it_says_whose_it_is():
    text = (
        HEAD + "> Robin was not in school today.\n\nWhy was that?\n\nOn 1 Mar 2024, Kim Vale wrote:\n"
        "> Robin was not in school today.\n"
    )
    (absent,) = told(read(text), "not in school")
    assert absent.occurred.earliest == date(2024, 3, 1)


def test_a_message_that_two_replies_quote_is_told_once():
    quoted = "On 1 Mar 2024 at 10:02, Kim Vale wrote:\n{0}Robin was not in school today.\n"
    text = (
        HEAD + "Noted, thank you.\n\nOn 2 Mar 2024 at 08:00, Ana Pell wrote:\n> I rang the flat today.\n>\n> "
        + quoted.format(">> ") + "\n" + quoted.format("> ")
    )  # fmt: skip
    found = read(text)
    assert len(told(found, "not in school")) == 1
    assert len([one for one in found if "from_whom" in one.fields and one.fields["from_whom"].value == "Kim Vale"]) == 1


def test_the_same_words_in_a_message_of_another_day_are_another_statement():
    text = HEAD + "Robin was not in school today.\n\nOn 1 Mar 2024, Kim Vale wrote:\n> Robin was not in school today.\n"
    days = [one.occurred.earliest for one in told(read(text), "not in school")]
    assert sorted(days) == [date(2024, 3, 1), date(2024, 3, 5)]


def test_the_stretches_of_a_thread_hold_every_line_but_the_headers_once():
    text = HEAD + "One.\n> Two.\nThree.\nOn 1 Mar 2024, Kim Vale wrote:\n> Four.\n"
    runs = stretches(text, find_dates(text))
    assert [text[one.start : one.end].strip(" >\n") for one in runs] == ["One.", "Two.", "Three.", "Four."]
    assert [one.message.is_unnamed for one in runs] == [False, True, False, False]
    assert all(one.end <= other.start for one, other in pairwise(runs))
