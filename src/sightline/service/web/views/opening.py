"""What most pages begin with: the child, the case, the agencies, the chronology, and where its passages open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest
from django.urls import reverse

from sightline.chronology.chronology import Agency, Chronology
from sightline.chronology.fact import Fact, Source
from sightline.service.access.viewer import Viewer
from sightline.service.records import queries
from sightline.service.records.errors import NotFound
from sightline.service.records.shapes import CaseSummary, ChildSummary
from sightline.service.web.page import viewer_of
from sightline.service.web.veil import Veil


@dataclass(frozen=True, slots=True)
class ChildPage:
    """A child, seen by somebody, perhaps under a veil."""

    viewer: Viewer
    child: ChildSummary
    case: CaseSummary
    agencies: dict[str, Agency]
    veil: Veil
    chronology: Chronology

    def passage(self) -> Callable[[Fact, Source], str]:
        """Where each source opens, staying under the veil."""
        documents = queries.documents_of_fact(self.case.id, viewer=self.viewer)
        return passage_addresses(documents, self.veil, self.child.id)


def passage_addresses(
    documents: Mapping[str, tuple[str, ...]], veil: Veil, child: str = ""
) -> Callable[[Fact, Source], str]:
    """A function from a fact and its source to the address of the passage, or empty where the document is not held.

    ``documents`` gives for each fact the ids of the documents of its sources, in the order of its sources.
    """
    bases: dict[str, str] = {}
    under = veil.query(("child", child)) if veil.is_down else ""

    def address(fact: Fact, source: Source) -> str:
        held = documents.get(fact.id, ())
        place = fact.sources.index(source)
        if place >= len(held):
            return ""
        document = held[place]
        if document not in bases:
            bases[document] = reverse("web:document", args=[document])
        return f"{bases[document]}{under + '&' if under else '?'}fact={fact.id}#passage"

    return address


def child_page(request: HttpRequest, child_id: str) -> ChildPage:
    """Open a child's page. Raises Http404 where there is no such child for this viewer."""
    viewer, veil = viewer_of(request), Veil.asked(request)
    try:
        child = queries.child(child_id, viewer=viewer)
        case = queries.case(child.case, viewer=viewer)
        agencies = {agency.id: agency for agency in queries.agencies(case.id, viewer=viewer)}
        if veil.known_to not in agencies:
            veil = Veil(None, veil.known_at)
        chronology = queries.chronology(child_id, viewer=viewer, known_at=veil.known_at, known_to=veil.known_to)
    except NotFound as missing:
        raise Http404 from missing
    return ChildPage(viewer, child, case, agencies, veil, chronology)


def case_of(request: HttpRequest, case_id: str) -> CaseSummary:
    """The case. Raises Http404 where there is none for this viewer."""
    viewer = viewer_of(request)
    try:
        return queries.case(case_id, viewer=viewer)
    except NotFound as missing:
        raise Http404 from missing
