"""What the command tells of every family is what happened in it."""

import pytest

from sightline.chronology.partial_date import Precision
from sightline.synthetic import FAMILIES, Family
from tests.families.told import Told

every_family = pytest.mark.parametrize("family", FAMILIES, ids=[family.folder for family in FAMILIES])


@every_family
def test_every_true_row_stands_once_with_its_date_exactly_as_precise(told: dict[str, Told], family: Family) -> None:
    held = [fact for child in family.children for fact in told[family.folder].facts(child)]
    for happening in family.happenings:
        row = happening.row
        found = {
            fact["id"]: fact
            for fact in held
            if fact["text"].startswith(row.text)
            and fact["agency"] == happening.agency
            and not any(relation["type"] == "part_of" for relation in fact["relations"])
            and fact["occurred"]["earliest"] == row.when.earliest.isoformat()
        }
        assert len(found) == 1, row.text
        [fact] = found.values()
        assert fact["occurred"]["latest"] == row.when.latest.isoformat(), row.text
        assert fact["occurred"]["precision"] == row.when.precision.value, row.text
        assert happening.document in {source["document"] for source in fact["sources"]}


@every_family
def test_every_passage_is_where_its_source_says(told: dict[str, Told], family: Family) -> None:
    for child in family.children:
        for fact in told[family.folder].facts(child):
            assert fact["sources"], fact["id"]
            for source in fact["sources"]:
                assert source["document"], fact["id"]
                assert source["locator"], fact["id"]


@every_family
def test_no_date_is_sharper_than_its_family_wrote_it(told: dict[str, Told], family: Family) -> None:
    written = {
        happening.row.when.written: happening.row.when
        for happening in family.happenings
        if happening.row.when.precision not in (Precision.DAY, Precision.MINUTE)
    }
    for child in family.children:
        for fact in told[family.folder].facts(child):
            truth = written.get(fact["occurred"]["written"])
            if truth is not None:
                assert fact["occurred"]["earliest"] == truth.earliest.isoformat()
                assert fact["occurred"]["latest"] == truth.latest.isoformat()


KNOWN = [(family, *entry) for family in FAMILIES for entry in family.known]


@pytest.mark.parametrize(
    ("family", "agency", "day", "phrase", "had_it"),
    KNOWN,
    ids=[f"{agency} on {day}: {phrase}" for _, agency, day, phrase, _ in KNOWN],
)
def test_each_agency_is_shown_as_having_what_the_records_evidence(
    told: dict[str, Told], family: Family, agency: str, day: object, phrase: str, had_it: bool
) -> None:
    shown = told[family.folder].facts(family.children[0], "--known-to", agency, "--known-at", str(day))
    assert any(phrase in fact["text"] for fact in shown) == had_it


@every_family
def test_the_questions_that_the_records_raise_are_those_of_the_truth(told: dict[str, Told], family: Family) -> None:
    for child in family.children:
        raised = {found["ref"] for found in told[family.folder].ask("prompts", child) if found["answer"] == "yes"}
        assert set(family.prompts) <= raised
        assert not raised & set(family.silent)


@every_family
def test_the_duties_stand_as_in_the_truth(told: dict[str, Told], family: Family) -> None:
    for child in family.children:
        states = {(found["ref"], found["state"]) for found in told[family.folder].ask("duties", child)}
        assert set(family.duties) <= states
        assert not {ref for ref, _ in states} & set(family.silent)


@every_family
def test_what_cannot_be_read_is_refused_by_name_and_nothing_else_is(told: dict[str, Told], family: Family) -> None:
    refused = {refusal["document"] for refusal in told[family.folder].report["refused"]}
    assert refused == set(family.quarantined)
