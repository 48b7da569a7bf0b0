"""``sightline demo``: invented families in a store of their own."""

from __future__ import annotations

import os
from pathlib import Path

import click

from sightline.service.commands.building import build_into_open_store
from sightline.service.commands.serving import chosen_port, serve
from sightline.service.store import open_store
from sightline.service.store_path import data_folder, store_path


def demo(*, store: Path | None, serve_it: bool, port: int | None) -> None:
    """Write the invented families, build them unchecked, and show them, on the day on which their stories stop.

    Without ``store`` (or ``SIGHTLINE_STORE``) the demonstration has a store of its own beside the user's. The
    families' documents are put in a folder beside it, to be looked at and built again.
    """
    from sightline.synthetic import DEMONSTRATION_DAY, write_demonstration

    number = chosen_port(port)
    os.environ.setdefault("SIGHTLINE_TODAY", DEMONSTRATION_DAY.isoformat())
    said = store or os.environ.get("SIGHTLINE_STORE")
    where = open_store(store_path(said or data_folder() / "demonstration.sqlite3"))
    folder = where.with_name(where.stem + "-documents")
    folder.mkdir(mode=0o700, exist_ok=True)
    write_demonstration(folder)
    for family in sorted(path for path in folder.iterdir() if path.is_dir()):
        report = build_into_open_store(family, accept_proposals=True)
        names = " and ".join(child for _, child in report.children)
        click.echo(f"Built {names} from {len(report.taken) + len(report.unchanged)} documents in {family}", err=True)
    click.echo(f"The demonstration is in {where}. Read by machine, unchecked; the families are invented.", err=True)
    if serve_it:
        serve(store=where, port=number)
