"""What a combined chronology cannot tell: each matter once, with whom it is about where the children's views differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from sightline.chronology.chronology import Chronology
from sightline.chronology.coverage import Coverage, GapKind
from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import write_day
from sightline.intake.returns.shapes import LONG_SILENCE
from sightline.publishing.combined.shape import Gap
from sightline.service.reviews.referring import is_row
from sightline.service.reviews.shapes import BoardRow
from sightline.wording.lists import listed

_COUNTED = (GapKind.UNREAD_DATE, GapKind.UNCONFIRMED)
"""Counted anew over all rows of the review: each child's own number would stand beside the others', of nobody."""


def gaps_of(
    views: Sequence[Chronology],
    facts: Sequence[Fact],
    *,
    letters: Mapping[str, str],
    board: Sequence[BoardRow],
    period: tuple[date | None, date | None],
) -> tuple[Gap, ...]:
    """The gaps of a review. ``letters``: of each agency of the records, by its id. ``facts``: those that are shown."""
    agencies = {key: agency.name for view in views for key, agency in view.agencies.items()}
    made: list[Gap] = []
    is_past = any(view.known_at is not None or view.known_to is not None for view in views)
    if not is_past:
        made.extend(_without_return(board))
        coverage = [one for view in views[:1] for one in view.coverage]
        made.extend(_silences(facts, letters, agencies, coverage, period))
    sentences: dict[tuple[str, str], list[str]] = {}
    for view in views:
        for gap in view.gaps:
            if gap.kind not in _COUNTED:
                names = sentences.setdefault((gap.agency, gap.sentence), [])
                names.extend(name for name in (view.child.name,) if name not in names)
    for (agency, sentence), names in sentences.items():
        whose = "" if len(names) == len(views) else f"{listed(names)}: "
        made.append(Gap(f"{whose}{sentence}", letters.get(agency, ""), agencies.get(agency, "")))
    made.extend(_counts(facts))
    return tuple(made)


def _without_return(board: Iterable[BoardRow]) -> Iterable[Gap]:
    for row in board:
        if row.state != "accepted" and not row.has_accepted:
            name = row.agency.words("name")
            yield Gap(
                f"{name}: no return of theirs is in this chronology. Their silence tells nothing.", row.letters, name
            )


def _silences(
    facts: Iterable[Fact],
    letters: Mapping[str, str],
    agencies: Mapping[str, str],
    coverage: Iterable[Coverage],
    period: tuple[date | None, date | None],
) -> Iterable[Gap]:
    """Long stretches of the period in which an agency that sent rows has none that can have been in them."""
    first, last = period
    if first is None or last is None or first > last:
        return
    declared = [one for one in coverage if one.declared]
    spans: dict[str, list[tuple[date, date]]] = {}
    for fact in facts:
        if is_row(fact) and fact.agency in letters:
            held = spans.setdefault(fact.agency, [])
            moment = fact.occurred
            start, end = moment.earliest or moment.latest, moment.latest or moment.earliest
            if start is not None and end is not None and end >= first and start <= last:
                held.append((start, end))
    for agency in sorted(spans, key=lambda key: letters[key]):
        for start, end in _between(sorted(spans[agency]), first, last):
            is_searched = any(one.agency == agency and one.covers(start, end) for one in declared)
            tells = (
                "Its return says that it searched those days: that nothing was recorded is not that nothing happened"
                if is_searched
                else "Its return does not say that it searched those days, so nothing can be told of them"
            )
            yield Gap(
                f"{agencies[agency]}: nothing from {write_day(start)} to {write_day(end)}. {tells}.",
                letters[agency],
                agencies[agency],
                start,
                end,
            )


def _between(spans: Iterable[tuple[date, date]], first: date, last: date) -> Iterable[tuple[date, date]]:
    """The stretches of at least as many days as an agency is asked about, in which none of these can have been."""
    day = timedelta(days=1)
    reached = first - day
    for start, end in [*spans, (last + day, last + day)]:
        if (start - reached).days - 1 >= LONG_SILENCE:
            yield reached + day, start - day
        reached = max(reached, end)


def _counts(facts: Iterable[Fact]) -> Iterable[Gap]:
    rows = [fact for fact in facts if is_row(fact)]
    undated = sum(not fact.occurred.is_known for fact in rows)
    if undated:
        what = "1 row has" if undated == 1 else f"{undated} rows have"
        yield Gap(f"{what} no date that could be read: {'it stands' if undated == 1 else 'they stand'} at the end.")
    waiting = sum(fact.awaits_a_person for fact in facts)
    if waiting:
        what = "1 reading waits" if waiting == 1 else f"{waiting} readings wait"
        yield Gap(
            f"{what} for a person to confirm what is meant: no question and no deadline rests on "
            f"{'it' if waiting == 1 else 'them'} yet."
        )
