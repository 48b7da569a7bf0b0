"""What the lane picture is made of, in units of its view box: shapes that the template draws and the words that say the
same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from sightline.service.web.components.agency_marks import AgencyMark
from sightline.service.web.components.period_bars import PeriodBars

WIDTH = 1160
GUTTER = 205


@dataclass(frozen=True, slots=True)
class Marker:
    """A question or a duty on the axis. ``what`` is "question" or "duty"."""

    what: str
    earliest: date | None
    latest: date | None
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A line down the picture; a label at years, or at months when one year is drawn."""

    x: float
    label: str
    is_year: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """One fact, or several where there is no room (``shape`` "more", with ``count``)."""

    x: float
    y: float
    width: float
    shape: str
    fact: str
    title: str
    hatched: bool = False
    open_left: bool = False
    open_right: bool = False
    waiting: bool = False
    starred: bool = False
    count: int = 1


@dataclass(frozen=True, slots=True)
class Lane:
    """One agency's lane."""

    mark: AgencyMark
    y: float
    height: float
    marks: tuple[Mark, ...]
    total: int

    @property
    def name_lines(self) -> list[str]:
        """The agency's name on at most two lines of the room before the lane."""
        lines = wrap(self.mark.name, 21)
        return lines if len(lines) < 3 else [lines[0], f"{lines[1][:19]}…"]


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """One period: ``solid`` is where it certainly stood, the hatched ends where it may have. ``open_right``: no end is
    recorded; ``open_left``: no start is."""

    x: float
    width: float
    y: float
    solid_x: float
    solid_width: float
    open_right: bool
    open_left: bool
    suggested: bool
    label: str
    title: str
    fact: str


@dataclass(frozen=True, slots=True)
class BarLane:
    """All periods of one name."""

    label: str
    y: float
    height: float
    bars: tuple[DrawnBar, ...]


@dataclass(frozen=True, slots=True)
class DrawnMarker:
    """A question or duty, drawn at the first day that it can be at."""

    x: float
    y: float
    what: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that the template draws, in units of the view box, and the words that say the same."""

    first: date
    last: date
    height: float
    ticks: tuple[Tick, ...]
    bar_lanes: tuple[BarLane, ...]
    lanes: tuple[Lane, ...]
    marker_y: float
    markers: tuple[DrawnMarker, ...]
    undated: int
    before: int
    after: int
    years: tuple[int, ...]
    year: int | None
    in_words: tuple[PeriodBars, ...]

    @property
    def width(self) -> int:
        """The width of the view box."""
        return WIDTH

    @property
    def description(self) -> str:
        """What the picture shows, in a sentence."""
        lanes = ", ".join(f"{lane.mark.name}: {lane.total}" for lane in self.lanes)
        return f"Entries from {self.first.year} to {self.last.year} on one axis, a lane an agency. {lanes}."
