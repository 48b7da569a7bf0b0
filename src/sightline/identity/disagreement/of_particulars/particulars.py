"""Other particulars with one value: an address, a grade of risk, an order in force, an acquittal, a place of origin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.comparing.cast import Cast, Who
from sightline.identity.disagreement.comparing.names_in_text import NAME
from sightline.identity.disagreement.comparing.times import near_in_time
from sightline.identity.disagreement.telling.amounts import number_of
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import content_words
from sightline.wording.negation import stance

_STREETS = r"(?:Lane|Row|Street|Road|Close|Drive|Avenue|Court|Terrace|Crescent|Way|Place|Gardens|Grove|Hill)"
_ADDRESS = re.compile(
    rf"(?P<words>(?:(?P<flat>flat)\s+(?P<door>\w{{1,3}}),?\s+)?(?P<number>\d{{1,3}})(?P<letter>[a-z])?\s+(?P<street>(?:[a-z'’]+\s+){{1,2}}{_STREETS}))\b",
    re.I,
)
_GRADED = re.compile(
    r"\b(?P<again>re-?)?(?:graded|assessed\s+as|risk\s+(?:was|is))\s+(?:as\s+)?(?P<grade>standard|medium|high|low)\b",
    re.I,
)
_LATER = 31
"""Days within which a document that gives one grade may tell of the grade that another gives."""
_EARLY_WEEKS = re.compile(r"\b(?P<words>(?P<number>\w+(?:\s+and\s+a\s+half)?)\s+weeks\s+(?:early|premature))\b", re.I)
_GESTATION = re.compile(r"\b(?P<words>[Bb]orn\s+(?:at\s+)?(?P<weeks>\d\d)\s?\+\s?(?P<days>\d))")
_CLEARED = re.compile(
    r"\b(?:was\s+|were\s+)?(?:cleared|acquitted)\s+of\s+(?P<offence>[a-z ]{4,50}?)(?=\s+(?:on|by|at|but|after"
    r"|the)\b|[,.;’']|\s+[A-Z])"
)
_FROM = re.compile(
    rf"\b(?P<who>{NAME}(?:\s+and\s+{NAME})?),\s+(?:both\s+|who\s+is\s+"
    rf"|originally\s+)?from\s+(?P<place>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)"
)
_STATUS = (
    (
        "care order",
        re.compile(r"\b(?P<words>(?:I\s+make|made|under|subject\s+of)\s+(?:a\s+)?(?:final\s+)?care\s+orders?)\b", re.I),
    ),
    (
        "special guardianship order",
        re.compile(
            r"\b(?P<words>(?:the\s+subject\s+of|under|made)\s+(?:a\s+)?special\s+guardianship\s+orders?)\b", re.I
        ),
    ),
)
_OFFERED = re.compile(
    r"\b(?P<what>(?:[A-Za-z]+\s+){1,3}(?:interview|outreach|support"
    r"|assessment))\s+(?:was\s+)?offered\b(?P<rest>[^.;]{0,60})"
    r"|\b[Oo]ffered\s+(?P<what_after>(?:[A-Za-z]+\s+){0,2}(?:interview|outreach|support"
    r"|visits?))\b(?P<rest_after>[^.;]{0,60})"
)
_OUTCOMES = (
    ("declined", re.compile(r"\b(?:declined|refused|turned\s+down)\b", re.I)),
    ("accepted", re.compile(r"\b(?:accepted|agreed|taken\s+up)\b", re.I)),
    ("to be thought about", re.compile(r"\b(?:think|consider)\b", re.I)),
)
_SHORT = {"rtn": "return home", "rhi": "return home interview", "da": "domestic abuse"}


def particulars(told: Sequence[Sentence], cast: Cast) -> list[Contradiction]:
    """Where two places give another value for one of these."""
    return [
        *_addresses(told),
        *_grades(told),
        *_gestation(told),
        *_cleared(told, cast),
        *_origins(told, cast),
        *_orders(told),
        *_offers(told),
    ]


def _addresses(told: Sequence[Sentence]) -> list[Contradiction]:
    claims: dict[tuple[str, str], tuple[re.Match[str], Said]] = {}
    for sentence in told:
        for hit in _ADDRESS.finditer(sentence.text):
            shown = " ".join(hit.group("words").casefold().split()).replace(",", "")
            claims.setdefault((sentence.document, shown), (hit, sentence.say(*hit.span("words"), shown)))
    found = []
    for (hit, said), (other_hit, other_said) in combinations(claims.values(), 2):
        street = " ".join(hit.group("street").casefold().split())
        if said.document == other_said.document or street != " ".join(other_hit.group("street").casefold().split()):
            continue
        doors = [
            (one.group("flat") and one.group("door"), (one.group("letter") or "").casefold())
            for one in (hit, other_hit)
        ]
        if hit.group("number") != other_hit.group("number"):
            # Neighbours live in one street: another number alone says nothing.
            continue
        if doors[0] == doors[1] or not (any(doors[0]) and any(doors[1])):
            continue
        why = "The same number of the same street, with another door: one may be another way to write it."
        found.append(
            Contradiction.of(
                Topic.VALUE,
                Sort.LOOSE_WORDING,
                f"the address in {hit.group('street').title()}",
                f"address {street}",
                (said, other_said),
                (why,),
            )
        )
    return found


def _grades(told: Sequence[Sentence]) -> list[Contradiction]:
    claims = [
        (
            hit.group("grade").casefold(),
            bool(hit.group("again")),
            sentence.say_in_entry(*hit.span(), hit.group("grade").casefold()),
            sentence.roughly(*hit.span()),
        )
        for sentence in told
        for hit in _GRADED.finditer(sentence.text)
    ]
    grades: dict[str, set[str]] = {}
    for grade, _, said, _ in claims:
        grades.setdefault(said.document, set()).add(grade)
    found = []
    for one, other in combinations(claims, 2):
        # Where each document gives one grade only, the later may tell of the earlier one.
        near = _LATER if all(len(grades[half[2].document]) == 1 for half in (one, other)) else 2
        if one[0] == other[0] or one[3] is None or other[3] is None or not near_in_time(one[3], other[3], near):
            continue
        again = one[1] or other[1]
        if not again and (
            one[2].document == other[2].document or _also(claims, one, other) or _also(claims, other, one)
        ):
            continue
        sort = Sort.CHANGE_OVER_TIME if again else Sort.CONFLICT
        why = "It was graded again." if again else "Both tell of the grade of that time."
        day = min(one[3].sort_key()[0], other[3].sort_key()[0])
        found.append(
            Contradiction.of(
                Topic.VALUE, sort, "how the risk was graded", f"grade {day:%Y-%m}", (one[2], other[2]), (why,)
            )
        )
    return found


def _also(
    claims: Sequence[tuple[str, bool, Said, PartialDate | None]],
    one: tuple[str, bool, Said, PartialDate | None],
    other: tuple[str, bool, Said, PartialDate | None],
) -> bool:
    """Whether the document of ``one`` gives the grade of ``other`` too, of that time."""
    return any(
        held[2].document == one[2].document and held[0] == other[0] and near_in_time(held[3], other[3], 2)
        for held in claims
    )


def _gestation(told: Sequence[Sentence]) -> list[Contradiction]:
    exact, early = [], []
    for sentence in told:
        for hit in _GESTATION.finditer(sentence.text):
            weeks = int(hit.group("weeks")) + int(hit.group("days")) / 7
            if 22 <= weeks <= 43:
                exact.append(
                    (40 - weeks, sentence.say(*hit.span("words"), f"{hit.group('weeks')}+{hit.group('days')}"))
                )
        for hit in _EARLY_WEEKS.finditer(sentence.text):
            words = hit.group("number").casefold()
            number = number_of(words.split(" and ")[0])
            if number:
                early.append(
                    (
                        number + (0.5 if "half" in words else 0),
                        sentence.say(*hit.span("words"), hit.group("words").casefold()),
                    )
                )
    found = []
    for weeks, said in exact:
        for number, other in early:
            if said.document == other.document:
                continue
            near = abs(weeks - number) <= 1
            sort = Sort.PRECISION if near else Sort.CONFLICT
            why = f"{said.value} weeks is about {weeks:.1f} weeks before forty."
            found.append(
                Contradiction.of(Topic.VALUE, sort, "how early the child was born", "gestation", (said, other), (why,))
            )
    return found


def _cleared(told: Sequence[Sentence], cast: Cast) -> list[Contradiction]:
    claims: list[tuple[Who, frozenset[str], Said]] = []
    for sentence in told:
        for hit in _CLEARED.finditer(sentence.text):
            before = sentence.text[: hit.start()]
            named = cast.named_in(before, sentence.document, grown=True)
            role = re.search(r"\b[Tt]he\s+(mother|father)\s*$", before.rstrip())
            who = cast.who(role.group(1), sentence.document) if role else named[-1][1] if named else None
            if who is not None:
                offence = " ".join(hit.group("offence").casefold().split())
                claims.append(
                    (who, content_words(offence) | frozenset(offence.split()), sentence.say(*hit.span(), offence))
                )
    found = []
    for one, other in combinations(claims, 2):
        if (
            one[2].document == other[2].document
            or not cast.same(one[0], other[0])
            or one[1] & other[1] - {"of", "a", "the", "child"}
        ):
            continue
        if any(
            held[2].document in (one[2].document, other[2].document)
            and held not in (one, other)
            and cast.same(held[0], one[0])
            for held in claims
        ):
            continue
        why = f"Both say of what {one[0].label} was cleared."
        found.append(
            Contradiction.of(
                Topic.VALUE,
                Sort.CONFLICT,
                f"of what {one[0].label} was cleared",
                f"cleared {one[0].key}",
                (one[2], other[2]),
                (why,),
            )
        )
    return found


def _origins(told: Sequence[Sentence], cast: Cast) -> list[Contradiction]:
    claims: list[tuple[Who, Said]] = []
    for sentence in told:
        for hit in _FROM.finditer(sentence.text):
            for part in re.split(r"\s+and\s+", hit.group("who")):
                who = cast.who(part, sentence.document, grown=True)
                if (
                    who is not None
                    and who.name is not None
                    and who.key in cast.family | {cast._person_of(key) for key in cast.family}
                ):
                    claims.append((who, sentence.say(hit.start(), hit.end(), hit.group("place"))))
    found = []
    for one, other in combinations(claims, 2):
        if one[1].document == other[1].document or one[1].value == other[1].value or not cast.same(one[0], other[0]):
            continue
        why = f"Both say where {one[0].label} is from; one place may lie within the other."
        found.append(
            Contradiction.of(
                Topic.VALUE,
                Sort.CONFLICT,
                f"where {one[0].label} is from",
                f"from {one[0].key}",
                (one[1], other[1]),
                (why,),
            )
        )
    return found


def _orders(told: Sequence[Sentence]) -> list[Contradiction]:
    claims = [
        (code, sentence.say(*hit.span("words"), code))
        for sentence in told
        for code, form in _STATUS
        for hit in form.finditer(sentence.text)
        if stance(sentence.text, *hit.span()).asserted
    ]
    codes: dict[str, set[str]] = {}
    for code, said in claims:
        codes.setdefault(said.document, set()).add(code)
    found = []
    for one, other in combinations(claims, 2):
        if (
            one[0] == other[0]
            or one[1].document == other[1].document
            or codes[one[1].document] & codes[other[1].document]
        ):
            continue
        why = "An order can be replaced by another: each may be right at its time."
        found.append(
            Contradiction.of(
                Topic.VALUE,
                Sort.CHANGE_OVER_TIME,
                "under which order the children live",
                "order in force",
                (one[1], other[1]),
                (why,),
            )
        )
    return found


def _offers(told: Sequence[Sentence]) -> list[Contradiction]:
    claims = []
    for sentence in told:
        for hit in _OFFERED.finditer(sentence.text):
            what = hit.group("what") or hit.group("what_after") or ""
            rest = hit.group("rest") or hit.group("rest_after") or ""
            outcome = next((name for name, form in _OUTCOMES if form.search(rest)), None)
            if outcome is not None:
                plain = " ".join(_SHORT.get(word, word) for word in what.casefold().split())
                claims.append(
                    (
                        content_words(plain),
                        outcome,
                        sentence.say_in_entry(hit.start(), hit.end(), outcome),
                        sentence.roughly(*hit.span()),
                        plain,
                    )
                )
    found = []
    for one, other in combinations(claims, 2):
        if (
            one[1] == other[1]
            or one[2].document == other[2].document
            or len(one[0] & other[0]) < 2
            or not near_in_time(one[3], other[3], 20)
        ):
            continue
        words = " ".join(sorted(one[0] & other[0]))
        firm = {one[1], other[1]} == {"declined", "accepted"}
        why = "One says that it was taken up, the other that it was not." if firm else "It may have been decided later."
        found.append(
            Contradiction.of(
                Topic.VALUE,
                Sort.CONFLICT if firm else Sort.CHANGE_OVER_TIME,
                f"what came of the offer: {one[4]}",
                f"offer {words}",
                (one[2], other[2]),
                (why,),
            )
        )
    return found
