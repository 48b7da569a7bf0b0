"""Particulars out of closed lists: category, order, verdict, charge, meeting, injury, side, school year, kin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.agents import agent_before, roles_in
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.body_parts import BODY, limb_of
from sightline.wording.negation import Standing, stance


@dataclass(frozen=True, slots=True)
class ClosedList:
    """Values that exclude one another. ``needs``: a sentence without it is not read. A sentence may give several."""

    matter: Matter
    values: tuple[tuple[str, re.Pattern[str]], ...]
    needs: re.Pattern[str] | None = None
    around: bool = False
    may_be_planned: bool = False


def _list(
    matter: Matter, values: dict[str, str], needs: str = "", *, around: bool = False, may_be_planned: bool = False
) -> ClosedList:
    made = tuple((value, re.compile(rf"\b(?:{words})\b", re.I)) for value, words in values.items())
    return ClosedList(matter, made, re.compile(needs, re.I) if needs else None, around, may_be_planned)


_WENT_TO = re.compile(r"\b(?:went|came|been|returned)\s+to\s+(?:(?:an?|the|our|today['’]s)\s+)?$", re.I)
_YET_TO_COME = re.compile(
    r"\bto\s+(?:hold|convene|call|arrange|have|attend|chair|request|ask\s+for|set\s+up)\s+(?:(?:an?|the|another|urgent)\s+)*$",
    re.I,
)
_IS_TO_BE = re.compile(
    r"\s+(?:would|will|should|must|is|was|are)\s+(?:to\s+)?be\s+(?:held|convened|called|arranged)\b", re.I
)
_OFFENCES = {
    "murder": r"murder(?:ing|ed)?",
    "manslaughter": r"manslaughter",
    "causing or allowing": r"(?:causing\s+or\s+)?allowing",
    "cruelty": r"(?:child\s+)?cruelty",
    "neglect": r"(?:wilful\s+)?neglect",
    "wounding": r"wounding|grievous\s+bodily\s+harm|GBH|section\s+(?:18|20)",
    "assault": r"(?:common\s+)?assault(?:ing)?|actual\s+bodily\s+harm|ABH|battery",
    "rape": r"rape|raping",
    "sexual assault": r"sexual(?:ly)?\s+assault\w*|indecent\s+assault",
}
_AFTER_CUE = (
    r"(?:outcome|decision|decided|concluded|conclusion|ended|ends|result(?:ed)?|led|agreed|proceed(?:ed|s)?|step(?:ped)?|"
    r"outcomed|threshold|finish(?:ed|es)?|complet(?:ed|es))\b[^.;]{0,40}?\b"
)
_LISTS = (
    _list(
        Matter("category", Topic.VALUE, "under which category the plan is", near=31, apart=31, is_event=False, alone=1),
        {
            "neglect": r"neglect(?:ed)?",
            "physical abuse": r"physical(?:\s+(?:abuse|harm|injury))?",
            "emotional abuse": r"emotional(?:\s+(?:abuse|harm))?",
            "sexual abuse": r"sexual(?:\s+(?:abuse|harm))?",
        },
        r"\b(?:categor(?:y|ies)|(?:on|subject\s+(?:of|"
        r"to))\s+(?:an?\s+)?(?:(?:child\s+protection|CP)\s+)?plan|register(?:ed)?|made\s+subject)\b",
        may_be_planned=True,
    ),
    _list(
        Matter("meeting", Topic.MEETING_TYPE, "what kind of meeting it was", near=5, apart=0, shared=1),
        {
            "strategy meeting": r"strategy\s+(?:discussion|meeting|mtg)",
            "risk assessment conference": r"(?:multi[-\s]agency\s+)?risk\s+assessment\s+conference|MARAC",
            "initial conference": r"initial\s+(?:child\s+protection\s+)?(?:case\s+)?conference|ICPC",
            "review conference": r"review\s+(?:child\s+protection\s+)?(?:case\s+)?conference|RCPC",
            "core group": r"core\s+group",
            "professionals' meeting": r"professionals?['’]?\s+meeting",
            "legal planning meeting": r"legal\s+(?:planning|gateway|advice)\s+(?:meeting|panel)",
            "pre-proceedings meeting": r"pre-proceedings\s+meeting|PLO\s+meeting",
            "child in need meeting": r"(?:child\s+in\s+need|CIN)\s+(?:review|meeting)",
            "team around the child meeting": r"team\s+around\s+the\s+(?:child|family)|TA[CF]\s+meeting"
            r"|early\s+help\s+(?:meeting|review)",
            "looked after review": r"(?:looked[\s-]after(?:\s+child)?|LAC|CLA)\s+review",
            "family group conference": r"family\s+group\s+(?:conference|meeting)|FGC",
            "discharge planning meeting": r"discharge\s+(?:planning\s+)?meeting",
            "rapid review": r"rapid\s+review(?:\s+meeting)?",
            "child death review meeting": r"child\s+death\s+(?:review|overview)(?:\s+(?:meeting|panel))?",
            "personal education plan meeting": r"(?:PEP|personal\s+education\s+plan)\s+(?:meeting|review)?",
            "planning meeting": r"(?<!discharge\s)(?<!legal\s)placement\s+planning\s+meeting",
            "supervision": r"reflective\s+supervision|group\s+supervision",
        },
        around=True,
    ),
    _list(
        Matter("disposal", Topic.SENTENCE, "what the sentence was", near=10, apart=7, is_event=False),
        {
            "fine": r"(?:a\s+)?fine|fined",
            "community order": r"community\s+(?:order|sentence|service|punishment)|unpaid\s+work",
            "suspended": r"suspended(?:\s+sentence)?",
            "prison": r"jailed|imprison(?:ed|ment)|prison|custody|sent\s+down|behind\s+bars|locked\s+up",
            "conditional discharge": r"conditional(?:ly)?\s+discharged?|absolute\s+discharge",
            "caution": r"caution(?:ed)?",
            "youth rehabilitation order": r"youth\s+rehabilitation\s+order|YRO",
            "referral order": r"referral\s+order",
        },
        r"\b(?:youth\s+rehabilitation\s+order|YRO|sentenced?|court|plea|pleaded|guilty|got|given|fined|jailed|received)\b",
        around=True,
    ),
    _list(
        Matter("outcome", Topic.VALUE, "what was decided", near=10, apart=5, shared=1, is_event=False),
        {
            "no further action": _AFTER_CUE + r"(?:no\s+further\s+action|NFA|close(?:d|\s+the\s+case)?)",
            "assessment": _AFTER_CUE + r"(?:an?\s+)?(?:child\s+and\s+family\s+|single\s+)?assessment",
            "enquiry": _AFTER_CUE + r"(?:an?\s+)?(?:section\s+47|s\.?47|joint\s+investigation)",
            "early help": _AFTER_CUE + r"early\s+help",
            "child in need": _AFTER_CUE + r"(?:an?\s+)?(?:child\s+in\s+need|CIN)",
            "child protection": _AFTER_CUE + r"(?:an?\s+)?(?:initial\s+)?(?:child\s+protection|conference|ICPC)",
        },
        r"^(?!.*\b(?:recommend\w*|changed|challenge\w*|considered|not\s+followed)\b)",
        around=True,
        may_be_planned=True,
    ),
    _list(
        Matter("sleeping place", Topic.VALUE, "where the child slept", near=4, apart=2, is_event=False),
        {
            "cot": r"(?:in|into)\s+(?:(?:his|her|the|a)\s+)?(?:travel\s+)?(?:cot|crib|Moses\s+basket)",
            "sofa": r"(?:on|onto)\s+(?:(?:the|a)\s+)?(?:sofa|settee|couch)",
            "adult's bed": r"in\s+(?:(?:the|a|their|her|his)\s+)?(?:parents['’]?|mother['’]s"
            r"|mum['’]s|adult|double|parental)"
            r"\s+bed|co-?sle(?:pt|eping)",
            "floor": r"on\s+the\s+floor|on\s+a\s+mattress",
        },
        r"\b(?:found|sle(?:pt|ep\w*)|asleep|put\s+down|laid|bed|died|placed)\b",
    ),
)
_CLEARED = r"cleared|acquitted|found\s+not\s+guilty|not\s+guilty\s+of"
_CONVICTED = r"convicted|found\s+guilty|guilty\s+of"
_VERDICT = re.compile(rf"\b(?:(?P<no>{_CLEARED})|(?P<yes>{_CONVICTED}))\b(?P<rest>[^.;]{{0,60}})", re.I)
_OFFENCE = tuple((name, re.compile(rf"\b(?:{words})\b", re.I)) for name, words in _OFFENCES.items())
_CHARGED_WITH = re.compile(r"\bcharged\s+with(?P<rest>[^.;]{3,60})", re.I)
_OF_VERDICT = Matter("verdict", Topic.VALUE, "what the verdict was", is_lasting=True, is_event=False)
_OF_CHARGE = Matter("charge", Topic.VALUE, "whether there was a charge", near=7, apart=5, is_event=False)
_OF_SIDE = Matter("side", Topic.VALUE, "which side it was", near=5, apart=2, shared=1, alone=1)
_OF_INJURY = Matter("kind of injury", Topic.VALUE, "what kind of injury it was", near=3, apart=1)
_OF_YEAR = Matter("school year", Topic.VALUE, "which school year the child is in", is_lasting=True, is_event=False)
_SIDE = re.compile(
    rf"\b(?P<side>left|right)(?:[- ]hand)?(?:\s+(?:side\s+of\s+(?:(?:the|his|her)\s+)?|upper\s+|"
    rf"lower\s+|outer\s+|inner\s+|big\s+|side\s+))?\s*(?P<part>{BODY.pattern.strip(chr(92) + 'b')})",
    re.I,
)
_INJURIES = {
    "burn": r"burns?(?:\s+mark)?|scalds?|cigarette\s+burn",
    "bite": r"bites?(?:\s+marks?)?|bite-?mark",
    "bruise": r"bruis(?:e|ing)",
    "cut": r"cut|graze|scratch|laceration",
    "fracture": r"fractur(?:e|ed)|broken",
}
_ONE_INJURY = re.compile(
    rf"\b(?:a|an|the|one)\s+(?:[\w-]+\s+){{0,2}}?(?P<injury>{'|'.join(_INJURIES.values())})\b"
    rf"(?P<between>\s+(?:[\w'’]+\s+){{0,5}}?)(?P<part>{BODY.pattern})",
    re.I,
)
_YEAR = re.compile(
    r"\b(?:(?:in|into|of)\s+)?(?P<words>(?:[Yy]ear|Yr|Y)\s?(?P<year>1[0-3]|[1-9])|"
    r"(?P<reception>Reception))\b(?!\s*(?:of|\d|years?|old))"
)


def closed_lists(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents give another value of one list for one thing."""
    claims: list[Claim] = []
    verdicts: list[Claim] = []
    sites: list[Claim] = []
    for sentence in told:
        for one in _LISTS:
            claims.extend(_of_list(sentence, one, reader))
        claims.extend(_charges(sentence, reader))
        claims.extend(_sides(sentence, reader))
        claims.extend(_years(sentence, reader))
        verdicts.extend(_verdicts(sentence, reader))
        sites.extend(_injuries(sentence, reader))
    return [*compared(claims, _apart), *compared(verdicts, _apart), *compared(sites, _apart)]


def _apart(one: Claim, other: Claim) -> Sort | None:
    """Sets of values conflict where they share none."""
    mine, theirs = set(one.value.split(" and ")), set(other.value.split(" and "))
    return None if mine & theirs else Sort.CONFLICT


def _of_list(sentence: Sentence, one: ClosedList, reader: Reader) -> Iterator[Claim]:
    if one.needs is not None and not one.needs.search(
        f"{sentence.before} {sentence.text}" if one.around else sentence.text
    ):
        return
    hits = [(value, hit) for value, form in one.values for hit in form.finditer(sentence.text)]
    hits = [
        (value, hit)
        for value, hit in hits
        if _is_told(sentence.text, hit, one)
        and not any(
            other.start() <= hit.start() and hit.end() <= other.end() and other.group() != hit.group()
            for _, other in hits
        )
    ]
    values = sorted({value for value, _ in hits})
    if not values or len(values) > 2:
        return
    first = min((hit for _, hit in hits), key=lambda hit: hit.start())
    last = max((hit for _, hit in hits), key=lambda hit: hit.end())
    yield reader.claim(one.matter, "", " and ".join(values), sentence, first.start(), last.end(), around=one.around)


def _is_told(text: str, hit: re.Match[str], one: ClosedList) -> bool:
    """Whether the list may be read there; "went to a core group" plans none."""
    if not one.may_be_planned and (_YET_TO_COME.search(text[: hit.start()]) or _IS_TO_BE.match(text, hit.end())):
        return False
    return (
        one.may_be_planned
        or bool(_WENT_TO.search(text[: hit.start()]))
        or stance(text, *hit.span()).standing is Standing.ASSERTED
    )


def _accused(sentence: Sentence, at: int, reader: Reader) -> frozenset[str]:
    """Who stands before these words: the name of a grown-up in parts, or nobody told."""
    named = reader.cast.named_in(sentence.text[:at], sentence.document, grown=True)
    if named and named[-1][1].name is not None:
        return frozenset({named[-1][1].key})
    return agent_before(sentence, at, at)


def _verdicts(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    hits = [
        hit
        for hit in _VERDICT.finditer(sentence.text)
        if stance(sentence.text, hit.start(), hit.start("rest")).standing is Standing.ASSERTED
    ]
    guilty: list[str] = []
    cleared: list[str] = []
    for hit in hits:
        rest = re.split(r"\bbut\b|\band\s+(?:cleared|convicted|found|acquitted)", hit.group("rest"))[0]
        of = [name for name, form in _OFFENCE if form.search(rest)][:1]
        (guilty if hit.group("yes") else cleared).extend(of)
    if not guilty and not cleared:
        return
    who = _accused(sentence, hits[0].start(), reader)
    if not who:
        return
    for offence in dict.fromkeys((*guilty, *cleared)):
        yield reader.claim(
            _OF_VERDICT,
            offence,
            "guilty" if offence in guilty else "not guilty",
            sentence,
            hits[0].start(),
            hits[-1].end() - len(hits[-1].group("rest")),
            who=who,
        )
    if len(set(guilty)) == 1:
        yield reader.claim(_OF_VERDICT, "of what", guilty[0], sentence, hits[0].start(), hits[-1].end(), who=who)


def _charges(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    for with_what in _CHARGED_WITH.finditer(sentence.text):
        of = [name for name, form in _OFFENCE if form.search(with_what.group("rest"))]
        who = _accused(sentence, with_what.start(), reader)
        if (
            of
            and who
            and stance(sentence.text, with_what.start(), with_what.start("rest")).standing is Standing.ASSERTED
        ):
            yield reader.claim(_OF_CHARGE, "with", " and ".join(sorted(of)), sentence, *with_what.span(), who=who)


def _sides(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    hits = list(_SIDE.finditer(sentence.text))
    by_part: dict[str, list[re.Match[str]]] = {}
    for hit in hits:
        by_part.setdefault(limb_of(_part(hit.group("part"))), []).append(hit)
    for part, held in by_part.items():
        value = " and ".join(sorted({hit.group("side").casefold() for hit in held}))
        yield reader.claim(_OF_SIDE, part, value, sentence, *held[0].span())


def _part(words: str) -> str:
    plain = words.casefold()
    return {"legs": "leg", "ribs": "rib", "feet": "foot", "buttocks": "buttock"}.get(plain, plain)


def _injuries(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    for hit in _ONE_INJURY.finditer(sentence.text):
        if stance(sentence.text, *hit.span("injury")).standing is not Standing.ASSERTED:
            continue
        kind = next(name for name, words in _INJURIES.items() if re.fullmatch(words, hit.group("injury"), re.I))
        part = _part(hit.group("part"))
        if kind != "fracture":
            yield reader.claim(_OF_INJURY, part, kind, sentence, hit.start(), hit.end())


def _years(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    for hit in _YEAR.finditer(sentence.text):
        when = sentence.moment(*hit.span()) or sentence.entry or sentence.written
        children = reader.children(sentence)
        if when is None or when.earliest is None or not when.is_day or not children:
            continue
        if any(role in ("brother", "sister", "cousin") for *_, role in roles_in(sentence.text[: hit.start()])):
            continue
        year = int(hit.group("year") or 0)
        begun = when.earliest.year - (when.earliest.month < 9)
        yield reader.claim(_OF_YEAR, "", f"started school in {begun - year}", sentence, *hit.span("words"))
