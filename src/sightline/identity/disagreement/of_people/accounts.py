"""What one person said of how something came about, told differently: to two hearers, at two times, or taken back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.comparing.agents import role_at
from sightline.identity.disagreement.comparing.cast import Cast, Who
from sightline.identity.disagreement.comparing.times import near_in_time
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import content_words

_WAYS: tuple[tuple[str, str], ...] = (
    ("fell", r"fell|fallen|falls?|slipped|tripped|stumbled|came\s+off|rolled|tumbled"),
    ("was hit", r"hit|slapped|punched|struck|kicked|smacked"),
    ("was pushed", r"pushed|shoved"),
    ("was thrown at", r"thrown|threw"),
    ("was dropped", r"dropped"),
    ("was caught", r"trapped|stuck|caught|got\s+caught"),
    ("bumped", r"bumped|banged|knocked|walked\s+into|ran\s+into"),
    ("was bitten", r"bit|bitten"),
    ("was grabbed", r"grabbed|gripped|squeezed|held"),
    ("was scalded", r"turned\s+(?:on\s+)?the\s+tap|turned\s+on"),
)
_WAY = tuple((way, re.compile(rf"\b(?:{words})\b", re.I)) for way, words in _WAYS)
_TELLS = re.compile(
    r"\b(?P<who>[Mm]um(?:['’]s)?|[Mm]other(?:['’]s)?|[Dd]ad(?:['’]s)?|[Ff]ather(?:['’]s)?|[Ss]he|[Hh]e|(?:Mr"
    r"|Adult)\s+[A-Z]|[A-Z][A-Za-z]+(?:['’]s)?)\s+"
    r"(?:(?:also|then|first|later|has|had|now|again)\s+)*"
    r"(?P<verb>(?:said|says|told|tells|stated?s?|stated|claims?|claimed|reports?|reported|explain(?:s|ed)"
    r"|insist(?:s|ed)|account|explanation|"
    r"version|case|discloses?|disclosed)\b)"
    r"|(?:^|[.;,]\s+)(?P<bare>(?:Says|States|Stated|Claims|Denies|Denied|Reports|Discloses)\b)"
)
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied)|never|did\s+not|had\s+not|not)\b", re.I)
_FIRST = re.compile(r"\bfirst\s+(?:said|told|claimed|account)\b", re.I)
_THEN = re.compile(r"\b(?:then|later)\b[^.]{0,60}\bsaid\b|\b(?:changed|now\s+says)\b", re.I)
_TAKEN_BACK = re.compile(
    r"\b(?:now\s+accepts?|accepted|admitted|admits)\s+that\s+(?:this|that|it|what\s+(?:she"
    r"|he)\s+said)\s+(?:was|is)\s+(?:untrue|false|a\s+lie|not\s+true)\b"
    r"|\b(?:retracted|withdrew)\s+(?:her|his|this|that|the)\s+(?:account|statement|allegation)\b",
    re.I,
)
_TOLD_BY = re.compile(r"\b(?:said|told|says|tells|stated?s?|reported|claimed|alleged|disclosed|gave)\b", re.I)
_MARKED = re.compile(
    r"\b(?:a\s+different\s+(?:account|version|story)|(?:little|no)\s+basis\s+for\s+such\s+a"
    r"|gave\s+(?:a\s+)?(?:different|conflicting|contradictory)\s+"
    r"(?:accounts?|versions?))\b",
    re.I,
)
_HURT = re.compile(
    r"\b(?:bruis\w*|mark|burn|scald\w*|fractur\w*|broken|injur\w*|graze|cut|lip|hospital|swollen|slapped|hit|hurt)\b",
    re.I,
)
_NEAR = 3


@dataclass(frozen=True, slots=True)
class _Account:
    """One place tells what somebody said. ``ways``: how it came about; ``is_denied``: that it did not."""

    who: Who
    ways: frozenset[str]
    is_denied: bool
    words: frozenset[str]
    said: Said
    when: PartialDate | None
    is_of_hurt: bool


def accounts(told: Sequence[Sentence], cast: Cast) -> list[Contradiction]:
    """Where one person's accounts of one thing differ, or a text itself says that two accounts do."""
    return [*_ways(told, cast), *_within(told), *_taken_back(told)]


def _ways(told: Sequence[Sentence], cast: Cast) -> list[Contradiction]:
    claims = list(_told(told, cast))
    found = []
    for one, other in combinations(sorted(claims, key=lambda claim: claim.said.place), 2):
        if one.said.document == other.said.document or not _same_speaker(one.who, other.who, cast):
            continue
        if one.when is None or other.when is None or not near_in_time(one.when, other.when, _NEAR):
            continue
        shared = one.words & other.words
        same_way = one.ways & other.ways
        if one.is_denied != other.is_denied:
            if not same_way:
                continue
            why = f"In one {one.who.label} says it, in the other denies it."
        elif same_way or one.is_denied or not (shared or (one.is_of_hurt and other.is_of_hurt)):
            continue
        else:
            why = (
                f"Both give {one.who.label}'s account of that time: {sorted(one.ways)[0]}, and {sorted(other.ways)[0]}."
            )
        day = min(one.when.sort_key()[0], other.when.sort_key()[0])
        about = f"account {one.who.key} {day:%Y-%m}"
        found.append(
            Contradiction.of(
                Topic.WHO_SAID_WHAT,
                Sort.CONFLICT,
                f"how {one.who.label} explained it",
                about,
                (one.said, other.said),
                (why,),
            )
        )
    return found


def _same_speaker(one: Who, other: Who, cast: Cast) -> bool:
    if cast.same(one, other):
        return True
    return one.name is None and other.name is None and bool(one.role) and one.role == other.role


def _told(told: Sequence[Sentence], cast: Cast) -> Iterable[_Account]:
    last: dict[str, Who] = {}
    for sentence in told:
        text = sentence.text
        for hit in _TELLS.finditer(text):
            tail = text[hit.end() : hit.end() + 160]
            ways = frozenset(way for way, form in _WAY if form.search(tail))
            if not ways:
                continue
            who = _speaker(hit, sentence, cast, last.get(sentence.document))
            if who is None:
                continue
            denied = (hit.group("bare") or "").casefold().startswith("den") or bool(_DENIES.search(tail[:40]))
            end = hit.end() + (re.search(r"[.;](?=\s|$)|$", tail) or re.match("", tail)).start()  # type: ignore[union-attr]
            start = hit.start("bare") if hit.group("bare") else hit.start()
            said = sentence.say_in_entry(start, end, f"{'denied: ' if denied else ''}{', '.join(sorted(ways))}")
            near = f"{sentence.before} {text} {sentence.after}"
            yield _Account(
                who, ways, denied, content_words(tail), said, sentence.roughly(start, end), bool(_HURT.search(near))
            )
            break
        named = cast.named_in(text, sentence.document, grown=True)
        family = [
            who
            for _, who in named
            if who.key in cast.family or any(who.key == cast.persons.get(key, key) for key in cast.family)
        ]
        if family:
            last[sentence.document] = family[0]


def _speaker(hit: re.Match[str], sentence: Sentence, cast: Cast, last: Who | None) -> Who | None:
    words = re.sub(r"['’]s$", "", hit.group("who") or "")
    if not words:
        return last
    if words.casefold() in ("he", "she"):
        here = cast.named_in(sentence.text[: hit.start()], sentence.document, grown=True)
        role = re.findall(r"\b([Mm]other|[Mm]um|[Ff]ather|[Dd]ad)\b", sentence.text[: hit.start()] or sentence.before)
        return here[0][1] if here else cast.who(role[-1], sentence.document) if role else last
    return cast.who(words, sentence.document, grown=True)


# -- within one document ------------------------------------------------------------------------------------------
def _within(told: Sequence[Sentence]) -> list[Contradiction]:
    """Two accounts that the text itself sets against one another: "first said ... then said", "a different account"."""
    found = []
    for before, sentence in pairwise(told):
        if before.document != sentence.document:
            continue
        changed = _FIRST.search(before.text) and _THEN.search(sentence.text)
        marked = _MARKED.search(sentence.text)
        if not changed and not marked:
            continue
        sides = [
            one.say(0, len(one.text), value) for one, value in ((before, "first account"), (sentence, "other account"))
        ]
        why = (
            "The text says itself that the account changed." if changed else "The text says itself that the two differ."
        )
        found.append(
            Contradiction.of(
                Topic.WHO_SAID_WHAT,
                Sort.CONFLICT,
                "two accounts of one thing",
                f"accounts {sentence.document} {sentence.start}",
                sides,
                (why,),
            )
        )
    return found


def _taken_back(told: Sequence[Sentence]) -> list[Contradiction]:
    """An account that somebody took back later, with every place that tells it as it was given first."""
    found = []
    for before, sentence in pairwise(told):
        hit = _TAKEN_BACK.search(sentence.text)
        if hit is None or before.document != sentence.document:
            continue
        words = content_words(sentence.text[: hit.end()]) | content_words(before.text)
        teller = _teller(before.text)
        whose = role_at(sentence.text[: hit.start()])
        if teller and whose and teller != whose:
            continue  # one told of it, and another took back what she had said
        later = sentence.say(*hit.span(), "taken back")
        first = [before.say(0, len(before.text), "as first told")]
        for other in told:
            if other.document != sentence.document and _TELLS.search(other.text):
                shared = content_words(other.text) & content_words(before.text)
                if (
                    len(shared) >= 2
                    and len(shared & words) >= 2
                    and re.search(r"\b(?:said|told|says|states)\b", other.text)
                    and _may_be_one_teller(teller or whose, _teller(other.text))
                ):
                    first.append(other.say(0, len(other.text), "as first told"))
        found.append(
            Contradiction.of(
                Topic.WHO_SAID_WHAT,
                Sort.CHANGE_OVER_TIME,
                "an account that was taken back later",
                f"taken back {sentence.document} {sentence.start}",
                (*first, later),
                ("The speaker later said that it was not so.",),
            )
        )
    return found


def _teller(text: str) -> str:
    """The role of whoever stands before the words that tell, or empty."""
    hit = _TOLD_BY.search(text)
    return role_at(text[: hit.start()]) if hit else ""


def _may_be_one_teller(one: str, other: str) -> bool:
    return not one or not other or one == other
