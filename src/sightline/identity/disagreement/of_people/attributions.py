"""Who said or did what: one claim put into two mouths, one witness with other words, discussing and advising."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.comparing.cast import Cast, Who
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import stance
from sightline.wording.reported import reports

_CARE = (
    r"(?:tak(?:e|ing)\s+(?:her|him|them|(?:the\s+)?\w+(?:\s+\w+)?)\s+into\s+care|(?:begin|beginning|start"
    r"|starting|issue|issuing|bring|"
    r"bringing)\s+(?:care\s+|court\s+|legal\s+)?proceedings|care\s+proceedings|(?:her|his|their"
    r"|the\s+child['’]s)\s+removal|"
    r"remov(?:e|ing)\s+(?:her|him|them|the\s+child(?:ren)?)|apply(?:ing)?\s+for\s+(?:a\s+)?care\s+orders?|"
    r"(?:start|begin|beginning|starting)\s+pre-proceedings)"
)
_STEPS: tuple[tuple[str, str], ...] = (
    ("discussed", r"discuss(?:ed|ing)|consider(?:ed|ing)|talked\s+about|debated"),
    ("advised", r"(?:were|was|been)\s+(?:\w+\s+)?(?:advised|urged|recommended|told)|advised|advice\s+was"),
    ("decided", r"decided|agreed|resolved"),
    ("decided against", r"decided\s+(?:against|not)|refused|declined|ruled\s+out"),
)
_STEP = "|".join(rf"(?P<s{place}>{words})" for place, (_, words) in enumerate(reversed(_STEPS)))
_CARE_STEP = re.compile(rf"\b(?:{_STEP})\b(?P<between>[^.;]{{0,45}}?)\b(?P<care>{_CARE})", re.I)
_AUTHORITY = re.compile(
    r"\b(?:social\s+services|children['’]?s\s+(?:services|social\s+care)|council|local\s+authority|authority"
    r"|social\s+workers?|"
    r"social\s+care|department|CSC)\b",
    re.I,
)
_QUOTED = re.compile(r"[“\"‘]([^“”\"‘’]{6,300}(?:['’][^“”\"‘’]{1,200})*)[”\"’]")
_SAID = r"(?:said|says|told|added|claimed|stated|explained|reported|insisted|shouted|screamed|admitted|recalled|asked)"
_PLAIN_WORD = re.compile(r"[a-z]{3,}")
_COMMON_WORDS = (
    "the and was were that this his her she had has have him them they with for from not but who when what said told "
    "police court jury staff which been there then than about into onto over out after before account first "
    "claimed stated says mother father mum dad baby child boy girl"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_OF_ANOTHER = re.compile(
    r"(?:(?:me|us|her|him|them)\s+)?(?:that\s+)?(?:the\s+|her\s+|his\s+)?[\w'’.]+(?:\s+[\w'’.]+){0,2}?\s+(?:had\s+|has\s+)?"
    r"(?:said|told\s+\w+|stated|claimed|reported|explained)\b",
    re.I,
)
_HEARD = re.compile(r"\b(?:hear|heard|hearing|hears)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Reported:
    who: Who
    words: frozenset[str]
    said: Said
    when: PartialDate | None


def attributions(told: Sequence[Sentence], cast: Cast) -> list[Contradiction]:
    """Claims of several documents about who said, heard or decided something."""
    return [*_care(told), *_reported(told, cast), *_heard(told)]


# -- whether care was discussed, advised or decided ---------------------------------------------------------
def _care(told: Sequence[Sentence]) -> list[Contradiction]:
    claims: list[tuple[str, Said, PartialDate | None]] = []
    for sentence in told:
        for hit in _CARE_STEP.finditer(sentence.text):
            if not _AUTHORITY.search(sentence.text[max(0, hit.start() - 80) : hit.end()]):
                continue
            if not stance(sentence.text, hit.start(), hit.start() + 4).asserted:
                continue
            name = next(key for key in ("s0", "s1", "s2", "s3") if hit.group(key))
            step = _STEPS[len(_STEPS) - 1 - int(name[1:])][0]
            claims.append((step, sentence.say(hit.start(), hit.end(), step), sentence.when(hit.start(), hit.end())))
    steps: dict[str, set[str]] = {}
    for step, said, _ in claims:
        steps.setdefault(said.document, set()).add(step)
    found = []
    for (step, one, when), (another, other, then) in combinations(sorted(claims, key=lambda item: item[1].place), 2):
        if step == another or one.document == other.document or steps[one.document] & steps[other.document]:
            continue
        if when and then and not when.intersects(then):
            continue
        firm = {step, another} == {"decided", "decided against"}
        why = (
            "One says that it was decided on, the other that it was decided against."
            if firm
            else f"One says {step}, the other {another}. Different steps: either word may be loose, or both happened."
        )
        found.append(
            Contradiction.of(
                Topic.WHO_SAID_WHAT,
                Sort.CONFLICT if firm else Sort.LOOSE_WORDING,
                "what was done about taking the child into care",
                "care proceedings",
                (one, other),
                ("Both tell what the authority did about care proceedings, and no other date parts them.", why),
            )
        )
    return found


# -- one claim, two speakers ------------------------------------------------------------------------------------
def _reported(told: Sequence[Sentence], cast: Cast) -> list[Contradiction]:
    first: dict[tuple[object, ...], _Reported] = {}
    for sentence in told:
        for claim in _claims(sentence, cast):
            first.setdefault((claim.said.document, claim.who.key, claim.words), claim)
    claims = list(first.values())
    found = []
    for one, other in combinations(sorted(claims, key=lambda claim: claim.said.place), 2):
        if one.said.document == other.said.document:
            continue
        if one.when and other.when and one.when.is_day and other.when.is_day and not _near(one.when, other.when):
            continue
        shared = one.words & other.words
        alike = len(shared) >= 3 and len(shared) / min(len(one.words), len(other.words)) >= 0.6
        words = ", ".join(sorted(shared)[:6])
        if alike and cast.different(one.who, other.who):
            why = f"Both claims speak of {words}; one is {one.who.label}'s and the other {other.who.label}'s."
            subject = f"who said it: {words}"
        else:
            continue
        about = f"{min(one.who.key, other.who.key)} {words}"
        found.append(
            Contradiction.of(Topic.WHO_SAID_WHAT, Sort.CONFLICT, subject, about, (one.said, other.said), (why,))
        )
    return found


def _near(one: PartialDate, other: PartialDate) -> bool:
    if one.earliest is None or other.earliest is None:
        return False
    return abs((one.earliest - other.earliest).days) <= 3


def _claims(sentence: Sentence, cast: Cast) -> list[_Reported]:
    """What somebody plain is reported to have said, each with its words."""
    made = []
    for report in reports(sentence.text):
        if report.start < 0 or report.verb.startswith("den"):
            continue
        who = cast.who(report.speaker, sentence.document, grown=True) if report.speaker else None
        if made_claim := _claim(sentence, who, report.start, report.end):
            made.append(made_claim)
    for pattern in (
        re.compile(rf"\b{_SAID}\b(?:\s+(?:police|the\s+\w+|jurors|her|him|me|officers|staff))?(?:\s+that)?\s+"),
        re.compile(
            r"(?:['’]s?\s+(?:\w+\s+)?(?:account|explanation|version)\b)[^:.]{0,25}(?:\bwas\s+that\b|:|\bis\s+that\b)"
        ),
    ):
        for hit in pattern.finditer(sentence.text):
            named = cast.named_in(sentence.text[: hit.start()], sentence.document, grown=True)
            role = re.search(
                r"\b([Mm]um|[Mm]other|[Dd]ad|[Ff]ather)(?:\s+(?:had|has))?$", sentence.text[: hit.start()].rstrip()
            )
            who = cast.who(role.group(1), sentence.document) if role else named[-1][1] if named else None
            end = re.compile(r"[.;](?=\s|$)").search(sentence.text, hit.end())
            claim = _claim(sentence, who, hit.end(), end.start() if end else len(sentence.text))
            if claim is not None and all(claim.said.start != held.said.start for held in made):
                made.append(claim)
    return made


def _claim(sentence: Sentence, who: Who | None, start: int, end: int) -> _Reported | None:
    while start < end and not sentence.text[start].isalnum():
        start += 1
    while end > start and not (sentence.text[end - 1].isalnum() or sentence.text[end - 1] in '"”’'):
        end -= 1
    if who is None or who.is_letter or end - start < 12:
        return None
    content = sentence.text[start:end]
    if _OF_ANOTHER.match(content):
        return None  # "told me that the mother had said that": the mother's words, whoever passed them on
    words = frozenset(_PLAIN_WORD.findall(content.casefold())) - _COMMON - set(who.label.casefold().split())
    if len(words) < 2:
        return None
    value = f"{who.label}: {content}"
    return _Reported(who, words, sentence.say(start, end, value), sentence.when(start, end))


# -- what a witness heard ---------------------------------------------------------------------------------------
def _heard(told: Sequence[Sentence]) -> list[Contradiction]:
    """The child's words that somebody heard, where documents quote them differently and share a word of them."""
    claims = []
    for sentence in told:
        for hit in _QUOTED.finditer(sentence.text):
            words = hit.group(1).strip(" .,!?")
            if _HEARD.search(sentence.text[: hit.start()]) and len(words.split()) <= 6:
                claims.append((frozenset(re.findall(r"[a-z]+", words.casefold())), sentence, hit.start(1), words))
    found = []
    for one, other in combinations(claims, 2):
        shared = {word for word in one[0] & other[0] if len(word) > 3}
        if not shared or one[0] == other[0] or one[1].document == other[1].document:
            continue
        if not _same_hearer(one[1].text, other[1].text):
            continue
        said = [
            item[1].say(item[2], item[2] + len(item[3]), " ".join(item[3].casefold().split())) for item in (one, other)
        ]
        if said[0].value == said[1].value:
            continue
        why = f"Both tell what the same witness heard, with the word “{sorted(shared)[0]}”, and quote other words."
        found.append(
            Contradiction.of(
                Topic.WHO_SAID_WHAT,
                Sort.CONFLICT,
                "the words that were heard",
                f"heard {sorted(shared)[0]}",
                said,
                (why,),
            )
        )
    return found


def _same_hearer(one: str, other: str) -> bool:
    def hearers(text: str) -> set[str]:
        return {
            word.casefold()
            for word in re.findall(r"\b(?:neighbour|[A-Z][a-z]{2,}(?=,|\s+(?:heard|recalled|told|said|wiped)))", text)
        }

    def surnames(text: str) -> set[str]:
        return set(re.findall(r"\b[A-Z][a-z]{3,}\b", text))

    return bool(hearers(one) & hearers(other)) or bool((surnames(one) & surnames(other)) - {"Daddy", "Mummy", "They"})
