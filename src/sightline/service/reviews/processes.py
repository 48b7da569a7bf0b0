"""Parallel processes, and what they still stop."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sightline.service.reviews.shapes import EntrySeen, ReviewSeen
from sightline.service.reviews.sorts.choices import PROCESSES


def still_stops(review: ReviewSeen, process: EntrySeen) -> tuple[str, ...]:
    """What a process stops and nobody has lifted."""
    lifted = {code for one in review.standing("lifted", about=process.id) for code in one.listed("stops")}
    return tuple(code for code in process.listed("stops") if code not in lifted)


def stopped(review: ReviewSeen) -> Mapping[str, tuple[str, ...]]:
    """What is stopped now, by code, with the processes that stop it, in words."""
    held: dict[str, tuple[str, ...]] = {}
    for process in review.standing("process"):
        for code in still_stops(review, process):
            held[code] = (*held.get(code, ()), PROCESSES[process.words("kind")])
    return held


def why_not_shared(review: ReviewSeen, reader: str, *, leaves: bool) -> str:
    """Why a file may not be given to its reader while a process stops sharing; empty where it may.

    Giving it to anybody but the review's own team is sharing, whether or not it leaves the partnership: that is made of
    other agencies, and what one of their staff has read cannot be taken back from a witness.
    """
    by = sharing_stopped(review)
    if not by or (not leaves and _is_own_team(review, reader)):
        return ""
    inside = (
        ""
        if leaves
        else f"Giving this file to {reader} is sharing too, though it stays in the partnership: not everybody named is "
        "among the people of this review. If they are, add them as reviewers first. "
    )
    return (
        f"Sharing is stopped: {by}. {inside}Whoever said so may lift it: record who lifted it, when and why on the "
        "page of parallel processes."
    )


def sharing_stopped(review: ReviewSeen) -> str:
    """Which processes stop sharing now, and who said so, in words; empty where none does."""
    stopping = [one for one in review.standing("process") if "sharing" in still_stops(review, one)]
    return "; ".join(f"{PROCESSES[one.words('kind')]} (so said {one.words('who')})" for one in stopping)


BETWEEN_NAMES = re.compile(r"\s*(?:[,;&/]|\band\b)\s*")
"""What stands between two whom one file is made for."""


def _is_own_team(review: ReviewSeen, reader: str) -> bool:
    """Whether everybody whom the file is made for is recorded as a reviewer, or as one who may see the review."""
    team = own_team(review)
    named = [one for one in BETWEEN_NAMES.split(reader) if one.strip()]
    return bool(named) and all(same_person(one) in team for one in named)


def own_team(review: ReviewSeen) -> frozenset[str]:
    """The names of the review's own people, as ``same_person`` compares them."""
    return reviewers(review) | {same_person(one.words("name")) for one in review.standing("may_see")}


def reviewers(review: ReviewSeen) -> frozenset[str]:
    """The names of those who do the review: its reviewers, and who opened it."""
    recorded = {same_person(one.words("name")) for one in review.standing("reviewer")}
    return frozenset(recorded | {same_person(review.opened_by)})


def same_person(name: str) -> str:
    """A name without what differs between two writings of it by one person."""
    return " ".join(name.casefold().replace(".", " ").split())


def may_be_same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's: "P. Lead", "Lead, Priya" and "Ms Priya Lead (chair)" can be Priya Lead's.
    A second look by what may be the same eyes is none.
    """
    mine, theirs = _parts(one), _parts(other)
    fewer, more = sorted((mine, theirs), key=len)
    if set(fewer) <= set(more):
        return True
    return mine[-1] == theirs[-1] and (mine[0].startswith(theirs[0]) or theirs[0].startswith(mine[0]))


_ASIDE = re.compile(r"\([^)]*\)|\b(?:mr|mrs|ms|miss|mx|dr|prof|cllr|dci|di|ds|dc|pc)\b\.?")


def _parts(name: str) -> tuple[str, ...]:
    """The words of a name in their order, without titles and what stands in brackets; the last name last."""
    plain = _ASIDE.sub(" ", name.casefold())
    last, comma, first = plain.partition(",")
    return tuple(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", f"{first} {last}" if comma else plain))
