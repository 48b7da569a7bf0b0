"""Reading the fields of a kind out of a text by the lexicon, each with its own passage."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from sightline.chronology.fact import FieldValue
from sightline.vocabulary.fields import FieldType
from sightline.wording.lexicon_shapes import Lexicon
from sightline.wording.negation import Standing, stance
from sightline.wording.people import PersonMention
from sightline.wording.reported import reports
from sightline.wording.suggestion.field_rules import FieldRule
from sightline.wording.suggestion.parties import agencies_in, person_in
from sightline.wording.suggestion.pattern import called_child, matches, words_of

_COUNTS = {
    word: count
    for count, word in enumerate(
        (  # noqa: SIM905
            "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen twenty"
        ).split()
    )
} | {"a": 1, "an": 1}
_MONTH = (
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z]))"
)
_DATE_WORDS = re.compile(
    r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+\d{1,2}(?:st|nd|rd|th)?"
    rf"\s+{_MONTH}(?:\s+\d{{4}})?)?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}"
    rf"(?:,?\s+\d{{2,4}}(?!\d|[.:]\d))?|{_MONTH}\s+\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}|tomorrow|next week",
    re.IGNORECASE,
)
_AT_A_TIME = re.compile(
    r"\s*(?:at\s+)?(?:\d{1,2}[.:]\d{2}\s*(?:(?:am|pm|a\.m\.?|p\.m\.?|hrs|hours|h)\b\.?|(?=,?\s+(?:on|this|today|"
    r"tomorrow)\b))"
    r"|(?:\d{1,2}\s*(?:am|pm)|noon|midday|midnight|close of (?:play|business)|the end of)\b)\s*(?:,|on|of)?",
    re.IGNORECASE,
)
"""The time before the day by which something is due: "by 4.00 pm on 30 August" is due on the thirtieth."""
_ITS_DAY = re.compile(
    r"(?:^|\s+)(?:(?:on|in|at|by|until|from|since|during|around|about)\s+)?(?:(?:early|mid|late)[ -])?(?:"
    rf"(?:the\s+)?(?:next|following|same|previous)\s+(?:day|morning|afternoon|evening|week|month|year)|yesterday|today|"
    rf"{_DATE_WORDS.pattern}|(?:{_MONTH}\s+)?\d{{4}}|(?:of\s+)?{_MONTH}(?:\s+(?:of\s+)?(?:this|last)\s+year)?|"
    r"(?:this|last)\s+(?:week|month|year|morning|afternoon|evening)|\d{1,2}(?:st|nd|rd|th)"
    r")(?:\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s*hrs)?)?$",
    re.IGNORECASE,
)
"""When something was, at the end of words that say what it was: the fact's date, and no part of the field."""


_OPENS_WITH = re.compile(
    r"[\s,:;–-]*(?:(?:that|of)\s+)?(?:(?:(?:on|in)\s+)?(?:" + _DATE_WORDS.pattern + rf"|(?:{_MONTH}\s+)?\d{{4}}(?=,)|"
    r"(?:this|last)\s+(?:week|month|year|night|"
    r"\w+day))(?:\s+at\s+\d{1,2}[:.]\d{2})?(?![\w.])[\s,:;–-]+(?![x(])(?:(?:in|for|of|at|to)\s+)?)?",
    re.IGNORECASE,
)
"""The day, and a joining word, before the words of a field: "charged 12/03/19 with ...", "in 2016, in ..."."""
_NO_VALUE = re.compile(r"(?:but|nor|which|who|although|though|or|nothing|anything)\b", re.IGNORECASE)
"""What opens another clause and is no value: "arrested but never charged"."""
_GIVES_REASON = re.compile(
    r"(?:because|as|since|due|owing|in (?:view|light)|on (?:the )?(?:account|grounds|basis)|given|reason|rationale|"
    r"outcome|result|decision)\b",
    re.IGNORECASE,
)
"""What no denial before it reaches over: "not to issue proceedings as the aunt had come forward"."""
_AROUND = " ,:;-–—"
_QUOTED = re.compile(
    r"[\"“](?P<double>[^\"“”]{3,400})[\"”]|"
    r"(?<!\w)['‘](?P<single>[A-Za-z][^'‘’\"]{4,300}(?:['’](?=[a-z])[^'‘’\"]*)*)['’](?!\w)"
)
_TO_WHOM = re.compile(
    r"\s*(?:(?:[\w'’-]+\s+){0,8}?that\s+|(?:him|her|them|me|us)\s+(?=(?:he|she|they|it|his|her|there|the|[A-Z])\b)|"
    r"(?:the|a|his|her|their)\s+(?:[\w'’-]+\s+){1,2}(?=(?:he|she|they|it)\b))"
)
"""To whom something was said, before what was: "told the hospital that ..."."""
_FEWEST_SAID = 4
"""Words that are not quoted: "said very little" reports nothing."""
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)
_ALL_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_CODE = re.compile(r"[\s:#.–-]*(?:(?:no|number)\b[.:\s]*)?(?P<code>(?=[\w/-]*\d)\w[\w/-]{2,30})")
"""A reference: it holds a figure and no spaces."""


def read_fields(
    lexicon: Lexicon,
    kind: str,
    text: str,
    start: int,
    end: int,
    people: Sequence[PersonMention],
    children: Sequence[str] = (),
    told: tuple[int, int] | None = None,
    only: Collection[str] | None = None,
) -> dict[str, FieldValue]:
    """The fields of ``kind`` that ``text[start:end]`` gives. A field that it does not give is left out: unknown.

    ``children``: the names of the case's children, who are then "the child" to any phrase that tells yes from no.
    ``told``: where the words stand that tell the kind. ``only``: the names of the fields that are asked for.
    """
    seen = called_child(text, children)
    found: dict[str, FieldValue] = {}
    telling = seen
    for first, last in lexicon.passed_over_in(kind, seen, words_of(seen)):
        telling = telling[:first] + " " * (last - first) + telling[last:]
    for rule in lexicon.fields.get(kind, ()):
        if only is not None and rule.field.name not in only:
            continue
        # What is passed over does not say of which sort this is either, nor what was seen or not.
        asked = telling if rule.field.type in (FieldType.CHOICE, FieldType.YES_NO) else seen
        value = _read(lexicon, rule, text, asked, start, end, people, told)
        if value is None and rule.shared is not None:
            value = _read(lexicon, rule.shared, text, asked, start, end, people, told)
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
    return read_fields(lexicon, kind, text, 0, len(text), people, children, only=wanted)


def read_behind(
    lexicon: Lexicon,
    kind: str,
    text: str,
    held: Collection[str],
    people: Sequence[PersonMention],
    children: Sequence[str] = (),
) -> dict[str, FieldValue]:
    """What the sentence ``text``, right behind a fact of ``kind``, says of it beside the fields ``held``."""
    seen = called_child(text, children)
    found: dict[str, FieldValue] = {}
    for rule in lexicon.fields.get(kind, ()):
        asked = rule if rule.follows else rule.shared
        if rule.field.name in held or asked is None or not asked.follows:
            continue
        value = _read(lexicon, asked, text, seen, 0, len(text), people, None)
        if value is not None and rule.field.reject(value.value) is None:
            found[rule.field.name] = value
    return found


def asks_who_did_it(lexicon: Lexicon, kind: str) -> FieldRule | None:
    """The rule of the field that keeps who did what a fact of ``kind`` tells; None where it has none."""
    return next((rule for rule in lexicon.fields.get(kind, ()) if rule.of_the_doer), None)


def _of_another(text: str, one: FieldValue, other: FieldValue) -> bool:
    """Whether another thing is told of between the words of the two."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return re.search(r"[;,.]|\band\b", between) is not None


def _same(one: FieldValue, other: FieldValue) -> bool:
    return str(one.value).casefold() == str(other.value).casefold()


def _read(
    lexicon: Lexicon,
    rule: FieldRule,
    text: str,
    seen: str,
    start: int,
    end: int,
    people: Sequence[PersonMention],
    told: tuple[int, int] | None,
) -> FieldValue | None:
    if rule.field.type is FieldType.YES_NO:
        return _yes_or_no(rule, text, seen, start, end)
    if rule.field.type is FieldType.CHOICE:
        return _choice(rule, text, seen, start, end)
    if rule.field.type is FieldType.WHOLE_NUMBER:
        return _number(rule, text, start, end)
    if rule.field.type is FieldType.AGENCY:
        return agencies_in(lexicon.agency_words, rule, text, start, end, people)
    if rule.field.type is FieldType.PERSON:
        return person_in(rule, text, start, end, people, told)
    if rule.field.type is FieldType.DATE:
        return _day(rule, text, start, end)
    return _words(rule, text, start, end)


def _words(rule: FieldRule, text: str, start: int, end: int) -> FieldValue | None:
    """What stands in quotation marks, what is reported, or what the phrases give; a code where one is asked for."""
    if rule.quoted and (quotation := _QUOTED.search(text, start, end)) is not None:
        marks = "double" if quotation.group("double") else "single"
        return _as_words(rule, text, *quotation.span(marks))
    if rule.said or rule.said_with:
        for report in reports(text):
            if report.verb.startswith(("den", "refut", "reject")):
                continue
            said = (report.start, min(report.end, end))
            telling = next(matches(rule.said_with, text, *said), None)
            if not start <= report.start < end or not (rule.said or telling):
                continue
            to_whom = _TO_WHOM.match(text, *said)
            if to_whom is not None and (telling is None or to_whom.end() <= telling.start()):
                said = (to_whom.end(), said[1])
            reported = _as_words(rule, text, *said)
            if reported is not None and (telling or len(reported.passage.split()) >= _FEWEST_SAID):
                return reported
    for match in matches(rule.words, text, start, end):
        group: str | int = "value" if "value" in match.re.groupindex else 0
        denied = stance(text, match.start(), match.end()).standing is Standing.DENIED
        if not denied or _GIVES_REASON.match(text, match.start()):
            value = _as_words(rule, text, *match.span(group))
            if value is not None:
                return value
    for match in matches(rule.code_after, text, start, end):
        code = _CODE.match(text, match.end())
        if code is not None and code.end() <= end and _DATE_WORDS.fullmatch(code.group("code")) is None:
            return _value(code.group("code"), text, *code.span("code"))
    return None


def _as_words(rule: FieldRule, text: str, since: int, to: int) -> FieldValue | None:
    """``text[since:to]`` as the value of a field, without the day of the fact and what no longer belongs to it."""
    opening = _OPENS_WITH.match(text, since, to)
    if opening is not None:
        since = opening.end()
    if since >= to or _NO_VALUE.match(text, since, to):
        return None
    cut = min((match.start() for match in matches(rule.until, text, since, to)), default=to)
    whole = text[since:cut].strip(_AROUND)
    value = whole if _ORDINAL.fullmatch(whole) else _ITS_DAY.sub("", whole).strip(_AROUND)
    if _ALL_QUOTED.fullmatch(value):
        value = value[1:-1].strip(_AROUND)
    if not value:
        return None
    at = text.index(value, since)
    return FieldValue([value] if rule.field.many else value, value, at, at + len(value))


def _value(value: object, text: str, start: int, end: int) -> FieldValue:
    return FieldValue(value, text[start:end], start, end)


def _yes_or_no(rule: FieldRule, text: str, seen: str, start: int, end: int) -> FieldValue | None:
    """Yes or no as the text says; unset where it says neither, only plans it, or says both."""
    answers: list[FieldValue] = []
    if rule.quoted and (quotation := _QUOTED.search(text, start, end)) is not None and " " in quotation.group():
        answers.append(_value(True, text, *quotation.span()))
    denying = list(matches(rule.no, seen, start, end))
    saying = list(matches(rule.yes, seen, start, end))
    for match in denying:
        # "Not yet crawling" says that a child could not crawl, whatever "crawling" says alone.
        if not any(_is_within(match, other) for other in saying) and stance(text, *match.span()).asserted:
            answers.append(_value(False, text, *match.span()))
    for match in saying:
        if any(_overlap(match, other) and not _is_within(other, match) for other in denying):
            continue
        held = stance(text, *match.span())
        if held.asserted or (rule.planned and held.standing is Standing.PLANNED):
            answers.append(_value(True, text, *match.span()))
        elif held.standing is Standing.DENIED:
            answers.append(_value(False, text, min(match.start(), held.start), max(match.end(), held.end)))
    if not answers or len({answer.value for answer in answers}) > 1:
        return None
    return answers[0]


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def _is_within(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether ``one`` is only part of the words of ``other``."""
    return other.start() <= one.start() and one.end() <= other.end() and one.span() != other.span()


def _choice(rule: FieldRule, text: str, seen: str, start: int, end: int) -> FieldValue | None:
    found: list[tuple[int, int, str]] = []
    for code, phrases in rule.choices:
        for match in matches(phrases, seen, start, end):
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
        for match in matches(phrases, text, start, end):
            written = match.group("value").lower()
            try:
                count = _COUNTS[written] if written in _COUNTS else float(written)
            except ValueError:
                continue
            return _value(round(count * times), text, *match.span("value"))
    return None


_REACH_OF_A_DAY = 40


def _day(rule: FieldRule, text: str, start: int, end: int) -> FieldValue | None:
    for match in matches(rule.date_after, text, start, end):
        timed = _AT_A_TIME.match(text, match.end(), end)
        begin = timed.end() if timed is not None else match.end()
        # Where it begins is bounded and not where it ends: "4 March 2024" cut short is a day of 2020.
        found = _DATE_WORDS.search(text, begin, end)
        if (
            found
            and found.start() - begin < _REACH_OF_A_DAY
            and not re.search(r"[.;\n]\s", text[begin : found.start()])
        ):
            return _value(found.group(), text, *found.span())
    return None
