"""How long a trial, a hearing, a meeting, a stay or an absence lasted, as documents say it, set side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.partial_date import PartialDate, Precision
from sightline.identity.disagreement.comparing.cast import Cast, Who
from sightline.identity.disagreement.telling.amounts import SPAN, Span, differ, end_of, span_of, start_of
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.wording.dates import find_dates

_THING = (
    r"(?P<which>first\s+|second\s+|third\s+|earlier\s+|later\s+|original\s+|separate\s+|re-?)?"
    r"(?:(?:murder|manslaughter|criminal|crown\s+court|high\s+court|jury|final|fact-finding|contested|care|appeal|"
    r"strategy|child\s+protection|professionals['’]?|core\s+group|review|initial|case|multi-agency|planning|legal)\s+)*"
    r"(?P<thing>trial|inquest|hearing|meeting|conference|discussion|interview|admission|stay|"
    r"assessment|restraining\s+order)\b"
)
_LASTED = (
    r"(?:which\s+|that\s+)?(?:had\s+|has\s+)?(?:lasted|ran|went\s+on|took|continued|lasting|running|spanned|sat)"
    r"(?:\s+(?:for|over|up))?\s+"
)
_FORMS = (
    rf"(?<![\w-]){SPAN}['’]?(?:[-\s]long)?\s+{_THING}",
    rf"\b{_THING}(?:\s+(?:at|in|by)\s+(?:the\s+)?(?-i:[A-Z])[\w'’-]+)?\s*,?\s*{_LASTED}{SPAN}",
    rf"\b{_THING}\s+(?:of|over|,|\()\s*{SPAN}",
    rf"\b(?=restraining){_THING}\s+(?:(?:that|which)\s+(?:runs|lasts)\s+)?for\s+{SPAN}",
    rf"\b(?:after|for|over|in|during)\s+{SPAN}\s+(?:of|on|at)\s+(?:his\s+|her\s+|their\s+|the\s+)?{_THING}",
)
_STATES = {
    "missing": (
        r"\bmissing\s+(?:from\s+\w+\s+|(?:the|that)\s+(?:night|day|evening)\s+(?:before\s+)?)?for\s+|"
        r"\b(?:not|never)\s+(?:been\s+)?found\s+for\s+|\bfound\s+(?:safe\s+)?after\s+"
    ),
    "absence": r"\b(?:absent|absence|(?:off|out\s+of|not\s+in)\s+school)\s+(?:from\s+\w+\s+)?(?:for|of)\s+",
    "exclusion": (
        r"\b(?:excluded|suspended|exclusion|suspension)\s+(?:from\s+(?:the\s+)?(?:school|[A-Z]\w+)\s+)?(?:for|of)\s+"
    ),
    "admission": (
        r"\b(?:in\s+hospital|admitted|on\s+the\s+ward|an\s+in-?patient)\s+for\s+|"
        r"\bhospital\s+(?:stay|admission)\s+of\s+"
    ),
}
_IN_WORDS = {"missing": "how long the child was missing", "absence": "how long the absence lasted",
             "exclusion": "how long the child was excluded",
             "admission": "how long the stay in hospital was"}  # fmt: skip
_FROM_TO = re.compile(r"\bfrom\b(?P<dates>.{6,60})", re.I | re.S)
_COURT = re.compile(r"\b((?:[A-Z][\w'’-]+\s+){1,2})(?:[Cc]rown|[Mm]agistrates['’]?|[Ff]amily)\s+[Cc]ourt")
_NOT_YET = re.compile(
    r"\b(?:expected|due|estimated|listed|scheduled|likely|set|shall|could|may(?!\s+\d)|might|will|would)\b[^.;]{0,30}$",
    re.I,
)
_SEVERAL = re.compile(
    (
        r"\b(?:re-?trial|retried|(?:first|second|third|earlier|later|previous|both|two|another"
        r"|separate)\s+(?:trial|inquest)s?)\b"
    ),
    re.I,
)
"""A document that speaks of more than one trial leaves open which of them it means."""
_NONE = re.compile(r"\b(?:no|without|never|not)\s+(?:a\s+|an\s+|any\s+)?$", re.I)
_ONCE = frozenset({"trial", "inquest", "restraining order"})
_WITHIN_MONTHS = frozenset({"assessment", "exclusion"})
"""What takes weeks, or is told of by its month: of one that each document tells of once, the times need only meet."""
_MONTHS_APART = 100


@dataclass(frozen=True, slots=True)
class Lasted:
    """One document says how long one thing lasted. ``court``: the place that it names, or empty."""

    thing: str
    span: Span
    said: Said
    when: PartialDate | None
    whose: tuple[Who, ...]
    court: str
    from_dates: bool = False


def durations(told: Sequence[Sentence], cast: Cast) -> list[Contradiction]:
    """Where two places give one thing another length."""
    first: dict[tuple[object, ...], Lasted] = {}
    several = {sentence.document for sentence in told if _SEVERAL.search(sentence.text)}
    claims = [
        claim
        for sentence in told
        for claim in lasted(sentence, cast)
        if claim.thing not in _ONCE or sentence.document not in several
    ]
    for claim in claims:
        first.setdefault((claim.said.document, claim.thing, claim.said.value, claim.when), claim)
    by_thing: dict[str, list[Lasted]] = {}
    for claim in first.values():
        by_thing.setdefault(claim.thing, []).append(claim)
    found = []
    for thing, held in sorted(by_thing.items()):
        for one, other, why in _pairs(thing, held, cast):
            loose = one.from_dates or other.from_dates
            if not differ(one.span, other.span, sitting_days=thing == "trial" or loose):
                continue
            when = min((c.when.sort_key() for c in (one, other) if c.when and c.when.is_known), default=())
            about = thing if thing in _ONCE else f"{thing} {when}"
            reasons = (why, f"{one.said.value} and {other.said.value} cannot both be how long it lasted.")
            subject = _IN_WORDS.get(thing, f"how long the {thing} lasted")
            found.append(
                Contradiction.of(Topic.DURATION, Sort.CONFLICT, subject, about, (one.said, other.said), reasons)
            )
    return found


def lasted(sentence: Sentence, cast: Cast) -> list[Lasted]:
    """What one sentence says of how long things lasted: as told, not as expected."""
    text = sentence.text
    made: dict[tuple[str, int], Lasted] = {}

    def add(thing: str, start: int, end: int, span: Span, at: int, from_dates: bool = False) -> None:
        if _NOT_YET.search(text[:at]) or _NONE.search(text[:at]):
            return
        court = _COURT.search(text)
        whose = tuple(who for _, who in cast.named_in(text, sentence.document, grown=True))
        said = sentence.say(start, end, span.value)
        made.setdefault(
            (thing, start),
            Lasted(
                thing,
                span,
                said,
                sentence.when(start, end)
                or (_lately(sentence.written) if thing in _STATES else None)
                or ((sentence.around or sentence.written) if thing in _WITHIN_MONTHS else None),
                whose,
                court.group(1).strip().casefold() if court else "",
                from_dates,
            ),
        )

    for form in _COMPILED:
        for hit in form.finditer(text):
            span = span_of(hit)
            if span is not None and not hit.group("which"):
                add(hit.group("thing").casefold(), start_of(hit), end_of(hit), span, hit.start())
    for thing, form in _STATES_COMPILED.items():
        for hit in form.finditer(text):
            span = span_of(hit)
            if span is not None:
                add(thing, start_of(hit), end_of(hit), span, hit.start())
    thing_here = re.search(r"\b(trial|inquest|hearing|missing|absent|absence)\b", text, re.I)
    for hit in _FROM_TO.finditer(text) if thing_here else ():
        stretch = _stretch(hit.group())
        if stretch is not None:
            days, end = stretch
            assert thing_here is not None
            thing = {"absent": "absence"}.get(thing_here.group().casefold(), thing_here.group().casefold())
            add(thing, hit.start(), hit.start() + end, Span(days, "day"), hit.start(), True)
    return list(made.values())


_COMPILED = tuple(re.compile(form, re.I) for form in _FORMS)
_STATES_COMPILED = {thing: re.compile(rf"(?:{form}){SPAN}", re.I) for thing, form in _STATES.items()}


def _stretch(words: str) -> tuple[int, int] | None:
    """How many days "from 3 March to 21 April 2016" covers, both counted, and where its words end."""
    dates = [found for found in find_dates(words) if found.date.is_known]
    if not dates:
        return None
    first = dates[0]
    if first.date.precision is Precision.RANGE and first.date.days_wide and first.date.days_wide > 1:
        return first.date.days_wide, first.end
    if len(dates) < 2 or not re.fullmatch(r"\s*(?:to|until|till|and|-|–)\s*", words[first.end : dates[1].start]):
        return None
    last = dates[1]
    if not (first.date.is_day and last.date.is_day) or first.date.earliest is None or last.date.earliest is None:
        return None
    days = (last.date.earliest - first.date.earliest).days + 1
    return (days, last.end) if days > 0 else None


def _pairs(thing: str, held: Sequence[Lasted], cast: Cast) -> list[tuple[Lasted, Lasted, str]]:
    """Which of them tell of one thing, and why."""
    values: dict[str, set[str]] = {}
    for claim in held:
        values.setdefault(claim.said.document, set()).add(claim.said.value)
    made = []
    for one, other in combinations(sorted(held, key=lambda claim: claim.said.place), 2):
        if one.said.document == other.said.document:
            continue
        if len(values[one.said.document]) > 1 or len(values[other.said.document]) > 1:
            # A document that gives two lengths tells of two trials, or is itself unsure: it decides nothing.
            continue
        if one.court and other.court and one.court != other.court:
            continue
        if one.whose and other.whose and all(cast.different(a, b) for a in one.whose for b in other.whose):
            continue
        if thing in _ONCE:
            if one.when and other.when and _far_apart(one.when, other.when):
                continue
            made.append((one, other, f"Both tell of a {thing}, and neither speaks of a second one."))
        elif thing in _WITHIN_MONTHS and _may_be_one(one.when, other.when):
            made.append((one, other, f"Each document tells of one {thing} in that time."))
        elif day := _day_of_both(one.when, other.when):
            made.append((one, other, f"Both tell of what lasted so, of {day.written} or the days about it."))
    return made


def _may_be_one(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two tellings, each dated by its day, its month or when it was written, lie within some months."""
    days = [moment.earliest for moment in (one, other) if moment is not None and moment.earliest is not None]
    return len(days) == 2 and abs((days[0] - days[1]).days) <= _MONTHS_APART


def _lately(written: PartialDate | None) -> PartialDate | None:
    """The week before something was written, for what a message tells of without a date."""
    if written is None or not written.is_day or written.earliest is None:
        return None
    return PartialDate.between(written.earliest - timedelta(days=7), written.earliest)


def _day_of_both(one: PartialDate | None, other: PartialDate | None) -> PartialDate | None:
    """The day that one gives and the other allows within a week, or None."""
    if one is None or other is None or not (_narrow(one) and _narrow(other) and one.intersects(other)):
        return None
    return next((moment for moment in (one, other) if moment.is_day), None)


def _narrow(moment: PartialDate) -> bool:
    return moment.days_wide is not None and moment.days_wide <= 8 and not moment.is_unsure


def _far_apart(one: PartialDate, other: PartialDate) -> bool:
    """More than a year between them whatever the truth: another trial. The date can be that of the crime instead."""
    if one.is_unsure or other.is_unsure or one.intersects(other):
        return False
    first, last = (one, other) if one.sort_key() <= other.sort_key() else (other, one)
    if first.latest is None or last.earliest is None:
        return False
    return (last.earliest - first.latest).days > 3 * 365
