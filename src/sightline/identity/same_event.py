"""Which entries of different documents may tell of one event, and which messages of which: proposed with reasons.

Never joined here. Two rows of one document, and a row and its own parts, are never proposed as the same event.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from sightline.chronology.fact import Fact, RelationType
from sightline.chronology.partial_date import write_day
from sightline.identity.once_in_a_case import ONCE, RARE, is_done, may_be_one
from sightline.identity.routine import WORDS_OF_STOCK, is_routine
from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.body_parts import parts_in, parts_meet

_TOO_WIDE = 31
_ALIKE: tuple[frozenset[str], ...] = (
    frozenset({"domestic_abuse_incident", "police_incident", "emergency_call", "threat"}),
    frozenset({"hospital_attendance", "collapse", "ambulance_call", "injury", "child_protection_medical", "diagnosis"}),
    frozenset({"meeting_held", "strategy_discussion", "risk_assessment_conference", "core_group"}),
    frozenset({"initial_child_protection_conference", "meeting_held"}),
    frozenset({"review_child_protection_conference", "meeting_held"}),
    frozenset({"death", "collapse", "hospital_attendance", "ambulance_call"}),
    frozenset({"missing_start", "police_incident"}),
)
_VAGUE = frozenset({"entry", "concern_raised", "action_taken", "account_given", "action_agreed", "child_voice"})
_COMMON_WORDS = """
    the and was were with that this from for had has her his she they not child mother father mum dad home family seen
    said told police hospital school social care worker health visitor after before when then their there been who
    report reported stated attended called contact baby parents children services time into about have which also will
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_PASSED_ON = frozenset(
    [
        "notification_sent", "notification_received", "referral_received", "information_shared", "contact",
        "health_record_shared", "operation_encompass_notification", "cross_border_notification",
        "risk_assessment_conference_referral",
    ]
)  # fmt: skip
_SUBJECTS: dict[str, frozenset[str]] = {
    r"\b(?:domestic|dv|da|dva|incident|999|argument|row|vpn|ppn|police)\b": frozenset(
        {"domestic_abuse_incident", "police_incident"}
    ),
    r"\b(?:injur\w+|bruis\w+|mark|burn|fracture|a&e|hospital|attend\w+)\b": frozenset(
        {"injury", "hospital_attendance", "collapse", "child_protection_medical"}
    ),
    r"\b(?:missing|abscond\w+)\b": frozenset({"missing_start", "missing_end"}),
    r"\b(?:arrest\w*|bail\w*|charged)\b": frozenset({"arrest", "bail_start", "charge"}),
}


@dataclass(frozen=True, slots=True)
class EventGroup:
    """Facts that may tell of one event, why, and where they say different things (who says what)."""

    fact_ids: tuple[str, ...]
    reasons: tuple[str, ...]
    disagreements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AboutProposal:
    """A communication that may have passed on a fact. Confirmed, it gives the recipient that fact from then on."""

    communication_id: str
    fact_id: str
    reasons: tuple[str, ...]


def propose_same_event(facts: Iterable[Fact]) -> tuple[EventGroup, ...]:
    """Groups of facts from different documents that may be one event. A group holds only facts that all fit pairwise.

    Needs a compatible kind, dates that can both be true within a month, and shared words, people or place; a day
    apart is proposed as well where the words agree closely, and then stands as a disagreement. Where a date is missing
    or wide, what happens once in a case is proposed by its kind, and else just what its document tells of once, in
    words and people of the other's. The order of facts changes nothing.
    """
    facts = list(facts)
    usable = [fact for fact in sorted(facts, key=lambda one: one.id) if _may_group(fact)]
    stock = _stock(usable)
    everywhere = _everywhere(facts)
    parents = {fact.id: {r.to for r in fact.relations if r.type is RelationType.PART_OF} for fact in usable}
    pairs: dict[frozenset[str], tuple[str, ...]] = {}
    ordered = sorted(usable, key=lambda one: (_earliest(one), one.id))
    documents = [_document(fact) for fact in ordered]
    begins = [_earliest(fact).toordinal() for fact in ordered]
    for place, one in enumerate(ordered):
        ends, begin, document = _latest(one).toordinal(), begins[place], documents[place]
        for at in range(place + 1, len(ordered)):
            if begins[at] - ends > 1:
                if begins[at] - begin > _TOO_WIDE + 1:
                    break
                continue
            if document == documents[at]:
                continue
            other = ordered[at]
            if other.id in parents[one.id] or one.id in parents[other.id]:
                continue
            reasons = _why_same(one, other, is_stock=one.id in stock and other.id in stock, everywhere=everywhere)
            if reasons:
                pairs[frozenset((one.id, other.id))] = reasons
    everything = sorted((fact for fact in facts if fact.is_current), key=lambda one: one.id)
    for pair, reasons in _without_dates(everything, everywhere).items():
        pairs.setdefault(pair, reasons)
    by_id = {fact.id: fact for fact in everything}
    return tuple(
        EventGroup(group, _together(group, pairs), _disagreements([by_id[one] for one in group]))
        for group in _closed(pairs, by_id)
    )


def _without_dates(facts: Sequence[Fact], everywhere: frozenset[str]) -> dict[frozenset[str], tuple[str, ...]]:
    """Pairs that fit although a date is missing, or too wide to be evidence."""
    told = Counter((_document(fact), fact.kind) for fact in facts)
    by_kind: dict[str, list[tuple[Fact, str, bool]]] = {}
    for fact in facts:
        if fact.kind not in _VAGUE and fact.kind not in _PASSED_ON:
            by_kind.setdefault(fact.kind, []).append((fact, _document(fact), _may_group(fact)))
    pairs: dict[frozenset[str], tuple[str, ...]] = {}
    for kind, held in by_kind.items():
        for (one, document, is_sharp), (other, its_document, is_sharp_too) in combinations(held, 2):
            if document == its_document or (is_sharp and is_sharp_too and kind not in ONCE):
                continue
            if kind not in RARE and one.occurred.is_known and other.occurred.is_known:
                continue
            once = may_be_one(one, other)
            if not once and (
                kind in ONCE
                or max(told[document, kind], told[its_document, kind]) > 1
                or not (is_done(one) and is_done(other))
                or not _children_fit(one, other)
                or not one.occurred.intersects(other.occurred)
            ):
                continue
            words, people = sorted(_words(one) & _words(other)), _shared_people(one, other)
            needed = 1 if kind in RARE else 3
            if not once and (len(words) < needed or not (people or len(words) > needed)):
                continue
            reasons = [once] if once else [_kinds_fit(one, other), "neither document tells of another"]
            missing = [fact for fact in (one, other) if not fact.occurred.is_known]
            reasons.append(
                "a date is missing" if missing else f"their dates can both be true: {_both_dates(one, other)}"
            )
            reasons.extend(_spoken_of(words, everywhere))
            if people:
                reasons.append("both name the same people")
            pairs[frozenset((one.id, other.id))] = tuple(reasons)
    return pairs


def propose_about(facts: Iterable[Fact]) -> tuple[AboutProposal, ...]:
    """Communications and the facts that they may have passed on: told not before it happened, within two weeks, of a
    matching subject or with shared words. Where several facts fit as well, none is proposed."""
    usable = [fact for fact in sorted(facts, key=lambda one: one.id) if _may_group(fact)]
    made: list[AboutProposal] = []
    for told in usable:
        if told.kind not in _PASSED_ON or any(relation.type is RelationType.ABOUT for relation in told.relations):
            continue
        fits: list[tuple[int, Fact, tuple[str, ...]]] = []
        for fact in usable:
            if fact.kind in _PASSED_ON or fact.nature in (Nature.COMMUNICATION, Nature.DECISION) or fact.kind in _VAGUE:
                continue
            if fact.agency == told.agency and told.kind in ("notification_received", "referral_received", "contact"):
                continue
            if _is_part(told, fact) or (_document(told) == _document(fact) and told.agency != fact.agency):
                continue
            if not _children_fit(told, fact) or not 0 <= (_latest(told) - _earliest(fact)).days <= 14:
                continue
            reasons = _why_about(told, fact)
            if reasons:
                fits.append((len(reasons), fact, reasons))
        best = [fit for fit in fits if fit[0] == max(one[0] for one in fits)]
        if len(best) == 1 or len({_earliest(fit[1]) for fit in best}) == 1:
            made.extend(AboutProposal(told.id, fact.id, reasons) for _, fact, reasons in best)
    return tuple(made)


def _may_group(fact: Fact) -> bool:
    width = fact.occurred.days_wide
    return fact.is_current and width is not None and width <= _TOO_WIDE


def _earliest(fact: Fact) -> date:
    assert fact.occurred.earliest is not None
    return fact.occurred.earliest


def _latest(fact: Fact) -> date:
    assert fact.occurred.latest is not None
    return fact.occurred.latest


def _document(fact: Fact) -> str:
    return fact.sources[0].document if fact.sources else f"entry {fact.id}"


def _is_part(one: Fact, other: Fact) -> bool:
    return any(r.type is RelationType.PART_OF and r.to == other.id for r in one.relations) or any(
        r.type is RelationType.PART_OF and r.to == one.id for r in other.relations
    )


def _children_fit(one: Fact, other: Fact) -> bool:
    return not one.children or not other.children or bool(set(one.children) & set(other.children))


def _words(fact: Fact) -> set[str]:
    return {word for word in re.findall(r"[a-z]{4,}", fact.text.casefold()) if word not in _COMMON}


def _everywhere(facts: Iterable[Fact]) -> frozenset[str]:
    """Words that are no reason to take two facts for one event: the names of the case's children, as they are written,
    and what stands in half of the facts of a case that has some.
    """
    held = [fact for fact in facts if fact.is_current]
    counted = Counter(word for fact in held for word in _words(fact))
    often = {word for word, times in counted.items() if len(held) >= _SOME_FACTS and 2 * times > len(held)}
    names = " ".join(who.as_written for fact in held for who in fact.people if who.person in fact.children)
    return frozenset(often) | frozenset(re.findall(r"[a-z]{4,}", names.casefold()))


def _spoken_of(words: Sequence[str], everywhere: frozenset[str]) -> Iterator[str]:
    told = [word for word in words if word not in everywhere]
    if told:
        yield "both speak of " + ", ".join(told[:6])


_SOME_FACTS = 8


def _shared_people(one: Fact, other: Fact) -> set[str]:
    children = {*one.children, *other.children}
    return ({who.person for who in one.people} & {who.person for who in other.people}) - children


def _stock(facts: Sequence[Fact]) -> frozenset[str]:
    """Facts whose words stand on three days or more ("Discussed with the manager, who agreed"): they tell no event
    from another.
    """
    alike: dict[str, list[Fact]] = {}
    for fact in facts:
        alike.setdefault(" ".join(re.findall(r"[a-z]+", fact.text.casefold())), []).append(fact)
    often = (held for held in alike.values() if is_routine(map(_earliest, held), at=WORDS_OF_STOCK))
    return frozenset(fact.id for held in often for fact in held)


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


_SEEN_AGAIN = frozenset({"injury"})


def _why_same(
    one: Fact, other: Fact, *, is_stock: bool = False, everywhere: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    if are_of_two_places(one, other):
        return ()  # two bruises, however alike they are told
    if one.kind in _PASSED_ON or other.kind in _PASSED_ON or not _children_fit(one, other) or _is_part(one, other):
        return ()
    grounded = (Nature.EVENT, Nature.OBSERVATION)
    if one.kind != other.kind and not (one.nature in grounded and other.nature in grounded):
        return ()
    kinds = _kinds_fit(one, other)
    words = [] if is_stock else sorted(_words(one) & _words(other))
    people = _shared_people(one, other)
    place = _same_place(one, other)
    meets = one.occurred.intersects(other.occurred)
    exact = meets and one.occurred.is_day and other.occurred.is_day
    needed = 2 if kinds else 3
    needed += 0 if exact else 1
    enough = (
        len(words) >= needed
        or (bool(kinds) and (bool(people) or place))
        or (exact and one.kind == other.kind != "entry")
    )
    if one.kind == other.kind and one.kind in _VAGUE:
        enough = len(words) >= 3
    if not meets:
        enough = (
            one.kind == other.kind
            and one.kind not in _VAGUE
            and Nature.COMMUNICATION not in (one.nature, other.nature)  # two e-mails of two days
            and (len(words) >= 3 or (len(words) >= 2 and bool(people)))
        )
    if not enough:
        return ()
    reasons = [kinds] if kinds else []
    reasons.append(
        f"both are dated {write_day(one.occurred.earliest)}"
        if exact and one.occurred.earliest
        else f"their dates can both be true: {_both_dates(one, other)}"
        if meets
        else f"their dates are a day apart: {_both_dates(one, other)}"
    )
    reasons.extend(_spoken_of(words, everywhere))
    if people:
        reasons.append("both name the same people")
    if place:
        reasons.append("both give the same place")
    return tuple(reasons)


def _both_dates(one: Fact, other: Fact) -> str:
    return " and ".join(sorted({_date_shown(fact) for fact in (one, other)}))


def _date_shown(fact: Fact) -> str:
    """The date as the paper words it; where none of it has words (told from another, a page's own day), its days."""
    when = fact.occurred
    if when.written.strip(" ;") or when.earliest is None or when.latest is None:
        return f"“{when.written.strip(' ;')}”"
    return " to ".join(dict.fromkeys((write_day(when.earliest), write_day(when.latest))))


def _kinds_fit(one: Fact, other: Fact) -> str:
    if one.kind == other.kind:
        return "" if one.kind in _VAGUE else f"both are recorded as: {KINDS[one.kind].label.lower()}"
    if any(one.kind in group and other.kind in group for group in _ALIKE):
        labels = sorted((KINDS[one.kind].label.lower(), KINDS[other.kind].label.lower()))
        return f"{labels[0]} and {labels[1]} can be one event"
    return ""


def _same_place(one: Fact, other: Fact) -> bool:
    def places(fact: Fact) -> set[str]:
        return {str(fact.value(name)).casefold() for name in ("site", "place", "address") if fact.value(name)}

    return bool(places(one) & places(other))


def _why_about(told: Fact, fact: Fact) -> tuple[str, ...]:
    reasons = []
    subject = next(
        (
            hit
            for pattern, kinds in _SUBJECTS.items()
            if fact.kind in kinds and (hit := re.search(pattern, told.text, re.I))
        ),
        None,
    )
    words = sorted(_words(told) & _words(fact))
    if not subject and len(words) < 3:
        return ()
    if subject:
        reasons.append(f"the message says “{subject.group(0)}”, and this is: {KINDS[fact.kind].label.lower()}")
    if words:
        reasons.append("both speak of " + ", ".join(words[:6]))
    if _shared_people(told, fact):
        reasons.append("both name the same people")
    days = (_latest(told) - _earliest(fact)).days
    reasons.append(f"told on {told.occurred.written}, within {max(days, 1)} day{'s' if days > 1 else ''} of it")
    return tuple(reasons)


def _closed(pairs: dict[frozenset[str], tuple[str, ...]], by_id: dict[str, Fact]) -> list[tuple[str, ...]]:
    """Groups in which every two fit and no two come from one document, closest in time first."""
    groups: list[tuple[list[str], set[str]]] = []
    fitting: dict[str, set[str]] = {}
    for one, other in pairs:
        fitting.setdefault(one, set()).add(other)
        fitting.setdefault(other, set()).add(one)
    for fact in sorted(fitting, key=lambda one: (by_id[one].occurred.sort_key(), one)):
        document = _document(by_id[fact])
        for group, documents in groups:
            if document not in documents and fitting[fact].issuperset(group):
                group.append(fact)
                documents.add(document)
                break
        else:
            groups.append(([fact], {document}))
    return [tuple(sorted(group)) for group, _ in groups if len(group) > 1]


def _together(group: tuple[str, ...], pairs: dict[frozenset[str], tuple[str, ...]]) -> tuple[str, ...]:
    found = (reason for pair in combinations(group, 2) for reason in pairs[frozenset(pair)])
    return tuple(dict.fromkeys(found))


def _disagreements(group: Sequence[Fact]) -> tuple[str, ...]:
    """Where dates cannot both be true or a closed field has two values: who says what."""
    said: dict[str, None] = {}
    for one, other in combinations(group, 2):
        if not one.occurred.intersects(other.occurred):
            said[f"When: {_who_says(one, one.occurred.written)}; {_who_says(other, other.occurred.written)}."] = None
        for name in sorted(set(one.fields) & set(other.fields)):
            mine, theirs = one.value(name), other.value(name)
            kind = KINDS[one.kind].field(name)
            if kind is None or kind.many or kind.type is FieldType.TEXT or kind.type is FieldType.PERSON:
                continue
            if mine != theirs:
                said[f"{kind.label}: {_who_says(one, mine)}; {_who_says(other, theirs)}."] = None
    return tuple(said)


def _who_says(fact: Fact, value: object) -> str:
    shown = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
    return f"{_document(fact)} says {shown}"
