"""What the form asks to leave out and rows of a return hold: addresses, telephone numbers, schools, refuges, placements
and carers by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from sightline.intake.returns.shapes import Asked, Remark, RemarkSort, ReturnRow
from sightline.wording.carers import carers_named, homes_of_care
from sightline.wording.lists import listed
from sightline.wording.schools_by_letters import schools_by_letters

_NAME = r"[A-Z][\w'’-]+"
_STREETS = (
    "Street|St|Road|Rd|Avenue|Ave|Close|Cl|Crescent|Cres|Drive|Dr|Lane|Ln|Court|Gardens|Gdns|Grove|Place|Square|"
    "Terrace|Way|Walk|Row|Mews|Rise|Hill|View|Park|Green|Parade|Path|Croft|Fold|Wynd|Brae|Quay|Orchard|Paddock|Meadow|Cottages|Villas|Buildings|Houses|Flats|Yard|Bank"
)
_ADDRESS = re.compile(
    rf"\b(?:(?:[Ff]lat|[Uu]nit|[Rr]oom)\s+\w{{1,3}},?\s+)?\d{{1,4}}[A-Za-z]?,?\s+(?:{_NAME}\s+){{1,3}}(?:{_STREETS})\b"
    r"|(?<![A-Z0-9])[A-Z]{1,2}\d[A-Z\d]?\s{1,3}\d[ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])"
    rf"|(?i:\baddress(?:\s+(?:given|shown|recorded|held))?(?:\s+(?:as|is|was)|\s*:))\s+(?:\d{{1,4}}\w?,?\s+)?{_NAME},?\s+{_NAME}"
    rf"|(?i:\b(?:flat|plot|pitch|caravan)\s+(?:no\.?\s*)?\d{{1,3}}[a-z]?\b)(?:,?\s+(?:on|at|in|of)\s+(?:the\s+)?{_NAME}|,\s+{_NAME})"
)
_PHONE = re.compile(
    r"(?<![\w.])(?:\+44|0044|\(?0(?!(?:800|808|300|303|330|333|345|845|870)\b))\s?(?:\(0\)\s?)?\d(?:[\s-]?\)?[\s-]?\d){8,9}(?![\w-])"
)
_SCHOOL_KIND = (
    r"(?:Primary|Infants?|Juniors?|Secondary|High|Nursery|Grammar|Academy|Preschool|Pre-?[Ss]chool|Comprehensive|Special|"
    r"C\.?\s?of\s?E\.?|CE|RC|Catholic)"
)
_SCHOOL = re.compile(
    rf"\b(?P<name>(?:{_NAME}\s+){{1,4}})(?:{_SCHOOL_KIND}\s+)*(?:School|Academy|College|Nursery|Infants|Juniors|"
    r"Pre-?[Ss]chool|Playgroup|Kindergarten|Primary)\b"
    rf"|(?i:\b(?:school|nursery|pre-?school|college|playgroup)\s*:)\s*(?P<after>{_NAME}(?:\s+{_NAME})*)"
)
_REFUGE = re.compile(
    rf"\b(?:{_NAME}\s+){{1,3}}(?i:(?:women['’]?s?\s+)?(?:refuge|safe\s+house))\b"
    rf"|(?i:\b(?:refuge|safe\s+house)\b)[^.;\n]{{0,30}}?\b(?:in|at|near|called|named)\s+(?:the\s+)?(?P<where>{_NAME})"
    rf"|(?i:\b(?:refuge|safe\s+house)\b)\s*[:(,]\s*(?:the\s+)?(?P<named>{_NAME}\s+{_NAME})"
)
_OF_ANYBODY = frozenset(
    """
    the a an this that her his their at from to in by with virtual special primary secondary nursery infant
    infants junior high grammar new old first local private independent boarding residential sunday school schools
    academy college head deputy designated class year monday tuesday wednesday thursday friday january february
    march april may june july august september october november december mother father child police women's womens
    domestic abuse national referred moved spoke staff offered placed visited discussed attended contacted
    telephoned called told no any health education social care children's childrens mainstream further higher
    sixth form summer spring autumn winter early help funded
    """.split()  # noqa: SIM905
)
"""Words with a capital that stand before "school" or behind "refuge in" and name none."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MOST_ROWS = 8


def to_leave_out(rows: Sequence[ReturnRow], asked: Asked) -> Iterator[Remark]:
    """A remark for each sort of thing that the form asks to leave out and rows hold. It does not say the thing again:
    an answer to an agency goes by mail, and a refuge's name in it is what must not leave.
    """
    own = {word.casefold() for name in (asked.agency, *asked.also) for word in _WORD.findall(name)}
    agreed = {word.casefold() for name in asked.names for word in _WORD.findall(name)}
    found: dict[str, list[ReturnRow]] = {what: [] for what in _ASKED_INSTEAD}
    for row in rows:
        lines = _lines(row)
        found["an address"] += [row] * any(map(_ADDRESS.search, lines))
        found["a telephone number"] += [row] * any(map(_PHONE.search, lines))
        found["a refuge’s name or where it is"] += [row] * any(_is_named(_REFUGE, one, frozenset()) for one in lines)
        found["where a child was placed, by its name"] += [row] * any(True for one in lines for _ in homes_of_care(one))
        found["a foster carer by name"] += [row] * any(_is_a_carer(one, agreed) for one in lines)
        found["a school or nursery by name"] += [row] * any(
            _is_named(_SCHOOL, one, own) or any(True for _ in schools_by_letters(one)) for one in lines
        )
    for what, instead in _ASKED_INSTEAD.items():
        if held := found[what]:
            yield Remark(RemarkSort.LEAVE_OUT, f"{_told(held)} {what}. {instead}", tuple(held))


_ASKED_INSTEAD = {
    "an address": "Please leave it out, and write “home address” or “the father’s address” instead.",
    "a telephone number": "Please leave it out.",
    "a refuge’s name or where it is": "Please take it out before anything else, and write “a refuge” instead.",
    "where a child was placed, by its name": "Please take it out first of all, and write “the placement” instead.",
    "a foster carer by name": "Please write “the foster carer” instead, unless the review named them.",
    "a school or nursery by name": "Please write “the child’s school” or “nursery” instead, unless the review asks.",
}


def _is_named(pattern: re.Pattern[str], words: str, own: AbstractSet[str]) -> bool:
    """Whether one match at least has a word that is no word of anybody, and none of the agency's own name."""
    for match in pattern.finditer(words):
        named = match.groupdict()
        told = next((part for part in named.values() if part), None) or match.group()
        parts = [word.casefold() for word in _WORD.findall(told) if word[:1].isupper()]
        if any(word not in _OF_ANYBODY and word not in own and word != "refuge" for word in parts):
            return True
    return False


def _is_a_carer(line: str, agreed: AbstractSet[str]) -> bool:
    """Whether a line names a carer by a word that is of none of those whom the review itself named to the agency."""
    return any(
        word.casefold() not in agreed | _BESIDE_NAMES
        for start, end in carers_named(line)
        for word in _WORD.findall(line[start:end])
    )


_BESIDE_NAMES = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "and"])


def _told(rows: Sequence[ReturnRow]) -> str:
    """ "Row 7 has", "Rows 3, 7 and 12 have"."""
    numbers = [str(row.number) for row in rows[:_MOST_ROWS]]
    if len(rows) > _MOST_ROWS:
        numbers.append(f"{len(rows) - _MOST_ROWS} more")
    return f"Row {numbers[0]} has" if len(rows) == 1 else f"Rows {listed(numbers)} have"


def _lines(row: ReturnRow) -> list[str]:
    """The lines of a row's cells: what stands in two cells is no name of one thing."""
    whole = "\n".join((row.candidate.text, *row.cells.values()))
    return [" ".join(line.split()) for line in dict.fromkeys(whole.split("\n"))]
