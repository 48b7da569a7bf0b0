"""The shapes of the chronology table: a row, and the rows of a year."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup

from sightline.service.web.components.agency_marks import AgencyMark
from sightline.service.web.components.dates import ShownDate


@dataclass(slots=True)
class Row:
    """One fact as the table prints it."""

    id: str
    year: int | None
    when: ShownDate
    extent: str
    kind: str
    kind_code: str
    nature: str
    text: str
    mark: AgencyMark
    people: tuple[tuple[str, str, str], ...]
    sources: tuple[tuple[str, str], ...]
    recorded: str
    recorded_assumed: bool
    is_published: bool
    received: tuple[tuple[AgencyMark, str, str], ...]
    sent: tuple[tuple[AgencyMark, str, str], ...]
    late: str
    status: str
    status_tag: str
    decided_by: str
    kind_suggested: bool
    significance: str
    strength: bool
    voice: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    extra: tuple[tuple[str, str], ...]
    contradicts: tuple[tuple[str, str, str], ...]
    worked_out: str = ""
    parts: list[Row] = field(default_factory=list)
    group: str = ""
    group_first: bool = False
    group_size: int = 0
    group_reason: str = ""

    @property
    def entries(self) -> int:
        """How many entries it tells: itself, and those that stand under it."""
        return 1 + sum(part.entries for part in self.parts)

    @property
    def has_tags(self) -> bool:
        """Whether anything stands beside the kind."""
        return bool(self.significance or self.strength or self.status_tag or self.nature)

    @property
    def css(self) -> str:
        """The further classes of its row."""
        return (" sl-row--group" if self.group else "") + (
            " sl-row--late" if self.status_tag in ("refused", "withdrawn", "replaced") else ""
        )

    @property
    def details(self) -> list[tuple[str, object]]:
        """What stands under "More": everything that the row itself leaves out, by name."""
        listed: list[tuple[str, object]] = []
        if self.when.written:
            listed.append(("Date as written", f"“{self.when.written}”"))
        if self.worked_out:
            listed.append(("Date worked out", self.worked_out))
        for address, place in self.sources[1:]:
            listed.append(("Also written in", _link(address, place) if address else place))
        if self.status:
            listed.append(("Standing", self.status))
        if self.kind_suggested:
            listed.append(("Kind", "suggested from its words, not yet confirmed by a person"))
        if self.significance:
            listed.append(("Why significant", self.significance))
        listed.extend(self.fields)
        listed.extend(self.extra)
        if self.recorded:
            assumed = " (assumed: the source gives no date of recording)" if self.recorded_assumed else ""
            listed.append(("Published, so known to all" if self.is_published else "Recorded", self.recorded + assumed))
        listed.extend((mark.name, f"{how}, {on}") for mark, on, how in (*self.received, *self.sent))
        return listed


@dataclass(slots=True)
class YearOfRows:
    """The rows of one year; ``year`` is None where no year is known."""

    year: int | None
    rows: list[Row]

    @property
    def anchor(self) -> str:
        """The name that jump links use."""
        return f"y{self.year}" if self.year else "undated"

    @property
    def heading(self) -> str:
        """The heading over the year."""
        return str(self.year) if self.year else "Date not known"


def _link(address: str, words: str) -> Markup:
    return Markup('<a class="govuk-link" href="{}">{}</a>').format(address, words)
