"""What somebody was sentenced to, as documents say it: life and a number of years, a minimum term and the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.identity.disagreement.comparing.agents import role_at
from sightline.identity.disagreement.comparing.cast import Cast, Who
from sightline.identity.disagreement.comparing.names_in_text import NAME
from sightline.identity.disagreement.comparing.speakers import Speakers
from sightline.identity.disagreement.telling.amounts import SPAN, Span, end_of, span_of, start_of
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import stance

_PASSED = (
    r"\b(?:jailed|sentenced|imprisoned|locked\s+up|sent\s+to\s+prison|given|handed|received|receiving|got|serving|"
    r"(?:ordered|must|has|had|will)\s+(?:to\s+)?serve|committed\s+to\s+prison|detained|sent\s+down|put\s+away|imposed)\b"
)
_LIFE = re.compile(
    (
        rf"(?:{_PASSED}[^.;]{{0,40}}?\b(?P<life>life)\b(?!\s+(?:of|in\s+(?:care|danger)|was))"
        rf"|\b(?P<long>life\s+(?:sentence|imprisonment|term)))"
    ),
    re.I,
)
_YEARS = re.compile(
    rf"(?:{_PASSED}[^.;]{{0,60}}?|\bsentence\s+(?:of|was|is|to|had\s+been|reduced|increased|cut|raised)[^.;]{{0,50}}?|"
    r"\b(?:term|tariff|minimum)\s+(?:of|was|is|(?:was\s+|is\s+)?set\s+at)\s+)"
    rf"{SPAN}(?P<after>[’']?\s*(?:imprisonment|in\s+prison|custody|jail|behind\s+bars|suspended)?)",
    re.I,
)
_HEADLINE = re.compile(rf"^{SPAN}\s+for\s+", re.I)
_MINIMUM = re.compile(
    r"\b(?:minimum|at\s+least|before\s+(?:being|she|he|they)|tariff|no\s+less\s+than|parole|eligible)\b", re.I
)
_OF_LIFE = re.compile(r"\blife\b(?!\s+of)[^.;]*\b(?:serve|spend)\s+$", re.I)
"""What stands before the years of whoever got life and "must serve" them: the least of it."""
_CHANGED = re.compile(
    r"\b(?:reduced|cut|lowered|increased|raised|extended|varied|substituted)\b[^.;]{0,60}\b(?:to|by)\b|\bon\s+appeal\b",
    re.I,
)
_PASSES = re.compile(r"\bwill\s+serve\b", re.I)
"""How a judge passes a sentence, which is no plan."""
_YOU = re.compile(r"\byou\b", re.I)
_SUSPENDED = re.compile(r"\bsuspended\b", re.I)
_NOT_A_SENTENCE = re.compile(
    r"\b(?:faces?|could|may(?!\s+\d)|might|up\s+to|maximum|would|will(?!\s+serve)|expected|recommended|ban(?:ned)?|order|bail)\b",
    re.I,
)
_LETTER_OR_ROLE = re.compile(
    r"\b(?:Adult|Mr|Ms|Mrs|Miss)\s+[A-Z]\b(?![a-z])|\b(?:(?:the|her|his)\s+)?(?:step)?(?:mother|father)\b(?!['’])|"
    r"\b(?:(?:the|her|his)\s+)?(?:(?:mother|father|mum|dad)['’]s\s+)?(?:partner|boyfriend|girlfriend)\b(?!['’])",
    re.I,
)
_LEAD = re.compile(r"\b(?:A|An)\s+(?:[\w-]+\s+){1,4}(?:who\b[^.]*|was\b|has\b|is\b)", re.S)
_NEXT = re.compile(rf"(?P<who>{NAME}),\s+(?:aged\s+)?\d\d,")
_OFFENCE = re.compile(
    r"\b(murder|manslaughter|cruelty|neglect|causing\s+or\s+allowing|grievous\s+bodily\s+harm|GBH|assault"
    r"|wounding|rape|"
    r"arson|supply|possession|perverting)",
    re.I,
)


_OF_ONE_DEATH = frozenset({"murder", "manslaughter"})
_A_PARTNER = "role partner"
_MAY_BE_NAMED = frozenset({"partner", "stepmother", "father", "mother"})
"""By what other papers call whoever one of them names."""


@dataclass(frozen=True, slots=True)
class Punished:
    """One place says what somebody was sentenced to.

    ``span``: None for life. ``part``: "whole" or "minimum". ``is_later``: what it was changed to, on appeal say.
    """

    who: Who | None
    span: Span | None
    part: str
    is_later: bool
    is_suspended: bool
    offences: frozenset[str]
    said: Said


def punishments(told: Sequence[Sentence], cast: Cast) -> list[Contradiction]:
    """Where documents give one person another sentence for one trial."""
    first: dict[tuple[object, ...], Punished] = {}
    speakers = Speakers(cast)
    for sentence in told:
        speakers.hear(sentence)
        for claim in punished(sentence, cast, speakers.addressed.get(sentence.document)):
            key = claim.who.key if claim.who else ""
            first.setdefault((claim.said.document, key, claim.said.value, claim.is_later, claim.offences), claim)
    claims = list(first.values())
    sentenced: dict[str, set[str]] = {}
    for claim in claims:
        sentenced.setdefault(claim.said.document, set()).add(claim.who.key if claim.who else "")
    found = []
    for one, other in combinations(sorted(claims, key=lambda claim: claim.said.place), 2):
        if one.said.document == other.said.document and (one.is_later == other.is_later or one.part != other.part):
            continue
        is_only = all(len(sentenced[claim.said.document]) == 1 for claim in (one, other))
        whose = _same_person(one, other, cast, is_only=is_only)
        if not whose or (one.offences and other.offences and not one.offences & other.offences):
            continue
        sort, why = _compare(one, other, claims)
        if sort is None:
            continue
        who = one.who if one.who and one.who.name else other.who or one.who
        assert who is not None
        subject = f"what {who.label} was sentenced to"
        found.append(Contradiction.of(Topic.SENTENCE, sort, subject, who.key, (one.said, other.said), (whose, why)))
    return found


def _same_person(one: Punished, other: Punished, cast: Cast, *, is_only: bool) -> str:
    """Why both speak of the sentence of one person, or empty. ``is_only``: each document tells of one such person."""
    if one.who is None or other.who is None:
        return ""
    of_one_death = sorted(one.offences & other.offences & _OF_ONE_DEATH)
    if one.who.key == other.who.key == _A_PARTNER and not (is_only and of_one_death):
        return ""  # the partner of now and the one of then
    if cast.same(one.who, other.who):
        why = next((who.why for who in (one.who, other.who) if who.why), "")
        return f"Both tell what {one.who.label} was sentenced to. {why}".strip()
    role, called = (one.who, other.who) if one.who.name is None else (other.who, one.who)
    if role.role in _MAY_BE_NAMED and called.name is not None and of_one_death and is_only:
        return f"Each document tells of one person who was sentenced for {of_one_death[0]}."
    letter, named = (one.who, other.who) if one.who.is_letter else (other.who, one.who)
    if letter.is_letter and named.name is not None and one.offences & other.offences:
        initial = letter.label.split()[-1][:1].casefold()
        if initial in (named.name.surname[:1], named.name.given[:1]):
            offence = sorted(one.offences & other.offences)[0]
            return (
                f"“{letter.label}” and {named.label} are both said to be sentenced for {offence}, and the letter fits."
            )
    return ""


def _compare(one: Punished, other: Punished, claims: Sequence[Punished]) -> tuple[Sort | None, str]:
    if one.part != other.part:
        # A whole term and the least that must be served are different things; so is life beside its minimum.
        return None, ""
    if (one.span is None) != (other.span is None):
        if one.part == "minimum":
            return None, ""
        life, years = (one, other) if one.span is None else (other, one)
        least = [
            claim
            for claim in claims
            if claim.said.document == life.said.document
            and claim.who is not None
            and life.who is not None
            and claim.who.key == life.who.key
            and claim.part == "minimum"
            and claim.is_later == years.is_later
        ]
        if (
            years.span
            and least
            and all(claim.span and _other_length(claim.span, years.span, is_least=True) for claim in least)
        ):
            return Sort.CONFLICT, f"{years.said.value} is neither life nor its {least[0].said.value}."
        return Sort.LOOSE_WORDING, (
            "One says life, the other a number of years without calling it a minimum term. A life sentence has a "
            "minimum term, so the years may be that; as written they differ."
        )
    is_least = one.part == "minimum"
    if one.span is None or other.span is None or not _other_length(one.span, other.span, is_least=is_least):
        if one.is_suspended != other.is_suspended and one.span is not None:
            return Sort.PRECISION, "Just one of them says that the sentence was suspended."
        return None, ""
    if one.is_later != other.is_later:
        return Sort.CHANGE_OVER_TIME, "One of them tells of the sentence after it was changed."
    for claim in claims:
        mate = next((half for half in (one, other) if half.said.document == claim.said.document), None)
        rest = other if mate is one else one
        if mate is None or claim is mate or claim.is_later == mate.is_later or claim.span is None or rest.span is None:
            continue
        if not _other_length(claim.span, rest.span, is_least=is_least):
            return None, ""
    return Sort.CONFLICT, f"{one.said.value} and {other.said.value} cannot both be the sentence passed."


def _other_length(one: Span, other: Span, *, is_least: bool = False) -> bool:
    """Whether two terms differ. A court passes them exactly: 20 months are not two years; 18 months are 1.5 years.

    ``is_least``: both are minimum terms, whose "at least" and "no less than" leave the number exact.
    """
    about = not is_least and (one.about or other.about)
    months = [span.number * {"year": 12, "month": 1, "week": 12 / 52}[span.unit] for span in (one, other)]
    slack = max(months) / 10 if about else 0.3
    return abs(months[0] - months[1]) > slack


def punished(sentence: Sentence, cast: Cast, addressed: Who | None = None) -> list[Punished]:
    """What one sentence says that somebody was sentenced to; not what somebody faces or could get.

    ``addressed``: whom the document speaks to as "you", as sentencing remarks do.
    """
    text = sentence.text
    made: list[Punished] = []
    seen: set[tuple[int, int]] = set()

    def add(start: int, end: int, at: int, span: Span | None, value: str) -> None:
        clause = text[max(0, at - 40) : start]
        if (start, end) in seen or not (_PASSES.search(text[at:start]) or stance(text, start, end).asserted):
            return
        if _NOT_A_SENTENCE.search(text[at:start]) or re.search(
            r"\b(?:faces?|could|would|expected\s+to|will(?!\s+serve))\b[^,;]{0,30}$", clause
        ):
            return
        seen.add((start, end))
        near = text[max(at, start - 45) : end + 12]
        is_least = _MINIMUM.search(near) or (span and _OF_LIFE.search(text[:start]))
        part = "minimum" if is_least else "whole"
        next_told = sentence.after if _LEAD.search(text[: at + 1]) else ""
        changed = _CHANGED.search(text[max(0, at - 60) : end + 50])
        is_later = (
            bool(changed)
            and not re.match(r"\s*(?:,|but|although)", text[end : end + 4])
            and _is_result(text, start, end)
        )
        made.append(
            Punished(
                addressed if addressed and _YOU.search(text[: end + 5]) else _whose(sentence, at, cast),
                span,
                part,
                is_later,
                bool(_SUSPENDED.search(text[start : end + 25])),
                frozenset(hit.group(1).casefold() for hit in _OFFENCE.finditer(text + next_told)),
                sentence.say(start, end, value if part == "whole" else f"minimum {value}"),
            )
        )

    for form in (_YEARS, _HEADLINE):
        for hit in form.finditer(text):
            span = span_of(hit)
            if span is not None and span.unit in ("week", "month", "year"):
                at = hit.start()
                add(start_of(hit), end_of(hit), at, span, span.value)
    for changed in re.finditer(rf"\b(?:reduced|cut|lowered|increased|raised)\b[^.;]{{0,40}}?\bto\s+{SPAN}", text, re.I):
        span = span_of(changed)
        if span is not None and re.search(r"\b(?:sentence|term|tariff|jailed|imprisonment)\b", text, re.I):
            add(start_of(changed), end_of(changed), changed.start(), span, span.value)
    for hit in _LIFE.finditer(text):
        name = "life" if hit.group("life") else "long"
        start, end = hit.span(name)
        if not _MINIMUM.search(text[hit.start() : start]):
            add(start, end, hit.start(), None, "life")
    return made


def _is_result(text: str, start: int, end: int) -> bool:
    """Whether the number is what the sentence was changed to ("reduced to 19 years", "to 19 years on appeal")."""
    return bool(
        re.search(
            r"\b(?:reduced|cut|lowered|increased|raised|extended|varied|substituted)\b[^.;]*\bto\s+(?:\w+\s+){0,2}$",
            text[:start],
            re.I,
        )
        or re.match(r"[^.;,]{0,20}\bon\s+appeal\b", text[end:], re.I)
    )


def _whose(sentence: Sentence, at: int, cast: Cast) -> Who | None:
    """Whose sentence: the last person named before the words that pass it, in this sentence or the one before."""
    text = sentence.text[: at + 1]
    lead = _LEAD.search(text)
    if lead and not cast.named_in(text[lead.start() :], sentence.document, grown=True):
        # "A man who ... was jailed": the press names him in the next sentence, with his age.
        named = _NEXT.match(sentence.after)
        return cast.who(named.group("who"), sentence.document, grown=True) if named else None
    before = cast.named_in(text, sentence.document, grown=True)
    for hit in _LETTER_OR_ROLE.finditer(text):
        shape = re.sub(r"^(?:the|her|his)\s+", "", hit.group(), flags=re.I)
        role = role_at(shape)
        who = cast.who(shape, sentence.document, grown=True) or (
            Who(f"role {role}", shape, role=role) if role in _MAY_BE_NAMED else None
        )
        if who is not None:
            before.append((hit.start(), who))
    if before:
        return max(before, key=lambda item: item[0])[1]
    pronoun = re.search(r"\b(?:he|she|was|the\s+sentence|his|her|him)\b", text, re.I)
    earlier = cast.named_in(sentence.before, sentence.document, grown=True)
    return earlier[0][1] if earlier and pronoun and len({who.key for _, who in earlier}) == 1 else None
