"""What ten invented agencies wrote about one invented child, and what is wrong with it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sightline.synthetic.review.said import CHILD_SAID, EVENTS, SAID, SYSTEMS
from sightline.synthetic.review.shapes import (
    Asked,
    InventedReview,
    Planted,
    PlantedSort,
    ReviewRow,
    SameEvent,
    Searched,
)

PERIOD = (date(2012, 7, 1), date(2014, 5, 1))
SILENCE = (date(2013, 5, 6), date(2013, 10, 20))
"""Days of which one agency sends nothing though it says that it searched them."""

PERSONS = {
    "Tamsin": "child",
    "Jude": "sibling",
    "Carys": "mother",
    "Dean": "father",
    "Kit": "mother's partner",
    "Ida": "grandmother",
}
QUESTIONS = (
    "What was known to each agency about the adults in the home, and when?",
    "How was Tamsin seen and heard?",
    "Was what one agency learnt passed on, and did it arrive?",
)
REFERENCE = "RR-2014-07"

_ASKED = (
    ("CSC", "Marlshire Children's Social Care", "childrens_social_care", "docx", "as given"),
    ("POL", "Marlshire Police", "police", "xlsx", "as given"),
    ("HOS", "Eastwater General Hospital", "hospital", "docx", "moved and renamed"),
    ("GP", "Hallow Bridge Surgery", "general_practice", "docx", "header repeated"),
    ("HV", "Marlshire Health Visiting Service", "health_visiting", "xlsx", "day numbers"),
    ("MID", "Eastwater Midwifery Service", "midwifery", "docx", "two tables"),
    ("AMH", "Marlshire Adult Mental Health", "mental_health", "docx", "columns added"),
    ("EDU", "Little Otters Nursery", "early_years", "xlsx", "cells merged"),
    ("HOU", "Marlshire Housing", "housing", "docx", "rows torn"),
    ("PRO", "Marlshire Probation Service", "probation", "xlsx", "pasted"),
)


def invented_review(rows: int = 300, seed: int = 7) -> InventedReview:
    """A review of ten agencies with so many rows between them; raises ValueError for fewer than 150."""
    if rows < 150:
        raise ValueError("an invented review needs at least 150 rows, or what is planted has no room")
    choose = random.Random(seed)  # noqa: S311 - nothing here is secret
    shares = [rows // len(_ASKED) + (place < rows % len(_ASKED)) for place in range(len(_ASKED))]
    shared = _shared(choose)
    made: list[ReviewRow] = []
    for (letters, *_), share in zip(_ASKED, shares, strict=True):
        own = [one for one in shared if one.row.agency == letters]
        plain = [_plain(letters, choose) for _ in range(share - len(own))]
        ordered = sorted([*plain, *own], key=lambda one: (one.row.earliest or PERIOD[0], one.row.time))
        for number, one in enumerate(ordered, 1):
            made.append(replace(one.row, key=f"{letters} {number}"))
            one.key = f"{letters} {number}"
    groups = [
        SameEvent(tuple(one.key for one in shared if one.event == number), differ)
        for number, (_, differ) in enumerate(EVENTS)
    ]
    taken = {key for group in groups for key in group.keys}
    planted: list[Planted] = []
    final = _plant(made, taken, planted, choose)
    agencies = tuple(_asked(*one) for one in _ASKED)
    planted.append(Planted(PlantedSort.NOT_DECLARED, "PRO"))
    return InventedReview(
        REFERENCE,
        "Tamsin, born February 2012",
        "Rapid review",
        PERIOD,
        agencies,
        PERSONS,
        QUESTIONS,
        tuple(final),
        tuple(planted),
        tuple(groups),
    )


def second_version(review: InventedReview, letters: str) -> tuple[InventedReview, dict[str, tuple[str, ...]]]:
    """The review with that agency's return as it is re-sent, in another order, and by "added", "changed" and "gone"
    which rows differ. The keys of rows that stay are the same.
    """
    own = list(review.rows_of(letters))
    quiet = [row for row in own if not any(row.key in one.keys for one in review.planted) and row.source]
    changed = [quiet[1], quiet[len(quiet) // 2], quiet[-2]]
    gone = quiet[3]
    swapped = {
        changed[0].key: replace(changed[0], what=changed[0].what + " This was confirmed in supervision."),
        changed[1].key: replace(changed[1], action="The manager was told on the same day."),
        changed[2].key: replace(changed[2], time="09:40"),
    }
    kept = [swapped.get(row.key, row) for row in own if row.key != gone.key]
    day = (quiet[5].earliest or PERIOD[0]) + timedelta(days=1)
    added = [
        replace(
            quiet[5],
            key=f"{letters} {len(own) + place}",
            written=f"{day:%d/%m/%Y}",
            earliest=day,
            latest=day,
            time="",
            what=words,
        )
        for place, words in (
            (1, "A message that had been left the evening before was found and passed to the duty desk."),
            (2, "Records from the former address were asked for and arrived by post."),
        )
    ]
    half = len(kept) // 2
    reordered = [*kept[half:], *added, *kept[:half]]
    others = [row for row in review.rows if row.agency != letters]
    told = {
        "added": tuple(row.key for row in added),
        "changed": tuple(row.key for row in changed),
        "gone": (gone.key,),
    }
    return replace(review, rows=(*others, *reordered)), told


def _asked(letters: str, name: str, kind: str, form: str, layout: str) -> Asked:
    searched = tuple(Searched(system, *PERIOD) for system in SYSTEMS[letters][:2]) if letters != "PRO" else ()
    return Asked(letters, name, kind, f"{name} return.{form}", layout, searched)


@dataclass
class _Draft:
    row: ReviewRow
    event: int = -1
    key: str = ""


def _shared(choose: random.Random) -> list[_Draft]:
    """The events that several agencies tell, each in its own words."""
    made = []
    for number, (told, _) in enumerate(EVENTS):
        day = PERIOD[0] + timedelta(days=40 + number * 70 + choose.randrange(20))
        while SILENCE[0] <= day <= SILENCE[1]:
            day += timedelta(days=1)
        for letters, clock, what, later in told:
            recorded = day + timedelta(days=later)
            row = _row(letters, day, what, choose)
            row = replace(row, time=clock, recorded=f"{recorded:%d/%m/%Y}")
            if later and letters != "POL":
                row = replace(row, received_from="Marlshire Police", received_on=f"{recorded:%d/%m/%Y}")
            made.append(_Draft(row, number))
    return made


def _plain(letters: str, choose: random.Random) -> _Draft:
    day = PERIOD[0] + timedelta(days=choose.randrange((PERIOD[1] - PERIOD[0]).days + 1))
    if letters == "CSC":
        while SILENCE[0] <= day <= SILENCE[1]:
            day = PERIOD[0] + timedelta(days=choose.randrange((PERIOD[1] - PERIOD[0]).days + 1))
    return _Draft(_row(letters, day, choose.choice(SAID[letters]), choose))


def _row(letters: str, day: date, what: str, choose: random.Random) -> ReviewRow:
    who = [name for name in PERSONS if name in what] or ["Tamsin"]
    action = choose.choice(
        (
            "Advice was given and a further visit was arranged.",
            "Discussed with the manager, who agreed that no further action was needed because the explanation fitted.",
            "Passed to the health visitor by telephone.",
            "None. The reason is not recorded.",
            "A referral was made and its receipt was acknowledged.",
            "",
        )
    )
    child = choose.choice(CHILD_SAID) if choose.randrange(3) == 0 else ""
    recorded = day + timedelta(days=choose.choice((0, 0, 0, 1, 2, 9)))
    return ReviewRow(
        letters,
        "",
        f"{day:%d/%m/%Y}",
        day,
        day,
        what,
        time=f"{choose.randrange(8, 19):02}:{choose.choice((0, 10, 15, 30, 45)):02}" if choose.randrange(2) else "",
        who=", ".join(who),
        source=f"{choose.choice(SYSTEMS[letters])}, {choose.choice(('case note', 'record of contact', 'letter'))}",
        action=action,
        child=child,
        recorded=f"{recorded:%d/%m/%Y}",
    )


def _plant(
    rows: Sequence[ReviewRow], taken: set[str], planted: list[Planted], choose: random.Random
) -> list[ReviewRow]:
    """Put what is wrong into rows that tell of no shared event, and note where."""
    held = {row.key: row for row in rows}
    free = {
        letters: [row.key for row in rows if row.agency == letters and row.key not in taken]
        for letters in dict.fromkeys(row.agency for row in rows)
    }
    for keys in free.values():
        choose.shuffle(keys)

    def change(sort: PlantedSort, letters: str, *changes: dict[str, object]) -> None:
        keys = []
        for one in changes:
            key = free[letters].pop()
            held[key] = replace(held[key], **one)  # type: ignore[arg-type]
            keys.append(key)
        planted.append(Planted(sort, letters, tuple(sorted(keys, key=_number))))

    unread = {"earliest": None, "latest": None}
    change(
        PlantedSort.UNREADABLE_DATE,
        "GP",
        {"written": "31/02/2013", **unread},
        {"written": "see letter", **unread},
        {"written": "??/13", **unread},
    )
    change(PlantedSort.UNREADABLE_DATE, "HOU", {"written": "45/07/2013", **unread})
    change(PlantedSort.NO_DATE, "MID", {"written": "", "recorded": "", "time": "", **unread})
    for letters, count in (("POL", 2), ("EDU", 1), ("AMH", 1)):
        change(PlantedSort.NO_SOURCE, letters, *[{"source": ""}] * count)
    early = date(2009, 3, 14)
    change(PlantedSort.OUTSIDE, "HV", {"written": "14/03/2009", "earliest": early, "latest": early, "recorded": ""})
    change(
        PlantedSort.UNKNOWN_PERSON,
        "POL",
        {"who": "Carys, Shaz Pocock", "what": "Carys and Shaz Pocock were seen arguing outside the flat."},
    )
    change(PlantedSort.ENDS_FIRST, "HOS", {"ended": "02/07/2012"})
    month = (date(2013, 3, 1), date(2013, 3, 31))
    _part_dated(held, free, "AMH", "March 2013", month)
    _part_dated(held, free, "GP", "?22/05/13", (date(2013, 5, 22), date(2013, 5, 22)), unsure=True)
    _part_dated(held, free, "HV", "early 2014", (date(2014, 1, 1), date(2014, 4, 30)))
    planted.append(Planted(PlantedSort.SILENCE, "CSC", (), *SILENCE))
    _same_day(held, free, planted)
    final = [held[row.key] for row in rows]
    double = held[free["EDU"].pop()]
    planted.append(Planted(PlantedSort.TWICE, "EDU", (double.key,)))
    return final


def _part_dated(
    held: dict[str, ReviewRow],
    free: dict[str, list[str]],
    letters: str,
    written: str,
    bounds: tuple[date, date],
    *,
    unsure: bool = False,
) -> None:
    key = free[letters].pop()
    held[key] = replace(
        held[key], written=written, earliest=bounds[0], latest=bounds[1], unsure=unsure, time="", recorded=""
    )


def _same_day(held: dict[str, ReviewRow], free: dict[str, list[str]], planted: list[Planted]) -> None:
    """Two rows of one day without times, of which the later stands first: collapsed before seemed well."""
    one, other = (held[free["EDU"].pop()] for _ in range(2))
    day = date(2013, 2, 12)
    keys = sorted((one.key, other.key), key=_number)
    for key, words in zip(keys, ("Tamsin collapsed at nap time. An ambulance was called.", _WELL), strict=True):
        held[key] = replace(
            held[key],
            written=f"{day:%d/%m/%Y}",
            earliest=day,
            latest=day,
            time="",
            what=words,
            who="Tamsin",
            recorded="",
        )
    planted.append(Planted(PlantedSort.SAME_DAY, "EDU", tuple(keys), day, day))


_WELL = "Tamsin arrived and seemed well. She ate her breakfast."


def _number(key: str) -> int:
    return int(key.rpartition(" ")[2])
