"""What the check says of a return at once, and the blank form that it was asked on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sightline.chronology.clock import today
from sightline.documents.refusal import Refusal
from sightline.intake.returns import (
    Asked,
    Compared,
    PersonAsked,
    Remark,
    RemarkSort,
    ReturnReading,
    compare,
    read_return,
)
from sightline.intake.said_columns import ColumnSeen
from sightline.publishing.returns.blank import ReturnForm, blank_excel, blank_word
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.reviews.columns import columns_by_key
from sightline.service.reviews.enclosed import enclosed, opened_bytes
from sightline.service.reviews.prose import with_prose
from sightline.service.reviews.shapes import EntrySeen, ReviewSeen

_LINES = 60
_NOT_SET = "Record the scope first: a blank return says which days it asks about."


@dataclass(frozen=True, slots=True)
class Checked:
    """How many rows were read, what the agency is asked, and what differs from the version before.

    ``can_be_taken``: nothing forbids taking it, such as that it is of another review. ``missing``: how many rows of its
    tables could not be read as entries. ``statements``: how many were read out of its words.
    """

    rows: int
    remarks: tuple[str, ...] = ()
    compared: dict[str, object] = field(default_factory=dict)
    can_be_taken: bool = True
    missing: int = 0
    statements: int = 0


def check(
    content: bytes, name: str, *, review: ReviewSeen, agency: EntrySeen, before: tuple[bytes, str] | None
) -> Checked:
    """Check the bytes of a return. ``before``: the bytes and name of the version before.

    Raises NotPossible where nothing in it can be opened.
    """
    reading = _read(content, name, review, agency)
    compared: dict[str, object] = {}
    if before is not None:
        try:
            compared = _told(compare(_whole(_read(*before, review, agency)), _whole(reading)))
        except NotPossible:  # what came before could not be opened: there is nothing to compare with
            compared = {}
    return Checked(
        len(reading.rows),
        reading.in_words(),
        compared,
        reading.can_be_taken,
        reading.missing,
        len(reading.statements),
    )


def columns_of(content: bytes, name: str, *, review: ReviewSeen, agency: EntrySeen) -> tuple[ColumnSeen, ...]:
    """The columns of the tables of a return, as they are read now. Raises NotPossible where it cannot be opened."""
    return _read(content, name, review, agency).columns


def _read(content: bytes, name: str, review: ReviewSeen, agency: EntrySeen) -> ReturnReading:
    held = enclosed(content, name)
    opened = opened_bytes(held.content, held.name)
    if isinstance(opened, Refusal):
        raise NotPossible(f"The return cannot be opened: {opened.reason}. What to do: {opened.what_to_do}.")
    asked = _asked(review, agency)
    reading = with_prose(read_return(opened, asked), opened, asked)
    return replace(reading, remarks=(*reading.remarks, *([Remark(RemarkSort.BESIDE, held.said)] if held.said else [])))


def _whole(reading: ReturnReading) -> ReturnReading:
    """With the statements of its words among its rows: a letter may be replaced by a table, and a table by a letter."""
    return replace(reading, rows=(*reading.rows, *reading.statements))


def blank_return(review: ReviewSeen, agency: EntrySeen, form: str) -> bytes:
    """The blank return of an agency, ``form`` docx or xlsx. Raises NotFound; NotPossible before there is a scope."""
    writers = {"docx": blank_word, "xlsx": blank_excel}
    if form not in writers:
        raise NotFound("There is no blank return of that form.")
    first, last = review.period
    scope = review.latest("scope")
    if first is None or last is None or scope is None:
        raise NotPossible(_NOT_SET)
    others = tuple(one.words("name") for one in review.standing("agency") if one.id != agency.id)
    asked = ReturnForm(
        reference=review.reference,
        title=review.title,
        agency=agency.words("name"),
        asked=(first, last),
        persons=tuple((one.words("agreed_name"), _role(one)) for one in review.standing("person")),
        questions=tuple(one.words("text") for one in review.standing("question")),
        others=others,
        background=scope.words("background"),
        due=agency.day("due"),
    )
    return writers[form](asked)


def _role(person: EntrySeen) -> str:
    words = person.words("role").replace("_", " ")
    return "brother or sister" if words == "sibling" else words


def _asked(review: ReviewSeen, agency: EntrySeen) -> Asked:
    first, last = review.period
    people = review.standing("person")
    names = [name for one in people for name in (one.words("agreed_name"), one.words("name"), *one.listed("also"))]
    return Asked(
        reference=review.reference,
        formerly=review.titles,  # forms that went out before a review had a reference of its own
        agency=agency.words("name"),
        agency_kind=agency.words("kind"),
        period=(first, last) if first and last else None,
        names=tuple(dict.fromkeys(names)),
        persons=tuple(
            PersonAsked(one.words("agreed_name"), _role(one), (one.words("name"), *one.listed("also")))
            for one in people
            if one.words("agreed_name").casefold() != one.words("name").casefold()
        ),
        questions=tuple(one.words("text") for one in review.standing("question")),
        on=today(),
        columns=columns_by_key(review, agency.id),
    )


def _told(found: Compared) -> dict[str, object]:
    lines = [f"Added: {row.short}" for row in found.added]
    for one in found.changed:
        cells = "; ".join(f"{role}: “{old}” is now “{new}”" for role, (old, new) in one.cells.items())
        lines.append(f"Changed: {one.before.short}. {cells}")
    lines.extend(f"Gone: {row.short}" for row in found.gone)
    return {
        "added": len(found.added),
        "changed": len(found.changed),
        "gone": len(found.gone),
        "same": found.same,
        "lines": lines[:_LINES],
    }
