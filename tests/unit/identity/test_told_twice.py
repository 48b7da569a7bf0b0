"""One act, injury, amount or age that two records tell of: what cannot both be right, and what only looks so."""

from __future__ import annotations

import pytest

from sightline.chronology.contradiction import Sort
from sightline.identity.disagreement.telling.ideas import ideas_in
from sightline.identity.disagreement.telling.quantities import quantities_in
from tests.unit.identity.test_disagreement_in_pairs import (
    COURT,
    GP,
    HOSPITAL,
    POLICE,
    PRESS,
    REVIEW,
    SCHOOL,
    SOCIAL,
    VISITOR,
    found,
)

Record = tuple[str, str]

CONFLICTS: list[tuple[str, str, str, Record, Record]] = [
    ("who collected", "who_said_what", "Mina Holt", (SCHOOL, "3 May 2016. Mina collected by her uncle, unsteady."),
     (SOCIAL, "5 May 2016. School say that Mina was picked up on 3 May by her father, who was unsteady.")),
    ("who gave the account", "who_said_what", "Mina Holt",
     (HOSPITAL, "3 May 2016. Mother gave the history of a fall from the sofa."),
     (POLICE, "3 May 2016. The father gave the account that Mina fell from the sofa.")),
    ("the child or her sister", "who_said_what", "Mina Holt",
     (SCHOOL, "3 May 2016. Mina told the teacher that Dad kicked the dog."),
     (SOCIAL, "3 May 2016. Mina's sister had told the teacher that Dad kicked the dog.")),
    ("where found", "value", "Mina Holt", (POLICE, "3 May 2016. Mina found at the railway station."),
     (SOCIAL, "3 May 2016. Police found Mina in the park.")),
    ("where born", "value", "Mina Holt", (HOSPITAL, "3 May 2016. Mina delivered at home."),
     (VISITOR, "12 May 2016. Mina was born in hospital on 3 May.")),
    ("brought or not", "value", "Mina Holt", (GP, "3 May 2016. Mina attended for her MMR."),
     (VISITOR, "9 May 2016. Mina was not brought for her MMR on 3 May.")),
    ("present, under a heading", "value", "Mina Holt",
     (SOCIAL, "3 May 2016. Core group. Apologies from the nurse. Father present."),
     (SCHOOL, "4 May 2016. Mina's core group yesterday: Dad did not turn up.")),
    ("told us or not", "value", "Mina Holt", (SCHOOL, "3 May 2016. Bite mark on Mina: social care informed by phone."),
     (SOCIAL, "3 May 2016. School did not tell us of the bite mark on Mina.")),
    ("never told", "value", "Mina Holt", (SCHOOL, "3 May 2016. We phoned the social worker and told her of the bite."),
     (SOCIAL, "28 May 2016. The bite was never reported to the social worker.")),
    ("which bone", "value", "Mina Holt", (HOSPITAL, "3 May 2016. Mina has a fractured femur."),
     (VISITOR, "6 May 2016. Mina attended on 3 May 2016 with a fractured collar bone.")),
    ("which eye", "value", "Mina Holt", (SCHOOL, "3 May 2016. Mina has a black eye, the right one."),
     (GP, "3 May 2016. Bruise L eye, yellow.")),
    ("dose", "value", "Mina Holt", (HOSPITAL, "3 May 2016. Mina discharged on melatonin 2 mg."),
     (SCHOOL, "9 May 2016. Mina's medicine at school: melatonin 5mg at night.")),
    ("share", "value", "Mina Holt", (SCHOOL, "3 May 2016. Mina's attendance this term is 62%."),
     (SOCIAL, "6 May 2016. Mina's attendance for the term is 92 per cent.")),
    ("length of a fit", "duration", "Mina Holt", (POLICE, "3 May 2016. Mother states fit lasted 2 minutes."),
     (HOSPITAL, "3 May 2016. Mina had a seizure for twenty-five minutes.")),
    ("age of a mother", "age", "Mina Holt", (POLICE, "3 May 2016. Mother, aged 22, in the garden."),
     (HOSPITAL, "3 May 2016. 27-year-old female, mother of Mina, smells of drink.")),
    ("age at a death", "age", "", (REVIEW, "Child J was seven months old when he died on 19 February 2014."),
     (PRESS, "Published 2 March 2015. The five-month-old boy died on 19 February 2014.")),
    ("weeks of life", "age", "", (COURT, "R was then three weeks old when the midwife came on 4 May 2015."),
     (REVIEW, "On 4 May 2015 the midwife saw Baby R, by now in the sixth week of life.")),
    ("day of one act", "date", "Mina Holt", (COURT, "9 May 2016. She and Mr Orr separated in Leeds in October 2014."),
     (REVIEW, "May 2018. She and Mr Orr separated in Leeds in March 2015.")),
]  # fmt: skip

NOTHING: list[tuple[str, str, Record, Record]] = [
    ("not told of the fall", "Mina Holt", (SCHOOL, "3 May 2016. Mum was informed of the fall."),
     (VISITOR, "3 May 2016. I was not informed of the fall.")),
    ("asked not to tell", "Mina Holt", (SCHOOL, "3 May 2016. Mum told the nurse of the bruise."),
     (VISITOR, "3 May 2016. Mum asked me not to tell the nurse of the bruise.")),
    ("talked of and not done", "Mina Holt", (HOSPITAL, "3 May 2016. Skeletal survey discussed, not done."),
     (SOCIAL, "3 May 2016. No skeletal survey was done.")),
    ("two collections", "Mina Holt", (SCHOOL, "3 May 2016. Father rang. He had collected Mina from contact at 11:40."),
     (SOCIAL, "3 May 2016. Collected by grandmother at 18:00.")),
    ("bruises of two days", "Mina Holt", (SCHOOL, "3 May 2016. Bruise to the knee."),
     (HOSPITAL, "4 May 2016. Bruise to the forehead.")),
    ("several bruises", "Mina Holt", (SCHOOL, "3 May 2016. Two bruises to the knee."),
     (HOSPITAL, "3 May 2016. Three bruises to the forehead.")),
    ("two core groups", "Mina Holt", (SOCIAL, "3 May 2016. Core group. Father present."),
     (SOCIAL, "14 June 2016. Core group. Father did not turn up.")),
    ("a doctor and a clinic", "Mina Holt", (GP, "3 May 2016. Mina did not attend for her eye test."),
     (VISITOR, "3 May 2016. Mina attended clinic to be weighed.")),
    ("told by two who tell alike", "Mina Holt", (SCHOOL, "3 May 2016. Mina told her teacher that Dad kicked the dog."),
     (SOCIAL, "3 May 2016. School report that Mina told her teacher that Dad kicked the dog.")),
    ("two medicines", "Mina Holt", (GP, "3 May 2016. Mina prescribed amoxicillin 125 mg."),
     (HOSPITAL, "5 May 2016. Mina given paracetamol 180 mg.")),
    ("an age and half a year", "Mina Holt", (VISITOR, "3 May 2016. Mina is 8 months."),
     (GP, "9 November 2016. Mina, 14 months, has a rash.")),
    ("two days written down as they came", "Mina Holt",
     (HOSPITAL, "5 March 2016. Mina was examined by Dr Lund in the clinic on 4 March 2016, settled."),
     (GP, "4 June 2016. Mina was examined by Dr Lund in the clinic on 3 June 2016, settled.")),
    ("not told that she fell", "Mina Holt", (SCHOOL, "3 May 2016. Mina fell in the hall at lunch."),
     (VISITOR, "3 May 2016. The school did not tell me that Mina fell in the hall.")),
    ("gone for hours", "Mina Holt", (POLICE, "3 May 2016. Mina left home and was not found for six hours."),
     (SOCIAL, "3 May 2016. Mina was found at the station.")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("topic", "child", "one", "other"), [row[1:] for row in CONFLICTS], ids=[r[0] for r in CONFLICTS]
)
def test_what_cannot_both_be_right_of_one_act_is_a_conflict(topic: str, child: str, one: Record, other: Record) -> None:
    given = found(child, one, other)
    assert topic in {each.topic.value for each in given if each.sort is Sort.CONFLICT}


@pytest.mark.parametrize(("child", "one", "other"), [row[1:] for row in NOTHING], ids=[row[0] for row in NOTHING])
def test_what_only_looks_like_it_is_no_conflict(child: str, one: Record, other: Record) -> None:
    assert not [each for each in found(child, one, other) if each.sort is Sort.CONFLICT]


def test_a_figure_that_rounds_another_differs_in_precision() -> None:
    one, other = (SCHOOL, "3 May 2016. Mina's attendance is 84.6%."), (SOCIAL, "3 May 2016. Mina's attendance is 85%.")
    assert [each.sort for each in found("Mina Holt", one, other)] == [Sort.PRECISION]


def test_an_idea_is_met_in_every_form_of_its_words_and_in_short_forms() -> None:
    told = ideas_in("She was told; Mum let him in. LOC at ED.").spoken
    assert [(one.idea.code, one.is_not) for one in told] == [
        ("tell", False), ("enter", False), ("faint", False), ("hospital", False),
    ]  # fmt: skip
    assert [one.is_not for one in ideas_in("He was not brought for his jab.").spoken] == [True, False]


def test_a_quantity_is_read_as_exactly_as_it_is_written() -> None:
    (one,) = quantities_in("He weighed about 9 kg.")
    assert (one.of, one.least, one.most, one.is_about) == ("weight", 8500.0, 9500.0, True)
    assert not [one for one in quantities_in("Seen at 10.30 on 3/4/16, aged 4.") if one.of != "time"]
