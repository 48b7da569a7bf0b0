"""One reading beside its document: accept, edit or refuse it, and the next one comes."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from sightline.chronology.partial_date import PartialDate
from sightline.service.access.viewer import Viewer
from sightline.service.records import actions, confirming
from sightline.service.records.confirming import Queued, ReadingSeen
from sightline.service.records.errors import NotFound, NotPossible
from sightline.service.records.shapes import CaseSummary
from sightline.service.web.components.document_beside import document_beside
from sightline.service.web.components.reading_shown import NATURES, reading_shown
from sightline.service.web.components.rows import kind_label
from sightline.service.web.forms.decider import Undecided, decider
from sightline.service.web.forms.kind_fields import field_inputs, kind_groups, read_fields
from sightline.service.web.page import deciding, remember_name, say, say_problem, show, viewer_of
from sightline.service.web.views.opening import case_of
from sightline.vocabulary.fields import Kind
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.dates import read_date, why_unreadable

ASKED = ("kind", "document")
"""What the reader chose to go through: all of one kind, or one document; all that waits if neither."""
_DID = {
    "accept": "Accepted",
    "edit": "Changed",
    "reject": "Refused",
    "split": "Split",
    "join_readings": "Joined",
}


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, case_id: str) -> HttpResponse:
    """One reading beside its document. What is sent is decided; what is asked for is shown."""
    case, viewer = case_of(request, case_id), viewer_of(request)
    if request.method == "POST":
        return _decide(request, case)
    waiting = queued(case, request.GET, viewer)
    wanted = request.GET.get("fact", "")
    ids = [item.fact for item in waiting]
    if not waiting and not wanted:
        return redirect("web:confirm", case_id=case.id)
    place = ids.index(wanted) if wanted in ids else 0
    fact_id = wanted if wanted and wanted not in ids and _is_of(case, wanted, viewer) else ids[place] if ids else ""
    if not fact_id:
        return redirect("web:confirm", case_id=case.id)
    seen = confirming.reading(fact_id, viewer=viewer)
    chosen = KINDS.get(request.GET.get("as", ""), KINDS.get(seen.fact.kind, KINDS["entry"]))
    values = {name: value.value for name, value in seen.fact.fields.items()} if chosen.code == seen.fact.kind else {}
    by = deciding(request)
    following = ids[place + 1] if seen.waits and place + 1 < len(ids) else ids[0] if ids and not seen.waits else ""
    back = ids[place - 1] if seen.waits and place else ""
    last = confirming.last_decision(case.id, by, viewer=viewer)
    return show(
        request,
        "confirm_one.html",
        what="confirm one",
        title="Confirm a reading",
        case=case,
        subjects=[fact_id],
        seen=seen,
        fact=seen.fact,
        shown=reading_shown(seen),
        beside=document_beside(seen),
        inside=[item for item in seen.neighbours if item.inside],
        labels={item.fact: kind_label(item.kind) for item in seen.neighbours},
        chosen=chosen,
        groups=kind_groups(chosen.code),
        natures=[(nature.value, words) for nature, words in NATURES.items()],
        inputs=field_inputs(chosen, values),
        asked=asked(request.GET),
        kind_words=kind_label(request.GET.get("kind", "")) if request.GET.get("kind") else "",
        number=place + 1,
        total=len(waiting),
        following=following,
        is_row=seen.fact.status.value == "stated",
        here=address(case, request.GET, fact_id),
        next_address=address(case, request.GET, following) if following else reverse("web:confirm", args=[case.id]),
        back_address=address(case, request.GET, back) if back else "",
        split_address=address(case, request.GET, fact_id, "confirm_split") if seen.can_split and seen.waits else "",
        join_address=address(case, request.GET, fact_id, "confirm_join") if can_be_joined(seen) else "",
        changing="as" in request.GET or "change" in request.GET,
        explains=not confirming.has_decided(case.id, by, viewer=viewer),
        last=last,
        last_words=_DID.get(last.what, "") if last is not None else "",
    )


def queued(case: CaseSummary, asked_for: QueryDict, viewer: Viewer) -> list[Queued]:
    """What waits, of the kind and in the document that are asked for."""
    kind, document = asked_for.get("kind", ""), asked_for.get("document", "")
    return [
        item
        for item in confirming.queue(case.id, viewer=viewer)
        if kind in ("", item.kind) and document in ("", item.document)
    ]


def asked(sent: QueryDict) -> list[tuple[str, str]]:
    """What the reader chose to go through, for addresses and hidden fields."""
    return [(name, sent[name]) for name in ASKED if sent.get(name)]


def address(case: CaseSummary, sent: QueryDict, fact: str, page: str = "confirm_one") -> str:
    """The address of a reading among those that the reader chose to go through."""
    query = urlencode([*asked(sent), *([("fact", fact)] if fact else [])])
    return reverse(f"web:{page}", args=[case.id]) + (f"?{query}" if query else "")


def can_be_joined(seen: ReadingSeen) -> bool:
    """Whether there is another reading in the document to join it with."""
    return seen.can_join and seen.waits and bool(seen.neighbours)


def reading_of(case: CaseSummary, fact_id: str, viewer: Viewer) -> ReadingSeen:
    """A reading of this case. Raises Http404."""
    if not _is_of(case, fact_id, viewer):
        raise Http404
    return confirming.reading(fact_id, viewer=viewer)


def date_sent(words: str, before: str) -> PartialDate | None:
    """A date that was sent, or None where it was left as it was. Raises NotPossible where it cannot be read."""
    if not words.strip() or words.strip() == before.strip():
        return None
    moment = read_date(words.strip())
    if not moment.is_known:
        raise NotPossible(why_unreadable(words) or "Write a day (5 May 2014) or as much as is known (May 2014).")
    return moment


def _is_of(case: CaseSummary, fact_id: str, viewer: Viewer) -> bool:
    return confirming.case_of_reading(fact_id, viewer=viewer) == case.id


def _decide(request: HttpRequest, case: CaseSummary) -> HttpResponse:
    fact, following = request.POST.get("fact", ""), request.POST.get("following", "")
    try:
        by = decider(request)
        seen = reading_of(case, fact, viewer_of(request))
        if not seen.waits:
            raise NotPossible(f"This was decided already, by {seen.fact.decided_by or 'somebody else'}.")
        decision, done = _decision(request, fact, by)
    except (Undecided, NotPossible, NotFound) as problem:
        say_problem(request, str(problem))
        return redirect(address(case, request.POST, fact))
    say(request, done, decision=decision, case=case.id)
    to = address(case, request.POST, following) if following else reverse("web:confirm", args=[case.id])
    return remember_name(redirect(to), by)


def _decision(request: HttpRequest, fact: str, by: str) -> tuple[int, str]:
    what = request.POST.get("decision", "")
    if what == "refuse":
        reason = request.POST.get("reason", "").strip() or "Misread"
        return actions.reject([fact], reason, by=by), "Refused. The passage itself is kept."
    if what != "change":
        return actions.accept([fact], by=by), "Accepted."
    chosen = KINDS.get(request.POST.get("as", ""))
    if chosen is None:
        raise NotPossible("Choose what kind of entry this is.")
    values: dict[str, object] = {}
    if chosen.code == request.POST.get("fields_of", ""):
        values, problems = read_fields(chosen, request.POST)
        if problems:
            raise NotPossible(" ".join(problems))
    nature = _nature(request.POST, chosen)
    occurred = date_sent(request.POST.get("occurred", ""), request.POST.get("occurred_before", ""))
    ended = date_sent(request.POST.get("ended", ""), request.POST.get("ended_before", ""))
    decided = actions.edit(
        fact,
        by=by,
        kind=chosen.code,
        fields=values,
        occurred=occurred,
        ended=ended,
        nature=nature,
    )
    return decided, "Changed and accepted."


def _nature(sent: QueryDict, chosen: Kind) -> Nature:
    """The sort of statement that was chosen; another kind brings its own, unless that was changed too."""
    nature = sent.get("nature", "")
    if nature and nature not in {one.value for one in Nature}:
        raise NotPossible("Choose what sort of statement it is.")
    is_other_kind = chosen.code != sent.get("fields_of", "")
    if not nature or (is_other_kind and nature == sent.get("nature_before", "")):
        return chosen.nature
    return Nature(nature)
