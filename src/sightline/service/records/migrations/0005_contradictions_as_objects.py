"""A contradiction is no pair of facts any more: it has a topic, and who says what. Those marked before stay."""

from typing import Any

from django.db import migrations, models
from django.db.models import Q

from sightline.service.records.ids import opaque


def _marked_before(apps: Any, schema_editor: Any) -> None:
    tables = {name: apps.get_model("records", name) for name in ("Contradiction", "FactRecord", "Decision")}
    for row in tables["Contradiction"].objects.all():
        row.key = opaque("x", row.case_id, "marked", row.one, row.other)
        row.topic, row.sort = "value", "conflict"
        row.said = [_said(tables["FactRecord"], lineage) for lineage in (row.one, row.other)]
        if row.resolved_by:
            decided = (
                _decisions(tables["Decision"], row.id).filter(what="resolve_contradiction").order_by("-id").first()
            )
            row.outcome, row.resolved_at = "in_words", decided.at if decided else row.case.built_at
        row.save()
        for decision in _decisions(tables["Decision"], row.id):
            for shape in (decision.before, decision.after):
                for item in shape.get("rows", []):
                    if item["table"] == "Contradiction" and item["pk"] == row.id and item["values"] is not None:
                        item["values"] = _values(item["values"], row, decision.at.isoformat())
            decision.save(update_fields=["before", "after"])


def _decisions(table: Any, pk: int) -> Any:
    held = table.objects.filter(what__in=("mark_contradiction", "resolve_contradiction", "join_events", "undo"))
    touching = [
        one.id
        for one in held
        for item in one.before.get("rows", [])
        if item["table"] == "Contradiction" and item["pk"] == pk
    ]
    return table.objects.filter(id__in=touching)


def _values(values: dict[str, Any], row: Any, at: str) -> dict[str, Any]:
    """What a decision remembers of a row, so that it can still be undone."""
    resolved_by = values.get("resolved_by", "")
    return {
        "case_id": row.case_id,
        "key": row.key,
        "topic": row.topic,
        "sort": row.sort,
        "subject": values.get("about", ""),
        "said": row.said,
        "reasons": row.reasons,
        "marked_by": values.get("marked_by", ""),
        "is_found": False,
        "outcome": "in_words" if resolved_by else "",
        "reading": "",
        "resolved_by": resolved_by,
        "resolved_at": (row.resolved_at.isoformat() if row.resolved_at else at) if resolved_by else None,
        "resolution": values.get("resolution", ""),
    }


def _said(table: Any, lineage: str) -> dict[str, Any]:
    fact = table.objects.filter(lineage=lineage).order_by("-version").first()
    if fact is None:
        return {"fact": lineage, "document": "", "words": "", "start": None, "end": None, "value": lineage}
    source = fact.payload["sources"][0] if fact.payload["sources"] else {}
    documents = fact.payload.get("source_documents") or [fact.document_id]
    words = source.get("passage") or fact.payload["text"]
    return {
        "fact": lineage,
        "document": source.get("document", ""),
        "words": words,
        "start": source.get("start"),
        "end": source.get("end"),
        "value": " ".join(fact.payload["text"].split()),
        "agency": fact.agency_id,
        "passage": words,
        "document_id": documents[0],
    }


class Migration(migrations.Migration):
    dependencies = [("records", "0004_case_found_again")]

    operations = [
        migrations.RemoveConstraint("contradiction", "one_contradiction_per_pair"),
        migrations.AddField("contradiction", "key", models.CharField(default="", max_length=20), False),
        migrations.AddField("contradiction", "topic", models.CharField(default="", max_length=20), False),
        migrations.AddField("contradiction", "sort", models.CharField(default="", max_length=20), False),
        migrations.AddField("contradiction", "said", models.JSONField(default=list)),
        migrations.AddField("contradiction", "reasons", models.JSONField(default=list)),
        migrations.AddField("contradiction", "is_found", models.BooleanField(default=False)),
        migrations.AddField("contradiction", "outcome", models.CharField(blank=True, default="", max_length=20)),
        migrations.AddField("contradiction", "reading", models.TextField(blank=True, default="")),
        migrations.AddField("contradiction", "resolved_at", models.DateTimeField(null=True)),
        migrations.AlterField("contradiction", "marked_by", models.CharField(blank=True, default="", max_length=200)),
        migrations.RunPython(_marked_before, migrations.RunPython.noop),
        migrations.RemoveField("contradiction", "one"),
        migrations.RemoveField("contradiction", "other"),
        migrations.RenameField("contradiction", "about", "subject"),
        migrations.AddConstraint(
            "contradiction",
            models.UniqueConstraint(fields=("case", "key"), name="one_contradiction_per_matter"),
        ),
        migrations.AddConstraint(
            "contradiction",
            models.CheckConstraint(
                name="contradiction_resolved_by_somebody_somehow",
                condition=Q(resolved_by="", outcome="", resolved_at__isnull=True)
                | (~Q(resolved_by="") & ~Q(outcome="") & Q(resolved_at__isnull=False)),
            ),
        ),
    ]
