"""What kind of step is spoken of as still to come: a hearing listed, a sentence awaited, a review due to be published.

It keeps its own kind, so that it stands beside the step itself when that is told; it has not happened, it takes no
fields, so that no duty can be met by it, and whoever confirms it is asked whether it happened.
"""

from __future__ import annotations

import re

_ARTICLE = r"(?:[-•*]\s*)?(?:(?:the|an?|his|her|their|its|this|that|next|any|our)\s+)?(?:[\w'’-]+\s+){0,5}?"
_SUBJECTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("sentence", re.compile(rf"{_ARTICLE}sentenc(?:e|ing)\b", re.I)),
    (
        "review_published",
        re.compile(
            rf"{_ARTICLE}(?:(?:serious case|safeguarding practice|case|practice|learning|homicide) review|"
            r"publication of (?:the|its|a) (?:review|report|findings))\b",
            re.I,
        ),
    ),
    ("inquest", re.compile(rf"{_ARTICLE}inquest\b", re.I)),
    ("court_hearing", re.compile(rf"{_ARTICLE}hearing\b|{_ARTICLE}(?:IRH|CMH|FHDRA)\b", re.I)),
    ("trial", re.compile(rf"{_ARTICLE}trial\b", re.I)),
)
_PREDICATES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("sentence", re.compile(r"[^.;,]{0,25}\b(?:be sentenced|sentencing|learn (?:his|her|their) sentences?)\b", re.I)),
    ("trial", re.compile(r"[^.;,]{0,25}\b(?:stand|go on|face) trial\b", re.I)),
    (
        "court_hearing",
        re.compile(
            r"[^.;,]{0,25}\b(?:appear|is back|are back|be back|return|go back|be heard|be)\s+(?:back\s+)?(?:in|at|"
            r"before)\s+"
            r"(?:[\w'’-]+\s+){0,4}?(?:court|magistrates|judge)\b",
            re.I,
        ),
    ),
    (
        "review_published",
        re.compile(
            r"[^.;,]{0,25}\bpublish\s+(?:the|its|a|this|their)\s+(?:[\w'’-]+\s+){0,4}?(?:review|report|findings)\b",
            re.I,
        ),
    ),
    ("appeal", re.compile(r"[^.;,]{0,20}\bappeal\b(?!\s+(?:for|to)\b)", re.I)),
)
STEPS_TO_COME = frozenset({kind for kind, _ in (*_SUBJECTS, *_PREDICATES)})
_REPORT = re.compile(rf"{_ARTICLE}(?:review|report|findings)\b", re.I)
_IS_PUBLISHED = re.compile(r"[^.;,]{0,30}\b(?:published|released|made public)\b", re.I)
_NOT = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.I)
_ITS_DAY = re.compile(
    r"\b(?:listed|fixed|set|scheduled|due|expected|booked|planned|adjourned|will (?:be|take place|begin|start|resume)|"
    r"to (?:be|begin|start|take place)|continues?|resumes?|begins?|starts?|reconvenes?|is (?:on|back)|takes place)\b",
    re.I,
)


def still_to_come(plain: str, start: int, end: int) -> str:
    """The kind of the step that ``plain`` speaks of as to come; "" where it speaks of none that has a kind of its own.

    ``plain[start:end]`` are the words that say that it is to come ("is expected to").
    """
    if _NOT.search(plain[start:end]):
        return ""
    for kind, predicate in _PREDICATES:
        if predicate.match(plain, start):
            return kind
    if _REPORT.match(plain[:start]) and _IS_PUBLISHED.match(plain, start):
        return "review_published"
    if not _ITS_DAY.search(plain, start, min(len(plain), end + 20)):
        return ""
    return next(
        (
            kind
            for kind, subject in _SUBJECTS
            if (hit := subject.match(plain, 0, start)) is not None and not _leads_elsewhere(plain[hit.end() : start])
        ),
        "",
    )


def _leads_elsewhere(between: str) -> bool:
    """Whether another subject stands between, so that what is to come is not the step that was named first."""
    return re.search(r"[,;:]|\b(?:he|she|they|it|we|I|who|which)\b", between) is not None
