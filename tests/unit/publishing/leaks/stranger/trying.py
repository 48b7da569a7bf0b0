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
from tests.unit.publishing.leaks.stranger.places import ALL

HERE = Path(__file__).parent


def hidden() -> Hidden:
    """What the bank's published version hides."""
    return hidden_in(CAST, P, days=DAYS)


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


def wordings() -> Iterator[tuple[tuple[str, ...], str]]:
    """Every wording with the entries that a finding may name."""
    for group in tomllib.loads((HERE / "words.toml").read_text("utf-8"))["class"]:
        for words in group["words"]:
            yield tuple(group["entry"]), words


def missed_words(form: str) -> tuple[list[str], int]:
    """The wordings that are not found in one format, and how many there are."""
    what, every = hidden(), list(wordings())
    missed = [words for entries, words in every if not is_found(entries, check(*trying.AS[form](words), what))]
    return missed, len(every)


def missed_places() -> tuple[list[tuple[str, str]], int]:
    """The places in which the thing is not found, and how many there are."""
    what, missed, count = hidden(), [], 0
    for form, places in ALL.items():
        for name, (entry, made) in places.items():
            count += 1
            if not is_found((entry,), check(*made(), what)):
                missed.append((form, name))
    return missed, count


def stopped() -> tuple[list[str], int]:
    """The innocent sentences that stop, and how many there are."""
    what, every = hidden(), (HERE / "innocent.txt").read_text("utf-8").splitlines()
    return [words for words in every if check("a.txt", words.encode(), what).findings], len(every)
