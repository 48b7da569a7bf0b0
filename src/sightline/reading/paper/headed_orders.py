"""The order that a court's form is, where only its title names it: "EMERGENCY PROTECTION ORDER" above fields.

A form of this sort says nowhere that the order was made; it is the order, of the day that its fields give.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_KINDS: tuple[tuple[str, str], ...] = (
    ("emergency_protection_order", r"emergency protection"),
    ("interim_care_order", r"interim care"),
    ("interim_supervision_order", r"interim supervision"),
    ("care_order", r"(?:full |final )?care"),
    ("supervision_order", r"(?:education )?supervision"),
    ("child_assessment_order", r"child assessment"),
    ("special_guardianship_order", r"special guardianship"),
    ("child_arrangements_order", r"child arrangements?"),
    ("placement_order", r"placement"),
    ("adoption_order", r"adoption"),
    ("non_molestation_order", r"non[- ]?molestation"),
    ("prohibited_steps_order", r"prohibited steps"),
    ("other", r"recovery|secure accommodation|occupation|specific issue|parental responsibility|wardship"),
)
_SORT = "|".join(pattern for _, pattern in _KINDS)
TITLE = re.compile(
    rf"^[ \t*_#|]*(?:order[ \t]*[:|\-–][ \t]*)?(?P<title>(?:an? )?(?P<sort>{_SORT}) order)[ \t*_|.]*$", re.I | re.M
)
"""A line that holds nothing but the name of an order."""
OF_A_COURT = re.compile(
    r"^\W*(?:in the )?(?:family court|family proceedings court|high court|county court|magistrates['’]? court|"
    r"central family court)\b",
    re.I | re.M,
)
FIELDS = re.compile(
    r"^[ \t*_|]*(?:date (?:of )?(?:the |this )?order|order (?:date|made)|made(?: on)?|(?:this |the )?order (?:ends|"
    r"lasts|expires)|"
    r"expires|ends(?: on)?|duration|(?:order )?made by|ordered by|judge|before)\b",
    re.I | re.M,
)
NOT_MADE = re.compile(
    r"\b(?:draft|application (?:for|form)|applies for|apply for|skeleton argument|position statement|form c110a|"
    r"proposed order|refused|dismissed|statement of)\b|\[\d{4}\] EW",
    re.I,
)
"""What stands in the head of a paper that asks for an order, argues for one or only drafts it."""
_HEAD = 1200


@dataclass(frozen=True, slots=True)
class HeadedOrder:
    """The order that a paper is: its code among the sorts of order, and where its title stands."""

    sort: str
    start: int
    end: int


def headed_order(text: str) -> HeadedOrder | None:
    """The one order that names a court's form in its head; None where it is no such form, or two orders name it."""
    head = text[:_HEAD]
    titles = [*TITLE.finditer(head)]
    if len({hit["sort"].casefold() for hit in titles}) != 1 or NOT_MADE.search(head):
        return None
    if OF_A_COURT.search(head) is None or FIELDS.search(text[:2500]) is None:
        return None
    written = titles[0]["sort"]
    sort = next(code for code, pattern in _KINDS if re.fullmatch(pattern, written, re.I))
    return HeadedOrder(sort, *titles[0].span("title"))
