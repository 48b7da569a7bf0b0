"""The ``sightline`` command. Each command's body is in :mod:`sightline.service.commands`, imported when it is used."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from sightline import __version__

_STORE = click.option(
    "--store",
    type=click.Path(path_type=Path),
    help="The store's file. Else SIGHTLINE_STORE, else your own data folder.",
)
_RULES = click.option(
    "--rules",
    "rules_folder",
    type=click.Path(path_type=Path),
    help="A folder of your partnership's own rules. Else SIGHTLINE_RULES.",
)
_CHILD = click.argument("child", required=False)
_KNOWN = (
    click.option("--known-to", metavar="AGENCY", help="As this agency had it: its name, id or kind."),
    click.option("--known-at", metavar="DAY", help='As at the end of this day: 2014-05-01, "1 May 2014".'),
)


def _known(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_KNOWN):
        command = option(command)
    return command


def _format(*choices: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return click.option(
        "--format", "form", type=click.Choice(choices), default=choices[0], show_default=True, help="How to print it."
    )


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="sightline", message="sightline %(version)s")
@click.option("--debug", is_flag=True, help="Show the details of an error. They may hold what the records say.")
def program(debug: bool) -> None:
    """One sourced chronology of what every agency knows about a child.

    Not for real families: access control has not been built into this version.
    """
    if debug:
        os.environ["SIGHTLINE_DEBUG"] = "1"


@program.command()
@click.argument("folder", type=click.Path(path_type=Path))
@_STORE
@click.option("--child", help="The child's name or pseudonym, where no case.toml gives it.")
@click.option("--accept-proposals", is_flag=True, help="Accept everything unchecked, for demonstrations: pages say so.")
@click.option("--lexicon", type=click.Path(path_type=Path), help="A folder of your own words. Else SIGHTLINE_LEXICON.")
@_format("text", "json")
def build(
    folder: Path, store: Path | None, child: str | None, accept_proposals: bool, lexicon: Path | None, form: str
) -> None:
    """Read every document in FOLDER into the store."""
    from sightline.service.commands.building import build as run

    sys.exit(run(folder, store=store, child=child, accept_proposals=accept_proposals, form=form, lexicon=lexicon))


@program.group()
def lexicon() -> None:
    """Words of your own for the reader: docs/lexicon.md shows how."""


@lexicon.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
def check(folder: Path) -> None:
    """Try every example in FOLDER, and print which are not read as they say."""
    from sightline.service.commands.wording import check as run

    sys.exit(run(folder))


@program.command()
@_STORE
@click.option("--port", type=click.IntRange(1, 65535), help="Else SIGHTLINE_PORT, else 8000.")
@_RULES
def serve(store: Path | None, port: int | None, rules_folder: Path | None) -> None:
    """Show the store in the browser, on this computer only."""
    from sightline.service.commands.ruling import use_rules
    from sightline.service.commands.serving import serve as run

    use_rules(rules_folder)
    run(store=store, port=port)


@program.command()
@_CHILD
@_known
@_format("table", "csv", "json")
@_STORE
def chronology(child: str | None, known_to: str | None, known_at: str | None, form: str, store: Path | None) -> None:
    """Print a child's chronology."""
    from sightline.service.commands.showing import chronology as run

    run(child, known_to=known_to, known_at=known_at, form=form, store=store)


@program.command()
@_CHILD
@_format("table", "json")
@_STORE
def contradictions(child: str | None, form: str, store: Path | None) -> None:
    """Print what the records of a child's case differ about, resolved or not."""
    from sightline.service.commands.showing import contradictions as run

    run(child, form=form, store=store)


@program.command()
@_CHILD
@_known
@click.option("--on", "on", metavar="DAY", help="Worked out for this day. Else the day of --known-at, else today.")
@_format("text", "json")
@_STORE
@_RULES
def prompts(
    child: str | None,
    known_to: str | None,
    known_at: str | None,
    on: str | None,
    form: str,
    store: Path | None,
    rules_folder: Path | None,
) -> None:
    """Print the questions that the records raise."""
    from sightline.service.commands.ruling import use_rules
    from sightline.service.commands.showing import prompts as run

    use_rules(rules_folder)
    run(child, known_to=known_to, known_at=known_at, on=on, form=form, store=store)


@program.command()
@_CHILD
@_known
@click.option("--on", "on", metavar="DAY", help="Worked out for this day. Else the day of --known-at, else today.")
@_format("text", "json")
@_STORE
@_RULES
def duties(
    child: str | None,
    known_to: str | None,
    known_at: str | None,
    on: str | None,
    form: str,
    store: Path | None,
    rules_folder: Path | None,
) -> None:
    """Print what is owed to the child, and by when."""
    from sightline.service.commands.ruling import use_rules
    from sightline.service.commands.showing import duties as run

    use_rules(rules_folder)
    run(child, known_to=known_to, known_at=known_at, on=on, form=form, store=store)


@program.group(invoke_without_command=True)
@_format("text", "json")
@_STORE
@_RULES
@click.pass_context
def rules(context: click.Context, form: str, store: Path | None, rules_folder: Path | None) -> None:
    """Print every rule: its source, its dates and numbers, and how far each was checked."""
    if context.invoked_subcommand is None:
        from sightline.service.commands.ruling import listed, use_rules

        use_rules(rules_folder)
        listed(store=store, form=form)


@rules.command("figures")
@_format("text", "json")
@_STORE
def rule_figures(form: str, store: Path | None) -> None:
    """Print how often each rule was raised and how it was answered. Nothing about workers."""
    from sightline.service.commands.ruling import figures as run

    run(store=store, form=form)


@rules.command("check")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
def check_rules(folder: Path) -> None:
    """Check a partnership's own rules in FOLDER, and run every example in them."""
    from sightline.service.commands.ruling import check as run

    sys.exit(run(folder))


@program.command()
@_CHILD
@click.option("--hindsight", is_flag=True, help="Today's questions asked of the past. Else the questions of the time.")
@click.option("--until", metavar="DAY", help="Look back no further than to this day. Else to today.")
@_format("text", "json")
@_STORE
@_RULES
def replay(
    child: str | None, hindsight: bool, until: str | None, form: str, store: Path | None, rules_folder: Path | None
) -> None:
    """Print when each question and breach would first have been raised."""
    from sightline.service.commands.looking_back import replay as run
    from sightline.service.commands.ruling import use_rules

    use_rules(rules_folder)
    run(child, hindsight=hindsight, until=until, form=form, store=store)


@program.command()
@_CHILD
@click.option("--to", metavar="AGENCY", required=True, help="The agency that might have been told.")
@click.option("--reason", required=True, help="Why the report is made. It is kept with your name.")
@click.option("--by", default="", help="Your name. Else the name of this computer's user.")
@click.option(
    "--advice-taken-by", default="", help="Who took advice on making it, where proceedings are live. It is kept."
)
@_format("text", "json")
@_STORE
def disclosures(
    child: str | None, to: str, reason: str, by: str, advice_taken_by: str, form: str, store: Path | None
) -> None:
    """Print which single record would have let a question be asked earlier."""
    from sightline.service.commands.looking_back import disclosures as run

    run(child, to=to, reason=reason, by=by, advice_taken_by=advice_taken_by, form=form, store=store)


@program.command()
@click.option("--all", "everyone", is_flag=True, required=True, help="Every child with a recorded, open purpose.")
@click.option("--known-at", metavar="DAY", help="As the records stood known on that day.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="How many processes.")
@_format("text", "json")
@_STORE
@_RULES
def evaluate(
    everyone: bool, known_at: str | None, workers: int, form: str, store: Path | None, rules_folder: Path | None
) -> None:
    """Ask every rule of every child with an open purpose."""
    from sightline.service.commands.evaluating import evaluate as run
    from sightline.service.commands.ruling import use_rules

    use_rules(rules_folder)
    run(known_at=known_at, workers=workers, form=form, store=store)


_BY = click.option("--by", default="", help="Your name. Else the name of this computer's user.")
_REVIEW = click.argument("review")


@program.group()
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
@_BY
@_STORE
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
@_BY
@_format("text", "json")
@_STORE
def review_collect(review: str, folder: Path, accept_because: str, by: str, form: str, store: Path | None) -> None:
    """Receive what lies in FOLDER/AGENCY/ and print what each agency is asked to mend."""
    from sightline.service.commands.reviewing import collect as run

    sys.exit(run(review, folder, accept_because=accept_because, by=by, store=store, form=form))


@review.command("combine")
@_REVIEW
@_BY
@_format("text", "json")
@_STORE
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
@_BY
@_STORE
def review_export(
    review: str, folder: Path, version: str, reader: str, file_form: str, inside: bool, by: str, store: Path | None
) -> None:
    """Make a file of REVIEW in one version, and write it to FOLDER if nothing keeps it inside."""
    from sightline.service.commands.reviewing import export as run

    sys.exit(
        run(review, folder, version=version, reader=reader, file_form=file_form, inside=inside, by=by, store=store)
    )


@program.command()
@_STORE
@click.option("--no-serve", is_flag=True, help="Only build the demonstration.")
@click.option("--port", type=click.IntRange(1, 65535), help="Else SIGHTLINE_PORT, else 8000.")
def demo(store: Path | None, no_serve: bool, port: int | None) -> None:
    """Build the demonstration of invented families, and show it in the browser."""
    from sightline.service.commands.demonstrating import demo as run

    run(store=store, serve_it=not no_serve, port=port)


@program.command()
@click.argument("file", type=click.Path(path_type=Path))
@_STORE
def backup(file: Path, store: Path | None) -> None:
    """Copy the store to FILE, also while it is in use."""
    from sightline.service.commands.keeping import backup as run

    run(file, store=store)


@program.command()
@click.option("--case", "case", help="Delete one case: its id or name. Without it the whole store is deleted.")
@_STORE
@click.option("--yes", is_flag=True, help="Do not ask.")
def delete(case: str | None, store: Path | None, yes: bool) -> None:
    """Delete a case, or the whole store, for good."""
    from sightline.service.commands.keeping import delete as run

    run(case, store=store, yes=yes)


@program.command()
@_STORE
def where(store: Path | None) -> None:
    """Print where the store lies."""
    from sightline.service.in_postgres import postgres_said, where_words
    from sightline.service.store_path import store_path

    click.echo(where_words() if postgres_said() else str(store_path(store)))


def main() -> None:
    """Run the command. Whatever goes wrong is said in a sentence; details only with ``--debug``."""
    from sightline.service.commands.guarding import guarded

    sys.exit(guarded(program))


if __name__ == "__main__":
    main()
