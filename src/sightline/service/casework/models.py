"""What people answer to prompts, and what a partnership decided about rules.

Answers are keyed by the finding, which survives corrections of the facts beneath it. Nothing is changed: what is taken
back stays, with who took it back.
"""

from django.db import models
from django.db.models import Q


class PromptAnswer(models.Model):
    """One answer to one prompt by a named person, with the facts that it rested on.

    The latest that was not taken back stands. ``seen``: for the lineage of each fact that the prompt rested on then,
    what of it was material, so that a new or a materially corrected fact opens the question again. ``lineages``: all
    that started the episode. ``useful``: whether it was useful to be asked, where the person said so.
    """

    case_id = models.CharField(max_length=20, db_index=True)
    child_id = models.CharField(max_length=20, db_index=True)
    finding = models.CharField(max_length=200, db_index=True)
    rule = models.CharField(max_length=120, default="")
    version = models.CharField(max_length=40, default="")
    lineages = models.JSONField(default=list)
    answer = models.CharField(max_length=40)
    reason = models.TextField()
    useful = models.BooleanField(null=True)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    facts = models.JSONField(default=list)
    seen = models.JSONField(default=dict)
    taken_back_by = models.CharField(max_length=200, default="")
    taken_back_at = models.DateTimeField(null=True)

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
    taken_back_by = models.CharField(max_length=200, default="")
    taken_back_at = models.DateTimeField(null=True)

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


class PromptRaised(models.Model):
    """A prompt on the day on which it was first put before a person. For the figures of a rule; never of a worker."""

    case_id = models.CharField(max_length=20, db_index=True)
    child_id = models.CharField(max_length=20, db_index=True)
    finding = models.CharField(max_length=200)
    rule = models.CharField(max_length=120, db_index=True)
    version = models.CharField(max_length=40)
    lineages = models.JSONField(default=list)
    hindsight = models.BooleanField()
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(name="raised_once", fields=("child_id", "finding")),)


class PartnershipDecision(models.Model):
    """What a partnership decided in writing: by which body, when, in which document, and who entered it here."""

    decided_on = models.DateField()
    decided_by = models.CharField(max_length=200)
    document = models.CharField(max_length=400)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    withdrawn_by = models.CharField(max_length=200, default="")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_because = models.TextField(default="")

    class Meta:
        abstract = True


class RuleAdoption(PartnershipDecision):
    """The adoption of one version of one rule."""

    rule = models.CharField(max_length=120, db_index=True)
    version = models.CharField(max_length=40)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="adopted_in_writing", condition=~Q(document="") & ~Q(decided_by="") & ~Q(by="")
            ),
        )


class LocalNumberSet(PartnershipDecision):
    """A number of the rulebook set from a day on; ``decided_on`` is the day from which it holds."""

    name = models.CharField(max_length=120, db_index=True)
    value = models.PositiveIntegerField()

    class Meta:
        constraints = (
            models.CheckConstraint(name="set_in_writing", condition=~Q(document="") & ~Q(decided_by="") & ~Q(by="")),
        )
