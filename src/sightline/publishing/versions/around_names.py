"""What stands around a part of a name and belongs to it: a title, the other half, or the letter of somebody else.

"A Hallworth" and "Mrs D Hallworth" are not Tom Hallworth, and what is left of them ("Mrs D") would name them still.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sightline.publishing.versions.ordinary import is_ordinary
from sightline.publishing.versions.writings import GENERIC
from sightline.wording.role_names import is_role_word
from sightline.wording.suggestion.names import NOT_NAMES, is_given_name

IsFree = Callable[[int, int], bool]
"""Whether nothing else that is hidden, or that the version shows whole, stands in a stretch."""

_LONGEST = 30
_FEWEST = 4
"""Letters of a part beside which a letter is looked for: initials have letters beside them that say something else."""
_HALF_BEFORE = re.compile(r"(?<![\w'’-])([A-Z][a-z'’]+(?:[A-Z][a-z]+)?)-$")
_HALF_AFTER = re.compile(r"-([A-Z][a-z'’]+(?:[A-Z][a-z]+)?)(?![\w-])")
_LETTERS_BEFORE = re.compile(r"(?<![\w'’.&/-])(?:[A-Z](?:\.[ \t\u00a0]?|[ \t\u00a0])){1,3}$")
_LETTER_AFTER = re.compile(
    r",[ \t\u00a0]?(?:[A-Z]\.(?!\s+[A-Z][a-z]+(?:\s+[a-z]|,))|"
    r"(?![AI]\b)[A-Z](?![\w'’.]|\s+[A-Z][a-z])|[AI](?=\s*(?:[,;:)\n]|$)))"
)
_NAME_BEFORE = re.compile(r"(?<![\w'’.-])([A-Z][a-z]+(?:-[A-Z][a-z]+)?)[ \t\u00a0]$")
_BEGINS = re.compile(r"(?:^|[.!?:;|•\"“(\n])\s*$")
_TITLE = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|lady|cllr|pc|pcso|dc|ds|di|dci|sgt|insp|nurse)\.?[ \t]+$",
    re.IGNORECASE,
)
_A_COUPLE_BEFORE = re.compile(r"\bMr\.?\s+(?:and|&)\s+Mrs\.?\s+$", re.IGNORECASE)
_SEVERAL_AFTER = re.compile(
    r"(?:['’]s?)?\s+(?:boys|girls|brothers|sisters|siblings|children|twins|"
    r"senior|junior|snr|jnr|sr|jr)\b",
    re.IGNORECASE,
)


def is_of_several(text: str, start: int, end: int) -> bool:
    """Whether a last name is used of more than one, or of another who bears it: "the Prosser boys" are no father."""
    return bool(_A_COUPLE_BEFORE.search(text, max(0, start - 16), start) or _SEVERAL_AFTER.match(text, end))


def with_title(text: str, start: int) -> int:
    """Where the title before a name begins, or where the name does."""
    title = _TITLE.search(text, max(0, start - 20), start)
    return title.start() if title else start


def with_other_half(plain: str, start: int, end: int, is_free: IsFree) -> tuple[int, int]:
    """A person's name with the other half of a double-barrelled name of which only one half is of the cast: what is
    left of "Dunmore-Keyes" would name her still.
    """
    if plain[start:end].isupper():
        return start, end
    before, after = _HALF_BEFORE.search(plain, max(0, start - _LONGEST), start), _HALF_AFTER.match(plain, end)
    if before and _is_a_half(before[1]) and is_free(before.start(), start):
        start = before.start()
    if after and _is_a_half(after[1]) and is_free(end, after.end()):
        end = after.end()
    return start, end


def with_letters(plain: str, start: int, end: int, is_free: IsFree) -> tuple[int, int]:
    """A part of a name with the letters, or the usual given name, of somebody else who bears it: "A Hallworth",
    "Mrs D. Hallworth", "Hallworth, D.", "Dee Hallworth". The names of those whom the cast has are longer, and stand.
    """
    if end - start < _FEWEST or plain[end : end + 1] == "-":  # "A Dunmore-School meeting"
        return start, end
    after = _LETTER_AFTER.match(plain, end)
    if after and is_free(end, after.end()):
        end = after.end()
    before = _LETTERS_BEFORE.search(plain, max(0, start - _LONGEST), start)
    if before is None:
        name = _NAME_BEFORE.search(plain, max(0, start - _LONGEST), start)
        before = name if name and _names_with(plain, name, end) else None
    return (before.start(), end) if before and is_free(before.start(), start) else (start, end)


def _names_with(plain: str, name: re.Match[str], end: int) -> bool:
    """Whether the word before a last name is the first name of somebody: "Dee Hallworth", and not "Then Hallworth"."""
    if name[1] in NOT_NAMES or is_role_word(name[1]):
        return False
    # Where a sentence begins, every word has a capital: the leak check asks about those that no list has.
    return is_given_name(name[1]) or not _BEGINS.search(plain, 0, name.start())


def _is_a_half(word: str) -> bool:
    """Whether a word can be half of a name: neither a word of every day nor a role or a body ("Bolt-School")."""
    lower = word.lower()
    return len(lower) > 2 and not (is_ordinary(lower) or lower in GENERIC or is_role_word(word))
