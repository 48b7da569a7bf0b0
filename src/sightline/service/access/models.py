"""The log of every look. It names what was looked at by opaque id only, and outlives what it names."""

from django.db import models


class Look(models.Model):
    """One look: who, at what, when, and the past day looked at if any.

    ``what`` is the page or command; ``subjects`` are ids, opaque by making; neither ever holds a name.
    """

    viewer = models.CharField(max_length=200)
    what = models.CharField(max_length=60)
    subjects = models.JSONField(default=list)
    at = models.DateTimeField(db_index=True)
    known_at = models.DateField(null=True)
    known_to = models.CharField(max_length=40, blank=True, default="")
