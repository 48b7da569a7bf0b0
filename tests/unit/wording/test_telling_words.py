"""No yes or no without a word that says it: each way of reading one must hold such a word when all else is left out."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS
from sightline.wording.lexicon_file import load
from sightline.wording.suggest import suggest
from sightline.wording.suggestion.field_rules import FieldRule

_CHILD = r"child|baby|kids|son|daughter|twins|boy|girl|infant|sibling|pupil|toddler|=he|\bhe\b|\bshe\b|year"
_TELLING = {
    "could_not_date_injury": r"when|date|time|day|age",
    "reply_given": r"repl|response|feedback|back|told|answered|written|updated",
    "about_child": _CHILD,
    "about_concern": r"MASH|front door|referral|notification|report|incident|enquiry|s47|assessment|concern",
    "about_the_end": r"extend|renew|let|allow|lapse|expire|ends",
    "accepted": r"complete|accept|held|declin|refus|did not|not",
    "acknowledged": r"acknowledged|read|noted|followed|seen|unread|opened|actioned",
    "announced": r"announced|planned|arranged|appointment|UV|U/A|expected|warning|notice",
    "bedroom_seen": r"bedroom|sleeping",
    "before_assessment": r"assessment|19|immediate",
    "by_registered_medical_practitioner": r"doctor|paediatrician|consultant|Dr|GP|registered|nurse|visitor|HV|adviser",
    "care_leaver": r"care|looked after",
    "carer_met": r"carer|Mr|Mrs|Ms|household",
    "child_action": r"action",
    "child_alone": r"alone",
    "child_heard": rf"(?:{_CHILD}|slept)",
    "child_met": _CHILD,
    "child_present": rf"(?:{_CHILD}|holding)",
    "child_protection_information_checked": r"CP-?IS",
    "child_protection_plan": r"plan|CPP|transfer",
    "child_resident": r"resid|live|living",
    "child_seen": rf"(?:{_CHILD}|seen|saw|see|C/S|examin|o/e|reviewed|him)",
    "child_spoken_to": rf"(?:{_CHILD})",
    "child_took_part": _CHILD,
    "concern": r"concern|worr|risk|protective|good enough|issues",
    "confirmed": r"verified|corroborated|confirmed",
    "emergency_call": r"999|emergency",
    "explained": r"because|due to|reason|explain|unauthorised|authorised|contact|phoned|called",
    "father_invited": r"father|dad",
    "from_care": r"care|placement|home|unit",
    "help_given": r"food|voucher|payment|provided|given|refused",
    "home_education": r"home|EHE",
    "home_seen": r"premises|home|house|bedroom|accommodation|property",
    "intended_until_18": r"18|long term|short term|permanent|emergency|respite|bridging",
    "immediate_risk": r"risk|safe",
    "joint_handover": r"joint|both",
    "left_before_seen": r"left|LBS|LWBS|wait|DNW|discharge",
    "living_with_parent": r"mother|father|home",
    "medical_decided": r"medical",
    "no_further_action": r"NFA|no further action",
    "non_mobile": r"mobile|crawling|walking",
    "one_adult_present": r"alone|only|sole|own",
    "only_runs": r"order|force|foster care|place|made|granted|moved|went|taken|brought|current|remain",
    "outside_area": r"area|force",
    "parent_met": r"mother|father|parent",
    "permanent": r"permanent|fixed|temporary|day|internal",
    "planned": r"plan",
    "pre_birth": r"birth|unborn|UBB",
    "prior_welfare_concerns": r"concern|neglect|harm|abuse",
    "professional_judgement": r"judg",
    "quorate": r"quorate",
    "recording": r"BWV|body|record|CCTV|heard",
    "repeat": r"repeat|first|again|re refer",
    "risk_to_people": r"risk|danger|harm|refuge|knows where|unread|put|result",
    "seen_alone": r"alone|own|with|presence",
    "sent_to_panel": r"panel|sent|submitted",
    "statutory": r"stat|SV|CPV|S/V|(?:CP|CIN|LAC|CLA|protection|S47)\b.*visit",
    "temporary_approval": r"approv|reg",
    "to_review": r"review|SCR|LCSPR|CSPR|criteria|not to commission|undertake|hold|initiate|carry out|conduct",
    "told_of_history": r"told",
    "unborn": r"unborn|UBB|birth",
    "unexpected": r"sudden|unexpected|unexplained|expected|found dead|cot death|SUD|palliative|end of life",
    "verbatim": r"words|verbatim|[\"“”‘’']",
    "verified": r"verified|confirmed",
}


def _what_must_stand(written: str) -> str:
    """A phrase without everything that it puts in brackets as optional."""
    before = ""
    while before != written:
        before, written = written, re.sub(r"\([^()]*\)", "", written)
    return written


_RULES = [
    (kind, rule, phrase.written)
    for kind, rules in load().fields.items()
    for rule in rules
    if rule.field.type is FieldType.YES_NO
    for phrase in (*rule.yes, *rule.no)
]


@pytest.mark.parametrize(("kind", "rule", "written"), _RULES, ids=lambda item: item if isinstance(item, str) else "")
def test_a_yes_or_no_is_read_from_a_word_that_says_it(kind: str, rule: FieldRule, written: str) -> None:
    sure = _what_must_stand(written).replace("@child", "child").replace("@", "")
    assert re.search(_TELLING[rule.field.name], sure, re.IGNORECASE), (kind, rule.field.name, written)


def test_no_field_is_read_from_a_phrase_in_which_every_word_may_be_missing() -> None:
    for kind, rules in load().fields.items():
        for rule in rules:
            for phrase in (
                *rule.yes, *rule.no, *rule.words, *rule.after, *rule.before, *rule.numbers, *rule.thousands,
                *rule.date_after, *(phrase for _, phrases in rule.choices for phrase in phrases),
            ):  # fmt: skip
                quoted = bool(re.search(r"['\"“‘]", phrase.written))
                assert phrase.anchors or quoted, (kind, rule.field.name, phrase.written)


def test_every_value_that_is_read_from_any_row_stands_in_its_words() -> None:
    for file in sorted((Path(__file__).parent / "rows").glob("*.toml")):
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        groups = [(row.get("agency"), row["text"]) for row in content.pop("row", ())]
        groups += [(agency, row["text"]) for agency, group in content.items() for row in group["rows"]]
        for agency, text in groups:
            suggestion = suggest(text, agency_kind=agency)
            for kind, fields in (
                (suggestion.kind, suggestion.fields),
                *((part.kind, part.fields) for part in suggestion.parts),
            ):
                for name, value in fields.items():
                    assert value.passage.strip()
                    assert text[value.start : value.end] == value.passage
                    declared = KINDS[kind].field(name)
                    if declared is not None and declared.type is FieldType.YES_NO:
                        assert re.search(_TELLING[name], value.passage, re.IGNORECASE), (text, name, value)
