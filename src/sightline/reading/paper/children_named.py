"""Which of the names of a paper are children's: by an age, a birth, a nursery, a cot; never those of grown-ups."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sightline.reading.paper.names_known import alone
from sightline.wording.name_parts import name_parts

_GROWN = 18
_GROWN_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Dr")
_SMALL = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|\d|1[0-7])"
)
_A_CHILD = (
    r"(?:(?<![\w.]){name},? (?:an?|the|now an?) (?:boy|girl|child|baby)\b|\b(?:Child|Re) {name}\b"
    r"|\b{name}\b[^.\n]{{0,30}}\b(?:in school|at school|at nursery|in class|in reception|into school|in (?:his|"
    r"her) cot|in bed)\b"
    r"|\bchild record\b[^\n]*\n+[^\S\n]*name\s*:\s*{name}\b|\bhealth visit\w+[^\n]*\n+[^\S\n]*name\s*:\s*{name}\b"
    r"|\b(?:subject|re)\s*:\s*(?:RE:\s*)*(?:[A-Z][\w'’-]+\s+(?:and|&)\s+)?{name}\b"
    r"|\b(?:baby|toddler|infant|little|child|pupil|schoolboy|schoolgirl|youngster)\s+{name}\b"
    r"|\b{name}['’]s\s+(?:school|nursery|teacher|class|TA|key ?worker|attendance|red book|birth|cot|pushchair|"
    r"mum|mother|dad|father|"
    r"foster carers?|half-(?:brother|sister))\b"
    r"|\b{name}\b,?\s*\(?(?:Y(?:ear|r)?\s?\d{{1,2}}\b|Reception\b|\d{{1,2}}\s?(?:mths?|months?|wks|weeks|/12|/52))"
    r"|\b(?:child|children|pupil)\s?:\s*{name}\b"
    r"|\b(?:[\w-]+)[- ](?:day|week|month)s?[- ]old\s+(?:\w+\s+){{0,2}}?{name}\b"
    rf"|\b{_SMALL}[- ]years?[- ]old\s+(?:\w+\s+){{{{0,2}}}}?{{name}}\b|\bgrand(?:son|daughter|child),?\s+{{name}}\b"
    rf"|\b{{name}} (?:was|is) (?:only |just |barely |nearly |almost )?{_SMALL}(?= when\b| years?\b| months?\b|[.,;])"
    r"|\b(?:siblings?|twins?|children),?\s+(?:[A-Z][\w'’-]+\s+(?:and|&)\s+)?{name}\b)"
)


def _is_told_of_as_a_child(text: str, name: str) -> bool:
    """Whether the words beside a name are those of a child: "baby Robin", "Robin's nursery", "Robin (Year 2)"."""
    flags = re.NOFLAG if name.isupper() else re.I
    return re.search(_A_CHILD.format(name=re.escape(name)), text, flags) is not None


_A_PARENT = (
    r"(?:\b{name}\b(?:\s+[A-Z][\w'’-]+)?\s+(?:and|&)\s+(?:the|her|his|both)\s+(?:\w+\s+)?(?:twins?|children|"
    r"kids|baby|babies|boys|girls|"
    r"sons?|daughters?)\b|\b(?:mother|mum|father|dad|parents?|carer|partner)\s*:\s*(?:[A-Z][\w'’-]+\s+(?:and|"
    r"&)\s+)?{name}\b"
    r"|\b(?:Mr|Mrs|Ms|Miss)\.?\s+{name}\b|\b{name}\b\s*\((?:mother|mum|father|dad|partner)\b)"
)
"""Words that stand beside the name of a grown-up: "Hana and the twins", "Mother: Hana Said"."""


def _is_told_of_as_a_parent(text: str, name: str) -> bool:
    return re.search(_A_PARENT.format(name=re.escape(name)), text) is not None


def _is_grown_up(text: str, name: str) -> bool:
    """Whether the text calls whoever has that name a parent, or gives a grown-up's age: "his mother, Jodie, was 20"."""
    here = re.escape(name)
    return (
        re.search(
            rf"\b(?:mother|father|stepfather|stepmother|grandmother|grandfather|mum|dad),? {here}\b|"
            rf"\b{here}(?: [A-Z][\w'’-]+)?,? \(?(?:aged |now |then |was |is |who is ){{0,2}}(?:1[89]|"
            rf"[2-9]\d)(?=[,.;)]| when\b| and\b)",
            text,
        )
        is not None
    )


_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d\b|(?<=[/.-])(?:19|20)\d\d\b")


def _is_born_lately(text: str, name: str) -> bool:
    """Whether the text gives a birth of that name less than 18 years before the last year that it names."""
    born = re.search(
        rf"\b{re.escape(name)}\b(?:\s+[A-Z][\w'’-]+)?,?\s*(?:\(?\s*(?:d\.?o\.?b\.?|date of birth|born)\b|"
        rf"was born\b)[^\n]{{0,30}}?"
        r"(?P<year>(?:19|20)\d\d)\b",
        text,
        re.NOFLAG if name.isupper() else re.I,
    )
    if born is None:
        return False
    last = max(int(hit.group()) for hit in _YEAR.finditer(text))
    return last - int(born.group("year")) < _GROWN


def children_named(text: str, names: Iterable[str]) -> frozenset[str]:
    """Those of ``names`` whom the text gives a child's age: "Robin, 8", "K, who is 6", "Wren (4)"."""
    found: set[str] = set()
    names = tuple(names)
    grown = {name_parts(one).given for one in names if name_parts(one).title in _GROWN_TITLES} - {""}
    grown |= {name_parts(one).family for one in names if " " in one} - {name_parts(one).given for one in names}
    for name in sorted(names, key=lambda one: (-len(one), one)):
        if any(name in full.split() for full in found) or (len(name) == 2 and name.isupper()):
            continue  # two letters: so a log calls its adults, and "AT 9" is a time
        if name in grown or name_parts(name).title in _GROWN_TITLES or _is_grown_up(text, name):
            continue
        aged = (
            rf"\b{re.escape(name)}\b,?\s*\(?(?:(?:who|is|was|then|now|aged|age)\s+){{0,4}}(\d{{1,2}})\b"
            r"(?![\d:/.,]\d|\s*(?:st|nd|rd|th|am|pm)\b)"
        )
        hit = re.search(aged, text)
        aged_as_a_child = hit is not None and int(hit.group(1)) < _GROWN
        told = _is_told_of_as_a_child(text, name) and not _is_told_of_as_a_parent(text, name)
        if aged_as_a_child or told or _is_born_lately(text, name):
            found.update({name} | alone(name.split()[0]))
    return frozenset(found)
