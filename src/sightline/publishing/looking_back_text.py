"""What would first have been raised when, in words for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.markup import escape

from sightline.chronology.partial_date import write_day
from sightline.publishing.words import NOT_FOR_REAL_FAMILIES
from sightline.rulebook.findings import PromptFinding
from sightline.rulebook.past.disclosure import Disclosure
from sightline.rulebook.past.looking_back import CAUTION, LookedBack, Looking, PastView


def looking_back_text(
    view: PastView,
    looking: Looking,
    console: Console,
    facts: Mapping[str, str],
    agencies: Mapping[str, str],
) -> None:
    """Each finding under the day on which it would first have been raised; ``facts`` and ``agencies`` give words."""
    console.print(escape(looking.value[:1].upper() + looking.value[1:]), style="bold", highlight=False)
    if not view.found:
        console.print("Nothing would have been raised from the records that are here.", highlight=False)
    for item in view.found:
        finding = item.raised.finding
        console.print(
            f"{write_day(item.raised.on)}: {escape(finding.sentence)} ({finding.ref})", style="bold", highlight=False
        )
        console.print(f"  Source: {escape(finding.source)}", highlight=False)
        held = [agencies.get(one, one) for one in item.raised.shown_to]
        shown = ", ".join(held) if held else "no single agency is seen to have had every record that it rests on"
        console.print(f"  Could have been shown to: {escape(shown)}", highlight=False)
        if looking is Looking.HINDSIGHT:
            then = "It could have been asked then too." if item.of_the_time else _only_now(item)
            console.print(f"  {then}", highlight=False)
        for key in finding.evidence.facts:
            console.print(f"  - {escape(facts.get(key, key))}", highlight=False)
    if looking is Looking.OF_THE_TIME:
        console.print(_left_out(view.late_by_our_numbers), highlight=False)
    console.print(CAUTION, style="italic", highlight=False)
    console.print(NOT_FOR_REAL_FAMILIES, style="italic", highlight=False)


def _left_out(late_by_our_numbers: int) -> str:
    count = late_by_our_numbers
    many = "there is 1" if count == 1 else f"there are {count or 'none'}"
    return (
        "Left out here are breaches that are late only by a number of Sightline's own, and by no law or local decision "
        f"of the time ({many}), and questions learned later: --hindsight shows them."
    )


def _only_now(item: LookedBack) -> str:
    finding = item.raised.finding
    if not isinstance(finding, PromptFinding):
        return "Late by a number of Sightline's own, and by no law or local decision of the time."
    if finding.learned_on is None:
        return "Hindsight: when it was first asked is not held here."
    return f"Hindsight: learned {write_day(finding.learned_on)}."


def disclosures_text(
    found: Sequence[Disclosure], console: Console, facts: Mapping[str, str], agencies: Mapping[str, str]
) -> None:
    """Each record that would have let a question be asked earlier."""
    if not found:
        console.print("No single record would have raised a question earlier for this agency.", highlight=False)
    for item in found:
        days = item.days_earlier
        sooner = "which its own records never raised" if days is None else f"{days} days earlier"
        console.print(escape(facts.get(item.fact, item.fact)), style="bold", highlight=False)
        to = escape(agencies.get(item.to, item.to))
        console.print(
            f"  Had {to} had this on {write_day(item.on)}, it could have been asked on "
            f"{write_day(item.would_be_asked_on)} ({sooner}): {escape(item.finding.sentence)} ({item.finding.ref})",
            highlight=False,
        )
    console.print(CAUTION, style="italic", highlight=False)
    console.print(NOT_FOR_REAL_FAMILIES, style="italic", highlight=False)
