"""The lane picture: honest widths, nothing lost, nothing placed that has no date."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from sightline.chronology.fact import FieldValue, KindStanding
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.service.web.components.lanes import draw
from sightline.service.web.components.period_bars import period_bars
from sightline.service.web.components.picture_shapes import GUTTER, WIDTH, Marker

from .made_chronology import day, fact, made_chronology, many_facts


def _marks(picture):
    return {mark.fact: mark for lane in picture.lanes for mark in lane.marks}


def test_a_span_is_drawn_as_the_span_and_hatched():
    facts = (
        fact(1, "entry", PartialDate("2013", date(2013, 1, 1), date(2013, 12, 31), Precision.YEAR), "a1", "A year."),
        fact(2, "entry", day(2013, 6, 1), "a1", "A day."),
        fact(3, "entry", day(2014, 6, 1), "a1", "Another."),
    )
    marks = _marks(draw(made_chronology(facts)))
    assert marks["f1"].hatched
    assert marks["f1"].width > 10 * marks["f2"].width
    assert not marks["f2"].hatched


def test_a_doubted_day_is_hatched_although_it_is_one_day():
    doubted = PartialDate("?3 may 2014", date(2014, 5, 3), date(2014, 5, 3), Precision.UNSURE)
    marks = _marks(draw(made_chronology((fact(1, "entry", doubted, "a1", "Doubted."),))))
    assert marks["f1"].hatched


def test_what_has_no_date_is_counted_and_never_placed():
    picture = draw(made_chronology())
    assert picture.undated == 1
    assert "f18" not in _marks(picture)


def test_nothing_dated_gives_no_picture():
    assert draw(made_chronology((fact(1, "entry", PartialDate.unknown(), "a1", "When?"),))) is None


@pytest.mark.parametrize("number", [1, 40, 400])
def test_every_dated_entry_is_drawn_counted_in_a_heap_or_said_to_lie_outside(number):
    picture = draw(made_chronology(many_facts(number)))
    drawn = sum(mark.count for lane in picture.lanes for mark in lane.marks)
    assert drawn + picture.before + picture.after == number


def test_marks_stay_inside_the_picture_and_do_not_cover_one_another():
    picture = draw(made_chronology(many_facts(120)))
    for lane in picture.lanes:
        taken = []
        for mark in lane.marks:
            assert mark.x >= GUTTER
            assert mark.x + mark.width <= WIDTH + 20
            assert lane.y <= mark.y <= lane.y + lane.height
            taken.append((mark.y, mark.x, mark.x + mark.width))
        taken.sort()
        assert all(one[0] != next_one[0] or one[2] <= next_one[1] for one, next_one in pairwise(taken))


def test_two_police_forces_have_lanes_of_their_own_told_apart_by_letters_and_pattern():
    lanes = {lane.mark.id: lane.mark for lane in draw(made_chronology()).lanes}
    assert lanes["a2"].letters != lanes["a6"].letters
    assert lanes["a2"].pattern != lanes["a6"].pattern


def test_a_plan_without_a_recorded_end_stays_open():
    bars = {bar.label: bar for lane in draw(made_chronology()).bar_lanes for bar in lane.bars}
    assert not bars["Physical abuse"].open_right
    assert any(bar.open_right for label, bar in bars.items() if label != "Physical abuse")


def test_a_period_whose_start_nobody_recorded_is_a_stub_and_not_a_line_back():
    facts = (
        fact(1, "entry", day(2010, 1, 1), "a1", "Long before."),
        *(fact(n, "entry", day(2010 + n // 2, 6, 1), "a1", "Now and then.") for n in range(2, 9)),
        fact(9, "child_protection_plan_end", day(2014, 3, 1), "a1", "Plan ends.", recorded=day(2014, 3, 1)),
    )
    (lane,) = draw(made_chronology(facts)).bar_lanes
    (bar,) = lane.bars
    assert bar.open_left
    assert bar.solid_width == 0
    assert bar.width < 60


def test_a_bar_that_rests_on_a_suggestion_says_so():
    suggested = made_chronology().by_id["f14"]
    facts = (replace(suggested, kind_standing=KindStanding.SUGGESTED),)
    (group,) = period_bars(made_chronology(facts))
    assert group.bars[0].suggested
    assert "suggested" in group.bars[0].words


def test_a_gap_between_two_plans_is_said_and_not_called_an_absence():
    facts = (
        fact(1, "child_protection_plan_start", day(2014, 1, 1), "a1", "Begins."),
        fact(2, "child_protection_plan_end", day(2014, 3, 1), "a1", "Ends."),
        fact(3, "child_protection_plan_start", day(2014, 6, 1), "a1", "Begins again."),
    )
    (group,) = period_bars(made_chronology(facts))
    assert group.gaps == ("None in the records you can see from 2 March to 31 May 2014.",)


def test_one_stretch_that_two_agencies_wrote_down_is_one_bar():
    facts = (
        fact(1, "child_protection_plan_start", day(2014, 1, 1), "a1", "Begins."),
        fact(2, "child_protection_plan_start", day(2014, 1, 1), "a2", "Plan begins."),
    )
    (group,) = period_bars(made_chronology(facts))
    assert len(group.bars) == 1


def test_a_plan_that_one_row_names_and_another_does_not_is_one_bar_with_its_name():
    named = replace(
        fact(2, "child_protection_plan_start", day(2014, 1, 1), "a1", "Plan under neglect."),
        fields={"category": FieldValue("neglect", "neglect", 11, 18)},
    )
    facts = (fact(1, "child_protection_plan_start", day(2014, 1, 1), "a1", "Unanimous for a plan."), named)
    (group,) = period_bars(made_chronology(facts))
    assert [bar.label for bar in group.bars] == ["Neglect"]


def test_a_placement_does_not_go_on_after_the_child_is_no_longer_looked_after():
    facts = (
        fact(1, "looked_after_start", day(2014, 1, 1), "a1", "Looked after."),
        fact(2, "placement_start", day(2014, 1, 1), "a1", "Placed."),
        fact(3, "looked_after_end", day(2014, 6, 1), "a1", "Home."),
        fact(4, "looked_after_start", day(2015, 1, 1), "a1", "Looked after again."),
        fact(5, "placement_start", day(2015, 1, 1), "a1", "Placed again."),
    )
    bars = {group.name: group.bars for group in period_bars(made_chronology(facts))}
    assert [bar.end and bar.end.earliest for bar in bars["placement"]] == [date(2014, 6, 1), None]


def test_an_interim_order_ends_in_the_picture_where_the_final_one_took_its_place():
    def made(number, when, sort):
        order = fact(number, "order_made", when, "a1", "An order.")
        return replace(order, fields={"order_type": FieldValue(sort, "order", 3, 8)})

    facts = (made(1, day(2014, 1, 1), "interim_care_order"), made(2, day(2014, 6, 1), "supervision_order"))
    (group,) = period_bars(made_chronology(facts))
    assert [bar.end and bar.end.earliest for bar in group.bars] == [date(2014, 6, 1), None]
    assert "when another order took its place" in group.bars[0].words


def test_one_year_is_drawn_from_its_first_day_to_its_last():
    picture = draw(made_chronology(), year=2014)
    assert (picture.first, picture.last) == (date(2014, 1, 1), date(2014, 12, 31))
    assert set(_marks(picture)) >= {"f5", "f14"}
    assert "f16" not in _marks(picture)


def test_one_entry_years_before_the_rest_does_not_squeeze_them():
    facts = (fact(1, "entry", day(1985, 1, 1), "a1", "Long ago."), *many_facts(60))
    picture = draw(made_chronology(facts))
    assert picture.first.year > 2000
    assert picture.before == 1


def test_questions_and_duties_stand_on_the_same_axis():
    marked = Marker("question", date(2014, 4, 4), date(2014, 4, 4), "Why?", "/q")
    outside = Marker("duty", date(2030, 1, 1), date(2030, 1, 1), "Later", "/d")
    picture = draw(made_chronology(), markers=(marked, outside))
    assert [one.what for one in picture.markers] == ["question"]
    marks = _marks(picture)
    assert abs(picture.markers[0].x - (marks["f11"].x + 7)) < 8


def test_the_latest_possible_day_does_not_break_the_picture():
    edge = PartialDate("to the end", date(9999, 12, 1), date.max, Precision.RANGE)
    assert draw(made_chronology((fact(1, "entry", edge, "a1", "Far off."),))) is not None


def test_a_bar_is_labelled_by_what_tells_it_from_others():
    order = fact(1, "order_made", day(2014, 1, 1), "a1", "Made.", fields={"order_type": FieldValue("care")})
    (group,) = period_bars(made_chronology((order,)))
    assert "are" in group.bars[0].label
