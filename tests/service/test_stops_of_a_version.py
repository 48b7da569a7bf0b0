"""What a version shows whole stops nothing: letters of agreed names, short names of agencies, shares of a hundred."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.service.papers import DECIDER, READER
from tests.service.twelve_returns import writing

HEADINGS = ("Date", "What happened", "Who", "Source of information")
PEOPLE = (
    ("Kiera Delacroix-Wynter", "Child K", "child"),
    ("Ifeoma Delacroix", "Ms D", "mother"),
    ("Callum Reith", "Mr R", "partner"),
)
ROWS = {
    ("childrens_social_care", "Larkmere Children’s Services"): (
        ("14/01/2013", "Referral from Oak Tree Nursery: Child K had a bruised ear.", "Child K; Oak Tree Nursery", "1"),
        ("16/01/2013", "Home visit. K seen with Ms D. Kiera D-W was asleep.", "K, Ms D", "2"),
        ("05/12/2013", "K’s attendance at Oak Tree Nursery is 61%. Mr R spoken to about K.", "K, Mr R", "3"),
    ),
    ("police", "Larkmere Police"): (
        ("12/02/2013", "Officers attend. K asleep upstairs. Mr R had left.", "Ms D, Mr R", "Log 1"),
        ("05/07/2013", "Oak Tree Nursery rang about K.", "Oak Tree", "Log 2"),
    ),
    ("early_years", "Oak Tree Nursery"): (
        ("20/03/2013", "Kiera D-W settled. K sat with Sunshine Room staff.", "K", "Book"),
        ("21/03/2013", "Attendance 61% this term; K absent on 12 days.", "K", "Book"),
    ),
}


@pytest.fixture
def review(store: Path) -> str:
    from sightline.service.reviews import actions

    made = actions.open_review("rapid_review", "Rapid review, Child K", by=DECIDER)
    scope = {
        "trigger": ["A child was hurt."], "notifying_area": ["Larkmere"], "home_area": ["Larkmere"],
        "period_from": ["1 January 2013"], "period_to": ["31 December 2014"],
    }  # fmt: skip
    actions.record(made, "scope", scope, by=DECIDER)
    for name, agreed, role in PEOPLE:
        actions.record(made, "person", {"name": [name], "agreed_name": [agreed], "role": [role]}, by=DECIDER)
    for (kind, agency), rows in ROWS.items():
        asked = {"name": [agency], "kind": [kind], "due": ["5 December 2025"]}
        own = actions.record(made, "agency", asked, by=DECIDER).id
        sent = actions.receive_return(made, own, "rows.csv", writing.comma_table((HEADINGS, *rows)), by=DECIDER)
        actions.accept_return(made, sent.id, by=DECIDER, reason="Looked at.")
    return made


@pytest.mark.parametrize("version", ["panel", "family", "published"])
@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_what_a_version_shows_whole_stops_nothing(review: str, version: str, form: str) -> None:
    from sightline.service.reviews import actions

    made = actions.make_export(review, version, form, "National Panel", by=DECIDER)
    assert [(one.sort, one.found) for one in made.stopping] == []


def test_letters_and_short_names_are_of_those_whom_everybody_means_and_of_no_new_persons(review: str) -> None:
    from sightline.service.reviews import queries

    people = {row.name for row in queries.cast(review, viewer=READER) if row.sort == "person"}
    assert people == {name for name, _, _ in PEOPLE}


def test_a_letter_is_shown_by_its_agreed_name_and_its_full_stop_stays(review: str) -> None:
    from sightline.publishing.versions.cast import Version
    from sightline.publishing.versions.generate import generate
    from sightline.service.reviews.casting import cast_of
    from sightline.service.reviews.combining import combined, records_of
    from sightline.service.reviews.keeping import opened
    from tests.service.test_reviews import date

    _, seen = opened(review, viewer=READER)
    source = combined(seen, records_of(seen, viewer=READER), viewer=READER, reader="The family")
    cast = cast_of(seen, viewer=READER)
    made = generate(source, cast, Version.FAMILY, reader="The family", made_on=date(2025, 11, 28)).chronology
    shown = [row.what for row in made.all_rows]
    assert "Oak Tree Nursery rang about Child K." in shown
    assert "Home visit. Child K seen with Ms D. Child K was asleep." in shown
    assert "Attendance 61% this term; Child K absent on 12 days." in shown


def test_the_letters_of_an_agency_are_nobodys_pet_name(store: Path) -> None:
    from sightline.service.reviews import actions
    from tests.service.test_reviews import opened

    review = opened()
    actions.record(review, "person", {"name": ["Ms Hollis"], "agreed_name": ["Ms A"], "role": ["mother"]}, by=DECIDER)
    asked = {"name": ["Elmsworth Hospital"], "kind": ["hospital"], "due": ["5 December 2025"]}
    own = actions.record(review, "agency", asked, by=DECIDER).id
    rows = (HEADINGS, ("14/01/2021", "Child W was seen.", "", "Notes"))
    sent = actions.receive_return(review, own, "rows.csv", writing.comma_table(rows), by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    made = actions.make_export(review, "published", "docx", "National Panel", by=DECIDER)
    assert [(one.sort, one.found) for one in made.stopping] == []


def test_what_was_found_in_the_same_words_for_the_same_reason_is_decided_with_one_tick() -> None:
    from sightline.service.reviews.shapes import LeakSeen

    told = {"sort": "name", "entry": "c", "around": "", "why": "a part of the name"}
    leaks = (
        LeakSeen(key="a", found="Hollis", where="row 1", **told),
        LeakSeen(key="b", found="HOLLIS", where="row 2", **told),
        LeakSeen(key="c", found="Wren", where="row 2", **told),
        LeakSeen(key="d", found="Hollis", where="row 3", **{**told, "entry": "mother"}),
        LeakSeen(key="e", found="Hollis", where="row 4", outcome="it may stay", **told),
    )
    from dataclasses import fields

    from sightline.service.reviews.shapes import ExportSeen

    empty = {one.name: () for one in fields(ExportSeen)}
    seen = ExportSeen(**{**empty, "leaks": leaks})  # type: ignore[arg-type]
    assert seen.alike(["a"]) == ["a", "b"]
    assert seen.alike(["c"]) == ["c"]
