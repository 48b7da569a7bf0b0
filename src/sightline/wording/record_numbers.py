"""Numbers by which an agency finds its own record: "Niche 2300/11", "crime no. 14/233871/23", "CIN/2013/0441".

They name nobody, and lead whoever can look into one system to the person: a version that leaves holds none. A number is
known by what stands before it (``record_numbers.toml``: Sightline's own lists), or by a shape that nothing else has.
Years, doses, scores, section numbers and our own references ("POL 14") are none.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_FEWEST_FIGURES = 3
_FEWEST_BEHIND_A_SYSTEM = 4
_FEWEST_BEHIND_A_KIND = 6
_FEWEST_IN_A_CODE = 4
"""Figures of a number of which nothing says that it is one: "Niche 2300/11", "passport 533380006", and not "NHS 111";
fewer where letters or strokes stand among them ("file 4432/B")."""
_SAYS_NUMBER = (
    r"(?:numbers?|nos?|nr|num|refs?|references?|id|ids|identifier|urn|record|log|incident|occurrence|event|file|case)"
)
_AS = r"(?:\s+(?i:as|is|was|being|under))?"
_BETWEEN = r"[\s\u00a0]{0,2}[:#.=(\u2013\u2116-]{0,2}[\s\u00a0]{0,2}"
_CODE = (
    r"(?P<code>(?=[A-Za-z0-9/._ \u00a0-]*\d)(?:[A-Z]{1,6}[a-z]?[/._-]?){0,2}"
    r"\d[A-Z0-9]*(?:[/._-][A-Za-z0-9]{1,10}){0,4}"
    r"(?:[ \u00a0]\d[\dA-Z]{2,}|[ \u00a0]\d\d(?=[ \u00a0][\dA-Z])|(?<=\d)[ \u00a0][A-Z](?![\w'’]))*"
    r"|[A-Z]{2}[ ]\d\d[ ]\d\d[ ]\d\d[ ][A-D]"
    r"|[A-Z]{1,4}(?:/[A-Za-z]{1,4}){1,3}/\d{2,}(?:/\d+)?"
    # the letters of a system before a number with its year: "Niche ref: INC 0098/24"
    r"|[A-Z]{2,6}[ \u00a0]\d{2,7}/(?:20)?\d\d)(?![\w/]*\w)"
)
_SHAPES = re.compile(
    # letters, a stroke, figures: "CIN/2013/0441", "POL/INT/13/4471", "SC/NW/2291"; with a hyphen more figures
    r"(?<![\w/.-])(?!(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)\b)"
    r"(?:[A-Z]{2,7}|[A-Z]\d?(?=/(?:19|20)\d\d/))(?:/[A-Z]{1,5}){0,2}/"
    r"(?:(?:19|20)?\d\d/\d{2,}|\d{3,}(?:/\d{2,4})?|\d{2,}/[A-Z0-9]{3,})(?![\w/-])"
    r"|(?<![\w/.-])[A-Z]{2,6}-(?:(?:19|20)\d\d-\d{2,}|\d{2,}-(?:19|20)\d\d|\d{5,}|0\d{3,})(?![\w/-])"
    r"|(?<![\w/.-])[A-Z]-\d{5,}(?![\w/-])|(?<![\w/.#-])[A-Z]{2,3}\d{5,9}(?![\w/-])"
    # a family court's case, a Crown Court's: "ZE21C00312", "T20187123"
    r"|(?<![\w/.-])[A-Z]{2}\d\d[A-Z]\d{5}(?![\w/])|(?<![\w/.-])[ATSU]20\d{6}(?![\w/])"
    # "14/233871/23", "12/98812K", "23311/99H": no date has so many figures between two strokes
    r"|(?<![\w/.-])\d{1,4}/\d{4,8}/\d{2,4}(?![\w/])|(?<![\w/.-])\d{1,4}/\d{1,4}/\d{5,}(?![\w/])"
    r"|(?<![\w/.-])\d\d/\d{4,7}[A-Z](?![\w/])|(?<![\w/.-])\d{3,7}/\d\d[A-Z](?![\w/])"
    # letters of a system that no list has, and five figures at least: "CYPS 88120"
    r"|(?<![\w/.-])(?!(?:ISO|BSI?|EN|IEC|RFC|UKSI|SI|GBP|USD|EUR|TEL|FAX)\b)[A-Z]{3,6}\s\d{5,9}(?![\w/.,]\w)(?!\w)"
    # a letter and many figures, or a prison's: "K448120", "A1234BC"
    r"|(?<![\w/.#-])[A-Z]\d{6,9}(?![\w/-])|(?<![\w/.-])A\d{4}[A-Z]{2}(?![\w/-])"
)
_YEAR = re.compile(r"(?P<from>(?:19|20)\d\d)(?:[/-](?:(?:19|20)\d\d|(?P<to>\d\d)))?")
_TELEPHONE = re.compile(r"0\d{9,10}")
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d\d))?")


@cache
def _told() -> re.Pattern[str]:
    systems, kinds = _listed("systems"), _listed("kinds")
    says = rf"(?:\s+{_SAYS_NUMBER}\b\.?)"
    return re.compile(
        rf"(?<![\w/-])(?:(?i:(?P<system>{systems})(?!\w)(?P<marked>{says}{{0,2}}))"
        rf"|(?i:(?P<kind>{kinds})(?!\w)(?P<said>{says}{{0,2}}))|(?i:(?:log|urn|ref|reference)\b\.?)"
        rf"|(?P<only>(?i:(?:numbers?|nr|id)\b|nos?\.|\w{{0,20}}(?-i:No)\b|\bno\b|\ba/c\b))){_AS}{_BETWEEN}{_CODE}"
    )


def _listed(which: str) -> str:
    held = tomllib.loads((files("sightline.wording") / "record_numbers.toml").read_text("utf-8"))
    words = {" ".join(one.split()) for one in held[which].split(";")} - {""}
    return "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in sorted(words, key=lambda one: (-len(one), one)))


def record_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where the numbers of records stand in a text: first and last place of each, what stands before it apart."""
    if not any(letter.isdigit() for letter in text):
        return
    at = 0
    found = [match.span("code") for match in _told().finditer(text) if _is_a_number(match)]
    found += [match.span() for match in _SHAPES.finditer(text)]
    for start, end in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= at:
            yield start, end
            at = end


def _is_a_number(match: re.Match[str]) -> bool:
    """Whether what stands behind the words can be a record's: neither a year nor a day, and no score or count."""
    code = match["code"]
    year = _YEAR.fullmatch(code)
    if _DAY.fullmatch(code) or (year and (year["to"] is None or int(year["to"]) == (int(year["from"]) + 1) % 100)):
        return False
    marked = bool(match["marked"] or match["said"] or not (match["system"] or match["kind"]))
    if not marked and _TELEPHONE.fullmatch(re.sub(r"\W", "", code)):
        return False  # "Call 0808 800 5000"
    is_mixed = not code.replace(" ", "").isdigit()
    fewest = _FEWEST_FIGURES
    if match["only"] is not None:
        fewest = _FEWEST_IN_A_CODE
    elif match["system"] is not None and not match["marked"]:
        fewest = _FEWEST_BEHIND_A_SYSTEM
    elif match["kind"] is not None and not match["said"]:
        fewest = _FEWEST_IN_A_CODE if is_mixed else _FEWEST_BEHIND_A_KIND
    return len(re.findall(r"\d", code)) >= fewest
