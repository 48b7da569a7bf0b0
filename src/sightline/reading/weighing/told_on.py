"""What somebody goes on to tell behind "and": "Mother said Kyle moved out last week and the police arrested him".

No mark shows where what is said ends and the writer speaks again. What its writer's own agency does is taken as the
writer's; so is what "I" or a worker does, and what meetings and courts decide. What becomes of the family, or is done
by an agency that is not the writer's, stands in the account: a false event would be believed, and a person can make an
event of an account.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.reading.sentences.finite import finite_at
from sightline.reading.sentences.speech import Speech, speech
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import HAPPENED, Setting, Weighed
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature

_NEITHER = frozenset({"Meetings", "Law and court", "Review", "Child death review", "Information rights"})
"""Groups of kinds that workers and courts record of themselves, whoever spoke before."""
_OWN_DOING = {
    "police": frozenset({"Police", "Criminal process and inquest"}),
    "childrens_social_care": frozenset({"Children's social care", "Looked after children", "Private fostering"}),
    "school": frozenset({"Education"}),
    "early_years": frozenset({"Education"}),
    "housing": frozenset({"Adults, home and money"}),
    "probation": frozenset({"Criminal process and inquest"}),
    **dict.fromkeys(
        ("hospital", "ambulance", "general_practice", "health_visiting", "midwifery", "mental_health"),
        frozenset({"Health"}),
    ),
}
"""By the agency whose record it is, the groups of kinds that it does itself."""
_THE_WRITER = re.compile(
    r"(?:then\s+|also\s+)*(?:I|[Ww]e|(?:this|the) (?:worker|writer)|writer|(?:the\s+)?(?:allocated\s+)?"
    r"(?:social worker|health visitor|midwife|"
    r"support worker|key worker|family worker|officers?|staff|teacher|nurse|doctor|paramedics)|"
    r"SW|HV|DSL|FSW|GP|PC|DC|DS|Dr)\b"
)
_OF_A_PERSON = re.compile(
    r"(?:then\s+|also\s+|later\s+|that\s+)*(?:he|she|they|it|both|his|her|their|(?:the\s+)?(?:baby|child|children|boy|girl|"
    r"twins|mother|mum|father|dad|parents|partner|boyfriend|girlfriend|neighbours?|family|gran\w*|nan\w*|aunt\w*|uncle|"
    r"brothers?|sisters?|police|hospital|school|nursery|ambulance|council|landlord)|(?-i:[A-Z][a-z]+))\b",
    re.I,
)
_ENDED = re.compile(r"[;.]\s|\s[-–—]\s")
_DONE_TO = re.compile(
    r"(?:(?:was|were|is|are|has|have|had|got)\s+)(?:been\s+|then\s+|later\s+|\w+ly\s+)*[a-z]{2,}(?:ed|en|t|d|n)\b", re.I
)
_MAY_BE_THE_SPEAKER = re.compile(r"\s*(?:(?:to\s+)?(?:me|us|him|her|them)\s+)?(?:that\s+)?(?:he|she|they|I)\b", re.I)


def as_told_on(statement: Statement, weighed: Weighed, setting: Setting) -> Weighed:
    """The statement as it is, or as an account where it goes on with what somebody is telling."""
    at = statement.start - statement.sentence
    if weighed.nature not in HAPPENED or statement.quoted or at <= 0 or _is_the_writers(weighed, setting):
        return weighed
    before, plain = statement.whole_sentence[:at], statement.bare
    said = speech(before, (), setting.names)
    if said is None or said.sort == "agency" or said.who in ("I", "We", "we") or _ENDED.search(before, said.end):
        return weighed
    if finite_at(before[said.verb_end :]) is None or _THE_WRITER.match(plain):
        return weighed
    if not _goes_on(plain, before, said):
        return weighed
    return replace(weighed, kind="account_given", nature=Nature.ACCOUNT, fields={}, speaker=None, happened=False)


def _is_the_writers(weighed: Weighed, setting: Setting) -> bool:
    group = KINDS[weighed.kind].group
    return group in _NEITHER or group in _OWN_DOING.get(setting.agency, frozenset())


def _goes_on(plain: str, before: str, said: Speech) -> bool:
    """Whether ``plain`` is about the family or another agency; where it has no subject, whether that of the account is
    another than who speaks: "said the baby fell and was taken to hospital", never "said she was low and was seen"."""
    if _DONE_TO.match(plain):
        return _MAY_BE_THE_SPEAKER.match(before, said.verb_end) is None
    return _OF_A_PERSON.match(plain) is not None and finite_at(plain) is not None
