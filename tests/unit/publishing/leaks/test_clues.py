"""What identifies somebody together stops a file; each part of it alone does not."""

# ruff: noqa: E501 (a text a line)
from __future__ import annotations

import pytest

from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.finding import LeakSort
from tests.unit.publishing.leaks.bank import trying

TOGETHER = (
    "The child died at eleven weeks old on a Christmas night. The trial was at Northport Crown Court.",
    "The mother, then a serving prison officer, lived in the county of Eastshire, under Eastshire County Council.",
    "The child was one of quadruplets. Marlshire Police attended.",
    "The stepfather was jailed for 19 years. The child was 7 months old.",
    "The review is that of [2021] EWFC 88.",
    "The child drowned in a canal. The local paper ran a headline that week.",
    "The father had played football for the town. The family lived near Hallow Infirmary.",
    "The family were the only Somali speakers in the village. The child was aged 3 years and 2 months. Eastwater District Council housed them.",
    "The twin brother, aged 4, attends Hollow Lane Primary School.",
    "A petition with 40,000 signatures followed the death. The child had been starved.",
    "The child had osteogenesis imperfecta and was seen at Eastwater General Hospital.",
    "The house fire killed three children of one family in February 2021.",
    "His sentence, life with a minimum of 22 years, was passed at Leam Crown Court.",
    "An Ofsted report, URN 123456, graded the nursery inadequate.",
    "The body was found in a suitcase by a dog walker. Marlshire Constabulary led the search.",
    "The inquest, before the coroner for East Marlshire, recorded an open conclusion; the child was aged 14 weeks.",
    "The Prime Minister spoke of the case in the House of Commons on a Wednesday. The child was aged 6 months.",
    "A television documentary named the street. The child was strangled.",
    "The mother is a vicar. The school is St Bride's Academy.",
    "A law was named after the child, and the campaign led by the aunt, a councillor.",
)
ALONE = (
    "The child was seen at home aged 3.",
    "The court made an order. The school was told.",
    "The police attended and the hospital was rung.",
    "The brother was well. The nursery rang.",
    "The press was not told.",
    "He was sentenced in another matter years before.",
    "The child had a cold, and the clinic saw her at 8 months.",
    "The council housed the family.",
)


def _joined(text: str) -> list[str]:
    found = check("a.txt", text.encode(), trying.hidden()).findings
    return [one.why for one in found if one.sort is LeakSort.JOINED]


@pytest.mark.parametrize("text", TOGETHER)
def test_what_an_outsider_could_join_stops_the_file(text: str) -> None:
    assert _joined(text)


@pytest.mark.parametrize("text", ALONE)
def test_what_every_review_says_does_not(text: str) -> None:
    assert not _joined(text)
