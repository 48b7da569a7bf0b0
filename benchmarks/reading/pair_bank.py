"""Pairs of short documents with what they contradict one another about, or why they do not (README of `pairs`)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.reading.gold import HERE, GoldContradiction, GoldSide, places

PAIRS = HERE / "pairs"
MAY_BE_SHOWN = frozenset({"precision", "change_over_time", "loose_wording", "rounding"})
"""Why there is no conflict, where it may be shown all the same under a softer sort."""
WHY_NONE = MAY_BE_SHOWN | {"paraphrase", "two_events", "two_people", "both_deny", "compatible"}


@dataclass(frozen=True)
class PairDocument:
    """One short document. ``standing``: agency, press, judgment or review, as a case file declares it."""

    name: str
    agency_kind: str
    standing: str
    written: date
    text: str


@dataclass(frozen=True)
class Pair:
    """Two or three documents on one thing. ``expected`` is empty where nothing conflicts; ``none`` says why, in one
    word. ``child``: as declared, or empty.
    """

    id: str
    matter: str
    child: str
    documents: tuple[PairDocument, ...]
    expected: tuple[Expected, ...]
    none: str
    why: str


@dataclass(frozen=True)
class Expected:
    """One contradiction, under its topic and those that can be defended as well: one gold a topic, its own first."""

    under: tuple[GoldContradiction, ...]

    @property
    def topic(self) -> str:
        """The topic that is asked for."""
        return self.under[0].topic

    @property
    def sorts(self) -> tuple[str, ...]:
        """Which sorts of difference are right."""
        return self.under[0].sorts


def pairs_in(folder: Path) -> tuple[Pair, ...]:
    """Every pair of a bank, in order of matter and id."""
    return tuple(
        _pair(one) for path in sorted(folder.glob("*.toml")) for one in tomllib.loads(path.read_text("utf-8"))["pair"]
    )


def _pair(read: Mapping[str, Any]) -> Pair:
    documents = tuple(
        PairDocument(str(one["name"]), str(one["agency_kind"]), str(one["standing"]), one["written"], str(one["text"]))
        for one in read["document"]
    )
    texts = {one.name: one.text for one in documents}
    return Pair(
        id=str(read["id"]),
        matter=str(read["matter"]),
        child=str(read.get("child", "")),
        documents=documents,
        expected=tuple(_expected(one, texts) for one in read.get("contradiction", ())),
        none=str(read.get("none", "")),
        why=str(read.get("why", "")),
    )


def _expected(read: Mapping[str, Any], texts: Mapping[str, str]) -> Expected:
    between = tuple(GoldSide(name, words, places(texts[name], words)) for name, words in read["between"])
    sorts = (str(read["sort"]), *(str(one) for one in read.get("also_sorts", ())))
    says = " / ".join(side.words for side in between)
    return Expected(
        tuple(
            GoldContradiction(str(topic), sorts, says, between)
            for topic in (read["topic"], *read.get("also_topics", ()))
        )
    )
