"""The chronology as a file, in the documented shapes."""

from __future__ import annotations

import json

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from sightline.publishing.chronology_csv import chronology_csv
from sightline.publishing.chronology_json import chronology_json
from sightline.service.access.actions import record_look
from sightline.service.records import queries
from sightline.service.web.views.opening import child_page


@require_GET
def chronology_file(request: HttpRequest, child_id: str, form: str) -> HttpResponse:
    """What the table shows, without filters, as a spreadsheet or as data. The file's name names nobody."""
    if form not in ("csv", "json"):
        raise Http404
    opened = child_page(request, child_id)
    record_look(
        opened.viewer,
        f"chronology as {form}",
        subjects=[opened.case.id, child_id],
        known_at=opened.veil.known_at,
        known_to=opened.veil.known_to,
    )
    if form == "csv":
        # The mark at the start lets a spreadsheet know that the letters are UTF-8.
        response = HttpResponse("\ufeff" + chronology_csv(opened.chronology), content_type="text/csv; charset=utf-8")
    else:
        by_machine = queries.read_by_machine(viewer=opened.viewer)
        shape = chronology_json(opened.chronology, read_by_machine=by_machine)
        words = json.dumps(shape, ensure_ascii=False, indent=1)
        response = HttpResponse(words, content_type="application/json; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="chronology.{form}"'
    return response
