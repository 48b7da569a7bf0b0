"""What must not stand in a file: worked out from the cast alone, apart from what the hiding goes by.

The two lists are made by different hands on purpose. What the hiding overlooks, this may find.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from datetime import date

from sightline.identity.nicknames import usual_forms
from sightline.publishing.leaks.derived import derive
from sightline.publishing.leaks.finding import LeakSort
from sightline.publishing.leaks.likeness import is_everyday
from sightline.publishing.leaks.sought import WORD, Hidden, words_of
from sightline.publishing.leaks.wanted import Wanted
from sightline.publishing.versions.cast import Cast, CastEntry, DatesShown, FirstToLookAt, Sort, Treatment, Version
from sightline.publishing.versions.folding import fold
from sightline.publishing.versions.ordinary import is_abbreviation, is_ordinary, listed
from sightline.publishing.versions.writings import STREETS
from sightline.wording.dates import read_date

_LONG_ENOUGH_IN_PIECES = 8
_FEWEST_OF_A_COLLAR = 3
POSTCODE = re.compile(r"[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}", re.IGNORECASE)
_SORTS = {
    Sort.PERSON: LeakSort.NAME,
    Sort.PLACE: LeakSort.PLACE,
    Sort.SCHOOL: LeakSort.SCHOOL,
    Sort.AGENCY: LeakSort.AGENCY,
    Sort.ADDRESS: LeakSort.ADDRESS,
    Sort.NUMBER: LeakSort.NUMBER,
    Sort.DATE: LeakSort.DATE,
    Sort.PHRASE: LeakSort.PHRASE,
}


def hidden_in(
    cast: Cast,
    version: Version,
    *,
    days: Iterable[date] = (),
    may_stand: Iterable[date] = (),
    stays_inside: bool = False,
    signed: Iterable[str] = (),
    letters: Iterable[str] = (),
) -> Hidden:
    """What ``version`` hides. ``days``: the days of the case (of its rows, its period). ``may_stand``: days that stand
    in the file and are none of the case's (on which it was made, on which reviewers signed). ``stays_inside``: it does
    not leave the partnership: numbers of agencies' records, and persons of no entry, may stand in it. ``signed``: who
    signed comments and findings, and for whom the file is made. ``letters``: by which the file itself calls agencies
    and rows ("HO 14"): they are nobody's initials and no pet name.

    Raises CastIncomplete where the cast lacks a decision.
    """
    made = Hidden(stays_inside=stays_inside, signed=frozenset(word for one in signed for word in words_of(one)))
    made.shows_risk_conferences = any(
        entry.first_to_look_at is FirstToLookAt.RISK_CONFERENCE
        and entry.shown_in(version).treatment is Treatment.AS_IT_IS
        for entry in cast.entries
    )
    shown_dates = cast.dates_in(version)
    made.hides_days = shown_dates is not DatesShown.AS_WRITTEN
    made.hides_months = shown_dates in (DatesShown.AGE, DatesShown.RELATIVE)
    made.may_stand = frozenset({*cast.shown_days, *may_stand})
    shown_words = tuple(cast.shown_words_in(version))
    stays = " ".join(shown_words)
    made.shown_rows = tuple(words_of(one) for one in shown_words)
    made.shown = frozenset((*words_of(stays), *(one.lower() for one in letters)))
    made.shown_codes = re.sub(r"[\W_]", "", fold(stays).lower)
    for entry in cast.hidden_in(version):
        _take(made, entry)
    made.derived = derive(made, cast.hidden_in(version))
    if made.hides_days:
        made.days.update({day: "" for day in days if day not in made.may_stand})
        told = [entry.born for entry in cast.entries if entry.born is not None and entry.born.is_day]
        made.births = frozenset(day.earliest for day in told if day.earliest is not None)
        for entry in cast.entries:
            for about in (entry.born, entry.died):
                if about is not None and about.is_day and about.earliest:
                    made.days[about.earliest] = entry.key
    return made


def _take(made: Hidden, entry: CastEntry) -> None:
    for written in entry.writings:
        if entry.sort is Sort.PERSON:
            _person(made, entry, written, is_nickname=written in entry.nicknames)
        elif entry.sort in (Sort.PLACE, Sort.SCHOOL, Sort.AGENCY):
            _body(made, entry, written)
        elif entry.sort is Sort.ADDRESS:
            _address(made, entry, written)
        elif entry.sort is Sort.NUMBER:
            _number(made, entry, written)
        elif entry.sort is Sort.DATE:
            day = read_date(written)
            if day.is_day and day.earliest:
                made.days[day.earliest] = entry.key
        else:
            _phrase(made, entry, written)
    for written in entry.initials:
        letters = tuple("".join(words_of(written)))
        wanted = Wanted(entry.key, LeakSort.INITIALS, "its initials, as the cast lists them", in_capitals=True)
        made.letters[letters].append(wanted)
        made.words["".join(letters)].append(wanted)


def _wanted(entry: CastEntry, why: str, **more: bool) -> Wanted:
    return Wanted(entry.key, _SORTS[entry.sort], why, **more)


def _word(made: Hidden, entry: CastEntry, word: str, why: str) -> None:
    if len(word) >= 2:
        ordinary = is_ordinary(word) or len(word) < 3 or (entry.sort is not Sort.PERSON and is_everyday(word))
        made.words[word].append(_wanted(entry, why, is_ordinary=ordinary))
    if len(word) >= _LONG_ENOUGH_IN_PIECES and word.isalpha():
        # In pieces it counts only where it begins with a capital: small letters of prose can meet by chance.
        made.run_together.setdefault(word, _wanted(entry, why, is_ordinary=True))


def _row(made: Hidden, entry: CastEntry, words: tuple[str, ...], why: str) -> None:
    usual = listed("bodies")
    ordinary = len(words) > 1 and all(
        is_ordinary(word)
        or word in usual
        or len(word) < 3
        or (entry.sort in (Sort.PLACE, Sort.SCHOOL, Sort.AGENCY) and is_everyday(word))
        for word in words
    )
    wanted = _wanted(entry, why, is_ordinary=ordinary)
    if len(words) > 1:
        made.rows[words[0]].append((words, wanted))
    joined = "".join(words)
    if (
        len(words) == 2
        and 6 <= len(joined) < 9
        and joined.isalpha()
        and not is_everyday(joined)
        and not ordinary
        and entry.sort is not Sort.PERSON
    ):
        made.words[joined].append(_wanted(entry, why))  # "Holywell"
    if len(joined) >= 9 or (len(joined) >= 7 and any(letter.isdigit() for letter in joined)):
        made.run_together.setdefault(joined, wanted)


def _person(made: Hidden, entry: CastEntry, written: str, *, is_nickname: bool) -> None:
    if "," in written and written.count(",") == 1:
        last, first = written.split(",")
        written = f"{first} {last}"
    spelled = [
        word for word in fold(written).lower.replace(".", " ").split() if word.strip("'-") not in listed("titles")
    ]
    parts = [tuple(WORD.findall(word)) for word in spelled]
    parts = [part for part in parts if part]
    if not parts:
        return
    whole = tuple(word for part in parts for word in part)
    if len(whole) == len(whole[0]) == 1 and whole[0] in made.shown:
        return  # the letter of an agreed name ("Child K") that the version itself shows: it hides nothing of anybody
    if len(parts) == 1 and len("".join(whole)) <= 3 and written.isupper():
        made.words["".join(whole)].append(_wanted(entry, "letters that stand for a person", in_capitals=True))
        return
    _row(made, entry, whole, "the whole name")
    if len(parts) > 1:
        _row(made, entry, (*parts[0], *parts[-1]), "first and last name")
        _row(made, entry, (*parts[-1], *parts[0]), "last and first name")
    for before, part in itertools.pairwise(parts):
        if "".join(before) in listed("particles") and len("".join(part)) >= 3:  # "Legof", of Le Goff
            _word(made, entry, "".join((*before, *part)), "a part of the name with the word before it")
    why = "a nickname" if is_nickname else "a part of the name"
    for part in parts:
        joined = "".join(part)
        if joined.isdigit():
            if len(joined) >= _FEWEST_OF_A_COLLAR:  # "PC 4417 Ashby": the number is his, and no other number nearly is
                made.codes[joined] = _wanted(entry, "a number in the name")
        elif joined not in listed("particles"):
            _word(made, entry, joined, why)
        if len(part) > 1:
            _row(made, entry, part, why)
            for word in part:
                if len(word) > 2 and word not in listed("particles"):
                    _word(made, entry, word, "half of the name")
    if len(parts) > 1 and len(parts[0][0]) > 1:
        _initials(made, entry, parts)
    for form in usual_forms("".join(parts[0])):
        if form not in made.shown:
            made.words[form].append(
                Wanted(
                    entry.key,
                    LeakSort.NICKNAME,
                    "a usual form of the first name",
                    is_ordinary=is_ordinary(form) or len(form) < 4,
                    is_derived=True,
                )
            )


def _initials(made: Hidden, entry: CastEntry, parts: list[tuple[str, ...]]) -> None:
    wanted = Wanted(entry.key, LeakSort.INITIALS, "its initials", in_capitals=True, is_derived=True)
    first, last = parts[0], [word for word in parts[-1] if word]
    middles = [part[0][0] for part in parts[1:-1]]
    if len(first) > 1:  # "TMU", of Tiffany-Mae Underhill
        halves = "".join([*(word[0] for word in first), last[0][0]])
        made.letters[tuple(halves)].append(wanted)
        if not is_abbreviation(halves) and halves not in made.shown:
            made.words[halves].append(wanted)
    if len(last) > 1:  # "Baby O-L": only the two halves of the last name
        made.letters[tuple(word[0] for word in last)].append(wanted)
    if len(first[0]) > 3 and not set(first[0][:2]) & set("aeiouy"):  # "Th. B.", of Thorfinn Beridze
        two = (first[0][:2], last[0][0])
        made.rows[two[0]].append((two, Wanted(entry.key, LeakSort.INITIALS, "its initials", True, is_derived=True)))
    for inner, end in itertools.product(([], middles), ([last[0][0]], [word[0] for word in last], [last[-1][0]])):
        letters = (first[0][0], *inner, *end)
        if len(letters) > 1:
            made.letters[letters].append(wanted)
            joined = "".join(letters)
            if not is_abbreviation(joined) and joined not in made.shown:
                made.words[joined].append(wanted)


def _body(made: Hidden, entry: CastEntry, written: str) -> None:
    words = tuple(WORD.findall(re.sub(r"(?<=\w)'s\b", "s", fold(written).lower)))
    generic = listed("bodies")
    _row(made, entry, words, "its name")
    for word in words:
        if word.endswith("shire") and len(word) >= 9:
            for length in range(3, min(7, len(word) - 5)):  # "Wilts", "Northants"
                short = f"{word[:length]}s"
                if not is_everyday(short):
                    made.words[short].append(_wanted(entry, "its name cut short", in_capitals=True))
    if len(words) == 1:
        made.words[words[0]].append(_wanted(entry, "its name", is_ordinary=is_ordinary(words[0]) or len(words[0]) < 4))
        return
    own = [word for word in words if not is_everyday(word) and word not in generic]
    for before, word in zip(("", *words), words, strict=False):
        if own and is_everyday(word) and len(word) < 8:
            continue  # "Gallows Field": it is known by its other word
        is_told = made.shows((word,)) or word in generic or word in STREETS
        if not is_told and len(word) > 3 and not _is_saint(before, word):
            _word(made, entry, word, "the word that its name is known by")
    for pair in itertools.pairwise(words):
        if made.shows(pair):
            continue  # "Marlow Health Visiting" is shown as "Health visiting": those two words give nothing away
        if any(word not in generic or word in ("st", "saint") for word in pair):
            _row(made, entry, pair, "two words of its name")
            if pair[0] in ("st", "saint"):
                _row(made, entry, ("saint" if pair[0] == "st" else "st", pair[1]), "two words of its name")
    if entry.sort is Sort.SCHOOL and not made.shows(words[:2]) and words[0] not in ("the", "church"):
        _row(made, entry, words[:2], "the first two words of its name")  # "Our Lady", "Holy Family"
    letters = "".join(word[0] for word in words if word not in ("of", "and", "the", "for"))
    for length in range(3, len(letters) + 1):
        made.letters[tuple(letters[:length])].append(
            Wanted(entry.key, LeakSort.INITIALS, "its initials", in_capitals=True, is_derived=True)
        )
    for length in range(4, len(letters)):
        if not is_abbreviation(letters[:length]):
            made.words[letters[:length]].append(
                Wanted(entry.key, LeakSort.INITIALS, "the first of its initials", in_capitals=True, is_derived=True)
            )
    own_words = [word for word in words if word not in ("of", "and", "the", "for")]
    for start in range(1, len(own_words) - 2):  # "the town RFC", of Kelmouth Rugby Football Club
        tail = "".join(word[0] for word in own_words[start:])
        if (
            not is_abbreviation(tail)
            and tail not in made.shown
            and any(one not in generic for one in own_words[start:])
        ):
            made.words[tail].append(
                Wanted(entry.key, LeakSort.INITIALS, "the last of its initials", in_capitals=True, is_derived=True)
            )
    every = "".join(word[0] for word in words)
    for length in range(4, len(every) + 1):
        if every[:length] != letters[:length] and not is_abbreviation(every[:length]):
            made.words[every[:length]].append(
                Wanted(entry.key, LeakSort.INITIALS, "its initials", in_capitals=True, is_derived=True)
            )
    if len(letters) > 2 and not is_abbreviation(letters):
        made.words[letters].append(
            Wanted(entry.key, LeakSort.INITIALS, "its initials", in_capitals=True, is_derived=True)
        )


def _is_saint(before: str, word: str) -> bool:
    return before in ("st", "saint") and word in listed("saints")


def _address(made: Hidden, entry: CastEntry, written: str) -> None:
    folded = re.sub(r"(?<=\w)'s\b", "s", fold(written).lower)
    for code in POSTCODE.findall(folded):
        made.codes[re.sub(r"\s", "", code)] = Wanted(entry.key, LeakSort.POSTCODE, "its postcode")
    pieces = [tuple(WORD.findall(piece)) for piece in re.split(r"[,\n;]", POSTCODE.sub(" ", folded))]
    made_row = tuple(word for piece in pieces for word in piece)
    _row(made, entry, made_row, "the address")
    for piece in pieces:
        for at, word in enumerate(piece):
            if word not in STREETS or not at:
                continue
            start = max(
                (place + 1 for place in range(at) if piece[place].isdigit() or piece[place] in ("flat", "the")),
                default=0,
            )
            if start == at - 1 and len(piece[start]) == 1 and start and not piece[start].isdigit():
                continue  # "14 a close": nothing but the letter of a house
            number = piece[start - 1 : start] if start and piece[start - 1].isdigit() else ()
            letter = piece[start : start + 1] if number and len(piece[start]) == 1 else ()
            named = piece[start + len(letter) : at]
            if len(named) > 1:
                _row(made, entry, named, "the name of its street or house")
            for ending in (word, *STREETS[word]):
                _row(made, entry, (*named, ending), "its street or house")
            if number:
                _row(made, entry, (*number, *named), "its number and street")
                letters = "".join(one[0] for one in (*named, word))
                if len(number[0]) + len(letters) >= 5:
                    made.codes[number[0] + letters] = _wanted(entry, "its number and the first letters of its street")
            if letter:
                _row(made, entry, (*number, *letter, *named), "its number and street")
            if len(named) == 1 and len(named[0]) >= 5:
                # "Priory" of Priory Lane begins a sentence of other things too.
                usual = is_everyday(named[0])
                made.words[named[0]].append(
                    _wanted(entry, "the name of its street or house", in_capitals=not usual, is_ordinary=usual)
                )
        if len(piece) > 2 and piece[0].isdigit() and not any(word in STREETS for word in piece[1:]):
            # A street whose ending no list has: "7 Harbour Steps".
            _row(made, entry, piece[1:], "its street or house")
            _row(made, entry, piece[:2], "its number and street")
            if len(piece[1]) >= 5 and not is_everyday(piece[1]):
                made.words[piece[1]].append(_wanted(entry, "the name of its street or house", in_capitals=True))
        if len(piece) == 1 and len(piece[0]) > 3:
            _word(made, entry, piece[0], "the place of the address")
        elif len(piece) > 1 and not any(word in STREETS or word.isdigit() for word in piece):
            _row(made, entry, piece, "a line of the address")
            for word in piece:
                if len(word) >= 5 and not is_everyday(word) and word not in listed("bodies"):
                    made.words[word].append(_wanted(entry, "a word of a line of the address", in_capitals=True))
        for word in piece:
            if len(word) >= 5 and word not in STREETS and word not in listed("bodies"):
                for kind in ("refuge", "hostel", "shelter", "placement", "flats"):
                    _row(made, entry, (word, kind), "a word of its address, and what it is")


def _number(made: Hidden, entry: CastEntry, written: str) -> None:
    code = re.sub(r"[\W_]", "", fold(written).lower)
    digits = re.sub(r"\D", "", code)
    if re.fullmatch(r"(?:0|44|0044)\d{9,10}", digits) and digits == code:
        digits = re.sub(r"^(?:0044|44|0)", "", digits)
    if len(digits) >= 6:
        made.numbers[digits] = _wanted(entry, "the number")
    if code != digits and len(code) >= 3:
        made.codes[code] = _wanted(entry, "the number")
        bare = re.sub(r"[\W_]", "", re.sub(r"(?<!\d)0+(?=\d)", "", fold(written).lower))
        parts = [part.lstrip("0") for part in re.findall(r"\d+", written)]
        years = [part for part in parts if re.fullmatch(r"(?:19|20)\d\d", part)]
        others = [part for part in parts if part not in years and len(part) >= 3]
        if len(years) == 1 and len(others) == 1:  # "482 of 2019"
            made.codes[others[0] + years[0]] = _wanted(entry, "the number and its year")
            letters = "".join(re.findall("[a-z]+", fold(written).lower))
            if len(letters) >= 2:
                made.codes[letters + others[0]] = _wanted(entry, "the number without its year")
        if bare != code and len(bare) >= 5:
            made.codes[bare] = _wanted(entry, "the number, without its noughts")
    elif len(digits) < 6 and digits:
        made.codes[digits] = _wanted(entry, "the number")
    if not digits:
        _word(made, entry, code, "the number")
    elif code != digits or re.search(r"\d[^\d\s]\d", written):
        # "Case 4417", of CS-2016-004417: people tell the one part that tells their cases apart.
        for part in re.findall(r"\d+", written):
            bare = part.lstrip("0")
            if len(part) >= 4 and len(bare) >= 3 and not re.fullmatch(r"(?:19|20)\d\d", part):
                made.parts[bare] = _wanted(entry, "the part of the number that tells it from others")


def _phrase(made: Hidden, entry: CastEntry, written: str) -> None:
    words = words_of(written)
    _row(made, entry, words, "the words themselves")
    meant = tuple(word for word in words if word not in listed("small"))
    told = tuple(word for word in meant if word not in listed("function"))
    for some in dict.fromkeys((meant, told)):
        if len(some) > 1:
            made.phrases.append((some, _wanted(entry, "what is rare in it stands together")))
    for word in re.findall(r"[^\W\d_]+", written):
        lower = "".join(words_of(word))
        if len(words) == 1 or (word[:1].isupper() and len(lower) > 3 and lower in meant):
            # A name within the phrase: of a dog, of an illness.
            made.words[lower].append(
                _wanted(entry, "a name in it", is_ordinary=is_ordinary(lower) or is_everyday(lower))
            )
