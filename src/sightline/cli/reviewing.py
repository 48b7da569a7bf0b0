"""The commands of a case review over folders."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sightline.cli.options import BY, STORE, printed_as

_REVIEW = click.argument("review")


@click.group()
def review() -> None:
    """A case review over folders: open it, collect returns, combine them, export."""


@review.command("new")
@click.argument("title")
@click.option("--kind", required=True, help="rapid_review, practice_review, single_agency, court, serious_case_review")
@click.option("--folder", type=click.Path(path_type=Path), help="Writes the blank returns here, a folder an agency.")
@click.option("--trigger", default="", help="What happened, in a sentence, by pseudonym.")
@click.option("--notifying-area", default="")
@click.option("--home-area", default="")
@click.option("--from", "period_from", default="", metavar="DAY", help="First day of the period.")
@click.option("--to", "period_to", default="", metavar="DAY", help="Last day of the period.")
@click.option("--aware", default="", metavar="DAY", help="The day on which the authority knew.")
@click.option("--notified", default="", metavar="DAY", help="The day on which it was notified.")
@click.option("--counts-from", type=click.Choice(["aware", "notified"]), default="aware", show_default=True)
@click.option("--because", default="", help="Why the clock counts from then.")
@click.option(
    "--person",
    "persons",
    multiple=True,
    metavar="ROLE:NAME:AGREED:BORN",
    help="A person of the review, by name and agreed name; repeat it. The children first: child, sibling.",
)
@click.option("--question", "questions", multiple=True, help="A question that the review asks; repeat it.")
@click.option(
    "--may-see", "viewers", multiple=True, metavar="NAME:WHY", help="Who may see it; repeat it. Else everybody may."
)
@click.option("--agency", "agencies", multiple=True, metavar="KIND:NAME:CONTACT", help="An agency to ask; repeat it.")
@click.option("--due", default="", metavar="DAY", help="The day on which returns are due.")
@BY
@STORE
def review_new(
    title: str,
    kind: str,
    folder: Path | None,
    trigger: str,
    notifying_area: str,
    home_area: str,
    period_from: str,
    period_to: str,
    aware: str,
    notified: str,
    counts_from: str,
    because: str,
    persons: tuple[str, ...],
    agencies: tuple[str, ...],
    questions: tuple[str, ...],
    viewers: tuple[str, ...],
    due: str,
    by: str,
    store: Path | None,
) -> None:
    """Open a review called TITLE."""
    from sightline.service.commands.reviewing import new as run

    scope = {"trigger": trigger, "notifying_area": notifying_area, "home_area": home_area}
    scope |= {"period_from": period_from, "period_to": period_to}
    days = {"aware_on": aware, "notified_on": notified}
    clock = {"from": counts_from, "reason": because, **days} if any(days.values()) else {}
    run(
        title,
        kind=kind,
        folder=folder,
        scope=scope,
        clock=clock,
        persons=persons,
        agencies=agencies,
        questions=questions,
        viewers=viewers,
        due=due,
        by=by,
        store=store,
    )


@review.command("collect")
@_REVIEW
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--accept-because", default="", metavar="WHY", help="Accept each return, with this reason.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="AGENCY:HEADING=WHAT",
    help="What stands under a heading of an agency's returns, such as “PO:When=date”; repeat it. It is read again at "
    "once, and what the agency sends later is read so too.",
)
@BY
@printed_as("text", "json")
@STORE
def review_collect(
    review: str,
    folder: Path,
    accept_because: str,
    columns: tuple[str, ...],
    by: str,
    form: str,
    store: Path | None,
) -> None:
    """Receive what lies in FOLDER/AGENCY/ and print what each agency is asked to mend."""
    from sightline.service.commands.collecting import collect as run

    sys.exit(run(review, folder, accept_because=accept_because, columns=columns, by=by, store=store, form=form))


@review.command("combine")
@_REVIEW
@BY
@printed_as("text", "json")
@STORE
def review_combine(review: str, by: str, form: str, store: Path | None) -> None:
    """Print the combined chronology of REVIEW."""
    from sightline.service.commands.reviewing import combine as run

    run(review, by=by, store=store, form=form)


@review.command("export")
@_REVIEW
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--version", type=click.Choice(["panel", "family", "published"]), required=True)
@click.option("--for", "reader", required=True, metavar="READER", help="The named person or body that reads it.")
@click.option("--file", "file_form", type=click.Choice(["docx", "xlsx", "pdf", "csv", "court.docx"]), default="docx")
@click.option("--inside", is_flag=True, help="It stays in the partnership. Else a second person checks it first.")
@BY
@STORE
def review_export(
    review: str, folder: Path, version: str, reader: str, file_form: str, inside: bool, by: str, store: Path | None
) -> None:
    """Make a file of REVIEW in one version, and write it to FOLDER if nothing keeps it inside."""
    from sightline.service.commands.reviewing import export as run

    sys.exit(
        run(review, folder, version=version, reader=reader, file_form=file_form, inside=inside, by=by, store=store)
    )
