"""The rulebook: every rule by subject, one rule with all that is said of it, and the figures of rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET
from markupsafe import Markup

from sightline.rulebook.parameters import Standing
from sightline.rulebook.telling.rule_card import RuleCard, what_it_rests_on
from sightline.rulebook.telling.subjects import SUBJECTS
from sightline.rulebook.telling.timelines import letter, told
from sightline.service.casework import queries as casework
from sightline.service.casework.answering import ANSWERS
from sightline.service.reviews import queries as reviews
from sightline.service.web.components.findings import TIERS
from sightline.service.web.page import show, viewer_of
from sightline.wording.likeness.features import in_full

WHATS = {"prompt": "Questions", "duty": "Duties"}
CHECKED = {"yes": "Source and numbers read", "no": "Not verified"}


@require_GET
def rulebook(request: HttpRequest) -> HttpResponse:
    """Every rule, by subject, narrowed by what the address asks for."""
    used = casework.rulebook(viewer=viewer_of(request))
    chosen = {
        name: request.GET.get(name, "").strip() for name in ("words", "subject", "what", "tier", "standing", "checked")
    }
    kept = [card for card in used.cards if _is_wanted(card, chosen)]
    return show(
        request,
        "rulebook.html",
        what="rulebook",
        title="The rulebook",
        groups=[(words, held) for words in SUBJECTS if (held := [one for one in kept if one.subject == words])],
        kept=len(kept),
        number=len(used.cards),
        chosen=chosen,
        subjects=[words for words in SUBJECTS if any(card.subject == words for card in used.cards)],
        whats=WHATS,
        standings=[item.value for item in Standing],
        checked=CHECKED,
        tiers=TIERS,
    )


@require_GET
def rule(request: HttpRequest, code: str) -> HttpResponse:
    """One rule: what it says and why, its source, numbers, meaning, examples, history, owner and standing."""
    return rule_page(request, code)


def rule_page(request: HttpRequest, code: str, entered: Mapping[str, str] | None = None) -> HttpResponse:
    """The page of a rule. ``entered``: what was typed into one of its forms and could not be kept."""
    used = casework.rulebook(viewer=viewer_of(request))
    card = used.card(code, request.GET.get("version", ""))
    if card is None:
        raise Http404
    return show(
        request,
        "rule.html",
        what="rule",
        title=card.rule.title,
        card=card,
        rule=card.rule,
        why=what_it_rests_on(card.rule),
        examples=[(one, Markup(one.svg)) for one in told(card.rule)],  # noqa: S704 (made and escaped by ourselves)
        letter=letter,
        entered=entered or {},
        status=200 if entered is None else 400,
        tiers=TIERS,
        figures=[one for one in casework.figures(viewer=viewer_of(request)) if one.rule == code],
        choices=ANSWERS,
        learned_from=reviews.learned_from(code, viewer=viewer_of(request)),
    )


@require_GET
def figures(request: HttpRequest) -> HttpResponse:
    """How often each rule was raised and how it was answered; nothing about workers."""
    return show(
        request,
        "rule_figures.html",
        what="figures of rules",
        title="How rules are answered",
        figures=casework.figures(viewer=viewer_of(request)),
        choices=ANSWERS,
    )


def _is_wanted(card: RuleCard, chosen: dict[str, str]) -> bool:
    tests: Iterable[tuple[str, str]] = (
        ("subject", card.subject),
        ("what", "prompt" if card.is_prompt else "duty"),
        ("tier", card.tier),
        ("standing", card.standing.value),
        ("checked", "yes" if card.is_verified else "no"),
    )
    return all(not chosen[name] or chosen[name] == value for name, value in tests) and _says(card, chosen["words"])


def _says(card: RuleCard, words: str) -> bool:
    """Whether everything asked for stands in what is said of the rule; a short form of the field is read in full."""
    asked = card.question
    said = (card.rule.ref, card.rule.title, card.says, card.english, card.rule.describes)
    text = _plain(" ".join((*said, *(asked.questions if asked else ()))))
    return all(any(_plain(form) in text for form in (word, in_full(word)) if form) for word in words.split())


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
