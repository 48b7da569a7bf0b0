"""Pages for what went wrong. They open nothing, so that they work when the store does not, and keep nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template import engines


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Nothing of that address is here, or not for this viewer: the two look the same."""
    return _plain_page("not_found.html", status=404)


def went_wrong(request: HttpRequest) -> HttpResponse:
    """Something broke. Nothing about the request is shown or kept."""
    return _plain_page("went_wrong.html", status=500)


def refused(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """A form came from a page that is no longer valid, or from elsewhere."""
    return _plain_page("refused.html", status=403)


def _plain_page(template: str, *, status: int) -> HttpResponse:
    made = engines["jinja2"].get_template(f"sightline/{template}")
    return HttpResponse(made.render({"notices": []}), status=status)
