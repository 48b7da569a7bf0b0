"""A date told from an event that the words name: "the day before her death", "28 days before that hearing"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sightline.chronology.told_from import AnchorType, ToldFrom
from sightline.reading.dating.placed import (
    NOT_PLAIN,
    Placed,
    Resolved,
    in_short,
    left_open,
    made,
    meet,
)
from sightline.wording.dates.relative_date import RelativeDate

_KINDS_OF_WORDS: tuple[tuple[str, frozenset[str]], ...] = (
    (r"conference|MARAC", frozenset({"initial_child_protection_conference", "review_child_protection_conference",
                                     "risk_assessment_conference", "transfer_conference", "meeting_held"})),
    (r"meeting|discussion", frozenset({"meeting_held", "strategy_discussion", "legal_planning_meeting", "core_group",
                                       "case_discussion", "care_discussion", "risk_assessment_conference"})),
    (r"arrest", frozenset({"arrest"})),
    (r"visit", frozenset({"visit", "health_visitor_contact", "visit_failed"})),
    (r"incident|assault|attack|argument|altercation", frozenset({"domestic_abuse_incident", "police_incident"})),
    (r"call", frozenset({"emergency_call", "message", "domestic_abuse_incident", "ambulance_call"})),
    (r"collapse", frozenset({"collapse"})),
    (r"admission|attendance|admitted", frozenset({"hospital_attendance"})),
    (r"injur|bruis|fracture|burn|scald", frozenset({"injury", "hospital_attendance"})),
    (r"verdict|convict|found guilty", frozenset({"verdict", "conviction"})),
    (r"sentenc|jailed|imprison", frozenset({"sentence"})),
    (r"trial", frozenset({"trial"})),
    (r"referral|referred", frozenset({"referral_received", "notification_sent", "contact"})),
    (r"order", frozenset({"order_made"})),
    (r"placement|placed|removal|moved? (?:to|into)",
     frozenset({"placement_start", "looked_after_start", "household_join", "residence_start"})),
    (r"return", frozenset({"return_home"})),
    (r"medical|examination", frozenset({"child_protection_medical"})),
    (r"appeal", frozenset({"appeal"})),
    (r"review", frozenset({"review_start", "review_published"})),
    (r"plan", frozenset({"child_protection_plan_start", "child_in_need_plan_start"})),
    (r"separat|split|break-?up", frozenset({"relationship_end"})),
    (r"release", frozenset({"arrest", "sentence"})),
)  # fmt: skip
_DEATHS = frozenset({"death"})


def from_named(
    told: RelativeDate, before: Sequence[Placed], everything: Sequence[Placed], words: str, start: int, end: int
) -> Resolved:
    """A date counted from the event that its words name ("two days after the arrest").

    ``before``: what the paper told until here; the last such event of it counts, else the only one of ``everything``.
    Left open, with a question, where none is told or several days could be meant.
    """
    if told.step is None:
        return left_open(words)
    if told.anchor is AnchorType.DEATH:
        wanted, named = _DEATHS, [one for one in everything if one.kind in _DEATHS]
    else:
        wanted = next(
            (kinds for pattern, kinds in _KINDS_OF_WORDS if re.search(rf"\b(?:{pattern})", told.of, re.I)), frozenset()
        )
        named = [one for one in everything if one.kind in wanted]
    # What is itself told from the event named cannot date it.
    named = [
        one
        for one in named
        if one.happened and one.occurred.is_known and not one.occurred.is_unsure and one.start != start
    ]
    if _POINTS.search(told.words) and told.anchor is not AnchorType.DEATH:
        return _from_pointed_at(told, wanted, before, words, start, end)
    earlier = [one for one in before if one in named]
    if told.anchor is not AnchorType.DEATH and earlier:
        named = earlier[-1:]
    days = {(one.occurred.earliest, one.occurred.latest) for one in named}
    sharp = [one for one in named if one.occurred.days_wide is not None]
    if len(days) > 1 and sharp and told.anchor is AnchorType.DEATH:
        sharpest = min(sharp, key=lambda one: (one.occurred.days_wide or 0, one.start))
        agrees = all(meet(sharpest.occurred, one.occurred) for one in named)
        named, days = (
            ([sharpest], {(sharpest.occurred.earliest, sharpest.occurred.latest)}) if agrees else (named, days)
        )
    if len(days) != 1:
        if told.anchor is AnchorType.DEATH:
            link = ToldFrom(words, start, end, AnchorType.DEATH, "", told.of, told.step)
            return Resolved(link.dated(None), link, f"“{words}”: {NOT_PLAIN}")
        return left_open(words)
    link = ToldFrom(words, start, end, AnchorType.FACT, named[0].key, told.of, told.step)
    return made(link, named[0].occurred, in_short(named[0].text))


_POINTS = re.compile(r"\b(?:that|this)\s+(?:[\w-]+\s+)?[\w-]+$", re.I)
"""The words end by pointing at what was just named: "the day after that visit"."""


def _from_pointed_at(
    told: RelativeDate, wanted: frozenset[str], before: Sequence[Placed], words: str, start: int, end: int
) -> Resolved:
    """Counted from the last of its kind that stands before it, whether it had happened or was only to come; never from
    another that stands further on, nor past one whose day is not told."""
    noun = re.compile(rf"\b{re.escape(told.of.split()[-1])}", re.I) if told.of else None
    last = next(
        (one for one in reversed(before) if one.kind in wanted or (noun is not None and noun.search(one.text))), None
    )
    if told.step is None or last is None or not last.occurred.is_known or last.occurred.is_unsure:
        return left_open(words)
    link = ToldFrom(words, start, end, AnchorType.FACT, last.key, told.of, told.step)
    return made(link, last.occurred, in_short(last.text))


def from_birth(told: RelativeDate, words: str, start: int, end: int) -> Resolved:
    """An age: it counts from a birth that the cast may know, and is unknown until then."""
    if told.step is None:
        return left_open(words)
    of = told.of if told.of.casefold() not in ("she", "he", "they", "it", "the child", "child", "") else ""
    link = ToldFrom(words, start, end, AnchorType.BIRTH, of, told.of, told.step)
    return Resolved(link.dated(None), link, f"“{words}”: the birth that this counts from is not written here.")
