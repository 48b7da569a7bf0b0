"""What tells nothing of a case where it is all that a sentence says: courtesy, manners, the office, an ordinary day.

The words are the lexicon's (``[[ordinary]]``, docs/lexicon.md). They must be the whole of the sentence, but for who it
is of and a few words behind: "She was grateful for the officers' patience" is left out, and "She was grateful but said
that he had hit her" is not.
"""

from __future__ import annotations

import re

from sightline.wording.lexicon_file import in_use
from sightline.wording.suggestion.pattern import words_of

_MOST_BEFORE, _MOST_BEHIND = 4, 7
_GOES_ON = re.compile(
    r"[,;:–—\"“]|\s-\s|\b(?:that|because|but|although|though|when|after|until|despite|since|and|so|while|who|which|"
    r"if|as|before|not|no|never|except|without|or|than|said|says|told|"
    r"to (?:leave|die|kill|hurt|hit|harm|sign|move))\b|n['’]t\b",
    re.IGNORECASE,
)
"""What joins another matter to it, or turns it round."""
_TIMES = re.compile(r"\d[\d.:]*(?:\s*(?:,|and)\s*\d[\d.:]*)+")
"""A list of times is no further matter: "Nappy changed 10.15 and 1.40"."""
_LEAD = " \t\n>*-–—•."


def is_ordinary(sentence: str) -> bool:
    """Whether ``sentence`` says nothing but what the lexicon calls ordinary."""
    words = words_of(sentence)
    begin = len(sentence) - len(sentence.lstrip(_LEAD))
    return any(
        _is_whole(sentence, begin, match.start(), match.end())
        for group in in_use().ordinary
        for phrase in group.phrases
        if phrase.may_stand_in(words)
        for match in (phrase.regex.search(sentence, begin),)
        if match is not None
    )


def _is_whole(sentence: str, begin: int, start: int, end: int) -> bool:
    before, behind = sentence[begin:start], _TIMES.sub("", sentence[end:]).rstrip(" .!\n")
    return (
        len(before.split()) <= _MOST_BEFORE
        and len(behind.split()) <= _MOST_BEHIND
        and _GOES_ON.search(before) is None
        and _GOES_ON.search(behind) is None
    )
