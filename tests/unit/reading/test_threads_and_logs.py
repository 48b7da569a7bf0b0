"""Messages keep their own dates and senders; the entries of a log keep theirs."""

from datetime import date

from sightline.chronology.told_from import AnchorType
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative

THREAD = """From: Leah Pell <l.pell@x.example>
Sent: 17 May 2016 16:05
To: Omar Dunn <o.dunn@y.example>
Subject: RE: Poppy

Mother rang the duty team yesterday.

On Thu, 12 May 2016 at 09:10, Omar Dunn wrote:
> The baby was taken to hospital yesterday.
>> Mother rang the duty team yesterday.
>
> On Mon, 9 May 2016 at 11:00, Leah Pell wrote:
>> Karl Wren was arrested on Saturday.
"""
LOG = """LOG 12 OF 18/11/19
19:42  999 call from mother. Karl Wren arrested.
23:50  Officers attended. Baby taken to hospital at 00:20 hrs.

LOG 13 OF 02/12/19
11:15  Mother interviewed.
"""


def read(text, **given):
    return read_narrative(Document("a.txt", "sha", "txt", text), **given).candidates


def _with(found, words):
    return next(one for one in found if words in one.text and "wrote:" not in one.text)


def test_each_message_is_a_communication_of_its_own_day_and_people():
    messages = [one for one in read(THREAD) if "a message of its own" in one.why]
    assert [one.occurred.earliest for one in messages] == [date(2016, 5, 17), date(2016, 5, 12), date(2016, 5, 9)]
    assert [one.fields["from_whom"].value for one in messages] == ["Leah Pell", "Omar Dunn", "Leah Pell"]
    assert messages[0].fields["to_whom"].value == "Omar Dunn"


def test_yesterday_counts_from_the_message_that_says_it():
    found = read(THREAD)
    assert _with(found, "duty team").occurred.earliest == date(2016, 5, 16)
    hospital = _with(found, "hospital")
    assert hospital.occurred.earliest == date(2016, 5, 11)
    assert hospital.told_from.anchor is AnchorType.FACT
    assert hospital.told_from.to in {one.key for one in found}
    assert _with(found, "arrested").occurred.earliest == date(2016, 5, 7)


def test_what_a_quotation_repeats_is_not_proposed_twice():
    assert sum("duty team" in one.text for one in read(THREAD)) == 1


def test_the_times_of_a_log_stand_on_the_day_above_and_go_past_midnight():
    found = read(LOG)
    assert {one.occurred.earliest for one in found if "arrested" in one.text} == {date(2019, 11, 18)}
    assert _with(found, "hospital").occurred.earliest == date(2019, 11, 19)
    assert _with(found, "interviewed").occurred.earliest == date(2019, 12, 2)


def test_a_day_without_its_year_in_a_log_is_of_the_year_above():
    text = "3/5/2016 - Home visit.\n9/5/2016 - Home visit.\n13 May - Mother rang.\n20/5/2016 - Home visit."
    assert _with(read(text), "Mother rang").occurred.earliest == date(2016, 5, 13)


def test_a_day_that_an_entry_only_speaks_of_does_not_date_it():
    text = "7/1/2019 Letter received re 4 Jan incident.\n9/1/2019 Home visit.\n11/1/2019 Home visit."
    assert read(text)[0].occurred.earliest == date(2019, 1, 7)


def test_six_to_eight_weeks_are_no_date():
    text = "9.11.2018  DNA clinic for 6-8/52 review.\n16.11.2018  Seen in clinic.\n20.11.2018  Seen in clinic."
    assert read(text)[0].occurred.earliest == date(2018, 11, 9)


def test_what_stands_behind_a_plan_did_not_happen_on_the_day_of_the_plan():
    text = (
        "From: Siri Byrne <s.byrne@x.example>\nSent: 24 March 2025 09:12\nTo: Omar Dunn <o.dunn@y.example>\n"
        "Subject: Poppy\n\nHe left on Saturday. I will visit tomorrow. She was told not to let him back in.\n"
    )
    read = read_narrative(Document("mail.txt", "sha", "txt", text)).candidates
    (told,) = [one for one in read if "let him back" in one.text]
    assert told.occurred.latest is None or told.occurred.latest <= date(2025, 3, 24)
