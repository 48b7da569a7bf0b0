"""What decisions share when they mend a fact: its moments checked, and what rests on it worked out again."""

from __future__ import annotations

from sightline.chronology.partial_date import PartialDate
from sightline.service.records.building.settling import propose_events, settle_people
from sightline.service.records.building.taking import recording_assumed
from sightline.service.records.contradicting.keeping import settle_contradictions
from sightline.service.records.dating_anew import redate
from sightline.service.records.errors import NotPossible
from sightline.service.records.models import FactRecord
from sightline.service.records.storing import dated, set_moments
from sightline.wording.dates import read_date, why_unreadable


def assume_recording(row: FactRecord) -> None:
    """An assumed date of recording follows the date of the occurrence."""
    if row.payload["recorded_from"] != "occurrence":
        return
    moment = dated(row.payload["occurred"])
    assumed = recording_assumed(moment, dated(row.payload["ended"])) if moment is not None else None
    row.payload["recorded"] = assumed.as_json() if assumed else None
    row.payload["recorded_assumed"] = assumed is not None


def save_checked(row: FactRecord) -> None:
    """Save a fact whose moments and fields hold together. Raises NotPossible, naming no value, if they do not."""
    try:
        set_moments(row)
    except ValueError as error:
        raise NotPossible(str(error)) from None
    row.save()


def work_out_again(case_id: str) -> None:
    """Who is who, what is told from what, what may be one event, and what differs, after something has changed."""
    settle_people(case_id)
    redate(case_id)
    propose_events(case_id)
    settle_contradictions(case_id)


def read_given_date(words: str, by: str) -> PartialDate:
    """A date as a person writes it. Raises NotPossible, with the reason, if it cannot be read."""
    moment = read_date(words)
    if not moment.is_known:
        why = why_unreadable(words) or "It cannot be read as a date."
        raise NotPossible(f"{why} Write a day (5 May 2014) or as much as is known (May 2014).")
    shape_ = moment.as_json()
    shape_["basis"] = f"given by {by.strip()}"
    return PartialDate.from_json(shape_)
