"""A chronology for a terminal: a table as wide as the window, or plain lines where nobody watches."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from sightline.chronology.chronology import Chronology
from sightline.publishing.chronology_json import notices
from sightline.publishing.rows import HEADINGS, rows

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
    table = Table(show_lines=console.is_terminal, pad_edge=False)
    places = [HEADINGS.index(heading) for heading in _SHOWN]
    for heading in _SHOWN:
        table.add_column(heading, overflow="fold", ratio=4 if heading == "What" else 1)
    for row in rows(chronology):
        table.add_row(*(escape(row[place]) for place in places))
    if table.row_count:
        console.print(table, highlight=False)
    else:
        console.print("Nothing in the records you can see.", highlight=False)
    if chronology.gaps:
        console.print("What cannot be told", style="bold")
        for gap in chronology.gaps:
            console.print(f"- {escape(gap.sentence)}", highlight=False)
    for notice in notices(chronology):
        console.print(notice, style="italic", highlight=False)
