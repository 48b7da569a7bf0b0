"""How many and how often: injuries, convictions, referrals, visits, set side by side.

A number counts for the thing that stands beside it. Two places are compared where they tell of the same thing: of one
time or of no time at all, of one part of the body where both name one, and in words that they share.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.names_of_days import WEEKDAYS
from sightline.chronology.partial_date import PartialDate
from sightline.identity.agencies_told import agencies_in
from sightline.identity.disagreement.comparing.agents import roles_in
from sightline.identity.disagreement.comparing.cast import Cast, Who
from sightline.identity.disagreement.comparing.holders import are_of_two_agencies
from sightline.identity.disagreement.comparing.matters import Reader
from sightline.identity.disagreement.telling.amounts import number_of
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import content_words, shown
from sightline.wording.body_parts import BODY, parts_meet
from sightline.wording.negation import Standing, stance

_NUMBER = (
    r"(?P<number>\d{1,2}|x\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both"
    r"|a\s+single|a\s+couple\s+of)"
)
_FUZZY = r"(?P<fuzzy>(?:at\s+least|more\s+than|over|about|around|some|up\s+to|several|nearly|almost)\s+)?"
_COUNTED: tuple[tuple[str, str, int | None, int], ...] = (
    ("fracture", r"fractures?|broken\s+ribs?|rib\s+#", 21, 0),
    ("mark", r"(?:finger\s+)?marks?|bruis(?:es|e)|injur(?:ies|y)", 14, 0),
    ("burn", r"burns?|scalds?", 14, 0),
    ("conviction", r"(?:previous\s+|earlier\s+|prior\s+)(?:convictions?|cautions?)|convictions", None, 0),
    ("referral", r"referrals", 400, 0),
    ("appointment", r"appointments?|appts?", 400, 1),
    ("visit", r"(?:home\s+)?visits", 60, 1),
    ("dog", r"dogs?", 90, 0),
    ("call", r"(?:999\s+)?calls", 60, 1),
    ("occasion", r"occasions|incidents|attendances|admissions", 60, 2),
)
"""Code, words, how many days apart two tellings of one may lie (None: any), how many further words they must share."""
_FORMS = tuple(
    (
        code,
        re.compile(
            rf"(?<![\w/.:£-]){_FUZZY}\b{_NUMBER}\s+(?P<between>(?:[\w'’/-]+\s+){{0,3}}?)\b(?P<thing>{words})(?![\w-])",
            re.I,
        ),
        within,
        shared,
    )
    for code, words, within, shared in _COUNTED
)
_AFTERWARDS = re.compile(
    (
        r"\b(?P<thing>(?:finger\s+)?marks|bruises|burns|fractures),?\s+(?P<number>\d|one|two|three|four|five"
        r"|six)\s+of\s+them\b"
    ),
    re.I,
)
_NO_SECOND = re.compile(
    r"\b(?P<words>no\s+(?P<nth>second|other|further|third)\s+(?P<thing>mark|bruise|fracture|burn)s?)\b", re.I
)
_SOME_OF_THEM = re.compile(r"\b(?:new|fresh|smaller|larger|bigger|fainter|other|further)\b", re.I)
"""A word by which some of the marks are told of, and not how many there were."""
_BEFORE = re.compile(r"\b(?:each|every|per|times|grade|page|aged?|section|flat|no\.|number|para|ticks)\s*$", re.I)
_OFTEN = re.compile(
    r"\b(?P<words>(?P<once>once|twice|three\s+times|four\s+times)\s+(?:a|per|every|each)\s+(?P<per>day|week"
    r"|fortnight|month|year)"
    r"|(?P<adverb>(?:twice[-\s])?(?:daily|weekly|fortnightly|monthly|nightly))"
    r"|every\s+(?P<every>day|week|fortnight|month|other\s+day|other\s+week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|(?P<alternate>alternate)\s+(?:weeks?|weekends?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)"
    r"|every\s+(?P<many>two|three|four|six)\s+(?P<units>days|weeks|months))\b",
    re.I,
)
_BY_ADVERB = {"daily": 30.0, "nightly": 30.0, "weekly": 4.3, "fortnightly": 2.15, "monthly": 1.0, "twice daily": 60.0}
_BY_UNIT = {"day": 30.0, "week": 4.3, "fortnight": 2.15, "month": 1.0, "year": 1 / 12, "other day": 15.0}
_RATES = {**_BY_ADVERB, **_BY_UNIT, "twice weekly": 8.6, "other week": 2.15}
_RATES |= {f"{day.casefold()}": _RATES["week"] for day in WEEKDAYS}
"""How often in a month, about."""
_DONE_OFTEN = frozenset({"visit", "attend", "contact", "call", "see"})
"""Of what a document tells once how often it is done: no further word need be shared."""
_FAMILY = frozenset({"mother", "father", "partner", "grandmother", "grandfather"})
_SAID_OF = re.compile(r"(?-i:\b[A-Z][\w'’-]+)|\b(?:mother|mum|father|dad|child|baby|partner|family)\b", re.I)
"""Of whom a count is told; what they did is another word."""
_DONE = frozenset({"visit", "call", "referral"})
"""What is done by somebody, and what every agency counts of its own."""
_NO_ACT = content_words("occasions incidents attendances admissions two three four five six seven eight nine ten been")
_TIMES = {"once": 1, "twice": 2, "three times": 3, "four times": 4}


@dataclass(frozen=True, slots=True)
class Counted:
    """One place says how many. ``shared``: how many words of its sentence another telling must share."""

    code: str
    number: float
    is_fuzzy: bool
    said: Said
    when: PartialDate | None
    roughly: PartialDate | None
    parts: frozenset[str]
    words: frozenset[str]
    who: Who | None
    within: int | None
    shared: int
    sentence: Sentence
    start: int


def counts(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two places give one thing another number, amount or frequency."""
    return [*_numbers(told, reader), *_frequencies(told)]


# -- how many -----------------------------------------------------------------------------------------------------
def _numbers(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    cast = reader.cast
    claims: dict[tuple[object, ...], Counted] = {}
    for sentence in told:
        for claim in _counted(sentence, cast):
            claims.setdefault((claim.code, claim.said.document, claim.number, claim.parts, claim.when), claim)
    held = sorted(claims.values(), key=lambda one: one.said.place)
    found = []
    for one, other in combinations(held, 2):
        if one.code != other.code or one.said.document == other.said.document or not _of_one(one, other, cast):
            continue
        if one.code in _DONE and are_of_two_agencies(one.sentence, one.start, other.sentence, other.start, reader):
            continue
        if one.number == other.number or _agrees_elsewhere(one, other, held, cast):
            continue
        if (one.is_fuzzy or other.is_fuzzy) and abs(one.number - other.number) <= max(
            1.0, max(one.number, other.number) / 3
        ):
            continue
        why = [f"Both say how many: {one.code}. {_shown(one.number)} and {_shown(other.number)} cannot both be right."]
        sort = Sort.CONFLICT
        if one.code == "dog" and not (one.when and other.when and one.when.intersects(other.when)):
            sort, why = Sort.CHANGE_OVER_TIME, ["The two were counted at different times, and it may have changed."]
        about = f"count {one.code} {' '.join(sorted(one.parts | other.parts))}".strip()
        found.append(
            Contradiction.of(Topic.VALUE, sort, f"how many: {_named(one.code)}", about, (one.said, other.said), why)
        )
    return found


def _named(code: str) -> str:
    return {"conviction": "previous convictions or cautions"}.get(code, f"{code}s")


def _shown(number: float) -> str:
    return f"{number:g}"


def _counted(sentence: Sentence, cast: Cast) -> Iterable[Counted]:
    text = sentence.text

    def made(code: str, number: float, start: int, end: int, within: int | None, shared: int, fuzzy: bool) -> Counted:
        # The part of the body stands in the same clause: beside the thing, or after "on the".
        near = re.split(r"[.;]| and | with ", text[end : end + 45])[0]
        parts = frozenset(hit.casefold() for hit in BODY.findall(text[start:end] + " " + near))
        who = next((who for _, who in reversed(cast.named_in(text[:start], sentence.document, grown=True))), None)
        return Counted(
            code,
            number,
            fuzzy,
            sentence.say_in_entry(start, end, f"{_shown(number)}"),
            sentence.moment(start, end),
            sentence.roughly(start, end),
            parts,
            content_words(text),
            who,
            within,
            shared,
            sentence,
            start,
        )

    for code, form, within, shared in _FORMS:
        for hit in form.finditer(text):
            if _BEFORE.search(text[: hit.start("number")]) or (
                _SOME_OF_THEM.search(hit.group("between")) and code == "mark"
            ):
                continue
            number = number_of(re.sub(r"^x|\s+of$|^a\s+", "", hit.group("number").casefold()))
            if (
                number is None
                or not number
                or stance(text, *hit.span()).standing in (Standing.PLANNED, Standing.SUPPOSED)
            ):
                continue
            if code == "mark" and re.search(r"\b(?:rib|bone|brain|head)\b", hit.group("between"), re.I):
                continue
            yield made(code, number, hit.start(), hit.end(), within, shared, bool(hit.group("fuzzy")))
    for hit in _AFTERWARDS.finditer(text):
        code = next(code for code, words, *_ in _COUNTED if re.fullmatch(words, hit.group("thing"), re.I))
        number = number_of(hit.group("number"))
        if number:
            yield made(code, number, hit.start(), hit.end(), 14, 0, False)
    for hit in _NO_SECOND.finditer(text):
        code = next(code for code, words, *_ in _COUNTED if re.fullmatch(words, hit.group("thing"), re.I))
        if hit.group("nth").casefold() == "second":
            yield made(code, 1, *hit.span("words"), 14, 0, False)


def _of_one(one: Counted, other: Counted, cast: Cast) -> bool:
    if not parts_meet(one.parts, other.parts) or len(one.words & other.words) < one.shared:
        return False
    if one.code == "occasion" and not _is_one_act(one, other):
        return False
    if one.code == "conviction" and one.who and other.who and cast.different(one.who, other.who):
        return False
    if one.within is None:
        return True
    a, b = one.when or one.roughly, other.when or other.roughly
    if a is None or b is None or a.earliest is None or b.earliest is None:
        # What nothing dates is told of the case as a whole.
        return one.code in ("fracture", "mark") or bool(one.words & other.words)
    if a.intersects(b):
        return True
    first, last = (a, b) if a.sort_key() <= b.sort_key() else (b, a)
    return first.latest is not None and last.earliest is not None and (last.earliest - first.latest).days <= one.within


def _is_one_act(one: Counted, other: Counted) -> bool:
    """Whether two counts of occasions, which alone say nothing, tell of one act, and of none that others did."""
    texts = [claim.said.passage for claim in (one, other)]
    roles = [{role for *_, role in roles_in(text)} - _FAMILY for text in texts]
    places = [agencies_in(text) for text in texts]
    if any(a and b and not a & b for a, b in (roles, places)):
        return False
    said_of = [{word for hit in (*_SAID_OF.finditer(text),) for word in content_words(hit.group())} for text in texts]
    acts = [claim.words - _NO_ACT - of for claim, of in zip((one, other), said_of, strict=True)]
    return bool(acts[0] & acts[1])


def _agrees_elsewhere(one: Counted, other: Counted, held: Sequence[Counted], cast: Cast) -> bool:
    """Whether either document gives the other's number too, of the same thing: it tells of two things."""
    return any(
        mate.code == one.code
        and (
            (
                mate.said.document == one.said.document
                and mate.number == other.number
                and _of_one_time(mate, one)
                and _of_one(mate, other, cast)
            )
            or (
                mate.said.document == other.said.document
                and mate.number == one.number
                and _of_one_time(mate, other)
                and _of_one(mate, one, cast)
            )
        )
        for mate in held
    )


def _of_one_time(one: Counted, other: Counted) -> bool:
    a, b = one.when or one.roughly, other.when or other.roughly
    return a is None or b is None or a.intersects(b)


# -- how often ----------------------------------------------------------------------------------------------------
def _frequencies(told: Sequence[Sentence]) -> list[Contradiction]:
    claims = []
    for sentence in told:
        for hit in _OFTEN.finditer(sentence.text):
            if stance(sentence.text, *hit.span()).standing not in (Standing.ASSERTED, Standing.PLANNED):
                continue
            before, after = (
                sentence.text[max(0, hit.start() - 60) : hit.start()],
                sentence.text[hit.end() : hit.end() + 40],
            )
            if re.search(r"\bfrom\s+$", before):
                continue
            near = content_words(before) | content_words(after)
            if re.match(r"\W*(?:\d+\.\s+)?It\b", sentence.text):
                near |= content_words(sentence.before) & _DONE_OFTEN
            claims.append((_rate(hit), near, sentence, hit))
    told_of = Counter(one.document for _, near, one, _ in claims if near & _DONE_OFTEN)
    found = []
    for (rate, near, one, hit), (other_rate, other_near, other, other_hit) in combinations(claims, 2):
        if one.document == other.document or abs(rate - other_rate) < 0.1:
            continue
        shared = near & other_near
        if len(shared) < 2 and not (shared & _DONE_OFTEN and told_of[one.document] == told_of[other.document] == 1):
            continue
        a, b = one.roughly(*hit.span()), other.roughly(*other_hit.span())
        if (
            a
            and b
            and not a.intersects(b)
            and a.latest
            and b.earliest
            and min(abs((b.earliest - a.latest).days), abs(((a.earliest or a.latest) - (b.latest or b.earliest)).days))
            > 60
        ):
            continue
        said = (
            one.say(*hit.span("words"), hit.group("words").casefold()),
            other.say(*other_hit.span("words"), other_hit.group("words").casefold()),
        )
        words = shown(one.text, shared)
        about = f"often {' '.join(sorted(shared)[:4])}"
        why = f"Both say how often, and speak of: {words}."
        found.append(Contradiction.of(Topic.VALUE, Sort.CONFLICT, f"how often: {words}", about, said, (why,)))
    return found


def _rate(hit: re.Match[str]) -> float:
    """How often in a month."""
    groups = {
        name: " ".join(value.casefold().replace("-", " ").split()) for name, value in hit.groupdict().items() if value
    }
    if "once" in groups:
        return _TIMES[groups["once"]] * _RATES[groups["per"]]
    if "many" in groups:
        return _RATES[groups["units"].rstrip("s")] / (number_of(groups["many"]) or 1)
    if "alternate" in groups:
        return _RATES["fortnight"]
    return _RATES[groups.get("adverb") or groups["every"]]
