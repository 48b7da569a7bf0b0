"""Whether a grown-up lives with the family or has gone, and with whom somebody lives: told person by person.

:mod:`yes_or_no` asks whether a couple live together. Here the person must be plain in both papers, by a name or by a
role, and what is told must be of the same weeks; a paper that tells of a move tells of two times and is not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.agents import roles_in
from sightline.identity.disagreement.comparing.holders import CHILD, are_two, label_of, whom
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import Standing, stance

_HOME = Matter("residence", Topic.VALUE, "whether they live there", near=45, apart=45, is_event=False, is_state=True)
_WITH = Matter("lives with", Topic.VALUE, "with whom they live", near=60, apart=60, is_event=False, is_state=True)
_AWAY = re.compile(
    r"\b(?:(?:has|had)\s+)?(?:moved|gone)\s+out\b|\b(?:does|do|did)\s+not\s+(?:live|stay)\s+(?:there|here|with|at)\b"
    r"|\b(?:is|are|was|were)\s+not\s+(?:living|staying)\b|\bno\s+longer\s+(?:lives|living|stays|there)\b"
    r"|\b(?:has|had)\s+(?:not|never)\s+(?:lived|stayed|been)\s+(?:there|here|in\s+the\s+(?:house|home|flat))\b"
    r"|\b(?:on\s+her\s+own|alone)\s+with\s+(?:the|her|two|three|four|five)\s+(?:\w+\s+)?child(?:ren)?\b"
    r"|\bonly\s+(?:visits|stays)\b|\blives\s+(?:elsewhere|apart)\b",
    re.I,
)
_THERE = re.compile(
    r"\b(?:lives|living|lived|stays|staying)\s+(?:there|here|in\s+the\s+(?:family\s+)?(?:home|house|flat)|"
    r"at\s+(?:the\s+)?(?:family\s+)?(?:home|address|house|flat)|with\s+(?:them|her|the\s+family|the\s+children|mum|mother))\b"
    r"|\b(?:had|has)\s+not\s+(?:left|moved\s+out|gone)\b|\bnever\s+(?:left|moved\s+out)\b|\bmoved\s+(?:back\s+)?in\b"
    r"|\b(?:lived|living)\s+together\b|\bshares?\s+the\s+(?:house|flat|home)\b",
    re.I,
)
_CARERS = (
    r"foster\s+carers?|foster\s+parents?|father|dad|mother|mum|"
    r"(?:maternal\s+|paternal\s+)?(?:great[-\s])?(?:grandmother|grandfather|grandparents|nan|gran|aunt|uncle)"
)
_LIVES_WITH = re.compile(
    rf"\b(?:lives?|living|lived|staying|stays|placed|remains?|is|are|been)\s+(?:now\s+|still\s+|both\s+)?with\s+"
    rf"(?:(?P<whose>[A-Z][a-z]+['’]s|his|her|their|the|a|an)\s+)?(?:own\s+|birth\s+)?(?P<carer>{_CARERS})\b",
    re.I,
)
_CARER_IS = re.compile(
    r"(?:\w+al\s+)?(?:great[-\s])?(?:(?P<f>foster)|(?P<g>grand|nan|gran)|(?P<a>aunt|uncle)|(?P<d>father|dad)|(?P<m>mother|mum))",
    re.I,
)
_CARER = {"f": "foster carers", "g": "grandparents", "a": "aunt or uncle", "d": "father", "m": "mother"}
_CHANGED = re.compile(
    r"\b(?:used\s+to|until|before|then|previously|formerly|would|could|should|wants?|wish(?:es)?|plan\w*|to\s+live|if|again|at\s+weekends?)\b",
    re.I,
)
_SUBJECT = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")
_REACH = 80
_SIBLING = {"brother": "the brother", "sister": "the sister"}
_OF_FAMILY = re.compile(
    r"\b(?:daughter|son|half-brother|half-sister|brother|sister)\s+(?P<a>[A-Z][a-z]{2,})\b"
    r"|\b(?P<b>[A-Z][a-z]{2,}),\s+(?:the|her|his)\s+[^,.;]{0,30}\b(?:child|daughter|son|brother|sister)\b"
)
"""A first name that the words beside it make a child's: "her daughter Leah", "Leah, the mother's older child"."""


def residence(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where one paper has somebody living there, or with one carer, and another has it otherwise."""
    claims = [claim for sentence in told for claim in (*_at_home(sentence, reader), *_with_whom(sentence, reader))]
    return compared(claims, _differ, because="Both tell of where one person lived in those weeks.")


def _differ(one: Claim, other: Claim) -> Sort | None:
    return None if one.value == other.value or are_two(one.who, other.who) else Sort.CONFLICT


def _at_home(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    text = sentence.text
    for value, form in (("away", _AWAY), ("there", _THERE)):
        for hit in form.finditer(text):
            if _CHANGED.search(text) or stance(text, *hit.span()).standing in (Standing.PLANNED, Standing.SUPPOSED):
                continue
            if value == "there" and _AWAY.search(text):
                continue
            who = grown_up(sentence, hit.start(), reader)
            if who:
                matter = replace(_HOME, says=f"whether {label_of(who)} lives there")
                yield reader.claim(matter, "", value, sentence, *hit.span(), who=who)


def grown_up(sentence: Sentence, at: int, reader: Reader) -> frozenset[str]:
    """The grown-up named last before it, or whom its pronoun stands for: the one named first in the sentence before."""
    clause = re.split(r"[.;:]\s", sentence.text[max(0, at - _REACH) : at])[-1]
    who = whom(clause, sentence, reader)
    if not who and _SUBJECT.search(clause):
        who = whom(sentence.before, sentence, reader, first=True)
    return frozenset() if who & {CHILD, "baby"} else frozenset(one for one in who if not one.endswith("?"))


def _with_whom(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    text = sentence.text
    for hit in _LIVES_WITH.finditer(text):
        if _CHANGED.search(text) or stance(text, *hit.span()).standing is not Standing.ASSERTED:
            continue
        who = _young(sentence, hit, reader)
        carer = _CARER_IS.match(hit.group("carer"))
        assert carer is not None
        if who:
            matter = replace(_WITH, says=f"with whom {_SIBLING.get(min(who), min(who).title())} lives")
            yield reader.claim(matter, "", _CARER[str(carer.lastgroup)], sentence, *hit.span(), who=who)


def _young(sentence: Sentence, hit: re.Match[str], reader: Reader) -> frozenset[str]:
    """The child of whom it is told, by name or as a brother or sister; empty where several are told of."""
    clause = re.split(r"[.;]\s", sentence.text[max(0, hit.start() - _REACH) : hit.start()])[-1]
    names = {name for name in re.findall(r"\b[A-Z][a-z]{2,}\b", clause) if name.casefold() in reader.cast.young}
    names |= {hit.group("a") or hit.group("b") for hit in _OF_FAMILY.finditer(clause)}
    siblings = {role for *_, role in roles_in(clause) if role in ("brother", "sister")}
    held = {name.casefold() for name in names} | siblings
    return frozenset(held) if len(held) == 1 else frozenset()
