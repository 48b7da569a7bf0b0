"""``sightline serve``: the pages, on this computer's own address only."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import click

from sightline.service.store import open_store
from sightline.service.store_path import store_path

HOST = "127.0.0.1"


def serve(*, store: Path | None, port: int | None) -> None:
    """Serve until stopped."""
    number = chosen_port(port)
    listening = _listen(number)
    where = store_path(store)
    if not where.exists() or where.stat().st_size == 0:
        click.echo(
            f"There is nothing in the store yet. Build a folder first: sightline build FOLDER --store {where}", err=True
        )
    open_store(store)
    import waitress
    from django.core.handlers.wsgi import WSGIHandler

    click.echo(f"Sightline is at http://{HOST}:{number}/ (stop it with Ctrl+C). Not for real families.", err=True)
    sys.stderr.flush()
    try:
        waitress.serve(WSGIHandler(), sockets=[listening], threads=4, ident="Sightline", _quiet=True)
    finally:
        listening.close()


def chosen_port(port: int | None) -> int:
    """The port said, or that of ``SIGHTLINE_PORT``, or 8000."""
    if port is not None:
        return port
    said = os.environ.get("SIGHTLINE_PORT", "").strip()
    if not said:
        return 8000
    if not said.isdigit() or not 1 <= int(said) <= 65535:
        raise click.UsageError(f"SIGHTLINE_PORT must be a number from 1 to 65535, and it is {said!r}.")
    return int(said)


def _listen(port: int) -> socket.socket:
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        opened.bind((HOST, port))
    except PermissionError:
        opened.close()
        raise click.ClickException(f"Port {port} may not be used here. Choose another: --port {port + 8000}") from None
    except OSError:
        opened.close()
        other = port + 1 if port < 65535 else 8001
        raise click.ClickException(
            f"Port {port} is taken by another program (perhaps by another Sightline). Stop it, or choose another port: "
            f"--port {other}"
        ) from None
    return opened
