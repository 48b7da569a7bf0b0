"""Dated entries are recognised by how their lines open, whatever the layout of the log; what is no log stays undated.

``logs/tuned.txt`` was written before the openings were, and tuned on; ``logs/kept_aside.txt`` was read once, at the
end. In each: the log, then words of it and the day on which they were, "-" where no day follows.
"""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.reading.narrative import read_narrative


class Log(NamedTuple):
    name: str
    text: str
    told: dict[str, date | None]


def logs(name: str) -> list[Log]:
    found = []
    for part in (Path(__file__).parent / "logs" / name).read_text("utf-8").split("=== ")[1:]:
        title, rest = part.split("\n", 1)
        text, truth = rest.split("---\n")
        told = {}
        for line in truth.strip().split("\n"):
            words, day = line.split("|")
            told[words] = None if day == "-" else date.fromisoformat(day)
        found.append(Log(title, text, told))
    return found


def dated(text: str, words: str) -> list[PartialDate]:
    """The dates of every proposal that holds the words."""
    read = read_narrative(Document("log.txt", "sha", "txt", text)).candidates
    return [one.occurred for one in read if words in " ".join(one.text.split())]


@pytest.mark.parametrize("log", logs("tuned.txt"), ids=lambda log: log.name)
def test_what_an_entry_tells_is_of_its_day(log: Log):
    for words, day in log.told.items():
        for found in dated(log.text, words):
            assert found.is_known == (day is not None), words
            assert day is None or found.intersects(PartialDate.on(day)), words


def test_what_follows_on_a_line_of_a_day_that_was_not_read_is_not_of_the_entry_above() -> None:
    text = "4.3.24 - Child K started.\nMon 17 June - bruise on ear. Body map done.\n15/11/24: K said hello.\n"
    assert not any(one.is_known for one in dated(text, "Body map done"))
    assert [one.earliest for one in dated(text, "started")] == [date(2024, 3, 4)]
