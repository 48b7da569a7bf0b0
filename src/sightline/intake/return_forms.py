"""Telling the form of a return from what was written into it: its own tables and sentences are nobody's record."""

from __future__ import annotations

from sightline.documents.document import Document, Table
from sightline.intake.columns import normal
from sightline.vocabulary.return_form import FORM_VERSION, GUIDANCE_COLUMNS, PERSON_COLUMNS, RETURN_OF, REVIEW_REFERENCE

_LABELS = frozenset(map(normal, (REVIEW_REFERENCE, RETURN_OF, FORM_VERSION)))
_GUIDANCE = [normal(heading) for heading in GUIDANCE_COLUMNS]
_PERSONS = [normal(heading) for heading in PERSON_COLUMNS]


def is_return(document: Document) -> bool:
    """Whether a document is a return, on the form that a review sends out: two of the form's own labels stand in it."""
    words = normal(document.text)
    return sum(label in words for label in _LABELS) > 1


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
