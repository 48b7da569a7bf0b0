"""Suggest what a row or a sentence of a record is: its kind, fields, people and further facts, each with its passage.

A suggestion is a reading by a lexicon that anyone can open (``wording/lexicon/*.toml``), never a decision: a person
confirms or changes it. What a text denies, plans or supposes never becomes the event itself, and what somebody is
reported to have said is an account, not an observation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from sightline.chronology.fact import FieldValue
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.lexicon_file import in_use, load
from sightline.wording.lexicon_shapes import Lexicon
from sightline.wording.people import PersonMention, mentions
from sightline.wording.suggestion.hits import Hit, piece_of, pieces_of, said_by_itself, weighed_hits
from sightline.wording.suggestion.pattern import called_child
from sightline.wording.suggestion.readings import read_fields, read_of_the_scene
from sightline.wording.suggestion.row_fields import fields_of_row, own_side
from sightline.wording.suggestion.shapes import Part, Reason, Suggestion

__all__ = ["Part", "Reason", "Suggestion", "fields_of", "suggest"]

_CLAUSE = re.compile(r",\s|;|\s[-–—]\s|\s(?:and|but|then|however)\s|[.!?](?:\s|$)", re.IGNORECASE)
_MARGIN = 6
_PASSES_ON = {
    "notification_sent",
    "information_shared",
    "health_record_shared",
    "operation_encompass_notification",
    "risk_assessment_conference_referral",
    "notification_received",
}
_BESIDE = {("domestic_abuse_incident", "threat")}
"""A row's kind, and a further fact that may stand in the very words that led to it."""
_HELD_BY = {("domestic_abuse_incident", "emergency_call"): "emergency_call"}
"""A row's kind and a kind that one of its fields already says: not told twice."""
_MEETINGS = {
    "core_group", "initial_child_protection_conference", "review_child_protection_conference", "meeting_held",
    "child_in_need_review", "strategy_discussion", "looked_after_review", "risk_assessment_conference",
}  # fmt: skip


def suggest(
    text: str,
    *,
    agency_kind: str | None = None,
    known: Iterable[str] = (),
    children: Sequence[str] = (),
    lexicons: Sequence[Path] = (),
) -> Suggestion:
    """What ``text`` may be: one row of a chronology, or one sentence.

    ``agency_kind``: the code of the agency whose record it is, where known; ``known``: names of the case;
    ``children``: those of them who are its children, each "the child" to the lexicon's phrases; ``lexicons``:
    folders of a partnership's own files, read after Sightline's (else the lexicon in use). Same text and lexicon, same
    answer.
    """
    lexicon = load(*lexicons) if lexicons else in_use()
    people = tuple(mentions(text, known=known))
    pieces = pieces_of(text)
    seen = called_child(text, children)
    hits = sorted(weighed_hits(lexicon, text, seen, agency_kind, pieces, people, children), key=Hit.rank)
    if not hits:
        return Suggestion("entry", KINDS["entry"].nature, mentions=people)
    best = hits[0]
    told = (best.start, best.end)
    home = piece_of(pieces, best.start)
    another = {piece_of(pieces, hit.start) for hit in hits if hit.kind == best.kind} - {home}
    fields = fields_of_row(lexicon, best.kind, text, told, pieces, home, another, people, children)
    own_clause = _clause(text, best, pieces[piece_of(pieces, best.start)])
    parts, taken = _parts(lexicon, text, best, fields, hits, pieces, people, agency_kind, children)
    of_parts = {name: value for part in parts for name, value in part.fields.items()}
    if any(of_parts.get(name) == value for name, value in fields.items()):
        # "Care order discharged and supervision order made": what a further fact says of itself is not the row's too,
        # where the row's own clause says it differently.
        own = read_fields(lexicon, best.kind, text, *own_clause, people, children, told)
        fields |= {name: value for name, value in own.items() if fields.get(name) == of_parts.get(name)}
    fields |= said_by_itself(text, [hit for hit in hits if hit.kind == best.kind])
    also = dict.fromkeys(
        kind
        for hit in hits
        if hit.score >= best.score - _MARGIN or hit.instead_of
        for kind in (hit.kind, hit.instead_of)
        if kind and kind != best.kind and kind not in taken
    )
    return Suggestion(
        best.kind,
        KINDS[best.kind].nature,
        fields,
        _why(text, [hit for hit in hits if hit.kind == best.kind][:3]),
        parts,
        people,
        tuple(also)[:3],
        own_side(best.kind, fields, agency_kind),
    )


def fields_of(kind: str, text: str, *, children: Sequence[str] = ()) -> dict[str, FieldValue]:
    """What ``text`` says of the fields of ``kind``, where somebody has said that it is of that kind."""
    return read_fields(in_use(), kind, text, 0, len(text), tuple(mentions(text)), children)


def _parts(
    lexicon: Lexicon,
    text: str,
    best: Hit,
    held: Mapping[str, FieldValue],
    hits: Sequence[Hit],
    pieces: Sequence[tuple[int, int]],
    people: Sequence[PersonMention],
    agency_kind: str | None,
    children: Sequence[str],
) -> tuple[tuple[Part, ...], set[str]]:
    """Further facts: at most one of a kind in each sentence, none where the row's own kind already stands."""
    home = piece_of(pieces, best.start)
    chosen: list[Hit] = []
    seen: set[tuple[int, str]] = {(home, best.kind)}
    for hit in hits:
        number = piece_of(pieces, hit.start)
        if not hit.may_be_part or (number, hit.kind) in seen:
            continue
        if hit.kind == best.kind and KINDS[hit.kind].nature is not Nature.COMMUNICATION:
            continue
        if _HELD_BY.get((best.kind, hit.kind)) in held or (best.kind in _MEETINGS and hit.kind == "appointment_missed"):
            continue
        beside = (best.kind, hit.kind) in _BESIDE
        if not hit.says and any(_overlap(hit, other) for other in (chosen if beside else (best, *chosen))):
            continue
        if hit.is_only_told and any(_told_by(hit, other) for other in (best, *chosen)):
            continue
        seen.add((number, hit.kind))
        chosen.append(hit)
    parts = []
    for hit in sorted(chosen, key=lambda item: item.start):
        number = piece_of(pieces, hit.start)
        alone = number != home and not any(
            other is not hit and piece_of(pieces, other.start) == number for other in chosen
        )
        start, end = pieces[number] if alone else _clause(text, hit, pieces[number])
        about = hit.kind in _PASSES_ON and best.kind not in _PASSES_ON
        fields = read_fields(lexicon, hit.kind, text, start, end, people, children, (hit.start, hit.end))
        if not any(other is not hit and other.kind == hit.kind for other in chosen):
            fields |= read_of_the_scene(lexicon, hit.kind, text, fields, people, children)
        of_kind = [one for one in hits if one.kind == hit.kind and piece_of(pieces, one.start) == number]
        fields |= said_by_itself(text, of_kind)
        if hit.kind == best.kind and all(held.get(name) == value for name, value in fields.items()):
            continue
        own = own_side(hit.kind, fields, agency_kind)
        parts.append(Part(hit.kind, KINDS[hit.kind].nature, start, end, fields, _why(text, [hit]), about, own))
    return tuple(parts), {hit.kind for hit in chosen}


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


def _told_by(report: Hit, other: Hit) -> bool:
    """Whether ``other`` is what ``report`` tells, so that the telling need not stand beside it as a fact of its own."""
    told = report.report
    return told is not None and told.start <= other.start < told.end and other.kind != "account_given"


def _clause(text: str, hit: Hit, piece: tuple[int, int]) -> tuple[int, int]:
    """The clause of a sentence in which the words stand; all of it where it is what somebody said."""
    start, end = piece
    for cut in _CLAUSE.finditer(text, start, hit.start):
        start = cut.end()
    if hit.report is not None:
        return min(hit.report.speaker_start, hit.start) if hit.report.speaker else start, max(hit.report.end, hit.end)
    following = _CLAUSE.search(text, hit.end, end)
    while following is not None and re.match(r"[A-Z&/, ]{2,5}\b", text[following.end() : following.end() + 6]):
        following = _CLAUSE.search(text, following.end(), end)
    return start, following.start() if following else end


def _why(text: str, hits: Sequence[Hit]) -> tuple[Reason, ...]:
    return tuple(
        Reason(text[hit.start : hit.end].strip(), hit.start, hit.end)
        for hit in sorted(hits, key=lambda item: item.start)
    )
