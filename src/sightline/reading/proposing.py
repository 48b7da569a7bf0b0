"""Statements become candidates: dated as their words, their entry or their anchor allow, each with a stable key."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.fact import Extent, FieldValue, KindStanding, Source, Status
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType, ToldFrom
from sightline.documents.document import Document
from sightline.reading.anchors import Ground, Placed, Resolved, resolve
from sightline.reading.finite import PERFECT, finite_at, opens_a_statement
from sightline.reading.focus import dates_a_deed
from sightline.reading.messages import Message
from sightline.reading.pieces import Piece
from sightline.reading.statements import Statement
from sightline.reading.weighing import Setting, Weighed, speaker_mention, weigh
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.dates import FoundDate
from sightline.wording.dates.relative_date import Position, RelativeDate
from sightline.wording.matter import matter_before

ASK_DEED_OR_VERDICT = "Does this date tell when it was done, or when the court decided? It is read as when it was done."
ASK_IF_IT_HAPPENED = "The words speak of something planned for this date. Did it happen?"
_TELLINGS = frozenset(
    {"notification_sent", "notification_received", "information_shared", "health_record_shared", "message", "contact",
     "referral_received", "information_requested"}
)  # fmt: skip
_NEW_STATEMENT = re.compile(r";|,?\s(?:and|but|while)\s+(?:there|they|she|he|it|the|her|his|their|[A-Z][a-z]+)\b")
_CLOCK = re.compile(
    r"(?<![\d/.])(?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d)\s*(?:hrs|hours|h\b)|\b(?:at\s+)?(?P<hour2>[01]?\d|2[0-3]):(?P<minute2>[0-5]\d)\b"
)
_LATE, _SMALL_HOURS = 18, 6
_NOW_SEEN = re.compile(r"^(?:[\w'’]+\s+){1,4}?(?:is|are|remains)\b(?! (?:due|to)\b)", re.I)
_TIME_ALONE = re.compile(
    r"\bat (?:about |around |approximately )?(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s*(?:am|pm|a\.m\.|p\.m\.|hrs|hours|o['’]clock)\b"
    r"|\bat (?:about |around )?(?:[01]?\d|2[0-3])[:.][0-5]\d\b",
    re.I,
)
_WRITES = re.compile(r"\b(?:I|we|my|our)\b", re.I)
_PRESENT = re.compile(r"(?:is|are|has|have|will)\b", re.I)
_PAST = re.compile(r"(?:was|were|had|did|thought|felt|believed|told|said|went|came|saw|wanted|asked|\w+ed)\b", re.I)


class Proposing:
    """Gathers the candidates of one document, so that no two have the same key."""

    def __init__(
        self, document: Document, setting: Setting, written: PartialDate | None, is_dated_by_own: bool
    ) -> None:
        self._document = document
        self._setting = setting
        self._written = written if written is not None and written.is_known else None
        self._by_own = is_dated_by_own
        self._keys: dict[str, int] = {}
        self._placed: list[Placed] = []
        self._messages: dict[int, str] = {}
        self._entries: dict[tuple[int, int], tuple[str, PartialDate]] = {}
        self._said: set[str] = set()
        self.candidates: list[Candidate] = []
        self.later: list[tuple[int, Statement, RelativeDate]] = []

    # -- messages --------------------------------------------------------------------------------------------
    def message(self, message: Message) -> None:
        """The message itself: information that passed from its sender to its recipients, on the day it was sent."""
        if message.start in self._messages:
            return
        text = self._document.text
        words = text[message.start : message.end]
        occurred = message.sent.date if message.sent is not None else PartialDate.unknown()
        people = [one for one in (message.sender, *message.recipients) if one is not None]
        key = self._key(words, occurred)
        self._messages[message.start] = key
        fields: dict[str, FieldValue] = {"means": FieldValue("email")}
        if message.sender is not None:
            name, start, end = message.sender
            fields["from_whom"] = FieldValue(name, text[start:end], start, end)
        if message.recipients:
            name, start, end = message.recipients[0]
            fields["to_whom"] = FieldValue(name, text[start:end], start, end)
        self._add(
            Candidate(
                key=key, kind="message", nature=Nature.COMMUNICATION, occurred=occurred, text=words,
                sources=(Source(self._document.name, self._where(message.start, 0), words, message.start, message.end),),
                status=Status.PROPOSED, kind_standing=KindStanding.SUGGESTED,
                recorded=occurred if occurred.is_known else self._written,
                mentions=tuple(Mention(name, "", start, end) for name, start, end in people),
                fields=fields, position=message.start, match_text=" ".join(words.split()),
                why=("a message of its own",),
            ),
            (message.start, message.end), message.start,
        )  # fmt: skip

    # -- statements ------------------------------------------------------------------------------------------
    def propose(self, statement: Statement) -> None:
        """One candidate for each date of a statement, one where it has none, and one for each further fact in it."""
        weighed = weigh(statement, self._setting)
        if weighed is None:
            return
        repeated = " ".join(re.findall(r"\w+", statement.plain.casefold()))
        if len(repeated.split()) >= 4 and (statement.piece.message is not None) and repeated in self._said:
            return
        self._said.add(repeated)
        if statement.quoted and weighed.nature in (Nature.ACCOUNT, Nature.OPINION) and self._goes_on(statement):
            return
        dates: list[FoundDate | None] = [
            one
            for one in statement.dates
            if not (statement.opens_entry and _OF_ANOTHER_DAY.search(statement.plain[: one.start - statement.start]))
        ]
        for date in dates or [None]:
            self._one(statement, weighed, date)

    def _one(self, statement: Statement, weighed: Weighed, date: FoundDate | None) -> None:
        relative: RelativeDate | None = None
        if date is not None:
            found = Resolved(replace(date.date, written=" ".join(date.date.written.split())), None)
            extent, position = date.extent, date.start
        else:
            found, extent, relative = self._dated(statement, weighed)
            position = statement.start
        kind, nature, fields = weighed.kind, weighed.nature, weighed.fields
        at = date.start - statement.start if date is not None else 0
        if date is not None and kind in _TELLINGS and matter_before(statement.plain, at) is not None:
            # "told the school about the incident of 2 May": the telling was not on that day.
            kind, nature, fields = "entry", KINDS["entry"].nature, {}
        question = found.question
        if date is not None and dates_a_deed(statement.plain, at):
            question = ASK_DEED_OR_VERDICT
        elif not weighed.happened and nature is Nature.DECISION and found.occurred.is_known and date is not None:
            question = ASK_IF_IT_HAPPENED
        words = self._document.text[statement.start : statement.end]
        key = self._key(words, found.occurred)
        sources = [
            Source(
                self._document.name,
                self._where(statement.start, statement.piece.block),
                words,
                statement.start,
                statement.end,
            )
        ]
        heading = statement.piece.heading
        if date is None and heading is not None and found.told_from is None and found.occurred.basis.startswith(_UNDER):
            head = heading.found
            if not statement.start <= head.start < statement.end:
                shown = self._document.text[head.start : head.end]
                sources.append(
                    Source(
                        self._document.name, self._where(head.start, statement.piece.block), shown, head.start, head.end
                    )
                )
            else:
                found = replace(found, occurred=replace(found.occurred, basis=""))
        candidate = Candidate(
            key=key,
            kind=kind,
            nature=nature,
            occurred=found.occurred,
            text=words,
            sources=tuple(sources),
            status=Status.PROPOSED,
            kind_standing=KindStanding.SUGGESTED,
            extent=extent,
            recorded=self._recorded(statement.piece),
            mentions=self._mentions(statement, weighed),
            fields=_shifted(fields, statement.start),
            position=position,
            match_text=" ".join(words.split()),
            question=question,
            why=tuple(reason.phrase for reason in statement.suggestion.why),
            told_from=found.told_from,
        )
        self._add(
            candidate,
            (statement.piece.start, statement.piece.end),
            statement.sentence,
            weighed.happened,
            _is_background(statement.plain),
        )
        if heading is not None and self._entry(statement) not in self._entries:
            self._entries[self._entry(statement)] = (key, found.occurred)
        if relative is not None and not found.occurred.is_known and relative.step is not None:
            self.later.append((len(self.candidates) - 1, statement, relative))
        self._parts(candidate, statement)

    def _dated(self, statement: Statement, weighed: Weighed) -> tuple[Resolved, Extent, RelativeDate | None]:
        """The date of a statement that writes none of its own, with how long it lasted."""
        told = [one for one in statement.relatives if not one.describes and not self._is_matter(one, statement)]
        if weighed.nature is Nature.ACCOUNT and weighed.speaker is not None and not statement.quoted:
            # An account is of the day on which it was given, not of the day that it tells of.
            said = statement.start + weighed.speaker.verb_end
            told = [one for one in told if one.start < said + _BESIDE_THE_VERB]
        if told:
            first = _main(told, statement, weighed)
            if self._tells_of_back_then(first, statement, weighed):
                open_date = PartialDate.unknown(" ".join(first.words.split()))
                return (
                    Resolved(open_date, None, f"When was this? The text says “{open_date.written}”."),
                    first.extent,
                    None,
                )
            return resolve(first, self._ground(statement), self._placed, self._placed), first.extent, first
        if statement.lead:
            lead = statement.lead[0]
            return Resolved(_without_words(lead.date, f"{_LEADS}“{lead.date.written}”"), None), lead.extent, None
        if statement.lead_relatives:
            return (
                resolve(statement.lead_relatives[0], self._ground(statement), self._placed, self._placed),
                Extent.POINT,
                statement.lead_relatives[0],
            )
        is_before = weighed.kind in _OF_LONG_AGO or _is_background(statement.plain)
        earlier = None if is_before else self._earlier_in_sentence(statement)
        if earlier is not None:
            return earlier, Extent.POINT, None
        heading = statement.piece.heading
        if heading is not None:
            if weighed.kind in _OF_LONG_AGO or (
                _is_background(statement.plain) and weighed.nature is not Nature.COMMUNICATION
            ):
                return Resolved(PartialDate.unknown(), None), Extent.POINT, None
            return Resolved(self._under(statement), None), heading.found.extent, None
        own = self._at_a_time(statement) or self._said_now(statement, weighed)
        return (own or Resolved(PartialDate.unknown(), None)), Extent.POINT, None

    def _tells_of_back_then(self, told: RelativeDate, statement: Statement, weighed: Weighed) -> bool:
        """Whether a report of a trial or of what had been before leaves open which year or week it means."""
        if told.position is not Position.OWN_OR_BEFORE or statement.piece.message or statement.piece.heading:
            return False
        in_court = weighed.speaker is not None and weighed.speaker.in_court
        return self._setting.sort == "press" and (in_court or bool(PERFECT.search(statement.plain)))

    def _is_matter(self, told: RelativeDate, statement: Statement) -> bool:
        """Whether the words tell when something named in passing was, and not when the statement was."""
        before = statement.plain[: told.start - statement.start]
        after = statement.plain[told.end - statement.start :]
        if statement.piece.heading is not None and _OF_ANOTHER_DAY.search(before):
            return True
        if told.position not in (Position.NAMED, Position.BEFORE) or len(before) <= _LEAD:
            return False
        # "The photographs taken before her death were shown": a verb behind it has the sentence.
        return finite_at(after) is not None and not re.search(r"[,;]\s*$", before)

    def _under(self, statement: Statement) -> PartialDate:
        """The date of the entry; for what it tells after midnight, the next day."""
        heading = statement.piece.heading
        assert heading is not None
        head = heading.found.date
        inline_here = heading.inline and statement.start <= heading.found.start < statement.end
        basis = f"{_UNDER}“{' '.join(head.written.split())}”"
        if inline_here:
            return (
                replace(head, written=" ".join(head.written.split()), basis=head.basis or basis)
                if head.basis
                else replace(head, written=" ".join(head.written.split()), basis=basis)
            )
        day = heading.day
        running = [
            one.occurred for one in self._placed
            if one.run == (statement.piece.start, statement.piece.end) and one.occurred.is_day and one.happened
        ]  # fmt: skip
        if day.is_day and day.earliest is not None:
            after = [one for one in running if one.earliest == day.earliest + timedelta(days=1)]
            if after or self._past_midnight(statement):
                on = day.earliest + timedelta(days=1)
                return PartialDate(day.written, on, on, Precision.DAY, basis=f"{basis}, after midnight")
        return replace(day, written=" ".join(day.written.split()), basis=basis)

    def _past_midnight(self, statement: Statement) -> bool:
        heading = statement.piece.heading
        head = heading.found.date.from_time if heading is not None else None
        clock = _CLOCK.search(statement.plain)
        if head is None or clock is None or head.hour < _LATE:
            return False
        return int(clock.group("hour") or clock.group("hour2")) < _SMALL_HOURS

    def _earlier_in_sentence(self, statement: Statement) -> Resolved | None:
        """The date of the statement before in the same sentence, where this one has no subject of its own."""
        if opens_a_statement(statement.plain) or not self._placed or _PRESENT.match(statement.plain):
            return None
        if _HANGS_ON_ANOTHER.search(statement.plain):
            return None
        last = self._placed[-1]
        if last.sentence != statement.sentence or not last.happened or not last.occurred.is_known:
            return None
        made = self.candidates[-1]
        if made.told_from is not None:
            return Resolved(made.occurred, made.told_from)
        return Resolved(_without_words(last.occurred, f"{_LEADS}“{last.occurred.written}”"), None)

    def _said_now(self, statement: Statement, weighed: Weighed) -> Resolved | None:
        """What a writer thinks, decides or sees as they write is of the day of writing."""
        message = statement.piece.message
        if weighed.speaker is not None or statement.quoted or self._setting.sort in ("press", "published_review"):
            return None
        ground = self._ground(statement)
        if ground.own is None or not (ground.speaks_from_own or self._setting.sort == "judgment"):
            return None
        plain = statement.plain
        verb = finite_at(plain)
        if verb is not None and _PAST.match(plain, verb):
            return None
        judges = weighed.nature in (Nature.OPINION, Nature.DECISION)
        if message is not None:
            is_now = judges or bool(_NOW_SEEN.search(plain))
        else:
            is_now = judges and bool(_WRITES.search(plain))
        if not is_now:
            return None
        basis = "what the writer thought, decided or saw on the day of writing"
        same = Step(StepCode.SAME)
        link = ToldFrom("", None, None, ground.own_type, ground.own_key, ground.own.written, same, basis)
        day = replace(ground.own, basis=basis, written=" ".join(ground.own.written.split()))
        if day.precision is Precision.MINUTE:
            day = replace(day, precision=Precision.DAY, from_time=None, to_time=None)
        return Resolved(day, link)

    def _at_a_time(self, statement: Statement) -> Resolved | None:
        """A time of day alone is of the day told of just before it, or of the message, if it was sent later that day."""
        hit = _TIME_ALONE.search(statement.plain)
        if hit is None:
            return None
        run = (statement.piece.start, statement.piece.end)
        for one in reversed(self._placed):
            if one.run != run:
                break
            if one.happened and one.occurred.is_day and not one.background:
                link = ToldFrom(hit.group().strip(), None, None, AnchorType.FACT, one.key, "", Step(StepCode.SAME))
                return self._same_day(link, one.occurred)
        message = statement.piece.message
        sent = message.sent.date if message is not None and message.sent is not None else None
        if (
            sent is None
            or sent.from_time is None
            or message is None
            or not re.search(r"\b\w+ed\b|\brang\b|\bcame\b|\bsaw\b", statement.plain)
        ):
            return None
        link = ToldFrom(
            hit.group().strip(),
            None,
            None,
            AnchorType.FACT,
            self._messages.get(message.start, ""),
            "",
            Step(StepCode.SAME),
        )
        return self._same_day(link, sent)

    def _same_day(self, link: ToldFrom, anchor: PartialDate) -> Resolved | None:
        day = replace(anchor, precision=Precision.DAY, from_time=None, to_time=None)
        basis = f"“{link.words}”: a time of day alone, on {day.written}"
        return Resolved(replace(day, written=link.words, basis=basis), replace(link, arithmetic=basis))

    def _ground(self, statement: Statement) -> Ground:
        piece = statement.piece
        run = (piece.start, piece.end)
        if piece.message is not None:
            sent = piece.message.sent.date if piece.message.sent is not None else None
            key = self._messages.get(piece.message.start, "")
            if piece.heading is None:
                return Ground(sent, key, AnchorType.FACT, True, run, statement.sentence)
        if piece.heading is not None:
            held = self._entries.get(self._entry(statement))
            day = piece.heading.day
            if held is not None and held[1].earliest == day.earliest and held[1].latest == day.latest:
                return Ground(day, held[0], AnchorType.FACT, True, run, statement.sentence)
            return Ground(day, "", AnchorType.FACT, True, run, statement.sentence)
        title = piece.title_date.date if piece.title_date is not None else None
        return Ground(self._written, "", AnchorType.DOCUMENT, self._by_own, run, statement.sentence, title)

    def _entry(self, statement: Statement) -> tuple[int, int]:
        heading = statement.piece.heading
        assert heading is not None
        return (heading.found.start, heading.found.end)

    def _recorded(self, piece: Piece) -> PartialDate | None:
        if piece.message is not None and piece.message.sent is not None:
            return piece.message.sent.date
        return self._written

    def _goes_on(self, statement: Statement) -> bool:
        """Whether it is the next sentence of what the statement before quotes; it is then shown with it."""
        last = self.candidates[-1] if self.candidates else None
        if last is None or last.nature not in (Nature.ACCOUNT, Nature.OPINION) or statement.dates:
            return False
        source = last.sources[0]
        start, end = source.start or 0, source.end or 0
        between = self._document.text[end : statement.start]
        if (
            between.strip()
            or not statement.piece.start <= start < statement.piece.end
            or statement.end - start > _LONGEST
        ):
            return False
        words = self._document.text[start : statement.end]
        self.candidates[-1] = replace(
            last, text=words, sources=(replace(source, passage=words, end=statement.end), *last.sources[1:]),
            match_text=" ".join(words.split()),
        )  # fmt: skip
        return True

    def _mentions(self, statement: Statement, weighed: Weighed) -> tuple[Mention, ...]:
        offset, first = statement.start, statement.sentence
        found = [
            Mention(one.as_written, one.role, offset + one.start, offset + one.end)
            for one in statement.suggestion.mentions
        ]
        if not found or statement.subject:
            found = [
                Mention(one.as_written, one.role, first + one.start, first + one.end) for one in statement.subject
            ] + found
        if weighed.speaker is not None:
            speaker = speaker_mention(weighed.speaker, statement.suggestion.mentions)
            if speaker is None:
                return tuple(found)
        return tuple(found)

    def _parts(self, whole: Candidate, statement: Statement) -> None:
        for number, part in enumerate(statement.parts, 1):
            start, end = statement.start + part.start, statement.start + part.end
            words = self._document.text[start:end]
            written = whole.occurred
            dated = self._date_reaches(whole, statement, start)
            self.candidates.append(
                replace(
                    whole,
                    occurred=written if dated else PartialDate.unknown(),
                    extent=whole.extent if dated else Extent.POINT,
                    key=f"{whole.key} / part {number}",
                    kind=part.kind,
                    nature=part.nature,
                    text=words,
                    sources=(
                        Source(self._document.name, whole.sources[0].locator, words, start, end),
                        *whole.sources[1:],
                    ),
                    mentions=tuple(
                        one
                        for one in whole.mentions
                        if one.start is not None and start <= one.start and (one.end or 0) <= end
                    ),
                    fields=_shifted(part.fields, statement.start),
                    question="" if dated else "Its sentence dates something else. When was this?",
                    part_of=whole.key,
                    about=whole.key if part.is_about else "",
                    match_text=" ".join(words.split()),
                    why=tuple(reason.phrase for reason in part.why),
                    told_from=whole.told_from if dated else None,
                )
            )

    def _date_reaches(self, whole: Candidate, statement: Statement, start: int) -> bool:
        """Whether the date of a statement is also that of a further fact in it, which begins at ``start``.

        A date that stands inside does not reach over "and" or "but" to a statement with a subject of its own.
        """
        written = whole.position
        if written - statement.start <= 25 or start <= written:
            return True
        return _NEW_STATEMENT.search(self._document.text, written + len(whole.occurred.written), start + 24) is None

    def _add(
        self, candidate: Candidate, run: tuple[int, int], sentence: int, happened: bool = True, background: bool = False
    ) -> None:
        self.candidates.append(candidate)
        self._placed.append(
            Placed(
                candidate.key, candidate.occurred, candidate.kind, candidate.nature, candidate.text,
                candidate.sources[0].start or 0, run, sentence, background and candidate.told_from is None and not candidate.sources[1:], happened,
            )
        )  # fmt: skip

    def settle(self) -> None:
        """What names an event that stands further on in the text is dated once all of it has been read."""
        for place, statement, relative in self.later:
            at = next(
                (n for n, one in enumerate(self._placed) if one.key == self.candidates[place].key), len(self._placed)
            )
            found = resolve(
                relative, self._ground(statement), self._placed[:at], self._placed[:at] + self._placed[at + 1 :]
            )
            if found.occurred.is_known:
                self.candidates[place] = replace(
                    self.candidates[place], occurred=found.occurred, told_from=found.told_from, question=found.question
                )

    def _where(self, start: int, block: int) -> str:
        page = self._document.page_at(start)
        place = f"paragraph {block}" if block else "message"
        return f"page {page}, {place}" if page is not None else place

    def _key(self, words: str, occurred: PartialDate) -> str:
        mark = hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:10]
        key = f"passage {mark} / {' '.join(occurred.written.split()) or 'undated'}"
        self._keys[key] = self._keys.get(key, 0) + 1
        return key if self._keys[key] == 1 else f"{key} ({self._keys[key]})"


_OF_LONG_AGO = frozenset({"birth", "conviction", "care_history", "name_asserted"})
"""Kinds that an entry tells of and that are hardly ever of its own day."""
_BESIDE_THE_VERB = 24
_LEAD = 25
_OF_ANOTHER_DAY = re.compile(
    r"\b(?:re:?|about|regarding|following|dated|of|for|to|until|till|by|since|as of|as at)\s+(?:the\s+)?$", re.I
)
"""What leads to a day that an entry speaks of or looks ahead to, and that is not its own."""
_HANGS_ON_ANOTHER = re.compile(r"\b(?:after|before|until|since|later|then|spent)\b", re.I)
_UNDER = "under "
_LEADS = "its sentence says "
_LONGEST = 700


def _without_words(date: PartialDate, basis: str) -> PartialDate:
    return replace(date, written=" ".join(date.written.split()), basis=basis)


def _is_background(plain: str) -> bool:
    """Whether its own verb tells of what had been before."""
    verb = finite_at(plain)
    if verb is not None and PERFECT.match(plain, verb):
        return True
    return bool(re.search(r"\b(?:previous|previously|history of|in the past)\b", plain, re.I))


def _main(told: Sequence[RelativeDate], statement: Statement, weighed: Weighed) -> RelativeDate:
    """Of several, the one that dates the statement itself and not what is said in it."""
    if weighed.speaker is not None:
        outside = [one for one in told if one.start - statement.start < weighed.speaker.verb_end + 24]
        if outside:
            return outside[0]
    return told[0]


def _shifted(fields: Mapping[str, FieldValue], offset: int) -> dict[str, FieldValue]:
    return {
        name: replace(
            value,
            start=None if value.start is None else value.start + offset,
            end=None if value.end is None else value.end + offset,
        )
        for name, value in fields.items()
    }
