"""A combined chronology as one version shows it: every string of it, and every day.

Nothing is written by hand into a version: it is made from the one source whenever it is wanted, so that a correction of
the source, or of the cast, is in every version at once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any
from typing import cast as typed

from sightline.publishing.combined.shape import CombinedChronology, CombinedRow, Comment, FindingShown, Gap
from sightline.publishing.versions.cast import Cast, DatesShown, Version
from sightline.publishing.versions.dates_shown import DATE_REMOVED, date_shown
from sightline.publishing.versions.hiding import NUMBER_REMOVED, Hiding
from sightline.publishing.versions.tracked_text import DATES, Replacement, TrackedText
from sightline.wording.dates import read_date

Path = tuple[str | int, ...]
"""Where a text stands in a chronology: names of fields and places in lists ("rows", 3, "what")."""

_UNTOUCHED = frozenset({"lineage", "version", "reader", "letter", "group"})
_OUR_OWN = frozenset({"reference", "references"})
"""Numbers of ours, by which people quote rows: they lead nobody into an agency's system."""
_WHEN = frozenset({"when", "ended", "since", "due", "period"})
_SIGNED = (Comment, FindingShown)
_ONLY_A_NUMBER = re.compile(r"(?:[A-Z]{1,8}[\s/._-]?){0,2}(?=[\w/._-]*\d)[A-Z0-9][\w/._-]*(?:\s\d[\w/._-]*)*")
"""What stands as the whole of a row's source and is a number: "4417/24", "INT 77". Nothing need say that it is one."""
_FIGURES = re.compile(r"\d+")
_WITH_FIGURES = re.compile(r"[^\s()]*\d[^\s()]*")


@dataclass(frozen=True, slots=True)
class Generated:
    """``chronology``: as the version shows it. ``tracked``: every text of the source in which something is hidden, by
    where it stands; as confidential as the source.
    """

    chronology: CombinedChronology
    tracked: Mapping[Path, TrackedText]


def stays_inside(version: Version, *, leaves: bool) -> bool:
    """Whether a file is for the partnership alone: only the panel's is, while it does not leave. Numbers of agencies'
    records may stand in no other.
    """
    return version is Version.PANEL and not leaves


def generate(
    source: CombinedChronology,
    cast: Cast,
    version: Version,
    *,
    reader: str,
    made_on: date | None = None,
    leaves: bool = True,
) -> Generated:
    """``source`` as ``version`` shows it to ``reader``. ``leaves``: whether it leaves the partnership.

    Nothing but the panel's version that stays inside holds the number of an agency's record; the published version
    tells the source of a row as its agency's record and the row's own number with us, and the key stays inside. Days of
    the case are None where the version hides dates; the days on which reviewers signed stay. Persons who are
    shown by the same words are one line. Raises CastIncomplete where the cast lacks a decision.
    """
    hides_records = not stays_inside(version, leaves=leaves)
    maker = _Maker(Hiding(cast, version, records=hides_records), Hiding(cast, version), hides_records=hides_records)
    made = typed(CombinedChronology, maker.through(source, (), None))
    if version is Version.PANEL or not maker.hides_dates:
        made = replace(made, period_from=source.period_from, period_to=source.period_to)
    made = replace(made, version=version.value, reader=reader, made_on=made_on or source.made_on)
    return Generated(made, maker.tracked)


class _Maker:
    def __init__(self, hiding: Hiding, of_our_own: Hiding, *, hides_records: bool) -> None:
        self._hiding, self._of_our_own, self._hides_records = hiding, of_our_own, hides_records
        self.tracked: dict[Path, TrackedText] = {}
        self.hides_dates = hiding.cast.dates_in(hiding.version) is not DatesShown.AS_WRITTEN

    def through(self, shape: object, path: Path, near: date | None) -> object:
        """Any part of a chronology as the version shows it. ``near``: a day about which it is."""
        if isinstance(shape, Enum) or shape is None or isinstance(shape, bool | int):
            return shape
        if isinstance(shape, str):
            return self._text(shape, path, near)
        if isinstance(shape, tuple):
            made = tuple(self.through(one, (*path, place), near) for place, one in enumerate(shape))
            # Two persons whom the version calls the same are not told apart by standing twice.
            return tuple(dict.fromkeys(made)) if path and path[-1] in ("people", "persons", "roles") else made
        if isinstance(shape, date):
            return None if self.hides_dates else shape
        if is_dataclass(shape):
            return self._fields(shape, path, near)
        raise TypeError(f"a version cannot be made of a {type(shape).__name__}")

    def _fields(self, shape: Any, path: Path, near: date | None) -> object:
        if isinstance(shape, CombinedRow | Gap):
            near = shape.earliest or shape.latest or near
        changed: dict[str, object] = {}
        for one in fields(shape):
            value = getattr(shape, one.name)
            if one.name in _UNTOUCHED or (isinstance(value, date) and isinstance(shape, _SIGNED)):
                continue
            if one.name == "made_on":
                continue
            changed[one.name] = self.through(value, (*path, one.name), near)
        if isinstance(shape, CombinedRow) and shape.source and self._hiding.version is Version.PUBLISHED:
            told = f"{changed['agency']} record, paragraph {changed['reference']}"
            changed["source"] = self._kept((*path, "source"), shape.source, told)
            changed["document"] = self._kept((*path, "document"), shape.document, "")
        if isinstance(shape, CombinedRow) and self.hides_dates:
            changed["when"] = self._when(shape, (*path, "when"))
            if shape.time:
                changed["time"] = self._kept((*path, "time"), shape.time, "")
        return replace(shape, **changed)

    def _when(self, row: CombinedRow, path: Path) -> str:
        """The row's own days say more than its words do."""
        if row.earliest is None or row.latest is None:
            return self._text(row.when, path, row.earliest or row.latest)
        shown = date_shown(
            row.earliest, row.latest, unsure=row.unsure, cast=self._hiding.cast, version=self._hiding.version
        )
        return row.when if shown is None else self._kept(path, row.when, shown)

    def _text(self, text: str, path: Path, near: date | None) -> str:
        if self.hides_dates and path and path[-1] in _WHEN and text.strip():
            day = read_date(text)
            if day.is_known and not (day.is_day and day.earliest in self._hiding.cast.shown_days):
                shown = date_shown(
                    day.earliest,
                    day.latest,
                    unsure=day.is_unsure,
                    cast=self._hiding.cast,
                    version=self._hiding.version,
                )
                return text if shown is None else self._kept(path, text, shown)
        is_own = not _OUR_OWN.isdisjoint(path[-2:])
        tracked = (self._of_our_own if is_own else self._hiding).hide(text, near=near)
        if self.hides_dates and path and path[-1] in _WHEN:
            # A day that cannot be read tells its year all the same: "??/13".
            figures = set(_FIGURES.findall(text)) & set(_FIGURES.findall(tracked.names_off))
            if figures:
                return self._kept(path, text, _WITH_FIGURES.sub(DATE_REMOVED, tracked.names_off))
        if self._hides_records and path and path[-1] in ("source", "document"):
            shown = "; ".join(
                NUMBER_REMOVED if _ONLY_A_NUMBER.fullmatch(one) and not self._hiding.shows_number(one) else one
                for one in tracked.names_off.split("; ")
            )
            if shown != tracked.names_off:
                return self._kept(path, text, shown)
        if tracked.replacements:
            self.tracked[path] = tracked
        return tracked.names_off

    def _kept(self, path: Path, text: str, shown: str) -> str:
        if text and text != shown:
            self.tracked[path] = TrackedText(text, (Replacement(0, len(text), text, DATES, shown),))
        return shown


def source_text(source: CombinedChronology, path: Path) -> str:
    """The text that stands at a path of a chronology. Raises LookupError or AttributeError if none does."""
    at: object = source
    for step in path:
        at = typed(Any, at)[step] if isinstance(step, int) else getattr(at, step)
    if not isinstance(at, str):
        raise LookupError("no text stands there")
    return at
