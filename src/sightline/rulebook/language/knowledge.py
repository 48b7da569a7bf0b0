"""When an agency received word of something, from evidence only, and how long that took."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date

from sightline.chronology.calendar import OutsideCalendar
from sightline.chronology.fact import PUBLIC, Fact, Knowledge, RelationType
from sightline.chronology.knowledge import own_knowledge
from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.answers import CANNOT_TELL, NO, YES, Answer, all_yes, any_yes, certainly
from sightline.rulebook.evidence import Evidence, Uncovered
from sightline.rulebook.language.bind import Episode
from sightline.rulebook.language.due import CannotReckon, Due, Limit
from sightline.rulebook.language.reading import Reading, absence
from sightline.rulebook.language.select import Select, Selection
from sightline.rulebook.language.windows import Around
from sightline.rulebook.language.words import a_or_an, agency_words, kind_words, mention, when
from sightline.rulebook.parameters import NoNumber, Parameters
from sightline.rulebook.view import View
from sightline.wording.lists import listed


class _Untied:
    """Records that are tied to no event, in order, so held that only those are looked at that can be of some days."""

    __slots__ = ("_days", "_elsewhen", "_of_a_day")

    def __init__(self, facts: list[Fact]) -> None:
        self._of_a_day = [fact for fact in facts if fact.occurred.is_day and not fact.occurred.is_unsure]
        self._elsewhen = [fact for fact in facts if not fact.occurred.is_day or fact.occurred.is_unsure]
        self._days = [fact.occurred.earliest or date.min for fact in self._of_a_day]

    def near(self, began: PartialDate, last: date) -> list[Fact]:
        """In order, all that can have been since something began and by ``last``, and perhaps more."""
        begin = bisect_left(self._days, began.earliest) if began.earliest is not None and not began.is_unsure else 0
        found = self._of_a_day[begin : bisect_right(self._days, last)]
        return sorted((*found, *self._elsewhen), key=Fact.sort_key) if self._elsewhen else found


@dataclass(frozen=True, slots=True)
class NotReceivedBy:
    """No agency of a kind shows receipt of the event within a count: it came later, or never, in what can be seen.

    ``receipts``: the records that would show it. One in that time that nobody has tied to any event, or the agency's
    own record of such an event on the same days, may be it, and the answer is then cannot tell.
    """

    agency_kind: str
    within: Due
    receipts: Select

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*self.receipts.kinds, "entry")

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return self.within.parameter_names

    def read(self, view: View, episode: Episode) -> Reading:
        agency = agency_words(self.agency_kind)
        if episode.when.earliest is None and episode.when.latest is not None and not episode.when.is_unsure:
            # Not later than a day: counted from the last day that it can have been, nothing comes too early.
            episode = replace(episode, when=PartialDate.on(episode.when.latest))
        try:
            limit = self.within.limit(view, episode)
        except CannotReckon as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        held = self._held(view, episode)
        received = any_yes(limit.in_time(piece.on) for piece in held)
        if received is YES or not view.turning.has_passed(limit.earliest):
            return Reading(NO)
        evidence = Evidence(arithmetic=limit.arithmetic, parameters=limit.parameters)
        if not view.turning.has_passed(limit.latest):
            return Reading(CANNOT_TELL, evidence, lambda: f"the time for it ends {limit.words()}")
        if held:
            evidence += Evidence.later(
                lambda: Evidence(arithmetic=tuple(_told(piece, agency, episode) for piece in held))
            )
        if received is CANNOT_TELL:
            return Reading(CANNOT_TELL, evidence, f"{agency} may have received it in time or later")
        loose = self._loose(view, episode, limit)
        if loose:
            ids = Evidence(facts=tuple([fact.id for fact in loose]))
            return Reading(
                CANNOT_TELL,
                evidence + ids,
                lambda: f"nobody has said whether this is about it: {listed([mention(fact) for fact in loose])}",
            )
        start = episode.when.earliest or limit.earliest
        what = f"receipt of it by {agency}"
        lacks = absence(view, what, self.receipts.kinds, (self.agency_kind,), start, limit.latest)
        return Reading(lacks.answer, evidence + lacks.evidence, lambda: lacks.why)

    def _held(self, view: View, episode: Episode) -> list[Knowledge]:
        """What shows that such an agency had it, in order, for every record of the event, as far as the day goes."""
        ids = view.agencies((self.agency_kind,))
        held: list[Knowledge] = []
        for fact in dict.fromkeys(record for begun in episode.facts for record in view.same_event(begun)):
            own = own_knowledge(fact) if fact.agency in ids else None
            for piece in (own, *fact.knowledge):
                if (
                    piece is not None
                    and piece.gives_knowledge
                    and piece.agency in ids
                    and view.turning.has_come(piece.on.earliest)
                ):
                    held.append(piece)
        return sorted(held, key=lambda piece: piece.on.sort_key()) if len(held) > 1 else held

    def _loose(self, view: View, episode: Episode, limit: Limit) -> list[Fact]:
        began = episode.when
        loose = []
        untied = view.while_same(("untied", id(self)), (self, view.facts(self.receipts.kinds)), self._untied)
        for fact in untied.near(began, limit.latest):
            occurred = fact.occurred
            if not occurred.is_unsure and occurred.earliest is not None and occurred.earliest > limit.latest:
                continue
            earlier = occurred.certainly_before(began) and not occurred.intersects(began)
            if not earlier and limit.in_time(occurred) is not NO:
                loose.append(fact)
        ids = view.agencies((self.agency_kind,))
        own = [fact.id for fact in episode.facts]
        kinds = tuple(dict.fromkeys([fact.kind for fact in episode.facts]))
        of_theirs = ("of theirs", self.agency_kind, kinds)
        facts = view.facts(kinds)
        theirs = view.while_same(of_theirs, (facts,), lambda _: [fact for fact in facts if fact.agency in ids])
        for fact in theirs:
            if fact.occurred.intersects(began) and fact.id not in own:
                loose.append(fact)
        return loose

    def _untied(self, view: View) -> _Untied:
        """What may show receipt by such an agency and is tied to no event."""
        ids = view.agencies((self.agency_kind,))
        return _Untied([
            fact
            for fact in view.facts(self.receipts.kinds)
            if (fact.agency in ids or _names_agency(view, fact, self.agency_kind, ids))
            and not any(item.type is RelationType.ABOUT and item.confirmed for item in fact.relations)
        ])  # fmt: skip

    def english(self, parameters: Parameters) -> str:
        receipts = listed([kind_words(kind) for kind in self.receipts.kinds], "or")
        agency = agency_words(self.agency_kind)
        return (
            f"no record shows that {agency} received word of it {self.within.english(parameters)} "
            f"(their own record of it, or {a_or_an(receipts)} tied to it), in records of {agency} that cover that time"
        )


def _names_agency(view: View, fact: Fact, kind: str, ids: frozenset[str]) -> bool:
    value = fact.value("recipient")
    words = value if isinstance(value, list | tuple) else [value]
    names = {kind, *ids, *(view.chronology.agencies[item].name.casefold() for item in ids)}
    return any(str(word).casefold() in names for word in words if word)


def _told(piece: Knowledge, agency: str, episode: Episode) -> str:
    words = f"Word of it reached {agency}: {when(piece.on)}{' (assumed)' if piece.assumed else ''}"
    if piece.on.is_day and episode.when.is_day and piece.on.earliest and episode.when.earliest:
        days = (piece.on.earliest - episode.when.earliest).days
        words += f", {days} {'day' if days == 1 else 'days'} after"
    return words + "."


@dataclass(frozen=True, slots=True)
class EarlierNotKnownTo:
    """Facts of a selection from before the episode, of which nothing shows that an agency of a kind had word by then.

    ``before`` names how far back, or EVER. Where no agency of that kind is among the sources, or its records do not
    cover the day, it cannot be told. The start itself may say that it was told of all (``told``: a yes-or-no field).
    """

    of: Selection
    agency_kind: str
    before: str
    told: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*self.of.kinds, "entry")

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return Around(self.before).parameter_names

    def read(self, view: View, episode: Episode) -> Reading:
        agency = agency_words(self.agency_kind)
        if self.told and any(fact.value(self.told) is True for fact in episode.facts):
            return Reading(NO)
        try:
            within = Around(self.before).stretch(view, episode.when)
        except (NoNumber, OutsideCalendar) as reason:
            return Reading(CANNOT_TELL, why=str(reason))
        if within is None:
            why = f"the day from which to count is not known closely enough: {when(episode.when)}"
            return Reading(CANNOT_TELL, why=why)
        own = {fact.id for fact in episode.facts}
        ids = {item.id for item in view.chronology.agencies_of_kind(self.agency_kind)}
        earlier = [
            (fact, sure)
            for fact, answer in self.of.find(view)
            if fact.id not in own and (sure := all_yes((answer, within.holds(fact.occurred)))) is not NO
        ]
        unknown = [(fact, all_yes((sure, ~self._had(fact, ids, episode)))) for fact, sure in earlier]
        certain = tuple(fact.id for fact, sure in unknown if sure is YES)
        perhaps = [fact for fact, sure in unknown if sure is CANNOT_TELL]
        if not certain and not perhaps:
            return Reading(NO)
        looked = (f"word of it reaching {agency} by then: none in the records you can see.",)
        evidence = Evidence(facts=certain or tuple(fact.id for fact in perhaps), looked_for=looked)
        if not certain:
            return Reading(CANNOT_TELL, evidence, f"{agency} may have known of this: {mention(perhaps[0])}")
        day = episode.when.latest
        assert day is not None
        if not view.covered(self.agency_kind, day, day):
            lacks = Uncovered((self.agency_kind,), day, day)
            evidence += Evidence(missing=lacks.agency_kinds, uncovered=(lacks,))
            return Reading(CANNOT_TELL, evidence, lacks.words)
        return Reading(YES, evidence + Evidence(assumed=view.assumed((self.agency_kind,), day, day)))

    @staticmethod
    def _had(fact: Fact, ids: set[str], episode: Episode) -> Answer:
        pieces = [
            piece
            for piece in (own_knowledge(fact), *fact.knowledge)
            if piece is not None and piece.gives_knowledge and (piece.agency in ids or piece.agency == PUBLIC)
        ]
        last, first = episode.when.latest, episode.when.earliest
        assert first is not None
        assert last is not None
        return any_yes(certainly(piece.on.certainly_by(first), possibly=piece.on.possibly_by(last)) for piece in pieces)

    def english(self, parameters: Parameters) -> str:
        return (
            f"no record shows that {agency_words(self.agency_kind)} had word, by then, of {self.of.english()} "
            f"{Around(self.before).english(parameters)}"
        )
