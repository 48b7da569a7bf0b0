"""What people answer to prompts. Keyed by the finding, which survives corrections of the facts beneath it."""

from django.db import models
from django.db.models import Q


class PromptAnswer(models.Model):
    """One answer to one prompt by a named person, with the facts that it rested on.

    Answers are never changed: the latest stands. ``facts`` are the versions that the prompt rested on then, so that
    materially new facts open the question again.
    """

    case_id = models.CharField(max_length=20, db_index=True)
    child_id = models.CharField(max_length=20, db_index=True)
    finding = models.CharField(max_length=200, db_index=True)
    answer = models.CharField(max_length=40)
    reason = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    facts = models.JSONField(default=list)

    class Meta:
        constraints = (models.CheckConstraint(name="answered_with_a_reason", condition=~Q(reason="") & ~Q(by="")),)


class DutyNote(models.Model):
    """A named person says why a duty is not required here. The duty is still shown."""

    case_id = models.CharField(max_length=20, db_index=True)
    child_id = models.CharField(max_length=20, db_index=True)
    finding = models.CharField(max_length=200, db_index=True)
    reason = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(name="not_required_with_a_reason", condition=~Q(reason="") & ~Q(by="")),)


class DisclosureReport(models.Model):
    """A report on disclosure was made: why, by whom, and who took advice where proceedings were live."""

    case_id = models.CharField(max_length=20, db_index=True)
    child_id = models.CharField(max_length=20, db_index=True)
    to = models.CharField(max_length=40)
    reason = models.TextField()
    by = models.CharField(max_length=200)
    advice_taken_by = models.CharField(max_length=200, blank=True, default="")
    at = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(name="disclosure_with_a_reason", condition=~Q(reason="") & ~Q(by="")),)
