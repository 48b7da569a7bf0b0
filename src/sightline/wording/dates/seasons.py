"""Seasons, school terms and school holidays. All of these windows are Sightline's own conventions, wide on purpose:
schools, councils and people differ, and the window must hold all of them. They are for England and Wales.
"""

from __future__ import annotations

from datetime import date

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.dates.element import shifted, stretch
from sightline.wording.dates.festivals import Reader, easter_sunday
from sightline.wording.tokens import PhraseBook

Bound = tuple[int, int]


def _window(first: Bound, last: Bound, precision: Precision, says: str, *, in_second: bool = False) -> Reader:
    """From a day and month to another. ``in_second``: of a pair of years ("2013/14") it lies in the second."""

    def read(year: int, pair: bool) -> PartialDate:
        of = year + (pair and in_second)
        return stretch(date(of, first[1], first[0]), date(of + (last[1] < first[1]), last[1], last[0]), precision, says)

    return read


def _season(first: Bound, last: Bound) -> Reader:
    return _window(
        first, last, Precision.SEASON, "the season by the weather's and by the sun's calendar", in_second=True
    )


def _winter(year: int, pair: bool) -> PartialDate:
    if pair:
        return stretch(date(year, 12, 1), date(year + 1, 3, 21), Precision.SEASON, "1 December to 21 March")
    basis = "a winter named by one year may be its first or its last months: both are allowed"
    return stretch(date(year, 1, 1), date(year + 1, 3, 21), Precision.SEASON, basis)


def _easter_holidays(year: int, pair: bool) -> PartialDate:
    sunday = easter_sunday(year + pair)
    return stretch(shifted(sunday, -17), shifted(sunday, 17), Precision.TERM, _HOLIDAYS)


def _year_of(first: Bound, last: Bound, says: str) -> Reader:
    return _window(first, last, Precision.RANGE, says)


_TERMS = "school terms differ: the widest of England and Wales"
_HOLIDAYS = "school holidays differ: the widest of England and Wales"

_AUTUMN_TERM = _window((25, 8), (31, 12), Precision.TERM, _TERMS)
_SPRING_TERM = _window((1, 1), (25, 4), Precision.TERM, _TERMS, in_second=True)
_SUMMER_TERM = _window((1, 4), (31, 7), Precision.TERM, _TERMS, in_second=True)
_AUTUMN_HALF_TERM = _window((10, 10), (8, 11), Precision.TERM, _HOLIDAYS)
_FEBRUARY_HALF_TERM = _window((6, 2), (28, 2), Precision.TERM, _HOLIDAYS, in_second=True)
_MAY_HALF_TERM = _window((21, 5), (9, 6), Precision.TERM, _HOLIDAYS, in_second=True)
_SUMMER_HOLIDAYS = _window((5, 7), (9, 9), Precision.TERM, _HOLIDAYS, in_second=True)
_CHRISTMAS_HOLIDAYS = _window((13, 12), (9, 1), Precision.TERM, _HOLIDAYS)


def _spellings(phrase: str, reader: Reader) -> dict[str, Reader]:
    """ "summer holidays", "summer holiday", "summer school holidays", "summer break"."""
    season, _, _ = phrase.partition(" ")
    return dict.fromkeys(
        (
            f"{season} {kind}"
            for kind in (
                "holidays", "holiday", "hols", "school holidays", "school holiday", "vacation", "break", "school break"
            )
        ),
        reader,
    )  # fmt: skip


SEASONS: dict[str, Reader] = {
    "spring": _season((1, 3), (21, 6)),
    "summer": _season((1, 6), (23, 9)),
    "autumn": _season((1, 9), (21, 12)),
    "winter": _winter,
    "autumn term": _AUTUMN_TERM,
    "spring term": _SPRING_TERM,
    "summer term": _SUMMER_TERM,
    **dict.fromkeys(("autumn half term", "october half term", "oct half term"), _AUTUMN_HALF_TERM),
    **dict.fromkeys(("spring half term", "february half term", "feb half term"), _FEBRUARY_HALF_TERM),
    **dict.fromkeys(("summer half term", "may half term", "whitsun half term", "whitsun"), _MAY_HALF_TERM),
    **_spellings("summer holidays", _SUMMER_HOLIDAYS),
    **_spellings("easter holidays", _easter_holidays),
    **_spellings("christmas holidays", _CHRISTMAS_HOLIDAYS),
    **dict.fromkeys(("autumn half term holiday", "october half term holiday"), _AUTUMN_HALF_TERM),
    **dict.fromkeys(
        ("academic year", "school year"), _year_of((1, 9), (31, 8), "the school year, 1 September to 31 August")
    ),
    **dict.fromkeys(
        ("financial year", "fiscal year", "fy"), _year_of((1, 4), (31, 3), "the financial year, 1 April to 31 March")
    ),
    "tax year": _year_of((6, 4), (5, 4), "the tax year, 6 April to 5 April"),
}

SEASON_BOOK = PhraseBook(SEASONS)
