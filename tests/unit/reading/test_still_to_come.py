"""A hearing, trial, sentence or publication that is still to come: its own kind, not happened, and asked about."""

import pytest

from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative
from sightline.reading.proposing.proposing import ASK_IF_IT_HAPPENED, ASK_IF_IT_HAPPENED_YET
from sightline.reading.sentences.still_to_come import still_to_come
from sightline.vocabulary.natures import Nature


def read(text, **given):
    return read_narrative(Document("note.txt", "sha", "txt", text), **given).candidates


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Reed and Marsh, both of Westmere, will be sentenced on Friday.", "sentence"),
        ("The final hearing is listed for 4 September 2017.", "court_hearing"),
        ("He is due to stand trial at Northgate Crown Court in March 2018.", "trial"),
        ("Marsh is due to appear before magistrates on 4 May 2018.", "court_hearing"),
        ("The review is expected to be published early next year.", "review_published"),
        ("A serious case review into the death of the toddler is expected in a month.", "review_published"),
        ("The inquest will resume on 4 May 2018.", "inquest"),
        ("He is expected to appeal.", "appeal"),
    ],
)
def test_a_step_still_to_come_keeps_its_kind_and_asks_whether_it_happened(text, kind):
    (found,) = read(text)
    assert (found.kind, found.nature) == (kind, Nature.DECISION)
    assert found.question.startswith((ASK_IF_IT_HAPPENED, ASK_IF_IT_HAPPENED_YET))


@pytest.mark.parametrize(
    "text",
    [
        "The case management hearing is listed for 4 September 2017.",
        "The serious case review is due to be published on 4 May 2018.",
    ],
)
def test_what_is_still_to_come_takes_no_fields_so_that_no_duty_is_met_by_it(text):
    (found,) = read(text)
    assert dict(found.fields) == {}
    assert found.nature is Nature.DECISION


@pytest.mark.parametrize(
    "text",
    [
        "The social worker will visit on 4 May 2018, after the hearing.",
        "The school will write to her before the trial.",
        "The solicitor, who was at the hearing, will ring on 4 May 2018.",
    ],
)
def test_what_is_to_be_done_near_a_step_is_an_action_and_not_the_step(text):
    assert [one.kind for one in read(text)] == ["action_agreed"]


def test_a_step_that_was_not_listed_is_none():
    assert still_to_come("The trial has not yet been listed", 10, 33) == ""


def test_the_sentence_itself_is_asked_nothing():
    (found,) = read("Reed was sentenced to four years on 4 May 2018.")
    assert (found.kind, found.question) == ("sentence", "")


def test_what_stands_between_commas_about_somebody_makes_no_plan_of_the_verb_behind():
    (found,) = read("His half-sister, whom I shall call N, died on 22 October 2016 when she was two.")
    assert (found.kind, found.nature) == ("death", Nature.EVENT)


NOTES = "Social worker's notes\n\n9/10/2020 {}\n"


@pytest.mark.parametrize(
    "text",
    [
        "LPM has been moved to Monday at 9.30.",
        "The strategy meeting has been put back to Tuesday.",
        "RCPC brought forward to next week.",
        "Conference moved to 14 October.",
        "The core group has been moved back a week.",
        "The legal planning meeting was deferred.",
    ],
)
def test_a_meeting_put_to_another_day_is_none_that_was_held(text):
    (found,) = read(NOTES.format(text))
    assert (found.kind, found.nature) == ("meeting_called", Nature.DECISION)


@pytest.mark.parametrize("text", ["The family moved to 14 Elm Road.", "They moved to Monday Street."])
def test_a_family_that_moves_to_a_street_is_not_put_off(text):
    (found,) = read(NOTES.format(text))
    assert (found.kind, found.nature) == ("residence_start", Nature.EVENT)


def test_a_time_beside_a_weekday_is_not_of_the_day_of_writing():
    (found,) = read(NOTES.format("LPM has been moved to Monday at 9.30."))
    assert not found.occurred.is_known
