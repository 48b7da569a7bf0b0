"""Rich text (RTF): its words as they are read, whatever marks stand within them."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"\\'(?P<hex>[0-9A-Fa-f]{2})|\\u(?P<code>-?\d{1,6}) ?|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\(?P<sign>[^A-Za-z0-9'])|(?P<brace>[{}])|(?P<plain>[^\\{}\r\n]+)|(?P<line>[\r\n]+)"
)
_BREAKS = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "cell": "\t", "tab": "\t", "emdash": "-",
    "endash": "-", "emspace": " ", "enspace": " ", "lquote": "'", "rquote": "'", "ldblquote": '"', "rdblquote": '"',
}  # fmt: skip
_SIGNS = {"~": "\u00a0", "-": "", "_": "-", "\n": "\n", "\r": "\n"}


def words_of_rich_text(text: str) -> str:
    """The words of a rich text, those that nobody sees among them. Pictures and objects give their figures, as they
    stand.
    """
    made: list[str] = []
    fallback, skip = [1], 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "brace":
            skip = 0
            if match.group() == "{":
                fallback.append(fallback[-1])
            elif len(fallback) > 1:
                fallback.pop()
        elif kind == "hex":
            if skip:
                skip -= 1
            else:
                made.append(bytes([int(match.group("hex"), 16)]).decode("cp1252", "replace"))
        elif kind == "code":
            code = int(match.group("code")) % 65536
            made.append(chr(code))
            skip = fallback[-1]
        elif kind == "plain":
            plain = match.group()
            made.append(plain[skip:])
            skip = max(0, skip - len(plain))
        elif kind == "sign":
            made.append(_SIGNS.get(match.group("sign"), match.group("sign")))
        elif kind in ("word", "number"):
            word = match.group("word")
            if word == "uc":
                fallback[-1] = int(match.group("number") or 1)
            elif word == "u" and match.group("number"):
                made.append(chr(int(match.group("number")) % 65536))
                skip = fallback[-1]
            else:
                made.append(_BREAKS.get(word, ""))
    return "".join(made)
