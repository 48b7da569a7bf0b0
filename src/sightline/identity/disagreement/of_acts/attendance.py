"""Who was at a meeting: the lists of those present and of apologies, and what others tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.names_of_days import MONTHS
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.comparing.attendees import FAMILY, Attendee, Known, attendees_in
from sightline.identity.disagreement.comparing.matters import Reader
from sightline.identity.disagreement.telling.meetings_told import kind_told
from sightline.identity.disagreement.telling.sentence import Sentence

_LIST = re.compile(
    r"(?:^|[\n*.;]|\b)\s*\**(?P<head>Present|Attending|Attended|Attendees|In\s+attendance|"
    r"Apologies(?:\s+(?:were\s+)?(?:from|received(?:\s+from)?|given\s+by))?|Not\s+(?:invited|present|in\s+attendance)|"
    r"Invited\s+but\s+(?:did\s+)?not\s+(?:attend\w*|present|there))\**\s*:\**\s*(?P<who>[^\n]{2,400})"
)
_ENDS_LIST = re.compile(r"\b(?:Apologies|Not\s+present|Not\s+invited|Absent|Chair|Minutes)\b|\.\s")
_MEETING = re.compile(
    r"\b(?:meeting|conference|core\s+group|discussion|MARAC|ICPC|RCPC|team\s+around|TAF|TAC|annual\s+review|review|hearing|UPON)s?\b",
    re.I,
)
_ABSENT = re.compile(
    r"\b(?:(?:did\s+not|didn['’]t|could\s+not|couldn['’]t)\s+(?:attend|come|take\s+part|join)|not\s+attending|(?:was|were)\s+unable\s+to\s+(?:attend|"
    r"come|join)|(?:sent|gave|send|give)\s+(?:\w+\s+)?apologies|(?:was|were)\s+not\s+(?:there|present|invited|part\s+of)|"
    r"not\s+invited|not\s+present|(?:was|were)\s+absent|failed\s+to\s+attend|not\s+able\s+to\s+(?:attend|come|join)|"
    r"(?:was|were)\s+not\s+(?:asked\s+to\s+(?:join|attend|(?:the|that|yesterday['’]s|today['’]s)\s+(?=\w*\s*(?:meeting|conference|review)))|at\s+the\s+(?=\w*\s*(?:meeting|conference|discussion|core\s+group|MARAC|review)))|"
    r"could\s+not\s+(?:get|make\s+it)\s+to|(?:was|were)\s+on\s+(?:annual\s+)?leave)\b",
    re.I,
)
_PRESENT = re.compile(
    r"\b(?:attended|came|joined|took\s+part|taken\s+part|participated|(?:was|were|be|been)\s+(?:a\s+)?(?:part\s+of|there|present)|"
    r"was\s+also\s+there|attending|phoned\s+in|dialled\s+in|present|"
    r"(?:was|were)\s+at\s+the\s+(?=\w*\s*(?:meeting|conference|discussion|core\s+group|MARAC|review)))(?=[\s,.;]|$|\b)",
    re.I,
)
_NOBODY = re.compile(
    r"\b(?:was|were|had\s+been)\s+(?:invited|asked|there|present)\b|\b(?:came|attended|joined)\b", re.I
)
_NONE_OF = re.compile(r"\b(?:nobody|no[- ]one|none)\s+(?:from|of|at)\s+[^.;]{2,40}$", re.I)
"""What is told of nobody: "no one from the nursery was invited"."""
_BEHIND = re.compile(
    r"\s+(?:(?:by|in|over|on|via)\s+(?:the\s+)?(?:tele)?(?:phone|video|teams)\s+)?(?:by|with)\s+(?P<who>[^.;\n]{3,200})"
)
_OWN = re.compile(r"(?:^|\bI\s+|\b[Ww]e\s+)(?:also\s+|both\s+)?(?:(?:was|were)\s+\w+\s+to\s+|had\s+to\s+)?$")
_TASK = re.compile(r"\b(?:will|to|should|asked\s+to|invited\s+to|must|can|could|would)\s+(?:\w+\s+)?$", re.I)
_GLAD = re.compile(r"\b(?:glad|able|pleased|grateful|had|happy)\s+to\s+$", re.I)
_SENDER = re.compile(
    r"(?:^|\n)[> \t]*(?:From:\s*\"?(?P<name>[^<\n\"@]{3,60}?)\"?\s*(?:<|\n|$)|"
    r"(?:Case\s+note[s,:\s-]+|[^\n]{0,30}\blog\s+-\s+|Statement\s+of)\s*\"?(?P<writer>[^<\n\"@,]{3,60}?)\"?\s*(?:<|\n|,|$))"
)
"""Who sent or wrote a paper; behind "From:" with the post ("Patsy Renfrew, health visitor"), as others call them."""
_SIGNED = re.compile(
    r"(?:^|\n|sincerely|faithfully|regards|wishes|[.,])\s*"
    r"(?P<name>(?:(?:Dr|Mr|Mrs|Ms|Miss)\.?\s)?(?:[A-Z][\w'’-]*\.?[ \t]){1,2}[A-Z][\w'’-]+)[ \t]*(?:\n[^\n]{0,60})?\s*$"
)
"""Who signs a letter, at its end."""
_HEADING = 6
"""Sentences at the head of a paper that say what kind of meeting it minutes."""
_LOOKED_BACK = 120
"""Days for which a paper that speaks of "the strategy meeting" means the last one."""
_BY_MONTH = re.compile(
    rf"\b[Tt]he\s+(?P<month>{'|'.join(MONTHS)})\s+(?:meeting|conference|core\s+group|review|discussion|MARAC)\b"
)
_GOES_ON = 3
"""Sentences behind one that dates a meeting in which those who came are still told of."""
_BY_KIND = re.compile(r"\b(?:the|that|our|their)\s+(?:\w+\s+){0,3}$", re.I)
_NEIGHBOUR = 2
"""Days by which two papers may be out about one meeting of a kind of which each tells once."""


@dataclass(frozen=True, slots=True)
class _There:
    who: Attendee
    is_there: bool
    kind: str | None
    said: Said
    day: date
    is_loose: bool = False
    """It speaks of the meeting by its kind alone, on another day: "nobody was asked to the strategy meeting"."""


def attendance(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where one document has somebody at a meeting, and another has it that they were not."""
    claims = list(_claims(told, reader))
    known = Known([*(one.who for one in claims), *_named_with_role(told)])
    claims = [replace(one, who=known.full(one.who)) for one in claims]
    days: dict[tuple[str, str | None], set[date]] = {}
    for one in claims:
        days.setdefault((one.said.document, one.kind), set()).add(one.day)
    found = []
    for one, other in combinations(claims, 2):
        if (
            one.is_there == other.is_there
            or one.said.document == other.said.document
            or not _of_one_meeting(one, other, days)
            or not known.are_one(one.who, other.who)
        ):
            continue
        if any(
            mate.said.document == mine.said.document
            and mate.is_there != mine.is_there
            and mate.day == mine.day
            and known.are_one(mate.who, mine.who)
            for mine in (one, other)
            for mate in claims
        ):
            continue
        label = _label(one.who, other.who)
        found.append(
            Contradiction.of(
                Topic.VALUE,
                Sort.CONFLICT,
                f"whether {label} was at the meeting",
                f"attended {label} {min(one.day, other.day)}",
                (one.said, other.said),
                ("Both tell of a meeting of that day.",)
                if one.day == other.day
                else ("Both tell of one such meeting.",),
            )
        )
    return found


def _of_one_meeting(one: _There, other: _There, days: dict[tuple[str, str | None], set[date]]) -> bool:
    if one.kind and other.kind and one.kind != other.kind:
        return False
    if one.day == other.day:
        return True
    if one.is_loose or other.is_loose:
        return one.kind is not None and one.kind == other.kind and _is_the_one(one, other, days)
    if not one.kind or one.kind != other.kind or abs((one.day - other.day).days) > _NEIGHBOUR:
        return False
    return all(len(days[mine.said.document, mine.kind]) == 1 for mine in (one, other))


def _is_the_one(one: _There, other: _There, days: dict[tuple[str, str | None], set[date]]) -> bool:
    """Whether one of two speaks of the only meeting of that kind that the case tells of, not long after it."""
    if one.is_loose and other.is_loose:
        return False
    loose, dated = (one, other) if one.is_loose else (other, one)
    held = {day for (_, kind), told in days.items() if kind == dated.kind for day in told}
    return held == {dated.day, loose.day} and 0 <= (loose.day - dated.day).days <= _LOOKED_BACK


def _label(one: Attendee, other: Attendee) -> str:
    """How the page names whoever it is about: the name in full where one is told, else the role or the agency."""
    named = max(
        (who for who in (one, other) if who.is_named), key=lambda who: len(who.given + who.surname), default=None
    )
    role = one.role or other.role or one.agency or other.agency
    if named is None or role in FAMILY:
        return role if role in ("social care", "police", "general practice") or not role else f"the {role}"
    return " ".join(part.title() for part in (named.given, named.surname) if part)


def _claims(told: Sequence[Sentence], reader: Reader) -> Iterator[_There]:
    headings: dict[str, str] = {}
    counted: dict[str, int] = {}
    flows: dict[str, tuple[int, Sentence]] = {}
    meetings: dict[str, set[date]] = {}
    senders = _signed(told)
    for sentence in told:
        at = counted[sentence.document] = counted.get(sentence.document, 0) + 1
        if at <= _HEADING:
            headings[sentence.document] = f"{headings.get(sentence.document, '')} {sentence.text}"
        for hit in _SENDER.finditer(sentence.text):
            name = hit.group("name") or hit.group("writer")
            if found := next(iter(attendees_in(name, 0, len(name))), None):
                senders[sentence.document] = found[0]
        last = flows.get(sentence.document)
        flow = last if last and at - last[0] <= _GOES_ON and not sentence.places else None
        sender = senders.get(sentence.document)
        held = meetings.setdefault(sentence.document, set())
        if _MEETING.search(sentence.text):
            held.update(one.date.earliest for one in sentence.places if one.date.is_day and one.date.earliest)
        of_month = _of_month(sentence.text, held)
        yield from _told_of(sentence, reader, headings[sentence.document], sender, flow[1] if flow else None, of_month)
        if _MEETING.search(sentence.text) and len(sentence.places) == 1 and sentence.places[0].date.is_day:
            flows[sentence.document] = (at, sentence)


def _of_month(text: str, held: Iterable[date]) -> date | None:
    """The day of "the October meeting": that of the one meeting of the month of which its paper told before."""
    hit = _BY_MONTH.search(text)
    days = [day for day in held if hit and MONTHS[day.month - 1].casefold() == hit.group("month").casefold()]
    return days[0] if len(days) == 1 else None


def _signed(told: Sequence[Sentence]) -> dict[str, Attendee]:
    """Who wrote a paper, where it ends with a name: "I was not invited" is of whoever signs."""
    last = {sentence.document: sentence.text for sentence in told}
    held = {}
    for document, text in last.items():
        if (hit := _SIGNED.search(text)) and (
            found := next(iter(attendees_in(hit.group("name"), 0, len(hit.group("name")))), None)
        ):
            held[document] = found[0]
    return held


def _told_of(
    sentence: Sentence,
    reader: Reader,
    heading: str,
    sender: Attendee | None,
    flow: Sentence | None,
    of_month: date | None,
) -> Iterator[_There]:
    """``flow``: the sentence shortly before it that tells of a meeting and its day; ``of_month``: see there."""
    text = sentence.text
    for hit in _LIST.finditer(text):
        when = sentence.entry or sentence.written
        if when is None or not when.is_day or when.earliest is None:
            continue
        is_there = hit.group("head").split()[0] not in ("Apologies", "Not", "Invited")
        kind = kind_told(f"{sentence.lead} {text[: hit.start()]}") or kind_told(heading)
        stop = _ENDS_LIST.search(text, hit.start("who") + 1, hit.end("who"))
        for who, start, end in attendees_in(text, hit.start("who"), stop.start() if stop else hit.end("who")):
            yield _There(who, is_there, kind, sentence.say_in_entry(start, end, _value(is_there)), when.earliest)
    about = f"{sentence.lead} {flow.text if flow else ''} {sentence.before} {text}"
    if not _MEETING.search(about):
        return
    for form, is_there in ((_ABSENT, False), (_NOBODY, False), (_PRESENT, True)):
        for hit in form.finditer(text):
            before = re.split(r"[;:.]\s|\n", text[: hit.start()])[-1]
            if (form is _NOBODY) is not bool(_NONE_OF.search(before)):
                continue
            if is_there and (_LIST.search(text) or re.search(r"\bnot\s+(?:be\s+)?$", before)):
                continue
            if _TASK.search(before) and not _GLAD.search(before):
                continue
            kind = kind_told(text) or kind_told(sentence.before) or kind_told(sentence.lead)
            is_flow = flow is not None and not sentence.places and kind_told(flow.text) == kind
            when = flow.places[0].date if flow is not None and is_flow else sentence.roughly(*hit.span())
            is_loose = not is_flow and _is_by_kind(sentence)
            if is_loose and not sentence.entry:
                when = sentence.written
            if of_month is not None:
                when, kind, is_loose = PartialDate.on(of_month), None, False
            if when is None or not when.is_day or when.earliest is None:
                continue
            for who in _subjects(before, text[hit.end() :], sentence, reader, sender):
                said = sentence.say_in_entry(0, len(text.rstrip()), _value(is_there))
                yield _There(who, is_there, kind, said, when.earliest, is_loose)


def _is_by_kind(sentence: Sentence) -> bool:
    """Whether a sentence without a date speaks of "the conference", of which nothing before it in its entry tells."""
    hit = _MEETING.search(sentence.text)
    return (
        hit is not None
        and not sentence.places
        and _BY_KIND.search(sentence.text[: hit.start()]) is not None
        and not _MEETING.search(sentence.lead.removesuffix(sentence.text))
    )


def _value(is_there: bool) -> str:
    return "there" if is_there else "not there"


def _subjects(
    before: str, behind: str, sentence: Sentence, reader: Reader, sender: Attendee | None
) -> Iterator[Attendee]:
    """Whoever stands before the words; behind them, where they were "attended by" or "took part with" them."""
    if hit := _BEHIND.match(behind):
        yield from (who for who, *_ in attendees_in(hit.group("who"), 0, len(hit.group("who"))))
        if re.match(r"\s+by\s", behind):
            return
    if _OWN.search(before):
        if sender is not None:
            yield sender
        else:
            for agency in sorted(reader.own_agency(sentence.document)):
                yield Attendee(agency=agency, speaks_for_agency=True)
        return
    clause = re.split(r",?\s+(?:but|who|which|that|when|as|because)\s|ing\b[^,]*,\s+and\s+(?=the\s)", before)[-1]
    yield from (who for who, *_ in attendees_in(clause, 0, len(clause)))


_WITH_ROLE = re.compile(
    r"(?P<name>(?:[A-Z][\w'’-]+[ \t]){1,2}[A-Z][\w'’-]+)\s*\((?P<role>[^)\n]{2,40})\)"
    r"|(?P<before>(?:[a-z]+\s){1,2}|[A-Z]{2,4}:\s*)(?P<called>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?[A-Z][\w'’-]+\s[A-Z][\w'’-]+)"
)


def _named_with_role(told: Sequence[Sentence]) -> Iterator[Attendee]:
    """Names with the role that stands beside them anywhere: "nursery manager Hester Quayle"."""
    for sentence in told:
        for hit in _WITH_ROLE.finditer(sentence.text):
            for who, *_ in attendees_in(hit.group(), 0, len(hit.group())):
                if who.is_named and who.role:
                    yield who
