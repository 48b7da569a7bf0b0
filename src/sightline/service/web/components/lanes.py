"""The lane picture: one lane an agency, bars for periods above them, all on one axis. A pure function to numbers.

Nothing is drawn more exactly than it is known: what is known to the day is a mark, what is known to a span is the
span, hatched. What has no date at all is counted, never placed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import Extent, Fact
from sightline.chronology.partial_date import PartialDate
from sightline.service.web.components.agency_marks import AgencyMark, agency_marks, mark_of
from sightline.service.web.components.dates import when_words
from sightline.service.web.components.period_bars import PeriodBars, period_bars
from sightline.service.web.components.picture_shapes import (
    GUTTER,
    WIDTH,
    BarLane,
    DrawnBar,
    DrawnMarker,
    Lane,
    Mark,
    Marker,
    Picture,
    Tick,
)
from sightline.service.web.components.rows import kind_label
from sightline.vocabulary.natures import Nature

TOP = 44
_RIGHT = 16
_MARK = 14
_STEP = 16
_DEEPEST = 7
_BAR_STEP = 22
_LANE_PAD = 10
_STUB = 36
_FAR_APART = timedelta(days=366)
_LAST_DRAWN = date(9900, 12, 31)
"""Nothing is drawn near the end of the calendar, where a day more would be no date."""
_SHAPES = {
    Nature.EVENT: "circle",
    Nature.OBSERVATION: "circle",
    Nature.ACCOUNT: "ring",
    Nature.OPINION: "ring",
    Nature.DECISION: "diamond",
    Nature.COMMUNICATION: "square",
}


class _Scale:
    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last
        self.per_day = (WIDTH - GUTTER - _RIGHT) / max(1, (last - first).days + 1)

    def start(self, day: date) -> float:
        return self._at(day.toordinal())

    def end(self, day: date) -> float:
        return self._at(day.toordinal() + 1)

    def _at(self, ordinal: int) -> float:
        first, last = self.first.toordinal(), self.last.toordinal() + 1
        return round(GUTTER + (min(max(ordinal, first), last) - first) * self.per_day, 1)


def draw(chronology: Chronology, *, year: int | None = None, markers: Iterable[Marker] = ()) -> Picture | None:
    """The picture of a chronology, all of it or one year, or None where nothing is dated."""
    facts = chronology.current
    dated = [fact for fact in facts if fact.occurred.is_known]
    if not dated:
        return None
    first, last = _window(dated, year)
    scale = _Scale(first, last)
    bars = period_bars(chronology)
    top = float(TOP)
    bar_lanes = []
    for group in bars:
        lane = _bar_lane(group, top, scale)
        if lane is not None:
            bar_lanes.append(lane)
            top += lane.height
    top += 12 if bar_lanes else 0
    drawn, lanes = [fact for fact in dated if _inside(fact.occurred, first, last)], []
    marks = agency_marks(chronology.agencies)
    for agency in dict.fromkeys([*marks, *(fact.agency for fact in drawn)]):
        own = [fact for fact in drawn if fact.agency == agency]
        if own:
            lane = _lane(mark_of(marks, agency), own, top, scale, stars=chronology.known_at is None)
            lanes.append(lane)
            top += lane.height
    placed = [marker for marker in markers if _marker_day(marker) and first <= _day(marker) <= last]
    drawn_markers, marker_rows = _markers(placed, top, scale)
    return Picture(
        first,
        last,
        round(top + (marker_rows * _STEP + 2 * _LANE_PAD if marker_rows else 0) + 8, 1),
        _ticks(first, last, scale),
        tuple(bar_lanes),
        tuple(lanes),
        top,
        drawn_markers,
        undated=len(facts) - len(dated),
        before=sum(1 for fact in dated if fact.occurred.latest is not None and fact.occurred.latest < first),
        after=sum(1 for fact in dated if fact.occurred.earliest is not None and fact.occurred.earliest > last),
        years=_years(dated),
        year=year,
        in_words=bars,
    )


def _years(dated: Sequence[Fact]) -> tuple[int, ...]:
    days = (day for fact in dated for day in (fact.occurred.earliest, fact.occurred.latest))
    return tuple(sorted({day.year for day in days if day is not None}))


def _window(dated: Sequence[Fact], year: int | None) -> tuple[date, date]:
    """The days drawn: the year asked for, or all but a few entries that lie more than a year away from the others."""
    if year is not None:
        return date(year, 1, 1), date(year, 12, 31)
    days = sorted(day for fact in dated for day in (fact.occurred.earliest, fact.occurred.latest) if day is not None)
    few = max(1, len(days) // 20)
    start, stop = 0, len(days)
    for place in range(1, min(few, len(days) - 1) + 1):
        if days[place] - days[place - 1] > _FAR_APART:
            start = place
    for place in range(len(days) - 1, max(start + 1, len(days) - few) - 1, -1):
        if days[place] - days[place - 1] > _FAR_APART:
            stop = place
    first, last = days[start], min(days[stop - 1], _LAST_DRAWN)
    first = min(first, last)
    edge = max(7, (last - first).days // 60)
    return date.fromordinal(max(1, first.toordinal() - edge)), last + timedelta(days=edge)


def _inside(moment: PartialDate, first: date, last: date) -> bool:
    return not (
        (moment.latest is not None and moment.latest < first)
        or (moment.earliest is not None and moment.earliest > last)
    )


def _lane(mark: AgencyMark, facts: Sequence[Fact], top: float, scale: _Scale, *, stars: bool) -> Lane:
    room: list[float] = []
    made: list[Mark] = []
    hidden: list[tuple[float, Fact]] = []
    for fact in facts:
        left, right = _extent(fact, scale)
        row = next((place for place, taken in enumerate(room) if taken + 2 <= left), len(room))
        if row >= _DEEPEST:
            hidden.append((left, fact))
            continue
        if row == len(room):
            room.append(right)
        else:
            room[row] = right
        made.append(_mark(fact, left, right, top + _LANE_PAD + row * _STEP, starred=stars and bool(fact.significance)))
    rows = max(1, len(room))
    if hidden:
        made.extend(_more(hidden, top + _LANE_PAD + rows * _STEP))
        rows += 1
    return Lane(mark, top, max(46.0, rows * _STEP + 2 * _LANE_PAD), tuple(made), len(facts))


def _extent(fact: Fact, scale: _Scale) -> tuple[float, float]:
    moment = fact.occurred
    left = scale.start(moment.earliest or scale.first)
    until = moment.latest or scale.last
    if fact.ended is not None and fact.extent is not Extent.POINT and fact.ended.latest is not None:
        until = max(until, fact.ended.latest)
    right = scale.end(until)
    if right - left < _MARK:
        middle = (left + right) / 2
        return round(max(GUTTER, middle - _MARK / 2), 1), round(max(GUTTER, middle - _MARK / 2) + _MARK, 1)
    return left, right


def _mark(fact: Fact, left: float, right: float, y: float, *, starred: bool) -> Mark:
    moment = fact.occurred
    spans = not moment.is_day
    words = fact.text if len(fact.text) <= 160 else fact.text[:157].rstrip() + "…"
    lasting = fact.extent is not Extent.POINT and fact.ended is not None
    return Mark(
        left,
        y,
        round(right - left, 1),
        "span" if spans or lasting else _SHAPES[fact.nature],
        fact.id,
        f"{when_words(moment)}. {kind_label(fact.kind)}: {words}",
        hatched=spans,
        open_left=moment.earliest is None,
        open_right=moment.latest is None,
        waiting=fact.awaits_a_person,
        starred=starred,
    )


def _more(hidden: Sequence[tuple[float, Fact]], y: float) -> list[Mark]:
    """What has no room of its own, gathered every forty units."""
    heaps: dict[int, list[Fact]] = {}
    for left, fact in hidden:
        heaps.setdefault(int((left - GUTTER) // 40), []).append(fact)
    return [
        Mark(
            round(GUTTER + place * 40 + 6, 1),
            y,
            34,
            "more",
            heap[0].id,
            f"{len(heap)} more from {when_words(heap[0].occurred)}",
            count=len(heap),
        )
        for place, heap in sorted(heaps.items())
    ]


def _bar_lane(group: PeriodBars, top: float, scale: _Scale) -> BarLane | None:
    room: list[float] = []
    made = []
    for bar in group.bars:
        latest = bar.end.latest if bar.end else None
        earliest = bar.start.earliest or bar.start.latest
        if (earliest is not None and earliest > scale.last) or (latest is not None and latest < scale.first):
            continue
        right = scale.end(latest) if latest is not None else scale.end(scale.last)
        if earliest is None:
            # Nobody recorded when it began: a stub before its end, and no line back to a day that nobody wrote.
            left = solid_left = max(float(GUTTER), right - _STUB)
            solid_right = left
        else:
            left = scale.start(earliest)
            right = max(right, left + 4)
            solid_left = scale.start(bar.start.latest or earliest)
            sure_end = bar.end.earliest if bar.end else scale.last
            solid_right = max(solid_left, scale.end(sure_end or earliest))
        row = next((place for place, taken in enumerate(room) if taken <= left), len(room))
        if row == len(room):
            room.append(right)
        else:
            room[row] = right
        made.append(
            DrawnBar(
                left,
                round(right - left, 1),
                top + 4 + row * _BAR_STEP,
                solid_left,
                round(min(solid_right, right) - solid_left, 1),
                bar.end is None,
                earliest is None,
                bar.suggested,
                _fitted(bar.label, right - left),
                f"{group.label}: {bar.words}",
                bar.fact,
            )
        )
    if not made:
        return None
    return BarLane(group.label, top, len(room) * _BAR_STEP + 4, tuple(made))


def _fitted(label: str, width: float) -> str:
    """As much of the label as the bar has room for, at about six and a half units a letter."""
    letters = int((width - 8) / 6.6)
    if letters >= len(label):
        return label
    return label[: letters - 1].rstrip() + "…" if letters > 4 else ""


def _marker_day(marker: Marker) -> date | None:
    return marker.earliest or marker.latest


def _day(marker: Marker) -> date:
    return _marker_day(marker) or date.min


def _markers(placed: Sequence[Marker], top: float, scale: _Scale) -> tuple[tuple[DrawnMarker, ...], int]:
    room: list[float] = []
    made = []
    for marker in sorted(placed, key=lambda one: (_day(one), one.words)):
        x = scale.start(_day(marker))
        row = next((place for place, taken in enumerate(room) if taken + 3 <= x), len(room))
        if row == len(room):
            room.append(x + _MARK)
        else:
            room[row] = x + _MARK
        made.append(DrawnMarker(x, top + _LANE_PAD + row * _STEP, marker.what, marker.words, marker.address))
    return tuple(made), len(room)


def _ticks(first: date, last: date, scale: _Scale) -> tuple[Tick, ...]:
    years = last.year - first.year + 1
    ticks = []
    if years <= 3:
        day = date(first.year, first.month, 1)
        step = 1 if (last - first).days <= 430 else 3
        while day <= last:
            if day >= first and (day.month - 1) % step == 0:
                name = f"{day:%b}" if day.month != 1 else str(day.year)
                ticks.append(Tick(scale.start(day), name, day.month == 1))
            day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    else:
        every = max(1, -(-years // 18))
        ticks = [
            Tick(scale.start(date(year, 1, 1)), str(year), True)
            for year in range(first.year + 1, last.year + 1)
            if year % every == 0
        ]
    if not any(tick.is_year for tick in ticks):
        ticks.insert(0, Tick(GUTTER, str(first.year), True))
    return tuple(ticks)
