"""Nothing leaves unnamed, unchecked or undecided; and nothing leaves the partnership on one person's word."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from sightline.chronology.clock import now
from sightline.publishing.combined.shape import MUST_BE_READ
from sightline.service.records.errors import NotFound, NotPossible
from tests.service.papers import DECIDER, READER
from tests.service.test_reviews import POLICE_ASKED, opened, paper, seen

ROWS = (
    ("12/03/2021", "Wren Hollis seen at 14 Larch Close, Millbrook. No injuries."),
    ("02/05/2021", "Mother reported shouting next door."),
)
ADDRESS = {"sort": ["address"], "name": ["14 Larch Close, Millbrook"], "first": ["address"]}


@pytest.fixture
def review(store: Path, tmp_path: Path) -> str:
    from sightline.service.reviews import actions

    review = opened()
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    sent = actions.receive_return(review, agency, "police.csv", paper(tmp_path, ROWS), by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    return review


def decide_all(review: str) -> None:
    """What nobody decided yet is removed from the version."""
    from sightline.service.reviews import actions, queries

    for row in queries.cast(review, viewer=READER):
        open_ = {version: ["-"] for version, words in row.shows.items() if not words}
        if open_:
            actions.record(review, "cast", {"sort": [row.sort], "name": [row.name], **open_}, by=DECIDER)


def make(review: str, version: str = "published", form: str = "csv", **how: object):  # type: ignore[no-untyped-def]
    from sightline.service.reviews import actions

    reader = how.pop("reader", "National Panel" if how.get("leaves", True) else DECIDER)
    return actions.make_export(review, version, form, reader, by=DECIDER, **how)  # type: ignore[arg-type]


def stay(review: str, export: int) -> None:
    from sightline.service.reviews import actions, queries

    for one in queries.export(review, export, viewer=READER).stopping:
        actions.decide_leaks(review, export, [one.key], "it may stay", "Public already.", by=DECIDER)


def test_no_file_is_made_for_nobody_or_from_a_cast_with_an_open_decision(review: str) -> None:
    from sightline.service.reviews import actions, queries

    actions.record(review, "cast", {"sort": ["phrase"], "name": ["the blue caravan"]}, by=DECIDER)
    with pytest.raises(NotPossible, match=r"Nobody has decided.*1 entry waits"):
        make(review)
    decide_all(review)
    with pytest.raises(NotPossible, match="made for"):
        actions.make_export(review, "published", "csv", " ", by=DECIDER)
    with pytest.raises(NotPossible, match="Choose a version"):
        make(review, "everything")
    assert queries.exports(review, viewer=READER) == ()


def test_what_is_first_to_look_at_is_listed_and_removed_unless_somebody_decides(review: str) -> None:
    from sightline.service.reviews import actions, queries

    actions.record(review, "cast", ADDRESS, by=DECIDER)
    [row] = [one for one in queries.cast(review, viewer=READER) if one.first == "address"]
    assert set(row.shows.values()) == {"removed"}
    assert queries.cast(review, viewer=READER)[0].first, "it stands before the rest"
    decide_all(review)
    made = make(review, "panel")
    assert [one["why"] for one in made.left_out] == ["address"]
    from sightline.service.reviews.models import Export

    content = bytes(Export.objects.get(pk=made.id).content).decode()
    assert "Larch" not in content
    assert "Wren Hollis" in content, "the panel sees names"
    assert MUST_BE_READ in content


def test_the_published_version_holds_no_name_and_the_digest_names_its_bytes(review: str) -> None:
    from sightline.service.reviews.models import Export

    decide_all(review)
    made = make(review)
    content = bytes(Export.objects.get(pk=made.id).content)
    assert b"Hollis" not in content
    assert b"Child W" in content
    assert hashlib.sha256(content).hexdigest() == made.file_digest


def test_an_address_that_nobody_listed_stops_the_file_until_a_person_decides_with_a_reason(review: str) -> None:
    from sightline.service.reviews import actions, queries

    decide_all(review)
    made = make(review)
    assert any("Larch Close" in one.around for one in made.stopping)
    for act in (actions.release_export, actions.check_export):
        with pytest.raises(NotPossible, match="stop"):
            act(review, made.id, by="S. Second")
    with pytest.raises(NotFound):
        queries.export_file(review, made.id, viewer=READER)
    key = made.stopping[0].key
    with pytest.raises(NotPossible, match="reason"):
        actions.decide_leaks(review, made.id, [key], "it may stay", " ", by=DECIDER)
    with pytest.raises(NotPossible, match="comes out"):
        actions.decide_leaks(review, made.id, [key], "ignore", "R.", by=DECIDER)
    with pytest.raises(NotFound):
        actions.decide_leaks(review, made.id, ["no-such-thing"], "it may stay", "R.", by=DECIDER)
    actions.decide_leaks(review, made.id, [key], "it comes out", "An address.", by=DECIDER)
    assert key in [one.key for one in queries.export(review, made.id, viewer=READER).stopping], (
        "it still stops this file"
    )
    actions.record(review, "cast", ADDRESS, by=DECIDER)
    assert not any("Larch" in one.around for one in make(review).stopping)


def test_what_leaves_the_partnership_is_checked_by_a_second_person(review: str) -> None:
    from sightline.service.reviews import actions, queries

    decide_all(review)
    made = make(review)
    stay(review, made.id)
    with pytest.raises(NotPossible, match="second person"):
        actions.release_export(review, made.id, by=DECIDER)
    for same in (DECIDER, DECIDER.lower(), f" {DECIDER.replace(' ', '  ')} ", DECIDER.replace(".", "")):
        with pytest.raises(NotPossible, match="second person"):
            actions.check_export(review, made.id, by=same)
    actions.check_export(review, made.id, by="S. Second")
    assert actions.release_export(review, made.id, by=DECIDER).released_by == DECIDER
    form, content = queries.export_file(review, made.id, viewer=READER)
    assert (form, hashlib.sha256(content).hexdigest()) == ("csv", made.file_digest)
    with pytest.raises(NotPossible, match="released already"):
        actions.check_export(review, made.id, by="T. Third")


def test_a_file_that_shows_what_was_hidden_after_it_was_made_is_not_released(review: str) -> None:
    from sightline.service.reviews import actions

    decide_all(review)
    made = make(review, leaves=False)
    stay(review, made.id)
    next_door = {"sort": ["phrase"], "name": ["shouting next door"], "published": ["a noise"]}
    hidden = actions.record(review, "cast", next_door, by=DECIDER)
    with pytest.raises(NotPossible, match="shows 1 thing that the cast hides since"):
        actions.release_export(review, made.id, by=DECIDER)
    undecided = actions.record(review, "cast", {"sort": ["person"], "name": ["Lowri Vane"]}, by=DECIDER)
    with pytest.raises(NotPossible, match="make the file again"):
        actions.release_export(review, made.id, by=DECIDER)
    for entry in (hidden, undecided):
        actions.take_back(review, entry.id, "It may stay after all.", by=DECIDER)
    actions.release_export(review, made.id, by=DECIDER)


def test_a_decision_after_the_second_look_asks_for_another_look(review: str) -> None:
    from sightline.service.reviews import actions, queries

    decide_all(review)
    made = make(review)
    stay(review, made.id)
    actions.check_export(review, made.id, by="S. Second")
    actions.decide_leaks(review, made.id, [made.leaks[0].key], "it may stay", "Another reason.", by=DECIDER)
    assert queries.export(review, made.id, viewer=READER).checked_by == ""


def test_a_decision_holds_again_for_the_same_words_in_the_same_place(review: str) -> None:
    from sightline.service.reviews import queries

    decide_all(review)
    first = make(review)
    stay(review, first.id)
    again = make(review)
    assert again.stopping == ()
    assert {one.by for one in queries.export(review, again.id, viewer=READER).leaks} == {DECIDER}


def test_what_stays_inside_needs_no_second_person_and_what_is_stopped_does_not_leave(review: str) -> None:
    from sightline.service.reviews import actions

    decide_all(review)
    inside = make(review, "panel", leaves=False)
    stay(review, inside.id)
    actions.release_export(review, inside.id, by=DECIDER)
    trial = {"kind": ["criminal"], "begun": ["10 November 2025"], "stops": ["sharing"], "who": ["Police"]}
    actions.record(review, "process", trial, by=DECIDER)
    outside = make(review, "panel")
    stay(review, outside.id)
    actions.check_export(review, outside.id, by="S. Second")
    with pytest.raises(NotPossible, match="Sharing is stopped"):
        actions.release_export(review, outside.id, by=DECIDER)


def test_while_sharing_is_stopped_a_file_that_stays_inside_goes_to_the_reviews_own_people_alone(review: str) -> None:
    from sightline.service.reviews import actions, queries

    decide_all(review)
    before = make(review, "panel", leaves=False, reader="Larkfield Police")
    stay(review, before.id)
    actions.release_export(review, before.id, by=DECIDER)
    trial = {"kind": ["criminal"], "begun": ["10 November 2025"], "stops": ["sharing"], "who": ["DI Marlow, police"]}
    process = actions.record(review, "process", trial, by=DECIDER)
    with pytest.raises(NotPossible, match=r"sharing too, though it stays.*page of parallel processes"):
        queries.export_file(review, before.id, viewer=READER)
    another = actions.make_export(review, "panel", "csv", "Head of custody, Larkfield Police", by=DECIDER, leaves=False)
    stay(review, another.id)
    with pytest.raises(NotPossible, match=r"Criminal investigation or trial \(so said DI Marlow, police\)"):
        actions.release_export(review, another.id, by=DECIDER)
    reviewer = {"name": ["Ros Ellery"], "role": ["Lead reviewer"], "conflict": ["none"]}
    actions.record(review, "reviewer", reviewer, by=DECIDER)
    for reader, may in (("Ros Ellery and Head of nursing", False), ("R. Ellery", False), ("ros ellery", True)):
        own = actions.make_export(review, "panel", "csv", reader, by=DECIDER, leaves=False)
        stay(review, own.id)
        if may:
            actions.release_export(review, own.id, by=DECIDER)
            assert queries.export_file(review, own.id, viewer=READER)[0] == "csv"
        else:
            with pytest.raises(NotPossible, match="add them as reviewers"):
                actions.release_export(review, own.id, by=DECIDER)
    lifted = {"stops": ["sharing"], "on": ["20 November 2025"], "who": ["DI Marlow"], "reason": ["Verdict."]}
    actions.record(review, "lifted", lifted, by=DECIDER, about=process.id)
    assert actions.release_export(review, another.id, by=DECIDER).released_by == DECIDER


def test_a_person_of_whom_nobody_decided_stops_what_leaves_and_is_only_shown_in_what_stays(
    store: Path, tmp_path: Path
) -> None:
    from sightline.service.reviews import actions

    review = opened()
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    rows = (("12/03/2021", "Wren Hollis seen. The lodger, J. Prendick, was out."),)
    sent = actions.receive_return(review, agency, "police.csv", paper(tmp_path, rows), by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    decide_all(review)
    leaving, inside = make(review), make(review, "panel", leaves=False)
    assert [one.sort for one in leaving.stopping if "Prendick" in one.found] == ["a person of whom nobody decided"]
    assert not any("Prendick" in one.found for one in inside.stopping)


def test_a_released_file_is_not_given_while_a_process_that_began_since_stops_it(review: str) -> None:
    from sightline.service.reviews import actions, queries

    decide_all(review)
    made = make(review, "panel")
    stay(review, made.id)
    actions.check_export(review, made.id, by="S. Second")
    actions.release_export(review, made.id, by=DECIDER)
    assert queries.export(review, made.id, viewer=READER).held_back == ()
    trial = {"kind": ["criminal"], "begun": ["10 November 2025"], "stops": ["sharing"], "who": ["Police"]}
    process = actions.record(review, "process", trial, by=DECIDER)
    with pytest.raises(NotPossible, match="Sharing is stopped: Criminal"):
        queries.export_file(review, made.id, viewer=READER)
    assert queries.export(review, made.id, viewer=READER).held_back
    lifted = {"stops": ["sharing"], "on": ["20 November 2025"], "who": ["The court"], "reason": ["Verdict."]}
    actions.record(review, "lifted", lifted, by=DECIDER, about=process.id)
    assert queries.export_file(review, made.id, viewer=READER)[0] == "csv"


def test_the_report_is_published_with_the_digest_of_a_released_file(review: str) -> None:
    from sightline.service.reviews import actions
    from sightline.service.reviews.models import Export
    from sightline.service.reviews.sorts.choices import CONDITIONS

    decide_all(review)
    given = {"on": ["27 November 2025"], "words": ["Agreed."]}

    def to_copies() -> None:
        for condition in CONDITIONS:
            actions.record(review, "cleared", {"who": ["Chair"], "words": ["Read."]}, by=DECIDER, subject=condition)
        for state in ("accuracy", "approval", "copies"):
            actions.record(review, "state", {**given, "state": [state]}, by=DECIDER)

    def released(reader: str) -> str:
        one = make(review, reader=reader)
        stay(review, one.id)
        actions.check_export(review, one.id, by="S. Second")
        return actions.release_export(review, one.id, by=DECIDER).file_digest

    panel = released("National Panel")
    actions.record(review, "state", {**given, "state": ["draft"]}, by=DECIDER)
    to_copies()
    before, at_last = released("The public"), {**given, "state": ["published"], "where": ["The partnership’s site"]}
    Export.objects.filter(file_digest=before).update(released_at=now() - timedelta(hours=1))
    actions.record(review, "state", {**given, "state": ["draft"]}, by=DECIDER)
    to_copies()
    for digest in (panel, released("Wren Hollis"), before):
        with pytest.raises(NotPossible, match="A copy for the Panel or the family is not the published file"):
            actions.record(review, "state", {**at_last, "digest": [digest]}, by=DECIDER)
    made = make(review, reader="All members of the public")
    stay(review, made.id)
    actions.check_export(review, made.id, by="S. Second")
    actions.release_export(review, made.id, by=DECIDER)
    inside = make(review, form="xlsx", leaves=False)
    stay(review, inside.id)
    actions.release_export(review, inside.id, by=DECIDER)
    with pytest.raises(NotPossible, match="second person"):
        actions.record(review, "state", {**given, "state": ["published"], "digest": [inside.file_digest]}, by=DECIDER)
    with pytest.raises(NotPossible, match="where it stands"):
        actions.record(review, "state", {**given, "state": ["published"], "digest": [made.file_digest]}, by=DECIDER)
    published = {**given, "state": ["published"], "digest": [made.file_digest], "where": ["The partnership’s site"]}
    actions.record(review, "state", published, by=DECIDER)
    latest = seen(review).latest("state")
    assert (latest.words("state"), latest.words("digest")) == ("published", made.file_digest)
    with pytest.raises(NotPossible, match="before the day on which it went to “Published”"):
        actions.record(review, "state", {**given, "state": ["withdrawn"], "on": ["26 November 2025"]}, by=DECIDER)
    actions.record(review, "state", {**given, "state": ["withdrawn"]}, by=DECIDER)


def test_a_word_file_come_back_offers_what_was_changed_by_row_and_changes_nothing(review: str, tmp_path: Path) -> None:
    from docx import Document

    from sightline.service.reviews import queries
    from sightline.service.reviews.models import Export

    decide_all(review)
    made = make(review, "panel", "docx", leaves=False)
    path = tmp_path / "edited.docx"
    path.write_bytes(bytes(Export.objects.get(pk=made.id).content))
    document = Document(str(path))
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    for run in paragraph.runs:
                        if "shouting next door" in run.text:
                            run.text = run.text.replace("next door", "in the flat")
    document.save(str(path))
    before = queries.combined(review, viewer=READER)
    found = queries.file_come_back(review, made.id, path.read_bytes(), viewer=READER)
    assert found.rows == ("PO 2",)
    assert "in the flat" in found.changes[0].after
    assert queries.combined(review, viewer=READER).digest == before.digest
    with pytest.raises(NotPossible):
        queries.file_come_back(review, made.id, b"no document", viewer=READER)


def test_whoever_the_records_name_and_nobody_listed_is_shown_on_the_cast_and_beside_the_file(
    store: Path, tmp_path: Path
) -> None:
    from sightline.service.reviews import actions, queries

    review = opened()
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    rows = (("12/03/2021", "A call came from Marram Infant School. She was seen in Marlpool."),)
    sent = actions.receive_return(review, agency, "police.csv", paper(tmp_path, rows), by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    assert "Marram Infant School" in [one.words for one in queries.forgotten(review, viewer=READER)]
    decide_all(review)
    made = make(review)
    assert "Marlpool" in [one.found for one in made.noticed]
    assert all(one.found != "Marlpool" for one in made.leaks)
    assert "a place of which nobody decided" in [one.sort for one in made.stopping if "Marram" in one.found]


def test_what_was_decided_first_is_shown_beside_what_was_decided_last(review: str) -> None:
    from sightline.service.reviews import actions, queries

    decide_all(review)
    made = make(review)
    key = made.leaks[0].key
    actions.decide_leaks(review, made.id, [key], "it may stay", "Public already.", by=DECIDER)
    actions.decide_leaks(review, made.id, [key], "it comes out", "It was not public.", by="S. Second")
    shown = next(one for one in queries.export(review, made.id, viewer=READER).leaks if one.key == key)
    assert (shown.outcome, shown.by) == ("it comes out", "S. Second")
    assert shown.before == (f"it may stay: Public already ({DECIDER}, 28 November 2025)",)


def test_a_document_that_a_row_names_is_cited_by_the_court_chronology_and_hidden_as_its_source_is(
    store: Path, tmp_path: Path
) -> None:
    from sightline.publishing.combined.court import for_court
    from sightline.publishing.versions.cast import Version
    from sightline.publishing.versions.generate import generate
    from sightline.service.reviews import actions
    from sightline.service.reviews.casting import cast_of
    from sightline.service.reviews.combining import combined, records_of
    from tests.service.papers import chronology

    review = opened()
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    rows = (("12/03/2021", "Wren Hollis seen.", "Duty log, page 9"), ("13/03/2021", "Seen again.", ""))
    path = chronology(tmp_path / "police.csv", rows, ("Date", "Event", "Source of information"))
    sent = actions.receive_return(review, agency, "police.csv", path.read_bytes(), by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    decide_all(review)
    now_seen = seen(review)
    source = combined(now_seen, records_of(now_seen, viewer=READER), viewer=READER, reader="The court")
    cast = cast_of(now_seen, viewer=READER)

    def cited(version: Version) -> list[str]:
        made = generate(source, cast, version, reader="The court").chronology
        assert version is not Version.PUBLISHED or not any(row.document for row in made.all_rows)
        return [row.source for row in for_court(made).rows]

    assert cited(Version.PANEL) == ["Duty log, page 9", "Larkfield Police record, paragraph PO 2"]
    assert cited(Version.PUBLISHED) == ["Police record, paragraph PO 1", "Police record, paragraph PO 2"]


def test_what_was_first_to_look_at_is_told_once_for_each_reason_with_its_number(review: str) -> None:
    from sightline.service.reviews import actions

    for name in ("14 Larch Close, Millbrook", "2 Elm Row, Millbrook"):
        actions.record(review, "cast", {**ADDRESS, "name": [name]}, by=DECIDER)
    decide_all(review)
    assert dict(make(review).first_looked_at) == {("address", "removed"): 2}
