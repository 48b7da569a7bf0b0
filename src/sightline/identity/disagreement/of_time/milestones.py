"""Steps of a case that have one date (a death, a plan, a verdict, a call for help), and the date that each place gives.

Every document that tells of the step is put beside the others; what it says is one date or clock time, as exact as its
words are. Steps that happen again and again are set side by side only where each document tells of one in that time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.partial_date import PartialDate, Precision, write_day
from sightline.identity.agencies_told import agencies_in
from sightline.identity.disagreement.comparing.agents import role_at
from sightline.identity.disagreement.comparing.matters import Reader
from sightline.identity.disagreement.of_time.steps import ORDERS, STEPS
from sightline.identity.disagreement.telling.amounts import SPAN, span_of
from sightline.identity.disagreement.telling.clocks import Clock, clocks_in
from sightline.identity.disagreement.telling.meetings_told import LABELS, Stands, meetings_in
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import letters_apart
from sightline.identity.routine import TIMES_A_STEP, is_routine
from sightline.wording.negation import stance

_COMPILED = tuple((step, re.compile(step.words)) for step in STEPS)
_ORDER_MADE = re.compile(rf"\b(?P<order>{ORDERS})\b[^.;]{{0,12}}?\b(?:was\s+|were\s+)?(?P<made>made|granted)\b", re.I)
_INJURY_SEEN = re.compile(
    r"\b(?:saw|seen|noticed|noted|reported|found|with)\s+(?:what\s+looks\s+like\s+|a\s+|an\s+|two\s+|some\s+"
    r"|finger\s+|small\s+|round\s+){0,3}"
    r"(?P<what>bruis\w*|marks?|graze|burn)\b|[–-]\s+(?P<entry>bruise)\s+approx",
    re.I,
)
_AFTER_EVENT = re.compile(rf"{SPAN}\s+after\s+(?:the|her|his)\s+(?P<event>death|birth|arrest)\b", re.I)
_NTH_DAY = re.compile(
    r"\bon\s+the\s+(?P<nth>first|second|third|fourth|fifth|last|opening|final)\s+day\s+of\s+the\s+trial\b", re.I
)
_SIDE = re.compile(r"\b(?P<side>before|after|until|till|prior\s+to|by|did\s+not\s+reach)\s+(?:[\w'’-]+\s+){0,4}$", re.I)
_RELATIVE = re.compile(
    r"\b((?:great-?)?grand\w+|uncle|aunt(?:ie|y)?|father|mother|dad|mum|brother|sister|husband|wife|neighbour|friend|dog|cat|stepfather|cousin|partner"
    r"|MG[MF]|PG[MF]|nan|gran)\s+"
    r"(?:had\s+|was\s+|has\s+)?$",
    re.I,
)
_KIND_OF_REVIEW = re.compile(
    r"\b(rapid|domestic\s+homicide|domestic\s+abuse\s+related\s+death|child\s+death|single[\s-]agency|internal|management|"
    r"thematic|serious\s+incident)\s*$",
    re.I,
)
"""Reviews beside the review of the case, each with a beginning of its own."""
_NAMED = re.compile(r"\b([A-Z][a-z]{2,})\s+(?:[A-Z][a-z-]+\s+)?(?:had\s+|was\s+)?$")
_IN_A_SERIES = frozenset({"core_group", "child_in_need", "team_around", "looked_after", "network", "professionals"})
"""Kinds of meeting that come again every few weeks: two of them a few days apart can be two."""
_WITHIN_A_SERIES = 3
_NEAR_CLOCK = 110
_QUESTION = re.compile(r"\?\s*[\"”’]?$")


@dataclass(frozen=True, slots=True)
class Told:
    """One place dates one step. ``roughly``: about when it was, where nothing in the place says so. ``whose``: the name
    before its words, if a name is there.
    """

    code: str
    subject: str
    said: Said
    date: PartialDate | None
    clock: Clock | None
    within: int | None
    written_here: bool
    roughly: PartialDate | None = None
    whose: str = ""


_OWN_DENIAL = frozenset({"referral", "bail ended", "death", "agreement"})
"""Steps whose words hold a denial or a plan of their own."""
_NONE_OF = re.compile(r"\b(?:no|without(?: an?| any)?|nor)\s+(?:formal\s+|further\s+|new\s+|written\s+)?\Z", re.I)
"""Before the words of a step: "No referral made" dates no referral."""


def milestones(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Steps to which documents give dates that cannot both be right, or of which one is more exact."""
    claims = [claim for sentence in told for claim in _claims(sentence, reader)]
    claims += _meetings(told)
    by_code: dict[str, list[Told]] = {}
    for claim in claims:
        by_code.setdefault(claim.code, []).append(claim)
    found: list[Contradiction] = []
    for code, held in sorted(by_code.items()):
        clusters = _clusters(held)
        if is_routine(range(len(clusters)), at=TIMES_A_STEP):
            continue  # a step taken again and again: two days of it are two steps
        for cluster in clusters:
            found.extend(_compared(code, cluster))
    return found


def _claims(sentence: Sentence, reader: Reader) -> Iterable[Told]:
    text = sentence.text
    if _QUESTION.search(text):
        return
    for step, pattern in _COMPILED:
        for hit in pattern.finditer(text):
            if not _is_told(text, *hit.span()) and step.code not in _OWN_DENIAL:
                continue
            if _NONE_OF.search(text, 0, hit.start()):
                continue
            code, says = step.code, step.says
            if code == "review began" and (kind := _KIND_OF_REVIEW.search(text[: hit.start()])):
                # A rapid review and the practice review after it are two, and begin on two days.
                of = " ".join(kind.group(1).casefold().split())
                code, says = f"{of} {code}", says.replace("review", f"{of} review")
            is_of_one = code in ("death", "birth") and not hit.group().startswith("found")
            relative = _RELATIVE.search(text[: hit.start()]) if is_of_one else None
            if relative is not None:
                code, says = (
                    f"{code} {relative.group(1).casefold()}",
                    says.replace("the child", f"the {relative.group(1).casefold()}"),
                )
            name = _NAMED.search(text[: hit.start()]) if is_of_one else None
            for one in _dated(sentence, code, says, hit.start(), hit.end(), step.within, step.has_clock):
                yield replace(one, whose=name.group(1).casefold()) if name else one
            break
    for hit in _ORDER_MADE.finditer(text):
        order = re.sub(r"s$", "", " ".join(hit.group("order").casefold().split()))
        if _is_told(text, *hit.span()):
            yield from _dated(
                sentence, f"order {order}", f"when the {order} was made", hit.start(), hit.end(), 60, False
            )
    for hit in _INJURY_SEEN.finditer(text):
        # A mark is seen by one and then by another: only two days of one observer are two answers.
        observer = _observer(sentence, hit.start(), reader)
        if observer and _is_told(text, *hit.span()):
            code = f"mark seen {observer}"
            yield from _dated(sentence, code, "when the mark was seen", hit.start(), hit.end(), 20, False)
            break
    for hit in _AFTER_EVENT.finditer(text):
        before = [one for one in sentence.places if one.end <= hit.start() + 2 and one.date.is_day]
        span = span_of(hit)
        if before and span is not None and span.unit in ("day", "week") and not span.about and before[-1].date.earliest:
            day = before[-1].date.earliest - timedelta(days=round(span.days))
            named = next((one for one in STEPS if one.code == hit.group("event").casefold()), None)
            if named is not None:
                moment = PartialDate.on(day, hit.group())
                said = sentence.say(hit.start(), hit.end(), _value(moment, None))
                yield Told(named.code, named.says, said, moment, None, named.within, True)


_PRONOUN = re.compile(r"\b(?:she|he|they|I|we)\s+(?:(?:had|has|have|then|also|first|was|were)\s+)*$", re.I)


def _observer(sentence: Sentence, at: int, reader: Reader) -> str:
    """By whom a mark was seen: whoever is named before the words, else whose record it is; empty where not plain."""
    clause = re.split(r"[;:]|\.\s", sentence.text[:at])[-1]
    if role := role_at(clause):
        return " ".join(sorted(agencies_in(role) or {role}))
    if named := reader.cast.named_in(clause, sentence.document, grown=True):
        return named[-1][1].key
    return "" if _PRONOUN.search(sentence.text[:at]) else " ".join(sorted(reader.own_agency(sentence.document)))


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether the words tell of it as having happened."""
    return stance(text, start, end).asserted


def _dated(
    sentence: Sentence, code: str, says: str, start: int, end: int, within: int | None, has_clock: bool
) -> Iterable[Told]:
    text = sentence.text
    if nth := _NTH_DAY.search(text):
        if code == "plea":
            value = f"{nth.group('nth').casefold()} day of the trial"
            yield Told(
                "plea at trial",
                "on which day of the trial the plea was entered",
                sentence.say(*nth.span(), value),
                None,
                None,
                None,
                True,
            )
        return
    place = sentence.beside(start, end)
    is_before = place is not None and bool(re.search(r"\bbefore\b", text[place.start : place.end], re.I))
    if is_before and (code == "death" or (code == "together" and place is not None and place.date.earliest is None)):
        return
    if place is not None and code == "referral" and "reach" in text[start:end]:
        place = (
            replace(place, date=PartialDate.on(place.date.latest, place.date.written)) if place.date.latest else place
        )
    if place is not None and (side := _SIDE.search(text[: place.start])) and side.start("side") >= end:
        return
    if place is not None and place.date.precision in (Precision.BEFORE, Precision.AFTER):
        return
    if place is None and sentence.places:
        return
    moment = place.date if place is not None else sentence.moment(start, end)
    clock = _clock(sentence, start, end) if has_clock else None
    if moment is None and clock is None:
        return
    if moment is not None and (moment.is_unsure or ((moment.days_wide or 9999) > 1200 and code != "violence")):
        return
    first, last = (clock.start, clock.end) if clock else (place.start, place.end) if place else (start, end)
    say = sentence.say if place is not None and not place.is_reckoned else sentence.say_in_entry
    said = say(first, last, _value(moment, clock))
    roughly = sentence.roughly(start, end)
    if clock is not None:
        yield Told(f"{code} clock", re.sub(r"^when ", "at what time ", says), said, moment, clock, 0, True, roughly)
        said = say(first, last, _value(moment, None)) if moment is not None else said
    if moment is not None:
        yield Told(code, says, said, moment, None, within, place is not None or clock is not None, roughly)


def _clock(sentence: Sentence, start: int, end: int) -> Clock | None:
    near = [one for one in clocks_in(sentence.text) if max(one.start - end, start - one.end) <= _NEAR_CLOCK]
    return min(near, key=lambda one: max(one.start - end, start - one.end), default=None)


def _value(moment: PartialDate | None, clock: Clock | None) -> str:
    """What it comes to, in one way of writing: "25 May 2016", "about 05:30", "1 to 31 May 2016" in full."""
    day = write_day(moment.earliest) if moment is not None and moment.is_day and moment.earliest else ""
    if clock is not None:
        about = "about " if clock.is_about else ""
        return f"{about}{clock.minutes // 60:02}:{clock.minutes % 60:02}" + (f" on {day}" if day else "")
    assert moment is not None
    if day:
        return day
    return " to ".join(write_day(bound) if bound else "?" for bound in (moment.earliest, moment.latest))


def _meetings(told: Sequence[Sentence]) -> Iterable[Told]:
    """The days of meetings that were held, by their kind."""
    held = [
        (one, one.when)
        for one in meetings_in(told)
        if not one.is_loose
        and one.stands is Stands.HELD
        and one.when is not None
        and one.when.is_known
        and not one.when.is_unsure
        and one.when.precision not in (Precision.BEFORE, Precision.AFTER)
    ]
    days: dict[tuple[str, str], set[object]] = {}
    for one, when in held:
        days.setdefault((one.said.document, one.kind), set()).add(when.earliest)
    series = {kind for (_, kind), told_on in days.items() if len(told_on) > 1}
    for one, when in held:
        if one.kind in _IN_A_SERIES and not when.is_day:
            continue  # "in October" and "on 2 November": the next of the series
        within = 25 if one.kind in ("conference", "review_conference", "marac") else 10
        if one.kind in _IN_A_SERIES and one.kind in series:
            within = _WITHIN_A_SERIES
        said = one.said
        yield Told(
            f"meeting {one.kind}",
            f"when the {LABELS[one.kind]} was held",
            Said(
                said.fact,
                said.document,
                said.words,
                said.start,
                said.end,
                _value(when, None),
                said.agency,
                said.passage,
            ),
            when,
            None,
            within,
            True,
        )


def _clusters(held: Sequence[Told]) -> list[list[Told]]:
    """Tellings that may be of one step: all of them, or those that lie near one another in time."""
    if held[0].within is None:
        return [list(held)]
    dated = sorted(
        (one for one in held if one.date or one.roughly),
        key=lambda one: (_moment(one).sort_key(), one.said.place),
    )
    groups: list[list[Told]] = []
    for one in dated:
        for group in groups:
            if all(_near(one, other) for other in group):
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


def _moment(one: Told) -> PartialDate:
    return one.date or one.roughly or PartialDate.unknown()


def _near(one: Told, other: Told) -> bool:
    a, b = one.date or one.roughly, other.date or other.roughly
    if a is None or b is None or one.within is None:
        return False
    # What is only about dated may be told of the evening before.
    within = one.within + (one.date is None or other.date is None)
    if a.intersects(b):
        return (a.days_wide or 999) <= 400 and (b.days_wide or 999) <= 400
    first, last = (a, b) if a.sort_key() <= b.sort_key() else (b, a)
    return first.latest is not None and last.earliest is not None and (last.earliest - first.latest).days <= within


def _compared(code: str, cluster: Sequence[Told]) -> Iterable[Contradiction]:
    by_document: dict[str, list[Told]] = {}
    for one in cluster:
        by_document.setdefault(one.said.document, []).append(one)
    by_document = {document: _most_exact(held) for document, held in by_document.items()}
    conflicts: list[Told] = []
    finer: list[Told] = []
    reasons: set[str] = set()
    for (_, mine), (_, theirs) in combinations(sorted(by_document.items()), 2):
        pairs = [(a, b, _differ(a, b)) for a in mine for b in theirs]
        sorts = {sort for _, _, sort in pairs}
        if None in sorts:
            continue
        if Sort.PRECISION in sorts:
            finer.extend(one for a, b, sort in pairs if sort is Sort.PRECISION for one in (a, b) if one not in finer)
            continue
        for a, b, _ in pairs:
            conflicts.extend(one for one in (a, b) if one not in conflicts)
            reasons.add(f"“{_words(a)}” and “{_words(b)}” cannot both be right.")
    subject = cluster[0].subject
    about = f"step {code} {_year_of(cluster)}".strip()
    why = (
        "Each document tells of this once, at or about that time."
        if cluster[0].within is not None
        else "It happens once in a case."
    )
    if conflicts:
        said = [one.said for one in (*conflicts, *(one for one in finer if one not in conflicts))]
        if len({one.value for one in said}) > 1:
            yield Contradiction.of(Topic.DATE, Sort.CONFLICT, subject, about, said, (why, *sorted(reasons)))
    elif finer and any(one.written_here for one in finer):
        said = [one.said for one in finer]
        if len({one.value for one in said}) > 1:
            reason = "One date or time is more exact than the other and lies within it."
            yield Contradiction.of(Topic.DATE, Sort.PRECISION, subject, about, said, (why, reason))


def _most_exact(held: Sequence[Told]) -> list[Told]:
    """The tellings of one document, without those that another of them makes more exact."""

    def holds(wide: Told, narrow: Told) -> bool:
        a, b = wide.date, narrow.date
        if a is None or b is None or (a.days_wide or 99999) <= (b.days_wide or 99999):
            return False
        return a.intersects(b)

    return [one for one in held if not any(holds(one, other) for other in held)]


def _year_of(cluster: Sequence[Told]) -> str:
    """The year, which tells a step that happens again from the one before it."""
    held = [one.date or one.roughly for one in cluster if one.within is not None]
    return str(min((one.sort_key()[0].year for one in held if one is not None), default=""))


def _words(one: Told) -> str:
    return one.date.written if one.date is not None and one.clock is None else one.said.value


def _differ(one: Told, other: Told) -> Sort | None:
    """How two tellings of one step differ; None: they do not."""
    if one.whose and other.whose and letters_apart(one.whose, other.whose) > 2:
        # Two names that no spelling joins: two people.
        return None
    if one.date is not None and other.date is not None and not one.date.intersects(other.date):
        return Sort.CONFLICT
    if one.clock and other.clock:
        apart = one.clock.apart(other.clock)
        if apart == 0:
            return None
        loose = one.clock.is_about or other.clock.is_about
        return Sort.PRECISION if apart <= (30 if loose else 10) else Sort.CONFLICT
    if one.date is None or other.date is None:
        return Sort.CONFLICT if one.said.value != other.said.value else None
    if (one.date.earliest, one.date.latest) == (other.date.earliest, other.date.latest):
        return None
    return Sort.PRECISION
