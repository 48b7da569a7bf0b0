"""The fifth bank's cast: names of many origins, a town by the sea, numbers of every kind."""

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
            "child", Sort.PERSON, "Oluwaseun Mateusz Kowalska-Bankole", "Child R",
            born=PartialDate.on(date(2016, 3, 17)), died=PartialDate.on(date(2023, 11, 9)),
        ),
        _entry("sister", Sort.PERSON, "Małgorzata Zofia Kowalska-Bankole", "the sister"),
        _entry("mother", Sort.PERSON, "Agnieszka Kowalska", "the mother", born=PartialDate.on(date(1991, 7, 2))),
        _entry("father", Sort.PERSON, "Babatunde Oluwafemi Bankole", "the father"),
        _entry("partner", Sort.PERSON, "Ștefan-Alexandru Ciobănescu", "the partner"),
        _entry("uncle", Sort.PERSON, "Muhammad Yusuf al-Khatib", "the uncle"),
        _entry("lodger", Sort.PERSON, "Ghulam Mustafa Chaudhry", "the lodger"),
        _entry("visitor", Sort.PERSON, "Angharad Llewelyn", "the health visitor"),
        _entry("grandfather", Sort.PERSON, "Gwilym ap Dafydd", "the grandfather"),
        _entry("cousin", Sort.PERSON, "Toby Fairweather", "the cousin"),
        _entry("carer", Sort.PERSON, "Margaret Eileen Winterbottom", "the foster carer"),
        _entry("friend", Sort.PERSON, "Ivan Petrovich Sidorenko", "a friend"),
        _entry("teacher", Sort.PERSON, "Sigríður Jónsdóttir", "a teacher"),
        _entry("aunt", Sort.PERSON, "María del Carmen Ortega Villanueva", "the aunt"),
        _entry("doctor", Sort.PERSON, "Dr Ifeoma Nwachukwu-Obi", "the GP"),
        _entry("county", Sort.PLACE, "Thornshire", "the county"),
        _entry("town", Sort.PLACE, "Kelmouth", "the town"),
        _entry("school", Sort.SCHOOL, "St Piran's Church of England Primary School", "the school"),
        _entry("surgery", Sort.AGENCY, "Castle Mount Surgery", "the surgery"),
        _entry("club", Sort.AGENCY, "Kelmouth Rugby Football Club", "a sports club"),
        _entry("charity", Sort.AGENCY, "Kelmouth and District Women's Aid", "a charity"),
        _entry(
            "home", Sort.ADDRESS, "14 Beacon Terrace, Kelmouth, KL8 3QD", first_to_look_at=FirstToLookAt.ADDRESS
        ),
        _entry(
            "flat", Sort.ADDRESS, "Flat 12B, Harbour Court, Quay Street, Kelmouth, KL8 1ZX",
            first_to_look_at=FirstToLookAt.ADDRESS,
        ),
        _entry(
            "refuge", Sort.ADDRESS, "Rowan House, 5 Priory Lane, Alderwick, AL3 9FT",
            first_to_look_at=FirstToLookAt.ADDRESS,
        ),
        _entry("nhs", Sort.NUMBER, "485 777 3456"),
        _entry("upn", Sort.NUMBER, "H823200120012"),
        _entry("urn", Sort.NUMBER, "134567"),
        _entry("phone", Sort.NUMBER, "07700 900386"),
        _entry("car", Sort.NUMBER, "KL17 XRT"),
        _entry("crime", Sort.NUMBER, "TH/004512/23"),
        _entry("mail", Sort.PHRASE, "aga.kowalska84@example.org"),
        _entry("handle", Sort.PHRASE, "@seun_k_b16"),
        _entry("rare", Sort.PHRASE, "a swan on the roof of the bandstand"),
    ),
    child="child",
    first_day=date(2016, 3, 17),
)  # fmt: skip

DAYS = [
    date(2016, 3, 17), date(2022, 12, 24), date(2023, 4, 18), date(2023, 9, 5), date(2023, 10, 31), date(2023, 11, 3),
    date(2023, 11, 9),
]  # fmt: skip
"""The days of the rows that the version counts from the first day instead of telling."""
