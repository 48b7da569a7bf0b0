"""What a piece states: its sentences cut into statements, each with what the lexicon makes of it.

A stretch that says nothing of its own is joined to its neighbour, so that a statement keeps its time, place and reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from sightline.reading.layout.furniture import is_byline, is_furniture, is_general, is_signature, opens_with_furniture
from sightline.reading.layout.passages import CAPTION
from sightline.reading.layout.pieces import Heading, Piece
from sightline.reading.sentences.clauses import (
    cuts,
    date_cuts,
    opens_with_an_outcome,
    quotations,
    says_elided,
    says_something,
)
from sightline.reading.sentences.clauses_within import aside_within, clause_within
from sightline.reading.sentences.finite import FINITE, finite_at, opens_a_statement
from sightline.reading.sentences.focus import focused, for_deed
from sightline.reading.sentences.not_happened import Manner, not_happened
from sightline.vocabulary.natures import Nature
from sightline.wording.dates import FoundDate
from sightline.wording.dates.relative_date import RelativeDate
from sightline.wording.people import PersonMention
from sightline.wording.reported import reports
from sightline.wording.sentences import sentences
from sightline.wording.suggest import Part, Suggestion

Suggest = Callable[[str], Suggestion]


@dataclass(frozen=True)
class Statement:
    """``text[start:end]``, read. ``plain`` is the same with line ends and marks of quotation as spaces.

    ``dates`` and ``relatives`` stand in it, ``sentence`` is where its sentence begins, ``lead`` the dates that open the
    sentence for all of it. ``quoted``: it is the later part of what somebody is quoted as saying. ``subject``: whom
    its sentence is about where the stretch itself leaves that out. ``parts``: further facts in its very words.
    """

    start: int
    end: int
    plain: str
    piece: Piece
    sentence: int
    suggestion: Suggestion
    dates: tuple[FoundDate, ...] = ()
    relatives: tuple[RelativeDate, ...] = ()
    lead: tuple[FoundDate, ...] = ()
    lead_relatives: tuple[RelativeDate, ...] = ()
    quoted: bool = False
    general: bool = False
    subject: tuple[PersonMention, ...] = ()
    parts: tuple[Part, ...] = ()
    whole_sentence: str = field(default="", repr=False)

    @property
    def opens_entry(self) -> bool:
        """Whether it holds the date that its entry opens with."""
        heading = self.piece.heading
        return heading is not None and heading.inline and self.start <= heading.found.start < self.end

    @property
    def bare(self) -> str:
        """Its words without the date that its entry opens with."""
        heading = self.piece.heading
        if heading is None or not self.opens_entry:
            return self.plain
        return self.plain[max(heading.begin - self.start, 0) :].lstrip(" \t:;-–—.,|")

    @property
    def kind(self) -> str:
        """The kind that the lexicon suggests; "entry" where it knows none."""
        return self.suggestion.kind


def statements(
    text: str,
    piece: Piece,
    dates: Sequence[FoundDate],
    relatives: Sequence[RelativeDate],
    suggest: Suggest,
    *,
    in_quotation: bool = False,
) -> list[Statement]:
    """The statements of one piece in order. ``in_quotation``: the piece goes on with what was quoted before it."""
    found: list[Statement] = []
    heading = piece.heading
    begin = heading.begin if heading is not None and heading.inline else piece.start
    open_quote = in_quotation
    first = True
    spans = [(begin + one.start, begin + one.end) for one in sentences(_spaced(text[begin : piece.end]))]
    if heading is not None and heading.inline:
        spans = _opening_joined(text, spans, dates, suggest)
    for start, end in spans:
        was_open, open_quote = open_quote, _stays_open(text[start:end], open_quote)
        if first and heading is not None and heading.inline:
            # The heading is shown with the first statement under it.
            start = min(piece.start, heading.found.start)
        first = False
        caption = CAPTION.match(text, start, end)
        start = caption.end() if caption else start
        start = opens_with_furniture(text, start, end)
        words = _spaced(text[start:end])
        bare = words[heading.begin - start :] if heading and heading.inline and start <= heading.found.start else words
        inside = [one for one in dates if start <= one.start and one.end <= end]
        if not inside and (is_furniture(bare) or (heading is None and _is_shouted(bare))):
            continue
        if _only_titles(heading, start, bare, suggest):
            continue
        if is_byline(bare) or (piece.message is not None and is_signature(bare)):
            continue
        if heading is not None and heading.inline:
            inside = [one for one in inside if one.start >= heading.begin]
        told = [one for one in relatives if start <= one.start and one.end <= end]
        if not says_something(bare, [one for one in inside if one.start >= end - len(bare)], end - len(bare)):
            continue
        found.extend(_sentence(piece, start, words, inside, told, suggest, was_open))
    return found


def _only_titles(heading: Heading | None, start: int, bare: str, suggest: Suggest) -> bool:
    """Whether a few words behind an entry's date say only where or how it was: "23 February. Office"."""
    if heading is None or not (heading.inline and heading.titled and start <= heading.found.start):
        return False
    return finite_at(bare) is None and suggest(bare.strip()).kind == "entry"


_A_TRIAL = re.compile(
    r"(?:(?:after|at the end of|following|during)\s+)?(?:(?:an?|the)\s+)?[\w-]+[\s-](?:day|week|month)s?[\s-]trial\b"
    r"(?:\s+at\s+(?:[A-Z][\w'’-]+\s+){1,4}[Cc]ourt)?|a trial of [\w-]+ (?:days|weeks|months)"
)
_TOO_LITTLE = frozenset(
    {"entry", "visit", "health_visitor_contact", "police_incident", "police_intelligence", "contact"}
)
_FEW = 3


_BY_WHOM = (
    r"(?:(?:Dr|Nurse|Sister|Midwife|Mr|Mrs|Ms|Miss|SW|HV|GP)\.?\s+(?:(?-i:[A-Z])[\w'’-]*\s*){1,3}|(?:midwife|clinic|midwifery|"
    r"surgery|GP|HV|antenatal|nurse|admin|duty)\s*)"
)
_HOW_IT_WAS = re.compile(
    rf"{_BY_WHOM}(?:\([\w .]{{2,20}}\)\s*)?[,:-]?\s*(?:clinic|surgery|telephone|phone|tel|t/c|"
    rf"face to face|f2f|video|remote|online|"
    r"home visit|home|by telephone|by phone|consultation|triage|third party|admin)?(?:\s+(?:clinic|consultation|call|"
    r"appointment|contact|triage))?(?:\s*\([\w .]{2,20}\))?\s*[.:]",
    re.I,
)


def _says_how_it_was(words: str) -> bool:
    """Whether an entry's first words say only who was there and how: "Dr S Okoro, telephone.", "Midwife clinic."."""
    return finite_at(words) is None and _HOW_IT_WAS.fullmatch(words.strip()) is not None


def _opening_joined(
    text: str, spans: list[tuple[int, int]], dates: Sequence[FoundDate], suggest: Suggest
) -> list[tuple[int, int]]:
    """An entry's first words shown with its first sentence, where they are only a label: "H/V. Orin seen", "INTEL."."""
    if len(spans) < 2:
        return spans
    (start, end), (begin, following) = spans[:2]
    words = text[start:end]
    if _says_how_it_was(words) and not any(start <= one.start < following for one in dates):
        return [(start, following), *spans[2:]]
    if len(words.split()) > _FEW or any(start <= one.start < following for one in dates):
        return spans
    kind = suggest(words).kind
    if kind not in _TOO_LITTLE or text[end - 1 : end] in "?!":
        return spans
    is_label = kind == "entry" and finite_at(words) is None
    if not is_label and len(words.split()) > _FEW - 1 and kind == "entry":
        return spans
    following_kind = suggest(text[begin:following]).kind
    if not is_label and (following_kind not in {*_TOO_LITTLE, "visit_failed"} or reports(text[begin:following])):
        return spans
    return [(start, following), *spans[2:]]


def _sentence(
    piece: Piece,
    start: int,
    words: str,
    dates: Sequence[FoundDate],
    relatives: Sequence[RelativeDate],
    suggest: Suggest,
    quoted: bool,
) -> list[Statement]:
    whole = suggest(words)
    kept = [(reason.start, reason.end) for reason in whole.why]
    kept += [(reason.start, reason.end) for part in whole.parts for reason in part.why]
    kept += [(one.start - start, one.end - start) for one in dates]
    kept += [(one.start - start, one.end - start) for one in relatives]
    gaps = sorted({*cuts(words, kept), *date_cuts(words, dates, start)})
    gaps = [gap for number, gap in enumerate(gaps) if not number or gap[0] >= gaps[number - 1][1]]
    gaps = [_before_date(words, gap, dates, start) for gap in gaps]
    if (told := not_happened(words)) is not None and told.manner is Manner.CONDITION:
        # What would have been stands with its condition.
        gaps = [gap for gap in gaps if words[gap[0] : gap[1]].strip().startswith((";", "."))]
    lead, lead_told = _leading(words, start, dates, relatives)
    made = []
    begin = 0
    for stop, resume in [*gaps, (len(words), len(words))]:
        made.append((begin, stop))
        begin = resume
    made = _joined(words, made, whole, suggest, dates, relatives, start)
    general = is_general(words)
    found: list[Statement] = []
    for number, (begin, stop) in enumerate(made):
        begin, stop = _trimmed(words, begin, stop)
        plain = words[begin:stop]
        inside = tuple(one for one in dates if begin <= one.start - start and one.end - start <= stop)
        suggestion = whole if len(made) == 1 else suggest(plain)
        if suggestion.kind == "entry" and number + 1 < len(made):
            # "It was held up while ...": the phrase that tells its kind may end with the word at which it was cut.
            suggestion = suggest(words[begin : made[number + 1][0]].rstrip())
        if number and suggestion.kind == "entry" and _goes_on_listing(words[made[number - 1][1] : begin], found):
            suggestion = replace(suggestion, kind=found[-1].kind, nature=found[-1].suggestion.nature)
        if len(inside) == 1 and len(plain.split()) > 12:
            at = (inside[0].start - start - begin, inside[0].end - start - begin)
            suggestion = focused(plain, *at, suggest)
        made_here = Statement(
            start + begin,
            start + stop,
            plain,
            piece,
            start,
            replace(suggestion, parts=()),
            inside,
            tuple(one for one in relatives if begin <= one.start - start and one.end - start <= stop),
            lead if number else (),
            lead_told if number else (),
            quoted or _is_told_on(words, made, number),
            general,
            _subject(words, begin, whole, start) if number and not opens_a_statement(plain) else (),
            _further(plain, suggestion),
            words,
        )
        found.extend(_with_its_inner(made_here, suggest))
    return found


_LISTED = frozenset({"review_recommendation", "review_finding", "professional_opinion", "medical_opinion", "decision"})


def _goes_on_listing(joint: str, before: Sequence[Statement]) -> bool:
    """ "It recommended that ..., and that ...": the second is what the first is."""
    return bool(before) and before[-1].kind in _LISTED and joint.strip(" ,").casefold() == "and that"


def _with_its_inner(one: Statement, suggest: Suggest) -> list[Statement]:
    """The statement, and the fact that it tells only to say when it was, where the lexicon knows both."""
    times = [each.start - one.start for each in (*one.dates, *one.relatives)]
    aside = aside_within(one.plain, times)
    if aside is not None:
        return _with_its_aside(one, aside, suggest)
    within = clause_within(one.plain, times)
    if within is None:
        return [one]
    is_deed = within.head == within.clause
    head, inner = suggest(one.plain[: within.head]), suggest(one.plain[within.clause :])
    if is_deed:
        # What somebody was convicted of: a death where they were convicted of killing.
        inner = for_deed(one.plain, within.clause, inner, suggest)
        inner = suggest(one.plain[within.clause :]) if inner.kind == "entry" else replace(inner, mentions=())
    at = one.start + within.clause
    if one.suggestion.kind == inner.kind != head.kind and within.only_names:
        # "She was seen at the clinic three days before she died": no death on that day.
        return [replace(one, suggestion=replace(head, mentions=one.suggestion.mentions, parts=()), parts=())]
    if within.only_names or head.kind in ("entry", inner.kind) or (inner.kind == "entry" and not is_deed):
        return [one]
    outer = replace(
        one,
        suggestion=replace(head, mentions=one.suggestion.mentions, parts=()),
        dates=tuple(each for each in one.dates if each.start < at),
        relatives=tuple(each for each in one.relatives if each.start < at),
        parts=tuple(part for part in one.parts if part.end <= within.head),
    )
    plain = one.plain[within.clause :]
    return [
        outer,
        replace(
            one,
            start=at,
            plain=plain,
            suggestion=replace(suggest(plain), kind=inner.kind, nature=inner.nature, fields={}, why=(), parts=()),
            dates=tuple(each for each in one.dates if each.start >= at),
            relatives=tuple(each for each in one.relatives if each.start >= at),
            lead=(),
            lead_relatives=(),
            subject=(),
            parts=(),
        ),
    ]


def _with_its_aside(one: Statement, end: int, suggest: Suggest) -> list[Statement]:
    """What a clause between commas tells of the subject, and the statement that goes on behind it, each with its own
    days."""
    at = one.start + end
    is_dated = any(each.start < at for each in (*one.dates, *one.relatives))
    told = suggest(re.sub(r",\s+(?:who|which)\b", "", one.plain[:end], count=1))
    held = suggest(one.plain[:end])
    if held.kind != told.kind:
        held = replace(held, kind=told.kind, nature=told.nature, fields={}, why=())
    rest = suggest(re.sub(r",.*", " ", one.plain[:end], flags=re.S) + one.plain[end:].lstrip(" ,"))
    if not is_dated and (held.kind == "entry" or held.kind == rest.kind):
        return [one]
    return [
        replace(
            one,
            end=at,
            plain=one.plain[:end],
            suggestion=replace(held, parts=()),
            dates=tuple(each for each in one.dates if each.end <= at),
            relatives=tuple(each for each in one.relatives if each.end <= at),
            parts=(),
        ),
        replace(
            one,
            suggestion=one.suggestion
            if rest.kind == one.suggestion.kind
            else replace(one.suggestion, kind=rest.kind, nature=rest.nature, fields={}, why=()),
            dates=tuple(each for each in one.dates if each.start >= at),
            relatives=tuple(each for each in one.relatives if each.start >= at),
            parts=tuple(part for part in one.parts if part.start >= end and part.kind != rest.kind),
        ),
    ]


def _is_shouted(words: str) -> bool:
    """A title in capitals: "INCIDENT LOG - WEST DIVISION"."""
    letters = [one for one in words if one.isalpha()]
    big = sum(one.isupper() for one in letters)
    return (
        len(words.split()) >= 3
        and big > 0.6 * len(letters)
        and finite_at(words) is None
        and (len(words.split()) > 5 or not re.search(r"\d", words))
    )


def _is_told_on(words: str, made: Sequence[tuple[int, int]], number: int) -> bool:
    """ "She said that he had left, and that it was ...": what follows "and that" is said as well."""
    if not number:
        return False
    before, begin = made[number - 1], made[number][0]
    joint = words[before[1] : begin]
    return bool(re.search(r"\bthat\b", joint)) and bool(_SAYING.search(words[: before[1]]))


def _before_date(words: str, gap: tuple[int, int], dates: Sequence[FoundDate], offset: int) -> tuple[int, int]:
    """ "What happened on 19 March when she fell": the day is that of the fall, and so is the cut."""
    if not re.match(r",?\s+when\b", words[gap[0] :], re.I):
        return gap
    for one in dates:
        if one.end - offset == gap[0]:
            lead = re.search(r"\s+(?:on|in|at)\s+$", words[: one.start - offset])
            begin = lead.start() if lead else one.start - offset
            if re.search(r"\b(?:happened|occurred|of|about|took place)$", words[:begin], re.I):
                return begin, one.start - offset
    return gap


_PARTS_FOR_GOOD = frozenset({":", "both", "neither"})
"""Joints behind which is told what was found or done of what stands before, and on another day."""
_CONTRASTS = frozenset({"but", "although", "though", "yet"})
_SUBORDINATE = re.compile(r"(?:when|after|before|until|since|because|as|although|though|while|where|who|which|so)\b")
_SAYING = re.compile(
    r"\b(?:told|tells|said|says|claim(?:s|ed)|denie[sd]|denies|insist(?:s|ed)|explain(?:s|ed)|state[sd]|states|"
    r"disclose[sd]|alleged?|"
    r"alleges|reported|reports|recalled|describe[sd]|admitted|admits|maintain(?:s|ed))\b",
    re.I,
)


def _joined(
    words: str,
    stretches: list[tuple[int, int]],
    whole: Suggestion,
    suggest: Suggest,
    dates: Sequence[FoundDate],
    relatives: Sequence[RelativeDate],
    offset: int,
) -> list[tuple[int, int]]:
    """Neighbours put together again where one of them says nothing of its own."""
    if len(stretches) < 2:
        return stretches
    kinds = [suggest(words[begin:stop]).kind for begin, stop in stretches]
    if set(kinds) == {"entry"} and whole.kind != "entry":
        return [(stretches[0][0], stretches[-1][1])]
    places = [one.start - offset for one in dates] + [one.start - offset for one in relatives]
    made: list[tuple[tuple[int, int], str]] = []
    for stretch, kind in zip(stretches, kinds, strict=True):
        if not made:
            made.append((stretch, kind))
            continue
        (begin, stop), before = made[-1]
        joint = words[stop : stretch[0]].strip(" ,").casefold()
        own_date = any(stretch[0] <= at < stretch[1] for at in places)
        held_date = any(begin <= at < stop for at in places)
        plain = words[slice(*stretch)]
        alone = _stands_alone(plain, kind, own_date)
        before_alone = (joint in _PARTS_FOR_GOOD and kind != "entry") or _stands_alone(
            words[begin:stop], before, held_date
        )
        same = kind == before and kind != "entry" and not (own_date and held_date) and joint not in _CONTRASTS
        same = same and not (kind == "account_given" and says_elided(plain))
        passes_on = joint.startswith(("before being", "after which", "followed by"))
        alone = alone or (passes_on and len(plain.split()) >= 3)
        lists = joint.startswith("and that") and finite_at(plain) is not None
        alone = alone or lists or (before != "entry" and opens_with_an_outcome(plain))
        hangs = bool(_SUBORDINATE.match(joint)) and not passes_on and kind == "entry" and not own_date
        goes_on = joint == "and" and kind == "entry" and bool(_SAYING.search(words[begin:stop]))
        goes_on = goes_on and not _SAYING.search(plain) and not own_date
        if not alone or hangs or goes_on or (same and not (own_date and not held_date and opens_a_statement(plain))):
            made[-1] = ((begin, stretch[1]), before if before != "entry" else kind)
        elif not before_alone:
            made[-1] = ((begin, stretch[1]), kind)
        else:
            made.append((stretch, kind))
    return [stretch for stretch, _ in made]


def _stands_alone(plain: str, kind: str, dated: bool) -> bool:
    if kind != "entry":
        return finite_at(plain) is not None or len(plain.split()) >= 2
    if finite_at(plain) is None or len(plain.split()) < (2 if dated else 3):
        return False
    return opens_a_statement(plain) or dated


_LEAD = 25


def _leading(
    words: str, start: int, dates: Sequence[FoundDate], relatives: Sequence[RelativeDate]
) -> tuple[tuple[FoundDate, ...], tuple[RelativeDate, ...]]:
    """What opens the sentence and so speaks for all of it: "On the evening of 4 May ...", "The following day ..."."""
    verb = finite_at(words)
    limit = min(_LEAD, verb) if verb is not None else _LEAD
    explicit = tuple(one for one in dates if one.start - start <= limit)[:1]
    told = tuple(one for one in relatives if one.start - start <= limit and not one.describes)[:1]
    if explicit and told:
        return (explicit, ()) if explicit[0].start < told[0].start else ((), told)
    return explicit, told


def _subject(words: str, begin: int, whole: Suggestion, _start: int) -> tuple[PersonMention, ...]:
    """Whoever stands before the sentence's first finite verb."""
    verb = finite_at(words[:begin])
    return tuple(one for one in whole.mentions if verb is not None and one.end <= verb)[-1:]


_TOLD_BY_OTHERS = frozenset({"court_testimony", "witness_account", "emergency_call", "domestic_abuse_incident"})
_SOON = 30


_CHILD_HEARD = re.compile(
    r"\b(?:the )?voice of an? (?:\w+ )?(?:child|girl|boy|toddler|daughter|son)\b"
    r"|\b(?:an?|the|his|her|their) (?:\w+ )?(?:child|girl|boy|toddler|baby|daughter|son)(?:['’]s voice)?\b",
    re.I,
)


def _child_heard(plain: str, part: Part) -> tuple[int, int]:
    """Where it is told that a child was heard, with the words that are quoted of the child."""
    begin = part.why[0].start
    quoted = next((one for one in quotations(plain) if one[0] <= begin < one[1]), None)
    if quoted is None:
        quoted = next((one for one in quotations(plain) if 0 <= one[0] - part.why[0].end < _SOON), None)
    if quoted is None:
        return part.start, part.end
    heard = [hit.start() for hit in _CHILD_HEARD.finditer(plain, 0, quoted[0]) if quoted[0] - hit.end() < _SOON]
    return (heard[0] if heard else min(begin, quoted[0])), quoted[1]


def _further(plain: str, suggestion: Suggestion) -> tuple[Part, ...]:
    """Further facts in the same words: what has a finite verb of its own, or passes the statement on to an agency."""
    kept = []
    for part in suggestion.parts:
        words = plain[part.start : part.end]
        if part.kind == "child_voice" and part.why and suggestion.kind in _TOLD_BY_OTHERS:
            # A neighbour or a recording tells of what a child said: the child's words are a fact of their own.
            start, end = _child_heard(plain, part)
            kept.append(replace(part, start=start, end=end, nature=Nature.ACCOUNT, fields={}))
            continue
        if any(start < part.end and part.start < end for start, end in quotations(plain)):
            continue
        if part.kind == "name_asserted":
            kept.append(part)
            continue
        phrase = part.why[0].phrase.casefold() if part.why else ""
        if part.kind == "child_voice" and suggestion.kind == "account_given" and phrase.startswith("disclos"):
            # One and the same telling.
            continue
        if part.nature in (Nature.EVENT, Nature.OBSERVATION) and (told := not_happened(words)) is not None:
            # "..., who went on denying it all through the hearing": no part of it is the hearing.
            denied = told.manner is Manner.DENIAL
            kind, nature = ("account_given", Nature.ACCOUNT) if denied else ("action_agreed", Nature.DECISION)
            kept.append(replace(part, kind=kind, nature=nature, fields={}, is_about=False))
            continue
        if part.kind == "trial" and part.why and re.search(r"\b(?:day|week|month)s?\b", part.why[0].phrase, re.I):
            # "Convicted after a six-week trial": the trial is told by these words alone.
            hit = _A_TRIAL.search(plain, max(0, part.why[0].start - 20))
            if hit is not None:
                kept.append(replace(part, start=hit.start(), end=hit.end()))
            continue
        if part.kind == suggestion.kind or not FINITE.search(words) or len(words.split()) > 0.75 * len(plain.split()):
            continue
        kept.append(part)
    return tuple(kept)


def _trimmed(words: str, begin: int, stop: int) -> tuple[int, int]:
    while begin < stop and words[begin] in " ,;-–—":
        begin += 1
    while stop > begin and words[stop - 1] in " ,;-–—":
        stop -= 1
    return begin, stop


def _spaced(words: str) -> str:
    """The words with line ends, and the marks of quotation behind them, as spaces; every offset stays."""
    return re.sub(r"\n[ \t>]*", lambda hit: " " * len(hit.group()), words)


def _stays_open(words: str, is_open: bool) -> bool:
    """Whether a quotation is still open behind these words."""
    if "“" in words or "”" in words:
        opened, closed = words.rfind("“"), words.rfind("”")
        return opened > closed if opened >= 0 or closed >= 0 else is_open
    return is_open != (words.count('"') % 2 == 1)


def leaves_quotation_open(words: str) -> bool:
    """Whether a quotation opened in these words goes on behind them, in the next paragraph."""
    return _stays_open(words, False)
