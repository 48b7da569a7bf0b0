"""The units of time that people count in."""

from enum import StrEnum


class Unit(StrEnum):
    """What is counted. A fortnight is two weeks."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    @property
    def is_of_the_clock(self) -> bool:
        """Whether it is less than a day."""
        return self in (Unit.MINUTE, Unit.HOUR)
