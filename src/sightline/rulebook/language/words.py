"""How findings and rules put kinds, dates, counts and agencies into plain words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sightline.chronology.fact import Fact
from sightline.chronology.partial_date import PartialDate, write_day
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS

NEGATIVE = "none in the records you can see"


def listed(items: Iterable[str], joint: str = "and") -> str:
    """ "a, b and c"."""
    words = list(items)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joint} {words[-1]}" if words else ""


def lower_first(words: str) -> str:
    """The same words inside a sentence: "GP contact" and "A" of a name stay as they are."""
    return words if words[1:2].isupper() or words[:3] in ("GP ", "999") else words[:1].lower() + words[1:]


_AS_NOUN = {
    "adult_check": "check on an adult",
    "caring_start": "start of caring for the child",
    "child_protection_plan_end": "end of a child protection plan",
    "child_protection_plan_start": "start of a child protection plan",
    "household_join": "joining of the household",
    "household_leave": "leaving of the household",
    "information_shared": "record of telling",
    "looked_after_end": "end of being looked after",
    "looked_after_start": "start of being looked after",
    "notification_received": "receipt of a notification",
    "order_ended": "end of an order",
    "order_made": "making of an order",
    "placement_end": "end of a placement",
    "placement_start": "start of a placement",
    "placement_with_parents_approval": "approval of placing with a parent",
    "placement_with_parents_assessment": "assessment before placing with a parent",
    "police_protection_end": "release from police protection",
    "police_protection_start": "start of police protection",
    "referral_received": "receipt of a referral",
    "relationship_end": "end of a relationship",
    "relationship_start": "start of a relationship",
    "return_home": "return home",
}
"""For the kinds whose label is a verb, the words that stand in a sentence after "a"."""


def kind_words(code: str) -> str:
    """A kind of record inside a sentence, as a noun."""
    return _AS_NOUN.get(code) or lower_first(KINDS[code].label)


def a_or_an(words: str) -> str:
    """The words with their article."""
    return f"{'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"


def agency_words(code: str) -> str:
    """A kind of agency inside a sentence."""
    label = AGENCY_KINDS[code].label
    return "the GP" if code == "general_practice" else lower_first(label)


def count_words(number: int, unit_in_plural: str) -> str:
    """ "1 month", "6 months"."""
    return f"{number} {unit_in_plural.removesuffix('s') if number == 1 else unit_in_plural}"


def when(occurred: PartialDate) -> str:
    """A date inside a sentence: the day, or the words of the record with the days between which it lies."""
    if occurred.is_day and occurred.earliest:
        time = (
            f" at {occurred.from_time:%H:%M}" if occurred.from_time and occurred.from_time == occurred.to_time else ""
        )
        return write_day(occurred.earliest) + time
    if not occurred.is_known:
        return "on a day that is not known"
    written = f"“{occurred.written}”" if occurred.written else "an uncertain day"
    doubt = ", which the record doubts" if occurred.is_unsure else ""
    if occurred.earliest and occurred.latest:
        bounds = f"from {write_day(occurred.earliest)} to {write_day(occurred.latest)}"
        bounds = write_day(occurred.earliest) if occurred.earliest == occurred.latest else bounds
        return f"{written} ({bounds}{doubt})"
    if occurred.latest:
        return f"{written} (not later than {write_day(occurred.latest)}{doubt})"
    return f"{written} (not earlier than {write_day(occurred.earliest or date.min)}{doubt})"


def mention(fact: Fact) -> str:
    """A fact in a few words: what and when."""
    return f"{kind_words(fact.kind)}, {when(fact.occurred)}"


def window(start: date, end: date) -> str:
    """A window of days."""
    return write_day(start) if start == end else f"{write_day(start)} to {write_day(end)}"


def day_after(day: date) -> date:
    """The next day."""
    return day + timedelta(days=1)
