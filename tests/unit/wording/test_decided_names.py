"""A first name that the case does not know is somebody where a plan or an order is told of it, and nobody elsewhere."""

import pytest

from sightline.wording.people import mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ICPC: Ava to be subject to a CP plan under neglect; threshold was not met for Ben", ["Ava"]),
        ("RCPC: plan ended for Ava, continues for Ben", ["Ava"]),
        ("Ava made subject of an ICO, Ben remains at home", ["Ava"]),
        ("Ava and Theo made subject to CP plans, neglect. Ben CIN", ["Ava", "Theo"]),
        ("Outcome: plan - Ava; CIN - Ben", ["Ava"]),
        ("Ava's plan ended, Ben's to continue", ["Ava"]),
        ("Ava accommodated under section 20, Ben remains at home.", ["Ava"]),
        ("Plan to be updated by Claire. Grace was late", []),
        ("Claire James was asked to review the plan", ["Claire James"]),
        ("Grace was late for nursery and Ava was upset.", []),
    ],
)
def test_whoever_a_decision_is_told_of_is_mentioned(text: str, names: list[str]) -> None:
    found = [one.as_written for one in mentions(text, known=["Ben"])]
    assert [name for name in found if name != "Ben"] == names
