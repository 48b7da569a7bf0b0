"""The phrases of the lexicon that stand in a row, each weighed: denied, planned, supposed, or somebody's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from sightline.chronology.fact import FieldValue
from sightline.vocabulary.kinds import KINDS
from sightline.vocabulary.natures import Nature
from sightline.wording.going_on import BEGINNINGS, goes_on
from sightline.wording.lexicon_shapes import KEEP, Entry, Lexicon
from sightline.wording.negation import Standing, stance
from sightline.wording.people import PersonMention
from sightline.wording.reported import Manner, Report, report_around, reports
from sightline.wording.sentences import sentences
from sightline.wording.suggestion.pattern import words_of
from sightline.wording.suggestion.who_is_hurt import Hurt, who_is_hurt
from sightline.wording.suggestion.whose_injury import is_a_grown_ups

_SPLIT = re.compile(r";|\n|\s\|\s")
_SPOKEN = 10_000  # the order of what only reported speech suggests: after every entry of the lexicon
_OPENING = 200  # a message that opens a row is the row; what it conveys is a further fact inside it
_OWN_CONTACT = {
    "general_practice": "gp_contact",
    "health_visiting": "health_visitor_contact",
    "midwifery": "midwifery_contact",
    "hospital": "hospital_attendance",
    "ambulance": "ambulance_call",
    "school": "education_contact",
    "early_years": "education_contact",
}
"""What "child seen" is in the records of agencies that do not visit for the council."""
_VISIT_OF_THE_COUNCIL = re.compile(
    r"\b(?:SW|S/?V|social work\w*|statutory|stat|CP|CPV|CIN|LAC|CLA|s\.?\s?47|section 47|duty|EDT|looked after|joint|"
    r"council|children['’]s services|welfare)\b",
    re.IGNORECASE,
)
_HIM_IS_A_GROWN_UP = ("police", "ambulance", "probation", "domestic_abuse_service")
_A_CHILD_HIT = {"police": "police_incident", "school": "education_concern", "early_years": "education_concern"}
_OFTEN_ENOUGH = 12  # no row needs one phrase more often; it keeps a page pasted into a cell from taking minutes
_INTO_ACCOUNT = (Nature.EVENT, Nature.OBSERVATION)
_SUBJECT = re.compile(r"[\w'’&-]+(?:\s[\w'’&-]+){0,3}")
_DEED = re.compile(r"\b(?:\w+ed|was|were|is|has|had|saw|rang|told|and)\b", re.IGNORECASE)
_LATER_CLAUSE = re.compile(
    r",?\s(?:and|but)\s(?:there\s(?:was|were)|later|then|subsequently|afterwards)\b", re.IGNORECASE
)
_REASON = re.compile(
    r"\b(?:because(?: of)?|due to|owing to|on account of|in view of|as (?=(?:he|she|they|there|it)\b)|"
    r"as (?=(?:the |his |her |their )?[\w'’]+ (?:is|was|are|were|has|had|have|did|does|moved|left|went|could)\b))",
    re.IGNORECASE,
)
"""What stands behind it is why, and the clause before it what happened."""
_SINCE = re.compile(r"\bsince\s+(?:(?:the|her|his|their|its)\s+)?$", re.IGNORECASE)
"""Before what something else is counted from: "low mood since the birth of Child J" tells of no birth."""
_TOLD = frozenset({"told", "tells", "said", "says", "explained", "stated", "tell", "say"})
_NEAR_THE_VERB = 40
_MEDICAL = re.compile(r"\b(?:Dr|Prof|consultant|paediatrician|radiologist|pathologist|surgeon|registrar)\b", re.I)
_CHILDS_WORDS = re.compile(r"\b(?:mummy|daddy)\b", re.IGNORECASE)
_CHILD_ASKED = re.compile(
    r"\b(?:seen alone|spoken to (?:alone|by|in|on)|on (?:his|her) own|when asked)\b[^.;\n]{0,40}[.,;]?\s+\w+$",
    re.IGNORECASE,
)
_FIRST_WORDS = re.compile(r"(?:(?:,|and|or)?\s*['‘\"“]\w+['’\"”],?\s*)+")
"""What a small child can say so far: "says 'dada' and 'cat'"."""
_NOT_TOLD = re.compile(r"^\s*(?:to|by|as|for)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found, and the kind that it stands for once denial, plans and reported speech are weighed."""

    kind: str
    score: int
    start: int
    end: int
    order: int
    may_be_part: bool
    instead_of: str = ""
    report: Report | None = None
    says: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def is_only_told(self) -> bool:
        """Whether nothing but "mother said" led to it."""
        return self.order == _SPOKEN and self.kind == "account_given"

    def rank(self) -> tuple[int, int, int]:
        """By what it is sorted: the strongest first, then as they stand in the text."""
        return (-self.score, self.start, self.order)


def pieces_of(text: str) -> list[tuple[int, int]]:
    """The sentences of a row, cut again where rows are cut: at a semicolon, a line's end, a bar."""
    found: list[tuple[int, int]] = []
    for sentence in sentences(text):
        start = sentence.start
        for cut in _SPLIT.finditer(text, sentence.start, sentence.end):
            found.append((start, cut.start()))
            start = cut.end()
        found.append((start, sentence.end))
    return [(start, end) for start, end in found if text[start:end].strip()]


def piece_of(pieces: Sequence[tuple[int, int]], at: int) -> int:
    """The number of the piece in which the place ``at`` lies."""
    return next((number for number, (_, end) in enumerate(pieces) if at < end), len(pieces) - 1)


def weighed_hits(
    lexicon: Lexicon,
    text: str,
    seen: str,
    agency_kind: str | None,
    pieces: Sequence[tuple[int, int]],
    people: Sequence[PersonMention],
    children: Sequence[str] = (),
) -> list[Hit]:
    """Every phrase that stands in ``text``, and what is told there as somebody's words.

    ``seen``: the text as phrases are looked for in it, with the children of the case called "the child".
    """
    found: list[Hit] = []
    opening = len(text) - len(text.lstrip(" \t\"'“•-*?"))
    words = words_of(seen)
    passed: dict[str, list[tuple[int, int]]] = {}
    for entry, phrase in lexicon.possible(set(words.split())):
        if not phrase.may_stand_in(words):
            continue
        if (entry.only and agency_kind not in entry.only) or agency_kind in entry.never:
            continue
        if entry.together_with and not any(item.stands_in(seen, words) for item in entry.together_with):
            continue
        if entry.unless and any(item.stands_in(seen, words) for item in entry.unless):
            continue
        for match in islice(phrase.regex.finditer(seen), _OFTEN_ENOUGH):
            number = piece_of(pieces, match.start())
            since, to = pieces[number]
            if entry.alone and match.group() != seen.strip(" .:"):
                continue
            if entry.kind not in passed:
                passed[entry.kind] = lexicon.passed_over_in(entry.kind, seen, words)
            if any(first <= match.start() < last for first, last in passed[entry.kind]):
                continue
            if any(item.stands_in(seen, words, since, to) for item in entry.excluded_by):
                continue
            if _SINCE.search(text, since, match.start()):
                continue
            if entry.needs and not any(item.stands_in(seen, words, since, to) for item in entry.needs):
                continue
            if entry.kind == "injury" and is_a_grown_ups(
                text, seen, match.span(), (since, to), people, children, agency_kind
            ):
                continue
            hit = _weighed(entry, text, match.start(), match.end())
            if hit is None:
                continue
            if entry.kind == "domestic_abuse_incident":
                him_is_a_child = agency_kind not in _HIM_IS_A_GROWN_UP
                hurt = who_is_hurt(seen, match.start(), match.end(), since, to, him_is_a_child=him_is_a_child)
                if hurt is Hurt.BY_A_CHILD:
                    continue
                if hurt is Hurt.CHILD_BY_GROWN_UP:
                    hit = _done_to_the_child(text, match.start(), agency_kind)
            kind, report = hit
            score = entry.weight * 10 + min(len(match.group().split()), 5) + (5 if number == 0 else 0)
            if entry.opens and match.start() - opening <= 12:
                score += 20
            if agency_kind is not None and agency_kind in entry.agencies:
                score += 15
            if _LATER_CLAUSE.search(text, since, match.start()) or _REASON.search(text, since + 1, match.start() + 1):
                score -= 25
            changed = kind != entry.kind
            if changed:
                score = min(score, 45 + (5 if number == 0 else 0))
            if entry.conveys and not changed and _opens(lexicon, text, opening, match.start(), people):
                score = _OPENING
            part = entry.part or KINDS[kind].nature not in _INTO_ACCOUNT
            instead_of = entry.kind if changed else ""
            says = {} if changed else entry.says
            if kind == "visit" and not _VISIT_OF_THE_COUNCIL.search(text, since, to):
                kind = _OWN_CONTACT.get(agency_kind or "", kind)
            found.append(Hit(kind, score, match.start(), match.end(), entry.order, part, instead_of, report, says))
    found.extend(_spoken(text, pieces))
    return found


def said_by_itself(text: str, hits: Iterable[Hit]) -> dict[str, FieldValue]:
    """The choices that the entries of ``hits`` make by themselves; none where two of them differ."""
    found: dict[str, FieldValue] = {}
    differing: set[str] = set()
    for hit in hits:
        for name, code in hit.says.items():
            held = found.setdefault(name, FieldValue(code, text[hit.start : hit.end], hit.start, hit.end))
            if held.value != code:
                differing.add(name)
    return {name: value for name, value in found.items() if name not in differing}


def _opens(lexicon: Lexicon, text: str, opening: int, at: int, people: Sequence[PersonMention]) -> bool:
    """Whether the words at ``at`` open the row, or stand right behind the agency or worker that the row opens with."""
    before = text[opening:at].strip()
    if len(before) <= 3:
        return True
    if not _SUBJECT.fullmatch(before) or _DEED.search(before):
        return False
    worker = any(item.role == "professional" and opening <= item.start and item.end <= at for item in people)
    return worker or bool(lexicon.agency_words.anywhere(text, opening, at))


def _weighed(entry: Entry, text: str, start: int, end: int) -> tuple[str, Report | None] | None:
    """The kind that an entry's words stand for here, or None where the text does not assert them."""
    held = stance(text, start, end)
    instead = {
        Standing.ASSERTED: KEEP,
        Standing.DENIED: entry.negated,
        Standing.PLANNED: entry.planned,
        Standing.SUPPOSED: entry.supposed,
    }[held.standing]
    if not instead:
        return None
    if instead != KEEP:
        return instead, None
    if entry.kind in BEGINNINGS and KINDS[entry.kind].field("only_runs") is None and goes_on(text, start, end):
        return None
    report = report_around(text, start)
    if report is None:
        told = _told_to_an_agency(entry, text, start, end)
        return (entry.kind, None) if told is None else (_as_said(told), told)
    if entry.reported == KEEP or KINDS[entry.kind].nature not in _INTO_ACCOUNT:
        return entry.kind, None
    if report.manner is Manner.ACCOUNT and report.who == "professional":
        return entry.kind, None
    if entry.reported and report.manner is Manner.ACCOUNT:
        return entry.reported, report
    return _as_said(report), report


def _done_to_the_child(text: str, at: int, agency_kind: str | None) -> tuple[str, Report | None]:
    """The kind of a blow to the child by a grown-up: whose account it is, or a concern of the agency that writes."""
    report = report_around(text, at)
    if report is not None:
        return _as_said(report), report
    return _A_CHILD_HIT.get(agency_kind or "", "concern_raised"), None


def _told_to_an_agency(entry: Entry, text: str, start: int, end: int) -> Report | None:
    """ "Mother told the ward that": an account of hers, and not one agency telling another."""
    if entry.kind != "information_shared":
        return None
    return next(
        (
            one
            for one in reports(text)
            if one.who in ("family", "child", "")
            and one.speaker
            and one.manner is Manner.ACCOUNT
            and one.verb in _TOLD
            and one.speaker_start <= start <= one.start < max(end, one.start + 1)
            and one.start - start <= _NEAR_THE_VERB
        ),
        None,
    )


def _as_said(report: Report) -> str:
    """The kind of what is somebody's account, opinion or finding, and not simply so."""
    if report.manner is Manner.FINDING:
        return "review_finding" if report.who == "review" else "decision"
    if report.who == "child":
        return "child_voice"
    if report.manner is Manner.OPINION and report.who != "family":
        return "medical_opinion" if _MEDICAL.search(report.speaker) else "professional_opinion"
    return "account_given"


def _asked_the_child(text: str, report: Report) -> bool:
    """Whether a note that leaves out who speaks has just told that the child was seen alone, or asked."""
    before = text[max(0, report.start - 90) : report.start]
    return not report.speaker and _CHILD_ASKED.search(before) is not None


def _spoken(text: str, pieces: Sequence[tuple[int, int]]) -> list[Hit]:
    """Reported speech as such: what a person of the family or the child says is an account or the child's words.

    Of a professional's words only a view is a fact of its own, and what they told where nothing else fits.
    """
    found = []
    for report in reports(text)[:50]:
        said = text[report.start : report.end].strip(" ,:")
        if len(said) < 3 or _NOT_TOLD.match(text[report.start :]):
            continue
        if not report.speaker and _FIRST_WORDS.fullmatch(said):
            continue
        kind, score = _as_said(report), 40
        if kind == "account_given" and (_CHILDS_WORDS.search(said) or _asked_the_child(text, report)):
            kind = "child_voice"
        if report.manner is Manner.ACCOUNT:
            score = {"family": 40, "child": 40, "": 36}.get(report.who, 12)
            if report.who == "professional" and report.verb not in _TOLD:
                continue
        at = min(report.speaker_start, report.start)
        first = piece_of(pieces, at) == 0
        may_be_part = report.manner is not Manner.ACCOUNT or report.who != "professional"
        to = report.start if at < report.start else report.start + 1
        found.append(Hit(kind, score + (5 if first else 0), at, to, _SPOKEN, may_be_part, report=report))
    return found
