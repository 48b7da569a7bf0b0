"""The stranger's bank: tried in every format, each thing that is not found given back."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.finding import LeakSort, Report
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.leaks.sought import Hidden
from tests.unit.publishing.leaks.bank import trying
from tests.unit.publishing.leaks.stranger.cast import CAST, DAYS, P
from tests.unit.publishing.leaks.stranger.later import (
    containers,
    eighth_cast,
    fifth_cast,
    fourth_cast,
    ninth_cast,
    second_cast,
    seventh_cast,
    sixth_cast,
    tenth_cast,
    third_cast,
)
from tests.unit.publishing.leaks.stranger.later import places as later_places
from tests.unit.publishing.leaks.stranger.places import ALL

HERE = Path(__file__).parent
LATER = {
    "second": second_cast,
    "third": third_cast,
    "fourth": fourth_cast,
    "fifth": fifth_cast,
    "sixth": sixth_cast,
    "seventh": seventh_cast,
    "eighth": eighth_cast,
    "ninth": ninth_cast,
    "tenth": tenth_cast,
}
"""Banks with casts of their own, each written after what the one before it had shown was mended."""


def hidden(bank: str = "first") -> Hidden:
    """What the published version of a bank hides."""
    if bank == "first":
        return hidden_in(CAST, P, days=DAYS)
    return hidden_in(LATER[bank].CAST, LATER[bank].P, days=LATER[bank].DAYS)


def _file(bank: str, name: str) -> str:
    return (HERE / name if bank == "first" else HERE / "later" / f"{bank}_{name}").read_text("utf-8")


def is_found(entries: tuple[str, ...], report: Report) -> bool:
    """Whether a finding names what was hidden; where nothing of the cast is, whether anything stops the file, or is
    shown as what no entry covers. The day on which a library wrote the file is none of the case's.
    """
    found = [
        one
        for one in report.findings
        if one.sort is not LeakSort.DATE or "properties" not in one.where or "2026" not in one.found
    ]
    if entries == ("",):
        return bool(found or report.noticed)
    named = {one.entry for one in found if one.entry}
    if any(one.sort is LeakSort.DATE for one in found):
        named.add("days")
    return bool(named & set(entries))


def wordings(bank: str = "first") -> Iterator[tuple[tuple[str, ...], str]]:
    """Every wording with the entries that a finding may name."""
    for group in tomllib.loads(_file(bank, "words.toml"))["class"]:
        for words in group["words"]:
            yield tuple(group["entry"]), words


def missed_words(form: str, bank: str = "first") -> tuple[list[str], int]:
    """The wordings that are not found in one format, and how many there are."""
    what, every = hidden(bank), list(wordings(bank))
    missed = [words for entries, words in every if not is_found(entries, check(*trying.AS[form](words), what))]
    return missed, len(every)


def missed_in_turn(bank: str) -> tuple[list[tuple[str, str]], int]:
    """The wordings of a bank, each in another container than the one before it, that are not found there."""
    what, missed, count = hidden(bank), [], 0
    for entries, words in wordings(bank):
        where, file = containers.in_turn(count, words)
        count += 1
        if not is_found(entries, check(*file, what)):
            missed.append((where, words))
    return missed, count


def missed_places(*, later: bool = False) -> tuple[list[tuple[str, str]], int]:
    """The places in which the thing is not found, and how many there are."""
    what, missed, count = hidden(), [], 0
    for form, places in (later_places.ALL if later else ALL).items():
        for name, (entry, made) in places.items():
            count += 1
            if not is_found((entry,), check(*made(), what)):
                missed.append((form, name))
    return missed, count


def stopped(bank: str = "first") -> tuple[list[str], int]:
    """The innocent sentences that stop, and how many there are. A person whom they name and no cast has is nothing that
    the cast hides.
    """
    what, every = hidden(bank), _file(bank, "innocent.txt").splitlines()
    found = {words: check("a.txt", words.encode(), what).findings for words in every}
    return [words for words in every if any(one.sort is not LeakSort.UNDECIDED for one in found[words])], len(every)
