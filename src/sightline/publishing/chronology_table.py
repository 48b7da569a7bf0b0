"""A chronology for a terminal: a table as wide as the window, or plain lines where nobody watches."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from sightline.chronology.chronology import Chronology
from sightline.chronology.contradiction import Sort
from sightline.publishing.chronology_json import notices
from sightline.publishing.rows import HEADINGS, rows
from sightline.publishing.words import printable

_AGAINST = " [contradicted]"
_WHAT = HEADINGS.index("What")
_SHOWN = ("When", "What kind", "What", "Agency", "Standing", "Source")


def chronology_table(chronology: Chronology, console: Console, *, read_by_machine: bool = False) -> None:
    """Print the facts that stand, in order, then what cannot be told and the notices."""
    title = chronology.child.name
    if chronology.known_to is not None:
        title += f", as the evidence shows {chronology.agencies[chronology.known_to].name} had it"
    if chronology.known_at is not None:
        title += f", at the end of {chronology.known_at.isoformat()}"
    console.print(escape(title), style="bold", highlight=False)
    if read_by_machine:
        console.print("Read by machine, unchecked.", style="bold", highlight=False)
    places = [HEADINGS.index(heading) for heading in _SHOWN]
    against = HEADINGS.index("Contradicted by")
    lines = [
        [printable(row[place]) + (_AGAINST if row[against] and place == _WHAT else "") for place in places]
        for row in rows(chronology)
    ]
    if not lines:
        console.print("Nothing in the records you can see.", highlight=False)
    elif console.width < _NARROW:
        for day, kind, what, *rest in lines:
            console.print(escape(f"{day}: {kind}"), style="bold", highlight=False)
            console.print(escape(f"  {what} ({'; '.join(rest)})"), highlight=False)
    else:
        console.print(_table(lines, console.is_terminal), highlight=False)
    if chronology.gaps:
        console.print("What cannot be told", style="bold")
        for gap in chronology.gaps:
            console.print(f"- {escape(gap.sentence)}", highlight=False)
    differ = sum(one.is_open and one.sort is Sort.CONFLICT for one in chronology.contradictions)
    if differ:
        words = "1 matter" if differ == 1 else f"{differ} matters"
        console.print(f"The records contradict each other on {words}: see sightline contradictions.", highlight=False)
    for notice in notices(chronology):
        console.print(notice, style="italic", highlight=False)


def _table(lines: list[list[str]], show_lines: bool) -> Table:
    table = Table(show_lines=show_lines, pad_edge=False)
    for heading in _SHOWN:
        table.add_column(heading, overflow="fold", ratio=4 if heading == "What" else 1)
    for line in lines:
        table.add_row(*(escape(cell) for cell in line))
    return table


_NARROW = 90
"""Columns below which a table would be cut to shreds, so that lines are printed instead."""
