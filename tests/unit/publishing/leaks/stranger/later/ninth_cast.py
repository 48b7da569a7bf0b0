"""The ninth bank's cast: a fenland market town, names from Georgia, Catalonia, Bengal, Orkney and Hungary."""

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
            "child", Sort.PERSON, "Thorfinn Nika Beridze", "Child R",
            born=PartialDate.on(date(2018, 8, 30)), died=PartialDate.on(date(2023, 3, 17)),
        ),
        _entry("sister", Sort.PERSON, "Meritxell Beridze", "the sister"),
        _entry("mother", Sort.PERSON, "Ingrith Flett", "the mother", spellings=("Ingrith Beridze",)),
        _entry("father", Sort.PERSON, "Giorgi Beridze", "the father"),
        _entry("partner", Sort.PERSON, "Oriol Puigdollers", "the partner"),
        _entry("grandmother", Sort.PERSON, "Sharmistha Chakraborty", "the grandmother"),
        _entry("lodger", Sort.PERSON, "Zsolt Kerekes", "the lodger"),
        _entry("worker", Sort.PERSON, "Rosalind Abercrombie", "the social worker"),
        _entry("town", Sort.PLACE, "Wexenholme", "the town"),
        _entry("school", Sort.SCHOOL, "Fenwick Lode Community Primary School", "the school"),
        _entry("surgery", Sort.AGENCY, "Old Maltings Surgery", "the surgery"),
        _entry("home", Sort.ADDRESS, "27B Sluice Road, Wexenholme, WX8 5GN", first_to_look_at=FirstToLookAt.ADDRESS),
        _entry("foster", Sort.ADDRESS, "Tern Cottage, Drove End, Saltby, SB2 9QJ",
               first_to_look_at=FirstToLookAt.PLACEMENT),
        _entry("nhs", Sort.NUMBER, "549 331 8062"),
        _entry("phone", Sort.NUMBER, "07700 900733"),
        _entry("car", Sort.NUMBER, "FX16 KVO"),
        _entry("mail", Sort.PHRASE, "ingrith.flett@example.com"),
        _entry("house", Sort.PHRASE, "the bungalow with the orange gate beside the pumping station"),
        _entry("rare", Sort.PHRASE, "a tin of eels under the cot"),
    ),
    child="child",
    first_day=date(2018, 8, 30),
)  # fmt: skip

DAYS = [date(2018, 8, 30), date(2022, 12, 25), date(2023, 1, 6), date(2023, 3, 17)]
