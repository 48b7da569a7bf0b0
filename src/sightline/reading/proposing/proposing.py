"""Statements become candidates: dated as their words, their entry or their anchor allow, each with a stable key."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.fact import FieldValue, KindStanding, Source, Status
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.reading.dating.anchors import resolve
from sightline.reading.dating.counted import is_some_of_a_count, over_a_span
from sightline.reading.dating.dating import dated, ground_of
from sightline.reading.dating.own_words import stands_in_what_is_said
from sightline.reading.dating.placed import Placed, Resolved, is_under_entry
from sightline.reading.dating.so_far import NEAR, SoFar
from sightline.reading.layout.messages import Message
from sightline.reading.paper.attendance_list import Attended
from sightline.reading.paper.headed_births import HeadedBirth
from sightline.reading.paper.headed_meetings import HeadedMeeting
from sightline.reading.paper.headed_orders import HeadedOrder
from sightline.reading.proposing.ahead import as_to_come, lies_ahead
from sightline.reading.proposing.fields_beyond import (
    Behind,
    adds_only_fields,
    of_another_kind,
    of_its_record,
    of_its_sentence,
    of_the_rest_of_its_sentence,
    of_whom_it_means,
)
from sightline.reading.proposing.of_a_message import of_a_message
from sightline.reading.proposing.of_the_head import of_the_head, where, with_the_attended, with_the_meeting
from sightline.reading.proposing.own_dates import TELLINGS, own_dates, tells_a_time, tells_of_another
from sightline.reading.proposing.parts import parts_of
from sightline.reading.proposing.people import People
from sightline.reading.proposing.recorded import recorded_of
from sightline.reading.proposing.scraps import goes_on, is_same_again, is_scrap, shown_with, was_in_vain
from sightline.reading.proposing.thread import Thread
from sightline.reading.proposing.voice import Voice
from sightline.reading.sentences.finite import finite_at
from sightline.reading.sentences.focus import dates_a_deed
from sightline.reading.sentences.labels import Labels
from sightline.reading.sentences.still_to_come import STEPS_TO_COME
from sightline.reading.sentences.told_now import is_background
from sightline.reading.statements.statement import Statement
from sightline.reading.unread import LeftOut
from sightline.reading.weighing.by_its_writer import by_its_writer
from sightline.reading.weighing.by_likeness import by_likeness
from sightline.reading.weighing.governed import as_governed
from sightline.reading.weighing.of_others import of_others
from sightline.reading.weighing.only_told import as_only_told
from sightline.reading.weighing.told_on import as_told_on
from sightline.reading.weighing.weighed import Setting, Weighed
from sightline.reading.weighing.weighing import weigh
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.dates import FoundDate
from sightline.wording.dates.relative_date import RelativeDate
from sightline.wording.likeness.example_files import NOTHING
from sightline.wording.likeness.judging import reasons
from sightline.wording.matter import matter_before

ASK_DEED_OR_VERDICT = "Does this date tell when it was done, or when the court decided? It is read as when it was done."
ASK_IF_IT_HAPPENED_YET = "The words speak of this as still to come. Did it happen?"
ASK_IF_IT_HAPPENED = "The words speak of something planned for this date. Did it happen?"
_LONGEST_TITLE = 12


class Proposing:
    """Gathers the candidates of one document, so that no two have the same key."""

    def __init__(
        self, document: Document, setting: Setting, written: PartialDate | None, is_dated_by_own: bool, thread: Thread,
        people: People, *, recorded: PartialDate | None = None,
    ) -> None:  # fmt: skip
        """``written``: the day that the paper speaks from; ``recorded``: by when all of it had been written down."""
        self._document = document
        self._setting = setting
        self._written = written if written is not None and written.is_known else None
        by_then = recorded if recorded is not None else written
        self._by_then = by_then if by_then is not None and by_then.is_known else None
        self._keys: dict[str, int] = {}
        self._so_far = SoFar(setting, self._written, is_dated_by_own)
        self._thread = thread
        self._voice = Voice()
        headings = frozenset(block.start for block in document.blocks if block.kind == "heading")
        self._labels = Labels(document.text, headings)
        self._behind = Behind(setting)
        self._people = people
        self._children = tuple(sorted(setting.children))
        self.candidates: list[Candidate] = []
        self.left_out: list[LeftOut] = []
        self.later: list[tuple[int, Statement, RelativeDate]] = []

    # -- messages --------------------------------------------------------------------------------------------
    def message(self, message: Message) -> None:
        """The message itself: information that passed from its sender to its recipients, on the day it was sent."""
        if message.start in self._so_far.messages:
            return
        text = self._document.text
        words = text[message.start : message.end]
        again = self._thread.same_message(message)
        if again is not None:
            self._so_far.messages[message.start] = again
            return
        occurred = message.sent.date if message.sent is not None else PartialDate.unknown()
        key = self._key(words, occurred)
        self._so_far.messages[message.start] = key
        self._thread.add(message, key)
        place = self._where(message.start, 0)
        self._add(
            of_a_message(self._document, message, key, occurred, place, self._by_then),
            (message.start, message.end), message.start,
        )  # fmt: skip

    def birth(self, headed: HeadedBirth) -> None:
        """The birth of the child whom the head of a paper names."""
        self.candidates.append(
            of_the_head(
                self._document, self._key, (headed.start, headed.end), headed.born, "birth", self._by_then,
                why="a date of birth beside a name",
                mentions=(Mention(headed.name, "subject", headed.name_start, headed.name_end),),
            )
        )  # fmt: skip

    def order(self, headed: HeadedOrder, made: PartialDate) -> None:
        """The order that a court's form is by its title, made on the day of the form; unless its text tells of it."""
        if any(one.kind == "order_made" for one in self.candidates):
            return
        made = replace(made, basis="the day that the form gives itself")
        span = (headed.start, headed.end)
        sort = FieldValue(headed.sort, self._document.text[headed.start : headed.end], *span)
        self.candidates.append(
            of_the_head(
                self._document, self._key, span, made, "order_made", self._by_then,
                why="the title of a court's form", fields={"order_type": sort},
            )
        )  # fmt: skip

    def meeting(self, headed: HeadedMeeting, held: PartialDate) -> None:
        """The meeting or assessment that the paper is the record of, on the day that it gives itself."""
        span = (headed.start, headed.end)
        self.candidates = with_the_meeting(
            self._document, self._key, self.candidates, headed.kind, span, held, self._by_then
        )

    def attended(self, there: Attended) -> None:
        """Who was at the meeting that the paper is the record of, by its list."""
        listed = replace(there, people=self._people.as_listed(there.people))
        self.candidates = with_the_attended(self._document, self.candidates, listed)

    # -- statements ------------------------------------------------------------------------------------------
    def propose(self, statement: Statement) -> None:
        """One candidate for each date of a statement, one where it has none, and one for each further fact in it."""
        people = self._people.of(statement)  # of every sentence, for the next may go on about whom it names
        if statement.quoted and goes_on(self._last, statement) and self._joined(statement):
            return
        place = self._behind.take(self.candidates, statement)
        by_rules = weigh(statement, self._setting)
        weighed = by_likeness(statement, self._setting, by_rules)
        if weighed is None:
            self.left_out.append(LeftOut(statement.start, statement.end, _why_left_out(statement, by_rules)))
            self._pass_over(statement)
            return
        weighed = of_others(statement, as_only_told(statement, weighed))
        if _heads_the_document(self._document, statement, weighed):
            return
        if self._thread.is_quoted_again(statement):
            return
        weighed = by_its_writer(statement, self._setting, self._voice.as_before(statement, weighed, self._setting))
        weighed = as_told_on(statement, weighed, self._setting)
        weighed = as_governed(statement, weighed, self._labels.over(statement.start, statement.piece))
        if is_same_again(self._last, statement, weighed) and self._joined(statement, over_a_line=True):
            return
        if was_in_vain(self._last, statement) and self._joined(statement, over_a_line=True):
            why = FieldValue(statement.plain, statement.plain, statement.start, statement.end)
            self.candidates[-1] = replace(self.candidates[-1], kind="visit_failed", fields={"reason": why})
            return
        if (
            place is not None
            and place == len(self.candidates) - 1
            and not (statement.dates or statement.relatives)
            and weighed.kind == statement.kind
            and adds_only_fields(statement, self.candidates[place])
            and self._joined(statement)
        ):
            return
        if is_scrap(self._last, statement, weighed) and self._joined(statement):
            if weighed.kind != "entry":
                self.candidates[-1] = replace(self.candidates[-1], kind=weighed.kind, nature=weighed.nature)
            return
        for date in own_dates(self._document.text, statement, weighed) or [None]:
            self._one(statement, weighed, date, people)

    def _pass_over(self, statement: Statement) -> None:
        """A statement of which nothing is proposed may tell of a day all the same: "the day after that", behind it,
        counts from no day before it."""
        if statement.general or not tells_a_time(statement):
            return
        words = self._document.text[statement.start : statement.end]
        run = (statement.piece.start, statement.piece.end)
        self._so_far.placed.append(
            Placed(
                "",
                PartialDate.unknown(),
                "entry",
                Nature.EVENT,
                words,
                statement.start,
                run,
                statement.sentence,
                section=statement.piece.title,
                untold=True,
            )
        )

    def settle(self) -> None:
        """What names an event that stands further on in the text is dated once all of it has been read."""
        for place, statement, relative in self.later:
            at = next(
                (n for n, one in enumerate(self._so_far.placed) if one.key == self.candidates[place].key),
                len(self._so_far.placed),
            )
            found = resolve(
                relative,
                ground_of(self._so_far, statement, self.candidates[place].kind),
                self._so_far.placed[max(0, at - NEAR) : at],
                self._so_far.placed[:at] + self._so_far.placed[at + 1 :],
            )
            if found.occurred.is_known:
                self.candidates[place] = replace(
                    self.candidates[place], occurred=found.occurred, told_from=found.told_from, question=found.question
                )

    def _one(self, statement: Statement, weighed: Weighed, date: FoundDate | None, people: tuple[Mention, ...]) -> None:
        relative: RelativeDate | None = None
        if date is not None:
            found = Resolved(replace(date.date, written=" ".join(date.date.written.split())), None)
            extent, position = date.extent, date.start
        else:
            found, extent, relative = dated(self._so_far, statement, weighed)
            position = statement.start
        kind, nature, fields = weighed.kind, weighed.nature, weighed.fields
        extent = over_a_span(statement, extent, is_a_day=found.occurred.is_day)
        at = date.start - statement.start if date is not None else 0
        if is_some_of_a_count(statement, kind):
            kind, nature, fields = "entry", KINDS["entry"].nature, {}
        if date is not None and kind in TELLINGS and matter_before(statement.plain, at) is not None:
            # "told the school about the incident of 2 May": the telling was not on that day.
            kind, nature, fields = "entry", KINDS["entry"].nature, {}
        if nature in (Nature.EVENT, Nature.OBSERVATION) and lies_ahead(kind, statement, found.occurred, self._written):
            kind, nature, fields = as_to_come(kind), Nature.DECISION, {}
            weighed = replace(weighed, kind=kind, nature=nature, happened=False)
        if kind == weighed.kind:
            fields = {**self._fields_beside(statement, weighed, people), **fields}
        question = found.question
        if date is not None and dates_a_deed(statement.plain, at):
            question = ASK_DEED_OR_VERDICT
        elif not weighed.happened and nature is Nature.DECISION and found.occurred.is_known and date is not None:
            question = ASK_IF_IT_HAPPENED
        elif not weighed.happened and kind in STEPS_TO_COME:
            question = f"{ASK_IF_IT_HAPPENED_YET} {found.question}".strip()
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
        if date is None and heading is not None and found.told_from is None and found.occurred.is_known:
            head = heading.found
            if not statement.start <= head.start < statement.end:
                shown = self._document.text[head.start : head.end]
                sources.append(
                    Source(
                        self._document.name, self._where(head.start, statement.piece.block), shown, head.start, head.end
                    )
                )
            elif is_under_entry(found.occurred):
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
            recorded=recorded_of(statement.piece, self._document.text, self._setting, self._by_then),
            mentions=people,
            fields={name: value.moved(statement.start) for name, value in fields.items()},
            position=position,
            match_text=" ".join(words.split()),
            question=question,
            why=weighed.like or tuple(reason.phrase for reason in statement.suggestion.why),
            told_from=found.told_from,
        )
        self._add(
            candidate,
            (statement.piece.start, statement.piece.end),
            statement.sentence,
            weighed.happened,
            is_background(statement.plain) or stands_in_what_is_said(statement),
            tells_of_another(statement, date, found),
            statement.piece.title,
            not found.occurred.is_known and tells_a_time(statement),
        )
        if heading is not None and self._so_far.entry(statement) not in self._so_far.entries:
            self._so_far.entries[self._so_far.entry(statement)] = (key, found.occurred)
        if relative is not None and not found.occurred.is_known and relative.step is not None:
            self.later.append((len(self.candidates) - 1, statement, relative))
        self._behind.told(len(self.candidates) - 1, statement, weighed, kind)
        self.candidates.extend(parts_of(self._document, candidate, statement))

    def _fields_beside(
        self, statement: Statement, weighed: Weighed, people: Sequence[Mention]
    ) -> dict[str, FieldValue]:
        """What stands beside the words of the kind; nothing of what is still to come, so that no duty is met by it."""
        kind = weighed.kind
        if not weighed.happened:
            return of_another_kind(statement, kind, self._children) if kind == "action_agreed" else {}
        return {
            **of_whom_it_means(statement, weighed, kind, weighed.fields, people),
            **of_another_kind(statement, kind, self._children),
            **of_its_record(statement, kind, self._setting),
            **of_its_sentence(statement, kind, weighed.fields),
            **of_the_rest_of_its_sentence(statement, kind, weighed.fields, self._children),
        }

    @property
    def _last(self) -> Candidate | None:
        return self.candidates[-1] if self.candidates else None

    def _joined(self, statement: Statement, over_a_line: bool = False) -> bool:
        """Show the statement with the one right before it, if nothing stands between them."""
        shown = shown_with(self._document, self.candidates[-1], statement, over_a_line)
        if shown is not None:
            self.candidates[-1] = shown
        return shown is not None

    def _add(
        self,
        candidate: Candidate,
        run: tuple[int, int],
        sentence: int,
        happened: bool = True,
        background: bool = False,
        tells_of_two: bool = False,
        section: str = "",
        untold: bool = False,
    ) -> None:
        self.candidates.append(candidate)
        self._so_far.placed.append(
            Placed(
                candidate.key, candidate.occurred, candidate.kind, candidate.nature, candidate.text,
                candidate.sources[0].start or 0, run, sentence, background or _is_of_writing(candidate), happened,
                candidate.told_from, tells_of_two, section, untold,
            )
        )  # fmt: skip

    def _where(self, start: int, block: int) -> str:
        return where(self._document, start, block, without="message")

    def _key(self, words: str, occurred: PartialDate) -> str:
        mark = hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:10]
        key = f"passage {mark} / {' '.join(occurred.written.split()) or 'undated'}"
        self._keys[key] = self._keys.get(key, 0) + 1
        return key if self._keys[key] == 1 else f"{key} ({self._keys[key]})"


def _why_left_out(statement: Statement, by_rules: Weighed | None) -> str:
    """In words: the example that it is like, or that nothing in it was taken for a statement about the case."""
    if by_rules is not None:
        return next(iter(reasons(statement.bare, NOTHING, 1)), _NOTHING_OF_THE_CASE)
    return _GENERAL if statement.general else _NOTHING_OF_THE_CASE


_NOTHING_OF_THE_CASE = "no words in it were taken for a statement about the case"
_GENERAL = "it speaks of the law, of guidance or of the paper itself"


def _is_of_writing(candidate: Candidate) -> bool:
    """Whether it is dated by the day of writing alone, so that nothing told after it follows it."""
    return candidate.told_from is not None and not candidate.told_from.words


def _heads_the_document(document: Document, statement: Statement, weighed: Weighed) -> bool:
    """Whether it is the first line of all, without a date, a verb or a full stop and of no kind but by likeness: the
    document's title. "Health visiting record" shares no record.
    """
    text = document.text
    return (
        (weighed.kind == "entry" or (bool(weighed.like) and finite_at(statement.plain) is None))
        and not statement.dates
        and not text[: statement.start].strip()
        and len(statement.plain.split()) <= _LONGEST_TITLE
        and text[statement.end - 1] not in ".!?"
        and text[statement.end : statement.end + 1] in ("\n", "\r")
    )
