"""What stands beside ours: DocChrono 0.1.0 from PyPI, and a regular expression that knows only what a year is."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.reading.gold import places
from benchmarks.reading.matching import Proposal
from benchmarks.reading.readers import Read
from sightline.documents.document import Document
from sightline.wording.dates import find_dates

DOCCHRONO = "docchrono==0.1.0"
_SCRIPT = Path(__file__).with_name("docchrono_events.py")
_PATIENCE = 900
_OWN_FORMATS = frozenset({".txt", ".md", ".docx", ".pdf", ".eml"})
_NATURES = {"COMMUNICATION": "communication", "DECISION": "decision"}
_SENTENCE = re.compile(r"[^\s](?:[^.!?\n]|[.!?](?=\S)|\n(?!\s*\n))*[.!?]?")
_HAS_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}/\d{1,2}/\d{2}\b")


class NotThereError(Exception):
    """A baseline cannot be run here; the message says why."""


def date_pattern(documents: Mapping[Path, Document]) -> dict[Path, Read]:
    """Each sentence that a year stands in is an event on the first date in it.

    The date is read with our own grammar of explicit dates, so that what is measured is the idea, not the parsing.
    """
    return {path: Read(tuple(_dated_sentences(document.text))) for path, document in documents.items()}


def _dated_sentences(text: str) -> list[Proposal]:
    made = []
    for match in _SENTENCE.finditer(text):
        words = match.group()
        if not _HAS_YEAR.search(words):
            continue
        first = next((found.date for found in find_dates(words) if found.date.is_known), None)
        made.append(
            Proposal(
                spans=(match.span(),),
                words=words,
                nature="event",
                earliest=first.earliest if first else None,
                latest=first.latest if first else None,
                dated_by=first.written if first else "",
            )
        )
    return made


def docchrono(documents: Mapping[Path, Document]) -> dict[Path, Read]:
    """DocChrono's events, in an environment of its own that is gone afterwards; never a dependency of this project.

    A file of a format that it does not know is given to it as the text that we extract. Raises NotThereError.
    """
    uv = Path(sys.executable).with_name("uv")
    command = [str(uv) if uv.exists() else shutil.which("uv") or "uv", "run", "--quiet", "--no-project"]
    command += ["--python", sys.executable, "--with", DOCCHRONO, "python", str(_SCRIPT)]
    with tempfile.TemporaryDirectory() as name:
        given: dict[str, Path] = {}
        for number, (path, document) in enumerate(documents.items()):
            if path.suffix.casefold() in _OWN_FORMATS:
                given[str(path)] = path
            else:
                plain = Path(name) / f"{number}.txt"
                plain.write_text(document.text, "utf-8")
                given[str(plain)] = path
        kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
        try:
            done = subprocess.run(
                [*command, *given], capture_output=True, text=True, env=kept, timeout=_PATIENCE, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as problem:
            raise NotThereError(type(problem).__name__) from problem
        if done.returncode:
            raise NotThereError((done.stderr.strip().splitlines() or ["no reason given"])[-1])
        found = json.loads(done.stdout)
    return {
        path: Read(tuple(_event(one, documents[path].text) for one in _listed(found[key])))
        for key, path in given.items()
    }


def _listed(found: Any) -> list[dict[str, Any]]:
    return found if isinstance(found, list) else []


def _event(read: Mapping[str, Any], text: str) -> Proposal:
    """Its longest evidence, found again in the text that we extract; the day of its first date that it resolved."""
    quote = max((str(span["quote"]) for span in read["spans"]), key=len, default="")
    spans = places(text, quote) if quote else ()
    return Proposal(
        spans=spans,
        words=quote,
        nature=_NATURES.get(str(read["type"]), "event") if read["asserted"] else "account",
        earliest=_day(read["start"]),
        latest=_day(read["end"] or read["start"]),
        people=tuple(str(one) for one in read["people"]),
        holds=bool(spans),
    )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written[:10]) if written and re.match(r"\d{4}-\d\d-\d\d", written) else None
