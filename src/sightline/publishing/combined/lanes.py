"""The lane picture: one lane an agency, one axis of time; and the same in figures, for whoever does not see pictures.

Nothing is drawn more exactly than it is known: a day is a mark, a span is the span, hatched. The picture holds no
words but the agencies' letters and the names of months and years, so that nothing can hide in it.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PIL import Image, ImageDraw, ImageFont

from sightline.publishing.combined.shape import CombinedChronology, CombinedRow
from sightline.publishing.office.packing import escaped

COLOURS = (
    "1D5A96",
    "12293F",
    "5B3A8C",
    "00664F",
    "7A4A12",
    "83206C",
    "35555C",
    "4D5A12",
    "8A2F3D",
    "3F4A8A",
    "484949",
)
"""All dark enough for white letters on them (6.9:1 or better): by number, as the agencies were asked."""

WIDTH = 1000.0
"""Units across; a picture is as high as its lanes are."""
_GUTTER, _RIGHT, _TOP, _MARK, _STEP, _PAD = 62.0, 10.0, 30.0, 8.0, 10.0, 6.0
_DEEPEST = 5
_SCALE = 3
_LETTER = 6.0
"""How wide a letter of a tick's words can be."""
"""Pixels to a unit: 300 to the inch on a page 26 cm across."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One row as drawn. ``span``: it is not known to the day. ``key``: a person marked it as a key event."""

    left: float
    top: float
    width: float
    span: bool
    key: bool


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """One agency's lane."""

    letters: str
    colour: str
    top: float
    height: float
    marks: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis, with its words."""

    left: float
    words: str
    is_year: bool


@dataclass(frozen=True, slots=True)
class Lanes:
    """The whole picture in units. ``first``, ``last``: the days at its ends, None where it is drawn by order alone.
    ``undrawn``: dated rows outside them.
    """

    first: date | None
    last: date | None
    height: float
    lanes: tuple[DrawnLane, ...]
    ticks: tuple[Tick, ...]
    undrawn: int = 0

    @property
    def heading(self) -> str:
        """What stands over the picture."""
        return "The entries along time" if self.first else "The entries in their order"

    @property
    def key(self) -> str:
        """What its marks mean, in a sentence or two."""
        return _KEY_OF_TIME if self.first else _KEY_OF_ORDER


def colour_of(chronology: CombinedChronology, letters: str) -> str:
    """The colour of an agency, six hexadecimal figures: by its place among those that were asked."""
    asked = [agency.letters for agency in chronology.asked_agencies]
    place = asked.index(letters) if letters in asked else len(COLOURS) - 1
    return COLOURS[place % len(COLOURS)]


def lanes_of(chronology: CombinedChronology) -> Lanes | None:
    """The picture along time, or where this version shows no days by the order of the entries, which the table gives
    as well; None where there is no entry to draw.
    """
    rows = [row for row in chronology.rows if row.earliest is not None and row.latest is not None]
    window = _window(chronology, rows)
    if window is None:
        return _by_order(chronology) if chronology.rows else None
    first, last = window
    per_day = (WIDTH - _GUTTER - _RIGHT) / ((last - first).days + 1)

    def across(day: date) -> float:
        return _GUTTER + (day - first).days * per_day

    shown = [row for row in rows if row.latest and row.earliest and row.latest >= first and row.earliest <= last]
    lanes, top = [], _TOP
    for one in _letters(chronology, shown):
        own = [row for row in shown if row.agency_letters == one]
        room: list[float] = []
        marks = []
        for row in own:
            earliest, latest = max(row.earliest or first, first), min(row.latest or last, last)
            left, right = across(earliest), across(latest + timedelta(days=1))
            if right - left < _MARK:
                middle = (left + right) / 2
                left, right = middle - _MARK / 2, middle + _MARK / 2
            depth = next((place for place, taken in enumerate(room) if taken <= left), len(room))
            depth = min(depth, _DEEPEST - 1)
            room[depth : depth + 1] = [right]
            marks.append(
                Drawn(
                    round(left, 2),
                    round(top + _PAD + depth * _STEP, 2),
                    round(right - left, 2),
                    not row.is_day,
                    bool(row.key_event),
                )
            )
        height = max(1, len(room)) * _STEP + 2 * _PAD
        lanes.append(DrawnLane(one, colour_of(chronology, one), top, height, tuple(marks)))
        top += height
    ticks = _ticks(first, last, across)
    return Lanes(first, last, top + 4, tuple(lanes), ticks, len(rows) - len(shown))


def _by_order(chronology: CombinedChronology) -> Lanes:
    """The picture where every day is hidden: how far apart two marks stand says nothing of time."""
    each = (WIDTH - _GUTTER - _RIGHT) / len(chronology.rows)
    lanes, top, height = [], _TOP, _STEP + 2 * _PAD
    for one in _letters(chronology, chronology.rows):
        marks = tuple(
            Drawn(round(_GUTTER + (place + 0.5) * each - _MARK / 2, 2), top + _PAD, _MARK, False, bool(row.key_event))
            for place, row in enumerate(chronology.rows)
            if row.agency_letters == one
        )
        lanes.append(DrawnLane(one, colour_of(chronology, one), top, height, marks))
        top += height
    ticks = tuple(
        Tick(round(_GUTTER + place * each, 2), str(place + 1), True)
        for place in range(0, len(chronology.rows), _each_step(len(chronology.rows)))
    )
    return Lanes(None, None, top + 4, tuple(lanes), ticks)


def _each_step(count: int) -> int:
    """Into how many entries at a time an order is cut: at most a dozen parts."""
    return next(step for step in (1, 5, 10, 25, 50, 100, 250, 500, 1000, count) if count / step <= _MOST_PARTS)


_MOST_PARTS = 12


def _letters(chronology: CombinedChronology, rows: Sequence[CombinedRow]) -> list[str]:
    """The agencies that have a lane: those that were asked, then whoever else has an entry."""
    asked = [agency.letters for agency in chronology.asked_agencies]
    return list(dict.fromkeys([*asked, *(row.agency_letters for row in rows)]))


def _window(chronology: CombinedChronology, rows: Sequence[CombinedRow]) -> tuple[date, date] | None:
    """The period of the review if it is shown, else from the first row to the last."""
    if not rows:
        return None
    if chronology.period_from is not None and chronology.period_to is not None:
        return chronology.period_from, chronology.period_to
    return min(row.earliest for row in rows if row.earliest), max(row.latest for row in rows if row.latest)


def _ticks(first: date, last: date, across: Callable[[date], float]) -> tuple[Tick, ...]:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = 1 if months <= 26 else 3 if months <= 72 else 12
    made = []
    for number in range(months):
        year, month = divmod(first.month - 1 + number, 12)
        day = date(first.year + year, month + 1, 1)
        if day < first:
            day = first
        if day.month % step == 1 % step or step == 1:
            is_year = day.month == 1 or number == 0
            left = round(across(day), 2)
            words = f"{day:%b %Y}" if is_year else f"{day:%b}"
            # Words that would run over the edge are not begun.
            made.append(Tick(left, words if left + len(words) * _LETTER <= WIDTH else "", is_year))
    return tuple(made)


def as_png(lanes: Lanes) -> bytes:
    """The picture as PNG. The same lanes give the same bytes."""
    image = Image.new("RGB", (round(WIDTH * _SCALE), round(lanes.height * _SCALE)), "white")
    draw = ImageDraw.Draw(image)
    small, large = (ImageFont.load_default(size * _SCALE) for size in (9, 12))

    def box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        return left * _SCALE, top * _SCALE, right * _SCALE, bottom * _SCALE

    for tick in lanes.ticks:
        draw.line(
            box(tick.left, _TOP - 6, tick.left, lanes.height - 4),
            fill="#8A8F94" if tick.is_year else "#E3E7EB",
            width=2,
        )
        draw.text(((tick.left + 2) * _SCALE, 10 * _SCALE), tick.words, fill="#12293F", font=small)
    for lane in lanes.lanes:
        draw.line(box(0, lane.top, WIDTH, lane.top), fill="#C8CCD0", width=2)
        chip = box(2, lane.top + 3, _GUTTER - 8, lane.top + 19)
        draw.rectangle(chip, fill=f"#{lane.colour}")
        middle = ((chip[0] + chip[2]) / 2, (chip[1] + chip[3]) / 2)
        draw.text(middle, lane.letters[:6], fill="white", font=large, anchor="mm")
        for mark in lane.marks:
            shape = box(mark.left, mark.top, mark.left + mark.width, mark.top + _MARK)
            if mark.span:
                _hatched(draw, shape, f"#{lane.colour}")
            elif mark.key:
                _diamond(draw, shape, f"#{lane.colour}")
            else:
                draw.ellipse(shape, fill=f"#{lane.colour}", outline="white", width=2)
    held = io.BytesIO()
    image.quantize(64).save(held, "PNG", optimize=False, dpi=(300, 300))
    return held.getvalue()


def _hatched(draw: ImageDraw.ImageDraw, shape: tuple[float, float, float, float], colour: str) -> None:
    left, top, right, bottom = shape
    draw.rectangle(shape, outline=colour, width=3, fill="white")
    step, high = 4 * _SCALE, bottom - top
    place = left
    while place < right:
        draw.line(
            (place, bottom, min(place + high, right), bottom - (min(place + high, right) - place)), fill=colour, width=3
        )
        place += step


def _diamond(draw: ImageDraw.ImageDraw, shape: tuple[float, float, float, float], colour: str) -> None:
    left, top, right, bottom = shape
    across, down, more = (left + right) / 2, (top + bottom) / 2, 2 * _SCALE
    draw.polygon(
        ((across, top - more), (right + more, down), (across, bottom + more), (left - more, down)),
        fill=colour,
        outline="white",
    )


def as_svg(lanes: Lanes, alternative: str) -> str:
    """The picture as SVG, with what a screen reader says instead."""
    made = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {lanes.height:g}" role="img">',
        f"<title>{escaped(alternative)}</title>",
        '<defs><pattern id="h" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
        '<rect width="1.4" height="4" fill="#12293F"/></pattern></defs>',
    ]
    for tick in lanes.ticks:
        stroke = "#8A8F94" if tick.is_year else "#E3E7EB"
        made.append(
            f'<line x1="{tick.left}" y1="{_TOP - 6}" x2="{tick.left}" y2="{lanes.height - 4}" stroke="{stroke}"/>'
            f'<text x="{tick.left + 2}" y="18" font-size="9" fill="#12293F">{tick.words}</text>'
        )
    for lane in lanes.lanes:
        made.append(
            f'<line x1="0" y1="{lane.top}" x2="{WIDTH}" y2="{lane.top}" stroke="#C8CCD0"/>'
            f'<rect x="2" y="{lane.top + 3}" width="{_GUTTER - 10}" height="16" fill="#{lane.colour}"/>'
            f'<text x="{(_GUTTER - 6) / 2}" y="{lane.top + 15}" font-size="11" font-weight="bold" fill="#fff" '
            f'text-anchor="middle">{escaped(lane.letters[:6])}</text>'
        )
        for mark in lane.marks:
            colour = f"#{lane.colour}"
            if mark.span:
                made.append(
                    f'<rect x="{mark.left}" y="{mark.top}" width="{mark.width}" height="{_MARK}" fill="url(#h)" '
                    f'stroke="{colour}"/>'
                )
            elif mark.key:
                x, y, r = mark.left + mark.width / 2, mark.top + _MARK / 2, _MARK / 2 + 2
                corners = f"{x:g},{y - r:g} {x + r:g},{y:g} {x:g},{y + r:g} {x - r:g},{y:g}"
                made.append(f'<polygon points="{corners}" fill="{colour}" stroke="#fff"/>')
            else:
                x, y = mark.left + mark.width / 2, mark.top + _MARK / 2
                made.append(f'<circle cx="{x:g}" cy="{y:g}" r="{_MARK / 2:g}" fill="{colour}" stroke="#fff"/>')
    made.append("</svg>")
    return "".join(made)


_KEY_OF_TIME = (
    "One lane an agency. A round mark is an entry known to the day, a diamond one that a person marked as a key event, "
    "a hatched bar an entry of which only the span is known. The table below gives the same in figures."
)


_KEY_OF_ORDER = (
    "One lane an agency. This version shows no days, so the entries stand in their order, from the first to the last, "
    "and how far apart they stand says nothing of time. A figure above is the place of an entry in that order; a "
    "diamond is one that a person marked as a key event. The table below gives the same in figures."
)


def in_words(lanes: Lanes) -> str:
    """What a screen reader says of the picture."""
    counts = ", ".join(f"{lane.letters} {len(lane.marks)}" for lane in lanes.lanes)
    if lanes.first is None:
        return f"Entries of each agency in their order: {counts}. The table below gives their number part by part."
    return f"Entries of each agency along one axis of time: {counts}. The table below gives their number by quarter."


def in_figures(chronology: CombinedChronology) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The same in figures: the headings, then a row an agency with its number of entries in each quarter of a year, or
    where this version shows no days in each part of their order. Both are empty where there is no picture.

    An entry counts where it can first have been.
    """
    lanes = lanes_of(chronology)
    if lanes is None:
        return (), ()
    if lanes.first is None or lanes.last is None:
        return _parts_of_order(chronology, lanes)
    quarters: list[tuple[int, int]] = []
    place = (lanes.first.year, (lanes.first.month - 1) // 3)
    while place <= (lanes.last.year, (lanes.last.month - 1) // 3):
        quarters.append(place)
        place = (place[0] + place[1] // 3, (place[1] + 1) % 4)
    counted: dict[tuple[str, tuple[int, int]], int] = {}
    for row in chronology.rows:
        if row.earliest is not None and row.latest is not None:
            day = max(row.earliest, lanes.first)
            if day <= lanes.last and row.latest >= lanes.first:
                key = (row.agency_letters, (day.year, (day.month - 1) // 3))
                counted[key] = counted.get(key, 0) + 1
    names = ("Jan to Mar", "Apr to Jun", "Jul to Sep", "Oct to Dec")
    headings = ("Agency", *(f"{names[quarter]} {year}" for year, quarter in quarters))
    return headings, tuple(
        (lane.letters, *(str(counted.get((lane.letters, one), 0)) for one in quarters)) for lane in lanes.lanes
    )


def _parts_of_order(
    chronology: CombinedChronology, lanes: Lanes
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    count = len(chronology.rows)
    step = _each_step(count)
    parts = [range(first, min(first + step, count)) for first in range(0, count, step)]
    headings = [f"{part[0] + 1} to {part[-1] + 1}" if len(part) > 1 else str(part[0] + 1) for part in parts]
    return ("Agency", *headings), tuple(
        (
            lane.letters,
            *(str(sum(chronology.rows[place].agency_letters == lane.letters for place in part)) for part in parts),
        )
        for lane in lanes.lanes
    )
