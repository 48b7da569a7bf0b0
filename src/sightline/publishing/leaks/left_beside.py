"""What is left of a name beside what stands for it: "Mrs D [name removed]", "A Mr T", "Dee Mr T"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sightline.publishing.leaks.likeness import is_everyday
from sightline.publishing.leaks.named_once import SOMETHING_LETTERED
from sightline.publishing.leaks.sought import Hidden, words_of
from sightline.wording.role_names import is_role_word
from sightline.wording.suggestion.names import NOT_NAMES

_TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)"
_LABEL = rf"(?:\[name removed\]|(?:{_TITLES}|Child|Baby|Sibling)\.?\s[A-Z](?![\w'’]))"
_LEFT = re.compile(
    rf"(?<![\w'’.&/-])(?P<left>(?:{_TITLES}\.?\s)?(?:[A-Z](?:\.[ \u00a0]?|[ \u00a0])){{1,3}}|"
    rf"(?P<name>[A-Z][a-z]+(?:-[A-Z][a-z]+)?)[ \u00a0]){_LABEL}"
)


def left_beside(plain: str, hidden: Hidden) -> Iterator[tuple[int, int]]:
    """Where letters or a word like a name stand directly before what a version puts for somebody."""
    if not hidden.derived.hides_persons:
        return
    for match in _LEFT.finditer(plain):
        left, name = match["left"].strip(), match["name"]
        if name and (is_everyday(name.lower()) or name in NOT_NAMES or is_role_word(name)):
            continue
        if left == "I" or hidden.shows(words_of(left)):
            continue
        if not name and SOMETHING_LETTERED.search(plain[max(0, match.start() - 14) : match.start()]):
            continue
        yield match.span("left")
