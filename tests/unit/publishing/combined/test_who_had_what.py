"""The matrix of who had what: from evidence, never from what was only sent, and never "did not know"."""

from __future__ import annotations

from datetime import date

from sightline.chronology.fact import PUBLIC, Fact, How, Knowledge, Relation, RelationType
from sightline.chronology.partial_date import PartialDate
from sightline.publishing.combined.shape import Had
from sightline.publishing.combined.who_had_what import who_had_what
from sightline.vocabulary.natures import Nature

COLUMNS = (("police", "PO"), ("council", "SC"), ("surgery", "GP"))


def _on(day: int) -> PartialDate:
    return PartialDate.on(date(2013, 5, day))


def _fact(key: str = "f1", **more: object) -> Fact:
    held: dict[str, object] = {"kind": "police_incident", "agency": "police", "text": "A call."} | more
    return Fact(key, nature=Nature.EVENT, occurred=_on(4), lineage=key, **held)  # type: ignore[arg-type]


def _cells(*facts: Fact) -> dict[str, tuple[Had, str, str]]:
    (row,) = who_had_what(facts[:1], facts, references={"f1": "PO 1"}, columns=COLUMNS)
    assert (row.reference, row.when, row.what) == ("PO 1", "4 May 2013", "A call.")
    return {cell.agency_letters: (cell.had, cell.since, cell.took) for cell in row.cells}


def test_its_own_agency_has_it_from_the_day_that_it_wrote_it_down() -> None:
    assert _cells(_fact(recorded=_on(6)))["PO"] == (Had.OWN, "6 May 2013", "after 2 days")
    assert _cells(_fact(recorded=_on(4), recorded_assumed=True))["PO"] == (Had.OWN, "4 May 2013 (assumed)", "")
    assert _cells(_fact())["PO"] == (Had.OWN, "day not known", "")


def test_what_was_received_says_since_when_and_how_long_it_took() -> None:
    cells = _cells(_fact(knowledge=(Knowledge("council", _on(7), How.RECEIVED),)))
    assert cells["SC"] == (Had.RECEIVED, "7 May 2013", "after 3 days")
    assert cells["GP"] == (Had.NO_EVIDENCE, "", "")


def test_what_was_only_sent_is_no_receipt() -> None:
    assert _cells(_fact(knowledge=(Knowledge("council", _on(5), How.SENT),)))["SC"] == (Had.SENT, "5 May 2013", "")


def test_what_was_published_everybody_has() -> None:
    assert _cells(_fact(knowledge=(Knowledge(PUBLIC, _on(9), How.PUBLISHED),)))["GP"][0] is Had.RECEIVED


def test_an_agency_acted_if_a_confirmed_action_of_its_own_is_about_it() -> None:
    known = _fact(knowledge=(Knowledge("council", _on(7), How.RECEIVED),))
    about = (Relation(RelationType.ABOUT, "f1"),)
    assert _cells(known, _fact("f2", kind="action_taken", agency="council", relations=about))["SC"][0] is Had.ACTED
    unsure = (Relation(RelationType.ABOUT, "f1", confirmed=False),)
    other = _fact("f2", kind="action_taken", agency="council", relations=unsure)
    assert _cells(known, other)["SC"][0] is Had.RECEIVED


def test_a_fact_that_nobody_can_quote_is_left_out() -> None:
    assert who_had_what([_fact("f9")], [], references={"f1": "PO 1"}, columns=COLUMNS) == ()
