"""Deadlines that are no plain count: beginning with a day, before an event, by a day that a record names, extended."""

from sightline.rulebook.language.deadlines.and_then import AndThen
from sightline.rulebook.language.deadlines.before_by import BeforeBy
from sightline.rulebook.language.deadlines.beginning_with import BeforeDayNumber, BeginningWith
from sightline.rulebook.language.deadlines.counted_from import CountFrom, FromFirst
from sightline.rulebook.language.deadlines.end_of_order import EndOfOrder
from sightline.rulebook.language.deadlines.extended import Extended
from sightline.rulebook.language.deadlines.hours import BeforeNextSchoolDay, HoursOnOtherDays
from sightline.rulebook.language.deadlines.named import ByNamedDay, FromNamedDay, named_day
from sightline.rulebook.language.deadlines.on_that_day import OnThatDay
from sightline.rulebook.language.deadlines.several import EarlierOf, earlier_of, later_of

__all__ = [
    "AndThen",
    "BeforeBy",
    "BeforeDayNumber",
    "BeforeNextSchoolDay",
    "BeginningWith",
    "ByNamedDay",
    "CountFrom",
    "EarlierOf",
    "EndOfOrder",
    "Extended",
    "FromFirst",
    "FromNamedDay",
    "HoursOnOtherDays",
    "OnThatDay",
    "earlier_of",
    "later_of",
    "named_day",
]
