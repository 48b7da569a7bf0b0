"""One rule with everything that a reader is told about it: the same for the pages, the command and the documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.rulebook.adoption import OURS, Adoption, adoption_of, doubts, may_interrupt, standing_of, tier_of
from sightline.rulebook.language.rules import Duty, Prompt, Raises, Rule, parameters_of
from sightline.rulebook.packs import editions
from sightline.rulebook.parameters import Parameter, Parameters, Standing
from sightline.rulebook.sentences import fill
from sightline.rulebook.telling.outline import Said, outline
from sightline.rulebook.telling.subjects import subject_of


@dataclass(frozen=True, slots=True)
class Span:
    """One version or edition and the days in which it is in force; None: no bound is held on that side."""

    name: str
    first: date | None
    last: date | None
    standing: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RuleCard:
    """A rule as it is shown. ``doubts`` says why it is not verified; ``file``: whose own file it stands in, if any."""

    rule: Rule
    subject: str
    says: str
    english: str
    outline: tuple[Said, ...]
    tier: str
    standing: Standing
    doubts: tuple[str, ...]
    editions: tuple[Span, ...]
    versions: tuple[Span, ...]
    parameters: tuple[Parameter, ...]
    adoption: Adoption | None
    may_interrupt: bool
    file: str = ""
    replaced: tuple[tuple[str, str], ...] = ()
    """Earlier versions that are asked of no event any more, each with what changed after it, where that is written."""

    @property
    def is_prompt(self) -> bool:
        """Whether it is a question; else it is a duty."""
        return isinstance(self.rule, Prompt)

    @property
    def question(self) -> Prompt | Raises | None:
        """What it asks: of a prompt itself, of a duty the question that its breach is."""
        return self.rule if isinstance(self.rule, Prompt) else self.rule.raises

    @property
    def refs(self) -> tuple[str, ...]:
        """Every row of the domain tables that it is, its own first: as its first line names them, and its question."""
        named = re.findall(r"[CR]\d\d", self.rule.describes.strip().partition("\n")[0])
        asks = [] if isinstance(self.rule, Prompt) or self.rule.raises is None else [self.rule.raises.ref]
        return tuple(dict.fromkeys((self.rule.ref, *named, *asks)))

    @property
    def is_verified(self) -> bool:
        """Whether the source and every number were read."""
        return not self.doubts

    @property
    def is_own(self) -> bool:
        """Whether a partnership wrote it."""
        return self.rule.owner != OURS

    @property
    def standing_words(self) -> str:
        """How far the rule can be relied upon, in a few words: wherever one of its findings is met."""
        if self.adoption is not None:
            return f"{self.standing.value}: adopted by {self.adoption.adopted_by}"
        if self.is_own:
            return f"{self.standing.value} by {self.rule.owner}; not adopted yet"
        return self.standing.value if self.is_verified else f"{self.standing.value}; not verified"

    @property
    def in_force(self) -> tuple[date | None, date | None]:
        """The first and the last day of an event of which it is asked."""
        first = self.rule.in_force_from or (self.editions[0].first if self.editions else None)
        return first, self.rule.in_force_until


def cards(
    rules: Sequence[Rule], parameters: Parameters, adopted: Iterable[Adoption] = (), files: dict[int, str] | None = None
) -> tuple[RuleCard, ...]:
    """A card for each rule. ``files``: the file of each of a partnership's own rules, by the rule's ``id()``."""
    held, named = tuple(adopted), files or {}
    return tuple(_card(rule, rules, parameters, held, named.get(id(rule), "")) for rule in rules)


def _card(
    rule: Rule, rules: Sequence[Rule], parameters: Parameters, adopted: tuple[Adoption, ...], file: str
) -> RuleCard:
    numbers = tuple(parameters[name] for name in parameters_of(rule))
    adoption = adoption_of(rule, adopted)
    return RuleCard(
        rule,
        subject_of(rule),
        fill(rule, parameters, None, "an adult"),
        rule.english(parameters),
        outline(rule, parameters),
        tier_of(rule),
        standing_of(rule, numbers, adoption),
        doubts(rule, numbers),
        _editions(rule),
        _versions(rule, rules),
        numbers,
        adoption,
        may_interrupt(rule, numbers, adoption),
        file,
        replaced_versions(rule),
    )


def _editions(rule: Rule) -> tuple[Span, ...]:
    if not isinstance(rule, Duty):
        return ()
    held = editions(rule.source.family)
    ends = [item.in_force_from - timedelta(days=1) for item in held[1:]]
    return tuple(
        Span(item.document, item.in_force_from, last, item.standing, item.note)
        for item, last in zip(held, [*ends, None], strict=True)
    )


def what_it_rests_on(rule: Rule) -> tuple[str, ...]:
    """What the rule says of its source and how it is read, a paragraph a part; what changed between its versions is
    told with them (:func:`replaced_versions`)."""
    body = rule.describes.strip().partition("\n")[2].strip()
    paragraphs = [" ".join(part.split()) for part in body.split("\n\n") if part.strip()]
    if rule.in_force_from is not None or not rule.version.isdigit():
        return tuple(paragraphs)
    return tuple(part for part in paragraphs if not _OF_A_VERSION.search(part))


_OF_A_VERSION = re.compile(r"\(version (\d+)\)")


def replaced_versions(rule: Rule) -> tuple[tuple[str, str], ...]:
    """Earlier versions that are asked of no event any more, the newest first, each with what ended it.

    From what the rule says of itself: "Mended in November 2026 (version 2): ..." tells what ended version 1.
    """
    if not rule.version.isdigit() or rule.in_force_from is not None:
        return ()
    told = {}
    for part in rule.describes.split("\n\n"):
        if found := _OF_A_VERSION.search(part):
            told[int(found[1])] = " ".join(part.split())
    return tuple((str(number), told.get(number + 1, "")) for number in range(int(rule.version) - 1, 0, -1))


def _versions(rule: Rule, rules: Sequence[Rule]) -> tuple[Span, ...]:
    same = [item for item in rules if item.code == rule.code]
    same.sort(key=lambda item: (item.in_force_from or date.min, item.version))
    return tuple(Span(f"Version {item.version}", item.in_force_from, item.in_force_until) for item in same)
