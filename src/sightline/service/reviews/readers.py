"""Who reads a file, by the words that name its reader: whoever cares to, people of the review, or somebody outside.

A release is judged by who reads it and not by what was ticked: a newspaper is the public though its file is said to
stay inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sightline.service.reviews.processes import BETWEEN_NAMES, own_team, reviewers, same_person
from sightline.service.reviews.shapes import ReviewSeen
from sightline.vocabulary.roles import ROLES

_PUBLIC = re.compile(
    r"""\b(?: public (?! \s+ (?:health|protection|prosecut\w+|law|guardian|trustee|sector|services?|affairs)\b )
      | (?:press|media) (?! \s+ (?:office|officer|team|lead|manager)\b )
      | journalists? | reporters? | newspapers? | broadcasters? | readers | (?:web\s?site|web\s?page|internet|online)
      | repository | nspcc | every(?:one|body) | any(?:one|body) | whoever | publication | publishing
      | news (?! \s? letter) | bbc | itv | radio | television | tv )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""How people write that a file is for whoever cares to read it."""

_NEWSPAPER = re.compile(
    r"""\b(?: [A-Z][\w'’&-]+ \s+ (?:Echo|Gazette|Herald|Argus|Mercury|Chronicle|Telegraph|Observer|Advertiser|Courier|
          Examiner|Sentinel|Tribune|Bugle|Express|Guardian|Journal|Recorder|Reporter|Times|Despatch|Dispatch|
          Enquirer|Citizen|Mirror|Standard|Independent)
      | (?:Evening|Daily|Sunday|Weekly|Morning) \s+ (?:Post|Mail|Star|Sun|News|Times|Record|Life|Politics)
      | The \s+ (?:Guardian|Times|Sun|Star|Mirror|Independent|Observer|Telegraph|Mail|Post|Spectator|Economist)
      | Reuters | PA \s+ Media | Press \s+ Association | Private \s+ Eye | Channel \s+ (?:4|5|Four|Five) | Sky \s+ News
      )\b (?! \s+ (?:of|for|court)\b )""",
    re.VERBOSE,
)
"""What newspapers and those who broadcast are called."""
_A_ROLE = re.compile(r"\b(?:Children['’]?s|Child['’]?s|Cafcass)\s+$")
"""What stands before "Guardian" where it is somebody's work."""

_BODIES = re.compile(
    r"""(?:the\s+)? (?: (?:national\s+)? panel | (?:national\s+)? (?:child\s+safeguarding\s+)? practice\s+review\s+panel
      | (?:national\s+)? child\s+safeguarding\s+(?:practice\s+review\s+)?panel | csprp
      | secretary\s+of\s+state (?:\s+for\s+education)? | department\s+for\s+education | dfe )""",
    re.VERBOSE | re.IGNORECASE,
)
"""The Panel and the Secretary of State, who have their copies before it is published (dossier, 7.2)."""

_INSIDE = re.compile(
    r"""(?:the|our)?\s* (?:local\s+|rapid\s+|case\s+|practice\s+|learning\s+|safeguarding\s+|children['’]?s?\s+)*
      (?: review\s+(?:panel|group|team|sub-?group) | panel\s+of\s+the\s+review | reviewers?
        | partnership (?:\s+(?:board|executive|office|team|manager|chair))? | partners
        | business\s+(?:unit|manager|team) | independent\s+(?:reviewer|chair|scrutineer) )""",
    re.VERBOSE | re.IGNORECASE,
)
"""How people write of the review's own panel, the partnership and its office."""

_FAMILY = (
    "child", "sibling", "mother", "father", "parent", "stepparent", "partner", "former_partner", "grandparent",
    "relative", "carer", "household_member",
)  # fmt: skip


def is_for_everybody(review: ReviewSeen, reader: str) -> bool:
    """Whether a file is for the public: whoever cares to read it, or a newspaper by its name."""
    if _PUBLIC.search(reader):
        return True
    known = own_team(review) | _family(review)
    return any(
        same_person(one) not in known and not _A_ROLE.search(one, 0, _last_word(one))
        for one in _parts(reader)
        if _NEWSPAPER.search(one)
    )


def has_a_copy_first(review: ReviewSeen, reader: str) -> bool:
    """Whether each whom the file is made for has a copy before publication: the Panel, the Secretary of State, the
    family by name, and the review's reviewers. Whoever may see the review reads what stays inside.
    """
    named = [same_person(one) for one in _parts(reader)]
    known = reviewers(review) | _family(review)
    named = [one for one in named if one]
    return bool(named) and all(one in known or _BODIES.fullmatch(one) for one in named)


def is_inside(review: ReviewSeen, reader: str) -> bool:
    """Whether each whom the file is made for is of the review or of one of its agencies: its own people by name, its
    panel or the partnership, an agency that was asked, or somebody of it ("Head of nursing, Marlow Hospital").
    """
    agencies = sorted((one.words("name").strip() for one in review.standing("agency")), key=len, reverse=True)
    plain = re.sub(r"\([^)]*\)", " ", reader)
    for name in agencies:
        plain = re.sub(
            rf"(?:\b(?:of|at|from|for)\s+)?(?:\bthe\s+)?(?<!\w){re.escape(name)}(?!\w)", _AGENCY, plain, flags=re.I
        )
    parts = [one.strip() for one in BETWEEN_NAMES.split(plain) if one.strip(" .")]
    team = own_team(review)
    return bool(parts) and all(
        _AGENCY in one
        or same_person(one) in team
        or _INSIDE.fullmatch(one)
        or (at + 1 < len(parts) and parts[at + 1] == _AGENCY)
        for at, one in enumerate(parts)
    )


_AGENCY = "\N{SECTION SIGN}"


def _parts(reader: str) -> list[str]:
    return [re.sub(r"\([^)]*\)", " ", one).strip() for one in BETWEEN_NAMES.split(reader)]


def _last_word(name: str) -> int:
    return name.rfind(" ") + 1


def _family(review: ReviewSeen) -> frozenset[str]:
    """The family as the review names them: names, agreed names, and a role that one person alone has ("the mother")."""
    people = [one for one in review.standing("person") if one.words("role") in _FAMILY]
    names = {
        same_person(name)
        for one in people
        for name in _names(one.words("name"), one.words("agreed_name"), one.listed("also"))
    }
    roles = [one.words("role") for one in people]
    alone = {ROLES[role].split(",")[0].casefold() for role in roles if roles.count(role) == 1 and role != "child"}
    return frozenset(names | alone | {f"the {one}" for one in alone})


def _names(name: str, agreed: str, also: Iterable[str]) -> list[str]:
    return [one for one in (name, agreed, *also) if one.strip()]
