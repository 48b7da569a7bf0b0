"""Whether words that name a plan, an order or a placement say that it began, or only that it goes on.

"Made subject to a plan", "became looked after", "allocated to": it began. "Remains subject to", "still placed with",
"who is looked after": it runs, and began on a day that these words do not give. A record of what goes on is never taken
for a second beginning, which would start a duty anew or make a repeat plan of one plan.
"""

from __future__ import annotations

import re

from sightline.vocabulary.kinds import KINDS
from sightline.wording.sieve import Sieved

_TOLD_AS_STATES = frozenset({"relationship_start", "caring_start", "residence_start", "missing_start", "review_start"})
"""Kinds that records hardly tell but as what is so: "now living with her aunt"."""
BEGINNINGS = (frozenset(code for code, kind in KINDS.items() if kind.starts) | {"gp_registration"}) - _TOLD_AS_STATES
"""Kinds that tell that something began which then goes on."""

_W = r"(?:[\w'’/&.-]+,?\s+)"
_GOES_ON_BEFORE = Sieved(
    r"\b(?:remain(?:s|ed|ing)?|continu(?:e|es|ed|ing)(?: (?:to be|with|as|on|under|in))?|still|already|stay(?:s|ed)|"
    r"kept|"
    r"(?:current|on-?going|existing)(?:ly)?|(?:has|have) been|since (?:being|becoming|she was|he was|they were)|"
    rf"while(?: \w+)? (?:being|on|under|in)|previously|formerly)\s+{_W}{{0,5}}$",
    re.I,
)
"""Before the words: what they tell has been so for some time."""
_IS_SO_BEFORE = Sieved(
    r"\b(?:is|are|am|was|were|['’]s|be|being)\s+(?:(?:a|an|the|also|both|all|currently|registered|known)\s+|"
    r"subject (?:of|to)\s+)*$",
    re.I,
)
"""Before words that name only a state: that it is so, and not that it came to be."""
_WHO_IT_IS = Sieved(
    r"\b(?:child(?:ren)?|boys?|girls?|siblings?|patient|pupil|tenant|suspect|baby|unborn|family)\s+$|^\W*$", re.I
)
_ITS_PARTICULARS = Sieved(
    r"^\W*(?:(?:under|for|cat|category|the|of|since|from|on)\W+){0,4}(?:neglect|emotional|physical|sexual|since|"
    r"from|\d)",
    re.I,
)
"""Behind a state without a verb, what records give of a beginning: "subject to CP plan, neglect", "on plan since"."""
_A_STATE = Sieved(
    r"^\W*(?:(?:the )?subject (?:of|to)|on (?:a|the|CP|child)|under|registered (?:with|at)|looked after|a looked after|"
    r"in (?:foster )?(?:care|placement)|in pre|on bail|open to)\b",
    re.I,
)
_BEGAN = Sieved(
    r"\b(?:made|making|became|become|becomes|placed|put|taken|moved|went|start(?:s|ed)?|began|begun|begins|commenc\w+|"
    r"grant\w*|issued|opened|allocated|agreed|now|new|newly|today|tonight|this (?:morning|afternoon|evening)|"
    r"admitted|came|"
    r"accommodated|received into|joined|from today|with effect|as of|date|signed|decision|outcome|unanimous\w*|"
    r"decided)\b",
    re.I,
)
_INITIAL_CONFERENCE = Sieved(
    r"\b(?:ICPC|initial (?:(?:child protection|CP|case) )?(?:conference|CPC)|pre[- ]?birth (?:conference|CPC))\b", re.I
)
_GOES_ON_AFTER = Sieved(
    r"^\W*(?:(?:with|under|for|to|at|on|as|the|his|her|their|neglect|emotional|physical|sexual|abuse|plan|order|status|"
    r"placement|enquir(?:y|ies))\W+){0,4}(?:(?:also|still|now|both|all|is|are|was|were|will)\s+){0,2}"
    r"(?:continu(?:e|es|ed|ing)|remain(?:s|ed|ing)?|on-?going|to (?:continue|remain|stay)|still|unchanged|"
    r"in (?:place|force)(?=\s*(?:$|[.;,]|until|and|for|at)))\b(?! (?:from|since|as of))",
    re.I,
)
"""Behind the words: that it goes on as it was."""


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]``, words that name a beginning, stand in a clause that says that it runs on."""
    since = max(
        (match.end() for match in _EDGE.finditer(text, max(0, start - 160), start)), default=max(0, start - 160)
    )
    before, words, after = text[since:start], text[start:end], text[end : end + 60]
    if _GOES_ON_BEFORE.search(before) or _GOES_ON_WITHIN.search(words):
        return True
    if _GOES_ON_AFTER.search(after):
        return True
    if (
        before.rfind("(") > before.rfind(")")
        and _INITIAL_CONFERENCE.search(text, 0, start) is None
        and _BEGAN.search(before) is None
        and (before.endswith("(") or re.search(r"\d", after.split(")")[0]) is None)
    ):
        # "Mia (CP plan - neglect) absent again", "Leo (looked after, placed with Mrs Dean) late": who they are.
        return True
    if _BEGAN.search(words) or not _A_STATE.search(words):
        return False
    if not _IS_SO_BEFORE.search(before) and (
        words[:10].casefold() == "registered"
        or not _WHO_IT_IS.search(before)
        or _CATEGORY.search(words)
        or _ITS_PARTICULARS.search(after)
    ):
        return False
    return _BEGAN.search(before) is None and _INITIAL_CONFERENCE.search(text, 0, start) is None


def runs_since(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` tell of what has been so since a day before: "on a plan since March". Where that day
    is not read, as in a row that has a day of its own, it began on none that is told."""
    return _SINCE_WITHIN.search(text[start:end]) is not None or _SINCE_BEHIND.match(text, end) is not None


_SINCE_WITHIN = re.compile(r"\bsince\b", re.I)
_SINCE_BEHIND = re.compile(r"[^.;\n]{0,30}?\bsince\b", re.I)


def says_it_goes_on(text: str) -> bool:
    """Whether any words of ``text`` say that something goes on: for a kind that no words in it were found to tell."""
    if _GOES_ON_ANYWHERE.search(text) is not None:
        return True
    return _A_STATE_ANYWHERE.search(text) is not None and not (
        _BEGAN.search(text) or _CATEGORY.search(text) or _INITIAL_CONFERENCE.search(text)
    )


_EDGE = re.compile(r"[.!?](?=\s)|[;\n|]|\s[-–—]\s|\b(?:but|and (?:then|was|is|has|so))\b|:\s", re.I)
_GOES_ON_WITHIN = Sieved(r"\b(?:remain(?:s|ed|ing)?|continu(?:e|es|ed|ing)|still|on-?going)\b", re.I)
_CATEGORY = Sieved(r"\b(?:neglect|emotional|physical|sexual|since|cat|category)\b", re.I)
_A_STATE_ANYWHERE = Sieved(
    r"\b(?:subject (?:of|to)|on (?:a |the )?(?:CP |child protection )?(?:plan|CPP)|looked after child|"
    r"child looked after)\b",
    re.I,
)
_GOES_ON_ANYWHERE = Sieved(
    r"\b(?:currently|is (?:the|his|her|their|our) (?:current )?allocated|remain(?:s|ed)?|continu(?:e|es|ing)|still|"
    r"on-?going|unchanged)\b",
    re.I,
)
