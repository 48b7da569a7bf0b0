"""What a date dates: in a long sentence, the words about it rather than the sentence's first verb.

"He was seen by a doctor several times that year, the last because of a fall on 3 May 2014" dates the fall;
"convicted of assaulting him on 3 May 2014" dates the assault, not the conviction.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from sightline.vocabulary.kinds import KINDS
from sightline.wording.sieve import Sieved
from sightline.wording.suggest import Part, Suggestion

Suggest = Callable[[str], Suggestion]
_AND = re.compile(r"\s+and\s+(?=(?:there|he|she|they|it|the|his|her|their)\s)")
_LIMIT = re.compile(rf"[,;]\s|\s[-–—]\s|{_AND.pattern}")
_GENERAL = frozenset({"entry", "other_health_contact", "contact", "concern_raised", "account_given"})
_SUBORDINATE = re.compile(r"(?:\w+\s+)?(?:after|before|since|while|until|although|because)\s[^,;]{3,80},\s", re.I)
_ACCUSED = Sieved(
    r"\b(?:convicted|(?:found |pleaded )?(?:not )?guilty|cleared|acquitted|accused|charged|suspected|jailed|sentenced|"
    r"imprisoned|cautioned|arrested|bailed|tried)\b[^.;]{0,40}?\b(?:of|with|for|over|on suspicion of)\s+",
    re.I,
)
_NOT_PROVED = Sieved(r"\b(?:cleared|acquitted|not guilty)\b", re.I)
_KILLED = Sieved(r"\b(?:killing|murder\w*|manslaughter|(?:causing|allowing)[^.;]{0,30}\bdeath|death)\b", re.I)
_DEED = re.compile(
    r"(?:\w+ing\b|(?:the\s+|his\s+|her\s+|a\s+)?(?:murder|manslaughter|killing|death|assault|rape|abuse|"
    r"neglect)\s+(?:of|on)\s+(?!\d))",
    re.I,
)
_OUTCOMES = frozenset({"conviction", "arrest", "charge", "sentence", "bail_start", "court_hearing", "trial", "verdict"})


def focused(words: str, start: int, end: int, suggest: Suggest) -> Suggestion:
    """The suggestion for the date at ``words[start:end]``; offsets of the result count in ``words``."""
    whole = suggest(words)
    aside = _SUBORDINATE.match(words)
    if aside and aside.end() <= start:
        cut = aside.end()
        rest = focused(words[cut:], start - cut, end - cut, suggest)
        return _moved(rest, cut, whole, rest.parts)
    deed = deed_before(words, start)
    if deed is not None:
        return for_deed(words, deed, whole, suggest)
    begin, stop = _around(words, start, end)
    if (begin, stop) == (0, len(words)) or not re.search(r"[A-Za-z]{3}", words[begin:start] + words[end:stop]):
        return whole
    near = suggest(words[begin:stop])
    if near.kind in _GENERAL or near.kind == whole.kind:
        return whole
    found = _moved(near, begin, whole, near.parts)
    joint = _AND.match(words, stop)
    if joint and whole.kind not in _GENERAL and all(reason.start >= stop for reason in whole.why):
        # "... from June to October 2019 and later that year ...": a second statement of the same sentence.
        second = Part(whole.kind, whole.nature, joint.end(), len(words), whole.fields, whole.why)
        return replace(found, parts=(*found.parts, second))
    return found


def dates_a_deed(words: str, start: int) -> bool:
    """Whether the date at ``start`` comes after the words of a deed that somebody was tried for, so that it may date
    the deed or the verdict."""
    return deed_before(words, start) is not None


def deed_before(words: str, date_start: int) -> int | None:
    """Where the deed begins of which somebody was accused or convicted, if the date at ``date_start`` is of it."""
    hits = list(_ACCUSED.finditer(words, 0, date_start))
    if not hits:
        return None
    between = words[hits[-1].end() : date_start]
    is_deed = _DEED.match(between) and not re.search(r"[;:]|,\s+(?:and|who)\s", between)
    if is_deed and _NOT_PROVED.search(hits[-1].group()):
        # Whoever was cleared of a deed is not said to have done it on that day.
        return None
    return hits[-1].end() if is_deed else None


def is_of_a_deed_not_proved(words: str, start: int) -> bool:
    """Whether the date at ``start`` is that of a deed of which somebody was cleared: it dates no verdict."""
    hits = list(_ACCUSED.finditer(words, 0, start))
    return (
        bool(hits) and bool(_NOT_PROVED.search(hits[-1].group())) and bool(_DEED.match(words[hits[-1].end() : start]))
    )


def for_deed(words: str, deed: int, whole: Suggestion, suggest: Suggest) -> Suggestion:
    """The suggestion for the deed that begins at ``deed``: a death where somebody was killed."""
    inner = suggest(words[deed:])
    if _KILLED.search(words[deed:]):
        inner = Suggestion("death", KINDS["death"].nature, why=inner.why)
    elif inner.kind in _OUTCOMES:
        inner = Suggestion("entry", KINDS["entry"].nature)
    return _moved(inner, deed, whole, inner.parts)


def _around(words: str, start: int, end: int) -> tuple[int, int]:
    """The stretch between commas, semicolons or dashes that holds the date."""
    before = [hit.end() for hit in _LIMIT.finditer(words, 0, start)]
    after = _LIMIT.search(words, end)
    return (before[-1] if before else 0), (after.start() if after else len(words))


def _moved(near: Suggestion, offset: int, whole: Suggestion, parts: tuple[Part, ...]) -> Suggestion:
    """``near``, read from ``offset`` on, with its offsets counted from the beginning, and the sentence's people."""
    return replace(
        near,
        fields={name: value.moved(offset) for name, value in near.fields.items()},
        why=tuple(replace(reason, start=reason.start + offset, end=reason.end + offset) for reason in near.why),
        parts=tuple(
            replace(
                part,
                start=part.start + offset,
                end=part.end + offset,
                fields={name: value.moved(offset) for name, value in part.fields.items()},
            )
            for part in parts
        ),
        mentions=whole.mentions,
    )
