"""The children whom the title of a paper names: "Chronology for Mia Rowe (born 3 June 2016) and Sam Rowe".

Names that stand together in one title are brothers and sisters; one surname behind several first names is all of
theirs. Whoever had come of age by the years that the paper writes is no child.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sightline.wording.dates import read_date
from sightline.wording.suggestion.names import is_given_name

WORD = r"(?-i:[A-Z]{2,}(?:['’-][A-Z]+)*\b|[A-Z][a-zéèïöü]+(?:['’-][A-Z]?[a-zéèïöü]+)*|[A-Z]['’][A-Z][a-z]+)"
_PART = rf"(?!(?:AND|DOB|BORN|RE)\b){WORD}"
_NAME = re.compile(rf"{_PART}(?:[ \t]+{_PART}){{0,3}}")
_OF = r"(?:of|for|re|on|in respect of|concerning)"
_PAPER = r"(?:chronology|case (?:notes?|record(?:ing)?s?|file|history|summary))"
_TITLE = re.compile(rf"\b{_PAPER} {_OF}[:\s]+(?:the )?(?:(?:child(?:ren)?|siblings|twins)[:\s]+)?", re.I)
_LABEL = re.compile(r"^\W*(?:the )?(?:subject )?children(?:['’]s names?)?\s*[:|]\s*", re.I | re.M)
_BORN = re.compile(
    r"\s*[,(–-]{0,2}\s*(?:d\.?\s?o\.?\s?b\.?|date of birth|born(?: on)?)\W{0,3}"
    r"(?P<day>\d{1,2}[ ./-]\w{2,9}\.?,?[ ./-]\d{2,4}|\d{4}-\d\d-\d\d)\s*\)?",
    re.I,
)
_ASIDE = re.compile(r"\s*\([^()\n]{1,60}\)")
_AND = re.compile(r"[ \t]*(?:,[ \t]*and[ \t]+|,|;|&|/|\+|\band[ \t]+)[ \t]*", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HEADED = re.compile(rf"^\W*(?P<name>{WORD}(?:[ \t]+{WORD}){{1,3}}){_BORN.pattern}", re.I | re.M)
_CHILDHOOD = 18
_CHILD_COLUMN = re.compile(r"(?:name of )?(?:the )?(?:child|young person)(?:['’]s)?(?: name)?", re.I)
_FULL = re.compile(rf"{_PART}(?:[ \t]+{_PART}){{1,3}}")
_FEWEST_COLUMNS = 2
_MOST_CHILDREN = 8
"""A column with more names than that is no list of one family's children."""
CELL_SEPARATOR = " | "
"""What stands between the cells of a row in a document's text."""


def children_titled(text: str) -> list[tuple[str, ...]]:
    """The names that each title gives together, as they are written with the surname that they share."""
    of_age = _of_age(text)
    made = []
    if (together := _in_a_column(text)) and len(together) <= _MOST_CHILDREN:
        made.append(together)
    for head in (*_TITLE.finditer(text), *_LABEL.finditer(text)):
        names = [name for name, born in _listed(text, head.end()) if not (born and of_age(born))]
        if names:
            made.append(_with_surnames(names))
    return made


def _in_a_column(text: str) -> tuple[str, ...]:
    """The full names that the cells of a column headed Child hold, in order."""
    found: dict[str, None] = {}
    at = count = -1
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.split(CELL_SEPARATOR)]
        headed = [place for place, cell in enumerate(cells) if _CHILD_COLUMN.fullmatch(cell)]
        if len(cells) > _FEWEST_COLUMNS and headed:
            at, count = headed[0], len(cells)
        elif at >= 0 and len(cells) == count and _FULL.fullmatch(cells[at]):
            found[cells[at]] = None
    return tuple(found)


def names_listed(words: str) -> tuple[str, ...]:
    """The names of an answer: several where it is plainly a list ("Mia and Sam Rowe"), else all its words as one."""
    whole = " ".join(words.split())
    given = [name for name, _ in _listed(whole, 0)]
    names = _with_surnames(given)
    is_list = len(names) > 1 and re.fullmatch(r"\W*", _AND.sub("", _NAME.sub("", whole))) is not None
    are_names = all(" " in name for name in names) and all(" " in name or is_given_name(name) for name in given)
    return names if is_list and are_names else (whole,)


def _with_surnames(names: list[str]) -> tuple[str, ...]:
    last = names[-1].split() if names else []
    return tuple(name if " " in name or len(last) < 2 else f"{name} {last[-1]}" for name in names)


def headed_with_a_birth(text: str) -> list[str]:
    """Names that begin a line and have a date of birth behind them, of whoever is a child by it."""
    of_age = _of_age(text)
    return [hit.group("name") for hit in _HEADED.finditer(text) if not of_age(hit.group("day"))]


def _listed(text: str, at: int) -> Iterator[tuple[str, str]]:
    """One name after another, each with the day of birth behind it, where there is one."""
    while (hit := _NAME.match(text, at)) is not None:
        born = _BORN.match(text, hit.end())
        aside = born or _ASIDE.match(text, hit.end())
        yield hit.group(), born.group("day") if born is not None else ""
        after = _AND.match(text, aside.end() if aside is not None else hit.end())
        if after is None:
            return
        at = after.end()


def _of_age(text: str) -> Callable[[str], bool]:
    last = max((int(year) for year in _YEAR.findall(text)), default=0)

    def of_age(born: str) -> bool:
        read = read_date(" ".join(born.split()))
        return read.earliest is None or bool(last and read.earliest.year + _CHILDHOOD < last)

    return of_age
