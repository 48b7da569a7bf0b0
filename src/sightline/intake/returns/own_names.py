"""Persons of the review whom a return calls by their own names, where the form asked for the agreed ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sightline.intake.returns.shapes import PersonAsked, Remark, RemarkSort, ReturnRow
from sightline.wording.lists import listed

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_FEWEST_LETTERS = 3
_OF_ANYBODY = frozenset({"mrs", "miss", "van", "von", "der", "den", "del", "della", "bin", "the", "and", "born", "nee"})
_MOST_ROWS = 8


def own_names(rows: Sequence[ReturnRow], persons: Sequence[PersonAsked]) -> Iterator[Remark]:
    """A remark for each person whom rows name by another name than the agreed, and one for a name that several bear.

    The remark does not say the name again: a name beside its agreed name is the key, and the key stays inside.
    """
    small = {word for row in rows for word in _words(_whole(row)) if word.islower()}
    own = [(person, _own_words(person)) for person in persons]
    bearers = Counter(word for _, words in own for word in words)
    found: dict[str, list[ReturnRow]] = {}
    for row in rows:
        used = {word.casefold() for word in _words(_whole(row)) if word[:1].isupper()} - small
        mine = {person.agreed: words & used for person, words in own}
        alone = [one for one, words in mine.items() if any(bearers[word] == 1 for word in words)]
        for agreed in alone or ([""] if any(mine.values()) else []):
            found.setdefault(agreed, []).append(row)
    for person in persons:
        if held := found.get(person.agreed):
            who = f" ({person.role})" if person.role else ""
            yield Remark(
                RemarkSort.OWN_NAME,
                f"{_told(held)} a person of the review by their own name. Please write the agreed name instead: "
                f"{person.agreed}{who}.",
                tuple(held),
            )
    if held := found.get(""):
        agreed = listed([person.agreed for person, words in own if any(bearers[word] > 1 for word in words)])
        sentence = (
            f"{_told(held)} persons of the review by a last name. Please write the agreed names instead: {agreed}."
        )
        yield Remark(RemarkSort.OWN_NAME, sentence, tuple(held))


def _told(rows: Sequence[ReturnRow]) -> str:
    """ "Row 7 names", "Rows 3, 7 and 12 name"."""
    numbers = [str(row.number) for row in rows[:_MOST_ROWS]]
    if len(rows) > _MOST_ROWS:
        numbers.append(f"{len(rows) - _MOST_ROWS} more")
    return f"Row {numbers[0]} names" if len(rows) == 1 else f"Rows {listed(numbers)} name"


def _own_words(person: PersonAsked) -> frozenset[str]:
    """The words of a person's own names that are in no agreed name of theirs, in small letters."""
    agreed = {word.casefold() for word in _words(person.agreed)}
    words = (word.casefold() for name in person.names for word in _words(name))
    return frozenset(word for word in words if len(word) >= _FEWEST_LETTERS and word not in agreed | _OF_ANYBODY)


def _words(text: str) -> list[str]:
    return [re.sub(r"['’]s$", "", word) for word in _WORD.findall(text)]


def _whole(row: ReturnRow) -> str:
    return "\n".join((row.candidate.text, *row.cells.values()))
