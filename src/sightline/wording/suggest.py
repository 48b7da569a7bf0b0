"""Suggest what a row or a sentence of a record is: its kind, fields, people and further facts, each with its passage.

A suggestion is a reading by a lexicon that anyone can open (``wording/lexicon/*.toml``), never a decision: a person
confirms or changes it. What a text denies, plans or supposes never becomes the event itself, and what somebody is
reported to have said is an account, not an observation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sightline.chronology.fact import FieldValue
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.lexicon_file import in_use, load
from sightline.wording.lexicon_shapes import KEEP, Entry, Lexicon
from sightline.wording.negation import Standing, stance
from sightline.wording.people import PersonMention, mentions
from sightline.wording.reported import Manner, Report, report_around, reports
from sightline.wording.sentences import sentences
from sightline.wording.suggestion.pattern import called_child, words_of
from sightline.wording.suggestion.readings import read_fields, read_of_the_scene
from sightline.wording.suggestion.row_fields import fields_of_row, own_side
from sightline.wording.suggestion.shapes import Part, Reason, Suggestion

__all__ = ["Part", "Reason", "Suggestion", "fields_of", "suggest"]

_SPLIT = re.compile(r";|\n|\s\|\s")
_CLAUSE = re.compile(r",\s|;|\s[-–—]\s|\s(?:and|but|then|however)\s|[.!?](?:\s|$)", re.IGNORECASE)
_MARGIN = 6
_SPOKEN = 10_000  # the order of what only reported speech suggests: after every entry of the lexicon
_OPENING = 200  # a message that opens a row is the row; what it conveys is a further fact inside it
_OFTEN_ENOUGH = 12  # no row needs one phrase more often; it keeps a page pasted into a cell from taking minutes
_PASSES_ON = {
    "notification_sent",
    "information_shared",
    "health_record_shared",
    "operation_encompass_notification",
    "risk_assessment_conference_referral",
    "notification_received",
}
_INTO_ACCOUNT = (Nature.EVENT, Nature.OBSERVATION)
_BESIDE = {("domestic_abuse_incident", "threat")}
"""A row's kind, and a further fact that may stand in the very words that led to it."""
_HELD_BY = {("domestic_abuse_incident", "emergency_call"): "emergency_call"}
"""A row's kind and a kind that one of its fields already says: not told twice."""
_MEETINGS = {
    "core_group", "initial_child_protection_conference", "review_child_protection_conference", "meeting_held",
    "child_in_need_review", "strategy_discussion", "looked_after_review", "risk_assessment_conference",
}  # fmt: skip
_SUBJECT = re.compile(r"[\w'’&-]+(?:\s[\w'’&-]+){0,3}")
_DEED = re.compile(r"\b(?:\w+ed|was|were|is|has|had|saw|rang|told|and)\b", re.IGNORECASE)
_LATER_CLAUSE = re.compile(
    r",?\s(?:and|but)\s(?:there\s(?:was|were)|later|then|subsequently|afterwards)\b", re.IGNORECASE
)
_REASON = re.compile(
    r"\b(?:because(?: of)?|due to|owing to|on account of|in view of|as (?=(?:he|she|they|there|it)\b)|"
    r"as (?=(?:the |his |her |their )?[\w'’]+ (?:is|was|are|were|has|had|have|did|does|moved|left|went|could)\b))",
    re.IGNORECASE,
)
"""What stands behind it is why, and the clause before it what happened."""
_TOLD = frozenset({"told", "tells", "said", "says", "explained", "stated", "tell", "say"})
_NEAR_THE_VERB = 40
_MEDICAL = re.compile(r"\b(?:Dr|Prof|consultant|paediatrician|radiologist|pathologist|surgeon|registrar)\b", re.I)
_CHILDS_WORDS = re.compile(r"\b(?:mummy|daddy)\b", re.IGNORECASE)
_CHILD_ASKED = re.compile(
    r"\b(?:seen alone|spoken to (?:alone|by|in|on)|on (?:his|her) own|when asked)\b[^.;\n]{0,40}[.,;]?\s+\w+$",
    re.IGNORECASE,
)
_NOT_TOLD = re.compile(r"^\s*(?:to|by|as|for)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A phrase found, and the kind that it stands for once denial, plans and reported speech are weighed."""

    kind: str
    score: int
    start: int
    end: int
    order: int
    may_be_part: bool
    instead_of: str = ""
    report: Report | None = None

    def rank(self) -> tuple[int, int, int]:
        return (-self.score, self.start, self.order)


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
    pieces = _pieces(text)
    seen = called_child(text, children)
    hits = sorted(_hits(lexicon, text, seen, agency_kind, pieces, people), key=_Hit.rank)
    if not hits:
        return Suggestion("entry", KINDS["entry"].nature, mentions=people)
    best = hits[0]
    told = (best.start, best.end)
    home = _piece_of(pieces, best.start)
    another = {_piece_of(pieces, hit.start) for hit in hits if hit.kind == best.kind} - {home}
    fields = fields_of_row(lexicon, best.kind, text, told, pieces, home, another, people, children)
    own_clause = _clause(text, best, pieces[_piece_of(pieces, best.start)])
    parts, taken = _parts(lexicon, text, best, fields, hits, pieces, people, agency_kind, children)
    of_parts = {name: value for part in parts for name, value in part.fields.items()}
    if any(of_parts.get(name) == value for name, value in fields.items()):
        # "Care order discharged and supervision order made": what a further fact says of itself is not the row's too,
        # where the row's own clause says it differently.
        own = read_fields(lexicon, best.kind, text, *own_clause, people, children, told)
        fields |= {name: value for name, value in own.items() if fields.get(name) == of_parts.get(name)}
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


def _pieces(text: str) -> list[tuple[int, int]]:
    """The sentences of a row, cut again where rows are cut: at a semicolon, a line's end, a bar."""
    found: list[tuple[int, int]] = []
    for sentence in sentences(text):
        start = sentence.start
        for cut in _SPLIT.finditer(text, sentence.start, sentence.end):
            found.append((start, cut.start()))
            start = cut.end()
        found.append((start, sentence.end))
    return [(start, end) for start, end in found if text[start:end].strip()]


def _piece_of(pieces: Sequence[tuple[int, int]], at: int) -> int:
    return next((number for number, (_, end) in enumerate(pieces) if at < end), len(pieces) - 1)


def _hits(
    lexicon: Lexicon,
    text: str,
    seen: str,
    agency_kind: str | None,
    pieces: Sequence[tuple[int, int]],
    people: Sequence[PersonMention],
) -> list[_Hit]:
    found: list[_Hit] = []
    opening = len(text) - len(text.lstrip(" \t\"'“•-*?"))
    words = words_of(seen)
    passed: dict[str, list[tuple[int, int]]] = {}
    for entry, phrase in lexicon.possible(set(words.split())):
        if not phrase.may_stand_in(words):
            continue
        if (entry.only and agency_kind not in entry.only) or agency_kind in entry.never:
            continue
        if entry.together_with and not any(item.stands_in(seen, words) for item in entry.together_with):
            continue
        for match in islice(phrase.regex.finditer(seen), _OFTEN_ENOUGH):
            number = _piece_of(pieces, match.start())
            since, to = pieces[number]
            if entry.alone and match.group() != seen.strip(" .:"):
                continue
            if entry.kind not in passed:
                passed[entry.kind] = lexicon.passed_over_in(entry.kind, seen, words)
            if any(first <= match.start() < last for first, last in passed[entry.kind]):
                continue
            if any(item.stands_in(seen, words, since, to) for item in entry.excluded_by):
                continue
            if entry.needs and not any(item.stands_in(seen, words, since, to) for item in entry.needs):
                continue
            hit = _weighed(entry, text, match.start(), match.end())
            if hit is None:
                continue
            kind, report = hit
            score = entry.weight * 10 + min(len(match.group().split()), 5) + (5 if number == 0 else 0)
            if entry.opens and match.start() - opening <= 12:
                score += 20
            if agency_kind is not None and agency_kind in entry.agencies:
                score += 15
            if _LATER_CLAUSE.search(text, since, match.start()) or _REASON.search(text, since + 1, match.start() + 1):
                score -= 25
            changed = kind != entry.kind
            if changed:
                score = min(score, 45 + (5 if number == 0 else 0))
            if entry.conveys and not changed and _opens(lexicon, text, opening, match.start(), people):
                score = _OPENING
            part = entry.part or KINDS[kind].nature not in _INTO_ACCOUNT
            instead_of = entry.kind if changed else ""
            found.append(_Hit(kind, score, match.start(), match.end(), entry.order, part, instead_of, report))
    found.extend(_spoken(text, pieces))
    return found


def _opens(lexicon: Lexicon, text: str, opening: int, at: int, people: Sequence[PersonMention]) -> bool:
    """Whether the words at ``at`` open the row, or stand right behind the agency or worker that the row opens with."""
    before = text[opening:at].strip()
    if len(before) <= 3:
        return True
    if not _SUBJECT.fullmatch(before) or _DEED.search(before):
        return False
    worker = any(item.role == "professional" and opening <= item.start and item.end <= at for item in people)
    return worker or bool(lexicon.agency_words.anywhere(text, opening, at))


def _weighed(entry: Entry, text: str, start: int, end: int) -> tuple[str, Report | None] | None:
    """The kind that an entry's words stand for here, or None where the text does not assert them."""
    held = stance(text, start, end)
    instead = {
        Standing.ASSERTED: KEEP,
        Standing.DENIED: entry.negated,
        Standing.PLANNED: entry.planned,
        Standing.SUPPOSED: entry.supposed,
    }[held.standing]
    if not instead:
        return None
    if instead != KEEP:
        return instead, None
    report = report_around(text, start)
    if report is None:
        told = _told_to_an_agency(entry, text, start, end)
        return (entry.kind, None) if told is None else (_as_said(told), told)
    if entry.reported == KEEP or KINDS[entry.kind].nature not in _INTO_ACCOUNT:
        return entry.kind, None
    if report.manner is Manner.ACCOUNT and report.who == "professional":
        return entry.kind, None
    if entry.reported and report.manner is Manner.ACCOUNT:
        return entry.reported, report
    return _as_said(report), report


def _told_to_an_agency(entry: Entry, text: str, start: int, end: int) -> Report | None:
    """ "Mother told the ward that": an account of hers, and not one agency telling another."""
    if entry.kind != "information_shared":
        return None
    return next(
        (
            one
            for one in reports(text)
            if one.who in ("family", "child", "")
            and one.speaker
            and one.manner is Manner.ACCOUNT
            and one.verb in _TOLD
            and one.speaker_start <= start <= one.start < max(end, one.start + 1)
            and one.start - start <= _NEAR_THE_VERB
        ),
        None,
    )


def _as_said(report: Report) -> str:
    """The kind of what is somebody's account, opinion or finding, and not simply so."""
    if report.manner is Manner.FINDING:
        return "review_finding" if report.who == "review" else "decision"
    if report.who == "child":
        return "child_voice"
    if report.manner is Manner.OPINION and report.who != "family":
        return "medical_opinion" if _MEDICAL.search(report.speaker) else "professional_opinion"
    return "account_given"


def _asked_the_child(text: str, report: Report) -> bool:
    """Whether a note that leaves out who speaks has just told that the child was seen alone, or asked."""
    before = text[max(0, report.start - 90) : report.start]
    return not report.speaker and _CHILD_ASKED.search(before) is not None


def _spoken(text: str, pieces: Sequence[tuple[int, int]]) -> list[_Hit]:
    """Reported speech as such: what a person of the family or the child says is an account or the child's words.

    Of a professional's words only a view is a fact of its own, and what they told where nothing else fits.
    """
    found = []
    for report in reports(text)[:50]:
        said = text[report.start : report.end].strip(" ,:")
        if len(said) < 3 or _NOT_TOLD.match(text[report.start :]):
            continue
        kind, score = _as_said(report), 40
        if kind == "account_given" and (_CHILDS_WORDS.search(said) or _asked_the_child(text, report)):
            kind = "child_voice"
        if report.manner is Manner.ACCOUNT:
            score = {"family": 40, "child": 40, "": 36}.get(report.who, 12)
            if report.who == "professional" and report.verb not in _TOLD:
                continue
        at = min(report.speaker_start, report.start)
        first = _piece_of(pieces, at) == 0
        may_be_part = report.manner is not Manner.ACCOUNT or report.who != "professional"
        to = report.start if at < report.start else report.start + 1
        found.append(_Hit(kind, score + (5 if first else 0), at, to, _SPOKEN, may_be_part, report=report))
    return found


def _parts(
    lexicon: Lexicon,
    text: str,
    best: _Hit,
    held: Mapping[str, FieldValue],
    hits: Sequence[_Hit],
    pieces: Sequence[tuple[int, int]],
    people: Sequence[PersonMention],
    agency_kind: str | None,
    children: Sequence[str],
) -> tuple[tuple[Part, ...], set[str]]:
    """Further facts: at most one of a kind in each sentence, none where the row's own kind already stands."""
    home = _piece_of(pieces, best.start)
    chosen: list[_Hit] = []
    seen: set[tuple[int, str]] = {(home, best.kind)}
    for hit in hits:
        number = _piece_of(pieces, hit.start)
        if not hit.may_be_part or (number, hit.kind) in seen:
            continue
        if hit.kind == best.kind and KINDS[hit.kind].nature is not Nature.COMMUNICATION:
            continue
        if _HELD_BY.get((best.kind, hit.kind)) in held or (best.kind in _MEETINGS and hit.kind == "appointment_missed"):
            continue
        beside = (best.kind, hit.kind) in _BESIDE
        if any(_overlap(hit, other) for other in (chosen if beside else (best, *chosen))):
            continue
        if _is_only_told(hit) and any(_told_by(hit, other) for other in (best, *chosen)):
            continue
        seen.add((number, hit.kind))
        chosen.append(hit)
    parts = []
    for hit in sorted(chosen, key=lambda item: item.start):
        number = _piece_of(pieces, hit.start)
        alone = number != home and not any(
            other is not hit and _piece_of(pieces, other.start) == number for other in chosen
        )
        start, end = pieces[number] if alone else _clause(text, hit, pieces[number])
        about = hit.kind in _PASSES_ON and best.kind not in _PASSES_ON
        fields = read_fields(lexicon, hit.kind, text, start, end, people, children, (hit.start, hit.end))
        if not any(other is not hit and other.kind == hit.kind for other in chosen):
            fields |= read_of_the_scene(lexicon, hit.kind, text, fields, people, children)
        if hit.kind == best.kind and all(held.get(name) == value for name, value in fields.items()):
            continue
        own = own_side(hit.kind, fields, agency_kind)
        parts.append(Part(hit.kind, KINDS[hit.kind].nature, start, end, fields, _why(text, [hit]), about, own))
    return tuple(parts), {hit.kind for hit in chosen}


def _overlap(one: _Hit, other: _Hit) -> bool:
    return one.start < other.end and other.start < one.end


def _is_only_told(hit: _Hit) -> bool:
    """Whether nothing but "mother said" led to it."""
    return hit.order == _SPOKEN and hit.kind == "account_given"


def _told_by(report: _Hit, other: _Hit) -> bool:
    """Whether ``other`` is what ``report`` tells, so that the telling need not stand beside it as a fact of its own."""
    told = report.report
    return told is not None and told.start <= other.start < told.end and other.kind != "account_given"


def _clause(text: str, hit: _Hit, piece: tuple[int, int]) -> tuple[int, int]:
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


def _why(text: str, hits: Sequence[_Hit]) -> tuple[Reason, ...]:
    return tuple(
        Reason(text[hit.start : hit.end].strip(), hit.start, hit.end)
        for hit in sorted(hits, key=lambda item: item.start)
    )
