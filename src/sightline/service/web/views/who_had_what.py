"""Who had what: facts by agencies, from evidence of receipt only."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from sightline.chronology.fact import RelationType
from sightline.service.web.components.knowledge_matrix import matrix
from sightline.service.web.components.sifting import Sifting, choices, sift
from sightline.service.web.page import show
from sightline.service.web.views.opening import child_page

ROWS_AT_ONCE = 200


@require_GET
def who_had_what(request: HttpRequest, child_id: str) -> HttpResponse:
    """The matrix. Parts of a row are left to the table, so that each row of a source stands once."""
    opened = child_page(request, child_id)
    asked = Sifting.asked(dict(request.GET.lists()))
    facts = [
        fact
        for fact in sift(opened.chronology, asked)
        if not any(relation.type is RelationType.PART_OF for relation in fact.relations)
    ]
    wanted = request.GET.get("page", "")
    pages = max(1, -(-len(facts) // ROWS_AT_ONCE))
    number = min(max(1, int(wanted) if wanted.isdigit() else 1), pages)
    part = facts[(number - 1) * ROWS_AT_ONCE : number * ROWS_AT_ONCE]
    return show(
        request,
        "who_had_what.html",
        what="who_had_what",
        title="Who had what",
        case=opened.case,
        child=opened.child,
        veil=opened.veil,
        agencies=opened.agencies,
        matrix=matrix(opened.chronology, part),
        number=number,
        pages=pages,
        total=len(facts),
        asked=asked,
        choices=choices(opened.chronology, asked),
    )
