"""How much is counted: "three weeks", "just over a fortnight", "a day or two", "nearly 18 months", "3/12".

The slack that each wording leaves is Sightline's own convention, wide rather than narrow; docs/dates.md lists it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from sightline.chronology.unit import Unit
from sightline.wording.tokens import PhraseBook, Words, word_set


class Bound(StrEnum):
    """How a count is qualified."""

    PLAIN = "plain"
    EXACT = "exact"
    ABOUT = "about"
    JUST_OVER = "just over"
    JUST_UNDER = "just under"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Counted:
    """``count`` of ``unit``, in the tokens from ``start`` to ``end``.

    ``near`` and ``far``: how much nearer to what it counts from, or further from it, it may be, in days (minutes, where
    minutes or hours are counted); None: open. ``number_end`` is the place after the number, ``is_article`` whether the
    number is "a" or "the".
    """

    start: int
    end: int
    count: int
    unit: Unit
    near: int | None
    far: int | None
    bound: Bound
    is_article: bool


NUMBERS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        1,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
UNITS: dict[str, tuple[Unit, int]] = (
    dict.fromkeys(("minute", "minutes", "min", "mins"), (Unit.MINUTE, 1))
    | dict.fromkeys(("hour", "hours", "hr", "hrs"), (Unit.HOUR, 1))
    | dict.fromkeys(("day", "days", "nights"), (Unit.DAY, 1))
    | dict.fromkeys(("week", "weeks", "wk", "wks", "week's"), (Unit.WEEK, 1))
    | dict.fromkeys(("fortnight", "fortnights", "fortnight's"), (Unit.WEEK, 2))
    | dict.fromkeys(("month", "months", "mth", "mths", "month's"), (Unit.MONTH, 1))
    | dict.fromkeys(("year", "years", "yr", "yrs", "year's"), (Unit.YEAR, 1))
)
_DAYS_IN = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 31, Unit.YEAR: 366, Unit.HOUR: 60, Unit.MINUTE: 1}
_CLINICAL = {"7": Unit.DAY, "52": Unit.WEEK, "12": Unit.MONTH}

_BOUNDS: PhraseBook[Bound] = PhraseBook(
    dict.fromkeys(("exactly", "precisely"), Bound.EXACT)
    | dict.fromkeys(
        ("about", "around", "approximately", "approx", "roughly", "some", "circa", "c", "in the region of",
         "round about", "perhaps", "maybe", "possibly", "probably", "~"), Bound.ABOUT)
    | dict.fromkeys(
        ("just over", "a little over", "slightly over", "slightly more than", "a little more than",
         "just more than", "shortly over"), Bound.JUST_OVER)
    | dict.fromkeys(
        ("just under", "nearly", "almost", "not quite", "a little under", "slightly under", "slightly less than",
         "just less than", "a little less than", "not yet", "just short of", "close to", "approaching"),
        Bound.JUST_UNDER)
    | dict.fromkeys(
        ("more than", "over", "at least", "upwards of", "in excess of", "well over", "no less than", "not less than",
         "no fewer than", "no earlier than"), Bound.AT_LEAST)
    | dict.fromkeys(
        ("less than", "under", "fewer than", "within", "up to", "at most", "no more than", "not more than",
         "well under", "no later than", "not later than", "inside", "within just"), Bound.AT_MOST)
    | dict.fromkeys(("only", "just", "a mere", "barely", "a full", "another", "a further"), Bound.PLAIN)
)  # fmt: skip
_BARELY_COUNTED: PhraseBook[tuple[int, int, int]] = PhraseBook(
    # The count, and how many units nearer or further it may be.
    {"a couple of": (2, 1, 2), "couple of": (2, 1, 2), "a couple": (2, 1, 2), "a few": (3, 1, 5),
     "the few": (3, 1, 5), "several": (5, 3, 7), "a number of": (5, 3, 7), "few": (3, 1, 5), "a good few": (5, 3, 7)}
)  # fmt: skip
_RATES = word_set(
    "times time twice once thrice hours days nights minutes mins hrs hour day night week every each per many quid "
    "pounds grand pence cigarettes units"
)
_ADJECTIVES = word_set("short full whole long calendar further")


def counted(words: Words, place: int, *, can_be_definite: bool = False) -> Counted | None:
    """The count that stands there, with its qualifier, or None. ``can_be_definite``: "the three weeks", too."""
    start, bound = place, Bound.PLAIN
    found = _BOUNDS.match(words, place)
    if found is not None and _number(words, place, can_be_definite) is None:
        bound, place = found
        if words.at(place) == ".":
            place += 1
        # "about", "only" and the like again: "only about three weeks".
        again = _BOUNDS.match(words, place)
        if again is not None and bound is Bound.PLAIN:
            bound, place = again
    if words.at(start - 1) in ("every", "each", "per"):
        return None
    number = _number(words, place, can_be_definite)
    if number is None:
        return None
    low, high, fuzz, end, is_article = number
    if is_article and words.at(place - 1) in _RATES and bound is Bound.PLAIN:
        return None
    if words.at(end) in _ADJECTIVES or words.is_hyphen(end):
        end += 1
    halved = 0
    if words.at(end) == "and" and words.at(end + 1) == "a" and words.at(end + 2) == "half":
        halved, end = 1, end + 3
    elif words.at(end) in ("½", "1/2"):
        halved, end = 1, end + 1
    if words.is_hyphen(end):
        end += 1
    size = UNITS.get(words.at(end))
    if size is None or words.at(end - 1) == "working":
        return None
    unit, times = size
    end += 1
    if words.at(end) == "and" and words.at(end + 1) == "a" and words.at(end + 2) == "half":
        halved, end = 1, end + 3
    if words.at(end) == "or" and words.at(end + 1) in ("two", "so", "more", "2"):
        if words.at(end + 1) == "so":
            bound = Bound.ABOUT
        elif words.at(end + 1) == "more":
            bound = Bound.AT_LEAST
        else:
            high = 2
        end += 2
    made = _made(start, end, (low * times, high * times, fuzz), unit, halved, bound, is_article)
    if words.at(end - 1) == "nights" and made.far is not None:
        # A night runs into the next day.
        return replace(made, far=made.far + 1)
    return made


def clinical(words: Words, place: int) -> Counted | None:
    """ "3/12", "2/52", "6/7" as clinicians write months, weeks and days; only where the caller sees what follows."""
    bound = Bound.PLAIN
    start = place
    found = _BOUNDS.match(words, place)
    if found is not None:
        bound, place = found
    number = words.number(place, 2)
    unit = _CLINICAL.get(words.at(place + 2))
    if number is None or unit is None or words.at(place + 1) != "/" or not words.is_glued(place + 2):
        return None
    return _made(start, place + 3, (number, number, None), unit, 0, bound, is_article=False)


def _number(
    words: Words, place: int, can_be_definite: bool
) -> tuple[int, int, tuple[int, int] | None, int, bool] | None:
    """The least and the most that is said, the units of slack of a vague count, the place after, and if an article."""
    vague = _BARELY_COUNTED.match(words, place)
    if vague is not None:
        (count, nearer, further), end = vague
        return count, count, (nearer, further), end, False
    if can_be_definite and words.at(place) in ("the", "those", "these") and words.at(place + 1) != "the":
        inner = _number(words, place + 1, can_be_definite=False)
        if inner is not None:
            return inner
        is_one = words.at(place + 1) in UNITS and not words.at(place + 1).endswith("s")
        return (1, 1, None, place + 1, True) if is_one else None
    if words.at(place) in ("a", "an"):
        return 1, 1, None, place + 1, True
    low = _one_number(words, place)
    if low is None:
        return None
    value, end = low
    joined = words.at(end) in ("or", "to") or (words.is_hyphen(end) and words.is_number(end + 1))
    if joined and (second := _one_number(words, end + 1)) is not None and second[0] > value:
        return value, second[0], None, second[1], False
    return value, value, None, end, False


def _one_number(words: Words, place: int) -> tuple[int, int] | None:
    number = words.number(place, 3)
    if number is not None:
        if words.at(place - 1) in ("/", ".", ":", "£") and words.is_glued(place):
            return None
        if words.at(place + 1) in ("/", ".", ":", ",") and words.is_glued(place + 1) and words.is_number(place + 2):
            return None
        return (number, place + 1) if number else None
    tens = NUMBERS.get(words.at(place))
    if tens is None:
        return None
    after = place + 2 if words.is_hyphen(place + 1) else place + 1
    ones = NUMBERS.get(words.at(after), 0)
    if tens >= 20 and tens % 10 == 0 and 1 <= ones <= 9:
        return tens + ones, after + 1
    return tens, place + 1


def _made(
    start: int,
    end: int,
    said: tuple[int, int, tuple[int, int] | None],
    unit: Unit,
    halved: int,
    bound: Bound,
    is_article: bool,
) -> Counted:
    low, high, fuzz = said
    if halved:
        finer = {
            Unit.YEAR: (Unit.MONTH, 12),
            Unit.MONTH: (Unit.DAY, 30),
            Unit.WEEK: (Unit.DAY, 7),
            Unit.DAY: (Unit.HOUR, 24),
        }
        if unit in finer:
            small, size = finer[unit]
            low, high = low * size + size // 2, high * size + size // 2
            slack = {Unit.MONTH: 92, Unit.DAY: 4 if unit is Unit.WEEK else 10, Unit.HOUR: 360}[small]
            near, far = _bounded(bound, slack, slack, _DAYS_IN[small] * 3)
            return Counted(start, end, low, small, near, far, bound, is_article)
    size = _DAYS_IN[unit]
    base = {
        Unit.DAY: 0,
        Unit.WEEK: 3,
        Unit.MONTH: 7 if high == 1 else 15,
        Unit.YEAR: 183,
        Unit.HOUR: 30,
        Unit.MINUTE: 5,
    }[unit]
    if bound is Bound.EXACT:
        base = 0
    near, far = base, base + (high - low) * size
    if fuzz is not None:
        near, far = fuzz[0] * size, fuzz[1] * size
    elif bound is Bound.ABOUT:
        wider = {Unit.DAY: 1 if low < 4 else max(2, low // 4), Unit.WEEK: 7, Unit.MONTH: 15 if high == 1 else 31}.get(
            unit, 2 * base
        )
        near, far = wider, wider + (high - low) * size
    open_near, open_far = _bounded(bound, near, far, {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 31}.get(unit, base))
    return Counted(start, end, low, unit, open_near, open_far, bound, is_article)


def _bounded(bound: Bound, near: int, far: int, unit_slack: int) -> tuple[int | None, int | None]:
    """The slack where the count is qualified. Just over three weeks is more than 21 days, and at most 28."""
    if bound is Bound.JUST_OVER:
        return (-1 if unit_slack > 1 else 0), unit_slack
    if bound is Bound.JUST_UNDER:
        return unit_slack, 0
    if bound is Bound.AT_LEAST:
        return 0, None
    if bound is Bound.AT_MOST:
        return None, far if far > near else 0
    return near, far


COUNT_WORDS = _BOUNDS.first_words | _BARELY_COUNTED.first_words | frozenset(NUMBERS) | word_set("a an the those these")
"""The words that a count can begin with; otherwise it begins with a number."""
