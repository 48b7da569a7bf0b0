"""Documents: their list, their text with the passage marked, what a re-sent one changed, and what could not be read."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from sightline.chronology.fact import Fact, Source
from sightline.service.records import queries
from sightline.service.records.errors import NotFound
from sightline.service.records.shapes import DocumentPage
from sightline.service.web.components.dates import shown_date
from sightline.service.web.components.passages import stretches
from sightline.service.web.components.rows import kind_label
from sightline.service.web.page import show, viewer_of
from sightline.service.web.veil import Veil
from sightline.service.web.views.opening import ChildPage, case_of, child_page


@require_GET
def documents(request: HttpRequest, case_id: str) -> HttpResponse:
    """Every document of the case, the latest versions first."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    held = queries.documents(case.id, viewer=viewer)
    return show(
        request,
        "documents.html",
        what="documents",
        title="Documents",
        case=case,
        latest=[one for one in held if one.is_latest],
        earlier=[one for one in held if not one.is_latest],
        quarantined=len(queries.quarantine(case.id, viewer=viewer)),
    )


@require_GET
def document(request: HttpRequest, document_id: str) -> HttpResponse:
    """The document's text with the passage asked for. On a past day only the passages that were known then."""
    viewer = viewer_of(request)
    if Veil.asked(request).is_down:
        return _under_the_veil(request, document_id)
    held = _document(request, document_id)
    wanted = request.GET.get("fact", "")
    passages = [(fact.id, *_span(fact, held)) for fact in held.facts if _source(fact, held) is not None]
    asked = next((span[1:] for span in passages if span[0] == wanted), None) or _words_asked(request)
    listed = sorted(
        (fact for fact in held.facts if fact.is_current),
        key=lambda fact: (_span(fact, held)[0], fact.position, fact.id),
    )
    return show(
        request,
        "document.html",
        what="document",
        title="Document",
        case=queries.case(held.summary.case, viewer=viewer),
        subjects=[document_id],
        document=held.summary,
        stretches=stretches(
            held.text,
            passages,
            wanted=asked,
            pages=[(f"Page {one.number}", one.start) for one in held.pages] if len(held.pages) > 1 else (),
        ),
        facts=[(fact, shown_date(fact.occurred), kind_label(fact.kind)) for fact in listed],
        not_proposed=[(one, held.text[one.start : one.end]) for one in held.not_proposed],
        wanted=wanted,
        lost=bool(wanted) and asked is None,
    )


def _words_asked(request: HttpRequest) -> tuple[int, int] | None:
    """The words asked for by their place in the text, where no entry was read from them."""
    start, end = request.GET.get("start", ""), request.GET.get("end", "")
    return (int(start), int(end)) if start.isdecimal() and end.isdecimal() and len(start + end) < 20 else None


def _under_the_veil(request: HttpRequest, document_id: str) -> HttpResponse:
    """Only what the veil lets through: the rest of the document may hold what was learned later."""
    child = request.GET.get("child", "")
    if not child:
        raise Http404
    opened: ChildPage = child_page(request, child)
    held = _document(request, document_id)
    known = opened.chronology.by_id
    seen = [known[fact.id] for fact in held.facts if fact.id in known]
    passages = []
    for fact in seen:
        source = _source(fact, held)
        if source is not None:
            passages.append((fact, shown_date(fact.occurred), kind_label(fact.kind), source.locator, source.passage))
    return show(
        request,
        "document_then.html",
        what="document",
        title="Document",
        case=opened.case,
        child=opened.child,
        veil=opened.veil,
        agencies=opened.agencies,
        subjects=[document_id],
        document=held.summary,
        passages=passages,
        wanted=request.GET.get("fact", ""),
    )


@require_GET
def changes(request: HttpRequest, document_id: str) -> HttpResponse:
    """What a re-sent document changed: rows added, changed word by word, and gone."""
    viewer = viewer_of(request)
    try:
        found = queries.changes(document_id, viewer=viewer)
    except NotFound as missing:
        raise Http404 from missing
    return show(
        request,
        "changes.html",
        what="changes",
        title="What changed when it was sent again",
        case=queries.case(found.document.case, viewer=viewer),
        subjects=[document_id],
        changes=found,
    )


@require_GET
def could_not_be_read(request: HttpRequest, case_id: str) -> HttpResponse:
    """What was refused: what, where, why, and what to do about it."""
    case = case_of(request, case_id)
    held = queries.quarantine(case.id, viewer=viewer_of(request))
    return show(
        request,
        "could_not_be_read.html",
        what="could not be read",
        title="What could not be read",
        case=case,
        files=[one for one in held if one.is_whole_document],
        places=[one for one in held if not one.is_whole_document],
    )


def _document(request: HttpRequest, document_id: str) -> DocumentPage:
    try:
        return queries.document(document_id, viewer=viewer_of(request))
    except NotFound as missing:
        raise Http404 from missing


def _source(fact: Fact, held: DocumentPage) -> Source | None:
    placed = [one for one in fact.sources if one.start is not None and one.end is not None]
    return next((one for one in placed if one.document == held.summary.name), placed[0] if placed else None)


def _span(fact: Fact, held: DocumentPage) -> tuple[int, int]:
    source = _source(fact, held)
    return (source.start or 0, source.end or 0) if source is not None else (len(held.text), len(held.text))
