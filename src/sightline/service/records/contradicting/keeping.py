"""Contradictions kept in the store: found again after each change, so that what somebody decided stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from sightline.chronology.contradiction import Contradiction as Found
from sightline.chronology.contradiction import Said, Sort, State, Topic
from sightline.chronology.fact import Fact
from sightline.service.records import loading
from sightline.service.records.contradicting.finding import find, standing_documents
from sightline.service.records.models import (
    Contradiction,
    Document,
    FactRecord,
)


# -- in the store ---------------------------------------------------------------------------------------------------
def settle_contradictions(case_id: str) -> None:
    """Look through the records as they are now, and keep what is found beside what was found and decided before.

    What nobody decided about goes if its words still stand and are only read otherwise now. All else stays for good.
    """
    facts = [fact for fact in loading.facts_of(case_id) if fact.is_current]
    found = {one.id: one for one in find(case_id, facts, loading.persons_of(case_id).values())}
    documents = {one.name: one.id for one in standing_documents(case_id)}
    held = {row.key: row for row in Contradiction.objects.filter(case_id=case_id).order_by("id")}
    with transaction.atomic():
        for row in held.values():
            if row.marked_by:
                _refresh_marked(row, facts, documents)
        before = [row for row in held.values() if not row.marked_by and row.key not in found]
        for key in sorted(found):
            one = found[key]
            row = held.get(key) or next((row for row in before if is_same_matter(row, one)), None)
            if row is None:
                row = Contradiction(case_id=case_id)
            elif row in before:
                before.remove(row)
            _save(row, one, documents)
        words = Words(case_id)
        for row in before:
            if not row.resolved_by and all(words.stand(item) for item in row.said):
                row.delete()
            elif row.is_found:
                row.is_found = False
                row.save(update_fields=["is_found"])


def _save(row: Contradiction, one: Found, documents: Mapping[str, str]) -> None:
    values = {
        "key": one.id,
        "topic": one.topic.value,
        "sort": one.sort.value,
        "subject": one.subject,
        "said": [{**said.as_json(), "document_id": documents.get(said.document, "")} for said in one.said],
        "reasons": list(one.reasons),
        "is_found": True,
    }
    if row.pk is None or any(getattr(row, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(row, name, value)
        row.save()


def _refresh_marked(row: Contradiction, facts: Iterable[Fact], documents: Mapping[str, str]) -> None:
    """What a person marked says what its entries say now; where one no longer stands, what it said last."""
    current = {fact.lineage: fact for fact in facts}
    said = [marked_said(current[item["fact"]], documents) if item["fact"] in current else item for item in row.said]
    if said != row.said:
        row.said = said
        row.save(update_fields=["said"])


def marked_said(fact: Fact, documents: Mapping[str, str]) -> dict[str, Any]:
    """What an entry says, as one side of what a person marked. ``documents``: name to id of those that stand."""
    held = [one for one in fact.sources if one.document in documents] or list(fact.sources)
    source = held[0] if held else None
    words = (source.passage if source else "") or fact.text
    said = Said(
        fact.lineage,
        source.document if source else "",
        words,
        source.start if source else None,
        source.end if source else None,
        f"{fact.occurred.written or 'date not known'}: {' '.join(fact.text.split())}",
        fact.agency,
        words,
    )
    return {**said.as_json(), "document_id": documents.get(said.document, "")}


def is_same_matter(row: Contradiction, one: Found) -> bool:
    """Whether a kept contradiction is this one, though its id has changed: the same values in the same documents.

    An id rests on who is who, and that may be told better once another document has come.
    """
    if row.topic != one.topic.value:
        return False
    places = {(item["document"], item["value"]) for item in row.said}
    return {item["value"] for item in row.said} == {said.value for said in one.said} and len(
        {value for place, value in places & {(said.document, said.value) for said in one.said}}
    ) > 1


# -- out of the store -----------------------------------------------------------------------------------------------
def stored(row: Contradiction) -> Found:
    """The contradiction that a row holds."""
    return Found(
        row.key,
        Topic(row.topic),
        Sort(row.sort),
        row.subject,
        tuple(Said.from_json(item) for item in row.said),
        tuple(row.reasons),
        "",
        State.RESOLVED if row.resolved_by else State.OPEN,
        row.resolved_by,
        row.resolution,
        row.reading,
    )


class Words:
    """The words that stand in the documents of a case now."""

    def __init__(self, case_id: str) -> None:
        rows = list(Document.objects.filter(case_id=case_id).values_list("id", "lineage", "is_latest", "text"))
        latest = {lineage: text for _, lineage, is_latest, text in rows if is_latest}
        self._texts = {key: latest.get(lineage, "") for key, lineage, _, _ in rows}
        self._facts: dict[str, str] = {
            lineage: f"{shape['text']} {' '.join(item['passage'] for item in shape['sources'])}"
            for lineage, shape in FactRecord.objects.filter(case_id=case_id, superseded_on=None)
            .exclude(status="rejected")
            .values_list("lineage", "payload")
        }

    def stand(self, item: Mapping[str, Any]) -> bool:
        """Whether what was said still is: in the version of its document that stands, or in its entry."""
        words = item.get("passage") or item["words"]
        text = self._texts.get(item.get("document_id", ""), "")
        if words and words in text:
            return True
        return bool(item["fact"]) and item["words"] in self._facts.get(item["fact"], "")
