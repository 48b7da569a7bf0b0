"""Schools told by letters alone are seen, and letters that the field uses for something else are none."""

from __future__ import annotations

import pytest

from sightline.wording.schools_by_letters import schools_by_letters


def _told(words: str) -> list[str]:
    return [words[start:end] for start, end in schools_by_letters(words)]


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("Seen at St M's by the nurse.", ["St M's"]),
        ("St. B’s rang about attendance.", ["St. B’s"]),
        ("He is at St A Primary.", ["St A"]),
        ("OLPS reported a bruise.", ["OLPS"]),
        ("He moved from OLPS to St J's in May.", ["St J's", "OLPS"]),
        ("Attendance at SMB was 84%.", ["SMB"]),
        ("Head at HTJ said he was late.", ["HTJ"]),
        ("Pupil of HFRC since 2016.", ["HFRC"]),
        ("He is in Year 2 at WJS.", ["WJS"]),
        ("KLQ nursery rang.", ["KLQ"]),
        ("BVA reported an absence of 9 days.", ["BVA"]),
        ("Started at LVA in September.", ["LVA"]),
    ],
)
def test_a_school_told_by_letters_is_seen(words: str, letters: list[str]) -> None:
    assert _told(words) == letters


@pytest.mark.parametrize(
    "words",
    [
        "The CPS decided no charge; NPS and HMPPS were told.",
        "Letter from CAMHS. Seen at CDC. Moved to HDU, back from NICU.",
        "The DSL at school rang MASH. ICPC held.",
        "St John Ambulance attended. St Mary’s Hospital.",
        "HEAD OF OLPS TOLD POLICE THAT HE WAS LATE",
        "MASH reported an absence of records. DVPU noted it.",
        "Report to ABC. Started on ABX.",
        "POL 14 and GP 29 tell of it.",
        "St. A mother rang.",
    ],
)
def test_what_the_field_uses_for_something_else_is_no_school(words: str) -> None:
    assert _told(words) == []
