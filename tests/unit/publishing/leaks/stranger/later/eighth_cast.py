"""The eighth bank's cast: a harbour town, names from Sri Lanka, Friesland, Eritrea, Cornwall and Ukraine."""

from __future__ import annotations

from datetime import date

from sightline.chronology.partial_date import PartialDate
from sightline.publishing.versions.cast import REMOVE, Cast, CastEntry, FirstToLookAt, Sort, Version, instead

P = Version.PUBLISHED


def _entry(key: str, sort: Sort, name: str, shown: str = "", **more: object) -> CastEntry:
    return CastEntry(key, sort, name, shows={P: instead(shown) if shown else REMOVE}, **more)  # type: ignore[arg-type]


CAST = Cast(
    (
        _entry(
            "child", Sort.PERSON, "Merryn Sanduni Wijesekara", "Child H",
            born=PartialDate.on(date(2016, 11, 13)), died=PartialDate.on(date(2021, 6, 24)),
        ),
        _entry("sister", Sort.PERSON, "Demelza Wijesekara", "the sister"),
        _entry("mother", Sort.PERSON, "Elowen Trevanion", "the mother", spellings=("Elowen Wijesekara",)),
        _entry("father", Sort.PERSON, "Chaminda Wijesekara", "the father"),
        _entry("partner", Sort.PERSON, "Sjoerd Hoekstra", "the partner"),
        _entry("grandfather", Sort.PERSON, "Petroc Trevanion", "the grandfather"),
        _entry("friend", Sort.PERSON, "Oleksandra Bondarenko", "a friend"),
        _entry("neighbour", Sort.PERSON, "Ghebremeskel Tesfay", "a neighbour"),
        _entry("worker", Sort.PERSON, "Philippa Throssell", "the social worker"),
        _entry("town", Sort.PLACE, "Porthgallow", "the town"),
        _entry("school", Sort.SCHOOL, "St Winwaloe Church of England Primary School", "the school"),
        _entry("surgery", Sort.AGENCY, "Quayside Medical Practice", "the surgery"),
        _entry("home", Sort.ADDRESS, "Flat 7, 62 Capstan Street, Porthgallow, PG14 3XN",
               first_to_look_at=FirstToLookAt.ADDRESS),
        _entry("foster", Sort.ADDRESS, "Tolgarrick, Mill Hill, Lanteague, LT6 1VR",
               first_to_look_at=FirstToLookAt.PLACEMENT),
        _entry("nhs", Sort.NUMBER, "618 220 7735"),
        _entry("phone", Sort.NUMBER, "07700 900284"),
        _entry("car", Sort.NUMBER, "WK19 RZD"),
        _entry("mail", Sort.PHRASE, "elowen.trevanion@example.org"),
        _entry("house", Sort.PHRASE, "the one with the blue door opposite the chip shop"),
        _entry("rare", Sort.PHRASE, "a stuffed heron in the bath"),
        _entry("job", Sort.PHRASE, "the harbour's only bell-founder"),
    ),
    child="child",
    first_day=date(2016, 11, 13),
)  # fmt: skip

DAYS = [date(2016, 11, 13), date(2020, 2, 14), date(2021, 1, 19), date(2021, 5, 31), date(2021, 6, 24)]
