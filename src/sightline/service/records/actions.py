"""What a person decides about the records. Verbs with ``by=``; every one writes a Decision that can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate


def accept(fact_ids: Iterable[str], *, by: str) -> int:
    """Accept what was read or suggested, as it stands; returns the decision's id. Raises NotFound, NotPossible.

    A source's own row keeps its status (stated) and its kind becomes confirmed; a proposed fact becomes accepted.
    """
    raise NotImplementedError


def edit(
    fact_id: str,
    *,
    by: str,
    kind: str | None = None,
    fields: Mapping[str, object] | None = None,
    occurred: PartialDate | None = None,
    ended: PartialDate | None = None,
    extent: Extent | None = None,
    children: Iterable[str] | None = None,
    text: str | None = None,
    reason: str = "",
) -> int:
    """Mend what was misread and accept it; what is None stays. ``fields`` are plain values by name and replace the
    fields named; a value of None makes it unknown. Returns the decision's id. Raises NotFound, NotPossible.
    """
    raise NotImplementedError


def reject(fact_ids: Iterable[str], reason: str, *, by: str) -> int:
    """Refuse a reading. A source's own row cannot be rejected, only its suggested kind (it becomes an entry)."""
    raise NotImplementedError


def undo(decision_id: int, *, by: str) -> int:
    """Put everything back as it was before a decision. Raises NotPossible if a later decision stands on it."""
    raise NotImplementedError


def join_events(fact_ids: Iterable[str], reason: str, *, by: str, group: str | None = None) -> int:
    """Say that facts tell of one event (``group``: a proposed group being confirmed). Nothing is merged."""
    raise NotImplementedError


def refuse_group(group_id: str, reason: str, *, by: str) -> int:
    """Say that a proposed group is not one event."""
    raise NotImplementedError


def join_persons(one: str, other: str, reason: str, *, by: str) -> int:
    """Say that two persons of the cast are one. Undone by :func:`undo`."""
    raise NotImplementedError


def refuse_persons(link_id: str, reason: str, *, by: str) -> int:
    """Say that two persons proposed as one are two."""
    raise NotImplementedError


def give_document_date(document_id: str, words: str, *, by: str) -> int:
    """Give a document's own date in words ("5 May 2014"); facts that had no date of recording take it.

    Raises NotPossible if the words cannot be read as a date, and says why.
    """
    raise NotImplementedError


def give_document_agency(document_id: str, agency: str, *, by: str) -> int:
    """Say whose document it is: a name, or a code of the vocabulary."""
    raise NotImplementedError


def give_date(fact_id: str, words: str, *, by: str) -> int:
    """Give the date of an undated fact, in words. Raises NotPossible if they cannot be read, and says why."""
    raise NotImplementedError


def mark_significant(fact_id: str, why: str, *, by: str) -> int:
    """Mark a fact as significant, with the reason; an empty reason takes the mark away."""
    raise NotImplementedError


def confirm_about(fact_id: str, to: str, *, by: str) -> int:
    """Say that a communication was about another fact, so that its receiver is known to have had it."""
    raise NotImplementedError


def refuse_about(fact_id: str, to: str, reason: str, *, by: str) -> int:
    """Say that a communication was not about another fact."""
    raise NotImplementedError


def mark_contradiction(one: str, other: str, about: str, *, by: str) -> int:
    """Say that two facts cannot both be right. Both stay."""
    raise NotImplementedError


def resolve_contradiction(one: str, other: str, resolution: str, *, by: str) -> int:
    """Say how two facts that contradict each other are to be read. Both stay, and so does the contradiction."""
    raise NotImplementedError


def answer_question(question_id: str, answer: str, *, by: str) -> int:
    """Answer a question that no other action answers, in words."""
    raise NotImplementedError
