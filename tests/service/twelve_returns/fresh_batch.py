"""Twelve more returns, of other agencies in other shapes, written when the first were mended before they were run."""

from __future__ import annotations

import io
from typing import Any

from docx import Document

from tests.service.twelve_returns import writing
from tests.service.twelve_returns.sent import Entry, Sent
from tests.unit.documents.files import pdf_of

PERSONS = (
    "child:Suleiman Akhtar-Boyle:Child S:11 June 2013",
    "mother:Roisin Boyle:Ms B",
    "father:Tariq Akhtar:Mr A",
    "grandparent:Maeve Boyle:Mrs G",
)
PERIOD = ("1 January 2014", "31 December 2015")


def _titled_and_footed() -> bytes:
    rows = (
        ("Hartmoor Children's Social Care: chronology for the review", "", "", ""),
        ("Compiled from the electronic file", "", "", ""),
        ("DATE / TIME", "EVENT", "OUTCOME", "RECORDED BY"),
        ("2014", "", "", ""),
        ("14/02/2014 10:30", "Call from health visitor: Child S has a burn on the hand.", "Strategy meeting", "SW 4"),
        ("14/02/2014 16:00", "Home visit. Ms B says that Child S touched the oven.", "Safety plan", "SW 4"),
        ("2015", "", "", ""),
        ("c. 10 March 2015", "Mr A seen at the home in breach of the agreement.", "Legal advice sought", "SW 5"),
        ("Total entries: 3", "", "", ""),
    )  # fmt: skip
    return writing.workbook({"Chronology": rows})


def _cards() -> bytes:
    def build(document: Any) -> None:
        document.add_paragraph("Hartmoor Police. Occurrences concerning Ms B and Mr A.")
        for day, what, ref in (
            ("3 May 2014", "Neighbour reports an argument. Mr A had left on arrival. Child S asleep.", "OCC 881"),
            ("19 August 2014", "Ms B reports damage to the front door by Mr A.", "OCC 1203"),
        ):
            writing.put_table(document, (("Date", day), ("Summary", what), ("Reference", ref)))
            document.add_paragraph("")

    return writing.word(build)


def _listed_in_pdf() -> bytes:
    return pdf_of(
        [
            [
                "Fenwick Road Surgery. Consultations of Ms B",
                "21/01/2014 Dr Nwosu: Low mood, sleeping badly. Started on sertraline.",
                "04/03/2014 Dr Nwosu: Did not attend.",
                "17/10/2014 Nurse: Bruise on the upper arm. Says that she fell.",
                "We searched EMIS from 1 January 2014 to 31 December 2015.",
            ]
        ]
    )


def _tabs() -> bytes:
    rows = (
        "Attendance\tArrived\tComplaint\tSeen by",
        "14/02/2014\t09:05\tBurn to the right palm, said to have touched oven door\tDr Varga",
        "02/11/2014\t22:40\tVomiting and drowsy. Observed overnight\tDr Varga",
    )
    return "\r\n".join(rows).encode()


def _merged_and_commented_word() -> bytes:
    def build(document: Any) -> None:
        table = writing.put_table(
            document,
            (
                ("Date of contact", "What happened", "Source"),
                ("12 February 2014", "Clinic. Child S has a burn on the hand.", "Red book"),
                ("", "Telephoned social care on the same day.", "Record"),
                ("9 July 2014", "Nobody at home for the one year review.", "Record"),
            ),
        )
        merged = table.cell(1, 0).merge(table.cell(2, 0))
        merged.text = "12 February 2014"

    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    comments = (
        f'<w:comments {space}><w:comment w:id="0" w:author="Team lead"><w:p><w:r><w:t>Check: was it the left hand?'
        "</w:t></w:r></w:p></w:comment></w:comments>"
    )
    return writing.word(build, {"word/comments.xml": comments.encode()})


def _mail_alone() -> bytes:
    return writing.mail(
        "Dear reviewer,\n\n"
        "On 6 October 2014 Mrs G brought Child S to nursery and said that she was now caring for him.\n\n"
        "On 8 October 2014 Ms B collected him and was tearful.\n\nHe settled well.\n\nBest wishes\n",
        {},
        sent="Mon, 12 Jan 2015 09:12:00 +0000",
        by="lead@littleacorns.example.org",
        subject="Your request",
    )


def _letter_in_rich_text() -> bytes:
    return (
        rb"{\rtf1\ansi\ansicpg1252 Dear panel,\par On 5 June 2014 Ms B said that Mr A had her bank card.\par "
        rb"On 12 June 2014 she did not attend.\par "
        rb"Searched: case notes 1/1/2014 to 31/12/2014, nothing else found.\par "
        rb"Yours faithfully\par}"
    )


def _two_rows_of_headings() -> bytes:
    return (
        b"<html><body><p>Hartmoor Homes</p><table><tr><th colspan=2>Contact</th><th colspan=2>Notes</th></tr>"
        b"<tr><th>Date</th><th>Type</th><th>Details</th><th>Officer</th></tr>"
        b"<tr><td>22/04/2014</td><td>Visit</td><td>Hole in the bedroom door. Ms B says that it was there before.</td>"
        b"<td>HO 2</td></tr><tr><td>30/09/2014</td><td>Letter</td><td>Notice seeking possession served.</td>"
        b"<td>HO 2</td></tr></table></body></html>"
    )


def _days_under_months() -> bytes:
    rows = (
        ("Date", "Note"),
        ("March 2014", ""),
        ("3rd", "Ms B assessed by the perinatal team. No psychosis."),
        ("17th", "Ms B did not attend."),
        ("April 2014", ""),
        ("2nd", "Discharged to the GP."),
    )
    searches = (("System or record searched", "Searched from", "Searched to"), ("RiO", "01/01/2014", "31/12/2015"))

    def finish(book: Any) -> None:
        book["Searches"].sheet_state = "hidden"
        writing.comment(book["Perinatal"]["B3"], "Partner waited outside.", "Nurse P")

    return writing.workbook({"Perinatal": rows, "Searches": searches}, finish)


def _own_headings() -> bytes:
    rows = (
        ("Met on", "Where we met", "Our account", "Next"),
        ("07.01.2014", "Office", "Mr A reported.\nLiving with his mother, he says.", "21.01.2014"),
        ("21.01.2014", "Office", "Mr A did not come.", "Warning"),
        ("spring 2014", "Home", "Mr A and Ms B both present, Child S heard crying upstairs.", ""),
    )
    return writing.comma_table(rows, separator=";", encoding="utf-8-sig")


def _nothing_held() -> bytes:
    document = Document()
    document.add_paragraph("Hartmoor Ambulance")
    document.add_paragraph("Searched: CAD and patient records 1/1/14 to 31/12/15: nothing found.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _day_in_parts() -> bytes:
    rows = (
        ("Yr", "Mth", "Day", "Said or seen", "Worker"),
        (2014, "Feb", 20, "Mr A tested positive for cocaine.", "KW 1"),
        (2014, "Mar", "", "Mr A missed two of four sessions.", "KW 1"),
        (2014, "May", 6, "Ms B came with him, quiet, would not sit down.", "KW 3"),
        ("Key: KW = key worker", "", "", "", ""),
    )
    return writing.workbook({"Sheet1": rows})


TWELVE = (
    Sent(
        "childrens_social_care", "Hartmoor Children's Social Care", "final version.xlsx", _titled_and_footed(),
        (
            Entry("2014-02-14", "burn on the hand"),
            Entry("2014-02-14", "touched the oven"),
            Entry("2015-03-10", "breach of the agreement"),
        ),
    ),
    Sent(
        "police", "Hartmoor Police", "occurrences.docx", _cards(),
        (Entry("2014-05-03", "Mr A had left on arrival"), Entry("2014-08-19", "damage to the front door")),
    ),
    Sent(
        "general_practice", "Fenwick Road Surgery", "consultations.pdf", _listed_in_pdf(),
        (
            Entry("2014-01-21", "Low mood"),
            Entry("2014-03-04", "Did not attend"),
            Entry("2014-10-17", "Bruise on the upper arm"),
        ),
        covers=("1 January 2014 to 31 December 2015",),
        no_rows=("searched EMIS",),
    ),
    Sent(
        "hospital", "St Brannoc Hospital", "ed.txt", _tabs(),
        (Entry("2014-02-14", "Burn to the right palm"), Entry("2014-11-02", "Vomiting and drowsy")),
    ),
    Sent(
        "health_visiting", "Hartmoor Health Visiting", "hv.docx", _merged_and_commented_word(),
        (
            Entry("2014-02-12", "Clinic. Child S has a burn"),
            Entry("2014-02-12", "Telephoned social care"),
            Entry("2014-07-09", "one year review"),
        ),
        mentions=("merged", "was it the left hand?"),
    ),
    Sent(
        "early_years", "Little Acorns Nursery", "answer.eml", _mail_alone(),
        (Entry("2014-10-06", "she was now caring for him"), Entry("2014-10-08", "tearful")),
        mentions=("He settled well",),
    ),
    Sent(
        "substance_misuse", "Hartmoor Women's Service", "letter.rtf", _letter_in_rich_text(),
        (Entry("2014-06-05", "had her bank card"), Entry("2014-06-12", "did not attend")),
        covers=("1 January 2014 to 31 December 2014",),
        no_rows=("case notes",),
    ),
    Sent(
        "housing", "Hartmoor Homes", "contacts.html", _two_rows_of_headings(),
        (Entry("2014-04-22", "Hole in the bedroom door"), Entry("2014-09-30", "possession served")),
    ),
    Sent(
        "mental_health", "Hartmoor Perinatal Team", "rio.xlsx", _days_under_months(),
        (
            Entry("2014-03-03", "No psychosis"),
            Entry("2014-03-17", "did not attend"),
            Entry("2014-04-02", "Discharged to the GP"),
        ),
        covers=("1 January 2014 to 31 December 2015",),
        mentions=("hidden", "Partner waited outside"),
    ),
    Sent(
        "probation", "Hartmoor Probation", "contacts.csv", _own_headings(),
        (
            Entry("2014-01-07", "Living with his mother"),
            Entry("2014-01-21", "Mr A did not come"),
            Entry("2014-03-01/2014-06-21", "heard crying upstairs"),
        ),
        mentions=("“Met on” as the date", "“Our account” as what happened"),
    ),
    Sent(
        "ambulance", "Hartmoor Ambulance", "nil.docx", _nothing_held(),
        (),
        covers=("1 January 2014 to 31 December 2015",),
        mentions=("nothing was recorded",),
        no_rows=("Searched",),
    ),
    Sent(
        "youth_justice", "Hartmoor Recovery", "sessions.xlsx", _day_in_parts(),
        (
            Entry("2014-02-20", "positive for cocaine"),
            Entry("2014-03-01/2014-03-31", "missed two of four"),
            Entry("2014-05-06", "would not sit down"),
        ),
        mentions=("Key: KW",),
    ),
)  # fmt: skip
