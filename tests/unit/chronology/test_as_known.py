"""Looking at a past day shows what the evidence shows an agency had, and nothing else."""

from dataclasses import replace
from datetime import date

from sightline.chronology.chronology import Agency, CasePerson, Chronology
from sightline.chronology.coverage import Coverage, GapKind
from sightline.chronology.fact import PUBLIC, Fact, How, Knowledge, Relation, RelationType, Source, Status
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.replay import Replay
from sightline.vocabulary.natures import Nature


def fact(name: str, day: date, *, agency: str = "police", recorded: PartialDate | None = None) -> Fact:
    return Fact(
        id=name,
        kind="entry",
        nature=Nature.EVENT,
        occurred=PartialDate.on(day),
        agency=agency,
        text=name,
        recorded=recorded or PartialDate.on(day),
        lineage=name,
    )


def chronology(*facts: Fact) -> Chronology:
    return Chronology(
        child=CasePerson("child", "A child"),
        facts=facts,
        agencies={
            "police": Agency("police", "Police", "police"),
            "council": Agency("council", "Council", "childrens_social_care"),
            "other": Agency("other", "Other force", "police"),
        },
    )


def shown(held: Chronology) -> list[str]:
    return [item.id for item in held.facts]


INCIDENT = fact("incident", date(2025, 6, 21))


def test_an_agency_has_its_own_record_from_the_day_it_wrote_it() -> None:
    late = replace(INCIDENT, recorded=PartialDate.on(date(2025, 6, 23)))
    assert shown(chronology(late).as_known(to="police", at=date(2025, 6, 22))) == []
    assert shown(chronology(late).as_known(to="police", at=date(2025, 6, 23))) == ["incident"]


def test_nobody_else_has_it_without_evidence() -> None:
    assert shown(chronology(INCIDENT).as_known(to="council", at=date(2026, 1, 1))) == []
    assert shown(chronology(INCIDENT).as_known(to="other", at=date(2026, 1, 1))) == []


def test_an_agency_that_was_told_has_it_from_that_day() -> None:
    told = replace(INCIDENT, knowledge=(Knowledge("council", PartialDate.on(date(2025, 7, 29)), How.TOLD),))
    assert shown(chronology(told).as_known(to="council", at=date(2025, 7, 28))) == []
    assert shown(chronology(told).as_known(to="council", at=date(2025, 7, 29))) == ["incident"]


def test_sent_is_not_received() -> None:
    sent = replace(INCIDENT, knowledge=(Knowledge("council", PartialDate.on(date(2025, 6, 22)), How.SENT),))
    assert shown(chronology(sent).as_known(to="council", at=date(2026, 1, 1))) == []


def test_what_is_published_is_known_to_everybody() -> None:
    published = replace(
        INCIDENT, recorded=None, knowledge=(Knowledge(PUBLIC, PartialDate.on(date(2025, 9, 1)), How.PUBLISHED),)
    )
    assert shown(chronology(published).as_known(to="council", at=date(2025, 8, 31))) == []
    assert shown(chronology(published).as_known(to="council", at=date(2025, 9, 1))) == ["incident"]


def test_what_may_have_been_known_is_counted_and_not_shown() -> None:
    in_june = PartialDate.between(date(2025, 6, 1), date(2025, 6, 30), "June 2025", Precision.MONTH)
    held = chronology(replace(INCIDENT, recorded=in_june)).as_known(to="police", at=date(2025, 6, 15))
    assert shown(held) == []
    assert [gap.kind for gap in held.gaps] == [GapKind.POSSIBLY_KNOWN]
    assert "1 entry of Police" in held.gaps[0].sentence


def test_a_doubted_day_of_recording_never_shows_a_fact_for_certain() -> None:
    doubted = PartialDate("?23/06/2025", date(2025, 6, 23), date(2025, 6, 23), Precision.UNSURE)
    held = chronology(replace(INCIDENT, recorded=doubted)).as_known(to="police", at=date(2026, 1, 1))
    assert shown(held) == []
    assert [gap.kind for gap in held.gaps] == [GapKind.POSSIBLY_KNOWN]


def test_a_past_day_shows_the_version_that_stood_then() -> None:
    before = replace(INCIDENT, id="v1", text="child asleep", status=Status.CORRECTED, superseded_on=date(2025, 11, 24))
    after = replace(INCIDENT, id="v2", text="child screaming", stated_from=date(2025, 11, 24))
    held = chronology(before, after)
    assert shown(held.as_known(at=date(2025, 11, 23))) == ["v1"]
    assert shown(held.as_known(at=date(2025, 11, 24))) == ["v2"]
    assert [item.id for item in held.current] == ["v2"]


def test_on_a_past_day_nobody_knew_that_it_would_be_corrected() -> None:
    before = replace(INCIDENT, status=Status.CORRECTED, superseded_on=date(2025, 11, 24))
    [stood] = chronology(before).as_known(at=date(2025, 7, 1)).facts
    assert stood.status is Status.STATED
    assert stood.superseded_on is None


def test_a_version_is_shown_with_the_status_that_it_had() -> None:
    proposed = replace(INCIDENT, status=Status.CORRECTED, stood_as=Status.PROPOSED, superseded_on=date(2025, 11, 24))
    [stood] = chronology(proposed).as_known(at=date(2025, 7, 1)).facts
    assert stood.status is Status.PROPOSED
    assert stood.awaits_a_person
    edited = replace(proposed, stood_as=Status.EDITED, decided_by="A. Worker", status=Status.WITHDRAWN)
    assert chronology(edited).as_known(at=date(2025, 7, 1)).facts[0].status is Status.EDITED


def test_a_new_version_leaves_the_rows_of_a_day_in_their_order() -> None:
    kept = replace(INCIDENT, id="a", sources=(Source("log v2.csv", "row 1"),), series="log v1.csv", position=1)
    other = replace(INCIDENT, id="b", sources=(Source("log v1.csv", "row 2"),), series="log v1.csv", position=2)
    between = replace(INCIDENT, id="c", sources=(Source("log v1a.csv", "row 1"),), series="log v1a.csv", position=1)
    assert shown(chronology(between, other, kept)) == ["a", "b", "c"]


def test_what_was_learned_later_is_not_seen_on_the_day() -> None:
    pieces = (
        Knowledge("council", PartialDate.on(date(2025, 7, 1)), How.TOLD),
        Knowledge("other", PartialDate.on(date(2025, 9, 1)), How.TOLD),
    )
    [seen] = chronology(replace(INCIDENT, knowledge=pieces)).as_known(at=date(2025, 8, 1)).facts
    assert [item.agency for item in seen.knowledge] == ["council"]
    [its_own] = chronology(replace(INCIDENT, knowledge=pieces)).as_known(to="council").facts
    assert [item.agency for item in its_own.knowledge] == ["council"]


def test_a_refused_reading_is_in_no_view_of_the_past() -> None:
    assert shown(chronology(replace(INCIDENT, status=Status.REJECTED)).as_known(at=date(2026, 1, 1))) == []


def test_a_relation_to_what_is_not_shown_is_not_shown() -> None:
    later = fact("later", date(2025, 12, 1))
    linked = replace(INCIDENT, relations=(Relation(RelationType.SAME_EVENT, "later"),), contradicts=("later",))
    [seen] = chronology(linked, later).as_known(at=date(2025, 7, 1)).facts
    assert seen.relations == ()
    assert seen.contradicts == ()


def test_asking_for_everything_changes_nothing() -> None:
    held = chronology(INCIDENT)
    assert held.as_known() is held


def test_facts_stand_in_order_whatever_the_order_they_come_in() -> None:
    first, second = fact("a", date(2025, 1, 1)), fact("b", date(2025, 1, 2))
    assert shown(chronology(second, first)) == shown(chronology(first, second)) == ["a", "b"]


class TestCoverage:
    """Silence counts only where a source speaks for the whole window."""

    @staticmethod
    def covering(*parts: Coverage) -> Chronology:
        return replace(chronology(), coverage=parts)

    def test_two_files_of_one_agency_that_touch_cover_together(self) -> None:
        held = self.covering(
            Coverage("police", date(2025, 1, 1), date(2025, 3, 31), declared=True),
            Coverage("police", date(2025, 4, 1), date(2025, 6, 30), declared=False),
        )
        joined = held.covered(["police"], date(2025, 2, 1), date(2025, 5, 1))
        assert joined is not None
        assert not joined.declared

    def test_a_missing_day_breaks_it(self) -> None:
        held = self.covering(
            Coverage("police", date(2025, 1, 1), date(2025, 3, 30), declared=True),
            Coverage("police", date(2025, 4, 1), date(2025, 6, 30), declared=True),
        )
        assert held.covered(["police"], date(2025, 2, 1), date(2025, 5, 1)) is None

    def test_two_forces_do_not_cover_for_one_another(self) -> None:
        held = self.covering(
            Coverage("police", date(2025, 1, 1), date(2025, 3, 31), declared=True),
            Coverage("other", date(2025, 4, 1), date(2025, 6, 30), declared=True),
        )
        assert held.covered(["police"], date(2025, 2, 1), date(2025, 5, 1)) is None

    def test_an_agency_of_another_kind_does_not_count(self) -> None:
        held = self.covering(Coverage("council", date(2025, 1, 1), date(2025, 12, 31), declared=True))
        assert held.covered(["police"], date(2025, 2, 1), date(2025, 5, 1)) is None


def test_going_through_the_past_shows_who_was_told_only_from_the_day_of_telling() -> None:
    told = Knowledge("council", PartialDate.on(date(2025, 7, 4)), How.RECEIVED, evidence="a record of receipt")
    held = chronology(replace(INCIDENT, knowledge=(told,)))
    replay = Replay(held)
    for day in (date(2025, 6, 21), date(2025, 7, 3), date(2025, 7, 4), date(2025, 7, 5)):
        replay.go_to(day)
        assert replay.known == held.as_known(at=day)
        assert [bool(item.knowledge) for item in replay.known.facts] == [day >= date(2025, 7, 4)]
