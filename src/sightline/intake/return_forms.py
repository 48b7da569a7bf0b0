"""Telling the form of a return from what was written into it: its own tables and sentences are nobody's record."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sightline.documents.document import Document, Table
from sightline.identity.found_again import normalised
from sightline.intake.columns import normal
from sightline.vocabulary.return_form import (
    EVENTS_SHEET,
    FORM_VERSION,
    GUIDANCE_COLUMNS,
    HEADINGS,
    HOW_TO,
    LEAVE_OUT,
    PERSON_COLUMNS,
    PERSONS_GUIDANCE,
    QUESTIONS_HEADING,
    RETURN_OF,
    REVIEW_REFERENCE,
    SEARCHED_GUIDANCE,
    SEARCHED_SHEET,
)

_LABELS = frozenset(map(normal, (REVIEW_REFERENCE, RETURN_OF, FORM_VERSION)))
_GUIDANCE = [normal(heading) for heading in GUIDANCE_COLUMNS]
_PERSONS = [normal(heading) for heading in PERSON_COLUMNS]

_OWN = (*HOW_TO, *LEAVE_OUT, *HEADINGS, SEARCHED_GUIDANCE, PERSONS_GUIDANCE, EVENTS_SHEET, SEARCHED_SHEET)
_FORM_LINE = re.compile(
    rf"{REVIEW_REFERENCE}: .*?{FORM_VERSION}: \d+(?: · confidential once filled in)?(?: · page \d+ of \d+)?", re.I
)
_LEAST_OUTSIDE = 25
"""Letters of a paragraph outside the tables from which on it is asked about: below, it is a heading or a signature."""
_LONGEST_TITLE, _LONGEST_SHOWN = 90, 400


def is_return(document: Document) -> bool:
    """Whether a document is a return, on the form that a review sends out: the form's own labels stand in it."""
    return all(re.search(rf"\b{label}\s*[:|]", document.text, re.I) for label in (REVIEW_REFERENCE, FORM_VERSION))


def is_of_the_form(line: str) -> bool:
    """Whether a running line is the form's own: which review it is of, its version, the page."""
    return sum(map(str.isalpha, _FORM_LINE.sub(" ", line))) < _LEAST_OUTSIDE and bool(_FORM_LINE.search(line))


def words_outside(document: Document, own: Iterable[str] = ()) -> list[str]:
    """What somebody wrote into a return outside the tables of its form; nothing of a document that is no return.

    ``own``: further sentences of this form, such as the questions of its review.
    """
    if not is_return(document):
        return []
    known = {normalised(words) for words in (*_OWN, *own) if words.strip()}
    longest_first = sorted(known, key=len, reverse=True)
    written, under = [], ""
    for block in document.blocks:
        text = document.text[block.start : block.end]
        words = normalised(text)
        if block.kind == "heading" and len(words) <= _LONGEST_TITLE:
            under = words
            continue
        if under == normalised(QUESTIONS_HEADING):
            continue
        for sentence in longest_first:  # a PDF runs the sentences of the form together
            words = words.replace(sentence, " ")
        words = _FORM_LINE.sub(" ", words)
        if sum(letter.isalpha() for letter in words) >= _LEAST_OUTSIDE:
            written.append(" ".join(text.split()))
    return written


def ask_about_outside(written: Iterable[str]) -> str:
    """The sentence that asks about such words."""
    shown = "; ".join(
        f"“{words if len(words) <= _LONGEST_SHOWN else words[:_LONGEST_SHOWN] + '…'}”" for words in written
    )
    return (
        f"These words stand outside the table and are no entries: {shown}. If something happened in them, please give "
        "it a row."
    )


def of_the_form(table: Table) -> str:
    """What a table of the form itself is there for, in words; "" if it is none of the form's."""
    first = next((row for row in table.rows if not row.is_empty), None)
    if first is None:
        return ""
    head = [normal(cell.text) for cell in first.cells]
    if head[: len(_GUIDANCE)] == _GUIDANCE:
        return "says what belongs in each column"
    if head[: len(_PERSONS)] == _PERSONS:
        return "lists the persons by agreed name"
    labels = {normal(row.cells[0].text) for row in table.rows if row.cells}
    if len(labels & _LABELS) > 1:
        return "says what the return is"
    return "says who the person is" if _says_who_it_is(table, labels) else ""


_ABOUT_A_PERSON = frozenset(
    {"name", "full name", "child s name", "child's name", "name of child", "surname", "forename", "forenames",
     "first name", "dob", "d o b", "d.o.b", "d.o.b.", "date of birth", "address", "home address", "postcode", "school",
     "gp", "nhs number", "nhs no", "upn", "gender", "sex", "ethnicity", "religion", "language", "first language",
     "telephone", "phone", "legal status", "allocated worker", "social worker", "health visitor", "mother", "father",
     "parent", "carer", "next of kin"}
)  # fmt: skip
_BORN = frozenset({"dob", "d o b", "d.o.b", "d.o.b.", "date of birth"})


def _says_who_it_is(table: Table, labels: set[str]) -> bool:
    """Whether the rows are labels with what they say of one person ("Name", "DOB", "School"): no row is an event."""
    told = [row for row in table.rows if not row.is_empty]
    widest = max(sum(bool(cell.text.strip()) and not cell.merged for cell in row.cells) for row in told)
    known = {label.strip(" :") for label in labels} & _ABOUT_A_PERSON
    return widest <= _LABEL_AND_VALUE and len(known) > 1 and bool(known & _BORN) and 2 * len(known) >= len(told)


_LABEL_AND_VALUE = 2
