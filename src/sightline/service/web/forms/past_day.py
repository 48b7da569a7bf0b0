"""The choice of an agency and a past day, as three numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sightline.service.web.veil import Veil

PAGES = {
    "chronology": "chronology",
    "picture": "picture",
    "who_had_what": "who_had_what",
    "questions": "questions",
    "duties": "duties",
}
"""The pages that can be seen as of a past day, by the name under which the log and the links know them."""


@dataclass(frozen=True, slots=True)
class PastDay:
    """What was sent, and what it means: a veil, or problems by the name of the field."""

    agency: str = ""
    day: str = ""
    month: str = ""
    year: str = ""
    veil: Veil = field(default_factory=Veil)
    problems: dict[str, str] = field(default_factory=dict)


def read_past_day(sent: Mapping[str, str], agencies: Mapping[str, object], *, today: date) -> PastDay:
    """Read the form. A day in the future, or no day and no agency, is a problem said in words."""
    agency = sent.get("agency", "")
    parts = {name: sent.get(name, "").strip() for name in ("day", "month", "year")}
    problems: dict[str, str] = {}
    chosen: date | None = None
    if agency and agency not in agencies:
        problems["agency"] = "Choose one of the agencies of this case, or any agency."
    if any(parts.values()):
        chosen = _day(parts, problems, today)
    elif not agency:
        problems["day"] = "Enter a day, or choose an agency, or both."
    veil = Veil() if problems else Veil(agency or None, chosen)
    return PastDay(agency, parts["day"], parts["month"], parts["year"], veil, problems)


def _day(parts: Mapping[str, str], problems: dict[str, str], today: date) -> date | None:
    missing = [name for name, words in parts.items() if not words]
    if missing:
        problems["day"] = f"The date must include a {' and a '.join(missing)}."
        return None
    try:
        chosen = date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    except (ValueError, OverflowError):
        problems["day"] = "Enter a real date, such as 27 3 2014."
        return None
    if chosen > today:
        problems["day"] = "The date must be today or in the past."
        return None
    if chosen.year < 1900:
        problems["day"] = "Enter the year in four figures, such as 2014."
        return None
    return chosen
