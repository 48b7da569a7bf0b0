"""The example chronologies of a rule as little timelines: a lane for each agency, and the same told in words.

The picture shows nothing that the words beneath it do not say; it has no script and no style of its own.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from sightline.chronology.fact import Fact, KindStanding, RelationType, Status
from sightline.chronology.partial_date import write_day, write_month
from sightline.rulebook.language.rules import Prompt, Rule
from sightline.rulebook.language.words import agency_words, when
from sightline.rulebook.rule_files.examples import CHILD, Example, read_examples
from sightline.vocabulary.fields import Field
from sightline.vocabulary.kinds import KINDS

_WIDTH, _LABELS, _RIGHT, _TOP, _LANE, _ROW = 680, 190, 14, 40, 30, 21
_ON_A_SHEET = 3
_INK, _QUIET, _LINE, _BAND, _MARK = "#0b0c0c", "#484949", "#b1b4b6", "#e6ecf1", "#12293f"
_PROMPT_SAYS = {
    "yes": "the question is asked",
    "no": "the question is not asked",
    "cannot tell": "it cannot be told",
    "nothing": "there is nothing to ask about",
}
_DUTY_SAYS = {
    "pending": "not done yet, and not yet past due",
    "met": "done in time",
    "met late": "done, after it was due",
    "breached and open": "past due, and nothing shows it done",
    "breached, then ended": "was past due when the need for it ended",
    "cannot tell": "it cannot be told",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One example: its picture, and everything in it in words. ``covered``: whose records speak for which days."""

    title: str
    svg: str
    facts: tuple[str, ...]
    covered: tuple[str, ...]
    expects: tuple[str, ...]


def told(rule: Rule) -> tuple[Told, ...]:
    """The examples of a rule, in order."""
    return tuple(_told(rule, example) for example in read_examples(rule.examples))


def _told(rule: Rule, example: Example) -> Told:
    return Told(
        example.title,
        draw(example),
        tuple(_fact(fact) for fact in example.facts),
        tuple(
            f"Records of {agency_words(item.agency)} cover {_span(item.earliest, item.latest)}."
            for item in example.coverage
        ),
        tuple(f"On {write_day(day)}: {_expected(rule, said)}." for day, said in example.expects),
    )


def _expected(rule: Rule, said: str) -> str:
    parts = [part.strip() for part in said.split(";")]
    if isinstance(rule, Prompt):
        return "; and ".join(_times(_PROMPT_SAYS.get(said, said), number) for said, number in Counter(parts).items())
    if said == "nothing":
        return "nothing is owed"
    return "; and ".join(_duty_words(part) for part in parts)


def _times(said: str, number: int) -> str:
    """An answer that is given several times is said once: "the question is asked, 2 times"."""
    return said if number == 1 else f"{said}, {number} times"


def _duty_words(part: str) -> str:
    state, _, due = part.partition(", due ")
    first, _, last = due.partition("..")
    state = _DUTY_SAYS.get(state, state)
    if not due or due == "None":
        return state
    words = write_day(date.fromisoformat(first[:10])) + first[10:].replace("T", " at ")
    return f"{state}; due {words}" + (f" to {write_day(date.fromisoformat(last[:10]))}" if last else "")


def _span(first: date | None, last: date | None) -> str:
    begins = write_day(first) if first else "the beginning"
    return f"{begins} to {write_day(last) if last else 'today'}"


def _fact(fact: Fact) -> str:
    kind = KINDS[fact.kind]
    said = [_field(kind.field(name), name, held.value) for name, held in fact.fields.items()]
    said += [f"by {agency_words(fact.agency)}"]
    said += [
        f"about entry {item.to.removeprefix('fact-')}" for item in fact.relations if item.type is RelationType.ABOUT
    ]
    same = [item for item in fact.relations if item.type is RelationType.SAME_EVENT]
    said += [f"the same event as entry {item.to.removeprefix('fact-')}" for item in same]
    if fact.children and CHILD.id not in fact.children:
        said.append("of a brother or sister only")
    if any(item.role == "relative" for item in fact.people):
        said.append("of a relative")
    if fact.kind_standing is KindStanding.SUGGESTED or fact.status is Status.PROPOSED:
        said.append("nobody has confirmed it")
    moment = when(fact.occurred)
    return f"{moment[:1].upper()}{moment[1:]}: {kind.label}, {', '.join(said)}."


def _field(declared: Field | None, name: str, value: object) -> str:
    label = name.replace("_", " ")
    values = value if isinstance(value, list | tuple) else [value]
    choices = dict(declared.choices) if declared is not None and declared.choices else {}
    return f"{label}: {', '.join(_value(item, choices) for item in values)}"


def _value(value: object, choices: dict[str, str]) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return choices.get(str(value), str(value))


def draw(example: Example) -> str:
    """The picture as SVG."""
    scale = _scale(example)
    if scale is None:
        return ""
    lanes = _lanes(example, scale)
    height = _height(lanes)
    size = f'viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}"'
    parts = [
        f'<svg {size} role="img" xmlns="http://www.w3.org/2000/svg" font-family="arial, helvetica, sans-serif">',
        f"<title>{escape(example.title)}: the entries below on a line of time</title>",
        *_axis(scale, height),
    ]
    top = _TOP
    for lane in lanes:
        parts += _lane(example, lane, top, scale)
        top += lane.height
    parts += _asked(example, scale, height)
    return "\n".join([*parts, "</svg>"])


def sheet(rule: Rule) -> str:
    """The first examples of a rule on one picture, for a document; empty where none can be drawn."""
    parts: list[str] = []
    top = 0
    for example in read_examples(rule.examples)[:_ON_A_SHEET]:
        drawn = draw(example)
        if not drawn:
            continue
        title = (
            f'<text x="0" y="{top + 18}" font-size="14" font-weight="700" fill="{_INK}">{escape(example.title)}</text>'
        )
        parts += [title, drawn.replace("<svg ", f'<svg y="{top + 26}" ', 1)]
        top += 26 + _drawn_height(example) + 14
    if not parts:
        return ""
    size = f'viewBox="0 0 {_WIDTH} {top}" width="{_WIDTH}" height="{top}"'
    head = f'<svg {size} xmlns="http://www.w3.org/2000/svg" font-family="arial, helvetica, sans-serif">'
    return "\n".join([head, f'<rect width="{_WIDTH}" height="{top}" fill="#ffffff"/>', *parts, "</svg>\n"])


@dataclass(frozen=True, slots=True)
class _Lane:
    """An agency's line. ``rows``: which of its entries lie beneath the first line, because one there is too near."""

    agency: str
    rows: dict[int, int]

    @property
    def height(self) -> int:
        return _LANE + _ROW * max(self.rows.values(), default=0)


def _lanes(example: Example, scale: _Scale) -> list[_Lane]:
    agencies = [*(fact.agency for fact in example.facts), *(item.agency for item in example.coverage)]
    return [_Lane(agency, _rows(example, agency, scale)) for agency in dict.fromkeys(agencies)]


def _rows(example: Example, agency: str, scale: _Scale) -> dict[int, int]:
    """The row of each entry of an agency, so that none hides another."""
    ends: list[float] = []
    rows = {}
    for number, fact in enumerate(example.facts, 1):
        if fact.agency != agency or (reach := _reach(fact, scale)) is None:
            continue
        row = next((place for place, end in enumerate(ends) if end <= reach[0]), len(ends))
        ends[row : row + 1] = [sum(reach)]
        rows[number] = row
    return rows


def _reach(fact: Fact, scale: _Scale) -> tuple[float, float] | None:
    """Where the mark of an entry begins, and how wide it is; None where nothing is known of its day."""
    first, last = fact.occurred.earliest, fact.occurred.latest
    if first is None and last is None:
        return None
    left, right = scale.at(first or scale.first), scale.at(last or scale.last)
    return (left + right) / 2 - max(9.0, (right - left) / 2), max(18.0, right - left)


def _height(lanes: list[_Lane]) -> int:
    return _TOP + sum(lane.height for lane in lanes) + 6


def _drawn_height(example: Example) -> int:
    scale = _scale(example)
    return _height(_lanes(example, scale)) if scale is not None else 0


def _scale(example: Example) -> _Scale | None:
    """The line of time that holds every day of an example, with some room on either side."""
    days = [day for fact in example.facts for day in (fact.occurred.earliest, fact.occurred.latest) if day]
    days += [day for day, _ in example.expects]
    if not days:
        return None
    edge = timedelta(days=max(3, (max(days) - min(days)).days // 25))
    return _Scale(min(days) - edge, max(days) + edge)


class _Scale:
    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last
        self._per_day = (_WIDTH - _LABELS - _RIGHT) / ((last - first).days + 1)

    def at(self, day: date) -> float:
        inside = min(max(day, self.first), self.last)
        return round(_LABELS + ((inside - self.first).days + 0.5) * self._per_day, 1)


def _axis(scale: _Scale, height: int) -> list[str]:
    parts: list[str] = []
    months = [date(year, month, 1) for year in range(scale.first.year, scale.last.year + 1) for month in range(1, 13)]
    inside = [day for day in months if scale.first <= day <= scale.last]
    step = max(1, -(-len(inside) // 7))
    for place, day in enumerate(inside):
        if place % step == 0:
            x = scale.at(day)
            parts.append(f'<path d="M{x} 18V{height}" stroke="{_LINE}" stroke-width="1"/>')
            if x < _WIDTH - 60:
                parts.append(f'<text x="{x + 3}" y="14" font-size="12" fill="{_QUIET}">{day:%b %Y}</text>')
    if not inside:
        parts.append(f'<text x="{_LABELS}" y="14" font-size="12" fill="{_QUIET}">{write_month(scale.first)}</text>')
    return parts


def _lane(example: Example, lane: _Lane, top: int, scale: _Scale) -> list[str]:
    middle = top + _LANE // 2
    name = agency_words(lane.agency)
    parts = [
        f'<text x="0" y="{middle + 4}" font-size="13" fill="{_INK}">{escape(name[:1].upper() + name[1:])}</text>',
        f'<path d="M{_LABELS} {middle}H{_WIDTH - _RIGHT}" stroke="{_LINE}" stroke-width="1"/>',
    ]
    for item in example.coverage:
        if item.agency == lane.agency and item.earliest and item.latest:
            left, right = scale.at(item.earliest), scale.at(item.latest)
            place = f'x="{left}" y="{top + 4}" width="{max(2.0, round(right - left, 1))}" height="{lane.height - 8}"'
            parts.append(f'<rect {place} fill="{_BAND}"/>')
    for number, fact in enumerate(example.facts, 1):
        if fact.agency == lane.agency:
            parts += _mark(number, fact, middle + _ROW * lane.rows.get(number, 0), scale)
    return parts


def _mark(number: int, fact: Fact, middle: int, scale: _Scale) -> list[str]:
    reach = _reach(fact, scale)
    if reach is None:
        return []
    x, width = reach
    unsure = fact.occurred.is_unsure or fact.awaits_a_person
    dashed = ' stroke-dasharray="3 2"' if unsure else ""
    fill, ink = ("#ffffff", _MARK) if unsure else (_MARK, "#ffffff")
    shape = f'x="{round(x, 1)}" y="{middle - 9}" width="{round(width, 1)}" height="18" rx="9"'
    place = f'x="{round(x + width / 2, 1)}" y="{middle + 4}" font-size="11" font-weight="700" text-anchor="middle"'
    return [
        f'<rect {shape} fill="{fill}" stroke="{_MARK}" stroke-width="1.5"{dashed}/>',
        f'<text {place} fill="{ink}">{number}</text>',
    ]


def _asked(example: Example, scale: _Scale, height: int) -> list[str]:
    parts = []
    free = 0.0
    for place, (day, _) in enumerate(example.expects):
        x = scale.at(day)
        label = max(x, free)
        free = label + 12
        parts.append(f'<path d="M{x} 34V{height}" stroke="{_INK}" stroke-width="1.5" stroke-dasharray="2 3"/>')
        words = f'x="{label}" y="31" font-size="12" font-weight="700" text-anchor="middle"'
        parts.append(f'<text {words} fill="{_INK}">{letter(place)}</text>')
    return parts


def letter(place: int) -> str:
    """The letter by which a day of asking is marked: A, B, and so on."""
    return chr(ord("A") + place) if place < 26 else str(place + 1)
