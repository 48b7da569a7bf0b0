"""Rich text (.rtf): paragraphs, tables, notes and text boxes as a word processor shows them.

Read by ourselves: the libraries that turn rich text into words lose its tables, keep what is hidden, and do not say so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sightline.documents import limits
from sightline.documents.document import RawCell, Writing
from sightline.documents.refusal import CannotRead
from sightline.documents.rich_text_tokens import SAID, Decoder, Token, Tokens, codec_of

_SILENT = frozenset((
    "colortbl", "pict", "object", "filetbl", "listtable", "listoverridetable", "rsidtbl", "generator", "pntext",
    "listtext", "fldinst", "revtbl", "xmlnstbl", "themedata", "colorschememapping", "datastore", "latentstyles",
    "bkmkstart", "bkmkend", "shprslt", "nonshppict", "userprops", "template", "operator", "company", "creatim",
    "revtim", "printim", "buptim", "manager", "category", "keywords", "subject", "comment", "private", "bin", "tc",
    "xe", "rxe", "txe", "atnid", "atnauthor", "atntime", "atndate", "atnref", "atnicn", "ftnsep", "ftnsepc", "ftncn",
    "aftnsep", "aftnsepc", "aftncn", "pgptbl", "protusertbl", "sp", "sn", "sv", "falt", "panose", "fontemb",
    "fontfile", "htmltag",
))  # fmt: skip
_STAMPS = frozenset((
    "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
))  # fmt: skip
_TO = {
    "fonttbl": "font", "stylesheet": "style", "info": "", "footnote": "note", "annotation": "comment",
    "shptxt": "box", "dptxbxtext": "box", "upr": "", "ud": "",
}  # fmt: skip
_MOST_CELLS = 1_000


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group. ``to`` names where its words go: "body", "note", "box", "stamp", "font", "style",
    "title", "author", "comment", or "" for nowhere."""

    to: str = "body"
    skip: int = 1
    hidden: bool = False
    deleted: bool = False
    codec: str = "cp1252"
    inside: bool = False
    heading: bool = False
    style: int = -1


def read(data: bytes, writing: Writing, suffix: str) -> None:
    """Write a rich text file. Pictures and embedded objects are never opened. Raises CannotRead."""
    _Reader(writing).over(Tokens(data))


class _Reader:
    """Goes over the tokens without recursion. ``_row`` holds the cells of the table row that is being read."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._state = _State()
        self._stack: list[_State] = []
        self._decoder = Decoder()
        self._words: dict[str, list[str]] = {}
        self._fonts: dict[int, str] = {}
        self._styles: set[int] = set()
        self._font = 0
        self._style = -1
        self._default = "cp1252"
        self._row: list[RawCell] = []
        self._rows: list[tuple[int, list[RawCell]]] = []
        self._cells = 0
        self._marks: list[str] = []
        self._mark = ""
        self._after: list[tuple[str, str]] = []
        self._opened = ""
        self._starred = False
        self._pictures = False

    def over(self, tokens: Tokens) -> None:
        """Write what the tokens say."""
        for count, token in enumerate(tokens):
            if count % 5000 == 0:
                self._writing.keep_time()
            self._take(token, tokens)
            if token.name == "}" and not self._stack:
                if tokens.left().strip(b"\x00\r\n\t }"):
                    self._writing.warn("Something stands after its end and was not read: it may be damaged.")
                break
        self._decoder.end(self._put)
        for to in [to for to in self._words if to != "body"]:
            self._end_of(_State(to))
        if self._stack:
            self._writing.warn("It ends in the middle: it was cut off. Ask the sender for it again.")
        if self._row:
            self._of_tables("cell")
            self._end_row()
        self._paragraph()
        self._write_after()
        if self._pictures:
            self._writing.warn("It has pictures or other files embedded in it, which are not read.")

    # -- tokens --------------------------------------------------------------------------------------------
    def _take(self, token: Token, tokens: Tokens) -> None:
        name = token.name
        if name == "text":
            self._decoder.text(token.data, self._state.codec, self._put)
        elif name == "'":
            self._decoder.byte(token.number or 0, self._state.codec, self._put)
        elif name == "u":
            self._decoder.unicode(token.number or 0, self._state.skip, self._put)
        else:
            self._decoder.end(self._put)
            if name == "{":
                self._open()
            elif name == "}":
                self._close()
            elif name == "*":
                self._starred = True
                return
            elif name == "bin":
                tokens.pass_over(token.number or 0)
            elif name:
                self._control(name, token.number)
        self._starred = False

    def _open(self) -> None:
        self._stack.append(self._state)
        self._decoder.forget()
        if len(self._stack) > limits.MAX_RICH_TEXT_DEPTH:
            raise CannotRead("it is nested too deeply to be read", "open it in Word and save it as .docx")

    def _close(self) -> None:
        self._decoder.forget()
        if not self._stack:
            return
        ended, self._state = self._state, self._stack.pop()
        if ended.to != self._state.to and ended.to not in ("", "body"):
            self._end_of(ended)

    def _end_of(self, ended: _State) -> None:
        """Somewhere other than the body has been written: keep it until the paragraph that it hangs on is done."""
        words = "".join(self._words.pop(ended.to, ())).strip()
        if ended.to in ("note", "box", "comment"):
            if words and ended.to != "comment":
                self._after.append((words, "footnote" if ended.to == "note" else "text box"))
            elif words:
                self._writing.warn("It has comments in the margin, which are not read.")
        elif ended.to == "stamp" and words:
            self._writing.stamps.append(" ".join(words.split()))
        elif ended.to in ("title", "author") and words:
            self._writing.properties[ended.to] = " ".join(words.split())

    def _control(self, name: str, number: int | None) -> None:
        if self._state.to in ("font", "style"):
            self._define(name, number)
        elif name in _SILENT or (self._starred and not self._is_known_star(name)):
            self._pictures = self._pictures or (name in ("pict", "object") and self._state.to == "body")
            self._state = replace(self._state, to="")
        elif name in _STAMPS:
            self._state = replace(self._state, to="stamp")
        elif name in _TO and (self._state.to or name in ("info", "fonttbl", "stylesheet", "ud")):
            self._destination(name)
        elif name in ("title", "author") and self._opened == "info":
            self._state = replace(self._state, to=name)
        elif self._state.to == "" and name != "ucnormal":
            if name == "uc":
                self._state = replace(self._state, skip=max(0, min(number or 0, 10)))
        else:
            self._format(name, number)

    def _is_known_star(self, name: str) -> bool:
        return name in ("shpinst", "ud", "footnote", "shppict", "annotation", "fldrslt", "cs", "ds", "ts") or (
            name in _STAMPS
        )

    def _destination(self, name: str) -> None:
        to = _TO[name]
        if name == "ud":
            to = next((state.to for state in reversed(self._stack) if state.to), "body")
        self._opened = name
        self._state = replace(self._state, to=to, inside=self._state.inside and to not in ("note", "box"))

    def _define(self, name: str, number: int | None) -> None:
        """A line of the table of fonts (which says each one's character set) or of styles (which are headings)."""
        if self._state.to == "font":
            if name == "f":
                self._font = number or 0
            elif name in ("fcharset", "cpg"):
                self._fonts[self._font] = codec_of(name, number or 0, self._default)
        elif name in ("s", "cs", "ds"):
            self._style = number or 0 if name == "s" else -1
        elif name in ("outlinelevel",) and self._style >= 0 and (number or 0) < 9:
            self._styles.add(self._style)

    # -- formatting ----------------------------------------------------------------------------------------
    def _format(self, name: str, number: int | None) -> None:
        if name in SAID:
            self._put(SAID[name])
        elif name in ("par", "sect", "page", "column"):
            self._end_paragraph()
        elif name in ("pard", "plain", "v", "deleted", "intbl", "outlinelevel", "s", "uc", "f"):
            self._set(name, number)
        elif name in ("ansicpg", "mac", "pc", "pca"):
            self._default = codec_of(name, number or 0, self._default)
            self._state = replace(self._state, codec=self._default)
        elif name == "nestcell":
            self._put(" | ")
        elif name == "nestrow":
            self._put("\n")
        elif self._state.to == "body":
            self._of_tables(name)

    def _set(self, name: str, number: int | None) -> None:
        on = number != 0
        if name == "pard":
            self._state = replace(self._state, inside=False, heading=False)
        elif name == "plain":
            self._state = replace(self._state, hidden=False, deleted=False, codec=self._default)
        elif name == "v":
            self._state = replace(self._state, hidden=on)
        elif name == "deleted":
            self._state = replace(self._state, deleted=on)
        elif name == "intbl":
            self._state = replace(self._state, inside=True)
        elif name == "outlinelevel":
            self._state = replace(self._state, heading=number is not None and number < 9)
        elif name == "s":
            self._state = replace(self._state, heading=number in self._styles)
        elif name == "uc":
            self._state = replace(self._state, skip=max(0, min(number if number is not None else 1, 10)))
        elif name == "f":
            self._state = replace(self._state, codec=self._fonts.get(number or 0, self._default))

    def _of_tables(self, name: str) -> None:
        if name == "trowd":
            if not self._row:
                self._marks, self._mark = [], ""
        elif name in ("clvmrg", "clmrg"):
            self._mark = "down" if name == "clvmrg" else "across"
        elif name == "cellx":
            if len(self._marks) < _MOST_CELLS:
                self._marks.append(self._mark)
            self._mark = ""
        elif name == "cell":
            mark = self._marks[len(self._row)] if len(self._row) < len(self._marks) else ""
            words = "".join(self._words.pop("body", ())).strip()
            self._row.append(RawCell(words) if words or not mark else RawCell(merged=mark))
            if len(self._row) > _MOST_CELLS:
                raise CannotRead(f"a table in it has more than {_MOST_CELLS:,} columns", "split it into smaller files")
        elif name == "row" and self._row:
            self._end_row()

    # -- words ---------------------------------------------------------------------------------------------
    def _put(self, text: str) -> None:
        state = self._state
        if not text or not state.to or state.to in ("font", "style"):
            if state.to == "style" and text.lower().startswith(("heading", "title")) and self._style >= 0:
                self._styles.add(self._style)
            return
        if state.hidden or state.deleted:
            if text.strip():
                self._writing.warn(
                    "Some of its words are formatted as hidden; they were left out."
                    if state.hidden
                    else "It has tracked changes: inserted words were read and deleted words were not. "
                    "Accept or reject the changes in Word and send it again to be sure."
                )
            return
        self._words.setdefault(state.to, []).append(text)

    def _end_paragraph(self) -> None:
        if self._state.to != "body":
            self._put("\n")
        elif self._state.inside or self._row:
            self._words.setdefault("body", []).append("\n")
        else:
            self._paragraph()

    def _paragraph(self) -> None:
        self._end_table()
        words = "".join(self._words.pop("body", ())).strip("\n")
        self._writing.block(words, "heading" if self._state.heading else "paragraph")
        self._write_after()

    def _end_row(self) -> None:
        self._rows.append((len(self._rows) + 1, self._row))
        self._cells += len(self._row)
        self._row = []
        if len(self._rows) > limits.MAX_ROWS or self._cells > limits.MAX_CELLS:
            self._end_table()

    def _end_table(self) -> None:
        if self._rows:
            rows, self._rows = self._rows, []
            self._writing.table(f"table {self._writing.table_count + 1}", rows)

    def _write_after(self) -> None:
        after, self._after = self._after, []
        for words, kind in after:
            self._writing.block(words, kind)
