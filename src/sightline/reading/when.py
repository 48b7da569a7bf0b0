"""When a statement was: by its words, what opens its sentence, its entry or message, or what it counts from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sightline.chronology.fact import Extent
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.step import Step, StepCode
from sightline.chronology.told_from import AnchorType, ToldFrom
from sightline.reading.anchors import Ground, Placed, Resolved, resolve
from sightline.reading.finite import PERFECT, finite_at, opens_a_statement
from sightline.reading.statements import Statement
from sightline.reading.weighing import Setting, Weighed
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.relative_date import Position, RelativeDate

_CLOCK = re.compile(
    r"(?<![\d/.])(?P<hour>[01]?\d|2[0-3])[:.]?(?P<minute>[0-5]\d)\s*(?:hrs|hours|h\b)|\b(?:at\s+)?(?P<hour2>[01]?\d|"
    r"2[0-3]):(?P<minute2>[0-5]\d)\b"
)
_LATE, _SMALL_HOURS = 18, 6
_NOW_SEEN = re.compile(r"^(?:[\w'’]+\s+){1,4}?(?:is|are|remains)\b(?! (?:due|to)\b)", re.I)
_TIME_ALONE = re.compile(
    r"\bat (?:about |around |approximately )?(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s*(?:am|pm|a\.m\.|p\.m\.|hrs|hours|"
    r"o['’]clock)\b"
    r"|\bat (?:about |around )?(?:[01]?\d|2[0-3])[:.][0-5]\d\b",
    re.I,
)
_WRITES = re.compile(r"\b(?:I|we|my|our)\b", re.I)
_PRESENT = re.compile(r"(?:is|are|has|have|will)\b", re.I)
_PAST = re.compile(r"(?:was|were|had|did|thought|felt|believed|told|said|went|came|saw|wanted|asked|\w+ed)\b", re.I)
_OF_LONG_AGO = frozenset({"birth", "conviction", "care_history", "name_asserted"})
"""Kinds that an entry tells of and that are hardly ever of its own day."""
_BESIDE_THE_VERB = 24
_LEAD = 25
OF_ANOTHER_DAY = re.compile(
    r"\b(?:re:?|about|regarding|following|dated|of|for|to|until|till|by|since|as of|as at)\s+(?:the\s+)?$", re.I
)
"""What leads to a day that an entry speaks of or looks ahead to, and that is not its own."""
_HANGS_ON_ANOTHER = re.compile(r"\b(?:after|before|until|since|later|then|spent)\b", re.I)
UNDER = "under "
_LEADS = "its sentence says "

NEAR = 60
"""How many statements back a date is looked for that another is told from."""


class Dating:
    """Dates the statements of one document in order. ``placed``: those so far; ``messages``: the key of each message's
    own statement by where it begins; ``entries``: the first statement of each entry, with its date."""

    def __init__(self, setting: Setting, written: PartialDate | None, speaks_from_own: bool) -> None:
        self._setting, self._written, self._by_own = setting, written, speaks_from_own
        self.placed: list[Placed] = []
        self.messages: dict[int, str] = {}
        self.entries: dict[tuple[int, int], tuple[str, PartialDate]] = {}

    def dated(self, statement: Statement, weighed: Weighed) -> tuple[Resolved, Extent, RelativeDate | None]:
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
            return resolve(first, self.ground(statement), self.placed[-NEAR:], self.placed), first.extent, first
        if statement.lead:
            lead = statement.lead[0]
            return Resolved(_without_words(lead.date, f"{_LEADS}“{lead.date.written}”"), None), lead.extent, None
        if statement.lead_relatives:
            return (
                resolve(statement.lead_relatives[0], self.ground(statement), self.placed[-NEAR:], self.placed),
                Extent.POINT,
                statement.lead_relatives[0],
            )
        is_before = weighed.kind in _OF_LONG_AGO or is_background(statement.plain)
        earlier = None if is_before else self._earlier_in_sentence(statement)
        if earlier is not None:
            return earlier, Extent.POINT, None
        heading = statement.piece.heading
        if heading is not None:
            if weighed.kind in _OF_LONG_AGO or (
                is_background(statement.plain) and weighed.nature is not Nature.COMMUNICATION
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
        if re.search(r"\bthe [A-Z][a-z]+$", told.words) and told.step is not None and told.step.yearly is not None:
            # "After the April call": the month only says which call.
            return True
        before = statement.plain[: told.start - statement.start]
        after = statement.plain[told.end - statement.start :]
        if statement.piece.heading is not None and OF_ANOTHER_DAY.search(before):
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
        basis = f"{UNDER}“{' '.join(head.written.split())}”"
        if inline_here:
            return (
                replace(head, written=" ".join(head.written.split()), basis=head.basis or basis)
                if head.basis
                else replace(head, written=" ".join(head.written.split()), basis=basis)
            )
        day = heading.day
        running = [
            one.occurred for one in self.placed
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
        if opens_a_statement(statement.plain) or not self.placed or _PRESENT.match(statement.plain):
            return None
        if _HANGS_ON_ANOTHER.search(statement.plain):
            return None
        last = self.placed[-1]
        if last.sentence != statement.sentence or not last.happened or not last.occurred.is_known:
            return None
        if last.told_from is not None:
            return Resolved(last.occurred, last.told_from)
        return Resolved(_without_words(last.occurred, f"{_LEADS}“{last.occurred.written}”"), None)

    def _said_now(self, statement: Statement, weighed: Weighed) -> Resolved | None:
        """What a writer thinks, decides or sees as they write is of the day of writing."""
        message = statement.piece.message
        if weighed.speaker is not None or statement.quoted or self._setting.sort in ("press", "published_review"):
            return None
        ground = self.ground(statement)
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
        """A time of day alone is of the day told of just before it, or of the message if it was sent later."""
        hit = _TIME_ALONE.search(statement.plain)
        if hit is None:
            return None
        run = (statement.piece.start, statement.piece.end)
        for one in reversed(self.placed):
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
            self.messages.get(message.start, ""),
            "",
            Step(StepCode.SAME),
        )
        return self._same_day(link, sent)

    def _same_day(self, link: ToldFrom, anchor: PartialDate) -> Resolved | None:
        day = replace(anchor, precision=Precision.DAY, from_time=None, to_time=None)
        basis = f"“{link.words}”: a time of day alone, on {day.written}"
        return Resolved(replace(day, written=link.words, basis=basis), replace(link, arithmetic=basis))

    def ground(self, statement: Statement) -> Ground:
        piece = statement.piece
        run = (piece.start, piece.end)
        if piece.message is not None:
            sent = piece.message.sent.date if piece.message.sent is not None else None
            key = self.messages.get(piece.message.start, "")
            if piece.heading is None:
                return Ground(sent, key, AnchorType.FACT, True, run, statement.sentence)
        if piece.heading is not None:
            held = self.entries.get(self.entry(statement))
            day = piece.heading.day
            if held is not None and held[1].earliest == day.earliest and held[1].latest == day.latest:
                return Ground(day, held[0], AnchorType.FACT, True, run, statement.sentence)
            return Ground(day, "", AnchorType.FACT, True, run, statement.sentence)
        title = piece.title_date.date if piece.title_date is not None else None
        return Ground(self._written, "", AnchorType.DOCUMENT, self._by_own, run, statement.sentence, title)

    def entry(self, statement: Statement) -> tuple[int, int]:
        heading = statement.piece.heading
        assert heading is not None
        return (heading.found.start, heading.found.end)


def _without_words(date: PartialDate, basis: str) -> PartialDate:
    return replace(date, written=" ".join(date.written.split()), basis=basis)


def is_background(plain: str) -> bool:
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
