"""The chronology as a table, and its entries one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from sightline.service.records import actions, queries
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.web.components.row_shapes import Row, YearOfRows
from sightline.service.web.components.rows import by_year, rows
from sightline.service.web.components.sifting import ORDERS, Sifting, choices, chosen_tags, sift
from sightline.service.web.forms.decider import decided
from sightline.service.web.page import show, viewer_of
from sightline.service.web.veil import Veil
from sightline.service.web.views.opening import case_of, child_page, passage_addresses

ROWS_A_PAGE = 400
"""Rows on one page. A chronology of ordinary length stands on one; a long one is cut at the turn of rows."""


@dataclass(frozen=True, slots=True)
class PageOfRows:
    """One page of a long chronology, in the list of pages."""

    number: int
    words: str
    address: str
    is_current: bool


@require_GET
def chronology(request: HttpRequest, child_id: str) -> HttpResponse:
    """The table: dates and events first, everything else within reach."""
    opened = child_page(request, child_id)
    asked = Sifting.asked(dict(request.GET.lists()))
    facts = sift(opened.chronology, asked)
    listed = rows(opened.chronology, facts, opened.passage())
    here = reverse("web:chronology", args=[child_id])
    pages = _pages(listed, asked, opened.veil, here, request.GET.get("page", ""))
    current = next((page.number for page in pages if page.is_current), 1)
    first = (current - 1) * ROWS_A_PAGE
    part = listed[first : first + ROWS_A_PAGE]
    years = by_year(part) if asked.order == "occurred" else _one(part)
    return show(
        request,
        "chronology.html",
        what="chronology",
        title="Chronology",
        case=opened.case,
        child=opened.child,
        veil=opened.veil,
        chronology=opened.chronology,
        agencies=opened.agencies,
        years=years,
        jumps=_jumps(listed, asked, opened.veil, here, current),
        pages=pages,
        rows_shown=len(facts),
        rows_all=len(opened.chronology.current),
        asked=asked,
        orders=ORDERS,
        choices=choices(opened.chronology, asked),
        tags=[(words, _address(here, left, opened.veil)) for words, left in chosen_tags(opened.chronology, asked)],
        here=here,
        entry_prefix="" if opened.veil.is_down else reverse("web:entry", args=["x"]).removesuffix("x/"),
    )


@require_GET
def entry(request: HttpRequest, fact_id: str) -> HttpResponse:
    """One entry with everything known of it: all its versions, who had it, what it stands beside."""
    viewer = viewer_of(request)
    case_id = request.GET.get("case", "")
    case = case_of(request, case_id)
    try:
        versions = queries.versions(fact_id, viewer=viewer)
    except NotFound as missing:
        raise Http404 from missing
    concerned = [one for one in case.children if one.id in versions[-1].children] or list(case.children)
    if not concerned:
        raise Http404
    view = queries.chronology(concerned[0].id, viewer=viewer)
    documents = queries.documents_of_fact(case.id, viewer=viewer)
    listed = [rows(view, [fact], passage_addresses(documents, Veil()))[0] for fact in versions]
    return show(
        request,
        "entry.html",
        what="entry",
        title="Entry",
        case=case,
        subjects=[fact_id],
        versions=list(zip(versions, listed, strict=True)),
        fact=versions[-1],
        row=listed[-1],
        anchors={one.lineage: one.id for one in view.current},
    )


@require_POST
def significance(request: HttpRequest, fact_id: str) -> HttpResponse:
    """Mark an entry as significant, with a person's reason, or take the mark away."""
    case = request.POST.get("case", "")
    takes_away = "take_away" in request.POST
    why = "" if takes_away else request.POST.get("why", "").strip()
    back = f"{reverse('web:entry', args=[fact_id])}?case={case}"

    def act(by: str) -> tuple[int, str]:
        if not why and not takes_away:
            raise NotPossible("Say why this entry is significant. The mark is a person's, so it needs a reason.")
        decision = actions.mark_significant(fact_id, why, by=by)
        return decision, "Marked as significant." if why else "The mark was taken away."

    return decided(request, back, act, case=case)


def _one(listed: Sequence[Row]) -> list[YearOfRows]:
    """In another order than that of events years would mislead, so there is one stretch."""
    return [YearOfRows(None, list(listed))] if listed else []


def _address(here: str, pairs: Sequence[tuple[str, str]], veil: Veil) -> str:
    query = urlencode([*pairs, *veil.pairs])
    return f"{here}?{query}" if query else here


def _pages(listed: Sequence[Row], asked: Sifting, veil: Veil, here: str, wanted: str) -> list[PageOfRows]:
    count = -(-len(listed) // ROWS_A_PAGE)
    if count <= 1:
        return []
    current = min(max(1, int(wanted) if wanted.isdigit() else 1), count)
    made = []
    for number in range(1, count + 1):
        part = listed[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE]
        years = [row.year for row in part if row.year]
        first, last = min(years, default=0), max(years, default=0)
        words = "undated" if not years else str(first) if first == last else f"{first} to {last}"
        address = _address(here, [*asked.pairs(), ("page", str(number))], veil)
        made.append(PageOfRows(number, words, address, number == current))
    return made


def _jumps(listed: Sequence[Row], asked: Sifting, veil: Veil, here: str, current: int) -> list[tuple[str, str, int]]:
    """Links to each year: heading, address, number of entries, those told within a row included. A year on another
    page links to that page."""
    if asked.order != "occurred":
        return []
    jumps = []
    place = 0
    for year in by_year(listed):
        number = place // ROWS_A_PAGE + 1
        place += len(year.rows)
        base = "" if number == current else _address(here, [*asked.pairs(), ("page", str(number))], veil)
        jumps.append((year.heading, f"{base}#{year.anchor}", sum(row.entries for row in year.rows)))
    return jumps
