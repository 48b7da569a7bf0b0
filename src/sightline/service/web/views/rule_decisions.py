"""What the partnership decides about rules in writing: adopting one, setting a number, withdrawing either."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from sightline.service.casework import actions
from sightline.service.casework import queries as casework
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.web.forms.decider import Undecided, decider
from sightline.service.web.page import remember_name, say, say_problem, show, viewer_of
from sightline.service.web.views.rulebook import rule_page
from sightline.wording.dates import read_date

_AT_ONCE = "Undone at once."


@require_http_methods(["GET", "POST"])
def decisions(request: HttpRequest) -> HttpResponse:
    """Every adoption and number set locally, also those withdrawn; and withdrawing one."""
    if request.method == "POST":
        return _withdraw(request)
    used = casework.rulebook(viewer=viewer_of(request))
    return show(
        request,
        "rule_decisions.html",
        what="decisions on rules",
        title="What this partnership adopted and set",
        decisions=casework.decisions_on_rules(viewer=viewer_of(request)),
        rules={card.rule.code: card.rule.title for card in used.cards},
        numbers=used.parameters,
    )


@require_POST
def adopt(request: HttpRequest, code: str) -> HttpResponse:
    """Record the written adoption of a rule."""

    def act(by: str) -> tuple[str, str]:
        made = actions.adopt_rule(
            code,
            by=by,
            adopted_on=_day(request, "adopted_on"),
            adopted_by=request.POST.get("adopted_by", ""),
            document=request.POST.get("document", ""),
        )
        return f"adoption-{made}", "The adoption is recorded, with who decided it, when and where it stands written."

    return _done(request, reverse("web:rule", args=[code]), act, code)


@require_POST
def set_number(request: HttpRequest, code: str) -> HttpResponse:
    """Record a number that the partnership set."""

    def act(by: str) -> tuple[str, str]:
        value = request.POST.get("value", "").strip()
        made = actions.set_number(
            request.POST.get("name", ""),
            int(value) if value.isdigit() else -1,
            by=by,
            valid_from=_day(request, "valid_from"),
            decided_by=request.POST.get("decided_by", ""),
            document=request.POST.get("document", ""),
        )
        return f"number-{made}", "The number is recorded, with who decided it and where it stands written."

    return _done(request, reverse("web:rule", args=[code]), act, code)


def _withdraw(request: HttpRequest) -> HttpResponse:
    what, _, number = request.POST.get("decision", "").partition("-")
    because = request.POST.get("because", _AT_ONCE)
    withdraw = {"adoption": actions.withdraw_adoption, "number": actions.withdraw_number}.get(what)

    def act(by: str) -> tuple[None, str]:
        if withdraw is None or not number.isdigit():
            raise NotFound("There is no such decision.")
        withdraw(int(number), because, by=by)
        return None, "Withdrawn. It stays written, with who withdrew it and why."

    return _done(request, reverse("web:rule_decisions"), act)


def _done(
    request: HttpRequest, back: str, act: Callable[[str], tuple[str | None, str]], rule: str = ""
) -> HttpResponse:
    """What came of it. Where it cannot be kept, the page of the ``rule`` comes back with what was typed."""
    answer = redirect(back)
    try:
        by = decider(request)
        made, sentence = act(by)
    except (Undecided, NotPossible, NotFound) as problem:
        say_problem(request, str(problem))
        return rule_page(request, rule, request.POST.dict()) if rule else answer
    say(request, sentence, decision=made, undo_at=reverse("web:rule_decisions") if made else "")
    return remember_name(answer, by)


def _day(request: HttpRequest, name: str) -> date:
    """The day that was typed. Raises NotPossible unless it is one day."""
    moment = read_date(request.POST.get(name, ""))
    if moment.is_day and moment.earliest is not None:
        return moment.earliest
    raise NotPossible("Give the day to the day, such as 1 October 2025.")
