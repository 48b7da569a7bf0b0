"""Looking back at a child's past by command: two labelled views, and the separate report on disclosure."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sightline.rulebook.past.looking_back import Looking
from sightline.service.store import open_store
from tests.service.papers import case_toml

Run = Callable[..., tuple[int, str, str]]
SOCIAL_CARE = "Aldermoor Children's Social Care"


def _rows(path: Path, *rows: str) -> None:
    path.write_text("Date of event,Kind,Event detail\n" + "".join(f"{row}\n" for row in rows), encoding="utf-8")


@pytest.fixture
def case(folder: Path) -> Path:
    case_toml(folder, '[case]\nname = "Hollis"\n[[child]]\nname = "Hollis Reed"\nborn = 2018-02-03\n')
    _rows(folder / "Police.csv", "04/04/2019,domestic_abuse_incident,Shouting at the home and the child heard crying")
    _rows(
        folder / f"{SOCIAL_CARE}.csv",
        "01/03/2019,child_in_need_plan_start,The plan begins",
        "02/09/2019,visit,Visit to the home",
    )
    return folder


@pytest.fixture
def path(sightline: Run, case: Path, tmp_path: Path) -> Path:
    store = tmp_path / "store.sqlite3"
    code, _, said = sightline("build", case, "--store", store, "--accept-proposals")
    assert code == 0, said
    return store


def _told(sightline: Run, path: Path, *words: str) -> list[dict[str, object]]:
    code, out, said = sightline("replay", "--store", path, "--format", "json", *words)
    assert code == 0, said
    return json.loads(out)


def test_the_plain_view_says_that_it_leaves_out_what_is_late_by_our_own_numbers_and_how_many(
    sightline: Run, path: Path
) -> None:
    hindsight = _told(sightline, path, "--hindsight")
    ours = sum("state" in one and not one["of_the_time"] for one in hindsight)
    assert ours
    code, out, _ = sightline("replay", "--store", path)
    said = " ".join(out.split())
    assert code == 0
    many = f"(there {'is' if ours == 1 else 'are'} {ours})"
    assert f"a number of Sightline's own, and by no law or local decision of the time {many}" in said
    assert "Left out here" not in sightline("replay", "--store", path, "--hindsight")[1]


def test_each_view_says_which_it_is_and_the_first_days_are_in_order(sightline: Run, path: Path) -> None:
    for looking, words in ((Looking.OF_THE_TIME, ()), (Looking.HINDSIGHT, ("--hindsight",))):
        found = _told(sightline, path, *words)
        assert found
        assert {item["view"] for item in found} == {looking.value}
        assert all({"first_raised_on", "could_be_shown_to", "rule", "ref", "facts"} <= set(item) for item in found)
        days = [item["first_raised_on"] for item in found]
        assert days == sorted(days)


def test_the_findings_of_the_time_are_those_of_hindsight_that_could_be_asked_then(sightline: Run, path: Path) -> None:
    of_the_time = {(item["key"], item["first_raised_on"]) for item in _told(sightline, path)}
    hindsight = _told(sightline, path, "--hindsight")
    assert of_the_time == {(item["key"], item["first_raised_on"]) for item in hindsight if item["of_the_time"]}


def test_nothing_is_told_of_after_the_day_that_is_asked_for(sightline: Run, path: Path) -> None:
    found = _told(sightline, path, "--hindsight", "--until", "2019-04-30")
    assert all(str(item["first_raised_on"]) <= "2019-04-30" for item in found)
    assert len(found) < len(_told(sightline, path, "--hindsight"))


def test_the_words_for_people_say_what_it_does_not_show(sightline: Run, path: Path) -> None:
    code, out, _ = sightline("replay", "--store", path)
    assert code == 0
    assert "does not show that anyone should have acted differently" in " ".join(out.split())


def test_the_report_on_disclosure_is_made_for_a_reason_that_is_kept_with_a_name(sightline: Run, path: Path) -> None:
    asked = ("disclosures", "--store", path, "--to", SOCIAL_CARE, "--by", "Sam Okafor", "--format", "json")
    code, _, said = sightline(*asked, "--reason", " ")
    assert code != 0
    assert "Give the reason" in said
    code, out, said = sightline(*asked, "--reason", "Rapid review")
    assert code == 0, said
    assert "does not show" in json.loads(out)["caution"]
    open_store(path, create=False)
    from sightline.service.casework.models import DisclosureReport

    assert [(kept.reason, kept.by) for kept in DisclosureReport.objects.all()] == [("Rapid review", "Sam Okafor")]


def test_it_is_refused_while_proceedings_are_live_unless_somebody_took_advice(
    sightline: Run, case: Path, path: Path
) -> None:
    _rows(case / "Family court.csv", "03/06/2019,proceedings_start,Proceedings are issued")
    assert sightline("build", case, "--store", path, "--accept-proposals")[0] == 0
    asked = ("disclosures", "--store", path, "--to", SOCIAL_CARE, "--by", "Sam Okafor", "--reason", "Review")
    code, _, said = sightline(*asked)
    assert code != 0
    assert "proceedings of which no outcome is on record" in said
    assert sightline(*asked, "--advice-taken-by", "Priya Lund")[0] == 0


@pytest.mark.parametrize(
    "words",
    [
        ["replay", "--until"],
        ["chronology", "--known-at"],
        ["prompts", "--known-at"],
        ["duties", "--known-at"],
        ["evaluate", "--all", "--known-at"],
    ],
)
def test_nothing_is_said_of_what_was_known_on_a_day_that_has_not_come(
    sightline: Run, path: Path, words: list[str]
) -> None:
    code, out, said = sightline(*words, "2099-01-01", "--store", path)
    assert (code, out) == (2, "")
    assert "1 January 2099 has not come yet" in said
