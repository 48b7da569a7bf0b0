"""Whose decision it is: a name, asked once. There are no accounts yet."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.web.page import deciding, remember_name, say, say_problem


class Undecided(Exception):  # noqa: N818 - reads as what it is, like Http404
    """No name was given for a decision."""


def decider(request: HttpRequest) -> str:
    """The name that this decision is recorded under: sent with the form, or given before in this browser.

    Raises Undecided if there is none.
    """
    name = " ".join(request.POST.get("by", "").split())[:100] or deciding(request)
    if not name:
        raise Undecided("Give your name: every decision is recorded under a person's name.")
    return name


def decided(
    request: HttpRequest, back: str, act: Callable[[str], tuple[int | None, str]], *, case: str = "", undo_at: str = ""
) -> HttpResponse:
    """Do ``act`` under the name given and go ``back``, where what was done is said, or why it could not be.

    ``act`` gives the decision, None where it is not undone, and the sentence; it is undone as one of a ``case``, or at
    an address of its own.
    """
    answer = redirect(back)
    try:
        by = decider(request)
        decision, sentence = act(by)
    except (Undecided, NotPossible, NotFound) as problem:
        say_problem(request, str(problem))
        return answer
    say(request, sentence, decision=decision, case=case, undo_at=undo_at)
    return remember_name(answer, by)
