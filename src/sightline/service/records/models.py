"""The tables of the records. Only this app's own actions, queries and building touch them.

A fact is one envelope: what every fact has in columns, with integer day bounds (proleptic Gregorian ordinals, so
that every database sorts and compares them alike), and the fields of its kind in a JSON payload that the kind has
checked on the way in. Beside it stand three narrow tables: who was in it, who knew it, how it relates to others.
"""

from django.db import models
from django.db.models import F, Q

_ID = 20
_NAME = 300


class Case(models.Model):
    """One folder: a child, or a sibling group.

    ``identity`` is what the case is found again by: the name that its case file gives it, else its folder; ``folder``
    is a digest of where that lay last. ``case_file`` is the last case file that could be read, which holds as long as
    the one in the folder cannot be.
    ``declared`` are the persons whom the case file or the command names, in the shape of the case file;
    ``declared_with`` is a digest of all that was declared when its documents were last read. ``is_settled`` is false
    from the first document that a build takes to its end, so that the next build mends one that was interrupted.
    """

    id = models.CharField(primary_key=True, max_length=_ID)
    identity = models.CharField(max_length=64, unique=True)
    folder = models.CharField(max_length=64, blank=True, default="", db_index=True)
    case_file = models.TextField(blank=True, default="")
    name = models.CharField(max_length=_NAME)
    period = models.JSONField(null=True)
    declared = models.JSONField(default=list)
    declared_with = models.CharField(max_length=64, blank=True, default="")
    is_settled = models.BooleanField(default=True)
    read_by_machine = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    built_at = models.DateTimeField()


class Erased(models.Model):
    """The tombstone of a case that was deleted for good: that it was, when and by whom, and nothing of it."""

    case_id = models.CharField(max_length=_ID)
    erased_by = models.CharField(max_length=200)
    erased_at = models.DateTimeField()
    documents = models.IntegerField()
    facts = models.IntegerField()


class CaseAgency(models.Model):
    """One agency of a case. ``kind`` is a code of the vocabulary."""

    id = models.CharField(primary_key=True, max_length=_ID)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=_NAME)
    kind = models.CharField(max_length=40)


class Document(models.Model):
    """One version of one document, with its whole text. ``lineage`` names it through all its versions.

    ``received_on`` is the day on which it was first read here; ``missing_since`` the day on which a build no longer
    found it in the folder. ``earlier`` marks a version that a later one has replaced. ``noted`` is what was seen in its
    prose beside facts: passages that look dated and were not read, people named without a date, dates of birth.
    """

    id = models.CharField(primary_key=True, max_length=_ID)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    agency = models.ForeignKey(CaseAgency, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=500)
    other_names = models.JSONField(default=list)
    sha256 = models.CharField(max_length=64)
    format = models.CharField(max_length=20)
    text = models.TextField()
    pages = models.JSONField(default=list)
    warnings = models.JSONField(default=list)
    agency_known_by = models.CharField(max_length=40)
    own_date = models.JSONField(null=True)
    own_date_by = models.CharField(max_length=200, blank=True, default="")
    asks_own_date = models.BooleanField(default=False)
    standing = models.CharField(max_length=40, blank=True, default="")
    noted = models.JSONField(default=dict)
    lineage = models.CharField(max_length=_ID, db_index=True)
    revision = models.IntegerField(default=1)
    is_latest = models.BooleanField(default=True)
    received_on = models.DateField()
    missing_since = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("case", "sha256"), name="one_document_per_content"),
            models.UniqueConstraint(fields=("lineage", "revision"), name="one_revision_of_each_number"),
        )


class FactRecord(models.Model):
    """One version of one fact."""

    id = models.CharField(primary_key=True, max_length=_ID)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    agency = models.ForeignKey(CaseAgency, on_delete=models.PROTECT, related_name="+")
    lineage = models.CharField(max_length=_ID, db_index=True)
    version = models.IntegerField(default=1)
    key = models.CharField(max_length=200)
    match_text = models.TextField(blank=True, default="")
    kind = models.CharField(max_length=60, db_index=True)
    nature = models.CharField(max_length=20)
    occurred_earliest = models.IntegerField(null=True)
    occurred_latest = models.IntegerField(null=True)
    ended_earliest = models.IntegerField(null=True)
    ended_latest = models.IntegerField(null=True)
    recorded_earliest = models.IntegerField(null=True)
    recorded_latest = models.IntegerField(null=True)
    extent = models.CharField(max_length=20)
    status = models.CharField(max_length=20, db_index=True)
    kind_standing = models.CharField(max_length=20)
    decided_by = models.CharField(max_length=200, blank=True, default="")
    decided_at = models.DateTimeField(null=True)
    significance = models.TextField(blank=True, default="")
    stated_from = models.DateField(null=True)
    superseded_on = models.DateField(null=True)
    sequence = models.IntegerField(null=True)
    position = models.IntegerField(default=0)
    payload = models.JSONField(default=dict)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("lineage", "version"), name="one_version_of_each_number"),
            models.CheckConstraint(
                name="occurred_bounds_in_order",
                condition=Q(occurred_earliest__isnull=True)
                | Q(occurred_latest__isnull=True)
                | Q(occurred_earliest__lte=F("occurred_latest")),
            ),
            models.CheckConstraint(
                name="ended_bounds_in_order",
                condition=Q(ended_earliest__isnull=True)
                | Q(ended_latest__isnull=True)
                | Q(ended_earliest__lte=F("ended_latest")),
            ),
            models.CheckConstraint(
                name="recorded_bounds_in_order",
                condition=Q(recorded_earliest__isnull=True)
                | Q(recorded_latest__isnull=True)
                | Q(recorded_earliest__lte=F("recorded_latest")),
            ),
            models.CheckConstraint(
                name="decided_by_and_at_together",
                condition=Q(decided_by="", decided_at__isnull=True) | (~Q(decided_by="") & Q(decided_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="accepted_is_decided_by_somebody",
                condition=~Q(status__in=("accepted", "edited", "rejected")) | ~Q(decided_by=""),
            ),
            models.CheckConstraint(
                name="replaced_has_its_day",
                condition=~Q(status__in=("corrected", "withdrawn")) | Q(superseded_on__isnull=False),
            ),
        )


class Person(models.Model):
    """One person of a case, as settled from what the sources write, what the case file declares and people's links.

    Worked out anew whenever one of these changes; the links themselves are in PersonLink. ``names`` are all the names
    in use, ``identities`` what links may join.
    """

    id = models.CharField(primary_key=True, max_length=_ID)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=_NAME)
    roles = models.JSONField(default=list)
    names = models.JSONField(default=list)
    identities = models.JSONField(default=list)
    is_child = models.BooleanField(default=False)
    known_only_as_role = models.BooleanField(default=False)
    born = models.JSONField(null=True)


class NameAssertion(models.Model):
    """A name that a source uses for somebody: kept as asserted, never tidied, with its first place."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+")
    identity = models.CharField(max_length=_ID)
    as_written = models.CharField(max_length=_NAME)
    passage = models.TextField(blank=True, default="")
    start = models.IntegerField(null=True)
    end = models.IntegerField(null=True)


class FactPerson(models.Model):
    """A person in a role in a fact. ``is_concerned``: the child of the case that the fact is about."""

    fact = models.ForeignKey(FactRecord, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=40)
    as_written = models.CharField(max_length=_NAME, blank=True, default="")
    is_concerned = models.BooleanField(default=False)


class FactKnowledge(models.Model):
    """An agency came to have a fact: when, how, on what evidence. ``everybody`` stands for what is published."""

    fact = models.ForeignKey(FactRecord, on_delete=models.CASCADE, related_name="+")
    agency = models.ForeignKey(CaseAgency, on_delete=models.CASCADE, related_name="+", null=True)
    everybody = models.BooleanField(default=False)
    on_earliest = models.IntegerField(null=True)
    on_latest = models.IntegerField(null=True)
    on = models.JSONField()
    how = models.CharField(max_length=20)
    evidence = models.CharField(max_length=500, blank=True, default="")
    assumed = models.BooleanField(default=False)
    decided_by = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="known_to_one_agency_or_everybody",
                condition=Q(everybody=True, agency__isnull=True) | Q(everybody=False, agency__isnull=False),
            ),
        )


class FactRelation(models.Model):
    """How one fact stands to another. Both ends are lineages, so that a relation survives a correction."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    type = models.CharField(max_length=20)
    origin = models.CharField(max_length=_ID, db_index=True)
    to = models.CharField(max_length=_ID, db_index=True)
    confirmed = models.BooleanField(default=True)
    refused = models.BooleanField(default=False)
    by = models.CharField(max_length=200, blank=True, default="")
    reason = models.TextField(blank=True, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("type", "origin", "to"), name="one_relation_of_a_type"),
            models.CheckConstraint(
                name="relation_not_refused_and_confirmed", condition=~Q(confirmed=True, refused=True)
            ),
        )


class PersonLink(models.Model):
    """Two identities of the cast may be, or are, one person. ``state``: proposed, joined, refused or undone."""

    id = models.CharField(primary_key=True, max_length=_ID)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    one = models.CharField(max_length=_ID)
    other = models.CharField(max_length=_ID)
    state = models.CharField(max_length=20)
    reasons = models.JSONField(default=list)
    decided_by = models.CharField(max_length=200, blank=True, default="")


class EventGroup(models.Model):
    """Facts that may tell, or tell, of one event. ``state``: proposed, joined, refused or undone."""

    id = models.CharField(primary_key=True, max_length=_ID)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=20)
    reasons = models.JSONField(default=list)
    decided_by = models.CharField(max_length=200, blank=True, default="")


class EventLink(models.Model):
    """One fact, by its lineage, in a group of facts about the same event."""

    group = models.ForeignKey(EventGroup, on_delete=models.CASCADE, related_name="+")
    lineage = models.CharField(max_length=_ID, db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("group", "lineage"), name="a_fact_once_in_a_group"),)


class Contradiction(models.Model):
    """A matter on which the records say different things. Kept for good, with who says what.

    ``key`` names it in its case and stays the same from build to build. ``said`` holds each statement in the shape of
    :class:`sightline.chronology.contradiction.Said`, with the id of the document version it stands in.
    ``marked_by``: the person who marked it; empty for what the reading found, and then ``is_found`` says whether it
    still finds it. ``outcome`` is how a named person resolved it, empty while it is open: *reading* (what ``reading``
    says holds), *both* (both stand), *refused* (not one matter, or no contradiction), *in_words* (see the resolution).
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=_ID)
    topic = models.CharField(max_length=20)
    sort = models.CharField(max_length=20)
    subject = models.TextField(blank=True, default="")
    said = models.JSONField(default=list)
    reasons = models.JSONField(default=list)
    marked_by = models.CharField(max_length=200, blank=True, default="")
    is_found = models.BooleanField(default=False)
    outcome = models.CharField(max_length=20, blank=True, default="")
    reading = models.TextField(blank=True, default="")
    resolved_by = models.CharField(max_length=200, blank=True, default="")
    resolved_at = models.DateTimeField(null=True)
    resolution = models.TextField(blank=True, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("case", "key"), name="one_contradiction_per_matter"),
            models.CheckConstraint(
                name="contradiction_resolved_by_somebody_somehow",
                condition=Q(resolved_by="", outcome="", resolved_at__isnull=True)
                | (~Q(resolved_by="") & ~Q(outcome="") & Q(resolved_at__isnull=False)),
            ),
        )


class CoveragePeriod(models.Model):
    """An agency's source speaks for these days. ``declared``: it says so; otherwise first to last row."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    agency = models.ForeignKey(CaseAgency, on_delete=models.CASCADE, related_name="+")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+", null=True)
    earliest = models.DateField()
    latest = models.DateField()
    declared = models.BooleanField()

    class Meta:
        constraints = (models.CheckConstraint(name="coverage_in_order", condition=Q(earliest__lte=F("latest"))),)


class CoverageWord(models.Model):
    """A named person's word on days that an agency's records were only assumed to cover: are they everything?"""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    agency = models.ForeignKey(CaseAgency, on_delete=models.CASCADE, related_name="+")
    earliest = models.DateField()
    latest = models.DateField()
    is_everything = models.BooleanField()
    on = models.DateField()
    by = models.CharField(max_length=200)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="coverage_said_in_order_by_somebody", condition=Q(earliest__lte=F("latest")) & ~Q(by="")
            ),
        )


class Quarantined(models.Model):
    """What could not be taken: which file, where in it, why, what to do. The file itself stays where it is."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    document = models.CharField(max_length=500)
    sha256 = models.CharField(max_length=64, blank=True, default="")
    place = models.CharField(max_length=300, blank=True, default="")
    reason = models.TextField()
    what_to_do = models.TextField(blank=True, default="")
    is_whole_document = models.BooleanField(default=True)
    received_on = models.DateField()


class Question(models.Model):
    """Something that only a person can answer. ``topic`` says which action answers it."""

    id = models.CharField(primary_key=True, max_length=_ID)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    topic = models.CharField(max_length=40)
    sentence = models.TextField()
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="+", null=True)
    fact = models.ForeignKey(FactRecord, on_delete=models.CASCADE, related_name="+", null=True)
    choices = models.JSONField(default=list)
    answered_by = models.CharField(max_length=200, blank=True, default="")
    answer = models.TextField(blank=True, default="")


class Decision(models.Model):
    """One decision of a person: what, about what, before and after. Never changed but to say what undid it."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    what = models.CharField(max_length=40)
    subjects = models.JSONField(default=list)
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    reason = models.TextField(blank=True, default="")
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    undone_by = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="+")


class Hold(models.Model):
    """Disposal of a case is frozen: for what (an opaque id), why, by whom, and who lifted it. Kept after that."""

    case_id = models.CharField(max_length=_ID, db_index=True)
    for_what = models.CharField(max_length=_ID)
    reason = models.TextField()
    by = models.CharField(max_length=200)
    at = models.DateTimeField()
    lifted_by = models.CharField(max_length=200, blank=True, default="")
    lifted_at = models.DateTimeField(null=True)
    lifted_because = models.TextField(blank=True, default="")

    class Meta:
        constraints = (models.CheckConstraint(name="held_for_a_reason", condition=~Q(reason="") & ~Q(by="")),)
