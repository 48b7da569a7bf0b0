"""Every rule as a list that a reader can follow: each way beside its own condition, in English that holds together."""

import re

import pytest

from sightline.rulebook.language.rules import Prompt, Rule
from sightline.rulebook.language.select import either, select
from sightline.rulebook.language.words import choices_of
from sightline.rulebook.parameters import load
from sightline.rulebook.registry import ALL
from sightline.rulebook.telling.outline import Said, outline, ways_of
from sightline.rulebook.telling.rule_card import cards, what_it_rests_on

NUMBERS = load()


def _words(parts: tuple[Said, ...]) -> list[str]:
    return [words for one in parts for words in (one.words, *_words(one.parts))]


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_the_list_says_what_the_sentence_says(rule: Rule) -> None:
    sentence = rule.english(NUMBERS)
    for words in _words(outline(rule, NUMBERS)):
        words = words.removesuffix(". By when, the first of these that holds says:")
        core = re.sub(r"(: asked .*|^For .*?: asked where )(all of these are so|any of these is so):$", "", words)
        core = core.removesuffix(": asked each time.").replace(": asked where ", ": raised where ").rstrip(".")
        if core not in ("all of these are so:", "any of these is so:"):
            assert core in sentence


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_each_way_stands_with_its_own_condition(rule: Rule) -> None:
    if isinstance(rule, Prompt):
        told = outline(rule, NUMBERS)
        assert len(told) == len(ways_of(rule))
        assert all(one.words.startswith("For ") and ": asked " in one.words for one in told)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)
def test_no_word_of_the_code_and_no_broken_article_reaches_a_reader(rule: Rule) -> None:
    said = " ".join(_words(outline(rule, NUMBERS)))
    assert not re.search(r"\b\w+_\w+\b", said)
    assert not re.search(r"\ba [aeio]\w", said)
    assert not re.search(r"\bit is so\b(?! )", said)
    assert not re.search(r"\b(\w+) \1\b", said)


def test_choices_within_choices_are_one_list() -> None:
    inner = either(select("strategy_discussion"), select("core_group"))
    assert either(inner, select("meeting_held")).english() == "strategy discussion, core group or meeting held"


def test_a_choice_that_is_a_list_itself_is_kept_apart() -> None:
    assert choices_of(["a bruise", "an attendance whose reason is “one” or “two”", "a collapse"]) == (
        "a bruise; an attendance whose reason is “one” or “two”; or a collapse"
    )


def test_the_versions_before_this_one_are_told_with_what_changed() -> None:
    [injuries] = [card for card in cards(ALL, NUMBERS) if card.rule.code == "repeated-injuries"]
    assert [number for number, _ in injuries.replaced] == ["4", "3", "2", "1"]
    assert "between parents or relatives" in injuries.replaced[0][1]
    assert "families in poverty" in injuries.replaced[1][1]
    assert "children's social care works" in injuries.replaced[2][1]
    assert "a nursery or school alone" in injuries.replaced[3][1]
    assert all(not card.replaced for card in cards(ALL, NUMBERS) if card.rule.version == "1")


def test_a_count_that_changes_is_told_a_case_a_line() -> None:
    [visits] = [rule for rule in ALL if rule.code == "looked-after-visit-in-time"]
    [counted] = [one for one in outline(visits, NUMBERS) if one.parts]
    assert counted.words.endswith("By when, the first of these that holds says:")
    assert counted.parts[0].words == "from the start of a placement, within 1 week of it."
    assert counted.parts[-1].words == "otherwise, within 6 weeks of it."


def test_what_a_page_says_of_the_source_leaves_its_versions_to_the_history() -> None:
    [card] = [card for card in cards(ALL, NUMBERS) if card.rule.code == "repeated-injuries"]
    assert not any("(version" in part for part in what_it_rests_on(card.rule))
    assert all("(version" in changed for _, changed in card.replaced)
