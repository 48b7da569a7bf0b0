# ruff: noqa: E501 (what an agency wrote in a cell stands on one line here, as it does there)
"""Ten more returns of another family in other shapes, written before the code that reads them was looked at or mended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.service.fourteen_returns.first_batch import gold
from tests.service.twelve_returns import writing
from tests.service.twelve_returns.sent import Sent
from tests.unit.documents.files import printed

PERSONS = (
    "child:Nadifa Warsame:Child N:21 August 2015",
    "mother:Hodan Warsame:Ms W",
    "father:Abdi Warsame:Mr W",
    "relative:Sahra Jama:Aunt J",
)
PERIOD = ("1 April 2016", "31 March 2018")


def _contacts_listed() -> bytes:
    """Contacts of probation, newest first, a line of day and kind above each text."""
    told = (
        ("Thu 15 Feb 2018", "Office appointment", "Mr W attended late. Says he is living with a friend."),
        ("Wed 17 Jan 2018", "Telephone", "Mr W asks to change the day of his appointments."),
        ("Mon 20 Nov 2017", "Home visit", "Nobody in. A neighbour says that the family still live there."),
        ("Fri 6 Oct 2017", "Information from police", "Call out to the address on 4 October. No arrest."),
        ("Tue 12 Sep 2017", "Office appointment", "Mr W denies any argument at home."),
        ("Mon 3 Jul 2017", "Sentence", "Community order of twelve months made at Fellgate Magistrates."),
    )
    lines = ["FELLGATE PROBATION", "nDelius contacts", ""]
    for day, kind, text in told:
        lines += [f"{day} - {kind}", text, ""]
    return "\n".join(lines).encode()


def _days_merged_down() -> bytes:
    """A Word table whose first column is a day merged down, with the month as a row across."""

    def build(document: Any) -> None:
        document.add_paragraph("Rowan Lane Nursery")
        rows = [
            ("Date", "Observation", "Staff"),
            ("March 2017", "", ""),
            ("6th", "Child N in yesterday's clothes.", "JB"),
            ("6th", "Ms W asks for a food parcel.", "JB"),
            ("14th", "Child N asleep on arrival.", "RK"),
            ("April 2017", "", ""),
            ("3rd", "Aunt J collects Child N.", "RK"),
            ("27th", "Child N has a scratch on the neck, said to be the cat.", "JB"),
            ("January 2018", "", ""),
            ("9th", "Child N says daddy hit mummy.", "RK"),
            ("10th", "Telephone call to social care about yesterday.", "Manager"),
        ]
        table = writing.put_table(document, rows)
        for at in (1, 5, 8):
            words = rows[at][0]
            table.cell(at, 0).merge(table.cell(at, 2)).text = words
        table.cell(2, 0).merge(table.cell(3, 0)).text = "6th"

    return writing.word(build)


def _crew_sheets() -> bytes:
    """An ambulance trust's PDF, labels and values, one sheet a page."""
    sheets = (
        (
            "CAD 1180",
            "04/10/2017",
            "22:14",
            "Ms W, 29 F. Pain in wrist after a fall on stairs.",
            "Conveyed to Fellgate General",
        ),
        (
            "CAD 2291",
            "26/12/2017",
            "03:20",
            "Child N, 2 F. Fever, two fits. Mr W present and calm.",
            "Conveyed to Fellgate General",
        ),
        ("CAD 3007", "11/03/2018", "19:55", "Child N, 2 F. Scald to the chest and arm from tea.", "Conveyed by air"),
    )
    pages = []
    for number, day, time, found, done in sheets:
        pages.append(
            [
                (50.0, 800.0, "North Fell Ambulance Service - Patient record"),
                (50.0, 770.0, f"Incident: {number}"),
                (50.0, 750.0, f"Date of call: {day}"),
                (50.0, 730.0, f"Time of call: {time}"),
                (50.0, 710.0, f"Findings: {found}"),
                (50.0, 690.0, f"Outcome: {done}"),
            ]
        )
    return printed(pages)


def _keyworker_sheet() -> bytes:
    rows = (
        ("Fellgate Recovery", "", "", ""),
        ("Key work sessions - client 4471 (Mr W)", "", "", ""),
        ("", "", "", ""),
        ("Session", "Held", "Summary", "Worker"),
        (1, "24-Apr-17", "Assessment. Drinks a bottle of spirits most days.", "P Oduya"),
        (2, "08-May-17", "Did not attend.", "P Oduya"),
        (3, "22-May-17", "Attended. Says that there are no children in the home.", "P Oduya"),
        (4, "12-Jun-17", "Attended with Ms W, who says that he is kind when sober.", "P Oduya"),
        (5, "24-Jul-17", "Did not attend. Text sent.", "T Marsh"),
        (6, "Aug-17", "No contact in the month.", "T Marsh"),
        (7, "04-Sep-17", "Discharged for not engaging.", "T Marsh"),
        ("", "", "", ""),
        ("DNA = did not attend", "", "", ""),
    )
    return writing.workbook({"Sessions": rows})


def _mail_in_words() -> bytes:
    return writing.mail(
        "Hello,\n\nHere is what the community midwives hold for Ms W. She booked late, at 22 weeks, on 28 April 2016. "
        "She missed her appointment on 17 May 2016. On 9 June 2016 she told the midwife that Mr W controls the money. "
        "The midwife made a referral to social care on 10 June 2016. She was seen with Aunt J on 4 July 2016 and all was well.\n\n"
        "We have no further entries.\n\nKind regards,\nLead Midwife",
        {},
        sent="Tue, 17 Apr 2018 16:02:00 +0100",
        by="Lead Midwife <midwives@fellgate.example>",
        subject="RE: request for chronology",
    )


def _guardian_table() -> bytes:
    def build(document: Any) -> None:
        document.add_paragraph("Chronology prepared by the Children's Guardian, dated 20 April 2018")
        writing.put_table(
            document,
            (
                ("", "Date", "Event", "Ref"),
                ("1.", "21/08/15", "Child N is born at Fellgate General.", "[A4]"),
                ("2.", "10/06/16", "Midwife refers Ms W to social care.", "[C2]"),
                ("3.", "Summer 2016", "Assessment closed with no further action.", "[C9]"),
                ("4.", "4-5/10/17", "Police attend; Mr W removed from the home overnight.", "[D1]"),
                ("5.", "11/03/18", "Child N is burned and flown to the regional unit.", "[E1]"),
                ("6.", "13/03/18", "Emergency protection order.", "[B1]"),
            ),
        )

    return writing.word(build)


def _behaviour_tabs() -> bytes:
    rows = (
        "Recorded\tWhen did it happen\tWhat did you see or hear\tWhat did you do\tYour name",
        "05/09/2017\t04/09/2017\tAunt J brings cousin late and is upset about her sister\tOffered a cup of tea\tMrs Lamb",
        "18/09/2017\t18/09/2017\tMs W at the gate with a bandaged wrist\tNothing\tMrs Lamb",
        "06/10/2017\t05/10/2017\tCousin says police were at Auntie Hodan's house\tTold DSL\tMr Petrie",
        "12/01/2018\t11/01/2018\tMs W asks about a nursery place for Child N\tGave form\tOffice",
        "13/03/2018\t12/03/2018\tAunt J says Child N is in hospital with burns\tTold DSL\tMr Petrie",
    )
    return "\r\n".join(rows).encode("utf-16")


def _police_blocks() -> bytes:
    """Occurrences as little tables in Word, with the number as a heading over each."""

    def build(document: Any) -> None:
        document.add_heading("Fellgate Constabulary - disclosure to review", 1)
        for number, day, what, result in (
            (
                "OEL/17/5521",
                "04/10/2017 21:50",
                "Caller reports screaming. Ms W says she fell. Mr W very drunk.",
                "Mr W taken to his brother's",
            ),
            (
                "OEL/17/6630",
                "24/12/2017 23:15",
                "Ms W rings and hangs up. Call back: says pressed by mistake.",
                "Closed",
            ),
            (
                "OEL/18/0102",
                "05/01/2018 20:30",
                "Third party report of Mr W shouting at a toddler in a shop.",
                "Shared with MASH",
            ),
            (
                "OEL/18/1177",
                "11/03/2018 20:05",
                "Ambulance ask for officers. Scald to Child N. Accounts differ.",
                "Both parents interviewed",
            ),
        ):
            document.add_heading(number, 2)
            writing.put_table(document, (("Date and time", day), ("Circumstances", what), ("Result", result)))
            document.add_paragraph("")

    return writing.word(build)


def _journal_page() -> bytes:
    return writing.web_page(
        "Journal",
        (
            ("Date", "Consulter", "Entry"),
            ("03-May-2016", "Dr Imre", "Pregnancy confirmed late. Referred to midwives."),
            ("19-Sep-2016", "Nurse Fell", "First immunisations not given: not brought."),
            ("11-Oct-2016", "Nurse Fell", "First immunisations given."),
            ("05-Oct-2017", "Dr Imre", "Wrist sprained. Says stairs. Quiet, Mr W answers for her."),
            ("28-Dec-2017", "Dr Imre", "Discharge letter: febrile convulsions."),
        ),
        "Ms W and Child N. Extract made on 16/04/2018",
    )


def _assessor_headings() -> bytes:
    """Social care, as text under headings that are days."""

    def build(document: Any) -> None:
        document.add_heading("Fellgate Children's Social Care", 1)
        for day, words in (
            ("10 June 2016", "Referral from midwife about money and control. Screened for assessment."),
            ("28 June 2016", "Assessment visit. Ms W says that all is well. Mr W translates."),
            ("22 July 2016", "Assessment closed. No further action."),
            ("6 October 2017", "Police notification of 4 October. Letter sent to parents."),
            ("8 January 2018", "Notification of shouting in a shop. Linked to file."),
            ("12 March 2018", "Strategy meeting. Section 47 enquiry agreed."),
        ):
            document.add_heading(day, 2)
            document.add_paragraph(words)

    return writing.word(build)


TEN: Sequence[Sent] = (
    Sent(
        "probation",
        "Fellgate Probation",
        "contacts.txt",
        _contacts_listed(),
        gold(
            ("2018-02-15", "Mr W attended late."),
            ("2018-01-17", "Mr W asks to change the day of his appointments."),
            ("2017-11-20", "A neighbour says that the family still live there."),
            ("2017-10-04", "Call out to the address on 4 October."),
            ("2017-09-12", "Mr W denies any argument at home."),
            ("2017-07-03", "Community order of twelve months made at Fellgate Magistrates."),
        ),
        is_prose=True,
    ),
    Sent(
        "early_years",
        "Rowan Lane Nursery",
        "observations.docx",
        _days_merged_down(),
        gold(
            ("2017-03-06", "Child N in yesterday's clothes."),
            ("2017-03-06", "Ms W asks for a food parcel."),
            ("2017-03-14", "Child N asleep on arrival."),
            ("2017-04-03", "Aunt J collects Child N."),
            ("2017-04-27", "Child N has a scratch on the neck, said to be the cat."),
            ("2018-01-09", "Child N says daddy hit mummy."),
            ("2018-01-10", "Telephone call to social care about yesterday."),
        ),
    ),
    Sent(
        "ambulance",
        "North Fell Ambulance Service",
        "PRFs.pdf",
        _crew_sheets(),
        gold(
            ("2017-10-04", "Pain in wrist after a fall on stairs."),
            ("2017-12-26", "Mr W present and calm."),
            ("2018-03-11", "Scald to the chest and arm from tea."),
        ),
        is_prose=True,
    ),
    Sent(
        "substance_misuse",
        "Fellgate Recovery",
        "key work.xlsx",
        _keyworker_sheet(),
        gold(
            ("2017-04-24", "Assessment. Drinks a bottle of spirits most days."),
            ("2017-05-08", "Did not attend."),
            ("2017-05-22", "Attended. Says that there are no children in the home."),
            ("2017-06-12", "Attended with Ms W, who says that he is kind when sober."),
            ("2017-07-24", "Did not attend. Text sent."),
            ("2017-08-01/2017-08-31", "No contact in the month."),
            ("2017-09-04", "Discharged for not engaging."),
        ),
        no_rows=("DNA = did not attend",),
    ),
    Sent(
        "midwifery",
        "Community Midwives",
        "RE request.eml",
        _mail_in_words(),
        gold(
            ("2016-04-28", "booked late, at 22 weeks"),
            ("2016-05-17", "missed her appointment"),
            ("2016-06-09", "told the midwife that Mr W controls the money"),
            ("2016-06-10", "made a referral to social care"),
            ("2016-07-04", "seen with Aunt J"),
        ),
        is_prose=True,
        no_rows=("Kind regards", "Here is what"),
    ),
    Sent(
        "cafcass",
        "Cafcass",
        "guardian.docx",
        _guardian_table(),
        gold(
            ("2015-08-21", "Child N is born at Fellgate General.", "A4"),
            ("2016-06-10", "Midwife refers Ms W to social care.", "C2"),
            ("2016-06-01/2016-08-31", "Assessment closed with no further action.", "C9"),
            ("2017-10-04/2017-10-05", "Police attend; Mr W removed from the home overnight.", "D1"),
            ("2018-03-11", "Child N is burned and flown to the regional unit.", "E1"),
            ("2018-03-13", "Emergency protection order.", "B1"),
        ),
        no_rows=("Chronology prepared",),
    ),
    Sent(
        "school",
        "Fellgate Primary",
        "concerns.txt",
        _behaviour_tabs(),
        gold(
            ("2017-09-04", "Aunt J brings cousin late and is upset about her sister"),
            ("2017-09-18", "Ms W at the gate with a bandaged wrist"),
            ("2017-10-05", "Cousin says police were at Auntie Hodan's house"),
            ("2018-01-11", "Ms W asks about a nursery place for Child N"),
            ("2018-03-12", "Aunt J says Child N is in hospital with burns"),
        ),
    ),
    Sent(
        "police",
        "Fellgate Constabulary",
        "disclosure.docx",
        _police_blocks(),
        gold(
            ("2017-10-04", "Caller reports screaming. Ms W says she fell. Mr W very drunk.", "OEL/17/5521"),
            ("2017-12-24", "Ms W rings and hangs up. Call back: says pressed by mistake.", "OEL/17/6630"),
            ("2018-01-05", "Third party report of Mr W shouting at a toddler in a shop.", "OEL/18/0102"),
            ("2018-03-11", "Ambulance ask for officers. Scald to Child N. Accounts differ.", "OEL/18/1177"),
        ),
    ),
    Sent(
        "general_practice",
        "Imre Surgery",
        "journal.html",
        _journal_page(),
        gold(
            ("2016-05-03", "Pregnancy confirmed late. Referred to midwives."),
            ("2016-09-19", "First immunisations not given: not brought."),
            ("2016-10-11", "First immunisations given."),
            ("2017-10-05", "Wrist sprained. Says stairs. Quiet, Mr W answers for her."),
            ("2017-12-28", "Discharge letter: febrile convulsions."),
        ),
        no_rows=("Extract made on",),
    ),
    Sent(
        "childrens_social_care",
        "Fellgate Children's Social Care",
        "file notes.docx",
        _assessor_headings(),
        gold(
            ("2016-06-10", "Referral from midwife about money and control."),
            ("2016-06-28", "Mr W translates."),
            ("2016-07-22", "Assessment closed."),
            ("2017-10-06", "Letter sent to parents."),
            ("2018-01-08", "Notification of shouting in a shop."),
            ("2018-03-12", "Section 47 enquiry agreed."),
        ),
        is_prose=True,
    ),
)
