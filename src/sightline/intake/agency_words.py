"""Which agency speaks, as far as titles, sheet names and the file's name say so."""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePath

from sightline.documents.document import Document
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.posts import agency_of_post

_LABELLED = re.compile(
    r"\b(?:agency|organi[sz]ation|service|name of agency|submitted by|prepared by|completed by|on behalf of)"
    r"\s*(?:name)?\s*[:\-–—]\s*(?P<name>[^\n|;]{2,80})",
    re.I,
)
_LABEL = re.compile(r"(?P<label>[^:|\n]{1,60}?)\s*(?::|\s\|)\s*(?P<value>\S.*)")
_TELLS_WHO_WROTE = re.compile(
    r"\b(?:agency|organi[sz]ation|service|department|team|provider|trust|practice|force|source|author|"
    r"(?:submitted|prepared|completed|compiled|written|recorded|provided) by|on behalf of|"
    r"chronolog(?:y|ies)|records?|returns?|reports?|logs?|notes?|submission|extracts?|exports?|print(?:out)?|history)\b",
    re.I,
)
_TELLS_WHOM_IT_CONCERNS = re.compile(
    r"(?:present|attend\w*|in attendance|apologies|(?:not )?invited|absent|distribution|circulation|cop(?:y|ies|ied)|"
    r"cc|bcc|to|dear|for|subject|subj|re|sent|date|venue|place|location|reason|referr\w*|receiving|other|notified)\b",
    re.I,
)
_FROM = re.compile(r"\s*from\s*:\s*(?P<who>.+)", re.I)
_POST = re.compile(r"\((?P<post>[^()]{2,80})\)|<[^<>@\s]+@(?P<domain>[^<>\s]+)>|@(?P<bare>[\w.-]+)")
_DOMAINS = ((".police.uk", "Police"), (".sch.uk", "School"), ("cafcass.gov.uk", "Cafcass"))
_MESSAGE_LINE = re.compile(r"\s*(?:sent|to|cc|bcc|subject|date)\s*:", re.I)
_ENDS_A_SENTENCE = re.compile(r"[.?!][\"”’)]*$")
_FEW_WORDS, _FEW_CAPITALS, _FEWEST_OF_A_SENTENCE = 6, 0.34, 5
_OF_SEVERAL = re.compile(
    r"\b(?:MARAC|MAPPA|minutes|multi[- ]agency|strategy (?:meeting|discussion)|conference|core group|panel|"
    r"professionals['’]? meeting|team around)\b",
    re.I,
)
_DOES = re.compile(
    r"\s+(?:to|rang|called|told|said|says|attended|visited|informed|aware|involved|reported|reports? that|"
    r"will|have|has|had|is|are|were|was|did|do|not)\b"
)
"""What an agency does or undergoes, where a title would end or go on to name its papers."""
_LONGEST_PERSON = 4
_PART_OF_A_BODY = re.compile(r"\b(?:unit|team|service|department|section|office|ward|hub|desk|records?|log)\b", re.I)
_SPOKEN_OF = re.compile(r"\b(?:the|a|an|to|by|with|from|via|at|my|her|his|their)\s+[a-z]")
_IS_TOLD = re.compile(
    r"\b(?:to|with|via|informed|told|notified|rang|called)\s+(?:the\s+)?(?-i:(?:[A-Z][\w'’.-]*\s+){0,4})$", re.I
)
"""Before an agency: it is whom the line tells of, and not who writes ("PPN shared with CSC")."""
_IS_AN_ENTRY = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.? \d{2,4}|\d{2}[:.]?\d{2}(?=\s+\S+\s+\S)"
)
"""A line that begins with a day or an hour and ends as a sentence does is an entry, and names nobody's paper."""
_GREETS = re.compile(r"dear\b", re.I)
"""Below it a letter speaks: of agencies, and at its foot of whoever has a copy."""
_HEAD_LINES, _HEAD_LINES_OF_SEVERAL = 8, 2
"""Where whose a document is stands: near its top; in what several agencies met about, only in its very title."""
_GATHERS = re.compile(r"(?:health|nhs|voluntary sector|third sector|other agenc(?:y|ies)|others?)", re.I)
_RUNS_SERVICES = re.compile(r"\b(?:council|borough|nhs (?:foundation )?trust)\b", re.I)
_LONGEST_NAME = 60
_TITLE_CHARACTERS = 1500
TITLE = "the title"
"""The place of a line that heads a document."""
_LONGEST_TITLE = 160


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted({name for kind in AGENCY_KINDS.values() for name in kind.names}, key=len, reverse=True)
    return re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(name).replace("'", "['’]?") for name in names) + r")(?!\w)", re.I
    )


def names_agency(words: str) -> bool:
    """Whether the words hold a usual name of an agency."""
    return bool(_pattern().search(words))


def gathers_agencies(words: str) -> bool:
    """Whether the words stand for agencies without naming one ("Health"), which tells only beside others' names."""
    return bool(_GATHERS.fullmatch(words.strip()))


def titles(document: Document) -> list[tuple[str, str]]:
    """The short lines that head a document, each with where it stands: its title lines, then running headers."""
    limit = _TITLE_CHARACTERS
    if document.tables:
        limit = max(limit, document.tables[0].start)
    lines: list[tuple[str, str]] = []
    for block in document.blocks:
        if block.start > limit:
            break
        if block.kind == "footnote":
            continue
        for line in document.text[block.start : block.end].split("\n"):
            if line.strip() and len(line.strip()) <= _LONGEST_TITLE:
                lines.append((line.strip(), TITLE))
    for table in document.tables[:1]:
        for row in table.rows[:6]:
            filled = [cell for cell in row.cells if cell.text.strip() and not cell.merged]
            if len(filled) <= 2:
                words = ": ".join(cell.text.strip().rstrip(":") for cell in filled)
                if words and len(words) <= _LONGEST_TITLE:
                    lines.append((" ".join(words.split()), f"{table.name}, row {row.number}"))
            else:
                break
    if document.properties.get("title"):
        lines.append((document.properties["title"], "the document's properties"))
    lines += [(stamp, "the running header or footer") for stamp in document.stamps if len(stamp) <= _LONGEST_TITLE]
    return lines


def may_name_its_author(line: str) -> bool:
    """Whether a line at the head of a document may say whose it is.

    Not who was there or had a copy, where somebody died, a child's GP or school, or what a sentence tells of an agency.
    """
    line = line.strip()
    if _IS_AN_ENTRY.match(line) and _ENDS_A_SENTENCE.search(line):
        return False
    if line.startswith(">") or _MESSAGE_LINE.match(line) or _TELLS_WHOM_IT_CONCERNS.match(line):
        return False
    words = re.findall(r"[^\W\d_][\w'’&-]*", line)
    few_capitals = sum(one[0].isupper() for one in words) < _FEW_CAPITALS * len(words)
    if len(words) >= _FEWEST_OF_A_SENTENCE and _ENDS_A_SENTENCE.search(line) and few_capitals:
        return False
    if len(words) > _FEW_WORDS and (_ENDS_A_SENTENCE.search(line) or few_capitals):
        return False
    if _SPOKEN_OF.search(line) and not any(hit.group()[0].isupper() for hit in _pattern().finditer(line)):
        return False  # "Rang the hospital": a note, where a title would write "Hospital"
    hits = list(_pattern().finditer(line))
    if any(_DOES.match(line, hit.end()) for hit in hits):
        return False
    if hits and all(_IS_TOLD.search(line[: hit.start()]) for hit in hits):
        return False
    labelled = _LABEL.match(line)
    if labelled is None or _TELLS_WHO_WROTE.search(labelled["label"]) or _RUNS_SERVICES.search(labelled["label"]):
        return True
    # "Thornvale Police: log": the label is the agency; "GP: Dr Fenn", "Health visitor: Ann Roe" are the child's.
    label, value = labelled["label"], labelled["value"].split()
    is_somebody = (
        any(hit.end() == len(label) for hit in _pattern().finditer(label))
        and len(value) <= _LONGEST_PERSON
        and all(one[0].isupper() for one in value)
        and not _PART_OF_A_BODY.search(labelled["value"])
    )
    return names_agency(label) and not names_agency(labelled["value"]) and len(label.split()) > 1 and not is_somebody


def is_a_message(document: Document) -> bool:
    """Whether the document begins as an e-mail or a printed message does, with who sent it or when."""
    if any(block.kind == "message header" for block in document.blocks[:2]):
        return True
    first = [line for line in document.text[:600].split("\n") if line.strip()][:4]
    return sum(bool(_FROM.match(line) or _MESSAGE_LINE.match(line)) for line in first) > 1


def _head(lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those of the lines at the top that may say whose it is. A message's own words are no title at all."""
    in_text = [one for one in lines if one[1] == TITLE]
    greeted = next((at for at, one in enumerate(in_text) if _GREETS.match(one[0])), len(in_text))
    in_text = in_text[:greeted]
    several = any(_OF_SEVERAL.search(words) for words, _ in in_text[:3])
    near = in_text[: _HEAD_LINES_OF_SEVERAL if several else _HEAD_LINES]
    kept = [one for one in lines if one[1] != TITLE or one in near]
    return [one for one in kept if may_name_its_author(one[0])]


def _writer(line: str) -> str:
    """What the line "From: ..." of a message says of its writer's agency: a post in brackets, or the address's end."""
    found = _FROM.match(line)
    if found is None:
        return ""
    for hit in _POST.finditer(found["who"]):
        if hit["post"]:
            if names_agency(hit["post"]):
                return hit["post"]
            code = agency_of_post(hit["post"])
            return AGENCY_KINDS[code].label if code else ""
        domain = f".{hit['domain'] or hit['bare'] or ''}".casefold()
        for end, agency in _DOMAINS:
            if domain.endswith(end):
                return agency
    return ""


def _with_who_runs_it(lines: list[tuple[str, str]], at: int) -> str:
    """The title line with the council or trust in the line before it, or the service in the line after."""
    words, where = lines[at]
    before = lines[at - 1][0] if at else ""
    after = lines[at + 1][0] if at + 1 < len(lines) and lines[at + 1][1] == where else ""
    if _RUNS_SERVICES.search(words):
        is_service = names_agency(after) and not _RUNS_SERVICES.search(after)
        return f"{words} – {after}" if is_service else words
    is_runner = _RUNS_SERVICES.search(before) and len(before) <= _LONGEST_NAME and lines[at - 1][1] == where
    return f"{before} – {words}" if is_runner else words


def agency_hint(document: Document) -> tuple[str, str] | None:
    """Words that say which agency wrote the document, and where they stand; the caller decides which agency it is.

    In order: a line "Agency: ...", who sent a message, a title line that names an agency, the only sheet's name, the
    file's name. None if nothing names one.
    """
    lines = titles(document)
    if is_a_message(document):
        lines = [one for one in lines if _FROM.match(one[0])][:1]
    for words, where in lines:
        if writer := _writer(words):
            return writer, where
    lines = _head(lines)
    for words, where in lines:
        if (found := _LABELLED.search(words)) and names_agency(found["name"]):
            return found["name"].strip(), where
    for at, (words, where) in enumerate(lines):
        if names_agency(words):
            return _with_who_runs_it(lines, at), where
    for words, where in lines:
        if re.match(r"\s*(?:name of )?(?:agency|organisation|organization)\b", words, re.I) and (
            found := _LABELLED.search(words)
        ):
            return found["name"].strip(), where
    sheets = [table.name.removeprefix("sheet ") for table in document.tables if table.name.startswith("sheet ")]
    named = [name for name in sheets if names_agency(name)]
    if len(named) == 1:
        return named[0], "the sheet's name"
    stem = re.sub(r"[_\-.]+", " ", PurePath(document.name).stem)
    stem = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", stem)
    return (stem, "the file's name") if names_agency(stem) else None
