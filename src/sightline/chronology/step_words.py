"""The arithmetic of a step as people say it."""

from __future__ import annotations

from collections.abc import Callable

from sightline.chronology.names_of_days import MONTHS, WEEKDAYS
from sightline.chronology.step import Step
from sightline.chronology.step_code import StepCode
from sightline.chronology.unit import Unit


def step_in_words(step: Step) -> str:
    """To be followed by the anchor: "3 weeks (give or take 3 days) after"."""
    return _WORDS[step.code](step)


def _counted(count: int, unit: Unit) -> str:
    return f"{count} {unit.value}{'' if count == 1 else 's'}"


def _slack(step: Step) -> str:
    early, late = step.early, step.late
    unit = Unit.MINUTE if step.unit.is_of_the_clock and step.code is StepCode.SHIFT else Unit.DAY
    if early is None or late is None or (early == 0 and late == 0):
        return ""
    if early == late:
        return f" (give or take {_counted(early, unit)})"
    said = [f"{_counted(abs(size), unit)} {way}" for size, way in ((early, "sooner"), (late, "later")) if size > 0]
    never = [
        f"at least {_counted(-size, unit)} {way}" for size, way in ((early, "later"), (late, "sooner")) if size < 0
    ]
    return f" ({', '.join([*never, *(f'or up to {one}' for one in said)])})"


def _shift_words(step: Step) -> str:
    open_away, open_towards = (step.late, step.early) if step.count >= 0 else (step.early, step.late)
    bound = "at least " if open_away is None else "at most " if open_towards is None else ""
    return f"{bound}{_counted(abs(step.count), step.unit)}{_slack(step)} {_way(step)}"


def _calendar_words(step: Step) -> str:
    unit, size = step.unit.value, abs(step.count)
    if step.weekday is not None:
        unit = f"week (its {WEEKDAYS[step.weekday]})"
    if size == 0:
        return f"in the same calendar {unit} as"
    return (
        f"in the calendar {unit} {_way(step)} that of"
        if size == 1
        else (f"in the calendar {unit} {_counted(size, step.unit)} {_way(step)} that of")
    )


def _weekday_words(step: Step) -> str:
    name = WEEKDAYS[step.weekday or 0]
    if step.count == 0:
        return f"on the {name} before or the {name} after"
    further = ", or perhaps the one beyond," if step.or_further else ""
    return f"on the nearest {name}{further} {'on or ' if step.or_same else ''}{_way(step)}"


def _named_words(step: Step) -> str:
    first_month, first_day, last_month, last_day = step.yearly or (1, 1, 12, 31)
    if (first_month, first_day) == (last_month, last_day):
        name = f"{first_day} {MONTHS[first_month - 1]}"
    elif first_month == last_month and first_day == 1 and last_day >= 28:
        name = MONTHS[first_month - 1]
    else:
        name = f"{first_day} {MONTHS[first_month - 1]} to {last_day} {MONTHS[last_month - 1]}"
    if step.unit is Unit.YEAR:
        year = "the year" if step.count == 0 else f"the year {_counted(abs(step.count), Unit.YEAR)} {_way(step)} that"
        return f"the {name} in {year} of"
    if step.unit is Unit.MONTH:
        return f"the {name} in the month of"
    further = ", or perhaps the one beyond," if step.or_further else ""
    if step.count < 0:
        return f"the latest {name}{further} not after"
    return f"the first {name}{further} not before"


def _day_of_month_words(step: Step) -> str:
    if step.count < 0:
        return f"the last day numbered {-step.count} before"
    return f"the first day numbered {step.count} not before"


def _age_words(step: Step) -> str:
    if step.count == 0:
        return f"less than {_counted(1, step.unit)}{_slack(step)} after"
    return f"{step.count} to {_counted(step.count + 1, step.unit)}{_slack(step)} after"


def _way(step: Step) -> str:
    return "before" if step.count < 0 else "after"


_WORDS: dict[StepCode, Callable[[Step], str]] = {
    StepCode.SHIFT: _shift_words,
    StepCode.CALENDAR: _calendar_words,
    StepCode.SO_FAR: lambda step: f"in the same {step.unit.value} as, and not after,",
    StepCode.REST_OF: lambda step: f"in the same {step.unit.value} as, and not before,",
    StepCode.WEEKDAY: _weekday_words,
    StepCode.NAMED: _named_words,
    StepCode.AGE: _age_words,
    StepCode.DAY_OF_MONTH: _day_of_month_words,
    StepCode.BEFORE: lambda _step: "at any time up to",
    StepCode.AFTER: lambda _step: "at any time from",
    StepCode.SAME: lambda _step: "on the same day as",
}
