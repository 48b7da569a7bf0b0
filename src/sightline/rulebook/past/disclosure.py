"""Which single disclosure would have let an agency be asked a question earlier, and by how many days.

For one agency it compares what its own records and what it received would have raised with what they would have raised
had one more record reached it on the day on which its holder wrote it down. It looks back with knowledge that nobody
had; it shows no fault, no cause and nothing about what would have followed (design, section 1.11).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import PUBLIC, Fact, RelationType
from sightline.chronology.knowledge import own_knowledge
from sightline.chronology.partial_date import PartialDate
from sightline.rulebook.findings import PromptFinding
from sightline.rulebook.language.rules import Prompt, Rule
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.past.history import FirstRaised, history
from sightline.rulebook.past.looking_back import last_day
from sightline.rulebook.registry import ALL


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One record that its holder did not pass on in time, and the question that it would have let be asked.

    ``fact``: of a row that tells of several things, which were written down and would have been passed on together, the
    first that the question rests on.
    ``on``: when its holder recorded it. ``asked_on``: when the agency's own records would have raised the question;
    None: never. ``would_be_asked_on``: when they would have, with this record. ``days_earlier``: None where never.
    """

    fact: str
    holder: str
    to: str
    on: date
    finding: PromptFinding
    asked_on: date | None
    would_be_asked_on: date

    @property
    def days_earlier(self) -> int | None:
        """Days between the two."""
        return None if self.asked_on is None else (self.asked_on - self.would_be_asked_on).days

    def as_json(self) -> dict[str, object]:
        """The documented JSON shape."""
        return {
            "fact": self.fact,
            "holder": self.holder,
            "to": self.to,
            "recorded_on": self.on.isoformat(),
            "rule": self.finding.rule,
            "ref": self.finding.ref,
            "key": self.finding.key,
            "sentence": self.finding.sentence,
            "would_be_asked_on": self.would_be_asked_on.isoformat(),
            "asked_on": self.asked_on.isoformat() if self.asked_on else None,
            "days_earlier": self.days_earlier,
        }


def disclosures(
    chronology: Chronology,
    *,
    to: str,
    until: date,
    rules: Iterable[Rule] = ALL,
    parameters: Parameters | None = None,
) -> tuple[Disclosure, ...]:
    """Every single record that would have raised a prompt earlier for the agency ``to``, the longest time first."""
    died = last_day(chronology)
    ends = min(until, died) if died else until
    prompts = tuple(rule for rule in rules if isinstance(rule, Prompt))
    held = _as_held_by(chronology, to)
    before = _first(history(held, until=ends, rules=prompts, parameters=parameters))
    found: list[Disclosure] = []
    for (agency, on), told in _passed_on_together(chronology):
        unheard = [fact for fact in told if fact.counts and not _had_by(fact, to, on)]
        if agency == to or on > ends or not unheard:
            continue
        reading = tuple(rule for rule in prompts if any(fact.kind in rule.reads for fact in unheard))
        more = _with(held, unheard, on)
        for key, raised in _first(history(more, until=ends, rules=reading, parameters=parameters)).items():
            asked = before.get(key)
            rests_on = next((fact for fact in unheard if fact.id in raised.finding.evidence.facts), None)
            earlier = asked is None or raised.on < asked.on
            if earlier and rests_on is not None and isinstance(raised.finding, PromptFinding):
                found.append(
                    Disclosure(rests_on.id, agency, to, on, raised.finding, asked.on if asked else None, raised.on)
                )
    far = date.max.toordinal()
    return tuple(sorted(found, key=lambda item: (-(item.days_earlier or far), item.would_be_asked_on, item.fact)))


def live_proceedings(chronology: Chronology) -> tuple[Fact, ...]:
    """Records of proceedings of which no end is on record: while there are any, the report is not made.

    Care proceedings without an end, an interim order (which a court makes within them alone) that no final order or end
    has followed, an arrest, bail or a charge without an outcome, a trial without a verdict, an appeal or an inquest
    without an outcome.An arrest or bail is over when the police decide to take no further action, too, or release
    somebody so; that bail ends without those words does not say that the investigation has. What ended for one person
    has not ended for another. What may be the beginning of any of these and waits for a person to confirm it is taken
    for one; an end has to be confirmed.
    """
    ends = chronology.of_kind("proceedings_end")
    open_ = [fact for fact in _perhaps(chronology, "proceedings_start") if not _followed(fact, ends)]
    over = [*ends, *(fact for fact in chronology.of_kind("order_made") if fact.value("order_type") in _FINAL)]
    over += [fact for fact in chronology.of_kind("order_ended") if fact.value("order_type") in _INTERIM]
    interim = [fact for fact in _perhaps(chronology, "order_made") if fact.value("order_type") in _INTERIM]
    open_ += [fact for fact in interim if not _followed(fact, over)]
    ended = chronology.of_kind("verdict", "sentence")
    open_ += [fact for fact in _perhaps(chronology, "charge", "trial") if not _followed(fact, ended)]
    police = {agency.id for agency in chronology.agencies_of_kind("police")}
    dropped = [
        fact
        for fact in chronology.of_kind("decision")
        if fact.agency in police and fact.value("type") in ("no_further_action", "close")
    ]
    dropped += [fact for fact in chronology.of_kind("bail_end") if fact.value("no_further_action") is True]
    investigated = _perhaps(chronology, "arrest", "bail_start")
    open_ += [fact for fact in investigated if not _followed(fact, (*ended, *dropped))]
    open_ += [fact for fact in _perhaps(chronology, "appeal", "inquest") if fact.value("outcome") is None]
    return tuple(sorted(open_, key=Fact.sort_key))


_INTERIM = ("interim_care_order", "interim_supervision_order")
_FINAL = (
    "care_order",
    "supervision_order",
    "special_guardianship_order",
    "child_arrangements_order",
    "adoption_order",
)


def _perhaps(chronology: Chronology, *kinds: str) -> list[Fact]:
    return [fact for fact in chronology.current if fact.kind in kinds and (fact.counts or fact.awaits_a_person)]


def _followed(fact: Fact, ends: Iterable[Fact]) -> bool:
    """Whether one of these can have come after it, and does not name another person or other proceedings."""
    return any(not end.occurred.certainly_before(fact.occurred) and not _of_another(fact, end) for end in ends)


def _of_another(fact: Fact, end: Fact) -> bool:
    pairs = [(fact.value("who"), end.value("who"))]
    if end.kind == "proceedings_end":
        of = fact.value("type") if fact.kind == "proceedings_start" else "care_or_supervision"
        pairs.append((of, end.value("type")))
    return any(
        one is not None and other is not None and str(one).casefold() != str(other).casefold() for one, other in pairs
    )


def _first(found: tuple[FirstRaised, ...]) -> dict[str, FirstRaised]:
    return {item.finding.key: item for item in found}


def _passed_on_together(chronology: Chronology) -> list[tuple[tuple[str, date], list[Fact]]]:
    """The records, each with what stands in the same row of its agency and was written down on the same day: nobody
    passes on half a row. With the agency and the day; a record whose day is not known is in none."""
    by_id = {fact.id: fact for fact in chronology.current}
    groups: dict[tuple[str, str, date], list[Fact]] = {}
    for fact in chronology.current:
        on = _recorded_on(fact)
        if on is not None:
            groups.setdefault((_row_of(fact, by_id).id, fact.agency, on), []).append(fact)
    return [((agency, on), told) for (_, agency, on), told in groups.items()]


def _row_of(fact: Fact, by_id: Mapping[str, Fact]) -> Fact:
    """The fact that the row begins with of which this one is a part, or itself."""
    seen = {fact.id}
    while whole := next((item.to for item in fact.relations if item.type is RelationType.PART_OF), ""):
        if whole in seen or whole not in by_id or by_id[whole].agency != fact.agency:
            break
        seen.add(whole)
        fact = by_id[whole]
    return fact


def _recorded_on(fact: Fact) -> date | None:
    own = own_knowledge(fact)
    return own.on.latest if own is not None else None


def _had_by(fact: Fact, to: str, day: date) -> bool:
    return any(
        piece.gives_knowledge and piece.agency in (to, PUBLIC) and piece.on.certainly_by(day)
        for piece in fact.knowledge
    )


def _as_held_by(chronology: Chronology, to: str) -> Chronology:
    """What one agency had, each record from the first day on which it certainly had it."""
    kept = []
    for fact in chronology.facts:
        if fact.agency == to:
            kept.append(fact)
            continue
        days = [
            piece.on.latest
            for piece in fact.knowledge
            if piece.gives_knowledge and piece.agency in (to, PUBLIC) and piece.on.latest is not None
        ]
        if days:
            kept.append(_from(fact, min(days)))
    return replace(chronology, facts=tuple(kept))


def _with(held: Chronology, more: Iterable[Fact], on: date) -> Chronology:
    come = {fact.id: _from(fact, on) for fact in more}
    others = tuple(other for other in held.facts if other.id not in come)
    return replace(held, facts=(*others, *come.values()))


def _from(fact: Fact, day: date) -> Fact:
    return replace(fact, recorded=PartialDate.on(day), recorded_assumed=False, knowledge=())
