"""Since when what stands inside a row is known: never before the row was written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.chronology.knowledge import assumed_recording, assumed_with_its_row
from sightline.chronology.partial_date import PartialDate, Precision
from tests.unit.intake.shapes import csv_file, parts, read, stated

_DAYS = st.dates(date(2010, 1, 1), date(2024, 1, 1))
_MOMENTS = st.one_of(
    st.builds(PartialDate.on, _DAYS),
    st.builds(lambda day, wide: PartialDate.between(day, day + timedelta(days=wide)), _DAYS, st.integers(0, 400)),
    st.builds(lambda day: PartialDate(f"after {day}", day, None, Precision.AFTER), _DAYS),
    st.just(PartialDate.unknown("")),
)


@pytest.mark.parametrize(("day", "since"), [("04/03/2021", date(2021, 3, 4)), ("", None), ("unknown", None)])
def test_what_a_row_tells_of_an_earlier_day_was_recorded_with_the_row(tmp_path, day, since):
    path = csv_file(tmp_path / "a.csv", [["Date", "Event"], [day, "Mother said on 1 March 2021 she was hit"]])
    reading = read(path)
    (row,) = stated(reading)
    earlier = [one for one in parts(reading) if one.occurred.earliest == date(2021, 3, 1)]
    assert earlier
    for part in earlier:
        assumed = assumed_with_its_row(assumed_recording(part.occurred), assumed_recording(row.occurred))
        assert (assumed.earliest if assumed else None) == since


@given(row=_MOMENTS, part=_MOMENTS)
@settings(derandomize=True, deadline=None)
def test_no_part_is_known_before_its_row(row, part):
    its_row, own = assumed_recording(row), assumed_recording(part)
    recorded = assumed_with_its_row(own, its_row)
    assert recorded is None or (recorded.earliest >= its_row.earliest and recorded.earliest >= own.earliest)
