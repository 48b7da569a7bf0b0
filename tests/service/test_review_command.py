"""A review over folders: opened, collected, combined and exported by commands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import docx

from tests.journeys.review_papers import ADDRESS, AGENCIES, PERSONS, TITLE, write_returns
from tests.service.papers import READER

Run = Callable[..., tuple[int, str, str]]


def open_by_command(sightline: Run, store: Path, *more: str) -> tuple[int, str, str]:
    people = [part for one in PERSONS for part in ("--person", one)]
    agencies = [part for one in AGENCIES for part in ("--agency", one)]
    about = ("--trigger", "A child was hurt.", "--notifying-area", "Larkfield", "--home-area", "Larkfield")
    days = ("--from", "1 January 2014", "--to", "31 December 2014", "--aware", "20 November 2025")
    why = ("--because", "Our protocol.", "--due", "5 December 2025", "--by", "B. Manager", "--store", store)
    return sightline("review", "new", TITLE, "--kind", "rapid_review", *about, *days, *people, *agencies, *why, *more)


def test_a_review_is_opened_collected_and_combined_over_folders(store: Path, folder: Path, sightline: Run) -> None:
    code, said, trouble = open_by_command(sightline, store)
    assert (code, trouble) == (0, ""), trouble
    assert f"Opened {TITLE}" in said
    write_returns(folder)
    code, said, trouble = sightline("review", "collect", TITLE, folder, "--by", "B. Manager", "--store", store)
    assert (code, trouble) == (0, ""), trouble
    assert "HV Larkfield Health Visiting, return.csv: version 1, 4 rows" in said
    assert "In, to be looked at" in said
    code, said, _ = sightline("review", "collect", TITLE, folder, "--store", store)
    assert said.startswith("Nothing new.")


def test_the_blank_return_itself_is_received_once_somebody_has_filled_it_in(
    store: Path, folder: Path, sightline: Run
) -> None:
    open_by_command(sightline, store, "--folder", folder)
    code, said, _ = sightline("review", "collect", TITLE, folder, "--by", "B. Manager", "--store", store)
    assert (code, said.splitlines()[0]) == (0, "Nothing new.")
    form = folder / "Larkfield Health Visiting" / "blank-return.docx"
    word = docx.Document(str(form))
    rows = next(table.rows for table in word.tables if table.rows[0].cells[0].text == "Date")
    said_of = {"Date": "12/03/2014", "What happened": "Weighed at clinic.", "Source of information": "Notes, page 4"}
    for head, cell in zip(rows[0].cells, rows[1].cells, strict=True):
        cell.text = said_of.get(head.text, "")
    word.save(str(form))
    code, said, trouble = sightline("review", "collect", TITLE, folder, "--by", "B. Manager", "--store", store)
    assert (code, trouble) == (0, ""), trouble
    assert "HV Larkfield Health Visiting, blank-return.docx: version 1, 1 row" in said


def test_what_is_accepted_is_combined_and_a_panel_file_is_written_only_when_nothing_keeps_it(
    store: Path, folder: Path, sightline: Run, tmp_path: Path
) -> None:
    open_by_command(sightline, store)
    write_returns(folder)
    accept = ("--accept-because", "Looked at.", "--format", "json", "--by", "B. Manager", "--store", store)
    code, said, trouble = sightline("review", "collect", TITLE, folder, *accept)
    assert code == 0, trouble
    assert {one["agency"]: one["rows"] for one in json.loads(said)} == {"PO": 4, "SC": 4, "HO": 3, "HV": 4, "SH": 3}
    code, said, _ = sightline("review", "combine", TITLE, "--store", store)
    assert code == 0
    assert "PO 1" in said
    assert "undated" in said
    whole = json.loads(sightline("review", "combine", TITLE, "--format", "json", "--store", store)[1])
    assert len(whole["rows"]) + len(whole["undated_rows"]) == 18
    out = tmp_path / "out"
    to = ("--for", "National Panel", "--by", "B. Manager", "--store", store, "--file", "csv")
    code, said, _ = sightline("review", "export", TITLE, out, "--version", "panel", *to)
    assert code == 1
    assert "second person" in said
    assert "must read every line" in said
    assert not out.exists()
    inside = ("review", "export", TITLE, out, "--version", "panel", "--inside", "--for", "The review panel", *to[2:])
    code, said, _ = sightline(*inside)
    assert code == 1, "an address stands in it that nobody has listed"
    assert "looks like something to hide" in said
    assert ADDRESS not in said
    from sightline.service.reviews import actions, queries

    [review] = queries.reviews(viewer=READER)
    address = {"sort": ["address"], "name": [ADDRESS], "first": ["address"]}
    actions.record(review.id, "cast", address, by="B. Manager")
    code, said, trouble = sightline(*inside)
    assert code == 0, said + trouble
    noticed = queries.exports(review.id, viewer=READER)[0].noticed
    assert ("in no entry of the cast" in said) is bool(noticed)
    assert not any(one.found in said for one in noticed)
    [written] = out.iterdir()
    assert written.stat().st_mode & 0o077 == 0
    assert "Wren" not in written.name


def test_a_review_that_is_not_there_is_said_in_a_sentence(store: Path, folder: Path, sightline: Run) -> None:
    code, _, said = sightline("review", "combine", "No such review", "--store", store)
    assert code != 0
    assert "There is no review called “No such review” here" in said


def test_returns_that_were_looked_at_first_are_accepted_by_the_next_run(
    store: Path, folder: Path, sightline: Run
) -> None:
    open_by_command(sightline, store)
    write_returns(folder)
    sightline("review", "collect", TITLE, folder, "--store", store)
    code, said, trouble = sightline(
        "review", "collect", TITLE, folder, "--accept-because", "Looked at.", "--by", "B. Manager", "--store", store
    )
    assert (code, trouble) == (0, ""), trouble
    assert said.count("In and accepted") == 5
    whole = json.loads(sightline("review", "combine", TITLE, "--format", "json", "--store", store)[1])
    assert len(whole["rows"]) + len(whole["undated_rows"]) == 18
    covers = {one["letters"]: one["covers"] for one in whole["asked_agencies"]}
    assert covers["SC"] == ["Says that it searched from 1 January 2014 to 31 December 2014."]
    assert covers["PO"] == [], "the police declared nothing"


def test_a_review_that_cannot_be_recorded_is_not_half_opened(store: Path, sightline: Run) -> None:
    new = ("review", "new", "Child Q", "--kind", "rapid_review", "--store", store)
    code, _, trouble = sightline(*new, "--person", "nan:Ida Vole")
    assert code != 0
    assert "grandparent" in trouble, "what may be said is listed"
    code, _, trouble = sightline(*new, "--from", "1 May 2014")
    assert code != 0
    assert "--trigger, --notifying-area, --home-area, --to are missing" in trouble
    code, _, trouble = sightline(*new, "--agency", "hospitl:Elmsworth:Lead", "--due", "5 December 2025")
    assert code != 0
    assert "no kind of agency called “hospitl”. Did you mean hospital?" in trouble
    assert sightline(*new)[0] == 0, "nothing of that title was left behind"


def test_one_return_that_cannot_be_taken_keeps_out_no_other_and_is_named_with_what_to_do(
    store: Path, folder: Path, sightline: Run
) -> None:
    open_by_command(sightline, store)
    returns = write_returns(folder)
    police, school = returns["Larkfield Police"], returns["Larkfield Primary School"]
    police.write_text("Nothing to report.\n")
    school.write_bytes(returns["Elmsworth Hospital"].read_bytes())
    (folder / "Larkfield Nursery").mkdir()
    accept = ("--accept-because", "Looked at.", "--by", "B. Manager", "--store", store)
    code, said, trouble = sightline("review", "collect", TITLE, folder, *accept)
    assert (code, trouble) == (1, ""), "something was refused, and nothing broke"
    assert said.count(", accepted") == 3
    assert "PO Larkfield Police, return.csv: refused. Not accepted. It cannot be taken: No entry could be read" in said
    assert "Send it back to the agency with these words" in said
    assert "SH Larkfield Primary School, return.csv: refused. This very file was received as the return of" in said
    assert "Larkfield Nursery: not looked at. No agency of this review is meant by this folder." in said
    whole = json.loads(sightline("review", "combine", TITLE, "--format", "json", "--store", store)[1])
    assert {row["agency_letters"] for row in whole["rows"]} == {"SC", "HO", "HV"}
    code, said, _ = sightline("review", "collect", TITLE, folder, *accept)
    assert "PO Larkfield Police" in said, "what waits is told again, until it is decided"


def test_questions_births_and_who_may_see_it_are_given_by_command(store: Path, sightline: Run) -> None:
    from sightline.service.access.viewer import Viewer
    from sightline.service.reviews import queries

    born = ("--person", "child:Robin Hollis:Child R:3 January 2013")
    asked = ("--question", "Who knew of the fall?", "--may-see", "C. Chair:Chairs the panel")
    code, _, trouble = open_by_command(sightline, store, *born, *asked)
    assert (code, trouble) == (0, "")
    [review] = queries.reviews(viewer=Viewer("c. chair"))
    assert [one.words("text") for one in review.standing("question")] == ["Who knew of the fall?"]
    assert [one.words("born") for one in review.standing("person")][-1] == "3 January 2013"
    assert queries.reviews(viewer=Viewer("Somebody Else")) == ()
    code, _, trouble = open_by_command(sightline, store, "--person", "child:a:b:c:d")
    assert code == 2
    assert "ROLE:NAME:AGREED NAME:BORN" in trouble
