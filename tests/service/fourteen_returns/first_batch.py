# ruff: noqa: E501 (what an agency wrote in a cell stands on one line here, as it does there)
"""Fourteen agencies' returns as strangers would send them, with what a person expects of each, written before any was run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.service.twelve_returns import writing
from tests.service.twelve_returns.sent import Entry, Sent
from tests.unit.documents.files import printed

PERSONS = (
    "child:Jowan Shaw:Child J:9 March 2012",
    "sibling:Elowen Shaw:Sibling E:2 June 2008",
    "mother:Lowenna Shaw:Ms S",
    "stepparent:Craig Penhale:Mr P",
    "grandparent:Brenda Shaw:MGM",
)
PERIOD = ("1 January 2013", "31 December 2014")


def _two_tables() -> bytes:
    def build(document: Any) -> None:
        document.add_heading("Pencarrow Children's Services: chronology of involvement", 1)
        document.add_paragraph(
            "Prepared for the rapid review concerning Child J. Author: Service Manager, Duty and Assessment."
        )
        document.add_heading("Part A. Referral and assessment", 2)
        writing.put_table(
            document,
            (
                ("Date of event", "Details of contact", "Action / outcome", "Source of information"),
                (
                    "07/01/2013",
                    "Contact from health visitor. Ms S reported to be low in mood and Child J losing weight.",
                    "Initial assessment",
                    "Liquidlogic contact record",
                ),
                (
                    "15/01/2013",
                    "Initial assessment visit. Ms S at home with both children. House cold.",
                    "Section 17 plan",
                    "Assessment",
                ),
                (
                    "29/01/2013",
                    "Child in need meeting. School nurse and health visitor attended.",
                    "Review in six weeks",
                    "Minutes",
                ),
                ("12/03/2013", "Child in need review. Weight of Child J has improved.", "Plan to continue", "Minutes"),
                ("w/c 06/05/2013", "Two unannounced visits, no reply at the door.", "Letter sent", "Case note"),
                ("03/06/2013", "Case closed to social care.", "Step down to early help", "Closure record"),
            ),
        )
        document.add_heading("Part B. Child protection", 2)
        writing.put_table(
            document,
            (
                ("Date", "Time", "What was recorded", "By whom"),
                (
                    "11.02.2014",
                    "09:40",
                    "Police share a domestic incident of the night before. Mr P arrested.",
                    "Duty social worker",
                ),
                (
                    "13.02.2014",
                    "14:00",
                    "Strategy discussion held by telephone between police and social care.",
                    "Team manager",
                ),
                (
                    "14.02.2014",
                    "",
                    "Section 47 enquiry begins. Child J seen at nursery and has a fading bruise on the left cheek.",
                    "Social worker 2",
                ),
                (
                    "05.03.2014",
                    "10:00",
                    "Initial child protection conference. Child J and Sibling E made subject to plans for emotional harm.",
                    "Conference chair",
                ),
                ("18.03.2014", "", "Core group. Ms S says that Mr P has left the home.", "Social worker 2"),
                (
                    "Easter 2014",
                    "",
                    "MGM telephones and says that Mr P is at the house every night.",
                    "Duty social worker",
                ),
            ),
        )

    return writing.word(build)


def _merged_headings() -> bytes:
    rows = (
        ("Contact", "Contact", "Account", "Account", "Where recorded"),
        ("Date", "Time", "What happened", "Response", ""),
        (
            "02/02/2013",
            "11:00",
            "Routine appointment for Ms S. Edinburgh scale 17.",
            "Referred to talking therapies",
            "RiO progress note",
        ),
        ("23/02/2013", "09:30", "Did not attend the first session.", "Letter sent", "RiO progress note"),
        ("09/03/2013", "09:30", "Did not attend the second session.", "Discharged to GP", "RiO discharge letter"),
        (
            "14/10/2013",
            "16:15",
            "Crisis line call. Ms S says that she cannot cope with the shouting in the house.",
            "Call back next day",
            "Crisis log",
        ),
        ("15/10/2013", "10:05", "Call back. Ms S says that she is fine now.", "No further action", "Crisis log"),
        (
            "20/02/2014",
            "13:00",
            "Assessment by community team. Diagnosis of moderate depression.",
            "Care plan",
            "RiO assessment",
        ),
        (
            "06/03/2014",
            "13:00",
            "Care coordinator attends the child protection conference by report only.",
            "Report filed",
            "RiO progress note",
        ),
        (
            "01/05/2014",
            "15:30",
            "Home visit. Mr P answered the door and said Ms S was out.",
            "Re-booked",
            "RiO progress note",
        ),
    )

    def build(document: Any) -> None:
        document.add_paragraph("Adult mental health. Ms S only. Period searched: 1 January 2013 to 31 December 2014.")
        table = writing.put_table(document, rows)
        for first, last in ((0, 1), (2, 3)):
            words = rows[0][first]
            table.cell(0, first).merge(table.cell(0, last)).text = words
        table.cell(0, 4).merge(table.cell(1, 4)).text = "Where recorded"

    return writing.word(build)


def _days_as_headings() -> bytes:
    """A table whose left column holds the day once and whose following rows belong to it."""
    rows = (
        ("Monday 4 February 2013", "", ""),
        ("", "Home visit by the health visitor. Child J weighed 9.1 kg.", "Red book"),
        ("", "Ms S declines a referral to the children's centre.", "Record"),
        ("Thursday 21 March 2013", "", ""),
        ("", "Clinic. Child J weighed 9.6 kg and is following the ninth centile.", "Red book"),
        ("Friday 17 May 2013", "", ""),
        ("", "No access visit. Card left.", "Record"),
        ("", "Telephone call to Ms S, no answer, message left.", "Record"),
        ("Tuesday 11 March 2014", "", ""),
        ("", "Two year review. Speech delayed. Ms S tearful.", "Record"),
        ("", "Referral to speech and language therapy.", "Referral letter"),
        ("", "Discussed with safeguarding lead.", "Supervision record"),
    )

    def build(document: Any) -> None:
        document.add_paragraph("Cattle Market Children's Centre")
        writing.put_table(document, (("When", "Entry", "Where found"), *rows))

    return writing.word(build)


def _prose() -> bytes:
    def build(document: Any) -> None:
        document.add_paragraph("Tolvean Housing Association")
        document.add_paragraph("Dear Review Manager")
        document.add_paragraph(
            "Thank you for your letter of 3 November 2014. We have looked at our tenancy file for Ms S. She moved into the "
            "property on 18 January 2013 with her two children. The housing officer visited on 6 March 2013 and found the "
            "kitchen window broken."
        )
        document.add_paragraph(
            "On 22 July 2013 a neighbour complained of shouting and a child crying late at night. A second complaint was "
            "received on 30 September 2013. The officer wrote to Ms S on 2 October 2013 about the noise."
        )
        document.add_paragraph(
            "In January 2014 Mr P asked to be added to the tenancy. This was refused on 27 January 2014 because of arrears. "
            "Police attended the address on 10 February 2014 and the front door was later repaired by us on 12 February 2014."
        )
        document.add_paragraph("Yours faithfully, Tenancy Manager")

    return writing.word(build)


def _banners() -> bytes:
    rows = (
        ("PENCARROW ACADEMY TRUST - CONFIDENTIAL", "", "", "", ""),
        ("Chronology of Sibling E (Year 1 and Year 2)", "", "", "", ""),
        ("Printed 14/11/2014 by the designated safeguarding lead", "", "", "", ""),
        ("", "", "", "", ""),
        ("Date", "Day", "Concern / event", "Action taken", "Logged by"),
        ("AUTUMN TERM 2013", "", "", "", ""),
        (
            "09/09/2013",
            "Mon",
            "Sibling E arrived without a coat and said she had no breakfast.",
            "Given toast",
            "Class teacher",
        ),
        ("17/09/2013", "Tue", "Late, 10.20. Attendance now 84 per cent.", "Letter home", "Office"),
        (
            "04/10/2013",
            "Fri",
            "Sibling E drew a picture of a man shouting at mummy.",
            "Shared with DSL",
            "Class teacher",
        ),
        ("NB: half term 21/10 to 25/10", "", "", "", ""),
        ("12/11/2013", "Tue", "Ms S did not come to parents' evening.", "Rang, no answer", "Class teacher"),
        ("SPRING TERM 2014", "", "", "", ""),
        ("15/01/2014", "Wed", "Mr P collected Sibling E and smelt of alcohol.", "Phoned MASH", "DSL"),
        ("11/02/2014", "Tue", "Sibling E said the police came and Craig was taken away.", "Phoned MASH", "DSL"),
        ("05/03/2014", "Wed", "DSL attended initial conference.", "Plan received", "DSL"),
        ("24/03/2014", "Mon", "Sibling E absent, no reason given.", "Home visit made", "Office"),
        ("Notes: entries before September 2013 are held by the previous school.", "", "", "", ""),
    )
    return writing.workbook({"Chronology": rows})


def _semicolons() -> bytes:
    rows = (
        ("Attendance date", "Arrival", "Presenting complaint", "Discharge", "Record"),
        ("19.01.2013", "18:12", "Vomiting; two days; mildly dehydrated", "Home with advice", "ED card"),
        ("02.04.2013", "20:41", "Fall from sofa. Small laceration over the eyebrow, glued.", "Home", "ED card"),
        (
            "28.08.2013",
            "17:05",
            "Ingestion? Found with grandmother's tablets, none missing.",
            "Home after 4 hours",
            "ED card",
        ),
        (
            "10.02.2014",
            "23:58",
            "Ms S: facial injury, says she walked into a door. Accompanied by police.",
            "Home",
            "ED card",
        ),
        ("11.02.2014", "00:40", "Child J brought with his mother, not examined.", "Home", "ED card"),
        ("03.04.2014", "09:15", "Not brought to paediatric clinic.", "Second appointment", "Clinic letter"),
        ("24.04.2014", "09:15", "Not brought to paediatric clinic.", "Discharged to GP", "Clinic letter"),
        (
            "06.09.2014",
            "07:32",
            "Unresponsive. Subdural haematoma on CT. Retinal haemorrhages.",
            "Transfer to PICU",
            "ED card",
        ),
    )
    return b"\xef\xbb\xbf" + writing.comma_table(rows, separator=";")


def _mail_with_table() -> bytes:
    from email.message import EmailMessage

    rows = (
        ("Date", "What we recorded", "Recorded in"),
        ("3 February 2014", "Ms S self-refers after seeing a poster at the surgery.", "Contact log"),
        ("5 February 2014", "Risk assessment done by telephone, 15 ticks.", "DASH form"),
        ("12 February 2014", "Police referral received, high risk.", "Referral form"),
        ("19 February 2014", "Case heard at MARAC. Actions for housing and health.", "MARAC minutes"),
        (
            "26 February 2014",
            "Ms S meets the adviser at the library and asks for no letters to the house.",
            "Contact log",
        ),
        ("14 March 2014", "No reply to three calls.", "Contact log"),
        ("2 April 2014", "Ms S says she does not want support any more.", "Contact log"),
        ("9 April 2014", "Case closed.", "Closure form"),
    )
    cells = "".join("<tr>" + "".join(f"<td>{one}</td>" for one in row) + "</tr>" for row in rows)
    message = EmailMessage()
    message["From"] = "Sowena Domestic Abuse Service <office@sowena.example>"
    message["To"] = "reviews@example.org"
    message["Subject"] = "Return for Child J"
    message["Date"] = "Mon, 10 Nov 2014 09:12:00 +0000"
    message.set_content("Please see our entries below.\n\nRegards\nService Manager")
    message.add_alternative(
        f"<html><body><p>Please see our entries below.</p><table border=1>{cells}</table><p>Regards<br>Service Manager</p></body></html>",
        subtype="html",
    )
    return message.as_bytes()


def _printed_pdf() -> bytes:
    rows = (
        ("Date", "Event", "Source"),
        ("14 Jan 2013", "Child J starts at the nursery, two mornings a week.", "Register"),
        ("8 Feb 2013", "Key worker notes that Child J is always hungry.", "Daily diary"),
        ("1 Mar 2013", "Ms S asks for more hours and is told of funding.", "Contact sheet"),
        ("19 Jun 2013", "Child J collected by Mr P for the first time.", "Register"),
        ("4 Oct 2013", "Bruise on the shin, said to be from a scooter.", "Accident book"),
        ("6 Jan 2014", "Fees unpaid, letter sent.", "Office file"),
        ("12 Feb 2014", "Child J cries when Mr P arrives.", "Daily diary"),
        ("14 Feb 2014", "Social worker sees Child J in the quiet room.", "Visitor book"),
        ("30 Apr 2014", "Place ended by Ms S without notice.", "Register"),
    )
    page: list[tuple[float, float, str]] = [(50, 800, "Little Otters Nursery: chronology of Child J")]
    for number, row in enumerate(rows):
        for left, words in zip((50, 130, 450), row, strict=True):
            page.append((left, 770 - 22 * number, words))
    page.append((50, 40, "Page 1 of 1"))
    return printed([page])


def _duty_log() -> bytes:
    """The log of an emergency duty team, as text of its system."""
    return (
        "PENCARROW EMERGENCY DUTY TEAM\r\nLog of calls: SHAW\r\n\r\n"
        "26/01/2013 21:14 Call from neighbour. Child heard crying for an hour. Police asked for welfare check. (EDT 0117)\r\n"
        "26/01/2013 22:50 Police ring back. All in order, children asleep. (EDT 0117)\r\n"
        "13/07/2013 02:05 Call from Ms S, asks for number of refuge. Given number. (EDT 0455)\r\n"
        "31/08/2013 19:30 MGM says that Ms S has not collected the children. Advised to keep them overnight. (EDT 0561)\r\n"
        "31/08/2013 23:10 Ms S arrives at MGM's house and is said to be drunk. (EDT 0561)\r\n"
        "10/02/2014 23:20 Police report arrest of Mr P. Children with MGM. Email to day team. (EDT 0809)\r\n"
        "21/04/2014 20:00 Call from MGM: Mr P is back. Told to ring the day team. (EDT 0902)\r\n"
        "06/09/2014 08:10 Hospital rings. Child J in resuscitation. Duty manager told. (EDT 1044)\r\n"
    ).encode("cp1252")


def _police_print() -> bytes:
    """An officers' information system print: blocks of labels and values, one an occurrence."""
    occurrences = (
        (
            "26/01/2013 21:31",
            "Concern for welfare",
            "Officers attend at request of EDT. Both children seen asleep and well.",
            "OIS-13-00412",
        ),
        (
            "12/07/2013 23:48",
            "Domestic - verbal",
            "Argument over money. Mr P left before arrival. No complaint.",
            "OIS-13-06120",
        ),
        (
            "10/02/2014 22:37",
            "Domestic - violence",
            "Ms S has swelling to the eye. Mr P arrested for assault. Two children in the house.",
            "OIS-14-01098",
        ),
        ("11/02/2014 15:00", "Custody release", "Mr P bailed not to contact Ms S.", "OIS-14-01098"),
        (
            "22/04/2014 18:10",
            "Breach of bail",
            "Report that Mr P is at the address. Attended, no trace.",
            "OIS-14-03377",
        ),
        (
            "07/05/2014 11:00",
            "Bail cancelled",
            "No further action against Mr P. Ms S declines to give evidence.",
            "OIS-14-01098",
        ),
        (
            "06/09/2014 07:20",
            "Ambulance request",
            "Child J not breathing. Officers secure the address.",
            "OIS-14-08811",
        ),
        ("06/09/2014 12:30", "Arrest", "Mr P and Ms S arrested on suspicion of causing injury.", "OIS-14-08811"),
    )
    lines = ["POLICE OIS PRINT", "Search: SHAW Lowenna / PENHALE Craig", ""]
    for number, (when, kind, text, reference) in enumerate(occurrences, 1):
        lines += [
            f"Record {number} of {len(occurrences)}",
            f"Date/Time: {when}",
            f"Type: {kind}",
            f"Text: {text}",
            f"Ref: {reference}",
            "",
        ]
    return "\r\n".join([*lines, "*** END OF PRINT ***"]).encode()


def _surgery_summary() -> bytes:
    def build(document: Any) -> None:
        document.add_heading("Trevanion Surgery", 1)
        document.add_paragraph("Summary printed 12 November 2014")
        document.add_heading("Significant problems", 2)
        document.add_paragraph("Active: Depression (2012). Asthma (1999).")
        document.add_heading("Consultations", 2)
        for line in (
            "10 Jan 2013 Dr Roskilly, surgery: Low mood since birth of Child J. Sertraline 50 mg started.",
            "07 Feb 2013 Dr Roskilly, telephone: Not taking tablets. Advised.",
            "05 Mar 2013 Practice nurse: MMR given to Child J.",
            "16 Jul 2013 Dr Hale, surgery: Bruise to upper arm. Says bumped on cupboard.",
            "14 Nov 2013 Dr Hale: Did not attend.",
            "17 Feb 2014 Dr Roskilly, surgery: Black eye. Tells of assault by partner. Support number given.",
            "25 Apr 2014 Letter in from hospital: Child J not brought to clinic twice, discharged.",
            "12 Jun 2014 Dr Roskilly, surgery: Requests sleeping tablets. Seven days given.",
        ):
            document.add_paragraph(line)

    return writing.word(build)


def _visitor_chronology() -> bytes:
    rows = (
        ("Date", "Time", "Venue", "Contact", "Significant event", "Outcome", "Signature"),
        ("22/3/12", "1400", "Home", "New birth visit", "Ms S well supported by MGM.", "Universal", "HV1"),
        ("8/1/13", "1030", "Clinic", "Weight", "Weight down to second centile.", "Contact to social care", "HV1"),
        (
            "4/2/13",
            "1115",
            "Home",
            "Visit",
            "Ms S low, sleeping on the sofa. Mr P present and would not leave the room.",
            "GP told",
            "HV1",
        ),
        ("6/3/13", "", "Phone", "Liaison", "Social worker rings to say that plan goes on.", "Noted", "HV1"),
        ("17/5/13", "1500", "Home", "No access", "Curtains closed, television heard.", "Card left", "HV2"),
        ("20/5/13", "", "Phone", "Call out", "Number not recognised.", "", "HV2"),
        (
            "?/9/13",
            "",
            "Office",
            "Handover",
            "Case handed over to HV3, no written record of handover found.",
            "",
            "HV2",
        ),
        (
            "11/3/14",
            "1000",
            "Clinic",
            "2 year review",
            "Fewer than ten words. Watchful of Mr P.",
            "SALT referral",
            "HV3",
        ),
        ("5/3/14", "1000", "Civic centre", "Conference", "HV3 attended and supported plans.", "CP plan", "HV3"),
        ("15/8/14", "", "Home", "Visit", "Family away, said neighbour.", "Rebooked", "HV3"),
    )
    return writing.workbook({"HV chron": rows})


def _cpoms() -> bytes:
    rows = (
        (
            "Incident Number",
            "Student",
            "Date of incident",
            "Date added",
            "Categories",
            "Incident text",
            "Actions",
            "Added by",
        ),
        (
            "88120",
            "Sibling E",
            "13/06/2013",
            "13/06/2013 15:44",
            "Attendance",
            "Sibling E absent for the third day. No call from home.",
            "Text sent",
            "S Teague",
        ),
        (
            "88177",
            "Sibling E",
            "27/06/2013",
            "28/06/2013 08:31",
            "Cause for concern",
            "Said that she sleeps in the car sometimes.",
            "DSL informed",
            "S Teague",
        ),
        (
            "88204",
            "Sibling E",
            "05/07/2013",
            "05/07/2013 16:02",
            "Home issues",
            "Ms S asks for the school to ring her on a new number only.",
            "Number changed",
            "Office",
        ),
        (
            "88391",
            "Sibling E",
            "11/07/2013",
            "15/07/2013 09:10",
            "Cause for concern; Physical",
            "Graze on the elbow, said to be from falling off a wall.",
            "First aid",
            "J Bray",
        ),
        (
            "88402",
            "Sibling E",
            "16/07/2013",
            "16/07/2013 12:20",
            "Contact with external agencies",
            "Early help worker rings to ask how Sibling E is.",
            "None",
            "J Bray",
        ),
        (
            "88416",
            "Sibling E",
            "19/07/2013",
            "19/07/2013 15:30",
            "Transition",
            "File handed to Pencarrow Academy.",
            "Receipt signed",
            "Office",
        ),
    )
    return writing.comma_table(rows)


def _court() -> bytes:
    def build(document: Any) -> None:
        document.add_paragraph("IN THE FAMILY COURT AT BODMIN        Case No: BM14C00991")
        document.add_paragraph("CHRONOLOGY filed on behalf of the Local Authority, 30 October 2014")
        writing.put_table(
            document,
            (
                ("No", "Date", "Event", "Page"),
                ("1", "09.03.2012", "Birth of Child J.", "A1"),
                ("2", "05.03.2014", "Initial child protection conference.", "C14"),
                ("3", "02.06.2014", "Review child protection conference. Plans to continue.", "C41"),
                ("4", "06.09.2014", "Child J admitted to hospital with head injury.", "E3"),
                ("5", "08.09.2014", "Police protection ends. Application for an interim care order issued.", "B1"),
                ("6", "09.09.2014", "Interim care order made by District Judge. Guardian appointed.", "B9"),
                ("7", "10-11.09.2014", "Contested hearing on contact.", "B12"),
                ("8", "23 September 2014", "Case management hearing. Experts directed.", "B20"),
                ("9", "Oct 2014", "Report of the neurosurgeon received.", "E60"),
            ),
        )

    return writing.word(build)


def gold(*told: tuple[str, str] | tuple[str, str, str]) -> tuple[Entry, ...]:
    """The expected entries: when, words, and words of the source where a column tells it."""
    return tuple(Entry(*one) for one in told)


FOURTEEN: Sequence[Sent] = (
    Sent(
        "childrens_social_care",
        "Pencarrow Children's Services",
        "CSC chronology final.docx",
        _two_tables(),
        gold(
            (
                "2013-01-07",
                "Contact from health visitor. Ms S reported to be low in mood and Child J losing weight.",
                "Liquidlogic contact record",
            ),
            ("2013-01-15", "Initial assessment visit. Ms S at home with both children. House cold.", "Assessment"),
            ("2013-01-29", "Child in need meeting. School nurse and health visitor attended.", "Minutes"),
            ("2013-03-12", "Child in need review. Weight of Child J has improved.", "Minutes"),
            ("2013-05-06/2013-05-12", "Two unannounced visits, no reply at the door.", "Case note"),
            ("2013-06-03", "Case closed to social care.", "Closure record"),
            (
                "2014-02-11",
                "Police share a domestic incident of the night before. Mr P arrested.",
            ),
            ("2014-02-13", "Strategy discussion held by telephone between police and social care."),
            (
                "2014-02-14",
                "Section 47 enquiry begins. Child J seen at nursery and has a fading bruise on the left cheek.",
            ),
            (
                "2014-03-05",
                "Initial child protection conference. Child J and Sibling E made subject to plans for emotional harm.",
            ),
            ("2014-03-18", "Core group. Ms S says that Mr P has left the home."),
            (
                "2014-04-18/2014-04-21",
                "MGM telephones and says that Mr P is at the house every night.",
            ),
        ),
    ),
    Sent(
        "mental_health",
        "Adult Mental Health",
        "return AMH.docx",
        _merged_headings(),
        gold(
            ("2013-02-02", "Routine appointment for Ms S. Edinburgh scale 17.", "RiO progress note"),
            ("2013-02-23", "Did not attend the first session.", "RiO progress note"),
            ("2013-03-09", "Did not attend the second session.", "RiO discharge letter"),
            (
                "2013-10-14",
                "Crisis line call. Ms S says that she cannot cope with the shouting in the house.",
                "Crisis log",
            ),
            ("2013-10-15", "Call back. Ms S says that she is fine now.", "Crisis log"),
            ("2014-02-20", "Assessment by community team. Diagnosis of moderate depression.", "RiO assessment"),
            (
                "2014-03-06",
                "Care coordinator attends the child protection conference by report only.",
                "RiO progress note",
            ),
            ("2014-05-01", "Home visit. Mr P answered the door and said Ms S was out.", "RiO progress note"),
        ),
        no_rows=("Period searched",),
    ),
    Sent(
        "early_help",
        "Cattle Market Children's Centre",
        "chron.docx",
        _days_as_headings(),
        gold(
            ("2013-02-04", "Home visit by the health visitor. Child J weighed 9.1 kg.", "Red book"),
            ("2013-02-04", "Ms S declines a referral to the children's centre.", "Record"),
            ("2013-03-21", "Clinic. Child J weighed 9.6 kg and is following the ninth centile.", "Red book"),
            ("2013-05-17", "No access visit. Card left.", "Record"),
            ("2013-05-17", "Telephone call to Ms S, no answer, message left.", "Record"),
            ("2014-03-11", "Two year review. Speech delayed. Ms S tearful.", "Record"),
            ("2014-03-11", "Referral to speech and language therapy.", "Referral letter"),
            ("2014-03-11", "Discussed with safeguarding lead.", "Supervision record"),
        ),
    ),
    Sent(
        "housing",
        "Tolvean Housing Association",
        "Letter to review.docx",
        _prose(),
        gold(
            ("2013-01-18", "moved into the property"),
            ("2013-03-06", "found the kitchen window broken"),
            ("2013-07-22", "a neighbour complained of shouting and a child crying late at night"),
            ("2013-09-30", "second complaint was received"),
            ("2013-10-02", "wrote to Ms S"),
            ("2014-01-01/2014-01-31", "Mr P asked to be added to the tenancy"),
            ("2014-01-27", "refused"),
            ("2014-02-10", "Police attended the address"),
            ("2014-02-12", "repaired by us"),
        ),
        is_prose=True,
        no_rows=("Thank you for your letter",),
    ),
    Sent(
        "school",
        "Pencarrow Academy",
        "Copy of chronology v3.xlsx",
        _banners(),
        gold(
            ("2013-09-09", "Sibling E arrived without a coat and said she had no breakfast."),
            ("2013-09-17", "Late, 10.20. Attendance now 84 per cent."),
            ("2013-10-04", "Sibling E drew a picture of a man shouting at mummy."),
            ("2013-11-12", "Ms S did not come to parents' evening."),
            ("2014-01-15", "Mr P collected Sibling E and smelt of alcohol."),
            ("2014-02-11", "Sibling E said the police came and Craig was taken away."),
            ("2014-03-05", "DSL attended initial conference."),
            ("2014-03-24", "Sibling E absent, no reason given."),
        ),
        mentions=("half term", "entries before September 2013"),
        no_rows=("Printed 14/11/2014", "AUTUMN TERM", "half term", "previous school"),
    ),
    Sent(
        "hospital",
        "Carnkief Hospital",
        "ED_export.csv",
        _semicolons(),
        gold(
            ("2013-01-19", "Vomiting; two days; mildly dehydrated", "ED card"),
            ("2013-04-02", "Fall from sofa. Small laceration over the eyebrow, glued.", "ED card"),
            ("2013-08-28", "Ingestion? Found with grandmother's tablets, none missing.", "ED card"),
            ("2014-02-10", "Ms S: facial injury, says she walked into a door. Accompanied by police.", "ED card"),
            ("2014-02-11", "Child J brought with his mother, not examined.", "ED card"),
            ("2014-04-03", "Not brought to paediatric clinic.", "Clinic letter"),
            ("2014-04-24", "Not brought to paediatric clinic.", "Clinic letter"),
            ("2014-09-06", "Unresponsive. Subdural haematoma on CT. Retinal haemorrhages.", "ED card"),
        ),
    ),
    Sent(
        "domestic_abuse_service",
        "Sowena",
        "Return for Child J.eml",
        _mail_with_table(),
        gold(
            ("2014-02-03", "Ms S self-refers after seeing a poster at the surgery.", "Contact log"),
            ("2014-02-05", "Risk assessment done by telephone, 15 ticks.", "DASH form"),
            ("2014-02-12", "Police referral received, high risk.", "Referral form"),
            ("2014-02-19", "Case heard at MARAC. Actions for housing and health.", "MARAC minutes"),
            (
                "2014-02-26",
                "Ms S meets the adviser at the library and asks for no letters to the house.",
                "Contact log",
            ),
            ("2014-03-14", "No reply to three calls.", "Contact log"),
            ("2014-04-02", "Ms S says she does not want support any more.", "Contact log"),
            ("2014-04-09", "Case closed.", "Closure form"),
        ),
    ),
    Sent(
        "early_years",
        "Little Otters Nursery",
        "scan.pdf",
        _printed_pdf(),
        gold(
            ("2013-01-14", "Child J starts at the nursery, two mornings a week.", "Register"),
            ("2013-02-08", "Key worker notes that Child J is always hungry.", "Daily diary"),
            ("2013-03-01", "Ms S asks for more hours and is told of funding.", "Contact sheet"),
            ("2013-06-19", "Child J collected by Mr P for the first time.", "Register"),
            ("2013-10-04", "Bruise on the shin, said to be from a scooter.", "Accident book"),
            ("2014-01-06", "Fees unpaid, letter sent.", "Office file"),
            ("2014-02-12", "Child J cries when Mr P arrives.", "Daily diary"),
            ("2014-02-14", "Social worker sees Child J in the quiet room.", "Visitor book"),
            ("2014-04-30", "Place ended by Ms S without notice.", "Register"),
        ),
    ),
    Sent(
        "childrens_social_care",
        "Emergency Duty Team",
        "EDT log.txt",
        _duty_log(),
        gold(
            ("2013-01-26", "Call from neighbour. Child heard crying for an hour. Police asked for welfare check."),
            ("2013-01-26", "Police ring back. All in order, children asleep."),
            ("2013-07-13", "Call from Ms S, asks for number of refuge. Given number."),
            ("2013-08-31", "MGM says that Ms S has not collected the children. Advised to keep them overnight."),
            ("2013-08-31", "Ms S arrives at MGM's house and is said to be drunk."),
            ("2014-02-10", "Police report arrest of Mr P. Children with MGM. Email to day team."),
            ("2014-04-21", "Call from MGM: Mr P is back. Told to ring the day team."),
            ("2014-09-06", "Hospital rings. Child J in resuscitation. Duty manager told."),
        ),
        is_prose=True,
    ),
    Sent(
        "police",
        "Pencarrow Police",
        "OIS print.txt",
        _police_print(),
        gold(
            ("2013-01-26", "Officers attend at request of EDT. Both children seen asleep and well.", "OIS-13-00412"),
            ("2013-07-12", "Argument over money. Mr P left before arrival. No complaint.", "OIS-13-06120"),
            (
                "2014-02-10",
                "Ms S has swelling to the eye. Mr P arrested for assault. Two children in the house.",
                "OIS-14-01098",
            ),
            ("2014-02-11", "Mr P bailed not to contact Ms S.", "OIS-14-01098"),
            ("2014-04-22", "Report that Mr P is at the address. Attended, no trace.", "OIS-14-03377"),
            ("2014-05-07", "No further action against Mr P. Ms S declines to give evidence.", "OIS-14-01098"),
            ("2014-09-06", "Child J not breathing. Officers secure the address.", "OIS-14-08811"),
            ("2014-09-06", "Mr P and Ms S arrested on suspicion of causing injury.", "OIS-14-08811"),
        ),
        is_prose=True,
    ),
    Sent(
        "general_practice",
        "Trevanion Surgery",
        "GP summary.docx",
        _surgery_summary(),
        gold(
            ("2013-01-10", "Low mood since birth of Child J. Sertraline 50 mg started."),
            ("2013-02-07", "Not taking tablets. Advised."),
            ("2013-03-05", "MMR given to Child J."),
            ("2013-07-16", "Bruise to upper arm. Says bumped on cupboard."),
            ("2013-11-14", "Did not attend."),
            ("2014-02-17", "Black eye. Tells of assault by partner. Support number given."),
            ("2014-04-25", "Child J not brought to clinic twice, discharged."),
            ("2014-06-12", "Requests sleeping tablets. Seven days given."),
        ),
        is_prose=True,
        no_rows=("Summary printed",),
    ),
    Sent(
        "health_visiting",
        "Health Visiting Service",
        "HV chron.xlsx",
        _visitor_chronology(),
        gold(
            ("2012-03-22", "Ms S well supported by MGM."),
            ("2013-01-08", "Weight down to second centile."),
            ("2013-02-04", "Ms S low, sleeping on the sofa. Mr P present and would not leave the room."),
            ("2013-03-06", "Social worker rings to say that plan goes on."),
            ("2013-05-17", "Curtains closed, television heard."),
            ("2013-05-20", "Number not recognised."),
            ("2013-09-01/2013-09-30", "Case handed over to HV3, no written record of handover found."),
            ("2014-03-11", "Fewer than ten words. Watchful of Mr P."),
            ("2014-03-05", "HV3 attended and supported plans."),
            ("2014-08-15", "Family away, said neighbour."),
        ),
    ),
    Sent(
        "school",
        "St Petroc Infants",
        "cpoms.csv",
        _cpoms(),
        gold(
            ("2013-06-13", "Sibling E absent for the third day. No call from home."),
            ("2013-06-27", "Said that she sleeps in the car sometimes."),
            ("2013-07-05", "Ms S asks for the school to ring her on a new number only."),
            ("2013-07-11", "Graze on the elbow, said to be from falling off a wall."),
            ("2013-07-16", "Early help worker rings to ask how Sibling E is."),
            ("2013-07-19", "File handed to Pencarrow Academy."),
        ),
    ),
    Sent(
        "legal",
        "Legal Services",
        "Court chronology.docx",
        _court(),
        gold(
            ("2012-03-09", "Birth of Child J.", "A1"),
            ("2014-03-05", "Initial child protection conference.", "C14"),
            ("2014-06-02", "Review child protection conference. Plans to continue.", "C41"),
            ("2014-09-06", "Child J admitted to hospital with head injury.", "E3"),
            ("2014-09-08", "Police protection ends. Application for an interim care order issued.", "B1"),
            ("2014-09-09", "Interim care order made by District Judge. Guardian appointed.", "B9"),
            ("2014-09-10/2014-09-11", "Contested hearing on contact.", "B12"),
            ("2014-09-23", "Case management hearing. Experts directed.", "B20"),
            ("2014-10-01/2014-10-31", "Report of the neurosurgeon received.", "E60"),
        ),
        no_rows=("CHRONOLOGY filed",),
    ),
)
