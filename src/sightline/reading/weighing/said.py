"""What somebody says, by who says it and to whom."""

from __future__ import annotations

import re

from sightline.chronology.fact import FieldValue
from sightline.reading.sentences.speech import Speech
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Setting, Weighed
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.suggestion.parties import name_behind

_CHILDS_WORDS = re.compile(r"[\"“‘'][^\"”]{0,200}\b(?:mummy|daddy)\b", re.I)
_JUDGE = re.compile(r"\b(?:judge|justice|recorder|sheriff|HHJ|coroner)\b", re.I)
_OFFICIAL = re.compile(
    r"\b(?:spokes\w+|statement|chair(?:man|woman)?|chief|director|minister|MP|councillor|cllr|commissioner|"
    r"council|board|trust|"
    r"Det(?:ective)?|DCI|Supt|Superintendent|solicitor|inspector|charity|NSPCC|campaigner|outside (?:the )?court|"
    r"after the "
    r"(?:hearing|verdicts?|case|sentenc\w+))\b",
    re.I,
)
_MEDICAL = re.compile(
    r"\b(?:Dr|Doctor|Prof(?:essor)?|consultant|paediatrician|radiologist|pathologist|neurosurgeon|surgeon|registrar|"
    r"ophthalmologist|psychiatrist|haematologist|medical expert)\b",
    re.I,
)
_WITNESS = re.compile(
    r"\b(?:neighbours?|nbr|caller|caller|passer-?\s?by|witness|informant|resident|landlord|landlady|shopkeeper|"
    r"member of the public|"
    r"next[- ]door|anon(?:ymous)?|tenant|lodger|bystander|driver)\b",
    re.I,
)
_PRONOUN = re.compile(r"I|we|you|he|she|they|it|who", re.I)
"""It names nobody: who it stands for is for a person to say."""
FIELDS_OF_SPEAKER = {
    "account_given": "given_by", "court_testimony": "witness", "witness_account": "witness",
    "public_statement": "by_whom",
    "professional_opinion": "by_whom", "medical_opinion": "by_whom", "threat": "by_whom",
}  # fmt: skip


def as_said(said: Speech, statement: Statement, setting: Setting) -> Weighed:
    """What somebody says, by who says it and to whom: a child's words, a witness's, an expert's, a public statement."""
    plain = statement.plain
    before = plain[max(0, said.start - 45) : said.verb_end]
    kind, nature = child_says("account_given", said, statement, setting), Nature.ACCOUNT
    if kind != "account_given":
        return Weighed(kind, nature, by_whom(kind, said, plain), said)
    if _CHILDS_WORDS.search(plain, said.verb_end):
        kind = "child_voice"
    elif _JUDGE.search(before) and setting.sort in ("press", "published_review"):
        kind, nature = "professional_opinion", Nature.OPINION
    elif setting.sort == "press" and (said.sort == "agency" or _OFFICIAL.search(before)) and not said.in_court:
        kind, nature = "public_statement", Nature.COMMUNICATION
    elif _MEDICAL.search(before) and not said.denies:
        kind, nature = "medical_opinion", Nature.OPINION
    elif said.sort == "professional" and not said.in_court:
        kind, nature = "professional_opinion", Nature.OPINION
    elif _WITNESS.search(before) and not said.denies:
        kind = "witness_account"
    elif said.in_court and setting.sort in ("press", "judgment"):
        kind = "court_testimony"
    return Weighed(kind, nature, by_whom(kind, said, plain), said)


def child_says(kind: str, said: Speech | None, statement: Statement, setting: Setting) -> str:
    """What a child says is the child's own words; where those are told beside it, it is what a witness heard."""
    if said is None or kind not in ("account_given", "court_testimony"):
        return kind
    if any(part.kind == "child_voice" and part.start <= said.start < part.end for part in statement.parts):
        return "witness_account"
    return "child_voice" if said.sort == "child" or said.who in setting.children else kind


_OF_ANYBODY = re.compile(r"disclosed?|flinched", re.I)


def is_a_grown_ups(statement: Statement, said: Speech | None, setting: Setting) -> bool:
    """Whether "disclosed" tells what a grown-up said: of nobody who is called a child, nor in a school's own record."""
    why = statement.suggestion.why
    if not why or any(not _OF_ANYBODY.match(reason.phrase) for reason in why):
        return False
    if setting.agency in ("school", "nursery", "education") or any(
        one.role in ("child", "sibling", "subject") or one.as_written in setting.children
        for one in statement.suggestion.mentions
        if said is None or one.start <= said.start
    ):
        return False
    return said is not None and said.sort != "child" and said.who not in setting.children


def by_whom(kind: str, said: Speech, plain: str) -> dict[str, FieldValue]:
    """The field in which a fact of this kind keeps whose word it is; nothing where it has none or refuses the name."""
    name = FIELDS_OF_SPEAKER.get(kind)
    declared = KINDS[kind].field(name) if name else None
    since, to = name_behind(plain, said.start, said.end)
    who = plain[since:to] if (since, to) != (said.start, said.end) else said.who
    if name is None or declared is None or declared.reject(who) is not None or _PRONOUN.fullmatch(who):
        return {}
    return {name: FieldValue(who, plain[since:to], since, to)}
