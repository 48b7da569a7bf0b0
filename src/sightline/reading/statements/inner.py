"""A fact that a statement tells only to say when it was, or aside between commas, as a statement of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.reading.sentences.clauses_within import aside_within, clause_within
from sightline.reading.sentences.focus import Suggest, for_deed
from sightline.reading.statements.statement import Statement


def with_its_inner(one: Statement, suggest: Suggest) -> list[Statement]:
    """The statement, and the fact that it tells only to say when it was, where the lexicon knows both."""
    times = [each.start - one.start for each in (*one.dates, *one.relatives)]
    aside = aside_within(one.plain, times)
    if aside is not None:
        return _with_its_aside(one, aside, suggest)
    within = clause_within(one.plain, times)
    if within is None:
        return [one]
    is_deed = within.head == within.clause
    head, inner = suggest(one.plain[: within.head]), suggest(one.plain[within.clause :])
    if is_deed:
        # What somebody was convicted of: a death where they were convicted of killing.
        inner = for_deed(one.plain, within.clause, inner, suggest)
        inner = suggest(one.plain[within.clause :]) if inner.kind == "entry" else replace(inner, mentions=())
    at = one.start + within.clause
    if one.suggestion.kind == inner.kind != head.kind and within.only_names:
        # "She was seen at the clinic three days before she died": no death on that day.
        return [replace(one, suggestion=replace(head, mentions=one.suggestion.mentions, parts=()), parts=())]
    if within.only_names or head.kind in ("entry", inner.kind) or (inner.kind == "entry" and not is_deed):
        return [one]
    outer = replace(
        one,
        suggestion=replace(head, mentions=one.suggestion.mentions, parts=()),
        dates=tuple(each for each in one.dates if each.start < at),
        relatives=tuple(each for each in one.relatives if each.start < at),
        parts=tuple(part for part in one.parts if part.end <= within.head),
    )
    plain = one.plain[within.clause :]
    return [
        outer,
        replace(
            one,
            start=at,
            plain=plain,
            suggestion=replace(suggest(plain), kind=inner.kind, nature=inner.nature, fields={}, why=(), parts=()),
            dates=tuple(each for each in one.dates if each.start >= at),
            relatives=tuple(each for each in one.relatives if each.start >= at),
            lead=(),
            lead_relatives=(),
            subject=(),
            parts=(),
        ),
    ]


def _with_its_aside(one: Statement, end: int, suggest: Suggest) -> list[Statement]:
    """What a clause between commas tells of the subject, and the statement that goes on behind it, each with its own
    days."""
    at = one.start + end
    is_dated = any(each.start < at for each in (*one.dates, *one.relatives))
    told = suggest(re.sub(r",\s+(?:who|which)\b", "", one.plain[:end], count=1))
    held = suggest(one.plain[:end])
    if held.kind != told.kind:
        held = replace(held, kind=told.kind, nature=told.nature, fields={}, why=())
    rest = suggest(re.sub(r",.*", " ", one.plain[:end], flags=re.S) + one.plain[end:].lstrip(" ,"))
    if not is_dated and (held.kind == "entry" or held.kind == rest.kind):
        return [one]
    return [
        replace(
            one,
            end=at,
            plain=one.plain[:end],
            suggestion=replace(held, parts=()),
            dates=tuple(each for each in one.dates if each.end <= at),
            relatives=tuple(each for each in one.relatives if each.end <= at),
            parts=(),
        ),
        replace(
            one,
            suggestion=one.suggestion
            if rest.kind == one.suggestion.kind
            else replace(one.suggestion, kind=rest.kind, nature=rest.nature, fields={}, why=()),
            dates=tuple(each for each in one.dates if each.start >= at),
            relatives=tuple(each for each in one.relatives if each.start >= at),
            parts=tuple(part for part in one.parts if part.start >= end and part.kind != rest.kind),
        ),
    ]
