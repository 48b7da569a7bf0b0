"""Thirty pages of ordinary review prose in which nothing of the bank's cast stands: written sentences, and patterns."""

from __future__ import annotations

import random
from pathlib import Path

_WRITTEN = Path(__file__).parent / "prose.txt"

_WHO = (
    "The health visitor", "The social worker", "The duty desk", "The school", "A neighbour", "The midwife", "The GP",
    "The police", "A worker of the drug team", "The housing officer", "The nursery", "The panel", "Her own worker",
    "The grandmother", "His father", "The out-of-hours team", "A student on placement", "The paediatrician",
    "The probation officer", "The chair", "The dental nurse", "A family friend", "The advocate", "The ward",
)  # fmt: skip
_DID = (
    "rang twice and left no message", "wrote that the home was well kept", "saw a mark on the boy's arm",
    "may have known of the move", "will be asked what was seen", "rose to leave when the dog barked",
    "hoped that a rota would help", "did not hope for much", "noted low mood and weight that rose by the week",
    "asked to be told by close of day", "was young and new to the area", "marked the form as complete",
    "spoke of grace and patience", "set out seven steps", "put the kit back in the car", "left the address blank",
    "recorded a bruise of two by three centimetres", "waited fourteen days for an answer",
    "had read none of the earlier records", "found the gate shut and nobody in", "was content to wait for the scan",
    "thought that the cousin was staying there", "counted nine empty bottles", "closed the case by letter",
)  # fmt: skip
_WHEN = (
    "In the first week", "By the end of the term", "After the summer holidays", "Before the conference",
    "On day 40", "On a Sunday evening", "On the second visit", "Some weeks later", "By week 12", "Over Christmas",
    "In the month after the move", "When the child was two", "On the third attempt", "Late on a Friday",
    "At about ten past nine", "During the bank holiday weekend", "On the 14th visit of that year", "Twice that spring",
)  # fmt: skip
_SO = (
    "Nobody else was told.", "The record gives no reason.", "The note is not signed.", "That was not passed on.",
    "It may be that this was seen as good news.", "A second opinion was not asked for.",
    "The panel will come back to this.", "The mark is on the body map.", "Four of the seven actions were done.",
    "The cost was put at 1,400 pounds.", "No date was set.", "Health had no copy.", "The form has no box for it.",
    "Paragraph 4.2 says more.", "Both siblings were at home.", "The close is a quiet one with 30 houses.",
    "The larch in the garden was mentioned by three visitors.", "The steps down to the harbour are steep.",
    "Grace is not a plan, as one practitioner put it.", "Hope is not a strategy either.",
    "Kit was bought for the football team.", "Well over a hundred entries say so.",
)  # fmt: skip
_LINES = (
    "{when} {who} {did}. {so}",
    "{who} {did}. {when} {who2} {did2}.",
    "{when}, says the entry, {who} {did}. {so} {so2}",
    "{who} {did}, and {who2} {did2}.",
    "There are two accounts: that {who} {did}, and that {who2} {did2}. {so}",
)


def pages(count: int = 30) -> list[str]:
    """That many pages of 3,000 characters, the same each time."""
    by_chance = random.Random(7)
    written = _WRITTEN.read_text("utf-8").splitlines()
    made = []
    for _ in range(count):
        page = ""
        while len(page) < 3000:
            if by_chance.random() < 0.3:
                page += by_chance.choice(written) + " "
                continue
            who, who2 = (by_chance.choice(_WHO) for _ in range(2))
            page += by_chance.choice(_LINES).format(
                when=by_chance.choice(_WHEN), who=_within(who, page), who2=who2[0].lower() + who2[1:],
                did=by_chance.choice(_DID), did2=by_chance.choice(_DID),
                so=by_chance.choice(_SO), so2=by_chance.choice(_SO),
            ) + by_chance.choice(("\n", " ", " "))  # fmt: skip
        made.append(page)
    return made


def _within(who: str, page: str) -> str:
    return who if len(page) % 3 else who[0].lower() + who[1:]
