"""A later return takes the place of the one before whatever its format; what is missing from one is said in numbers."""

from __future__ import annotations

import io
from email.message import EmailMessage
from pathlib import Path

import pytest

from sightline.service.records.errors import NotPossible
from tests.service.papers import DECIDER, READER, chronology
from tests.service.test_returns_as_sent import accepted, letter, received
from tests.service.twelve_returns import writing

LETTER = letter(
    "Dear colleague,",
    "On 12 February 2021 Wren Hollis had a bruise on the arm.",
    "On 3 March 2021 nobody was at home.",
    "Ms Hollis was often tired.",
    "Nothing more.",
)
TABLE = (
    ("12/02/2021", "Wren Hollis had a bruise on the arm, seen by the nurse."),
    ("04/04/2021", "Wren Hollis weighed."),
    ("05/05/2021", "Telephone call."),
)


def shown(review: str) -> list[str]:
    from sightline.service.reviews import queries

    return [one.what for one in queries.combined(review, viewer=READER).all_rows]


def table(tmp_path: Path) -> bytes:
    return chronology(tmp_path / "table.csv", TABLE).read_bytes()


@pytest.mark.parametrize("first_is_letter", [True, False])
def test_version_2_replaces_version_1_whatever_their_formats(
    store: Path, tmp_path: Path, first_is_letter: bool
) -> None:
    from sightline.service.reviews import actions, queries

    papers = [(LETTER, "letter.docx"), (table(tmp_path), "table.csv")]
    (first, its_name), (second, name) = papers if first_is_letter else reversed(papers)
    review = accepted(first, its_name)
    [row] = queries.board(review, viewer=READER)
    sent = actions.receive_return(review, row.agency.id, name, second, by=DECIDER)
    compared = queries.returns(review, viewer=READER)[-1].compared
    assert compared["gone"], "what the first said and the second does not is said to be gone"
    assert any(str(line).startswith("Gone: ") for line in compared["lines"])
    actions.accept_return(review, sent.id, by=DECIDER, reason="Sent again.")
    whole = " ".join(shown(review))
    assert ("nobody was at home" in whole, "Telephone call" in whole) == (not first_is_letter, first_is_letter)
    if first_is_letter:
        assert len(shown(review)) == 3, "nothing of the letter is left"


def test_a_third_version_replaces_the_second_of_another_format(store: Path, tmp_path: Path) -> None:
    from sightline.service.reviews import actions, queries

    review = accepted(LETTER, "letter.docx")
    [row] = queries.board(review, viewer=READER)
    book = writing.workbook({"A": (("Date", "Event"), ("06/06/2021", "Wren Hollis seen at school."))})
    for name, content in (("table.csv", table(tmp_path)), ("again.xlsx", book)):
        sent = actions.receive_return(review, row.agency.id, name, content, by=DECIDER)
        actions.accept_return(review, sent.id, by=DECIDER, reason="Sent again.")
    assert shown(review) == ["Wren Hollis seen at school."]


def odd_table() -> bytes:
    """A chronology, and beside it a table of which nobody could tell what its columns are."""

    def build(document) -> None:  # type: ignore[no-untyped-def]
        writing.put_table(
            document, (("Date", "What happened", "Source"), ("12/02/2021", "Wren Hollis bruised.", "Log"))
        )
        document.add_paragraph("")
        writing.put_table(
            document,
            (
                ("Matter", "Our view of it then and now", "Lead"),
                ("Home", "Wren Hollis slept on the sofa for most of the winter.", "PC 1"),
                ("Food", "Cupboards were empty on each visit that we made.", "PC 2"),
            ),
        )

    return writing.word(build)


def test_rows_that_were_not_read_are_said_in_numbers_first_and_in_the_record_after(store: Path) -> None:
    from sightline.service.reviews import actions, queries

    review, _, sent = received(odd_table(), "return.docx")
    [seen] = queries.returns(review, viewer=READER)
    assert (seen.rows, seen.rows_missing) == (1, 2)
    assert seen.remarks[0].startswith(
        "1. 3 rows stand in its tables: 1 was read, 2 were not. Not read: 2 rows of table 2"
    )
    with pytest.raises(NotPossible, match="The check has remarks"):
        actions.accept_return(review, sent, by=DECIDER)
    actions.accept_return(review, sent, by=DECIDER, reason="The rest is background.")
    [asked] = queries.combined(review, viewer=READER).asked_agencies
    assert asked.returned.endswith("2 rows of its tables are not read, and so not in this chronology")


def test_a_table_with_headings_of_its_own_is_read_and_the_person_is_asked_whether_rightly_so(store: Path) -> None:
    from sightline.service.reviews import queries

    rows = (("When", "What was found", "By whom"), ("08.02.2021", "Immunisations overdue.", "Nurse"))
    review, _, _ = received(writing.comma_table(rows, separator=";"), "gp.csv")
    [seen] = queries.returns(review, viewer=READER)
    assert (seen.rows, seen.rows_missing) == (1, 0)
    [asks] = [line for line in seen.remarks if "We read the columns" in line]
    assert "“When” as the date" in asks
    assert "“By whom” as who recorded it" in asks
    assert "Is that so?" in asks


def test_a_ward_in_a_column_is_a_part_of_the_hospital_and_no_agency_of_its_own(store: Path) -> None:
    from sightline.service.reviews import queries

    rows = (("Date", "Department", "Event"), ("08/02/2021", "Ward 7", "Wren Hollis admitted."))
    review = accepted(writing.comma_table(rows))
    [row] = queries.combined(review, viewer=READER).rows
    assert (row.agency, row.agency_letters) == ("Larkfield Police", "PO")


def test_what_is_left_of_a_sentence_of_which_only_a_part_is_read_is_named(store: Path) -> None:
    from sightline.service.reviews import queries

    words = "In the summer of 2020 the family moved to Thornwick and the records were sent on; we do not know to whom."
    review, _, _ = received(letter("Dear colleague,", words), "letter.docx")
    said = " ".join(queries.returns(review, viewer=READER)[0].remarks)
    assert "will not be in the chronology: " in said
    assert "the records were sent on" in said.partition("will not be in the chronology: ")[2]


def test_undated_statements_and_sentences_of_which_nothing_is_read_are_named(store: Path) -> None:
    from sightline.service.reviews import queries

    review, _, _ = received(
        letter(
            "On 12 February 2021 Wren Hollis had a bruise.",
            "He was often hungry.",
            "We are glad to help with any of your further questions.",
        ),
        "l.docx",
    )
    said = " ".join(queries.returns(review, viewer=READER)[0].remarks)
    assert "1 statement has no date and stands among the undated entries: “He was often hungry.”" in said
    assert "will not be in the chronology: “We are glad to help" in said


def mail(*attached: tuple[str, bytes]) -> bytes:
    return writing.mail(
        "Please find it attached. Wren Hollis was seen on 3 March 2021.", dict(attached),
        sent="Tue, 11 May 2021 09:12:00 +0000", by="desk@larkfield.example.org", subject="Return",
    )  # fmt: skip


def test_what_is_attached_to_an_e_mail_is_the_return_and_the_file_stays_as_it_came(store: Path, tmp_path: Path) -> None:
    from sightline.service.reviews import actions, queries

    content = mail(("table.csv", table(tmp_path)), ("logo.png", b"\x89PNG"))
    review, _, sent = received(content, "it.eml")
    said = " ".join(queries.returns(review, viewer=READER)[0].remarks)
    assert "“table.csv” was read as the return" in said
    assert "Wren Hollis was seen on 3 March 2021" in said, "what the e-mail itself says is not lost without a word"
    assert "Also attached and not read: “logo.png”" in said
    assert queries.return_file(review, sent, viewer=READER) == content
    actions.accept_return(review, sent, by=DECIDER, reason="Looked at.")
    assert len(shown(review)) == 3


def test_of_several_files_attached_a_person_says_which_is_the_return(store: Path, tmp_path: Path) -> None:
    with pytest.raises(NotPossible, match=r"2 files are attached .*“a.csv”, “b.docx”.*Which is the return"):
        received(mail(("a.csv", table(tmp_path)), ("b.docx", LETTER)), "it.eml")


def test_an_e_mail_alone_is_a_letter_and_that_it_was_sent_is_no_entry(store: Path) -> None:
    review = accepted(mail(), "it.eml")
    assert len(shown(review)) == 1
    assert "3 March 2021" in shown(review)[0]


@pytest.mark.parametrize("in_plain_text_too", [False, True])
def test_the_rows_of_a_table_in_an_e_mail_are_entries(store: Path, in_plain_text_too: bool) -> None:
    from sightline.service.reviews import actions, queries

    rows = [("Date", "What happened", "Source"), *((when, what, "CPOMS") for when, what in TABLE)]
    written = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    said = "We searched CPOMS from 1 January 2020 to 30 June 2021."
    message = EmailMessage()
    message["From"], message["Subject"] = "head@larkfield.example.org", "Return"
    if in_plain_text_too:  # as Outlook writes it: each cell on a line of its own
        message.set_content("\n\n".join([*(cell for row in rows for cell in row), said]))
        message.add_alternative(f"<p>See below.</p><table>{written}</table><p>{said}</p>", subtype="html")
    else:
        message.set_content(f"<p>See below.</p><table>{written}</table><p>{said}</p>", subtype="html")
    review, _, sent = received(bytes(message), "it.eml")
    remarks = " ".join(queries.returns(review, viewer=READER)[0].remarks)
    assert "the tables in it were read as tables" in remarks
    assert "no entry. It says" not in remarks, "what holds three entries is not told as saying that there were none"
    actions.accept_return(review, sent, by=DECIDER, reason="Looked at.")
    assert shown(review) == [what for _, what in TABLE]


def test_comments_struck_out_words_and_running_lines_are_named_with_what_was_done(store: Path) -> None:
    from openpyxl import load_workbook

    from sightline.service.reviews import queries

    book = writing.workbook({"A": (("Date", "Event"), ("06/06/2021", "Wren Hollis seen."))})
    opened = load_workbook(io.BytesIO(book))
    writing.comment(opened["A"]["B2"], "Rang on 7 June 2021.")
    out = io.BytesIO()
    opened.save(out)
    review, _, _ = received(out.getvalue(), "a.xlsx")
    said = " ".join(queries.returns(review, viewer=READER)[0].remarks)
    assert "1 comment stands in it and was not read as an entry: cell B2 of sheet A: “Rang on 7 June 2021.”" in said
    assert "notes or comments, which are not read" not in said, "said once, and with its words"


def test_a_row_that_tells_of_a_search_declares_nothing_and_one_of_records_is_no_row(store: Path) -> None:
    from sightline.service.reviews import queries

    rows = (
        ("Date", "Event"),
        ("13/02/2021", "House searched from 12 February 2021 to 13 February 2021, files and records seized."),
        ("14/02/2021", "Wren Hollis seen."),
    )
    review = accepted(writing.comma_table(rows))
    [asked] = queries.combined(review, viewer=READER).asked_agencies
    assert asked.covers == (), "the police have searched a house, and no records"
    assert len(shown(review)) == 2


def test_lines_that_say_what_was_searched_are_no_statements_of_a_letter(store: Path) -> None:
    from sightline.service.reviews import queries

    words = (
        b"Larkfield Police\n\nSystem Searched: Niche  01/01/2021 - 31/12/2021  Result: nothing held\n"
        b"System Searched: STORM 01/01/2021 - 31/12/2021 Result: 1 incident\n\n"
        b"12/02/2021 Wren Hollis seen at home, bruise to arm.\n"
    )
    review = accepted(words, "letter.txt")
    assert len(shown(review)) == 1
    [asked] = queries.combined(review, viewer=READER).asked_agencies
    assert asked.covers == ("Says that it searched from 1 January 2021 to 31 December 2021.",)
