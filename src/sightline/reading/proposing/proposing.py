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
from sightline.documents.document import Document
from sightline.reading.dating.anchors import Placed, Resolved, resolve
from sightline.reading.dating.dating import dated
from sightline.reading.dating.other_days import OF_ANOTHER_DAY, is_of_what_was_said
from sightline.reading.dating.so_far import NEAR, SoFar
from sightline.reading.dating.under_entry import UNDER
from sightline.reading.layout.messages import Message
from sightline.reading.layout.pieces import Heading, Piece
from sightline.reading.paper.headed_births import HeadedBirth
from sightline.reading.sentences.finite import finite_at
from sightline.reading.sentences.focus import dates_a_deed, is_of_a_deed_not_proved
from sightline.reading.sentences.still_to_come import STEPS_TO_COME
from sightline.reading.sentences.told_now import has_happened, is_background, is_past
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.by_likeness import by_likeness
from sightline.reading.weighing.said import speaker_mention
from sightline.reading.weighing.weighed import Setting, Weighed
from sightline.reading.weighing.weighing import weigh
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.dates import FoundDate
from sightline.wording.dates.relative_date import Position, RelativeDate
from sightline.wording.matter import matter_before

ASK_DEED_OR_VERDICT = "Does this date tell when it was done, or when the court decided? It is read as when it was done."
ASK_IF_IT_HAPPENED_YET = "The words speak of this as still to come. Did it happen?"
ASK_IF_IT_HAPPENED = "The words speak of something planned for this date. Did it happen?"
_TELLINGS = frozenset(
    {"notification_sent", "notification_received", "information_shared", "health_record_shared", "message", "contact",
     "referral_received", "information_requested"}
)  # fmt: skip
_LONGEST_TITLE = 12
_NEW_STATEMENT = re.compile(
    r";|,?\s(?:and|but|while)\s+(?:there|they|she|he|it|the|her|his|their|(?-i:I|We|we)|[A-Z][a-z]+)\b"
)


_BACK_OVER = re.compile(r"[,;]?\s(?:and|but|then)\s+(?:then\s+|later\s+)?(?:on|in|at)\s+(?:the\s+)?$")


class Proposing:
    """Gathers the candidates of one document, so that no two have the same key."""

    def __init__(
        self, document: Document, setting: Setting, written: PartialDate | None, is_dated_by_own: bool
    ) -> None:
        self._document = document
        self._setting = setting
        self._written = written if written is not None and written.is_known else None
        self._keys: dict[str, int] = {}
        self._so_far = SoFar(setting, self._written, is_dated_by_own)
        self._said: dict[str, set[str]] = {}
        self._messages: list[tuple[FoundDate, frozenset[str], str]] = []
        self.told_by_name = ""
        self._voice: tuple[str, Nature, int] | None = None
        self.candidates: list[Candidate] = []
        self.later: list[tuple[int, Statement, RelativeDate]] = []

    # -- messages --------------------------------------------------------------------------------------------
    def message(self, message: Message) -> None:
        """The message itself: information that passed from its sender to its recipients, on the day it was sent."""
        if message.start in self._so_far.messages:
            return
        text = self._document.text
        words = text[message.start : message.end]
        again = self._same_message(message)
        if again is not None:
            self._so_far.messages[message.start] = again
            return
        occurred = message.sent.date if message.sent is not None else PartialDate.unknown()
        people = [one for one in (message.sender, *message.recipients) if one is not None]
        key = self._key(words, occurred)
        self._so_far.messages[message.start] = key
        if message.sent is not None and message.sender is not None:
            self._messages.append((message.sent, _names_of(message.sender[0]), key))
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
                sources=(
                    Source(self._document.name, self._where(message.start, 0), words, message.start, message.end),
                ),
                status=Status.PROPOSED, kind_standing=KindStanding.SUGGESTED,
                recorded=occurred if occurred.is_known else self._written,
                mentions=tuple(Mention(name, "", start, end) for name, start, end in people),
                fields=fields, position=message.start, match_text=" ".join(words.split()),
                why=("a message of its own",),
            ),
            (message.start, message.end), message.start,
        )  # fmt: skip

    def birth(self, headed: HeadedBirth) -> None:
        """The birth of the child whom the head of a paper names."""
        words = self._document.text[headed.start : headed.end]
        self.candidates.append(
            Candidate(
                key=self._key(words, headed.born), kind="birth", nature=Nature.EVENT, occurred=headed.born, text=words,
                sources=(
                    Source(
                        self._document.name, self._where(headed.start, 0, without="heading"), words,
                        headed.start, headed.end,
                    ),
                ),
                status=Status.PROPOSED, kind_standing=KindStanding.SUGGESTED,
                recorded=self._written,
                mentions=(Mention(headed.name, "subject", headed.name_start, headed.name_end),),
                position=headed.start, match_text=" ".join(words.split()),
                why=("a date of birth beside a name",),
            )
        )  # fmt: skip

    # -- statements ------------------------------------------------------------------------------------------
    def propose(self, statement: Statement) -> None:
        """One candidate for each date of a statement, one where it has none, and one for each further fact in it."""
        if statement.quoted and self._goes_on(statement):
            return
        weighed = by_likeness(statement, self._setting, weigh(statement, self._setting))
        if weighed is None or self._heads_the_document(statement, weighed):
            return
        if self._is_quoted_again(statement):
            return
        weighed = self._as_before(statement, weighed)
        if self._is_same_again(statement, weighed) and self._joined(statement):
            return
        if self._is_scrap(statement, weighed) and self._joined(statement):
            if weighed.kind != "entry":
                self.candidates[-1] = replace(self.candidates[-1], kind=weighed.kind, nature=weighed.nature)
            return
        dates: list[FoundDate | None] = [
            one
            for one in statement.dates
            if not (statement.opens_entry and OF_ANOTHER_DAY.search(statement.plain[: one.start - statement.start]))
            and not is_of_what_was_said(one, statement, weighed)
            and not is_of_a_deed_not_proved(statement.plain, one.start - statement.start)
            and not _is_in_what_came(statement, weighed, one)
        ]
        for date in _joined_up(self._document.text, dates) or [None]:
            self._one(statement, weighed, date)

    def _heads_the_document(self, statement: Statement, weighed: Weighed) -> bool:
        """Whether it is the first line of all, of no kind and no date and without a full stop: the document's title."""
        text = self._document.text
        return (
            weighed.kind == "entry"
            and not statement.dates
            and not text[: statement.start].strip()
            and len(statement.plain.split()) <= _LONGEST_TITLE
            and text[statement.end - 1] not in ".!?"
            and text[statement.end : statement.end + 1] in ("\n", "\r")
        )

    def _same_message(self, message: Message) -> str | None:
        """The key of the message, where a thread has quoted it before: of the same sender, day and time of sending."""
        if message.sent is None or message.sender is None:
            return None
        sent, names = message.sent.date, _names_of(message.sender[0])
        for other, sender, key in self._messages:
            at = other.date
            same_time = None in (at.from_time, sent.from_time) or at.from_time == sent.from_time
            if (at.earliest, at.latest) == (sent.earliest, sent.latest) and same_time and names & sender:
                return key
        return None

    def _is_quoted_again(self, statement: Statement) -> bool:
        """Whether these words stood in the same message before, or are quoted from one that is read where it says whose
        it is. The same words in a message of another day are another statement."""
        message = statement.piece.message
        if message is None:
            return False
        words = as_words(statement.plain)
        if len(words.split()) < _ENOUGH_TO_KNOW:
            return False
        if message.is_unnamed and f" {words} " in f" {self.told_by_name} ":
            return True
        day = str(message.sent.date.earliest) if message.sent is not None else ""
        before = self._said.setdefault(words, set())
        if day in before or (before and "" in (*before, day)):
            return True
        before.add(day)
        return False

    def _as_before(self, statement: Statement, weighed: Weighed) -> Weighed:
        """ "He added that ...": said in the way of the speaker before, whom the pronoun stands for."""
        said = weighed.speaker
        if said is None:
            if weighed.nature in (Nature.EVENT, Nature.OBSERVATION):
                return weighed
        elif _PRONOUN.fullmatch(said.who) is None:
            self._voice = (weighed.kind, weighed.nature, statement.start)
        elif weighed.kind in _MERELY_SAID and self._voice is not None and statement.start - self._voice[2] < _FAR:
            kind, nature, _ = self._voice
            if kind in _VOICES:
                self._voice = (kind, nature, statement.start)
                return replace(weighed, kind=kind, nature=nature, fields={})
        return weighed

    def _one(self, statement: Statement, weighed: Weighed, date: FoundDate | None) -> None:
        relative: RelativeDate | None = None
        if date is not None:
            found = Resolved(replace(date.date, written=" ".join(date.date.written.split())), None)
            extent, position = date.extent, date.start
        else:
            found, extent, relative = dated(self._so_far, statement, weighed)
            position = statement.start
        kind, nature, fields = weighed.kind, weighed.nature, weighed.fields
        at = date.start - statement.start if date is not None else 0
        if date is not None and kind in _TELLINGS and matter_before(statement.plain, at) is not None:
            # "told the school about the incident of 2 May": the telling was not on that day.
            kind, nature, fields = "entry", KINDS["entry"].nature, {}
        if nature in (Nature.EVENT, Nature.OBSERVATION) and _lies_ahead(statement, date):
            nature, weighed = Nature.DECISION, replace(weighed, nature=Nature.DECISION, happened=False)
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
            elif found.occurred.basis.startswith(UNDER):
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
            why=weighed.like or tuple(reason.phrase for reason in statement.suggestion.why),
            told_from=found.told_from,
        )
        self._add(
            candidate,
            (statement.piece.start, statement.piece.end),
            statement.sentence,
            weighed.happened,
            is_background(statement.plain),
            _tells_of_another(statement, date, found),
            statement.piece.title,
        )
        if heading is not None and self._so_far.entry(statement) not in self._so_far.entries:
            self._so_far.entries[self._so_far.entry(statement)] = (key, found.occurred)
        if relative is not None and not found.occurred.is_known and relative.step is not None:
            self.later.append((len(self.candidates) - 1, statement, relative))
        self._parts(candidate, statement)

    def _recorded(self, piece: Piece) -> PartialDate | None:
        if piece.message is not None and piece.message.sent is not None:
            return piece.message.sent.date
        return self._written

    def _goes_on(self, statement: Statement) -> bool:
        """Whether it is the next sentence of what the statement before quotes; it is then shown with it."""
        last = self.candidates[-1] if self.candidates else None
        if last is None or last.nature not in (Nature.ACCOUNT, Nature.OPINION) or statement.dates:
            return False
        return self._joined(statement)

    def _is_same_again(self, statement: Statement, weighed: Weighed) -> bool:
        """Whether a few words of an entry only say again what the statement before says: "No access. Card left."."""
        last = self.candidates[-1] if self.candidates else None
        return (
            last is not None
            and statement.piece.heading is not None
            and not (statement.dates or statement.relatives)
            and weighed.kind == last.kind != "entry"
            and weighed.nature is last.nature is Nature.EVENT
            and len(statement.plain.split()) <= _FEW_WORDS
        )

    def _is_scrap(self, statement: Statement, weighed: Weighed) -> bool:
        """Whether a few words only end an entry's statement: "Blue coat.", "CPS: insufficient evidence. NFA."."""
        last = self.candidates[-1] if self.candidates else None
        words = statement.plain.split()
        if last is None or statement.piece.heading is None or statement.dates or statement.opens_entry:
            return False
        if statement.relatives or last.part_of or finite_at(statement.plain) is not None:
            return False
        if weighed.kind == "entry":
            return len(words) <= _SCRAP and not statement.suggestion.mentions and weighed.nature is not Nature.DECISION
        return len(words) == 1 and last.kind == "entry" and weighed.nature is Nature.DECISION

    def _joined(self, statement: Statement) -> bool:
        """Show the statement with the one right before it, if nothing stands between them."""
        last = self.candidates[-1]
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
            if (part.kind, part.nature) == (whole.kind, whole.nature) == ("account_given", Nature.ACCOUNT):
                continue
            start, end = statement.start + part.start, statement.start + part.end
            words = self._document.text[start:end]
            written = whole.occurred
            if written.is_known and not written.basis and written.written not in " ".join(words.split()):
                # The day stands in the statement and not in these words of it.
                written = replace(written, basis=f"its sentence says “{written.written}”")
            own = _own_of_part(statement, start, end)
            if own is not None:
                written = replace(own.date, written=" ".join(own.date.written.split()))
            elif _tells_its_own_time(whole, statement, start, end):
                written = PartialDate.unknown()
            dated = own is not None or (written.is_known and self._date_reaches(whole, statement, start, end))
            self.candidates.append(
                replace(
                    whole,
                    occurred=written if dated else PartialDate.unknown(),
                    extent=(own.extent if own is not None else whole.extent) if dated else Extent.POINT,
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
                    told_from=whole.told_from if dated and own is None else None,
                )
            )

    def _date_reaches(self, whole: Candidate, statement: Statement, start: int, end: int) -> bool:
        """Whether the date of a statement is also that of a further fact in it, which stands at ``start`` to ``end``.

        A date that stands inside does not reach over "and" or "but" to a statement with a subject of its own, nor back
        from a verb of its own ("pleaded guilty and on 4 May was sentenced").
        """
        written = whole.position
        words = self._document.text[start:end]
        if _AFTER_IT.match(words) and whole.kind != "trial":
            # "Found guilty on Tuesday after a six-week trial": the trial was not on that Tuesday alone.
            return False
        if (
            whole.occurred.is_known
            and has_happened(words)
            and not any(start <= one.start < end for one in statement.dates)
        ):
            return False
        if statement.opens_entry and any(one.start < start and one.end > statement.start for one in statement.dates):
            # "1/6/16 Letter dated 27 May: case closed": the letter came on the first, what it tells was by the second.
            return False
        if end <= written and _BACK_OVER.search(self._document.text[end:written]):
            return False
        if written - statement.start <= 25 or start <= written:
            return True
        return _NEW_STATEMENT.search(self._document.text, written + len(whole.occurred.written), start + 24) is None

    def _add(
        self,
        candidate: Candidate,
        run: tuple[int, int],
        sentence: int,
        happened: bool = True,
        background: bool = False,
        tells_of_two: bool = False,
        section: str = "",
    ) -> None:
        self.candidates.append(candidate)
        self._so_far.placed.append(
            Placed(
                candidate.key, candidate.occurred, candidate.kind, candidate.nature, candidate.text,
                candidate.sources[0].start or 0, run, sentence, background or _is_of_writing(candidate), happened,
                candidate.told_from, tells_of_two, section,
            )
        )  # fmt: skip

    def settle(self) -> None:
        """What names an event that stands further on in the text is dated once all of it has been read."""
        for place, statement, relative in self.later:
            at = next(
                (n for n, one in enumerate(self._so_far.placed) if one.key == self.candidates[place].key),
                len(self._so_far.placed),
            )
            found = resolve(
                relative,
                self._so_far.ground(statement),
                self._so_far.placed[max(0, at - NEAR) : at],
                self._so_far.placed[:at] + self._so_far.placed[at + 1 :],
            )
            if found.occurred.is_known:
                self.candidates[place] = replace(
                    self.candidates[place], occurred=found.occurred, told_from=found.told_from, question=found.question
                )

    def _where(self, start: int, block: int, *, without: str = "message") -> str:
        """``without``: what the place is called that stands in no numbered paragraph."""
        page = self._document.page_at(start)
        place = f"paragraph {block}" if block else without
        return f"page {page}, {place}" if page is not None else place

    def _key(self, words: str, occurred: PartialDate) -> str:
        mark = hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:10]
        key = f"passage {mark} / {' '.join(occurred.written.split()) or 'undated'}"
        self._keys[key] = self._keys.get(key, 0) + 1
        return key if self._keys[key] == 1 else f"{key} ({self._keys[key]})"


_CAME = re.compile(r"\b(?:received|rec['’]?d|in|from|arrived|came)\b[^:;]{0,60}:", re.I)


def _is_in_what_came(statement: Statement, weighed: Weighed, date: FoundDate) -> bool:
    """ "26/10 Discharge summary received: delivery 19/10, home 21/10": it came on the day of the entry."""
    if not statement.opens_entry or weighed.kind not in _TELLINGS:
        return False
    return _CAME.search(statement.plain[: date.start - statement.start]) is not None


def _own_of_part(statement: Statement, start: int, end: int) -> FoundDate | None:
    """The date that a further fact writes in its own words, where it is not that of the whole statement alone."""
    inside = [one for one in statement.dates if start <= one.start and one.end <= end]
    return inside[0] if len(inside) == 1 and len(statement.dates) > 1 else None


def _tells_its_own_time(whole: Candidate, statement: Statement, start: int, end: int) -> bool:
    """Whether a further fact has a time of its own that does not date the whole: "strategy meeting tomorrow"."""
    used = whole.told_from.words if whole.told_from is not None else whole.occurred.written
    return any(
        start <= one.start and one.end <= end and not one.describes and " ".join(one.words.split()) != used
        for one in statement.relatives
    )


def _joined_up(text: str, dates: Sequence[FoundDate | None]) -> list[FoundDate | None]:
    """ "in the spring and summer of 2016": one stretch, where both are wider than a day and meet."""
    made: list[FoundDate | None] = []
    for one in dates:
        last = made[-1] if made else None
        both = _as_one(text, last, one) if last is not None and one is not None else None
        if both is not None:
            made[-1] = both
        else:
            made.append(one)
    return made


def _as_one(text: str, one: FoundDate, other: FoundDate) -> FoundDate | None:
    first, last = one.date, other.date
    if (
        not re.fullmatch(r"\s+and\s+(?:the\s+|in\s+)?", text[one.end : other.start])
        or first.is_unsure
        or last.is_unsure
    ):
        return None
    if first.earliest is None or first.latest is None or last.earliest is None or last.latest is None:
        return None
    if 1 in (first.days_wide, last.days_wide) or not first.earliest <= last.earliest <= first.latest + timedelta(
        days=1
    ):
        return None
    written = text[one.start : other.end]
    basis = "; ".join(dict.fromkeys(note for note in (first.basis, last.basis) if note))
    date = PartialDate(written, first.earliest, max(first.latest, last.latest), Precision.RANGE, basis=basis)
    return FoundDate(one.start, other.end, date, one.extent)


def _tells_of_another(statement: Statement, date: FoundDate | None, found: Resolved) -> bool:
    """Whether the words tell of another day besides the one that dates the statement, so that what follows may be of
    either."""
    if _BESIDE_ANOTHER.search(statement.plain) and (date is not None or not _is_counted(found)):
        return True
    if date is not None:
        return any(one.start > date.end and one.position is Position.BEFORE for one in statement.relatives)
    used = found.told_from.words if found.told_from is not None else found.occurred.written
    others = [one for one in statement.relatives if not one.describes and " ".join(one.words.split()) != used]
    return found.occurred.is_known and bool(others)


_BESIDE_ANOTHER = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|years?|morning|night) (?:after|before) (?!that\b)\w", re.I
)


def _is_counted(found: Resolved) -> bool:
    """Whether the words that count from another day ("two days after she fell") are those that date the statement."""
    return found.told_from is not None and _BESIDE_ANOTHER.search(found.told_from.words + " x") is not None


_AFTER_IT = re.compile(r"(?:after|following|at the end of)\s+(?:an?|the)\s+[\w-]+(?:\s[\w-]+)?\s+trial\b", re.I)
_ENOUGH_TO_KNOW = 4
"""Words from which a sentence is known again in a thread of messages."""


def as_words(text: str) -> str:
    """The words alone, in small letters."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _names_of(sender: str) -> frozenset[str]:
    return frozenset(word for word in as_words(sender).split() if len(word) > 1)


_LONGEST = 700
_PRONOUN = re.compile(r"he|she|it|they|who", re.I)
_MERELY_SAID = frozenset({"account_given", "court_testimony"})
_VOICES = frozenset(
    {"medical_opinion", "professional_opinion", "public_statement", "witness_account", "child_voice", "review_finding"}
)
_FAR = 400
_FEW_WORDS = 4
_SCRAP = 3


def _shifted(fields: Mapping[str, FieldValue], offset: int) -> dict[str, FieldValue]:
    return {
        name: replace(
            value,
            start=None if value.start is None else value.start + offset,
            end=None if value.end is None else value.end + offset,
        )
        for name, value in fields.items()
    }


def _is_of_writing(candidate: Candidate) -> bool:
    """Whether it is dated by the day of writing alone, so that nothing told after it follows it."""
    return candidate.told_from is not None and not candidate.told_from.words


def _lies_ahead(statement: Statement, date: FoundDate | None) -> bool:
    """Whether an entry or message gives a later day than its own without saying that anything was: "Review: 29
    March"."""
    piece = statement.piece
    own = piece.heading.day if piece.heading is not None else None
    if own is None and piece.message is not None and piece.message.sent is not None:
        own = piece.message.sent.date
    if own is None or own.latest is None or date is None or date.date.earliest is None:
        return False
    if _is_of_the_same_night(piece.heading, date):
        return False
    plain = _LOOKED_AFTER.sub("LAC", statement.plain)
    return date.date.earliest > own.latest and not is_past(plain) and _IS_DONE.search(plain) is None


def _is_of_the_same_night(heading: Heading | None, date: FoundDate) -> bool:
    """Whether an entry of an evening goes on after midnight, and says so with the time and the next day."""
    head = heading.found.date if heading is not None else None
    if head is None or head.from_time is None or date.date.from_time is None or head.earliest is None:
        return False
    is_next = date.date.earliest == head.earliest + timedelta(days=1)
    return is_next and head.from_time.hour >= _EVENING and date.date.from_time.hour < _SMALL_HOURS


_EVENING, _SMALL_HOURS = 18, 6
_LOOKED_AFTER = re.compile(r"\blooked[ -]after\b", re.I)
_IS_DONE = re.compile(
    r"\b(?!need|proceed|speed|feed|bleed|indeed|planned|booked|arranged|scheduled|listed|bailed|adjourned|remanded)"
    r"(?:\w{2,}ed|found|seen|sent|held|made|told|spoke|spoken|rang|given|taken|left|met|came|went|said|done|got|put)\b",
    re.I,
)
"""Words of something done, so that the day belongs to what was done since ("rang back 6/10")."""
