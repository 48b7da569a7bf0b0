"""Returns as agencies send them: a letter, nothing held, own columns, other forms of file; who is who in the cast."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from sightline.service.records.errors import NotPossible
from tests.service.papers import DECIDER, READER, chronology
from tests.service.test_reviews import POLICE_ASKED, opened, seen

MOTHER = {"name": ["Keziah Hollis"], "agreed_name": ["Ms K"], "role": ["mother"]}
PARTNER = {"name": ["Dale Pennick"], "agreed_name": ["Mr P"], "role": ["partner"]}


def received(content: bytes, name: str = "rows.csv", **recorded: dict[str, list[str]]) -> tuple[str, int, int]:
    """A review whose police sent this: ids of the review, the agency and the return."""
    from sightline.service.reviews import actions

    review = opened(**recorded)
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    return review, agency, actions.receive_return(review, agency, name, content, by=DECIDER).id


def accepted(content: bytes, name: str = "rows.csv", **recorded: dict[str, list[str]]) -> str:
    from sightline.service.reviews import actions

    review, _, sent = received(content, name, **recorded)
    actions.accept_return(review, sent, by=DECIDER, reason="Looked at.")
    return review


def letter(*paragraphs: str) -> bytes:
    from docx import Document

    made, out = Document(), io.BytesIO()
    for words in paragraphs:
        made.add_paragraph(words)
    made.save(out)
    return out.getvalue()


def test_a_letter_can_be_taken_and_each_of_its_statements_waits_for_a_person(store: Path) -> None:
    from sightline.service.reviews import queries

    words = letter("Dear colleague,", "On 12 February 2021 Wren Hollis had a bruise on the arm.")
    review, _, sent = received(words, "letter.docx")
    [remark] = [line for line in queries.returns(review, viewer=READER)[0].remarks if line.startswith("1. ")]
    assert "1 statement with a date is read out of its words by machine" in remark
    from sightline.service.reviews import actions

    assert queries.returns(review, viewer=READER)[0].holds == "a letter or report: 1 statement proposed"
    actions.accept_return(review, sent, by=DECIDER, reason="All that they have.")
    [row] = [one for one in queries.combined(review, viewer=READER).rows if "bruise" in one.what]
    assert row.when == "12 February 2021"
    assert "proposed, not confirmed" in row.standing
    assert queries.board(review, viewer=READER)[0].state == "accepted"


def test_a_short_sentence_that_is_read_as_nothing_is_named(store: Path) -> None:
    from sightline.service.reviews import queries

    words = letter(
        "On 12 February 2021 Wren Hollis had a bruise on the arm. Advised.", "On 3 March 2021 nobody was in."
    )
    review, _, _ = received(words, "letter.docx")
    told = "\n".join(queries.returns(review, viewer=READER)[0].remarks)
    assert "“Advised.”" in told


def test_a_letter_without_any_dated_statement_cannot_be_taken(store: Path) -> None:
    with pytest.raises(NotPossible, match="No entry could be read"):
        accepted(letter("Dear colleague,", "We hold nothing."), "letter.docx")


def test_a_letter_that_says_what_was_searched_and_what_happened_is_not_taken_for_one_that_holds_nothing(
    store: Path,
) -> None:
    from sightline.service.reviews import queries

    words = letter(
        "Dear colleague,",
        "We have searched the electronic record from 1 January 2021 to 31 December 2021.",
        "On 12 February 2021 Wren Hollis had a bruise on the arm.",
    )
    review, _, _ = received(words, "letter.docx")
    remarks = "\n".join(queries.returns(review, viewer=READER)[0].remarks)
    assert "read out of its words by machine" in remarks
    assert "nothing was recorded" not in remarks


def test_a_letter_that_was_searched_for_days_and_names_no_system_is_asked_about_in_a_whole_sentence(
    store: Path,
) -> None:
    from sightline.service.reviews import queries

    words = letter("Dear colleague,", "We have searched from 1 January 2021 to 31 December 2021. Nothing was found.")
    review, _, _ = received(words, "letter.docx")
    assert queries.returns(review, viewer=READER)[0].remarks


def test_that_nothing_is_held_is_a_return_and_says_so_in_the_chronology(store: Path) -> None:
    from docx import Document

    from sightline.service.reviews import actions, queries

    review = opened()
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    form = Document(io.BytesIO(queries.blank_return(review, agency, "docx", viewer=READER)))
    for cell, words in zip(form.tables[-1].rows[1].cells, ("Log", "01/01/2021", "31/12/2021", ""), strict=True):
        cell.text = words
    out = io.BytesIO()
    form.save(out)
    sent = actions.receive_return(review, agency, "nil.docx", out.getvalue(), by=DECIDER)
    assert sent.can_be_taken
    actions.accept_return(review, sent.id, by=DECIDER, reason="They hold nothing.")
    whole = queries.combined(review, viewer=READER)
    assert whole.all_rows == ()
    assert whole.asked_agencies[0].covers == ("Says that it searched from 1 January 2021 to 31 December 2021.",)


@pytest.mark.parametrize(
    ("name", "says"), [("export.xls", "save it as .xlsx"), ("mail.msg", "what is attached"), ("all.zip", "Unpack it")]
)
def test_a_file_of_another_form_is_refused_with_what_its_reader_can_do(store: Path, name: str, says: str) -> None:
    with pytest.raises(NotPossible, match=says):
        received(b"words", name)


def test_whoever_saw_somebody_is_not_whether_the_child_was_seen(store: Path, tmp_path: Path) -> None:
    from sightline.service.reviews import queries

    rows = chronology(
        tmp_path / "rows.csv", [("18/10/2021", "Dr A", "Wren Hollis. Cough.", "Yes")],
        ("Date", "Seen by", "Consultation", "Seen alone"),
    )  # fmt: skip
    review = accepted(rows.read_bytes())
    [row] = queries.combined(review, viewer=READER).rows
    assert row.child_seen == "Yes"


def test_the_cast_knows_its_people_by_their_agreed_names_and_parts_of_their_names(store: Path, tmp_path: Path) -> None:
    from sightline.service.reviews import queries

    rows = chronology(
        tmp_path / "rows.csv",
        [
            ("18/10/2021", "Ms K said that Dale had left.", "Ms K; Dale; Wren; Mr Hollis"),
            ("19/10/2021", "Mr P and Mr Pennick's brother came to see Wren Hollis.", "Mr P; Mr Pennick; Joan Carter"),
        ],
        ("Date", "Event", "Who"),
    )
    review = _with_people(rows.read_bytes())
    cast = {row.name: row for row in queries.cast(review, viewer=READER)}
    assert {"Keziah Hollis", "Dale Pennick", "Wren Hollis"} <= set(cast)
    assert not {"Ms K", "Mr P", "Dale", "Wren", "Mr Pennick"} & set(cast), "they are people of the review"
    assert "Joan Carter" in cast
    assert cast["Dale Pennick"].shows["family"] == "“Mr P”"


def _with_people(content: bytes) -> str:
    from sightline.service.reviews import actions

    review = opened()
    for person in (MOTHER, PARTNER):
        actions.record(review, "person", person, by=DECIDER)
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    sent = actions.receive_return(review, agency, "rows.csv", content, by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    assert seen(review).case
    return review


def test_what_the_agency_is_asked_is_no_reason_for_accepting_it(store: Path, tmp_path: Path) -> None:
    from django.test import Client

    from sightline.service.reviews import queries

    rows = chronology(tmp_path / "rows.csv", [("18/10/2021", "Wren Hollis seen.")], ("Date", "Event"))
    review, agency, sent = received(rows.read_bytes())
    page = Client().get(f"/review/{review}/returns/{agency}/").content.decode()
    assert 'name="words">1. ' in page, "what is asked stands ready to be sent back"
    asked = {"by": DECIDER, "words": "1. There is no column.", "decision": "accept", "reason": ""}
    Client().post(f"/review/{review}/return/{sent}/decide/", asked)
    assert queries.returns(review, viewer=READER)[0].state == "received", "nobody said why it is accepted"
    Client().post(f"/review/{review}/return/{sent}/decide/", {**asked, "decision": "send_back"})
    [back] = queries.returns(review, viewer=READER)
    assert (back.state, back.reason) == ("sent back", "1. There is no column.")


def test_a_return_that_cannot_be_taken_says_so_on_the_board(store: Path) -> None:
    from sightline.service.reviews import queries

    review, _, _ = received(letter("Dear colleague,", "We hold nothing."), "letter.docx")
    assert queries.board(review, viewer=READER)[0].words == "In, and cannot be taken"


def test_a_finding_opens_the_passage_that_it_rests_on_in_one_step(store: Path, tmp_path: Path) -> None:
    import re

    from django.test import Client

    from sightline.service.reviews import actions
    from tests.service.test_reviews import with_police

    review, _ = with_police(tmp_path)
    rests = {"shape": ["recommendation"], "title": ["Calls"], "text": ["Calls were not put together."]}
    why = {"category": ["practice"], "rows": ["PO 1"], "against": ["Nothing was found."], "hindsight": ["None."]}
    actions.record(review, "finding", {**rests, **why}, by=DECIDER)
    page = Client().get(f"/review/{review}/findings/").content.decode()
    [passage] = re.findall(r'href="(/document/[^"]+)">Passage', page)
    assert Client().get(passage.replace("&amp;", "&").split("#")[0]).status_code == 200


def test_a_column_that_nobody_foresaw_is_told_with_its_row_and_who_wrote_it_is_not(store: Path, tmp_path: Path) -> None:
    from sightline.service.reviews import queries

    rows = chronology(
        tmp_path / "rows.csv",
        [("19/08/2021", "Fall from a trampoline.", "Buckle fracture, Ms Ottoline Frayne present", "Sgt Pell", "2290")],
        ("Date", "Event", "Diagnosis", "OIC", "Batch"),
    )
    review = accepted(rows.read_bytes())
    [row] = queries.combined(review, viewer=READER).rows
    assert row.what == "Fall from a trampoline.\nDiagnosis: Buckle fracture, Ms Ottoline Frayne present"
    assert any("Frayne" in str(one) for one in queries.forgotten(review, viewer=READER)), "nobody listed her"


def test_a_finding_says_which_of_its_rows_a_later_return_left_out(store: Path, tmp_path: Path) -> None:
    from django.test import Client

    from sightline.service.reviews import actions, queries

    said = [("04/03/2021", "Mother rang about noise."), ("09/04/2021", "A neighbour rang about crying.")]
    review, agency, sent = received(chronology(tmp_path / "rows.csv", said, ("Date", "Event")).read_bytes())
    actions.accept_return(review, sent, by=DECIDER, reason="Looked at.")
    rests = {"shape": ["recommendation"], "title": ["Calls"], "text": ["Calls were not put together."]}
    why = {"category": ["practice"], "rows": ["PO 1, PO 2"], "against": ["Nothing was found."], "hindsight": ["None."]}
    actions.record(review, "finding", {**rests, **why}, by=DECIDER)
    assert "no longer in the records" not in Client().get(f"/review/{review}/findings/").content.decode()
    shorter = chronology(tmp_path / "rows.csv", said[:1], ("Date", "Event")).read_bytes()
    again = actions.receive_return(review, agency, "rows.csv", shorter, by=DECIDER).id
    actions.accept_return(review, again, by=DECIDER, reason="Looked at.")
    page = Client().get(f"/review/{review}/findings/").content.decode()
    assert "PO 2: no longer in the records" in page
    [finding] = queries.combined(review, viewer=READER).findings
    assert finding.references == ("PO 1", "PO 2 (not among these rows)")


def test_what_an_outcome_says_is_told_whole_whatever_it_was_read_as_and_so_are_why_and_how(
    store: Path, tmp_path: Path
) -> None:
    from sightline.service.reviews import queries

    outcomes = ("Father arrested; NFA. MARAC 16/08/21", "DASH standard. PPN to CSC", "Referred to social care.")
    rows = chronology(
        tmp_path / "rows.csv",
        [
            (f"{day:02}/08/2021", "Shouting at the home.", outcome, "Threshold not met", "Telephone")
            for day, outcome in enumerate(outcomes, start=2)
        ],
        ("Date", "Event", "Outcome", "Rationale", "Type"),
    )
    review = accepted(rows.read_bytes())
    told = queries.combined(review, viewer=READER).rows
    assert tuple(row.action for row in told) == outcomes
    assert all("Rationale: Threshold not met" in row.what and "Type: Telephone" in row.what for row in told)
