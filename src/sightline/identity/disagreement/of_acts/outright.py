"""What one document says outright never was, and another tells: an interview never offered, no money, no call."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.times import near_in_time
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import Standing, stance

_DONE = r"(?:offered|held|made|completed|done|carried\s+out|arranged|undertaken|attempted|convened|started|considered)"
_NEVER = (
    re.compile(rf"\b[Nn]o\s+(?P<thing>(?:[a-z-]+\s+){{1,3}}?[a-z-]+)\s+(?:was|were)\s+ever\s+{_DONE}\b"),
    re.compile(rf"\b(?:[Aa]n?|[Tt]he)\s+(?P<thing>(?:[a-z-]+\s+){{1,3}}?[a-z-]+)\s+(?:was|were)\s+never\s+{_DONE}\b"),
)
_UNPAID = re.compile(
    r"\b(?:gets|got|receives|received|is\s+given|was\s+given|is\s+paid|was\s+paid|takes|took)\s+(?:no\s+(?:money|"
    r"payment)|nothing|not\s+a\s+penny)\b|\b(?:is|was)\s+not\s+paid\b|\bunpaid\b",
    re.I,
)
_PAID = re.compile(
    r"\b(?:pays|paid|paying|sends|sent|gives|gave)\b[^.;]{0,30}(?:£\s?\d+|\d+\s*(?:pounds|euros?)|€\s?\d+)", re.I
)
_NOT_REACHED = re.compile(
    r"\bno\s+(?:voicemail|voice\s?mail|call|message|e-?mail|letter|notification)\b[^.;]{0,30}?"
    r"\b(?:came\s+to|reached|got\s+to|was\s+received\s+by)\s+(?:me|us)\b",
    re.I,
)
_REACHED = re.compile(
    r"\b(?:rang|phoned|called|telephoned)\b(?:[^.;]|\d\.\d){0,50}\b(?:spoke\s+to|voice\s?mail|"
    r"left\s+(?:a\s+)?message)\b",
    re.I,
)
_SURNAME = re.compile(r"\b(?:[A-Z][a-z]{3,}|[A-Z]{4,})\b")
_FEW_DAYS = 3


def outright(told: Sequence[Sentence]) -> list[Contradiction]:
    """Where two documents tell and deny one thing. A person is asked; nothing is decided."""
    return [*_never_done(told), *_payments(told), *_calls(told)]


def _never_done(told: Sequence[Sentence]) -> Iterator[Contradiction]:
    denials = [(one, hit) for one in told for form in _NEVER for hit in form.finditer(one.text)]
    for denial, hit in denials:
        thing = " ".join(hit.group("thing").split())
        tells = re.compile(rf"\b{re.escape(thing)}\b", re.I)
        for other in told:
            found = tells.search(other.text) if other.document != denial.document else None
            if found is None or not _happened(other.text, *found.span()):
                continue
            said = (
                denial.say(*hit.span(), "never"),
                other.say_in_entry(*found.span(), "told of"),
            )
            why = f"One says that no {thing} ever was; the other tells of one."
            subject, about = f"whether there was a {thing}", f"never {thing.casefold()}"
            yield Contradiction.of(Topic.HELD_OR_CALLED, Sort.CONFLICT, subject, about, said, (why,))


def _happened(text: str, start: int, end: int) -> bool:
    held = stance(text, start, end).standing
    return held not in (Standing.PLANNED, Standing.SUPPOSED, Standing.DENIED) and not re.search(
        r"\b(?:no|never|not|should|every|any|each)\s+(?:\w+\s+){0,2}$", text[:start], re.I
    )


def _payments(told: Sequence[Sentence]) -> Iterator[Contradiction]:
    """ "Pays Q. 150 euros a month" beside "Ms Q. says that she gets no money": of one name, in two documents."""
    unpaid = [(one, hit) for one in told if (hit := _UNPAID.search(one.text))]
    paid = [(one, hit) for one in told if (hit := _PAID.search(one.text))]
    for (one, no), (other, yes) in product(unpaid, paid):
        shared = _names(one.text) & _names(other.text)
        if one.document == other.document or not shared:
            continue
        name = min(shared).title()
        said = (one.say(*no.span(), "not paid"), other.say(*yes.span(), "paid"))
        why = f"Both speak of {name}; the one tells of no money, the other of a payment."
        yield Contradiction.of(
            Topic.VALUE, Sort.CONFLICT, f"whether {name} is paid", f"paid {name.casefold()}", said, (why,)
        )


def _calls(told: Sequence[Sentence]) -> Iterator[Contradiction]:
    """ "No call came to me" beside another's "rang and spoke to her" of the same days."""
    missed = [(one, hit) for one in told if (hit := _NOT_REACHED.search(one.text))]
    made = [(one, hit) for one in told if (hit := _REACHED.search(one.text))]
    for (one, no), (other, yes) in product(missed, made):
        days = one.roughly(*no.span()), other.roughly(*yes.span())
        if one.document == other.document or None in days or not near_in_time(*days, _FEW_DAYS):
            continue
        said = (one.say_in_entry(*no.span(), "no call"), other.say_in_entry(*yes.span(), "called"))
        why = "One writes that no call came; the other tells of a call in those days."
        about = f"call {days[0].earliest if days[0] else ''}"
        yield Contradiction.of(Topic.VALUE, Sort.CONFLICT, "whether a call was made", about, said, (why,))


def _names(text: str) -> set[str]:
    return {hit.group().casefold() for hit in _SURNAME.finditer(text) if hit.start()}
