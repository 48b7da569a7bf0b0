"""One meeting in several documents: what kind it was, and whether it was called or held."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.chronology.partial_date import write_day
from sightline.identity.disagreement.telling.meetings_told import LABELS, Meeting, Stands, meetings_in
from sightline.identity.disagreement.telling.sentence import Sentence

_MONTH = 31
_STEPS_OF_ONE_ENQUIRY = frozenset({"strategy", "conference"})
_TAKEN_FOR_ONE_ANOTHER = frozenset({"strategy", "professionals", "conference", "network", "legal", "talk", "marac"})


def meetings(told: Sequence[Sentence]) -> list[Contradiction]:
    """Where documents tell of one meeting as of another kind, or differ on whether it was held."""
    first: dict[tuple[object, ...], Meeting] = {}
    for one in meetings_in(told):
        if one.when is not None:
            first.setdefault((one.said.document, one.kind, one.stands, one.when), one)
    held = list(first.values())
    alone = _only_kind_of_its_day(held)
    found: list[Contradiction] = []
    for one, other in combinations(sorted(held, key=lambda item: item.said.place), 2):
        if made := _kind(one, other, alone):
            found.append(made)
        if made := _stood(one, other, alone):
            found.append(made)
    return found


def _only_kind_of_its_day(held: Sequence[Meeting]) -> set[Meeting]:
    """Meetings that are the only kind of their document on their day, loose words for it aside."""
    kinds: dict[tuple[str, object], set[str]] = {}
    for one in held:
        if one.day is not None and one.stands is not Stands.NOT_HELD:
            kinds.setdefault((one.said.document, one.day), set()).add(one.kind)
    return {
        one
        for one in held
        if one.day is not None
        and (
            len(kinds.get((one.said.document, one.day), ())) <= 1
            or (not one.is_loose and len({k for k in kinds[one.said.document, one.day] if k}) == 1)
        )
    }


def _same_day(one: Meeting, other: Meeting) -> bool:
    return one.day is not None and one.day == other.day


def _kind(one: Meeting, other: Meeting, alone: set[Meeting]) -> Contradiction | None:
    if one.kind == other.kind or not _same_day(one, other) or one.said.document == other.said.document:
        return None
    if one not in alone or other not in alone or one.day is None:
        return None
    if {one.stands, other.stands} == {Stands.NOT_HELD, Stands.HELD} and not (one.is_loose or other.is_loose):
        return None
    loose_words = next((half.said.words.casefold() for half in (one, other) if half.is_loose), "")
    if "agency" in loose_words and "marac" in (one.kind, other.kind):
        # The one is a kind of the other.
        return None
    day = write_day(one.day)
    why = f"Each document tells of one meeting on that day ({day})."
    reasons: tuple[str, ...]
    if one.is_loose or other.is_loose:
        loose = one if one.is_loose else other
        sort = Sort.LOOSE_WORDING
        reasons = (why, f"“{loose.said.words}” is a word by which a meeting of another kind may be called.")
    elif {one.kind, other.kind} == {"conference", "review_conference"}:
        return None
    elif {one.kind, other.kind} == _STEPS_OF_ONE_ENQUIRY and len(one.attendees & other.attendees) < 2:
        return None  # the one leads to the other, and each document tells of its own
    elif {one.kind, other.kind} <= _TAKEN_FOR_ONE_ANOTHER:
        sort = Sort.CONFLICT
        reasons = (why, "Meetings of these kinds are taken for one another, and two of them on one day are rare.")
    elif len(one.attendees & other.attendees) >= 2:
        shared = " and ".join(sorted(one.attendees & other.attendees))
        sort = Sort.CONFLICT
        reasons = (why, f"Both name {shared}, and the kinds of meeting differ.")
    else:
        return None
    about = f"meeting {one.day}"
    return Contradiction.of(
        Topic.MEETING_TYPE, sort, f"what kind of meeting it was on {day}", about, (one.said, other.said), reasons
    )


def _stood(one: Meeting, other: Meeting, alone: set[Meeting]) -> Contradiction | None:
    """Called or held, held or not: of one kind (or a loose word for it) and one day."""
    if one.stood is None or other.stood is None or one.stands is other.stands or one.when is None or other.when is None:
        return None
    pair = {one.stands, other.stands}
    if pair == {Stands.CALLED, Stands.NOT_HELD}:
        # Called and then cancelled: no document says otherwise.
        return None
    same_kind = one.kind == other.kind and bool(one.kind)
    fits = same_kind or ((one.is_loose or other.is_loose) and one in alone and other in alone)
    if not fits:
        return None
    if _same_day(one, other):
        when = write_day(one.day) if one.day else one.when.written
    elif same_kind and Stands.NOT_HELD in pair and _within_a_month(one, other):
        when = min(one.when.written, other.when.written)
    else:
        return None
    exact = other if one.is_loose else one
    kind = LABELS[exact.kind]
    about = f"{exact.kind} {min(str(one.day), str(other.day))}"
    if Stands.NOT_HELD in pair:
        sort, why = Sort.CONFLICT, "One says that it was held and the other that it was not."
    else:
        called = one if one.stands is Stands.CALLED else other
        if called.written is not None and called.when is not None and called.written.certainly_before(called.when):
            # An invitation and the minutes: nobody disagrees.
            return None
        sort = Sort.LOOSE_WORDING
        why = "One says that it was called, the other that it was held; the words alone do not show that it took place."
    return Contradiction.of(
        Topic.HELD_OR_CALLED,
        sort,
        f"whether the {kind} ({when}) was held",
        about,
        (one.stood, other.stood),
        (f"Both tell of a {kind} of that time.", why),
    )


def _within_a_month(one: Meeting, other: Meeting) -> bool:
    assert one.when is not None
    assert other.when is not None
    wide = [moment.days_wide for moment in (one.when, other.when)]
    return all(days is not None and days <= 2 * _MONTH for days in wide) and one.when.intersects(other.when)
