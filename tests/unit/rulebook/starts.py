"""A start in a few rows, with numbers of a test's own: when something is due, and whether a circumstance holds."""

from __future__ import annotations

from datetime import date

from sightline.chronology.chronology import Chronology
from sightline.rulebook.language.bind import Each, Episode
from sightline.rulebook.language.due import Due
from sightline.rulebook.language.regimes import Stage
from sightline.rulebook.language.select import select
from sightline.rulebook.parameters import Parameter, Parameters, Standing, Value
from sightline.rulebook.rule_files.examples import read_examples
from sightline.rulebook.view import View

START = select("strategy_discussion")


def _number(name: str, value: int, unit: str, until: date | None = None) -> Parameter:
    held = Value(value, date(2012, 1, 1), Standing.DEFAULT, "Nowhere", valid_until=until)
    return Parameter(name, f"number called {name}", unit, (held,))


NUMBERS = Parameters(
    {
        item.name: item
        for item in (
            _number("two", 2, "working days"),
            _number("eight", 8, "days"),
            _number("seven", 7, "days"),
            _number("once", 1, "times"),
            _number("four weeks", 4, "weeks"),
            _number("hours", 48, "hours"),
            _number("year", 12, "months"),
            _number("quarter", 3, "months"),
            _number("five", 5, "years"),
            _number("eighteen", 18, "years"),
            _number("three", 3, "events"),
            _number("from", 8, "o'clock"),
            _number("by", 9, "o'clock"),
            _number("choice", 0, "choices"),
            _number("ended", 8, "weeks", until=date(2014, 4, 21)),
        )
    }
)


def case(rows: str, starts: Each | None = None, on: date = date(2020, 1, 1)) -> tuple[View, Episode]:
    """A view of these rows, and its last episode."""
    [example] = read_examples("One\n" + "\n".join(f"  {row.strip()}" for row in rows.strip().splitlines()))
    chronology: Chronology = example.chronology
    view = View(chronology, on, NUMBERS)
    return view, (starts or Each(START)).episodes(view)[-1]


def due(node: Due, rows: str, starts: Each | None = None) -> str:
    """When it is due, as the JSON has it."""
    view, episode = case(rows, starts)
    shape = node.limit(view, episode).as_json()
    return "..".join(dict.fromkeys((shape["earliest"], shape["latest"])))


def holds(stage: Stage, rows: str, starts: Each | None = None) -> str:
    """Whether a circumstance holds."""
    return stage.test(*case(rows, starts)).value
