"""The cast of the fourth bank."""

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
            "Zachary Lee Underhill",
            "Ash",
            born=PartialDate.on(date(2009, 5, 21)),
            died=PartialDate.on(date(2013, 11, 2)),
        ),
        _entry("sister", Sort.PERSON, "Tiffany-Mae Underhill", "the sister"),
        _entry("mother", Sort.PERSON, "Danuta Wrobel", "the mother", spellings=("Danuta Underhill",)),
        _entry("father", Sort.PERSON, "Gareth Wynn Underhill", "the father", nicknames=("Gaz",)),
        _entry("boyfriend", Sort.PERSON, "Terence Mulcahy", "the boyfriend"),
        _entry("gran", Sort.PERSON, "Marjorie Underhill", "the grandmother"),
        _entry("friend", Sort.PERSON, "Nasreen Akhtar", "a friend"),
        _entry("worker", Sort.PERSON, "Bethany Croxford", "the social worker"),
        _entry("nurse", Sort.PERSON, "Eleanor Thistlethwaite", "the school nurse"),
        _entry("inspector", Sort.PERSON, "Douglas Farquharson", "the inspector"),
        _entry("doctor", Sort.PERSON, "Venkatesh Raghunathan", "the doctor"),
        _entry("county", Sort.PLACE, "Trentmoor", "the authority"),
        _entry("town", Sort.PLACE, "Long Wickham", "the town"),
        _entry("hamlet", Sort.PLACE, "Foxcote", "the hamlet"),
        _entry("centre", Sort.AGENCY, "Sunbeam Children's Centre", "a children's centre"),
        _entry("school", Sort.SCHOOL, "Wickham Vale Infant School", "the school"),
        _entry("surgery", Sort.AGENCY, "Tollgate Medical Practice", "the practice"),
        _entry("hospital", Sort.AGENCY, "Trentmoor District Hospital", "the hospital"),
        _entry(
            "home", Sort.ADDRESS, "53 Cromwell Terrace, Long Wickham, LW3 5BR", first_to_look_at=FirstToLookAt.ADDRESS
        ),
        _entry(
            "refuge",
            Sort.ADDRESS,
            "Magnolia Lodge, 17 Beacon Hill Road, Foxcote, FX8 1MT",
            first_to_look_at=FirstToLookAt.ADDRESS,
        ),
        _entry(
            "foster",
            Sort.ADDRESS,
            "Orchard End, Pinfold Lane, Great Harby, GH12 6YL",
            first_to_look_at=FirstToLookAt.PLACEMENT,
        ),
        _entry("nhs", Sort.NUMBER, "615 209 4483"),
        _entry("case", Sort.NUMBER, "TM/11/30562"),
        _entry("crime", Sort.NUMBER, "CR/088214/13"),
        _entry("court", Sort.NUMBER, "TR13C00518"),
        _entry("mobile", Sort.NUMBER, "07700 900566"),
        _entry("car", Sort.NUMBER, "FG09 VNX"),
        _entry("quote", Sort.PHRASE, "the crocodile under the stairs bites mummy"),
        _entry("dog", Sort.PHRASE, "a Staffordshire called Tyson"),
        _entry("job", Sort.PHRASE, "glass-eye maker"),
        _entry("illness", Sort.PHRASE, "Alport syndrome"),
    ),
    child="child",
    first_day=date(2009, 5, 21),
)
DAYS = (
    date(2009, 5, 21),
    date(2010, 12, 25),
    date(2011, 4, 29),
    date(2012, 2, 29),
    date(2013, 3, 29),
    date(2013, 10, 31),
    date(2013, 11, 2),
    date(2013, 11, 5),
)
