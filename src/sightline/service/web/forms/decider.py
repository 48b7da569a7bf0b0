"""Whose decision it is: a name, asked once. There are no accounts yet."""

from django.http import HttpRequest

from sightline.service.web.page import deciding


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
