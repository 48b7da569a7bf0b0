"""What two facts have in common that may be one event: kinds, words, people, place; read of each fact alone."""

from __future__ import annotations

import re
from datetime import date

from sightline.chronology.fact import Fact, RelationType
from sightline.vocabulary.kinds import KINDS
from sightline.wording.likeness.features import stem

TOO_WIDE = 31
_ALIKE: tuple[frozenset[str], ...] = (
    frozenset({"domestic_abuse_incident", "police_incident", "emergency_call", "threat"}),
    frozenset({"hospital_attendance", "collapse", "ambulance_call", "injury", "child_protection_medical", "diagnosis"}),
    frozenset({"meeting_held", "strategy_discussion", "risk_assessment_conference", "core_group"}),
    frozenset({"initial_child_protection_conference", "meeting_held"}),
    frozenset({"review_child_protection_conference", "meeting_held"}),
    frozenset({"death", "collapse", "hospital_attendance", "ambulance_call"}),
    frozenset({"missing_start", "police_incident"}),
    frozenset({"visit", "visit_failed", "health_visitor_contact"}),
    frozenset({"meeting_called", "meeting_held", "core_group", "strategy_discussion"}),
    frozenset({"child_voice", "account_given"}),
    frozenset({"order_made", "court_hearing"}),
    frozenset({"placement_start", "looked_after_start"}),
)
_PASSED: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (
        frozenset({"notification_sent", "information_shared"}),
        frozenset({"referral_received", "notification_received"}),
    ),
)
"""What one agency sent and another received is one event, told from both ends."""
OF_EVERY_DAY = frozenset(
    {
        "visit", "visit_failed", "health_visitor_contact", "education_contact", "message", "appointment_missed",
        "absence", "growth_measurement", "police_incident",
    }
)  # fmt: skip
"""Kinds of which two can well be on one day, by two people: that both are of that day is not enough."""
_TITLES = frozenset("dr mr mrs ms miss prof pc dc ds di ps dci sgt the judge hhj dj".split())  # noqa: SIM905
_DOERS = ("who", "by_whom", "given_by", "victim", "suspect", "alleged_perpetrator")
VAGUE = frozenset({"entry", "concern_raised", "action_taken", "account_given", "action_agreed", "child_voice"})
_COMMON_WORDS = """
    the and was were with that this from for had has her his she they not child mother father mum dad home family seen
    said told police hospital school social care worker health visitor after before when then their there been who
    report reported stated attended called contact baby parents children services time into about have which also will
"""
_COMMON = frozenset(_COMMON_WORDS.split())
PASSED_ON = frozenset(
    [
        "notification_sent", "notification_received", "referral_received", "information_shared", "contact",
        "health_record_shared", "operation_encompass_notification", "cross_border_notification",
        "risk_assessment_conference_referral",
    ]
)  # fmt: skip


def may_group(fact: Fact) -> bool:
    width = fact.occurred.days_wide
    return fact.is_current and width is not None and width <= TOO_WIDE


def earliest(fact: Fact) -> date:
    assert fact.occurred.earliest is not None
    return fact.occurred.earliest


def latest(fact: Fact) -> date:
    assert fact.occurred.latest is not None
    return fact.occurred.latest


def document_of(fact: Fact) -> str:
    return fact.sources[0].document if fact.sources else f"entry {fact.id}"


def is_part(one: Fact, other: Fact) -> bool:
    return any(r.type is RelationType.PART_OF and r.to == other.id for r in one.relations) or any(
        r.type is RelationType.PART_OF and r.to == one.id for r in other.relations
    )


def children_fit(one: Fact, other: Fact) -> bool:
    return not one.children or not other.children or bool(set(one.children) & set(other.children))


def words_of_fact(fact: Fact) -> set[str]:
    return {word for word in re.findall(r"[a-z]{4,}", fact.text.casefold()) if word not in _COMMON}


def shared_words(one: Fact, other: Fact) -> set[str]:
    """Words of ``one`` that ``other`` holds too, whatever their endings: "visited" and "visit"."""
    theirs = {stem(word) for word in words_of_fact(other)}
    return {word for word in words_of_fact(one) if stem(word) in theirs}


def shared_people(one: Fact, other: Fact) -> set[str]:
    children = {*one.children, *other.children}
    return ({who.person for who in one.people} & {who.person for who in other.people}) - children


def named_alike(one: Fact, other: Fact) -> set[str]:
    """Grown-ups whom both name, by the name as it is written or a part of it ("Karl", "Karl Venn", "Mr Venn"), though
    nobody has said yet that they are one person; a mother and a father by that word."""
    mine, theirs = _grown_up_names(one), _grown_up_names(other)
    return {
        min(a, b, key=len)
        for a in mine
        for b in theirs
        if set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split())
    }


def _grown_up_names(fact: Fact) -> set[str]:
    found = set()
    for who in fact.people:
        if who.person in fact.children or who.role in ("child", "sibling", "subject"):
            continue
        words = [word for word in re.findall(r"[\w'’-]+", who.as_written) if word.casefold() not in _TITLES]
        if words and all(word[:1].isupper() for word in words) and who.as_written.casefold() not in _ROLE_WORDS:
            found.add(" ".join(words))
        elif who.role in ("mother", "father"):
            found.add(who.role)
    return found


_ROLE_WORDS = frozenset({"mother", "mum", "father", "dad", "neighbour", "child", "baby", "friend", "police"})


def by_others(one: Fact, other: Fact) -> bool:
    """Whether the two say of different people that they did it: two arrests on one day, of two men."""
    for name in _DOERS:
        mine, theirs = one.value(name), other.value(name)
        if not isinstance(mine, str) or not isinstance(theirs, str) or not mine or not theirs:
            continue
        a, b = (
            {w for w in re.findall(r"[A-Z][\w'’-]+", said) if w.casefold() not in _TITLES} for said in (mine, theirs)
        )
        if a and b and not a & b and not {w.casefold() for w in a | b} & _ROLE_WORDS:
            return True
    return False


def one_sent_the_other_received(one: Fact, other: Fact) -> bool:
    """Whether one is what an agency sent and the other what another agency received."""
    return one.agency != other.agency and any(
        (one.kind in sent and other.kind in received) or (other.kind in sent and one.kind in received)
        for sent, received in _PASSED
    )


def same_place(one: Fact, other: Fact) -> bool:
    def places(fact: Fact) -> set[str]:
        return {str(fact.value(name)).casefold() for name in ("site", "place", "address") if fact.value(name)}

    return bool(places(one) & places(other))


def kinds_like(kind: str) -> set[str]:
    """The kinds under which the same event can be recorded, this one among them."""
    return {kind}.union(*(group for group in _ALIKE if kind in group))


def kinds_fit(one: Fact, other: Fact) -> str:
    if one.kind == other.kind:
        return "" if one.kind in VAGUE else f"both are recorded as: {KINDS[one.kind].label.lower()}"
    if any(one.kind in group and other.kind in group for group in _ALIKE):
        labels = sorted((KINDS[one.kind].label.lower(), KINDS[other.kind].label.lower()))
        return f"{labels[0]} and {labels[1]} can be one event"
    return ""
