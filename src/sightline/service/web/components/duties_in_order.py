"""The duties of a child in the order of their page: what is still to be done, under which heading, and what waits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sightline.rulebook.findings import Findings, State
from sightline.rulebook.untold import CannotTell
from sightline.service.web.components.findings import STILL_TO_BE_DONE, DutyShown

_SECTIONS = (
    ("Not yet due", (State.PENDING, State.SUSPENDED)),
    ("Done late, or past due when the need for it ended", (State.MET_LATE, State.BREACHED_ENDED)),
    ("Done in time", (State.MET,)),
    ("Not required", (State.NOT_REQUIRED,)),
)


def by_how_they_stand(listed: Iterable[DutyShown]) -> list[tuple[str, list[DutyShown]]]:
    """The duties under the headings of their page, what can still be done first; headings with nothing are left out."""
    of_state: dict[str, list[DutyShown]] = {}
    for one in listed:
        of_state.setdefault(one.state_code, []).append(one)
    past_due = of_state.pop(State.BREACHED_OPEN.name.lower(), [])
    made = [
        ("Past due", [one for one in past_due if not one.reasons.assumed]),
        ("Past due only if the records here are whole", [one for one in past_due if one.reasons.assumed]),
    ]
    made += [
        (heading, [one for state in states for one in of_state.get(state.name.lower(), ())])
        for heading, states in _SECTIONS
    ]
    return [(heading, found) for heading, found in made if found]


def to_be_done(listed: Iterable[DutyShown]) -> list[DutyShown]:
    """What somebody still has to do, by the day on which it is or was due; what has no day comes last."""
    wanted = {state.name.lower() for state in STILL_TO_BE_DONE}
    return sorted((one for one in listed if one.state_code in wanted), key=lambda one: one.due_earliest or date.max)


def duties_that_wait(
    found: Findings, listed: Iterable[DutyShown]
) -> list[tuple[CannotTell, list[tuple[DutyShown, bool]]]]:
    """Each missing thing once, with the duties that wait for it, and of each whether this is its first place here."""
    by_key = {one.key: one for one in listed}
    seen: set[str] = set()
    told = []
    for thing in found.duties_untold:
        waiting = []
        for key in thing.keys:
            waiting.append((by_key[key], key not in seen))
            seen.add(key)
        told.append((thing, waiting))
    return told
