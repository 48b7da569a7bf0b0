"""Figures with their definitions, as people read them."""

from __future__ import annotations

import statistics
from collections.abc import Mapping

from benchmarks.reading.scoring import DATE_VERDICTS, Scored, Tally
from sightline.chronology.contradiction import Sort, Topic

DEFINITIONS = """\
Definitions
  statement    what a careful reader would propose, written beside each document before the reader was tuned; required,
               or optional (right to propose, not wrong to leave out)
  right        a proposal whose passage holds at least half of the core of a statement. Proposals and statements are
               paired one to one, as many as can be; a second proposal of a statement already told is wrong (duplicate)
  recall       required statements told, of all required; datable: of those that the texts date
  precision    right proposals, of every proposal; wholly: right, and its date exact, its kind and nature acceptable
               and nothing told as having happened that did not, of every proposal
  date         of the pairs. exact: the same bounds, or rightly none. left open: none, where the gold says that this is
               right too. looser: contains them. undated: none given where one follows. over-sharp: inside them.
               wrong: leaves out days that can be. invented: none follows
  kind, nature best: the first of the gold; acceptable: another of the gold
  severe       denied, planned, feared or supposed, told as an event or an observation; traps: such words that sprang
  contradiction an expected pair of places is found if one given has a side at each; one given that fits no pair of the
               gold is false (the gold's lists are long but not complete)
  tight        share of the passage that is the statement's core, median over the pairs
"""

_TOPICS = (*(topic.value for topic in Topic), "other")
_SORTS = tuple(sort.value for sort in Sort)


def print_definitions() -> None:
    """What each figure means."""
    print(DEFINITIONS)


def print_table(group: str, reader: str, rows: Mapping[str, Tally], *, details: bool) -> None:
    """One reader on one set, a row a style. ``details``: what baselines have no idea of, too."""
    print(f"{group} - {reader}")
    print(
        f"  {'':24} {'prop.':>6} {'requ.':>6} {'recall':>7} {'datable':>8} {'prec.':>6} {'wholly':>7}"
        + "".join(f" {verdict:>9}" for verdict in DATE_VERDICTS)
        + f" {'severe':>7} {'traps':>7} {'tight':>6}"
    )
    for style, tally in rows.items():
        count = tally.counts
        print(
            f"  {style:24} {count['proposals']:6} {count['required']:6} {_share(tally, 'required told', 'required'):>7}"
            f" {_share(tally, 'datable told', 'datable'):>8} {_share(tally, 'right', 'proposals'):>6}"
            f" {_share(tally, 'wholly right', 'proposals'):>7}"
            + "".join(f" {count[f'date {verdict}']:9}" for verdict in DATE_VERDICTS)
            + f" {count['severe']:3}/{count['did not happen']:<3} {count['traps sprung']:3}/{count['traps']:<3}"
            f" {statistics.median(tally.tightness) if tally.tightness else 0:6.2f}"
        )
    if details:
        _print_details(rows["all"])
    print()


def _print_details(tally: Tally) -> None:
    count = tally.counts
    for sort in ("explicit", "relative", "case", "undated"):
        verdicts = ", ".join(
            f"{verdict} {count[f'date {verdict} ({sort})']}"
            for verdict in DATE_VERDICTS
            if count[f"date {verdict} ({sort})"]
        )
        told = f"{count[f'required {sort} told']} of {count[f'required {sort}']}"
        print(f"  {sort:9} required told {told:12} dates of pairs: {verdicts or 'none'}")
    print(f"  wrong     {count['duplicates']} duplicates, {count['tells nothing of the gold']} of nothing in the gold; "
          f"{count['wrong proposals dated']} of these are dated")  # fmt: skip
    for what in ("kind", "nature"):
        print(f"  {what:9} best {count[f'{what} best']}, acceptable {count[f'{what} acceptable']}, "
              f"other {count[f'{what} other']}")  # fmt: skip
    print(f"  passages exact {count['passages exact']} of {count['proposals']}; "
          f"severe and asked of a person: {count['severe, asked of a person']} of {count['severe']}")  # fmt: skip
    print(f"  fields    of {count['fields']}: right {count['field right']}, near {count['field near']}, other "
          f"{count['field other']}, missing {count['field missing']}; beyond the gold "
          f"{count['fields beyond the gold']} (not judged)")  # fmt: skip
    print(f"  people    named {count['people named']} of {count['people']}; mentions wanted by the gold "
          f"{count['mentions wanted']} of {count['mentions']}")  # fmt: skip
    print(f"  documents {count['documents']}, not opened {count['documents not opened']}; own date right "
          f"{count['own date right']}, missing {count['own date missing']}, wrong {count['own date wrong']}; "
          f"required statements not in the extracted text {count['required not in the text']}")  # fmt: skip


def print_contradictions(group: str, tally: Tally) -> None:
    """Those of all folders of a set."""
    count = tally.counts
    print(f"{group} - contradictions between the documents of a folder")
    print(
        f"  found {count['contradictions expected found']} of {count['contradictions expected']} expected; of these "
        f"under their topic {count['under its topic']}, with their sort {count['with its sort']}"
    )
    print(
        f"  given {count['contradictions found']} in all, false {count['contradictions false']}, of which the gold "
        f"says that they only look like one {count['only look like one']}"
    )
    topics = [name for name in _TOPICS if count[f"expected {name}"]]
    sorts = [name for name in _SORTS if count[f"expected sort {name}"] or count[f"false sort {name}"]]
    by_topic = (f"{name} {count[f'found {name}']}/{count[f'expected {name}']}" for name in topics)
    by_sort = (
        f"{name} {count[f'found sort {name}']}/{count[f'expected sort {name}']} ({count[f'false sort {name}']} false)"
        for name in sorts
    )
    print(f"  by topic: {', '.join(by_topic)}")
    print(f"  by sort: {', '.join(by_sort)}\n")


def print_misses(document: str, scored: Scored) -> None:
    """What was missed or wrong in one document."""
    print(f"== {document}")
    for miss in sorted(scored.misses):
        print(f"  {miss}")
    print()


def _share(tally: Tally, part: str, whole: str) -> str:
    share = tally.share(part, whole)
    return "-" if share is None else f"{share:.3f}"
