"""The bank of short statements and its scorer: well formed, and every figure can be counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks import bench_statements
from benchmarks.reading.gold import GoldFact, places
from benchmarks.reading.matching import Proposal
from benchmarks.reading.snippets import BANK, Setting, Snippet, bare, score, settings
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature

WRITTEN = date(2019, 3, 14)
TEXT = "Bruise seen on arm. Visit planned for Monday. Review of 2 March cancelled."
BRUISE, PLANNED = "Bruise seen on arm", "Visit planned for Monday"


def fact(words: str = BRUISE, **more: object) -> GoldFact:
    given = {"id": words, "says": words, "core": words, "spans": places(TEXT, words), "kinds": ("injury",)}
    return GoldFact(**{**given, "natures": ("observation",), **more})  # type: ignore[arg-type]


def proposal(words: str = BRUISE, **more: object) -> Proposal:
    given = {"spans": places(TEXT, words), "words": words, "kind": "injury", "nature": "observation"}
    return Proposal(**{**given, **more})  # type: ignore[arg-type]


def counts(*proposals: Proposal, of: tuple[GoldFact, ...]) -> dict[str, int]:
    return score(Snippet("s", TEXT, of), proposals, WRITTEN).tally.counts


@pytest.mark.parametrize("half", ["open", "aside"])
def test_every_quote_stands_once_in_its_text_and_every_code_exists(half):
    """The messages name places only, so that a fault of the half kept aside shows none of its words."""
    bank = settings(BANK / half)
    ids = [snippet.id for setting in bank for snippet in setting.snippets]
    assert len(ids) == len(set(ids)) > 300
    faults = []
    for setting in bank:
        faults += [setting.name] * (setting.agency_kind not in AGENCY_KINDS)
        for one in (one for snippet in setting.snippets for one in snippet.facts):
            text = next(snippet.text for snippet in setting.snippets if one in snippet.facts)
            fields = {name for kind in one.kinds if kind in KINDS for name in (f.name for f in KINDS[kind].fields)}
            well = (
                text.count(one.core) == 1
                and one.kinds
                and set(one.kinds) <= set(KINDS)
                and one.natures
                and set(one.natures) <= {nature.value for nature in Nature}
                and set(one.fields) <= fields
            )
            faults += [] if well else [one.id]
    assert faults == []


def test_a_plan_told_as_an_event_is_told_as_having_happened():
    planned = fact(PLANNED, kinds=("visit", "meeting_called"), natures=("decision", "event"), happened=False)
    assert counts(proposal(PLANNED, kind="visit", nature="event"), of=(planned,))["told as happened"] == 1
    assert counts(proposal(PLANNED, kind="visit", nature="decision"), of=(planned,))["told as happened"] == 0
    assert counts(proposal(PLANNED, kind="meeting_called", nature="event"), of=(planned,))["told as happened"] == 0


def test_a_second_proposal_of_a_plan_is_told_as_having_happened_too():
    planned = fact(PLANNED, kinds=("visit",), natures=("decision",), happened=False)
    found = counts(proposal(PLANNED, kind="visit", nature="decision"), proposal(PLANNED, nature="event"), of=(planned,))
    assert (found["told as happened"], found["false: duplicate"]) == (1, 1)


def test_a_passage_that_also_tells_what_happened_does_not_tell_the_plan_as_having_happened():
    planned = fact(PLANNED, kinds=("injury",), natures=("decision",), happened=False)
    wide = proposal(spans=((0, len(BRUISE) + 2 + len(PLANNED)),))
    assert counts(wide, of=(planned, fact()))["told as happened"] == 0


def test_what_was_seen_and_is_told_as_only_judged_is_counted_the_other_way():
    assert counts(proposal(nature="opinion"), of=(fact(),))["happened, told as not"] == 1
    assert counts(proposal(), of=(fact(),))["happened, told as not"] == 0


def test_the_own_day_is_apart_from_an_invented_one():
    own, other = WRITTEN, date(2018, 1, 1)
    assert counts(proposal(earliest=own, latest=own), of=(fact(),))["date own day"] == 1
    assert counts(proposal(latest=own), of=(fact(),))["date own day"] == 1
    assert counts(proposal(earliest=other, latest=other), of=(fact(),))["date invented"] == 1


def test_any_proposal_of_a_snippet_with_nothing_is_false():
    found = counts(proposal(), of=())
    assert (found["false: nothing"], found["nothing with a proposal"], found["right"]) == (1, 1, 0)


def test_the_bare_baseline_takes_a_past_tense_or_a_date_as_having_happened():
    setting = Setting("s", "note", "police", WRITTEN, ())
    assert [one.words for one in bare(setting, Snippet("s", TEXT, ()))] == [
        "Bruise seen on arm.",
        "Visit planned for Monday.",
        "Review of 2 March cancelled.",
    ]
    assert bare(setting, Snippet("s", "To visit.", ())) == []


@pytest.mark.parametrize("more", ["--misses", "--only=police"])
def test_what_is_kept_aside_is_never_shown(more):
    with pytest.raises(SystemExit):
        bench_statements.main(["--aside", more])
