"""Whether somebody was there: in the home, seen alone, as documents say it, set side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.partial_date import Precision
from sightline.identity.disagreement.comparing.times import near_in_time
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import Standing, stance

_HE = r"(?:[Hh]e|[A-Z][a-z]+|(?:Mr|Adult)\s+[A-Z](?![a-z])|[A-Z]{4,}|[Pp]artner|[Bb]oyfriend|[Ff]ather|[Dd]ad|[Mm]an)"
_HOME = r"(?:the\s+)?(?:home|flat|house|address|property|family\s+home)"
_THERE: tuple[tuple[str, str], ...] = (
    ("living there", r"\b(?:back\s+)?living\s+(?:there|in\s+(?:the\s+)?(?:home|flat|house))\b"),
    ("moved in", rf"\bmoved\s+(?:back\s+)?in(?:to\s+{_HOME})?\b"),
    (
        "lived with her",
        r"\b(?:lives|lived|living)\s+with\s+(?:her|the\s+(?:mother|family|children)|mum|them)\b(?!\s+(?:mother|mum|nan|gran|sister|brother|aunt|parents|father|dad)\b)",
    ),
    (
        "lives there",
        r"\b(?:lives|has\s+(?:been\s+)?(?:lived|living))\s+(?:there|here|at\s+(?:the\s+)?(?:address|property|house|flat))\b",
    ),
    ("in the home", rf"\b(?:was|were|is|be|been)\s+(?:found\s+|back\s+|seen\s+)?(?:in|at)\s+{_HOME}\b"),
    ("found there", rf"\bfound\s+in\s+{_HOME}\b"),
    ("letting himself in", r"\bletting\s+himself\s+in(?:to)?\b"),
    ("back", rf"\bback\s+(?:in|at)\s+{_HOME}\b"),
    ("opened the door", r"\b(?:opened|answered)\s+the\s+door\s+to\s+me\b"),
    ("had never moved out", r"\b(?:had|has)\s+never\s+(?:moved\s+out|left)\b"),
)
_AWAY: tuple[tuple[str, str], ...] = (
    (
        "does not live there",
        (
            r"\b(?:(?:does|did)\s+not|(?:does|did)n['’]t|no\s+longer)\s+lives?\s+(?:there|here"
            rf"|with\s+(?:her|them|the\s+(?:mother|family|children)|mum)\b|at\s+{_HOME})"
            r"|\b(?:is|was)\s+(?:now\s+)?(?:living|staying)\s+(?:elsewhere|with\s+his\s+\w+|at\s+his\s+\w+)"
        ),
    ),
    ("never lived there", r"\bnever\s+lived\s+(?:with|in|there|at)\b"),
    (
        "left",
        (
            rf"\b{_HE}\s+(?:has|had)\s+(?:now\s+)?left\b(?!\s+(?:her|him|the\s+bottle|a\b))"
            rf"|\b{_HE}\s+left\s+{_HOME}\b|\b{_HE}\s+moved\s+out\b"
        ),
    ),
    ("left the flat by then", rf"\bhad\s+left\s+{_HOME}\b"),
    (
        "relationship over",
        (
            r"\b(?:had\s+)?ended\s+the\s+relationship\b|\b(?:it['’]?s|it\s+was|it\s+is)\s+all\s+over\s+between\b"
            r"|\b(?:split|broke|broken)\s+up\b|\bfinished\s+with\b|\brelationship\s+(?:was|is)\s+over\b"
            r"|\b(?:had\s+)?separated\s+from\b"
        ),
    ),
    ("not seen", rf"\bhas\s+not\s+seen\s+{_HE}|\bhad\s+no\s+contact\s+with\s+{_HE}"),
    ("first time back", r"\bfirst\s+time\s+(?:that\s+)?he\s+(?:had|has)\s+been\s+(?:back|there)\b"),
)
_THERE_FORMS = tuple((label, re.compile(words)) for label, words in _THERE)
_AWAY_FORMS = tuple((label, re.compile(words)) for label, words in _AWAY)
_NOT_HE = re.compile(
    r"\b(?:MGM|MGF|[Gg]randmother|[Gg]ran|[Nn]an|[Aa]unt|[Cc]hildren|[Bb]aby|foster|[Ss]he\s+(?:and|was)"
    r"|moved\s+into\s+care)\b"
)
_MALE = re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]imself|[Pp]artner|[Bb]oyfriend|[Ff]ather|(?:Mr|Adult)\s+[A-Z])\b")
_WHO_ELSE = re.compile(
    r"\b(?:who|whoever|anyone|nobody|find\s+out)\s+(?:else\s+)?(?:was|were|is)\b|\bdid\s+not\s+ask\b", re.I
)
_ALONE = re.compile(
    r"\b(?P<not>(?:was|were|is)\s+not\s+|not\s+|never\s+)?(?:saw|see|seen|spoke\s+to|spoken\s+to"
    r"|interviewed)\s+(?:(?:[\w'’]+\s+){0,3}?)"
    r"(?P<alone>alone|on\s+(?:his|her|their|its|my)\s+own|by\s+(?:him|her)self)\b"
)
_LATELY = 70


@dataclass(frozen=True, slots=True)
class _Stay:
    """One place says that he was there, or away, from ``first`` to ``last`` (None: open)."""

    is_there: bool
    label: str
    said: Said
    first: date | None
    last: date | None


def states(told: Sequence[Sentence]) -> list[Contradiction]:
    """Where two places differ on whether somebody was there."""
    return [*_stays(told), *_alone(told)]


# -- in the home --------------------------------------------------------------------------------------------------
def _stays(told: Sequence[Sentence]) -> list[Contradiction]:
    claims = [claim for sentence in told for claim in _stayed(sentence)]
    said: list[Said] = []
    reasons: set[str] = set()
    for one, other in combinations(claims, 2):
        away, there = (other, one) if one.is_there else (one, other)
        if one.is_there == other.is_there or one.said.document == other.said.document:
            continue
        if there.first is None and there.last is None:
            continue
        # He is said to be away at a time at which another says that he was there.
        first, last = there.first or there.last, there.last or there.first
        assert first is not None
        assert last is not None
        if (away.first is None or last >= away.first) and (away.last is None or first <= away.last):
            said.extend(part for part in (away.said, there.said) if part not in said)
            reasons.add(
                f"“{away.said.words}” is said of a time at which he is said elsewhere to have been there: "
                f"“{there.said.words}”."
            )
    if len({one.value for one in said}) < 2:
        return []
    return [
        Contradiction.of(
            Topic.VALUE,
            Sort.CONFLICT,
            "whether the partner was there",
            "presence of the partner",
            said,
            sorted(reasons),
        )
    ]


def _stayed(sentence: Sentence) -> Iterable[_Stay]:
    text = sentence.text
    for is_there, forms in ((False, _AWAY_FORMS), (True, _THERE_FORMS)):
        claims: list[_Stay] = []
        for label, form in forms:
            for hit in form.finditer(text):
                clause = text[max(0, hit.start() - 60) : hit.end() + 20]
                if label != "relationship over" and (_WHO_ELSE.search(clause) or not _is_he(text, hit, clause)):
                    continue
                held = stance(text, *hit.span())
                if is_there and label != "had never moved out" and held.standing is not Standing.ASSERTED:
                    continue
                if not is_there and held.standing in (Standing.PLANNED, Standing.SUPPOSED):
                    continue
                stay = _dated(sentence, is_there, label, hit.start(), hit.end())
                if stay is not None:
                    claims.append(stay)
                break
        yield from claims[:1]


def _is_he(text: str, hit: re.Match[str], clause: str) -> bool:
    if _NOT_HE.search(clause) and not _MALE.search(clause):
        return False
    return bool(_MALE.search(text[: hit.end()]) or re.search(r"\b(?:[A-Z][a-z]+|[A-Z]{4,})\b", text[1 : hit.end()]))


def _dated(sentence: Sentence, is_there: bool, label: str, start: int, end: int) -> _Stay | None:
    place = sentence.beside(start, end)
    now = sentence.entry or (sentence.written if sentence.is_message else None)
    told_on = now.latest if now is not None else None
    moment = place.date if place is not None else sentence.roughly(start, end)
    value = "there" if is_there else "away"
    said = sentence.say_in_entry(start, end, value)
    if label == "never lived there":
        return _Stay(is_there, label, said, None, told_on or (sentence.written.latest if sentence.written else None))
    if moment is None or (moment.is_unsure and not is_there):
        return None
    first, last = moment.earliest, moment.latest
    if label == "had never moved out":
        return _Stay(is_there, label, said, last - timedelta(days=_LATELY) if last else None, last)
    if is_there:
        if place is not None and moment.precision is Precision.AFTER and told_on is not None:
            return _Stay(is_there, label, said, first, told_on)  # since that day, until it was told
        if place is not None and moment.precision is Precision.BEFORE:
            # "Back in the home by Christmas": there on that day.
            return _Stay(is_there, label, said, last, last)
        return _Stay(is_there, label, said, first or last, last or first)
    if label == "first time back":
        return _Stay(is_there, label, said, first, told_on - timedelta(days=2) if told_on else last)
    if label == "not seen":
        return _Stay(is_there, label, said, (last or first), told_on)
    if place is not None and now is not None and place.date is not now:
        # Away from a day that is told until it was said.
        return _Stay(is_there, label, said, first or last, told_on)
    if place is not None and moment.precision is Precision.BEFORE:
        return _Stay(is_there, label, said, last, last + timedelta(days=_LATELY) if last else None)
    return _Stay(is_there, label, said, first, last + timedelta(days=_LATELY) if last else None)


# -- seen alone ---------------------------------------------------------------------------------------------------
def _alone(told: Sequence[Sentence]) -> list[Contradiction]:
    claims = []
    for sentence in told:
        for hit in _ALONE.finditer(sentence.text):
            if stance(sentence.text, hit.start("alone"), hit.end("alone")).standing in (
                Standing.PLANNED,
                Standing.SUPPOSED,
            ):
                continue
            seen = "not seen alone" if hit.group("not") else "seen alone"
            claims.append((seen, sentence.say_in_entry(*hit.span(), seen), sentence.roughly(*hit.span())))
    found = []
    for one, other in combinations(claims, 2):
        if one[0] == other[0] or one[1].document == other[1].document or one[2] is None or other[2] is None:
            continue
        if not near_in_time(one[2], other[2], 1):
            continue
        day = min(one[2].sort_key()[0], other[2].sort_key()[0])
        why = "Both tell of a visit of that time; one says that the child was seen alone and the other not."
        found.append(
            Contradiction.of(
                Topic.VALUE,
                Sort.CONFLICT,
                "whether the child was seen alone",
                f"alone {day}",
                (one[1], other[1]),
                (why,),
            )
        )
    return found
