"""How well the people of a statement are told, and how often somebody is named whom it is not about.

    python -m benchmarks.bench_people [--aside] [--misses]

Each short document of benchmarks/reading/people is read alone. Its gold says of each statement who is in it, with the
roles that its words or the rest of the paper give them, and who may be named besides. ``--misses`` says what was missed
or wrong, and is refused for the documents kept aside.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reading.gold import HERE, places
from benchmarks.reading.matching import Proposal, tells
from benchmarks.reading.readers import as_proposal
from benchmarks.reading.scoring import plain
from sightline.chronology.partial_date import PartialDate
from sightline.documents.opening import open_document
from sightline.documents.refusal import Refusal
from sightline.reading.narrative import read_narrative

DEFINITIONS = """\
Definitions
  told       statements of which a proposal holds at least half
  wanted     people whom a told statement is about, by its words or by a pronoun that is plain
  found      of these, named by the proposals of that statement: all the words of the shorter name stand in the other
  role       of those found whose role follows from the paper: right, not said, or wrong (another than the gold bears)
  given      people that those proposals name
  wrong      of these, neither wanted nor allowed
"""


@dataclass(frozen=True)
class Person:
    """Somebody of the gold. ``roles``: those that can be defended; empty where nothing says what they are."""

    written: str
    roles: frozenset[str]


@dataclass(frozen=True)
class Said:
    """One statement of the gold, the people it is about, and those who may be named besides."""

    quote: str
    people: tuple[Person, ...]
    also: tuple[Person, ...]


def main(arguments: Sequence[str] | None = None) -> None:
    os.environ["SIGHTLINE_TODAY"] = "2026-01-05"
    wanted = _wanted(arguments)
    print(DEFINITIONS)
    whole: Counter[str] = Counter()
    for path in sorted((HERE / "people" / ("aside" if wanted.aside else "open")).glob("*.toml")):
        count, misses = _judged(path)
        whole.update(count)
        print(_row(path.stem, count))
        if wanted.misses:
            print("".join(f"    {miss}\n" for miss in misses), end="")
    print(_row("all", whole))


def _judged(path: Path) -> tuple[Counter[str], list[str]]:
    read = tomllib.loads(path.read_text("utf-8"))
    text = read["text"].lstrip()
    said = [Said(one["quote"], _people(one["people"]), _people(one.get("also", ()))) for one in read["says"]]
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "document.txt"
        file.write_text(text, "utf-8")
        document = open_document(file)
    if isinstance(document, Refusal):
        raise TypeError(f"{path.name} could not be opened: {document.reason}")
    reading = read_narrative(document, own_date=PartialDate.on(read["written"]), agency_kind=read["agency_kind"])
    proposals = [as_proposal(one, document.text) for one in reading.candidates]
    count: Counter[str] = Counter()
    misses: list[str] = []
    for one in said:
        spans = places(document.text, one.quote)
        if not spans:
            raise ValueError(f"{path.name}: {one.quote!r} does not stand in the text")
        count["statements"] += 1
        about = [proposal for proposal in proposals if tells(proposal, spans)]
        count["told"] += bool(about)
        if not about:
            misses.append(f"NOT TOLD {one.quote}")
            continue
        _judge(one, about, count, misses)
    return count, misses


def _judge(one: Said, about: Sequence[Proposal], count: Counter[str], misses: list[str]) -> None:
    given = {
        (name, role)
        for proposal in about
        for name, role in zip(proposal.people, proposal.roles or ("",) * len(proposal.people), strict=True)
    }
    for person in one.people:
        count["wanted"] += 1
        hits = [role for name, role in given if _is(name, person)]
        count["found"] += bool(hits)
        if not hits:
            misses.append(f"MISSED {person.written!r} not among {sorted(given)}  <<{one.quote}>>")
            continue
        if not person.roles:
            continue
        right = any(role in person.roles for role in hits)
        verdict = "right" if right else "not said" if not any(hits) else "wrong"
        count[f"role {verdict}"] += 1
        if not right:
            misses.append(f"ROLE {verdict} {person.written!r} {sorted(person.roles)}: {hits}  <<{one.quote}>>")
    for name, role in sorted(given):
        count["given"] += 1
        bears = [person for person in (*one.people, *one.also) if _is(name, person)]
        if not bears:
            count["wrong"] += 1
            misses.append(f"WRONG {name!r} ({role})  <<{one.quote}>>")


def _is(name: str, person: Person) -> bool:
    written, wanted = plain(name).split(), plain(person.written).split()
    return set(written) <= set(wanted) or set(wanted) <= set(written)


def _people(written: Sequence[str]) -> tuple[Person, ...]:
    made = []
    for one in written:
        name, _, roles = one.partition(" =")
        made.append(Person(name.strip(), frozenset(roles.split())))
    return tuple(made)


def _row(name: str, count: Counter[str]) -> str:
    return (
        f"  {name:18} told {count['told']:3} of {count['statements']:3}; found {count['found']:3} of"
        f" {count['wanted']:3}; role right/not said/wrong {count['role right']}/{count['role not said']}/"
        f"{count['role wrong']}; wrong {count['wrong']} of {count['given']} given"
    )


def _wanted(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How well the people of a statement are told.")
    parser.add_argument("--aside", action="store_true", help="the documents kept aside: sums only")
    parser.add_argument("--misses", action="store_true", help="what was missed or wrong, never for those kept aside")
    wanted = parser.parse_args(arguments)
    if wanted.aside and wanted.misses:
        parser.error("--misses is not for the documents kept aside: of them only sums are printed")
    return wanted


if __name__ == "__main__":
    main()
