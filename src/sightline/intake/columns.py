"""Which column of a chronology a heading means, by the names that agencies use (columns.toml)."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_NEVER_PLURAL = {
    "address",
    "analysis",
    "significance",
    "status",
    "always",
    "previous",
    "hours",
    "hrs",
    "minutes",
    "news",
}
_LEAST_FUZZY = 5
_FUZZY = 0.88


@dataclass(frozen=True, slots=True)
class ColumnNames:
    """The headings known for one sort of table: heading to column, and sets of words to column, in order."""

    names: Mapping[str, str]
    together: tuple[tuple[frozenset[str], str], ...]

    def exactly(self, heading: str) -> str:
        """The column of a heading that is one of the known names, or ""."""
        return next((self.names[form] for form in _forms(heading) if form in self.names), "")

    def is_none(self, heading: str) -> bool:
        """Whether a heading is known to be none of the columns."""
        return self.exactly(heading) == "none"

    def of(self, heading: str) -> str:
        """The column that a heading means: by name, by the words in it, or by a near miss in spelling; "" if unsure."""
        if found := self.exactly(heading):
            return "" if found == "none" else found
        forms = _forms(heading)
        if not forms or len(forms[0]) > 70:
            return ""
        for form in forms:
            words = set(form.split())
            for wanted, column in self.together:
                if wanted <= words and len(words) <= len(wanted) + 5:
                    return column
        for form in forms:
            alike = [name for name in self.names if name.count(" ") == form.count(" ")]
            if len(form) >= _LEAST_FUZZY and (near := difflib.get_close_matches(form, alike, 1, _FUZZY)):
                return "" if self.names[near[0]] == "none" else self.names[near[0]]
        return ""


@cache
def column_names(file: str = "columns.toml") -> ColumnNames:
    """The names in one of this package's files."""
    table = tomllib.loads(resources.files("sightline.intake").joinpath(file).read_text("utf-8"))
    names: dict[str, str] = {}
    together: list[tuple[frozenset[str], str]] = []
    for column, entry in table.items():
        for name in entry["names"]:
            names.setdefault(normal(name), column)
        together += [(frozenset(normal(word) for word in words), column) for words in entry.get("together", ())]
    return ColumnNames(names, tuple(together))


def normal(heading: str) -> str:
    """A heading reduced to what its name is: lower case, no punctuation, singular."""
    # Every row is looked at for being a heading, so the same few short cells come again and again.
    return _normal_short(heading) if len(heading) <= _SHORT else _normal(heading)


def _normal(heading: str) -> str:
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", heading)  # CaseNoteDate, as systems export it
    text = text.casefold().replace("’", "'").replace("`", "'")
    if text.strip() == "#":
        return "#"
    text = re.sub(r"'s\b|s'(?=\s|$)", "s", text).replace("'", "")
    text = re.sub(r"[^\w#]+|_", " ", text)
    return " ".join(_singular(word) for word in text.split())


_SHORT = 60
_normal_short = lru_cache(maxsize=4096)(_normal)


def _singular(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss") or word in _NEVER_PLURAL:
        return word
    return word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]


def _forms(heading: str) -> list[str]:
    """The heading as it stands, without what is in brackets, and without numbering before it."""
    bare = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", heading)
    forms = [normal(heading), normal(bare), normal(re.sub(r"^\s*\(?[\dA-Za-z]{1,2}[.)]\s+", "", bare))]
    forms.append(normal(re.split(r"[:;\n–—]|\s-\s", bare.strip(), maxsplit=1)[0]))
    return [form for form in dict.fromkeys(forms) if form]
