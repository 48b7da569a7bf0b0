"""Whether a text holds a number or a day that is hidden."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping

from sightline.publishing.leaks.days import days_in
from sightline.publishing.leaks.days_of_life import days_of_life
from sightline.publishing.leaks.figures import BEGINS, ENDS, PART, as_mistaken, in_figures
from sightline.publishing.leaks.finding import LeakSort
from sightline.publishing.leaks.likeness import slips
from sightline.publishing.leaks.sought import Hidden
from sightline.publishing.versions.folding import Folded

Found = tuple[int, int, LeakSort, str, str, int]
"""Start, end, sort, key, why, rank: as the matcher has them."""

_FIVE = re.compile(r"(?<![\d.,:/-])0*(\d{5})(?![\d.,:/-])")
_DIGITS = re.compile(r"\d(?:(?:[\s.\-()/_+,]{0,3}|\s+of\s+)\d){5,}")


def code_patterns(codes: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """How each code can be written: with anything between its signs, and with signs taken for others."""
    return {
        code: re.compile(r"(?<![^\W_])" + r"(?:[\s.\-()/_]{0,3}|\s+of\s+)".join(map(as_mistaken, code)) + r"(?![^\W_])")
        for code in codes
    }


def numbers_in(folded: Folded, hidden: Hidden, codes: Mapping[str, re.Pattern[str]]) -> Iterator[Found]:
    """Hidden numbers and codes, whatever stands between their figures."""
    lower = in_figures(folded.lower)
    for pattern, is_such, called in ((ENDS, str.endswith, "its end"), (BEGINS, str.startswith, "its beginning")):
        for match in pattern.finditer(lower):
            for digits, wanted in itertools.chain(hidden.numbers.items(), hidden.codes.items()):
                if len(digits) >= (9 if digits.isdigit() else 6) and is_such(digits, match.group(1)):
                    yield match.start(), match.end(), wanted.sort, wanted.key, f"{wanted.why}: {called}", 4
    for match in PART.finditer(lower):
        part = hidden.parts.get(match.group(1))
        if part is not None:
            yield match.start(), match.end(), part.sort, part.key, part.why, 4
    for match in _FIVE.finditer(lower):
        alone = hidden.parts.get(match.group(1))
        if alone is not None:
            yield match.start(), match.end(), alone.sort, alone.key, alone.why, 4
    for match in _DIGITS.finditer(lower):
        run = re.sub(r"\D", "", match.group())
        for digits, wanted in hidden.numbers.items():
            if digits in run or digits in run.replace("440", "44", 1):
                yield match.start(), match.end(), wanted.sort, wanted.key, wanted.why, 0
            elif len(digits) >= 9 and abs(len(run) - len(digits)) <= 1 and slips(run, digits, 1) == 1:
                yield match.start(), match.end(), wanted.sort, wanted.key, f"{wanted.why}: one figure is another", 4
        half = hidden.derived.halves.get(run) or hidden.parts.get(run.lstrip("0"))
        if half is not None:
            yield match.start(), match.end(), half.sort, half.key, half.why, 2
    for code, pattern in codes.items():
        wanted = hidden.codes[code]
        for match in pattern.finditer(folded.lower):
            yield match.start(), match.end(), wanted.sort, wanted.key, wanted.why, 0


def hidden_days(folded: Folded, hidden: Hidden, *, technical: bool) -> Iterator[Found]:
    """Days and months that may not stand. ``technical``: only days of the case are looked for."""
    if not hidden.days and not hidden.hides_days:
        return
    lower = in_figures(folded.lower)
    for found in itertools.chain(days_in(lower), days_of_life(lower, hidden.births)):
        known = [day for day in found.days if day in hidden.days]
        place = (found.start, found.end, LeakSort.DATE)
        if any(day in hidden.may_stand for day in found.days):
            continue
        if known:
            yield *place, hidden.days[known[0]], "a day of the case", 1
        elif technical or not hidden.hides_days:
            continue
        elif found.days and found.is_sure:
            yield *place, "", "a day, in a version that hides days", 5
        elif found.yearless:
            same = [day for day in hidden.days if (day.month, day.day) in found.yearless]
            if found.is_sure or any(hidden.days[day] for day in same):
                key = next((hidden.days[day] for day in same), "")
                yield *place, key, "a day without its year, in a version that hides days", 5
        elif found.months and hidden.hides_months:
            allowed = {(day.year, day.month) for day in hidden.may_stand}
            if not allowed.intersection(found.months):
                yield *place, "", "a month, in a version that hides dates", 5
