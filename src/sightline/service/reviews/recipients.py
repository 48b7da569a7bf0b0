"""Who a file may go to before its report is published, and what the gate still asks before it goes to anybody else."""

from __future__ import annotations

import re

from sightline.service.reviews.gate import uncleared
from sightline.service.reviews.processes import BETWEEN_NAMES, own_team, same_person
from sightline.service.reviews.shapes import ReviewSeen
from sightline.service.reviews.sorts.choices import STATES
from sightline.vocabulary.roles import ROLES

_PUBLIC = re.compile(
    r"""\b(?: public (?! \s+ (?:health|protection|prosecut\w+|law|guardian|trustee|sector|services?|affairs)\b )
      | (?:press|media) (?! \s+ (?:office|officer|team|lead|manager)\b )
      | journalists? | reporters? | newspapers? | broadcasters? | readers | (?:web\s?site|web\s?page|internet|online)
      | repository | nspcc | every(?:one|body) | any(?:one|body) | whoever | publication | publishing )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""How people write that a file is for whoever cares to read it."""

_BODIES = re.compile(
    r"""(?:the\s+)? (?: (?:national\s+)? panel | (?:national\s+)? (?:child\s+safeguarding\s+)? practice\s+review\s+panel
      | (?:national\s+)? child\s+safeguarding\s+(?:practice\s+review\s+)?panel | csprp
      | secretary\s+of\s+state (?:\s+for\s+education)? | department\s+for\s+education | dfe )""",
    re.VERBOSE | re.IGNORECASE,
)
"""The Panel and the Secretary of State, who have their copies before it is published (dossier, 7.2)."""

_FAMILY = (
    "child", "sibling", "mother", "father", "parent", "stepparent", "partner", "former_partner", "grandparent",
    "relative", "carer", "household_member",
)  # fmt: skip
_PASSED = ("copies", "published")


def why_not_given(review: ReviewSeen, version: str, reader: str, *, leaves: bool) -> tuple[str, ...]:
    """Why a file may not go to its reader as publication stands, each a sentence with what to do; empty where it may.

    The published version goes to nobody outside before its gate is passed, save to those who have copies first: the
    Panel, the Secretary of State, the family by name, and the review's own people (issue: the gate of publication).
    """
    everybody = _PUBLIC.search(reader) is not None
    if everybody and version != "published":
        return ("Only the published version goes to the public. Make the file in that version, or name one reader.",)
    if everybody and not leaves:
        return ("What goes to the public leaves the partnership. Make the file as one that leaves.",)
    if version != "published" or not leaves or (not everybody and _has_a_copy_first(review, reader)):
        return ()
    missing = [*uncleared(review), *_not_there_yet(review)]
    if not missing:
        return ()
    told = (
        f"It goes to {reader} only when the gate of publication is passed, and "
        f"{len(missing)} {'thing stands' if len(missing) == 1 else 'things stand'} in the way. Record each on the page "
        "of publication, with who cleared it and on what. Before then copies go to the Panel, to the Secretary of "
        "State, to members of the family by the name that the review’s people have, and to whoever is recorded as a "
        "reviewer or as one who may see the review."
    )
    return (told, *missing)


def _not_there_yet(review: ReviewSeen) -> tuple[str, ...]:
    """That the report has not come to where it can be published, or is published no more."""
    latest = review.latest("state")
    state = latest.words("state") if latest else ""
    if state in _PASSED:
        return ()
    where = f"stands at “{STATES[state]}”" if state else "has no state yet"
    return (f"The report {where}: it goes out from “{STATES['copies']}”.",)


def _has_a_copy_first(review: ReviewSeen, reader: str) -> bool:
    """Whether each whom the file is made for has a copy before publication."""
    named = [same_person(re.sub(r"\([^)]*\)", " ", one)) for one in BETWEEN_NAMES.split(reader)]
    known = own_team(review) | _family(review)
    named = [one for one in named if one]
    return bool(named) and all(one in known or _BODIES.fullmatch(one) for one in named)


def _family(review: ReviewSeen) -> frozenset[str]:
    """The family as the review names them: names, agreed names, and a role that one person alone has ("the mother")."""
    people = [one for one in review.standing("person") if one.words("role") in _FAMILY]
    names = {
        same_person(name)
        for one in people
        for name in (one.words("name"), one.words("agreed_name"), *one.listed("also"))
        if name.strip()
    }
    roles = [one.words("role") for one in people]
    alone = {ROLES[role].split(",")[0].casefold() for role in roles if roles.count(role) == 1 and role != "child"}
    return frozenset(names | alone | {f"the {one}" for one in alone})
