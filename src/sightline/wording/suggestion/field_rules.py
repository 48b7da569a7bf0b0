"""How the fields of a kind are read: by words of that kind, and by words for a field of that name in any kind.

Most fields stand in many kinds (who, why, by when, whether the child was seen), and say themselves in the same words in
each. Such words are written once, under ``[[field]]``, and each kind that declares a field of that name and type has
them, behind its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from sightline.vocabulary.fields import Field, FieldType
from sightline.vocabulary.kinds import KINDS
from sightline.wording.suggestion.pattern import Phrase

Phrases = Callable[[Iterable[str]], tuple[Phrase, ...]]

_OF_TYPE = {
    FieldType.YES_NO: {"yes", "no", "planned", "quoted"},
    FieldType.CHOICE: {"choices"},
    FieldType.TEXT: {"words", "until", "quoted", "said", "said_with", "code_after"},
    FieldType.WHOLE_NUMBER: {"numbers", "thousands", "days", "weeks"},
    FieldType.PERSON: {"after", "before", "subject", "object", "doer", "roles", "speaker", "words"},
    FieldType.AGENCY: {"after", "before"},
    FieldType.DATE: {"date_after"},
}
_OF_ANY = {"anywhere", "follows"}
_LISTS = (
    "yes", "no", "words", "until", "after", "before", "subject", "object", "numbers", "thousands", "days", "weeks",
    "date_after", "said_with", "code_after",
)  # fmt: skip
_FLAGS = ("speaker", "planned", "anywhere", "follows", "quoted", "said", "doer")
_SHARED = {"name", "type", "only", "except", "examples", "not_examples"}


class FieldRuleError(ValueError):
    """A way of reading a field that cannot be; the message says what is wrong with it."""


@dataclass(frozen=True)
class FieldRule:
    """How one field of a kind is read: see docs/lexicon.md. ``anywhere``: of a further fact, from all of its row;
    ``follows``: from the sentences right behind the statement, too. ``shared``: how a field of that name is read in any
    kind, where its own words give nothing.
    """

    field: Field
    yes: tuple[Phrase, ...] = ()
    no: tuple[Phrase, ...] = ()
    choices: tuple[tuple[str, tuple[Phrase, ...]], ...] = ()
    words: tuple[Phrase, ...] = ()
    until: tuple[Phrase, ...] = ()
    after: tuple[Phrase, ...] = ()
    before: tuple[Phrase, ...] = ()
    subject: tuple[Phrase, ...] = ()
    object: tuple[Phrase, ...] = ()
    numbers: tuple[Phrase, ...] = ()
    thousands: tuple[Phrase, ...] = ()
    days: tuple[Phrase, ...] = ()
    weeks: tuple[Phrase, ...] = ()
    date_after: tuple[Phrase, ...] = ()
    said_with: tuple[Phrase, ...] = ()
    code_after: tuple[Phrase, ...] = ()
    speaker: bool = False
    planned: bool = False
    anywhere: bool = False
    follows: bool = False
    quoted: bool = False
    said: bool = False
    doer: bool = False
    roles: tuple[str, ...] = ()
    shared: FieldRule | None = None

    @property
    def goes_on(self) -> bool:
        """Whether the sentences behind may say it, too."""
        return self.follows or (self.shared is not None and self.shared.follows)

    @property
    def of_the_doer(self) -> bool:
        """Whether it is whoever did what the words of the kind tell."""
        return self.doer or (self.shared is not None and self.shared.doer)

    def joined(self, other: FieldRule) -> FieldRule:
        """This rule with the words of ``other`` behind its own."""
        both: dict[str, Any] = {name: (*getattr(self, name), *getattr(other, name)) for name in (*_LISTS, "roles")}
        both |= {name: getattr(self, name) or getattr(other, name) for name in _FLAGS}
        return FieldRule(self.field, choices=(*self.choices, *other.choices), **both)


def field_rule(declared: Field, raw: Mapping[str, Any], phrases: Phrases) -> FieldRule:
    """The rule that ``raw`` writes for the field ``declared``. Raises FieldRuleError for what its type cannot have."""
    if declared.is_tag:
        raise FieldRuleError(f"{declared.name!r} is a person's own judgement, and no words may be read as it.")
    if unknown := set(raw) - _OF_TYPE[declared.type] - _OF_ANY:
        raise FieldRuleError(
            f"{', '.join(map(repr, sorted(unknown)))} is not a way of reading the field {declared.name}."
        )
    choices = raw.get("choices", {})
    if wrong := set(choices) - {code for code, _ in declared.choices}:
        raise FieldRuleError(f"{declared.name} cannot be {', '.join(map(repr, sorted(wrong)))}.")
    lists: dict[str, Any] = {name: phrases(raw.get(name, ())) for name in _LISTS}
    lists |= {name: bool(raw.get(name, False)) for name in _FLAGS}
    return FieldRule(
        declared,
        choices=tuple((code, phrases(written)) for code, written in choices.items()),
        roles=tuple(raw.get("roles", ())),
        **lists,
    )


@dataclass(frozen=True)
class SharedWords:
    """Words for a field of this name and type; in the kinds of ``only`` where any are given, and none of ``never``."""

    name: str
    type: FieldType
    only: frozenset[str]
    never: frozenset[str]
    raw: Mapping[str, Any]

    def fits(self, kind: str, declared: Field) -> bool:
        """Whether they are for the field ``declared`` of ``kind``."""
        return (
            (declared.name, declared.type) == (self.name, self.type)
            and not declared.is_tag
            and kind not in self.never
            and (not self.only or kind in self.only)
        )


def shared_words(raw: Mapping[str, Any]) -> SharedWords:
    """What a ``[[field]]`` says. Raises FieldRuleError where no kind has such a field."""
    name, written = raw.get("name", ""), raw.get("type", "")
    if written not in {one.value for one in FieldType}:
        raise FieldRuleError(f"there is no type of field called {written!r}.")
    only, never = frozenset(raw.get("only", ())), frozenset(raw.get("except", ()))
    if unknown := (only | never) - set(KINDS):
        raise FieldRuleError(f"there is no kind called {', '.join(sorted(unknown))}.")
    kept = {key: value for key, value in raw.items() if key not in _SHARED}
    made = SharedWords(name, FieldType(written), only, never, kept)
    if not any(made.fits(kind, one) for kind in KINDS for one in KINDS[kind].fields):
        raise FieldRuleError(f"no kind has a field called {name!r} of the type {written!r}.")
    return made


def with_shared(
    own: Mapping[str, Mapping[str, FieldRule]], shared: Iterable[SharedWords], phrases: Phrases
) -> dict[str, tuple[FieldRule, ...]]:
    """Every kind's rules, each with the words that its field has in any kind."""
    of_any: dict[tuple[str, str], FieldRule] = {}
    for words in shared:
        for kind, declared in ((code, one) for code in KINDS for one in KINDS[code].fields if words.fits(code, one)):
            read = field_rule(declared, words.raw, phrases)
            held = of_any.get((kind, declared.name))
            of_any[kind, declared.name] = read if held is None else held.joined(read)
    rules = {kind: dict(of_kind) for kind, of_kind in own.items()}
    for (kind, name), read in of_any.items():
        held = rules.setdefault(kind, {}).get(name)
        rules[kind][name] = read if held is None else _behind(held, read)
    return {kind: tuple(of_kind.values()) for kind, of_kind in rules.items()}


def _behind(own: FieldRule, shared: FieldRule) -> FieldRule:
    if own.field.type is FieldType.YES_NO:
        # What says no in any kind must be able to contradict what says yes in this one.
        return own.joined(shared)
    values: dict[str, Any] = {one.name: getattr(own, one.name) for one in fields(own)}
    until = (*own.until, *shared.until)
    return FieldRule(**(values | {"shared": shared, "until": until}))
