"""What is kept from one past day to the next is worked out anew once its day has come, or its records are others."""

from __future__ import annotations

from datetime import date

from sightline.rulebook.parameters import load
from sightline.rulebook.rule_files.examples import read_examples
from sightline.rulebook.view import View

[_EXAMPLE] = read_examples("One\n  2021-02-01 | visit | police\n  on 2021-03-01 -> no\n")


def _worked(days: list[date], sources: list[tuple[object, ...]], until: date | None) -> list[date]:
    """The days on which the work was done, looking at each day with its sources; the work waits for ``until``."""
    done: list[date] = []
    view: View | None = None
    for day, of in zip(days, sources, strict=True):
        view = View(_EXAMPLE.chronology, day, load(), view, is_of_replay=True)

        def work(seen: View) -> int:
            done.append(seen.on)
            if until is not None and seen.on < until:
                seen.turning.note(until)
            return len(done)

        view.while_same("meetings", of, work)
    return done


DAYS = [date(2021, 3, 1), date(2021, 3, 5), date(2021, 3, 9), date(2021, 3, 10)]


def test_what_waits_for_a_day_is_worked_out_again_on_that_day() -> None:
    records = (object(),)
    assert _worked(DAYS, [records] * 4, date(2021, 3, 9)) == [date(2021, 3, 1), date(2021, 3, 9)]


def test_what_waits_for_nothing_is_worked_out_once_while_its_records_are_the_same() -> None:
    records, others = (object(),), (object(),)
    assert _worked(DAYS, [records] * 4, None) == [date(2021, 3, 1)]
    assert _worked(DAYS, [records, records, others, others], None) == [date(2021, 3, 1), date(2021, 3, 9)]
