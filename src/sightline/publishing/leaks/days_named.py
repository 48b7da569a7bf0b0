"""Days that have a name and no figure: festivals, bank holidays, saints' days; and months in other languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from sightline.publishing.leaks.day import Day, days_of, year_of
from sightline.wording.dates.festivals import FESTIVALS, easter_sunday
from sightline.wording.dates.festivals import Reader as FestivalReader

_YEARS = range(1945, 2045)
_BY_DATE = {
    "epiphany": (1, 6), "twelfth night": (1, 5), "burns night": (1, 25), "candlemas": (2, 2), "leap day": (2, 29),
    "valentine's": (2, 14), "st valentine's day": (2, 14), "st david's day": (3, 1), "lady day": (3, 25),
    "international women's day": (3, 8), "april fool's day": (4, 1), "april fools' day": (4, 1),
    "april fools day": (4, 1), "all fools' day": (4, 1), "st george's day": (4, 23), "anzac day": (4, 25),
    "may day": (5, 1), "ve day": (5, 8), "midsummer's day": (6, 24), "midsummer day": (6, 24),
    "st john's day": (6, 24), "canada day": (7, 1), "independence day": (7, 4), "fourth of july": (7, 4),
    "bastille day": (7, 14), "st swithin's day": (7, 15), "lammas day": (8, 1), "vj day": (8, 15),
    "assumption day": (8, 15), "michaelmas day": (9, 29), "michaelmas": (9, 29), "all saints' day": (11, 1),
    "all saints day": (11, 1), "all hallows' eve": (10, 31), "all souls' day": (11, 2), "all souls day": (11, 2),
    "guy fawkes day": (11, 5), "guy fawkes": (11, 5), "armistice day": (11, 11), "martinmas": (11, 11),
    "st andrew's day": (11, 30), "st lucy's day": (12, 13), "st nicholas' day": (12, 6), "st stephen's day": (12, 26),
    "st patrick's day": (3, 17), "st patricks day": (3, 17), "st georges day": (4, 23), "new year's eve": (12, 31),
    "old year's night": (12, 31), "longest day": (6, 21), "summer solstice": (6, 21),
    "shortest day": (12, 21), "winter solstice": (12, 21), "remembrance day": (11, 11),
    "holocaust memorial day": (1, 27), "human rights day": (12, 10),
}  # fmt: skip
"""Days of the year by name. Which of them a record uses nobody can know beforehand: the list may grow."""

_FROM_EASTER = {
    "holy saturday": -1, "ascension day": 39, "pentecost": 49, "whit monday": 50, "trinity sunday": 56,
    "corpus christi": 60, "low sunday": 7, "mothering day": -21, "mothers' day": -21, "easter tuesday": 2,
    "spy wednesday": -4, "holy thursday": -3,
}  # fmt: skip

_MONTHS = (
    "ionawr janvier enero janeiro januar gennaio stycznia styczen ianuarie ocak",
    "chwefror fevrier febrero fevereiro februar febbraio lutego luty februarie subat",
    "mawrth mars marzo marco marz maerz marca marzec martie mart",
    "ebrill avril abril aprile kwietnia kwiecien aprilie nisan",
    "mai mayo maio maggio maja maj mayis",
    "mehefin juin junio junho juni giugno czerwca czerwiec iunie haziran",
    "gorffennaf juillet julio julho juli luglio lipca lipiec iulie temmuz",
    "awst aout agosto sierpnia sierpien agustos",
    "medi septembre septiembre setembro settembre wrzesnia wrzesien septembrie eylul",
    "hydref octobre octubre outubro oktober ottobre pazdziernika pazdziernik octombrie ekim",
    "tachwedd novembre noviembre novembro listopada listopad noiembrie kasim",
    "rhagfyr decembre diciembre dezembro dezember dicembre grudnia grudzien decembrie aralik",
)
"""January to December as Welsh, French, Spanish, Portuguese, German, Italian, Polish, Romanian and Turkish letters have
them, without accents.
"""
_MONTH_OF = {word: month for month, words in enumerate(_MONTHS, 1) for word in words.split()}
_FOREIGN = re.compile(
    r"(?<![\w.])(\d{1,2})(?:er|\.|o)?\s+(?:de\s+|di\s+|o\s+)?("
    + "|".join(sorted(_MONTH_OF, key=len, reverse=True))
    + r")"
    r"(?![a-z])(?:\s+(?:de\s+|del\s+)?((?:19|20)\d\d))?"
)


_BARE = re.compile(r"(?<![a-z])(christmas|xmas|new year)(?!['\u2019]?s?\s+(?:day|eve))(?![a-z])")


_SHORT_MONTH_OF = {
    "ene": 1, "gen": 1, "janv": 1, "sty": 1, "fev": 2, "fevr": 2, "lut": 2, "mrz": 3, "avr": 4, "abr": 4, "kwi": 4,
    "mag": 5, "giu": 6, "cze": 6, "juil": 7, "lug": 7, "lip": 7, "ago": 8, "sie": 8, "set": 9, "wrz": 9, "hyd": 10,
    "okt": 10, "ott": 10, "out": 10, "paz": 10, "lis": 11, "tach": 11, "dez": 12, "dic": 12, "gru": 12, "rhag": 12,
}  # fmt: skip
_FOREIGN_SHORT = re.compile(
    rf"(?<![\w.])(\d{{1,2}})[\s.-]+({'|'.join(sorted(_SHORT_MONTH_OF, key=len, reverse=True))})"
    r"\.?[\s.-]+((?:19|20)\d\d)(?!\d)"
)
_SEASONS = {
    "spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "winter": (12, 1, 2), "christmas": (12,),
    "xmas": (12,), "easter": (3, 4), "new year": (1,), "half term": (2, 5, 10), "midsummer": (6,),
    "advent": (12,), "lent": (2, 3), "ramadan": (),
}  # fmt: skip
_SEASON = re.compile(
    rf"(?<![a-z])(?P<named>{'|'.join(_SEASONS)})(?:\s+(?:of|in|term))?[\s,]+(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|(?<![a-z])(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\s+quarter\s+of\s+(?P<quarter>(?:19|20)\d\d)(?!\d)"
    r"|(?<![a-z\d])q[1-4][\s-]+(?P<q>(?:19|20)\d\d)(?!\d)"
)


def named_days(lower: str) -> Iterator[Day]:
    """Every stretch of a folded text in lower case that names a day."""
    if "day" in lower or any(word in lower for word in _OTHER_WORDS):
        for match in _named().finditer(lower):
            yield from _read(match)
    for match in _BARE.finditer(lower):  # "the day after Christmas"
        for one in beside(match, date(2014, 1, 1) if match.group(1) == "new year" else date(2014, 12, 25)):
            yield Day(one.start, one.end, yearless=tuple((day.month, day.day) for day in one.days))
    for match in _FOREIGN_SHORT.finditer(lower):
        yield Day(
            match.start(),
            match.end(),
            days_of((int(match.group(3)), _SHORT_MONTH_OF[match.group(2)], int(match.group(1)))),
        )
    for match in _SEASON.finditer(lower):
        year = int(match["year"] or match["quarter"] or match["q"])
        months = _SEASONS.get(match["named"] or "") or tuple(range(1, 13))
        yield Day(match.start(), match.end(), months=tuple((year, month) for month in months))
    for match in _FOREIGN.finditer(lower):
        month, day = _MONTH_OF[match.group(2)], int(match.group(1))
        if match.group(3):
            yield Day(match.start(), match.end(), days_of((int(match.group(3)), month, day)))
        elif 1 <= day <= 31 and match.group(2) not in ("mai", "maj", "mart", "juni", "juli", "medi", "mars"):
            yield Day(match.start(), match.end(), yearless=((month, day),))


def _read(match: re.Match[str]) -> Iterator[Day]:
    called = (
        re.sub(r"\s+", " ", match.group(1)).removesuffix(" monday") if "holiday" in match.group(1) else match.group(1)
    )
    name, place = re.sub(r"\s+", " ", called), (match.start(), match.end())
    written = match.group(2) or match.group(3)
    if written:
        day = _in_year(name, year_of(written))
        if day is not None:
            yield Day(*place, (day,))
            yield from beside(match, day)
        return
    fixed = _fixed(name)
    every = [day for year in _YEARS if (day := _in_year(name, year)) is not None]
    if fixed is None:
        # A day that moves, without its year: it is found where the case has such a day.
        yield Day(*place, tuple(every), is_sure=False)
    elif not _THING.match(match.string, match.end()):
        yield Day(*place, yearless=(fixed,))
    stretches: dict[tuple[int, int], list[date]] = {}
    for day in every:
        for one in beside(match, day):
            stretches.setdefault((one.start, one.end), []).extend(one.days)
    for (start, end), days in stretches.items():
        yield Day(start, end, tuple(days), is_sure=False)


_BESIDE = re.compile(
    r"(?:(?:the\s+)?(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day|(?:the\s+)?(?P<one>day)|"
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?P<unit>days?|weeks?|fortnights?))"
    r"\s+(?P<way>before|after|following)\s+(?:the\s+|(?:(?:his|her|their|a)\s+)?(?:[a-z]+['\u2019]?s?['\u2019]?\s+){0,2})?$"
)
_CAME = re.compile(
    r"(?:[\s,]+(?:(?:19|20)\d\d))?\s+(?:came|fell|was|is|being)\s+(?:only\s+|just\s+|exactly\s+)?"
    r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(?P<unit>days?|weeks?|fortnights?)"
    r"\s+(?P<way>before|after)\b"
)
"""The other way round: "Remembrance Sunday came three days after the death"."""
_THING = re.compile(
    r"\s+(?:costumes?|decorations?|cards?|tree|trees|lights|presents?|gifts?|eggs?|leaflets?|safety|clothes|jumpers?|hats?|"
    r"sweets|money|lists?|vouchers?|hampers?|appeal|stamps?|stockings?|crackers?|cake|pudding|bonnets?|masks?|leave|rota|"
    r"closures?|shopping|club|fund)\b"
)
"""What is called by a day and dates nothing: a Halloween costume, the Christmas rota."""
_COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_UNITS = {"day": 1, "week": 7, "fortnight": 14}


def beside(match: re.Match[str], day: date) -> Iterator[Day]:
    """A day told by what stands before the name of another: "the Tuesday before Good Friday 2013", "three days after
    Christmas Day 2013". ``match``: the name; ``day``: which day it is.
    """
    after = _CAME.match(match.string, match.end())
    if after is not None:
        steps = _number(after["count"]) * _UNITS[after["unit"].rstrip("s")]
        back = 1 if after["way"] == "before" else -1
        yield Day(match.start(), after.end(), (date.fromordinal(day.toordinal() + back * steps),), is_sure=False)
    before = _BESIDE.search(match.string, max(0, match.start() - 40), match.start())
    if before is None:
        return
    way = -1 if before["way"] == "before" else 1
    if before["weekday"]:
        wanted = ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"].index(before["weekday"])
        steps = next(step for step in range(1, 8) if (day.weekday() + way * step) % 7 == wanted)
    elif before["one"]:
        steps = 1
    else:
        steps = _number(before["count"]) * _UNITS[before["unit"].rstrip("s")]
    yield Day(before.start(), match.end(), (date.fromordinal(day.toordinal() + way * steps),))


def _number(count: str) -> int:
    return int(count) if count.isdigit() else 1 if count in ("a", "an") else _COUNTS.index(count) + 1


_OTHER_WORDS = (
    "christmas", "xmas", "new year", "night", "michaelmas", "pentecost", "guy fawkes", "hogmanay", "hallow",
    "candlemas", "epiphany", "valentine", "martinmas", "corpus christi", "fourth of july", "solstice",
)  # fmt: skip


@cache
def _readers() -> dict[str, Callable[[int], date | None]]:
    made: dict[str, Callable[[int], date | None]] = {}
    for name, reader in FESTIVALS.items():
        if _only_day(reader, 2014) is not None:
            made[name] = lambda year, reader=reader: _only_day(reader, year)  # type: ignore[misc]
    for name, step in _FROM_EASTER.items():
        made[name] = lambda year, step=step: date.fromordinal(easter_sunday(year).toordinal() + step)  # type: ignore[misc]
    for name, (month, day) in _BY_DATE.items():
        made[name] = lambda year, month=month, day=day: next(iter(days_of((year, month, day))), None)  # type: ignore[misc]
    return made


def _only_day(reader: FestivalReader, year: int) -> date | None:
    read = reader(year, False)
    return read.earliest if read.earliest is not None and read.earliest == read.latest else None


def _in_year(name: str, year: int) -> date | None:
    return _readers()[name](year)


def _fixed(name: str) -> tuple[int, int] | None:
    days = {(day.month, day.day) for year in (2011, 2013, 2014, 2016) if (day := _in_year(name, year))}
    return days.pop() if len(days) == 1 else None


@cache
def _named() -> re.Pattern[str]:
    names = sorted(_readers(), key=len, reverse=True)
    either = "|".join(re.escape(name).replace(r"\ ", r"\s+").replace("st\\s+", r"(?:st|saint)\.?\s+") for name in names)
    year = r"((?:19|20)\d\d(?!\d)|'\d\d(?!\d))"
    return re.compile(
        rf"(?<![a-z])((?:{either})(?:\s+monday)?)(?![a-z])"
        rf"(?:[\s,(]+(?:(?:of|in)\s+)?(?:that\s+year,?\s+)?{year}|(?:\s+last\s+year|\s+this\s+year)?(?![\s,]+{year}))()"
    )
