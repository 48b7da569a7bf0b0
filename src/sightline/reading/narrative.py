"""A narrative document in; proposed facts out, each with its exact passage and its date as precise as written."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.fact import Extent, FieldValue, KindStanding, Source, Status
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.reading.clauses import Clause, clauses
from sightline.reading.focus import dates_a_deed, focused
from sightline.reading.message_years import with_years_of_message
from sightline.reading.names_known import names_known
from sightline.reading.passages import Passage, is_heading, narrative_blocks, passages
from sightline.reading.set_aside import SetAside, why_set_aside
from sightline.reading.standing import UNTOLD, Standing, standing
from sightline.reading.unread import Unread, unread_in
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS
from sightline.wording.dates import FoundDate, document_date, find_dates
from sightline.wording.negation import Stance, stance
from sightline.wording.negation import Standing as Held
from sightline.wording.people import mentions
from sightline.wording.suggest import Suggestion, suggest

ASK_OWN_DATE = "When was this document written or published?"
ASK_DEED_OR_VERDICT = "Does this date tell when it was done, or when the court decided? It is read as when it was done."
ASK_IF_IT_HAPPENED = "The words speak of something planned for this date. Did it happen?"
_TELLINGS = frozenset(
    {"notification_sent", "notification_received", "information_shared", "health_record_shared", "message", "contact",
     "referral_received", "information_requested"}
)  # fmt: skip
_MATTER = re.compile(
    r"\b(?:about|re:?|regarding|concerning|following|after)\s+(?:[\w'’-]+\s+){0,3}?"
    r"(?:incident|assault|altercation|attack|fight|injury|argument|arrest|allegation|disclosure)\s+"
    r"(?:(?:of|on|dated|from)\s+)?(?:the\s+)?(?:(?:night|evening|morning|afternoon)\s+of\s+)?$",
    re.I,
)

_OPENING = 25
"""A date that begins within so many characters of its clause opens it ("On the evening of ...")."""
_SUBJECT = 24
_NEW_STATEMENT = re.compile(r";|,?\s(?:and|but|while)\s+(?:there|they|she|he|it|the|her|his|their|[A-Z][a-z]+)\b")


@dataclass(frozen=True)
class NarrativeReading:
    """What a narrative document gives.

    ``own_date``: where the document itself says when it was written (None if it does not, or the date was given).
    ``questions`` are for a person. ``unread``: passages that look dated and could not be read to a date.
    ``named``: everybody whom the narrative names, dated or not, for the cast list.
    ``set_aside``: dates that date no event, with the reason. ``standing`` suggests what sort of document it is.
    """

    candidates: tuple[Candidate, ...]
    questions: tuple[str, ...]
    own_date: FoundDate | None
    unread: tuple[Unread, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    standing: Standing = UNTOLD
    named: tuple[Mention, ...] = ()


def read_narrative(
    document: Document,
    *,
    own_date: PartialDate | None = None,
    agency_kind: str | None = None,
    known: Iterable[str] = (),
) -> NarrativeReading:
    """Propose a fact for every explicit date in the narrative of ``document``.

    ``own_date``: when it was written or published, where the case file or a person has said so; else the document's
    own date line is looked for, and asked for if it is not there. ``agency_kind``: whose document it is, a code of the
    vocabulary; None where nobody has said. ``known``: names of the case, so that a first name alone is a person.
    """
    sort = standing(document)
    text = document.text
    found = find_dates(text)
    own = _own_date(document, sort, found) if own_date is None else None
    written = own_date if own_date is not None else (own.date if own is not None else None)
    if sort.sort in ("email", "letter") and written is not None:
        found = with_years_of_message(text, found, written)
    named = names_known(text, known)
    used: list[FoundDate] = []
    aside: list[SetAside] = []
    for date in found:
        reason = why_set_aside(text, date, own)
        if reason:
            aside.append(SetAside(date.start, date.end, date.date, reason))
        elif date.date.is_known:
            used.append(date)
    read = _Reading(document, agency_kind or sort.agency_kind, written, named)
    unread: list[Unread] = []
    cut = passages(document, used)
    for passage in cut:
        inside = [date for date in used if passage.start <= date.start and date.end <= passage.end]
        if passage.heading is not None:
            read.propose(passage, Clause(passage.start, passage.end, (passage.heading,)), passage.heading)
        elif inside:
            for clause in clauses(text, passage.start, passage.end, inside):
                for date in clause.dates:
                    read.propose(passage, clause, date)
        else:
            unread.extend(unread_in(text, passage.start, passage.end, [*found, *([own] if own else [])]))
    return NarrativeReading(
        candidates=tuple(read.candidates),
        questions=_questions(read.candidates, written, agency_kind or sort.agency_kind),
        own_date=own,
        unread=tuple(unread),
        set_aside=tuple(aside),
        standing=sort,
        named=_everybody_named(document, named),
    )


def _everybody_named(document: Document, known: Sequence[str]) -> tuple[Mention, ...]:
    return tuple(
        Mention(found.as_written, found.role, start + found.start, start + found.end)
        for start, end in narrative_blocks(document)
        for found in mentions(document.text[start:end], known=known)
        if found.named
    )


def _own_date(document: Document, sort: Standing, found: Sequence[FoundDate]) -> FoundDate | None:
    """The document's own date line; not the first entry of a log, which stands alone on its line just the same."""
    own = document_date(document.text)
    if own is None or sort.sort in ("letter", "email"):
        return own
    line = document.text.rfind("\n", 0, own.start) + 1
    is_bare = not re.search(r"[A-Za-z]{2}", document.text[line : own.start])
    blocks = narrative_blocks(document)
    others = (
        date
        for date in found
        if date.start > own.end
        and any(start <= date.start < end and is_heading(document.text, start, date) for start, end in blocks)
    )
    return None if is_bare and next(others, None) is not None else own


def _questions(
    candidates: Sequence[Candidate], written: PartialDate | None, agency_kind: str | None
) -> tuple[str, ...]:
    if not candidates or (written is not None and written.is_known):
        return ()
    is_public = agency_kind is not None and agency_kind in AGENCY_KINDS and AGENCY_KINDS[agency_kind].is_public
    why = (
        "Until then nobody can be shown to have had what it says from its publication."
        if is_public
        else "Until then it cannot be told from when its agency had what it says."
    )
    return (f"{ASK_OWN_DATE} {why}",)


class _Reading:
    """Gathers the candidates of one document, so that no two have the same key."""

    def __init__(
        self, document: Document, agency_kind: str | None, written: PartialDate | None, named: Sequence[str]
    ) -> None:
        self._document = document
        self._agency_kind = agency_kind
        self._recorded = written if written is not None and written.is_known else None
        self._named = named
        self._keys: dict[str, int] = {}
        self.candidates: list[Candidate] = []

    def propose(self, passage: Passage, clause: Clause, date: FoundDate) -> None:
        """One candidate for one date in one clause, and one for each further fact that its words hold."""
        start, end = clause.start, clause.end
        words = self._document.text[start:end]
        # A line's end inside a sentence is only where the page was narrow; offsets stay as they are.
        plain = words if passage.heading is not None else words.replace("\n", " ")
        at = (date.start - start, date.end - start)
        suggestion = focused(plain, *at, self._suggest) if passage.heading is None else self._suggest(plain)
        if passage.heading is None and suggestion.kind in _TELLINGS and _MATTER.search(plain[: at[0]]):
            # "told the school about the incident of 2 May": the telling was not on that day.
            suggestion = Suggestion("entry", KINDS["entry"].nature, mentions=suggestion.mentions)
        held = stance(plain, *at)
        whole = Candidate(
            key=self._key(words, date),
            kind=suggestion.kind,
            nature=suggestion.nature,
            occurred=replace(date.date, written=" ".join(date.date.written.split())),
            text=words,
            sources=(Source(self._document.name, passage.locator, words, start, end),),
            status=Status.PROPOSED,
            kind_standing=KindStanding.SUGGESTED,
            extent=date.extent,
            recorded=self._recorded,
            mentions=_mentioned(suggestion, start),
            fields=_shifted(suggestion.fields, start),
            position=date.start,
            match_text=" ".join(words.split()),
            question=_question(plain, at[0], held, passage),
            why=tuple(reason.phrase for reason in suggestion.why),
        )
        self.candidates.append(whole)
        self._parts(whole, suggestion, start)

    def _suggest(self, words: str) -> Suggestion:
        return suggest(words, agency_kind=self._agency_kind, known=self._named)

    def _parts(self, whole: Candidate, suggestion: Suggestion, offset: int) -> None:
        for number, part in enumerate(suggestion.parts, 1):
            start, end = offset + part.start, offset + part.end
            words = self._document.text[start:end]
            dated = self._date_reaches(whole, offset, start)
            self.candidates.append(
                replace(
                    whole,
                    occurred=whole.occurred if dated else PartialDate.unknown(),
                    extent=whole.extent if dated else Extent.POINT,
                    key=f"{whole.key} / part {number}",
                    kind=part.kind,
                    nature=part.nature,
                    text=words,
                    sources=(Source(self._document.name, whole.sources[0].locator, words, start, end),),
                    mentions=tuple(
                        m for m in whole.mentions if m.start is not None and start <= m.start and (m.end or 0) <= end
                    ),
                    fields=_shifted(part.fields, offset),
                    question="" if dated else "Its sentence dates something else. When was this?",
                    part_of=whole.key,
                    about=whole.key if part.is_about else "",
                    match_text=" ".join(words.split()),
                    why=tuple(reason.phrase for reason in part.why),
                )
            )

    def _date_reaches(self, whole: Candidate, offset: int, start: int) -> bool:
        """Whether the date of a clause is also that of a further statement in it, which begins at ``start``.

        A date that opens the clause speaks for all of it. One that stands inside does not reach over "and" or "but" to
        a statement with a subject of its own: to say that it does would invent a date.
        """
        written = whole.position
        if written - offset <= _OPENING or start <= written:
            return True
        end = written + len(whole.occurred.written)
        return _NEW_STATEMENT.search(self._document.text, end, start + _SUBJECT) is None

    def _key(self, words: str, date: FoundDate) -> str:
        mark = hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:10]
        key = f"passage {mark} / {' '.join(date.date.written.split())}"
        self._keys[key] = self._keys.get(key, 0) + 1
        return key if self._keys[key] == 1 else f"{key} ({self._keys[key]})"


def _question(words: str, start: int, held: Stance, passage: Passage) -> str:
    if passage.heading is not None:
        return ""
    if dates_a_deed(words, start):
        return ASK_DEED_OR_VERDICT
    return ASK_IF_IT_HAPPENED if held.standing is Held.PLANNED else ""


def _mentioned(suggestion: Suggestion, offset: int) -> tuple[Mention, ...]:
    return tuple(
        Mention(found.as_written, found.role, offset + found.start, offset + found.end) for found in suggestion.mentions
    )


def _shifted(fields: Mapping[str, FieldValue], offset: int) -> dict[str, FieldValue]:
    return {
        name: replace(
            value,
            start=None if value.start is None else value.start + offset,
            end=None if value.end is None else value.end + offset,
        )
        for name, value in fields.items()
    }
