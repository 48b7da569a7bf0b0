"""How the dates of narrative prose are told: exact, rightly open, looser, left undated, over-sharp, wrong, invented.

    python -m benchmarks.bench_times_told [--misses] [--as-cases]

Over the documents and snippets of ``reading/times_told``, each alone; ``--as-cases``: the documents of each family
also built into a store, so that one dates another. The definitions are those of ``bench_reading``; a rough interval of
the gold counts as exact where both its ends are met to two days.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from email.message import EmailMessage
from pathlib import Path

os.environ["SIGHTLINE_TODAY"] = "2026-01-05"

from benchmarks.reading.as_a_case import as_a_case
from benchmarks.reading.gold import GoldFact
from benchmarks.reading.matching import Proposal, paired
from benchmarks.reading.readers import as_proposal, opened
from benchmarks.reading.scoring import DATE_VERDICTS, EXACT, LEFT_OPEN, LOOSER, OVER_SHARP, WRONG, date_verdict
from benchmarks.reading.times_told_gold import TimedSnippet, documents, snippets
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.documents.opening import open_document
from sightline.reading.narrative import read_narrative

_AGENCIES = {"P": "press", "R": "published_review", "J": "judgment", "D": "judgment", "C": "coroner", "S": "",
             "L": "general_practice", "E": "school"}  # fmt: skip
_DAYS_OF_SLACK = 2


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="How the dates of narrative prose are told.")
    parser.add_argument("--misses", action="store_true", help="say which dates were not exact")
    parser.add_argument("--as-cases", action="store_true", help="build each family as a case, too")
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for one in documents():
            paths[one] = Path(folder) / one.family / one.name
            paths[one].parent.mkdir(exist_ok=True)
            paths[one].write_text(one.text, "utf-8")
        texts = opened(paths.values())
        alone = {path: [as_proposal(one, text.text) for one in read_narrative(text).candidates]
                 for path, text in texts.items()}  # fmt: skip
        _print("documents, each alone", ((one.facts(texts[path].text), alone[path]) for one, path in paths.items()),
               wanted.misses)  # fmt: skip
        if wanted.as_cases:
            cases = {family: as_a_case(Path(folder) / family) for family in sorted({one.family for one in paths})}
            together = ((one.facts(texts[path].text), list(cases[one.family].proposals(texts[path])))
                        for one, path in paths.items())  # fmt: skip
            _print("documents, each family built as a case", together, wanted.misses)
    _print("snippets", ((one.facts, _read(one)) for one in snippets()), wanted.misses)


def _print(name: str, read: Iterable[tuple[Sequence[GoldFact], Sequence[Proposal]]], misses: bool) -> None:
    count: Counter[str] = Counter()
    for facts, proposals in read:
        pairs = paired(proposals, facts)
        count["facts"] += sum(not one.optional for one in facts)
        count["pairs"] += len(pairs)
        for proposal, fact in ((proposals[place], facts[at]) for place, at in pairs.items()):
            verdict = _verdict(fact, proposal)
            count[verdict] += 1
            if misses and verdict not in (EXACT, LEFT_OPEN):
                print(f"  {verdict}: {proposal.earliest}..{proposal.latest} for {fact.earliest}..{fact.latest}"
                      f"  <<{fact.core}>>")  # fmt: skip
    said = ", ".join(f"{verdict} {count[verdict]}" for verdict in DATE_VERDICTS)
    print(f"{name}: {count['pairs']} pairs of {count['facts']} facts: {said}")


def _verdict(fact: GoldFact, proposal: Proposal) -> str:
    verdict = date_verdict(fact, proposal)
    if verdict not in (WRONG, OVER_SHARP, LOOSER):
        return verdict
    ways = ((fact.earliest, fact.latest), *fact.also_right)
    if any(one[0] != one[1] and _near(one[0], proposal.earliest) and _near(one[1], proposal.latest) for one in ways):
        return EXACT
    if any(_holds(proposal, *one) for one in ways):
        return LOOSER
    return verdict


def _near(one: date | None, other: date | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs((one - other).days) <= _DAYS_OF_SLACK


def _holds(proposal: Proposal, earliest: date | None, latest: date | None) -> bool:
    begins, ends = proposal.earliest or date.min, proposal.latest or date.max
    return begins <= (earliest or date.min) and (latest or date.max) <= ends


def _read(snippet: TimedSnippet) -> list[Proposal]:
    """What is proposed of a snippet that stands in a paper of its style; its head and foot are left out."""
    with tempfile.TemporaryDirectory() as folder:
        document = open_document(_paper(Path(folder), snippet))
    assert isinstance(document, Document)
    begins = document.text.index(snippet.text)
    ends = begins + len(snippet.text)
    reading = read_narrative(
        document, own_date=PartialDate.on(snippet.written), agency_kind=_AGENCIES[snippet.style] or None
    )
    read = [as_proposal(one, document.text) for one in reading.candidates]
    within = [one for one in read if any(start < ends and end > begins for start, end in one.spans)]
    return [
        Proposal(**{**vars(one), "spans": tuple((start - begins, end - begins) for start, end in one.spans)})
        for one in within
    ]


def _paper(folder: Path, snippet: TimedSnippet) -> Path:
    day = f"{snippet.written.day} {snippet.written:%B %Y}"
    if snippet.style == "E":
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = "a@agency.example", "b@agency.example", "Case"
        message["Date"] = snippet.written.strftime("%a, %d %b %Y 09:30:00 +0000")
        message.set_content(snippet.text + "\n", cte="8bit")
        path = folder / "document.eml"
        path.write_bytes(message.as_bytes())
        return path
    head = {"L": f"{day}\n\nDear colleague,\n\n", "S": f"WITNESS STATEMENT\n\nStatement of: A Person\nDated: {day}\n\n"}
    foot = {"L": "\n\nYours sincerely,\n\nDr A Person"}
    path = folder / "document.txt"
    path.write_text(f"{head.get(snippet.style, '')}{snippet.text}{foot.get(snippet.style, '')}\n", "utf-8")
    return path


if __name__ == "__main__":
    main()
