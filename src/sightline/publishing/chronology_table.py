"""A chronology for a terminal: a table as wide as the window, or plain lines where nobody watches."""

from __future__ import annotations

import unicodedata

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
    places = [HEADINGS.index(heading) for heading in _SHOWN]
    lines = [[_printable(row[place]) for place in places] for row in rows(chronology)]
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
    for notice in notices(chronology):
        console.print(notice, style="italic", highlight=False)


def _table(lines: list[list[str]], show_lines: bool) -> Table:
    table = Table(show_lines=show_lines, pad_edge=False)
    for heading in _SHOWN:
        table.add_column(heading, overflow="fold", ratio=4 if heading == "What" else 1)
    for line in lines:
        table.add_row(*(escape(cell) for cell in line))
    return table


def _printable(words: str) -> str:
    """Words without what steers a terminal or turns the direction of writing: a document must not do either."""
    return "".join(" " if unicodedata.category(one) == "Cc" or one in _TURNS else one for one in words)


_TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_NARROW = 90
"""Columns below which a table would be cut to shreds, so that lines are printed instead."""
