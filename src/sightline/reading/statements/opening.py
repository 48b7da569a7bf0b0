"""The first words of an entry, which may only say where it was, who was there or what sort of entry it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sightline.reading.layout.piece import Heading
from sightline.reading.sentences.finite import finite_at
from sightline.reading.sentences.focus import Suggest
from sightline.wording.dates import FoundDate
from sightline.wording.reported import reports


def only_titles(heading: Heading | None, start: int, bare: str, suggest: Suggest) -> bool:
    """Whether a few words behind an entry's date say only where or how it was: "23 February. Office"."""
    if heading is None or not (heading.inline and start <= heading.found.start):
        return False
    if _only_signs(bare, suggest):
        return True
    return heading.titled and finite_at(bare) is None and suggest(bare.strip()).kind == "entry"


_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]{1,40}[)\]]")
_WRITER = re.compile(
    r"(?:(?:PC|PS|DC|DS|DI|WPC|SW|HV|MW|SN|GP|Dr|Mr|Mrs|Ms|Miss|Nurse|Sister|Midwife|Triage)\.?\s+){0,2}"
    r"(?:\d{3,5}\s+)?(?:[A-Z]{1,4}|(?:[A-Z]\.?\s+){0,2}[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,2})"
    r"(?:\s*[/&,]\s*(?:[A-Z]{1,4}|[A-Z][\w'’-]+))?"
)


def signs_off(words: str, suggest: Suggest) -> bool:
    """Whether a sentence of an entry is nothing but its writer's name: "S Grady", "Triage MW T. Boateng"."""
    return _is_writer(words.strip(" \t\n,;:|*#_-–—.()"), suggest)


def _only_signs(words: str, suggest: Suggest) -> bool:
    """Whether all that stands behind the date of an entry is who wrote it: "AML (HV)", "S Grady"."""
    bare = words.strip(" \t\n,;:|*#_-–—.")
    rest = _IN_BRACKETS.sub(" ", bare).strip(" \t,;:|*#_-–—./")
    return _is_writer(rest or bare.strip("()[]"), suggest)


_LONGEST_SIGNATURE = 5
_A_CONTACT = re.compile(
    r"\b(?:visit|call|contact|surgery|clinic|home|office|phone|telephone|review|meeting|appointment|e-?mail|letter|text|"
    r"assessment|conference|discussion|strategy|group|school|nursery|hospital|ward|court|scan)s?\b",
    re.I,
)


def _is_writer(words: str, suggest: Suggest) -> bool:
    """Whether a few words are somebody's initials or name with or without their post, and name no sort of contact."""
    if len(words.split()) > _LONGEST_SIGNATURE or _WRITER.fullmatch(words) is None or _A_CONTACT.search(words):
        return False
    if " " not in words:
        return words.isupper() and len(words) > 1 and suggest(words).kind == "entry"
    kind = suggest(words).kind
    has_initials = re.search(r"\b[A-Z]{1,4}\b|\b[A-Z]\.", words) is not None
    return kind == "entry" or (has_initials and kind in {*_TOO_LITTLE, "midwifery_contact", "gp_contact"})


_TOO_LITTLE = frozenset(
    {"entry", "visit", "health_visitor_contact", "police_incident", "police_intelligence", "contact"}
)
_FEW = 3


_BY_WHOM = (
    r"(?:(?:Dr|Nurse|Sister|Midwife|Mr|Mrs|Ms|Miss|SW|HV|GP)\.?\s+(?:(?-i:[A-Z])[\w'’-]*\s*){1,3}|(?:midwife|"
    r"clinic|midwifery|"
    r"surgery|GP|HV|antenatal|nurse|admin|duty)\s*)"
)
_HOW_IT_WAS = re.compile(
    rf"{_BY_WHOM}(?:\([\w .]{{2,20}}\)\s*)?[,:-]?\s*(?:clinic|surgery|telephone|phone|tel|t/c|"
    rf"face to face|f2f|video|remote|online|"
    r"home visit|home|by telephone|by phone|consultation|triage|third party|admin)?(?:\s+(?:clinic|consultation|call|"
    r"appointment|contact|triage))?(?:\s*\([\w .]{2,20}\))?\s*[.:]",
    re.I,
)


def _says_how_it_was(words: str) -> bool:
    """Whether an entry's first words say only who was there and how: "Dr S Okoro, telephone.", "Midwife clinic."."""
    return finite_at(words) is None and _HOW_IT_WAS.fullmatch(words.strip()) is not None


def opening_joined(
    text: str, spans: list[tuple[int, int]], dates: Sequence[FoundDate], suggest: Suggest
) -> list[tuple[int, int]]:
    """An entry's first words shown with its first sentence, where they are only a label: "H/V. Orin seen", "INTEL."."""
    if len(spans) < 2:
        return spans
    (start, end), (begin, following) = spans[:2]
    words = text[start:end]
    if _says_how_it_was(words) and not any(start <= one.start < following for one in dates):
        return [(start, following), *spans[2:]]
    if len(words.split()) > _FEW or any(start <= one.start < following for one in dates):
        return spans
    kind = suggest(words).kind
    if kind not in _TOO_LITTLE or text[end - 1 : end] in "?!":
        return spans
    is_label = kind == "entry" and finite_at(words) is None
    if not is_label and len(words.split()) > _FEW - 1 and kind == "entry":
        return spans
    following_kind = suggest(text[begin:following]).kind
    if not is_label and (following_kind not in {*_TOO_LITTLE, "visit_failed"} or reports(text[begin:following])):
        return spans
    return [(start, following), *spans[2:]]
