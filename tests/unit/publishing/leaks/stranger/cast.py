"""The cast of a stranger's bank: written, as the bank was, before the check's code was looked at."""

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
            "Ottilie Grace Penhallow-Birch",
            "Alder",
            nicknames=("Tilly",),
            born=PartialDate.on(date(2013, 9, 17)),
            died=PartialDate.on(date(2017, 1, 26)),
        ),
        _entry(
            "brother",
            Sort.PERSON,
            "Barnaby Penhallow-Birch",
            "the older brother",
            nicknames=("Barney",),
            born=PartialDate.on(date(2010, 4, 3)),
        ),
        _entry(
            "sister", Sort.PERSON, "Wren Penhallow-Birch", "the baby sister", born=PartialDate.on(date(2016, 6, 21))
        ),
        _entry("mother", Sort.PERSON, "Siobhán Marie Penhallow", "the mother", spellings=("Siobhan Rafferty",)),
        _entry("father", Sort.PERSON, "Jakub Wiśniewski", "the father"),
        _entry("stepfather", Sort.PERSON, "Declan Ashby Birch", "the mother's partner", nicknames=("Deco",)),
        _entry("grandmother", Sort.PERSON, "Philomena Rafferty", "the grandmother"),
        _entry("neighbour", Sort.PERSON, "Muhammad Yusuf Chowdhury", "a neighbour"),
        _entry("friend", Sort.PERSON, "Zeynep Öztürk", "a friend"),
        _entry("worker", Sort.PERSON, "Katherine Oyelaran", "the social worker"),
        _entry("visitor", Sort.PERSON, "Margaret Llewellyn", "the health visitor"),
        _entry("gp", Sort.PERSON, "Anand Subramaniam", "the GP"),
        _entry("officer", Sort.PERSON, "Darren Whitcombe", "a police officer"),
        _entry("consultant", Sort.PERSON, "Aleksandr Sokolov", "the paediatrician"),
        _entry("county", Sort.PLACE, "Wexcombeshire", "the county"),
        _entry("town", Sort.PLACE, "Saltmarsh Regis", "the town"),
        _entry("village", Sort.PLACE, "Nether Coombe", "the village"),
        _entry("church", Sort.PLACE, "Church of the Holy Well", "the church"),
        _entry("club", Sort.AGENCY, "Coombe Rovers", "the football club"),
        _entry(
            "school", Sort.SCHOOL, "St Wilfrid's Church of England Primary School", "the school", nicknames=("Wilf's",)
        ),
        _entry("nursery", Sort.SCHOOL, "Busy Bumblebees Day Nursery", "the nursery"),
        _entry("surgery", Sort.AGENCY, "Coombe Valley Medical Centre", "the GP practice"),
        _entry("hospital", Sort.AGENCY, "Queen Adelaide Infirmary", "the hospital"),
        _entry("ward", Sort.PLACE, "Kingfisher Ward", "a children's ward"),
        _entry(
            "home",
            Sort.ADDRESS,
            "Flat 3, 27 Tannery Lane, Nether Coombe, SR4 8QJ",
            first_to_look_at=FirstToLookAt.ADDRESS,
        ),
        _entry(
            "refuge",
            Sort.ADDRESS,
            "Rowan Lodge, 112 Quarry Bank Road, Saltmarsh Regis, SR1 2PN",
            first_to_look_at=FirstToLookAt.ADDRESS,
        ),
        _entry(
            "placement",
            Sort.ADDRESS,
            "The Old Forge, Mill Lane, Little Averton, AV7 9ZX",
            first_to_look_at=FirstToLookAt.PLACEMENT,
        ),
        _entry("nhs", Sort.NUMBER, "999 123 4578"),
        _entry("caseref", Sort.NUMBER, "CS-2016-004417"),
        _entry("crime", Sort.NUMBER, "47/118206/17"),
        _entry("court", Sort.NUMBER, "ZW17C00412"),
        _entry("mobile", Sort.NUMBER, "07700 900725"),
        _entry("landline", Sort.NUMBER, "01632 960417"),
        _entry("car", Sort.NUMBER, "WX12 KLO"),
        _entry("moon", Sort.PHRASE, "the tinfoil moon man is cross"),
        _entry("tattoo", Sort.PHRASE, "a kingfisher holding a brass key"),
        _entry("dog", Sort.PHRASE, "Biscuit the three-legged whippet"),
        _entry("job", Sort.PHRASE, "relief lighthouse keeper"),
        _entry("illness", Sort.PHRASE, "Menkes disease"),
    ),
    child="child",
    first_day=date(2013, 9, 17),
)
DAYS = (
    date(2013, 9, 17),
    date(2014, 12, 24),
    date(2015, 3, 2),
    date(2015, 11, 5),
    date(2016, 2, 29),
    date(2016, 4, 1),
    date(2016, 6, 21),
    date(2016, 8, 29),
    date(2016, 12, 25),
    date(2016, 12, 31),
    date(2017, 1, 3),
    date(2017, 1, 26),
    date(2017, 2, 14),
)
