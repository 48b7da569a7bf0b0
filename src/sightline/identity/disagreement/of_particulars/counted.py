"""Numbers of anything: placements, sisters, messages, hours a week, whatever noun a number stands before.

:mod:`how_many` knows the things that the field counts most, with the days within which they are one. Here a noun is
compared only where each of two records gives it one number, and the sentences share another word of substance.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.amounts import number_of
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import content_words
from sightline.wording.negation import Standing, stance

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty"
_ORDINALS = {
    word: number
    for number, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
}
_BEFORE = re.compile(
    rf"(?<![\w/.:£%-])(?P<number>\d{{1,3}}|(?i:{_WORDS}))\s+(?:[a-z][\w-]*\s+)?(?P<noun>[a-z]{{4,}}s|children|women|men)\b"
    r"(?!\s+(?:old|ago|later|before|after|away|earlier)\b)",
)
_BEHIND = re.compile(
    rf"\b(?:[Nn]umber\s+of\s+)?(?P<noun>[A-Za-z]{{4,}}s|children)(?:\s+to\s+date|\s+so\s+far)?:\s*"
    rf"(?P<number>\d{{1,3}}|{_WORDS})\b(?![/.:-]?\d|\s+\w+)",
)
_WHICH = re.compile(
    rf"\b(?:is|was)\s+(?:his|her|the|their)\s+(?P<number>{'|'.join(_ORDINALS)})\s+(?P<noun>[a-z]{{4,}})\b", re.I
)
_LABELLED = re.compile(r"\b(?P<noun>[A-Za-z]{4,}):\s+(?P<number>\d{1,3})\s+hours\b(?!\s+a\s+day)")
_HOURS = re.compile(
    r"\b(?P<number>\d{1,2})\s+hours\b(?!\s+(?:a|per|each)\s+(?:day|night)|\s+(?:later|after|before|old|ago|of\s+age))",
    re.I,
)
_LOOSE = re.compile(
    r"\b(?:about|around|nearly|almost|some|over|under|at\s+least|up\s+to|more\s+than|other|new|further|another|every|each|"
    r"first|last|next|within|after|of\s+the|aged?|year|page|section|grade|category|no\.|number|flat|room|all)\s*$",
    re.I,
)
_NOT_COUNTED = re.compile(
    r"^(?:years?|months?|weeks?|days?|hours?|minutes?|mins|nights?|hrs|times|occasions|pounds|miles|metres|grams|units|"
    r"tablets|percent|points|january|february|march|april|june|july|august|september|october|november|december|"
    r"bruises|marks|injuries|scratches|fractures|burns|bites|calls|visits|appointments|sessions|referrals|contacts|"
    r"absences|exclusions|convictions|dogs|cats|drinks|cans|pints|glasses|bottles|bedrooms|stitches|sutures|people|men|women|"
    r"this|does|was|has|pages|sections|lines|steps|terms|inches|copies|things|sides|parents|others|ways|parts|cents)$",
    re.I,
)
_OTHERS = re.compile(r"\b(?:new|old|older|other|more|further|fresh|previous|earlier|last|next|smaller|larger)\b", re.I)
_SIBLINGS = frozenset({"sister", "brother", "sibling"})
_MORE = " or more"
_HAS = re.compile(
    r"\b(?:has|have|had|mother\s+of|father\s+of|parents\s+of|one\s+of|of\s+(?:her|his|their)\s+\w+['’]s)\s+$", re.I
)
_MATTER = Matter("counted", Topic.VALUE, "how many there were", near=60, apart=45, is_event=False)
_OF_HOURS = Matter("hours a week", Topic.VALUE, "how many hours", near=90, apart=60, shared=1, is_event=False)


def counted(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two records give one noun two numbers, each of them no other."""
    found = [held for sentence in told for held in _claims(sentence, reader)]
    outright = {id(claim) for claim, is_outright in found if is_outright}
    claims = [claim for claim, _ in found]
    values: dict[tuple[tuple[str, str], str], set[str]] = defaultdict(set)
    for claim in claims:
        values[claim.sentence.record, claim.key].add(claim.value)
    once = [claim for claim in claims if len(values[claim.sentence.record, claim.key]) == 1]

    def differ(one: Claim, other: Claim) -> Sort | None:
        if not one.words & other.words and not {id(one), id(other)} <= outright:
            return None
        return Sort.CONFLICT if _differ(one.value, other.value) else None

    return compared(once, differ, because="Both say how many of one thing there were.")


def _claims(sentence: Sentence, reader: Reader) -> Iterator[tuple[Claim, bool]]:
    """Each number with its noun; and whether it is given outright, as the number that there is of it."""
    text = sentence.text
    for form in (_BEFORE, _BEHIND, _WHICH):
        for hit in form.finditer(text):
            noun = hit.group("noun").casefold()
            number = _ORDINALS.get(hit.group("number").casefold()) or number_of(hit.group("number"))
            if number is None or _NOT_COUNTED.match(noun) or _LOOSE.search(text[: hit.start()]):
                continue
            if _OTHERS.search(hit.group()) or stance(text, *hit.span()).standing is not Standing.ASSERTED:
                continue
            is_had = bool(_HAS.search(text[: hit.start()]))
            one, more = noun.removesuffix("s"), ""
            if one in _SIBLINGS:
                # With three sisters there are four children, and with brothers more.
                if not is_had:
                    continue
                number, more, one = number + 1, "" if one == "sibling" else _MORE, "children"
            value = f"{number:g}{more}"
            yield _of(_MATTER, one, value, sentence, hit, reader), form is not _BEFORE or (one == "children" and is_had)
    for hit in (*_HOURS.finditer(text), *_LABELLED.finditer(text)):
        if _LOOSE.search(text[: hit.start()]) or stance(text, *hit.span()).standing is not Standing.ASSERTED:
            continue
        yield _of(_OF_HOURS, "hours", hit.group("number").lstrip("0") or "0", sentence, hit, reader), False


def _of(matter: Matter, noun: str, value: str, sentence: Sentence, hit: re.Match[str], reader: Reader) -> Claim:
    made = reader.claim(matter, noun, value, sentence, *hit.span())
    # The noun itself is what both must hold anyway: another word has to be shared.
    return replace(made, words=made.words - content_words(hit.group()) - content_words(noun))


def _differ(one: str, other: str) -> bool:
    """Whether the two numbers cannot both be right; "4 or more" holds every number from four on."""
    (least, more), (number, too) = ((float(held.removesuffix(_MORE)), held.endswith(_MORE)) for held in (one, other))
    if more and too:
        return False
    if more or too:
        return number < least if more else least < number
    return least != number
