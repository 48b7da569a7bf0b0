"""Names as they stand in text: where words may be a name, what is none, when two can be one person's."""

from __future__ import annotations

import re
from functools import lru_cache

from sightline.identity import role_words
from sightline.identity.names import Agrees, Name, agreement, read_name

_CAP = (
    r"(?:[A-Z][a-z]++(?:['’-](?>[A-Z]?[a-z]+))*|(?<![A-Z])[A-Z]{3,}+(?:['’-][A-Z]{2,}+)*+|"
    r"Mc[A-Z][a-z]+|O['’][A-Z][a-z]+)"
)
NAME = rf"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?{_CAP}(?:,?[ \t]{_CAP}){{0,2}}"
"""A pattern for words that may be a name; only for places where a name is to be expected."""
FULL_NAME = rf"{_CAP}(?:,?[ \t]{_CAP}){{1,2}}"
"""A pattern for a first name and a surname, in either order."""
LETTER = re.compile(r"(?:Child|Adult|Mr|Ms|Mrs|Miss|Mother|Father|Subject)\s+[A-Z]{1,2}\d?")
"""How a published document calls somebody whose name it hides."""
_NO_NAME_WORDS = """
    crown court county council city borough social services police street road hospital board review serious case
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday the after during judge justice sir last on by in at hosp clinic protection plan
    mon tue tues wed thu thur thurs fri sat sun subject from date school nursery ward child adult photograph
    flat room unit record safeguarding health benefit findings introduction recommendations analysis partnership
    sheet item entry page section line row box para paragraph room visit incident log note
    weight height length attendance year day week term age grade score aged review recheck repeat seen within every
"""
NO_NAME = frozenset(_NO_NAME_WORDS.split())
"""Words that are written with a capital and are no part of a person's name."""
_NO_CHILD_WORDS = """
    abuse investigation exploitation sexual looked development practice death welfare minder safeguarding line
    house specialist support care in need clinic feb apr aug sept sep oct nov dec
"""
NO_CHILD = NO_NAME | frozenset(_NO_CHILD_WORDS.split())
"""What stands behind "Child" in the name of a team or a form: "Child Abuse Investigation Unit"."""
OPENS = re.compile(
    r"(?:(?:(?:Male|Female|Victim|Suspect|Nominal),?|After|Before|When|While|Although|Though|But|And|The|Then|Since|Until|Throughout|During|Her|His"
    r"|Their|Mum|Dad|"
    r"Mother|Father|Baby|Neighbour|Meanwhile|By|On|In|At|As|That|Had|Did|Was|Little|Toddler|Partner|Young|If|For|With|"
    r"Both|Said|Later|Today|Yesterday)\s+)+"
)
"""What a sentence or a note opens with before a name ("After Smith was", "Mum Dessa")."""


def names_in(text: str) -> list[tuple[int, int]]:
    """Where words stand that may be names, without what opens a sentence before them."""
    found = []
    for hit in re.finditer(NAME, text):
        start = hit.start()
        if opened := OPENS.match(hit.group()):
            start += opened.end()
        if start < hit.end() and not OPENS.fullmatch(text[start : hit.end()] + " "):
            found.append((start, hit.end()))
    return found


_LED_BY_ROLE = re.compile(
    r"^(?:mother|father|mum|dad|step-?(?:mother|father|dad|mum)|grandmother|grandfather|aunt|uncle|brother|sister|"
    r"partner|male|female|victim|suspect),?\s+(?=[A-Z][\w'’-]+\s+[A-Z])",
    re.I,
)
"""A role before a full name ("Mother, Abi Vine") is no surname put first."""


def ordered_name(written: str) -> Name | None:
    """A name, a surname in capitals first put last ("HARCASTLE Lewin"); None where the words are none."""
    words = _LED_BY_ROLE.sub("", " ".join(written.split()))
    parts = words.replace(",", " ").split()
    if len(parts) == 2 and parts[0].isupper() and len(parts[0]) > 2 and not parts[1].isupper():
        words = f"{parts[1].capitalize()} {_titled(parts[0])}"
    elif len(parts) >= 2 and parts[-1].isupper() and len(parts[-1]) > 2 and not parts[0].isupper():
        words = " ".join((*parts[:-1], _titled(parts[-1])))
    if role_words.is_role(words) or LETTER.fullmatch(words):
        return None
    name = read_name(words)
    return None if not name.key else name


def _titled(word: str) -> str:
    return re.sub(r"[A-Z]+", lambda hit: hit.group().capitalize(), word)


@lru_cache(maxsize=65536)
def same_name(one: Name, other: Name) -> bool:
    """Whether two names can be one person's as written: first name and surname agree or differ as spellings do."""
    parts = {part.part: part.stands for part in agreement(one, other)}
    fits = (Agrees.AGREE, Agrees.VARIANT)
    if parts["middle names"] is Agrees.DISAGREE or parts["title"] is Agrees.DISAGREE:
        return False
    return parts["first name"] in fits and parts["surname"] in fits
