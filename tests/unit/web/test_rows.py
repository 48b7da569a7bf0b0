"""The rows of the chronology table."""

from dataclasses import replace
from datetime import date

from sightline.chronology.fact import PUBLIC, How, Knowledge, Relation, RelationType, Status
from sightline.service.web.components.rows import by_year, rows
from sightline.service.web.components.sifting import Sifting, chosen_tags, sift

from .made_chronology import day, fact, made_chronology, made_facts


def _rows(chronology=None, asked=None):
    chronology = chronology or made_chronology()
    listed = rows(chronology, sift(chronology, asked or Sifting()), lambda fact, source: f"/document/{fact.id}")
    return {row.id: row for row in listed}, listed


def test_every_current_fact_stands_once_in_the_table():
    chronology = made_chronology()
    _, listed = _rows(chronology)
    shown = [one.id for row in listed for one in (row, *row.parts)]
    assert sorted(shown) == sorted(fact.id for fact in chronology.current)


def test_a_part_stands_under_its_row():
    held, _ = _rows()
    assert [part.kind for part in held["f8"].parts] == ["The child’s voice", "Action taken"]
    assert "f10" not in held


def test_a_part_whose_row_is_not_shown_stands_alone():
    held, _ = _rows(asked=Sifting(kind=("action_taken",)))
    assert list(held) == ["f10"]


def test_parts_that_name_each_other_in_a_circle_are_not_lost():
    one = fact(1, "entry", day(2014, 1, 1), "a1", "One", relations=(Relation(RelationType.PART_OF, "f2"),))
    two = fact(2, "entry", day(2014, 1, 2), "a1", "Two", relations=(Relation(RelationType.PART_OF, "f1"),))
    held, _ = _rows(made_chronology((one, two)))
    assert set(held) == {"f1", "f2"}


def test_same_event_rows_stand_together_and_keep_their_own_words():
    held, listed = _rows()
    places = [row.id for row in listed]
    assert places.index("f12") == places.index("f11") + 1
    assert held["f11"].group == held["f12"].group
    assert held["f11"].group_first
    assert not held["f12"].group_first
    assert held["f11"].text != held["f12"].text


def test_a_proposed_same_event_does_not_group():
    facts = tuple(
        replace(one, relations=tuple(replace(r, confirmed=False) for r in one.relations)) for one in made_facts()
    )
    held, _ = _rows(made_chronology(facts))
    assert held["f11"].group == ""


def test_an_entry_recorded_long_after_says_when_it_was_added():
    held, _ = _rows()
    assert held["f17"].late == "added 12 March 2017 about between January and April 2015"
    assert held["f5"].late == ""


def test_an_assumed_recording_is_never_called_late():
    late = fact(1, "entry", day(2014, 1, 1), "a1", "Words.", recorded=day(2015, 1, 1))
    held, _ = _rows(made_chronology((replace(late, recorded_assumed=True),)))
    assert held["f1"].late == ""


def test_what_was_only_sent_is_not_among_what_was_received():
    held, _ = _rows()
    assert [mark.letters for mark, _, _ in held["f5"].received] == ["SC"]
    assert [mark.letters for mark, _, _ in held["f5"].sent] == ["SH"]


def test_an_assumed_recording_is_marked():
    held, _ = _rows()
    assert held["f2"].recorded_assumed
    assert any("assumed" in str(value) for name, value in held["f2"].details if name == "Recorded")


def test_columns_that_nobody_foresaw_are_shown():
    held, _ = _rows()
    assert ("Teacher's note", "Asked to keep an eye.") in held["f8"].details


def test_contradictions_point_to_one_another():
    held, _ = _rows()
    assert held["f11"].contradicts[0][0] == "f12"


def test_a_mark_of_significance_set_later_is_not_shown_on_a_past_day():
    chronology = made_chronology()
    now, _ = _rows(chronology)
    then, _ = _rows(chronology.as_known(at=date(2014, 6, 1)))
    assert now["f5"].significance
    assert then["f5"].significance == ""


def test_suggested_readings_and_kinds_are_marked_in_words():
    held, _ = _rows()
    assert held["f2"].kind_suggested
    assert held["f8"].parts[1].status_tag == "suggested"


def test_withdrawn_entries_are_left_out_until_asked_for():
    held, _ = _rows()
    assert "f20" not in held
    asked, _ = _rows(asked=Sifting(standing=("late",)))
    assert asked["f20"].status_tag == "withdrawn"


def test_refused_readings_are_shown_only_when_asked_for():
    chronology = made_chronology((replace(made_facts()[0], status=Status.REJECTED, decided_by="J. Lowe"),))
    assert _rows(chronology)[1] == []
    assert len(_rows(chronology, Sifting(standing=("late",)))[1]) == 1


def test_rows_of_a_year_stand_together_and_the_undated_come_last():
    _, listed = _rows()
    years = [year.year for year in by_year(listed)]
    assert years == [2012, 2013, 2014, 2015, None]


def test_what_is_published_reads_as_published():
    told = replace(
        fact(1, "entry", day(2014, 1, 1), "a1", "Words."),
        knowledge=(Knowledge(PUBLIC, day(2015, 1, 1), How.PUBLISHED),),
    )
    held, _ = _rows(made_chronology((told,)))
    assert held["f1"].is_published
    assert held["f1"].received == ()


def test_filters_keep_only_what_they_say_and_can_be_taken_away_one_by_one():
    asked = Sifting.asked({"agency": ["a1"], "words": ["plan"], "order": ["nonsense"], "kind": [""]})
    chronology = made_chronology()
    assert {fact.id for fact in sift(chronology, asked)} == {"f14", "f15"}
    tags = dict(chosen_tags(chronology, asked))
    assert tags["Brackenshire Children's Services"] == [("words", "plan")]
    assert asked.order == "occurred"


def test_sorting_by_receipt_puts_what_nobody_received_last():
    first, *_, last = sift(made_chronology(), Sifting(order="received"))
    assert first.id == "f5"
    assert not last.knowledge


def test_a_source_document_with_a_tag_in_its_name_is_shown_and_not_obeyed():
    one = fact(1, "entry", day(2014, 1, 1), "a1", "Words.")
    other = replace(one.sources[0], document="<script>x</script>.csv", locator="row 9")
    held, _ = _rows(made_chronology((replace(one, sources=(one.sources[0], other)),)))
    shown = dict(held["f1"].details)["Also written in"]
    assert "<script>" not in shown.__html__()
