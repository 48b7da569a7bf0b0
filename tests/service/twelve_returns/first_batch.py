"""Twelve agencies' returns for one review, each in a shape of its own; what is expected was written before any run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.service.twelve_returns import writing
from tests.service.twelve_returns.sent import Entry, Sent
from tests.unit.documents.files import pdf_of

PERSONS = (
    "child:Amaru Quispe-Thorne:Child A:4 February 2012",
    "sibling:Nayra Quispe-Thorne:Child N:19 September 2008",
    "mother:Ifeoma Thorne:Ms T",
    "partner:Callum Reith:Mr R",
)
PERIOD = ("1 January 2013", "31 December 2014")


def _nested_word() -> bytes:
    """The whole letter is laid out in a table, and the chronology is a table within one of its cells."""

    def build(document: Any) -> None:
        outer = document.add_table(rows=3, cols=1)
        outer.rows[0].cells[0].text = "Larkmere Children's Services, return for the review"
        writing.put_table(
            outer.rows[1].cells[0],
            (
                ("Date", "Significant event", "Worker", "Source"),
                ("14/01/2013", "Referral from the nursery: Child A came in with a bruised ear.", "SW 1", "File p. 3"),
                ("16/01/2013", "Home visit. Child A and Child N seen together, not alone.", "SW 1", "File p. 4"),
                ("March 2013", "Assessment closed. No further action.", "TM 2", "File p. 9"),
                ("02/12/2013", "Strategy discussion with the police by telephone.", "TM 2", "File p. 21"),
            ),
        )
        outer.rows[2].cells[0].text = "We searched the case file from 1 January 2013 to 31 December 2014."

    return writing.word(build)


def _two_header_rows() -> bytes:
    def finish(book: Any) -> None:
        sheet = book["Log"]
        sheet.merge_cells("A1:B1")
        sheet.merge_cells("C1:E1")

    rows = (
        ("Occurred", "", "Incident", "", ""),
        ("Date", "Time", "Summary", "Persons", "URN"),
        ("12/02/2013", "23:40", "Officers attend a domestic incident. Child A asleep upstairs.", "Ms T; Mr R", "0412"),
        ("05/07/2013", "14:15", "Mr R stopped in the High Street. No offences.", "Mr R", "0977"),
        ("30/11/2013", "02:05", "Neighbour reports shouting. All in order on arrival.", "Ms T", "1544"),
    )  # fmt: skip
    return writing.workbook({"Log": rows}, finish)


def _semicolons() -> bytes:
    rows = (
        ("When", "What was found", "By whom"),
        ("08.02.2013", "Immunisations overdue; mother says she forgot. “Will come in.”", "Practice nurse"),
        ("21.06.2013", "Child A: ear infection. Bruise behind the left ear noted, said to be from a fall.", "Dr Osei"),
        ("early October 2013", "Mother low in mood, tearful. 61% attendance at appointments this year.", "Dr Osei"),
        ("15.01.2014", "Letter from the hospital filed.", "Administrator"),
    )
    return writing.comma_table(rows, separator=";", encoding="cp1252")


def _portable() -> bytes:
    ruled: Sequence[Sequence[str]] = (
        ("Date seen", "Department", "Findings"),
        ("03/12/2013", "Emergency", "Left arm fracture. Fell off sofa"),
        ("04/12/2013", "Ward 7", "Second bruise on the back seen"),
        ("18/12/2013", "Fracture clinic", "Was not brought"),
    )
    return pdf_of([["Elmsworth Hospital: attendances of Child A"]], ruled)


def _rich_text() -> bytes:
    rows = (
        ("Contact date", "Contact type", "Record of contact", "Practitioner"),
        ("11 March 2013", "Home visit", "Child A small for age, plotted on the second centile.", "Health visitor"),
        ("9 April 2013", "Telephone", "Ms T did not answer. Message left.", "Health visitor"),
        ("22 May 2013", "Clinic", "Was not brought for the two year check.", "Nursery nurse"),
    )
    return writing.rich_text(
        ("Health visiting return.",),
        rows,
        ("Searched: SystmOne 1/1/2013 - 31/12/2013, nothing found after May 2013.",),
    )


def _mail() -> bytes:
    rows = (
        ("Date", "Concern", "Raised by", "Action"),
        ("17/09/2013", "Child N said there was shouting at home.", "Class teacher", "Passed to the lead"),
        ("01/10/2013", "Child N without a coat, third time.", "Class teacher", "Spoke with Ms T"),
    )
    hidden = (("Date", "Note"), ("05/11/2013", "Lead telephoned social care, no reply."))

    def finish(book: Any) -> None:
        book["Lead's own notes"].sheet_state = "hidden"

    book = writing.workbook({"Concerns": rows, "Lead's own notes": hidden}, finish)
    return writing.mail(
        "Dear reviewer,\n\nPlease find our chronology attached.\n\nKind regards\nOakfield Primary School\n",
        {"chronology.xlsx": book},
        sent="Tue, 11 Mar 2014 09:12:00 +0000",
        by="office@oakfield.example.org",
        subject="Chronology",
    )


def _letter() -> bytes:
    return (
        b"Oak Tree Nursery\n\nDear colleague,\n\n"
        b"Child A started with us in January 2013.\n\n"
        b"On 14 January 2013 Child A came in with a bruised ear. Ms T said that he had fallen.\n\n"
        b"He was often hungry and asked for second helpings.\n\n"
        b"On 6 June 2013 Ms T arrived late and smelled of alcohol.\n\n"
        b"Our manager spoke to her about it. Nothing was written down.\n\n"
        b"Yours sincerely,\nR. Vandermeer, manager\n"
    )


def _tracked() -> bytes:
    rows = (
        ("Date", "What happened", "Source of information"),
        ("10/05/2013", "Complaint of noise from the flat below ALPHA.", "Tenancy file"),
        ("19/08/2013", "Officer visits: front door BETA.", "Tenancy file"),
        ("07/02/2014", "Arrears of eleven weeks. GAMMA", "Rent account"),
    )

    def build(document: Any) -> None:
        section = document.sections[0]
        section.header.paragraphs[0].text = "Larkmere Homes. Tenancy visited on 3 March 2013, no concerns."
        section.footer.paragraphs[0].text = "Nothing is held before May 2013."
        writing.put_table(document, rows)
        document.add_paragraph("DELTA Prepared by the income team.")

    def run(words: str) -> str:
        return f'</w:t></w:r>{words}<w:r><w:t xml:space="preserve">'

    attributes = 'w:id="{}" w:author="I. Team" w:date="2014-03-01T10:00:00Z"'
    return writing.with_changes(
        writing.word(build),
        {
            "ALPHA": run(
                f'<w:ins {attributes.format(11)}><w:r><w:t>, children heard crying</w:t></w:r></w:ins>'
            ),
            "BETA": run(
                f'<w:del {attributes.format(12)}><w:r><w:delText>kicked in by Mr R</w:delText></w:r></w:del>'
                f'<w:ins {attributes.format(13)}><w:r><w:t>damaged</w:t></w:r></w:ins>'
            ),
            "GAMMA": "",
            "DELTA ": "",
        },
    )  # fmt: skip


def _merged_and_commented() -> bytes:
    rows = (
        ("Date", "Contact", "Clinician", "Notes"),
        ("03/04/2013", "Assessment of Ms T. Low mood since the birth.", "Nurse D", ""),
        ("", "Ms T says that Mr R controls her money.", "Nurse D", ""),
        ("24/04/2013", "Did not attend.", "Nurse D", ""),
    )
    second = (
        ("Date", "Contact", "Clinician"),
        ("11/09/2013", "Ms T discharged after two missed appointments.", "Dr Achebe"),
    )

    def finish(book: Any) -> None:
        book["2013 spring"].merge_cells("A2:A3")
        writing.comment(book["2013 spring"]["B4"], "Rang on 26/04/2013, mother said that she forgot.", "Nurse D")

    return writing.workbook({"2013 spring": rows, "2013 autumn": second}, finish)


def _page() -> bytes:
    rows = (
        ("Appt", "Contact with", "Details of contact"),
        ("06/03/2013", "Mr R", "Reported as required. Living with Ms T and two children."),
        ("20/03/2013", "Mr R", "Missed. Warning letter sent."),
        ("17/07/2013", "Mr R", "Order ended."),
    )
    return writing.web_page("Probation contacts", rows, "Extract of 12/03/2014")


def _nothing_found() -> bytes:
    return writing.comma_table(
        (
            ("Date", "Event"),
            ("03/12/2013", "999 call at 19:52: child with an arm injury. Taken to Elmsworth Hospital."),
            ("Searched: patient record 1/1/13-31/12/14, nothing else found", ""),
        )
    )


def _dash_list() -> bytes:
    def build(document: Any) -> None:
        document.add_heading("Drug and alcohol service: Ms T", level=1)
        for words in (
            "14/6/13 – Ms T attended. Drinking three evenings a week.",
            "28/6/13 – Did not attend.",
            "12/7/13 – Attended with Child A, who was quiet.",
            "Searched: GP record 1/1/13-31/12/13, nothing found",
            "Searched: case notes 1/1/13-31/12/14",
        ):
            document.add_paragraph(words)

    return writing.word(build)


TWELVE = (
    Sent(
        "childrens_social_care", "Larkmere Children's Services", "social care.docx", _nested_word(),
        (
            Entry("2013-01-14", "bruised ear"),
            Entry("2013-01-16", "seen together, not alone"),
            Entry("2013-03-01/2013-03-31", "Assessment closed"),
            Entry("2013-12-02", "Strategy discussion"),
        ),
        covers=("1 January 2013 to 31 December 2014",),
    ),
    Sent(
        "police", "Larkmere Police", "police.xlsx", _two_header_rows(),
        (
            Entry("2013-02-12", "Child A asleep upstairs"),
            Entry("2013-07-05", "stopped in the High Street"),
            Entry("2013-11-30", "Neighbour reports shouting"),
        ),
    ),
    Sent(
        "general_practice", "Marsh Lane Surgery", "gp.csv", _semicolons(),
        (
            Entry("2013-02-08", "Immunisations overdue"),
            Entry("2013-06-21", "ear infection"),
            Entry("2013-10-01/2013-10-10", "low in mood"),
            Entry("2014-01-15", "Letter from the hospital filed"),
        ),
        mentions=("When", "What was found", "By whom"),
    ),
    Sent(
        "hospital", "Elmsworth Hospital", "attendances.pdf", _portable(),
        (
            Entry("2013-12-03", "Left arm fracture"),
            Entry("2013-12-04", "Second bruise"),
            Entry("2013-12-18", "Was not brought"),
        ),
    ),
    Sent(
        "health_visiting", "Larkmere Health Visiting", "contacts.rtf", _rich_text(),
        (
            Entry("2013-03-11", "second centile"),
            Entry("2013-04-09", "did not answer"),
            Entry("2013-05-22", "two year check"),
        ),
        covers=("1 January 2013 to 31 December 2013",),
    ),
    Sent(
        "school", "Oakfield Primary School", "Chronology.eml", _mail(),
        (
            Entry("2013-09-17", "shouting at home"),
            Entry("2013-10-01", "without a coat"),
            Entry("2013-11-05", "no reply"),
        ),
        mentions=("chronology.xlsx", "hidden"),
    ),
    Sent(
        "early_years", "Oak Tree Nursery", "letter.txt", _letter(),
        (
            Entry("2013-01-01/2013-01-31", "started with us"),
            Entry("2013-01-14", "bruised ear"),
            Entry("2013-06-06", "smelled of alcohol"),
        ),
        mentions=("often hungry", "Our manager spoke to her"),
    ),
    Sent(
        "housing", "Larkmere Homes", "tenancy.docx", _tracked(),
        (
            Entry("2013-05-10", "children heard crying"),
            Entry("2013-08-19", "front door damaged"),
            Entry("2014-02-07", "Arrears of eleven weeks"),
        ),
        mentions=("deleted", "inserted", "Tenancy visited on 3 March 2013", "Nothing is held before May 2013"),
        no_rows=("kicked in by Mr R",),
    ),
    Sent(
        "mental_health", "Larkmere Talking Therapies", "adult.xlsx", _merged_and_commented(),
        (
            Entry("2013-04-03", "Low mood since the birth"),
            Entry("2013-04-03", "controls her money"),
            Entry("2013-04-24", "Did not attend"),
            Entry("2013-09-11", "two missed appointments"),
        ),
        mentions=("Rang on 26/04/2013", "2013 autumn", "merged"),
    ),
    Sent(
        "probation", "Larkmere Probation", "contacts.html", _page(),
        (
            Entry("2013-03-06", "Reported as required"),
            Entry("2013-03-20", "Warning letter sent"),
            Entry("2013-07-17", "Order ended"),
        ),
    ),
    Sent(
        "ambulance", "Larkmere Ambulance", "calls.csv", _nothing_found(),
        (Entry("2013-12-03", "arm injury"),),
        covers=("1 January 2013 to 31 December 2014",),
        no_rows=("Searched:",),
    ),
    Sent(
        "substance_misuse", "Larkmere Recovery", "recovery.docx", _dash_list(),
        (
            Entry("2013-06-14", "three evenings a week"),
            Entry("2013-06-28", "Did not attend"),
            Entry("2013-07-12", "who was quiet"),
        ),
        covers=("1 January 2013 to 31 December 2013",),
        no_rows=("Searched:",),
    ),
)  # fmt: skip
