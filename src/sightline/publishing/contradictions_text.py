"""What the records differ about, in words for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from rich.console import Console
from rich.markup import escape

from sightline.chronology.chronology import Agency
from sightline.chronology.contradiction import Contradiction
from sightline.publishing.contradictions_json import agency_of
from sightline.publishing.words import NOT_FOR_REAL_FAMILIES, printable


def contradictions_text(found: Iterable[Contradiction], agencies: Mapping[str, Agency], console: Console) -> None:
    """Each matter with who says what; open conflicts first, as they are given."""
    listed = list(found)
    if not listed:
        console.print("No differences were found in the records you can see.", highlight=False)
    for one in listed:
        console.print(escape(printable(f"{one.subject}: {one.sort.says}")), style="bold", highlight=False)
        said = sorted(one.said, key=lambda item: item.value)
        for value, side in groupby(said, key=lambda item: item.value):
            console.print(escape(printable(f"  {value}")), highlight=False)
            for item in side:
                who = agency_of(item, agencies) or "agency not said"
                words = printable(f"    “{' '.join(item.words.split())}” ({who}; {item.document})")
                console.print(escape(words), highlight=False)
        for reason in one.reasons:
            console.print(escape(printable(f"  Because: {reason}")), highlight=False)
        if one.is_open:
            console.print("  Open.", highlight=False)
        else:
            use = f"to be used: {one.reading}. " if one.reading else ""
            console.print(escape(printable(f"  Resolved by {one.resolved_by}: {use}{one.resolution}")), highlight=False)
    console.print(NOT_FOR_REAL_FAMILIES, style="italic", highlight=False)
