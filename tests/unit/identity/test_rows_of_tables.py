"""Tables are told row by row and sentence by sentence, and what stands beside the rows is told as prose."""

from datetime import date

from sightline.chronology.contradiction import Contradiction
from sightline.chronology.fact import Fact, Relation, RelationType, Source
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement import find_contradictions
from sightline.identity.disagreement.telling.told import told
from sightline.vocabulary.natures import Nature

MINUTES = (
    "MARAC, 2 November 2023\nPerpetrator: Stuart Pelham, 43.\nAgency | Information\n"
    "Police | Incident on 14 October. Black eye (right).\nHealth | Not able to come.\n"
)
LOG = "Date | Details\n2023-10-14 | Stuart PELHAM 41 had left. Marta Olley has a bruise to the left eye. She is calm.\n"


def row(document: str, text: str, passage: str, day: date | None = None, *, number: int = 2, of: str = "") -> Fact:
    start = text.index(passage)
    source = Source(document, f"table 1, row {number}", passage, start, start + len(passage))
    occurred = PartialDate.on(day) if day else PartialDate.unknown("")
    relations = (Relation(RelationType.PART_OF, of),) if of else ()
    name = f"{document} {start} {len(passage)}"
    return Fact(name, "entry", Nature.EVENT, occurred, "x", passage, sources=(source,), relations=relations)


LOG_ROW = row("log.csv", LOG, LOG.splitlines()[1].partition(" | ")[2], date(2023, 10, 14))
MINUTES_ROW = row("minutes.md", MINUTES, "Incident on 14 October. Black eye (right).")
FACTS = [LOG_ROW, MINUTES_ROW]
TEXTS = {"log.csv": LOG, "minutes.md": MINUTES}


def found() -> list[Contradiction]:
    return list(find_contradictions(FACTS, texts=TEXTS, tables=list(TEXTS)))


def test_a_row_is_read_sentence_by_sentence_with_its_day_and_its_place() -> None:
    told_of = [one for one in told(FACTS, TEXTS, {}, tables=list(TEXTS)) if one.document == "log.csv"]
    here = [one for one in told_of if one.text.startswith("She is calm")]
    assert [one.before.split()[0] for one in here] == ["Marta"]
    assert [one.entry and one.entry.earliest for one in here] == [date(2023, 10, 14)]
    assert all(one.start is not None and LOG[one.start :].startswith(one.text) for one in told_of)


def test_what_was_split_out_of_a_row_is_not_told_twice() -> None:
    part = row("log.csv", LOG, "She is calm.", date(2023, 10, 14), of=LOG_ROW.id)
    told_of = [one for one in told([*FACTS, part], TEXTS, {}, tables=list(TEXTS)) if "calm" in one.text]
    assert [one.text for one in told_of] == ["She is calm."]
    assert part in told_of[0].facts


def test_the_lines_beside_a_table_are_prose_and_a_row_that_nobody_read_is_not() -> None:
    words = [one.text for one in told(FACTS, TEXTS, {}, tables=list(TEXTS)) if one.document == "minutes.md"]
    assert "Perpetrator: Stuart Pelham, 43." in words
    assert not [one for one in words if "Not able to come" in one or "Information" in one]


def test_a_row_without_a_day_is_of_the_days_told_in_it_or_of_its_paper() -> None:
    told_of = {one.text: one for one in told(FACTS, TEXTS, {}, tables=list(TEXTS)) if one.document == "minutes.md"}
    eye = told_of["Black eye (right)."]
    assert eye.around is not None
    assert eye.around.earliest == date(2023, 10, 14)
    assert eye.written is not None
    assert eye.written.earliest == date(2023, 11, 2)


def test_an_age_in_a_row_and_one_beside_a_table_are_set_side_by_side() -> None:
    (one,) = [each for each in found() if each.topic.value == "age"]
    assert sorted(said.words.strip(" ,") for said in one.said) == ["41", "43"]
