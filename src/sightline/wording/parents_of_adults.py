"""Whose mother "her mother" is, and whose sister: behind a grown-up woman she is that woman's, none of the child's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sightline.wording.people import PersonMention

_WHOSE = re.compile(r"\b(?P<whose>her|his)(?:\s+own)?\s+$", re.I)
_WOMAN = re.compile(r"(?:Ms|Mrs|Miss)\b")
_MAN = re.compile(r"Mr\b")


def of_a_grown_up(text: str, item: PersonMention, before: PersonMention | None) -> PersonMention:
    """The mother of a mother is no mother of the child's: "the mother rang her mother", "Ms Reed said that her mother".

    Only where whoever is named last before it in the sentence is a grown-up of that sex; it is then "her mother",
    whom nothing but a person joins to anybody.
    """
    if before is None or item.named or item.role not in ("mother", "father", "sibling"):
        return item
    between = text[before.end : item.start]
    held = _WHOSE.search(between)
    if held is None or re.search(r"[.;:?!\n]|\b[A-Z][a-z]+", between[: held.start()]):
        return item
    is_her = held.group("whose").casefold() == "her"
    if not before.named and before.role == ("mother" if is_her else "father"):
        role = "grandparent" if item.role != "sibling" else "relative"
    elif before.named and (_WOMAN if is_her else _MAN).match(before.as_written):
        role = "relative"
    else:
        return item
    start = before.end + held.start()
    return replace(item, start=start, as_written=text[start : item.end], role=role)
