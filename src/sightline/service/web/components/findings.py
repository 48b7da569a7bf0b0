"""Prompts and duties as the pages print them: a question with its facts and its arithmetic, never a score."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sightline.chronology.chronology import Chronology
from sightline.rulebook.evidence import Assumed, Evidence, if_whole
from sightline.rulebook.findings import DutyFinding, Findings, PromptFinding, State
from sightline.rulebook.language.words import count_words
from sightline.rulebook.parameters import Parameter, Parameters, Value, load
from sightline.rulebook.past.disclosure import Disclosure
from sightline.rulebook.past.looking_back import LookedBack
from sightline.rulebook.registry import ALL
from sightline.service.web.components.agency_marks import AgencyMark, agency_marks, mark_of
from sightline.service.web.components.dates import ShownDate, main_words, shown_date
from sightline.service.web.components.picture_shapes import Marker
from sightline.service.web.components.rows import kind_label

TIERS = {
    "T1": "National guidance, law or a written local agreement says to act on this",
    "T2": "Reviews of what happened to children point to this again and again",
    "T3": "For reflection and supervision",
}
STATES = {
    State.PENDING: "Not yet due",
    State.MET: "Done in time",
    State.MET_LATE: "Done, after it was due",
    State.BREACHED_OPEN: "Past due, and nothing in the records you can see shows it done",
    State.BREACHED_ENDED: "Was past due when the need for it ended",
    State.NOT_REQUIRED: "Not required",
    State.SUSPENDED: "Suspended",
    State.CANNOT_TELL: "Cannot tell",
}
STATES_IF_WHOLE = {
    State.MET_LATE: "Done after it was due, if these records are whole",
    State.BREACHED_OPEN: "Past due if these records are whole, which nobody has said; nothing in them shows it done",
    State.BREACHED_ENDED: "Was past due when the need for it ended, if these records are whole",
}
"""How a duty stands where nobody has said that the records are whole in which it was not found."""
_OPEN_FIRST = {State.BREACHED_OPEN: 0, State.PENDING: 1, State.SUSPENDED: 2, State.BREACHED_ENDED: 3, State.MET_LATE: 4}


@dataclass(frozen=True, slots=True)
class FactShown:
    """A fact that a finding rests on, with the way to it."""

    id: str
    when: ShownDate
    kind: str
    text: str
    mark: AgencyMark


@dataclass(frozen=True, slots=True)
class ParameterShown:
    """A number that was used: what it is for, its value with its unit, and how far it was checked."""

    name: str
    value: str
    standing: str
    note: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """What every finding shows beneath its sentence."""

    facts: tuple[FactShown, ...]
    arithmetic: tuple[str, ...]
    looked_for: tuple[str, ...]
    missing: tuple[str, ...]
    against: tuple[str, ...]
    against_facts: tuple[FactShown, ...]
    parameters: tuple[ParameterShown, ...]
    assumed: tuple[Assumed, ...]


@dataclass(frozen=True, slots=True)
class QuestionShown:
    """One prompt, as a good colleague would put it."""

    key: str
    anchor: str
    ref: str
    sentence: str
    questions: tuple[str, ...]
    tier: str
    about: str
    reasons: Reasons
    would_answer: tuple[str, ...]
    source: str
    learned_on: date | None
    version: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class DutyShown:
    """One duty: the rule, how it stands, when it falls due, counted how."""

    key: str
    anchor: str
    ref: str
    sentence: str
    rest: str
    state: str
    state_code: str
    due: str
    due_earliest: date | None
    reason: str
    calendar: str
    falls_to: str
    source: str
    force: str
    unverified: bool
    note: str
    reasons: Reasons
    rule: str = ""

    @property
    def beside(self) -> str:
        """From what it is counted and when it is due, where it cannot be told how it stands, without saying why."""
        why = f"it cannot be told how this stands: {self.reason}."
        said = self.rest[: -len(why)] if self.rest.casefold().endswith(why.casefold()) else self.rest
        return said.rstrip(" ;") + ("." if said.rstrip().endswith(";") else "")


@dataclass(frozen=True, slots=True)
class LookedBackShown:
    """One finding on the day on which it would first have been raised."""

    on: date
    anchor: str
    ref: str
    title: str
    sentence: str
    is_duty: bool
    of_the_time: bool
    learned_on: date | None
    shown_to: tuple[AgencyMark, ...]
    facts: tuple[FactShown, ...]
    arithmetic: tuple[str, ...]
    rule: str
    version: str


def looked_back(chronology: Chronology, found: Iterable[LookedBack]) -> tuple[LookedBackShown, ...]:
    """What would first have been raised when, in order."""
    look = looker(chronology)
    marks = agency_marks(chronology.agencies)
    titles = {rule.code: rule.title for rule in ALL}
    shown = []
    for item in found:
        finding = item.raised.finding
        reasons = _reasons(finding.evidence, look)
        shown.append(
            LookedBackShown(
                item.raised.on,
                anchor(finding.key),
                finding.ref,
                titles.get(finding.rule, finding.ref),
                finding.sentence,
                isinstance(finding, DutyFinding),
                item.of_the_time,
                finding.learned_on if isinstance(finding, PromptFinding) else None,
                tuple(mark_of(marks, agency) for agency in item.raised.shown_to),
                reasons.facts,
                reasons.arithmetic,
                finding.rule,
                finding.version.rpartition(".")[2],
            )
        )
    return tuple(shown)


@dataclass(frozen=True, slots=True)
class DisclosedShown:
    """One record that would have let a question be asked earlier. ``days``: None where it never was."""

    fact: FactShown
    ref: str
    sentence: str
    would_be_asked_on: date
    days: int | None


def disclosed(chronology: Chronology, found: Iterable[Disclosure]) -> tuple[DisclosedShown, ...]:
    """The report's rows, the longest time first."""
    look = looker(chronology)
    shown = []
    for item in found:
        facts = look((item.fact,))
        if facts:
            finding = item.finding
            shown.append(
                DisclosedShown(facts[0], finding.ref, finding.sentence, item.would_be_asked_on, item.days_earlier)
            )
    return tuple(shown)


def questions(
    chronology: Chronology, found: Findings, *, hindsight: bool, numbers: Parameters | None = None
) -> tuple[QuestionShown, ...]:
    """The prompts raised: those of the time, or those that only later learning asks.

    ``numbers``: those in use, which say what each is for.
    """
    look = looker(chronology)
    raised = [item for item in found.raised if item.hindsight is hindsight]
    raised.sort(key=lambda item: (item.tier, item.ref, item.key))
    return tuple(
        QuestionShown(
            item.key,
            anchor(item.key),
            item.ref,
            item.sentence,
            item.questions,
            item.standing or TIERS.get(item.tier, item.tier),
            about(chronology, item),
            _reasons(item.evidence, look, numbers),
            item.would_answer,
            item.source,
            item.learned_on,
            item.version,
            item.rule,
        )
        for item in raised
    )


def duties(chronology: Chronology, found: Findings, numbers: Parameters | None = None) -> tuple[DutyShown, ...]:
    """Every duty, what is open first, then by the day it falls due. ``numbers``: those in use."""
    look = looker(chronology)
    shown = []
    for item in found.duties:
        shown.append(
            DutyShown(
                item.key,
                anchor(item.key),
                item.ref,
                *_rule_and_rest(item.sentence),
                state_words(item),
                item.state.name.lower(),
                due_words(item),
                item.due.earliest if item.due else None,
                item.reason,
                item.due.calendar if item.due else "",
                item.falls_to,
                item.source,
                item.force,
                item.unverified,
                item.note,
                _reasons(item.evidence, look, numbers),
                item.rule,
            )
        )
    states = {item.key: item.state for item in found.duties}
    shown.sort(key=lambda one: (_OPEN_FIRST.get(states[one.key], 9), one.due_earliest or date.max, one.ref))
    return tuple(shown)


def anchor(key: str) -> str:
    """A name for links within a page, from a finding's key."""
    return "q-" + "".join(letter if letter.isalnum() else "-" for letter in key)


def markers(chronology: Chronology, found: Findings, *, questions: str, duties: str) -> tuple[Marker, ...]:
    """Where questions and duties stand on the axis: a question at the last fact it rests on, a duty when it is due.

    ``questions`` and ``duties`` are the addresses of those pages.
    """
    made = []
    for item in found.raised:
        days = [
            fact.occurred.latest or fact.occurred.earliest
            for fact_id in item.evidence.facts
            if (fact := chronology.by_id.get(fact_id)) is not None and fact.occurred.is_known
        ]
        last = max((day for day in days if day is not None), default=None)
        made.append(Marker("question", last, last, f"Question: {item.sentence}", f"{questions}#{anchor(item.key)}"))
    for duty in found.duties:
        if duty.state in (State.NOT_REQUIRED, State.CANNOT_TELL):
            continue
        if duty.due is not None:
            words = f"Due {duty.due.words()}: {duty.sentence} ({state_words(duty).lower()}){_unverified_words(duty)}"
            made.append(Marker("duty", duty.due.earliest, duty.due.latest, words, f"{duties}#{anchor(duty.key)}"))
    return tuple(made)


STILL_TO_BE_DONE = (State.BREACHED_OPEN, State.PENDING)
"""How a duty stands that somebody still has to do something about."""


def open_duties(found: Findings, *, on: date) -> tuple[DutyFinding, ...]:
    """Duties that somebody still has to do something about, soonest first: past due and open, or not yet due."""
    wanted = [item for item in found.duties if item.state in STILL_TO_BE_DONE]
    return tuple(sorted(wanted, key=lambda item: (item.due.earliest if item.due else on, item.ref)))


def state_words(item: DutyFinding) -> str:
    """How a duty stands, never without the condition that nobody has said to hold."""
    if item.evidence.assumed:
        return STATES_IF_WHOLE.get(item.state, STATES[item.state])
    return STATES[item.state]


def condition_words(item: DutyFinding | PromptFinding) -> str:
    """On what it depends that something was not found: "if the records here are everything ..."; empty where on nothing
    that is only assumed."""
    return if_whole(item.evidence.assumed) if item.evidence.assumed else ""


def past_due_words(item: DutyFinding) -> str:
    """That a duty is past due; of one that is so only on a condition, that there is one. Empty where it is not."""
    if item.state is not State.BREACHED_OPEN:
        return ""
    return "past due if records are whole, which nobody has said" if item.evidence.assumed else _PAST_DUE


_PAST_DUE = "past due, none in the records you can see"


def rule_words(item: DutyFinding) -> str:
    """What a duty asks for, without how it stands."""
    return _rule_and_rest(item.sentence)[0]


def _unverified_words(item: DutyFinding) -> str:
    """What is said behind a duty that rests on something nobody has checked, where it is shown in a line."""
    return " (law from memory; not verified)" if item.unverified and "from memory" in item.source else ""


def _rule_and_rest(sentence: str) -> tuple[str, str]:
    """The rule, and what follows it about this child: "Counted from ..."."""
    for begins in (" Counted from", " It cannot be told how this stands"):
        rule, said, rest = sentence.partition(begins)
        if said:
            return rule, (said + rest).strip()
    return sentence, ""


def about(chronology: Chronology, item: PromptFinding) -> str:
    """What a question is about: the fact that started it, as "Injury or mark, 22 March 2014"."""
    facts = [chronology.by_id[one] for one in item.evidence.facts if one in chronology.by_id]
    started = [fact for fact in facts if fact.lineage in item.lineages]
    first = min(started or facts, key=lambda fact: fact.sort_key(), default=None)
    return f"{kind_label(first.kind)}, {main_words(first.occurred)}" if first is not None else ""


def due_words(item: DutyFinding) -> str:
    """When a duty is due, in words."""
    return item.due.words() if item.due else "cannot be worked out"


def looker(chronology: Chronology) -> Callable[[Iterable[str]], tuple[FactShown, ...]]:
    """A function from ids of facts to those facts as they are shown, in order."""
    marks = agency_marks(chronology.agencies)

    def look(ids: Iterable[str]) -> tuple[FactShown, ...]:
        facts = [chronology.by_id[one] for one in ids if one in chronology.by_id]
        facts.sort(key=lambda fact: fact.sort_key())
        return tuple(
            FactShown(fact.id, shown_date(fact.occurred), kind_label(fact.kind), fact.text, mark_of(marks, fact.agency))
            for fact in facts
        )

    return look


def _reasons(
    evidence: Evidence, look: Callable[[Iterable[str]], tuple[FactShown, ...]], numbers: Parameters | None = None
) -> Reasons:
    held = numbers or load()
    return Reasons(
        look(evidence.facts),
        evidence.arithmetic,
        tuple(words[:1].upper() + words[1:] for words in evidence.looked_for),
        tuple(evidence.missing_sentences()),
        evidence.against,
        look(evidence.against_facts),
        tuple(_number(held.get(name), name, used) for name, used in evidence.parameters),
        evidence.assumed,
    )


def _number(held: Parameter | None, name: str, used: Value) -> ParameterShown:
    words = held.describes if held is not None else name.replace(".", ": ").replace("_", " ")
    value = count_words(used.value, held.unit) if held is not None else str(used.value)
    return ParameterShown(words[:1].upper() + words[1:], value, used.standing.value, used.note or "")
