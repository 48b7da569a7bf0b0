"""Whom words mean, as far as that is needed to set two claims side by side. Nobody is joined here.

A person is asked about every difference found, so that a surname may be taken for the one grown-up of that surname in
the document; where two would fit, nobody is meant and nothing is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sightline.identity import role_words
from sightline.identity.disagreement.comparing.names_in_text import (
    FULL_NAME,
    LETTER,
    NO_CHILD,
    NO_NAME,
    OPENS,
    names_in,
    ordered_name,
    same_name,
)
from sightline.identity.names import Form, Name, read_name
from sightline.identity.persons import NameAssertion

_CHILD_CUE = (
    r"(?:\b(?:[Cc]hild|[Cc]hild['’]s\s+name|[Tt]oddler|[Bb]aby|[Gg]irl|[Bb]oy|[Dd]aughter|[Ss]on|[Ll]ittle|[Ii]nfant|"
    r"[Yy]oungster)[,:]?\s+)"
)
_GROWN_CUE = (
    r"(?:\b(?:[Pp]artner|[Mm]other|[Mm]um|[Ff]ather|[Dd]ad|[Mm]ale,|[Ff]emale,|NOMINAL:|[Ss]tepfather|[Ss]tepdad|"
    r"[Bb]oyfriend|[Gg]irlfriend|[Nn]ame:|NAME:|[Gg]randmother|[Gg]randfather|[Hh]usband|[Ww]ife|[Ff]iancé)[,:]?\s+)"
)
_AFTER_NAME = r"(?:,\s*(?:who\s+is\s+|aged\s+|then\s+)?\d{1,2}\b|\s*\((?:aged\s+)?\d{1,2}\)|\s*\((?:b\.|born|DOB))"
_BY_DEED = (
    r"\s+(?:was|were|has\s+been|had\s+been|is)\s+(?:jailed|sentenced|convicted|found\s+guilty|arrested|cleared)\b"
)
_CUED = re.compile(
    rf"(?P<child>{_CHILD_CUE})(?P<a>{FULL_NAME})|(?P<grown>{_GROWN_CUE})(?P<b>{FULL_NAME})|"
    rf"(?P<c>{FULL_NAME})(?={_AFTER_NAME}|{_BY_DEED})"
)
_WOMAN = re.compile(r"\b(?:female|woman|mother|mum|husb\w*|boyfriend|she|her)\b", re.I)
_MAN = re.compile(
    r"^[\s,(]*(?:aged\s+)?\d+(?:\s*(?:yrs?|years))?[\s,)]*(?:husband|boyfriend|male|man|dad|he|his)\b", re.I
)
_NOT_PARENT = re.compile(r"\b(?:neighbour|nbr|grandmother|aunt|officer|PC|teacher|sister|witness)\b", re.I)
_YOUNG = re.compile(
    r"\b(?:[Ss]ib(?:ling)?|[Bb]rother|[Ss]ister|[Cc]hild|[Bb]aby|[Pp]upil)[:,]?[ ](?P<a>[A-Z][a-z]{2,})\b"
    r"|\b(?P<b>[A-Z][a-z]{2,})(?:,)?[ ]\(?(?:aged[ ])?(?:1[0-5]|\d)(?=\s*(?:yrs|years|mths|months|wks"
    r"|,(?!\s?(?:19|20)?\d\d)|\)|\.(?!\d)"
    r"|\s+and\b))"
    r"|\b[Oo]ne\s+child[^.]{0,20},\s+(?P<c>[A-Z][a-z]{2,})\b"
)
_MUM = re.compile(r"(?<!\b[Hh]er )(?<!\b[Hh]is )\b(?:[Mm]um|[Mm]other)\s+(?P<given>[A-Z][a-z]{2,})\b")
_SPELLED = re.compile(r"\b(?:spel(?:t|led|ling)|known\s+as|aka|née|nee|formerly|alias)\b", re.I)


class AnyPerson(Protocol):
    """What is needed of a person of the case, from whatever holds the cast."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def roles(self) -> tuple[str, ...]: ...
    @property
    def names(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Who:
    """Whom some words mean. ``name`` is the fullest known; ``role`` a role code where just that is told.

    ``why`` says how it was taken, where the words are not simply the name.
    """

    key: str
    label: str
    name: Name | None = None
    role: str = ""
    is_child: bool = False
    why: str = ""

    @property
    def is_letter(self) -> bool:
        """Whether a published document hides the name behind a letter ("Adult S")."""
        return bool(LETTER.fullmatch(self.label))


@dataclass
class Cast:
    """The full names of a case, where each stands, who is a child, who is the mother and the father.
    ``held``: full name's key to its name. ``places``: to the documents that hold it.
    """

    held: dict[str, Name] = field(default_factory=dict)
    places: dict[str, set[str]] = field(default_factory=dict)
    children: set[str] = field(default_factory=set)
    parents: dict[str, set[str]] = field(default_factory=dict)
    persons: dict[str, str] = field(default_factory=dict)
    apart: set[frozenset[str]] = field(default_factory=set)
    family: set[str] = field(default_factory=set)
    """Names that stand beside a word of the family, an age or a verdict: whom a letter can stand for."""
    young: set[str] = field(default_factory=set)
    """The first names of the children of the case."""
    answers: dict[tuple[str, str, bool], Who | None] = field(default_factory=dict, repr=False)
    """Whom words were taken for: asked again and again, and always answered alike once the cast is made."""
    women: set[str] = field(default_factory=set)
    """Full names of grown-ups of whom a document says that they are women, with their age."""

    @classmethod
    def of(
        cls, persons: Iterable[AnyPerson], assertions: Iterable[NameAssertion], texts: Mapping[str, Sequence[str]]
    ) -> Cast:
        """The cast of a case. ``texts``: each document's sentences."""
        made = cls()
        settled: dict[str, set[str]] = {}
        for person in sorted(persons, key=lambda one: one.id):
            for written in sorted({person.name, *person.names}):
                name = ordered_name(written)
                if name is None or name.form is not Form.FULL:
                    continue
                made._hold(name, "")
                settled.setdefault(name.key, set()).add(person.id)
                if {"child", "sibling"} & set(person.roles):
                    made.children.add(name.key)
                for role in ("mother", "father"):
                    if role in person.roles:
                        made.parents.setdefault(role, set()).add(name.key)
        made.persons = {key: next(iter(ids)) for key, ids in settled.items() if len(ids) == 1}
        for one in sorted(assertions, key=lambda item: (item.document, item.name)):
            name = ordered_name(one.name)
            if name is not None and name.form is Form.FULL:
                made._hold(name, one.document)
        for document in sorted(texts):
            made._read(document, texts[document])
        for told in texts.values():
            for hit in (hit for text in told for hit in _MUM.finditer(text)):
                fits = {key for key in made.held if made.held[key].given == hit.group("given").casefold()}
                if len(made._persons_of(fits)) == 1 and not fits & made.children:
                    made.parents.setdefault("mother", set()).update(fits)
        made.young |= {made.held[key].given for key in made.children if made.held[key].given}
        if not made.parents.get("mother") and len(mothers := made._persons_of(made.women)) == 1:
            made.parents["mother"] = {min(made.women)} if mothers else set()
        return made

    def _hold(self, name: Name, document: str) -> None:
        self.held.setdefault(name.key, name)
        self.places.setdefault(name.key, set())
        if document:
            self.places[name.key].add(document)

    def _read(self, document: str, told: Sequence[str]) -> None:
        known = list(self.held)
        for text in told:
            low = text.casefold()
            here = {key for key in known if key.split()[-1] in low and key in _plain(low)}
            for key in here:
                self.places[key].add(document)
            for hit in _CUED.finditer(text):
                written = OPENS.sub("", hit.group("a") or hit.group("b") or hit.group("c"), count=1)
                name = ordered_name(written)
                if name is None or name.form is not Form.FULL or set(name.key.split()) & NO_NAME:
                    continue
                self._hold(name, document)
                here.add(name.key)
                if hit.group("child"):
                    self.children.add(name.key)
                elif not re.match(r"(?:NAME|Name)\b", hit.group("grown") or ""):
                    self.family.add(name.key)
                around = text[max(0, hit.start() - 30) : hit.end() + 40]
                if (
                    hit.group("c")
                    and not _MAN.search(text[hit.end() :][:30])
                    and _WOMAN.search(around)
                    and not _NOT_PARENT.search(around)
                ):
                    self.women.add(name.key)
                cue = (hit.group("grown") or "").casefold().strip(" ,:")
                role = role_words.role_of_one(cue)
                # "her mother, X" may be the mother's mother: only "the", "mum" and a child's mother are plain.
                if role and re.search(
                    r"(?:^|[.:]\s*|\b(?:the|child['’]s|girl['’]s|boy['’]s|baby['’]s)\s+|\w['’]s\s+)$",
                    low[: hit.start()],
                ):
                    self.parents.setdefault(role, set()).add(name.key)
            for young in _YOUNG.finditer(text):
                given = (young.group("a") or young.group("b") or young.group("c")).casefold()
                if not (given in NO_CHILD or role_words.is_role(given) or self._is_surname(given, text, young)):
                    self.young.add(given)
            self.apart |= {
                frozenset((one, other))
                for one in here
                for other in here
                if one < other and not (same_name(self.held[one], self.held[other]) and _SPELLED.search(text))
            }

    def _is_surname(self, word: str, text: str, hit: re.Match[str]) -> bool:
        """Whether a word behind a first name is a surname of the case: "Lowri Pugh, 15"."""
        before = re.search(r"([A-Z][a-z]+)[ ]$", text[: hit.start()])
        return bool(before) and any(
            name.surname == word and name.given == before.group(1).casefold() for name in self.held.values() if before
        )

    # -- asking ------------------------------------------------------------------------------------------
    def named_in(self, text: str, document: str, *, grown: bool = False) -> list[tuple[int, Who]]:
        """Everybody whom ``text`` names plainly, with the place; ``grown``: no children."""
        found = []
        for start, end in names_in(text):
            who = self.who(text[start:end], document, grown=grown)
            if who is not None and not (grown and who.is_child):
                found.append((start, who))
        return found

    def who(self, words: str, document: str, *, grown: bool = False) -> Who | None:
        """Whom ``words`` of ``document`` mean, or None where that is not plain. ``grown``: it is no child."""
        asked = (words, document, grown)
        if asked not in self.answers:
            self.answers[asked] = self._who(words, document, grown)
        return self.answers[asked]

    def _who(self, words: str, document: str, grown: bool) -> Who | None:
        shape = " ".join(words.split()).strip(" ,.;:")
        shape = re.sub(r"['’]s?$", "", shape)
        if not shape:
            return None
        if LETTER.fullmatch(shape):
            return self._behind_letter(shape)
        role = role_words.role_of_one(shape)
        if role:
            keys = self.parents.get(role, set())
            if len(self._persons_of(keys)) == 1:
                full = self.held[min(keys)]
                return self._named(full, f"“{shape}” is taken for {full.written}, whom a document calls so.", role)
            return Who(f"role {role}", shape, role=role)
        if role_words.is_role(shape):
            return None
        name = ordered_name(shape)
        if name is None:
            return None
        if name.form in (Form.FULL, Form.INITIAL):
            if name.form is Form.FULL and set(name.key.split()) & NO_NAME:
                return None
            fits = [held for held in self.held.values() if same_name(name, held)]
            if name.form is Form.INITIAL and len({self._person_of(one.key) for one in fits}) != 1:
                return None
            exact = self.held.get(name.key)
            return self._named(exact or (min(fits, key=lambda one: one.key) if fits else name))
        return self._short(name, shape, document, grown)

    def _behind_letter(self, shape: str) -> Who:
        """The one of the family whom a letter can stand for; else the letter itself."""
        kind, letter = shape.split()[0], shape.split()[-1][0].casefold()
        if kind not in ("Child", "Mother", "Father", "Subject"):
            fits = {
                key
                for key in self.family
                if letter in (self.held[key].surname[:1], self.held[key].given[:1])
                and not self.is_child(self.held[key])
            }
            by_surname = {key for key in fits if self.held[key].surname[:1] == letter}
            if len(self._persons_of(by_surname or fits)) == 1:
                full = self.held[min(by_surname or fits)]
                return self._named(full, f"“{shape}” is taken for {full.written}, whom the letter fits.")
        return Who(f"letter {shape.casefold()}", shape)

    def child(self, words: str) -> Who | None:
        """The child whom a first name, a letter or "her brother" means, where only one can be meant."""
        shape = " ".join(words.split())
        if re.fullmatch(r"(?:Child |Baby )?[A-Z]", shape):
            fits = {given for given in self.young if given[:1] == shape[-1].casefold()}
        elif re.search(r"\b(?:brother|sister)$", shape, re.I):
            first = {self.held[key].given for key in self.children}
            fits = {given for given in self.young if given not in first}
        else:
            fits = {given for given in self.young if given == shape.casefold()}
        if len(fits) != 1:
            return None
        given = fits.pop()
        why = (
            "" if given == shape.casefold() else f"“{shape}” is taken for {given.title()}, the only child whom it fits."
        )
        return Who(f"child {given}", given.title(), is_child=True, why=why)

    def _short(self, name: Name, shape: str, document: str, grown: bool) -> Who | None:
        short = name.surname or name.given
        by_surname = [one for one in self.held.values() if _is_one_word(short, one.surname)]
        grown_ups = [one for one in by_surname if not self.is_child(one)]
        by_given = [one for one in self.held.values() if not name.surname and _is_one_word(short, one.given)]
        if grown:
            by_given = [one for one in by_given if not self.is_child(one)]
        for fits, how in ((grown_ups, "grown-up of that surname"), (by_given, "person of that first name")):
            here = [one for one in fits if document in self.places[one.key]]
            for chosen, where in ((here, "in the document"), (fits, "in the case")):
                if not chosen:
                    continue
                if len(self._persons_of({one.key for one in chosen})) > 1:
                    return None
                full = min(chosen, key=lambda one: (-len(one.key), one.key))
                return self._named(full, f"“{shape}” is taken for {full.written}, the only {how} {where}.")
        return None

    def _named(self, name: Name, why: str = "", role: str = "") -> Who:
        return Who(self._person_of(name.key), name.written, name, role, self.is_child(name), why)

    def is_child(self, name: Name) -> bool:
        """Whether the name is a child's: its own, another spelling of one, or the same first name and surname."""
        return any(
            name.given == self.held[key].given
            and (not name.surname or _is_one_word(name.surname, self.held[key].surname))
            for key in self.children
        ) or any(same_name(name, self.held[key]) for key in self.children)

    def _person_of(self, key: str) -> str:
        """One key for all spellings that may be one person's."""
        name = self.held.get(key) or read_name(key)
        alike = [other for other, held in self.held.items() if same_name(name, held) and not self.are_apart(key, other)]
        return min(alike, default=key)

    def _persons_of(self, keys: set[str]) -> set[str]:
        return {self._person_of(key) for key in keys}

    def are_apart(self, one: str, other: str) -> bool:
        """Whether one sentence names both, so that they are two people."""
        return frozenset((one, other)) in self.apart

    def same(self, one: Who | None, other: Who | None) -> bool:
        """Whether both are certainly meant to be the same person."""
        if one is None or other is None:
            return False
        if one.key == other.key:
            return not one.is_letter or one.label == other.label
        return one.name is not None and other.name is not None and same_name(one.name, other.name)

    def different(self, one: Who | None, other: Who | None) -> bool:
        """Whether both are named and certainly two people."""
        if one is None or other is None or one.is_letter or other.is_letter:
            return False
        if (one.name is None) or (other.name is None):
            return bool(one.role and other.role and one.role != other.role)
        return not self.same(one, other)


def _plain(low: str) -> str:
    return re.sub(r"\s+", " ", low)


def _is_one_word(one: str, other: str) -> bool:
    return bool(one) and one == other
