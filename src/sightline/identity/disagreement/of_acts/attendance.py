"""Who was at a meeting: the lists of those present and of apologies, and what others tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.comparing.agents import agencies_in, roles_in
from sightline.identity.disagreement.comparing.matters import Reader
from sightline.identity.disagreement.telling.told import Sentence

_LIST = re.compile(
    r"(?:^|[\n*.;]|\b)\s*\**(?P<head>Present|Attending|Attended|Attendees|In\s+attendance|Apologies(?:\s+from|\s+received)?)\**\s*:\**\s*"
    r"(?P<who>[^\n]{2,300})"
)
_MEETING = re.compile(r"\b(?:meeting|conference|core\s+group|discussion|MARAC|team\s+around|TAF|TAC)\b", re.I)
_ABSENT = re.compile(
    r"\b(?:did\s+not\s+(?:attend|come)|didn['’]t\s+(?:attend|come)|sent\s+(?:\w+\s+)?apologies|gave\s+apologies|"
    r"(?:was|were)\s+not\s+(?:there|present|invited)|not\s+invited|not\s+present|was\s+absent)\b",
    re.I,
)
_PRESENT = re.compile(
    r"\b(?:attended|came|joined|(?:was|were)\s+(?:there|present)|was\s+also\s+there|present)(?=[\s,.;]|$)", re.I
)
_BOTH = re.compile(r"\b(?:both|two)\s+parents\b|\bparents\s+(?:attended|came|were)\b", re.I)
_OWN = re.compile(r"(?:^|\bI\s+|\b[Ww]e\s+)(?:also\s+)?$")
_FAMILY = frozenset({"mother", "father", "partner", "grandmother", "grandfather", "aunt"})
_TASK = re.compile(r"\b(?:will|to|should|asked\s+to|invited\s+to|must|can|could|would)\s+(?:\w+\s+)?$", re.I)


@dataclass(frozen=True, slots=True)
class _There:
    who: str
    is_there: bool
    sentence: Sentence
    said: Said
    when: PartialDate


def attendance(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where one document has somebody at the meeting of a day, and another has it that they were not."""
    claims = [claim for sentence in told for claim in _told_of(sentence, reader)]
    found = []
    for one, other in combinations(claims, 2):
        if (
            one.who != other.who
            or one.is_there == other.is_there
            or one.said.document == other.said.document
            or one.when.earliest != other.when.earliest
        ):
            continue
        if any(
            mate.who == one.who
            and mate.when == mine.when
            and mate.said.document == mine.said.document
            and mate.is_there != mine.is_there
            for mine in (one, other)
            for mate in claims
        ):
            continue
        found.append(
            Contradiction.of(
                Topic.VALUE,
                Sort.CONFLICT,
                f"whether {_named(one.who)} was at the meeting",
                f"attended {one.who} {one.when.earliest}",
                (one.said, other.said),
                ("Both tell of a meeting of that day.",),
            )
        )
    return found


def _named(who: str) -> str:
    return who if who in ("social care", "police", "general practice") else f"the {who}"


def _told_of(sentence: Sentence, reader: Reader) -> Iterator[_There]:
    text = sentence.text
    for hit in _LIST.finditer(text):
        when = sentence.entry or sentence.written
        if when is None or not when.is_day:
            continue
        is_there = not hit.group("head").startswith("Apologies")
        for who, start, end in _listed(text, *hit.span("who")):
            yield _There(who, is_there, sentence, sentence.say_in_entry(start, end, _value(is_there)), when)
    if not _MEETING.search(f"{sentence.lead} {sentence.before} {text}"):
        return
    for form, is_there in ((_ABSENT, False), (_PRESENT, True)):
        for hit in form.finditer(text):
            before = re.split(r"[;:.]\s", text[: hit.start()])[-1]
            if is_there and (_LIST.search(text) or _TASK.search(before) or re.search(r"\bnot\s+$", before)):
                continue
            when = sentence.roughly(*hit.span())
            if when is None or not when.is_day:
                continue
            for who in _subjects(before, sentence, reader):
                yield _There(who, is_there, sentence, sentence.say_in_entry(0, hit.end(), _value(is_there)), when)


def _value(is_there: bool) -> str:
    return "there" if is_there else "not there"


def _listed(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    part = re.split(r"\bApologies\b|\bNot\s+present\b", text[start:end])[0]
    for first, last, role in roles_in(part):
        yield (
            (role if role in _FAMILY else next(iter(sorted(agencies_in(part[first:last]))), role)),
            start + first,
            start + last,
        )


def _subjects(before: str, sentence: Sentence, reader: Reader) -> set[str]:
    if _BOTH.search(before):
        return {"mother", "father"}
    roles = roles_in(before[-60:])
    if roles:
        role = roles[-1][2]
        return {role if role in _FAMILY else next(iter(sorted(agencies_in(role))), role)}
    if _OWN.search(before):
        return set(reader.own_agency(sentence.document))
    return set()
