"""A family is read alike, wherever its names come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from sightline.reading.paper.names_known import names_known
from sightline.wording import suggestion
from sightline.wording.names_in_use import names_in_use
from sightline.wording.people import mentions
from sightline.wording.suggestion.names import GIVEN_NAMES, NOT_NAMES, is_given_name

ORIGINS = {
    "Somali": ("Ayaan", "Hodan"),
    "Pakistani": ("Rukhsana", "Zeeshan"),
    "Bangladeshi": ("Jesmin", "Nurul"),
    "Sikh": ("Gurpreet", "Manjit"),
    "Tamil": ("Gayathri", "Karthik"),
    "Arab": ("Haneen", "Ghassan"),
    "Kurdish": ("Rojin", "Hiwa"),
    "Eritrean": ("Selamawit", "Filmon"),
    "Yoruba": ("Oluwaseun", "Yetunde"),
    "Akan": ("Adjoa", "Kwabena"),
    "Congolese": ("Plamedi", "Exauce"),
    "Polish": ("Agnieszka", "Zbigniew"),
    "Romanian": ("Ionela", "Gheorghe"),
    "Lithuanian": ("Ruta", "Mindaugas"),
    "Albanian": ("Shpresa", "Dritan"),
    "Ukrainian": ("Oksana", "Volodymyr"),
    "Portuguese": ("Joana", "Tiago"),
    "Turkish": ("Zeynep", "Mehmet"),
    "Vietnamese": ("Thuy", "Duc"),
    "Chinese": ("Xiaoling", "Jianguo"),
    "Welsh": ("Gwenllian", "Rhodri"),
    "Irish": ("Saoirse", "Padraig"),
    "English": ("Posy", "Alfie"),
}


@pytest.mark.parametrize("name", [name for two in ORIGINS.values() for name in two])
@pytest.mark.parametrize(
    "text",
    [
        "On 4 May the nursery weighed {} and found no loss.",
        "Seen today: {}, Mum and the new baby.",
        "A friend rang. She was worried about {} being left alone.",
    ],
)
def test_a_usual_given_name_that_stands_once_in_a_sentence_is_a_person(name: str, text: str) -> None:
    told = text.format(name)
    assert name in [one.as_written for one in mentions(told, known=names_known(told))]


@pytest.mark.parametrize("name", ["Zuluka", "Brivon", "Othrenna"])
@pytest.mark.parametrize(
    "text",
    [
        "Dad ({}) said the cat did it.",
        "The lad goes by {} at school.",
        "Her sister-in-law {} interpreted.",
        "The half-sister, {} (6), was at school.",
        "That is what {} herself told the nurse.",
    ],
)
def test_a_name_on_no_list_is_a_person_where_its_place_says_so(name: str, text: str) -> None:
    assert name in names_in_use(text.format(name))


def test_accents_neither_hide_a_name_nor_cut_it() -> None:
    told = "Spoke to Katarzyna Wolańska about Zoë and Małgorzata. Siân Llŷr was present."
    written = [one.as_written for one in mentions(told, known=names_known(told))]
    assert written == ["Katarzyna Wolańska", "Zoë", "Małgorzata", "Siân Llŷr"]


def test_the_small_words_of_a_family_name_belong_to_it() -> None:
    written = [
        one.as_written
        for one in mentions("Letter from Joana da Silva and Omar bin Rashid, copied to Pieter van der Merwe.")
    ]
    assert written == ["Joana da Silva", "Omar bin Rashid", "Pieter van der Merwe"]


def test_a_title_goes_with_the_whole_name_also_where_a_part_is_known() -> None:
    told = "SW Fintan Daley rang. Fintan will visit; Fintan said so."
    assert mentions(told, known=names_known(told))[0].as_written == "SW Fintan Daley"


def test_a_family_name_in_capitals_is_known_by_what_it_does() -> None:
    told = "14:10 HARKNESS denies any contact. 15:00 CAMHS said no. DASH completed. POLICE arrested nobody."
    assert {"HARKNESS", "Harkness"} <= set(names_known(told))
    assert not {"CAMHS", "DASH", "POLICE"} & set(names_known(told))


@pytest.mark.parametrize(
    "text",
    [
        "They moved to a flat in Florian and then back.",
        "She goes to Kian Primary School on Mondays.",
        "We met at Freya Road.",
        "Burton MP David Holt wrote to the board. The Tory MP asked again.",
    ],
)
def test_what_stands_as_a_place_or_an_office_is_no_person(text: str) -> None:
    assert not {"Florian", "Kian", "Freya", "Burton MP", "Tory MP", "Tory"} & set(names_known(text))


def test_lists_of_names_hold_each_name_once_and_no_word_that_is_none() -> None:
    files = sorted((Path(suggestion.__file__).parent / "given_names").glob("*.txt"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines() if not line.startswith("#")]
    names = [name for line in lines for name in line.split()]
    assert len(names) == len(set(names)) == len(GIVEN_NAMES)
    assert all(name[0].isupper() and name.replace("-", "").isalpha() and name.isascii() for name in names)
    assert not [name for name in names if name in NOT_NAMES and name not in _ALSO_WORDS]
    assert [is_given_name(one) for one in ("Zoë", "Łucja", "Safeguarding")] == [True, True, False]


_ALSO_WORDS = frozenset(("April", "June", "Amber", "Grace", "Christian", "Georgia", "Jordan"))
