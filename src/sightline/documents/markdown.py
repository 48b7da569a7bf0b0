"""Markdown: the words as they are read, without the marks; its tables; its front matter as properties."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sightline.documents import limits
from sightline.documents.document import RawCell, Writing, clean
from sightline.documents.encodings import decode
from sightline.documents.plain_text import write_narrative
from sightline.documents.web_page import write_page

_FRONT = re.compile(r"---[ \t]*\n((?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_PROPERTY = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]+(.{1,400})")
_OURS = ("encoding", "delimiter", "epoch", "sent", "published")
"""Properties that formats give; what a file's author writes must not stand for them."""
_DEEPEST = 60
"""How deep lists and quotations may nest."""
_TAG = re.compile(r"<(/?)(br|p|div|del|ins)\b[^<>]{0,200}>|</?[a-zA-Z][^<>]{0,500}>|<!--.{0,2000}?-->", re.S | re.I)


def read(data: bytes, writing: Writing, suffix: str) -> None:
    """Write a Markdown file. A line stays a line: notes are often written without minding Markdown.

    Raises CannotRead.
    """
    text, encoding, warnings = decode(data)
    writing.properties["encoding"] = encoding
    for sentence in warnings:
        writing.warn(sentence)
    text = _without_front(clean(text).replace("\f", "\n"), writing)
    if len(text) > limits.MAX_MARKDOWN_CHARACTERS:
        writing.warn("It is very long, so it was read as plain text, with its marks of Markdown left in.")
        write_narrative(text, writing)
        return
    _Reader(writing).over(text)


def _without_front(text: str, writing: Writing) -> str:
    """The text after its front matter, whose plain lines become properties. Front matter of another shape is text."""
    front = _FRONT.match(text)
    lines = [line for line in front.group(1).split("\n") if line.strip()] if front else []
    found = [_PROPERTY.fullmatch(line.rstrip()) for line in lines]
    if not front or not lines or not all(hit and hit.group(1).lower() not in _OURS for hit in found):
        return text
    for hit in found:
        if hit:
            writing.properties.setdefault(hit.group(1).strip().lower(), hit.group(2).strip().strip("'\""))
    return text[front.end() :]


class _Reader:
    """Writes the blocks that the parser finds, each with the words in it."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        # "Core" rules that touch words are left out: words are parsed block by block here, each within bounds.
        self._parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
        self._parser.core.ruler.enableOnly(["normalize", "block"])
        self._environment: dict = {}
        self._quotes = 0
        self._lead: list[str] = []
        self._rows: list[tuple[int, list[RawCell]]] = []

    def over(self, text: str) -> None:
        """Write the text's blocks."""
        kind = "paragraph"
        in_table = False
        tokens = self._parser.parse(text, self._environment)
        if any(token.level >= _DEEPEST - 2 for token in tokens):  # the parser drops what nests deeper
            self._writing.warn("It is nested too deeply for Markdown, so it was read as plain text with its marks.")
            write_narrative(text, self._writing)
            return
        for token in tokens:
            self._writing.keep_time()
            if token.type == "heading_open":
                kind = "heading"
            elif token.type == "heading_close":
                kind = "paragraph"
            elif token.type == "list_item_open":
                self._lead.append(f"{token.info}{token.markup} " if token.info else "")
            elif token.type == "list_item_close":
                if self._lead:
                    self._lead.pop()
            elif token.type in ("blockquote_open", "blockquote_close"):
                self._quotes += 1 if token.type == "blockquote_open" else -1
            elif token.type == "table_open":
                in_table = True
            elif token.type == "table_close":
                in_table = False
                self._end_table()
            elif token.type == "tr_open":
                self._rows.append((len(self._rows) + 1, []))
            elif token.type == "inline":
                words = self._words(token)
                if in_table and self._rows:
                    self._rows[-1][1].append(RawCell(words))
                else:
                    self._block(words, kind)
            elif token.type in ("fence", "code_block"):
                self._block(token.content.rstrip("\n"), "paragraph")
            elif token.type == "html_block":
                self._html(token.content)

    def _block(self, words: str, kind: str) -> None:
        lead = "".join(self._lead)
        self._lead = [""] * len(self._lead)  # the number stands before an item's first words only
        if self._quotes:
            marks = "> " * self._quotes
            words = "\n".join(marks + line for line in (lead + words).split("\n"))
            lead = ""
        for paragraph in re.split(r"\n[ \t]*\n\s*", lead + words):
            self._writing.block(paragraph.strip("\n"), kind)

    def _html(self, source: str) -> None:
        """Tags among the text: their words, as on a web page; words without any tag that is closed stay."""
        before = self._writing.length
        write_page(source, self._writing)
        if self._writing.length == before and not source.lstrip().startswith(("<!--", "<script", "<style", "<!", "<?")):
            self._block(_TAG.sub("", source).strip(), "paragraph")

    def _end_table(self) -> None:
        rows, self._rows = self._rows, []
        if rows:
            self._writing.table(f"table {self._writing.table_count + 1}", rows)

    def _words(self, token: Token) -> str:
        """The words of one block without their marks; a block longer than any that people write keeps them."""
        if len(token.content) > limits.MAX_MARKED_PIECE:
            return token.content
        children: list[Token] = []
        self._parser.inline.parse(token.content, self._parser, self._environment, children)
        return "".join(_plain(children, 0)).strip()


def _plain(tokens: list[Token], depth: int) -> list[str]:
    found: list[str] = []
    for token in tokens:
        if token.type in ("text", "code_inline", "text_special"):
            found.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            found.append("\n")
        elif token.type == "image" and depth < limits.MAX_DEPTH:
            found.extend(_plain(token.children or [], depth + 1))
        elif token.type == "html_inline":
            tag = _TAG.fullmatch(token.content)
            if tag and (tag.group(2) or "").lower() == "br":
                found.append("\n")
            elif not tag:
                found.append(token.content)
    return found
