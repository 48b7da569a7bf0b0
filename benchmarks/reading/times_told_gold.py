"""Documents and snippets written for their dates, in the short form that ``times_told/README.md`` tells."""

from __future__ import annotations

import calendar
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.reading.gold import HERE, Bounds, GoldFact, places

FOLDER = HERE / "times_told"
NATURES = {
    "e": "event", "o": "observation", "a": "account", "p": "opinion", "d": "decision", "c": "communication"
}  # fmt: skip
_HTML = (
    "<html><head><title>{title}</title></head><body>\n<h1>{title}</h1>\n"
    '<p class="by">Published {day}</p>\n{paragraphs}\n</body></html>\n'
)


@dataclass(frozen=True)
class TimedDocument:
    """A document as it is to be written to a file called ``name``; ``lines`` tell its facts."""

    family: str
    name: str
    style: str
    text: str
    lines: tuple[str, ...]

    def facts(self, text: str) -> tuple[GoldFact, ...]:
        """Its facts, placed in the ``text`` that was extracted from the file."""
        return tuple(_fact(f"{self.name} {n}", *_parts(line), text) for n, line in enumerate(self.lines, 1))


@dataclass(frozen=True)
class TimedSnippet:
    """One to three sentences of a paper of ``style``, written on that day."""

    number: int
    style: str
    written: date
    text: str
    facts: tuple[GoldFact, ...]


def documents() -> tuple[TimedDocument, ...]:
    """Every document, by family."""
    return tuple(one for path in sorted(FOLDER.glob("*.txt")) if path.stem != "snippets" for one in _documents(path))


def snippets() -> Iterator[TimedSnippet]:
    """Every snippet, in order."""
    for number, block in enumerate((FOLDER / "snippets.txt").read_text("utf-8").strip().split("\n\n"), 1):
        head, *lines = block.strip().splitlines()
        _, style, written = head.split()
        text = " ".join(line for line in lines if not line.startswith(">"))
        facts = (line[1:].split(";;") for line in lines if line.startswith(">"))
        made = tuple(
            _fact(f"{number}.{n}", core.strip(), (), (), when, "", text) for n, (core, when) in enumerate(facts, 1)
        )
        yield TimedSnippet(number, style, date.fromisoformat(written), text, made)


def bounds(written: str) -> Bounds:
    """The days that a short form tells: "2020-10" is all October, "-" none."""
    words = written.strip().lstrip("~").strip()
    if words in ("-", ""):
        return (None, None)
    first, _, last = words.partition("..")
    return (_day(first, last=False), _day(last if ".." in words else first, last=True))


def _documents(path: Path) -> Iterator[TimedDocument]:
    for block in re.split(r"^=== ", path.read_text("utf-8"), flags=re.M)[1:]:
        head, body = block.split("\n", 1)
        where, style, _, _, written = (part.strip() for part in head.split("|"))
        text, facts = re.split(r"^---\s*$", body, maxsplit=1, flags=re.M)
        family, name = where.split("/")
        lines = tuple(line for line in facts.splitlines() if line.strip())
        yield TimedDocument(family, name, style, _as_file(name, text.strip() + "\n", written), lines)


def _as_file(name: str, text: str, written: str) -> str:
    if name.endswith(".eml"):
        head, body = text.split("\n\n", 1)
        return (
            f'{head}\nMIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\n'
            f"Content-Transfer-Encoding: 8bit\n\n{body}"
        )
    if not name.endswith(".html"):
        return text
    title, *rest = [html.escape(line, quote=False) for line in text.splitlines() if line]
    day = date.fromisoformat(written)
    return _HTML.format(
        title=title.lstrip("# "),
        day=f"{day.day} {day:%B %Y}",
        paragraphs="\n".join(f"<p>{line}</p>" for line in rest),
    )


def _parts(line: str) -> tuple[str, tuple[str, ...], tuple[str, ...], str, str]:
    core, kinds, natures, when, *flags = (part.strip() for part in line.split(";;"))
    return (
        core, tuple(kinds.split("/")), tuple(NATURES[one] for one in natures.split("/")), when, " ".join(flags)
    )  # fmt: skip


def _fact(
    name: str, core: str, kinds: tuple[str, ...], natures: tuple[str, ...], when: str, flags: str, text: str
) -> GoldFact:
    may_be_open = when.rstrip().endswith("?")
    ways = [bounds(one.strip().rstrip("?")) for one in when.strip().rstrip("?").split("|")]
    told = [one for one in ways if one != (None, None)]
    earliest, latest = told[0] if told else (None, None)
    return GoldFact(
        id=name,
        says=core,
        core=core,
        spans=places(text, core),
        kinds=kinds,
        natures=natures,
        happened="not" not in flags.split(),
        earliest=earliest,
        latest=latest,
        dated="relative" if told else "undated",
        also_right=tuple(told[1:]),
        may_be_open=may_be_open or (bool(told) and len(told) < len(ways)),
        optional="opt" in flags.split(),
    )


def _day(written: str, *, last: bool) -> date | None:
    numbers = [int(part) for part in written.strip().split("-")] if written.strip() else []
    if not numbers:
        return None
    year, month, day = [*numbers, 0, 0][:3]
    if not month:
        return date(year, 12, 31) if last else date(year, 1, 1)
    return date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))
