"""What a person decides about the records. Verbs with ``by=``; every one writes a Decision that can be undone."""

from sightline.service.records.contradiction_decisions import (
    mark_contradiction,
    refuse_contradiction,
    resolve_contradiction,
)
from sightline.service.records.covering import say_coverage
from sightline.service.records.document_decisions import (
    answer_question,
    answer_which_child,
    give_document_agency,
    give_document_date,
)
from sightline.service.records.event_decisions import confirm_about, join_events, refuse_about, refuse_group
from sightline.service.records.joining import join_readings
from sightline.service.records.person_decisions import join_persons, refuse_persons
from sightline.service.records.readings import accept, edit, give_date, mark_significant, reject, undo
from sightline.service.records.splitting import split

__all__ = [
    "accept",
    "answer_question",
    "answer_which_child",
    "confirm_about",
    "edit",
    "give_date",
    "give_document_agency",
    "give_document_date",
    "join_events",
    "join_persons",
    "join_readings",
    "mark_contradiction",
    "mark_significant",
    "refuse_about",
    "refuse_contradiction",
    "refuse_group",
    "refuse_persons",
    "reject",
    "resolve_contradiction",
    "say_coverage",
    "split",
    "undo",
]
