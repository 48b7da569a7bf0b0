"""What is found the quick way is what the library finds at every letter: the slow way judges the quick one."""

from __future__ import annotations

import re
from importlib import import_module
from itertools import pairwise
from pkgutil import walk_packages

import pytest

from sightline import reading, wording
from sightline.wording.dates import dates_in, find_dates, find_relative, relative_in
from sightline.wording.lexicon_file import load
from sightline.wording.sieve import Sieved, in_lower_case, words_needed
from sightline.wording.suggestion.pattern import compile_phrase, words_of
from sightline.wording.tokens import Words

_LEXICON = load()
_ROWS = [one.text for one in (*_LEXICON.examples, *_LEXICON.not_examples)]
_TEXTS = [
    *_ROWS[::2],
    *(f"{one} {other}" for one, other in pairwise(_ROWS[1::6])),
    *(one.upper() for one in _ROWS[::9]),
]


def _patterns() -> list[Sieved]:
    """Every such pattern of the packages that read, wherever it stands in them."""
    names = [one.name for home in (reading, wording) for one in walk_packages(home.__path__, f"{home.__name__}.")]
    held = [value for name in names for value in vars(import_module(name)).values() if isinstance(value, Sieved)]
    return list({id(value): value for value in held}.values())


@pytest.mark.parametrize("often", [False, True])
def test_a_pattern_finds_at_every_place_what_the_library_finds(often: bool) -> None:
    patterns = _patterns()
    assert len(patterns) > 40
    for held in patterns:
        sieved, plain = Sieved(held.pattern, held.flags), re.compile(held.pattern, held.flags)
        if often:
            sieved._asked = 10_000
        for text in _TEXTS:
            middle = len(text) // 2
            assert _spans(sieved.finditer(text)) == _spans(plain.finditer(text)), held.pattern
            assert _spans([sieved.search(text, middle)]) == _spans([plain.search(text, middle)])
            assert _spans([sieved.match(text, 0, middle)]) == _spans([plain.match(text, 0, middle)])
            assert _spans([sieved.fullmatch(text)]) == _spans([plain.fullmatch(text)])


def _spans(matches):
    return [None if match is None else (match.span(), match.groups(), match.re.groupindex) for match in matches]


def test_the_words_that_a_pattern_needs_are_taken_from_the_pattern() -> None:
    assert words_needed(r"\b(?:no|nil)\s+(?:bruises?|marks)\b", re.I) == ("marks", "bruise")
    assert words_needed(r"\w+|\bquite\b") == ()
    assert words_needed(r"(?:Mo)?ther") == ("ther",)
    assert words_needed(r"x?") == ()


def test_letters_that_only_count_as_plain_ones_are_not_missed() -> None:
    for often in (0, 10_000):
        seen = Sieved(r"\bkissed\b|\bit is\b", re.I)
        seen._asked = often
        assert seen.search("She was \u212ai\u017f\u017fed.") is not None
        assert seen.search("İT IS so.") is not None
        assert seen.search("It was so.") is None


def test_a_pattern_to_which_capitals_matter_is_not_looked_for_in_lower_case() -> None:
    assert in_lower_case(r"\b(?-i:MGM)\b") is None
    assert in_lower_case(r"\b(?P<Who>Mum|I)\W") == r"\b(?P<Who>mum|i)\W"


def test_no_phrase_of_the_lexicon_stands_where_the_words_leave_it_no_room() -> None:
    phrases = {phrase.written: phrase for phrase in _every_phrase()}
    assert len(phrases) > 2000
    for text in _TEXTS[::4]:
        words = words_of(text)
        for phrase in phrases.values():
            if not phrase.may_stand_in(words):
                assert phrase.regex.search(text) is None, (phrase.written, text)


def _every_phrase():
    for entry in _LEXICON.entries:
        yield from (*entry.phrases, *entry.excluded_by, *entry.needs, *entry.together_with)
    for rules in _LEXICON.fields.values():
        for rule in rules:
            yield from (*rule.yes, *rule.no, *rule.words, *rule.after, *rule.before, *rule.numbers, *rule.thousands)
            yield from (phrase for _, phrases in rule.choices for phrase in phrases)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("bruise(s|d)", "two Bruises"),
        ("child's bruis*", "the childrens’ or childs bruising"),
        ("un{happy|well}", "she was unwell"),
        ("follow-up", "a follow-up call"),
        ("d.o.b", "do.b 3 May"),
        ("A&E", "to A and E"),
        ("(has) (..) {self|low}", "by themself"),
        ("seen ... by ~ again", "seen at home by him once again"),
    ],
)
def test_a_phrase_is_never_missed_for_how_its_words_are_written(phrase: str, text: str) -> None:
    compiled = compile_phrase(phrase, {})
    assert compiled.regex.search(text) is None or compiled.may_stand_in(words_of(text))


def test_a_text_taken_apart_once_gives_the_dates_that_it_gives_each_time_anew() -> None:
    for text in [*_ROWS, "On 3 May and 5 June 2014 he rang. In March she moved; two weeks later, on 4/5, he came."]:
        words = Words(text)
        explicit = dates_in(words)
        relative = relative_in(words, explicit)
        assert explicit == find_dates(text)
        assert relative == find_relative(text)
        assert dates_in(words.with_year(2014)) == find_dates(text, anchor_year=2014)
        assert dates_in(words) == explicit
