"""What two statements must share to be set side by side: one matter, one child, one time, and not both values in one.

One small module a matter reads :class:`Claim` out of sentences; :func:`compared` alone decides what meets what. Each
claim meets only those of its own matter and key, in order of day, so that a long case costs little more than reading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.chronology.partial_date import PartialDate
from sightline.identity.agencies_told import agencies_in
from sightline.identity.disagreement.comparing.cast import Cast
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import content_words
from sightline.identity.routine import EVENTS, is_routine
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.wording.likeness.features import stem

_ANOTHER = re.compile(
    r"\b(?:second|another|further|again|returned|repeat(?:ed)?|later\s+(?:that|the\s+same)\s+day)\b", re.I
)
_LOOKS_BACK = re.compile(
    r"\s*(?:Published\b|(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\s+\d{4})",
)
_FINDS = re.compile(r"\bI\s+(?:find|am\s+(?:sure|satisfied)|accept|reject|draw)\b")
_AT_HEAD = re.compile(r"(?:^|\n)\W*$")
_MOST_MEETINGS = 60
"""With how many later claims of its key one claim is compared: beyond that the key says too little."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What is compared, and how near two statements must be.

    ``near``: days by which an entry may lag behind the day that it tells of. ``apart``: days between two entries
    neither of which gives a day. ``shared``: content words that both must hold. ``is_event``: a second call, a further
    visit is another event. ``is_lasting``: no
    time parts two tellings. ``is_state``: told of as it stands on the day of writing. ``alone``: content
    words that two must share where each document tells of it once; below none, it is not taken so. ``says``: the
    subject for the page.
    """

    code: str
    topic: Topic
    says: str
    near: int = 7
    apart: int = 1
    shared: int = 0
    is_event: bool = True
    is_lasting: bool = False
    is_state: bool = False
    alone: int = -1


@dataclass(frozen=True, slots=True)
class Claim:
    """One place gives one particular. ``key``: what must be equal for two to be of one thing; ``value``: compared.

    ``who``: of whom or by whom, empty where that is not told. ``label``: for the page.
    """

    matter: Matter
    key: str
    value: str
    sentence: Sentence
    start: int
    end: int
    words: frozenset[str]
    children: frozenset[str]
    when: PartialDate | None
    is_dated: bool
    looks_back: bool
    who: frozenset[str] = frozenset()

    @property
    def day(self) -> PartialDate | None:
        """When it plainly was: by a date in its sentence, or by the entry of notes that it stands in."""
        if self.is_dated:
            return self.when
        told = self.sentence
        if self.looks_back or told.entry is not None:
            return None if self.looks_back else told.entry
        # A note that gives no other day tells of the day on which it was written.
        return told.written if told.written and (told.around is None or told.around.intersects(told.written)) else None


class Reader:
    """Makes claims of one case: knows its children and which documents look back."""

    def __init__(self, told: Sequence[Sentence], cast: Cast, agencies: Mapping[str, str] | None = None) -> None:
        self.cast = cast
        self._agencies = {document: agencies_in(kind.replace("_", " ")) for document, kind in (agencies or {}).items()}
        opening: dict[str, str] = {}
        back = set()
        for sentence in told:
            opening.setdefault(sentence.document, sentence.text)
            if _FINDS.search(sentence.text):
                back.add(sentence.document)
        self.young_stems = frozenset(map(stem, cast.young))
        public = {
            name for name, kind in (agencies or {}).items() if kind in AGENCY_KINDS and AGENCY_KINDS[kind].is_public
        }
        self._public = public
        self._back = back | {name for name, text in opening.items() if _LOOKS_BACK.match(text)}
        self._names = (
            re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, cast.young)))})\b", re.I) if cast.young else None
        )

    def own_agency(self, document: str) -> frozenset[str]:
        """Whose record a document is, as far as that is known."""
        return self._agencies.get(document, frozenset())

    def children(self, sentence: Sentence) -> frozenset[str]:
        """The children whom a sentence names, or else the one before it."""
        for text in (sentence.text, sentence.before):
            if self._names and (found := self._names.findall(text)):
                return frozenset(name.casefold() for name in found)
        return frozenset()

    def claim(
        self,
        matter: Matter,
        key: str,
        value: str,
        sentence: Sentence,
        start: int,
        end: int,
        *,
        who: frozenset[str] = frozenset(),
        around: bool = False,
    ) -> Claim:
        """``around``: the sentences beside it say what it is about, too."""
        beside = sentence.beside(start, end)
        if matter.is_state and sentence.document not in self._back:
            # "Since the autumn" is no day of a state that is told of as it stands.
            beside = None
        is_head = (
            beside is not None
            and (
                (beside.start <= 1 and len(sentence.places) == 1 and bool(sentence.written))
                # The head of an entry says when it was written down, and not first when it was.
                or (
                    beside.date in (sentence.entry, sentence.written)
                    and _AT_HEAD.search(sentence.text[: beside.start]) is not None
                )
            )
        )
        when = beside.date if beside else sentence.entry or sentence.around or sentence.written
        text = f"{sentence.before} {sentence.text} {sentence.after}" if around else sentence.text
        return Claim(
            matter,
            key,
            value,
            sentence,
            start,
            end,
            content_words(text) - self.cast.young,
            self.children(sentence),
            when,
            beside is not None and not is_head,
            beside is None
            and (
                sentence.document in self._back
                or (sentence.document in self._public and sentence.entry is None and sentence.around is None)
            ),
            who,
        )


Differs = Callable[[Claim, Claim], Sort | None]


def in_conflict(one: Claim, other: Claim) -> Sort | None:
    """Any two values of a closed list."""
    return Sort.CONFLICT if one.value != other.value else None


def compared(claims: Iterable[Claim], differs: Differs = in_conflict, *, because: str = "") -> list[Contradiction]:
    """The contradictions among claims: of one matter and key, of two records, and neither record gives both."""
    by_key: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_key[claim.matter.code, claim.key].append(claim)
    found = []
    for held in by_key.values():
        if len({claim.sentence.record for claim in held}) < 2 or _happens_often(held):
            continue
        alone = _told_once(held)
        first: dict[tuple[object, ...], Claim] = {}
        for claim in sorted(held, key=_place):
            first.setdefault((claim.sentence.record, claim.value, claim.when, claim.who, claim.children), claim)
        ordered = sorted(first.values(), key=lambda claim: (begins(claim), _place(claim)))
        for at, one in enumerate(ordered):
            for other in ordered[at + 1 : at + 1 + _MOST_MEETINGS]:
                if one.sentence.record == other.sentence.record:
                    continue
                if not of_one_matter(one, other) and not (
                    {one.sentence.record, other.sentence.record} <= alone and may_be_one(one, other)
                ):
                    continue
                sort = differs(one, other)
                if sort is None or _told_elsewhere(one, other, ordered, differs):
                    continue
                found.append(_contradiction(one, other, sort, because))
    return found


def _told_once(held: Sequence[Claim]) -> set[tuple[str, str]]:
    """The records that tell of it once only: one value, and of no two days."""
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    days: dict[tuple[str, str], set[object]] = defaultdict(set)
    for claim in held:
        values[claim.sentence.record].add(claim.value)
        days[claim.sentence.record].add(claim.day)
    return {record for record, told in values.items() if len(told) == 1 and len(days[record]) == 1}


def may_be_one(one: Claim, other: Claim) -> bool:
    """Whether two that their documents each tell of once may be one: nothing parts them in time, child or person.

    A day that only the document's flow gives (a letter goes on from an earlier date) parts nothing.
    """
    matter = one.matter
    if one.children and other.children and not one.children & other.children:
        return False
    if one.who and other.who and not one.who & other.who:
        return False
    if matter.is_event and bool(_ANOTHER.search(one.sentence.text)) != bool(_ANOTHER.search(other.sentence.text)):
        return False
    if matter.alone == 0 and not (one.who and other.who):
        return False
    if matter.alone < 0 or len(one.words & other.words) < matter.alone:
        return False
    a, b = one.day, other.day
    if a is not None and b is not None:
        return False  # two days that are plain were compared already
    for known, told in ((a, other), (b, one)):
        written = told.sentence.written
        if known is not None and written is not None and written.latest is not None and known.earliest is not None:
            return known.earliest <= written.latest
    return True


def _happens_often(held: Sequence[Claim]) -> bool:
    """Whether one document alone tells of such an event on many days: two tellings of it are then two events."""
    days: dict[tuple[str, str], set[object]] = defaultdict(set)
    for claim in held:
        if claim.matter.is_event and claim.when is not None:
            days[claim.sentence.record].add(claim.when.earliest)
    return any(is_routine(told, at=EVENTS) for told in days.values())


def of_one_matter(one: Claim, other: Claim) -> bool:
    """Whether child, person, time and words let two claims be of one thing."""
    matter = one.matter
    if one.children and other.children and not one.children & other.children:
        return False
    if one.who and other.who and not one.who & other.who:
        return False
    if matter.is_event and bool(_ANOTHER.search(one.sentence.text)) != bool(_ANOTHER.search(other.sentence.text)):
        return False
    if len(one.words & other.words) < matter.shared:
        return False
    return matter.is_lasting or _of_one_time(one, other)


def _of_one_time(one: Claim, other: Claim) -> bool:
    a, b = one.when, other.when
    if a is None or b is None or a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return bool(one.words & other.words)
    if one.is_dated and other.is_dated:
        return a.intersects(b)
    if one.looks_back or other.looks_back:
        earlier, back = (other, one) if one.looks_back else (one, other)
        return len(one.words & other.words) > one.matter.is_event and (
            earlier.looks_back or begins(earlier) <= ends(back)
        )
    if one.is_dated or other.is_dated:
        dated, entry = (a, b) if one.is_dated else (b, a)
        if dated.earliest is None or dated.latest is None or entry.earliest is None or entry.latest is None:
            return False
        return dated.earliest <= entry.latest and (entry.earliest - dated.latest).days <= one.matter.near
    return abs((a.earliest - b.earliest).days) <= one.matter.apart


def _told_elsewhere(one: Claim, other: Claim, held: Sequence[Claim], differs: Differs) -> bool:
    """Whether either document also says what the other says of it: then it tells of two things."""
    return any(
        mate is not mine
        and mate.sentence.record == mine.sentence.record
        and differs(mate, theirs) is None
        and _near(mate, mine)
        and not (_is_one_day(mine, theirs) and _are_two_days(mate, theirs))
        for mate in held
        for mine, theirs in ((one, other), (other, one))
    )


def _is_one_day(one: Claim, other: Claim) -> bool:
    """Whether both are events of one certain day, so that what is told of another day is no other telling of it."""
    a, b = one.day, other.day
    return one.matter.is_event and a is not None and b is not None and a.is_day and b.is_day and a.intersects(b)


def _are_two_days(one: Claim, other: Claim) -> bool:
    a, b = one.day, other.day
    return a is not None and b is not None and a.is_day and b.is_day and abs(begins(one) - begins(other)) > 1


def _near(one: Claim, other: Claim) -> bool:
    if one.when is None or other.when is None or one.matter.is_lasting:
        return True
    reach = timedelta(days=max(one.matter.near, one.matter.apart))
    return begins(one) <= ends(other) + reach.days and begins(other) <= ends(one) + reach.days


def begins(claim: Claim) -> int:
    """The first day that it may be of, as a number of days; 0 where that is open."""
    return claim.when.earliest.toordinal() if claim.when and claim.when.earliest else 0


def ends(claim: Claim) -> int:
    """The last day that it may be of, as a number of days; beyond all days where that is open."""
    return claim.when.latest.toordinal() if claim.when and claim.when.latest else 10**7


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return (claim.sentence.document, claim.sentence.start or 0, claim.start, claim.value)


def _contradiction(one: Claim, other: Claim, sort: Sort, because: str) -> Contradiction:
    first, last = sorted((one, other), key=_place)
    said = [claim.sentence.say_in_entry(claim.start, claim.end, claim.value) for claim in (first, last)]
    why = [because or f"Both speak of one matter: {one.matter.says}."]
    if shared := sorted(one.words & other.words):
        why.append("Both speak of: " + ", ".join(shared[:5]) + ".")
    if one.is_dated and other.is_dated and one.when and other.when:
        why.append("Both tell of the same time.")
    about = (
        f"{one.matter.code} {one.key} {min(begins(one), begins(other)) if not one.matter.is_lasting else ''}".strip()
    )
    says, of = one.matter.says, one.key
    # "Which side it was: arm": whatever the one word of its heading leaves open.
    subject = f"{says}: {of}" if of and of.replace(" ", "").isalpha() and of not in says else says
    return Contradiction.of(one.matter.topic, sort, subject, about, said, why)
