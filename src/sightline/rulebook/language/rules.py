"""What a rule is: a prompt or a duty, as a frozen object built of nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from sightline.rulebook.answers import CANNOT_TELL, NO
from sightline.rulebook.language import councils
from sightline.rulebook.language.bind import BY_LAW, Each, Episode
from sightline.rulebook.language.due import Due
from sightline.rulebook.language.reading import Node, Reading
from sightline.rulebook.language.select import Select, Selection
from sightline.rulebook.language.unseen import Unseen
from sightline.rulebook.language.ways import Always, AnyStart, ByStart, Starts, start_english
from sightline.rulebook.language.words import a_or_an, agency_words
from sightline.rulebook.parameters import Parameters
from sightline.rulebook.view import View
from sightline.vocabulary.kinds import PERIODS
from sightline.wording.lists import listed


@dataclass(frozen=True, slots=True)
class Cite:
    """Where a rule comes from. ``family``: a family of editions, chosen by the day of the event; else empty.

    ``standing``: how far the source was checked, in words.
    """

    where: str
    standing: str
    family: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """What ends a duty before it is due, and the reason in words.

    ``doubt``: the reason in words where what was found only may be its end. ``excuses``: it lets off and does not end,
    as a refusal does: what is done after it all the same meets the duty, and begins its count anew.
    """

    what: Selection
    reason: str
    doubt: str = ""
    excuses: bool = False


@dataclass(frozen=True, slots=True)
class Suspension:
    """What stops the clock of a duty before it is due, until ``until``; and the reason in words."""

    what: Selection
    reason: str
    until: Selection | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*self.what.kinds, *(self.until.kinds if self.until else ()))


@dataclass(frozen=True, slots=True)
class Raises:
    """The question that a duty's breach raises: one finding, listed among the duties and once among the prompts.

    The fields are those of a prompt. ``until``: with the end of this count it is asked no more, because another duty
    asks it anew.
    """

    ref: str
    tier: str
    questions: tuple[str, ...]
    would_answer: tuple[str, ...]
    learned_on: date | None = None
    tier_standing: str = ""
    until: Due | None = None


class Applies(Protocol):
    """A condition on a duty's start."""

    @property
    def kinds(self) -> tuple[str, ...]: ...

    def read(self, view: View, episode: Episode) -> Reading:
        """Whether the duty applies to this episode."""
        ...

    def english(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Prompt:
    """A pattern that should make somebody ask. Never a score; never a claim of harm.

    ``owner``: who answers for the rule. ``in_force_from``, ``in_force_until``: the first and the last day of an event
    of which this version is asked, where a version stands beside an older or a newer one; None: without bound.

    ``says`` is the sentence, written once: {person} and {parameter name} in it are filled in. ``learned_on``: the
    day on which the source that taught the question was published; before it, the question is hindsight.
    ``asked_while``: the period, such as a plan, of which it is asked for as long as it runs; of one that began before
    that day and still ran on it the question is no hindsight.
    ``tier_standing``: what a T1 rule still lacks before it may interrupt a worker. ``against``: records from
    the episode onwards that speak against it. ``held_by``: agencies that would each hold a part. ``describes``: what
    the source says and how it is read. ``examples``: chronologies with the expected answers; they are the tests.
    """

    code: str
    ref: str
    tier: str
    version: str
    title: str
    says: str
    source: Cite
    learned_on: date | None
    starts: Starts
    when: Node
    questions: tuple[str, ...]
    would_answer: tuple[str, ...]
    held_by: tuple[str, ...]
    fills: Mapping[str, str]
    describes: str
    examples: str
    against: Select | None = None
    owner: str = "Sightline"
    in_force_from: date | None = None
    in_force_until: date | None = None
    tier_standing: str = ""
    asked_while: str = ""

    @property
    def reads(self) -> tuple[str, ...]:
        """Every kind that the rule reads."""
        against = self.against.kinds if self.against else ()
        return tuple(dict.fromkeys((*self.starts.kinds, *self.when.kinds, *against)))

    def english(self, parameters: Parameters) -> str:
        """The whole rule in plain words, from its nodes."""
        if isinstance(self.starts, AnyStart) and isinstance(self.when, ByStart):
            each = zip(self.starts.starts, self.when.nodes, strict=True)
            return " ".join(_way_english(start, node, parameters) for start, node in each)
        return _way_english(self.starts, self.when, parameters)


@dataclass(frozen=True, slots=True)
class Duty:
    """Something owed to the child by a day or an hour. ``owner`` and the days in force: as in a prompt.

    ``met_by``: every one of these has to be done. ``applies``: what must be so for the duty to begin. ``ends_if``:
    what ends it before it is due. ``looks_back``: for what must come before, the parameter of months that bounds how
    far back a record is taken to be about this start. ``not_before``: the first day on which it may be done; what was
    done sooner meets it and is said to have been too early. ``counts_after``: what was done by the end of that count
    answered something earlier, and does not meet this, unless that count ends no sooner than this one. ``unseen``: what
    shows that it has begun where the record of its beginning is missing.
    ``until_age``: the parameter of the years with which it ends. ``describes`` and ``examples``: as in a prompt.
    """

    code: str
    ref: str
    version: str
    title: str
    says: str
    source: Cite
    force: str
    starts: Each
    due: Due
    met_by: tuple[Selection, ...]
    ends_if: tuple[Ending, ...]
    falls_to: str
    held_by: tuple[str, ...]
    fills: Mapping[str, str]
    describes: str
    examples: str
    owner: str = "Sightline"
    in_force_from: date | None = None
    in_force_until: date | None = None
    applies: Applies | None = None
    looks_back: str = ""
    rolling: bool = False
    not_before: Due | None = None
    counts_after: Due | None = None
    note: str = ""
    suspended_by: tuple[Suspension, ...] = ()
    raises: Raises | None = None
    unseen: Unseen | None = None
    until_age: str = ""

    @property
    def reads(self) -> tuple[str, ...]:
        """Every kind that the rule reads."""
        kinds = [*self.starts.kinds, *(kind for need in self.met_by for kind in need.kinds)]
        ending = {kind for item in self.ends_if for kind in item.what.kinds}
        kinds += [kind for item in self.ends_if for kind in item.what.kinds]
        kinds += [kind for starts, ends in PERIODS.values() if not ending.isdisjoint(ends) for kind in starts]
        kinds += [kind for item in self.suspended_by for kind in item.kinds]
        kinds += self.applies.kinds if self.applies else ()
        kinds += getattr(self.due, "kinds", ())
        kinds += getattr(self.not_before, "kinds", ())
        kinds += getattr(self.counts_after, "kinds", ())
        kinds += self.unseen.kinds if self.unseen else ()
        kinds += getattr(self.raises.until, "kinds", ()) if self.raises else ()
        kinds += ("birth",) if self.until_age else ()
        kinds += councils.PASSES_ON if councils.COUNCIL in self.held_by else ()
        return tuple(dict.fromkeys((*kinds, "entry")))

    def english(self, parameters: Parameters) -> str:
        """The whole rule in plain words, from its nodes."""
        return " ".join(self.sentences(parameters))

    def sentences(self, parameters: Parameters) -> tuple[str, ...]:
        """The same, a sentence a part."""
        return tuple(words for words, _ in self.told_in_parts(parameters))

    def told_in_parts(self, parameters: Parameters) -> list[tuple[str, tuple[str, ...]]]:
        """Each sentence; and of what is counted in several ways, each way by itself, as it stands in the sentence."""
        begins = f"Starts with {self.starts.english()}"
        if self.applies:
            begins += f", {self.applies.english()}"
        needs = listed([a_or_an(need.english()) for need in self.met_by])
        each = tuple(regime.english(parameters) for regime in getattr(self.due, "regimes", ()))
        parts = [begins, f"Met by {needs}, {self.due.english(parameters)}"]
        if self.not_before:
            parts.append(f"It is too early {self.not_before.english(parameters)}")
        if self.counts_after:
            parts.append(f"What was done {self.counts_after.english(parameters)} does not count for this")
        if self.rolling:
            parts.append("Each one that is held starts the next; a missed one stays missed after a late one")
        if self.ends_if:
            of_age = [f"the child had turned {parameters[self.until_age].latest.value}"] if self.until_age else []
            reasons = listed([*(ending.reason for ending in self.ends_if), *of_age], "or")
            parts.append(f"Not required if, before it is due, {reasons}")
        parts += [f"Suspended while {item.reason}" for item in self.suspended_by]
        parts += [self.unseen.english()] if self.unseen else []
        parts.append(f"Looked for in the records of {listed([agency_words(code) for code in self.held_by])}")
        told = [f"{part[:1].upper()}{part[1:]}." for part in parts]
        return [(words, each if place == 1 else ()) for place, words in enumerate(told)]

    @property
    def needs_english(self) -> str:
        """What meets it, in words."""
        return listed([a_or_an(need.english()) for need in self.met_by])


def _way_english(start: Starts, node: Node, parameters: Parameters) -> str:
    begins = f"For {start_english(start, parameters)}: raised "
    return begins + ("each time." if isinstance(node, Always) else f"where {node.english(parameters)}.")


Rule = Prompt | Duty


def parameters_of(rule: Rule) -> tuple[str, ...]:
    """The names of the parameters that a rule uses."""
    used = [*rule.fills.values()]
    if isinstance(rule, Prompt):
        used += [*getattr(rule.starts, "parameter_names", ()), *rule.when.parameter_names]
    else:
        used += [name for due in (rule.due, rule.not_before, rule.counts_after) if due for name in due.parameter_names]
        used += [name for name in (rule.looks_back, rule.until_age) if name]
        used += getattr(rule.applies, "parameter_names", ())
        used += rule.unseen.parameter_names if rule.unseen else ()
        used += rule.raises.until.parameter_names if rule.raises and rule.raises.until else ()
    return tuple(dict.fromkeys(used))


def episodes_of(rule: Rule, view: View) -> list[Episode]:
    """The episodes that a rule is asked of: those that began while this version of it is in force."""
    first, last = rule.in_force_from, rule.in_force_until
    found = rule.starts.episodes(view)
    if isinstance(rule, Duty) and rule.starts.during is not None and councils.COUNCIL in rule.held_by:
        found = councils.begun_here(view, found)
    if isinstance(rule, Duty) and rule.unseen is not None:
        unseen = episodes_unseen(rule, view, found)
        if rule.starts.during is None:
            found = [rule.unseen.or_sooner(view, episode) for episode in found]
        found = [*found, *unseen]
    if first is None and last is None:
        return found
    return [episode for episode in found if _holds(first, last, episode.when.earliest)]


def episodes_unseen(rule: Duty, view: View, own: Sequence[Episode]) -> list[Episode]:
    """The episode of whose beginning there is no record, if the duty can be about it; ``own``: all that have one."""
    shown = rule.unseen.episodes(view) if rule.unseen else []
    if not shown:
        return []
    about = shown
    if rule.starts.during is not None:
        anchors = {episode.anchor.id for episode in own}
        about = [episode for episode in rule.starts.at_any_time(view) if episode.anchor.id not in anchors]
    if shown[0].way == BY_LAW:
        return about if rule.starts.during is None else _within(shown[0], about)
    if rule.applies is not None:
        about = [episode for episode in about if rule.applies.read(view, episode).answer is not NO]
    return shown if about else []


def _within(begun: Episode, about: Sequence[Episode]) -> list[Episode]:
    """Those that lie, or may lie, in the period that began so; each carries it."""
    period = begun.period
    assert period is not None
    inside = []
    for episode in about:
        if episode.when.certainly_before(begun.when) or (period.end and period.end.certainly_before(episode.when)):
            continue
        sure = begun.when.latest is not None and not episode.when.is_unsure
        sure = sure and episode.when.earliest is not None and episode.when.earliest >= begun.when.latest  # type: ignore[operator]
        certainty = episode.certainty if sure else CANNOT_TELL
        inside.append(replace(episode, certainty=certainty, period=period, way=BY_LAW))
    return inside


def _holds(first: date | None, last: date | None, day: date | None) -> bool:
    return day is None or ((first is None or day >= first) and (last is None or day <= last))
