"""The first and the last day of the hospital stay that a paper reports: they say which Wednesday "on Wednesday" was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.wording.dates import FoundDate

_ADMITTED = re.compile(
    r"\b(?:admitted|admission|adm|attended|attendance|presented)\b[^.;\n\d]{0,40}$|"
    r"\b(?:in-?patient|stay|on (?:the )?ward|in hospital)\b[^.;\n\d]{0,30}\b(?:from|between)\s+$",
    re.I,
)
_DISCHARGED = re.compile(
    r"\b(?:discharged?|dc|d/c)\b(?!\s+(?:planning|summary|letter|notification|meeting))[^.;\n\d]{0,40}$", re.I
)
_LONGEST = 6
"""Days between the two, so that each weekday comes once."""
_IN_HOSPITAL = re.compile(
    r"\b(?:ward|bedside|staff|nurs(?:e|es|ing)|consultant|registrar|paediatric\w*|scans?|CT|MRI|x-?rays?|survey|"
    r"ophthalm\w+|bloods?|discharg\w+|transferred|theatre|HDU|PICU|NICU|ICU|reviewed|examined|medical|cubicle|play "
    r"specialist|safeguarding)\b",
    re.I,
)
_BEFORE_IT = re.compile(
    r"\b(?:had (?:been|\w+ed)|before|prior to|history|hx|onset|began|started|since|presented|presenting|brought in|"
    r"admitted|admission|"
    r"at home|previous|last|ago|GP|111|after discharge|following discharge|clinic|will|to be|due|plan\w*)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Stay:
    """From the day of admission to that of discharge."""

    first: date
    last: date

    def only(self, weekday: int) -> date | None:
        """The one day of the stay that is that weekday (0 is Monday); None where there is none, or two."""
        days = [self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1)]
        found = [day for day in days if day.weekday() == weekday]
        return found[0] if len(found) == 1 else None


def stay_told(text: str, found: Sequence[FoundDate]) -> Stay | None:
    """The stay that the paper gives both days of; None where it gives two of either, or one that was longer."""
    admitted: set[date] = set()
    discharged: set[date] = set()
    for one in found:
        day = one.date.earliest
        if not one.date.is_day or one.date.is_unsure or day is None:
            continue
        before = text[max(text.rfind("\n", 0, one.start) + 1, one.start - 80) : one.start]
        if _DISCHARGED.search(before):
            discharged.add(day)
        elif _ADMITTED.search(before):
            admitted.add(day)
    if len(admitted) != 1 or len(discharged) != 1:
        return None
    stay = Stay(admitted.pop(), discharged.pop())
    return stay if 0 <= (stay.last - stay.first).days <= _LONGEST else None


def is_of_the_stay(words: str) -> bool:
    """Whether the words tell of what was done there, and of nothing that was before it or comes after it."""
    return _IN_HOSPITAL.search(words) is not None and _BEFORE_IT.search(words) is None
