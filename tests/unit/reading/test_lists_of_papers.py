"""Who was there, who signed and what is to be done: lists of a paper, in which nothing has happened."""

from __future__ import annotations

import pytest

from sightline.documents import open_document
from sightline.reading.narrative import read_narrative
from sightline.vocabulary.natures import Nature


def _read(tmp_path, text, name="record.txt"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_narrative(open_document(path)).candidates


_HEAD = "Record of strategy meeting\nDate: Thursday 27 June 2024\n"


@pytest.mark.parametrize(
    "line",
    [
        "Present: Ona Prentis (OP, chair); Fin Daley (FD, SW); DS R Quresh (Police); Dr R. Osei (paediatrician)",
        "Attended: Police (chair, DI Wether), IDVA (S Oduy), CSC (E Royle), Housing (B. Arkwell - phone)",
        "Apologies: Dr Fenn (GP); Ms T. Holroy (Legal)",
        "Not invited: parents",
        "Probation - apologies, sent report.",
        "Minutes: L Fahey, co-ordinator",
        "Minutes taken by J. Sower, Business Support.",
        "Circulated 01.07.24",
    ],
)
def test_who_was_there_and_when_minutes_went_round_is_no_fact(tmp_path, line):
    found = _read(tmp_path, f"{_HEAD}\n{line}\n\nMother told the meeting that she had moved out.\n")
    assert [one.text for one in found if one.text.strip(".") in line or line[:20] in one.text] == []


def test_names_under_a_label_of_their_own_are_no_facts_and_what_follows_them_is_read(tmp_path):
    names = "Present:\n* Ona Prentis, Team Manager\n* Fin Daley, social worker\n"
    found = [one.text for one in _read(tmp_path, f"{_HEAD}\n{names}\nMother was seen at home on 3 May 2024.\n")]
    assert found[-1] == "Mother was seen at home on 3 May 2024."
    assert [one for one in found if "Ona" in one or "Fin" in one] == []


def test_somebody_present_at_something_is_told_as_before(tmp_path):
    log = "03/05/22 10:15  Present: mother, who was tearful and said he had left.\n\n04/05/22 09:00  Call to school.\n"
    found = _read(tmp_path, log)
    assert any("he had left" in one.text for one in found)


@pytest.mark.parametrize("who", ["AML (HV)", "NC (Nursery Nurse)", "S Grady", "PC 3390 Bailes"])
def test_who_wrote_an_entry_is_no_fact(tmp_path, who):
    text = f"Journal\n\n03/05/22 10:15   {who}\nHome visit, mother seen.\n\n04/05/22 09:00   {who}\nCall to school.\n"
    told = [one.text for one in _read(tmp_path, text)]
    assert all("Home visit" in one or "Call to school" in one for one in told)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{_HEAD}\n# Actions\n\n1. Police - apply for a notice before 4/12 (DI Wether)\n", "apply for a notice"),
        (f"{_HEAD}\nAction points\n\n* Sanctuary scheme assessment - B Arkwell - within 14 days\n", "Sanctuary scheme"),
        ("Log\n\n03/05/22 10:15  Home visit.\nPlan: 1. HV to ring ward\n2. Re-weigh\n\n04/05/22 Call.\n", "Re-weigh"),
    ],
)  # fmt: skip
def test_what_stands_in_a_list_of_what_is_to_do_has_not_been_done(tmp_path, text, words):
    found = [one for one in _read(tmp_path, text, "record.md" if "#" in text else "record.txt") if words in one.text]
    assert found
    assert all(one.nature is Nature.DECISION for one in found)


def test_an_item_that_says_that_it_was_done_is_told_as_done(tmp_path):
    text = "Journal\n\n03/05/22 10:15  Home visit.\nPlan: 1. Father was told of this by telephone\n\n04/05/22 Call.\n"
    found = [one for one in _read(tmp_path, text) if "Father was told" in one.text]
    assert found
    assert found[0].nature is not Nature.DECISION


def test_each_task_of_a_table_of_actions_is_an_action_and_its_title_is_none(tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for line in _HEAD.splitlines():
        document.add_paragraph(line)
    rows = [("No", "Action", "Who", "By when"), ("1", "Interview mother with an interpreter", "RQ", "1 July"),
            ("2", "Medical for the younger twin", "ROT", "28.06.24")]  # fmt: skip
    table = document.add_table(rows=0, cols=4)
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    path = tmp_path / "minutes.docx"
    document.save(path)
    found = read_narrative(open_document(path)).candidates
    told = [(one.kind, one.nature, one.text, str(one.occurred.earliest)) for one in found]
    assert told == [
        ("action_agreed", Nature.DECISION, "Interview mother with an interpreter", "2024-06-27"),
        ("action_agreed", Nature.DECISION, "Medical for the younger twin", "2024-06-27"),
        ("strategy_discussion", Nature.EVENT, "Record of strategy meeting", "2024-06-27"),
    ]


def test_whose_name_stands_before_the_twins_is_no_child(tmp_path):
    text = (
        "From: Bron Tierney <b@example.org>\nTo: Duty <d@example.org>\nSent: 17 June 2024 21:14\n"
        "Subject: Hana and the twins\n\nHana told me that he had lost his temper because they would not stop crying.\n"
    )
    assert "child_voice" not in {one.kind for one in _read(tmp_path, text)}


def test_what_staff_think_was_not_seen(tmp_path):
    text = "Log\n\n03/05/22 10:15  Call from ward. Staff think he is waiting outside.\n\n04/05/22 Call to school.\n"
    found = [one for one in _read(tmp_path, text) if "waiting outside" in one.text]
    assert [one.nature for one in found] == [Nature.OPINION]


def test_what_a_form_says_should_happen_has_not_happened(tmp_path):
    text = (
        "Referral form\nDate of referral: 24 March 2025\n\n"
        "What has been done already?\n\nMother was seen on 12 March 2025.\n\n"
        "What do you think needs to happen?\n\nStrategy discussion and medical today.\n"
    )
    found = {one.text: one.nature for one in _read(tmp_path, text)}
    assert found["Strategy discussion and medical today."] is Nature.DECISION
    assert found["Mother was seen on 12 March 2025."] is not Nature.DECISION


@pytest.mark.parametrize(
    "line",
    [
        "Print name: Y Amoah      Signature: Y Amoah     Date: 24/03/25",
        "Received by: ______ Date: ______ Outcome: No action / Early help / Assessment",
        "Applicant: Bao Dang (father).  Respondent: Lan Nguyen (mother)",
        "Telephone referrals must be followed up in writing within 24 hours.",
    ],
)
def test_a_forms_own_lines_and_its_signature_are_no_facts(tmp_path, line):
    text = f"Referral form\nDate of referral: 24 March 2025\n\nMother was seen on 12 March 2025.\n\n{line}\n"
    assert [one.text for one in _read(tmp_path, text)] == ["Mother was seen on 12 March 2025."]


def test_who_signed_a_letter_is_no_fact(tmp_path):
    told = "Mother was seen on 12 March 2025."
    text = f"Dear Sir\n\nRe: Robin Teal\n\n{told}\n\nYours faithfully\nA Orr\nFamily Court Adviser\n"
    assert [one.text for one in _read(tmp_path, text)] == ["Mother was seen on 12 March 2025."]


def test_what_is_being_considered_was_not_done(tmp_path):
    log = "03/05/22 10:15  Breach action being considered, manager to decide.\n\n04/05/22 09:00  Call to school.\n"
    found = [one for one in _read(tmp_path, log) if "Breach action" in one.text]
    assert [one.nature for one in found] == [Nature.DECISION]
