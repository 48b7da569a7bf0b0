"""The cast of the third bank."""

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
            "Clementina Hawthorne",
            "Child B",
            nicknames=("Minty",),
            born=PartialDate.on(date(2018, 3, 30)),
            died=PartialDate.on(date(2020, 10, 15)),
        ),
        _entry(
            "brother", Sort.PERSON, "Lysander Hawthorne", "the half-brother", born=PartialDate.on(date(2012, 12, 2))
        ),
        _entry("mother", Sort.PERSON, "Bronwen Hawthorne", "the mother", spellings=("Bronwen Tregarthen", "Bronnie")),
        _entry("father", Sort.PERSON, "Dariusz Kaczmarek", "the father"),
        _entry("grandfather", Sort.PERSON, "Selwyn Tregarthen", "the grandfather"),
        _entry("aunt", Sort.PERSON, "Rhiannon Tregarthen-Cole", "an aunt"),
        _entry("lodger", Sort.PERSON, "Aurelio Bianchi", "the lodger"),
        _entry("worker", Sort.PERSON, "Temperance Okonkwo", "the social worker"),
        _entry("visitor", Sort.PERSON, "Philippa Ravenscroft", "the health visitor"),
        _entry("police", Sort.PERSON, "Imran Sheikh", "a detective"),
        _entry("doctor", Sort.PERSON, "Saoirse Gallagher", "the registrar"),
        _entry("county", Sort.PLACE, "Severnmouth", "the authority"),
        _entry("town", Sort.PLACE, "Pilgrim's Hythe", "the town"),
        _entry("wood", Sort.PLACE, "Cuckoo Spinney", "a wood"),
        _entry("chapel", Sort.PLACE, "Ebenezer Chapel", "a chapel"),
        _entry("nursery", Sort.SCHOOL, "Jumping Jacks Pre-School", "the pre-school"),
        _entry("school", Sort.SCHOOL, "Windrush Park Academy", "the brother's school"),
        _entry("surgery", Sort.AGENCY, "Drovers Yard Practice", "the practice"),
        _entry("hospital", Sort.AGENCY, "Royal Severnmouth Infirmary", "the hospital"),
        _entry("club", Sort.AGENCY, "Hythe Harriers", "a sports club"),
        _entry(
            "home",
            Sort.ADDRESS,
            "Flat 12, Merchant Court, 88 Salthouse Street, Pilgrim's Hythe, PH7 1QD",
            first_to_look_at=FirstToLookAt.ADDRESS,
        ),
        _entry(
            "refuge",
            Sort.ADDRESS,
            "Bluebell House, 5 Almoner's Walk, Kingsbarrow, KB3 9YT",
            first_to_look_at=FirstToLookAt.ADDRESS,
        ),
        _entry(
            "foster",
            Sort.ADDRESS,
            "41 Netherfield Drive, Upper Stoke Lacy, SL6 2GN",
            first_to_look_at=FirstToLookAt.PLACEMENT,
        ),
        _entry("nhs", Sort.NUMBER, "931 774 0628"),
        _entry("case", Sort.NUMBER, "RAS-2020-1187"),
        _entry("crime", Sort.NUMBER, "52200/771264"),
        _entry("court", Sort.NUMBER, "SQ20C01439"),
        _entry("mobile", Sort.NUMBER, "07700 900883"),
        _entry("home phone", Sort.NUMBER, "0117 496 0356"),
        _entry("car", Sort.NUMBER, "VK68 JPD"),
        _entry("rhyme", Sort.PHRASE, "the wardrobe lady has no teeth"),
        _entry("toy", Sort.PHRASE, "a one-eyed badger called Mister Pockets"),
        _entry("tattoo", Sort.PHRASE, "swallow and anchor on his neck"),
        _entry("job", Sort.PHRASE, "falconer at the castle"),
        _entry("illness", Sort.PHRASE, "Alagille syndrome"),
    ),
    child="child",
    first_day=date(2018, 3, 30),
)
DAYS = (
    date(2018, 3, 30),
    date(2018, 12, 25),
    date(2019, 6, 1),
    date(2020, 2, 29),
    date(2020, 4, 12),
    date(2020, 7, 4),
    date(2020, 10, 13),
    date(2020, 10, 15),
    date(2020, 10, 16),
)
