"""What DocChrono makes of documents, as JSON. Runs in an environment of its own and imports nothing of this project.

    python docchrono_events.py FILE...

Everything that it would leave for review is accepted, so that it is seen at its best.
"""

import json
import sys

from docchrono import Case, CaseConfig


def events_of(path: str) -> list[dict[str, object]]:
    case = Case.build(path, config=CaseConfig(auto_accept_threshold=0.0, review_threshold=0.0))
    claims = {claim.id: claim for claim in case.claims}
    made = []
    for event in case.events:
        spans = [{"quote": span.quote, "start": span.raw_start, "end": span.raw_end} for span in case.evidence(event)]
        dates = [one for one in event.temporal if one.resolved and (one.start or one.end)]
        people = {one.canonical_name for one in case.entities if one.id in event.participant_entity_ids}
        own = [claims[one] for one in event.claim_ids if one in claims]
        made.append(
            {
                "title": event.title,
                "type": event.type.value,
                "spans": spans,
                "start": dates[0].start if dates else None,
                "end": dates[0].end if dates else None,
                "asserted": all(one.polarity.value != "NEGATED" and one.modality.value == "ASSERTED" for one in own),
                "people": sorted(people),
            }
        )
    return made


def main() -> None:
    found = {}
    for path in sys.argv[1:]:
        try:
            found[path] = events_of(path)
        except Exception as problem:  # one document that it cannot read must not hide the others
            found[path] = {"failed": type(problem).__name__}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
