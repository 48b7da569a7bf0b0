"""Names and numbers in disguise: blanked, backwards, without vowels, cut short, in words, in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from sightline.publishing.leaks.blanked import blanked
from sightline.publishing.leaks.finding import LeakSort
from sightline.publishing.leaks.house_numbers import house_numbers
from sightline.publishing.leaks.likeness import is_everyday, is_listed
from sightline.publishing.leaks.sought import Hidden
from sightline.publishing.leaks.spelled_numbers import runs_in_figures, spelled_codes
from sightline.publishing.versions.folding import Folded
from sightline.publishing.versions.ordinary import means_a_person


class Token(Protocol):
    """A word of a folded text and where it stands."""

    @property
    def lower(self) -> str:
        """The word in lower case."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Found = tuple[int, int, LeakSort, str, str, int]
"""Start, end, sort, key, why, rank: as the matcher has them."""

_VOWELS = re.compile(r"[aeiou]")
_TITLED = re.compile(
    r"\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|PC|DC|DS|Sgt|Insp|Nurse|Sister|Baby)\.?\s+([A-Z])(?![\w'\u2019&/-]|\.\s?[A-Z]\b)(?:\.?\s+([A-Z][a-z]+))?"
)
_CUT = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|DC|DS|Sgt|Prof)\.?\s+([A-Z][a-z]{1,5}(?=\.\W|\.$)|[A-Z][a-z]{2,5}(?!\w))"
)
_NUMBER_WORD = re.compile(r"\b(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|treble)\b")
_IS_CALLED = re.compile(
    r"(?i:\b(?:baby|child|brother|sister|sibling|twin|son|daughter|mum|mother|dad|father|partner|aunt|auntie|uncle|nan|"
    r"gran|cousin|boyfriend|girlfriend|named|called|little|young)\s+['\"\u2018\u201c]?)\Z"
)
_ROLE = (
    r"(?i:social\s+worker|health\s+visitor|midwife|nurse|doctor|gp|consultant|teacher|head\s*teacher|officer|worker|"
    r"manager|mother|father|mum|mam|dad|partner|step-?father|step-?mother|grand(?:mother|father)|nan|aunt|uncle|brother|"
    r"sister|sibling|child|baby|foster\s+carer|carer|neighbour|friend|lodger|judge|solicitor|paediatrician|sergeant|(?-i:HV|SW|MW|GP|PC|DC|DS|DI|IRO|TM|SN|SENCO|DSL))"
)
_ROLES_BY_LETTERS = frozenset(
    ["GP", "HV", "SW", "MW", "SN", "PC", "DC", "DS", "DI", "DCI", "TM", "IRO", "CP", "LA", "FA"]
)
_BESIDE_A_ROLE = re.compile(
    rf"(?<![\w.])(?P<before>[A-Z]{{2,4}})(?:,\s+(?:the\s+|her\s+|his\s+)?|\s*[(\[](?:the\s+)?){_ROLE}\b"
    rf"|\b{_ROLE}(?:,\s*|\s*[(\[:]\s*|\s+)(?P<after>[A-Z]{{2,4}})(?![\w.])"
)
_TWICE = re.compile(r"(?<![\w-])([A-Z][a-z]{1,2})-(?i:\1)(?![\w-])")
"""A beat said twice, as small children do: "To-To"."""
_LONG = 9
_TOLD_END = re.compile(r"\b(?:end(?:s|ing|ed)?|last|final)\b\W+(?:\w+\W+){0,8}\Z")
_AREA = re.compile(r"(?<![^\W_])[A-Z][A-Za-z]?\d[A-Z\d]?(?![^\W_])")


def disguised(folded: Folded, tokens: Sequence[Token], hidden: Hidden, *, technical: bool) -> Iterator[Found]:
    """Everything of this sort in a folded text."""
    derived = hidden.derived
    for token in tokens:
        lower = token.lower
        place = (token.start, token.end)
        for wanted in derived.user_names.get(lower.rstrip("0123456789"), ()):
            yield *place, wanted.sort, wanted.key, wanted.why, 2
        held = derived.ciphered.get(lower)
        if held:
            for wanted in held[1]:
                yield *place, wanted.sort, wanted.key, f"{wanted.why}, {held[0]}", 3
        if technical or not folded.plain[token.start].isupper():
            continue
        called = lower.rstrip("0123456789")  # "Tobster99"
        for wanted in derived.short.get(called, ()) or derived.short.get(called.removesuffix("s"), ()):
            yield *place, wanted.sort, wanted.key, wanted.why, 3
        if lower in derived.short_of_every_day and _is_meant(folded, lower, token):
            for wanted in derived.short_of_every_day[lower]:
                yield *place, wanted.sort, wanted.key, wanted.why, 3
        if len(lower) >= 4 and not _VOWELS.search(lower[1:]):
            for wanted in derived.skeletons.get(lower, ()):
                yield *place, wanted.sort, wanted.key, f"{wanted.why}, without its vowels", 3
    for match in () if technical else _TWICE.finditer(folded.plain):
        for wanted in derived.short.get(re.sub(r"[\s-]", "", match.group().lower()), ()):
            yield match.start(), match.end(), wanted.sort, wanted.key, f"{wanted.why}, a beat said twice", 3
    for match in _AREA.finditer(folded.plain):
        area = derived.areas.get(match.group().lower())
        if area is not None and match.group().lower() not in hidden.shown_codes:
            yield match.start(), match.end(), area.sort, area.key, area.why, 2
    if not technical:
        yield from _letters_beside_a_role(folded, hidden)
        for match in _TITLED.finditer(folded.plain):
            letter, after = match.group(2).lower(), (match.group(3) or "").lower()
            if after and not is_everyday(after):
                continue  # "Mr K Smith": the letter is of his first name
            if not hidden.shows((match.group(1).lower(), letter)) and not hidden.shows((letter,)):
                for wanted in derived.surnames.get(letter, ()):
                    yield match.start(), match.end(2), wanted.sort, wanted.key, wanted.why, 3
        for match in _CUT.finditer(folded.plain):
            begun = match.group(1).lower()
            for name in derived.by_letter.get(ord(begun[0]), ()):
                if name.startswith(begun) and name != begun:
                    for wanted in hidden.words[name]:
                        yield match.start(), match.end(), wanted.sort, wanted.key, f"{wanted.why}, cut short", 3
        for start, end, wanted in house_numbers(folded.lower, derived.houses):
            yield start, end, wanted.sort, wanted.key, wanted.why, 3
        for start, end, code in spelled_codes(folded.lower):
            for own, wanted in hidden.codes.items():
                if len(own) >= 5 and own in code:
                    yield start, end, wanted.sort, wanted.key, f"{wanted.why}, spelled", 1
    if _NUMBER_WORD.search(folded.lower):
        yield from _in_words(folded, hidden)


def _is_meant(folded: Folded, lower: str, token: Token) -> bool:
    """Whether a short form that is a word too stands for somebody. What is a word only by its ending ("Matty", of a
    mat) is one where it is written as a name.
    """
    if _IS_CALLED.search(folded.plain, 0, token.start):
        return True
    if lower.endswith("s") and is_everyday(lower[:-1]):
        return False
    return len(lower) <= 5 and not is_listed(lower) and means_a_person(folded.plain, token.start, token.end)


def _letters_beside_a_role(folded: Folded, hidden: Hidden) -> Iterator[Found]:
    """Initials that are an abbreviation elsewhere, with a role at their side: "ML, health visitor"."""
    for match in _BESIDE_A_ROLE.finditer(folded.plain):
        group = "before" if match.group("before") else "after"
        if match.group(group) in _ROLES_BY_LETTERS:
            continue
        for wanted in hidden.letters.get(tuple(match.group(group).lower()), ()):
            yield match.start(group), match.end(group), wanted.sort, wanted.key, f"{wanted.why}, beside a role", 3


def _in_words(folded: Folded, hidden: Hidden) -> Iterator[Found]:
    for start, end, figures in runs_in_figures(folded.lower):
        if len(figures) < 5:
            if len(figures) >= 3 and _TOLD_END.search(folded.lower, max(0, start - 60), start):
                for number, wanted in hidden.numbers.items():
                    if len(number) >= _LONG and number.endswith(figures):
                        yield start, end, wanted.sort, wanted.key, f"{wanted.why}: its end, in words", 4
            continue
        digits = re.sub(r"\D", "", figures)
        for number, wanted in hidden.numbers.items():
            if number in digits:
                yield start, end, wanted.sort, wanted.key, f"{wanted.why}, in words", 0
            elif len(number) >= _LONG and (number.startswith(digits.lstrip("0")) or number.endswith(digits)):
                yield start, end, wanted.sort, wanted.key, f"{wanted.why}: a part of it, in words", 4
        for code, wanted in hidden.codes.items():
            if len(code) >= 5 and code in figures:
                yield start, end, wanted.sort, wanted.key, f"{wanted.why}, in words", 0


def blanked_names(text: str, hidden: Hidden) -> Iterator[Found]:
    """Names with a blank in them, in a text as it was written: folding takes some of the marks for hyphens."""
    for start, end, name in blanked(text, hidden.derived.by_letter):
        for wanted in hidden.words.get(name, ()):
            if not wanted.in_capitals and not wanted.is_derived:
                yield start, end, wanted.sort, wanted.key, f"{wanted.why}, some letters blanked", 3


# -- ordinary words in small letters ---------------------------------------------------------------------------------
_MET = re.compile(
    r"\b(?:told|saw|asked|rang|phoned|texted|visited|hit|hugged|smacked|picked\s+up|dropped\s+off|collected|"
    r"(?:spoke|spoken|speaking|contact|alone|stay|stayed|staying|live|lived|living|sleeping|playing)\s+(?:to|with))\s+$",
    re.IGNORECASE,
)
_MET_AFTER = re.compile(
    r"^\s*(?:$|[.,;!?)]|\b(?:alone|again|since|when|who|until|today|yesterday|tonight|from|at|that|to|if|and\s+(?:his|her|their|"
    r"mum|dad|the))\b)"
)
_DETERMINED = re.compile(
    r"\b(?:the|an?|his|her|their|this|that|these|those|our|my|your|its|of|every|each|any|no|one|two|three|four|five|some|"
    r"another|next|last|first|free|good|whose)\s+(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)
_OWNS = re.compile(r"^['\u2019]s\s+[a-z]")
_MOVED = re.compile(
    r"\b(?:(?:moved?|moving|back|drove|went|train|bus)\s+(?:back\s+)?(?:to|from)|(?:lives?|lived|living|born)\s+in)\s+$",
    re.I,
)
_FROM = re.compile(r"\bfrom\s+$", re.I)
_TRAVELS = re.compile(
    r"^\s+(?:by\s+(?:bus|train|car|coach|taxi)|to\s+(?:the\s+)?(?:\w+\s+){1,3}by\s+(?:bus|train|car|coach|taxi))"
)


def is_spoken_of(text: str, start: int, end: int, sort: LeakSort) -> bool:
    """Whether an ordinary word in small letters is used as one uses a person or a place: "spoke with kit alone",
    "will's car", "from wells by bus".
    """
    before, after = text[max(0, start - 40) : start], text[end : end + 60]
    if sort is LeakSort.PLACE:
        return bool(_MOVED.search(before) or (_FROM.search(before) and _TRAVELS.match(after)))
    if _MET.search(before) and _MET_AFTER.match(after):
        return True
    return bool(_OWNS.match(after)) and not _DETERMINED.search(before)
