"""The form in which an agency is asked for its chronology: its columns, and what else stands in it.

One home for the words: what writes the blank form, what reads it back and what invents filled ones all go by these.
Columns are those that guidance and the templates in use agree on (dossier, part 5.1); a source for every row is
required by each of them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReturnColumn:
    """One column. ``key``: what programs call it. ``heading``: as it stands in the form. ``guidance``: a sentence for
    whoever fills it in. ``required``: a row without it is sent back with a question.
    """

    key: str
    heading: str
    guidance: str
    required: bool = False


COLUMNS = (
    ReturnColumn(
        "date",
        "Date",
        "When it happened, as exactly as your record says and no more exactly: 14/03/2013, March 2013, "
        "early 2013. If the record doubts the date, put ? before it: ?14/03/2013.",
        required=True,
    ),
    ReturnColumn("time", "Time", "The time on the 24-hour clock, if your record gives one: 14:30."),
    ReturnColumn("ended", "End date", "If it went on for more than a day: when it ended."),
    ReturnColumn(
        "order",
        "Order",
        "If several things happened on one day and no times are known: 1, 2, 3 in the order in which they happened.",
    ),
    ReturnColumn(
        "what",
        "What happened",
        "One thing a row: what was seen, said or done, as your record has it. Facts only; no comment with hindsight.",
        required=True,
    ),
    ReturnColumn("who", "Who", "Everybody concerned, by the agreed names below, and the worker by role."),
    ReturnColumn(
        "source",
        "Source of information",
        "Where your agency holds it, so that it can be found again: the system and the kind of record.",
        required=True,
    ),
    ReturnColumn("action", "Action taken", "What your agency did about it. If nothing: the reason that was recorded."),
    ReturnColumn(
        "child",
        "Child seen, and child's voice",
        "Whether the child was seen, and what the child said or showed, in the child's own words where you have them.",
    ),
    ReturnColumn("recorded", "Recorded on", "The day on which your agency wrote it down."),
    ReturnColumn("received_from", "Received from", "If another agency told you: which."),
    ReturnColumn("received_on", "Received on", "If another agency told you: the day on which it reached you."),
)
"""The columns of the table of events, in their order."""

SEARCHED_COLUMNS = (
    "System or record searched",
    "Searched from",
    "Searched to",
    "Nothing found between (if so)",
)
"""The columns of the table in which an agency declares what it searched."""

PERSON_COLUMNS = ("Agreed name", "Role")
"""The columns of the table of persons."""

GUIDANCE_COLUMNS = ("Column", "What belongs in it")
"""The columns of the table that says how each column is filled in."""

EVENTS_SHEET = "Chronology"
SEARCHED_SHEET = "What we searched"
PERSONS_SHEET = "Persons"
GUIDANCE_SHEET = "Read this first"
"""The names of the sheets of a form that is a workbook."""

REVIEW_REFERENCE = "Review reference"
FORM_VERSION = "Version of this form"
RETURN_OF = "Return of"
DAYS_ASKED = "Days that the review looks at"
"""Labels of the lines that say which review, which form and which agency a return is of."""

LEAVE_OUT = (
    "Names: use the agreed names only, and for a worker the role.",
    "Addresses, telephone numbers, and the names of placements, refuges and schools.",
    "Legal advice. That it was sought, and on which day, belongs in; what it said does not.",
    "Anything about people who are not named in this form, unless the entry cannot be understood without it.",
    "Comment and opinion of today. What was thought at the time belongs in if it was written down at the time.",
)
"""What a form says should be left out, a sentence each."""

HOW_TO = (
    "Write one thing a row, in the order in which things happened. More rows can be added at the end.",
    "Say where your agency holds it in every row. A row without a source cannot be used.",
    "Do not make a date more exact than your record is. A month, a season or a question mark is welcome.",
    "If nothing was found for some of the time, say so under What we searched. Silence is not the same as nothing.",
    "Please keep the headings. Columns that you do not need can stay empty.",
)
"""What a form says of filling it in, a sentence each."""

SEARCHED_GUIDANCE = (
    "Name every system and record that was searched, with the first and the last day for which it was. If a system "
    "holds nothing between two days of that time, say between which. Where nothing is declared, the review can only "
    "say that it cannot tell."
)
"""What a form says of declaring what was searched."""

PERSONS_GUIDANCE = "Please use these names and no others."

ABOUT_HEADING = "About this return"
QUESTIONS_HEADING = "What the review asks"
PERSONS_HEADING = "Persons"
HOW_TO_HEADING = "How to fill it in"
LEAVE_OUT_HEADING = "What to leave out"
EVENTS_HEADING = "What happened"
SEARCHED_HEADING = "What we searched"
HEADINGS = (
    ABOUT_HEADING,
    QUESTIONS_HEADING,
    PERSONS_HEADING,
    HOW_TO_HEADING,
    LEAVE_OUT_HEADING,
    EVENTS_HEADING,
    SEARCHED_HEADING,
)
"""The headings of a form, in their order."""
