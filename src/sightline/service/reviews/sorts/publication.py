"""What is recorded of parallel processes, of publication, and of what a version shows."""

from __future__ import annotations

from sightline.service.reviews.sorts.choices import CAST_SORTS, FIRST, PROCESSES, STATES, STOPS
from sightline.service.reviews.sorts.sort import WHY, Control, Field, Sort

_SHOWN_HINT = "= for the name itself, - for nothing at all, or the words that stand instead. Empty: not decided."

PUBLICATION = (
    Sort(
        "process",
        "Add a parallel process",
        "Parallel process added",
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
        "What a process stops, lifted",
        "Lifted, with who lifted it.",
        "processes",
        (
            Field("stops", "What is lifted", "", Control.SEVERAL, STOPS),
            Field("on", "Day", "Such as 3 November 2025", Control.DAY),
            Field("who", "Who lifted it"),
            WHY,
        ),
        of="process",
    ),
    Sort(
        "cleared",
        "Clear a condition of publication",
        "Condition of publication cleared",
        "Cleared, with who cleared it.",
        "publication",
        (Field("who", "Who cleared it"), Field("words", "On what", control=Control.TEXT)),
        of_subject=True,
        is_one=True,
    ),
    Sort(
        "announced",
        "A date was announced",
        "Date announced",
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
        "Report moved on",
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
        "What a version shows, decided",
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
            Field("panel", "The panel version shows", _SHOWN_HINT, Control.LINE, None, False),
            Field("family", "The family version shows", _SHOWN_HINT, Control.LINE, None, False),
            Field("published", "The published version shows", _SHOWN_HINT, Control.LINE, None, False),
        ),
    ),
    Sort(
        "veil_lifted",
        "Show what became known later",
        "Looked at what became known later",
        "Later knowledge is shown. That you looked is written down.",
        "received",
        (WHY,),
    ),
)
