"""What a pattern of several records was counted to, for the person who is asked about it: how many, how far apart, and
the numbers that it was held against.
"""

from __future__ import annotations

from datetime import date

from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.evidence import Evidence
from sightline.rulebook.language.words import count_words, when
from sightline.rulebook.parameters import NoNumber, Parameters, Value


def pattern(
    parameters: Parameters,
    on: date,
    reach: tuple[PartialDate, PartialDate],
    at_least: str,
    counted: str,
    within: str = "",
) -> Evidence:
    """The sum of a pattern that begins and is complete with these days.

    ``at_least`` and ``within`` name the numbers; ``counted``: what is counted, in the plural. Only when it is read.
    """
    return Evidence.later(lambda: _sum(parameters, on, reach, at_least, counted, within))


def _sum(
    parameters: Parameters, on: date, reach: tuple[PartialDate, PartialDate], at_least: str, counted: str, within: str
) -> Evidence:
    first, last = reach
    try:
        used: list[tuple[str, Value]] = [(at_least, parameters[at_least].on(on))]
        longest = ""
        if within:
            used.append((within, parameters[within].on(first.latest or on)))
            longest = f" within {count_words(used[1][1].value, parameters[within].unit)}"
    except NoNumber:
        return Evidence()
    begins = when(first)
    said = f"{begins[:1].upper()}{begins[1:]} to {when(last)}: {_apart(first, last)}. "
    return Evidence(
        arithmetic=(f"{said}Asked about: {used[0][1].value} {counted} or more{longest}.",), parameters=tuple(used)
    )


def _apart(first: PartialDate, last: PartialDate) -> str:
    """How long it is from the one to the other: "44 days", "from 13 to 40 days"."""
    if first.is_unsure or last.is_unsure:
        return "how many days is not certain"
    if first.earliest is None or first.latest is None or last.earliest is None or last.latest is None:
        return "how many days is not known"
    least, most = max(0, (last.earliest - first.latest).days), (last.latest - first.earliest).days
    if least == most:
        return count_words(most, "days") if most else "the same day"
    return f"from {least} to {count_words(most, 'days')}"
