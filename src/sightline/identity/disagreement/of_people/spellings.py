"""How documents spell a person's name, set side by side: Jane and Jayne; not nicknames, titles or a surname alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.identity.disagreement.comparing.agents import roles_in
from sightline.identity.disagreement.comparing.cast import Cast
from sightline.identity.disagreement.comparing.names_in_text import ordered_name, same_name
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import letters_apart
from sightline.identity.names import Agrees, Form, Name, agreement
from sightline.identity.nicknames import stand_for_one_another
from sightline.identity.persons import NameAssertion

_ALONE = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{5,}\b(?! [A-Z])")
"""A word with a capital inside a sentence, which no other such word follows: a first name, or a place."""
_LONG_ENOUGH = 6
_SHORTEST = 4
_LETTERS = 2
_TWINS = re.compile(r"\btwins?\b", re.I)


def spellings(told: Sequence[Sentence], cast: Cast, assertions: Iterable[NameAssertion]) -> list[Contradiction]:
    """Pairs of spellings that may be one person's, with the first place of each in every document."""
    found_at: dict[str, dict[str, Said]] = {}
    with_twins = {one.document for one in told if _TWINS.search(one.text)}
    for sentence in told:
        low = sentence.text.casefold()
        for key, name in cast.held.items():
            if name.surname.split()[-1] not in low or name.given not in low:
                continue
            for start, end in _places(sentence.text, name):
                written = ordered_name(sentence.text[start:end])
                if written is not None and written.key == key:
                    said = sentence.say(start, end, _shown(written))
                    found_at.setdefault(key, {}).setdefault(sentence.document, said)
    for one in sorted(assertions, key=lambda item: (item.document, item.start or 0, item.name)):
        held = ordered_name(one.name)
        if held is None or held.form is not Form.FULL or one.name not in one.passage:
            continue
        said = Said("", one.document, one.name, one.start, one.end, _shown(held), "", one.passage)
        found_at.setdefault(held.key, {}).setdefault(one.document, said)
    made = list(_first_names(told, cast, found_at))
    for first, second in combinations(sorted(found_at), 2):
        why = _one_person(cast.held.get(first), cast.held.get(second), cast, found_at, with_twins)
        if not why or _without_marks(first) == _without_marks(second):
            continue
        said_all = (*found_at[first].values(), *found_at[second].values())
        label = min((cast.held[first].written, cast.held[second].written))
        about = min(cast.persons.get(first, first), cast.persons.get(second, second))
        made.append(
            Contradiction.of(
                Topic.NAME,
                Sort.CONFLICT,
                f"how the name of {label} is spelled",
                about,
                said_all,
                (why, "Each spelling is kept as its document gives it."),
            )
        )
    return made


def _without_marks(written: str) -> str:
    """The name as a system writes it that knows no accents: a print of it asserts no other spelling."""
    plain = unicodedata.normalize("NFKD", written.replace("ł", "l").replace("ø", "o").replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _first_names(
    told: Sequence[Sentence], cast: Cast, found_at: Mapping[str, Mapping[str, Said]]
) -> Iterator[Contradiction]:
    """A first name alone that is one letter from that of a person whom other documents name in full."""
    yield from _children(told, cast)
    known = {part for name in cast.held.values() for part in (name.given, *name.middle, *name.surname.split())}
    longer = {key: name for key, name in cast.held.items() if len(name.given) >= _LONG_ENOUGH and key in found_at}
    for sentence in told:
        for hit in _ALONE.finditer(sentence.text):
            word = hit.group().casefold()
            if word in known or stand_for_one_another(word, word[:-1]):
                continue
            fits = [
                key
                for key, name in longer.items()
                if sentence.document not in found_at[key]
                and word[0] == name.given[0]
                and letters_apart(word, name.given) == 1
                and not _is_pet_name(word, name.given)
            ]
            if len({cast.held[key].given for key in fits}) != 1:
                continue
            key = min(fits)
            label = cast.held[key].written
            said = (*found_at[key].values(), sentence.say(*hit.span(), hit.group()))
            why = f"“{hit.group()}” is one letter from the first name of {label}, who is not named in that document."
            yield Contradiction.of(
                Topic.NAME,
                Sort.CONFLICT,
                f"how the name of {label} is spelled",
                cast.persons.get(key, key),
                said,
                (why, "Each spelling is kept as its document gives it."),
            )


_CALLED = re.compile(
    r"\b(?:called|named|names\s+are|known\s+as|[Bb]aby)\s+(?:[A-Z][a-z]+\s+and\s+)?(?P<name>[A-Z][a-z]{3,})\b"
)


def _children(told: Sequence[Sentence], cast: Cast) -> Iterator[Contradiction]:
    """A child's first name alone, spelled in two ways that sound alike, by documents none of which has both."""
    places: dict[str, dict[str, Said]] = {}
    names = {name for name in cast.young if len(name) >= _SHORTEST and name.isalpha()}
    for sentence in told:
        names |= {hit.group("name").casefold() for hit in _CALLED.finditer(sentence.text)}
    for sentence in told:
        for name in names:
            for hit in re.finditer(rf"\b{name.title()}\b", sentence.text):
                places.setdefault(name, {}).setdefault(sentence.document, sentence.say(*hit.span(), name.title()))
    full = {part for held in cast.held.values() for part in (held.given,)}
    for one, other in combinations(sorted(places), 2):
        if not ({one, other} & cast.young) or one[0] != other[0] or set(places[one]) & set(places[other]):
            continue
        if (
            {one, other} <= full
            or letters_apart(one, other) > _LETTERS
            or _sound(one.rstrip("iey")) != _sound(other.rstrip("iey"))
        ):
            continue
        said = (*places[one].values(), *places[other].values())
        yield Contradiction.of(
            Topic.NAME,
            Sort.CONFLICT,
            f"how the name of {one.title()} is spelled",
            f"child {one}",
            said,
            (
                "Each document has one of two spellings that sound alike.",
                "Each spelling is kept as its document gives it.",
            ),
        )


def _one_person(
    one: Name | None,
    other: Name | None,
    cast: Cast,
    found_at: Mapping[str, Mapping[str, Said]],
    with_twins: set[str],
) -> str:
    """Why two names spelled differently may be one person's, or empty."""
    if one is None or other is None or cast.are_apart(one.key, other.key):
        return ""
    places = set(found_at[one.key]), set(found_at[other.key])
    settled = one.key in cast.persons and cast.persons.get(one.key) == cast.persons.get(other.key)
    if not settled and places[0] & places[1] and with_twins & (places[0] | places[1]):
        return ""
    if same_name(one, other):
        parts = agreement(one, other)
        reasons = [part.reason for part in parts if part.stands is Agrees.VARIANT and "spelled" in part.reason]
        if not reasons or any(len(part) == 1 for name in (one, other) for part in name.middle):
            return ""
        if not settled and with_twins and cast.is_child(one):
            return ""
        return f"They can be one person's: {'; '.join(reasons)}."
    if settled and letters_apart(one.key, other.key) <= 2 and not _is_pet_name(one.given, other.given):
        return "A person has said that both are one person, and the spellings differ."
    if not places[0] & places[1] and not with_twins and (why := _sounds_alike(one, other, found_at)):
        return why
    children = cast.is_child(one) and cast.is_child(other)
    if (
        children
        and not with_twins
        and not places[0] & places[1]
        and one.surname == other.surname
        and one.given != other.given
        and min(len(one.given), len(other.given)) >= 5
        and letters_apart(one.given, other.given) <= 2
        and one.given[2:] == other.given[2:]
        and not _is_pet_name(one.given, other.given)
    ):
        return "Each is the child in its document, with the same surname; the first names differ just at the beginning."
    return ""


def _is_pet_name(one: str, other: str) -> bool:
    """Whether one stands for the other by habit (Kate, Katherine), and is no other spelling of it (Kathryn)."""
    is_spelling = min(len(one), len(other)) >= _LONG_ENOUGH and letters_apart(one, other) <= _LETTERS
    return stand_for_one_another(one, other) and not is_spelling


def _sounds_alike(one: Name, other: Name, found_at: Mapping[str, Mapping[str, Said]]) -> str:
    """Why two full names that share a first name or a surname may be one person's: by sound, or by one role."""
    roles = _role_beside(found_at[one.key].values()), _role_beside(found_at[other.key].values())
    if roles[0] and roles[1] and roles[0] != roles[1]:
        return ""
    as_one = bool(roles[0]) and roles[0] == roles[1]
    if one.surname == other.surname and one.given != other.given:
        a, b = one.given.replace("-", ""), other.given.replace("-", "")
        if _is_pet_name(one.given, other.given) or a[0] != b[0] or min(len(a), len(b)) < _SHORTEST:
            return ""
        if (_sound(a) == _sound(b) and len(_sound(a)) > 1 and letters_apart(a, b) <= 3) or (as_one and a[-1] == b[-1]):
            return "The surname is the same, and the first names sound alike or are given to the same role."
    if one.given == other.given and one.surname != other.surname and min(len(one.surname), len(other.surname)) > 4:
        apart = letters_apart(one.surname, other.surname)
        alike = _sound(one.surname) == _sound(other.surname) and len(_sound(one.surname)) > 1 and apart <= 3
        if one.surname[0] == other.surname[0] and (
            alike or (apart <= (3 if as_one else 1) and one.surname[:3] == other.surname[:3])
        ):
            return "The first name is the same, and the surnames differ in few letters."
    return ""


def _role_beside(said: Iterable[Said]) -> str:
    """The role in which a name stands, straight before it or behind a comma, where all its places agree."""
    held = set()
    for one in said:
        at = one.passage.find(one.words)
        before, after = one.passage[max(0, at - 40) : at], one.passage[at + len(one.words) :][:40]
        found = [role for _, end, role in roles_in(before) if not before[end:].strip(" ,:(")]
        behind = [
            role for start, _, role in roles_in(after) if re.fullmatch(r",\s+(?:(?:the|her|his|a)\s+)?", after[:start])
        ]
        held.update(found[-1:] or behind[:1])
    return held.pop() if len(held) == 1 else ""


def _sound(word: str) -> str:
    """Its consonants as they sound, nothing doubled."""
    plain = word
    for written, said in (
        ("tch", "ch"),
        ("ph", "f"),
        ("ck", "k"),
        ("sh", "s"),
        ("gh", "g"),
        ("c", "k"),
        ("z", "s"),
        ("y", "i"),
    ):
        plain = plain.replace(written, said)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouhw]", "", plain))


def _places(text: str, name: Name) -> list[tuple[int, int]]:
    """Where the name stands, first name or surname first."""
    parts = [re.escape(part) for part in (name.given, *name.middle, name.surname)]
    forward = r"\s+".join(parts)
    backward = rf"{parts[-1]},?\s+" + r"\s+".join(parts[:-1])
    found = [hit.span() for hit in re.finditer(rf"\b(?:{forward}|{backward})\b", text, re.I)]
    return [(start, end) for start, end in found if text[start].isupper()]


def _shown(name: Name) -> str:
    return " ".join(part.title() for part in (name.given, *name.middle, name.surname) if part)
