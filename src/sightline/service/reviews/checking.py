"""What the check says of a return at once, and the blank form that it was asked on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from sightline.chronology.clock import today
from sightline.documents.document import Document
from sightline.documents.opening import open_document
from sightline.documents.refusal import Refusal
from sightline.intake.return_forms import is_return
from sightline.intake.returns import Asked, Compared, Remark, RemarkSort, ReturnReading, compare, read_return
from sightline.publishing.returns.blank import ReturnForm, blank_excel, blank_word
from sightline.reading.narrative import read_narrative
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.reviews.shapes import EntrySeen, ReviewSeen

_LINES = 60
_NOT_SET = "Record the scope first: a blank return says which days it asks about."


@dataclass(frozen=True, slots=True)
class Checked:
    """How many rows were read, what the agency is asked, and what differs from the version before.

    ``can_be_taken``: nothing forbids taking it, such as that it is of another review.
    """

    rows: int
    remarks: tuple[str, ...] = ()
    compared: dict[str, object] = field(default_factory=dict)
    can_be_taken: bool = True


def check(
    content: bytes, name: str, *, review: ReviewSeen, agency: EntrySeen, before: tuple[bytes, str] | None
) -> Checked:
    """Check the bytes of a return. ``before``: the bytes and name of the version before.

    Raises NotPossible where nothing in it can be opened.
    """
    opened = _opened(content, name)
    if isinstance(opened, Refusal):
        raise NotPossible(f"The return cannot be opened: {opened.reason}. What to do: {opened.what_to_do}.")
    reading = _with_prose(read_return(opened, _asked(review, agency)), opened, agency)
    compared: dict[str, object] = {}
    if before is not None:
        earlier = _read(*before, review, agency)
        if not isinstance(earlier, Refusal):
            compared = _told(compare(earlier, reading))
    return Checked(len(reading.rows), reading.in_words(), compared, reading.can_be_taken)


def _with_prose(reading: ReturnReading, document: Document, agency: EntrySeen) -> ReturnReading:
    """A letter or report has no table, and can be taken all the same where dated statements are read out of its words:
    each then waits for a person in the chronology, as of any document. One that also says which days were searched
    does not say that nothing was recorded in them.
    """
    instead = (*reading.of_sort(RemarkSort.NO_ROWS), *reading.of_sort(RemarkSort.NOTHING_HELD))
    if reading.rows or is_return(document) or not instead:
        return reading
    told = read_narrative(document, agency_kind=agency.words("kind")).candidates
    dated = sum(one.occurred.is_known for one in told)
    if not dated:
        return reading
    count = "1 statement with a date is" if dated == 1 else f"{dated} statements with dates are"
    says = (
        f"It has no table of entries: {count} read out of its words by machine. If it is accepted, each waits for a "
        "person to confirm it. To be surer, ask for the form filled in."
    )
    if any(one not in instead for one in _blocking(reading)):
        return reading
    remarks = (replace(one, sort=RemarkSort.PROSE, sentence=says) if one in instead else one for one in reading.remarks)
    return replace(reading, remarks=tuple(remarks))


def _blocking(reading: ReturnReading) -> list[Remark]:
    return [one for one in reading.remarks if one.blocks]


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
        questions=tuple(one.words("text") for one in review.standing("question")),
        on=today(),
    )


def _read(content: bytes, name: str, review: ReviewSeen, agency: EntrySeen) -> ReturnReading | Refusal:
    opened = _opened(content, name)
    return opened if isinstance(opened, Refusal) else read_return(opened, _asked(review, agency))


def _opened(content: bytes, name: str) -> Document | Refusal:
    with TemporaryDirectory(prefix="sightline-") as made:
        path = Path(made) / f"return{Path(name).suffix.lower()}"
        path.write_bytes(content)
        return open_document(path)


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
