"""What goes on after something of an earlier day, and what was told before it: of that day or of any since."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.reading.dating.from_own_day import MOST_DAYS_BACK, slack, until_own
from sightline.reading.dating.other_days import IN_ANSWER
from sightline.reading.dating.placed import Ground, Placed, Resolved, is_under_entry
from sightline.reading.dating.so_far import SoFar
from sightline.reading.dating.time_of_day import goes_past_midnight
from sightline.reading.sentences.told_now import is_past, speaks_of_a_span
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.times_unread import tells_unread_time

_SHORT_PASSIVE = re.compile(r"[A-Z][\w'’-]+ (?:[\w'’-]+ )?(?:\w{2,}ed|done|given|sent|taken|made|seen|drawn)\W*")
_TOLD = (Nature.COMMUNICATION, Nature.ACCOUNT)
_ALL_AGREED = re.compile(
    r"(?:(?:all|both|it was|everyone|everybody|members|professionals|parents|conference|"
    r"the (?:conference|meeting))\s+)?"
    r"(?:also\s+)?(?:agreed|decided|resolved|recommended|concluded)\b",
    re.I,
)
_MEETINGS = frozenset(
    {"initial_child_protection_conference", "review_child_protection_conference", "transfer_conference", "core_group",
     "meeting_held", "strategy_discussion", "looked_after_review", "child_in_need_review", "legal_planning_meeting",
     "risk_assessment_conference", "case_discussion"}
)  # fmt: skip


def after_another_day(so_far: SoFar, statement: Statement, weighed: Weighed, ground: Ground) -> Resolved | None:
    """After "seen yesterday", what goes on without a date may be of that day or of any since, up to the entry's."""
    last = so_far.placed[-1] if so_far.placed else None
    of_it = last is not None and last.kind in _MEETINGS and _ALL_AGREED.match(statement.plain) is not None
    if weighed.nature in (Nature.DECISION, Nature.COMMUNICATION) and weighed.kind != "message" and not of_it:
        return None
    day = ground.own.latest if ground.own is not None else None
    if speaks_of_a_span(statement.plain) or tells_unread_time(statement.plain):
        return None
    for one in reversed(so_far.placed):
        if one.run[0] < ground.run[0] or day is None:
            return None
        if one.happened and (_is_told_from_its_entry(one) or _is_of_an_earlier_day(one, day)) and one.occurred.is_day:
            if one.occurred.latest is None or one.occurred.latest >= day or one.nature in _TOLD:
                return None
            back = (day - one.occurred.latest).days
            if back > MOST_DAYS_BACK:
                return None
            if _SHORT_PASSIVE.fullmatch(statement.plain):
                return until_own(ground, "told after what was on an earlier day")
            return slack(ground, back, "told after what was on an earlier day")
        if one.occurred.is_day and one.occurred.latest == day and one.told_from is None:
            return None
    return None


def _is_of_an_earlier_day(one: Placed, day: date) -> bool:
    """Whether it writes a day before that of its entry, and tells what was then: "On 5th July I also saw a burn"."""
    return (
        one.told_from is None
        and not is_under_entry(one.occurred)
        and one.occurred.latest is not None
        and one.occurred.latest < day
        and one.nature in (Nature.EVENT, Nature.OBSERVATION)
        and is_past(one.text)
    )


def _is_told_from_its_entry(one: Placed) -> bool:
    """Whether words such as "yesterday" date it; the first statement of an entry counts from no fact."""
    return bool(one.told_from.words) if one.told_from is not None else one.occurred.basis.startswith("“")


def after_a_later_day(so_far: SoFar, statement: Statement, weighed: Weighed, ground: Ground) -> Resolved | None:
    """What goes on after a later day than the entry's ("Seen again 18/11, denies it. Not progressed."): of that day in
    its own sentence, behind it of either or of a day between. What goes on in the account of a day that counts from
    the entry's ("The following day I saw her. A small bruise was on her cheek.") is of that later day."""
    day = ground.own.latest if ground.own is not None else None
    if day is None or ground.own is None or ground.own.earliest != day:
        return None
    for one in reversed(so_far.placed):
        latest = one.occurred.latest
        if one.run != ground.run or (one.occurred.is_day and latest == day):
            break
        if one.untold and one.happened and _UNREAD_DAY_ON.match(one.text) is not None:
            return Resolved(PartialDate.unknown(), None, ASK_WHICH_DAY)
        if not one.occurred.is_day or latest is None or latest < day:
            continue
        if _opens_with_a_day(one):
            return _of_the_day_told(statement, weighed, ground, one)
        if not one.happened or one.nature is Nature.DECISION or one.told_from is not None:
            continue
        if latest == day + timedelta(days=1) and goes_past_midnight(statement):
            return None
        written = " ".join(one.occurred.written.split())
        if one.sentence == statement.sentence:
            if IN_ANSWER.search(statement.plain):
                return Resolved(PartialDate.unknown(), None)
            basis = f"its sentence tells of {written} before it"
            return Resolved(PartialDate("", latest, latest, Precision.DAY, basis=basis), None)
        basis = f"told after {written}, in an entry of {ground.own.written}: of one of these days or between"
        return Resolved(PartialDate("", day, latest, Precision.RANGE, basis=basis), None)
    return None


GOES_ON_TOLD = "it goes on with what was told right before it, "
ASK_WHICH_DAY = "When was this? It is told after a day that could not be read."
_UNREAD_DAY_ON = re.compile(
    r"(?:on\s+)?(?:the\s+(?:day|week|morning|evening)\s+after|the\s+(?:following|next)\s+\w+|next\s+day|"
    r"[\w-]+\s+(?:days?|weeks?)\s+(?:later|after))\b",
    re.I,
)
"""What opens a sentence with a later day that was not read ("The day after I visited"): what follows is of that day."""
_TO_BE_DONE = re.compile(r"\b(?:will|to|shall|due|plan\w*|arranged|booked)\b", re.I)


def _opens_with_a_day(one: Placed) -> bool:
    """Whether it opens with the words that date it from the day told before: "The following day I saw her", or goes on
    with what does."""
    if one.occurred.basis.startswith(GOES_ON_TOLD):
        return True
    if one.nature is Nature.DECISION and _TO_BE_DONE.search(one.text):
        return False
    words = one.told_from.words if one.told_from is not None else ""
    opening = " ".join(one.text.split()).casefold()
    return bool(words) and opening.removeprefix("on ").startswith(words.casefold().removeprefix("on "))


def _of_the_day_told(statement: Statement, weighed: Weighed, ground: Ground, one: Placed) -> Resolved:
    """The later day for what was seen, said and done in its account; for what is decided or noted, any day since."""
    assert ground.own is not None
    assert ground.own.earliest is not None
    assert one.occurred.latest is not None
    words = " ".join(one.occurred.written.split())
    done = weighed.nature in (Nature.EVENT, Nature.OBSERVATION, Nature.ACCOUNT) and weighed.happened
    seen = one.happened and one.nature is not Nature.DECISION
    if seen and done and not speaks_of_a_span(statement.plain) and not tells_unread_time(statement.plain):
        basis = one.occurred.basis if one.occurred.basis.startswith(GOES_ON_TOLD) else f"{GOES_ON_TOLD}“{words}”"
        return Resolved(PartialDate("", one.occurred.latest, one.occurred.latest, Precision.DAY, basis=basis), None)
    basis = f"told after “{words}”, in an entry of {ground.own.written}: of one of these days or between"
    return Resolved(PartialDate("", ground.own.earliest, one.occurred.latest, Precision.RANGE, basis=basis), None)
