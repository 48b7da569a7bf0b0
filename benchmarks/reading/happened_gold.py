"""Short papers whose gold stands in their own words, in the form that ``happened/README.md`` tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reading.gold import HERE, GoldDocument, GoldFact, Span
from benchmarks.reading.times_told_gold import bounds

FOLDER = HERE / "happened"
ALIKE = {
    "E": ("event", "observation", "account", "communication"),
    "C": ("communication", "event", "account"),
    "X": ("decision", "event", "communication"),
    "O": ("opinion", "account", "observation"),
    "S": ("account", "communication", "opinion"),
    "D": ("account", "opinion", "communication", "decision"),
    "P": ("decision", "communication", "account", "opinion"),
    "F": ("opinion", "account", "communication", "decision"),
    "H": ("account", "opinion", "communication"),
    "Q": ("account", "opinion", "communication", "decision"),
}
"""The natures that a statement of each sort may be told with; those of the last five did not happen, so far as told."""
NOT_HAPPENED = "DPFHQ"
_MARK = re.compile(r"\{([^{}|]+)\|([A-Z]) ([^{}]*)\}")


@dataclass(frozen=True)
class MarkedPaper:
    """A paper, to be written to a file called ``name``; ``marks``: where each statement stands, and its gold."""

    name: str
    text: str
    marks: tuple[tuple[Span, str, str, bool], ...]

    def gold(self, path: Path, text: str) -> GoldDocument:
        """Its statements, placed in the ``text`` that was extracted from the file at ``path``."""
        facts = []
        seen = 0
        for number, ((start, end), sort, when, may_be_open) in enumerate(self.marks, 1):
            core = self.text[start:end]
            loose = re.compile(r"[\s>|]+".join(re.escape(word) for word in core.split()))
            found = loose.search(text, seen) or loose.search(text)
            seen = found.end() if found else seen
            (earliest, latest), *others = (bounds(one) for one in when.split(","))
            facts.append(
                GoldFact(
                    id=f"{self.name} {number}{sort}",
                    says="",
                    core=core,
                    spans=(found.span(),) if found else (),
                    natures=ALIKE[sort],
                    happened=sort not in NOT_HAPPENED,
                    earliest=earliest,
                    latest=latest,
                    dated="explicit" if earliest or latest else "undated",
                    also_right=tuple(others),
                    may_be_open=may_be_open,
                    optional=sort in "FQHD",
                )
            )
        return GoldDocument(path, self.name, "", "", tuple(facts), ())


def papers(which: str, folder: Path = FOLDER) -> tuple[MarkedPaper, ...]:
    """Every paper of ``open``, ``fresh`` or ``aside`` in ``folder``."""
    blocks = re.split(r"^=== ", (folder / f"{which}.txt").read_text("utf-8"), flags=re.M)[1:]
    return tuple(_paper(*block.split("\n", 1)) for block in blocks)


def _paper(name: str, written: str) -> MarkedPaper:
    text, marks, at = "", [], 0
    for mark in _MARK.finditer(written):
        text += written[at : mark.start()]
        marks.append(((len(text), len(text) + len(mark[1])), mark[2], mark[3].replace("?", ""), "?" in mark[3]))
        text, at = text + mark[1], mark.end()
    text += written[at:]
    if "{" in text or "}" in text:
        raise ValueError(f"{name}: a mark is not well formed")
    return MarkedPaper(name.strip(), text.rstrip() + "\n", tuple(marks))
