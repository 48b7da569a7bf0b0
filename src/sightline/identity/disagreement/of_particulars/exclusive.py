"""What cannot both be so: answers of one question, read from a list that anyone can open (`exclusive.toml`).

Each phrase is looked for only where its first letters stand, so that a long case costs little more than its words.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.chronology.partial_date import Precision
from sightline.identity.agencies_told import agencies_in
from sightline.identity.disagreement.comparing.holders import are_two, holder_of, named_beside
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, begins, compared, ends
from sightline.identity.disagreement.telling.clocks import clocks_in
from sightline.identity.disagreement.telling.phrases import Found, PhraseIndex, any_of, longest
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.negation import Standing, stance

_SAME_HOUR = 60
"""Minutes: of a state told at two hours further apart than this, both can be right."""
_AGENCY_BEHIND = 45
"""Letters behind the words in which the agency is looked for to which a family is known."""
_SHARP = 3
"""Days: what is told of a day is not compared with what is told of a month."""
_SINCE = re.compile(r"(?:since|from|as\s+(?:of|at|from))\b", re.I)
_SETTLED = re.compile(
    r"\b(?:decid|authoris|agreed|order|resolv|conclud)\w*\s+(?:that\s+)?$|^\W*(?:decision|outcome|agreed)s?:[^.;]*$|\bthreshold\s+(?:was\s+|is\s+)?met\s+for\s+(?:a\s+)?$",
    re.I,
)
_NOT_TOLD = re.compile(
    r"\b(?:recommend\w*|should|must|would|(?-i:may)|might|could|if|whether|used\s+to|not\s+known|no\s+longer|until|changed|"
    r"used\s+to\s+be|previously|formerly|appeal\w*|consider\w*|risk\s+of|worried|fear\w*|hop(?:es|ed|ing))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answers; see the head of `exclusive.toml` for what each part says."""

    matter: Matter
    of: str
    needs: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    negated: Mapping[str, str]
    either: frozenset[frozenset[str]]
    same_day: bool
    final: frozenset[str] = frozenset()
    examples: tuple[str, ...] = ()


def questions() -> tuple[Question, ...]:
    """Every question of the list."""
    return _read()[0]


@cache
def _read() -> tuple[tuple[Question, ...], PhraseIndex[tuple[Question, str]]]:
    with (files("sightline.identity.disagreement.of_particulars") / "exclusive.toml").open("rb") as opened:
        read = tomllib.load(opened)["matter"]
    made = [_question(one) for one in read]
    index = PhraseIndex(
        (phrase, (question, answer))
        for question, one in zip(made, read, strict=True)
        for answer, phrases in one["values"].items()
        for phrase in phrases
    )
    return tuple(made), index


def _question(one: Mapping[str, Any]) -> Question:
    same_day = bool(one.get("same_day"))
    days = int(one.get("days", 0))
    matter = Matter(
        one["code"],
        Topic(one.get("topic", "value")),
        one["says"],
        near=days or (2 if same_day else 30),
        apart=days or (0 if same_day else 30),
        shared=int(one.get("shared", 0)),
        is_event=bool(one.get("event")),
        is_lasting=bool(one.get("lasting") or one.get("final")),
    )
    needs, unless = one.get("needs"), one.get("unless")
    return Question(
        matter,
        one.get("of", "anything"),
        any_of(needs) if needs else None,
        any_of(unless) if unless else None,
        dict(one.get("negated", {})),
        frozenset(frozenset(pair) for pair in one.get("either", ())),
        same_day,
        frozenset(one.get("final", ())),
        tuple(one.get("examples", ())),
    )


def exclusive(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents answer one question of the list in two ways."""
    asked = {question.matter.code: question for question in questions()}
    claims = [claim for sentence in told for claim in _claims(sentence, reader)]

    def differs(one: Claim, other: Claim) -> Sort | None:
        question = asked[one.matter.code]
        if (
            one.value == other.value
            or are_two(one.who, other.who)
            or frozenset((one.value, other.value)) in question.either
        ):
            return None
        if question.same_day and not (_is_sharp(one) and _is_sharp(other) and _of_one_hour(one, other)):
            return None
        return None if question.final and not _was_final(one, other, question.final) else Sort.CONFLICT

    return compared(claims, differs, because="The two answers cannot both be right of one time.")


def _claims(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    if sentence.text.startswith("From:"):
        return  # the head of a message tells of no act
    by_question: dict[str, list[Found[tuple[Question, str]]]] = defaultdict(list)
    for found in _read()[1].find(sentence.text):
        by_question[found.means[0].matter.code].append(found)
    for held in by_question.values():
        yield from _of_question(sentence, longest(held), reader)


def _of_question(sentence: Sentence, hits: Sequence[Found[tuple[Question, str]]], reader: Reader) -> Iterator[Claim]:
    text = sentence.text
    question = hits[0].means[0]
    if question.needs is not None and not question.needs.search(f"{sentence.before} {text}"):
        return
    if question.unless is not None and question.unless.search(text):
        return
    told: dict[frozenset[str], dict[str, tuple[int, int]]] = defaultdict(dict)
    for hit in hits:
        start, end, answer = hit.start, hit.end, hit.means[1]
        if _NOT_TOLD.search(re.split(r"[;:]|\.\s", text[max(0, start - 60) : start])[-1]) or _NOT_TOLD.search(
            text[end : end + 20]
        ):
            continue
        standing = stance(text, start, end).standing
        if standing is Standing.DENIED:
            answer = question.negated.get(answer, "")
        elif standing is not Standing.ASSERTED and not _SETTLED.search(text[:start]):
            answer = ""
        if answer:
            who = _holder(question.of, sentence, start, end, reader)
            told[who].setdefault(answer, (start, end))
    for who, answers in told.items():
        if not who and question.of in ("named", "agency"):
            continue
        # One sentence with two answers tells of a change, or of two things.
        if len(answers) == 1:
            (answer, place), *_ = answers.items()
            yield reader.claim(question.matter, "", answer, sentence, *place, who=who)


def _holder(of: str, sentence: Sentence, start: int, end: int, reader: Reader) -> frozenset[str]:
    if of == "person":
        return holder_of(sentence, start, reader)
    if of == "agency":
        named = agencies_in(re.split(r"[.;]\s", sentence.text[end : end + _AGENCY_BEHIND])[0])
        return named or agencies_in(sentence.text[start:end]) or reader.own_agency(sentence.document)
    return named_beside(sentence, start, end, reader) if of in ("adult", "named") else frozenset()


def _was_final(one: Claim, other: Claim, final: frozenset[str]) -> bool:
    """Whether what does not pass again was told first, or of the same day: "closed", and then still open."""
    return any(
        settled.value in final
        and later.value not in final
        and begins(settled) <= ends(later)
        and begins(later) - begins(settled) <= max(settled.matter.near, _SHARP)
        for settled, later in ((one, other), (other, one))
    )


def _is_sharp(claim: Claim) -> bool:
    when = claim.when
    if when and when.precision is Precision.AFTER and _SINCE.match(when.written):
        return True  # what is so since a day began on it
    return bool(when and when.earliest and when.latest and (when.latest - when.earliest).days <= _SHARP)


def _of_one_hour(one: Claim, other: Claim) -> bool:
    mine, theirs = clocks_in(one.sentence.text), clocks_in(other.sentence.text)
    return not mine or not theirs or any(a.apart(b) <= _SAME_HOUR for a in mine for b in theirs)
