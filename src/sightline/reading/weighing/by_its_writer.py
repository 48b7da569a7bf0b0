"""What a statement is because of who wrote it: a party tells of themselves, a clinician's view of a mark is medical.

A mother's letter or statement tells what she says happened: nothing in it is an agency's own record of an event.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.reading.sentences.finite import finite_at
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.seen import is_seen
from sightline.reading.weighing.weighed import HAPPENED, Setting, Weighed
from sightline.vocabulary.natures import Nature

_OF_CLINICIANS = frozenset({"hospital", "general_practice", "midwifery", "ambulance"})
_OF_THE_BODY = re.compile(
    r"\b(?:bruis\w*|fractur\w*|injur\w*|marks?|burns?|scalds?|haemorrhag\w*|bleed\w*|swelling|scars?|lesions?|rash\w*|wounds?|"
    r"bites?|X-?rays?|scans?|blood tests?|accidental\w*|inflicted|non-accidental|NAI|mechanism|symptoms?|diagnos\w*|"
    r"force|fall|trauma|relapse|infection|genital|anal|death|ribs?|femur|skull)\b",
    re.I,
)
_MARK = re.compile(r"\b(?:bruis\w*|fractur\w*|injur\w*|marks?|burns?|scalds?|haemorrhag\w*|wounds?|bites?)\b", re.I)
_A_TASK = re.compile(
    r"(?:recommendation|action|decision)s?\s*\d*\s*[:.)-]\s*(?:[\w'’/&-]+\s+){1,5}?to\s+[a-z]{2,}\b", re.I
)
_KEPT_OF_A_PARTY = frozenset({"message", "emergency_call", "court_hearing", "order_made", "proceedings_start"})


_STRONGLY = re.compile(
    r"\b(?:inflicted|accidental\w*|non-accidental|caused by|consistent with|haemorrhag\w*|force|mechanism|"
    r"be dated)\b",
    re.I,
)
_A_CLINICIAN = re.compile(
    r"(?:(?:an?|the|another|one)\s+)?(?:[\w-]+\s+){0,3}?(?:paediatrician|pathologist|radiologist|neurosurgeon|ophthalmologist|"
    r"surgeon|doctor|registrar|medical expert|expert)\b[^.;,]{0,30}?\b(?:said|says|told|found|thought|concluded|"
    r"reported)\b",
    re.I,
)
_A_JUDGE = re.compile(r"(?:the\s+)?(?:judge|recorder|coroner|magistrate|prosecutor|defence)\b", re.I)
_AS_COURTS_LOOK = re.compile(
    r"(?:[\w'’]+\s+){1,3}(?:wept|sobbed|wiped|showed no|stared|smiled|shook|nodded|hugged|gasped)\b", re.I
)
_TOLD_TO_THEM = re.compile(
    r"(?:(?:on|in|at|by)\s[^,.;]{3,30}?,?\s+)?(?:the\s+)?"
    r"(?:mother|mum|father|dad|both parents|parents?|"
    r"carers?|foster carers?|nan|gran|grandmother|family|couple|line manager|manager|"
    r"(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][\w'’-]+)\s+"
    r"(?:(?:was|were|has been|have been|had been)\s+(?:\w+ly\s+|also\s+)?(?:told|informed|updated|notified)\b|"
    r"(?:told|informed|updated)\s*(?:$|[.;]|(?:of|about|yes|same|and agreed|by phone|by tel\w*|by me)\b))",
    re.I,
)
"""Whoever is told something gives no account: "The mother was told of the decision", "Mum told and agreed"."""
_SAYS_OF_A_CAUSE = re.compile(
    r"\b(?:likely|possible|probable|accidental|natural) cause\b|\bcause (?:is|was) \w|\bdeath was caused\b|"
    r"\b(?:rule[ds]? out|exclude[ds]?|excluding)\b|\b(?:less|more) than (?:a|\w+) (?:days?|weeks?|months?) old\b",
    re.I,
)
_OF_SCHOOLS = frozenset({"school", "early_years"})
_STAFF_SAW = re.compile(
    r"(?:(?:Mrs|Mr|Miss|Ms)\.?\s+[A-Z][\w'’-]+|TA|LSA|teacher|key ?(?:person|worker)|staff)\s+(?:saw|noticed|"
    r"observed|spotted)\s+"
    r"[^.;]{0,40}\b(?:marks?|bruis\w*|burns?|bites?|scratch\w*|cuts?|grazes?|swelling)\b"
)
_OF_A_COURT = frozenset({"verdict", "sentence", "trial"})
_THE_WRITER = frozenset({"I", "We", "we"})


def by_its_writer(statement: Statement, setting: Setting, weighed: Weighed) -> Weighed:
    """The statement as what it is when its writer is taken into account."""
    plain = statement.plain
    if weighed.kind == "account_given" and _A_CLINICIAN.match(plain) and _OF_THE_BODY.search(plain):
        return replace(weighed, kind="medical_opinion", nature=Nature.OPINION, fields={})
    if weighed.kind == "witness_account" and setting.agency in _OF_SCHOOLS and _STAFF_SAW.match(plain):
        return replace(weighed, kind="injury", nature=Nature.OBSERVATION, fields={})
    if weighed.kind == "court_testimony" and _A_JUDGE.match(plain):
        return replace(weighed, kind="entry", fields={})
    if weighed.kind in _OF_A_COURT and _AS_COURTS_LOOK.match(plain):
        return replace(weighed, kind="entry", nature=Nature.OBSERVATION, fields={})
    if weighed.kind == "account_given" and _is_passed_on(statement, setting, weighed):
        return replace(weighed, kind="information_shared", nature=Nature.COMMUNICATION, fields={})
    if weighed.kind == "account_given" and not statement.quoted and _TOLD_TO_THEM.match(statement.bare):
        return replace(weighed, kind="information_shared", nature=Nature.COMMUNICATION, fields={}, speaker=None)
    if weighed.kind == "professional_opinion" and _SAYS_OF_A_CAUSE.search(plain) and _OF_THE_BODY.search(plain):
        return replace(weighed, kind="medical_opinion")
    if (
        weighed.kind == "professional_opinion"
        and not setting.agency
        and _STRONGLY.search(plain)
        and _MARK.search(plain)
    ):
        return replace(weighed, kind="medical_opinion")
    if (
        weighed.kind == "professional_opinion"
        and setting.agency in _OF_CLINICIANS
        and _OF_THE_BODY.search(statement.plain)
    ):
        return replace(weighed, kind="medical_opinion")
    if weighed.kind == "review_recommendation" and setting.sort != "published_review" and _A_TASK.match(statement.bare):
        return replace(weighed, kind="action_agreed", nature=Nature.DECISION, happened=False)
    if setting.of_a_party and weighed.nature in HAPPENED and weighed.kind not in _KEPT_OF_A_PARTY:
        kind = "account_given" if weighed.kind == "entry" else weighed.kind
        return replace(weighed, kind=kind, nature=Nature.ACCOUNT)
    if weighed.kind == "housing_event" and weighed.nature is Nature.EVENT and _is_a_state(statement):
        return replace(weighed, nature=Nature.OBSERVATION)
    return weighed


def _is_passed_on(statement: Statement, setting: Setting, weighed: Weighed) -> bool:
    """ "I told mum that ...": what the worker passed on, and no account given to them."""
    said = weighed.speaker
    return (
        said is not None
        and said.who in _THE_WRITER
        and not (setting.of_a_party or statement.quoted or said.denies)
        and setting.sort not in ("press", "statement", "judgment")
        and re.search(r"[\"“]", statement.plain[: said.start]) is None
    )


def _is_a_state(statement: Statement) -> bool:
    """ "Black mould to both rooms", "The house smelt of damp": what was seen of a home, and no day's event."""
    return not statement.dates and is_seen(statement.plain, finite_at(statement.plain))
