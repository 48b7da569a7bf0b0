"""What can be recorded of a review: each sort with the fields that it asks, from which its form is made.

A field is asked in the words of the person who fills it in. Codes of choices are kept, their words are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.roles import ROLES


class Control(StrEnum):
    """How a field is asked."""

    LINE = "line"
    TEXT = "text"
    DAY = "day"
    CHOICE = "choice"
    SEVERAL = "several"
    LINES = "lines"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: ``choices`` are codes with their words. LINES is a list, a line each; ROWS are references of rows."""

    name: str
    label: str
    hint: str = ""
    control: Control = Control.LINE
    choices: Mapping[str, str] | None = None
    required: bool = True


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of entry.

    ``asks``: what the form's heading says. ``done``: what is said once it is recorded. ``page``: the page of the
    review that shows it. ``of``: the sort that it must be about. ``is_one``: the latest that stands is what holds.
    """

    code: str
    asks: str
    done: str
    page: str
    fields: tuple[Field, ...]
    of: str = ""
    of_subject: bool = False
    is_one: bool = False


CAST_SORTS = {
    "person": "Person",
    "place": "Place",
    "school": "School or nursery",
    "agency": "Agency",
    "address": "Address",
    "number": "Number",
    "date": "Date",
    "phrase": "Rare phrase",
}
FIRST = {
    "address": "Address",
    "placement": "Placement",
    "school": "School",
    "risk conference": "Risk conference",
    "legal advice": "Legal advice",
    "third party": "Third party",
}
SHOWN_HINT = "= for the name itself, - for nothing at all, or the words that stand instead. Empty: not decided."
VERSIONS = {
    "panel": "Panel: names",
    "family": "Family: as agreed",
    "published": "Published: pseudonyms and relative days",
}
FORMS = {
    "docx": "Word",
    "xlsx": "Excel",
    "pdf": "PDF",
    "csv": "CSV",
    "court.docx": "Court chronology (Word)",
}


def _roles() -> dict[str, str]:
    return {code: words for code, words in ROLES.items() if code not in ("author", "subject")}


_WHY = Field("reason", "Why", control=Control.TEXT)

STAGES = {
    "secured": "Records secured and disposal frozen",
    "scoped": "Scope and agencies agreed",
    "summaries": "Agency summaries and chronologies in",
    "rapid_review": "Rapid review held and sent to the Panel",
    "decision_yes": "Decided to hold a practice review",
    "decision_no": "Decided not to hold a practice review",
    "panel_answer": "Panel’s answer received",
    "commissioned": "Reviewers and terms of reference agreed",
    "information": "Combined chronology and agency reports complete",
    "analysis": "Key practice episodes analysed",
    "signed_off": "Findings signed off by the partners",
    "sent": "Sent to the Panel and the Secretary of State",
    "published": "Published",
    "impact": "Effect of the actions looked at",
}
"""The stages of a review, in order (dossier, 7.2)."""

CONDITIONS = {
    "court_orders": "Court orders and reporting restrictions",
    "proceedings": "No proceedings that publication would prejudice",
    "siblings": "Siblings and adopters cannot be identified",
    "staff_safety": "Safety of staff",
    "third_parties": "Health and other data of third parties",
    "family": "The family has seen it first",
    "legal": "Legal sign-off",
    "accessible": "The file is accessible",
    "copies": "Copies with the Panel and the Secretary of State in time",
}
"""What must be cleared before publication (dossier, 7.2)."""

STOPS = {
    "interview": "Interviews",
    "sharing": "Sharing",
    "publication": "Publication",
    "disclosure": "The disclosure report",
}

STATES = {
    "draft": "Draft",
    "accuracy": "Factual accuracy",
    "approval": "Partners’ approval",
    "hold": "Legal hold",
    "copies": "Copies to the Panel",
    "published": "Published",
    "withdrawn": "Withdrawn",
    "superseded": "Superseded",
}

PROCESSES = {
    "criminal": "Criminal investigation or trial",
    "appeal": "Appeal",
    "inquest": "Inquest",
    "family_court": "Family court",
    "employment": "Employment or professional regulation",
    "complaint": "Complaint",
}

ANSWERED = {"accepted": "Accepted", "in_part": "Accepted in part", "refused": "Refused"}
EFFECT = {"yes": "The effect is seen", "no": "The effect is absent", "too_early": "Too early to tell"}
COUNTS_FROM = {"aware": "The day the authority knew", "notified": "The day it was notified"}

_SORTS = (
    Sort(
        "scope",
        "Why this review, and of which days",
        "The scope is recorded.",
        "setup",
        (
            Field("trigger", "What happened", "In a sentence, by pseudonym.", Control.TEXT),
            Field("notifying_area", "Notifying area"),
            Field("home_area", "Home area", "Where the child usually lived."),
            Field("period_from", "First day of the period", "Such as 1 May 2013", Control.DAY),
            Field("period_to", "Last day of the period", "Such as 1 May 2014", Control.DAY),
            Field(
                "background", "Background before the period", "What agencies should sum up.", Control.TEXT, None, False
            ),
        ),
        is_one=True,
    ),
    Sort(
        "clock",
        "What the clock counts from",
        "The clock counts from that day, in your name.",
        "setup",
        (
            Field("from", "It counts from", "", Control.CHOICE, COUNTS_FROM),
            Field("aware_on", "Day the authority knew", "Such as 7 November 2025", Control.DAY, None, False),
            Field("notified_on", "Day it was notified", "Such as 10 November 2025", Control.DAY, None, False),
            Field("reason", "Why it counts from then", control=Control.TEXT),
        ),
        is_one=True,
    ),
    Sort(
        "person",
        "Add a person",
        "The person is in the review.",
        "setup",
        (
            Field("name", "Name", "The name that the records use. It stays inside."),
            Field("agreed_name", "Agreed name", "What agencies and reports call them: Child J, Ms A."),
            Field("role", "Who they are", "", Control.CHOICE, _roles()),
            Field("born", "Born", "As exactly as it is known.", Control.LINE, None, False),
            Field("also", "Other names", "One on each line.", Control.LINES, None, False),
        ),
    ),
    Sort(
        "safety",
        "Is this child safe now?",
        "The answer is recorded. Ask again when something changes.",
        "overview",
        (
            Field(
                "safe",
                "Is the child safe now?",
                "",
                Control.CHOICE,
                {"yes": "Yes", "no": "No: something is being done", "not_known": "Not known"},
            ),
            Field("who", "Who said so, and when"),
            Field("steps", "What is being done", "", Control.TEXT, None, False),
        ),
        of="person",
    ),
    Sort(
        "question",
        "Add a question of the review",
        "The question is in the review.",
        "setup",
        (Field("text", "The question", control=Control.TEXT),),
    ),
    Sort(
        "agency",
        "Ask an agency",
        "The agency is asked. Send it its blank return.",
        "returns",
        (
            Field("name", "Agency"),
            Field("kind", "What it is", "", Control.CHOICE, {code: kind.label for code, kind in AGENCY_KINDS.items()}),
            Field(
                "contact", "Who answers for the return", "A role or a name in the agency.", Control.LINE, None, False
            ),
            Field("due", "Return due", "Such as 14 November 2025", Control.DAY),
        ),
    ),
    Sort(
        "may_see",
        "Who may see this review",
        "Recorded.",
        "setup",
        (Field("name", "Name"), Field("reason", "Why they need to")),
    ),
    Sort(
        "reviewer",
        "Add a reviewer",
        "The reviewer is recorded.",
        "setup",
        (
            Field("name", "Name"),
            Field("role", "Part", "Lead reviewer, author, panel member."),
            Field(
                "conflict",
                "Any conflict of interest?",
                "",
                Control.CHOICE,
                {"none": "None declared", "declared": "Declared", "not_asked": "Not yet asked"},
            ),
            Field("words", "What was declared, and how it is handled", "", Control.TEXT, None, False),
        ),
    ),
    Sort(
        "stage",
        "Record a stage",
        "The stage is recorded.",
        "overview",
        (
            Field("stage", "Stage", "", Control.CHOICE, STAGES),
            Field("on", "Day", "Such as 21 November 2025", Control.DAY),
            Field("words", "What was decided, and why", "", Control.TEXT, None, False),
        ),
    ),
    Sort(
        "hold",
        "Freeze disposal",
        "Nothing of this review can be erased until the hold is lifted.",
        "setup",
        (Field("reason", "Why nothing may be disposed of", control=Control.TEXT),),
    ),
    Sort(
        "query",
        "Ask the agency about its return",
        "The question is recorded.",
        "return",
        (Field("text", "What is asked", control=Control.TEXT),),
        of="agency",
    ),
    Sort(
        "query_answered",
        "The agency answered",
        "The answer is recorded.",
        "return",
        (Field("text", "What the agency said", control=Control.TEXT),),
        of="query",
    ),
    Sort(
        "chased",
        "A chase message was sent",
        "The chase is recorded.",
        "returns",
        (Field("text", "The message", control=Control.TEXT),),
        of="agency",
    ),
    Sort(
        "key_event",
        "Mark as a key event",
        "Marked as a key event, in your name.",
        "row",
        (Field("reason", "Why it is a key event", control=Control.TEXT),),
        of_subject=True,
    ),
    Sort(
        "comment",
        "Write a comment or analysis",
        "Kept apart from the facts, signed and dated.",
        "row",
        (
            Field("kind", "What it is", "", Control.CHOICE, {"comment": "Comment", "analysis": "Analysis"}),
            Field("text", "What you say", control=Control.TEXT),
        ),
        of_subject=True,
    ),
    Sort(
        "day_order",
        "Order the rows of one day",
        "The order is kept.",
        "combined",
        (Field("rows", "In this order", "References, one on each line.", Control.ROWS),),
        of_subject=True,
        is_one=True,
    ),
    Sort(
        "episode",
        "Add a key practice episode",
        "The episode is in the review.",
        "combined",
        (
            Field("title", "Title"),
            Field("when", "When", "In words."),
            Field("rows", "Rows", "References, one on each line, such as PO 14.", Control.ROWS, None, False),
            Field("happened", "What happened", control=Control.TEXT),
            Field("sense", "Why it made sense to those who were there", control=Control.TEXT),
            Field("should", "What should have happened", "", Control.TEXT, None, False),
            Field("typical", "Was it typical?", "", Control.TEXT, None, False),
        ),
    ),
    Sort(
        "finding",
        "Write a finding",
        "The finding is in the review.",
        "findings",
        (
            Field(
                "shape",
                "Its shape",
                "",
                Control.CHOICE,
                {"recommendation": "Leads to recommendations", "pattern": "A pattern, with questions for the board"},
            ),
            Field("title", "Title"),
            Field("text", "The finding", control=Control.TEXT),
            Field(
                "category",
                "What it is about",
                "",
                Control.CHOICE,
                {
                    "practice": "Practice",
                    "management": "Management",
                    "multi_agency": "Working together",
                    "tool": "Tools",
                    "environment": "Environment",
                    "family": "Family and professionals",
                    "policy": "Policy",
                },
            ),
            Field("rows", "Rows that it rests on", "References, one on each line, such as PO 14.", Control.ROWS),
            Field(
                "against", "What speaks against it", "Or that nothing was found, and where you looked.", Control.TEXT
            ),
            Field("against_rows", "Rows that speak against it", "", Control.ROWS, None, False),
            Field("hindsight", "Hindsight", "What was not reasonably to be known at the time.", Control.TEXT),
            Field(
                "questions", "Questions for the board", "Where it is a pattern. One a line.", Control.LINES, None, False
            ),
        ),
    ),
    Sort(
        "recommendation",
        "Make a recommendation",
        "The recommendation is in the review.",
        "findings",
        (
            Field("text", "The recommendation", control=Control.TEXT),
            Field("addressed_to", "To whom"),
            Field("measure", "How it will be seen that it worked", control=Control.TEXT),
            Field("owner", "Owner", "A role."),
            Field("due", "Due", "Such as 31 March 2026", Control.DAY),
        ),
        of="finding",
    ),
    Sort(
        "answer",
        "Record the answer to a recommendation",
        "The answer is recorded.",
        "findings",
        (
            Field("answer", "Answer", "", Control.CHOICE, ANSWERED),
            Field("by_whom", "Who answered"),
            Field("reason", "Reason", control=Control.TEXT),
        ),
        of="recommendation",
        is_one=True,
    ),
    Sort(
        "action",
        "Add an action",
        "The action is recorded.",
        "findings",
        (
            Field("text", "What will be done", control=Control.TEXT),
            Field("owner", "Owner", "A role."),
            Field("due", "Due", "Such as 31 March 2026", Control.DAY),
        ),
        of="recommendation",
    ),
    Sort(
        "doing",
        "Evidence that it was done",
        "Implemented, impact unverified: evidence of effect is still owed.",
        "findings",
        (Field("evidence", "What shows it", "A document, an audit, a date.", Control.TEXT),),
        of="action",
    ),
    Sort(
        "effect",
        "Evidence of effect",
        "The effect is recorded.",
        "findings",
        (
            Field("effect", "What was found", "", Control.CHOICE, EFFECT),
            Field("evidence", "What shows it", control=Control.TEXT),
        ),
        of="action",
    ),
    Sort(
        "binding",
        "Bind to a rule of the rulebook",
        "Bound. Below: what the rule would have asked.",
        "rule",
        (
            Field("rule", "Rule", "Its code in the rulebook."),
            Field("version", "Version"),
            Field("learned_on", "Learned on", "The day from which the question is of the time.", Control.DAY),
            Field("reason", "What of the recommendation the rule carries", control=Control.TEXT),
        ),
        of="recommendation",
    ),
    Sort(
        "process",
        "Add a parallel process",
        "The process is recorded, with what it stops.",
        "processes",
        (
            Field("kind", "Process", "", Control.CHOICE, PROCESSES),
            Field("begun", "Since", "Such as 3 November 2025", Control.DAY),
            Field("stops", "What it stops", "", Control.SEVERAL, STOPS),
            Field("who", "Who said so"),
            Field("words", "In their words", "", Control.TEXT, None, False),
        ),
    ),
    Sort(
        "lifted",
        "Lift what a process stops",
        "Lifted, with who lifted it.",
        "processes",
        (
            Field("stops", "What is lifted", "", Control.SEVERAL, STOPS),
            Field("on", "Day", "Such as 3 November 2025", Control.DAY),
            Field("who", "Who lifted it"),
            _WHY,
        ),
        of="process",
    ),
    Sort(
        "cleared",
        "Clear a condition of publication",
        "Cleared, with who cleared it.",
        "publication",
        (Field("who", "Who cleared it"), Field("words", "On what", control=Control.TEXT)),
        of_subject=True,
        is_one=True,
    ),
    Sort(
        "announced",
        "A date was announced",
        "The date is recorded, and stays.",
        "publication",
        (
            Field("what", "What was announced"),
            Field("on", "For which day", "Such as 3 March 2026", Control.DAY),
            Field("where", "Where, or to whom"),
        ),
    ),
    Sort(
        "state",
        "Move the report on",
        "The report’s state is recorded.",
        "publication",
        (
            Field("state", "To", "", Control.CHOICE, STATES),
            Field("on", "Day", "Such as 3 March 2026", Control.DAY),
            Field("words", "Who decided, and why", control=Control.TEXT),
            Field("where", "Where it stands published", "Needed when it is published.", Control.LINE, None, False),
            Field(
                "digest",
                "Digest of the file",
                "Needed when it is published: the 64 figures, as its export shows them.",
                Control.LINE,
                None,
                False,
            ),
        ),
    ),
    Sort(
        "cast",
        "Decide what a version shows",
        "Decided. Every version made from now on goes by it.",
        "cast",
        (
            Field("sort", "What it is", "", Control.CHOICE, CAST_SORTS),
            Field("name", "As it is written in full", "It stays inside: no export holds this list."),
            Field(
                "spellings", "Other spellings", "One on each line: aliases, misspellings.", Control.LINES, None, False
            ),
            Field("nicknames", "Nicknames", "One on each line.", Control.LINES, None, False),
            Field("initials", "Initials that are used", "One on each line.", Control.LINES, None, False),
            Field(
                "first",
                "Why it must be looked at first",
                "Then it is removed unless you decide otherwise.",
                Control.CHOICE,
                FIRST,
                False,
            ),
            Field("panel", "The panel version shows", SHOWN_HINT, Control.LINE, None, False),
            Field("family", "The family version shows", SHOWN_HINT, Control.LINE, None, False),
            Field("published", "The published version shows", SHOWN_HINT, Control.LINE, None, False),
        ),
    ),
    Sort(
        "veil_lifted",
        "Show what became known later",
        "Later knowledge is shown. That you looked is written down.",
        "received",
        (_WHY,),
    ),
)

SORTS: dict[str, Sort] = {sort.code: sort for sort in _SORTS}
"""Code to sort."""

KINDS = {
    "rapid_review": "Rapid review",
    "practice_review": "Local practice review",
    "single_agency": "Single-agency chronology",
    "court": "Court chronology",
    "serious_case_review": "Serious case review (historic)",
}
"""The kinds of review."""
