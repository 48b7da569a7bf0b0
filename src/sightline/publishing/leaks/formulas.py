"""What a spreadsheet's formula makes of the words and numbers in it, without a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

_TEXT = re.compile(r'"((?:[^"]|"")*)"')
_CALL = re.compile(r"(?:_xlfn\.)?(?:_xlws\.)?([A-Z][A-Z0-9.]*)\(((?:[^()\"]|\"(?:[^\"]|\"\")*\")*)\)", re.I)
_JOIN = re.compile(r'("(?:[^"]|"")*"|\d+(?:\.\d+)?)\s*&\s*("(?:[^"]|"")*"|\d+(?:\.\d+)?)')
_CELL = re.compile(r"(?<![A-Za-z0-9_!'\"])\$?([A-Z]{1,3})\$?(\d{1,7})(?![\w(!])")
_ARGUMENT = re.compile(r'\s*("(?:[^"]|"")*"|[^,;"]*)\s*(?:[,;]|$)')
_MOST_STEPS = 400
_MOST_LETTERS = 8_000


def what_it_makes(formula: str, cells: Mapping[str, str]) -> list[str]:
    """The texts that a formula can give: as worked out as far as it goes, and its words one after another. ``cells``:
    what the cells of its sheet hold, by place.
    """
    if '"' not in formula and "(" not in formula and "&" not in formula:
        return []
    text = _outside_texts(formula[:_MOST_LETTERS], cells)
    for _ in range(_MOST_STEPS):
        joined = _JOIN.sub(lambda m: _quoted(_plain(m.group(1)) + _plain(m.group(2))), text, count=1)
        worked = _CALL.sub(_worked, joined, count=1) if joined == text else joined
        if worked == text:
            break
        text = worked
    words = [one.replace('""', '"') for one in _TEXT.findall(text)]
    made = [*words, "".join(words), " ".join(words)]
    return [one for one in dict.fromkeys(made) if len(one) > 1]


def _outside_texts(formula: str, cells: Mapping[str, str]) -> str:
    """The formula with what short cells hold in the place of their names."""
    pieces = re.split(r'("(?:[^"]|"")*")', formula)
    for at in range(0, len(pieces), 2):
        pieces[at] = _CELL.sub(
            lambda m: (
                _quoted(held) if (held := cells.get(m.group(1) + m.group(2), "")) and len(held) < 200 else m.group()
            ),
            pieces[at],
        )
    return "".join(pieces)


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'


def _plain(token: str) -> str:
    token = token.strip()
    return token[1:-1].replace('""', '"') if token[:1] == '"' else token


def _number(token: str) -> int:
    return int(float(token))


def _replaced(a: list[str]) -> str:
    start = _number(a[1]) - 1
    return a[0][:start] + a[3] + a[0][start + _number(a[2]) :]


_FUNCTIONS: Mapping[str, Callable[[list[str]], str]] = {
    "CHAR": lambda a: chr(_number(a[0])),
    "UNICHAR": lambda a: chr(_number(a[0])),
    "CONCATENATE": "".join,
    "CONCAT": "".join,
    "TEXTJOIN": lambda a: a[0].join(one for one in a[2:] if one),
    "DATE": lambda a: date(*map(_number, a[:3])).isoformat(),
    "DATEVALUE": lambda a: a[0],
    "UPPER": lambda a: a[0].upper(),
    "LOWER": lambda a: a[0].lower(),
    "PROPER": lambda a: a[0].title(),
    "TRIM": lambda a: " ".join(a[0].split()),
    "CLEAN": lambda a: a[0],
    "T": lambda a: a[0],
    "VALUE": lambda a: a[0],
    "TEXT": lambda a: a[0],
    "LEFT": lambda a: a[0][: _number(a[1]) if len(a) > 1 else 1],
    "RIGHT": lambda a: a[0][-_number(a[1]) if len(a) > 1 else -1 :],
    "MID": lambda a: a[0][_number(a[1]) - 1 :][: _number(a[2])],
    "REPLACE": _replaced,
    "SUBSTITUTE": lambda a: a[0].replace(a[1], a[2]) if a[1] else a[0],
    "REPT": lambda a: a[0] * min(50, _number(a[1])),
    "HYPERLINK": lambda a: " ".join(a),
    "IF": lambda a: " ".join(a[1:]),
    "CHOOSE": lambda a: " ".join(a[1:]),
}


def _worked(match: re.Match[str]) -> str:
    arguments = [_plain(one.group(1)) for one in _ARGUMENT.finditer(match.group(2)) if one.group()]
    work = _FUNCTIONS.get(match.group(1).upper())
    try:
        made = work(arguments) if work else " ".join(arguments)
    except (ValueError, IndexError, OverflowError):
        made = " ".join(arguments)
    return _quoted(made[:_MOST_LETTERS])
