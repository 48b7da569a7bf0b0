"""Findings, recommendations, actions; and a recommendation bound to a rule, run over past cases."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from sightline.service.casework import queries as casework
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.reviews import queries
from sightline.service.reviews.learning import action_state, recommendation_state
from sightline.service.reviews.shapes import EntrySeen, ReviewSeen
from sightline.service.reviews.sorts.choices import ANSWERED, EFFECT
from sightline.service.web.page import viewer_of
from sightline.service.web.views.reviews.combined import RowShown, shown_rows
from sightline.service.web.views.reviews.opening import review_of, show_review, shown_fields

_RESTS = ("rows", "against_rows")


@require_GET
def findings(request: HttpRequest, review_id: str) -> HttpResponse:
    """Every finding with the rows that it rests on, what speaks against it, and what became of it."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    held = queries.records_of(review.id, viewer=viewer)
    whole = queries.combined(review.id, viewer=viewer, held=held)
    quoted = {row for one in review.standing("finding") for name in _RESTS for row in one.listed(name)}
    wanted = [row for row in whole.all_rows if row.lineage in quoted]
    shown = shown_rows(request, review, {fact.lineage: fact for fact in held.facts}, wanted)
    rows = {one.row.lineage: one for one in shown}
    references = queries.references(review.id, viewer=viewer)
    return show_review(
        request,
        review,
        "findings.html",
        what="findings",
        title="Findings, recommendations, actions",
        findings=[
            (one, shown_fields(one, references), _rows(one, "rows", rows), _rows(one, "against_rows", rows),
             [references.get(row, "A row") for name in _RESTS for row in one.listed(name) if row not in rows],
             _recommendations(request, review, one))
            for one in review.standing("finding")
        ],
        gone=[one for one in review.entries if one.sort in ("finding", "recommendation", "action") and not one.stands],
        answers=ANSWERED,
        effects=EFFECT,
    )  # fmt: skip


def _rows(entry: EntrySeen, name: str, rows: dict[str, RowShown]) -> list[RowShown]:
    return [rows[one] for one in entry.listed(name) if one in rows]


def _recommendations(request: HttpRequest, review: ReviewSeen, finding: EntrySeen) -> list[dict[str, object]]:
    return [
        {
            "entry": one,
            "state": recommendation_state(review, one),
            "answer": review.latest("answer", about=one.id),
            "before": queries.made_before(review.id, one.id, viewer=viewer_of(request)),
            "bindings": review.standing("binding", about=one.id),
            "actions": [
                (made, action_state(review, made), review.standing("doing", about=made.id),
                 review.standing("effect", about=made.id))
                for made in review.standing("action", about=one.id)
            ],
        }
        for one in review.standing("recommendation", about=finding.id)
    ]  # fmt: skip


@require_GET
def rule(request: HttpRequest, review_id: str, recommendation: int) -> HttpResponse:
    """The rules that a recommendation is bound to, and what each would have asked in past cases."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    entry = review.entry(recommendation)
    if entry is None or entry.sort != "recommendation":
        raise Http404
    words = " ".join(request.GET.get("words", "").split()).casefold()
    cards = [
        card
        for card in casework.rulebook(viewer=viewer).cards
        if words and all(word in f"{card.rule.title} {card.says}".casefold() for word in words.split())
    ]
    trials = []
    for binding in review.standing("binding", about=entry.id):
        try:
            trials.append((binding, queries.trial(review.id, binding.id, viewer=viewer), ""))
        except NotPossible as refused:
            trials.append((binding, None, str(refused)))
    return show_review(
        request, review, "rule.html", what="rule", title="Bind a recommendation to a rule", entry=entry, trials=trials,
        cards=cards[:25], words=words,
    )  # fmt: skip


@require_GET
def rule_file(request: HttpRequest, review_id: str, binding: int) -> HttpResponse:
    """The new dated version of a bound rule, as a file for the partnership's folder of rules."""
    review, viewer = review_of(request, review_id), viewer_of(request)
    try:
        text = queries.rule_file(review.id, binding, viewer=viewer)
    except (NotFound, NotPossible) as missing:
        raise Http404 from missing
    name = f"rule_learned_{binding}.py"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type="text/x-python; charset=utf-8", headers=headers)
