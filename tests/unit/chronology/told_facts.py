"""Facts made for tests about dates that are told from other dates."""

from datetime import date

from sightline.chronology.fact import Fact, Involvement, Source
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.step import Step
from sightline.chronology.told_from import ToldFrom
from sightline.vocabulary.natures import Nature

CHILD = "person-1"


def day(text):
    return PartialDate.on(date.fromisoformat(text))


def between(first, last):
    return PartialDate("", date.fromisoformat(first), date.fromisoformat(last), Precision.RANGE)


def fact(name, occurred, *, kind="entry", told=None, document="notes.txt", text=None, people=(), **more):
    return Fact(
        id=f"{name}-v1", lineage=name, kind=kind, nature=Nature.EVENT, occurred=occurred, agency="agency-1",
        text=text if text is not None else name, sources=(Source(document, "line 1", text or ""),), told_from=told,
        people=tuple(Involvement(person, role, written) for person, role, written in people), children=(CHILD,), **more,
    )  # fmt: skip


def told(words, anchor, step: Step, to=""):
    return ToldFrom(words, None, None, anchor, to, "", step)


def bounds(fact_or_date):
    found = getattr(fact_or_date, "occurred", fact_or_date)
    return (found.earliest and found.earliest.isoformat(), found.latest and found.latest.isoformat())
