"""The dates by which a form says which issue of itself it is: "Template rev. 02/2022", "HM-14 issue 6, 04/2020"."""

from __future__ import annotations

import re

_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_VERSION = re.compile(
    r"(?:\b(?:version|issue|edition|revision|ver|v)\.?\s?\d[\w.]*|\brev(?:ision|ised)?\b\.?)[\s,:(/–-]*$", re.I
)
_NUMBER_AND_MONTH = re.compile(r"\d{1,2}(?:,\s|$)")
"""The number of the issue read together with its month: "issue 6, 04/2020"."""
_NUMBERED = re.compile(r"\b(?:version|issue|edition|revision|ver|form)\.?\s*$", re.I)
_FORM = re.compile(
    r"(?:^|(?<=[\s|(]))(?:[\w/&-]+\s+){0,2}?(?:form|template|policy|pro-?forma|document control|doc control|leaflet)\b"
    r"(?:[\s:.,;()/|–-]+(?:version|issued?|edition|rev(?:ision|ised)?|review(?:ed)?|due|date[ds]?|next|approved|updated|"
    rf"last|number|no|ref|template|control|of|and|{_MONTHS}|v?\d[\w./-]*|[A-Z]{{1,8}}[\w/-]*\d[\w/-]*|[A-Z]{{1,6}}))*"
    r"[\s:.,;()/|–-]*$",
    re.I,
)
_CUT = re.compile(r"\s{3,}|\t|(?<=[^\W\d_]{3})[.;]\s+|(?<=[\d)])[.;]\s+(?=[A-Z])|\s\|\s")
_MOST_BEFORE = 90


def is_of_a_form_version(text: str, start: int, end: int) -> bool:
    """Whether the date at ``text[start:end]`` says which issue of a form, template or policy the paper is."""
    line = max(text.rfind("\n", 0, start) + 1, start - _MOST_BEFORE)
    before = text[line:start]
    if _VERSION.search(before):
        return True
    if _NUMBER_AND_MONTH.match(text, start, end) and _NUMBERED.search(before):
        return True
    segment = _CUT.split(before)[-1]
    if not segment.strip(" ("):
        return False
    hit = _FORM.search(segment)
    return hit is not None and _names_an_issue(segment[hit.start() :])


_ISSUE = re.compile(r"\d|\b(?:version|issued?|edition|rev\w*|approved|template|control|policy)\b", re.I)


def _names_an_issue(words: str) -> bool:
    """ "Form completed" and "Date of form" tell of the paper filled in; an issue has a number or says so."""
    return _ISSUE.search(words) is not None and not re.search(r"\b(?:complet|fill|sign|sent|receiv)", words, re.I)
