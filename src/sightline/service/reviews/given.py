"""What somebody filled in, checked against the fields of its sort."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sightline.service.records.errors import NotPossible
from sightline.service.reviews.sorts.sort import Control, Field, Sort
from sightline.wording.dates import read_date, why_unreadable
from sightline.wording.lists import listed

_MAXIMUM = 20_000


def checked(sort: Sort, values: Mapping[str, Sequence[str]], lineages: Mapping[str, str]) -> dict[str, object]:
    """The fields of an entry as they are kept. ``lineages``: reference of a row to the lineage of its fact.

    Raises NotPossible with a sentence for the person who filled it in.
    """
    kept: dict[str, object] = {}
    lacking: list[str] = []
    for field in sort.fields:
        words = [one.strip()[:_MAXIMUM] for one in values.get(field.name, ()) if one.strip()]
        if not words:
            if field.required:
                lacking.append(f"“{field.label}”")
            continue
        kept[field.name] = _value(field, words, lineages)
    if lacking:
        raise NotPossible(f"Fill in {listed(lacking)}.")
    return kept


def _value(field: Field, words: list[str], lineages: Mapping[str, str]) -> object:
    if field.control is Control.DAY:
        return _day(field, words[0])
    if field.control is Control.CHOICE or field.control is Control.SEVERAL:
        choices = field.choices or {}
        if not set(words) <= set(choices):
            raise NotPossible(f"“{field.label}”: choose one of those listed.")
        return words if field.control is Control.SEVERAL else words[0]
    if field.control is Control.LINES:
        return [line.strip() for one in words for line in one.splitlines() if line.strip()]
    if field.control is Control.ROWS:
        return [_lineage(one, lineages) for one in _references(words)]
    return " ".join(words[0].split()) if field.control is Control.LINE else words[0]


def _day(field: Field, words: str) -> str:
    moment = read_date(words)
    if not moment.is_day or moment.earliest is None:
        why = "" if moment.is_known else why_unreadable(words)
        raise NotPossible(f"“{field.label}” needs one day, such as 1 May 2014. {why}".strip())
    return moment.earliest.isoformat()


def _references(words: Sequence[str]) -> list[str]:
    pieces = [piece for one in words for line in one.splitlines() for piece in line.split(",")]
    return list(dict.fromkeys(" ".join(piece.split()).upper() for piece in pieces if piece.strip()))


def _lineage(reference: str, lineages: Mapping[str, str]) -> str:
    found = lineages.get(reference)
    if found is None:
        raise NotPossible(f"There is no row {reference} in this review. Rows are quoted like PO 14.")
    return found
