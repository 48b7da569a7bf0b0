"""Whatever kind or field a rule turns on can be read from words, or is a person's own tag."""

import dataclasses
from collections.abc import Iterator

from sightline.rulebook.language.select import Select
from sightline.rulebook.registry import ALL
from sightline.vocabulary.kinds import KINDS
from sightline.wording.lexicon_file import load


def _selected(node: object, kinds: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Each kind that a part of a rule selects, with "" and with each field that it looks at."""
    if isinstance(node, Select):
        kinds = node.kinds
        yield from ((kind, "") for kind in kinds)
    if dataclasses.is_dataclass(node):
        name = getattr(node, "field", None)
        if isinstance(name, str):
            yield from ((kind, name) for kind in kinds if KINDS[kind].field(name) is not None)
        for part in dataclasses.fields(node):
            yield from _selected(getattr(node, part.name), kinds)
    elif isinstance(node, tuple | list):
        for part in node:
            yield from _selected(part, kinds)


def test_the_reader_has_words_for_every_kind_and_field_that_a_rule_reads() -> None:
    lexicon = load()
    suggested = {kind for entry in lexicon.entries for kind in (entry.kind, entry.negated, entry.planned)}
    filled = {(kind, rule.field.name) for kind, rules in lexicon.fields.items() for rule in rules}
    asked = {one for rule in ALL for one in _selected(rule)}
    assert len([name for _, name in asked if name]) > 100
    without = {
        (kind, name)
        for kind, name in asked
        if (kind not in suggested if not name else (kind, name) not in filled and not KINDS[kind].field(name).is_tag)
    }
    assert without == set()
