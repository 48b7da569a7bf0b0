"""What follows from the names, addresses and numbers of a cast by custom or by disguise, and is listed nowhere."""

from __future__ import annotations

import re
from collections import defaultdict

from sightline.identity.nicknames import usual_forms
from sightline.publishing.leaks.finding import LeakSort
from sightline.publishing.leaks.house_numbers import houses_of
from sightline.publishing.leaks.likeness import is_everyday
from sightline.publishing.leaks.pet_names import bases, pet_forms
from sightline.publishing.leaks.short_forms import short_forms
from sightline.publishing.leaks.sought import WORD, Derived, Hidden
from sightline.publishing.leaks.wanted import Wanted
from sightline.publishing.versions.cast import CastEntry, Sort
from sightline.publishing.versions.folding import fold
from sightline.publishing.versions.ordinary import is_abbreviation, is_ordinary, listed

_AREA = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)[\s.-]{0,3}\d[a-z]{2}\b", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"^(.*[/\-])(\d\d)$")
_LONG_NUMBER = 9


def derive(hidden: Hidden, entries: tuple[CastEntry, ...]) -> Derived:
    """Everything that follows from what is hidden."""
    made = Derived()
    for entry in entries:
        for written in entry.writings:
            if entry.sort is Sort.PERSON:
                made.hides_persons = True
                _person(made, hidden, entry, written)
            elif entry.sort is Sort.NUMBER:
                _number(made, hidden, entry, written)
            elif entry.sort in (Sort.ADDRESS, Sort.PLACE):
                for area in _AREA.findall(fold(written).lower):
                    if len(area) >= 3:
                        made.areas[area] = Wanted(entry.key, LeakSort.POSTCODE, "the first half of its postcode")
            if entry.sort is Sort.ADDRESS:
                for house in houses_of(iter(_AREA.sub(" ", fold(written).lower).split(","))):
                    made.houses[house] = Wanted(
                        entry.key, LeakSort.ADDRESS, "the number of its house, without its street"
                    )
    _from_words(made, hidden)
    return made


def _person(made: Derived, hidden: Hidden, entry: CastEntry, written: str) -> None:
    if written.count(",") == 1:
        last, first = written.split(",")
        written = f"{first} {last}"
    parts = [tuple(WORD.findall(one)) for one in fold(written).lower.replace(".", " ").split()]
    parts = [part for part in parts if part and "".join(part) not in listed("titles")]
    if not parts or len("".join(parts[0])) < 3:
        return
    first, last = "".join(parts[0]), "".join(parts[-1])
    short = Wanted(entry.key, LeakSort.NICKNAME, "a short form of the first name", in_capitals=True, is_derived=True)
    forms = short_forms(first)
    for given in {first, *("".join(part) for part in parts[1:-1])} - listed("particles"):
        # People are called by their second name too; other languages' endings are put to names as they are written.
        for base in bases(given, usual_forms(given)):
            forms |= pet_forms(base, of_others=base == given)
    for form in forms:
        known = form in hidden.words or form in hidden.shown or is_ordinary(form)
        if not known and len(form) >= 3 and is_everyday(form):
            made.short_of_every_day[form].append(short)
            continue
        if not known and not is_abbreviation(form) and form not in listed("bodies"):
            made.short[form].append(short)
    if len(parts) < 2 or len(last) < 3:
        return
    user = Wanted(entry.key, LeakSort.NAME, "first letter and last name, as a machine knows a person", is_derived=True)
    middles = "".join(part[0][0] for part in parts[1:-1])
    for letters in {first[0], first[0] + middles}:
        for joined in (letters + last, last + letters):
            if len(joined) >= 5 and not is_everyday(joined):
                made.user_names[joined].append(user)
    made.surnames[last[0]].append(
        Wanted(entry.key, LeakSort.INITIALS, "a title and the first letter of the last name", is_derived=True)
    )


def _number(made: Derived, hidden: Hidden, entry: CastEntry, written: str) -> None:
    digits = re.sub(r"\D", "", written)
    wanted = Wanted(entry.key, LeakSort.NUMBER, "half of the number")
    if len(digits) >= _LONG_NUMBER:
        for length in (6, 7):
            made.halves[digits[:length]] = made.halves[digits[-length:]] = wanted
    car = re.fullmatch(r"([a-z]{2}\d\d)[a-z]{3}", re.sub(r"[\W_]", "", written.lower()))
    if car:
        made.areas[car.group(1)] = Wanted(entry.key, LeakSort.NUMBER, "the first half of the car's registration")
    year = _SHORT_YEAR.match(written.strip())
    if year and len(digits) >= 6:
        before = re.sub(r"\D", "", year.group(1))
        for century in ("19", "20"):
            hidden.numbers[before + century + year.group(2)] = Wanted(
                entry.key, LeakSort.NUMBER, "the number, its year in full"
            )


def _from_words(made: Derived, hidden: Hidden) -> None:
    by_letter: dict[int, list[str]] = defaultdict(list)
    for word, listed_for in list(hidden.words.items()):
        wanted = [one for one in listed_for if not one.in_capitals and not one.is_derived]
        if not wanted or not word.isalpha():
            continue
        if len(word) >= 4:
            by_letter[ord(word[0])].append(word)
        if is_ordinary(word) or is_everyday(word):
            continue
        if len(word) >= 4:
            turned = [("written backwards", word[::-1])]
            turned += [
                ("in exchanged letters", _moved(word, steps)) for steps in (range(1, 26) if len(word) > 5 else [13])
            ]
            for how, other in turned:
                if other != word and other not in hidden.words and not is_everyday(other):
                    made.ciphered[other] = (how, wanted)
        if len(word) >= 6:
            made.acrostics[word] = wanted
            bare = word[0] + re.sub(r"[aeiou]", "", word[1:])
            for skeleton in {bare, re.sub(r"(.)\1+", r"\1", bare)}:
                if len(skeleton) >= 4:
                    made.skeletons[skeleton] += wanted
    made.by_letter = {letter: tuple(words) for letter, words in by_letter.items()}


def _moved(word: str, steps: int) -> str:
    """A word with each letter another so many places on in the alphabet; what is no Latin letter stays."""
    return "".join(chr((ord(letter) - 97 + steps) % 26 + 97) if "a" <= letter <= "z" else letter for letter in word)
