"""What the hospital, the health visitor and the nursery wrote about Rowan."""

from __future__ import annotations

from datetime import date

from sightline.chronology.partial_date import Precision
from sightline.synthetic.truth import Row, at, on, within


def _hospital(day: str, time: str, kind: str, text: str, brought_by: str, outcome: str) -> Row:
    return Row(
        at(day, time), text, kind, None, more={"Time": time, "Brought by": brought_by, "Diagnosis and outcome": outcome}
    )


HOSPITAL_ROWS = (
    _hospital(
        "2024-09-17", "05:42", "birth", "Rowan born. Birth weight 2.9 kg.", "", "Well. Community midwife to see."
    ),
    _hospital(
        "2025-07-06",
        "16:50",
        "hospital_attendance",
        "Attended the emergency department with bruising to left ear and cheek. Mother said that he rolled off the "
        "sofa on to a toy. A man with her, 'uncle Cal', said that he bumped himself on the cot.",
        "Mother and uncle",
        "Soft tissue injury. Discharged home with mother. Letter to the health visitor.",
    ),
    _hospital(
        "2025-10-06",
        "10:00",
        "child_protection_medical",
        "Child protection medical at the request of children's social care. Fading bruise to left upper arm. "
        "The doctor had not been told of the police incidents.",
        "Grandmother and social worker",
        "Inconclusive.",
    ),
    _hospital(
        "2025-11-16",
        "00:05",
        "hospital_attendance",
        "Brought to the emergency department in police protection to be looked over.",
        "Police",
        "Well. No injury. Discharged to foster carer.",
    ),
)


def _visitor(row: Row, voice: str = "", action: str = "") -> Row:
    return Row(
        row.when,
        row.text,
        row.kind,
        row.recorded,
        more={"Child's voice": voice, "Action taken": action, "Author/role": "B Lacey, health visitor"},
    )


HEALTH_VISITING_ROWS = (
    _visitor(
        Row(
            on("2024-10-03"),
            "New birth visit at the foster home. Rowan seen. Weight 3.4 kg.",
            "health_visitor_contact",
            date(2024, 10, 3),
        )
    ),
    _visitor(
        Row(
            on("2025-04-17"),
            "Home visit. Rowan seen. Weight 8.1 kg, 50th centile. Dana and Rowan warm and easy together.",
            "health_visitor_contact",
            date(2025, 4, 17),
        ),
        voice="Babbling, holding out his arms to Dana.",
    ),
    _visitor(
        Row(
            on("2025-05-22"),
            "Home visit. Rowan seen. Dana said that her new partner Cal stays most nights and does the night feeds. "
            "Cal was there and did not give his surname.",
            "health_visitor_contact",
            date(2025, 5, 22),
        ),
        action="To ask his full name next time.",
    ),
    _visitor(
        Row(
            on("2025-07-15"),
            "Home visit. Rowan seen. Yellow bruise to left cheek. Dana said that he rolled off the changing table.",
            "health_visitor_contact",
            date(2025, 7, 15),
        ),
        action="Safety at home talked through.",
    ),
    _visitor(
        Row(
            within("2025-07-21", "2025-07-27", "w/c 21/07/2025", Precision.WEEK),
            "Letter received from Eastwater General Hospital about the attendance on 06/07/2025.",
            "notification_received",
            date(2025, 7, 28),
        )
    ),
    _visitor(
        Row(
            within("2025-08-14", "2025-08-14", "?14/08/2025", Precision.UNSURE),
            "Telephone call from grandmother Maureen Pell: Dana is not herself since Cal moved in.",
            "concern_raised",
            date(2025, 8, 20),
        ),
        action="Noted.",
    ),
    _visitor(
        Row(
            on("2025-08-19"),
            "Rowan was not brought to his development review.",
            "appointment_missed",
            date(2025, 8, 19),
        )
    ),
    _visitor(
        Row(
            on("2025-09-16"),
            "Rowan was not brought to the second appointment for his development review.",
            "appointment_missed",
            date(2025, 9, 16),
        )
    ),
    _visitor(
        Row(
            on("2025-10-23"),
            "Home visit at his grandmother's. Rowan seen, walking, eating well.",
            "health_visitor_contact",
            date(2025, 10, 23),
        ),
        voice="Brought his shoes to show.",
    ),
)


def _nursery(row: Row, action: str = "") -> Row:
    return Row(row.when, row.text, row.kind, None, more={"What we did": action, "Staff": "K Duffy"})


NURSERY_ROWS = (
    _nursery(
        Row(
            on("2025-06-02"),
            "Rowan started at nursery, three mornings a week. Loves the water tray.",
            "education_place_start",
        )
    ),
    _nursery(
        Row(
            on("2025-06-11"),
            "Collected by Dana's boyfriend, Calum Voss. Dana put him on the collection list as step-dad.",
            "education_contact",
        )
    ),
    _nursery(
        Row(
            within("2025-08-01", "2025-08-31", "August 2025", Precision.MONTH),
            "Rowan absent for 8 of 12 sessions. Mum said tummy bugs.",
            "absence",
        )
    ),
    _nursery(
        Row(
            on("2025-09-04"),
            "When the door banged Rowan went quite still and hid his face.",
            "child_voice",
        ),
        "Key person stayed with him.",
    ),
    _nursery(
        Row(
            on("2025-09-18"),
            "Bruise to left upper arm the size of a ten pence piece. Mum said that his cousin grabbed him.",
            "injury",
        ),
        "Rang children's social care and left a message on the answerphone.",
    ),
    _nursery(
        Row(
            within("2025-09-22", "2025-09-26", "between 22 and 26 September 2025"),
            "Rowan absent all week. No reply to our calls.",
            "absence",
        )
    ),
    _nursery(
        Row(
            within("2025-10-20", "2025-10-31", "late October 2025", Precision.PART_OF_MONTH),
            "Nan now brings and collects Rowan. Chattering, steady on his feet.",
            "education_contact",
        )
    ),
)
