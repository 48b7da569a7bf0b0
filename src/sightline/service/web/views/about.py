"""What Sightline is and is not, the log of looks, and the name for decisions."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_http_methods

from sightline.service.access import queries as access
from sightline.service.web.page import deciding, remember_name, say, show, viewer_of


@require_GET
def about(request: HttpRequest) -> HttpResponse:
    """What Sightline does and does not do, and which law it holds only from memory."""
    return show(request, "about.html", what="about", title="What Sightline does and does not do")


@require_GET
def looks(request: HttpRequest) -> HttpResponse:
    """The latest looks, newest first."""
    return show(
        request, "looks.html", what="looks", title="Log of looks", looks=access.looks(viewer=viewer_of(request))
    )


@require_http_methods(["GET", "POST"])
def your_name(request: HttpRequest) -> HttpResponse:
    """The name under which this browser's decisions are recorded."""
    if request.method == "POST":
        name = " ".join(request.POST.get("by", "").split())
        if name:
            say(request, "Your decisions are recorded under that name until you close the browser.")
            return remember_name(redirect(_back(request)), name)
    return show(request, "your_name.html", what="your name", title="Your name", name=deciding(request))


def _back(request: HttpRequest) -> str:
    """The page that the form stood on, if it is one of ours, else the first screen."""
    back = request.POST.get("back", "")
    ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/")
    return back if ours else reverse("web:home")
