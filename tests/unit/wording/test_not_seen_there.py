"""That somebody else saw a child, or where a child was, is not that it was seen on a visit or there at an incident."""

import pytest

from sightline.wording.suggest import suggest


def _read(row: str, agency: str) -> list[tuple[str, dict[str, object]]]:
    read = suggest(row, agency_kind=agency, children=("Wren",))
    return [(one.kind, {name: value.value for name, value in one.fields.items()}) for one in (read, *read.parts)]


@pytest.mark.parametrize(
    "row",
    [
        "HV attempted, nil access. T/C to school, Wren seen in class by teacher today.",
        "T/C to school, Wren seen in class by teacher.",
        "Tel call with mum. Wren seen on video.",
        "Spoke to mum by phone, child seen at nursery by staff.",
        "School confirm Wren seen today.",
        "CP visit not completed",
        "Planned visit not completed",
    ],
)
def test_no_visit_is_told(row: str) -> None:
    assert "visit" not in {kind for kind, _ in _read(row, "childrens_social_care")}


def test_a_visit_at_which_another_saw_the_child_does_not_say_that_the_worker_did() -> None:
    told = dict(_read("Home visit, no sign of Wren. Wren seen earlier by nursery staff.", "childrens_social_care"))
    assert told["visit"].get("child_seen") is not True


@pytest.mark.parametrize("row", ["Home visit. T/C to GP after. Wren seen alone.", "Home visit, Wren seen alone by SW."])
def test_a_visit_stays_one(row: str) -> None:
    assert dict(_read(row, "childrens_social_care"))["visit"]["child_seen"] is True


def test_where_the_child_was_that_day_is_not_the_scene_of_the_incident() -> None:
    row = "Verbal argument between Mr Webb and Ms Bell at the pub. Wren was present at nursery that day, staff confirm."
    assert "child_present" not in dict(_read(row, "police"))["domestic_abuse_incident"]


@pytest.mark.parametrize(
    ("row", "is_held"),
    [
        ("PEP drafted, not signed off.", False),
        ("PEP mtg held, awaiting sign off by VSH.", False),
        ("Draft PEP shared.", False),
        ("PEP overdue", False),
        ("PEP completed 12/2.", True),
        ("PEP signed off by VSH", True),
        ("Initial PEP in place", True),
    ],
)
def test_a_plan_that_is_not_signed_off_is_not_held(row: str, is_held: bool) -> None:
    assert ("personal_education_plan" in {kind for kind, _ in _read(row, "childrens_social_care")}) is is_held


@pytest.mark.parametrize(
    ("row", "victim"),
    [
        ("DV incident at home. Lee Webb kicked door, Wren crying upstairs.", None),
        ("DV incident at home. Lee Webb kicked Dana Bell, Wren crying upstairs.", "Dana Bell"),
    ],
)
def test_who_stands_behind_another_thing_that_was_hit_is_not_the_victim(row: str, victim: str | None) -> None:
    read = suggest(row, agency_kind="police", known=("Dana Bell", "Lee Webb", "Wren"), children=("Wren",))
    told = read.fields.get("victim")
    assert (told.value if told else None) == victim
