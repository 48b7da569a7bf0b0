"""When one deed was done, how long one state lasted, and which of two came first, by deed and by words shared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.amounts import SPAN, Span, differ, end_of, span_of, start_of
from sightline.identity.disagreement.telling.told import Sentence
from sightline.identity.disagreement.telling.wordings import content_words

_REACH = 70
_STATES = {
    "on a plan": r"(?:child\s+protection|child\s+in\s+need)?\s*\bplan\b",
    "alone": r"\balone\b|\bunattended\b|\bunsupervised\b",
    "relationship": r"\b(?:been\s+)?together\b|\brelationship\b|\bcouple\b|\bdating\b",
    "living there": r"\b(?:lived|living|stayed|staying|been)\s+with\b|\bhave\s+lived\b|\blived\s+(?:at|there|in)\b",
    "jury out": r"\bjur(?:y|ors?)\b|\bdeliberat\w+",
    "off school": r"\b(?:off|missed|absent)\b[^.;]{0,20}\b(?:school|nursery)?\b",
    "seizure": r"\b(?:seizures?|fit(?:s|ted|ting)?|convuls\w+)\b",
    "ill": r"\b(?:unwell|ill|poorly|vomiting|symptoms|cough|crying|screaming)\b",
    "in care": r"\b(?:in\s+care|foster|looked\s+after)\b",
    "missing": r"\bmissing\b|\bwhereabouts\b",
    "held": r"\b(?:in\s+custody|detained|on\s+remand|in\s+hospital|on\s+the\s+ward|admitted)\b",
    "wait": r"\b(?:wait(?:ed|ing)?|arrived?|took|came)\b[^.;]{0,30}\b(?:ambulance|police|officers|within)\b"
    r"|\b(?:ambulance|police|officers)\b[^.;]{0,30}\b(?:wait(?:ed|ing)?|arrived?|took|came)\b",
    "meeting lasted": r"\b(?:meeting|visit|interview|contact|call|session)\b[^.;]{0,20}\blasted\b",
    "no visit": r"\bnot\s+(?:been\s+)?(?:seen|visited)\b|\bwithout\s+a\s+(?:visit|social\s+worker)\b",
    "order": r"\border\b",
    "work": r"\b(?:worked|working|employed|involved|allocated|known\s+to)\b",
}
_STATE = tuple(
    (
        Matter(
            f"how long {name}",
            Topic.DURATION,
            f"how long it lasted: {name}",
            near=10,
            apart=7,
            shared=1,
            is_event=False,
        ),
        re.compile(words, re.I),
    )
    for name, words in _STATES.items()
)
_ANY_STATE = Matter("how long", Topic.DURATION, "how long it lasted", near=10, apart=7, shared=3, is_event=False)
_SPAN = re.compile(rf"\b{SPAN}", re.I)
_NOT_LASTING = re.compile(
    r"^\s*(?:old\b|ago\b|later\b|earlier\b|before\b|after\b|afterwards\b|of\s+age|-old|pregnant|"
    r"gestation|premature|early|notice)",
    re.I,
)
_NO_STRETCH = re.compile(
    r"\b(?:aged?|every|each|in|within|next|last|past|once\s+an?|times\s+an?|in\s+the\s+(?:last|past|next))\s*$", re.I
)
_ORDER = Matter("order", Topic.DATE, "which came first", is_lasting=True, is_event=False)
_AROUND = re.compile(
    r"\b(?:some|a\s+few|several|two|three|many)\s+(?:days|weeks|months|hours)\s*$|\b(?:came|"
    r"happened|was|were|shortly|just|long|soon|only)\s*$",
    re.I,
)
_FIRST = re.compile(r"\b(?:(?P<before>before|prior\s+to)|(?P<after>after|following|once))\b", re.I)
_ALREADY = re.compile(r"\balready\b(?P<first>[^.;]{4,90}?)\bwhen\b(?P<second>[^.;]{4,})", re.I)


def dated_deeds(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents give one deed another day, one state another length, or two deeds another order."""
    spans: dict[str, Span] = {}
    lengths = [claim for sentence in told for claim in _lengths(sentence, reader, spans)]

    def longer(one: Claim, other: Claim) -> Sort | None:
        return Sort.CONFLICT if _cannot_both(spans[one.value], spans[other.value]) else None

    return [
        *compared(lengths, longer, because="Both say how long it lasted."),
        *_orders(told, reader),
    ]


def _lengths(sentence: Sentence, reader: Reader, spans: dict[str, Span]) -> Iterator[Claim]:
    text = sentence.text
    states = [(matter, hit) for matter, form in _STATE for hit in form.finditer(text)]
    for length in _SPAN.finditer(text):
        span = span_of(length)
        start, end = start_of(length), end_of(length)
        if span is None or _NOT_LASTING.search(text[end:]) or _NO_STRETCH.search(text[:start]):
            continue
        if not states:
            if re.search(r"\bfor\s+(?:about\s+|over\s+|nearly\s+)?$", text[:start], re.I):
                value = f"{'about ' if span.about else ''}{span.value}"
                spans[value] = span
                yield reader.claim(_ANY_STATE, "", value, sentence, start, end)
            continue
        near = [(max(hit.start() - end, start - hit.end()), matter) for matter, hit in states]
        distance, matter = min(near, key=lambda one: (one[0], one[1].code))
        if distance > _REACH:
            continue
        value = f"{'about ' if span.about else ''}{span.value}"
        spans[value] = span
        yield reader.claim(matter, "", value, sentence, start, end)


def _cannot_both(one: Span, other: Span) -> bool:
    """Whether two lengths differ however each was rounded: two years may be a year and a half, and not nine months."""
    if one.unit == other.unit:
        return differ(one, other)
    bounds = []
    for span in (one, other):
        slack = span.days * (0.2 if span.about else 0.05)
        unit = span.days / span.number
        bounds.append((span.days - 0.5 * unit - slack, span.days + 0.99 * unit + slack))
    return bounds[0][1] < bounds[1][0] or bounds[1][1] < bounds[0][0]


def _orders(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    halves: dict[tuple[str, int | None, int], tuple[frozenset[str], frozenset[str]]] = {}
    claims = []
    for sentence in told:
        for first, second, start, end in _in_order(sentence.text):
            key = (sentence.document, sentence.start, start)
            halves[key] = (first - reader.cast.young, second - reader.cast.young)
            claims.append(reader.claim(_ORDER, "", f"{sentence.text[start:end].strip()}", sentence, start, end))

    def turned(one: Claim, other: Claim) -> Sort | None:
        (a, b), (c, d) = (halves[claim.sentence.document, claim.sentence.start, claim.start] for claim in (one, other))
        crossed = min(len(a & d), len(b & c))
        return Sort.CONFLICT if crossed > 0 and len(a & d) + len(b & c) > 2 + len(a & c) + len(b & d) else None

    return compared(claims, turned, because="Both say which of two came first, and have it the other way round.")


def _in_order(text: str) -> Iterator[tuple[frozenset[str], frozenset[str], int, int]]:
    """The words of what came first, of what came second, and where both stand."""
    if hit := _ALREADY.search(text):
        yield content_words(hit.group("first")), content_words(hit.group("second")), 0, len(text.rstrip())
        return
    joins = list(_FIRST.finditer(text))
    if len(joins) != 1 or not text[: joins[0].start()].strip():
        return
    left, right = text[: joins[0].start()], text[joins[0].end() :]
    first, second = (left, right) if joins[0].group("before") else (right, left)
    yield content_words(first), content_words(second), 0, len(text.rstrip())
