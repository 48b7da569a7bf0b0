"""What people changed from what was suggested: suggestions for the lexicon, which nobody but a person changes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET

from sightline.service.access.actions import record_look
from sightline.service.records.lexicon_suggestions import Changed, LexiconSuggestion, lexicon_suggestions
from sightline.service.web.components.rows import kind_label
from sightline.service.web.page import show, viewer_of
from sightline.service.web.views.opening import case_of
from sightline.vocabulary.kinds import KINDS

_IN_WORDS = {
    Changed.KIND: "Another kind",
    Changed.REFUSED: "Refused",
    Changed.NATURE: "Another sort of statement",
    Changed.FIELD: "Another value",
}


@require_GET
def suggestions(request: HttpRequest, case_id: str) -> HttpResponse:
    """Every change, the most frequent first, each with an entry that could be written into the lexicon."""
    case = case_of(request, case_id)
    listed = [
        (one, _IN_WORDS[one.changed], _words(one.changed, one.suggested), _words(one.changed, one.chosen), _field(one))
        for one in lexicon_suggestions(case.id, viewer=viewer_of(request))
    ]
    return show(
        request,
        "lexicon_suggestions.html",
        what="lexicon suggestions",
        title="Suggestions for the lexicon",
        case=case,
        listed=listed,
    )


@require_GET
def suggestions_file(request: HttpRequest, case_id: str) -> HttpResponse:
    """The same as JSON."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    record_look(viewer, "lexicon suggestions (file)", subjects=[case.id])
    made = [one.as_json() for one in lexicon_suggestions(case.id, viewer=viewer)]
    answer = JsonResponse({"suggestions": made}, json_dumps_params={"indent": 2})
    answer["Content-Disposition"] = 'attachment; filename="lexicon-suggestions.json"'
    return answer


def _words(changed: Changed, code: str) -> str:
    if changed in (Changed.KIND, Changed.REFUSED) and code:
        return "No kind" if code == "entry" else kind_label(code)
    return code or "nothing"


def _field(one: LexiconSuggestion) -> str:
    declared = KINDS[one.kind].field(one.field) if one.kind in KINDS and one.field else None
    return f"{kind_label(one.kind)}: {declared.label}" if declared is not None else ""
