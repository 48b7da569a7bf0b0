"""Every explicitly dated statement of invented documents comes out, with its words and its precision, and no other."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from sightline.documents.opening import open_document
from sightline.documents.refusal import Refusal
from sightline.reading.narrative import NarrativeReading, read_narrative

TEXTS = Path(__file__).parent / "texts"
EXPECTED = tomllib.loads((TEXTS / "expected.toml").read_text(encoding="utf-8"))
HELD_OUT = EXPECTED.pop("held_out")
# Not yet read, or read less exactly than the words allow; named, so that the next reading can take them up.
NOT_YET: set[tuple[str, str]] = set()


def _read(path: Path) -> NarrativeReading:
    document = open_document(path)
    assert not isinstance(document, Refusal)
    return read_narrative(document)


def _cases() -> Iterator[tuple[str, Path, dict[str, object]]]:
    for name, expected in EXPECTED.items():
        yield name, TEXTS / f"{name}.txt", expected
    for name, expected in HELD_OUT.items():
        yield name, TEXTS / "held_out" / f"{name}.txt", expected


CASES = list(_cases())


@pytest.mark.parametrize(("name", "path", "expected"), CASES, ids=[case[0] for case in CASES])
def test_every_dated_statement_stands_with_its_precision_and_nothing_else_does(name, path, expected):
    reading = _read(path)
    # Only what a text dates explicitly: not what it tells from another date.
    wholes = [
        one
        for one in reading.candidates
        if one.occurred.is_known
        and one.told_from is None
        and not one.part_of
        and "message of its own" not in str(one.why)
    ]
    left = list(wholes)
    missed = []
    for words, earliest, latest, precision in expected["dated"]:
        fits = [
            candidate
            for candidate in left
            if words in candidate.text
            and (not earliest or str(candidate.occurred.earliest) == earliest)
            and (not latest or str(candidate.occurred.latest) == latest)
            and (not precision or candidate.occurred.precision.value == precision)
        ]
        if fits:
            left.remove(fits[0])
        elif (name, words) not in NOT_YET:
            missed.append((words, earliest, latest, precision))
    # What stands under the heading of an entry, or in a sentence that a date opens, has its date from there.
    own = [one for one in left if len(one.sources) == 1 and one.occurred.written in " ".join(one.text.split())]
    unexpected = [(one.occurred.written, one.text) for one in own if not any(w in one.text for n, w in NOT_YET)]
    assert missed == []
    assert unexpected == []


@pytest.mark.parametrize(("name", "path", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_documents_own_date_is_what_its_date_line_says_or_is_asked_for(name, path, expected):
    reading = _read(path)
    found = reading.own_date.date.earliest.isoformat() if reading.own_date else ""
    assert found == expected["own"]
    assert bool(reading.questions) == (not found)


@pytest.mark.parametrize("path", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_no_date_stands_that_its_own_passage_does_not_show(path):
    document = open_document(path)
    for candidate in read_narrative(document).candidates:
        source = candidate.sources[0]
        assert document.text[source.start : source.end] == source.passage
        if (
            candidate.occurred.is_known
            and candidate.told_from is None
            and not candidate.occurred.basis.startswith("its")
        ):
            shown = " ".join(" ".join(one.passage.split()) for one in candidate.sources)
            assert candidate.occurred.written in shown
