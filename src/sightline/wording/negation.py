"""Whether words in a record assert a thing, deny it, plan it, or only suppose it.

"No concerns", "did not attend", "denied that he had": denied. "SW to visit", "arranged for 3 May", "had been about
to": planned. "If", "would have", "it is not known whether", "?fracture": supposed. A thing that is not asserted is
never taken for the event itself. Who is said to have said it is another question: :mod:`sightline.wording.reported`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from sightline.wording.suggestion import cues


class Standing(StrEnum):
    """How a text holds a thing that it names."""

    ASSERTED = "asserted"
    DENIED = "denied"
    PLANNED = "planned"
    SUPPOSED = "supposed"


@dataclass(frozen=True, slots=True)
class Stance:
    """How a text holds a thing, and the words that say so (empty offsets where it is simply asserted)."""

    standing: Standing
    start: int = 0
    end: int = 0

    @property
    def asserted(self) -> bool:
        """Whether the text says that it is, or was, so."""
        return self.standing is Standing.ASSERTED


_LOOK_BACK = 240
_LOOK_ON = 90
_NEAR = 90
"""Characters: how far the cues of a whole clause reach back, how far words behind it, and how far a bare "not"."""


@lru_cache(maxsize=1024)
def stance(text: str, start: int, end: int) -> Stance:
    """How ``text`` holds the words ``text[start:end]``.

    Words inside the span do not count against it ("was not brought" asserts that the child was not brought). Looks no
    further than the sentence; most cues reach no further than their clause.
    """
    sentence_from = _after_last(cues.SENTENCE_EDGE, text, max(0, start - _LOOK_BACK), start)
    whole = cues.NOT_DENIALS.sub(lambda match: "·" * len(match.group()), text[sentence_from:start])
    whole = cues.NOBODY_WHO.sub(lambda match: match[1] + "·" * (len(match.group()) - len(match[1])), whole)
    after = text[end : end + _LOOK_ON]
    if (beside := _beside(text[start:end], after)) is not None:
        return Stance(beside[0], end + beside[1].start(), end + beside[1].end())
    if cut := cues.EDGE.search(after):
        after = after[: cut.start()]
    held = _held_by_clause(whole, text[end : end + _LOOK_BACK])
    if held is not None:
        standing, since, to = held
        return Stance(standing, sentence_from + since, sentence_from + to)
    near_from = _after_last(cues.EDGE, whole, max(0, len(whole) - _NEAR), len(whole))
    before, offset = whole[near_from:], sentence_from + near_from
    if (match := cues.ATTEMPTED_BEFORE.search(before)) and cues.MEETING_NAMED.search(text, start, end):
        return Stance(Standing.DENIED, offset + match.start(), offset + match.end())
    if (found := _denied_before(before)) is not None:
        return Stance(Standing.DENIED, offset + found[0], offset + found[1])
    if match := cues.DENIED_AFTER.search(after):
        return Stance(Standing.DENIED, end + match.start(), end + match.end())
    if cues.HELD_AFTER.search(after):
        return Stance(Standing.ASSERTED)
    if (led := _is_step_to_come(text, start, end, sentence_from)) is not None:
        return Stance(Standing.PLANNED, *led)
    if match := cues.SUPPOSED_BEFORE.search(before):
        return Stance(Standing.SUPPOSED, offset + match.start(), offset + match.end())
    if match := cues.SUPPOSED_AFTER.search(after):
        return Stance(Standing.SUPPOSED, end + match.start(), end + match.end())
    close = _last_words(before, 6)
    if (match := cues.PLANNED_BEFORE.search(before, close)) and not cues.VERB.search(before, match.end()):
        return Stance(Standing.PLANNED, offset + match.start(), offset + match.end())
    if match := cues.PLANNED_BARE_TO.search(before):
        return Stance(Standing.PLANNED, offset + match.start(), offset + match.end())
    if match := cues.PLANNED_AFTER.search(after):
        return Stance(Standing.PLANNED, end + match.start(), end + match.end())
    return Stance(Standing.ASSERTED)


def _after_last(edge: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where the stretch of ``text[start:end]`` behind its last edge begins."""
    for match in edge.finditer(text, start, end):
        start = match.end()
    return start


def _beside(words: str, after: str) -> tuple[Standing, re.Match[str]] | None:
    """What a note says became of a thing, right behind its name, over the dash or bracket that ends other clauses."""
    if match := cues.CALLED_OFF_BESIDE.search(after):
        return Standing.DENIED, match
    is_kept = cues.APPOINTMENT_NAMED.search(words) or cues.APPOINTMENT_NEXT.search(after)
    if is_kept and (match := cues.NOT_KEPT_BESIDE.search(after)):
        return Standing.DENIED, match
    match = cues.PLANNED_BESIDE.search(after)
    return None if match is None else (Standing.PLANNED, match)


def _is_step_to_come(text: str, start: int, end: int, sentence_from: int) -> tuple[int, int] | None:
    """The words that make of a step in the work on a case, named at ``text[start:end]``, one that is still to come."""
    if not cues.STEP_NAMED.search(text, start, end) or cues.STEP_TAKEN.search(text, start, end):
        return None
    after = text[end : end + _LOOK_ON]
    if cues.STEP_HELD_AFTER.search(after):
        return None
    before = text[sentence_from:start]
    if match := cues.STEP_LED_TO.search(before):
        return sentence_from + match.start(), sentence_from + match.end()
    if (match := cues.STEP_AS_OUTCOME.search(before)) and cues.STEP_ENDS_HERE.search(after):
        return sentence_from + match.start(), sentence_from + match.end()
    match = cues.RECOMMENDED_CLAUSE.search(before)
    if match and not cues.CLAUSE_EDGE.search(before, match.end()) and not cues.STEP_TAKEN.search(before, match.end()):
        return sentence_from + match.start(), sentence_from + match.end()
    beside = (cues.STEP_TO_COME_BESIDE, cues.STEP_INVITED_TO, cues.STEP_SOMEBODY_TO)
    if match := next((found for one in beside if (found := one.search(after))), None):
        return end + match.start(), end + match.end()
    if (match := cues.STEP_DATE_WANTED.search(before)) and cues.STEP_ITS_DATE.search(after):
        return sentence_from + match.start(), sentence_from + match.end()
    if _is_conference_alone(text, start, end, before):
        return start, end
    return None


def _is_conference_alone(text: str, start: int, end: int, before: str) -> bool:
    """Whether a conference is all that its sentence names, and what stands before leads up to one."""
    if not (cues.CONFERENCE_NAMED.search(text[start:end]) and cues.STEP_ALONE.search(before)):
        return False
    stop = cues.SENTENCE_EDGE.search(text, end)
    rest = text[end : stop.start() if stop else len(text)]
    earlier = text[: start - len(before)]
    return bool(cues.STEP_NAMED_ALONE.search(rest) and cues.STEP_BEFORE_A_CONFERENCE.search(earlier))


def _held_by_clause(before: str, following: str) -> tuple[Standing, int, int] | None:
    """What reaches over a whole clause: "no evidence that ...", "it is not known whether ...", "had he been ..."."""
    if (match := cues.INVERTED.match(before.lstrip() + following)) and cues.WOULD.search(before + following):
        at = len(before) - len(before.lstrip())
        return Standing.SUPPOSED, at, at + match.end(1)
    for pattern, standing in (
        (cues.SUPPOSED_CLAUSE, Standing.SUPPOSED),
        (cues.DENIED_CLAUSE, Standing.DENIED),
        (cues.FEARED_CLAUSE, Standing.SUPPOSED),
    ):
        match = next(reversed(list(pattern.finditer(before))), None)
        if match is None or cues.CLAUSE_EDGE.search(before, match.end()):
            continue
        # "rejected the claim that he had not been there": two denials do not make an assertion that we may rely on.
        if standing is Standing.DENIED and _denied_before(before[match.end() :]) is not None:
            standing = Standing.SUPPOSED
        return standing, match.start(), match.end()
    return None


def _denied_before(before: str) -> tuple[int, int] | None:
    """A denial that still reaches the end of ``before``: "no bruises, marks or |injuries", "did not |attend"."""
    for match in cues.SUBJECT_DENIAL.finditer(before):
        rest = before[match.end() :]
        if "," in rest or cues.NOBODY_IN.search(rest):
            continue
        if cues.STILL_DENIED.search(rest) or not cues.DEED_DONE.search(cues.AUXILIARIES.sub(" ", rest)):
            return match.start(), match.end()
    for match in cues.NOUN_DENIAL.finditer(before):
        rest = before[match.end() :]
        if len(rest.split()) <= 9 and not cues.VERB.search(rest) and not cues.NEW_SUBJECT.search(rest):
            return match.start(), match.end()
    for match in cues.VERB_DENIAL.finditer(before):
        rest = before[match.end() :]
        if len(rest.split()) <= 5 and "," not in rest:
            return match.start(), match.end()
    return None


def _last_words(before: str, count: int) -> int:
    """Where the last ``count`` words of ``before`` begin."""
    starts = [match.start() for match in re.finditer(r"\S+", before)]
    return starts[-count] if len(starts) >= count else 0
