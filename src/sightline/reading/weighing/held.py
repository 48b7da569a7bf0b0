"""How the words of a statement hold what they state: asserted, planned or denied."""

from __future__ import annotations

import re

from sightline.reading.sentences.finite import FINITE, finite_at
from sightline.reading.sentences.not_happened import without_relative_clauses
from sightline.reading.statements.statement import Statement
from sightline.wording.negation import Standing as Held
from sightline.wording.negation import stance


def how_held(statement: Statement) -> Held:
    """How the words hold what they state: at the words of its kind, else at its finite verb."""
    why = statement.suggestion.why
    if why:
        return stance(without_relative_clauses(statement.plain), why[0].start, why[0].end).standing
    verb = finite_at(statement.plain)
    if verb is None:
        if statement.dates:
            first = statement.dates[0]
            return stance(statement.plain, first.start - statement.start, first.end - statement.start).standing
        return Held.ASSERTED
    hit = FINITE.match(statement.plain, verb)
    end = hit.end() if hit else verb
    following = re.compile(r"(?:\s+(?:been|be|being))?\s+(?:not\s+|never\s+)?\w+").match(statement.plain, end)
    if re.match(r"\s+(?:not|never)\b|n['’]t\b", statement.plain[end:], re.I) or re.search(
        r"n['’]t$", statement.plain[verb:end]
    ):
        return Held.DENIED
    return stance(statement.plain, verb, following.end() if following else end).standing
