"""A name with many that it may be is asked about once; what nothing hangs on comes last."""

from __future__ import annotations

from sightline.service.records.shapes import CastMember, LinkSeen
from sightline.service.web.components.names_asked import names_asked


def _member(name: str, entries: int) -> CastMember:
    return CastMember(
        id=name, name=name, is_child=False, roles=(), names={name: (f"{name}.txt",)}, facts=entries, born=None
    )


def _link(one: str, other: str) -> LinkSeen:
    return LinkSeen(f"{one}-{other}", "proposed", one, one, other, other, ("same first name",))


def _asked(pairs: list[tuple[str, str]], entries: dict[str, int]):
    who = {name: _member(name, entries.get(name, 1)) for pair in pairs for name in pair}
    return names_asked([_link(*pair) for pair in pairs], who)


def test_a_name_with_three_others_that_it_may_be_is_asked_about_once() -> None:
    asked = _asked([("Ana", "Ana R"), ("Ana S", "Ana"), ("Ana", "Anna"), ("Bo", "Bo T")], {"Ana S": 4})
    assert [(one.name, [choice.name for choice in one.choices]) for one in asked.by_name] == [
        ("Ana", ["Ana S", "Ana R", "Anna"])
    ]
    assert asked.by_name[0].choices[0].documents == ("Ana S.txt",)
    assert [link.id for link in asked.pairs] == ["Bo-Bo T"]


def test_two_pairs_with_one_name_in_common_stay_pairs() -> None:
    asked = _asked([("Ana", "Ana R"), ("Ana", "Anna")], {})
    assert not asked.by_name
    assert len(asked.pairs) == 2


def test_a_pair_on_which_no_entry_rests_comes_last_and_is_not_lost() -> None:
    asked = _asked([("Dr Fen", "Dr A Fen"), ("Bo", "Bo T")], {"Dr Fen": 0, "Dr A Fen": 0})
    assert [link.id for link in asked.idle] == ["Dr Fen-Dr A Fen"]
    assert [link.id for link in asked.pairs] == ["Bo-Bo T"]


def test_every_pair_stands_in_one_place() -> None:
    pairs = [("A", "B"), ("A", "C"), ("A", "D"), ("B", "C"), ("B", "D"), ("B", "E"), ("E", "F"), ("G", "H")]
    asked = _asked(pairs, {"G": 0, "H": 0})
    placed = [choice.link.id for one in asked.by_name for choice in one.choices]
    placed += [link.id for link in (*asked.pairs, *asked.idle)]
    assert sorted(placed) == sorted(f"{one}-{other}" for one, other in pairs)
