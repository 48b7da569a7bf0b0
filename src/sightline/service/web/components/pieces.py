"""How the story is spread over agencies, in one sentence: why the pieces are laid side by side at all."""

from __future__ import annotations

from sightline.chronology.chronology import Chronology
from sightline.chronology.fact import PUBLIC

_NUMBERS = ("", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


def widest_view(chronology: Chronology) -> str:
    """How many agencies hold a piece, and the most that any one of them is shown to have had; empty for one agency.

    It counts records evidenced, and says so: an agency without evidence of receipt may still have known.
    """
    held: dict[str, int] = {}
    for fact in chronology.current:
        had = {fact.agency, *(piece.agency for piece in fact.knowledge if piece.gives_knowledge)}
        for agency in chronology.agencies if PUBLIC in had else had:
            held[agency] = held.get(agency, 0) + 1
    holding = {fact.agency for fact in chronology.current} & set(chronology.agencies)
    if len(holding) < 2:
        return ""
    most = max(sorted(holding), key=lambda agency: held[agency])
    number = _NUMBERS[len(holding)] if len(holding) < len(_NUMBERS) else str(len(holding))
    return (
        f"{number} agencies hold a piece. The most that the records show any one of them to have had is "
        f"{held[most]} of {len(chronology.current)} entries ({chronology.agencies[most].name})."
    )
