"""What the records differ about, as the JSON that other programs read: documented in docs/json.md and stable."""

from __future__ import annotations

from collections.abc import Mapping

from sightline.chronology.chronology import Agency
from sightline.chronology.contradiction import Contradiction, Said


def contradiction_json(one: Contradiction, agencies: Mapping[str, Agency]) -> dict[str, object]:
    """The documented shape. Agencies go by name, facts by lineage."""
    return {
        "id": one.id,
        "topic": one.topic.value,
        "sort": one.sort.value,
        "subject": one.subject,
        "said": [
            {
                "value": said.value,
                "words": said.words,
                "passage": said.passage,
                "document": said.document,
                "start": said.start,
                "end": said.end,
                "fact": said.fact or None,
                "agency": agency_of(said, agencies),
            }
            for said in one.said
        ],
        "reasons": list(one.reasons),
        "state": one.state.value,
        "resolved_by": one.resolved_by or None,
        "reading": one.reading or None,
        "resolution": one.resolution or None,
    }


def agency_of(said: Said, agencies: Mapping[str, Agency]) -> str:
    """The name of whose record says it, empty where that is not known."""
    agency = agencies.get(said.agency)
    return agency.name if agency is not None else said.agency
