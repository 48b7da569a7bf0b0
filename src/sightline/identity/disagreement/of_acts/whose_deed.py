"""Who did one thing that one person did: rang, found, told, took, collected, struck; told of two people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.agencies_told import agencies_in
from sightline.identity.disagreement.comparing.agents import agent_before, role_at, roles_in
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.ideas import Spoken
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import Standing, stance

_CHILD = r"(?:(?:the\s+)?(?:child|baby|toddler|girl|boy)|him|her|them|[A-Z](?=\s)|[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?)"


def _deed(
    code: str, says: str, pattern: str, *, shared: int = 0, near: int = 5, apart: int = 1
) -> tuple[Matter, re.Pattern[str]]:
    return Matter(f"deed {code}", Topic.WHO_SAID_WHAT, says, near, apart, shared), re.compile(pattern)


_DEEDS = (
    _deed(
        "999",
        "who rang for help",
        r"\b(?:dialled|called|rang|phoned|made)\s+(?:a\s+|the\s+)?999(?:\s+call)?\b|\b(?:called|"
        r"rang|phoned)\s+(?:for\s+)?(?:the\s+|an\s+)?(?:ambulance|police)\b|\b(?:999|"
        r"[Ee]mergency)\s+call\b(?=\s+(?:from|by))|\b[Cc]all\b(?=\s+(?:was\s+)?made\s+by\b)|\b[Cc]all\b(?=\s+(?:received\s+)?from\b)|"
        r"\braised\s+the\s+alarm\b",
    ),
    _deed(
        "missing",
        "who reported the child missing",
        r"\b[Rr]eported\s+(?:as\s+)?missing\b|\breported\s+(?:him|her|[A-Z][a-z]+)\s+(?:as\s+)?missing\b|\bReported\s+by:",
    ),
    _deed(
        "found",
        "who found the child",
        rf"\bfound\s+{_CHILD}\s+(?:not\s+breathing|lifeless|dead|cold|unresponsive|blue|limp|"
        rf"unconscious|collapsed|on\s+the\s+floor|wandering|crying|alone|face\s+down|"
        rf"at\s+the\s+bottom)\b",
        apart=2,
    ),
    _deed(
        "told",
        "who told of it",
        r"\b(?:told|informed|alerted|warned|reported\s+to)\s+(?:the\s+)?(?:social\s+workers?|"
        r"social\s+care|police|school|staff|teachers?|the\s+council|health\s+visitor|GP|services|"
        r"doctors?|officers?)\b",
        shared=2,
    ),
    _deed(
        "referred",
        "who made the referral",
        r"\b(?:made\s+(?:a|the)\s+referral|referred\s+(?:the\s+)?(?:child|family|[A-Z][a-z]+))\b|"
        r"\b[Rr]eferral\b(?=\s+(?:received\s+|made\s+)?(?:from|by)\b)",
        near=7,
        apart=2,
    ),
    _deed(
        "took",
        "who took the child",
        rf"\b(?:took|brought|drove|carried|"
        rf"accompanied)\s+{_CHILD}\s+(?:\w+\s+){{0,2}}?to\s+(?:the\s+)?(?:[A-Z][\w'’]+\s+){{0,3}}(?:[Hh]ospital|Infirmary|A&E|school|"
        rf"nursery|surgery|GP|clinic|police\s+station)\b|\b(?:[Bb]rought|[Tt]aken|[Cc]arried|[Dd]ropped)\s+(?:in|off|"
        rf"(?:in|off)?\s*(?:to|at)\s+\w+)?\b(?=\s*by\b)",
    ),
    _deed(
        "collected",
        "who collected the child",
        rf"\b(?:collected|picked\s+up|fetched)\s+{_CHILD}|\b(?:collected|picked\s+up|fetched)\b(?=\s+by\b)",
    ),
    _deed(
        "struck",
        "who hurt the child",
        rf"\b(?:hit|slapped|punched|kicked|smacked|pushed|grabbed|shook|struck|bit|burn(?:t|ed)|"
        rf"threw|dropped)\s+{_CHILD}|\b(?:hit|slapped|punched|kicked|smacked|pushed|grabbed|shaken|"
        rf"struck|bitten|burn(?:t|ed)|dropped|thrown)\b(?=\s+by\b)",
        apart=3,
    ),
    _deed(
        "caring",
        "who was caring for the child",
        rf"\b(?:looking\s+after|caring\s+for|babysitting|minding|bathing|feeding|bathed|fed|"
        rf"was\s+with)\s+{_CHILD}|\bin\s+the\s+care\s+of\b|\b(?:looked\s+after|"
        rf"cared\s+for)\b(?=\s+by\b)",
        near=3,
    ),
    _deed("chaired", "who chaired it", r"\b(?:chaired)\b|\bin\s+the\s+chair\b"),
    _deed("noticed", "who first saw it", r"\b(?:noticed|spotted|first\s+saw|pointed\s+out)\b", shared=2),
    _deed("signed", "who signed", r"\b(?:signed|witnessed)\s+(?:the|an?)\s+\w+", shared=1),
    _deed(
        "disclosed",
        "whom the child told",
        r"\b(?:disclosed|told|said)\s+to\b|\bdisclosure\s+(?:was\s+)?made\s+to\b",
        shared=3,
    ),
)
_LOOSE = (
    frozenset({"partner", "father"}),
    frozenset({"partner", "friend"}),
    frozenset({"teacher", "school"}),
    frozenset({"teacher", "head"}),
    frozenset({"teacher", "teaching assistant"}),
    frozenset({"school nurse", "school"}),
    frozenset({"school nurse", "nurse"}),
    frozenset({"nursery worker", "school"}),
    frozenset({"head", "school"}),
    frozenset({"teaching assistant", "school"}),
    frozenset({"stepmother", "partner"}),
    frozenset({"stepmother", "mother"}),
)
_ANYBODY = frozenset(
    {"mother", "father", "partner", "stepmother", "brother", "sister", "friend", "neighbour", "passer-by"}
)
_WHO = re.compile(r"\s*(?P<who>(?:[\w'’-]+\s*){1,4})")
_BEHIND = re.compile(
    r"\s*(?:was\s+|were\s+)?(?:received\s+|made\s+|given\s+)?(?:(?:(?:to|at|in|up|for|on|into)\s+)?(?:the\s+)?\w+\s+)?(?:by|from)\s+(?P<who>(?:[\w'’-]+\s*){1,4})"
)
_UNTOLD = re.compile(r"\b(?:was|were|been|being)\s+(?:then\s+|also\s+|immediately\s+)?$", re.I)
_PAIR = re.compile(r"\b(?:both|parents|couple|and\s+(?:his|her|the)|together)\b", re.I)


def whose_deed(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents have two people do it."""
    claims = [claim for sentence in told for claim in _done(sentence, reader)]
    return compared(claims, two_people, because="The two documents have two people do it.")


def _done(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    text = sentence.text
    for matter, form in _DEEDS:
        for hit in form.finditer(text):
            if stance(text, *hit.span()).standing is not Standing.ASSERTED:
                continue
            if found := doer(sentence, *hit.span(), reader, a_child=matter.code in _BY_A_CHILD):
                start, end, who = found
                yield reader.claim(matter, "", who, sentence, start, end)


def doer(
    sentence: Sentence, start: int, end: int, reader: Reader, *, a_child: bool = False
) -> tuple[int, int, str] | None:
    """Who did what stands there, and from where to where it is said; None where two did it, or it is not told.

    ``a_child``: a child may have done it, and is then told as "the child NAME".
    """
    text = sentence.text
    if _PAIR.search(text[max(0, start - 50) : start]):
        return None
    behind = _BEHIND.match(text[end:])
    if behind is None and re.search(r"\b(?:by|from):?$", text[start:end], re.I):
        behind = _WHO.match(text[end:])
    if behind:
        role = _first_role(behind.group("who"))
        named = re.match(r"(?:Mr|Mrs|Ms|Miss)?\s*([A-Z][a-z]+(?:\s+[A-Z][a-z]+)?)", behind.group("who"))
        who = role or (named.group(1).casefold() if named else "")
        first, last = start, end + behind.end("who")
    elif _UNTOLD.search(text[max(0, start - 30) : start]) and not re.match(r"[^.;]{0,40}\bby\b", text[end:]):
        return None  # "Police were called": by whom is not told
    elif _PRONOUN.search(text[:start]) and len({role for *_, role in roles_in(text[max(0, start - 70) : start])}) > 1:
        return None  # "The grandmother told police that she rang": of two, which one is not plain
    else:
        who = " ".join(sorted(agent_before(sentence, start, start)))
        first, last = start, end
        while first and not re.match(r"[.;:,]\s", text[first - 1 : first + 1]) and start - first < 60:
            first -= 1
    if not who:
        return None
    if young := sorted(set(who.split()) & reader.cast.young):
        if not a_child:
            return None
        who = _A_CHILD + young[0].title()
    return first + len(text[first:]) - len(text[first:].lstrip()), last, who


_A_CHILD = "the child "
_BY_A_CHILD = frozenset({"deed 999"})
_KIN_OF_A_CHILD = frozenset({"brother", "sister", "friend", "cousin"})
_PRONOUN = re.compile(r"\b(?:she|he|they)\s+(?:(?:had|has|have|then|also|first)\s+)*$", re.I)
_ADDRESSED_WITHIN = 240
"""Letters before a telling in which whoever was told is looked for: a whole page without a stop is not read again."""
_OBJECT = re.compile(
    r"(?!\s*(?:\w+\s+){0,2}by\b)\s*(?:to\s+|with\s+)?(?:(?P<own>us|me)\b|(?P<pronoun>her|him|them)\b(?!\s+\w+\s+(?:that|of|about))|"
    r"(?P<who>(?:[\w'’-]+\s*){1,4}))",
    re.I,
)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)\s+(?:(?:not|never|also|then|first|duly)\s+)*$", re.I)
_RECEIVED = re.compile(r"\b(?:received|reached\s+us|came\s+in)\b", re.I)
_I = re.compile(r"\b(?:I|[Ww]e)\s+(?:was|were|am|are|had|have)\b")


def told_whom(sentence: Sentence, spoken: Spoken, reader: Reader) -> frozenset[str]:
    """To whom it was told, sent or said; empty where that is not plain.

    Behind the verb ("told the nurse", "did not tell us"); before it, where it is passive or cut short ("the nurse was
    told", "social care informed"). A pronoun stands for whoever is named last before.
    """
    text = sentence.text
    before = re.split(r"[;:.]\s", text[max(0, spoken.start - _ADDRESSED_WITHIN) : spoken.start])[-1]
    if _RECEIVED.search(text[spoken.end : spoken.end + 25]):
        return _own(sentence, reader)
    is_passive = bool(_PASSIVE.search(before))
    if not is_passive and (hit := _OBJECT.match(text[spoken.end :])) is not None:
        if hit.group("own"):
            return _own(sentence, reader)
        if hit.group("pronoun"):
            return _last_addressed(before)
        if who := _addressed(hit.group("who")):
            return who
    later = re.search(r"\bto\s+(?P<who>(?:[\w'’&-]+\s*){1,4})", text[spoken.end : spoken.end + 60])
    if later and (who := _addressed(later.group("who"))):
        return who
    if is_passive and _I.search(before):
        return _own(sentence, reader)
    return _last_addressed(before) or agencies_in(before)


def _own(sentence: Sentence, reader: Reader) -> frozenset[str]:
    return reader.own_agency(sentence.document)


def _last_addressed(words: str) -> frozenset[str]:
    last = roles_in(words)[-1:]
    return frozenset().union(*(agencies_in(role) or {role} for *_, role in last))


def _addressed(words: str) -> frozenset[str]:
    return agencies_in(words) or frozenset(role for *_, role in roles_in(words)[:1])


def _first_role(text: str) -> str:
    return next((role for *_, role in roles_in(text)), "")


def two_people(one: Claim, other: Claim) -> Sort | None:
    """The same of two claims."""
    return two_values(one.value, other.value, one.sentence, other.sentence)


def two_values(a: str, b: str, one: Sentence, other: Sentence) -> Sort | None:
    """Whether two doers cannot be one person, however loosely they are called."""
    if a == b or set(a.split()) & set(b.split()) or frozenset((a, b)) in _LOOSE:
        return None
    young = [value.startswith(_A_CHILD) for value in (a, b)]
    if any(young):
        return None if not all(young) and {a, b} & _KIN_OF_A_CHILD else Sort.CONFLICT
    roles = [bool(role_at(value)) for value in (a, b)]
    if all(roles):
        return Sort.CONFLICT
    if not any(roles):
        return Sort.CONFLICT if len(a.split()) > 1 or len(b.split()) > 1 else None
    role, named = (a, other) if roles[0] else (b, one)
    name = b if roles[0] else a
    if role in _ANYBODY or re.search(
        rf"\b{role}\b[^.;]{{0,20}}\b{name.split()[0]}", f"{named.before} {named.text}", re.I
    ):
        # "The mother" may be the woman who is named: nobody has said that she is not.
        return None
    return Sort.CONFLICT
