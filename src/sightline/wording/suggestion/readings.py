"""Reading the fields of a kind out of a text by the lexicon, each with its own passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from sightline.chronology.fact import FieldValue
from sightline.vocabulary.fields import FieldType
from sightline.wording.lexicon_file import FieldRule, Lexicon
from sightline.wording.negation import Standing, stance
from sightline.wording.people import PersonMention
from sightline.wording.reported import reports
from sightline.wording.suggestion.pattern import Phrase, called_child, words_of

_COUNTS = {
    word: count
    for count, word in enumerate(
        "nought one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
    )
} | {"a": 1, "an": 1}
_DATE_WORDS = re.compile(
    r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+\d{1,2}(?:st|nd|rd|th)?"
    r"\s+[a-z]+(?:\s+\d{4})?)?|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]*(?:,?\s+\d{2,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d{4}|\d{4}-\d{2}-\d{2}|"
    r"tomorrow|next week",
    re.IGNORECASE,
)


_BY = re.compile(r"\s+by\b", re.I)
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_ITS_DAY = re.compile(
    r"(?:^|\s+)(?:(?:on|in|at|by|until|from|since|during|around|about)\s+)?(?:(?:early|mid|late)[ -])?(?:"
    rf"(?:the\s+)?(?:next|following|same|previous)\s+(?:day|morning|afternoon|evening|week|month|year)|yesterday|today|"
    rf"{_DATE_WORDS.pattern}|(?:{_MONTH}\s+)?\d{{4}}|(?:of\s+)?{_MONTH}(?:\s+(?:of\s+)?(?:this|last)\s+year)?|"
    r"(?:this|last)\s+(?:week|month|year|morning|afternoon|evening)|\d{1,2}(?:st|nd|rd|th)"
    r")(?:\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s*hrs)?)?$",
    re.IGNORECASE,
)
"""When something was, at the end of words that say what it was: the fact's date, and no part of the field."""


def read_fields(
    lexicon: Lexicon,
    kind: str,
    text: str,
    start: int,
    end: int,
    people: Sequence[PersonMention],
    children: Sequence[str] = (),
) -> dict[str, FieldValue]:
    """The fields of ``kind`` that ``text[start:end]`` gives. A field that it does not give is left out: unknown.

    ``children``: the names of the case's children, who are then "the child" to any phrase that tells yes from no.
    """
    seen = called_child(text, children)
    found: dict[str, FieldValue] = {}
    telling = seen
    for first, last in lexicon.passed_over_in(kind, seen, words_of(seen)):
        telling = telling[:first] + " " * (last - first) + telling[last:]
    for rule in lexicon.fields.get(kind, ()):
        # What is passed over does not say of which sort this is either.
        told = telling if rule.field.type is FieldType.CHOICE else seen
        value = _read(lexicon, rule, text, told, start, end, people)
        if value is not None and rule.field.reject(value.value) is None:
            found[rule.field.name] = value
    if "site" in found and "side" in found and _of_another(text, found["site"], found["side"]):
        # "A cut to the lower lip and a swelling above the left eye": the side is that of the other.
        del found["side"]
    if "victim" in found and "alleged_perpetrator" in found and _same(found["victim"], found["alleged_perpetrator"]):
        # Nobody is both in one incident: one of the two was misread, and it is not known which.
        del found["victim"], found["alleged_perpetrator"]
    return found


def read_of_the_scene(
    lexicon: Lexicon,
    kind: str,
    text: str,
    held: Mapping[str, FieldValue],
    people: Sequence[PersonMention],
    children: Sequence[str] = (),
) -> dict[str, FieldValue]:
    """What a row says anywhere of the scene of a further fact of ``kind``, beside ``held``: "He was alone with her"."""
    wanted = {rule.field.name for rule in lexicon.fields.get(kind, ()) if rule.anywhere} - set(held)
    if not wanted:
        return {}
    read = read_fields(lexicon, kind, text, 0, len(text), people, children)
    return {name: value for name, value in read.items() if name in wanted}


def _of_another(text: str, one: FieldValue, other: FieldValue) -> bool:
    """Whether another thing is told of between the words of the two."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return re.search(r"[;,.]|\band\b", between) is not None


def _same(one: FieldValue, other: FieldValue) -> bool:
    return str(one.value).casefold() == str(other.value).casefold()


def _read(
    lexicon: Lexicon, rule: FieldRule, text: str, seen: str, start: int, end: int, people: Sequence[PersonMention]
) -> FieldValue | None:
    if rule.field.type is FieldType.YES_NO:
        return _yes_or_no(rule, text, seen, start, end)
    if rule.field.type is FieldType.CHOICE:
        return _choice(rule, text, seen, start, end)
    if rule.field.type is FieldType.WHOLE_NUMBER:
        return _number(rule, text, start, end)
    if rule.field.type is FieldType.AGENCY:
        return _agencies(lexicon, rule, text, start, end, people)
    if rule.field.type is FieldType.PERSON:
        return _person(rule, text, start, end, people)
    if rule.field.type is FieldType.DATE:
        return _day(rule, text, start, end)
    for match in _matches(rule.words, text, start, end):
        group = "value" if "value" in match.re.groupindex else 0
        value = _ITS_DAY.sub("", match.group(group).strip(" ,:-")).strip(" ,:-")
        if value and stance(text, match.start(), match.end()).standing is not Standing.DENIED:
            at = text.index(value, match.start(group))
            return FieldValue([value] if rule.field.many else value, value, at, at + len(value))
    return None


def _matches(phrases: Iterable[Phrase], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    words = words_of(text[start:end])
    found = [
        match
        for phrase in phrases
        if phrase.may_stand_in(words)
        for match in islice(phrase.regex.finditer(text, start, end), 12)
    ]
    yield from sorted(found, key=lambda match: (match.start(), -match.end()))


def _value(value: object, text: str, start: int, end: int) -> FieldValue:
    return FieldValue(value, text[start:end], start, end)


def _yes_or_no(rule: FieldRule, text: str, seen: str, start: int, end: int) -> FieldValue | None:
    """Yes or no as the text says; unset where it says neither, only plans it, or says both."""
    answers: list[FieldValue] = []
    refused: list[tuple[int, int]] = []
    for match in _matches(rule.no, seen, start, end):
        refused.append(match.span())
        if stance(text, *match.span()).asserted:
            answers.append(_value(False, text, *match.span()))
    for match in _matches(rule.yes, seen, start, end):
        if any(match.start() < to and since < match.end() for since, to in refused):
            continue
        held = stance(text, *match.span())
        if held.asserted or (rule.planned and held.standing is Standing.PLANNED):
            answers.append(_value(True, text, *match.span()))
        elif held.standing is Standing.DENIED:
            answers.append(_value(False, text, min(match.start(), held.start), max(match.end(), held.end)))
    if not answers or len({answer.value for answer in answers}) > 1:
        return None
    return answers[0]


def _choice(rule: FieldRule, text: str, seen: str, start: int, end: int) -> FieldValue | None:
    found: list[tuple[int, int, str]] = []
    for code, phrases in rule.choices:
        for match in _matches(phrases, seen, start, end):
            if stance(text, *match.span()).standing is not Standing.DENIED:
                found.append((match.start(), match.end(), code))
    found.sort(key=lambda item: (item[0], -item[1]))
    if not found:
        return None
    if not rule.field.many:
        since, to, code = found[0]
        return _value(code, text, since, to)
    kept: list[tuple[int, int, str]] = []
    for item in found:
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    codes = list(dict.fromkeys(code for _, _, code in kept))
    return _value(codes, text, kept[0][0], kept[-1][1])


def _number(rule: FieldRule, text: str, start: int, end: int) -> FieldValue | None:
    for phrases, times in ((rule.numbers, 1), (rule.thousands, 1000), (rule.days, 24), (rule.weeks, 7 * 24)):
        for match in _matches(phrases, text, start, end):
            written = match.group("value").lower()
            try:
                count = _COUNTS[written] if written in _COUNTS else float(written)
            except ValueError:
                continue
            return _value(round(count * times), text, *match.span("value"))
    return None


def _agencies(
    lexicon: Lexicon, rule: FieldRule, text: str, start: int, end: int, people: Sequence[PersonMention]
) -> FieldValue | None:
    for match in _matches(rule.after, text, start, end):
        if _nobody_did(text, match):
            continue
        named = [item for item in lexicon.agency_words.list_from(text, match.end(), people) if item.end <= end]
        if named:
            codes = list(dict.fromkeys(item.code for item in named))
            if rule.field.many:
                return _value(codes, text, named[0].start, named[-1].end)
            return _value(codes[0], text, named[0].start, named[0].end)
    for match in _matches(rule.before, text, start, end):
        if _nobody_did(text, match):
            continue
        last = lexicon.agency_words.before(text, match.start())
        if last is not None and last.start >= start:
            return _value([last.code] if rule.field.many else last.code, text, last.start, last.end)
    return None


def _nobody_did(text: str, match: re.Match[str]) -> bool:
    """Whether the words are denied: who was not told of a thing, and who did not tell it, gain no knowledge by it."""
    return stance(text, *match.span()).standing is Standing.DENIED


def _person(rule: FieldRule, text: str, start: int, end: int, people: Sequence[PersonMention]) -> FieldValue | None:
    within = [item for item in people if start <= item.start and item.end <= end]
    fitting = [item for item in within if not rule.roles or item.named or item.role in rule.roles]
    if rule.speaker:
        for report in reports(text):
            if start <= report.speaker_start < end and report.speaker:
                told = next((item for item in within if item.start <= report.speaker_start < item.end), None)
                if told is not None:
                    return _person_value(told, within, text)
                return _value(report.speaker, text, report.speaker_start, report.speaker_end)
    for match in _matches(rule.after, text, start, end):
        if _BY.match(text, match.end()):  # "pushed by Dan": Dan is who did it.
            continue
        for item in fitting:
            if 0 <= item.start - match.end() <= 30 and not re.search(r"[.;\n]", text[match.end() : item.start]):
                return _person_value(item, within, text)
    for match in _matches(rule.before, text, start, end):
        for item in reversed(fitting):
            if 0 <= match.start() - item.end <= 30 and not re.search(r"[.;\n]", text[item.end : match.start()]):
                return _person_value(item, within, text)
    if rule.roles and not rule.after and not rule.before and not rule.speaker:
        for item in within:
            if item.role in rule.roles:
                return _person_value(item, within, text)
    return None


def _person_value(item: PersonMention, within: Sequence[PersonMention], text: str) -> FieldValue:
    """The person as written, by name where the name stands right behind the role: "new partner, Mr Brown"."""
    if not item.named:
        for other in within:
            if other.named and other.start >= item.end and re.fullmatch(r"[\s,(:]{1,3}", text[item.end : other.start]):
                return _value(other.as_written, text, other.start, other.end)
    return _value(item.as_written, text, item.start, item.end)


def _day(rule: FieldRule, text: str, start: int, end: int) -> FieldValue | None:
    for match in _matches(rule.date_after, text, start, end):
        found = _DATE_WORDS.search(text, match.end(), min(end, match.end() + 40))
        if found and not re.search(r"[.;\n]\s", text[match.end() : found.start()]):
            return _value(found.group(), text, *found.span())
    return None
