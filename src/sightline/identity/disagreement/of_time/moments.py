"""When things happened, and what their closed fields say, where facts of several documents tell of one event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.fact import Fact, FieldValue
from sightline.chronology.partial_date import PartialDate, write_day
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.once_in_a_case import ONCE, may_be_one
from sightline.identity.same_event import EventGroup
from sightline.identity.why_same import are_of_two_places, have_days_of_their_own
from sightline.vocabulary.fields import FieldType
from sightline.vocabulary.kinds import KINDS

_REVIEW = (
    r"(?:(?:serious|independent|local|child|domestic|homicide|safeguarding|practice|learning|case|care)\s+)+review"
)
_BEGUN = r"(?:launched|established|set\s+up|commissioned|begun|began|started|ordered|initiated|opened|instigated)"
_REVIEW_BEGUN = re.compile(
    rf"\b(?P<review>{_REVIEW})\b(?:\s*,?\s*(?:which|that|has|had|have|been|was|is|already|also"
    rf"|formally)\b)*\s+(?P<begun>{_BEGUN})\b"
    rf"|\b(?P<begun_first>{_BEGUN})\s+(?:a|an|the|its|their)\s+(?P<review_last>{_REVIEW})\b",
    re.I,
)
_ON_ONE_SIDE = re.compile(r"\b(?:before|after|until|by|since)\b", re.I)
"""A date told as before or after something else says little of its own."""
_SUPPOSED = re.compile(
    r"\b(?:may(?!\s+\d)|might|could|will|would|should|call(?:s|ed|ing)?\s+for|whether|if|no|not|urged)\b[^.,;]{0,30}$",
    re.I,
)
_MILESTONES = ("charge", "trial", "verdict", "sentence", "appeal")
_MILESTONE = re.compile(
    r"\b(?:(?P<charge>(?:was|were|been)\s+charged)|(?P<sentence>jailed|sentenc(?:ed|ing)|(?:the\s+)?sentence)|"
    r"(?P<verdict>convict(?:ed|ion)|verdicts?|found\s+guilty)|(?P<appeal>appeal(?:ed)?)|(?P<trial>trial))\b",
    re.I,
)
_AFTER = re.compile(r"\b(?:after|following|once|since|in\s+the\s+wake\s+of)\b(?P<words>[^,.;]{0,60})", re.I)
_BEFORE = re.compile(r"\b(?:before|ahead\s+of|prior\s+to|even\s+before)\b(?P<words>[^,.;]{0,60})", re.I)
_TO_COME = re.compile(
    r"\b(?:will\s+be|is\s+to\s+be|are\s+to\s+be|due\s+to\s+be|to\s+be)\s+(?P<sentence>sentenced)\b|"
    r"\b(?P<trial>trial)\s+(?:is\s+(?:due|set|listed|expected)|will\s+(?:begin|start))\b|"
    r"\b(?:await(?:s|ing)?)\s+(?:(?P<awaited>sentenc(?:e|ing))|(?P<awaited_trial>trial))\b",
    re.I,
)


_STEPS_OF_A_CASE = frozenset(
    {"death", "birth", "child_protection_plan_start", "child_protection_plan_end", "verdict", "sentence", "conviction"}
)
"""What :mod:`~sightline.identity.disagreement.of_time.milestones` reads from the sentences themselves."""


def moments(facts: Iterable[Fact], groups: Iterable[EventGroup], told: Sequence[Sentence] = ()) -> list[Contradiction]:
    """Dates that cannot both be right or of which one is less exact, and closed fields with two values.

    ``told``: the sentences, so that a side shows the whole of the one that it stands in.
    """
    by_id = {fact.id: fact for fact in facts if fact.is_current}
    found: list[Contradiction] = []
    seen: set[frozenset[str]] = set()
    prose = {sentence.document for sentence in told if sentence.is_of_text}
    for group in groups:
        held = sorted((by_id[one] for one in group.fact_ids if one in by_id), key=lambda fact: fact.id)
        for one, other in combinations(held, 2):
            seen.add(frozenset((one.id, other.id)))
            reasons = tuple(f"{reason[:1].upper()}{reason[1:]}." for reason in group.reasons)
            if not _is_step(one, other, prose) and (made := _dates(one, other, reasons)):
                found.append(made)
            found.extend(_values(one, other, reasons))
    found.extend(_once([fact for fact in by_id.values() if not _is_step(fact, fact, prose)], seen))
    of_document: dict[str, list[Sentence]] = {}
    for sentence in told:
        of_document.setdefault(sentence.document, []).append(sentence)
    return [replace(one, said=tuple(_in_sentence(said, of_document) for said in one.said)) for one in found]


def _is_step(one: Fact, other: Fact, prose: set[str]) -> bool:
    """Whether the documents' own sentences are looked through for it already."""
    return {one.kind, other.kind} <= _STEPS_OF_A_CASE and {_document(one), _document(other)} <= prose


def _in_sentence(said: Said, of_document: Mapping[str, Sequence[Sentence]]) -> Said:
    """The same with the whole sentence as its passage, where the document's text is at hand."""
    if said.start is None:
        return said
    for sentence in of_document.get(said.document, ()):
        if sentence.start is not None and sentence.start <= said.start < sentence.start + len(sentence.text):
            return replace(said, passage=sentence.text) if said.words in sentence.text else said
    return said


def _once(facts: Sequence[Fact], seen: set[frozenset[str]]) -> list[Contradiction]:
    """Dates of what happens once in a case, though nothing else joins the facts."""
    found = []
    once = sorted((fact for fact in facts if fact.kind in ONCE and fact.occurred.is_known), key=lambda fact: fact.id)
    several = {
        (_document(one), one.kind)
        for one, other in combinations(once, 2)
        if one.kind == other.kind and _document(one) == _document(other) and not one.occurred.intersects(other.occurred)
    }
    for one, other in combinations(once, 2):
        if one.kind != other.kind or frozenset((one.id, other.id)) in seen or _document(one) == _document(other):
            continue
        if {(_document(one), one.kind), (_document(other), other.kind)} & several:
            continue
        why = may_be_one(one, other, dates_must_meet=False)
        if why and not one.occurred.intersects(other.occurred):
            made = _dates(one, other, (f"{why[:1].upper()}{why[1:]}.",))
            if made:
                found.append(made)
    return found


def _document(fact: Fact) -> str:
    return fact.sources[0].document if fact.sources else f"entry {fact.id}"


def _label(fact: Fact) -> str:
    kind = KINDS.get(fact.kind)
    return kind.label[:1].lower() + kind.label[1:] if kind else fact.kind


def _dates(one: Fact, other: Fact, reasons: tuple[str, ...]) -> Contradiction | None:
    a, b = one.occurred, other.occurred
    if not a.is_known or not b.is_known or (a.earliest, a.latest) == (b.earliest, b.latest):
        return None
    if a.is_unsure or b.is_unsure or any(_ON_ONE_SIDE.search(moment.written) for moment in (a, b)):
        return None
    if not a.intersects(b) and have_days_of_their_own(one, other):
        return None
    if not a.intersects(b):
        sort, why = Sort.CONFLICT, f"“{a.written}” and “{b.written}” cannot both be right."
    elif _inside(a, b) or _inside(b, a):
        sort, why = Sort.PRECISION, "One date lies within the other: it is more exact and does not contradict it."
    else:
        return None
    said = (_said_when(one), _said_when(other))
    if said[0].value == said[1].value:
        return None
    label = _label(one) if one.kind == other.kind else f"{_label(one)} or {_label(other)}"
    about = f"{min(one.kind, other.kind)} {min(one.lineage or one.id, other.lineage or other.id)}"
    return Contradiction.of(Topic.DATE, sort, f"when it was: {label}", about, said, (*reasons, why))


def _inside(one: PartialDate, other: PartialDate) -> bool:
    """Whether every day of ``one`` is a day of ``other``, and not the other way round."""
    begins = other.earliest is None or (one.earliest is not None and one.earliest >= other.earliest)
    ends = other.latest is None or (one.latest is not None and one.latest <= other.latest)
    return begins and ends


def _said_when(fact: Fact) -> Said:
    """The words of the date where they stand in a passage of the fact, else the passage itself."""
    bounds = dict.fromkeys((fact.occurred.earliest, fact.occurred.latest))
    value = " to ".join(write_day(bound) if bound else "?" for bound in bounds)
    for source in fact.sources:
        passage = source.passage or fact.text
        at = passage.find(fact.occurred.written) if fact.occurred.written else -1
        if at >= 0:
            start = None if source.start is None else source.start + at
            words = fact.occurred.written
            end = None if start is None else start + len(words)
            return Said(fact.lineage or fact.id, source.document, words, start, end, value, fact.agency, passage)
    return _said_whole(fact, value)


def _said_whole(fact: Fact, value: str) -> Said:
    source = fact.sources[0] if fact.sources else None
    passage = (source.passage if source else "") or fact.text
    exact = source is not None and bool(source.passage)
    return Said(
        fact.lineage or fact.id,
        _document(fact),
        passage,
        source.start if source and exact else None,
        source.end if source and exact else None,
        value,
        fact.agency,
        passage,
    )


_GOES_WITH_ANY = {("injury", "type"): "swelling"}
"""A value that any other may stand beside: a broken leg is swollen too."""


def _values(one: Fact, other: Fact, reasons: tuple[str, ...]) -> list[Contradiction]:
    if are_of_two_places(one, other):
        return []
    kind = KINDS.get(one.kind)
    found = []
    for name in sorted(set(one.fields) & set(other.fields)) if kind and one.kind == other.kind else ():
        declared = kind.field(name) if kind else None
        if declared is None or declared.many or declared.type in (FieldType.TEXT, FieldType.PERSON, FieldType.AGENCY):
            continue
        mine, theirs = one.fields[name], other.fields[name]
        if (
            mine.value is None
            or theirs.value is None
            or mine.value == theirs.value
            or "other" in (mine.value, theirs.value)
            or _GOES_WITH_ANY.get((one.kind, name)) in (mine.value, theirs.value)
        ):
            continue
        if declared.type is FieldType.DATE:
            # Written in two ways, one day may look like two.
            continue
        said = (_said_value(one, mine, dict(declared.choices)), _said_value(other, theirs, dict(declared.choices)))
        about = f"{one.kind}.{name} {min(one.lineage or one.id, other.lineage or other.id)}"
        subject = f"{declared.label.lower()}: {_label(one)}"
        sort, why = Sort.CONFLICT, f"{said[0].value} and {said[1].value} cannot both be right."
        if _rounds(mine.value, said[0], theirs.value, said[1]):
            sort, why = Sort.PRECISION, "One rounds what the other gives."
        found.append(Contradiction.of(Topic.VALUE, sort, subject, about, said, (*reasons, why)))
    return found


_NUMBER = re.compile(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")


def _rounds(mine: object, its: Said, theirs: object, others: Said) -> bool:
    """Whether two numbers are one as far as each is written out: 10 kg is 9.86 kg, and 10.0 kg is not."""
    reach = []
    for value, said in ((mine, its), (theirs, others)):
        written = _NUMBER.search(said.words)
        if isinstance(value, bool) or not isinstance(value, int | float) or written is None:
            return False
        number = float(written.group().replace(",", ""))
        unit = value / number if number else 1.0
        slack = 0.5 * 10.0 ** -len(written.group("decimals") or "") * abs(unit)
        reach.append((value - slack, value + slack))
    return reach[0][0] < reach[1][1] and reach[1][0] < reach[0][1]


def _said_value(fact: Fact, held: FieldValue, choices: dict[str, str]) -> Said:
    value = {True: "yes", False: "no"}[held.value] if isinstance(held.value, bool) else str(held.value)
    value = choices.get(value, value)
    whole = _said_whole(fact, value)
    if held.passage and held.passage in whole.passage:
        return Said(whole.fact, whole.document, held.passage, held.start, held.end, value, whole.agency, whole.passage)
    return whole


@dataclass(frozen=True, slots=True)
class _Begun:
    said: Said
    after: int | None
    before: int | None


def review_begun(told: Sequence[Sentence]) -> list[Contradiction]:
    """Where one document has a review begin after a step of the criminal case, another before it."""
    to_come: dict[str, int] = {}
    for sentence in told:
        for hit in _TO_COME.finditer(sentence.text):
            step = _MILESTONES.index("sentence" if hit.group("sentence") or hit.group("awaited") else "trial")
            to_come[sentence.document] = min(step, to_come.get(sentence.document, step))
    claims = []
    for sentence in told:
        for hit in _REVIEW_BEGUN.finditer(sentence.text):
            start, end = hit.span()
            if _SUPPOSED.search(sentence.text[:start]):
                continue
            after = _steps(_AFTER, sentence.text)
            before = _steps(_BEFORE, sentence.text)
            if before is None and after is None:
                before = to_come.get(sentence.document)
            if after is None and before is None:
                continue
            value = f"after the {_MILESTONES[after]}" if after is not None else f"before the {_MILESTONES[before or 0]}"
            claims.append(_Begun(sentence.say(start, end, value), after, before))
    found = []
    for one, other in combinations(sorted(claims, key=lambda claim: claim.said.place), 2):
        first, last = (one, other) if one.before is not None else (other, one)
        if first.before is None or last.after is None or first.before > last.after:
            continue
        if one.said.document == other.said.document:
            continue
        reasons = (
            "Both tell of the review of the case being begun.",
            f"One has it begin {last.said.value}; in the other it had begun {first.said.value}.",
        )
        found.append(
            Contradiction.of(
                Topic.DATE, Sort.CONFLICT, "when the review began", "review_start", (one.said, other.said), reasons
            )
        )
    return found


def _steps(pattern: re.Pattern[str], text: str) -> int | None:
    for hit in pattern.finditer(text):
        if step := _MILESTONE.search(hit.group("words")):
            return _MILESTONES.index(str(step.lastgroup))
    return None
