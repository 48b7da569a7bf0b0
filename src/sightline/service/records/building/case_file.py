"""``case.toml``: what a person declares about a case. Its form is documented in docs/case-file.md.

Whatever is wrong in it is said with its line and what to do; the rest of the file still counts, and so do the
documents.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from fnmatch import fnmatchcase
from typing import Any

from sightline.chronology.partial_date import PartialDate
from sightline.documents.refusal import Refusal
from sightline.intake.said_columns import choices, key_of, role_said
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.roles import ROLES
from sightline.wording.dates import read_date, why_unreadable

FILE_NAME = "case.toml"


@dataclass(frozen=True, slots=True)
class DeclaredChild:
    """A child of the case. ``born`` as precise as known."""

    name: str
    born: PartialDate | None = None
    also_known_as: tuple[str, ...] = ()
    twin: int | None = None


@dataclass(frozen=True, slots=True)
class DeclaredAdult:
    """Another person, with a role of the vocabulary."""

    name: str
    role: str
    also_known_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeclaredAgency:
    """An agency, its kind, which files are its own, and the days that they cover."""

    name: str
    kind: str
    files: tuple[str, ...] = ()
    covers: tuple[PartialDate, PartialDate] | None = None


@dataclass(frozen=True, slots=True)
class DeclaredDocument:
    """What is declared of one file: its agency, its own date, its standing."""

    file: str
    agency: str = ""
    dated: PartialDate | None = None
    standing: str = ""
    replaces: str = ""
    """The name or pattern of what it is a later version of, whatever their names and formats."""
    columns: tuple[tuple[str, str], ...] = ()
    """Headings of its tables, as intake keys them, each with what the column under it is."""


@dataclass(frozen=True, slots=True)
class CaseFile:
    """What was declared, and what could not be taken of it."""

    name: str = ""
    period: tuple[PartialDate | None, PartialDate | None] | None = None
    children: tuple[DeclaredChild, ...] = ()
    persons: tuple[DeclaredAdult, ...] = ()
    agencies: tuple[DeclaredAgency, ...] = ()
    documents: tuple[DeclaredDocument, ...] = ()
    problems: tuple[Refusal, ...] = field(default=())
    words: str = ""
    """The file as written; empty where there is none or it could not be read at all."""

    @property
    def is_unreadable(self) -> bool:
        """Whether there is a case file of which nothing could be read."""
        return bool(self.problems) and not self.words

    def agency_of(self, name: str) -> DeclaredAgency | None:
        """The agency that this file belongs to by a pattern, or by what is declared of the file."""
        declared = self.document(name)
        if declared is not None and declared.agency:
            wanted = declared.agency.casefold()
            found = next((item for item in self.agencies if item.name.casefold() == wanted), None)
            return found or DeclaredAgency(declared.agency, kind="")
        return next((item for item in self.agencies if any(_matches(name, glob) for glob in item.files)), None)

    def replaces(self, name: str, earlier: str) -> bool:
        """Whether this file is declared to be a later version of that one."""
        declared = self.document(name)
        return declared is not None and bool(declared.replaces) and _matches(earlier, declared.replaces)

    def document(self, name: str) -> DeclaredDocument | None:
        """What is declared of this file."""
        return next((item for item in self.documents if _matches(name, item.file)), None)


def _matches(name: str, glob: str) -> bool:
    name, glob = name.casefold(), glob.casefold().replace("\\", "/").removeprefix("./")
    return fnmatchcase(name, glob) or fnmatchcase(name.rsplit("/", 1)[-1], glob)


def read_case_file(data: bytes) -> CaseFile:
    """Read the bytes of a ``case.toml``. Never raises: what is wrong is in ``problems``."""
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        words = data.decode("cp1252", errors="replace")
    try:
        shape = tomllib.loads(words)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        said = re.search(r"\(at (line \d+, column \d+|end of document)\)", str(error))
        what = re.sub(r" \(at .*", "", str(error)).rstrip(".")
        refusal = Refusal(
            FILE_NAME,
            said.group(1) if said else "",
            f"it is not valid TOML ({what})",
            "mend that line; until then what the file said when it could last be read holds",
        )
        return CaseFile(problems=(refusal,))
    return replace(_Reader(words, shape).read(), words=words)


_TABLES = {
    "case": {"name", "period"},
    "child": {"name", "born", "also_known_as", "twin"},
    "person": {"name", "role", "also_known_as"},
    "agency": {"name", "kind", "files", "covers"},
    "document": {"file", "agency", "dated", "standing", "replaces", "columns"},
}
STANDINGS = ("agency", "press", "judgment", "review")
"""What a document can be declared to be; the last three are known to everybody from their publication."""


class _Reader:
    def __init__(self, words: str, shape: dict[str, Any]) -> None:
        self._lines = words.splitlines()
        self._shape = shape
        self._problems: list[Refusal] = []

    def read(self) -> CaseFile:
        for name in self._shape:
            if name not in _TABLES:
                self._refuse(name, 0, "", f"there is no table called [{name}]", f"use one of: {', '.join(_TABLES)}")
        case = self._shape.get("case", {})
        if not isinstance(case, dict):
            self._refuse("case", 0, "", "[case] must be one table", "write [case] on a line of its own")
            case = {}
        self._unknown("case", 0, case)
        return CaseFile(
            name=self._words("case", 0, case, "name"),
            period=self._window("case", 0, case, "period", open_ended=True),
            children=self._each("child", self._child),
            persons=self._each("person", self._person),
            agencies=self._each("agency", self._agency),
            documents=self._each("document", self._document),
            problems=tuple(self._problems),
        )

    def _each(self, table: str, make: Callable[[int, dict[str, Any]], Any]) -> tuple[Any, ...]:
        entries = self._shape.get(table, [])
        if isinstance(entries, dict):
            entries = [entries]
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            self._refuse(table, 0, "", f"{table} must be a table", f"write [[{table}]] on a line of its own")
            return ()
        made = []
        for index, entry in enumerate(entries):
            self._unknown(table, index, entry)
            needed = "file" if table == "document" else "name"
            if not self._words(table, index, entry, needed):
                if needed not in entry:
                    self._refuse(table, index, "", f"[[{table}]] has no {needed}", f'add a line: {needed} = "..."')
                continue
            made.append(make(index, entry))
        return tuple(made)

    def _child(self, index: int, entry: dict[str, Any]) -> DeclaredChild:
        twin = entry.get("twin")
        if twin is not None and (not isinstance(twin, int) or isinstance(twin, bool) or twin < 1):
            self._refuse("child", index, "twin", "twin must be the order of birth, 1 or 2", "write twin = 1")
            twin = None
        return DeclaredChild(
            self._words("child", index, entry, "name"),
            self._moment("child", index, "born", entry.get("born")),
            self._list("child", index, entry, "also_known_as"),
            twin,
        )

    def _person(self, index: int, entry: dict[str, Any]) -> DeclaredAdult:
        role = self._words("person", index, entry, "role").casefold().replace(" ", "_").replace("-", "_")
        if role and role not in ROLES:
            self._refuse("person", index, "role", f"there is no role called {role}", f"use one of: {', '.join(ROLES)}")
            role = ""
        return DeclaredAdult(
            self._words("person", index, entry, "name"),
            role or "other",
            self._list("person", index, entry, "also_known_as"),
        )

    def _agency(self, index: int, entry: dict[str, Any]) -> DeclaredAgency:
        kind = self._words("agency", index, entry, "kind").casefold().replace(" ", "_").replace("-", "_")
        if kind and kind not in AGENCY_KINDS:
            self._refuse(
                "agency",
                index,
                "kind",
                f"there is no kind of agency called {kind}",
                f"use one of: {', '.join(AGENCY_KINDS)}",
            )
            kind = ""
        window = self._window("agency", index, entry, "covers", open_ended=False)
        covers = (window[0], window[1]) if window and window[0] and window[1] else None
        return DeclaredAgency(
            self._words("agency", index, entry, "name"), kind, self._list("agency", index, entry, "files"), covers
        )

    def _document(self, index: int, entry: dict[str, Any]) -> DeclaredDocument:
        standing = self._words("document", index, entry, "standing").casefold()
        if standing and standing not in STANDINGS:
            self._refuse(
                "document", index, "standing", f"{standing} is no standing", f"use one of: {', '.join(STANDINGS)}"
            )
            standing = ""
        return DeclaredDocument(
            self._words("document", index, entry, "file"),
            self._words("document", index, entry, "agency"),
            self._moment("document", index, "dated", entry.get("dated")),
            standing,
            self._words("document", index, entry, "replaces"),
            self._columns(index, entry),
        )

    def _columns(self, index: int, entry: dict[str, Any]) -> tuple[tuple[str, str], ...]:
        """The columns that are declared. One that cannot be taken is said, and keeps out no other."""
        value = entry.get("columns", {})
        if not isinstance(value, dict) or not all(isinstance(words, str) for words in value.values()):
            how = 'write columns = { "When" = "date", "Entry" = "what happened" }'
            self._refuse("document", index, "columns", "columns must give what each heading is, in words", how)
            return ()
        made = []
        for heading, words in value.items():
            role = role_said(words)
            if role is None:
                kinds = ", ".join(code for code in choices())
                self._refuse("document", index, "columns", f"no column is called {words}", f"use one of: {kinds}")
            else:
                made.append((key_of(heading), role))
        return tuple(made)

    def _unknown(self, table: str, index: int, entry: dict[str, Any]) -> None:
        for key in entry:
            if key not in _TABLES[table]:
                self._refuse(
                    table, index, key, f"{table} has no {key}", f"use one of: {', '.join(sorted(_TABLES[table]))}"
                )

    def _words(self, table: str, index: int, entry: dict[str, Any], key: str) -> str:
        value = entry.get(key, "")
        if not isinstance(value, str):
            self._refuse(table, index, key, f"{key} must be words in quotation marks", f'write {key} = "..."')
            return ""
        return " ".join(value.split())

    def _list(self, table: str, index: int, entry: dict[str, Any], key: str) -> tuple[str, ...]:
        value = entry.get(key, [])
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self._refuse(table, index, key, f"{key} must be a list of words", f'write {key} = ["...", "..."]')
            return ()
        return tuple(" ".join(item.split()) for item in value if item.strip())

    def _window(
        self, table: str, index: int, entry: dict[str, Any], key: str, *, open_ended: bool
    ) -> tuple[PartialDate | None, PartialDate | None] | None:
        value = entry.get(key)
        if value is None:
            return None
        if not isinstance(value, dict) or not set(value) <= {"from", "to"}:
            how = f'{key} = {{ from = "2014-01-01", to = "2014-12-31" }}'
            self._refuse(table, index, key, f"{key} must have a from and a to", f"write {how}")
            return None
        start = self._moment(table, index, f"{key}.from", value.get("from"))
        end = self._moment(table, index, f"{key}.to", value.get("to"))
        if not open_ended and (start is None or end is None or start.earliest is None or end.latest is None):
            self._refuse(table, index, key, f"{key} needs both its from and its to", "give both days")
            return None
        if start and end and start.earliest and end.latest and end.latest < start.earliest:
            self._refuse(table, index, key, f"{key} ends before it begins", "put the earlier day in from")
            return None
        return start, end

    def _moment(self, table: str, index: int, key: str, value: object) -> PartialDate | None:
        if value is None:
            return None
        if isinstance(value, datetime):
            return PartialDate.on(value.date(), value.date().isoformat())
        if isinstance(value, date):
            return PartialDate.on(value, value.isoformat())
        moment = read_date(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None
        if moment is None or not moment.is_known:
            why = why_unreadable(str(value)) if isinstance(value, str) else ""
            self._refuse(
                table,
                index,
                key,
                f"{key} cannot be read as a date" + (f" ({why.rstrip('.')})" if why else ""),
                'write a day (2014-05-01) or words such as "May 2014"',
            )
            return None
        return moment

    def _refuse(self, table: str, index: int, key: str, reason: str, what_to_do: str) -> None:
        line = self._line(table, index, key.split(".")[0])
        where = f"line {line}" if line else f"[[{table}]] {index + 1}"
        self._problems.append(Refusal(FILE_NAME, where, reason, what_to_do))

    def _line(self, table: str, index: int, key: str) -> int | None:
        """Where a person finds it: the line of the key in the table's nth entry, else of the entry, else nothing."""
        headers = [
            number for number, line in enumerate(self._lines, 1) if re.match(rf"\s*\[\[?\s*{re.escape(table)}\b", line)
        ]
        if index >= len(headers):
            return next(
                (n for n, line in enumerate(self._lines, 1) if re.match(rf"\s*{re.escape(table)}\b", line)), None
            )
        start = headers[index]
        if not key:
            return start
        for number in range(start + 1, len(self._lines) + 1):
            line = self._lines[number - 1]
            if re.match(r"\s*\[", line):
                break
            if re.match(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""", line):
                return number
        return start
