"""The commands of the rules: which there are, what they ask of the past and of everybody."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sightline.cli.options import BY, CHILD, RULES, STORE, printed_as


@click.group(invoke_without_command=True)
@printed_as("text", "json")
@STORE
@RULES
@click.pass_context
def rules(context: click.Context, form: str, store: Path | None, rules_folder: Path | None) -> None:
    """Print every rule: its source, its dates and numbers, and how far each was checked."""
    if context.invoked_subcommand is None:
        from sightline.service.commands.ruling import listed, use_rules

        use_rules(rules_folder)
        listed(store=store, form=form)


@rules.command("figures")
@printed_as("text", "json")
@STORE
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


@click.command()
@CHILD
@click.option("--hindsight", is_flag=True, help="Today's questions asked of the past. Else the questions of the time.")
@click.option("--until", metavar="DAY", help="Look back no further than to this day. Else to today.")
@printed_as("text", "json")
@STORE
@RULES
def replay(
    child: str | None, hindsight: bool, until: str | None, form: str, store: Path | None, rules_folder: Path | None
) -> None:
    """Print when each question and breach would first have been raised."""
    from sightline.service.commands.looking_back import replay as run
    from sightline.service.commands.ruling import use_rules

    use_rules(rules_folder)
    run(child, hindsight=hindsight, until=until, form=form, store=store)


@click.command()
@CHILD
@click.option("--to", metavar="AGENCY", required=True, help="The agency that might have been told.")
@click.option("--reason", required=True, help="Why the report is made. It is kept with your name.")
@BY
@click.option(
    "--advice-taken-by", default="", help="Who took advice on making it, where proceedings are live. It is kept."
)
@printed_as("text", "json")
@STORE
def disclosures(
    child: str | None, to: str, reason: str, by: str, advice_taken_by: str, form: str, store: Path | None
) -> None:
    """Print which single record would have let a question be asked earlier."""
    from sightline.service.commands.looking_back import disclosures as run

    run(child, to=to, reason=reason, by=by, advice_taken_by=advice_taken_by, form=form, store=store)


@click.command()
@click.option("--all", "everyone", is_flag=True, required=True, help="Every child with a recorded, open purpose.")
@click.option("--known-at", metavar="DAY", help="As the records stood known on that day.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="How many processes.")
@printed_as("text", "json")
@STORE
@RULES
def evaluate(
    everyone: bool, known_at: str | None, workers: int, form: str, store: Path | None, rules_folder: Path | None
) -> None:
    """Ask every rule of every child with an open purpose."""
    from sightline.service.commands.evaluating import evaluate as run
    from sightline.service.commands.ruling import use_rules

    use_rules(rules_folder)
    run(known_at=known_at, workers=workers, form=form, store=store)
