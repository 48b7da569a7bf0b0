"""Every way in which a name, an address or a number of the cast is usually written.

The leak check makes its own list, and looks further (misspellings, codes, pieces): these two must not share a mistake.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from enum import StrEnum

from sightline.identity.names import Form as NameForm
from sightline.identity.names import read_name
from sightline.publishing.versions.cast import CastEntry, Sort
from sightline.publishing.versions.folding import WORD, fold
from sightline.publishing.versions.ordinary import is_abbreviation, is_ordinary, listed

STREETS = {
    "street": ("st", "str"),
    "road": ("rd",),
    "avenue": ("ave", "av"),
    "close": ("cl", "clo"),
    "crescent": ("cres", "cr", "crs"),
    "drive": ("dr", "drv"),
    "lane": ("ln",),
    "court": ("ct", "crt"),
    "gardens": ("gdns", "gdn"),
    "grove": ("gr", "gv"),
    "place": ("pl",),
    "square": ("sq",),
    "terrace": ("terr", "ter", "tce"),
    "way": ("wy",),
    "row": (),
    "walk": ("wlk",),
    "rise": (),
    "hill": (),
    "mews": (),
    "park": ("pk",),
    "parade": ("pde",),
    "view": ("vw",),
    "house": ("hse", "ho"),
    "croft": (),
    "green": ("grn",),
    "gate": (),
    "yard": ("yd",),
    "mount": ("mt",),
    "wharf": (),
    "quay": (),
    "buildings": ("bldgs",),
    "vale": (),
    "fold": (),
    "hall": (),
    "cottage": ("cott",),
    "cottages": ("cotts",),
    "farm": (),
    "lodge": (),
    "villas": (),
    "flats": (),
    "tower": (),
    "towers": (),
    "heights": ("hts",),
    "approach": ("app",),
    "drove": (),
    "wynd": (),
    "brae": (),
    "garth": (),
    "ginnel": (),
    "snicket": (),
    "esplanade": (),
    "promenade": ("prom",),
}
"""What streets and houses end in, with what is written for short."""

POSTCODE = re.compile(r"\b[a-z]{1,2}[0-9][0-9a-z]?[\s.-]{0,3}[0-9][a-z]{2}\b", re.IGNORECASE)
GENERIC = listed("bodies")
"""Words that say what sort of thing a name is of, and name nothing by themselves."""


class Exactness(StrEnum):
    """How a form has to be written to be meant."""

    ANY_CASE = "any case"
    AS_A_NAME = "as a name"
    CAPITALS = "capitals"
    CAPITAL_LETTERS = "its single letters in capitals"


@dataclass(frozen=True, slots=True)
class Writing:
    """One way of writing something: its words in lower case, and how they have to stand.

    ``is_part``: only a part of a name, which several persons may share. ``gap``: what may stand between its words, as
    a pattern.
    """

    words: tuple[str, ...]
    exactness: Exactness = Exactness.ANY_CASE
    is_part: bool = False


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a text, in lower case."""
    return tuple(WORD.findall(fold(text).lower))


def writings(entry: CastEntry) -> tuple[Writing, ...]:
    """The writings of an entry in words. Numbers and postcodes are in :func:`number_patterns`."""
    made: list[Writing] = []
    for written in entry.writings:
        if entry.sort is Sort.PERSON:
            made += _of_person(written)
        elif entry.sort is Sort.ADDRESS:
            made += _of_address(written)
        elif entry.sort in (Sort.SCHOOL, Sort.AGENCY, Sort.PLACE):
            made += _of_body(written)
        elif entry.sort is Sort.PHRASE:
            made.append(Writing(words_of(written)))
    if entry.sort is Sort.PERSON:
        made += [_nickname(words_of(nickname)) for nickname in entry.nicknames]
        made += [Writing(tuple(words_of(letters))) for letters in entry.initials if "." in letters or " " in letters]
        made += [Writing(words_of(letters), Exactness.CAPITALS) for letters in entry.initials]
        made += [Writing(tuple("".join(words_of(letters))), Exactness.CAPITALS) for letters in entry.initials]
    elif entry.initials:
        made += [Writing(words_of(letters), Exactness.CAPITALS) for letters in entry.initials]
    return tuple(dict.fromkeys(one for one in made if one.words))


def _nickname(words: tuple[str, ...]) -> Writing:
    ordinary = len(words) == 1 and is_ordinary(words[0])
    return Writing(words, Exactness.AS_A_NAME if ordinary else Exactness.ANY_CASE, is_part=True)


def _of_person(written: str) -> list[Writing]:
    name = read_name(written)
    if name.form in (NameForm.LETTERS, NameForm.CODE):
        return [Writing(words_of(written), Exactness.CAPITALS)]
    given, surname = words_of(name.given), words_of(name.surname)
    middle = tuple(word for part in name.middle for word in words_of(part))
    whole = words_of(written)
    is_word = len(whole) == 1 and is_ordinary(whole[0])
    made = [Writing(whole, Exactness.AS_A_NAME if is_word else Exactness.ANY_CASE)]
    if not surname:
        return [*made, *_alone((*given,)), *_alone_words(given)]
    # "Mr Hallworth" is one person; "Hallworth" by itself is whoever bears it.
    made.append(Writing((*given, *middle, *surname), is_part=not given))
    made.append(Writing((*given, *surname), is_part=not given))
    made.append(Writing((*surname, *given, *middle), is_part=not given))
    made.append(Writing((*surname, *given), is_part=not given))
    if len(surname) > 1:
        made += [Writing((*given, part)) for part in surname if len(part) > 2]
        made.append(Writing((*given, "".join(surname))))
    short = [(*given, *(part[0] for part in surname)), (*given, "".join(part[0] for part in surname))]
    made += [Writing(words, Exactness.CAPITAL_LETTERS) for words in short if len("".join(given)) > 1]  # "Kiera D-W"
    for first in given[:1]:
        made.append(Writing((first[0], *surname)))
        made.append(Writing((*surname, first[0])))
        if middle:
            made.append(Writing((first[0], *(part[0] for part in middle), *surname)))
            made.append(Writing((first, *(part[0] for part in middle), *surname)))
        if len(first) > 1:
            made += _initials(first, middle, surname)
    made += _alone(surname)
    made += _alone_words(surname)
    if len("".join(given)) > 1:
        made += _alone(given)
    for part in middle:
        if len(part) > 2:
            made += _alone((part,))
    return made


def _alone(words: tuple[str, ...]) -> list[Writing]:
    """A part of a name by itself, also run together and in the plural ("the Bolts")."""
    if not words or len("".join(words)) < 2:
        return []
    exactness = Exactness.AS_A_NAME if len(words) == 1 and is_ordinary(words[0]) else Exactness.ANY_CASE
    made = [Writing(words, exactness, is_part=True)]
    joined = "".join(words)
    if len(words) > 1:
        made.append(Writing((joined,), is_part=True))
    plural = joined + ("es" if joined[-1] in "sxz" or joined.endswith(("ch", "sh")) else "s")
    made.append(Writing((*words[:-1], words[-1] + plural[len(joined) :]), exactness, is_part=True))
    return made


def _alone_words(words: tuple[str, ...]) -> list[Writing]:
    """Each half of a double-barrelled name by itself."""
    if len(words) < 2:
        return []
    return list(itertools.chain.from_iterable(_alone((part,)) for part in words if len(part) > 2))


def _initials(first: str, middle: tuple[str, ...], surname: tuple[str, ...]) -> list[Writing]:
    """ "J.B.", "J B", "JB"; with the middle names; with both halves of the surname. Two letters and more."""
    made = []
    for inner in {(), tuple(part[0] for part in middle)}:
        for last in {(surname[0][0],), tuple(part[0] for part in surname)}:
            letters = (first[0], *inner, *last)
            made.append(Writing(letters, Exactness.CAPITALS, is_part=True))
            if not is_abbreviation("".join(letters)):
                made.append(Writing(("".join(letters),), Exactness.CAPITALS, is_part=True))
    return made


def _of_address(written: str) -> list[Writing]:
    without = POSTCODE.sub(" ", fold(written).lower)
    made = [Writing(words_of(written)), Writing(words_of(without))]
    for piece in re.split(r"[,\n;]", without):
        words = tuple(WORD.findall(piece))
        # A street or a house by its name, with and without its number; what is for short stands for it.
        for at, word in enumerate(words):
            if word in STREETS and at:
                start = at - 1
                while start and not words[start - 1][0].isdigit() and words[start - 1] not in ("flat", "the", "at"):
                    start -= 1
                named = words[start:at]
                number = words[start - 1 : start] if start and words[start - 1][0].isdigit() else ()
                for ending in (word, *STREETS[word]):
                    made.append(Writing((*named, ending)))
                    if number:
                        made.append(Writing((*number, *named, ending)))
                if number:
                    made.append(Writing((*number, *named)))
                for pair in itertools.pairwise(named):
                    if pair[1] == "s":  # "Mercer's Row", "Mercers Row"
                        joined = tuple(_joined_possessive(named))
                        made += [Writing((*joined, ending)) for ending in (word, *STREETS[word])]
                        made += [Writing((*number, *joined, ending)) for ending in (word, *STREETS[word]) if number]
    return [one for one in made if len(one.words) > 1 or (one.words and len(one.words[0]) > 3)]


def _joined_possessive(words: tuple[str, ...]) -> list[str]:
    made: list[str] = []
    for word in words:
        if word == "s" and made:
            made[-1] += "s"
        else:
            made.append(word)
    return made


def _of_body(written: str) -> list[Writing]:
    words = words_of(written)
    if words[0] in ("st", "saint") and len(words) > 1:
        other = "saint" if words[0] == "st" else "st"
        return [*_of_body_as(words), *_of_body_as((other, *words[1:]))]
    return _of_body_as(words)


def _of_body_as(words: tuple[str, ...]) -> list[Writing]:
    joined = tuple(_joined_possessive(words))
    made = [Writing(words), Writing(joined)]
    if len(joined) > 1:
        made.append(Writing(("".join(joined),)))
    for spelled in {words, joined}:
        # "Ashcombe Primary", "Ashcombe School", "Ashcombe".
        own = tuple(word for word in spelled if word not in GENERIC)
        if not own or own == spelled:
            continue
        prefixes = (spelled[:length] for length in range(len(spelled) - 1, 0, -1))
        made += [Writing(prefix, is_part=True) for prefix in prefixes if set(prefix) & set(own)]
        start = spelled.index(own[0])
        named = tuple(itertools.takewhile(lambda word: word not in GENERIC or word == "s", spelled[start:]))
        made += [
            Writing((*part, kind))
            for part in (named, own[-1:])
            for kind in spelled
            if kind in GENERIC and len(kind) > 3
        ]
        made.append(Writing(named, is_part=True))
        saints = {
            after
            for before, after in itertools.pairwise(spelled)
            if before in ("st", "saint") and after in listed("saints")
        }
        made += [Writing((word,), is_part=True) for word in own if word not in saints and len(word) > 3]
    kept = []
    for one in made:
        alone = len(one.words) == 1
        if alone and (one.words[0] in GENERIC or len(one.words[0]) < 3):
            continue
        if alone and one.exactness is Exactness.ANY_CASE and is_ordinary(one.words[0]):
            one = Writing(one.words, Exactness.AS_A_NAME, one.is_part)
        kept.append(one)
    return kept


def number_patterns(entry: CastEntry) -> tuple[re.Pattern[str], ...]:
    """A number however it is spaced, a telephone number with and without its country, and an address's postcode."""
    found: list[str] = []
    for written in entry.writings:
        folded = fold(written).lower
        if entry.sort is Sort.NUMBER:
            found.append(_spaced("".join(WORD.findall(folded))))
            digits = re.sub(r"\D", "", folded)
            if re.fullmatch(r"(?:0|44|0044)\d{9,10}", digits):
                national = re.sub(r"^(?:0044|44|0)", "", digits)
                found.append(r"(?:(?:\+|00)\s?44\s?(?:\(0\)|0)?|\(?0)[\s.\-()/]{0,3}" + _spaced(national))
        elif entry.sort in (Sort.ADDRESS, Sort.PLACE):
            found += [_spaced(re.sub(r"[\W_]", "", code)) for code in POSTCODE.findall(folded)]
    return tuple(re.compile(rf"(?<![^\W_]){pattern}(?![^\W_])") for pattern in dict.fromkeys(found) if pattern)


def _spaced(letters: str) -> str:
    return r"[\s.\-()/_]{0,3}".join(map(re.escape, letters))
