"""Who a field names: the person or the agencies before or behind the words that tell it, the speaker, or the doer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sightline.chronology.fact import FieldValue
from sightline.wording.negation import Standing, stance
from sightline.wording.people import PersonMention
from sightline.wording.reported import reports
from sightline.wording.suggestion.field_rules import FieldRule
from sightline.wording.suggestion.named_agencies import AgencyWords
from sightline.wording.suggestion.pattern import matches

_NEAR = 30
_BY = re.compile(r"\s+by\b", re.I)
_CLOSED = re.compile(r"\s*\)")
_OPENED = re.compile(r"\s*\(\s*(?:the\s+)?")
_APART = re.compile(r"[.;\n]")
_ANOTHER_THING = re.compile(r"\w[^,]*,")
"""Between "kicked" and "Wren" in "kicked door, Wren crying": something else was kicked."""
_RIGHT_BEHIND = re.compile(r"[\s:(]{1,3}(?:(?:the|his|her|their|both)\s)?")
_PRONOUN = re.compile(r"(?:I|we|he|she|they|it|who|you|him|her|them)", re.I)
_NAMED = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Cllr)\.?\s+)?(?:[A-Z][\w'’-]+\s+)?[A-Z][\w'’-]+"
_NAME_BEHIND = re.compile(rf"\s+(?P<name>(?=[A-Z][\w'’.-]+\s+[A-Z]){_NAMED})\b")
_NAME_ASIDE = re.compile(rf",\s+(?P<name>(?=[A-Z][\w'’.-]+\s+[A-Z]){_NAMED}),")
_FARTHEST = 160
_ANOTHER_CLAUSE = re.compile(
    r"[.;:\n!?]\s|\b(?:that|when|because|after|as|while|whilst|but|until|if|before|whether|since|where|although|so)\b",
    re.I,
)
_ASIDE = re.compile(
    r",\s*(?:who|which|whom|whose|aged|now|then|then aged|\d{1,3})\b[^,.;]{0,80},(?:\s*of\b[^,.;]{0,60},)?"
    r"|\([^)]{0,60}\)",
    re.I,
)
_OBJECT = re.compile(
    r"\b(?:of|with|to|by|for|from|against|at|on|in|about|re|regarding|towards?|than|between|near|into|onto|and|or)\s+"
    r"(?:(?:the|his|her|their|a|an|both|new|then|current)\s+){0,2}$",
    re.I,
)
"""What stands before a person who is not the subject: a preposition."""
_LIVES_AT = re.compile(r",\s*of\s+\Z")
"""What stands before a street or a town: "Ann Bell, 35, of Mill Lane, denied it"."""
_WHO = re.compile(r"\b(?:who|which|whom|whose)\b", re.I)
_OWNS = re.compile(r"['’]s?\b|(?<=s)['’]\s")
_LINKS = re.compile(
    r"[\s,]*(?:(?:has|have|had|was|were|is|are|been|being|also|then|later|now|herself|himself|since|recently|again|"
    r"subsequently|initially|reportedly|allegedly|who)\s+)*",
    re.I,
)


def agencies_in(
    agencies: AgencyWords, rule: FieldRule, text: str, start: int, end: int, people: Sequence[PersonMention]
) -> FieldValue | None:
    """The agency, or all that are listed, right behind or before the words of the rule."""
    for match in matches(rule.after, text, start, end):
        if _nobody_did(text, match):
            continue
        named = [item for item in agencies.list_from(text, match.end(), people) if item.end <= end]
        if named:
            codes = list(dict.fromkeys(item.code for item in named))
            if rule.field.many:
                return _value(codes, text, named[0].start, named[-1].end)
            return _value(codes[0], text, named[0].start, named[0].end)
    for match in matches(rule.before, text, start, end):
        if _nobody_did(text, match):
            continue
        if rule.field.many:
            listed = [item for item in agencies.list_before(text, match.start()) if item.start >= start]
            if listed:
                codes = list(dict.fromkeys(item.code for item in listed))
                return _value(codes, text, listed[0].start, listed[-1].end)
        last = agencies.before(text, match.start())
        if last is not None and last.start >= start:
            return _value([last.code] if rule.field.many else last.code, text, last.start, last.end)
    return None


def person_in(
    rule: FieldRule,
    text: str,
    start: int,
    end: int,
    people: Sequence[PersonMention],
    told: tuple[int, int] | None = None,
) -> FieldValue | None:
    """The person of the case that the rule finds; a pronoun is nobody. ``told``: the words that tell the kind."""
    within = [item for item in people if start <= item.start and item.end <= end]
    fitting = [item for item in within if not rule.roles or item.named or item.role in rule.roles]
    if rule.speaker and (speaker := _speaker(within, text, start, end)) is not None:
        return speaker
    for match in matches(rule.after, text, start, end):
        if _BY.match(text, match.end()):  # "pushed by Dan": Dan is who did it.
            continue
        if _CLOSED.match(text, match.end()):  # "Ann Bell (victim) and Lee Webb": it says what Ann Bell is.
            for item in fitting:
                if _OPENED.fullmatch(text, item.end, match.start()):
                    return _person(item, within, text)
            continue
        for item in fitting:
            if 0 <= item.start - match.end() <= _NEAR and not (
                _APART.search(text, match.end(), item.start) or _ANOTHER_THING.search(text, match.end(), item.start)
            ):
                return _person(item, within, text)
    for match in matches(rule.before, text, start, end):
        clause = _without_asides(text, match.start(), start)
        for item in reversed(fitting):
            if _is_aside(clause, item) or (_OWNS.match(text, item.end) and text[item.end + 2 : match.start()].strip()):
                continue
            if 0 <= match.start() - item.end <= _NEAR and not _APART.search(text, item.end, match.start()):
                return _person(item, within, text)
    for match in matches(rule.words, text, start, end):  # whoever is called by an office: "the head of service"
        group = "value" if "value" in match.re.groupindex else 0
        since, to = name_behind(text, *match.span(group))
        return _value(text[since:to], text, since, to)
    for match in matches(rule.subject, text, start, end):
        doer = subject_before(text, match.start(), start, fitting)
        if doer is not None:
            return _person(doer, within, text)
    for match in matches(rule.object, text, start, end):
        for item in fitting:
            if _RIGHT_BEHIND.fullmatch(text, match.end(), item.start):
                return _person(item, within, text)
    if rule.doer and told is not None:
        opens = next((item for item in fitting if item.start == told[0] and item.end < told[1]), None)
        doer = opens or subject_before(text, told[0], start, fitting)
        if doer is not None:
            return _person(doer, within, text)
    if rule.roles and not (rule.after or rule.before or rule.speaker or rule.subject or rule.object or rule.doer):
        for item in within:
            if item.role in rule.roles:
                return _person(item, within, text)
    return None


def subject_before(text: str, at: int, start: int, people: Sequence[PersonMention]) -> PersonMention | None:
    """Who does what stands at ``at``: the one person before it in its clause who is no object of another word.

    Where more than one could be meant, only whoever stands right before it.
    """
    clause = _without_asides(text, at, start)
    could_be = []
    for one in people:
        if one.end > at or _is_aside(clause, one):
            continue
        if _LINKS.fullmatch(clause, one.end) and not _OBJECT.search(text[max(start, one.start - _NEAR) : one.start]):
            return one
        if _OWNS.match(text, one.end):
            if not text[one.end : at].lstrip("'’s").strip():
                return one
            continue
        if not _OBJECT.search(text[max(start, one.start - _NEAR) : one.start]):
            could_be.append(one)
    return could_be[0] if len(could_be) == 1 else None


def _without_asides(text: str, at: int, start: int) -> str:
    """What stands before ``at``, at its own offsets, with spaces for other clauses and for what is said in passing."""
    since = max(start, at - _FARTHEST)
    shown = _ASIDE.sub(lambda aside: "," + " " * (len(aside.group()) - 1), text[since:at])
    for cut in _ANOTHER_CLAUSE.finditer(shown):
        shown = " " * cut.end() + shown[cut.end() :]
    return " " * since + shown


def _is_aside(clause: str, one: PersonMention) -> bool:
    """Whether the person is in no clause that is left, or only in what is told of another: "a man who hurt a boy"."""
    return not clause[one.start : one.end].strip() or _WHO.search(clause, 0, one.start) is not None


def _speaker(within: Sequence[PersonMention], text: str, start: int, end: int) -> FieldValue | None:
    for report in reports(text):
        if _LIVES_AT.search(text, start, report.speaker_start):
            continue
        if start <= report.speaker_start < end and report.speaker:
            told = next((item for item in within if item.start <= report.speaker_start < item.end), None)
            if told is not None:
                return _person(told, within, text)
            if _PRONOUN.fullmatch(report.speaker):
                return None
            since, to = name_behind(text, report.speaker_start, report.speaker_end)
            return _value(text[since:to], text, since, to)
    return None


def _nobody_did(text: str, match: re.Match[str]) -> bool:
    """Whether the words are denied: who was not told of a thing, and who did not tell it, gain no knowledge by it."""
    return stance(text, *match.span()).standing is Standing.DENIED


def name_behind(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the name stands of whom ``text[start:end]`` calls by an office or as a neighbour: "Council leader Joan
    Merrick", "A neighbour, Mrs Tully, described"; the same place where no name stands right behind.
    """
    if text[start:end].split()[-1][:1].isupper():
        return start, end
    named = _NAME_BEHIND.match(text, end) or _NAME_ASIDE.match(text, end)
    return named.span("name") if named is not None else (start, end)


def _person(item: PersonMention, within: Sequence[PersonMention], text: str) -> FieldValue:
    """The person as written, by name where the name stands right behind the role: "new partner, Mr Brown"."""
    if not item.named:
        for other in within:
            if (
                other.named
                and other.start >= item.end
                and re.fullmatch(r"[\s,(:“\"]{1,4}", text[item.end : other.start])
            ):
                return _value(other.as_written, text, other.start, other.end)
    return _value(item.as_written, text, item.start, item.end)


def _value(value: object, text: str, start: int, end: int) -> FieldValue:
    return FieldValue(value, text[start:end], start, end)
