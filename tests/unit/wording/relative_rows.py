"""Rows of wordings told from another date, and how what follows from them is shown."""

from datetime import date
from pathlib import Path

from sightline.chronology.partial_date import PartialDate, Precision
from sightline.chronology.told_from import AnchorType
from sightline.wording.dates.relative import Position, find_relative

ROWS = Path(__file__).parent / "rows"
ANCHORS = {
    AnchorType.DOCUMENT: PartialDate.on(date(2014, 5, 16)),
    None: PartialDate.on(date(2014, 4, 4)),
    AnchorType.BIRTH: PartialDate("born", date(2013, 6, 10), date(2013, 6, 20), Precision.RANGE),
    AnchorType.DEATH: PartialDate.on(date(2014, 7, 9)),
}


def rows(name):
    lines = (ROWS / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" -> ")) for line in lines if line and not line.startswith("#")]


def worked(step, anchor):
    found = None if step is None else step.apply(anchor)
    if found is None:
        return "?"
    earliest, latest = found.earliest or "", found.latest or ""
    times = f" {found.from_time:%H:%M}-{found.to_time:%H:%M}" if found.from_time and found.to_time else ""
    return f"{earliest}{times}" if earliest == latest else f"{earliest}..{latest}{times}"


def shown(one):
    if one.describes:
        return f"{one.words} = describes"
    made = worked(one.step, one.of_date or ANCHORS[one.anchor])
    if one.position is Position.OWN_OR_BEFORE:
        made += f" / {worked(one.or_step, ANCHORS[None])}"
    return f"{one.words} = {made}"


def read(text):
    return "; ".join(shown(one) for one in find_relative(text)) or "nothing"
