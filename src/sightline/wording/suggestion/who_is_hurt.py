"""Whether a blow that a row tells of is between grown-ups, done to the child by a grown-up, or done by a child.

"Cal punched her" is domestic abuse; "Mum said she slapped him on the leg" and "Dad grabbed Rowan by the arm" are about
what is done to the child, and "his cousin grabbed him", "another child pushed him" about children among themselves.
"""

from __future__ import annotations

import re
from enum import Enum

from sightline.wording.suggestion.pattern import BY_NAME


class Hurt(Enum):
    """Whom a blow meets, and from whom, as far as the words say."""

    GROWN_UP = "a grown-up, or nobody says"
    CHILD_BY_GROWN_UP = "the child, by a grown-up"
    BY_A_CHILD = "done by a child to a child"


_BLOW = re.compile(
    r"\b(?:hit|hits|hitting|slap(?:s|ped|ping)?|smack(?:s|ed|ing)?|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|"
    r"push(?:es|ed|ing)?|shov(?:es?|ed|ing)|grab(?:s|bed|bing)?|bit|bites?|pull(?:s|ed)|drag(?:s|ged)?|shook|"
    r"assault(?:s|ed)|headbutted|choked|strangled|threw|beat|beaten|struck|pinched|scratched)\b",
    re.IGNORECASE,
)
_OWN = r"(?:his|her|their|the|an?|another|other|older|younger|elder|big|little|half|step|male|female)[\s-]+"
_A_CHILD = (
    rf"(?:{BY_NAME}{{2,}}|(?:{_OWN}){{0,3}}"
    r"(?:(?:foster )?(?:child|boy|girl|baby|toddler|pupil|peer|classmate|friend|cousin|brother|sister|sibling|twin|"
    r"son|daughter|nephew|niece|student)(?:ren|s|ies)?|children))"
)
_DONE_BY_A_CHILD = re.compile(
    rf"\b{_A_CHILD}(?:\s+(?:had|has|then|also|accidentally|deliberately))*\s*$", re.IGNORECASE
)
_BY_A_CHILD_BEHIND = re.compile(rf"^\s*(?:\w+\s+){{0,3}}?by\s+{_A_CHILD}\b(?!['’]s)", re.IGNORECASE)
_TO_A_CHILD = re.compile(rf"^\s+(?:at\s+|out at\s+)?{_A_CHILD}\b(?!['’]s\b)", re.IGNORECASE)
_A_CHILD_WAS = re.compile(
    rf"{_A_CHILD}\s+(?:(?:was|were|is|being|been|has|had|got|repeatedly|then|also)\s+)+$", re.IGNORECASE
)
_TO_SOMEBODY = re.compile(r"^\s+(?:out at\s+|at\s+)?(him|her|them)\b", re.IGNORECASE)
_A_WOMAN = re.compile(
    r"\b(?:mum|mummy|mother|mam|ms|mrs|miss|girlfriend|wife|woman|female|mo|grandmother|nan|aunt)\b",
    re.IGNORECASE,
)
_A_MAN = re.compile(
    r"\b(?:dad|daddy|father|mr|boyfriend|husband|man|male|fa|partner|parents?|couple|ex|stepfather|step-?dad|victim|"
    r"grandfather|grandad|uncle)\b",
    re.IGNORECASE,
)


def who_is_hurt(seen: str, start: int, end: int, since: int, to: int, *, him_is_a_child: bool) -> Hurt:
    """Whom the blow at ``seen[start:end]`` meets, told within ``seen[since:to]``.

    ``seen``: the text with the case's children called "child" (``pattern.called_child``). ``him_is_a_child``: whether
    "him" is the child where no man stands before it, as in a school's record and not in a police log. Where the words
    leave it open the answer is GROWN_UP, so that nothing that may be domestic abuse is called less.
    """
    blow = _BLOW.search(seen, start, end)
    if blow is None:
        return Hurt.GROWN_UP
    before, behind = seen[since : blow.start()], seen[blow.end() : to]
    to_a_child = _TO_A_CHILD.match(behind) is not None
    if _DONE_BY_A_CHILD.search(before):
        meets = _TO_SOMEBODY.match(behind)
        return Hurt.BY_A_CHILD if to_a_child or meets or not behind.strip(" .") else Hurt.GROWN_UP
    if _BY_A_CHILD_BEHIND.match(behind):
        return Hurt.BY_A_CHILD
    if to_a_child or (_A_CHILD_WAS.search(before) and re.match(r"\s+(?:\w+\s+){0,3}?by\b", behind)):
        return Hurt.CHILD_BY_GROWN_UP
    meets = _TO_SOMEBODY.match(behind)
    if not him_is_a_child or meets is None or meets.group(1).lower() != "him" or _A_WOMAN.search(before) is None:
        return Hurt.GROWN_UP
    return Hurt.GROWN_UP if _A_MAN.search(seen, 0, blow.start()) else Hurt.CHILD_BY_GROWN_UP
