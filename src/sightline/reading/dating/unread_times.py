"""Whether a statement's own words tell a time that was not read, so that its place need not tell when it was."""

from __future__ import annotations

import re

from sightline.reading.dating.which_thing import says_which
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.vocabulary.natures import Nature
from sightline.wording.dates.relative_date import RelativeDate
from sightline.wording.dates.times_unread import tells_unread_time

_QUOTED = re.compile(r"[\"“][^\"“”]{2,120}[\"”]")
_GOES_ON = re.compile(r"(?:\b(?:since|until|till|til)|['’]til)\s+(?:the\s+|last\s+)?(?:\w+\s+){0,3}", re.I)


def is_of_an_unread_time(statement: Statement, weighed: Weighed) -> bool:
    """ "Dad left over Easter" in an entry of February. What was said is of the day of its telling whatever it tells,
    and what is still to come or was decided is of the day on which that was so."""
    if not weighed.happened or weighed.nature not in (Nature.EVENT, Nature.OBSERVATION) or statement.quoted:
        return False
    plain = statement.plain
    aside = [one for one in statement.relatives if one.describes or _says_which(statement, one)]
    for one in (*aside, *statement.dates):
        start, end = one.start - statement.start, one.end - statement.start
        plain = f"{plain[:start]}{' ' * (end - start)}{plain[end:]}"
    if statement.opens_entry:
        plain = plain[-len(statement.bare) :]
    plain = _QUOTED.sub(lambda hit: " " * len(hit.group()), plain)
    return tells_unread_time(_GOES_ON.sub(lambda hit: " " * len(hit.group()), plain))


def _says_which(statement: Statement, told: RelativeDate) -> bool:
    return says_which(statement.plain, told.start - statement.start, told.end - statement.start)
