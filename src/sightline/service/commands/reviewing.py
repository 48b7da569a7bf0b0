"""``sightline review new|combine|export``: a review over folders, for those who like it. Collecting is beside it."""

from __future__ import annotations

import difflib
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sightline.publishing.combined.shape import MUST_BE_READ, as_json
from sightline.service.commands.choosing import open_existing
from sightline.service.store import open_store
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.roles import ROLES
from sightline.wording.lists import listed as listed_as

if TYPE_CHECKING:
    from sightline.service.access.viewer import Viewer
    from sightline.service.reviews.shapes import ReviewSeen

BLANK = "blank-return."
"""How the form is called that goes out; many agencies fill in that very file."""


def new(
    title: str,
    *,
    kind: str,
    folder: Path | None,
    scope: dict[str, str],
    clock: dict[str, str],
    persons: Sequence[str],
    agencies: Sequence[str],
    questions: Sequence[str],
    viewers: Sequence[str],
    due: str,
    by: str,
    store: Path | None,
) -> None:
    """Open a review, record what it is about, and write a blank return for each agency into ``folder``.

    Raises NotPossible for what cannot be recorded; then no review is opened.
    """
    open_store(store)
    from django.db import transaction

    from sightline.service.reviews import actions, queries
    from sightline.service.reviews.sorts.choices import KINDS

    viewer = viewer_of(by)
    _one_of(kind, KINDS, "--kind", "kind of review")
    asked = [_parts(words, "--agency", "KIND:NAME:CONTACT", 3) for words in agencies]
    involved = [_parts(words, "--person", "ROLE:NAME:AGREED NAME:BORN", 4) for words in persons]
    allowed = [_parts(words, "--may-see", "NAME:WHY", 2) for words in viewers]
    if asked and not due:
        raise click.UsageError("Say by --due on which day the returns are due: --due “5 December 2025”.")
    for sort, _, _ in asked:
        _one_of(sort, AGENCY_KINDS, "--agency KIND:NAME:CONTACT", "kind of agency")
    for role, *_ in involved:
        _one_of(role, ROLES, "--person ROLE:NAME:AGREED:BORN", "role")
    missing = [option for name, option in _SCOPE.items() if any(scope.values()) and not scope.get(name)]
    if missing:
        raise click.UsageError(
            f"What the review is about is given in part: {', '.join(missing)} {'is' if len(missing) == 1 else 'are'} "
            f"missing. Give all of {', '.join(_SCOPE.values())}, or none and fill them in on the review's page. "
            "Nothing was opened."
        )
    with transaction.atomic():
        review = actions.open_review(kind, title, by=viewer.name)

        def record(sort: str, given: dict[str, str]) -> None:
            actions.record(review, sort, {name: [words] for name, words in given.items() if words}, by=viewer.name)

        if any(scope.values()):
            record("scope", scope)
        if any(clock.values()):
            record("clock", clock)
        for role, name, agreed, born in involved:
            record("person", {"role": role, "name": name, "agreed_name": agreed or name, "born": born})
        for question in questions:
            record("question", {"text": question})
        for name, why in allowed:
            record("may_see", {"name": name, "reason": why})
        for sort, name, contact in asked:
            record("agency", {"kind": sort, "name": name, "contact": contact, "due": due})
    click.echo(f"Opened {title}. Its id: {review}")
    if folder is not None:
        for row in queries.board(review, viewer=viewer):
            own = folder / row.agency.words("name").replace(os.sep, " ")
            own.mkdir(parents=True, exist_ok=True)
            for form in ("docx", "xlsx"):
                (own / f"{BLANK}{form}").write_bytes(queries.blank_return(review, row.agency.id, form, viewer=viewer))
        click.echo(f"Blank returns are in {folder}, a folder for each agency. Put what comes back beside them.")


def combine(words: str, *, by: str, store: Path | None, form: str) -> None:
    """Print the combined chronology: as text, or all of it as JSON."""
    open_existing(store)
    from sightline.service.access.actions import record_look
    from sightline.service.reviews import queries

    viewer = viewer_of(by)
    review = chosen(words, viewer)
    whole = queries.combined(review.id, viewer=viewer)
    record_look(viewer, "review combine", subjects=[review.id])
    if form == "json":
        click.echo(json.dumps(as_json(whole), indent=2, ensure_ascii=True))
        return
    for row in whole.all_rows:
        marks = "".join(("*" if row.key_event else "", row.group, "!" if row.contradicted else ""))
        click.echo(f"{row.reference:8} {row.when:24} {marks:4} {' '.join(row.what.split())}")
    click.echo(
        f"{len(whole.rows)} dated and {len(whole.undated_rows)} undated rows, {len(whole.contradictions)} "
        f"contradictions, {len(whole.gaps)} gaps. Digest {whole.footing.short_digest}."
    )


def export(
    words: str, folder: Path, *, version: str, reader: str, file_form: str, inside: bool, by: str, store: Path | None
) -> int:
    """Make a file and check it; write it into ``folder`` if nothing keeps it inside, else print what does, and 1."""
    open_existing(store)
    from sightline.service.reviews import actions, queries

    viewer = viewer_of(by)
    review = chosen(words, viewer)
    made = actions.make_export(review.id, version, file_form, reader, by=viewer.name, leaves=not inside)
    click.echo(MUST_BE_READ)
    names = {row.key: row.name for row in queries.cast(review.id, viewer=viewer)}
    for left in made.left_out:
        click.echo(f"  First to look at: {names.get(left['key'], 'somebody')}, {left['why']}: {left['shows']}")
    if made.noticed:
        number = len(made.noticed)
        click.echo(
            f"  {number} {'thing looks like a name and stands' if number == 1 else 'things look like names and stand'} "
            f"in no entry of the cast: the page of the review's exports lists {'it' if number == 1 else 'them'}, "
            f"file {made.id}."
        )
    if made.why_not:
        for sentence in made.why_not:
            click.echo(f"  {sentence}")
        for leak, *_ in made.things[:20]:
            click.echo(f"  Stops: {leak.sort}, {leak.where}")
        click.echo(f"Nothing was written. Decide on the page of the review's exports, file {made.id}.")
        return 1
    actions.release_export(review.id, made.id, by=viewer.name)
    form, content = queries.export_file(review.id, made.id, viewer=viewer)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"review-{made.id}.{form}"
    descriptor = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(content)
    click.echo(f"Written to {path} for {made.reader}. SHA-256 {made.file_digest}")
    return 0


_SCOPE = {
    "trigger": "--trigger", "notifying_area": "--notifying-area", "home_area": "--home-area",
    "period_from": "--from", "period_to": "--to",
}  # fmt: skip
"""What the scope of a review has to say, and the option that says it."""


def _one_of(code: str, codes: Mapping[str, object], option: str, what: str) -> None:
    """Raise UsageError for a code that there is not: which option, what was written, what it may have meant."""
    if code in codes:
        return
    words = {name: str(getattr(shown, "label", shown)) for name, shown in codes.items()}
    by_words = {shown.casefold(): name for name, shown in words.items()} | {name: name for name in codes}
    near = difflib.get_close_matches(code.casefold().replace("-", "_"), by_words, 2, 0.6)
    meant = f" Did you mean {listed_as(dict.fromkeys(by_words[one] for one in near), 'or')}?" if near else ""
    listed = "\n".join(f"  {name:26} {shown}" for name, shown in words.items())
    raise click.UsageError(
        f"{option}: there is no {what} called “{code}”.{meant} Nothing was opened. There is:\n{listed}"
    )


def _parts(words: str, option: str, shape: str, most: int) -> list[str]:
    """The parts of an option between its colons: two at least, and empty where fewer than ``most`` are given."""
    parts = [part.strip() for part in words.split(":")]
    if not 2 <= len(parts) <= most or not all(parts[:2]):
        raise click.UsageError(f"{option} is written {shape}, and “{words}” is not.")
    return parts + [""] * (most - len(parts))


def chosen(words: str, viewer: Viewer) -> ReviewSeen:
    """The review of that title or id. Raises UsageError with those that there are."""
    from sightline.service.reviews import queries

    reviews = queries.reviews(viewer=viewer)
    wanted = words.strip().casefold()
    found = [one for one in reviews if wanted in (one.id.casefold(), one.title.casefold())]
    if len(found) == 1:
        return found[0]
    listed = "\n".join(f"  {one.id}  {one.title}" for one in reviews)
    if not reviews:
        raise click.UsageError(
            f"There is no review called “{words}” here, and no other that you may see. Open one with sightline review "
            "new, or name its store by --store."
        )
    raise click.UsageError(
        f"There is no review called “{words}” here that you may see. Give the title or id of one of these:\n{listed}"
    )


def viewer_of(by: str) -> Viewer:
    """Who acts: by the name that was given, else by that of this computer's user."""
    from sightline.service.access.viewer import Viewer, person_at_this_computer

    return Viewer(by.strip()) if by.strip() else person_at_this_computer()
