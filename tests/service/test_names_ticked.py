"""Several names that may be one person's are joined, or kept apart, by one answer."""

from __future__ import annotations

from pathlib import Path

from django.test import Client

from tests.service.papers import READER, built


def _case(folder: Path) -> str:
    from sightline.service.records import queries

    (folder / "a.txt").write_text("On 3 May 2021 Hodan Warsame told the nurse that the child fell.\n", "utf-8")
    for name, day in (("b", 4), ("c", 5), ("d", 6)):
        (folder / f"{name}.txt").write_text(
            f"On {day} May 2021 Hodan said that the child was well. Hodan left.\n", "utf-8"
        )
    built(folder, child="Wren Hollis")
    return queries.cases(viewer=READER)[0].id


def _names(case: str) -> list[str]:
    from sightline.service.records import queries

    return [one.name for one in queries.cast(case, viewer=READER) if not one.is_child]


def _links(case: str, state: str) -> list[str]:
    from sightline.service.records import queries

    return sorted(one.id for one in queries.links(case, viewer=READER) if one.state == state)


def test_the_names_that_are_ticked_are_joined_at_once_and_each_is_undone_by_itself(store: Path, folder: Path) -> None:
    case = _case(folder)
    page = Client().get(f"/case/{case}/people/").content.decode()
    assert "Which of these are “Hodan Warsame”?" in page
    assert page.count('type="checkbox"') == 3
    links = _links(case, "proposed")
    answer = {"decision": "join_ticked", "by": "J. Lowe", "link": links[:2]}
    page = Client().post(f"/case/{case}/people/", answer, follow=True).content.decode()
    assert "2 pairs of names joined as one person" in page
    assert len(_links(case, "joined")) == 2
    assert sum("Hodan" in name for name in _names(case)) == 2
    assert page.count("Undo") >= 2


def test_the_names_that_are_ticked_as_somebody_elses_are_not_asked_about_again(store: Path, folder: Path) -> None:
    case = _case(folder)
    answer = {"decision": "refuse_ticked", "by": "J. Lowe", "link": _links(case, "proposed")}
    page = Client().post(f"/case/{case}/people/", answer, follow=True).content.decode()
    assert "3 pairs of names kept as different people" in page
    assert "Which of these" not in page
    assert sum("Hodan" in name for name in _names(case)) == 4


def test_an_answer_with_nothing_ticked_says_so_and_decides_nothing(store: Path, folder: Path) -> None:
    case = _case(folder)
    page = Client().post(f"/case/{case}/people/", {"decision": "join_ticked", "by": "J. Lowe"}, follow=True)
    assert "Tick at least one name." in page.content.decode()
    assert len(_links(case, "proposed")) == 3
