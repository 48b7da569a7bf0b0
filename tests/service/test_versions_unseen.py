"""The same document sent again in another shape is found again; another document of the same agency is not."""

from __future__ import annotations

import csv
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from sightline.chronology.fact import Status
from sightline.service.store import close_store
from tests.service.papers import DECIDER, ONE_CHILD, built, case_toml, current, empty_store, rows_of, whole

Row = tuple[date, str, str]
"""When, what, and by which officer."""

ROWS: tuple[Row, ...] = (
    (date(2020, 4, 8), "Officers attended the address after a neighbour reported shouting. No injuries seen.", "PC A"),
    (date(2020, 5, 2), "Mother reported her handbag stolen in the market.", "PC B"),
    (date(2020, 6, 14), "Welfare check: the flat was in darkness and nobody answered the door.", "PC A"),
    (date(2020, 8, 30), "Father stopped while driving without insurance, two children in the car.", "PC C"),
    (date(2020, 11, 3), "Anonymous call that a baby was heard crying for hours on the second floor.", "PC B"),
)
EDITED = (ROWS[1][0], "Mother reported her handbag and her phone stolen in the market.", "PC B")
ADDED = (date(2021, 1, 9), "Call to a fight in the street outside the block; nobody was found.", "PC D")
ONE_EDITED_ONE_ADDED = (*ROWS[:1], EDITED, *ROWS[2:], ADDED)

SLASHES, WORDS, ISO, SHORT = "%d/%m/%Y", "%-d %B %Y", "%Y-%m-%d", "%a %d %b %Y"


def _send(path: Path, rows: Sequence[Row], spelt: str = SLASHES, columns: str = "DEO") -> Path:
    """Write rows in the format that the file's name says, with the columns in this order."""
    headings = {"D": "Date", "E": "Event", "O": "Officer"}
    table: list[list[object]] = [[headings[one] for one in columns]]
    for when, what, who in rows:
        native = when if path.suffix == ".xlsx" and spelt == "native" else when.strftime(SLASHES)
        cells = {"D": native if spelt == "native" else when.strftime(spelt), "E": what, "O": who}
        table.append([cells[one] for one in columns])
    if path.suffix == ".csv":
        with path.open("w", newline="", encoding="utf-8") as opened:
            csv.writer(opened).writerows(table)
    elif path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        for line in table:
            book.active.append(line)
        book.save(path)
    else:
        document = docx.Document()
        made = document.add_table(0, len(columns))
        for line in table:
            for cell, words in zip(made.add_row().cells, line, strict=True):
                cell.text = str(words)
        document.save(str(path))
    return path


def _stands() -> Counter[tuple[date | None, str]]:
    return Counter((fact.occurred.earliest, fact.text) for fact in rows_of(current()))


def _said(rows: Sequence[Row]) -> Counter[tuple[date | None, str]]:
    return Counter((when, what) for when, what, _ in rows)


def test_another_order_other_dates_another_name_and_one_row_more(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    _send(folder / "Police v1.csv", ROWS)
    built(folder)
    _send(folder / "Police FINAL (Westshire) 2.csv", ONE_EDITED_ONE_ADDED[::-1], WORDS, "OED")
    (taken,) = built(folder).taken
    assert taken.revises == "Police v1.csv"
    assert (taken.added, taken.changed, taken.gone) == (1, 1, 0)
    assert _stands() == _said(ONE_EDITED_ONE_ADDED)


def test_the_same_when_both_come_at_once(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    _send(folder / "Police v1.csv", ROWS)
    _send(folder / "Police FINAL (Westshire) 2.csv", ONE_EDITED_ONE_ADDED[::-1], WORDS, "OED")
    built(folder)
    assert _stands() == _said(ONE_EDITED_ONE_ADDED)
    assert len({fact.agency for fact in current()}) == 1


@pytest.mark.parametrize("spelt", [WORDS, ISO, SHORT, "%-d.%-m.%y", "%d-%b-%Y"])
def test_a_date_spelt_otherwise_changes_nothing(store: Path, folder: Path, spelt: str) -> None:
    case_toml(folder, ONE_CHILD)
    _send(folder / "Police v1.csv", ROWS)
    built(folder)
    before = {fact.id for fact in rows_of(current())}
    _send(folder / "Police v2.csv", ROWS, spelt)
    (taken,) = built(folder).taken
    assert (taken.added, taken.changed, taken.gone) == (0, 0, 0)
    assert {fact.id for fact in rows_of(current())} == before


def test_a_decision_outlives_another_spelling_of_the_date(store: Path, folder: Path) -> None:
    from sightline.service.records import actions

    case_toml(folder, ONE_CHILD)
    _send(folder / "Police v1.csv", ROWS)
    built(folder)
    (fact,) = [fact for fact in rows_of(current()) if "handbag" in fact.text]
    actions.edit(fact.id, kind="police_incident", by=DECIDER)
    _send(folder / "Westshire police.docx", ROWS[::-1], WORDS)
    built(folder)
    (after,) = [one for one in rows_of(current()) if one.lineage == fact.lineage]
    assert (after.id, after.kind, after.decided_by) == (fact.id, "police_incident", DECIDER)


def test_a_doubt_that_was_dropped_is_a_change(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    _send(folder / "Police v1.csv", ROWS, "?%d/%m/%Y")
    built(folder)
    _send(folder / "Police v2.csv", ROWS)
    (taken,) = built(folder).taken
    assert (taken.added, taken.changed, taken.gone) == (0, 5, 0)
    assert all(not fact.occurred.is_unsure for fact in rows_of(current()))


@pytest.mark.parametrize("first", ["police.csv", "police.docx", "police.xlsx"])
@pytest.mark.parametrize(
    "second", ["Return from Westshire Police.docx", "West police 2.xlsx", "Police for the panel.csv"]
)
@pytest.mark.parametrize("at_once", [True, False])
def test_any_format_is_found_again_in_any_other(
    store: Path, folder: Path, first: str, second: str, at_once: bool
) -> None:
    case_toml(folder, ONE_CHILD)
    _send(folder / first, ROWS, "native")
    if not at_once:
        built(folder)
    _send(folder / second, ROWS[::-1], WORDS, "EOD")
    built(folder)
    assert _stands() == _said(ROWS)


def _others(year: int, words: str, count: int = 6) -> list[Row]:
    return [(date(year, 1 + n, 3 + 2 * n), f"{words} number {n}, seen by the desk.", "PC Z") for n in range(count)]


@pytest.mark.parametrize(
    ("one", "first", "other", "second"),
    [
        ("Police intelligence reports.csv", [*_others(2020, "Intelligence"), *ROWS[:2]], "Police incidents.csv", ROWS),
        ("Police 1.csv", ROWS[:3], "Police 2.csv", ROWS[3:]),
        ("Police Jan to June.csv", ROWS[:3], "Police July to December.csv", ROWS[3:]),
        (
            "Police intelligence.csv",
            [(when, "No entry for this month.", "PC A") for when, _, _ in ROWS[:3]] + _others(2019, "Report"),
            "Police incidents.csv",
            [(when, "No entry for this month.", "PC A") for when, _, _ in ROWS[:3]] + _others(2021, "Call"),
        ),
        (
            "Police custody.csv",
            [(when, "Routine check completed. No concerns.", "PC A") for when, _, _ in ROWS],
            "Police visits.csv",
            [(when + timedelta(9), "Routine check completed. No concerns.", "PC A") for when, _, _ in ROWS],
        ),
        ("Police log.csv", ROWS[:1], "Police letter.csv", ROWS[:1]),
        ("Police log.csv", ROWS[:2], "Police letter.csv", ROWS[:2]),
        ("Police log.csv", ROWS, "School log.csv", ROWS),
        ("Westshire Police.csv", ROWS, "Eastshire Police.csv", ROWS),
    ],
)
@pytest.mark.parametrize("at_once", [True, False])
def test_two_documents_stay_two(
    store: Path, folder: Path, one: str, first: Sequence[Row], other: str, second: Sequence[Row], at_once: bool
) -> None:
    case_toml(folder, ONE_CHILD)
    _send(folder / one, first)
    if not at_once:
        built(folder)
    _send(folder / other, second, WORDS)
    built(folder)
    assert _stands() == _said(first) + _said(second)
    assert not [fact for fact in whole().facts if not fact.is_current]


def test_what_is_nearly_the_same_but_not_sure_is_asked(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    _send(folder / "Police log.csv", ROWS[:2])
    _send(folder / "Police letter.csv", ROWS[:2], WORDS)
    assert any("a new version of" in question for question in built(folder).questions)


@pytest.mark.parametrize("count", [1, 2])
def test_a_small_document_is_known_again_by_its_name(store: Path, folder: Path, count: int) -> None:
    case_toml(folder, ONE_CHILD)
    _send(folder / "Police report.csv", ROWS[:count])
    built(folder)
    _send(folder / "Police report FINAL.docx", ROWS[:count], WORDS, "OED")
    built(folder)
    assert _stands() == _said(ROWS[:count])


def test_a_row_split_in_two_keeps_its_lineage_and_adds_one(store: Path, folder: Path) -> None:
    when, what, who = ROWS[0]
    halves = [(when, sentence, who) for sentence in (what.split(". ")[0] + ".", "No injuries seen.")]
    case_toml(folder, ONE_CHILD)
    _send(folder / "Police.csv", ROWS)
    built(folder)
    _send(folder / "Police for the panel.csv", [*halves, *ROWS[1:]], WORDS)
    (taken,) = built(folder).taken
    assert (taken.added, taken.changed, taken.gone) == (1, 1, 0)
    assert _stands() == _said([*halves, *ROWS[1:]])


def test_a_fuller_period_takes_the_place_of_the_part_that_came_first(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)
    _send(folder / "Police to August.csv", ROWS)
    built(folder)
    more = [*ROWS, *_others(2021, "Call")]
    _send(folder / "Police.csv", more, WORDS)
    (taken,) = built(folder).taken
    assert (taken.added, taken.changed, taken.gone) == (6, 0, 0)
    assert _stands() == _said(more)


def test_values_that_changed_columns_are_a_change(store: Path, folder: Path) -> None:
    case_toml(folder, ONE_CHILD)

    def send(name: str, swap: bool) -> None:
        with (folder / name).open("w", newline="") as opened:
            out = csv.writer(opened)
            out.writerow(("Date", "Event", "Mother asked", "Father asked"))
            out.writerows((w.strftime(SLASHES), t, *(("yes", "no")[:: -1 if swap else 1])) for w, t, _ in ROWS)

    send("Police v1.csv", False)
    built(folder)
    send("Police v2.csv", True)
    (taken,) = built(folder).taken
    assert taken.changed == len(ROWS)


_TELLINGS = st.sampled_from(
    [what for _, what, _ in ROWS] + ["Home visit.", "Nobody in.", "Child seen, well and happy."]
)
_ROW = st.tuples(st.integers(0, 300).map(lambda n: date(2020, 1, 1) + timedelta(n)), _TELLINGS, st.just("PC A"))


@settings(max_examples=12, phases=(Phase.explicit, Phase.generate))
@given(
    st.lists(_ROW, min_size=4, max_size=9),
    st.lists(_ROW, max_size=2),
    st.integers(0, 2),
    st.randoms(use_true_random=False),
    st.sampled_from([WORDS, ISO, SHORT]),
    st.permutations("DEO"),
)
def test_whatever_was_shuffled_added_and_left_out_the_counts_add_up_and_nothing_doubles(
    first: list[Row], added: list[Row], gone: int, random, spelt: str, columns: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "folder"
        folder.mkdir()
        empty_store(Path(scratch) / "store.sqlite3")
        case_toml(folder, ONE_CHILD)
        _send(folder / "Police v1.csv", first)
        built(folder)
        second = [*first[gone:], *added]
        random.shuffle(second)
        _send(folder / "Police v2.csv", second, spelt, "".join(columns))
        (taken,) = built(folder).taken
        assert taken.revises == "Police v1.csv"
        assert _stands() == _said(second)
        unchanged = len(second) - taken.added - taken.changed
        assert unchanged >= len(first) - gone
        assert unchanged + taken.changed + taken.gone == len(first)
        corrected = [fact for fact in rows_of(whole().facts) if fact.status is Status.CORRECTED]
        assert len(corrected) == taken.changed
        close_store()
