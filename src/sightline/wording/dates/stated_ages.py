"""Whose age facts state, where that is plain: what a birth may be worked out from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sightline.chronology.births import StatedAge
from sightline.chronology.fact import Fact
from sightline.chronology.step import StepCode
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.relative import find_relative
from sightline.wording.dates.relative_date import RelativeDate

_YOUNG = frozenset({"baby", "infant", "child", "toddler", "girl", "boy", "daughter", "son", "newborn"})
_SEEN = frozenset(
    {
        "death",
        "injury",
        "hospital_attendance",
        "collapse",
        "health_visitor_contact",
        "child_protection_medical",
        "visit",
    }
)
"""Kinds whose passage tells of the child as they were on the day, not as somebody wrote of them years later."""
_CHILD = frozenset({"child", "subject"})
_OTHER_CHILDREN = frozenset({"sibling", "unborn_child"})
_SEVERAL_CHILDREN = re.compile(r"\b(?:both|two|three|four|all the) children\b", re.IGNORECASE)
_LETTERED_CHILD = re.compile(r"\bChild ([A-Z])\b")
_AT_DEATH = re.compile(r"\b(?:died|death|dead|killed|murdered)\b[^.;!?]{0,40}$", re.IGNORECASE)
_BEFORE_AGED = re.compile(
    r"\b(?!(?:The|A|An|Her|His|Their|This|That|When|At|In|She|He|They)\b)([A-Z][\w'’-]+)\s*[,(]?\s*(?:was|then|who\s+was)?\s*[,(]?\s*$"
)


def stated_ages(facts: Iterable[Fact], *, child: str) -> tuple[StatedAge, ...]:
    """The ages that the passages of these facts state, each of one person beyond doubt.

    ``child`` is the id of the child of the case. An age in somebody's account or opinion, or of whom the passage does
    not plainly say, is left out; so is an age in a kind of fact that may be told long after ("the 13-month-old's father
    was convicted").
    """
    held = tuple(facts)
    several = _tell_of_several_children(held)
    return tuple(
        age
        for fact in held
        if fact.is_current and fact.nature not in (Nature.ACCOUNT, Nature.OPINION)
        for age in _of_fact(fact, child, several=several)
    )


def _tell_of_several_children(facts: Iterable[Fact]) -> bool:
    """Whether the records tell of more children than one, so that an age without a name may be of any of them."""
    letters: set[str] = set()
    for fact in facts:
        if not fact.is_current:
            continue
        if _SEVERAL_CHILDREN.search(fact.text):
            return True
        letters.update(_LETTERED_CHILD.findall(fact.text))
    return len(letters) > 1


def _of_fact(fact: Fact, child: str, *, several: bool) -> Iterator[StatedAge]:
    text = fact.sources[0].passage if fact.sources and fact.sources[0].passage else fact.text
    if "old" not in text and "age" not in text and " at " not in text:
        return
    for one in find_relative(text):
        if one.step is None or one.step.code is not StepCode.AGE:
            continue
        at_death = _AT_DEATH.search(text[: one.start]) is not None
        if fact.kind not in _SEEN and not at_death and one.describes:
            continue
        if fact.told_from is not None and fact.told_from.words == one.words:
            # The age is what dates this fact.
            continue
        person = _whose(fact, one, text, child, several=several)
        if person is not None:
            yield StatedAge(fact.lineage or fact.id, person, one.words, one.step, at_death)


def _whose(fact: Fact, one: RelativeDate, text: str, child: str, *, several: bool) -> str | None:
    """The person: whom the words beside the age name, or the only child of whom it tells. ``several``: the records
    tell of more children than one."""
    roles = {
        person.person: {each.role for each in fact.people if each.person == person.person} for person in fact.people
    }
    named = _BEFORE_AGED.search(text[: one.start])
    for mention in (one.of, named.group(1) if named is not None else ""):
        holders = {
            each.person for each in fact.people if mention and mention.casefold() in each.as_written.casefold().split()
        }
        if len(holders) == 1:
            return holders.pop()
        if mention and mention[0].isupper() and mention.casefold() not in _YOUNG | {"he", "she", "they", "it"}:
            # Somebody else is named there.
            return None
    if several or any(held & _OTHER_CHILDREN for held in roles.values()):
        return None
    children = {person for person, held in roles.items() if held & _CHILD}
    about_child = (children == {child}) or (not children and fact.children == (child,))
    if not about_child:
        return None
    is_young = one.of.casefold() in _YOUNG
    months = one.step is not None and one.step.unit.value != "year"
    alone = set(roles) <= {child}
    return child if is_young or months or alone else None
