"""What could not be taken, in one sentence: what it is, where it is, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something of a document, or all of it, that could not be read.

    ``document`` is the file's name. ``place`` says where in it ("sheet Police, row 12"), empty for the whole of it.
    ``reason`` says what is wrong and ``what_to_do`` what a person can do about it; neither ends in a full stop.
    """

    document: str
    place: str
    reason: str
    what_to_do: str

    @property
    def sentence(self) -> str:
        """The whole of it for a person: "police.doc: this is ...: save it as .docx."."""
        where = f"{self.document}, {self.place}" if self.place else self.document
        advice = f": {self.what_to_do}" if self.what_to_do else ""
        return f"{where}: {self.reason}{advice}."

    def as_json(self) -> dict[str, str]:
        """The documented JSON shape."""
        return {
            "document": self.document,
            "place": self.place,
            "reason": self.reason,
            "what_to_do": self.what_to_do,
            "sentence": self.sentence,
        }


class CannotRead(Exception):  # noqa: N818 - reads as a sentence where it is raised
    """Raised inside this package to stop reading a document; :func:`open_document` turns it into a Refusal."""

    def __init__(self, reason: str, what_to_do: str, place: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.what_to_do = what_to_do
        self.place = place
