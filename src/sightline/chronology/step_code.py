"""The sorts of step from one date to another."""

from enum import StrEnum


class StepCode(StrEnum):
    """What sort of arithmetic leads from an anchor to a date.

    SHIFT: so many units on (or back). CALENDAR: the whole calendar day, week, month or year so many on. SO_FAR and
    REST_OF: from the beginning of the anchor's unit up to the anchor; from the anchor to the end of its unit. WEEKDAY:
    the nearest such weekday. NAMED: the nearest such month, or other window of the year. AGE: from so many units
    after a birth until one more has passed. DAY_OF_MONTH: the nearest day that bears the number ``count`` ("the
    4th"). BEFORE, AFTER: open. SAME: the same day, or a part of it.
    """

    SHIFT = "shift"
    CALENDAR = "calendar"
    SO_FAR = "so_far"
    REST_OF = "rest_of"
    WEEKDAY = "weekday"
    NAMED = "named"
    AGE = "age"
    DAY_OF_MONTH = "day_of_month"
    BEFORE = "before"
    AFTER = "after"
    SAME = "same"
