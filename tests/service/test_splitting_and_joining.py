"""One reading into several facts and several into one: each with its words, undone exactly, kept through rebuilding."""

from pathlib import Path

import pytest

from sightline.chronology.fact import Status
from sightline.publishing.chronology_json import chronology_json
from sightline.service.records.errors import NotPossible
from sightline.wording.dates import read_date
from tests.service.papers import DECIDER, ONE_CHILD, POLICE, READER, built, case_toml, chronology, current, whole

NOTES = (
    "Case notes\n\nDate: 30 June 2021\n\n"
    "On 4 March 2021 Kay Hollis was seen at the surgery, Wren weighed by the nurse. "
    "On 9 April 2021 a letter was sent to the nursery. "
    "On 10 April 2021 the nursery manager rang back about the letter.\n"
)
WEIGHED = "Wren weighed by the nurse"
LETTER = "On 9 April 2021 a letter was sent to the nursery."
RANG = "On 10 April 2021 the nursery manager rang back about the letter."


@pytest.fixture
def notes(store: Path, folder: Path) -> Path:
    case_toml(folder, ONE_CHILD)
    path = folder / "health visitor notes.txt"
    path.write_text(NOTES, encoding="utf-8")
    built(folder)
    return path


def _reading(words: str):  # type: ignore[no-untyped-def]
    """The whole proposal that has these words, not a further fact inside it."""
    found = [fact for fact in current() if words in fact.text]
    return max(found, key=lambda fact: len(fact.text))


def _text(fact) -> str:  # type: ignore[no-untyped-def]
    from sightline.service.records import queries

    (case,) = queries.cases(viewer=READER)
    held = queries.documents_of_fact(case.id, viewer=READER)[fact.id]
    return queries.document(held[0], viewer=READER).text


def _parts(fact, *words: str):  # type: ignore[no-untyped-def]
    from sightline.service.records.splitting import Part

    text = _text(fact)
    return [Part(text.index(one), text.index(one) + len(one)) for one in words]


def _split_the_visit() -> int:
    from sightline.service.records import actions

    seen = _reading("was seen at the surgery")
    return actions.split(
        seen.id, _parts(seen, "On 4 March 2021 Kay Hollis was seen at the surgery", WEIGHED), by=DECIDER
    )


def _join_the_letters() -> int:
    from sightline.service.records import actions

    return actions.join_readings([_reading(RANG).id, _reading(LETTER).id], by=DECIDER)


def _in_view() -> list[tuple[str, str, str]]:
    return sorted((fact.text, fact.kind, fact.status.value) for fact in current())


def test_each_part_has_its_own_words_and_waits_by_itself(notes: Path) -> None:
    whole_one = _reading("was seen at the surgery")
    _split_the_visit()
    assert whole_one.id not in {fact.id for fact in current()}
    parts = [fact for fact in current() if fact.text in (WEIGHED, "On 4 March 2021 Kay Hollis was seen at the surgery")]
    assert len([fact for fact in parts if fact.status is Status.PROPOSED]) >= 2
    for fact in parts:
        for source in fact.sources:
            assert _text(fact)[source.start : source.end] == source.passage


def test_a_part_without_a_date_of_its_own_says_where_its_date_is_from_and_asks(notes: Path) -> None:
    from sightline.service.records import queries

    _split_the_visit()
    (case,) = queries.cases(viewer=READER)
    (item,) = [
        one for one in queries.waiting(case.id, viewer=READER).proposals if one.fact.text == WEIGHED and one.question
    ]
    assert item.fact.occurred.earliest == read_date("4 March 2021").earliest
    assert "split" in item.fact.occurred.basis
    assert "Was this then too?" in item.question


def test_a_part_may_be_given_its_own_kind_and_date(notes: Path) -> None:
    from sightline.service.records import actions
    from sightline.service.records.splitting import Part

    seen = _reading("was seen at the surgery")
    one, other = _parts(seen, "On 4 March 2021 Kay Hollis was seen at the surgery", WEIGHED)
    given = Part(other.start, other.end, "growth_measurement", read_date("March 2021"))
    actions.split(seen.id, [one, given], by=DECIDER)
    made = next(fact for fact in current() if fact.text == WEIGHED and fact.kind == "growth_measurement")
    assert made.occurred.written == "March 2021"
    assert made.status is Status.PROPOSED


@pytest.mark.parametrize(
    ("places", "why"),
    [((), "two parts"), (((0, 1),), "two parts"), (((0, 20), (0, 20)), "same words"), (((0, 20), (0, 900)), "inside")],
)
def test_what_is_no_split_is_refused_with_the_reason(notes: Path, places, why: str) -> None:  # type: ignore[no-untyped-def]
    from sightline.service.records import actions
    from sightline.service.records.splitting import Part

    fact = _reading(LETTER)
    start = fact.sources[0].start or 0
    with pytest.raises(NotPossible, match=why):
        actions.split(fact.id, [Part(start + one, start + other) for one, other in places], by=DECIDER)
    assert _reading(LETTER) == fact


def test_a_sources_own_row_is_neither_split_nor_joined(store: Path, folder: Path) -> None:
    from sightline.service.records import actions

    case_toml(folder, ONE_CHILD)
    chronology(folder / "police.csv", POLICE)
    built(folder)
    one, other = [fact for fact in current() if fact.status is Status.STATED][:2]
    with pytest.raises(NotPossible, match="own row stays whole"):
        actions.join_readings([one.id, other.id], by=DECIDER)
    with pytest.raises(NotPossible, match="own row stays whole"):
        actions.split(one.id, _parts(one, one.text[:20], one.text[20:]), by=DECIDER)


def test_what_is_joined_has_both_passages_and_asks_which_date(notes: Path) -> None:
    from sightline.service.records import queries

    _join_the_letters()
    (made,) = [fact for fact in current() if LETTER in fact.text and RANG in fact.text]
    assert [source.passage for source in made.sources] == [LETTER, RANG]
    assert made.status is Status.PROPOSED
    assert not [fact for fact in current() if fact.text in (LETTER, RANG)]
    (case,) = queries.cases(viewer=READER)
    (item,) = [one for one in queries.waiting(case.id, viewer=READER).proposals if one.fact.id == made.id]
    assert "different dates" in item.question


def test_readings_of_two_documents_are_never_joined_into_one(notes: Path, folder: Path) -> None:
    from sightline.service.records import actions

    (folder / "school letter.txt").write_text("Date: 1 June 2021\n\nOn 9 April 2021 a letter came to us.\n")
    built(folder)
    with pytest.raises(NotPossible, match="two documents stay two"):
        actions.join_readings([_reading(LETTER).id, _reading("a letter came to us").id], by=DECIDER)


@pytest.mark.parametrize("decide", [_split_the_visit, _join_the_letters])
def test_it_is_undone_exactly_and_logged_with_who_and_when(notes: Path, decide) -> None:  # type: ignore[no-untyped-def]
    from sightline.service.records import actions, queries

    before = chronology_json(whole())
    decided = decide()
    (case,) = queries.cases(viewer=READER)
    (seen,) = queries.decisions(case.id, viewer=READER)
    assert (seen.by, seen.can_undo) == (DECIDER, True)
    assert seen.at is not None
    assert not any(name in seen.sentence for name in ("Hollis", "Wren"))
    assert chronology_json(whole()) != before
    actions.undo(decided, by=DECIDER)
    assert chronology_json(whole()) == before


def test_a_split_is_not_undone_beneath_what_was_decided_of_its_parts(notes: Path) -> None:
    from sightline.service.records import actions

    before = {fact.id for fact in current()}
    decided = _split_the_visit()
    part = next(fact for fact in current() if fact.text == WEIGHED and fact.id not in before)
    accepted = actions.accept([part.id], by=DECIDER)
    with pytest.raises(NotPossible, match="later decision"):
        actions.undo(decided, by=DECIDER)
    actions.undo(accepted, by=DECIDER)
    actions.undo(decided, by=DECIDER)


def test_nor_beneath_a_word_about_whose_its_document_is(notes: Path) -> None:
    from sightline.service.records import actions
    from sightline.service.records.models import FactRecord

    decided = _split_the_visit()
    part = next(fact for fact in current() if fact.text == WEIGHED)
    document = FactRecord.objects.get(id=part.id).document_id
    given = actions.give_document_agency(document, "Northshire Community Health", by=DECIDER)
    with pytest.raises(NotPossible, match="later decision"):
        actions.undo(decided, by=DECIDER)
    actions.undo(given, by=DECIDER)
    actions.undo(decided, by=DECIDER)


def test_what_was_split_is_decided_about_no_more_until_that_is_undone(notes: Path) -> None:
    from sightline.service.records import actions

    fact = _reading("was seen at the surgery")
    _split_the_visit()
    for act in (
        lambda: actions.accept([fact.id], by=DECIDER),
        lambda: actions.edit(fact.id, text="Other words.", by=DECIDER),
        lambda: actions.reject([fact.id], "misread", by=DECIDER),
    ):
        with pytest.raises(NotPossible, match="was split into parts"):
            act()


def test_a_part_can_be_split_again_and_joined_again(notes: Path) -> None:
    from sightline.service.records import actions

    before = chronology_json(whole())
    first = _split_the_visit()
    seen = next(fact for fact in current() if fact.text.endswith("was seen at the surgery"))
    second = actions.split(seen.id, _parts(seen, "On 4 March 2021 Kay Hollis", "was seen at the surgery"), by=DECIDER)
    pieces = [fact for fact in current() if fact.text in ("On 4 March 2021 Kay Hollis", "was seen at the surgery")]
    third = actions.join_readings([fact.id for fact in pieces], by=DECIDER)
    for one in (third, second, first):
        actions.undo(one, by=DECIDER)
    assert chronology_json(whole()) == before


@pytest.mark.parametrize("decide", [_split_the_visit, _join_the_letters])
def test_building_again_changes_nothing(notes: Path, folder: Path, decide) -> None:  # type: ignore[no-untyped-def]
    decide()
    once = chronology_json(whole())
    built(folder)
    assert chronology_json(whole()) == once


@pytest.mark.parametrize("decide", [_split_the_visit, _join_the_letters])
def test_what_the_case_file_declares_later_leaves_the_parts_as_they_are(  # type: ignore[no-untyped-def]
    notes: Path, folder: Path, decide
) -> None:
    decide()
    before = _in_view()
    case_toml(
        folder,
        ONE_CHILD + '[[agency]]\nname = "Northshire Community Health"\nkind = "health_visiting"\nfiles = ["*notes*"]\n',
    )
    built(folder)
    assert _in_view() == before
    held = whole()
    assert {held.agencies[fact.agency].name for fact in held.current} == {"Northshire Community Health"}


@pytest.mark.parametrize("decide", [_split_the_visit, _join_the_letters])
def test_sent_again_with_the_same_words_it_stays_split_or_joined_at_its_new_place(  # type: ignore[no-untyped-def]
    notes: Path, folder: Path, decide
) -> None:
    from sightline.service.records import actions
    from sightline.service.records.models import Decision

    decide()
    before = _in_view()
    notes.write_text(NOTES.replace("Case notes\n", "Case notes, printed again for the meeting\n"), encoding="utf-8")
    report = built(folder)
    assert [taken.what for taken in report.taken] == ["new version"]
    assert _in_view() == before
    for fact in current():
        for source in fact.sources[: len(fact.sources) // 2]:
            assert _text(fact)[source.start : source.end] == source.passage
    actions.undo(Decision.objects.latest("id").id, by=DECIDER)
    assert not [fact for fact in current() if " … " in fact.text or (fact.text == WEIGHED and not fact.relations)]


def test_sent_again_with_other_words_a_person_is_asked_again(notes: Path, folder: Path) -> None:
    _split_the_visit()
    notes.write_text(NOTES.replace("by the nurse", "by the doctor"), encoding="utf-8")
    built(folder)
    texts = [fact.text for fact in current()]
    assert WEIGHED not in texts
    again = _reading("weighed by the doctor")
    assert again.status is Status.PROPOSED
    assert "On 4 March 2021 Kay Hollis was seen at the surgery" in again.text


def test_where_one_of_two_joined_passages_is_gone_the_other_waits_again(notes: Path, folder: Path) -> None:
    from sightline.service.records import queries

    _join_the_letters()
    notes.write_text(NOTES.replace(" " + RANG, ""), encoding="utf-8")
    built(folder)
    left = _reading(LETTER)
    assert left.text == LETTER
    assert left.status is Status.PROPOSED
    (case,) = queries.cases(viewer=READER)
    (item,) = [one for one in queries.waiting(case.id, viewer=READER).proposals if one.fact.id == left.id]
    assert "decide again" in item.question


def test_everybody_has_from_its_publication_what_was_split_of_it(store: Path, folder: Path) -> None:
    from sightline.service.records import actions

    case_toml(folder, ONE_CHILD + '[[agency]]\nname = "The Evening Post"\nkind = "press"\nfiles = ["*post*"]\n')
    (folder / "evening post.txt").write_text(NOTES.replace("Case notes", "Evening Post"), encoding="utf-8")
    built(folder)
    fact = _reading(LETTER)
    actions.split(fact.id, _parts(fact, "On 9 April 2021 a letter was sent", "to the nursery"), by=DECIDER)
    (part,) = [fact for fact in current() if fact.text == "to the nursery"]
    assert [known.agency for known in part.knowledge] == ["public"]


def test_mending_a_field_leaves_the_sort_of_statement_as_it_was_read(notes: Path) -> None:
    from sightline.chronology.fact import Fact
    from sightline.service.records import actions, queries
    from sightline.vocabulary.natures import Nature

    fact: Fact = _reading(LETTER)
    actions.edit(fact.id, kind="contact", nature=Nature.ACCOUNT, by=DECIDER)
    actions.edit(fact.id, kind="contact", fields={"reason": "a letter"}, by=DECIDER)
    assert queries.fact(fact.id, viewer=READER).nature is Nature.ACCOUNT
    actions.edit(fact.id, kind="visit", by=DECIDER)
    assert queries.fact(fact.id, viewer=READER).nature is Nature.EVENT
