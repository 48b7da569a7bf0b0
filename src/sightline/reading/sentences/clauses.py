"""A sentence cut where its words plainly pass from one statement to the next.

Cutting is generous: what turns out to say nothing of its own is joined again by those who know what each piece says
(:mod:`sightline.reading.statements.statements`). Nothing is cut inside quotation marks or inside words given as whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sightline.reading.sentences.finite import (
    finite_at,
    opens_a_statement,
    opens_with_a_finding,
    opens_with_a_verb,
    without_adjunct,
)
from sightline.reading.sentences.not_happened import not_happened
from sightline.wording.dates import FoundDate

_JOINT = re.compile(
    r";\s+|\s+[-–—]\s+|,?\s+(?:and|but|yet)\s+(?:then\s+|also\s+|later\s+|that\s+)?"
    r"|,\s+subject to\s+(?=(?:an?|the)\s[^,;]{3,40}\b(?:made|issued|granted|imposed|agreed)\b)"
    r"|,?\s+(?:at|around|about) the (?:same )?time (?:that |when )?"
    r"|,\s+(?:once|the (?:first|second|third|last|latest))(?: time)?\s+(?:after|because|when|following)\s+"
    r"|,?\s+(?=it (?:was|had been) (?:also |then )?(?:agreed|decided|resolved|concluded) (?:that|to)\b)"
    r"|\s+(?=(?:had |has |have )?(?:led to|resulted in|prompted|ended (?:in|with))\s)"
    r"|,?\s+(?:while|whereas|then|before being|after which|followed by|although|though|because|so|as)\s+"
    r"|,\s+(?:(?:from|for|after|during|on|at|by|in) (?:which|whom)|both|neither)\s+"
    r"|,\s+(?:who|which|where(?:upon)?|when|after|before)\s+|\s+(?:when|after|before|until|since)\s+"
    r"|(?<=\w):\s+|,\s+|(?<=\w)\s+(?=\(?no further action\b)|(?<!\b[a-z])(?<!\b[dm]r)(?<!\bms)(?<!\bmrs)\.\s+(?=[a-z])",
    re.I,
)
_QUOTED = re.compile(r"“[^”]*”?|(?<![\w])\"[^\"]*\"?|(?<!\w)‘[^’]{2,}’(?!\w)")
_BRACKETED = re.compile(r"\([^()]{0,200}\)")
_CONDITION = re.compile(
    r"(?<!as )\b(?:(?-i:Had|Were|Should|had) (?:he|she|they|it|I|we|this|there|(?:the|his|her) \w+)|if|"
    r"unless)\b[^,.;]{2,90}[,\s]{1,2}"
    r"(?=(?:[\w'’]+\s){1,4}(?:would|could|might|may|will|should)\b)",
    re.I,
)
"""What would have been, with its condition: one statement."""
_ASKS_WHEN = re.compile(
    r"\b(?:say|know|tell|remember|recall|explain|ask(?:ed|s)?|told|sure|clear|establish|understand)$", re.I
)
"""In what "I could not say when it happened" asks after, nothing is told."""
_OPENED = re.compile(r"\b(?:opened|convened)$", re.I)
_AGED = re.compile(
    r"\b(?:was|is|were|aged|being)\s+(?:only\s+|just\s+|then\s+|about\s+)*(?:\d+|[a-z]+(?:teen|ty)?)"
    r"(?:\s+(?:days?|weeks?|months?|years?)(?:\s+old)?)?$",
    re.I,
)
_SAYS_ELIDED = re.compile(
    r"(?:also\s+|then\s+|but\s+)?(?:den(?:ies|ied)|says|said|states|stated|admits|admitted|reports|claims|"
    r"claimed|adds|discloses|"
    r"disclosed|declines|declined|refuses|explains|insists|mentions)\b(?!\s+by\b)",
    re.I,
)
"""In notes: "tearful, denies low mood, says just tired"."""
_TELLS_ELIDED = re.compile(
    r"(?:also\s+|then\s+|has\s+)?(?:told|tells|informed|informs|alleges|alleged|claiming|saying|stating|alleging|"
    r"disclosing|telling)\s+(?!(?:by|to|off|on|of|about|not|in|at|when|today|yesterday)\b)\w",
    re.I,
)
"""A sentence of a note that leaves out who told whom: "Told the nurse her husband pushed her"."""
_SENTENCE_BEFORE = re.compile(r"[.!?]\s+(?=[A-Z])")
_SUBORDINATES = re.compile(r"\b(?:when|after|before|because|while|until|since|although|though|where|as)\b", re.I)
_THINGS = re.compile(r"(?:[\w'’-]+\s+)?[a-z]{3,}s\s+(?:to|on|of|in|at|about|over|from|by|between|that)\s", re.I)
"""What may be the subject of a clause without an article: "after cuts to her arm appeared"."""
_LISTS = re.compile(
    r"\b(?:recommend\w*|found|finds|said|says|concluded|agreed|decided|including|ordered)\b[^.;]*\bthat\b", re.I
)
_ATTRIBUTION = re.compile(
    r"(?:[\w'’-]+\s+){1,8}?(?:has |have |had )?(?:said|says|found|heard|added|revealed|claimed|(?:told|"
    r"tells)(?: [\w'’]+){1,3})\W*",
    re.I,
)
"""Who says so, at the end: "..., the court heard."."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_EMPTY = frozenset(
    [
        "on",
        "in",
        "at",
        "and",
        "the",
        "of",
        "then",
        "again",
        "also",
        "by",
        "from",
        "to",
        "until",
        "between",
        "both",
        "for",
    ]
)


def cuts(words: str, whole: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Where ``words`` may be cut: the stretches between one statement and the next, in order, as (end, begin)."""
    held = [hit.span() for pattern in (_QUOTED, _BRACKETED) for hit in pattern.finditer(words)]
    held += list(whole)
    held += [hit.span() for hit in _CONDITION.finditer(words)]
    found: list[tuple[int, int]] = []
    # What stands in quotation marks makes no statement of the words around it.
    masked = _QUOTED.sub(lambda quoted: re.sub(r"\w", "x", quoted.group()), words)
    begin = 0
    for hit in _JOINT.finditer(words):
        # A phrase that ends with the joint's own word ("it was paused while") does not hold what follows it.
        if hit.start() < begin or any(start < hit.end() - 1 and hit.end() <= end for start, end in held):
            continue
        left, right = masked[begin : hit.start()], masked[hit.end() :]
        if _parts(left, hit.group(), right):
            found.append(hit.span())
            begin = hit.end()
    return found


def says_elided(words: str) -> bool:
    """Whether ``words`` go on in a note with what somebody says, who is left out: "denies low mood"."""
    return _SAYS_ELIDED.match(words) is not None


def is_said_elided(words: str, at: int) -> bool:
    """Whether what stands at ``at`` is told by somebody who is left out, in a sentence of its own: "Told the nurse her
    husband pushed her"."""
    begin = max((stop.end() for stop in _SENTENCE_BEFORE.finditer(words, 0, max(at, 0))), default=0)
    return says_elided(words[begin:]) or _TELLS_ELIDED.match(words, begin) is not None


def opens_with_an_outcome(words: str) -> bool:
    """Whether ``words`` say what something led to: "led to police being called"."""
    return _OUTCOME.match(words) is not None


def quotations(words: str) -> list[tuple[int, int]]:
    """The stretches in quotation marks."""
    return [hit.span() for hit in _QUOTED.finditer(words)]


def date_cuts(words: str, dates: Sequence[FoundDate], offset: int) -> list[tuple[int, int]]:
    """Where a sentence that gives several dates is cut between them, if both sides say something besides their date.

    "Seen on 3 May and discharged on 5 May" is cut, "seen on 3 May and 5 May" is a list of dates and is not.
    """
    found = []
    for one, other in pairwise(dates):
        first, second = one.end - offset, other.start - offset
        joints = [
            hit.span()
            for hit in re.finditer(
                r";\s*|,?\s+(?:and|but|then|before being|after which|followed by|while|whereas)\s+|,\s+(?=on\b)",
                words[: second + 1],
                re.I,
            )
            if hit.start() >= first
        ]
        between = [word for word in _WORD.findall(words[first:second].casefold()) if word not in _EMPTY]
        if joints and (between or ";" in words[first:second]):
            found.append(joints[-1])
    return found


_DONE_IN_SHORT = re.compile(
    r",\s+(?=(?:[a-z][\w-]*\s+){1,3}(?:sent|made|left|given|done|received|emailed|chased)\s+(?:on\s+)?$)"
)


def cuts_of_notes(words: str, dates: Sequence[FoundDate], offset: int) -> list[tuple[int, int]]:
    """Where an entry passes on to what was done on a day that it names: "Did not attend, letter sent 17/10"."""
    found = []
    for one in dates:
        hit = _DONE_IN_SHORT.search(words[: one.start - offset])
        if hit is not None and len(words[: hit.start()].split()) > 1:
            found.append(hit.span())
    return found


def says_something(words: str, dates: Sequence[FoundDate], offset: int) -> bool:
    """Whether anything is left of ``words`` besides its dates and small words."""
    rest = words
    for date in sorted(dates, key=lambda one: -one.start):
        rest = rest[: max(0, date.start - offset)] + " " + rest[max(0, date.end - offset) :]
    return any(word not in _EMPTY for word in _WORD.findall(rest.casefold()))


_PARTICIPLE = re.compile(r"[\w'’]+(?:ed|['’]d|en)\b")
_LABEL_OF_A_DAY = re.compile(
    r"\b(?:yesterday|today|last (?:night|week)|this (?:morning|afternoon)|(?:dated|of) (?:the )?\d{1,2}"
    r"(?:st|nd|rd|th)?(?:[ /.][\w/.]+)?)$",
    re.I,
)
_DATED = re.compile(r"\bdated\b", re.I)
_THINKS = re.compile(
    r"(?:the\s+)?(?:radiologist|consultant|paediatrician|paed|registrar|doctor|nurse|teacher|SW|HV|GP|midwife|"
    r"social worker|health visitor)\s+(?:thinks|says|feels|reports|states|suspects|reckons|believes)\b",
    re.I,
)
"""In notes: "two fractures, consultant thinks a week old"."""
_NOT_DONE = re.compile(r"(?:not|never)\s+(?:yet\s+)?[a-z]{2,}(?:ed|en)\b", re.I)
"""In notes: "sent on Friday, not opened until today"."""
_COUNT = re.compile(r"\b(?:hours?|days?|weeks?|fortnight|months?|years?|shortly|soon|immediately|not long)$", re.I)
_OUTCOME = re.compile(r"(?:had |has |have )?(?:led to|resulted in|prompted|ended (?:in|with))\s")
_RESOLVED = re.compile(r"it (?:was|had been) (?:also |then )?(?:agreed|decided|resolved|concluded) (?:that|to)\b", re.I)
_APPOSED = re.compile(
    r"(?:[A-Z][\w'’.-]*\s+){0,3}[A-Z][\w'’-]+,\s+(?:had|has|was|is|were|did|does|would|will|could|[a-z]{2,}ed)\b"
    r"|(?:[A-Z][\w'’-]+\s+)+[A-Z][\w'’-]+,\s+(?:now|then|aged|formerly|\d)"
)
_APPOSED_NAME = re.compile(r"(?:[A-Z][\w'’.-]*\s+){0,3}[A-Z][\w'’-]*,\s+(?!and\b|or\b)")
_MOST_OF_A_SUBJECT = 12


def _is_apposed(right: str) -> bool:
    """ "... the health visitor, Ms P, saw him": a name between commas and its verb say who the words before mean."""
    hit = _APPOSED_NAME.match(right)
    return hit is not None and finite_at(right[hit.end() :]) == 0


def _waits_for_its_verb(left: str) -> bool:
    """ "after cuts to her chin and a burn appeared": behind "chin" the clause still waits for its verb."""
    last = [hit for hit in _SUBORDINATES.finditer(left) if hit.start()]
    return (
        bool(last)
        and finite_at(left[last[-1].end() :]) is None
        and _THINGS.match(left[last[-1].end() :].lstrip()) is not None
    )


_PUT_ELSEWHERE = re.compile(
    r"\b(?:brought forward|moved(?: forward)?|rearranged|rescheduled|reconvened|convened|called|arranged|booked|"
    r"relisted|set up)(?:\s+(?:urgently|early|at short notice|from [\w ]{1,20}))?$",
    re.I,
)
_HELD_THEN = re.compile(r"(?:then\s+|was\s+|were\s+)?(?:held|took place|went ahead|met|completed|sat)\b", re.I)
_SAID_OF = re.compile(
    r"\b(?:said|says|stated?s?|told (?:me|us|him|her|them|the \w+|\w+)|reported|reports|explained|explains|claimed|"
    r"claims|denied|denies|confirmed|advised|added|alleged|admitted|mentioned|disclosed|thinks|thought|believes)\s+"
    r"(?:that\s+)?(?:(?:he|she|they|it|[A-Z][\w'’-]+|(?:the|his|her|their|my|both)\s+(?:\w+\s+)?\w+|mum|dad|mother|father|"
    r"baby))$"
)


def _said_of_two(left: str) -> bool:
    """ "Mother stated that she and Kyle parted": behind the verb of saying stands one of two, and no verb yet."""
    return _SAID_OF.search(left) is not None


def _parts(left: str, joint: str, right: str) -> bool:
    if len(left.split()) < 2 or len(right.split()) < 2:
        return False
    if _ATTRIBUTION.fullmatch(right) and not opens_with_a_finding(right):
        return False
    word = joint.strip(" ,").casefold()
    if word == ":":
        # "Scan yesterday: two fractures", "Letter dated 27 May: case closed": what was found or said in it.
        return finite_at(_DATED.sub(" ", left)) is None and _LABEL_OF_A_DAY.search(left) is not None
    if word in ("both", "neither"):
        return bool(_PARTICIPLE.match(right)) or opens_with_a_verb(right)
    if _OUTCOME.match(right):
        # "Rows between the two led to calls to the police": the cause and what it led to.
        return finite_at(left) is None and len(left.split()) >= 2
    if _RESOLVED.match(right):
        return len(left.split()) >= 4
    if joint.strip() in (",", "but", ", but") and _SAYS_ELIDED.match(right):
        return True
    if joint.strip() == "," and (_NOT_DONE.match(right) or _THINKS.match(right)):
        return True
    if word == "when" and (_AGED.search(left) or _ASKS_WHEN.search(left)):
        return False
    if word == "and" and _OPENED.search(left) and re.match(r"adjourned\b", right, re.I):
        return False
    if word == "and" and _PUT_ELSEWHERE.search(left) and _HELD_THEN.match(right):
        # "RCPC brought forward and held today": one meeting, which was held.
        return False
    if word in ("after", "before") and _COUNT.search(left):
        # "Two weeks after the council had met": it says when, and is told apart in its place (clauses_within).
        return False
    if word in (";", "-", "–", "—", "."):
        return True
    if word == "and that" and _LISTS.search(left):
        return finite_at(right) is not None
    if word == "and" and (_waits_for_its_verb(left) or _said_of_two(left)):
        return False
    if re.match(r"(?:at|around|about) the (?:same )?time\b", word):
        return opens_a_statement(right)
    if finite_at(left) is None and not (word in ("because", "as", "but") and not_happened(left) is not None):
        # "On 4 May, she left", "Following a call to the mother, in which ...": nothing is stated yet.
        return False
    if word.startswith(
        ("and", "but", "yet", "then", "while", "whereas", "so", "before being", "after which", "followed")
    ):
        rest = without_adjunct(right)
        return opens_a_statement(rest) or (rest == right and opens_with_a_verb(right))
    if word == "subject to" or word.startswith(("once ", "the ")):
        return True
    if word in ("although", "though") and opens_with_a_verb(right):
        return True
    if word in ("after", "before", "because", "while", "until", "since", "when") and _THINGS.match(right):
        verb = finite_at(right)
        return verb is not None and len(right[:verb].split()) <= _MOST_OF_A_SUBJECT
    if word.endswith((" which", " whom")):
        return opens_a_statement(right)
    if word in ("who", "which", "where", "whereupon"):
        return opens_with_a_verb(right) or opens_a_statement(right)
    if word == "":
        if _APPOSED.match(right) or _is_apposed(right):
            # "a former partner, Kay Holt, now 29, and given ...": who the partner is, and no subject.
            return False
        return opens_a_statement(right) and not re.match(r"(?:the|a|an|his|her|their)\s[^,]{3,40},", right)
    return opens_a_statement(right)
