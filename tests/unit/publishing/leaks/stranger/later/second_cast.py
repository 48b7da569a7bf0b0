"""The cast of the second bank."""

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
            "child",
            Sort.PERSON,
            "Malachi Joseph Adeyemi-Stone",
            "Jay",
            nicknames=("Mal",),
            born=PartialDate.on(date(2015, 11, 12)),
            died=PartialDate.on(date(2019, 8, 7)),
        ),
        _entry(
            "twin", Sort.PERSON, "Ezekiel Adeyemi-Stone", "the twin brother", born=PartialDate.on(date(2015, 11, 12))
        ),
        _entry("sister", Sort.PERSON, "Keziah Stone", "the older sister"),
        _entry("mother", Sort.PERSON, "Folasade Adeyemi", "the mother", nicknames=("Sade",)),
        _entry("father", Sort.PERSON, "Craig Anthony Stone", "the father", spellings=("Craig Bamford",)),
        _entry("partner", Sort.PERSON, "Ruaridh MacAllister", "the mother's partner"),
        _entry("uncle", Sort.PERSON, "Giuseppe Ferraro", "an uncle"),
        _entry("worker", Sort.PERSON, "Harpreet Dhaliwal", "the social worker"),
        _entry("manager", Sort.PERSON, "Gwendoline Pryce-Jones", "the team manager"),
        _entry("midwife", Sort.PERSON, "Oksana Kovalenko", "the midwife"),
        _entry("doctor", Sort.PERSON, "Nikolaos Papadopoulos", "the consultant"),
        _entry("teacher", Sort.PERSON, "Thi Hong Nguyen", "the class teacher"),
        _entry("cousin", Sort.PERSON, "Xanthe Stone", "a cousin"),
        _entry("county", Sort.PLACE, "Borrowshire", "the county"),
        _entry("town", Sort.PLACE, "Market Lavenham", "the town"),
        _entry("estate", Sort.PLACE, "Thackley Bottoms", "an estate"),
        _entry("mosque", Sort.PLACE, "Masjid Al-Noor", "a mosque"),
        _entry("park", Sort.PLACE, "Gallows Field Park", "the park"),
        _entry("school", Sort.SCHOOL, "Ravensmere Community Primary School", "the school"),
        _entry("college", Sort.SCHOOL, "Our Lady of Sorrows Catholic High School", "the high school"),
        _entry("surgery", Sort.AGENCY, "Dovecote Lane Surgery", "the surgery"),
        _entry("hospital", Sort.AGENCY, "Prince Albert General Hospital", "the hospital"),
        _entry("charity", Sort.AGENCY, "Lantern House Family Support", "a charity"),
        _entry(
            "home",
            Sort.ADDRESS,
            "14b Peverell Gardens, Thackley Bottoms, Market Lavenham, ML9 3FT",
            first_to_look_at=FirstToLookAt.ADDRESS,
        ),
        _entry(
            "refuge",
            Sort.ADDRESS,
            "The Sycamores, 203 Old Turnpike, Hexley, HX4 7BD",
            first_to_look_at=FirstToLookAt.ADDRESS,
        ),
        _entry(
            "carers",
            Sort.ADDRESS,
            "6 Wharfinger's Cottages, Canal Street, Lower Dunmow, LD2 8WS",
            first_to_look_at=FirstToLookAt.PLACEMENT,
        ),
        _entry("nhs", Sort.NUMBER, "942 018 3356"),
        _entry("case", Sort.NUMBER, "LCS/0098213"),
        _entry("crime", Sort.NUMBER, "14B/6620/19"),
        _entry("court", Sort.NUMBER, "BV19C00287"),
        _entry("mobile", Sort.NUMBER, "07700 900142"),
        _entry("upn", Sort.NUMBER, "H801200001234"),
        _entry("car", Sort.NUMBER, "LN63 ZTE"),
        _entry("mail", Sort.PHRASE, "sadebabe1990@example.com"),
        _entry("words", Sort.PHRASE, "Daddy put the snake in the biscuit tin"),
        _entry("song", Sort.PHRASE, "Clementine my blue giraffe"),
        _entry("scar", Sort.PHRASE, "scar shaped like a horseshoe on her forehead"),
        _entry("job", Sort.PHRASE, "apprentice bell founder"),
        _entry("illness", Sort.PHRASE, "Ehlers-Danlos"),
    ),
    child="child",
    first_day=date(2015, 11, 12),
)
DAYS = (
    date(2015, 11, 12),
    date(2016, 12, 25),
    date(2017, 5, 1),
    date(2018, 2, 28),
    date(2018, 7, 4),
    date(2019, 3, 5),
    date(2019, 6, 21),
    date(2019, 8, 5),
    date(2019, 8, 7),
    date(2019, 8, 8),
)
