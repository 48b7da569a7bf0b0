"""When something was for the last time, and since when somebody lives somewhere: one day each, told by several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.identity.disagreement.comparing.matters import Reader
from sightline.identity.disagreement.comparing.speakers import Speakers
from sightline.identity.disagreement.telling.amounts import SPAN, span_of
from sightline.identity.disagreement.telling.sentence import Sentence

_LAST = re.compile(
    r"\blast\s+(?P<verb>saw|seen|see|visited|met|used|drank|attended|spoke|checked|heard\s+from|had\s+contact)\b"
    r"|\b(?:the|his|her)\s+last\s+(?P<noun>time|visit|contact|appointment)\b[^.;]{0,30}?\b(?:was|is|being)\b",
    re.I,
)
_VERBS = {"saw": "see", "seen": "see", "see": "see", "met": "see", "visited": "visit", "visit": "visit", "used": "use",
          "drank": "drink", "attended": "attend", "spoke": "contact",
          "checked": "see", "heard from": "contact", "had contact": "contact", "contact": "contact",
          "appointment": "attend"}  # fmt: skip
_VERB = re.compile(r"\b(?P<verb>saw|seen|visited|used|drank|attended)\b", re.I)
_SINCE = re.compile(
    r"\b(?:(?:moved|moving)\s+in\b(?!\s+with\s+(?:foster|grand))|came\s+to\s+live|started\s+living|went\s+to\s+live|"
    r"(?:been\s+)?(?:living|staying|lived|stayed)\s+(?:there|here|with|at|in)\b[^.;]{0,40}?\b(?=since\b)|"
    r"in\s+the\s+(?:household|home)\b(?=\s+since\b)|(?:has|had)\s+been\s+(?:at|in)\s+[A-Z]\w+(?=\s+since\b))",
)
_FOR = re.compile(
    rf"\b(?:has\s+(?:been\s+)?(?:living|lived)|(?:is|been)\s+living|lives)\b[^.;]{{0,40}}?\bfor\s+{SPAN}", re.I
)
_SLACK = 12
_MONTH = 31


@dataclass(frozen=True, slots=True)
class _Time:
    key: str
    says: str
    who: frozenset[str]
    first: date
    last: date
    sentence: Sentence
    said: Said
    children: frozenset[str]


def last_times(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents give another day for the last time, or for when somebody came to live there."""
    claims = [*_last(told, reader), *_since(told, reader)]
    found = []
    for one, other in combinations(claims, 2):
        if one.key != other.key or one.sentence.record == other.sentence.record:
            continue
        if one.first <= other.last + timedelta(
            _SLACK * one.key.startswith("since")
        ) and other.first <= one.last + timedelta(_SLACK * one.key.startswith("since")):
            continue
        if one.key.startswith("since") and not one.who & other.who:
            continue
        if one.children and other.children and not one.children & other.children:
            continue
        if not (_could_know(one, other) and _could_know(other, one)) or _tells_both(one, other, claims):
            continue
        why = "Each was written after both days, and there is one such day only."
        label = one.says
        about = f"{one.key} {min(one.who & other.who, default='')}".strip()
        found.append(Contradiction.of(Topic.DATE, Sort.CONFLICT, label, about, (one.said, other.said), (why,)))
    return found


def _could_know(one: _Time, other: _Time) -> bool:
    """Whether ``one`` was written after the day that ``other`` tells of: what came later changes nothing."""
    written = one.sentence.entry or one.sentence.written
    return written is None or written.latest is None or other.first <= written.latest


def _tells_both(one: _Time, other: _Time, claims: Sequence[_Time]) -> bool:
    return any(
        mate.key == one.key
        and mate.sentence.record == mine.sentence.record
        and mate.first <= theirs.last
        and theirs.first <= mate.last
        for mate in claims
        for mine, theirs in ((one, other), (other, one))
    )


def _last(told: Sequence[Sentence], reader: Reader) -> Iterator[_Time]:
    for sentence in told:
        for hit in _LAST.finditer(sentence.text):
            word = (hit.group("verb") or hit.group("noun")).casefold()
            verb = _VERBS.get(" ".join(word.split()), "")
            if not verb:
                earlier = _VERB.search(sentence.before)
                verb = _VERBS[earlier.group("verb").casefold()] if earlier else ""
            if not verb or not (days := _days(sentence, hit)):
                continue
            start, end = hit.span()
            beside = sentence.beside(start, end)
            last = max(end, beside.end if beside else end)
            said = sentence.say_in_entry(start, last, f"{days[0].isoformat()}")
            things = "" if verb in ("see", "visit", "contact") else " ".join(sorted(_things(sentence, end)))
            if verb in ("see", "visit", "contact") or things:
                yield _Time(
                    f"last {verb} {things}".strip(),
                    "when it was last",
                    frozenset(),
                    *days,
                    sentence,
                    said,
                    reader.children(sentence),
                )


def _things(sentence: Sentence, at: int) -> list[str]:
    return re.findall(r"[a-z]{4,}", sentence.text[at : at + 20].casefold())[:1]


def _since(told: Sequence[Sentence], reader: Reader) -> Iterator[_Time]:
    speakers = Speakers(reader.cast, told)
    for sentence in told:
        speakers.hear(sentence)
        for hit in _SINCE.finditer(sentence.text):
            who, label = speakers.of(sentence, hit.start())
            if not who or not (days := _days(sentence, hit)):
                continue
            beside = sentence.beside(*hit.span())
            end = max(hit.end(), beside.end if beside else hit.end())
            said = sentence.say_in_entry(hit.start(), end, f"since {days[0].isoformat()}")
            yield _Time("since", f"since when {label} has lived there", who, *days, sentence, said, frozenset())
        for hit in _FOR.finditer(sentence.text):
            span = span_of(hit)
            written = sentence.entry or sentence.written
            who, label = speakers.of(sentence, hit.start())
            if span is None or not who or written is None or written.earliest is None or written.latest is None:
                continue
            slack = timedelta(days=max(span.days / 3, _MONTH))
            begun = written.earliest - timedelta(days=span.days)
            said = sentence.say_in_entry(*hit.span(), f"for {span.value}")
            yield _Time(
                "since",
                f"since when {label} has lived there",
                who,
                begun - slack,
                begun + slack,
                sentence,
                said,
                frozenset(),
            )


def _days(sentence: Sentence, hit: re.Match[str]) -> tuple[date, date] | tuple[()]:
    """The day or month beside these words; "since May" begins within May."""
    beside = sentence.beside(*hit.span())
    if beside is None or beside.date.earliest is None or beside.is_reckoned:
        return ()
    first = beside.date.earliest
    last = beside.date.latest or first + timedelta(days=_MONTH - 1 if first.day == 1 else 0)
    return (first, last) if (last - first).days <= _MONTH else ()
