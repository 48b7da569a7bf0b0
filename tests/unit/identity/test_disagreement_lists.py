"""The lists that a practice lead may extend, and what is found beside the acts that they name."""

import re
from datetime import date
from importlib.resources import files

import pytest

from benchmarks.reading.ordinary_file import ordinary_file
from sightline.chronology.contradiction import Sort
from sightline.chronology.fact import Fact, Source
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement import find_contradictions
from sightline.identity.disagreement.of_particulars.exclusive import questions
from sightline.identity.disagreement.telling.phrases import PhraseIndex, longest, pattern_of
from sightline.vocabulary.natures import Nature
from tests.unit.identity.told_cases import found_in

QUESTIONS = {question.matter.code: question for question in questions()}


def conflicts(*texts):
    return [one for one in found_in(*texts) if one.sort is Sort.CONFLICT]


def on(day, text):
    return f"{day} {text}"


@pytest.mark.parametrize("code", QUESTIONS)
def test_the_two_examples_of_a_question_contradict_one_another_on_one_day(code):
    one, other = QUESTIONS[code].examples
    says = QUESTIONS[code].matter.says
    assert says in {each.subject for each in conflicts(on("3 May 2019.", one), on("3 May 2019.", other))}
    assert says in {each.subject for each in conflicts(on("3 May 2019.", other), on("3 May 2019.", one))}


@pytest.mark.parametrize("code", QUESTIONS)
def test_an_example_does_not_contradict_itself_nor_the_other_half_a_year_later(code):
    one, other = QUESTIONS[code].examples
    assert not conflicts(on("3 May 2019.", one), on("3 May 2019.", one))
    if code not in ("responsibility", "sole responsibility", "trial outcome") and not QUESTIONS[code].matter.is_lasting:
        assert not [
            each
            for each in conflicts(on("3 May 2019.", one), on("9 November 2019.", other))
            if each.subject == QUESTIONS[code].matter.says
        ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The boy was asleep at 21:00 on 3 May 2019.", "The boy was awake at 23:40 on 3 May 2019."),
        ("Mr Vane was drunk on 3 May 2019.", "Mr Lowe was sober on 3 May 2019."),
        ("On 3 May 2019 the girl was asleep.", "On 3 May 2019 her brother was awake."),
        ("The boy was asleep on 3 May 2019.", "If the boy had been awake on 3 May 2019 he would have heard it."),
        ("On 3 May 2019 the boy fell in the garden.", "On 3 May 2019 the boy fell at home."),
        ("Sheila Dodd (grandmother) rang.", "Sheila Dodd (maternal grandmother) rang."),
        ("Carl Voss, the child's father, rang.", "Carl Voss is mother's partner."),
        ("The baby was weighed on 3 May 2019, 7.4 kg.", "The baby was weighed on 3 May 2019, 7400 g."),
        ("An ambulance was called just after 20:00 on 3 May 2019.", "The ambulance was called at 20:07 on 3 May 2019."),
    ],
)
def test_another_hour_person_or_a_less_exact_word_is_no_conflict(one, other):
    assert not conflicts(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Booked in to the ward at 09:15 on 3 May 2019.",
            "She arrived at half past two in the afternoon of 3 May 2019.",
        ),
        ("The assault on 3 May 2019 was in the car park.", "On 3 May 2019 she was assaulted in the kitchen at home."),
        ("The boy was born at home on 3 May 2019.", "The boy was born in hospital on 3 May 2019."),
        ("She joined us on 6 May 2019.", "She started at school on 20 May 2019."),
        ("Carl Voss, stepfather, was arrested.", "Carl Voss, the boy's uncle, was arrested."),
        ("Sheila Dodd (maternal grandmother) rang.", "Sheila Dodd is the paternal grandmother."),
        ("X-ray 3 May 2019: fracture of the right humerus.", "3 May 2019. Fracture of the left upper arm."),
        ("03/05/2019 T 39.8, floppy.", "03/05/2019 Temperature in the vehicle 37.2°C."),
    ],
)
def test_the_hour_the_place_the_day_the_side_and_the_kin_of_one_thing_are_set_side_by_side(one, other):
    assert conflicts(one, other)
    assert {each.id for each in conflicts(one, other)}


def test_a_long_ordinary_file_holds_hardly_a_false_conflict():
    held = ordinary_file(300)
    found = find_contradictions(
        [],
        texts={name: text for name, (_, text) in held.items()},
        agencies={name: kind for name, (kind, _) in held.items()},
    )
    assert len([one for one in found if one.sort is Sort.CONFLICT]) < 3


def test_a_phrase_reads_alternatives_any_ending_and_words_between():
    assert re.fullmatch(pattern_of("was/were _ sleep*"), "were both sleeping")
    assert pattern_of("put .. to bed").match("put the two boys to bed")
    assert not pattern_of("open").match("opened")


def test_of_two_phrases_that_overlap_the_longer_is_meant():
    index = PhraseIndex([("consent", "yes"), ("no consent", "no")])
    assert [found.means for found in longest(index.find("No consent was given."))] == ["no"]


def row(agency, text):
    source = Source("combined.csv", f"row of {agency}", text)
    return Fact(text[:4], "entry", Nature.EVENT, PartialDate.on(date(2019, 5, 3)), agency, text, sources=(source,))


def test_two_agencies_rows_of_one_table_can_contradict():
    told = [row("Police", "Came at dusk. The boy was asleep."), row("Hospital", "The boy was awake and crying.")]
    assert [one.subject for one in find_contradictions(told)] == ["whether asleep or awake"]
    assert not find_contradictions(
        [row("Police", "Came at dusk. The boy was asleep."), row("Police", "The boy was awake.")]
    )


def test_no_phrase_of_a_list_can_be_met_by_a_single_letter() -> None:
    # "o/a" reads as "o" or "a": a slash stands between words that may stand for one another.
    folder = files("sightline.identity.disagreement")
    for name in ("of_acts/acts.toml", "of_particulars/exclusive.toml"):
        written = re.findall(r'"([^"\n]+)"', folder.joinpath(name).read_text("utf-8"))
        assert written
        assert [one for one in written if re.fullmatch(r"\w(?:/\w)+", one)] == []
