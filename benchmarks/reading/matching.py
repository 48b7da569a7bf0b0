"""Which proposal tells which statement of the gold: at most one each, as is best over the whole document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from benchmarks.reading.gold import GoldFact, Span

ENOUGH = 0.5
"""The share of a statement's core that a passage must hold in order to tell it."""


@dataclass(frozen=True)
class Proposal:
    """What a reader proposes, ours or a baseline's. ``kind`` and ``nature`` are empty where it has no such idea.

    ``dated_by``: the words that give its date. ``holds``: whether the text at ``spans`` is the passage that it shows.
    ``roles``: in the order of ``people``, empty where it says none. ``asks``: it puts a question to a person.
    """

    spans: tuple[Span, ...]
    words: str
    kind: str = ""
    nature: str = ""
    earliest: date | None = None
    latest: date | None = None
    dated_by: str = ""
    people: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    holds: bool = True
    asks: bool = False

    @property
    def is_dated(self) -> bool:
        """Whether it gives any bound."""
        return self.earliest is not None or self.latest is not None


def length(spans: Sequence[Span]) -> int:
    """Characters in all."""
    return sum(end - start for start, end in spans)


def shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    """Characters that both hold. Spans of either side do not overlap one another."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)


def tells(proposal: Proposal, spans: Sequence[Span]) -> bool:
    """Whether the passage holds at least half of the core."""
    return bool(spans) and shared(proposal.spans, spans) >= ENOUGH * length(spans)


def paired(proposals: Sequence[Proposal], facts: Sequence[GoldFact]) -> dict[int, int]:
    """Proposal to fact, by their places in the two sequences.

    As many pairs as can be; among these the ones that agree best (date, kind, nature, tightness), a required statement
    before an optional one.
    """
    edges = {
        (p, f): likeness(proposal, fact)
        for p, proposal in enumerate(proposals)
        for f, fact in enumerate(facts)
        if tells(proposal, fact.spans)
    }
    made: dict[int, int] = {}
    for group in _groups(edges):
        rows = sorted({p for p, _ in group})
        columns = sorted({f for _, f in group})
        made.update(_best(rows, columns, lambda p, f: edges.get((p, f))))
    return made


def likeness(proposal: Proposal, fact: GoldFact) -> float:
    """How well they agree, below 100."""
    tight = shared(proposal.spans, fact.spans) / max(length(proposal.spans), length(fact.spans), 1)
    given = (proposal.earliest, proposal.latest)
    same_date = given == (fact.earliest, fact.latest) or given in fact.also_right
    return (
        5.0 * (proposal.kind in fact.kinds[:1])
        + 4.0 * (proposal.kind in fact.kinds[1:])
        + 3.0 * same_date
        + 1.0 * (proposal.nature in fact.natures)
        + 3.0 * (not fact.optional)
        + 4.0 * tight
    )


_PAIR = 10_000.0


def _groups(edges: Mapping[tuple[int, int], float]) -> list[list[tuple[int, int]]]:
    """The pairs that compete with one another, directly or through others."""
    head: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while head.setdefault(node, node) != node:
            node = head[node]
        return node

    for p, f in edges:
        head[root(("p", p))] = root(("f", f))
    groups: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for p, f in edges:
        groups.setdefault(root(("p", p)), []).append((p, f))
    return list(groups.values())


def _best(rows: Sequence[int], columns: Sequence[int], worth: Callable[[int, int], float | None]) -> dict[int, int]:
    """The assignment of most worth (Kuhn and Munkres, with potentials; Kuhn 1955, Munkres 1957)."""
    size = max(len(rows), len(columns))

    def cost(i: int, j: int) -> float:
        if i > len(rows) or j > len(columns):
            return 0.0
        value = worth(rows[i - 1], columns[j - 1])
        return 0.0 if value is None else -(_PAIR + value)

    row_height, column_height = [0.0] * (size + 1), [0.0] * (size + 1)
    holder = [0] * (size + 1)
    for i in range(1, size + 1):
        holder[0], j = i, 0
        slack, came_from, seen = [float("inf")] * (size + 1), [0] * (size + 1), [False] * (size + 1)
        while holder[j]:
            seen[j] = True
            least, following = float("inf"), 0
            for k in range(1, size + 1):
                if seen[k]:
                    continue
                reduced = cost(holder[j], k) - row_height[holder[j]] - column_height[k]
                if reduced < slack[k]:
                    slack[k], came_from[k] = reduced, j
                if slack[k] < least:
                    least, following = slack[k], k
            for k in range(size + 1):
                if seen[k]:
                    row_height[holder[k]] += least
                    column_height[k] -= least
                else:
                    slack[k] -= least
            j = following
        while j:
            holder[j] = holder[came_from[j]]
            j = came_from[j]
    return {
        rows[holder[j] - 1]: columns[j - 1]
        for j in range(1, len(columns) + 1)
        if 0 < holder[j] <= len(rows) and worth(rows[holder[j] - 1], columns[j - 1]) is not None
    }
