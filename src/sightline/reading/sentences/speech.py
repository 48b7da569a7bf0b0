"""Who is said to have said what: a speaker and a verb of saying, by name, role or pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sightline.reading.sentences.finite import finite_at
from sightline.wording.people import PersonMention
from sightline.wording.sieve import Sieved

_SAYING = (
    r"say|says|said|saying|tell|tells|told|claim|claims|claimed|claiming|den(?:y|ies|ied)|denying|insist(?:s|ed)?|"
    r"explain(?:s|ed)?|"
    r"state|states|stated|alleg(?:es|ed)|maintain(?:s|ed)?|recall(?:s|ed)?|describ(?:es|ed)|disclos(?:es|ed)|"
    r"admit(?:s|ted)?|accept(?:s|ed)|"
    r"report(?:s|ed)(?= (?:that|to|he|she|they|it|shouting|hearing|seeing|feeling|being|no\b))|add(?:s|ed)(?=[: ,])|"
    r"retract(?:s|ed)|whisper(?:s|ed)|shout(?:s|ed)|mention(?:s|ed)?|confirm(?:s|ed)(?! \d)|suggest(?:s|ed)(?= that)|"
    r"protest(?:s|ed)|"
    r"asked (?:me|not|the)|complained|acknowledged|conceded|gave (?:\w+ )?(?:evidence|accounts?|an? account)|"
    r"repl(?:ies|ied)(?= that| to|,|:)|testif(?:ies|ied)|provided (?:\w+ ){0,5}(?:account|explanation)|"
    r"explanation|account|declares?|declared|reckons?|promised|gives (?:an? )?account|assur(?:es|ed)|swears|swore|"
    r"(?:reveal(?:s|ed)|confess(?:es|ed)|indicat(?:es|ed)|repeat(?:s|ed)|reiterat(?:es|ed)|announc(?:es|ed)|"
    r"impl(?:ies|ied)|hint(?:s|ed)|volunteer(?:s|ed)|boast(?:s|ed)|jok(?:es|ed)|assert(?:s|ed)|text(?:s|ed)|"
    r"e-?mail(?:s|ed))(?= (?:(?:to )?\w+ )?that)|recount(?:s|ed)|averred|"
    r"made out(?= that| (?:he|she|they|it))|let slip"
)
_PRONOUN = r"(?-i:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|who|I)"
_ROLE = (
    r"(?:the |his |her |their |a |an |both )?(?:(?!\d+ )[\w-]+ ){0,2}?(?:mother|mum|father|dad|parents?|couple|"
    r"grandmother|grandfather|nan|gran|aunt|uncle|"
    r"partner|ex-partner|boyfriend|neighbours?|nbr|caller|brother|sister|boy|girl|child|children|pair|family|husband|"
    r"wife|friend|landlord|"
    r"lodger|tenant|male|female|victim|suspect|witness|informant|relatives?|\d{1,2}-year-old|teenager)"
)
_ADVERB = (
    r"(?:(?:also|then|later|has|have|had|now|initially|again|only|both|previously|further|repeatedly|always|"
    r"originally|since|still)\s+){0,3}"
)
_ASIDE = r"(?:,(?: (?:aged )?\d{1,3},)?[^,]{2,50},)?"
_WHAT = re.compile(
    r"\b(?:what|whatever|(?:cards?|letters?|notes?|texts?|labels?|tags?|signs?) (?:to|for|about))\s+"
    r"(?:the |his |her |their )?$",
    re.I,
)
_ACCORDING = Sieved(r"\baccording to (?P<who>[^,.;:]{2,40})", re.I)
_COURT = Sieved(r"\b(?:jury|jurors|court|trial|judge|witness box|in evidence|evidence|inquest|hearing)\b", re.I)
_AGENCY = Sieved(
    r"\b(?P<who>(?:the |a )?(?:[A-Z][\w'’]+ ){0,3}(?:council|board|police|force|trust|hospital|nhs|cps|review|report|"
    r"spokes\w+|authority|"
    r"school|nursery|ministers?|government|minister|mp|chairman|chair|commissioner|judge|coroner|prosecutors?|"
    r"prosecution|defence|qc|kc|duty|ward|surgery|clinic|triage|reception|helpline|front door|(?-i:MASH|EDT|"
    r"CSC)))\s+(?P<verb>said|says|"
    r"told|stated|added|found|confirmed)\b",
    re.I,
)


_GROWN_UP = re.compile(
    r"\b(?:[Hh]er|[Hh]is|[Tt]heir|[Yy]our|[Mm]y|[\w]+['’]s)\s+(?:older |elder |younger |half-?)?(?:sister|brother),?\s+"
    r"[A-Z][\w'’-]+\s+[A-Z][\w'’-]+"
)
"""A sister or brother with a surname of their own is a grown-up's: "His sister, Donna Hensby, confirmed"."""


@dataclass(frozen=True, slots=True)
class Speech:
    """``who`` as written at ``start``; ``role`` of the vocabulary or empty; ``verb_end``: where what is said begins.

    ``sort``: "person", "child", "professional" or "agency". ``denies``: the verb denies. ``in_court``: said to a court.
    """

    who: str
    start: int
    end: int
    role: str
    verb_start: int
    verb_end: int
    sort: str
    denies: bool
    in_court: bool


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> Sieved:
    named = "|".join(re.escape(name) for name in names)
    title = r"(?-i:(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|DS|HV|SW)\.?\s+[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)?)"
    who = "|".join(one for one in (rf"(?-i:{named})(?!\w)" if named else "", title, _PRONOUN, _ROLE) if one)
    return Sieved(
        rf"(?<![\w-])(?P<who>{who})(?:['’]s)?(?:\s*\([^)]{{1,20}}\))?{_ASIDE}\s+(?:\w+ (?=explanation|"
        rf"account))?{_ADVERB}(?P<verb>{_SAYING})\b(?!\s+by\b)"
        rf"|\b(?P<verb2>said|says|added|explained|claimed)\s+(?P<who2>{who})(?![\w-])",
        re.I,
    )


def _is_whom_it_is_said_of(words: str, hit: re.Match[str]) -> bool:
    """ "Said Elsie fell off the bed": what is said begins behind the verb, and Elsie says nothing."""
    if hit.group("who2") is None:
        return False
    return finite_at(_AND_WHO_ELSE.sub("", words[hit.end() :], count=1)) == 0


_AND_WHO_ELSE = re.compile(
    r"\s*(?:(?:and|or)\s+(?:(?-i:[A-Z])[\w'’-]*|(?:the|his|her|their)\s+\w+|mum|dad|mother|father)\s+)?"
    r"(?:(?:also|never|always|often|only|still|just|then|now|both|all)\s+)*"
)


def speech(words: str, people: Sequence[PersonMention], names: Sequence[str] = ()) -> Speech | None:
    """The first report of speech in ``words`` by a person of the family, the child, a worker or an agency."""
    pattern = _pattern(tuple(sorted({one for one in names if one}, key=lambda one: (-len(one), one)))[:80])
    hit = pattern.search(words)
    while hit is not None and (
        _WHAT.search(words, max(0, hit.start() - 30), hit.start()) or _is_whom_it_is_said_of(words, hit)
    ):
        hit = pattern.search(words, hit.end())
    agency = _AGENCY.search(words)
    by = _ACCORDING.search(words)
    if agency is not None and (hit is None or agency.start() <= hit.start()):
        return Speech(
            agency.group("who"), agency.start("who"), agency.end("who"), "", agency.start("verb"), agency.end("verb"),
            "agency", False, bool(_COURT.search(words)),
        )  # fmt: skip
    if by is not None and (hit is None or by.start() < hit.start()):
        return Speech(by.group("who"), by.start("who"), by.end("who"), "", by.start(), by.end(), "agency", False, False)
    if hit is None:
        return None
    one, verb = ("who", "verb") if hit.group("who") else ("who2", "verb2")
    mention = next((p for p in people if p.start < hit.end(one) and hit.start(one) < p.end), None)
    role = mention.role if mention is not None else ""
    sort = "professional" if role == "professional" else "child" if role in ("child", "sibling") else "person"
    if sort == "child" and _GROWN_UP.search(words, max(0, hit.start() - 30), hit.end(one) + 60):
        sort = "person"
    said = hit.group(verb)
    return Speech(
        hit.group(one), hit.start(one), hit.end(one), role, hit.start(verb), hit.end(verb), sort,
        said.casefold().startswith("den") or said.casefold().startswith("retract"), bool(_COURT.search(words)),
    )  # fmt: skip
