"""Who a file may go to before its report is published, and what the gate still asks before it goes to anybody else."""

from __future__ import annotations

from sightline.service.reviews.gate import uncleared
from sightline.service.reviews.readers import has_a_copy_first, is_for_everybody, is_inside
from sightline.service.reviews.shapes import ReviewSeen
from sightline.service.reviews.sorts.choices import STATES

_PASSED = ("copies", "published")


def why_not_given(review: ReviewSeen, version: str, reader: str, *, leaves: bool) -> tuple[str, ...]:
    """Why a file may not go to its reader as publication stands, each a sentence with what to do; empty where it may.

    The published version goes to nobody outside before its gate is passed, save to those who have copies first: the
    Panel, the Secretary of State, the family by name, and the review's reviewers (issue: the gate of publication).
    What stays inside goes to the review's people and its agencies.
    """
    everybody = is_for_everybody(review, reader)
    if everybody and version != "published":
        return ("Only the published version goes to the public. Make the file in that version, or name one reader.",)
    if everybody and not leaves:
        return ("What goes to the public leaves the partnership. Make the file as one that leaves.",)
    if not leaves and not is_inside(review, reader):
        outside = (
            f"It was made to stay inside, and {reader} is nobody whom this review names and no agency that it asked. "
            "Make it as one that leaves the partnership, or record the reader among those who may see the review; "
            "somebody of an agency is written with it: “Head of nursing, Marlow Hospital”."
        )
        return (outside,)
    if version != "published" or not leaves or (not everybody and has_a_copy_first(review, reader)):
        return ()
    missing = [*uncleared(review), *_not_there_yet(review)]
    if not missing:
        return ()
    told = (
        f"It goes to {reader} only when the gate of publication is passed, and "
        f"{len(missing)} {'thing stands' if len(missing) == 1 else 'things stand'} in the way. Record each on the page "
        "of publication, with who cleared it and on what. Before then copies go to the Panel, to the Secretary of "
        "State, to members of the family by the name that the review’s people have, and to the review’s reviewers. "
        "Whoever may see the review reads a file that stays inside."
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
