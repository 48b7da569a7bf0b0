"""Names as written, and how two of them agree, part by part."""

import pytest

from sightline.identity.names import Agrees, Form, agreement, read_name, spelled_alike


@pytest.mark.parametrize(
    ("written", "form", "given", "surname"),
    [
        ("Ms A Jones", Form.INITIAL, "a", "jones"),
        ("JONES, Amy Beth", Form.FULL, "amy", "jones"),
        ("Dr Amy Jones", Form.FULL, "amy", "jones"),
        ("Mr Jones", Form.TITLED_SURNAME, "", "jones"),
        ("Jones", Form.ONE_WORD, "jones", ""),
        ("AJ", Form.LETTERS, "aj", ""),
        ("Child A", Form.CODE, "child a", ""),
        ("Pieter van der Berg", Form.FULL, "pieter", "van der berg"),
        ("Amy O’Brien's", Form.FULL, "amy", "o'brien"),
    ],
)
def test_a_written_name_is_read_in_parts(written, form, given, surname):
    name = read_name(written)
    assert (name.form, name.given, name.surname) == (form, given, surname)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jane", "Jayne"), ("Smyth", "Smith"), ("Sara", "Sarah"), ("Kerry", "Kerrie"), ("Alan", "Allan")],
)
def test_slips_of_spelling_are_variants(one, other):
    assert spelled_alike(one.lower(), other.lower())


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jane", "June"), ("Eric", "Erin"), ("Paul", "Paula"), ("Louis", "Louise"), ("Liam", "Lian"), ("Ella", "Bella")],
)
def test_other_names_are_no_variants(one, other):
    assert not spelled_alike(one.lower(), other.lower())


@pytest.mark.parametrize(
    ("one", "other", "part", "stands"),
    [
        ("Amy O'Brien", "Amy OBrien", "surname", Agrees.VARIANT),
        ("Amy Jones-Hart", "Amy Hart", "surname", Agrees.VARIANT),
        ("Kathryn Jones", "Kate Jones", "first name", Agrees.VARIANT),
        ("K Jones", "Kathryn Jones", "first name", Agrees.VARIANT),
        ("Mr Alex Jones", "Mrs Alex Jones", "title", Agrees.DISAGREE),
        ("Jack Jones", "Leo Jones", "first name", Agrees.DISAGREE),
        ("Mia Jane Jones", "Mia Jayne Jones", "middle names", Agrees.VARIANT),
        ("Mia Jones", "Mia Jane Jones", "middle names", Agrees.UNKNOWN),
    ],
)
def test_two_names_agree_part_by_part(one, other, part, stands):
    found = {item.part: item for item in agreement(read_name(one), read_name(other))}
    assert found[part].stands is stands
    assert bool(found[part].reason) == (stands is not Agrees.UNKNOWN)
