"""Fields whose words stand beside a statement: its sentence's subject, the sentence behind, the record itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.fact import FieldValue
from sightline.reading.sentences.speech import speech
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.said import FIELDS_OF_SPEAKER
from sightline.reading.weighing.weighed import HAPPENED, Setting, Weighed
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS
from sightline.wording.lexicon_file import in_use
from sightline.wording.negation import stance
from sightline.wording.suggestion.readings import asks_who_did_it, read_behind, read_fields

_OPENING_PRONOUN = re.compile(
    r"(?:(?:in|on|at|by|after|during|the|later|then|also)\s[^,.;]{0,40},?\s+)?(?P<pronoun>he|she)\b", re.IGNORECASE
)
_NOTHING_PASSED = re.compile(r"\b(?:no|nil|not|never|nothing|without|awaiting|yet to|nobody)\b", re.IGNORECASE)
_LOOK_BACK = 30
"""Characters before the words that tell the kind in which "not" still means them."""
_FARTHEST = 3
"""How many statements behind a fact may still speak of it."""
_SHORT = 8
"""Words of a sentence that says so little beside the fact before it that it is shown with it."""
_GAP = 3
"""Full stop, space and a mark of a list: what may stand between two sentences that go on."""


def of_its_sentence(statement: Statement, kind: str, fields: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """Who did it, where the stretch leaves out whom its sentence is about: "Dan was seen at the house and arrested"."""
    if len(statement.subject) != 1:
        return {}
    (who,) = statement.subject
    rule = asks_who_did_it(in_use(), kind)
    if rule is None or rule.field.name in fields or (rule.roles and not who.named and who.role not in rule.roles):
        return {}
    why = statement.suggestion.why
    if not why or any(one.end <= why[0].start for one in statement.suggestion.mentions):
        return {}
    since = statement.sentence - statement.start
    return {rule.field.name: FieldValue(who.as_written, who.as_written, since + who.start, since + who.end)}


def of_whom_it_means(
    statement: Statement, weighed: Weighed, kind: str, fields: Mapping[str, FieldValue], people: Sequence[Mention]
) -> dict[str, FieldValue]:
    """Who did or said it, where the statement opens with a pronoun and it is plain whom that means."""
    if not people or people[0].start is None or people[0].end is None or people[0].start >= statement.start:
        return {}
    who, said = people[0], weighed.speaker
    opening = _OPENING_PRONOUN.match(statement.bare)
    if opening is None:
        return {}
    speaks = FIELDS_OF_SPEAKER.get(kind)
    rule = asks_who_did_it(in_use(), kind)
    value = FieldValue(
        who.as_written, who.as_written, people[0].start - statement.start, people[0].end - statement.start
    )
    if speaks is not None and said is not None and said.who.casefold() == opening.group("pronoun").casefold():
        return {} if speaks in fields else {speaks: value}
    does = rule is not None and rule.field.name not in fields and (not rule.roles or who.role in ("", *rule.roles))
    if not does or rule is None or (said is not None and kind not in FIELDS_OF_SPEAKER):
        return {}
    why = statement.suggestion.why
    if not why or any(one.end <= why[0].start for one in statement.suggestion.mentions):
        return {}
    return {rule.field.name: value}


_TOLD_BEHIND = frozenset(
    {
        "reason",
        "rationale",
        "outcome",
        "decision",
        "response",
        "discharged_to",
        "plan",
        "invited",
        "conditions",
        "to_review",
    }
)
"""What a sentence tells later on of the fact that it opens with: "Ambulance called, as he was not breathing"."""


def of_the_rest_of_its_sentence(
    statement: Statement, kind: str, fields: Mapping[str, FieldValue], children: Sequence[str]
) -> dict[str, FieldValue]:
    """Why, with what outcome: where the sentence goes on behind the stretch that opens it, and says so plainly."""
    whole, own = statement.whole_sentence, statement.plain
    if statement.start != statement.sentence or len(whole) <= len(own) + 3 or kind != statement.kind:
        return {}
    read = read_fields(
        in_use(), kind, whole, 0, len(whole), statement.suggestion.mentions, children,
        told=(statement.suggestion.why[0].start, statement.suggestion.why[0].end) if statement.suggestion.why else None,
        only=_TOLD_BEHIND,
    )  # fmt: skip
    return {
        name: value
        for name, value in read.items()
        if name not in fields
        and value.start is not None
        and value.end is not None
        and value.start >= len(own)
        and stance(whole, value.start, min(value.end, value.start + 12)).asserted
    }


def of_another_kind(statement: Statement, kind: str, children: Sequence[str]) -> dict[str, FieldValue]:
    """What the statement says in the fields of ``kind``, where it was weighed as another than its words suggested."""
    if kind in (statement.kind, "entry"):
        return {}
    return read_fields(
        in_use(), kind, statement.plain, 0, len(statement.plain), statement.suggestion.mentions, children
    )


def of_its_record(statement: Statement, kind: str, setting: Setting) -> dict[str, FieldValue]:
    """The record's own agency, where the words name only the other side of what passed between two."""
    side = statement.suggestion.own_side
    if (
        not side
        or kind != statement.kind
        or setting.agency not in AGENCY_KINDS
        or AGENCY_KINDS[setting.agency].is_public
    ):
        return {}
    declared = KINDS[kind].field(side)
    why = statement.suggestion.why
    if why and _NOTHING_PASSED.search(statement.plain, max(0, why[0].start - _LOOK_BACK), why[0].end):
        return {}
    if declared is None or side in statement.suggestion.fields:
        return {}
    return {side: FieldValue([setting.agency] if declared.many else setting.agency)}


_SEEN_THERE = frozenset({"child_seen", "seen_alone", "bedroom_seen"})
"""What the visitor saw, and nobody else tells: "Home visit. Mum says Ava was seen by the GP"."""


@dataclass
class _Told:
    """A fact that the sentences behind may go on about: its place among the candidates, and how far it reaches."""

    place: int
    kind: str
    entry: int
    end: int
    left: int = _FARTHEST


class Behind:
    """Gives the facts told last what the next sentences of the same paragraph or entry say of their fields."""

    def __init__(self, setting: Setting) -> None:
        self._children = tuple(sorted(setting.children))
        self._names = setting.names
        self._told: list[_Told] = []

    def told(self, place: int, statement: Statement, weighed: Weighed, kind: str) -> None:
        """Remember the candidate at ``place``; of two of one kind only the later one is still spoken of."""
        if not (weighed.happened and KINDS[kind].nature in HAPPENED) or not _goes_on_behind(kind):
            return
        self._told = [one for one in self._told if one.kind != kind]
        self._told.append(_Told(place, kind, statement.piece.start, statement.end))

    def take(self, candidates: list[Candidate], statement: Statement) -> int | None:
        """Fill what ``statement`` says of the facts told before; the place of one of its own kind that it adds to."""
        added = None
        kept = []
        for one in self._told:
            near = statement.piece.start == one.entry and 0 <= statement.start - one.end <= _GAP
            if not near or statement.dates or statement.quoted or statement.general:
                continue
            said = self._said_of(one.kind, candidates[one.place], statement)
            if said:
                held = candidates[one.place]
                candidates[one.place] = replace(held, fields={**held.fields, **said})
                if statement.kind == one.kind:
                    added = one.place
            one.end, one.left = statement.end, one.left - 1
            if one.left:
                kept.append(one)
        self._told = kept
        return added

    def _said_of(self, kind: str, held: Candidate, statement: Statement) -> dict[str, FieldValue]:
        read = read_behind(in_use(), kind, statement.plain, held.fields, statement.suggestion.mentions, self._children)
        said = speech(statement.plain, statement.suggestion.mentions, self._names)
        told_from = said.verb_end if said is not None and said.sort != "professional" else len(statement.plain)
        return {
            name: value.moved(statement.start)
            for name, value in read.items()
            if name not in _SEEN_THERE or value.start is None or value.start < told_from
        }


def _goes_on_behind(kind: str) -> bool:
    return any(rule.goes_on for rule in in_use().fields.get(kind, ()))


def adds_only_fields(statement: Statement, held: Candidate) -> bool:
    """Whether all that the statement says under its kind has been taken as fields of the fact before it."""
    said = statement.suggestion.fields
    short = len(statement.plain.split()) <= _SHORT
    return (
        short
        and bool(said)
        and all(name in held.fields and held.fields[name].value == one.value for name, one in said.items())
    )
