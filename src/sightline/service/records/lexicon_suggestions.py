"""What people changed from what the reader suggested, put together as suggestions for the lexicon.

Nothing learns from a decision by itself. A practice lead reads this list, and writes into the lexicon what is right.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sightline.chronology.fact import MACHINE
from sightline.service.access.viewer import Viewer
from sightline.service.records.models import Decision
from sightline.service.records.permitting import permit
from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS

_LOOKED_AT = ("edit", "reject", "split")
_NOT_PLAIN = re.compile(r"[^\w'’ -]")
"""What has a meaning of its own in a phrase of the lexicon, or none."""
_WEIGHT = 5
"""The weight that a suggested entry begins with: the middle of those in use. A person sets the right one."""


class Changed(StrEnum):
    """What a person changed in what was suggested."""

    KIND = "kind"
    REFUSED = "refused"
    NATURE = "nature"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class LexiconSuggestion:
    """One change that people made, however often.

    ``phrase``: the words that had led to the suggestion, or that a field was read from; empty where there were none.
    ``suggested`` and ``chosen``: codes of kinds or natures, or a field's values in words; ``field`` its name, ``kind``
    the kind it belongs to. ``toml``: what could be written into the lexicon, to be completed by a person.
    """

    changed: Changed
    phrase: str
    suggested: str
    chosen: str
    kind: str
    field: str
    times: int
    by: tuple[str, ...]
    last_on: date
    toml: str

    def as_json(self) -> dict[str, object]:
        """The documented JSON shape."""
        return {
            "changed": self.changed.value,
            "phrase": self.phrase,
            "suggested": self.suggested,
            "chosen": self.chosen,
            "kind": self.kind,
            "field": self.field,
            "times": self.times,
            "by": list(self.by),
            "last_on": self.last_on.isoformat(),
            "toml": self.toml,
        }


@dataclass(frozen=True, slots=True)
class _Change:
    changed: Changed
    phrase: str
    suggested: str
    chosen: str
    kind: str
    field: str = ""


def lexicon_suggestions(case_id: str, *, viewer: Viewer, known_at: date | None = None) -> tuple[LexiconSuggestion, ...]:
    """What people changed in a case, the most frequent first; nothing of what was undone, or accepted by a machine."""
    permit(case_id, viewer=viewer)
    held: dict[_Change, list[tuple[str, date]]] = defaultdict(list)
    rows = Decision.objects.filter(case_id=case_id, what__in=_LOOKED_AT, undone_by=None).exclude(by=MACHINE)
    for row in rows.order_by("id"):
        for change in dict.fromkeys(_changes(row)):
            held[change].append((row.by, row.at.date()))
    made = [
        LexiconSuggestion(
            change.changed,
            change.phrase,
            change.suggested,
            change.chosen,
            change.kind,
            change.field,
            len(told),
            tuple(sorted({by for by, _ in told})),
            max(day for _, day in told),
            _toml(change),
        )
        for change, told in held.items()
    ]
    return tuple(sorted(made, key=lambda one: (-one.times, one.changed.value, one.phrase, one.suggested, one.chosen)))


def _changes(row: Decision) -> Iterator[_Change]:
    before = {item["pk"]: item["values"] for item in row.before.get("rows", ()) if item["table"] == "FactRecord"}
    for item in row.after.get("rows", ()):
        if item["table"] != "FactRecord" or item["values"] is None:
            continue
        was, now = before.get(item["pk"]), item["values"]
        if was is None:
            yield from _chosen_for_a_part(now)
        elif row.what == "edit":
            yield from _edited(was, now)
        elif row.what == "reject" and was["kind"] != "entry":
            for phrase in _phrases(was["payload"]["why"]):
                yield _Change(Changed.REFUSED, phrase, was["kind"], "", was["kind"])


def _edited(was: dict[str, Any], now: dict[str, Any]) -> Iterator[_Change]:
    if was["kind_standing"] == "stated":
        return  # the source itself says what it is: no phrase suggested it
    if was["kind"] != now["kind"]:
        for phrase in _phrases(was["payload"]["why"]) or [""]:
            yield _Change(Changed.KIND, phrase, was["kind"], now["kind"], now["kind"])
        return
    if was["nature"] != now["nature"]:
        for phrase in _phrases(was["payload"]["why"]) or [""]:
            yield _Change(Changed.NATURE, phrase, was["nature"], now["nature"], now["kind"])
    before, after = was["payload"]["fields"], now["payload"]["fields"]
    for name in sorted({*before, *after}):
        read, given = before.get(name, {}), after.get(name, {})
        if read.get("value") != given.get("value"):
            passage = " ".join(str(read.get("passage", "")).split())
            is_free = _is_free_text(now["kind"], name)
            yield _Change(
                Changed.FIELD,
                passage,
                "" if is_free and not passage else _words(read.get("value")),
                # What a person typed may name somebody: only a choice, a number or a yes or no is told.
                "other words" if is_free and given else _words(given.get("value")),
                now["kind"],
                name,
            )


def _chosen_for_a_part(now: dict[str, Any]) -> Iterator[_Change]:
    suggested = now["payload"].get("suggested_kind")
    if suggested:
        for phrase in _phrases(now["payload"].get("suggested_why", ())) or [""]:
            yield _Change(Changed.KIND, phrase, suggested, now["kind"], now["kind"])


def _phrases(why: Iterable[str]) -> list[str]:
    """The phrases of a suggestion, each once; one that holds another ("strategy discussion was") says no more."""
    told = list(dict.fromkeys(" ".join(str(one).split()).casefold() for one in why if str(one).strip()))
    return [one for one in told if not any(other != one and f" {other} " in f" {one} " for other in told)]


def _is_free_text(kind: str, name: str) -> bool:
    declared = KINDS[kind].field(name) if kind in KINDS else None
    return declared is None or declared.type not in (FieldType.CHOICE, FieldType.YES_NO, FieldType.WHOLE_NUMBER)


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(str(one) for one in value) if isinstance(value, list | tuple) else str(value)


_BY_LIKENESS = "like: "
"""How a reason begins that is an example sentence and no phrase."""


def _as_example_sentences(change: _Change) -> str:
    """What was read by its likeness to an example is mended by another example, and not by a phrase."""
    sentence = f"    {json.dumps('an invented sentence like the one that was read')},"
    if change.changed is Changed.KIND and change.chosen != "entry":
        lines = ["[[examples]]", f'kind = "{change.chosen}"', "happened = [", sentence, "]"]
    else:
        lines = ["# If such a sentence tells nothing of a case:", "[[nothing]]", "sentences = [", sentence, "]"]
    return "\n".join(lines) + "\n"


def _passed_over(change: _Change, phrase: str) -> list[str]:
    """Where words are not to be read as a kind: a table that a partnership's own file can hold by itself."""
    return ["[[passed_over]]", f'kinds = ["{change.suggested}"]', f"phrases = [{phrase}]"]


def _toml(change: _Change) -> str:
    """An entry to begin from, in the lexicon's own form (docs/lexicon.md).

    Its example is left for a person to invent: no words of a child's record go into a lexicon.
    """
    plain = " ".join(_NOT_PLAIN.sub(" ", change.phrase).split())
    phrase = json.dumps(plain or "the words that say so", ensure_ascii=False)
    example = "an invented sentence with these words"
    if change.phrase.startswith(_BY_LIKENESS) and change.changed in (Changed.KIND, Changed.REFUSED):
        return _as_example_sentences(change)
    if change.changed is Changed.KIND and change.chosen != "entry":
        lines = [
            "[[entry]]",
            f'kind = "{change.chosen}"',
            f"weight = {_WEIGHT}",
            f"phrases = [{phrase}]",
            f"# [[entry.examples]]  text = {json.dumps(example)}",
        ]
        if change.suggested != "entry" and plain:
            lines += [
                "# and so that it is no longer read as before:",
                *(f"# {one}" for one in _passed_over(change, phrase)),
            ]
    elif change.changed in (Changed.KIND, Changed.REFUSED):
        lines = [
            f"# Write beside {phrase} the words that make the difference: with them it is no longer read so.",
            *_passed_over(change, phrase),
        ]
    elif change.changed is Changed.NATURE:
        lines = [
            f"# the entry of {change.kind} that found {phrase}: read as {change.suggested}, chosen as {change.chosen}."
        ]
    elif change.chosen in ("yes", "no"):
        lines = [f"# in the entry of {change.kind}:", f"[entry.fields.{change.field}]", f"{change.chosen} = [{phrase}]"]
    else:
        read, chosen = change.suggested or "nothing", change.chosen or "nothing"
        lines = [
            f"# in the entry of {change.kind}, where {phrase} was read as {read}, chosen as {chosen}:",
            f"[entry.fields.{change.field}]",
        ]
    return "\n".join(lines) + "\n"
