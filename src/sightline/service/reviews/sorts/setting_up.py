"""What is recorded where a review is set up: scope, people, reviewers, stages, and who is asked."""

from __future__ import annotations

from sightline.service.reviews.sorts.choices import COUNTS_FROM, STAGES
from sightline.service.reviews.sorts.sort import WHY, Control, Field, Sort
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.roles import ROLES


def _roles() -> dict[str, str]:
    return {code: words for code, words in ROLES.items() if code not in ("author", "subject")}


SETTING_UP = (
    Sort(
        "scope",
        "Why this review, and of which days",
        "Scope recorded",
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
        "title",
        "Call the review otherwise",
        "Review called otherwise",
        "The review is called so from now on. Files that are made bear the new title.",
        "setup",
        (Field("title", "Title", "Without anybody’s name, such as “Rapid review, Child J”."), WHY),
        is_one=True,
    ),
    Sort(
        "clock",
        "What the clock counts from",
        "What the clock counts from, decided",
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
        "Person added",
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
        "Whether the child is safe, answered",
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
        "Question of the review added",
        "The question is in the review.",
        "setup",
        (Field("text", "The question", control=Control.TEXT),),
    ),
    Sort(
        "agency",
        "Ask an agency",
        "Agency asked",
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
        "Somebody may see this review",
        "Recorded.",
        "setup",
        (Field("name", "Name"), Field("reason", "Why they need to")),
    ),
    Sort(
        "reviewer",
        "Add a reviewer",
        "Reviewer added",
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
        "Stage recorded",
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
        "Disposal frozen",
        "Nothing of this review can be erased until the hold is lifted.",
        "setup",
        (Field("reason", "Why nothing may be disposed of", control=Control.TEXT),),
    ),
)
