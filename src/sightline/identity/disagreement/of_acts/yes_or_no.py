"""The same thing told and denied: seen or not, alone or not, told or not, attended, held, agreed, marked, together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sightline.chronology.contradiction import Contradiction, Topic
from sightline.identity.agencies_told import agencies_in
from sightline.identity.disagreement.comparing.agents import agent_before
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.owed import is_only_owed
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import Standing, stance

_PARENT = r"(?:mother|mum|father|dad|parents?|stepfather|stepdad|partner|carers?|grandmother|nan|gran|aunt)"
_CHILD = r"(?:child(?:ren)?|bab(?:y|ies)|boys?|girls?|pupil|him|her|them|[Hh]e|[Ss]he|[Tt]hey|[A-Z][a-z]+)"
_HELD_THING = (
    r"visit|appointment|medical|interview|assessment|session|contact|hearing|operation|check|call|review|meeting|"
    r"conference|core\s+group|discussion|handover|scan|test"
)


@dataclass(frozen=True, slots=True)
class Question:
    """A thing that is so or is not. ``no`` is looked for first, and what it covers is not read as ``yes``.

    ``by``: whose doing must agree, "agent" (who stands before it) or "agencies" (two of them, both ways).
    ``thing``: a group of the patterns, and the key.
    """

    matter: Matter
    yes: re.Pattern[str]
    no: re.Pattern[str]
    by: str = ""
    around: bool = False


def _question(
    code: str,
    says: str,
    yes: str,
    no: str,
    *,
    topic: Topic = Topic.VALUE,
    by: str = "",
    around: bool = False,
    near: int = 7,
    apart: int = 1,
    shared: int = 0,
    is_event: bool = True,
    is_state: bool = False,
    alone: int = -1,
) -> Question:
    matter = Matter(code, topic, says, near, apart, shared, is_event, False, is_state, alone)
    return Question(matter, re.compile(yes), re.compile(no), by, around)


_QUESTIONS = (
    _question(
        "seen",
        "whether the child was seen",
        rf"\b(?:(?:saw|sighted|met\s+with|observed|spoke\s+(?:to|with))\s+(?:the\s+)?{_CHILD}\b"
        rf"|{_CHILD}(?:\s+[A-Z][a-z]+)?,?\s+(?:(?:was|were|also|both|been|had|has)\s+)*(?:seen|sighted|spoken\s+to)\b"
        rf"|\b(?:[Ss]een|[Ss]ighted)\s*(?:today|at\s+home|in\s+bed|:)\s*,?\s*{_CHILD})",
        r"(?i:\b(?:not|never|nor|n['’]t)\s+(?:\w+\s+){0,2}?(?:seen|see|sighted|spoken\s+to|"
        r"speak\s+to|met)\b(?!\s+(?:alone|on\s+(?:his|her)\s+own))"
        r"|\bunable\s+to\s+(?:see|gain|get)\b|\bno\s+(?:sight|sighting)\s+of\b|\brefused\s+(?:entry|access|to\s+let)\b"
        r"|\b(?:without\s+(?:seeing|sight\s+of))\b|\bno\s+(?:reply|answer|access|"
        r"one\s+(?:was\s+)?(?:in|home|at\s+home))\b"
        r"|\bnobody\s+(?:\w+\s+)?(?:saw|had\s+seen|in|home|answered)\b)",
        by="agencies of own",
    ),
    _question(
        "alone",
        "whether the child was seen alone",
        r"(?i)\b(?:seen|saw|spoken\s+to|spoke\s+(?:to|with)|talked\s+(?:to|with)|interviewed|"
        r"met)\b(?:(?!\bnot\b)[^.;]){0,45}\b"
        rf"(?:alone|on\s+(?:his|her|their)\s+own|in\s+private|by\s+(?:him|her)self|"
        rf"without\s+(?:\w+\s+){{0,2}}{_PARENT})\b",
        r"(?i)\b(?:not|never|nor|n['’]t)\s+(?:\w+\s+){0,3}?(?:seen|see|spoken\s+to|"
        r"speak\s+to)\s+(?:\w+\s+){0,4}?(?:alone|on\s+(?:his|her|their)\s+own)\b"
        rf"|\b{_PARENT}\b[^.;]{{0,20}}\b(?:stayed|remained|sat\s+in|present|"
        rf"in\s+the\s+room)\b(?:[^.;]{{0,25}}\bthroughout|[^.;]{{0,20}}\b(?:whole|entire)|"
        rf"\s+in\s+the\s+room|\s+with)?"
        rf"|\b(?:seen|spoken\s+to|spoke\s+(?:to|with)|"
        rf"interviewed)\b[^.;]{{0,40}}\b(?:in\s+(?:the\s+)?presence\s+of|in\s+front\s+of|"
        rf"with\s+(?:\w+\s+){{0,2}}{_PARENT}\s+(?:present|there)|only\s+with)\b",
        apart=0,
    ),
    _question(
        "told",
        "whether it was passed on",
        r"(?i)\b(?:informed|told|notified|advised|alerted|made\s+aware|contacted|rang|phoned|"
        r"telephoned|called|e-?mailed|"
        r"faxed|referr(?:ed|al)\s+(?:made\s+)?(?:to|by|from|received)|shared\s+with|"
        r"passed\s+(?:on\s+)?to|sent\s+to|spoke\s+(?:to|with)|copied\s+to|"
        r"(?:call|notification|report|letter|e-?mail|message)\s+(?:was\s+)?(?:received\s+)?(?:from|to|sent|made))\b",
        r"(?i)\b(?:not|never|n['’]t|neither|nor)\s+(?:\w+\s+){0,3}?(?:told|informed|notified|"
        r"contacted|consulted|aware|copied|alerted|advised|hear|heard|receive|received|"
        r"rung|shared|sent|passed)\b"
        r"|\b[Nn]o\s+(?:\w+\s+){0,2}?(?:contact|call|notification|referral|information|message|"
        r"letter|report|e-?mail|record)\b[^.;]{0,25}?\b(?:received|came|reached|made|sent|shared|"
        r"had|of|from)\b"
        r"|\b(?:nobody|no[- ]one)\s+(?:\w+\s+){0,3}?(?:told|informed|rang|contacted|notified|called|phoned)\b"
        r"|\bunaware\s+of\b|\bknew\s+nothing\s+(?:of|about)\b|\bwithout\s+(?:telling|informing)\b|"
        r"\bfirst\s+(?:we|I)\s+(?:knew|heard)\b",
        by="agencies",
        near=31,
        apart=7,
        is_event=False,
    ),
    _question(
        "held",
        "whether it took place",
        rf"(?i)\b(?P<thing>{_HELD_THING})\b[^.;]{{0,50}}?\b(?:held|took\s+place|carried\s+out|"
        rf"completed|went\s+ahead|done|undertaken|goes\s+ahead|conducted)\b",
        rf"(?i)\b(?P<thing>{_HELD_THING})\b[^.;]{{0,50}}?\b(?:(?:did\s+not|didn['’]t|never|"
        rf"could\s+not)\s+(?:take\s+place|took\s+place|go\s+ahead|happen(?:ed)?|held|be\s+(?:held|"
        rf"completed|carried\s+out))|(?:not|never)\s+(?:been\s+)?(?:held|completed|carried\s+out|"
        rf"done)|cancelled|abandoned|called\s+off|postponed|aborted)\b",
        topic=Topic.HELD_OR_CALLED,
        apart=0,
    ),
    _question(
        "agreed",
        "whether it was agreed to",
        r"(?i)\b(?:agreed|consented|accepted|gave\s+(?:(?:her|his|their|full|verbal|"
        r"written)\s+)*consent|signed|was\s+willing|consents|agrees)\b",
        r"(?i)\b(?:refus(?:ed|es)|declin(?:ed|es)|did\s+not\s+(?:agree|consent|accept|sign)|"
        r"would\s+not\s+(?:agree|consent|accept|sign)|withheld\s+consent|not\s+(?:willing|agree|"
        r"consent)|opposed|objected|turned\s+down|withdrew\s+(?:her\s+|his\s+)?consent|"
        r"no\s+consent)\b",
        by="agent",
        shared=1,
        near=5,
    ),
    _question(
        "advice",
        "what was advised",
        r"(?i)\b(?:advised|advice\s+(?:was|is)|recommended|urged|told)\s+(?:\w+\s+){0,3}?(?:that|"
        r"to|issuing|issue|was\s+to)\b(?!\s+not\b)(?=[^.;]{0,60}\b(?:issu|proceed|appl|remov|"
        r"refer|admit|convene|discharge|call)\w*)",
        r"(?i)\b(?:advised|advice\s+(?:was|is)|recommended|urged)\s+(?:\w+\s+){0,2}?(?:against|"
        r"not\s+to|that\s+(?:no|there\s+was\s+(?:not|no)|the\s+threshold\s+was\s+not))\b|"
        r"\b(?:did\s+not|never)\s+(?:advise|recommend)\b",
        topic=Topic.WHO_SAID_WHAT,
        shared=1,
        near=14,
    ),
    _question(
        "witnessed",
        "whether the children witnessed it",
        r"(?i)\b(?:children|kids|boys?|girls?|both)\b[^.;]{0,25}\b(?:saw\s+(?:what|it|everything|the\s+(?:assault|attack))|"
        r"witnessed)\b",
        r"(?i)\b(?:children|kids|boys?|girls?|bab(?:y|ies)|both)\b[^.;]{0,60}\b(?:asleep|sleeping)\b|"
        r"\b(?:children|kids)\s+slept\s+through\b",
        near=4,
        apart=4,
        is_event=False,
    ),
    _question(
        "plan",
        "whether there was a child protection plan",
        r"(?i)\b(?:subject\s+(?:of|to)|on)\s+a\s+(?:child\s+protection|CP)\s+plan\b",
        r"(?i)\b(?:never|not)\s+(?:\w+\s+){0,3}?(?:subject\s+(?:of|to)|on)\s+a\s+(?:(?:child\s+protection|CP)\s+)?plan\b",
        near=10,
        apart=5,
        is_event=False,
        alone=1,
    ),
    _question(
        "together",
        "whether they live together",
        r"(?i)\b(?:in\s+a\s+relationship\s+with|been\s+together|living\s+(?:together|with)|"
        r"liv(?:es|ed|e)\s+(?:together|with\s+(?:\w+\s+){0,4}?(?:partner|boyfriend|husband|"
        r"stepfather|girlfriend))|(?:her|his|the)\s+(?:partner|boyfriend|husband|girlfriend|"
        r"wife)\s+[A-Z][a-z]+|back\s+together|reconciled|shar(?:es|ed|ing)\s+(?:the|a)\s+(?:flat|"
        r"house|home))\b",
        r"(?i)\b(?:separated|split\s+(?:up|from)|broke(?:n)?\s+up|no\s+longer\s+(?:together|"
        r"a\s+couple|liv\w+|in\s+a\s+relationship)|liv(?:es|ed|"
        r"ing)\s+(?:with\s+(?:\w+\s+){1,2})?alone\b|(?:does|did|do)\s+not\s+live|not\s+(?:living|"
        r"in\s+a\s+relationship)|single\s+(?:parent|mother|woman)|ended\s+the\s+relationship|"
        r"relationship\s+(?:had\s+|has\s+)?ended|ex-?(?:partner|boyfriend|husband)|moved\s+out|"
        r"divorced)\b",
        shared=1,
        near=21,
        apart=21,
        is_event=False,
        is_state=True,
    ),
)
_CHANGED = re.compile(
    r"\b(?:changed|overturned|challeng\w+|used\s+to|until|recommend\w*|went\s+back|come\s+back|came\s+back)\b",
    re.I,
)
_BY = re.compile(r"[^.;]{0,25}?\bby\s+(?:(?:the|a|an|his|her|their)\s+)?(?P<who>(?:\w+\s*){1,2})", re.I)
_JOINT = re.compile(
    r"\b(?:joint\s+(?:home\s+|unannounced\s+)?visit|visit\w*\s+jointly)\b[^.;]{0,20}?\b(?:with|by)\s+(?P<who>[^.;]{2,40})",
    re.I,
)
_CLAUSE = 90
"""Letters before the words in which whoever did it is looked for."""
_AGAIN = re.compile(r"[^.;,]{0,25}\b(?:again|once\s+more)\b", re.I)
_RECOMMENDS = frozenset({"advice"})


def yes_or_no(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where one document says that a thing was so and another that it was not."""
    claims: list[Claim] = []
    for sentence in told:
        for question in _QUESTIONS:
            claims.extend(_claims(sentence, question, reader))
    return compared(claims, because="One says that it was so, the other that it was not.")


def _claims(sentence: Sentence, question: Question, reader: Reader) -> Iterator[Claim]:
    text, code = sentence.text, question.matter.code
    taken: list[tuple[int, int]] = []
    for value, pattern in (("no", question.no), ("yes", question.yes)):
        for hit in pattern.finditer(text):
            if any(start < hit.end() and hit.start() < end for start, end in taken):
                continue
            if value == "yes" and code != "advice" and stance(text, *hit.span()).standing is not Standing.ASSERTED:
                continue
            if value == "yes" and is_only_owed(hit.group()):
                continue
            if (
                value == "no"
                and stance(text, *hit.span()).standing in (Standing.PLANNED, Standing.SUPPOSED)
                and code != "advice"
            ):
                continue
            if code not in _RECOMMENDS and _CHANGED.search(text):
                continue
            if question.matter.is_state and _AGAIN.match(text[hit.end() :]):
                continue  # it had been otherwise in between
            who = _who(sentence, question, hit, reader)
            if who is None:
                continue
            taken.append(hit.span())
            thing = hit.groupdict().get("thing")
            key = re.sub(r"\s+", " ", thing.casefold()) if thing else ""
            yield reader.claim(question.matter, key, value, sentence, *hit.span(), who=who, around=question.around)


def _who(sentence: Sentence, question: Question, hit: re.Match[str], reader: Reader) -> frozenset[str] | None:
    """Whose doing it is: empty where anybody's, None where it must be told and is not."""
    if question.by == "agencies":
        held = agencies_in(sentence.text) | reader.own_agency(sentence.document)
        return frozenset(f"{a} {b}" for a in held for b in held if a < b) or None
    if question.by == "agencies of own":
        clause = re.split(r"[;:]\s|\.\s", sentence.text[max(0, hit.start() - _CLAUSE) : hit.start()])[-1]
        named = agencies_in(clause) or agencies_in(hit.group())
        if behind := _BY.match(sentence.text[hit.end() :]):
            named = named or agencies_in(behind.group("who"))
        if joint := _JOINT.search(f"{sentence.before} {sentence.text}"):
            return named | agencies_in(joint.group("who")) | reader.own_agency(sentence.document)
        return named or reader.own_agency(sentence.document) or None
    if question.by == "agent":
        return agent_before(sentence, hit.start(), hit.end()) or None
    return frozenset()
