"""What a partnership decided about rules in writing: which it adopted, and which numbers it set.

Nothing is adopted silently: an adoption is of one version of one rule, and names who adopted it, when, and in which
document. Without one, only a rule whose national source was read may interrupt a worker.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sightline.chronology.partial_date import write_day
from sightline.rulebook.language.rules import Duty, Prompt, Rule
from sightline.rulebook.packs import editions, weaker
from sightline.rulebook.parameters import Parameter, Parameters, Standing

PROTOCOL = "T1"
"""The only tier that may interrupt a worker."""
OURS = "Sightline"
"""The owner of the rules that come with Sightline; a rule of another owner has no national source."""
_READ = ("law read", "read")
_SURE = (Standing.LAW_READ, Standing.SET_LOCALLY)


@dataclass(frozen=True, slots=True)
class Adoption:
    """A partnership's written adoption of one version of a rule. ``recorded_by`` entered it here."""

    rule: str
    version: str
    adopted_on: date
    adopted_by: str
    document: str
    recorded_by: str

    def words(self) -> str:
        """The adoption in a sentence."""
        return f"Adopted by {self.adopted_by} on {write_day(self.adopted_on)}: {self.document}."


def adoption_of(rule: Rule, adopted: Iterable[Adoption]) -> Adoption | None:
    """The adoption of exactly this version of the rule, if there is one."""
    return next((item for item in adopted if (item.rule, item.version) == (rule.code, rule.version)), None)


def tier_of(rule: Rule) -> str:
    """The tier of the question that the rule raises; empty for a duty that raises none."""
    raises = rule if isinstance(rule, Prompt) else rule.raises
    return raises.tier if raises is not None else ""


def standing_of(rule: Rule, numbers: Iterable[Parameter], adoption: Adoption | None = None) -> Standing:
    """How far the rule itself can be relied upon; of a duty, in the edition that stands now.

    What is left to local procedures is set locally only where a partnership did: adopted it, or set its numbers, or
    wrote the rule itself.
    """
    if adoption is not None or rule.owner != OURS:
        return Standing.SET_LOCALLY
    held = rule.source.standing
    if isinstance(rule, Duty):
        held = weaker(held, editions(rule.source.family)[-1].standing)
    if held not in tuple(Standing):
        return Standing.DEFAULT
    is_set = all(item.latest.standing is Standing.SET_LOCALLY for item in numbers)
    return Standing.DEFAULT if held == Standing.SET_LOCALLY and not is_set else Standing(held)


def doubts(rule: Rule, numbers: Iterable[Parameter]) -> tuple[str, ...]:
    """Why the rule is not verified, in sentences; none: its source and every number of it was read."""
    said = []
    if isinstance(rule, Duty):
        edition = editions(rule.source.family)[-1]
        if edition.standing not in _READ:
            said.append(f"{edition.document}: {edition.standing}.")
        if edition.note:
            said.append(f"{edition.note.rstrip('.')}.")
        if rule.source.standing not in _READ and edition.standing in _READ:
            said.append(f"The paragraph: {rule.source.standing}.")
    elif rule.source.standing not in _READ:
        said.append(f"The source: {rule.source.standing}.")
    unsure = [item for item in numbers if item.latest.standing not in _SURE]
    said += [f"{item.describes[:1].upper()}{item.describes[1:]}: {item.latest.standing.value}." for item in unsure]
    return tuple(said)


def may_interrupt(rule: Rule, numbers: Iterable[Parameter], adoption: Adoption | None) -> bool:
    """Whether a question of this rule may be put before a worker at once. All others wait in the digest."""
    raises = rule if isinstance(rule, Prompt) else rule.raises
    if raises is None or raises.tier != PROTOCOL:
        return False
    is_national = rule.owner == OURS and not raises.tier_standing and not doubts(rule, numbers)
    return adoption is not None or is_national


@dataclass(frozen=True, slots=True)
class LocalNumber:
    """A number that a partnership set, from a day on, in a document."""

    name: str
    value: int
    valid_from: date
    decided_by: str
    document: str
    recorded_by: str

    @property
    def cite(self) -> str:
        """What stands as its source."""
        return f"{self.document} ({self.decided_by})"


def with_local_numbers(parameters: Parameters, numbers: Iterable[LocalNumber]) -> Parameters:
    """The parameters with a partnership's own numbers in them, in the order of their days."""
    for item in sorted(numbers, key=lambda one: (one.valid_from, one.name)):
        parameters = parameters.set_locally(item.name, item.value, item.valid_from, item.cite)
    return parameters
