"""How a person explained an injury, told differently: to two hearers, on two days, in two records.

An explanation is what somebody is told to have said of how it came about: the way (fell, was hit) and what it was with,
from or against (the stairs, a door). Two of one speaker and one injury conflict where the ways differ, or one way with
two things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.comparing.matters import Reader
from sightline.identity.disagreement.comparing.speakers import Speakers
from sightline.identity.disagreement.comparing.times import near_in_time
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import is_common
from sightline.wording.body_parts import BODY, parts_meet
from sightline.wording.likeness.features import stem

_WAYS: tuple[tuple[str, str], ...] = (
    ("a fall", r"fell|fallen|falls?|falling|slipped|tripped|stumbled|came\s+off|come\s+off|rolled|tumbled"),
    ("a kick", r"kick(?:s|ed|ing)?"),
    ("a blow", r"hit(?:s|ting)?|slapp?(?:s|ed|ing)?|punch(?:es|ed|ing)?|struck|smack(?:s|ed|ing)?|beat(?:en)?"),
    ("a push", r"push(?:es|ed|ing)|shov(?:es|ed|ing)"),
    ("a throw", r"thrown|threw|throws|chucked"),
    ("a drop", r"dropped|drops"),
    ("caught in something", r"trapped|stuck|caught"),
    ("a bump", r"bumped|banged|knocked|walked\s+into|ran\s+into|run\s+into"),
    ("a bite", r"bit|bitten"),
    ("a grip", r"grabbed|gripped|squeezed|shook|shaken"),
    ("a burn", r"burn(?:t|ed)|scalded"),
    ("the tap", r"(?:turned|turning)\s+(?:on\s+)?the\s+(?:hot\s+)?tap(?:\s+on)?|turned\s+(?:it\s+)?on"),
    ("no explanation", r"(?:did|does|do)\s+not\s+know\s+how|didn['’]t\s+know\s+how|no\s+explanation|no\s+idea\s+how"),
    (
        "done by",
        r"(?:had\s+|has\s+)?d(?:id|one)\s+(?:it|this|that)|(?:was|were)\s+done\s+by|it\s+was\s+(?=the|an?|his|her|my)",
    ),
)
_WAY = tuple((way, re.compile(rf"\b(?:{words})\b", re.I)) for way, words in _WAYS)
_LIKE = (frozenset({"a blow", "a bump"}), frozenset({"a blow", "a grip"}), frozenset({"a drop", "a fall"}),
         frozenset({"a push", "a fall"}), frozenset({"a burn", "the tap"}),
         frozenset({"a throw", "a blow"}), frozenset({"a grip", "a push"}),
         frozenset({"a bump", "a fall"}))  # fmt: skip
"""Ways that one telling may call by another name, or that follow from one another."""
_VIOLENT = frozenset({"a blow", "a kick", "a push", "a bite", "a grip", "a burn"})
_NO_WAY, _DONE_BY = "no explanation", "done by"
_TELLS = re.compile(
    r"\b(?:said|says|saying|told|tells|telling|stat(?:ed|es)|claim(?:ed|s)|report(?:ed|s)|explain(?:ed|s)|insist(?:ed|s)|"
    r"disclos(?:ed|es)|maintain(?:ed|s)|alleg(?:ed|es)|repl(?:ied|ies)|accept(?:ed|s)|account|explanation|version|case\s+is|"
    r"could\s+offer|gave)\b",
    re.I,
)
_OBJECT = re.compile(
    r"\b(?:from|down|off|against|on|onto|into|by|with|over|in|out\s+of|was)\s+(?:(?:the|an?|his|her|their|my|some|one\s+of\s+the)\s+)?"
    r"(?:[A-Z][\w-]+['’]s\s+)?(?P<thing>(?:[a-z][\w-]+\s+)?[a-z][\w-]+)",
)
_DOER = re.compile(r"(?:(?:the|an?|his|her|my|their)\s+)?(?P<thing>[A-Za-z][\w-]+)\s*(?:had\s+|has\s+)?$")
_HURT = (
    ("bite", r"bit(?:e|es|ten)?\b|bite\s*marks?"),
    ("burn", r"burn(?:s|t|ed)?|scald(?:s|ed)?"),
    ("bruise", r"bruis\w+|black\s+eye"),
    ("cut", r"cuts?|scratch\w*|graz\w+|lacerat\w+"),
    ("fracture", r"fractur\w+|broken?|broke"),
    ("swelling", r"swell\w*|swollen|bump|lump"),
    ("injury", r"injur\w+|marks?|hurt|wound\w*|nose|foot|leg|arm"),
)
_HURTS = tuple((name, re.compile(rf"\b(?:{words})\b", re.I)) for name, words in _HURT)
_ANY_HURT = "injury"
_NEAR, _NEAR_OF_ONE_SORT, _LONG, _LEAD = 4, 14, 170, 300
_GOES_ON = frozenset(
    [
        "and", "or", "but", "on", "onto", "into", "to", "in", "at", "of", "off", "by", "as", "when", "while", "where",
        "which", "that", "with", "after", "before", "then", "because", "during", "again", "was", "had", "has", "from",
    ]
)  # fmt: skip
"""Words behind a thing that are no part of its name."""
_NO_THING = frozenset(
    [
        "way",
        "time",
        "day",
        "night",
        "morning",
        "evening",
        "afternoon",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "week",
        "school",
        "nursery",
        "home",
        "house",
        "purpose",
        "admission",
        "phone",
        "arrival",
        "own",
        "back",
        "front",
        "face",
        "head",
        "arm",
        "leg",
        "hand",
    ]
)
_ONE_THING = (
    frozenset({"sofa", "settee", "couch"}), frozenset({"stair", "step", "landing"}), frozenset({"bed", "cot", "bunk"}),
    frozenset({"bath", "tub", "shower"}), frozenset({"cooker", "oven", "hob", "stove"}),
    frozenset({"wall", "floor", "ground"}), frozenset({"hand", "fist"}),
)  # fmt: skip
_STEMS_OF_ONE_THING = tuple(frozenset(map(stem, alike)) for alike in _ONE_THING)


@dataclass(frozen=True, slots=True)
class _Explained:
    """How somebody explained it in one place. ``things``: with, from or against what; ``hurts``: which injury."""

    who: frozenset[str]
    label: str
    way: str
    things: frozenset[str]
    hurts: frozenset[str]
    parts: frozenset[str]
    children: frozenset[str]
    sentence: Sentence
    said: Said
    when: PartialDate | None
    is_denied: bool


def explanations(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents have one person explain one injury in two ways."""
    claims = list(_explained(told, reader))
    several: dict[tuple[tuple[str, str], str], set[object]] = defaultdict(set)
    for claim in claims:
        for who in claim.who:
            several[claim.sentence.record, who].add(claim.when)
    found = []
    for one, other in combinations(claims, 2):
        if one.sentence.record == other.sentence.record:
            continue
        both = one.who & other.who
        if not both or not _of_one_injury(one, other):
            continue
        once = all(len(several[claim.sentence.record, who]) == 1 for claim in (one, other) for who in both)
        if not _of_one_time(one, other, once=once) or not (why := _differ(one, other)):
            continue
        if any(_says_both(mate, one, other) for mate in claims):
            continue
        about = f"explanation {min(both)} {min(filter(None, (_day(one), _day(other))), default='')}"
        label = one.label if not one.label.startswith("“") else other.label
        reasons = (f"Both tell how {label} explained it: {why}.",)
        found.append(
            Contradiction.of(
                Topic.WHO_SAID_WHAT, Sort.CONFLICT, f"how {label} explained it", about, (one.said, other.said), reasons
            )
        )
    return found


def _day(one: _Explained) -> str:
    return f"{one.when.earliest:%Y-%m}" if one.when and one.when.earliest else ""


def _of_one_injury(one: _Explained, other: _Explained) -> bool:
    if one.children and other.children and not one.children & other.children:
        return False
    if not parts_meet(one.parts, other.parts):
        return False
    mine, theirs = one.hurts - {_ANY_HURT}, other.hurts - {_ANY_HURT}
    return not mine or not theirs or bool(mine & theirs)


def _of_one_time(one: _Explained, other: _Explained, *, once: bool) -> bool:
    is_one_sort = bool((one.hurts & other.hurts) - {_ANY_HURT})
    near = _NEAR_OF_ONE_SORT if is_one_sort else _NEAR
    if one.when is not None and other.when is not None and near_in_time(one.when, other.when, near):
        return bool(_hurt(one) and _hurt(other)) or bool(one.things & other.things)
    return once and bool(one.hurts - {_ANY_HURT} & other.hurts) and (one.when is None or other.when is None)


def _hurt(one: _Explained) -> bool:
    return bool(one.hurts) or one.way in _VIOLENT


def _differ(one: _Explained, other: _Explained) -> str:
    """In what two explanations differ, or empty."""
    if one.is_denied != other.is_denied:
        return "said in the one, denied in the other" if one.way == other.way and not _apart(one, other) else ""
    if one.is_denied:
        return ""
    if one.way != other.way:
        if frozenset((one.way, other.way)) in _LIKE and not _apart(one, other):
            return ""
        if _DONE_BY in (one.way, other.way) and (one.things & other.things):
            return ""
        return f"{_shown(one)}, and {_shown(other)}"
    if one.way != _NO_WAY and _apart(one, other):
        return f"{_shown(one)}, and {_shown(other)}"
    return ""


def _apart(one: _Explained, other: _Explained) -> bool:
    mine, theirs = one.things, other.things
    if not mine or not theirs or mine & theirs:
        return False
    return not any(mine & alike and theirs & alike for alike in _STEMS_OF_ONE_THING)


def _shown(one: _Explained) -> str:
    return one.said.value


def _says_both(mate: _Explained, one: _Explained, other: _Explained) -> bool:
    """Whether one document tells the other's version too, as that person's: then it tells of a change itself."""
    return any(
        mate.sentence.record == mine.sentence.record
        and mate.way == theirs.way
        and bool(mate.who & theirs.who)
        and not _apart(mate, theirs)
        for mine, theirs in ((one, other), (other, one))
    )


def _explained(told: Sequence[Sentence], reader: Reader) -> Iterator[_Explained]:
    speakers = Speakers(reader.cast, told)
    for sentence in told:
        text = sentence.text
        speakers.hear(sentence)
        for hit in _TELLS.finditer(text):
            tail = re.split(r"\.\s", text[hit.end() : hit.end() + _LONG])[0]
            ways = [(way, at) for way, form in _WAY if (at := form.search(tail)) is not None]
            if not ways:
                continue
            way, at = min(ways, key=lambda one: (one[0] == _DONE_BY, one[1].start()))
            who, label = speakers.of(sentence, hit.start())
            if not who:
                continue
            near = f"{sentence.lead[-_LEAD:] or sentence.before} {text}"
            denied = bool(re.search(r"\b(?:den\w+|never|not)\s+(?:\w+\s+){0,2}$", tail[: at.start()]))
            things = _things(tail, at, way, reader)
            start = hit.start()
            end = min(len(text.rstrip()), hit.end() + len(tail))
            yield _Explained(
                who,
                label,
                way,
                frozenset(things),
                frozenset(name for name, form in _HURTS if form.search(near)),
                frozenset(part.casefold() for part in BODY.findall(text)),
                reader.children(sentence) if len(reader.children(sentence)) < 2 else frozenset(),
                sentence,
                sentence.say_in_entry(
                    start,
                    end,
                    f"{'denied: ' if denied else ''}{way}{' (' + ', '.join(things.values()) + ')' if things else ''}",
                ),
                sentence.moment(start, end) or sentence.roughly(start, end),
                denied,
            )
            break


def _noun(phrase: str) -> str:
    """The thing itself of a word or two: "kitchen table", "trampoline and", "sofa on"."""
    words = phrase.casefold().split()
    return words[0] if len(words) > 1 and words[-1] in _GOES_ON else words[-1]


def _things(tail: str, at: re.Match[str], way: str, reader: Reader) -> dict[str, str]:
    found: list[str] = []
    behind = tail[at.start() : at.end() + 60]
    found += [hit.group("thing") for hit in list(_OBJECT.finditer(behind))[:2]]
    if way == _DONE_BY and (doer := _DOER.search(tail[: at.start()])) is not None:
        found.append(doer.group("thing"))
    if way == _DONE_BY and (straight := re.match(r"\s*(?:(?:the|an?|his|her|my)\s+)?([a-z][\w-]+)", tail[at.end() :])):
        found.append(straight.group(1))
    words = {_noun(phrase) for phrase in found}
    return {
        stem(word): word
        for word in sorted(words)
        if word not in _NO_THING and len(word) > 2 and not is_common(word) and stem(word) not in reader.young_stems
    }
