"""What became of recommendations: how each stands, whether it was made before, what a rule bound to it would ask."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from sightline.chronology.clock import today
from sightline.rulebook.adoption import OURS
from sightline.rulebook.language.rules import Duty, Prompt
from sightline.rulebook.past.history import breaches, history
from sightline.rulebook.past.looking_back import last_day
from sightline.rulebook.rule_files.learned_version import Learned, rule_as_learned
from sightline.service.access.viewer import Viewer
from sightline.service.casework import queries as casework
from sightline.service.records import queries as records
from sightline.service.records.errors import NotPossible
from sightline.service.reviews.shapes import AskedBefore, EntrySeen, ReviewSeen, SameBefore, Trial

UNVERIFIED = "Implemented, impact unverified"
_ALIKE = 0.45
_WORD = re.compile(r"[a-z]{3,}")
_LITTLE = frozenset(
    [
        "the",
        "and",
        "for",
        "that",
        "this",
        "with",
        "are",
        "was",
        "will",
        "shall",
        "should",
        "must",
        "may",
        "not",
        "all",
        "any",
        "each",
        "has",
        "have",
        "had",
        "its",
        "their",
        "them",
        "they",
        "from",
        "into",
        "who",
        "which",
        "when",
        "where",
        "what",
        "been",
        "being",
        "than",
        "then",
        "every",
        "agencies",
        "agency",
        "partnership",
        "ensure",
        "review",
    ]
)


def action_state(review: ReviewSeen, action: EntrySeen) -> str:
    """How an action stands, in words. Doing without effect is unverified; an absent effect opens it again."""
    done = review.latest("doing", about=action.id)
    effect = review.latest("effect", about=action.id)
    if effect is not None and effect.words("effect") == "no" and (done is None or done.id < effect.id):
        return "Reopened: the effect is absent"
    if done is None:
        due = action.day("due")
        return "Open, and past its day" if due is not None and due < today() else "Open"
    if effect is not None and effect.words("effect") == "yes" and effect.id > done.id:
        return "Implemented, and its effect is seen"
    return UNVERIFIED


def recommendation_state(review: ReviewSeen, recommendation: EntrySeen) -> str:
    """How a recommendation stands, in words."""
    answer = review.latest("answer", about=recommendation.id)
    if answer is None:
        return "Not answered yet"
    if answer.words("answer") == "refused":
        return "Refused"
    states = [action_state(review, one) for one in review.standing("action", about=recommendation.id)]
    if not states:
        return "Accepted, and no action yet"
    order = ("Reopened", "Open, and", "Open", UNVERIFIED)
    return next((state for start in order for state in states if state.startswith(start)), states[0])


def made_before(recommendation: EntrySeen, others: Iterable[ReviewSeen]) -> tuple[SameBefore, ...]:
    """Recommendations of these reviews that were made earlier and share most of their words with this one."""
    mine = _words(recommendation.words("text"))
    found = []
    for other in others:
        for one in other.standing("recommendation"):
            if one.id < recommendation.id and _alike(mine, _words(one.words("text"))) >= _ALIKE:
                answer = other.latest("answer", about=one.id)
                found.append(SameBefore(other.id, other.title, one, answer, recommendation_state(other, one)))
    return tuple(found)


def _words(text: str) -> frozenset[str]:
    """Its telling words, each without what a plural or a tense puts behind it."""
    return frozenset(
        re.sub(r"(ing|ed|es|s)$", "", word) for word in _WORD.findall(text.casefold()) if word not in _LITTLE
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def bound_rule(binding: EntrySeen, *, viewer: Viewer) -> Prompt | Duty:
    """The rule that a recommendation is bound to, as the new dated version that says from when it was learned.

    Raises NotPossible where the rulebook has no such rule.
    """
    card = casework.rulebook(viewer=viewer).card(binding.words("rule"))
    if card is None:
        raise NotPossible("The rulebook has no rule of that code.")
    rule, learned = card.rule, binding.day("learned_on")
    if isinstance(rule, Prompt):
        return replace(rule, version=binding.words("version"), learned_on=learned)
    if rule.raises is not None:
        return replace(rule, version=binding.words("version"), raises=replace(rule.raises, learned_on=learned))
    return replace(rule, version=binding.words("version"))


def rule_file(review: ReviewSeen, binding: EntrySeen, *, viewer: Viewer) -> str:
    """The file of the new dated version of a bound rule, for the partnership's folder of rules.

    Raises NotPossible for a rule that is the partnership's own already.
    """
    recommendation = review.entry(binding.about)
    learned_on = binding.day("learned_on")
    card = casework.rulebook(viewer=viewer).card(binding.words("rule"))
    if card is None or recommendation is None or learned_on is None:
        raise NotPossible("The rulebook has no rule of that code.")
    made = rule_as_learned(
        card.rule,
        Learned(
            code=f"{card.rule.code}-learned-{binding.id}",
            ref=f"L{binding.id}",
            version=binding.words("version"),
            on=learned_on,
            owner=recommendation.words("owner"),
            source=f"{review.title}, recommendation {binding.about}.",
            carries=binding.words("reason"),
        ),
    )
    if made is None:
        raise NotPossible(
            "This rule is your partnership’s own: write its new version beside it in your folder of rules."
        )
    return made


def trial(binding: EntrySeen, *, viewer: Viewer) -> Trial:
    """What the bound rule would have asked in every case that the viewer may see, and how often.

    It does not show that anybody should have acted differently. Raises NotPossible.
    """
    rule = bound_rule(binding, viewer=viewer)
    used = casework.rulebook(viewer=viewer)
    learned = binding.day("learned_on") or today()
    asked: list[AskedBefore] = []
    cases = records.cases(viewer=viewer)
    for case in cases:
        for child in case.children:
            view = records.chronology(child.id, viewer=viewer)
            until = min(last_day(view) or today(), today())
            run = history if isinstance(rule, Prompt) else breaches
            ends = until if isinstance(rule, Prompt) else today()
            for found in run(view, until=ends, rules=[rule], parameters=used.parameters):
                asked.append(AskedBefore(case.name, child.id, found.on, found.finding.sentence, found.on < learned))
    asked.sort(key=lambda one: (one.on, one.child))
    card = used.card(rule.code)
    says = card.says if card is not None else rule.says
    children = sum(len(case.children) for case in cases)
    return Trial(
        rule.code,
        rule.title,
        binding.words("version"),
        learned,
        says,
        len(cases),
        children,
        tuple(asked),
        rule.owner == OURS,
    )
