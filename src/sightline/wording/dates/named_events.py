"""What a date is told from in words: "her death", "the birth of her sister", "that meeting", "she moved in"."""

from __future__ import annotations

from dataclasses import dataclass

from sightline.chronology.told_from import AnchorType
from sightline.wording.dates.element import MONTHS, WEEKDAYS
from sightline.wording.tokens import Words, word_set

DETERMINERS = word_set("the her his their its this that these those my our your")
_PRONOUNS = word_set("he she they it we i you")
_DEATH = word_set("death deaths murder murders killing homicide manslaughter suicide")
_BIRTH = word_set("birth births delivery")
_DIED = word_set("died killed murdered dead")
EVENTS = _DEATH | _BIRTH | word_set(
    "conference conferences meeting meetings incident incidents arrest arrests assault assaults hearing "
    "hearings trial  inquest funeral visit visits admission admissions discharge injury injuries fall "
    "accident move separation removal  placement order orders referral referrals review reviews birthday "
    "wedding marriage divorce diagnosis operation  surgery release conviction sentence sentencing verdict "
    "interview interviews examination assessment assessments  appointment disclosure disclosures allegation "
    "allegations attack attacks fire fight argument altercation event events  strangulation fracture "
    "fractures collapse call calls conversation contact discussion discussions application  adoption "
    "pregnancy miscarriage termination overdose arrival departure return enquiry enquiries investigation scan "
    "handover  eviction closure transfer notification complaint breakup split reunification rehabilitation "
    "attendance presentation  burial vaccination immunisations christening imprisonment relapse detox "
    "withdrawal concealment report letter email  episode seizure burn scald bruise bruising poisoning "
    "ingestion disappearance abduction escape reconciliation  announcement decision agreement injunction "
    "expiry deportation bereavement"
)  # fmt: skip
_STOPS = word_set(
    "was were is are be been being had has have did does do would could should may might will shall must can "
    "when while  who whom which where because although though but and or so if then he she they we i you for "
    "from with by on during  before after since until till into onto despite as than not no also however at "
    "in over about against between  following without within alone"
)
_VERBS = word_set("began ended started took came went left saw said told made gave found moved occurred happened")


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """The tokens from ``start`` to ``end`` name what is counted from. ``is_event``: its noun is that of an event."""

    start: int
    end: int
    anchor: AnchorType
    is_event: bool


def named_event(words: Words, place: int) -> NamedEvent | None:
    """What is named there, or None if it is nothing definite ("school", "dinner", "a trial")."""
    if words.at(place) in _PRONOUNS:
        return _clause(words, place)
    start = place
    definite = words.at(place) in DETERMINERS
    if definite:
        place += 1
    elif not (words.written(place)[:1].isupper() and words.at(place) not in MONTHS and words.at(place) not in WEEKDAYS):
        bare = _bare_event(words, place)
        return NamedEvent(start, bare[0], bare[1], is_event=True) if bare else None
    end, noun = _phrase(words, place)
    if end == place:
        return None
    verb = words.at(end)
    if verb in ("was", "were") and words.at(end + 1) in _DIED | {"born"}:
        return NamedEvent(start, end + 2, AnchorType.BIRTH if words.at(end + 1) == "born" else AnchorType.DEATH, True)
    if verb == "died" or words.at(end - 1) == "died":
        return NamedEvent(start, end + (verb == "died"), AnchorType.DEATH, is_event=True)
    is_event = noun in EVENTS
    if not is_event and _begins_a_clause(verb):
        # "two weeks before Ada was injured"
        return _clause(words, start)
    return NamedEvent(start, end, _anchor(noun), is_event=is_event)


def _begins_a_clause(verb: str) -> bool:
    return verb in ("was", "were", "had", "is", "are") or verb in _VERBS or verb.endswith("ed")


def _bare_event(words: Words, place: int) -> tuple[int, AnchorType] | None:
    """ "birth", "death", "discharge", "admission": events that need no article."""
    word = words.at(place)
    if word not in ("birth", "death", "discharge", "admission", "arrest", "delivery", "conviction", "release"):
        return None
    if words.is_hyphen(place + 1) or words.at(place + 1) in ("weight", "mother", "father", "certificate", "parents"):
        return None
    return place + 1, _anchor(word)


def _anchor(noun: str) -> AnchorType:
    if noun in _DEATH:
        return AnchorType.DEATH
    return AnchorType.BIRTH if noun in _BIRTH else AnchorType.FACT


def _phrase(words: Words, place: int) -> tuple[int, str]:
    """The place after a noun phrase and its noun: that of an event if there is one, else its last word."""
    end = place
    while end < place + 7:
        word = words.at(end)
        if not word or not (word[0].isalpha() or words.is_number(end)) or word in _STOPS or word in _VERBS:
            if words.is_hyphen(end) and words.at(end + 1).isalpha():
                end += 1
                continue
            if word in ("'", "’") and words.is_glued(end):
                end += 1
                continue
            break
        if word in MONTHS and words.written(end)[0].isupper():
            break
        if word == "of" or word == "to":
            break
        if word.endswith("ed") and end > place and word not in EVENTS:
            break
        end += 1
        if word in EVENTS and words.at(end) not in EVENTS:
            of = _of_whom(words, end)
            return of, word
    if words.at(end) == "of" and end > place:
        return _of_whom(words, end), words.at(end - 1)
    return end, words.at(end - 1)


def _of_whom(words: Words, place: int) -> int:
    """The place after "of her sister", "to hospital", "into care"; else the same place."""
    if words.at(place) not in ("of", "to") or words.at(place + 1) in _STOPS:
        return place
    end = place + 1
    while end < place + 6:
        word = words.at(end)
        if not word or not word[0].isalpha() or word in _STOPS or word in _VERBS or word in MONTHS:
            break
        if word.endswith("ed") and end > place + 1:
            break
        end += 1
        if words.at(end) in ("to", "of"):
            break
    return end if end > place + 1 and words.at(end - 1) not in DETERMINERS else place


def _clause(words: Words, place: int) -> NamedEvent:
    """ "she moved in with him": to the end of the clause, ten words at most."""
    end = place + 1
    limit = place + 10
    while end < limit:
        word = words.at(end)
        is_word = bool(word) and (word[0].isalnum() or word in ("'", "’") or words.is_hyphen(end))
        if not is_word or word in ("and", "but", "when", "while", "who", "which", "because"):
            break
        if end > place + 2 and word in _PRONOUNS:
            break
        end += 1
    said = [words.at(at) for at in range(place, min(end, place + 4))]
    anchor = AnchorType.FACT
    if "born" in said:
        anchor, end = AnchorType.BIRTH, place + said.index("born") + 1
    elif died := [at for at, word in enumerate(said) if word in ("died", "killed", "murdered")]:
        anchor, end = AnchorType.DEATH, place + died[0] + 1
    return NamedEvent(place, end, anchor, is_event=anchor is not AnchorType.FACT)
