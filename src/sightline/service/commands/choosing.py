"""Which child, agency, case or day somebody means by the words that they typed.

Tables can only be named once a store is open, so what asks them is imported where it is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from sightline.chronology.chronology import Agency
from sightline.chronology.clock import today
from sightline.chronology.partial_date import write_day
from sightline.service.access.viewer import Viewer
from sightline.service.records.shapes import CaseSummary, ChildSummary
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.wording.dates import read_date, why_unreadable


def open_existing(store: Path | None) -> Path:
    """Open a store that must be there already. Raises StoreError."""
    from sightline.service.store import open_store

    return open_store(store, create=False)


def chosen_child(words: str | None, viewer: Viewer) -> ChildSummary:
    """The child of that name, other name or id, whatever the case of its letters; the only one if nothing is said."""
    from sightline.service.records import queries
    from sightline.service.records.building.declaring import NOT_NAMED

    children = queries.children(viewer=viewer)
    if not children:
        raise click.UsageError("The store holds no child yet. Build a folder first: sightline build FOLDER")
    if words is None or not words.strip():
        # A folder of which nothing could be read has a child that nobody named and nothing is known of.
        told_of = [child for child in children if child.facts or child.name != NOT_NAMED]
        if len(told_of or children) == 1:
            return (told_of or children)[0]
        raise click.UsageError(f"The store holds {len(children)} children. Say which:\n{_listed(children)}")
    wanted = " ".join(words.split()).casefold()
    for names in (_exact, _beginning):
        found = [child for child in children if names(child, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            raise click.UsageError(f"{words} could be any of these. Give the id:\n{_listed(found)}")
    raise click.UsageError(f"There is no child called {words} here. There is:\n{_listed(children)}")


def _exact(child: ChildSummary, wanted: str) -> bool:
    return wanted in {child.id.casefold(), *(name.casefold() for name in child.names)}


def _beginning(child: ChildSummary, wanted: str) -> bool:
    return any(name.casefold().startswith(wanted) for name in (child.id, *child.names))


def _listed(children: Sequence[ChildSummary]) -> str:
    return "\n".join(f"  {child.id}  {child.name}" for child in children)


def chosen_agency(words: str | None, case: str, viewer: Viewer) -> Agency | None:
    """The agency meant: its id, name, kind, another usual name of its kind, or the beginning of its name."""
    if words is None:
        return None
    from sightline.service.records import queries

    agencies = queries.agencies(case, viewer=viewer)
    wanted = " ".join(words.split()).casefold().replace("\u2019", "'")
    for means in (_is_name, _is_kind, _begins, _holds):
        found = [agency for agency in agencies if means(agency, wanted)] if wanted else []
        if len(found) == 1:
            return found[0]
        if found:
            raise click.UsageError(f"{words} could be any of these. Give the id:\n{_agencies(found)}")
    if not wanted:
        raise click.UsageError(f"Say which agency. There is:\n{_agencies(agencies)}")
    raise click.UsageError(f"No agency of this case is called {words}. There is:\n{_agencies(agencies)}")


def _is_name(agency: Agency, wanted: str) -> bool:
    return wanted in (agency.id.casefold(), agency.name.casefold().replace("\u2019", "'"))


def _is_kind(agency: Agency, wanted: str) -> bool:
    kind = AGENCY_KINDS[agency.kind]
    plain = wanted.replace(" ", "_").replace("-", "_")
    return (
        plain == kind.code
        or wanted == kind.label.casefold()
        or wanted in kind.names
        or wanted == kind.letters.casefold()
    )


def _begins(agency: Agency, wanted: str) -> bool:
    kind = AGENCY_KINDS[agency.kind]
    names = (agency.id, agency.name.casefold(), kind.code, kind.label.casefold())
    return any(name.startswith(wanted) for name in names)


def _holds(agency: Agency, wanted: str) -> bool:
    return wanted in agency.name.casefold()


def _agencies(agencies: Sequence[Agency]) -> str:
    return "\n".join(f"  {agency.id}  {agency.name} ({AGENCY_KINDS[agency.kind].label})" for agency in agencies)


def chosen_case(words: str, viewer: Viewer) -> CaseSummary:
    """The case of that id or name."""
    from sightline.service.records import queries

    cases = queries.cases(viewer=viewer)
    wanted = words.strip().casefold()
    found = [case for case in cases if wanted in (case.id.casefold(), case.name.casefold())]
    if len(found) == 1:
        return found[0]
    listed = "\n".join(f"  {case.id}  {case.name}" for case in found or cases)
    if found:
        raise click.UsageError(f"{words} could be any of these. Give the id:\n{listed}")
    raise click.UsageError(f"There is no case called {words} here. There is:\n{listed or '  none'}")


def chosen_day(words: str | None, option: str, *, has_come: bool = False) -> date | None:
    """The day that the words say; they must say one to the day. ``has_come``: none that is still to come."""
    if words is None:
        return None
    moment = read_date(words)
    if moment.is_day and moment.earliest is not None:
        if has_come and moment.earliest > today():
            day = write_day(moment.earliest)
            raise click.UsageError(f"{option}: {day} has not come yet: nothing is known of it. Give a day up to today.")
        return moment.earliest
    if moment.is_known:
        raise click.UsageError(f"{option} needs one day, and “{words}” does not say which. Write it as 2014-05-01.")
    why = why_unreadable(words)
    raise click.UsageError(f"{option}: {why or f'“{words}” cannot be read as a day.'} Write it as 2014-05-01.")
