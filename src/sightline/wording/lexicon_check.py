"""Whether a partnership's own lexicon does what its examples say, for the person who wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sightline.wording.lexicon_file import load, read_with_faults, reading_with
from sightline.wording.lexicon_shapes import Example, Ordinary
from sightline.wording.ordinary import is_ordinary
from sightline.wording.suggest import suggest


def check_lexicon(*folders: Path) -> tuple[str, ...]:
    """What is wrong with the lexicon of ``folders``, one sentence each; empty where every example holds.

    Told are entries that cannot be read, examples that are read otherwise than they say, and examples of Sightline's
    own that the folders' words would have read otherwise.
    """
    lexicon, faults = read_with_faults(*folders)
    own = load()
    found = list(faults)
    with reading_with(lexicon):
        found += _failing(lexicon.examples[len(own.examples) :], lexicon.not_examples[len(own.not_examples) :], "")
        found += _failing(
            lexicon.examples[: len(own.examples)],
            lexicon.not_examples[: len(own.not_examples)],
            "These words change how Sightline's own example is read: ",
        )
        found += _failing_ordinary(lexicon.ordinary)
    return tuple(found)


def _failing_ordinary(groups: Sequence[Ordinary]) -> list[str]:
    said = "“{}” is not left out as ordinary.", "“{}” is left out as ordinary, which it must not be."
    return [
        f"{group.place}: {said[is_left_out].format(text)}"
        for group in groups
        for is_left_out, texts in ((False, group.examples), (True, group.not_examples))
        for text in texts
        if is_ordinary(text) is is_left_out
    ]


def _failing(examples: Sequence[Example], counter_examples: Sequence[Example], before: str) -> list[str]:
    told = []
    for example in examples:
        read = suggest(example.text, agency_kind=example.agency)
        if read.kind != example.kind:
            told.append(f"{before}{example.place}: “{example.text}” is read as {read.kind}, not {example.kind}.")
            continue
        for name, value in example.fields.items():
            has = read.fields[name].value if name in read.fields else "unknown"
            if has != value:
                told.append(f"{before}{example.place}: in “{example.text}” {name} is read as {has}, not {value}.")
        for kind in sorted(set(example.parts) - {part.kind for part in read.parts}):
            told.append(f"{before}{example.place}: in “{example.text}” no further fact is read as {kind}.")
    for example in counter_examples:
        read = suggest(example.text, agency_kind=example.agency)
        if example.kind in {read.kind, *(part.kind for part in read.parts)}:
            told.append(f"{before}{example.place}: “{example.text}” is read as {example.kind}, which it must not be.")
    return told
