"""Times of day as records write them: "02:35", "0235hrs", "2.30pm", "noon", "in the early hours", "overnight".

The windows in :data:`PARTS_OF_DAY` are Sightline's own conventions, wide rather than narrow; docs/dates.md lists them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import cast

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.wording.tokens import PhraseBook, Words, word_set

_END_OF_DAY = time(23, 59)


@dataclass(frozen=True, slots=True)
class Window:
    """From one clock time to another; where ``finish`` is the earlier of the two it lies on the next day.

    ``note`` says how it was worked out where it was not simply written. ``is_midnight``: the writer said "midnight",
    which may begin or end the day.
    """

    begin: time
    finish: time
    note: str = ""
    is_midnight: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it is one minute."""
        return self.begin == self.finish and not self.is_midnight

    @property
    def runs_into_next_day(self) -> bool:
        """Whether it ends on the day after it began."""
        return self.finish < self.begin


PARTS_OF_DAY: dict[str, tuple[time, time]] = {
    "early hours": (time(0), time(6)),
    "small hours": (time(0), time(6)),
    "early morning": (time(3), time(9)),
    "mid morning": (time(9), time(12)),
    "late morning": (time(10), time(13)),
    "morning": (time(0), time(12)),
    "lunchtime": (time(11, 30), time(14, 30)),
    "lunch time": (time(11, 30), time(14, 30)),
    "early afternoon": (time(12), time(15)),
    "mid afternoon": (time(14), time(17)),
    "late afternoon": (time(15), time(19)),
    "afternoon": (time(12), time(18)),
    "teatime": (time(15, 30), time(19)),
    "tea time": (time(15, 30), time(19)),
    "early evening": (time(16), time(20)),
    "late evening": (time(20), _END_OF_DAY),
    "evening": (time(16), _END_OF_DAY),
    "bedtime": (time(17), _END_OF_DAY),
    "late night": (time(21), time(4)),
    "late at night": (time(21), time(4)),
    "night time": (time(18), time(8)),
    "night": (time(18), time(8)),
    "overnight": (time(18), time(9)),
    "am": (time(0), time(12)),
    "pm": (time(12), _END_OF_DAY),
}

_PARTS = PhraseBook(PARTS_OF_DAY)
_ABOUT = PhraseBook(
    dict.fromkeys(("about", "around", "approximately", "approx", "circa", "c", "ca", "roughly", "at about", "~"), True)
)
_AFTER = PhraseBook(dict.fromkeys(("after", "shortly after", "just after", "soon after", "from"), True))
_BEFORE = PhraseBook(dict.fromkeys(("before", "shortly before", "just before", "by"), True))
_HOURS = frozenset({"hrs", "hours", "hr", "h"})
_FILLERS = frozenset({"at", "in", "the", "on", "during", "@"})
TIME_WORDS = _PARTS.first_words | word_set(
    "noon midday midnight at about around approximately approx between from before after by shortly just"
)


def clock_time(words: Words, place: int, *, is_told: bool = False) -> tuple[Window, int] | None:
    """One clock time that stands there and the place after it, or None.

    ``is_told``: the place or a word before says that a time follows, so that "0235" and "2.30" are read too.
    """
    word = words.at(place)
    if word in ("noon", "midday"):
        return Window(time(12), time(12)), place + 1
    if word == "midnight":
        return Window(time(0), time(0), "midnight may begin or end the day", is_midnight=True), place + 1
    if words.at(place) == "12" and words.at(place + 1) in ("noon", "midday", "midnight"):
        return clock_time(words, place + 1)
    hour = words.number(place)
    if hour is None:
        return None
    if words.digits(place) == 4:
        return _four_digits(words, place, hour, is_told)
    if words.digits(place) > 2:
        return None
    minute, end, mark = 0, place + 1, ""
    if (
        words.at(end) in (":", ".", ";")
        and words.is_glued(end)
        and words.digits(end + 1) == 2
        and words.is_glued(end + 1)
    ):
        mark, minute, end = words.at(end), int(words.at(end + 1)), end + 2
        if mark == "." and _is_dotted_day(words, place, end):
            return None
        end = _past_seconds(words, end, mark)
    if minute > 59:
        return None
    half, after_half = _half_of_day(words, end)
    if half:
        if not 1 <= hour <= 12:
            return None if hour > 23 else (_exact(hour, minute), after_half)
        return _exact(hour % 12 + (12 if half == "pm" else 0), minute), after_half
    if words.at(end) == "o'clock" and 1 <= hour <= 12:
        return _either_half(hour, 0), end + 1
    if hour > 23:
        return (_midnight_at_end(), end) if hour == 24 and minute == 0 and mark == ":" else None
    if words.at(end) in _HOURS and mark:
        return _exact(hour, minute), end + 1
    if mark == ":":
        return _exact(hour, minute), _past_zone(words, end)
    if mark and is_told:
        written_in_full = words.digits(place) == 2 or hour > 12 or hour == 0
        return (_exact(hour, minute) if written_in_full else _either_half(hour, minute)), end
    return None


def window(words: Words, place: int, *, is_told: bool = False) -> tuple[Window, int] | None:
    """A clock time, a span of them, or a part of the day that stands there, with the place after it, or None."""
    key = ("window", place, is_told)
    if key not in words.remembered:
        words.remembered[key] = _window(words, place, is_told)
    return cast("tuple[Window, int] | None", words.remembered[key])


def _window(words: Words, place: int, is_told: bool) -> tuple[Window, int] | None:
    after = words.past(place, _FILLERS)
    is_told = is_told or any(words.at(at) in ("at", "@") for at in range(place, after))
    place = after
    if words.at(place) in ("between", "from"):
        span = _span(words, place + 1, is_told=is_told)
        if span is not None:
            return span
    about = _ABOUT.match(words, place)
    if about is not None:
        end = about[1] + 1 if words.at(about[1]) == "." else about[1]
        found = clock_time(words, end, is_told=is_told)
        return None if found is None else (_about(found[0]), found[1])
    for book, is_after in ((_AFTER, True), (_BEFORE, False)):
        bound = book.match(words, place)
        if bound is not None:
            found = clock_time(words, bound[1], is_told=is_told)
            if found is None:
                return None
            moment = found[0].begin
            return (Window(moment, _END_OF_DAY) if is_after else Window(time(0), moment)), found[1]
    span = _span(words, place, is_told=is_told)
    if span is not None:
        return span
    found = clock_time(words, place, is_told=is_told)
    if found is not None:
        return _with_part(words, found)
    part = _PARTS.match(words, place)
    if part is None or (words.at(place) in ("am", "pm") and not (words.is_cell or words.written(place).isupper())):
        return None
    return Window(*part[0], "our convention for the part of the day"), part[1]


def read_time(words: str) -> tuple[time, time] | None:
    """The times of a time cell or answer, from and to (equal for a clock time), or None if it is not one.

    If the second is before the first it lies on the next day ("overnight").
    """
    found = _whole_window(words)
    return None if found is None else (found.begin, found.finish)


def with_time(date_: PartialDate, words: str) -> PartialDate:
    """A date with the words of its time cell. Only a single day takes a time; the words are kept in any case."""
    if not words.strip():
        return date_
    written = f"{date_.written} {words.strip()}".strip()
    found = _whole_window(words)
    if found is None:
        return replace(date_, written=written, basis=_joined(date_.basis, f"the time {words.strip()!r} was not read"))
    return replace(at_time(date_, found), written=written)


def at_time(date_: PartialDate, found: Window) -> PartialDate:
    """The same date narrowed to a window of its day; unchanged where it is not one day (or one night over two)."""
    if date_.earliest is None or date_.latest is None or date_.from_time or date_.to_time:
        return date_
    basis = _joined(date_.basis, found.note)
    first, last = date_.earliest, date_.latest
    if first != last:
        if found.runs_into_next_day and last - first == timedelta(days=1) and date_.precision is Precision.RANGE:
            return replace(
                date_, precision=Precision.PART_OF_DAY, from_time=found.begin, to_time=found.finish, basis=basis
            )
        return date_
    if date_.precision not in (Precision.DAY, Precision.UNSURE):
        return date_
    precision = Precision.MINUTE if found.is_exact else Precision.PART_OF_DAY
    if (found.runs_into_next_day or found.is_midnight) and last < date.max:
        last += timedelta(days=1)
    return replace(
        date_,
        latest=last,
        precision=Precision.UNSURE if date_.is_unsure else precision,
        from_time=found.begin,
        to_time=found.finish,
        basis=basis,
    )


def _whole_window(text: str) -> Window | None:
    words = Words(text, is_cell=True)
    if words.at(len(words) - 1) == ".":
        words = Words(text[: words.tokens[-1].start], is_cell=True)
    found = window(words, 0, is_told=True)
    return found[0] if found is not None and found[1] == len(words) else None


def _exact(hour: int, minute: int) -> Window:
    return Window(time(hour, minute), time(hour, minute))


def _is_dotted_day(words: Words, place: int, end: int) -> bool:
    """Whether "07.02" goes on as "07.02.14" does: a day, which a time with its seconds is only in a cell of its own."""
    if not (words.at(end) == "." and words.is_glued(end) and words.is_number(end + 1) and words.is_glued(end + 1)):
        return False
    if not words.is_cell or words.digits(end + 1) == 4:
        return True
    before = words.at(place - 1) if place else ""
    if before in ("at", "@"):
        return False
    is_further = words.is_hyphen(place - 1) or before in ("to", "until", "till", "and", "&", "/", ",")
    return bool(place) and (is_further or before == words.at(end + 1) or words.starts_line(place))


def _past_seconds(words: Words, place: int, mark: str) -> int:
    """The place after ":47", ":47.000" or (in a cell) ".47.000000"."""
    if not (words.at(place) == mark and words.digits(place + 1) == 2 and words.is_glued(place + 1)):
        return place
    if mark == "." and not words.is_cell:
        return place
    place += 2
    if words.at(place) in (".", ",") and words.is_glued(place) and words.digits(place + 1) >= 3:
        place += 2
    return place


def _past_zone(words: Words, place: int) -> int:
    """The place after "Z", "GMT", "BST" or "+0100": clock times are kept as written."""
    if words.at(place) in ("z", "gmt", "bst", "utc"):
        return place + 1
    is_offset = words.at(place) in ("+", "-") and words.is_glued(place + 1) and not words.is_glued(place)
    if is_offset and words.digits(place + 1) == 4:
        return place + 2
    if words.at(place) == "+" and words.digits(place + 1) == 2 and words.at(place + 2) == ":":
        return place + 4
    return place


def _midnight_at_end() -> Window:
    return Window(time(0), time(0), "24:00 ends the day", is_midnight=True)


def _either_half(hour: int, minute: int) -> Window:
    morning = time(hour % 12, minute)
    return Window(morning, time(hour % 12 + 12, minute), "does not say whether before or after noon")


def _about(found: Window) -> Window:
    note = "about: read as half an hour either side, our convention"
    begin = max(found.begin.hour * 60 + found.begin.minute - 30, 0)
    finish = min(found.finish.hour * 60 + found.finish.minute + 30, 23 * 60 + 59)
    if found.is_midnight:
        return replace(found, begin=time(0), finish=time(0, 30), note=_joined(found.note, note))
    return Window(time(*divmod(begin, 60)), time(*divmod(finish, 60)), _joined(found.note, note))


def _four_digits(words: Words, place: int, number: int, is_told: bool) -> tuple[Window, int] | None:
    hour, minute = divmod(number, 100)
    if hour > 23 or minute > 59:
        return None
    if words.at(place + 1) in _HOURS:
        return _exact(hour, minute), place + 2
    return (_exact(hour, minute), place + 1) if is_told else None


def _half_of_day(words: Words, place: int) -> tuple[str, int]:
    if words.at(place) in ("am", "pm"):
        return words.at(place), place + 1
    if words.at(place) in ("a", "p") and words.at(place + 1) == "." and words.at(place + 2) == "m":
        return words.at(place) + "m", place + 4 if words.at(place + 3) == "." else place + 3
    return "", place


def _span(words: Words, place: int, *, is_told: bool) -> tuple[Window, int] | None:
    """ "2pm to 4pm", "2-4pm", "14:00–15:30", "between 0900 and 1000 hrs"."""
    first_end = place + 1
    first = clock_time(words, place, is_told=is_told)
    if first is not None:
        first_end = first[1]
    if not (words.is_hyphen(first_end) or words.at(first_end) in ("to", "and", "until", "till")):
        return None
    second = clock_time(words, first_end + 1, is_told=is_told or first is not None)
    if second is None:
        return None
    if first is None:
        # "2-4pm": the half of the day stands with the last only.
        hour = words.number(place, 2)
        if hour is None or not 1 <= hour <= 12:
            return None
        afternoon = second[0].begin.hour >= 12 and hour % 12 + 12 <= second[0].begin.hour
        begin = time(hour % 12 + 12 if afternoon else hour % 24)
    else:
        begin = first[0].begin
    return Window(begin, second[0].finish), second[1]


def _with_part(words: Words, found: tuple[Window, int]) -> tuple[Window, int]:
    """ "9 o'clock in the evening": the part of the day settles which nine."""
    end = found[1]
    if found[0].begin == found[0].finish or words.at(end) != "in" or words.at(end + 1) != "the":
        return found
    part = _PARTS.match(words, end + 2)
    if part is None:
        return found
    begin, finish = part[0]
    for moment in (found[0].begin, found[0].finish):
        if begin <= moment <= finish:
            return Window(moment, moment), part[1]
    return found


def _joined(*notes: str) -> str:
    return "; ".join(note for note in notes if note)
