"""``sightline replay``: when each question and each breach would first have been raised."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from sightline.chronology.chronology import Agency
from sightline.chronology.clock import today
from sightline.publishing.looking_back_text import disclosures_text, looking_back_text
from sightline.rulebook.past.looking_back import CAUTION, Looking
from sightline.service.commands.choosing import chosen_agency, chosen_child, chosen_day, open_existing
from sightline.service.commands.showing import console, lines_of, print_json


def replay(child: str | None, *, hindsight: bool, until: str | None, form: str, store: Path | None) -> None:
    """Print one of the two labelled views of a child's past."""
    last = chosen_day(until, "--until", has_come=True) or today()
    open_existing(store)
    from sightline.service.access.viewer import person_at_this_computer
    from sightline.service.casework import looking_back
    from sightline.service.records import queries

    viewer = person_at_this_computer()
    who = chosen_child(child, viewer)
    looking = Looking.HINDSIGHT if hindsight else Looking.OF_THE_TIME
    found = looking_back.looked_back(who.id, viewer=viewer, looking=looking, until=last)
    if form == "json":
        print_json([item.as_json() for item in found.found])
        return
    held = queries.chronology(who.id, viewer=viewer)
    looking_back_text(found, looking, console(), lines_of(held), _names(held.agencies))


def disclosures(
    child: str | None,
    *,
    to: str | None,
    reason: str,
    advice_taken_by: str,
    by: str,
    form: str,
    store: Path | None,
) -> None:
    """Print which single record, had it reached an agency when it was written, would have let it ask earlier."""
    open_existing(store)
    from sightline.service.access.viewer import person_at_this_computer
    from sightline.service.casework import looking_back
    from sightline.service.records import queries
    from sightline.service.records.errors import NotPossible

    viewer = person_at_this_computer()
    who = chosen_child(child, viewer)
    agency = chosen_agency(to, who.case, viewer)
    if agency is None:
        raise click.UsageError("Say for which agency: --to AGENCY.")
    try:
        found = looking_back.disclosure_report(
            who.id, viewer=viewer, to=agency.id, reason=reason, by=by or viewer.name, advice_taken_by=advice_taken_by
        )
    except NotPossible as refused:
        raise click.UsageError(str(refused)) from refused
    if form == "json":
        print_json({"caution": CAUTION, "disclosures": [item.as_json() for item in found]})
        return
    held = queries.chronology(who.id, viewer=viewer)
    disclosures_text(found, console(), lines_of(held), _names(held.agencies))


def _names(agencies: Mapping[str, Agency]) -> dict[str, str]:
    return {agency.id: agency.name for agency in agencies.values()}
