"""Likeness: what a sentence may be by the example sentences that it is nearest to, and what it may never say."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from sightline.vocabulary.kinds import KINDS
from sightline.wording.lexicon_file import load, read_with_faults, reading_with
from sightline.wording.likeness.example_files import NOTHING, ExampleSentence, examples_in, own_examples
from sightline.wording.likeness.features import features, normalised, plain_words
from sightline.wording.likeness.index import Likeness
from sightline.wording.likeness.judging import likely, names_kind, plainly_told, reasons
from sightline.wording.likeness.naming import named_by_likeness
from sightline.wording.suggest import suggest

_OWN = load().likeness
_SOME = [one for one in _OWN.examples if one.kind != NOTHING and len(one.sentence.split()) > 4][::301]


def test_names_days_and_numbers_make_no_difference() -> None:
    known = plain_words(["seen by the school nurse on the ward"])
    assert normalised("Seen by Orla Finch on 3 May 2019", known) == normalised("Seen by Tam Ojo on 12/11/21", known)


def test_what_the_field_shortens_is_read_in_full() -> None:
    known = plain_words(["spoke to the health visitor and social worker about the home visit"])
    assert normalised("HV and SW", known) == normalised("health visitor and social worker", known)


def test_a_capital_short_form_is_not_a_small_word() -> None:
    assert normalised("he lost his SO", frozenset({"he", "lost", "his"})) != normalised("he lost his so", frozenset())


def test_each_feature_stands_once() -> None:
    found = features(normalised("no reply, no reply at the door", frozenset()))
    assert len(found) == len(set(found))


def test_the_order_of_the_examples_makes_no_difference() -> None:
    some = list(own_examples())[::7]
    mixed = some[:]
    random.Random(4).shuffle(mixed)
    one, other = Likeness(some), Likeness(mixed)
    assert [one.of(each.sentence) for each in _SOME] == [other.of(each.sentence) for each in _SOME]


@pytest.mark.parametrize("example", _SOME, ids=lambda one: one.sentence[:40])
def test_an_example_is_like_itself_whatever_else_is_added(example: ExampleSentence) -> None:
    added = ExampleSentence(
        "The lighthouse keeper polished seventeen brass lamps.", "photograph_taken", True, "an isle"
    )
    told, later = _OWN.of(example.sentence), Likeness((*_OWN.examples[::5], example, added)).of(example.sentence)
    kinds = {one.kind for one in _OWN.examples if one.sentence == example.sentence}
    assert told is None or told.kind in kinds
    assert later is None or later.kind in kinds


def test_its_reasons_are_examples_that_there_are() -> None:
    held = {(one.sentence, one.kind) for one in _OWN.examples}
    for text in ("No reply at the door, card left through", "Three small bruises to the shin, mum not sure how"):
        told = likely(text)
        assert told is not None
        near = _OWN.nearest(text, told.kind)
        assert near
        assert {(one.sentence, one.kind) for one in near} <= held
        assert all(reason.startswith("like: ") for reason in reasons(text, told.kind))


def test_too_few_known_words_are_like_nothing() -> None:
    assert likely("") is None
    assert likely("Xqzt vvrk") is None


def test_nothing_is_never_the_kind() -> None:
    assert NOTHING not in _OWN.kinds
    for one in [each for each in _OWN.examples if each.kind == NOTHING][::40]:
        told = _OWN.of(one.sentence)
        assert told is None or told.kind in KINDS


def test_a_near_second_gives_no_kind() -> None:
    told = Likeness(
        [
            ExampleSentence("Seen at the clinic with her mother.", "gp_contact", True, "a"),
            ExampleSentence("Seen at the clinic with her father.", "other_health_contact", True, "b"),
            *(ExampleSentence(f"Rang about the {thing}.", "message", True, "c") for thing in ("car", "rent", "bins")),
        ]
    ).of("Seen at the clinic with her aunt.")
    assert told is not None
    assert told.telling >= 2
    assert not names_kind(told, "entry", "Seen at the clinic with her aunt.")


@pytest.mark.parametrize(
    ("row", "may"),
    [("Growth review by the community dietitian.", False), ("Growth review by the dietitian, not brought.", True)],
)
def test_an_appointment_is_missed_only_where_a_word_says_so(row: str, may: bool) -> None:
    missed = ExampleSentence(row, "appointment_missed", True, "a")
    told = Likeness([missed, ExampleSentence("Mother rang about the boiler.", "message", True, "b")]).of(row)
    assert told is not None
    assert told.kind == "appointment_missed"
    assert told.margin >= 2
    assert names_kind(told, "entry", row) is may


@pytest.mark.parametrize(
    "text",
    [
        "Mother denied any bruise to the arm",
        "SW to visit on Friday",
        "No bruises were seen",
        "Dad said he hit her",
        "If he had been seen at home she would have been moved",
    ],
)
def test_what_is_denied_planned_supposed_or_said_is_not_plainly_told(text: str) -> None:
    assert not plainly_told(text)


@pytest.mark.parametrize("text", ["Bruise to the left arm", "He was seen at home", "Card left at the flat"])
def test_what_is_simply_said_is(text: str) -> None:
    assert plainly_told(text)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"examples": [{"kind": "no_such_kind", "happened": ["A sentence."]}]}, "no kind called 'no_such_kind'"),
        ({"examples": [{"kind": "visit", "happen": ["A sentence."]}]}, "happen is not something"),
        ({"examples": [{"kind": "visit", "happened": "A sentence."}]}, "stand in a list"),
        ({"examples": [{"kind": "visit", "happened": [3]}]}, "one sentence in quotation marks"),
        ({"nothing": [{"kind": "visit", "sentences": []}]}, "sentences = [...] alone"),
        ({"examples": {"kind": "visit"}}, "begins with [[examples]]"),
    ],
)
def test_what_is_wrong_in_a_file_is_told_and_takes_nothing_else_with_it(content: dict[str, object], said: str) -> None:
    right = {"kind": "visit", "happened": ["Seen at home today."]}
    if isinstance(content.get("examples"), list):
        content = {"examples": [*content["examples"], right]}  # type: ignore[misc]
    taken, faults = examples_in(content, "ours.toml")
    assert len(faults) == 1
    assert said in faults[0]
    assert faults[0].startswith("ours.toml")
    assert [one.kind for one in taken] == (["visit"] if isinstance(content.get("examples"), list) else [])


def test_a_fault_names_its_line() -> None:
    text = 'setting = "x"\n\n[[examples]]\nkind = "no_such"\nhappened = ["A sentence."]\n'
    _, faults = examples_in({"setting": "x", "examples": [{"kind": "no_such"}]}, "ours.toml", text)
    assert faults[0].startswith("ours.toml, line 4:")


def test_a_partnership_adds_sentences_in_its_own_lexicon_folder(tmp_path: Path) -> None:
    (tmp_path / "hubs.toml").write_text(
        'setting = "hub notes"\n[[examples]]\nkind = "core_group"\n'
        'happened = ["Jigsaw huddle sat with the weavers.", "Jigsaw huddle sat, weavers there."]\n'
        '[[examples]]\nkind = "no_such"\nhappened = ["x y"]\n'
    )
    lexicon, faults = read_with_faults(tmp_path)
    assert [fault.split(":")[0] for fault in faults] == ["hubs.toml, line 6"]
    with reading_with(lexicon):
        told = likely("Jigsaw huddle sat again with weavers")
        assert told is not None
        assert names_kind(told, "entry", "Jigsaw huddle sat again with weavers")
        assert told.kind == "core_group"
        assert "hub notes" in reasons("Jigsaw huddle sat again with weavers", told.kind)[0]


def test_examples_are_made_ready_in_no_time() -> None:
    # A generous bound on a busy machine; docs/benchmarks.md has the figure.
    begun = time.process_time()
    Likeness(own_examples())
    assert time.process_time() - begun < 8


def test_a_row_without_a_kind_gets_that_of_the_sentences_it_is_like_and_says_which() -> None:
    text = "Notice from carers"
    assert suggest(text).kind == "entry"
    named = named_by_likeness(suggest(text), text)
    assert named.kind == "placement_end"
    assert all(reason.phrase.startswith("like: ") for reason in named.why)


@pytest.mark.parametrize(
    "text",
    [
        "The health visitor would have visited if the family had been at home.",
        "There was no visit that week.",
        "Unable to contact client. Two voicemails left.",
        "",
    ],
)
def test_a_row_that_denies_plans_or_supposes_stays_an_entry(text: str) -> None:
    assert named_by_likeness(suggest(text), text).kind == "entry"


def test_the_lexicons_kind_of_a_row_is_never_changed() -> None:
    found = suggest("Home visit, child seen.", agency_kind="childrens_social_care")
    assert found.kind == "visit"
    assert named_by_likeness(found, "Home visit, child seen.") is found


@pytest.mark.parametrize("text", ["Letter to housing.", "Letter to housing in support of the move."])
def test_a_letter_to_anybody_begins_no_proceedings(text: str) -> None:
    assert named_by_likeness(suggest(text), text).kind == "entry"
    served = "LBP served."
    assert named_by_likeness(suggest(served), served).kind == "pre_proceedings_start"
