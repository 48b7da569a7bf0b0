"""Whether words in a record assert a thing, deny it, plan it, or only suppose it.

"No concerns", "did not attend", "denied": denied. "SW to visit", "arranged for 3 May", "had been about to": planned.
"If", "would have", "?fracture": supposed. A thing that is not asserted is never taken for the event itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """How a text holds a thing that it names."""

    ASSERTED = "asserted"
    DENIED = "denied"
    PLANNED = "planned"
    SUPPOSED = "supposed"


@dataclass(frozen=True, slots=True)
class Stance:
    """How a text holds a thing, and the words that say so (empty offsets where it is simply asserted)."""

    standing: Standing
    start: int = 0
    end: int = 0

    @property
    def asserted(self) -> bool:
        """Whether the text says that it is, or was, so."""
        return self.standing is Standing.ASSERTED


_EDGE = re.compile(r"[.!?](?=\s)|[;\n|]|\s[-–—]\s|\b(?:but|however|although|though|then|because|who|which)\b", re.I)
_VERB = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|does|said|told|seen|attended|went|came|took|made|called|reported|"
    r"informed|advised|found|saw|visited|met|stated|hit|left|moved|agreed|spoke)\b",
    re.I,
)
_W = r"(?:[\w'’/&-]+\s+)"

_NOUN_DENIAL = re.compile(
    r"\b(?:no|nil|without|neither|nor|free of|absence of|lack of|denie[sd]|denying|deny|ruled out|refute[sd]?|"
    r"no (?:evidence|signs?|history|record|report|indication|mention|need|grounds|further) (?:of|for)?)\b",
    re.I,
)
_VERB_DENIAL = re.compile(
    r"\b(?:not|never|n't|n’t|cannot|unable to|failed to|fails to|refused to|refuses to|refusing to|"
    r"declined to|declines|"
    r"decided against|rather than|instead of|stopped short of|yet to|unwilling to)\b|\w+n['’]t\b",
    re.I,
)
_SUBJECT_DENIAL = re.compile(r"\b(?:nobody|no[- ]?one|none of|not one of|neither of)\b", re.I)
"""Nobody did it. Reaches the verb and what stands before it, not what the verb speaks of: "nobody told the GP of the
bruise" denies the telling and not the bruise."""
_DEED_DONE = re.compile(
    rf"(?:{_VERB.pattern}|(?<!the )\b\w+ed\b|\b(?:rang|gave|knew|sent|wrote|asked|thought|held|brought|heard)\b)", re.I
)
_AUXILIARIES = re.compile(
    r"\s(?:(?:had|has|have|did|was|were|is|are|would|could|been|ever|yet|since|even|also|then|formally)\s+)+$", re.I
)
_STILL_DENIED = re.compile(r"\b(?:or|nor)\s+$", re.I)
_NOBODY_IN = re.compile(
    r"^\s+(?:(?:was|were)\s+)?(?:at home|home|in\b(?! (?:the|any|either))|present|available|there)\b", re.I
)
_DENIED_AFTER = re.compile(
    r"^[\s:)-]*(?:[\w'’/&-]+\s+)?(?:(?:was|were|is|are|has|have|had|did|does|been|be|could)\s+)+"
    r"(?:not\b(?!\s+to\b)|never\b|cancelled|canceled|postponed|declined|refused|abandoned|ruled out|stood down|"
    r"unsuccessful)|^\s*(?:not\b(?!\s+(?:to|yet|mobile)\b)|\w+n['’]t\b|cancelled|canceled|postponed|declined|refused|"
    r"abandoned|ruled out|nil\b|unsuccessful)",
    re.I,
)
_PLANNED_BEFORE = re.compile(
    r"\b(?:plan(?:s|ned|ning)?(?: is| was| for| to)?|(?:is|was|were|are) due(?: to| for)?|due to (?:be|have|go|start|"
    r"move|attend)|will|shall|arrang(?:e|ed|ing)(?: a| an| for| to)?|book(?:ed)?(?: in)?(?: a| an| for)?|"
    r"schedul(?:e|ed)|going to|intend(?:s|ed|ing)?(?: to)?|wants? to|wanted to|wish(?:es|ed)? to|"
    r"would like|hop(?:es|ed|ing)"
    r" to|agreed to|advised (?:\w+ )?to|about to|awaiting|await|pending|"
    r"propos(?:ed|al|es)(?: to| that)?|request(?:ed|s|"
    r"ing)?(?: a| an| for)?|"
    r"recommend(?:ed|s|ation)?|invit(?:ed|ation)(?: to)?|aim(?:s)? to|need(?:s|ed)? to|requires?|to be|to consider|"
    r"consider(?:ing)?|next|future|forthcoming|upcoming|offer(?:ed|s)? (?:of|a|an|to)|ready to|ahead of|prior to|"
    r"threshold (?:met )?for|asked for|asking for|prepar(?:e|ing|ation)(?: for)?|date set for|set for|"
    r"confirm(?:ed)? for|"
    r"listed for|threaten(?:s|ed|ing) to)\b",
    re.I,
)
_PLANNED_BARE_TO = re.compile(
    r"(?:^|[:;,.\n(-]\s*|\b(?:sw|fsw|hv|gp|school|police|midwife|nursery|edt|mash|csc|dsl|iro|"
    r"social worker|health visitor|manager|team|officer|worker|nurse|mother|father|parents?|[A-Z]{2,4})\s+)"
    rf"to\s+(?:{_W}){{0,4}}$",
    re.I,
)
_PLANNED_AFTER = re.compile(
    rf"^[\s:)-]*{_W}{{0,4}}?(?:(?:is|was|has been|were|be|being|now)\s+)*"
    r"(?:arranged|planned|scheduled|booked|due\b(?!\s+to\b(?!\s+(?:be|take)))|listed\b|convened for|"
    r"set for|set up for|to be|to take place|called for|"
    r"requested|rearranged|rescheduled|will\b|going ahead on|proposed|pending|confirmed for|needed|"
    r"required|recommended|"
    r"offered for|in the diary|date (?:set|tbc))\b",
    re.I,
)
_SUPPOSED_BEFORE = re.compile(
    r"\b(?:if|whether|would|would have|could have|might|may have|may be|should|in case|in the event|risk of|risks of|"
    r"fears? (?:of|that)|potential|potentially|possibility of|likelihood of|unless|until|suppose|hypothetical|"
    r"unclear|query|suspected|possible|\?|options? (?:of|include)|avoid|prevent|discussed the (?:risk|"
    r"effect|impact))\W*"
    rf"(?:{_W}){{0,6}}$|\?\s?$",
    re.I,
)


def stance(text: str, start: int, end: int) -> Stance:
    """How ``text`` holds the words ``text[start:end]``.

    Words inside the span do not count against it ("was not brought" asserts that the child was not brought). Looks no
    further than the clause.
    """
    before_from = max(0, start - 90)
    for edge in _EDGE.finditer(text, before_from, start):
        before_from = edge.end()
    before = text[before_from:start]
    after = text[end : end + 70]
    if cut := _EDGE.search(after):
        after = after[: cut.start()]
    close = _last_words(before, 6)
    if (found := _denied_before(before)) is not None:
        return Stance(Standing.DENIED, before_from + found[0], before_from + found[1])
    if match := _DENIED_AFTER.search(after):
        return Stance(Standing.DENIED, end + match.start(), end + match.end())
    if match := _SUPPOSED_BEFORE.search(before):
        return Stance(Standing.SUPPOSED, before_from + match.start(), before_from + match.end())
    if (match := _PLANNED_BEFORE.search(before, close)) and not _VERB.search(before, match.end()):
        return Stance(Standing.PLANNED, before_from + match.start(), before_from + match.end())
    if match := _PLANNED_BARE_TO.search(before):
        return Stance(Standing.PLANNED, before_from + match.start(), before_from + match.end())
    if match := _PLANNED_AFTER.search(after):
        return Stance(Standing.PLANNED, end + match.start(), end + match.end())
    return Stance(Standing.ASSERTED)


def _denied_before(before: str) -> tuple[int, int] | None:
    """A denial that still reaches the end of ``before``: "no bruises, marks or |injuries", "did not |attend"."""
    for match in _SUBJECT_DENIAL.finditer(before):
        rest = before[match.end() :]
        if "," in rest or _NOBODY_IN.search(rest):
            continue
        if _STILL_DENIED.search(rest) or not _DEED_DONE.search(_AUXILIARIES.sub(" ", rest)):
            return match.start(), match.end()
    for match in _NOUN_DENIAL.finditer(before):
        rest = before[match.end() :]
        if len(rest.split()) <= 9 and not _VERB.search(rest):
            return match.start(), match.end()
    for match in _VERB_DENIAL.finditer(before):
        rest = before[match.end() :]
        if len(rest.split()) <= 5 and "," not in rest:
            return match.start(), match.end()
    return None


def _last_words(before: str, count: int) -> int:
    """Where the last ``count`` words of ``before`` begin."""
    starts = [match.start() for match in re.finditer(r"\S+", before)]
    return starts[-count] if len(starts) >= count else 0
