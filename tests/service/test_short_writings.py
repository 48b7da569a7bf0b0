"""Short writings of a name are joined to whom alone they can mean, and wait for no decision of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from sightline.service.reviews.short_writings import short_writings
from tests.service.papers import DECIDER, READER
from tests.service.test_reviews import POLICE_ASKED, opened, paper

KNOWN = ("Tom Hallworth", "Lena Marsh", "Gill Bright", "Ann Reed", "Amy Reed", "Neil Field")


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Hallworth, T", "Tom Hallworth"),
        ("T Hallworth", "Tom Hallworth"),
        ("T. Hallworth", "Tom Hallworth"),
        ("Mr T Hallworth", "Tom Hallworth"),
        ("TH", "Tom Hallworth"),
        ("T.H.", "Tom Hallworth"),
        ("SW Lena Marsh", "Lena Marsh"),
        ("Social Worker Lena Marsh", "Lena Marsh"),
        ("Marsh, L.", "Lena Marsh"),
        ("HV Gill Bright", "Gill Bright"),
        ("Ms Gill Bright", "Gill Bright"),
    ],
)
def test_a_short_writing_is_of_whom_alone_it_can_mean(short: str, name: str) -> None:
    assert short_writings((*KNOWN, short)) == {short: name}


@pytest.mark.parametrize(
    "other",
    [
        "A Reed",
        "AR",
        "Reed, A",
        "S Hallworth",
        "Sam Hallworth",
        "Hallworth",
        "Marsh",
        "HV",
        "SW",
        "NFA",
        "Tom",
        "L Bright",
    ],
)
def test_whoever_two_can_be_or_nobody_is_joined_to_nobody(other: str) -> None:
    assert short_writings((*KNOWN, other)) == {}


ROWS = (
    ("12/03/2021", "Seen with mother Carys Hollis. Hollis, C was tearful. SW Lena Marsh visited."),
    ("13/03/2021", "Lena Marsh rang C Hollis. Tom Hallworth was out."),
    ("14/03/2021", "T Hallworth was arrested by PC Dunn. Lena Marsh told."),
)
MOTHER = {"name": ["Carys Hollis"], "agreed_name": ["Ms C"], "role": ["mother"]}


def test_the_cast_has_each_person_once_with_every_writing(store: Path, tmp_path: Path) -> None:
    from sightline.service.reviews import actions, queries

    review = opened()
    actions.record(review, "person", MOTHER, by=DECIDER)
    agency = actions.record(review, "agency", POLICE_ASKED, by=DECIDER).id
    sent = actions.receive_return(review, agency, "police.csv", paper(tmp_path, ROWS), by=DECIDER)
    actions.accept_return(review, sent.id, by=DECIDER, reason="Looked at.")
    names = [row.name for row in queries.cast(review, viewer=READER) if row.sort == "person"]
    assert not {"C Hollis", "Hollis, C", "SW Lena Marsh", "T Hallworth"} & set(names)
    assert {"Carys Hollis", "Lena Marsh", "Tom Hallworth"} <= set(names)


def test_a_last_name_that_several_entries_hide_is_one_line() -> None:
    from sightline.service.reviews.shapes import LeakSeen, things_of

    told = {
        "sort": "name",
        "found": "Hollis",
        "around": "Mrs Hollis rang",
        "where": "row 3",
        "why": "a part of the name",
    }
    leaks = [LeakSeen(key=key, entry=key, **told) for key in ("child", "mother")]
    elsewhere = LeakSeen(key="x", entry="child", **{**told, "where": "row 9"})
    decided = LeakSeen(key="y", entry="aunt", **told, outcome="it may stay")
    assert [[one.key for one in held] for held in things_of([*leaks, elsewhere, decided])] == [
        ["child", "mother"],
        ["x"],
    ]
