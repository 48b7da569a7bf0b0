"""The facts of a chronology that stand, as rows of plain words: what CSV and the table on a terminal share."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import PUBLIC, Extent, Fact, How, KindStanding, Status
from sightline.chronology.told_from import write_anchor
from sightline.vocabulary.kinds import KINDS

_ONLY_A_CLOCK = re.compile(r"\W*\d{1,2}[:.]?\d{2}\s*(?:hrs?|hours|h|am|pm)?\W*", re.I)
"""The line of a log whose day stands above it: its words alone ("2314") would read as a year."""
HEADINGS = (
    "When",
    "Earliest",
    "Latest",
    "Ended",
    "What kind",
    "What",
    "Who",
    "Agency",
    "Recorded",
    "Received by",
    "Standing",
    "Source",
    "Id",
    "Worked out",
    "Contradicted by",
)


def rows(chronology: Chronology) -> list[tuple[str, ...]]:
    """One row a fact, in order."""
    return [_row(fact, chronology) for fact in chronology.current]


def when(fact: Fact) -> str:
    """When it occurred, in the words of the source, and how it lasted; the days first where they were worked out."""
    words = fact.occurred.written or "date not known"
    if fact.occurred.is_day and _ONLY_A_CLOCK.fullmatch(words):
        clock = fact.occurred.from_time
        words = write_anchor(fact.occurred) + (f", {clock:%H:%M}" if clock else f" (under “{words.strip()}”)")
    elif fact.worked_out and fact.occurred.is_known:
        days = write_anchor(fact.occurred)
        words = f"{days} (from “{' '.join(words.split())}”)" if fact.occurred.written else days
    if not fact.occurred.is_known:
        words = f"{fact.occurred.written} (date not read)" if fact.occurred.written else "date not known"
    if fact.ended is not None:
        words = f"{words} to {fact.ended.written}"
    if fact.extent is Extent.REPEATED:
        words = f"{words} (several times)"
    return words


def kind_words(fact: Fact) -> str:
    """The kind in words, with a question mark while nobody has confirmed it."""
    label = KINDS[fact.kind].label if fact.kind in KINDS else fact.kind
    return f"{label}?" if fact.awaits_a_person else label


def standing_words(fact: Fact) -> str:
    """Where the fact stands, in words."""
    if fact.status is Status.STATED:
        if fact.kind_standing is KindStanding.SUGGESTED:
            return "stated; kind suggested"
        return f"stated; kind confirmed by {fact.decided_by}" if fact.decided_by else "stated"
    if fact.status is Status.PROPOSED:
        return "proposed, not confirmed"
    return f"{fact.status.value} by {fact.decided_by}" if fact.decided_by else fact.status.value


def _row(fact: Fact, chronology: Chronology) -> tuple[str, ...]:
    recorded = fact.recorded.written if fact.recorded else ""
    if fact.recorded and fact.recorded_assumed:
        recorded = f"{fact.recorded.latest.isoformat() if fact.recorded.latest else ''} (assumed)"
    return (
        when(fact),
        fact.occurred.earliest.isoformat() if fact.occurred.earliest else "",
        fact.occurred.latest.isoformat() if fact.occurred.latest else "",
        fact.ended.written if fact.ended else "",
        kind_words(fact),
        " ".join(fact.text.split()),
        "; ".join(dict.fromkeys(_person(part.person, chronology) for part in fact.people)),
        _agency(fact.agency, chronology),
        recorded,
        "; ".join(
            f"{_agency(piece.agency, chronology)} {piece.on.written}"
            for piece in fact.knowledge
            if piece.how is not How.SENT
        ),
        standing_words(fact),
        "; ".join(
            f"{source.document}, {source.locator}" if source.locator else source.document for source in fact.sources
        ),
        fact.id,
        fact.worked_out,
        "; ".join(_contradicting(fact, chronology)),
    )


def _contradicting(fact: Fact, chronology: Chronology) -> Iterable[str]:
    """What stands against it, by id, with whose record it is and on what they differ."""
    for other in fact.contradicts:
        if other in chronology.by_id:
            on = chronology.differing(fact, chronology.by_id[other])
            who = f"{_agency(chronology.by_id[other].agency, chronology)} ({other})"
            yield f"{who}: {on}" if on else who


def _agency(key: str, chronology: Chronology) -> str:
    if key == PUBLIC:
        return "Everybody"
    return chronology.agencies[key].name if key in chronology.agencies else key


def _person(key: str, chronology: Chronology) -> str:
    return chronology.persons[key].name if key in chronology.persons else key
