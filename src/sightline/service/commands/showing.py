"""``sightline chronology``, ``prompts`` and ``duties``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from sightline.chronology.chronology import Chronology
from sightline.publishing.chronology_csv import chronology_csv
from sightline.publishing.chronology_json import chronology_json
from sightline.publishing.chronology_table import chronology_table
from sightline.publishing.contradictions_json import contradiction_json
from sightline.publishing.contradictions_text import contradictions_text
from sightline.publishing.findings_text import (
    cannot_tell_json,
    cannot_tell_text,
    coverage_text,
    duties_json,
    duties_text,
    prompts_json,
    prompts_text,
)
from sightline.publishing.rows import kind_words, when
from sightline.publishing.rules_json import adoption_json
from sightline.rulebook.findings import DutyFinding, Findings, PromptFinding
from sightline.service.commands.choosing import chosen_agency, chosen_child, chosen_day, open_existing


def chronology(child: str | None, *, known_to: str | None, known_at: str | None, form: str, store: Path | None) -> None:
    """Print a chronology as a table, CSV or JSON."""
    day = chosen_day(known_at, "--known-at", has_come=True)
    open_existing(store)
    from sightline.service.records import queries

    found = _chronology(child, known_to, day, "chronology")
    machine = queries.read_by_machine(viewer=_viewer())
    if form == "json":
        print_json(chronology_json(found, read_by_machine=machine))
    elif form == "csv":
        sys.stdout.flush()
        sys.stdout.buffer.write(chronology_csv(found).encode("utf-8-sig"))
        sys.stdout.buffer.flush()
    else:
        chronology_table(found, console(), read_by_machine=machine)


def contradictions(child: str | None, *, form: str, store: Path | None) -> None:
    """Print everything on which the records of a child's case differ."""
    open_existing(store)
    from sightline.service.access.actions import record_look
    from sightline.service.records import queries

    viewer = _viewer()
    who = chosen_child(child, viewer)
    record_look(viewer, "contradictions of case", subjects=[who.id, who.case])
    agencies = {agency.id: agency for agency in queries.agencies(who.case, viewer=viewer)}
    found = queries.contradictions_of_case(who.case, viewer=viewer)
    if form == "json":
        print_json(
            [
                {
                    **contradiction_json(one.found, agencies),
                    "outcome": one.outcome or None,
                    "marked_by": one.marked_by or None,
                    "resolved_at": one.resolved_at.isoformat() if one.resolved_at else None,
                    "is_found": one.is_found,
                }
                for one in found
            ]
        )
    else:
        contradictions_text([one.found for one in found if one.is_found], agencies, console())


def prompts(
    child: str | None, *, known_to: str | None, known_at: str | None, on: str | None, form: str, store: Path | None
) -> None:
    """Print the questions that the records raise."""
    found, held, replay = _findings(child, known_to, known_at, on, store, "prompts")
    if form == "json":
        print_json(_with_standing(prompts_json(found), known_at))
    else:
        coverage_text(held.gaps, console())
        prompts_text(found, console(), lines_of(held), _standings(found.raised, known_at), replay=replay)


def duties(
    child: str | None, *, known_to: str | None, known_at: str | None, on: str | None, form: str, store: Path | None
) -> None:
    """Print what is owed to the child."""
    found, held, replay = _findings(child, known_to, known_at, on, store, "duties")
    if form == "json":
        print_json(_with_standing(duties_json(found), known_at))
    else:
        coverage_text(held.gaps, console())
        duties_text(found, console(), lines_of(held), _standings(found.duties, known_at), replay=replay)


def cannot_tell(
    child: str | None, *, known_to: str | None, known_at: str | None, on: str | None, form: str, store: Path | None
) -> None:
    """Print what is missing, each thing once, with the questions and duties that wait for it."""
    found, _, replay = _findings(child, known_to, known_at, on, store, "cannot tell")
    if form == "json":
        print_json(cannot_tell_json(found))
    else:
        cannot_tell_text(found, console(), replay=replay)


def _viewer():  # type: ignore[no-untyped-def]
    from sightline.service.access.viewer import person_at_this_computer

    return person_at_this_computer()


def _chronology(child: str | None, known_to: str | None, day: date | None, what: str) -> Chronology:
    from sightline.service.access.actions import record_look
    from sightline.service.records import queries

    viewer = _viewer()
    who = chosen_child(child, viewer)
    agency = chosen_agency(known_to, who.case, viewer)
    to = agency.id if agency else None
    record_look(viewer, what, subjects=[who.id], known_at=day, known_to=to)
    return queries.chronology(who.id, viewer=viewer, known_at=day, known_to=to)


def _findings(
    child: str | None, known_to: str | None, known_at: str | None, on: str | None, store: Path | None, what: str
) -> tuple[Findings, Chronology, bool]:
    day, judged_on = chosen_day(known_at, "--known-at", has_come=True), chosen_day(on, "--on")
    open_existing(store)
    from sightline.service.casework import queries

    held = _chronology(child, known_to, day, what)
    found = queries.findings(held.child.id, viewer=_viewer(), known_at=day, on=judged_on, chronology=held)
    return found, held, day is not None or known_to is not None


def _with_standing(shapes: list[dict[str, object]], known_at: str | None) -> list[dict[str, object]]:
    """The findings with how far each rule can be relied upon, whether it was adopted, and whether it may interrupt."""
    from sightline.service.casework import queries

    used = queries.rulebook(viewer=_viewer(), known_at=chosen_day(known_at, "--known-at", has_come=True))
    for shape in shapes:
        card = used.card(str(shape["rule"]), str(shape["version"]).rpartition(".")[2])
        if card is not None:
            shape["rule_standing"], shape["adopted"] = card.standing.value, adoption_json(card.adoption)
            held_back = shape.get("hindsight", False) or shape["assumes"]
            shape["may_interrupt"] = card.may_interrupt and not held_back
    return shapes


def _standings(found: Iterable[PromptFinding | DutyFinding], known_at: str | None) -> dict[str, str]:
    from sightline.service.casework import queries

    used = queries.rulebook(viewer=_viewer(), known_at=chosen_day(known_at, "--known-at", has_come=True))
    return {item.key: used.standing_words(item) for item in found}


def lines_of(chronology: Chronology) -> dict[str, str]:
    """A line of words for each fact's id."""
    made = {}
    for fact in chronology.facts:
        agency = chronology.agencies[fact.agency].name if fact.agency in chronology.agencies else fact.agency
        made[fact.id] = f"{when(fact)}: {kind_words(fact)} ({agency})"
    return made


def print_json(shape: object) -> None:
    """Print for programs; letters that the terminal cannot write are escaped."""
    click.echo(json.dumps(shape, indent=2, ensure_ascii=not _writes_any_letter()))


def _writes_any_letter() -> bool:
    return (sys.stdout.encoding or "").casefold().replace("-", "") == "utf8"


def console() -> Console:
    """As wide as the window; where nobody watches, wide enough that nothing is cut."""
    return Console(width=None if sys.stdout.isatty() else 200)
