"""What a review keeps: what people recorded of it, what agencies sent, what rows are quoted by, what left it.

Nothing is changed and nothing deleted: what no longer holds is taken back, with who took it back and why. No text of a
fact is here: facts are named by lineage and stay in the records.
"""

from django.db import models
from django.db.models import Q


class Review(models.Model):
    """One review. ``case_id`` is the records' case that its accepted returns are built into, empty before the first."""

    id = models.CharField(primary_key=True, max_length=20)
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=200, unique=True)
    case_id = models.CharField(max_length=20, blank=True, default="", db_index=True)
    opened_by = models.CharField(max_length=200)
    opened_at = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(name="review_opened_by_somebody", condition=~Q(opened_by="")),)


class ReviewEntry(models.Model):
    """One thing that a named person recorded of a review.

    ``sort`` is a code of :data:`sightline.service.reviews.sorts.SORTS` and ``given`` holds its fields. ``about``: the
    entry that it belongs to (the answer to a recommendation). ``subject``: what else it is of: the lineage of a fact,
    a condition, a day.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="+")
    sort = models.CharField(max_length=40, db_index=True)
    about = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="+")
    subject = models.CharField(max_length=60, blank=True, default="", db_index=True)
    given = models.JSONField(default=dict)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    taken_back_by = models.CharField(max_length=200, blank=True, default="")
    taken_back_at = models.DateTimeField(null=True)
    taken_back_because = models.TextField(blank=True, default="")

    class Meta:
        constraints = (models.CheckConstraint(name="review_entry_by_somebody", condition=~Q(by="")),)


class ReturnReceived(models.Model):
    """One file that an agency sent for a review, as it came. ``agency`` is the entry by which the agency was asked.

    ``remarks`` is what the check said of it, each a sentence. ``format`` is the ending of its name; the name itself is
    kept only to be shown. ``can_be_taken``: that the check forbids nothing; None where it was received before that was
    kept. ``rows_missing``: how many rows of its tables were not read as entries. ``statements``: how many were read out
    of its words; None where it was received before that was kept. ``state``: received, sent back, accepted or replaced.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="+")
    agency = models.ForeignKey(ReviewEntry, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=500)
    format = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    rows = models.PositiveIntegerField(default=0)
    rows_missing = models.PositiveIntegerField(default=0)
    statements = models.PositiveIntegerField(null=True)
    remarks = models.JSONField(default=list)
    compared = models.JSONField(default=dict)
    can_be_taken = models.BooleanField(null=True)
    state = models.CharField(max_length=20, default="received")
    received_by = models.CharField(max_length=200)
    received_at = models.DateTimeField()
    decided_by = models.CharField(max_length=200, blank=True, default="")
    decided_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(name="one_return_of_each_version", fields=("agency", "version")),
            models.CheckConstraint(name="return_received_by_somebody", condition=~Q(received_by="")),
        )


class RowReference(models.Model):
    """What people quote a row by: agency letters and a number, for good, however often the return is sent again."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="+")
    lineage = models.CharField(max_length=20)
    letters = models.CharField(max_length=10)
    number = models.PositiveIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(name="one_reference_of_a_row", fields=("review", "lineage")),
            models.UniqueConstraint(name="one_row_of_a_reference", fields=("review", "letters", "number")),
        )


class Export(models.Model):
    """One file made of a review: for whom, in which version, what stopped it, who decided, and its digest.

    ``content`` is the file as it was made and checked. ``findings`` is what the leak check found in it, ``is_complete``
    whether the check came to its end, ``decisions`` what was decided of each with the reason and by whom, ``left_out``
    what is first to look at, and whether the version removes it. ``leaves``: whether it leaves the partnership.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="+")
    version = models.CharField(max_length=20)
    reader = models.CharField(max_length=200)
    leaves = models.BooleanField()
    format = models.CharField(max_length=10)
    content = models.BinaryField()
    digest = models.CharField(max_length=64)
    file_digest = models.CharField(max_length=64)
    findings = models.JSONField(default=list)
    is_complete = models.BooleanField(default=False)
    pages = models.PositiveIntegerField(default=1)
    decisions = models.JSONField(default=list)
    left_out = models.JSONField(default=list)
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    checked_by = models.CharField(max_length=200, blank=True, default="")
    checked_at = models.DateTimeField(null=True)
    released_by = models.CharField(max_length=200, blank=True, default="")
    released_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(name="export_has_a_named_reader", condition=~Q(reader="") & ~Q(made_by="")),
            models.CheckConstraint(
                name="export_checked_by_a_second_person",
                condition=Q(checked_by="") | ~Q(checked_by=models.F("made_by")),
            ),
        )
