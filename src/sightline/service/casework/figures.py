"""For whoever owns a rule: how often it was raised and how it was answered. Nothing is about a worker or a child."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from sightline.service.access.viewer import Viewer, require
from sightline.service.casework.answering import ANSWERS, DISMISSED
from sightline.service.casework.models import PromptAnswer, PromptRaised
from sightline.service.casework.rules_in_use import rulebook


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """One version of one rule.

    ``raised``: questions put before a person; ``in_hindsight``: those of them that later learning asks of the past.
    ``by_answer``: by the answer that stands; ``days``: the median of whole days from first being put to a person to
    the first answer, None where nothing was answered.
    """

    rule: str
    version: str
    ref: str
    title: str
    raised: int
    in_hindsight: int
    answered: int
    by_answer: dict[str, int]
    useful: int
    not_useful: int
    days: float | None
    longest_days: int | None

    @property
    def unanswered(self) -> int:
        """Still to be answered."""
        return self.raised - self.answered

    @property
    def dismissed(self) -> int:
        """Answered as not applicable."""
        return self.by_answer[DISMISSED]

    def as_json(self) -> dict[str, object]:
        """The documented shape."""
        return {
            "rule": self.rule,
            "version": self.version,
            "ref": self.ref,
            "title": self.title,
            "raised": self.raised,
            "raised_in_hindsight": self.in_hindsight,
            "answered": self.answered,
            "unanswered": self.unanswered,
            "by_answer": self.by_answer,
            "found_useful": self.useful,
            "found_not_useful": self.not_useful,
            "dismissed": self.dismissed,
            "median_days_to_answer": self.days,
            "longest_days_to_answer": self.longest_days,
        }


def figures(*, viewer: Viewer, known_at: date | None = None) -> tuple[RuleFigures, ...]:
    """The figures of every rule and version that was ever raised, in the order of the rulebook."""
    require(viewer)
    shown = PromptRaised.objects.order_by("at", "id")
    given = PromptAnswer.objects.filter(taken_back_at=None).order_by("at", "id")
    if known_at is not None:
        shown, given = shown.filter(at__date__lte=known_at), given.filter(at__date__lte=known_at)
    answers: dict[tuple[str, str], list[PromptAnswer]] = {}
    for row in given:
        answers.setdefault((row.child_id, row.rule or row.finding.split(":")[0]), []).append(row)
    held: dict[tuple[str, str], list[tuple[PromptRaised, list[PromptAnswer]]]] = {}
    for one in shown:
        own = [row for row in answers.get((one.child_id, one.rule), ()) if _is_of(row, one)]
        held.setdefault((one.rule, one.version), []).append((one, own))
    in_use = rulebook(viewer=viewer)
    order = {card.rule.code: place for place, card in enumerate(in_use.cards)}
    made = []
    for (rule, version), pairs in sorted(held.items(), key=lambda item: (order.get(item[0][0], len(order)), item[0])):
        card = in_use.card(rule, version.rpartition(".")[2])
        made.append(_figures(rule, version, card.rule.ref if card else "", card.rule.title if card else rule, pairs))
    return tuple(made)


def _is_of(row: PromptAnswer, raised: PromptRaised) -> bool:
    return row.finding == raised.finding or bool(set(row.lineages) & set(raised.lineages))


def _figures(
    rule: str, version: str, ref: str, title: str, pairs: Iterable[tuple[PromptRaised, list[PromptAnswer]]]
) -> RuleFigures:
    held = list(pairs)
    answered = [(raised, rows) for raised, rows in held if rows]
    counted = Counter(rows[-1].answer for _, rows in answered)
    useful = Counter(rows[-1].useful for _, rows in answered)
    days = [max(0, (rows[0].at.date() - raised.at.date()).days) for raised, rows in answered]
    return RuleFigures(
        rule,
        version,
        ref,
        title,
        len(held),
        sum(1 for raised, _ in held if raised.hindsight),
        len(answered),
        {code: counted[code] for code in ANSWERS},
        useful[True],
        useful[False],
        float(median(days)) if days else None,
        max(days, default=None),
    )
