"""The fields of a row's own kind, from the sentence that tells it first, then from the others; and whose side it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sightline.chronology.fact import FieldValue
from sightline.vocabulary.kinds import KINDS
from sightline.wording.lexicon_shapes import Lexicon
from sightline.wording.people import PersonMention
from sightline.wording.suggestion.readings import read_fields

_ONE_BESIDE_ANOTHER = frozenset({"injury", "diagnosis", "conviction", "growth_measurement"})
"""Kinds of which one row often tells several: what is said of one is not said of the next."""


def fields_of_row(
    lexicon: Lexicon,
    kind: str,
    text: str,
    told: tuple[int, int],
    pieces: Sequence[tuple[int, int]],
    home: int,
    another: Collection[int],
    people: Sequence[PersonMention],
    children: Sequence[str],
) -> dict[str, FieldValue]:
    """The fields of ``kind``, told by the words ``told`` in the piece ``home`` of the row ``text``.

    ``another``: the pieces that tell the same kind again. Where these tell a second thing of the kind, nothing of it is
    taken: "Scald to chest; bite on arm".
    """
    if len(pieces) == 1:
        return read_fields(lexicon, kind, text, 0, len(text), people, children, told)
    own = read_fields(lexicon, kind, text, *pieces[home], people, children, told)
    if kind not in _ONE_BESIDE_ANOTHER or not another:
        return read_fields(lexicon, kind, text, 0, len(text), people, children, told) | own
    for number, piece in enumerate(pieces):
        if number != home and number not in another:
            read = read_fields(lexicon, kind, text, *piece, people, children, told)
            own |= {name: value for name, value in read.items() if name not in own}
    return own


def own_side(kind: str, fields: Mapping[str, FieldValue], agency_kind: str | None) -> str:
    """Which side of a communication the record's own agency is on, where the words leave that side out."""
    declared = KINDS[kind]
    if declared.field("sender") is None or declared.field("recipient") is None:
        return ""
    sender, recipient = fields.get("sender"), fields.get("recipient")
    named = {sender.value} if sender else set()
    if recipient:
        named |= set(recipient.value) if isinstance(recipient.value, list) else {recipient.value}
    if agency_kind in named:
        return ""
    if kind == "notification_received" or (sender and not recipient):
        return "" if recipient else "recipient"
    if kind == "notification_sent" and not sender and not recipient:
        return "sender"  # "Referral sent": by whoever writes, where nobody else is named
    return "sender" if recipient and not sender else ""
