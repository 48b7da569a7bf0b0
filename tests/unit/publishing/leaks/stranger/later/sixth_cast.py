"""The sixth bank's cast: a market town inland, names from the Baltic, the Horn, the Punjab and Wales."""

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
            "child", Sort.PERSON, "Gabija Ruta Petrauskaite", "Child L",
            born=PartialDate.on(date(2014, 8, 29)), died=PartialDate.on(date(2021, 2, 13)),
        ),
        _entry("brother", Sort.PERSON, "Dominykas Petrauskas", "the brother"),
        _entry("mother", Sort.PERSON, "Rasa Petrauskiene", "the mother"),
        _entry("father", Sort.PERSON, "Abdirahman Warsame Duale", "the father"),
        _entry("partner", Sort.PERSON, "Jaswinder Singh Dhaliwal", "the partner"),
        _entry("grandmother", Sort.PERSON, "Eluned Prosser-Pugh", "the grandmother"),
        _entry("cousin", Sort.PERSON, "Reuben Oakeshott", "the cousin"),
        _entry("worker", Sort.PERSON, "Philomena Okonkwo-Tate", "the social worker"),
        _entry("officer", Sort.PERSON, "Benedict Heslop", "a police officer"),
        _entry("carer", Sort.PERSON, "Constance Thistlethwaite", "the carer"),
        _entry("town", Sort.PLACE, "Ambleford", "the town"),
        _entry("school", Sort.SCHOOL, "Larkrise Community Primary School", "the school"),
        _entry("club", Sort.AGENCY, "Ambleford Amateur Boxing Club", "a club"),
        _entry("surgery", Sort.AGENCY, "Tollgate Medical Practice", "the surgery"),
        _entry("home", Sort.ADDRESS, "Flat 7C, Saltmarsh Point, 31 Fuller Street, Ambleford, AM4 6RW",
               first_to_look_at=FirstToLookAt.ADDRESS),
        _entry("placement", Sort.ADDRESS, "68 Windlass Road, Northmere, NM2 5JT",
               first_to_look_at=FirstToLookAt.PLACEMENT),
        _entry("nhs", Sort.NUMBER, "621 408 7719"),
        _entry("phone", Sort.NUMBER, "07700 900742"),
        _entry("car", Sort.NUMBER, "AM19 KVD"),
        _entry("ref", Sort.NUMBER, "LCS 20417788"),
        _entry("rare", Sort.PHRASE, "the ice cream van with the stuffed heron"),
    ),
    child="child",
    first_day=date(2014, 8, 29),
)  # fmt: skip

DAYS = [date(2014, 8, 29), date(2020, 6, 15), date(2020, 12, 25), date(2021, 1, 8), date(2021, 2, 13)]
