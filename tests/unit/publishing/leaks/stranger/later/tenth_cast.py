"""The tenth bank's cast: a mill town on the border of Wales; Ukrainian, Portuguese, Tamil, Irish, Yoruba names."""

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
            "child", Sort.PERSON, "Bohdan Eluned Kravets", "Child V",
            born=PartialDate.on(date(2019, 11, 7)), died=PartialDate.on(date(2024, 2, 20)),
        ),
        _entry("sister", Sort.PERSON, "Siobhan Kravets", "the sister"),
        _entry("mother", Sort.PERSON, "Leocadia Figueira", "the mother", spellings=("Leocadia Kravets",)),
        _entry("father", Sort.PERSON, "Oleksandr Kravets", "the father"),
        _entry("partner", Sort.PERSON, "Cathal Mulqueen", "the partner"),
        _entry("grandmother", Sort.PERSON, "Thilagavathi Rajendran", "the grandmother"),
        _entry("lodger", Sort.PERSON, "Babatunde Adeyinka", "the lodger"),
        _entry("worker", Sort.PERSON, "Philippa Wetherall", "the social worker"),
        _entry("town", Sort.PLACE, "Llanfechyn", "the town"),
        _entry("school", Sort.SCHOOL, "Saint Winefride's Catholic Primary School", "the school"),
        _entry("surgery", Sort.AGENCY, "Weavers Croft Surgery", "the surgery"),
        _entry("home", Sort.ADDRESS, "53 Tenterfield Row, Llanfechyn, SY22 7QD",
               first_to_look_at=FirstToLookAt.ADDRESS),
        _entry("foster", Sort.ADDRESS, "Heron's Reach, Pontlas, LD7 4HT", first_to_look_at=FirstToLookAt.PLACEMENT),
        _entry("nhs", Sort.NUMBER, "485 777 3456"),
        _entry("phone", Sort.NUMBER, "07700 900418"),
        _entry("car", Sort.NUMBER, "BV68 KRN"),
        _entry("mail", Sort.PHRASE, "leo.figueira@example.org"),
        _entry("spot", Sort.PHRASE, "///velvet.anchor.plums"),
        _entry("rare", Sort.PHRASE, "a stuffed badger in the cot"),
    ),
    child="child",
    first_day=date(2019, 11, 7),
)  # fmt: skip

DAYS = [date(2019, 11, 7), date(2023, 10, 31), date(2024, 1, 25), date(2024, 2, 20)]
