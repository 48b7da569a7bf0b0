"""Every kind of record can be understood by a person who has never seen the code."""

import re
import tomllib
from pathlib import Path

import pytest

from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.fields import Field, FieldType, Kind
from sightline.vocabulary.kinds import KINDS, PERIODS
from sightline.vocabulary.natures import Nature
from sightline.vocabulary.roles import ROLES

ROOT = Path(__file__).parents[3]
CODES = {
    name: set(standard["codes"])
    for name, standard in tomllib.loads((ROOT / "tests/repo/standard_codes.toml").read_text("utf-8")).items()
}
every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))


@every_kind
def test_a_kind_has_a_label_and_a_sentence(kind: Kind) -> None:
    assert kind.label
    assert kind.label[0].isupper() or kind.label[0].isdigit()
    assert kind.describes.endswith(".")
    assert kind.group


@every_kind
def test_a_kind_is_known_by_its_code(kind: Kind) -> None:
    assert KINDS[kind.code] is kind
    assert re.fullmatch(r"[a-z][a-z0-9_]*", kind.code)


@every_kind
def test_each_field_says_what_it_is(kind: Kind) -> None:
    names = [item.name for item in kind.fields]
    assert len(names) == len(set(names))
    for item in kind.fields:
        assert item.describes.endswith("."), item.name
        assert re.fullmatch(r"[a-z][a-z0-9_]*", item.name)


@every_kind
def test_each_choice_is_in_plain_words(kind: Kind) -> None:
    for item in kind.fields:
        assert bool(item.choices) == (item.type is FieldType.CHOICE), item.name
        for code, words in item.choices:
            assert words, (item.name, code)
            assert words[0].isupper() or not words[0].isalpha(), (item.name, code)
            assert "_" not in words, (item.name, code)


@every_kind
def test_a_mapping_names_a_code_that_its_standard_has(kind: Kind) -> None:
    for standard, mapped in kind.standard.items():
        plain = re.sub(r", if so( judged)?$", "", mapped)
        prefix = plain.split()[0] if " " in plain and standard in ("safeguarding_standard", "ssda903") else ""
        for part in re.split(r" / |, ", plain):
            spelled = [part, f"{prefix} {part}", f"{prefix.split('.')[0].rstrip(',')}.{part}"]
            assert any(name in CODES[standard] for name in spelled), (standard, part)


def test_no_two_kinds_share_a_label() -> None:
    labels = [kind.label.casefold() for kind in KINDS.values()]
    assert sorted(labels) == sorted(set(labels))


def test_every_nature_is_used_and_explained() -> None:
    assert {kind.nature for kind in KINDS.values()} == set(Nature)
    assert all(nature.says.endswith(".") for nature in Nature)


def test_a_period_has_kinds_that_open_it() -> None:
    for name, (starts, ends) in PERIODS.items():
        assert starts, name
        assert not set(starts) & set(ends), name
    closed = {kind.ends for kind in KINDS.values() if kind.ends}
    assert closed <= set(PERIODS)


def test_agencies_have_letters_of_their_own() -> None:
    letters = [kind.letters for kind in AGENCY_KINDS.values()]
    assert len(letters) == len(set(letters))
    assert all(re.fullmatch(r"[A-Z]{2}", mark) for mark in letters)


def test_no_way_of_writing_an_agency_belongs_to_two() -> None:
    names = [name for kind in AGENCY_KINDS.values() for name in kind.names]
    assert sorted(names) == sorted(set(names))
    assert all(name == name.lower() for name in names)


def test_roles_are_described() -> None:
    assert all(words and words[0].isupper() for words in ROLES.values())


class TestAFieldsValue:
    """What a field takes, and the sentence when it does not."""

    YES_NO = Field("child_seen", FieldType.YES_NO, "Whether.")
    NUMBER = Field("ticks", FieldType.WHOLE_NUMBER, "How many.")
    CHOICE = Field("grade", FieldType.CHOICE, "Which.", (("high", "High"), ("low", "Low")))
    MANY = Field("attendees", FieldType.AGENCY, "Who.", many=True)

    def test_yes_and_no_are_not_words_or_numbers(self) -> None:
        assert self.YES_NO.reject(True) is None
        assert self.YES_NO.reject(False) is None
        assert self.YES_NO.reject("yes") == "Child seen must be yes or no."
        assert self.YES_NO.reject(1) == "Child seen must be yes or no."

    def test_a_yes_is_not_a_number(self) -> None:
        assert self.NUMBER.reject(14) is None
        assert self.NUMBER.reject(True) == "Ticks must be a whole number."

    def test_a_choice_outside_the_list_is_refused_with_the_list(self) -> None:
        assert self.CHOICE.reject("high") is None
        assert self.CHOICE.reject("severe") == "Grade must be one of: high, low."

    def test_a_field_of_many_takes_a_list_of_words(self) -> None:
        assert self.MANY.reject(["Police", "Hospital"]) is None
        assert self.MANY.reject("Police") == "Attendees takes a list."
        assert self.MANY.reject(["Police", " "]) == "Attendees must be written in words."

    def test_a_kind_refuses_a_field_that_it_does_not_have(self) -> None:
        assert KINDS["visit"].reject({"weather": "wet"}) == ["Visit has no field called weather."]
        assert KINDS["visit"].reject({"child_seen": True}) == []
