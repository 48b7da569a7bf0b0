"""A message as a fact of its own: information that passed from its sender to its recipients, on the day it was sent."""

from __future__ import annotations

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.fact import FieldValue, KindStanding, Source, Status
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.reading.layout.messages import Message
from sightline.vocabulary.natures import Nature


def of_a_message(
    document: Document, message: Message, key: str, occurred: PartialDate, where: str, by_then: PartialDate | None
) -> Candidate:
    """The candidate of ``message``. ``where``: its place in words; ``by_then``: by when the paper had been written."""
    text = document.text
    words = text[message.start : message.end]
    people = [one for one in (message.sender, *message.recipients) if one is not None]
    fields: dict[str, FieldValue] = {"means": FieldValue("email")}
    if message.sender is not None:
        name, start, end = message.sender
        fields["from_whom"] = FieldValue(name, text[start:end], start, end)
    if message.recipients:
        name, start, end = message.recipients[0]
        fields["to_whom"] = FieldValue(name, text[start:end], start, end)
    return Candidate(
        key=key, kind="message", nature=Nature.COMMUNICATION, occurred=occurred, text=words,
        sources=(Source(document.name, where, words, message.start, message.end),),
        status=Status.PROPOSED, kind_standing=KindStanding.SUGGESTED,
        recorded=occurred if occurred.is_known else by_then,
        mentions=tuple(Mention(name, "", start, end) for name, start, end in people),
        fields=fields, position=message.start, match_text=" ".join(words.split()), why=("a message of its own",),
    )  # fmt: skip
