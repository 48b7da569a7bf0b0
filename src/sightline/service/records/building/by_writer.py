"""Whose a paper is by whoever signed it, filled it in or says in it who they are."""

from __future__ import annotations

import re

from sightline.documents.document import Document
from sightline.intake.agency_words import is_a_message
from sightline.intake.signed import signature, with_its_council, writer_introduced, writer_labelled
from sightline.service.records.building.whose import Named, from_title, how_little, kinds_named, of_kind
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.posts import agency_of_post

_SAID_BY_PEOPLE = ("case file", "person", "column", "its own words")
_POST = re.compile(
    r"\b(?:workers?|practitioner|officer|manager|nurse|lead|advis[eo]r|consultant|co-?ordinator|assistant|clinician|"
    r"administrator|secretary|doctor|therapist|psychologist|counsellor|support)\b",
    re.I,
)


def by_its_writer(document: Document, named: Named | None, sort: str) -> Named | None:
    """Whose ``document`` is, where its writer says so more surely than what ``named`` rests on.

    A signature stands before a title: the line at the top may be the address of whoever is written to. A label or the
    writer's first words count where nothing else tells. ``sort``: what the paper looks like ("letter", "statement").
    """
    if named is not None and named.by in _SAID_BY_PEOPLE:
        return named
    signed = _signed(signature(document))
    if signed is not None:
        return named if named is not None and named.kind == signed.kind else signed
    if named is not None and named.by != "name":
        return named
    if sort in ("letter", "statement") and (code := writer_introduced(document)):
        return of_kind(code, "title")
    if not is_a_message(document) and (code := agency_of_post(writer_labelled(document))):
        return _with_its_name(document, code)
    return named


def _signed(lines: tuple[str, ...]) -> Named | None:
    bodies = [line for line in lines if len(kinds_named(line)) == 1 and not agency_of_post(line)]
    plain = [line for line in bodies if not how_little(line)]
    named = [line for line in plain if not _POST.search(line)]
    if named:
        return from_title(named[0])
    code = next((code for line in lines if (code := agency_of_post(line))), "")
    code = code or next((kinds_named(line)[0] for line in plain), "")
    if not code:
        return from_title(bodies[0]) if bodies else None
    if bodies and bodies[0] not in plain:
        return Named(f"{bodies[0]}, {AGENCY_KINDS[code].label}"[:200], code, "title")
    return from_title(with_its_council(code, lines)) or of_kind(code, "title")


def _with_its_name(document: Document, code: str) -> Named:
    """The agency of that kind, by the name in the first line if that names one of the kind: "Fellside Homes - note"."""
    first = next((line for line in document.text.split("\n") if line.strip()), "")
    for piece in re.split(r"\s+[-–—|:]\s+|\s{3,}", first.strip()):
        if kinds_named(piece, in_passing=False) == (code,) and 2 <= len(piece.split()) <= 6 and piece[0].isupper():
            return Named(piece, code, "title")
    return of_kind(code, "title")
