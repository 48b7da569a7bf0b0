"""No traceback reaches a user: every error is a sentence that says what to do."""

from __future__ import annotations

import logging
import os
import sqlite3
import sys

import click

log = logging.getLogger("sightline")
log.addHandler(logging.NullHandler())


def guarded(command: click.Command) -> int:
    """Run a command and return its exit code: 0 done, 1 could not be done, 2 asked for wrongly."""
    try:
        result = command.main(standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.ClickException as error:
        error.show(file=sys.stderr)
        return error.exit_code
    except click.Abort:
        click.echo("Stopped. Nothing more was changed.", err=True)
        return 130
    except KeyboardInterrupt:
        click.echo("Stopped. Nothing more was changed.", err=True)
        return 130
    except BrokenPipeError:
        # Whoever was reading stopped (`| head`); say nothing, and let Python not complain at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else 1
    except Exception as error:
        if os.environ.get("SIGHTLINE_DEBUG"):
            raise
        return _said(error)


def _said(error: Exception) -> int:
    from sightline.service.store import StoreError

    if isinstance(error, StoreError):
        click.echo(str(error), err=True)
        return 1
    name = type(error).__name__
    if name in ("NotFound", "NotPossible", "NotAllowed", "RulesRefused", "PostgresError"):
        click.echo(str(error), err=True)
        return 1
    if isinstance(error, sqlite3.OperationalError) or name == "OperationalError":
        click.echo(
            "The store is in use by something else, or cannot be written to. Close other programs that use it and try "
            "again.",
            err=True,
        )
        return 1
    if isinstance(error, OSError):
        click.echo(
            f"That did not work: {error.strerror or name}. See that the disk has room and you may write.", err=True
        )
        return 1
    log.error("unexpected %s", name)
    click.echo(
        f"Something went wrong in Sightline itself ({name}). What was finished before is kept. Try again; if it "
        "happens again, run it with --debug before the command's name to see the details, and report them without any "
        "family's words.",
        err=True,
    )
    return 1
