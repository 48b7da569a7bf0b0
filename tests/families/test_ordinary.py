"""An ordinary childhood raises almost nothing, and the child is found without being named to us."""

from tests.families.told import Told


def test_the_child_is_found_in_the_documents(told: dict[str, Told]) -> None:
    assert [child["name"] for child in told["Ordinary"].report["children"]] == ["Elsie Quill"]


def test_no_question_is_raised_and_nothing_is_owed(told: dict[str, Told]) -> None:
    assert [found["ref"] for found in told["Ordinary"].ask("prompts", "Elsie Quill") if found["answer"] == "yes"] == []
    states = {found["state"] for found in told["Ordinary"].ask("duties", "Elsie Quill")}
    # Her birth starts the health visitor's contacts, of which these papers hold some.
    assert states <= {"cannot tell", "met"}


def test_its_silence_is_not_called_safety(told: dict[str, Told]) -> None:
    gaps = [gap["kind"] for gap in told["Ordinary"].ask("chronology", "Elsie Quill")["gaps"]]
    assert "no_source" in gaps
