"""Whether a thing that records speak of was done: a visit made, a referral received, a report shared.

One record tells of it as done, and a later one that it never was, or one of the same day that it was not. A denial
before the doing is no contradiction: things are done in time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.chronology.names_of_days import MONTHS
from sightline.chronology.partial_date import PartialDate
from sightline.identity.agencies_told import agencies_in
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, begins
from sightline.identity.disagreement.telling.owed import is_only_owed
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import content_words
from sightline.identity.routine import EVENTS, is_routine
from sightline.wording.negation import Standing, stance

_NOUNS = (
    r"strategy\s+(?:meeting|discussion)|core\s+group|conference|meeting|assessment|review|referral|visit|medical|"
    r"interview|report|invitation|statement|survey|appointment|check|minutes|training|contact|agreement|course|handover"
)
_GAP = r"(?:,?[ \t]+|\n(?=[a-z]))"
"""What may stand between two words of one thing: a new line only where the sentence goes on."""
_THING = rf"(?P<of>(?:[\w'’/-]+{_GAP}){{0,3}}?)(?P<thing>{_NOUNS})s?\b"
_DONE = (
    r"(?:completed|held|took\s+place|taken\s+place|carried\s+out|made|done|undertaken|given|sent|received|shared|"
    r"conducted|submitted|went\s+ahead|gone\s+ahead|happened|attended|signed)"
)
_DO = (
    r"(?:complete|hold|take\s+place|carry\s+out|make|do|undertake|give|send|receive|share|conduct|submit|go\s+ahead|"
    r"happen|have|sign|attend)"
)
_BE = r"(?:(?:was|were|is|has|have|had|been|also|duly|then|now)\s+)*"
_NOT = (
    r"(?:did\s+not|didn['’]t|has\s+not|hasn['’]t|have\s+not|haven['’]t|had\s+not|hadn['’]t|was\s+not|wasn['’]t|"
    r"were\s+not|never|not|still\s+not)"
)
_ARTICLE = r"(?:(?:an?|the|any|his|her|their|our|your|this|that|such|full|written)\s+)*"
_NO_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"\b{_NOT}\s+(?:\w+\s+){{0,2}}?(?:{_DO}|{_DONE}|had|shown|asked\s+for)\s+{_ARTICLE}{_THING}",
        (
            rf"\b{_THING}:?(?:{_GAP}[\w'’-]+){{0,6}}?{_GAP}(?:has|have|had|was|were|did|does|is)?\s*(?:still\s+)?(?:not|never)\s+"
            rf"(?:\w+\s+)?(?:been\s+)?(?:{_DO}|{_DONE})\b"
        ),
        rf"\b[Nn]o\s+(?:record\s+of\s+(?:any\s+|an?\s+)?)?{_THING}(?=\s+(?:has|have|had|was|were|made|from|held|took|by|to)\b|[.,;]|$)",
        rf"\b(?:refused|declined|refuses|declines)\s+(?:to\s+(?:{_DO}|take\s+part\s+in)\s+)?{_ARTICLE}{_THING}",
        rf"\b(?:made|received|held|did)\s+no\s+{_THING}",
        rf"\b{_THING}(?:{_GAP}[\w'’-]+){{0,4}}?{_GAP}(?:was\s+|were\s+|has\s+been\s+)?(?:cancelled|postponed|abandoned|called\s+off)\b",
        r"\b(?:not|never|n['’]t)\s+(?:\w+\s+)?(?:been\s+)?(?P<verb>visited|referred|invited|interviewed)\b",
    )
)
_YES_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        r"\b(?P<verb>visited|referred|invited|interviewed)\b",
        rf"\b{_THING}(?:{_GAP}(?!not\b|never\b|no\b)[\w'’-]+){{0,5}}?{_GAP}{_BE}{_DONE}\b",
        rf"\b(?:completed|held|carried\s+out|made|undertook|gave|sent|received|had|conducted|signed|given)\s+{_ARTICLE}{_THING}",
        rf"\b{_THING}\s+date:",
    )
)
_OF_VERB = {
    "visited": "visit",
    "referred": "referral",
    "invited": "invitation",
    "interviewed": "interview",
}
_EMPTY_WORDS = """
    the any his her their our your this that such full written has have had was were been for with and did made given
    sent first last next new full initial home final child social family they she
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_MONTHS = frozenset(name.casefold() for name in MONTHS)
_MADE_ONLY = re.compile(r"\b(?:another|further|second|second-hand|future|next|more)\b", re.I)
_LOOKED_BACK = 200
"""Days after the doing within which "it was never done" is taken to be of that doing."""
_SOON = 60
"""Days after the doing within which "no such thing was done" needs no further word in common."""
_WIDEST = 31
_ABSOLUTE = re.compile(r"\b(?:no\s+record|[Nn]o\s+(?:\w+\s+){1,4}?(?:has|have|had)\s+been|never|before\s+today)\b")
_EACH = re.compile(r"\b(?:each|every|all)\b", re.I)
_LASTS = re.compile(
    r"\b(?:never|no\s+record|[Nn]o\s+(?:\w+\s+){1,4}?(?:has|have|had)|(?:has|have|had)\s+(?:still\s+)?not|still\s+not|not\s+been|has\s+refused|"
    r"has\s+declined|before\s+today|(?:made|received|held)\s+no)\b",
    re.I,
)
"""A denial that holds for whatever lies before it, and not for one day."""
_TITLE = 80
"""Letters at the head of a paper in which its title is looked for."""
_KIND = re.compile(r"\b(?:strategy\s+(?:meeting|discussion)|core\s+group|(?:child\s+protection\s+)?conference)\b", re.I)
_MEETINGS = frozenset({"strategy meeting", "core group", "conference", "meeting"})
_TEXT = {
    "visit": "whether a visit was made",
    "referral": "whether a referral was made",
    "invitation": "whether an invitation was sent",
    "report": "whether the report was shared",
    "statement": "whether a statement was given",
}


@dataclass(frozen=True, slots=True)
class _Told:
    """One record has it that a thing was done, or was not. ``of``: the words that say which one."""

    claim: Claim
    thing: str
    of: frozenset[str]
    is_done: bool


def done_or_not(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where one record tells of a thing as done that another, not earlier, says was not done."""
    by_thing: dict[str, list[_Told]] = defaultdict(list)
    headings: dict[str, str] = {}
    for sentence in told:
        heading = headings.setdefault(sentence.document, sentence.text[:_TITLE])
        for one in _told_of(sentence, reader, heading):
            by_thing[one.thing].append(one)
    written = _written(told)
    found = []
    for held in by_thing.values():
        days = _days(held)
        denials = [one for one in held if not one.is_done]
        doings = [one for one in held if one.is_done]
        for no in denials:
            alone = sum(one.claim.sentence.record == no.claim.sentence.record for one in denials) == 1
            for yes in doings:
                told_on = days[yes.claim.sentence.record]
                if is_routine(told_on, at=EVENTS):
                    continue
                is_once = alone and len(told_on) == 1
                until = written.get(no.claim.sentence.document)
                if _is_of_one(no, yes, until, is_once, reader) and not _told_otherwise(no, yes, held):
                    found.append(_contradiction(no, yes))
    return found


def _written(told: Sequence[Sentence]) -> dict[str, date]:
    """When each document was written, or else the last day that it tells of: it is no older than that."""
    held: dict[str, date] = {}
    for sentence in told:
        own = sentence.written.latest if sentence.written and not sentence.is_message else None
        days = [own] if own else [one.date.latest for one in sentence.places if one.date.is_day]
        days += [sentence.entry.latest] if sentence.entry else []
        for day in days:
            if day is not None and (sentence.document not in held or held[sentence.document] < day):
                held[sentence.document] = day
    return held


def _told_of(sentence: Sentence, reader: Reader, heading: str = "") -> Iterator[_Told]:
    text = sentence.text
    taken: list[tuple[int, int]] = []
    for is_done, forms in ((False, _NO_FORMS), (True, _YES_FORMS)):
        for form in forms:
            for hit in form.finditer(text):
                if any(start < hit.end() and hit.start() < end for start, end in taken) or _MADE_ONLY.search(
                    hit.group()
                ):
                    continue
                stands = stance(text, *hit.span())
                # "Has signed the agreement that he will stay away": what is planned stands behind what is done.
                held = stands.standing if stands.start < hit.end() else Standing.ASSERTED
                if held in (Standing.PLANNED, Standing.SUPPOSED) or (
                    is_done and (held is Standing.DENIED or is_only_owed(hit.group()))
                ):
                    continue
                if re.search(r"\b(?:not|no|never)\s", hit.groupdict().get("of") or ""):
                    continue
                taken.append(hit.span())
                yield _made(sentence, hit, is_done, reader, heading)


def _made(sentence: Sentence, hit: re.Match[str], is_done: bool, reader: Reader, heading: str) -> _Told:
    groups = hit.groupdict()
    thing = _OF_VERB[str(groups["verb"]).casefold()] if groups.get("verb") else _thing(str(groups["thing"]))
    if thing == "meeting" and (kind := _KIND.search(heading)):
        thing = _thing(kind.group())  # "The meeting" of a paper is the one that its title names.
    words = re.findall(r"[^\W\d][\w'’-]+", (groups.get("of") or "").casefold())
    of = frozenset(words) - _EMPTY - _MONTHS - reader.cast.young
    matter = Matter(
        f"done {thing}",
        Topic.HELD_OR_CALLED if thing in _MEETINGS else Topic.VALUE,
        _TEXT.get(thing, f"whether the {thing} took place"),
        is_event=False,
    )
    value = "done" if is_done else "not done"
    return _Told(reader.claim(matter, thing, value, sentence, *hit.span()), thing, of, is_done)


def _thing(words: str) -> str:
    plain = re.sub(r"\s+", " ", words.casefold())
    return "strategy meeting" if plain.startswith("strategy") else plain.removeprefix("child protection ")


def _days(held: Sequence[_Told]) -> dict[tuple[str, str], set[object]]:
    """On which days each record tells of such a thing as done."""
    days: dict[tuple[str, str], set[object]] = defaultdict(set)
    for one in held:
        if one.is_done:
            days[one.claim.sentence.record].add(one.claim.when.earliest if one.claim.when else None)
    return days


def _is_of_one(no: _Told, yes: _Told, until: date | None, is_once: bool, reader: Reader) -> bool:
    """Whether the denial means that doing. ``until``: when it was written down; ``is_once``: each is told once."""
    one, other = no.claim, yes.claim
    if one.sentence.record == other.sentence.record:
        return False
    if one.children and other.children and not one.children & other.children:
        return False
    if no.of and yes.of and not no.of & yes.of:
        return False
    named = agencies_in(one.sentence.text)
    theirs = agencies_in(other.sentence.text) | reader.own_agency(other.sentence.document)
    if named and theirs and not named & theirs:
        return False
    shared = len((one.words & other.words) - _thing_words(no.thing)) + len(no.of & yes.of) + len(named & theirs)
    day = other.when
    denied = one.when if one.is_dated else one.sentence.entry
    text = one.sentence.text[max(0, one.start - 20) : one.end + 15]
    lasts = bool(_LASTS.search(text))
    is_absolute = is_once and bool(_ABSOLUTE.search(text))
    if day is None or day.earliest is None or day.latest is None:
        # "The nursery were invited to each review": whichever day another tells of.
        is_each = bool(_EACH.search(other.sentence.text[other.start : other.end + 20]))
        return is_once and shared > (0 if is_each else 1) and (lasts or is_each)
    if denied is not None and _is_narrow(denied) and _is_narrow(day) and not other.looks_back:
        if denied.intersects(day):
            return shared > 0 or no.thing in _MEETINGS
        if not lasts or (one.is_dated and "today" not in text):
            return False
    if not lasts and is_once and no.of & yes.of and one.sentence.entry is None and not one.is_dated:
        # "No skeletal survey was carried out", in a paper that is no older than the survey.
        return until is not None and 0 <= (until - day.earliest).days <= _LOOKED_BACK
    if not lasts:
        return is_once and shared > 1 and one.looks_back and until is not None and day.earliest <= until
    if until is None or not 0 <= (until - day.earliest).days <= _LOOKED_BACK:
        return False
    return shared > 1 or (shared > 0 and is_once) or (is_absolute and (until - day.earliest).days <= _SOON)


def _thing_words(thing: str) -> frozenset[str]:
    return frozenset(content_words(thing))


def _is_narrow(when: PartialDate) -> bool:
    return bool(when.earliest and when.latest and (when.latest - when.earliest).days <= _WIDEST)


def _told_otherwise(no: _Told, yes: _Told, held: Sequence[_Told]) -> bool:
    """Whether either record also tells what the other does: then it tells of two such things."""
    return any(
        mate is not mine
        and mate.claim.sentence.record == mine.claim.sentence.record
        and mate.is_done != mine.is_done
        and (not mate.of or not mine.of or bool(mate.of & mine.of))
        for mine in (no, yes)
        for mate in held
    )


def _contradiction(no: _Told, yes: _Told) -> Contradiction:
    matter = no.claim.matter
    said = [
        one.claim.sentence.say_in_entry(one.claim.start, one.claim.end, one.claim.value)
        for one in sorted((no, yes), key=lambda told: told.claim.sentence.document)
    ]
    shared = ", ".join(sorted(no.claim.words & yes.claim.words)[:5])
    reasons = ["One record tells of it as done, the other that it was not."]
    if shared:
        reasons.append(f"Both speak of: {shared}.")
    about = f"{matter.code} {begins(yes.claim)}"
    return Contradiction.of(matter.topic, Sort.CONFLICT, matter.says, about, said, reasons)
