"""Days and months in every writing, in a text from anywhere: as many readings of each as there can be.

Unlike the reading of records this wants no reading to be right: a day that could be meant is a day that is found.
"""

# ruff: noqa: E501 (a pattern a line)
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sightline.publishing.leaks.day import Day, days_of, year_of
from sightline.publishing.leaks.days_counted import counted_days, nth_weekdays
from sightline.publishing.leaks.days_in_words import days_said
from sightline.publishing.leaks.days_named import named_days

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary|uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_HAS_MONTH = re.compile("|".join(_MONTHS))
_WITH_MONTH = frozenset({"words of number", "day month", "month day", "words", "words after", "month year"})
_ONES = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
ORDINALS = {
    **{word: number for number, word in enumerate(_ONES, 1)},
    **{word: number for number, word in enumerate(
        ["tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"], 10)},
    **{f"twenty {word}": 20 + number for number, word in enumerate(_ONES, 1)},
    **{f"twenty {word}": 20 + number for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], 1)},
    "thirtieth": 30,
    "thirty one": 31,
    "thirty first": 31,
}  # fmt: skip
ORDINAL = "(?:" + "|".join(sorted((word.replace(" ", r"[\s-]+") for word in ORDINALS), key=len, reverse=True)) + ")"
_CARDINALS = {word: number for number, word in enumerate(
    ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"], 10)} | {
    "twenty": 20, "thirty": 30} | {word: number for number, word in enumerate(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], 1)}  # fmt: skip
_CARDINAL = (
    r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    r"twenty(?:[\s-]+(?:one|two|three|four|five|six|seven|eight|nine))?|thirty(?:[\s-]+one)?)"
)
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
_YEAR = r"(?:(?:19|20)\d\d|'?\d\d)"
_YEAR_WORDS = (
    r"(?:two\s+thousand(?:\s+and)?\s+[a-z]+(?:[\s-][a-z]+)?|twenty[\s-]+(?:ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty(?:[\s-][a-z]+)?))"
)
_SHAPES = (
    ("numbers", re.compile(r"(?<![\d./-])(\d{1,2})\s?([./\-\s_])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d|\d\d)(?![\d]|[./-]\d)")),
    ("year first", re.compile(r"(?<!\d)((?:19|20)\d\d)[./\-\s_\u5e74](\d{1,2})[./\-\s_\u6708](\d{1,2})(?!\d)")),
    ("eight figures", re.compile(r"(?<!\d)(\d{8})(?:\d{4}|\d{6})?(?!\d)")),
    ("six figures", re.compile(r"(?<!\d)(?<!\d[a-f])(?<![\da-f]{4})(\d{6})(?![\da-z])")),
    ("day month", re.compile(
        rf"(?<![\w.])(\d{{1,2}})(?:\s?(?:st|nd|rd|th))?[\s.,/_-]*(?:day\s+)?(?:of\s+)?[\s.,/_-]*({_MONTH})(?![a-z])\.?(?:[\s,.'/_-]*({_YEAR})(?!\d))?")),
    ("month day", re.compile(
        rf"(?<![a-z\d])({_MONTH})(?![a-z])\.?[\s_-]*(?:the\s+)?(\d{{1,2}})(?:\s?(?:st|nd|rd|th))?(?![\d:]|\.\d)(?:[\s,._-]+({_YEAR})(?!\d))?")),
    ("words", re.compile(
        rf"(?<![a-z])({ORDINAL})\s+(?:day\s+)?(?:of\s+)?({_MONTH})(?![a-z])(?:,?\s+((?:19|20)\d\d|{_YEAR_WORDS}))?")),
    ("words of number", re.compile(
        rf"(?<![a-z])({_CARDINAL})\s+(?:of\s+)?({_MONTH})(?<!may)(?![a-z])(?:,?\s+((?:19|20)\d\d|{_YEAR_WORDS}|{_CARDINAL}))?")),
    ("words after", re.compile(rf"(?<![a-z])({_MONTH})\s+(?:the\s+)?({ORDINAL})(?![a-z])(?:,?\s+((?:19|20)\d\d|{_YEAR_WORDS}))?")),
    ("roman", re.compile(r"(?<!\w)(\d{1,2})(?:\s?[./\s-]\s?(?=[ivx]+\s?[./\s-])|(?=[ivx]{2,4}\d))(i{1,3}|iv|vi{0,3}|ix|xi{0,2})\s?[./\s-]?\s?((?:19|20)\d\d|\d\d)(?!\w)")),
    ("month year", re.compile(rf"(?<![a-z\d])({_MONTH})(?![a-z])[\s.,'/_-]*(?:of\s+)?((?:19|20)\d\d)(?!\d)|(?<![a-z\d])({_MONTH})(?:[-'/]|\.?\s?['\u2019])(\d\d)(?!\d)")),
    ("month number", re.compile(r"(?<![\d./-])(0?[1-9]|1[0-2])[/.-]((?:19|20)\d\d)(?![\d/-])|(?<![\d./-])((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d-])")),
    ("born", re.compile(r"(?<![a-z])(?:b|born|birth|birthday|d\.?o\.?b|died|d)\.?\s*(?:is|on|:|=)?\s*(\d{1,2})\s?[./-]\s?(\d{1,2})(?![\d]|[./-]\d)")),
    ("day and month", re.compile(r"(?<![\d./-])(\d{1,2})\.\s?(\d{1,2})\.(?![\d.])")),
    ("short", re.compile(r"(?<![\d./-])(\d\d)[/](\d\d)(?![\d/]|-\d)")),
)  # fmt: skip


def days_in(lower: str) -> Iterator[Day]:
    """Every stretch of a folded text in lower case that can be a day or a month."""
    yield from _days_as_written(lower)
    for match in _ONE_BY_ONE.finditer(lower):  # "1 7 / 0 9 / 2 0 1 3"
        for one in _days_as_written(re.sub(r"\s", "", match.group())):
            yield replace(one, start=match.start(), end=match.end())
    yield from days_said(lower)


_ONE_BY_ONE = re.compile(r"(?<!\d)\d(?:\s[\d./-]){5,12}(?!\d)")


def _days_as_written(lower: str) -> Iterator[Day]:
    has_figures, has_month = any(map(str.isdigit, lower)), _HAS_MONTH.search(lower) is not None
    for shape, pattern in _SHAPES:
        if (not has_figures and not shape.startswith("words")) or (not has_month and shape in _WITH_MONTH):
            continue
        for match in pattern.finditer(lower):
            made = _READ[shape](match)
            if made is not None and (made.days or made.months or made.yearless):
                yield made
    yield from named_days(lower)
    if "day" in lower:
        yield from nth_weekdays(lower)
    if has_figures:
        yield from counted_days(lower)


def _month(written: str) -> int:
    return _MONTHS.index(written[:3]) + 1


def _numbers(match: re.Match[str]) -> Day:
    one, two, year = int(match.group(1)), int(match.group(3)), year_of(match.group(4))
    sure = len(match.group(4)) == 4 or match.group(2) in "/-"
    days = days_of((year, two, one), (year, one, two))
    if len(match.group(4)) == 2 and one > 12:
        days = tuple({*days, *days_of((year_of(match.group(1)), two, int(match.group(4))))})
    return Day(match.start(), match.end(), days, is_sure=sure and match.group(2).strip() != "")


def _year_first(match: re.Match[str]) -> Day:
    year, one, two = map(int, match.groups())
    return Day(match.start(), match.end(), days_of((year, one, two), (year, two, one)))


def _figures(match: re.Match[str]) -> Day:
    run = match.group(1)
    if len(run) == 8:
        readings = ((int(run[:4]), int(run[4:6]), int(run[6:])), (int(run[4:]), int(run[2:4]), int(run[:2])),
                    (int(run[4:]), int(run[:2]), int(run[2:4])))  # fmt: skip
    else:
        readings = ((year_of(run[4:]), int(run[2:4]), int(run[:2])), (year_of(run[:2]), int(run[2:4]), int(run[4:])),
                    (year_of(run[4:]), int(run[:2]), int(run[2:4])))  # fmt: skip
    return Day(match.start(), match.end(), tuple(d for d in days_of(*readings) if 1900 < d.year < 2100), is_sure=False)


def _worded(match: re.Match[str], day: int, month: int, year: str | None) -> Day:
    if year:
        return Day(match.start(), match.end(), days_of((year_of(year), month, day)))
    return Day(match.start(), match.end(), yearless=((month, day),) if 1 <= day <= 31 else ())


def _counted(written: str) -> int:
    return sum(_CARDINALS[word] for word in re.split(r"[\s-]+", written))


def _year_in_words(written: str | None) -> str | None:
    if written is None or written[:1].isdigit() or "thousand" in written or written.startswith("twenty ten"):
        return written
    words = re.split(r"[\s-]+", written)
    if words[0] == "twenty" and len(words) > 1 and _CARDINALS.get(words[1], 0) >= 10:
        return written
    return f"{sum(_CARDINALS.get(word, 0) for word in words):02}"


def _ordinal(written: str) -> int:
    return ORDINALS[re.sub(r"[\s-]+", " ", written)]


def _month_year(match: re.Match[str]) -> Day:
    month, year = (match.group(1), match.group(2)) if match.group(1) else (match.group(3), match.group(4))
    return Day(match.start(), match.end(), months=((year_of(year), _month(month)),))


def _month_number(match: re.Match[str]) -> Day:
    month, year = (match.group(1), match.group(2)) if match.group(1) else (match.group(4), match.group(3))
    return Day(match.start(), match.end(), months=((int(year), int(month)),))


def _born(match: re.Match[str]) -> Day:
    return replace(_short(match), is_sure=True)


def _short(match: re.Match[str]) -> Day:
    one, two = int(match.group(1)), int(match.group(2))
    pairs = tuple((month, day) for day, month in ((one, two), (two, one)) if 1 <= month <= 12 and 1 <= day <= 31)
    return Day(match.start(), match.end(), yearless=pairs, is_sure=False)


_READ = {
    "numbers": _numbers,
    "year first": _year_first,
    "eight figures": _figures,
    "six figures": _figures,
    "day month": lambda m: _worded(m, int(m.group(1)), _month(m.group(2)), m.group(3)),
    "month day": lambda m: _worded(m, int(m.group(2)), _month(m.group(1)), m.group(3)),
    "words": lambda m: _worded(m, _ordinal(m.group(1)), _month(m.group(2)), m.group(3)),
    "words of number": lambda m: _worded(m, _counted(m.group(1)), _month(m.group(2)), _year_in_words(m.group(3))),
    "words after": lambda m: _worded(m, _ordinal(m.group(2)), _month(m.group(1)), m.group(3)),
    "roman": lambda m: Day(m.start(), m.end(), days_of((year_of(m.group(3)), _ROMAN[m.group(2)], int(m.group(1))))),
    "month year": _month_year,
    "month number": _month_number,
    "born": _born,
    "day and month": _short,
    "short": _short,
}
