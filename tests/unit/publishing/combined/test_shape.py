"""The shapes that every file of a review is written from, and the digest that names one of them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum

import pytest

from sightline.publishing.combined.shape import (
    AskedAgency,
    CombinedChronology,
    CombinedRow,
    Comment,
    ContradictionShown,
    Episode,
    FindingShown,
    Gap,
    Group,
    Had,
    MatrixCell,
    MatrixRow,
    PersonShown,
    RecommendationShown,
    SaidShown,
    as_json,
    canonical_json,
)

DAY = date(2013, 5, 4)
WHOLE = CombinedChronology(
    "Child Rowan",
    "Rapid review",
    "2012 to 2014",
    "panel",
    "The panel",
    DAY,
    DAY,
    DAY,
    (AskedAgency("POL", "Police", "version 1", ("All systems were searched.",)),),
    (PersonShown("Rowan", ("child",)),),
    ("Was the child seen?",),
    (
        CombinedRow(
            "POL 1", "f1", "4 May 2013", DAY, DAY, "POL", "Police", "A call.", people=("Rowan",), received=("x",)
        ),
    ),
    (CombinedRow("POL 2", "f2", "", None, None, "POL", "Police", "Another call."),),
    (Group("A", ("POL 1", "POL 2"), "One call.", "A. Person"),),
    (Gap("Nothing in June.", "POL", "Police", DAY, DAY),),
    (ContradictionShown("Age", "Both cannot be right.", (SaidShown("Police", "6 weeks", "six weeks", "POL 1"),)),),
    (Comment("Why so late?", "A. Person", DAY, "POL 1"),),
    (Episode("The first call", "May 2013", ("POL 1",)),),
    (FindingShown("1", "Calls", "Calls were kept apart.", references=("POL 1",), on=DAY),),
    (RecommendationShown("1", "Keep them together.", findings=("1",)),),
    (MatrixRow("POL 1", "4 May 2013", "A call.", (MatrixCell("POL", Had.OWN),)),),
    "As known",
    ("A notice.",),
)


def _changed(value: object) -> object:
    if isinstance(value, StrEnum):
        return next(other for other in type(value) if other is not value)
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return value + "x"
    if isinstance(value, int):
        return value + 1
    if isinstance(value, tuple):
        return (*value, value[0]) if value else ("x",)
    return date(2001, 1, 1)


def _one_change_each(shape: object):
    """The shape again and again, each time with one thing in it changed, however deep."""
    for one in fields(shape):  # type: ignore[arg-type]
        value = getattr(shape, one.name)
        yield one.name, replace(shape, **{one.name: _changed(value)})  # type: ignore[type-var]
        if isinstance(value, tuple) and value and is_dataclass(value[0]):
            for name, changed in _one_change_each(value[0]):
                yield f"{one.name}.{name}", replace(shape, **{one.name: (changed, *value[1:])})  # type: ignore[type-var]


def test_the_digest_changes_when_anything_does() -> None:
    seen = {WHOLE.digest: "nothing"}
    for name, other in _one_change_each(WHOLE):
        assert other.digest not in seen, f"{name} and {seen[other.digest]} give the same digest"
        seen[other.digest] = name
    assert len(seen) > 100


def test_the_digest_is_the_same_for_equal_chronologies() -> None:
    assert replace(WHOLE, rows=tuple(replace(row) for row in WHOLE.rows)).digest == WHOLE.digest
    assert len(WHOLE.digest) == 64


def test_the_digest_knows_one_list_from_two() -> None:
    row = WHOLE.rows[0]
    moved = replace(WHOLE, rows=(), undated_rows=(row, *WHOLE.undated_rows))
    assert moved.digest != WHOLE.digest


def test_what_is_no_plain_shape_cannot_slip_in() -> None:
    with pytest.raises(TypeError):
        as_json(object())


def test_canonical_json_names_its_shape_and_every_field() -> None:
    written = canonical_json(WHOLE)
    assert "sightline combined chronology 1" in written
    for one in fields(WHOLE):
        assert f'"{one.name}":' in written


def test_only_a_day_without_doubt_is_a_day() -> None:
    row = WHOLE.rows[0]
    assert row.is_day
    assert not replace(row, unsure=True).is_day
    assert not replace(row, latest=date(2013, 5, 5)).is_day
    assert not WHOLE.undated_rows[0].is_day


def test_the_foot_of_a_page_says_version_day_reader_and_digest() -> None:
    foot = WHOLE.footing
    assert (foot.version, foot.made_on, foot.reader) == ("panel", DAY, "The panel")
    assert foot.short_digest.replace(" ", "") == WHOLE.digest[:16]
