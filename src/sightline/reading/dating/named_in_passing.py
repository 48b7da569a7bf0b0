"""Words that date a thing which a statement names in passing, and not the statement itself."""

from __future__ import annotations

import re

from sightline.chronology.fact import Extent
from sightline.chronology.names_of_days import MONTHS
from sightline.chronology.step import StepCode
from sightline.chronology.told_from import AnchorType
from sightline.reading.dating.other_days import BETWEEN, CAME_TO_TELL, OF_ANOTHER_DAY
from sightline.reading.dating.which_thing import says_which
from sightline.reading.sentences.finite import finite_at
from sightline.reading.statements.statement import Statement
from sightline.wording.dates.relative_date import Position, RelativeDate

_LAST_YEARS = re.compile(r"\b(?:last|this|next|that) (?:academic |school )?year['’]s\b", re.I)
_SOME_OTHER = re.compile(r"\b(?:one|some|any|most|many|several|bank holiday)\s+$", re.I)
_A_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.I)
DEEP = 25
"""From how many characters on a date stands deep in a statement, behind what else it tells."""
SINCE = re.compile(r"(?:ever )?since\b|then$", re.I)
"""The words of a date that begin or end with since, or then."""
_GOES_ON = re.compile(r"\s*(?:[,;–—]|-\s|(?:and|but|because|when|for|as|since|although|though|until|pending)\b)", re.I)
_FOR_A_THING = re.compile(
    r"\b(?:picked|chosen|selected|entered|ready|preparing|practising|invited|down|due|tickets?|excited)\s+"
    r"(?:for|to|about)\s+(?:the|a|an|his|her|their)\s+(?:[\w'’-]+\s+){1,4}(?:in|on)?\s*$",
    re.I,
)
_AGE_OR_STATE = re.compile(
    r"\s+(?:aged\s+)?(?:\d{1,2}|[a-z]+teen|ten|eleven|twelve|twenty[\w-]*|thirty[\w-]*|a\b|an\b)", re.I
)
_COMPARED = re.compile(
    r"\b(?:\w{2,}er|more \w+|less \w+|worse|better)\s+than\s+"
    r"(?:he|she|they|it|I|we|before|when|at|in|the)?\b[^.;,]{0,30}$",
    re.I,
)
_HOLDS_NOW = re.compile(
    r"(?:\(?\w{1,3}[.)]\s+)?(?:I|we)\s+(?:(?:am|are|['’]m|['’]re|remain)\s+(?:\w+\s+){0,2}(?:worried|concerned|"
    r"afraid|pleased|satisfied)|"
    r"(?:do not |don['’]t |still )?(?:think|believe|feel|fear|worry))\b",
    re.I,
)
_A_THING_FROM = re.compile(
    r"\b(?:the|an?|her|his|their|our|its|this|that)\s+(?:[\w'’-]+\s+){0,2}(?:offer|letter|e-?mail|report|referral|plan|"
    r"message|text|note|notice|call|incident|meeting|agreement|request|assessment|visit|appointment)\s+from\b[^,.;]{0,12}$",
    re.I,
)
_A_MONTH = re.compile(rf"(?:the )?(?:{'|'.join(MONTHS)})")
_WHICH_ONE = re.compile(r"(?:\b(?:that|this|his|her|their|our|its|the)\s+)$", re.I)
_NOUN = re.compile(r"\s+(?!(?:and|but|was|were|is|are|had|has|he|she|they|it|when|after|before|for|to|as)\b)[a-z-]{3,}")
_BEGAN_IN = re.compile(r"\bsince\s+(?:\w+\s+){1,4}(?:in|on|at)?\s*$", re.I)
_AND_AGAIN = re.compile(r"\w[,)]?\s+and (?:then )?(?:once )?again\b[^,;.]{0,25}$", re.I)
_ASIDE = re.compile(r",\s+(?:which|who|whose)\s[^,;.]{3,80},\s", re.I)


def dates_a_thing_in_passing(told: RelativeDate, statement: Statement) -> bool:
    """Whether the words tell when something named in passing was, and not when the statement was."""
    if re.search(r"\bthe [A-Z][a-z]+$", told.words) and told.step is not None and told.step.yearly is not None:
        # "After the April call": the month only says which call.
        return True
    before = statement.plain[: told.start - statement.start]
    after = statement.plain[told.end - statement.start :]
    if told.anchor is not AnchorType.BIRTH and says_which(
        statement.plain, told.start - statement.start, told.end - statement.start
    ):
        return True
    if _LAST_YEARS.search(before) and told.step is not None and told.step.code is StepCode.NAMED:
        # "Last year's plan ended in March": of last year, or of this.
        return True
    if _SOME_OTHER.search(before) and _A_WEEKDAY.search(told.words):
        # "One Tuesday", "bank holiday Monday": not the nearest.
        return True
    if told.words.casefold().endswith(("same day", "same evening", "same night", "same time")) and after[:4] == " as ":
        # "Closed on the same day as it was received": the day of what is named there, which is not told.
        return True
    if _COMPARED.search(before):
        # "Thinner than she was a fortnight ago": what it is compared with was then.
        return True
    if _HOLDS_NOW.match(statement.bare) and SINCE.match(told.words):
        # "We are worried that nothing has changed since then": worried on the day of writing.
        return True
    if _WHICH_ONE.search(before) and _A_MONTH.fullmatch(told.words) and _NOUN.match(after):
        # "The August call-out was not passed on": the month says which.
        return True
    if _BEGAN_IN.search(before) and told.extent is not Extent.THROUGHOUT:
        # "Attendance is 61% since he started in July": when it began, and not when it was.
        return True
    recorded = statement.piece.heading is not None or statement.piece.message is not None
    if statement.piece.heading is not None and OF_ANOTHER_DAY.search(before):
        return True
    if _A_THING_FROM.search(f"{before}{told.words}"[: len(before) + 5]):
        # "I explained the offer from last month": the month says which offer.
        return True
    if recorded and CAME_TO_TELL.search(before):
        # "Neighbour rang to complain about shouting on Saturday night": rang on the day of the entry.
        return True
    if statement.piece.heading is not None and _FOR_A_THING.search(before):
        # "Picked for the county show in May": the month is that of the show.
        return True
    if _is_aside(told.start - statement.start, told.end - statement.start, statement.plain):
        return True
    if told.words.casefold() in ("by then", "by now") and _AGE_OR_STATE.match(after):
        # "Esi, by then fifteen": her age, and no bound of what is told.
        return True
    if BETWEEN.search(before) and not re.match(r"\s*[.,;]", before):
        # "Between Christmas 2016 and the following Easter": neither alone.
        return True
    if _AND_AGAIN.search(before) and statement.piece.heading is None and statement.piece.message is None:
        # "visited after school and again first thing next day": when it was done again.
        return True
    if told.position not in (Position.NAMED, Position.BEFORE) or len(before) <= DEEP:
        return False
    # "The photographs taken before her death were shown": a verb behind it has the sentence.
    return finite_at(after) is not None and not _GOES_ON.match(after) and not re.search(r"[,;]\s*$", before)


def without_asides(plain: str) -> str:
    """The words with what stands between commas as spaces, where a verb of their own stands behind it."""
    return _ASIDE.sub(
        lambda hit: " " * len(hit.group()) if finite_at(plain[: hit.start()]) is None else hit.group(), plain
    )


def _is_aside(start: int, end: int, plain: str) -> bool:
    """ "A review, which began in July, will be published": the commas hold what is told of something else, where what
    stands before them has no verb of its own."""
    return any(
        hit.start() < start and end < hit.end() and finite_at(plain[: hit.start()]) is None
        and finite_at(plain[hit.end() :]) is not None
        for hit in _ASIDE.finditer(plain)
    )  # fmt: skip
