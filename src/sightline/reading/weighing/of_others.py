"""What a paper tells of somebody else's child, family or case: never an event of this child's life.

"One of her children was made subject to a plan in Larch County", "another Holmfield father was given life", "an older
child of a different family had been sent home": true or not, no plan, order or injury of the child of this paper. What
became of an earlier child of a parent is that kind of fact, as an account of it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.reading.sentences.finite import finite_at
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import HAPPENED, Weighed, told_at
from sightline.vocabulary.natures import Nature
from sightline.wording.sieve import Sieved

_EARLIER_CHILD = Sieved(
    r"\b(?:one|two|three|both|all|another|some|the (?:eldest|oldest|youngest|first|elder|older)) of (?:his|her|their)"
    r"(?: own| other| previous| earlier)? (?:children|sons|daughters|bab(?:y|ies))\b"
    r"|\b(?:his|her|their|father['’]s|mother['’]s|the (?:mother|father|parents?)['’]s?|(?-i:[A-Z]\w+)['’]s) (?:\w+ )?"
    r"(?:child|children|son|daughter|baby)(?: \w+)? (?:by|with|from|of) (?:an?|another|her|his|their)\s+(?:previous|"
    r"former|"
    r"different|earlier|other|ex|first|past|relationship)\b"
    r"|\b(?:previous|earlier) (?:baby|babies|child|children)\b",
    re.I,
)
_ANOTHER_CASE = Sieved(
    r"\b(?:an?|another|other|the)\s+(?:\w+\s+){0,2}?(?:child|baby|babies|boy|girl|pupil|patient|family|tenant|man|"
    r"woman|"
    r"father|mother|case)\s+(?:of|from|in)\s+(?:an?(?:other)?|a (?:wholly |completely )?)\s*(?:different|unrelated|"
    r"other|"
    r"separate)\b"
    r"|\b(?:an?\s+)?(?:different|unrelated)\s+(?:child|baby|family|boy|girl|pupil|patient|case|man|woman)\b"
    r"|\banother\s+(?:(?-i:[A-Z])\w+\s+|local\s+|young\s+)?(?:child|family|pupil|father|mother|baby|boy|girl|"
    r"toddler|case|man|woman|person|patient|tenant|resident|teenager|parent)\b"
    r"|\b(?:previous|former|last) tenants?\b|\bmy (?:last|previous|other) (?:lady|patient|family|case|client)\b"
    r"|\bsome(?:body|one) (?:else )?(?:with|of) the same name\b"
    r"|\b(?:no relation|not our (?:child|case|family)|not (?:related|connected) to (?:this|our))\b",
    re.I,
)
_OF_SOMEBODY_ELSE = Sieved(
    r"\b(?:neighbour|friend|colleague|lodger|landlord|(?:then|ex|ex-|former|previous|new|"
    r"current)[ -]?(?:partner|girlfriend|"
    r"boyfriend|wife|husband))['’]s\s+(?:own\s+|other\s+|eld\w+\s+|young\w+\s+|first\s+)?\w+",
    re.I,
)
"""What belongs to somebody who is no parent here, as what the sentence is about: "his then partner's child was ..."."""
_OF_A_GROWN_UP = Sieved(
    r"\b(?:mother|mum|father|dad|(?-i:[A-Z]\w+))['’]s (?:own |late |half[- ]?|step[- ]?|eld\w+ |old\w+ |young\w+ )*"
    r"(?:mum|mother|father|dad|sister|brother|parents?|uncle|aunt|cousin)\b"
    r"|\b(?:mother|mum|father|dad|he|she) (?:had|has) (?:an?|two|three) (?:\w+ )?(?:brother|sister|cousin|uncle|"
    r"aunt)s? who\b"
    r"|\b(?:his|her) (?:cousin|uncle|aunt)\b"
    r"|\b(?:mat(?:ernal)?|pat(?:ernal)?) (?:uncle|aunt|cousin)\b",
    re.I,
)
_ABOUT_A_PERSON = frozenset(
    {
        "injury", "diagnosis", "adult_mental_health_event", "substance_misuse_event", "care_history", "death",
        "hospital_attendance", "collapse",
    }
)  # fmt: skip
_BECAME_OF = frozenset(
    {
        "child_protection_plan_start", "child_protection_plan_end", "looked_after_start", "placement_start",
        "order_made",
        "police_protection_start", "injury", "death", "earlier_child_harmed_or_removed", "proceedings_start",
        "child_in_need_plan_start", "section_47_enquiry_start", "initial_child_protection_conference", "birth",
    }
)  # fmt: skip
_STAYS = frozenset({"message", "emergency_call", "contact", "account_given", "witness_account"})
_OF_COURTS = frozenset({"sentence", "verdict", "order_made", "conviction"})
"""Decisions that are somebody else's as an event can be: "another man was jailed for an attack in the same street"."""
_A_WORKER_AWAY = re.compile(
    r"(?:^\W*|[,;]\s)(?:I|we)\b(?:(?!\b(?:he|she|they|who|child)\b)[^.;]){0,80}?\b(?:but|and|so|as|because|then)\b"
    r"(?:\s+I)?\s+(?:was|were|am|have been)\s+(?:\w+\s+)?(?:off|away|absent|ill|on\s+leave)\b",
    re.I,
)
"""Whoever writes was away, and not the child whom they were to see: "I had planned to see her but was off sick"."""
_BEFORE_IT = 100
_AS_FAR_BEHIND = 40
"""Characters: "eviction of the previous tenant" tells of the tenant as well."""
_WITH = re.compile(r"\b(?:by|from|with|and|to|on|at|see|seen)\s+(?:an?|the|his|her|their)?\s*(?:\w+\s+)?$", re.I)


def of_others(statement: Statement, weighed: Weighed) -> Weighed:
    """The statement as an account where what it tells became of somebody of another family or of an earlier child."""
    if (weighed.nature not in HAPPENED and weighed.kind not in _OF_COURTS) or weighed.kind in _STAYS:
        return weighed
    plain = statement.plain
    if weighed.kind == "absence" and _A_WORKER_AWAY.search(_up_to(statement)):
        return replace(weighed, kind="entry", fields={})
    at = told_at(statement, weighed)
    else_s = _OF_SOMEBODY_ELSE.search(plain)
    is_else_s = else_s is not None and else_s.start() <= at and finite_at(plain[: else_s.start()]) is None
    if is_else_s or _is_subject(_ANOTHER_CASE, plain, at):
        return replace(weighed, kind="account_given", nature=Nature.ACCOUNT, fields={}, happened=False)
    if weighed.kind in _BECAME_OF and _is_subject(_EARLIER_CHILD, plain, at):
        return replace(weighed, kind="earlier_child_harmed_or_removed", nature=Nature.ACCOUNT, fields={})
    if weighed.kind in _ABOUT_A_PERSON and _is_subject(_OF_A_GROWN_UP, plain, at):
        return replace(weighed, kind="account_given", nature=Nature.ACCOUNT, fields={})
    return weighed


def _up_to(statement: Statement) -> str:
    """Its sentence up to its own end, where it begins within that sentence and names nobody itself."""
    behind = statement.start - statement.sentence
    if behind <= 0 or statement.suggestion.mentions:
        return statement.plain
    return statement.whole_sentence[: behind + len(statement.plain)]


def _is_subject(pattern: Sieved, plain: str, at: int) -> bool:
    """Whether it is of them that the words at ``at`` tell, and not of a child who was with them."""
    hit = pattern.search(plain)
    return (
        hit is not None
        and hit.start() <= at + _AS_FAR_BEHIND
        and at - hit.end() < _BEFORE_IT
        and _WITH.search(plain[: hit.start()]) is None
        and re.search(r"[;]|\b(?:but|while|whereas)\b", plain[hit.end() : at]) is None
    )
