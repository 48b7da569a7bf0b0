"""Whatever verb one paper denies and another asserts of the same things: named, served, lived, changed, registered.

:mod:`told_twice` asks it of the acts on its list, :mod:`done_or_not` of what is held, sent and made. Here any verb will
do, so the rest must be plain: what it was done to is told in the same words, neither names another person, and the time
of the one holds the time of the other. A denial that comes before the doing is no contradiction.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.comparing.holders import are_two, holder_named
from sightline.identity.disagreement.comparing.matters import Matter, Reader
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import content_words
from sightline.wording.likeness.features import stem
from sightline.wording.negation import Standing, stance

_ADVERBS = r"(?:(?:yet|ever|still|even|also|actually|formally|since|then|been|be|fully|properly)\s+)*"
_NEGATED = re.compile(
    rf"\b(?:did|was|were|had|(?P<lasts>does|do|has|have|is|are))(?:\s+(?:still\s+)?not|n['’]t)\s+{_ADVERBS}(?P<a>[a-z]{{3,}})\b"
    rf"|\b(?P<never>never)\s+{_ADVERBS}(?P<b>[a-z]{{3,}})\b"
    r"|(?<![a-z] )(?<=[a-z])\s+(?:still\s+)?not\s+(?P<c>[a-z]{3,}(?:ed|en|wn|ne|nt))\b"
    r"|\b(?:[Nn]o)\s+(?:[a-z-]+\s+){1,3}?(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?P<d>[a-z]{3,}(?:ed|en|wn|ne|nt))\b"
)
_MATTER = Matter("denial", Topic.VALUE, "whether it was so", is_event=False)
_NO_VERBS = """
    able about afraid all allowed alone always any anything available aware because become been being believe better
    certain clear come coming consider convinced deny difficult discuss doing done enough even feel find first
    following for fully get getting give given going gone good happy have having help her him his hold home keen know
    known least like likely long made make making mean mind more much necessary need needed new now obvious only open
    present possible prepared ready recall receive really recognise remember right safe said saying see seem seen
    show shown significant sure surprised take taken talk tell that the their there think this thought told too
    informed notified contacted consulted invited alerted asked warned advised copied attended
    try under understand unusual use used very want wanted well willing wish with work worried would yet
"""
_NO_VERB = frozenset(_NO_VERBS.split())
"""Words behind "not" that are no doing, or one of so many sorts that two of them need not be of one thing."""
_PAST_FORMS = """
    brought bought built came chose cut did drew drove fell found gave got held hit hurt kept knew led left lent let
    lost met paid put ran rang read rode sent set shut sold spent spoke stood struck swore taught threw told took went
    woke wore wrote lived began spoken broken driven written taken given seen done known worn
"""
_PASTS = frozenset(_PAST_FORMS.split())
_ENDS = re.compile(
    r"[.;:]|,\s|\b(?:because|since|when|while|so|but|and|as|until|although|though|who|which|after|before)\b"
)
_NO_FINITE = re.compile(
    r"\b(?:to|will|would|should|must|may|might|can|could|shall|if|whether|the|an?|of|his|her|their|no)\s+(?:\w+ly\s+)?$",
    re.I,
)
_OWN = re.compile(r"\b(?:I|[Ww]e)\s*$")
"""Whoever writes: who that is, and whether another tells of the same person, is not plain."""
_REACH, _LEAD = 70, 45
_NARROW, _LOOKED_BACK = 31, 400
_OFTEN = 3
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb in one sentence. ``things``: what stands behind it; ``near``: what stands in its clause."""

    sentence: Sentence
    start: int
    end: int
    things: frozenset[str]
    near: frozenset[str]
    who: frozenset[str]
    when: PartialDate | None
    is_denied: bool
    lasts: bool = False
    never: bool = False


def denials(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where one paper denies what another asserts, whatever the verb."""
    denied: dict[str, list[_Verb]] = defaultdict(list)
    for sentence in told:
        for root, verb in _denied(sentence, reader):
            denied[root].append(verb)
    asserted: dict[str, list[_Verb]] = defaultdict(list)
    for sentence in told:
        for root, verb in _asserted(sentence, denied, reader):
            asserted[root].append(verb)
    return [
        _contradiction(root, no, yes)
        for root, held in sorted(denied.items())
        for no in held
        for yes in asserted[root]
        if _is_of_one(no, yes) and not _is_told_otherwise(no, yes, [*held, *asserted[root]])
    ]


def _denied(sentence: Sentence, reader: Reader) -> Iterator[tuple[str, _Verb]]:
    text = sentence.text
    for hit in _NEGATED.finditer(text):
        name = next(name for name in "abcd" if hit.group(name))
        word = hit.group(name).casefold()
        if (
            word in _NO_VERB
            or _OWN.search(text[: hit.start()])
            or stance(text, hit.start(), hit.end()).standing in (Standing.PLANNED, Standing.SUPPOSED)
        ):
            continue
        verb = _made(sentence, *hit.span(name), reader, is_denied=True, before=hit.start())
        lasts = bool(hit.group("lasts") or hit.group("never")) or " been " in hit.group()
        yield stem(word), _with(verb, lasts=lasts, never=bool(hit.group("never")))


def _with(verb: _Verb, *, lasts: bool, never: bool) -> _Verb:
    return _Verb(
        verb.sentence, verb.start, verb.end, verb.things, verb.near, verb.who, verb.when, verb.is_denied, lasts, never
    )


def _asserted(sentence: Sentence, denied: dict[str, list[_Verb]], reader: Reader) -> Iterator[tuple[str, _Verb]]:
    text = sentence.text
    taken = [hit.span() for hit in _NEGATED.finditer(text)]
    for hit in re.finditer(r"\b[a-z]{3,}\b", text):
        word = hit.group()
        root = stem(word)
        if root not in denied or any(a <= hit.start() < b for a, b in taken):
            continue
        if not (word.endswith(("ed", "en", "wn")) or word in _PASTS or (word.endswith("s") and len(word) > 4)):
            continue
        if _NO_FINITE.search(text[: hit.start()]) or stance(text, *hit.span()).standing is not Standing.ASSERTED:
            continue
        yield root, _made(sentence, *hit.span(), reader, is_denied=False, before=hit.start())


def _made(sentence: Sentence, start: int, end: int, reader: Reader, *, is_denied: bool, before: int) -> _Verb:
    text = sentence.text
    behind = text[end : end + _REACH]
    stop = _ENDS.search(behind)
    things = _plain(behind[: stop.start()] if stop else behind, reader)
    lead = re.split(r"[.;:]\s|\n", text[max(0, before - _LEAD) : before])[-1]
    claim = reader.claim(_MATTER, "", "", sentence, start, end)
    return _Verb(
        sentence,
        start,
        end,
        things,
        things | _plain(f"{lead} {text[before:start]}", reader),
        holder_named(sentence, before, reader),
        claim.when if claim.is_dated else sentence.entry,
        is_denied,
    )


def _plain(words: str, reader: Reader) -> frozenset[str]:
    return content_words(words) - reader.cast.young


def _is_of_one(no: _Verb, yes: _Verb) -> bool:
    one, other = no.sentence, yes.sentence
    if one.record == other.record or are_two(no.who, yes.who) or _two_roles(no.who, yes.who):
        return False
    if len(no.near & yes.near) < (1 if no.things & yes.things else 2):
        return False
    mine, theirs = no.when, yes.when
    if no.lasts:
        return _not_before(no, yes)
    if mine is not None and _is_narrow(mine):
        return theirs is not None and _is_narrow(theirs) and mine.intersects(theirs)
    until = one.written.latest if one.written else None
    if theirs is None or theirs.earliest is None or until is None:
        return len(no.near & yes.near) > 2
    return 0 <= (until - theirs.earliest).days <= _LOOKED_BACK


def _two_roles(one: frozenset[str], other: frozenset[str]) -> bool:
    mine, theirs = ({who for who in held if not who.endswith("?")} for held in (one, other))
    return bool(mine and theirs and not one & other)


def _not_before(no: _Verb, yes: _Verb) -> bool:
    """Whether what never was, or still is not, would have been by then: told on an earlier day, or of one state."""
    since = no.sentence.entry or no.sentence.written
    day = yes.when or (yes.sentence.written if yes.sentence.entry is None else yes.sentence.entry)
    if since is None or since.latest is None or day is None or day.earliest is None:
        return len(no.near & yes.near) > 1
    apart = (since.latest - day.earliest).days
    return 0 <= apart <= _LOOKED_BACK or (no.never and yes.when is None and apart >= -_LOOKED_BACK)


def _is_narrow(when: PartialDate) -> bool:
    return bool(when.earliest and when.latest and (when.latest - when.earliest).days <= _NARROW)


def _is_told_otherwise(no: _Verb, yes: _Verb, held: Sequence[_Verb]) -> bool:
    """Whether either paper says the other's too, or tells of it so often that any time may be meant."""
    for mine in (no, yes):
        beside = [
            mate for mate in held if mate.sentence.record == mine.sentence.record and mate.near & no.near & yes.near
        ]
        if len(beside) > _OFTEN or any(mate.is_denied != mine.is_denied for mate in beside):
            return True
    return False


def _contradiction(root: str, no: _Verb, yes: _Verb) -> Contradiction:
    said = [
        one.sentence.say_in_entry(0, len(one.sentence.text.rstrip()), "denied" if one.is_denied else "told")
        for one in sorted((no, yes), key=lambda one: one.sentence.document)
    ]
    shared = sorted(no.near & yes.near)
    about = f"denial {root} {' '.join(shared[:4])}"
    reasons = ("One denies what the other tells.", "Both speak of: " + ", ".join(shared[:5]) + ".")
    return Contradiction.of(_MATTER.topic, Sort.CONFLICT, f"{_MATTER.says}: {_in_words(yes)}", about, said, reasons)


def _in_words(yes: _Verb) -> str:
    """What was done and to what, as the paper writes it that tells of it: "lived with Shanice"."""
    behind = yes.sentence.text[yes.end : yes.end + _REACH].split("\n")[0]
    stop = _ENDS.search(behind)
    words = (behind[: stop.start()] if stop else behind).split()[:_SHOWN]
    return " ".join([yes.sentence.text[yes.start : yes.end], *words])
