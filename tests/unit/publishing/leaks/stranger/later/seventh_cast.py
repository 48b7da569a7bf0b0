"""The seventh bank's cast: a mining valley, names from Kerala, Brittany, Ghana, Galicia and Kurdistan."""

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
            "child", Sort.PERSON, "Rozenn Kadri Le Goff-Mensah", "Child B",
            born=PartialDate.on(date(2017, 5, 21)), died=PartialDate.on(date(2022, 10, 4)),
        ),
        _entry("brother", Sort.PERSON, "Corentin Le Goff-Mensah", "the brother"),
        _entry("mother", Sort.PERSON, "Nolwenn Le Goff", "the mother"),
        _entry("father", Sort.PERSON, "Kwabena Osei Mensah", "the father"),
        _entry("partner", Sort.PERSON, "Hêmin Rostam Barzani", "the partner"),
        _entry("aunt", Sort.PERSON, "Lakshmi Thekkekara Kurian", "the aunt"),
        _entry("friend", Sort.PERSON, "Brais Outeiro Castiñeiras", "a friend"),
        _entry("visitor", Sort.PERSON, "Dilys Bebb", "the health visitor"),
        _entry("teacher", Sort.PERSON, "Humphrey Ollerenshaw", "a teacher"),
        _entry("town", Sort.PLACE, "Pontycastell", "the town"),
        _entry("school", Sort.SCHOOL, "Ysgol Gynradd Bryn Eithin", "the school"),
        _entry("club", Sort.AGENCY, "Pontycastell Colliery Silver Band", "a band"),
        _entry("home", Sort.ADDRESS, "119 Engine Row, Pontycastell, PC27 8HB",
               first_to_look_at=FirstToLookAt.ADDRESS),
        _entry("refuge", Sort.ADDRESS, "The Old Vicarage, Glebe Lane, Stoneleigh, ST9 2DE",
               first_to_look_at=FirstToLookAt.ADDRESS),
        _entry("nhs", Sort.NUMBER, "702 915 4468"),
        _entry("upn", Sort.NUMBER, "P660217319045"),
        _entry("phone", Sort.NUMBER, "07700 900651"),
        _entry("car", Sort.NUMBER, "CP68 WNA"),
        _entry("mail", Sort.PHRASE, "nolwenn.legoff@example.net"),
        _entry("rare", Sort.PHRASE, "the pit pony in the lift"),
    ),
    child="child",
    first_day=date(2017, 5, 21),
)  # fmt: skip

DAYS = [date(2017, 5, 21), date(2021, 12, 31), date(2022, 3, 1), date(2022, 7, 22), date(2022, 10, 4)]
