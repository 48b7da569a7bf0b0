"""Long invented narratives as text, Word and PDF, always the same: nothing in them is anybody's."""

from __future__ import annotations

import random
import textwrap
from datetime import date, timedelta
from pathlib import Path

from docx import Document

LINES, WIDTH = 44, 92
"""A page of A4 in small type: some 600 words."""

_MOTHER, _PARTNER, _CHILD = "Nadia Brockle", "Kieran Tolm", "Elsie"
_SAID = (
    "{m} said that she had asked {p} to leave {soon}, but he had come back {later}.",
    "On {day} PC Underhay attended the flat after a neighbour reported shouting. {p} denied that he had touched her.",
    "{c} told her teacher that she had been left with {p} at the weekend, and that he had shouted.",
    "The health visitor saw a bruise to the left arm on {day}; {m} said that it was from a fall {soon}.",
    "No further concerns were noted at that visit. A further visit was planned for {day}.",
    "{later}, a strategy discussion was held with police and health. A joint enquiry was agreed.",
    "Dr Amble examined {c} on {day} and was of the opinion that the mark was consistent with the account given.",
    "{m} did not attend the appointment. She rang {later} and said that she had been unwell.",
    "The core group met in {month}. {p} was not invited. The social worker had been about to seek legal advice.",
    "In {month} {c} moved to live with her grandmother, who had offered to care for her {soon}.",
    "{p} was arrested {later} and released on bail with a condition not to contact {m}.",
    "The school recorded that attendance had fallen to 81 per cent and that {c} was often late.",
)
_SOON = ("the day before", "the previous week", "two days earlier", "earlier in the month", "on the Monday")
_LATER = ("The following day", "Three weeks later", "A month later", "Two days later", "Later that year")


def narrative(pages: int) -> list[list[str]]:
    """Pages of lines; paragraphs of a few sentences, parted by an empty line."""
    chance = random.Random(20)
    day = date(2011, 1, 3)
    lines: list[str] = []
    while len(lines) < pages * LINES:
        sentences = []
        for _ in range(chance.randint(2, 5)):
            day += timedelta(days=chance.randint(0, 3))
            said = chance.choice(_SAID).format(
                m=_MOTHER, p=_PARTNER, c=_CHILD, day=f"{day.day} {day:%B %Y}", month=f"{day:%B %Y}",
                soon=chance.choice(_SOON), later=chance.choice(_LATER),
            )  # fmt: skip
            sentences.append(said[0].upper() + said[1:])
        lines += [*textwrap.wrap(" ".join(sentences), WIDTH), ""]
    return [lines[at : at + LINES] for at in range(0, pages * LINES, LINES)]


def write_text(path: Path, pages: list[list[str]]) -> Path:
    """Plain text, a form feed after each page."""
    path.write_text("\f".join("\n".join(page) + "\n" for page in pages), "utf-8")
    return path


def write_word(path: Path, pages: list[list[str]]) -> Path:
    """A Word document, a paragraph each."""
    document = Document()
    for words in "\n".join(line for page in pages for line in page).split("\n\n"):
        document.add_paragraph(words.replace("\n", " "))
    document.save(str(path))
    return path


def write_pdf(path: Path, pages: list[list[str]]) -> Path:
    """A PDF of short lines in Helvetica, written by hand: no library for it is worth a dependency."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        content = _drawn(lines)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table_at = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table_at)
    path.write_bytes(bytes(made))
    return path


def _drawn(lines: list[str]) -> bytes:
    drawn = ["BT", "/F1 10 Tf", "56 790 Td", "16 TL"]
    for line in lines:
        escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        drawn.append(f"({escaped}) Tj T*")
    return "\n".join([*drawn, "ET"]).encode("latin-1")
