"""Marked papers as the files that agencies send: plain text as it is, and Word, rich text and PDF made from it."""

from __future__ import annotations

import html
from pathlib import Path


def write(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` in the format that its name asks for; blank lines part paragraphs."""
    if path.suffix == ".docx":
        import docx

        made = docx.Document()
        for paragraph in _paragraphs(text):
            made.add_paragraph(paragraph)
        made.save(str(path))
    elif path.suffix == ".pdf":
        import weasyprint

        body = "".join(f"<p>{html.escape(one).replace(chr(10), '<br>')}</p>" for one in _paragraphs(text))
        weasyprint.HTML(string=f"<html><body>{body}</body></html>").write_pdf(str(path))
    elif path.suffix == ".rtf":
        body = "\\par\\par\n".join("".join(map(_rich, one)) for one in _paragraphs(text))
        path.write_text(f"{{\\rtf1\\ansi\\uc1 {body}}}\n", "ascii")
    else:
        path.write_text(text, "utf-8")


def _paragraphs(text: str) -> list[str]:
    return [one.strip("\n") for one in text.split("\n\n") if one.strip()]


def _rich(letter: str) -> str:
    if letter == "\n":
        return "\\line\n"
    if letter in "\\{}":
        return f"\\{letter}"
    return letter if letter.isascii() else f"\\u{ord(letter)}?"
