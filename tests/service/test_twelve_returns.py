"""Twelve agencies' returns in twelve shapes, twice, sent through the commands as a stranger would send them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.service.twelve_returns import first_batch, fresh_batch
from tests.service.twelve_returns.judging import send
from tests.service.twelve_returns.sent import Sent

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(
    ("twelve", "persons", "period"),
    [
        (first_batch.TWELVE, first_batch.PERSONS, first_batch.PERIOD),
        (fresh_batch.TWELVE, fresh_batch.PERSONS, fresh_batch.PERIOD),
    ],
    ids=["first", "fresh"],
)
def test_every_expected_entry_is_taken_on_its_day_and_all_that_is_no_entry_is_said(
    twelve: Sequence[Sent],
    persons: Sequence[str],
    period: Sequence[str],
    store: Path,
    folder: Path,
    sightline: Run,
) -> None:
    judged, told = send(sightline, store, folder, twelve, persons, period)
    assert [one for one in judged if not one.is_right] == [], told
    assert sum(one.found for one in judged) == sum(one.expected for one in judged)
