"""The combined chronology of a review, one row of it, and what the evidence shows that somebody had received."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import write_month
from sightline.publishing.combined.shape import CombinedRow, Comment
from sightline.service.access.actions import record_look
from sightline.service.access.viewer import Viewer
from sightline.service.records import queries as records
from sightline.service.records.errors import NotFound
from sightline.service.reviews import queries
from sightline.service.reviews.shapes import EntrySeen, ReviewSeen
from sightline.service.web.components.dates import day_words
from sightline.service.web.page import viewer_of
from sightline.service.web.veil import Veil
from sightline.service.web.views.opening import passage_addresses
from sightline.service.web.views.reviews.opening import review_of, show_review, shown_fields
from sightline.wording.dates import read_date, why_unreadable

ROWS_A_PAGE = 50
ALL = "all"
"""Asked for as a page: every row on one, to print or to search in."""


@dataclass(frozen=True, slots=True)
class RowShown:
    """A row with the addresses of its entry and passages, and what reviewers say of it."""

    row: CombinedRow
    entry: str
    passages: tuple[tuple[str, str], ...]
    comments: tuple[Comment, ...] = ()


@require_GET
def combined(request: HttpRequest, review_id: str) -> HttpResponse:
    """All returns interleaved, the agency in front; undated rows last, and marked."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    held = queries.records_of(review.id, viewer=viewer)
    whole = queries.combined(review.id, viewer=viewer, held=held)
    only = request.GET.get("only", "")
    letters = request.GET.get("agency", "")
    wanted = [
        row
        for row in whole.all_rows
        if (not letters or row.agency_letters == letters)
        and (only != "key" or row.key_event)
        and (only != "contradicted" or row.contradicted)
        and (only != "group" or row.group)
        and (only != "undated" or row.earliest is None or row.earliest != row.latest or row.unsure)
    ]
    pages = max(1, -(-len(wanted) // ROWS_A_PAGE))
    asked = request.GET.get("page", "")
    number = min(max(1, int(asked) if asked.isdigit() else _page_of(wanted, request.GET.get("row", ""))), pages)
    part = wanted if asked == ALL else wanted[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE]
    shown = shown_rows(request, review, {fact.lineage: fact for fact in held.facts}, part)
    by_reference: dict[str, list[Comment]] = {}
    for one in whole.comments:
        by_reference.setdefault(one.reference, []).append(one)
    return show_review(
        request,
        review,
        "combined.html",
        what="combined",
        title="Combined chronology",
        whole=whole,
        rows=shown,
        count=len(wanted),
        comments=by_reference,
        letters=letters,
        only=only,
        episodes=list(zip(review.standing("episode"), whole.episodes, strict=True)),
        references={row.reference: row.lineage for row in whole.all_rows},
        pages=pages,
        number=0 if asked == ALL else number,
        spans=[_span(wanted[place : place + ROWS_A_PAGE]) for place in range(0, len(wanted), ROWS_A_PAGE)],
    )


def _span(rows: list[CombinedRow]) -> str:
    """From which month to which the rows of a page are."""
    days = [row.earliest for row in rows if row.earliest is not None]
    if not days:
        return "undated"
    first, last = (write_month(day) for day in (min(days), max(days)))
    return f"{first if first == last else f'{first} to {last}'}{', and undated' if len(days) < len(rows) else ''}"


def _page_of(rows: list[CombinedRow], reference: str) -> int:
    """The page on which the row of that reference stands; the first where there is none."""
    place = next((place for place, row in enumerate(rows) if row.reference == reference), 0)
    return place // ROWS_A_PAGE + 1


@require_GET
def row(request: HttpRequest, review_id: str, lineage: str) -> HttpResponse:
    """One row: its words and sources, and what people set on it, apart from the facts."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    held = queries.records_of(review.id, viewer=viewer)
    whole = queries.combined(review.id, viewer=viewer, held=held)
    mine = next((one for one in whole.all_rows if one.lineage == lineage), None)
    if mine is None:
        raise Http404
    [shown] = shown_rows(request, review, {fact.lineage: fact for fact in held.facts}, [mine])
    same_day = [one for one in whole.rows if mine.earliest is not None and one.earliest == mine.earliest]
    references = queries.references(review.id, viewer=viewer)
    said = [one for one in review.entries if one.sort in ("key_event", "comment") and one.subject == lineage]
    return show_review(
        request,
        review,
        "row.html",
        what="row",
        title="One row",
        row=mine,
        shown=shown,
        said=[(one, shown_fields(one, references)) for one in said],
        same_day=same_day if len(same_day) > 1 else [],
        findings=[one for one in review.standing("finding") if lineage in one.listed("rows")],
        against=[one for one in review.standing("finding") if lineage in one.listed("against_rows")],
        contradictions=[
            one for one in whole.contradictions if any(said.reference == mine.reference for said in one.said)
        ],
        case_id=review.case,
    )


@require_GET
def received(request: HttpRequest, review_id: str) -> HttpResponse:
    """What the evidence shows an agency had by a day; nothing that became known after the period, by default."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    agencies = records.agencies(review.case, viewer=viewer) if review.case else ()
    asked = request.GET.get("agency", "")
    agency = next((one for one in agencies if one.id == asked), None)
    words = request.GET.get("day", "").strip()
    ends = review.period[1]
    lifted = _lifted(review, viewer)
    problem, day = "", ends
    if words:
        moment = read_date(words)
        if moment.is_day and moment.earliest is not None:
            day = moment.earliest
        else:
            problem = "That is not one day. " + ("" if moment.is_known else str(why_unreadable(words) or ""))
    later = bool(ends and day and day > ends and lifted is None)
    if later:
        problem = (
            "That day lies after the period, and later knowledge is hidden. Show it with a reason, or choose another."
        )
        day = ends
    rows: list[RowShown] = []
    held_back: tuple[str, ...] = ()
    total = 0
    if agency is not None and day is not None:
        try:
            then = queries.records_of(review.id, viewer=viewer, known_at=day, known_to=agency.id)
        except NotFound as missing:
            raise Http404 from missing
        whole = queries.combined(review.id, viewer=viewer, held=then)
        total = len(whole.all_rows)
        record_look(
            viewer,
            "review later knowledge" if ends and day > ends else "review received by then",
            subjects=[review.id, *([review.case] if review.case else [])],
            known_at=day,
            known_to=agency.id,
        )
        rows = shown_rows(request, review, {fact.lineage: fact for fact in then.facts}, list(whole.all_rows))
        held_back = tuple(gap.sentence for gap in whole.gaps)
    return show_review(
        request,
        review,
        "received.html",
        what="received",
        title="Who had received what, and when",
        agencies=agencies,
        agency=agency,
        day=day,
        words=words or (day_words(day) if day else ""),
        ends=ends,
        lifted=lifted,
        rows=rows,
        total=total,
        gaps=held_back,
        problem=problem,
        children=records.case(review.case, viewer=viewer).children if review.case else (),
    )


def _lifted(review: ReviewSeen, viewer: Viewer) -> EntrySeen | None:
    """Where this viewer lifted the veil over later knowledge: each lifts it alone, with a reason."""
    mine = [one for one in review.standing("veil_lifted") if one.by.casefold() == viewer.name.casefold()]
    return mine[-1] if mine else None


def shown_rows(
    request: HttpRequest, review: ReviewSeen, facts: Mapping[str, Fact], rows: list[CombinedRow]
) -> list[RowShown]:
    """These rows with the addresses of their entries and passages."""
    documents = records.documents_of_fact(review.case, viewer=viewer_of(request)) if review.case else {}
    address = passage_addresses(documents, Veil())
    made = []
    for one in rows:
        fact = facts[one.lineage]
        passages = tuple((address(fact, source), f"{source.document}, {source.locator}") for source in fact.sources)
        made.append(RowShown(one, f"{reverse('web:entry', args=[fact.id])}?case={review.case}", passages))
    return made
