"""Sentences of prose, as many authors write it: the kind that they mean, and none that they deny."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from sightline.vocabulary.kinds import KINDS
from sightline.wording.negation import Standing, stance
from sightline.wording.suggest import suggest

_ROWS = Path(__file__).parent / "rows"


def _read(file: str) -> tuple[float, float, list[tuple[str, set[str]]]]:
    """Shares of the sentences whose kind and whose nature is right, and where a kind came out that must not."""
    rows = [
        (agency, row)
        for agency, group in tomllib.loads((_ROWS / file).read_text(encoding="utf-8")).items()
        for row in group["rows"]
    ]
    kinds = natures = meant = 0
    wrong = []
    for agency, row in rows:
        read = suggest(row["text"], agency_kind=agency)
        if bad := {read.kind, *(part.kind for part in read.parts)} & set(row.get("never", ())):
            wrong.append((row["text"], bad))
        if row["kinds"]:
            meant += 1
            kinds += read.kind in row["kinds"]
            natures += read.nature in {KINDS[kind].nature for kind in row["kinds"]}
    return kinds / meant, natures / meant, wrong


def test_prose_that_the_lexicon_was_broadened_on_is_read() -> None:
    kinds, natures, wrong = _read("prose.toml")
    assert kinds >= 0.88
    assert natures >= 0.94
    assert wrong == []


def test_prose_kept_aside_is_read_as_well_as_on_its_single_run() -> None:
    kinds, natures, _ = _read("prose_kept_aside.toml")
    assert kinds >= 0.88
    # One of them had its nature by a phrase that any "over" alone fulfilled.
    assert natures >= 0.96


def test_what_is_not_asserted_in_sentences_kept_aside_is_seldom_taken_for_asserted() -> None:
    rows = tomllib.loads((_ROWS / "standing_kept_aside.toml").read_text(encoding="utf-8"))["any"]["rows"]
    wrong = 0
    for row in rows:
        start = row["text"].index(row["words"])
        held = stance(row["text"], start, start + len(row["words"])).standing
        wrong += (held is Standing.ASSERTED) != (row["standing"] == "asserted")
    assert wrong <= 2


@pytest.mark.parametrize(
    ("text", "agency", "seen"),
    [
        ("Rowan seen with Dana at the flat.", "health_visiting", True),
        ("I saw Ella at nursery on Friday.", "childrens_social_care", True),
        ("Rowan not seen.", None, None),
    ],
)
def test_a_child_called_by_name_is_seen(text: str, agency: str | None, seen: bool | None) -> None:
    value = suggest(text, agency_kind=agency).fields.get("child_seen")
    assert (value.value if value else None) is seen


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A risk assessment conference took place on 3 July.", "risk_assessment_conference"),
        ("The boys were returned to their grandparents.", "return_home"),
    ],
)
def test_plain_statements_are_more_than_an_entry(text: str, kind: str) -> None:
    assert suggest(text).kind == kind


def test_several_actions_in_one_sentence_come_out_as_several_facts() -> None:
    text = "He was arrested, a PPN was submitted to CSC and the children were placed with their aunt."
    read = suggest(text, agency_kind="police")
    assert {read.kind, *(part.kind for part in read.parts)} >= {"arrest", "notification_sent", "placement_start"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The judge found that the boy was burned on purpose.", "decision"),
        ("The review found that the boy was burned at home.", "review_finding"),
        ("In my opinion the boy was burned on purpose.", "professional_opinion"),
    ],
)
def test_what_is_found_or_thought_is_not_the_thing_itself(text: str, kind: str) -> None:
    assert suggest(text).kind == kind
