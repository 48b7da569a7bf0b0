"""Why two facts of different documents may be one event, in words; empty where too little speaks for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import write_day
from sightline.identity.agencies_told import agencies_in
from sightline.identity.what_both_tell import (
    OF_EVERY_DAY,
    PASSED_ON,
    VAGUE,
    by_others,
    children_fit,
    earliest,
    is_part,
    kinds_fit,
    latest,
    named_alike,
    one_sent_the_other_received,
    same_place,
    shared_people,
    shared_words,
    words_of_fact,
)
from sightline.vocabulary.natures import Nature
from sightline.wording.body_parts import parts_in, parts_meet

_SOME_FACTS = 8
_WORDS_OF_ONE_VISIT = 2
_DAYS_OF_ONE_EVENT = 3
_SEEN_AGAIN = frozenset({"injury"})


def are_of_two_places(one: Fact, other: Fact) -> bool:
    """Whether each is of another part of the body: a scratch under the right eye, and marks to both ankles."""
    mine, theirs = (parts_in(str(fact.value("site") or "")) for fact in (one, other))
    return not parts_meet(mine, theirs)


def have_days_of_their_own(one: Fact, other: Fact) -> bool:
    """Whether the two may be of two days though both tell of one event.

    An e-mail is dated by its sending, an account by its telling, and a bruise by whoever saw it that day.
    """
    return any(
        fact.nature in (Nature.COMMUNICATION, Nature.ACCOUNT) or fact.kind in _SEEN_AGAIN for fact in (one, other)
    )


def why_same(
    one: Fact, other: Fact, *, is_stock: bool = False, everywhere: frozenset[str] = frozenset(), is_only: bool = False
) -> tuple[str, ...]:
    """Why the two may be one event, in words; empty where too little speaks for it.

    ``is_stock``: both are in words that stand on many days; ``everywhere``: words that are no reason; ``is_only``: each
    document tells of no other event of the kind on those days.
    """
    if are_of_two_places(one, other):
        return ()  # two bruises, however alike they are told
    if not children_fit(one, other) or is_part(one, other) or by_others(one, other):
        return ()
    if one_sent_the_other_received(one, other):
        return _sent_and_received(one, other, everywhere, is_only=is_only)
    if one.kind in PASSED_ON or other.kind in PASSED_ON:
        return ()
    grounded = (Nature.EVENT, Nature.OBSERVATION)
    kinds = kinds_fit(one, other)
    both_accounts = one.nature is other.nature is Nature.ACCOUNT and bool(kinds)
    told = (*grounded, Nature.DECISION) if kinds else grounded
    if one.kind != other.kind and not both_accounts and not (one.nature in told and other.nature in told):
        return ()
    words = [] if is_stock else sorted(shared_words(one, other))
    people = shared_people(one, other) or named_alike(one, other)
    place = same_place(one, other)
    meets = one.occurred.intersects(other.occurred)
    exact = meets and one.occurred.is_day and other.occurred.is_day
    needed = 2 if kinds else 3
    needed += 0 if exact else 1
    enough = (
        len(words) >= needed
        or (bool(kinds) and (bool(people) or place))
        or (exact and one.kind == other.kind != "entry")
    )
    own = [word for word in words if word not in everywhere]
    enough = enough or (meets and bool(kinds) and is_only and one.kind == other.kind and _is_narrow(one, other))
    if exact and one.kind == other.kind and one.kind in OF_EVERY_DAY and one.agency != other.agency:
        enough = bool(people) or place or len(own) >= _WORDS_OF_ONE_VISIT
    if exact and kinds and is_only and not enough:
        # "Home visit by A. Petrie, social worker", and "the social worker visited": of one day, one agency's doing.
        enough = bool(agencies_in(one.text) & agencies_in(other.text))
    if one.kind == other.kind and one.kind in VAGUE:
        enough = len(words) >= 3
    if both_accounts and exact:
        enough = enough or (bool(people) and len(own) >= 1)
    if not meets and one.kind == other.kind == "injury":
        enough = _is_one_injury(one, other)
    elif not meets:
        enough = (
            one.kind == other.kind
            and one.kind not in VAGUE
            and Nature.COMMUNICATION not in (one.nature, other.nature)  # two e-mails of two days
            and (len(words) >= 3 or (len(words) >= 2 and bool(people)))
        )
    if not enough:
        return ()
    reasons = [kinds] if kinds else []
    reasons.append(
        f"both are dated {write_day(one.occurred.earliest)}"
        if exact and one.occurred.earliest
        else f"their dates can both be true: {both_dates(one, other)}"
        if meets
        else f"their dates are {_apart(one, other)} apart: {both_dates(one, other)}"
    )
    reasons.extend(spoken_of(words, everywhere))
    if people:
        reasons.append("both name the same people")
    if place:
        reasons.append("both give the same place")
    return tuple(reasons)


def _sent_and_received(one: Fact, other: Fact, everywhere: frozenset[str], *, is_only: bool) -> tuple[str, ...]:
    words = [word for word in sorted(shared_words(one, other)) if word not in everywhere]
    people = shared_people(one, other) or named_alike(one, other)
    if not one.occurred.intersects(other.occurred) or not _is_narrow(one, other) or not (is_only or words or people):
        return ()
    reasons = ["what one agency sent, the other received", f"their dates can both be true: {both_dates(one, other)}"]
    reasons.extend(spoken_of(words, everywhere))
    if people:
        reasons.append("both name the same people")
    return tuple(reasons)


def _is_narrow(one: Fact, other: Fact) -> bool:
    widths = [fact.occurred.days_wide for fact in (one, other)]
    return all(width is not None and width <= _DAYS_OF_ONE_EVENT for width in widths)


def _is_one_injury(one: Fact, other: Fact) -> bool:
    """Whether two who saw it on different days describe one injury: of one sort, on the same part and side."""
    mine, theirs = (parts_in(str(fact.value("site") or "")) for fact in (one, other))
    sides = {fact.value("side") for fact in (one, other)} - {None}
    same_sort = one.value("type") == other.value("type") and one.value("type") not in (None, "other")
    return bool(mine) and bool(theirs) and same_sort and len(sides) <= 1 and parts_meet(mine, theirs)


def _apart(one: Fact, other: Fact) -> str:
    first, last = sorted((one, other), key=earliest)
    days = (earliest(last) - latest(first)).days
    return "a day" if days == 1 else f"{days} days"


def both_dates(one: Fact, other: Fact) -> str:
    return " and ".join(sorted({_date_shown(fact) for fact in (one, other)}))


def _date_shown(fact: Fact) -> str:
    """The date as the paper words it; where none of it has words (told from another, a page's own day), its days."""
    when = fact.occurred
    if when.written.strip(" ;") or when.earliest is None or when.latest is None:
        return f"“{when.written.strip(' ;')}”"
    return " to ".join(dict.fromkeys((write_day(when.earliest), write_day(when.latest))))


def words_everywhere(facts: Iterable[Fact]) -> frozenset[str]:
    """Words that are no reason to take two facts for one event: the names of the case's children, as they are written,
    and what stands in half of the facts of a case that has some.
    """
    held = [fact for fact in facts if fact.is_current]
    counted = Counter(word for fact in held for word in words_of_fact(fact))
    often = {word for word, times in counted.items() if len(held) >= _SOME_FACTS and 2 * times > len(held)}
    names = " ".join(who.as_written for fact in held for who in fact.people if who.person in fact.children)
    return frozenset(often) | frozenset(re.findall(r"[a-z]{4,}", names.casefold()))


def spoken_of(words: Sequence[str], everywhere: frozenset[str]) -> Iterator[str]:
    told = [word for word in words if word not in everywhere]
    if told:
        yield "both speak of " + ", ".join(told[:6])
