"""A return that came attached to an e-mail: what was attached is the return, and the e-mail says how it came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from sightline.chronology.partial_date import write_day
from sightline.documents.attachments import attachments_of
from sightline.documents.document import Block, Document, Table
from sightline.documents.opening import open_document
from sightline.documents.refusal import Refusal
from sightline.service.records.errors import NotPossible
from sightline.wording.lists import shortened

MAILS = ("eml", "msg")
FORMATS = ("docx", "xlsx", "csv", "doc", "rtf", "txt", "pdf", "html", *MAILS)
_INSTEAD = "Save what is attached to the e-mail, or the e-mail itself as .txt, and receive that."
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Enclosed:
    """The file that is the return: its bytes, its name, and a sentence on how it came (empty where it came alone)."""

    content: bytes
    name: str
    said: str = ""

    @property
    def format(self) -> str:
        """The ending of its name, without the dot."""
        return format_of(self.name)


def format_of(name: str) -> str:
    """The ending of a file's name, in small letters and without the dot."""
    return PurePath(name).suffix.lower().lstrip(".")


def enclosed(content: bytes, name: str) -> Enclosed:
    """What is to be read of a file that came: itself, or the one return that is attached to it if it is an e-mail.

    An e-mail to which nothing is attached that could be a return is read itself, as a letter is. Raises NotPossible
    where several are attached: only a person can say which of them is the return.
    """
    if format_of(name) not in MAILS:
        return Enclosed(content, name)
    attached = attachments_of(content, f".{format_of(name)}")
    returns = [one for one in attached if format_of(one.name) in FORMATS and format_of(one.name) not in MAILS]
    if len(returns) > 1:
        raise NotPossible(
            f"{len(returns)} files are attached to the e-mail: {_quoted(one.name for one in returns)}. Which is the "
            "return? Save that one, and receive it; if all are, ask the agency for one file."
        )
    others = [one.name for one in attached if one not in returns]
    besides = f" Also attached and not read: {_quoted(others)}." if others else ""
    if not returns:
        return _as_a_letter(content, name, besides)
    words = _own_words(content, name)
    own = f" The e-mail's own words are no entries: “{words}”." if words else ""
    return Enclosed(
        returns[0].content,
        PurePath(returns[0].name).name,
        f"It came attached to an e-mail: “{returns[0].name}” was read as the return.{own}{besides}",
    )


def opened_bytes(content: bytes, name: str) -> Document | Refusal:
    """The document that these bytes are, under a name that says nothing of anybody."""
    with TemporaryDirectory(prefix="sightline-") as made:
        path = Path(made) / f"return.{format_of(name)}"
        path.write_bytes(content)
        return open_document(path)


def _as_a_letter(content: bytes, name: str, besides: str) -> Enclosed:
    """An e-mail that is itself the return: its words and its day. That it was sent to the review is no event."""
    document = opened_bytes(content, name)
    if isinstance(document, Refusal) or document.format not in MAILS:
        raise NotPossible(f"It is called an e-mail and cannot be opened as one. {_INSTEAD}")
    sent = document.properties.get("sent", "")[:10]
    day = f"Date: {write_day(date.fromisoformat(sent))}" if sent else ""
    who = document.properties.get("from", "")
    sender = f" from {who}" if who else ""
    if document.tables:
        said = f"It is an e-mail{sender}; the tables in it were read as tables, and its words as a letter.{besides}"
        return Enclosed(_as_a_page(day, document).encode(), f"{PurePath(name).stem}.html", said)
    said = f"It is an e-mail{sender}, read as a letter.{besides}"
    words = "\n\n".join(filter(None, (day, *_below_its_head(document))))
    return Enclosed(words.encode(), f"{PurePath(name).stem}.txt", said)


def _as_a_page(day: str, document: Document) -> str:
    """The words and the tables of an e-mail in their order: its rows are entries, and text alone would lose them."""
    parts = [(one.start, _paragraph(document.text[one.start : one.end])) for one in _blocks_below(document)]
    parts += [(table.start, _table(table)) for table in document.tables]
    body = "\n".join(written for _, written in sorted(parts, key=lambda part: part[0]))
    return f'<html><head><meta charset="utf-8"></head><body>\n{_paragraph(day) if day else ""}\n{body}\n</body></html>'


def _paragraph(words: str) -> str:
    return f"<p>{_written(words)}</p>"


def _table(table: Table) -> str:
    rows = ("".join(f"<td>{_written(cell.text)}</td>" for cell in row.cells) for row in table.rows)
    return f"<table>{''.join(f'<tr>{cells}</tr>' for cells in rows)}</table>"


def _written(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def _below_its_head(document: Document) -> list[str]:
    return [document.text[one.start : one.end] for one in _blocks_below(document)]


def _blocks_below(document: Document) -> list[Block]:
    return [one for one in document.blocks if one.kind not in ("message header", "comment")]


def _own_words(content: bytes, name: str) -> str:
    document = opened_bytes(content, name)
    if isinstance(document, Refusal):
        return ""
    return shortened(" ".join(_below_its_head(document)), _LONGEST)


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
