"""The letters, colour and pattern by which an agency is told apart: three at once, so that colour is never alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from sightline.chronology.chronology import Agency
from sightline.chronology.fact import PUBLIC
from sightline.vocabulary.agencies import AGENCY_KINDS

COLOURS = (
    "#1d5a96",
    "#12293f",
    "#5b3a8c",
    "#00664f",
    "#7a4a12",
    "#83206c",
    "#35555c",
    "#4d5a12",
    "#8a2f3d",
    "#3f4a8a",
    "#484949",
)
"""All dark enough for white letters (6.9:1 or better). The style sheet repeats them by number."""
PATTERNS = ("plain", "slanted", "dotted", "level", "checked")


@dataclass(frozen=True, slots=True)
class AgencyMark:
    """How one agency is marked: ``colour`` and ``pattern`` are numbers into the lists above."""

    id: str
    name: str
    letters: str
    colour: int
    pattern: int

    @property
    def css(self) -> str:
        """The classes that carry its colour and pattern."""
        return f"agency-colour-{self.colour} agency-pattern-{self.pattern}"

    @property
    def chip(self) -> Markup:
        """Letters and name, as HTML. Made once for a mark, because every row of a long table shows one."""
        return _chip(self)

    @property
    def fill(self) -> str:
        """The colour itself, for SVG."""
        return COLOURS[self.colour]


@lru_cache(maxsize=512)
def _chip(mark: AgencyMark) -> Markup:
    return Markup(
        '<span class="sl-agency"><span class="sl-agency__letters {}" aria-hidden="true">{}</span> '
        "<span>{}</span></span>"
    ).format(mark.css, mark.letters, mark.name)


def agency_marks(agencies: Mapping[str, Agency] | Iterable[Agency]) -> dict[str, AgencyMark]:
    """A mark for each agency of the case, by id, in the order of the vocabulary; two of one kind get a number and
    another pattern."""
    listed = list(agencies.values()) if isinstance(agencies, Mapping) else list(agencies)
    order = list(AGENCY_KINDS)
    listed.sort(key=lambda agency: (order.index(agency.kind) if agency.kind in order else len(order), agency.name))
    seen: dict[str, int] = {}
    marks = {}
    for agency in listed:
        kind = AGENCY_KINDS.get(agency.kind, AGENCY_KINDS["other"])
        nth = seen.get(kind.code, 0)
        seen[kind.code] = nth + 1
        place = order.index(kind.code)
        marks[agency.id] = AgencyMark(
            agency.id,
            agency.name,
            kind.letters if nth == 0 else f"{kind.letters}{nth + 1}",
            place % len(COLOURS),
            (place // len(COLOURS) + nth) % len(PATTERNS),
        )
    marks.setdefault(PUBLIC, AgencyMark(PUBLIC, "Published", "PB", len(COLOURS) - 1, 0))
    return marks


def mark_of(marks: Mapping[str, AgencyMark], agency: str) -> AgencyMark:
    """The mark of that agency, or a grey one with its own words."""
    return marks.get(agency) or AgencyMark(agency, agency or "Agency not said", "??", len(COLOURS) - 1, 0)
