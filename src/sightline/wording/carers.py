"""Who took a child in, and where, by name: "the Abernathys", "placement with Jo and Sal", "Placement: Rowan Lodge".

Sightline's own patterns, from no source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sightline.wording.role_names import is_role_word
from sightline.wording.suggestion.names import CAPITAL, NOT_NAMES, SMALL, is_given_name

_NAME = rf"[{CAPITAL}][{SMALL}]+(?:-[{CAPITAL}][{SMALL}]+)?"
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?"
_TAKEN_IN = (
    r"\b(?i:(?:emergency\s+|respite\s+|kinship\s+|short[- ]break\s+)?"
    r"foster\s+(?:carers?|family|parents?|mother|father|placement)|"
    r"(?:respite|kinship|emergency|short[- ]break|new|her|his|their|current|previous)\s+carers?|"
    r"carers?(?=\s*[:,–-])|placed|"
    r"placement|respite|lodg(?:es|ed|ing|ings))"
    r"(?i:\s*[:,–-]|\s+(?:with|are|were|is|was|called|named))?\s+"
)
_BY = re.compile(
    rf"{_TAKEN_IN}(?:(?i:the)\s+(?P<family>{_NAME}s)(?![\w'’])|(?P<one>{_NAME})\s+(?:and|&)\s+(?P<other>{_NAME})(?![\w'’])|"
    rf"(?P<titled>{_TITLE}(?:\s+(?:and|&)\s+{_TITLE})?\s+{_NAME})|(?P<first>{_NAME}(?:\s+{_NAME})?)(?![\w'’-]))"
)
_WITH_A_FAMILY = re.compile(
    rf"\b(?i:stay(?:s|ed|ing)?|liv(?:es?|ed|ing)|remain(?:s|ed|ing)?|settled|mov(?:es?|ed|ing)(?:\s+in)?)\s+(?i:with\s+the)\s+"
    rf"(?P<family>{_NAME}s)(?![\w'’])"
)
_PARTIES = frozenset({"Applicants", "Respondents", "Appellants", "Interveners", "Intervenors"})
_KEPT_AT = re.compile(
    r"\b(?i:(?:foster|respite|residential|emergency|kinship|current|previous|new)?\s*placement(?:\s+(?:name|is|was|at|address))?\s*[:–-]|"
    r"(?:placed|residing|accommodated|looked\s+after|respite|short\s+breaks?|remand\w*|placement|moved|settled|stay(?:s|ed|ing)?)"
    r"\s+(?:\w+\s+)?(?:at|to|in))\s+(?i:the\s+)?"
    rf"(?P<home>(?:{_NAME}\s+){{0,2}}{_NAME}(?=\s|[.,;)]|$)(?:\s+(?i:children['’]?s\s+home|home|unit))?)"
    rf"|\b(?i:placement|placed)\s+(?i:at|in)\s+['‘“\"](?P<quoted>{_NAME}(?:\s+{_NAME})*)['’”\"]"
    rf"|(?P<named>(?:{_NAME}\s+){{1,3}}(?i:children['’]?s\s+home|residential\s+(?:home|unit)|secure\s+unit|foster\s+home))"
)
_HOMES = frozenset(
    """
    lodge house cottage farm manor court hall villa grange place brook view mead dene lea croft hill heights gables elms
    oaks firs beeches willows laurels hollies limes cedars pines towers fields bank gate park
    """.split()  # noqa: SIM905
)


def carers_named(text: str) -> Iterator[tuple[int, int]]:
    """Where a text names who took a child in: a family, first names, a name with its title."""
    for match in _BY.finditer(text):
        for which in ("family", "one", "other", "titled", "first"):
            words = match[which]
            if words and _is_a_name(which, words.split()):
                yield match.span(which)
    for match in _WITH_A_FAMILY.finditer(text):
        if _is_a_name("family", [match["family"]]):
            yield match.span("family")


def homes_of_care(text: str) -> Iterator[tuple[int, int]]:
    """Where a text names the home in which a child is kept by somebody else than the family."""
    for match in _KEPT_AT.finditer(text):
        which = "home" if match["home"] else "quoted" if match["quoted"] else "named"
        words = match[which].split()
        own = [word for word in words if word[:1].isupper() and not (word in NOT_NAMES or is_role_word(word))]
        if own and (which != "home" or (len(words) > 1 and words[-1].lower() in _HOMES | {"home", "unit"})):
            yield match.span(which)


def _is_a_name(which: str, words: list[str]) -> bool:
    if which == "titled":
        return True
    if any(word in NOT_NAMES or word in _PARTIES or is_role_word(word) for word in words):
        return False
    is_home = len(words) > 1 and words[-1].lower() in _HOMES
    return which != "first" or (is_given_name(words[0]) and not is_home)
