"""What stands above the rows of a table and tells of the child: the date of birth in "Chronology for Ayla Demirci (born
14 February 2021)". A sheet or a CSV has no prose in which it could be read, and without it no rule about age answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.reading.paper.headed_births import headed_births
from sightline.reading.paper.set_aside import SetAside, why_set_aside
from sightline.reading.proposing.of_the_head import of_the_head
from sightline.wording.dates import dates_in
from sightline.wording.tokens import Words


def births_above(document: Document, rows: Sequence[Candidate], told: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The births that lines above the first of ``rows`` give beside a name, unless ``told`` has one of that day.

    Of children only: nobody who had come of age by the last day that the rows tell of, but for the one child of the
    paper whose eighteenth birthday falls among the rows.
    """
    starts = [source.start for one in rows for source in one.sources if source.start is not None]
    first = min((one.occurred.earliest for one in rows if one.occurred.earliest is not None), default=None)
    last = max((one.occurred.latest for one in rows if one.occurred.latest is not None), default=None)
    if not starts or last is None:
        return ()
    text = document.text[: min(starts)]
    aside = [
        SetAside(one.start, one.end, one.date, why)
        for one in dates_in(Words(text))
        if (why := why_set_aside(text, one, None))
    ]
    held: set[date | None] = {one.occurred.earliest for one in told if one.kind == "birth"}
    return tuple(
        of_the_head(
            document, _key, (birth.start, birth.end), birth.born, "birth", None,
            why="a date of birth beside a name",
            mentions=(Mention(birth.name, "subject", birth.name_start, birth.name_end),),
        )
        for birth in headed_births(text, aside, last, first)
        if birth.born.earliest not in held
    )  # fmt: skip


def _key(words: str, born: PartialDate) -> str:
    return f"above the rows / {' '.join(words.split())} / {' '.join(born.written.split())}"
