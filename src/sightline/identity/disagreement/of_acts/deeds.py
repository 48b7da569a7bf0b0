"""Who did a thing that one person did: rang for the ambulance, found the child, got up, ran the bath."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from sightline.chronology.contradiction import Contradiction, Said, Sort, Topic
from sightline.chronology.partial_date import PartialDate
from sightline.identity.disagreement.comparing.cast import Cast, Who
from sightline.identity.disagreement.comparing.names_in_text import NAME, names_in
from sightline.identity.disagreement.comparing.times import near_in_time
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.wordings import content_words
from sightline.wording.negation import Standing, stance

_WHO = (
    r"(?P<who>(?:[Hh]er|[Hh]is|[Tt]he|[Aa])\s+(?:\w+\s+)?(?:mother|father|mum|dad|partner|boyfriend|stepfather"
    r"|grandmother|grandfather|nan|"
    r"gran|neighbour|aunt|uncle|brother|sister)|[Mm]um|[Dd]ad|MGM|MGF|(?:Adult|Mr|Ms|Mrs)\s+[A-Z](?![a-z])"
    r"|Child\s+[A-Z](?![a-z])|"
    rf"[A-Z](?=,)|{NAME}|\b[Hh]e\b|\b[Ss]he\b)"
)
_BETWEEN = (
    r"(?:,(?:\s*who\s+was\s+then\s+\d+,)?)?"
    r"(?:\s+(?:had|has|who|then|also|later|himself|herself|it\s+was)){0,3}\s+"
)
_EMERGENCY = r"(?:dialled|called|rang|phoned)\s+999|(?:called|rang|phoned)(?:\s+for)?\s+(?:the|an)\s+ambulance"
_CHILD = (
    r"(?:[Cc]hild\s+[A-Z]|her|him|[Tt]he\s+(?:child|baby|toddler|girl|boy)|(?:her|his)\s+(?:daughter|son)|[A-Z][a-z]+)"
)
_DEEDS: tuple[tuple[str, str, str, str, int], ...] = (
    (
        "ambulance",
        "who called the ambulance",
        _EMERGENCY,
        r"(?:call\s+to\s+(?:the\s+)?ambulance|999\s+call|ambulance\s+(?:was\s+)?called)",
        1,
    ),
    (
        "found",
        "who found the child",
        (
            rf"(?:found\s+{_CHILD}\s+(?:lifeless|dead|cold|unresponsive|not\s+breathing|blue)|"
            r"(?:woke\s+(?:his|her)\s+\w+\s+and\s+told\s+(?:her|him)\s+that\s+(?:he|she)\s+)?could\s+not\s+wake)"
        ),
        r"(?!)",
        1,
    ),
    ("got up", "who got up in the night", r"got\s+up\s+(?:for|to)\s+(?:the\s+)?[\w\s]{2,20}", r"(?!)", 4),
    ("bath", "who ran the bath", r"(?:ran|run)\s+the\s+bath", r"bath\s+was\s+run", 30),
    (
        "hospital",
        "who took the child to hospital",
        rf"(?:took|brought|drove)\s+{_CHILD}\s+to\s+(?:the\s+)?hospital",
        r"(?!)",
        2,
    ),
    (
        "fed",
        "who gave the feed or the dose",
        (
            rf"(?:gave|fed|had\s+given)\s+{_CHILD}\s+(?:the\s+|a\s+|his\s+|her\s+)?(?:bottle|feed|methadone"
            rf"|medicine|dose|tablet)"
        ),
        r"(?!)",
        3,
    ),
)
_FORMS = tuple(
    (
        code,
        says,
        re.compile(rf"\b{_WHO}{_BETWEEN}(?P<deed>{active})"),
        re.compile(rf"(?P<deed>{passive})\s+(?:was\s+|were\s+)?(?:made\s+)?by\s+{_WHO}", re.I),
        within,
    )
    for code, says, active, passive, within in _DEEDS
)
_PRONOUN = re.compile(r"(?:he|she)", re.I)


@dataclass(frozen=True, slots=True)
class Done:
    """One place says who did it. ``words``: what else it speaks of."""

    code: str
    says: str
    who: Who
    said: Said
    when: PartialDate | None
    within: int
    words: frozenset[str]


def deeds(told: Sequence[Sentence], cast: Cast) -> list[Contradiction]:
    """Where two documents have two people do what one of them did."""
    claims = list(_done(told, cast))
    found = []
    for one, other in combinations(sorted(claims, key=lambda claim: claim.said.place), 2):
        if (
            one.code != other.code
            or one.said.document == other.said.document
            or not two_people(one.who, other.who, cast)
        ):
            continue
        if not near_in_time(one.when, other.when, one.within) or (one.code == "got up" and not one.words & other.words):
            continue
        why = f"One has {one.who.label} do it, the other {other.who.label}."
        reasons = (why, *sorted({who.why for who in (one.who, other.who) if who.why}))
        about = f"deed {one.code} {_year(one, other)}"
        found.append(
            Contradiction.of(Topic.WHO_SAID_WHAT, Sort.CONFLICT, one.says, about, (one.said, other.said), reasons)
        )
    return found


def _year(one: Done, other: Done) -> str:
    held = [moment.sort_key()[0] for moment in (one.when, other.when) if moment is not None]
    return f"{min(held):%Y-%m}" if held else ""


def two_people(one: Who, other: Who, cast: Cast) -> bool:
    """Whether two are certainly not one person: by name, by role, or a child and a grown-up."""
    if one.key == other.key or cast.same(one, other):
        return False
    if one.is_letter or other.is_letter:
        return one.is_letter and other.is_letter and one.label != other.label
    if one.is_child != other.is_child:
        return True
    if (one.name is None) != (other.name is None):
        named, role = (one, other) if one.name is not None else (other, one)
        # "The father" may be the man with the name: nobody has said that he is not.
        return role.role == "mother" and bool(cast.parents.get("mother")) and named.key not in cast.parents["mother"]
    return cast.different(one, other) or (one.is_child and other.is_child)


def _done(told: Sequence[Sentence], cast: Cast) -> Iterable[Done]:
    last: dict[str, Who] = {}
    for sentence in told:
        text = sentence.text
        for code, says, active, passive, within in _FORMS:
            for hit in (*active.finditer(text), *passive.finditer(text)):
                if stance(text, *hit.span("deed")).standing in (Standing.PLANNED, Standing.SUPPOSED, Standing.DENIED):
                    continue
                who = _whom(hit.group("who"), sentence, hit.start("who"), cast, last.get(sentence.document))
                if who is None:
                    continue
                words = content_words(hit.group("deed"))
                said = sentence.say_in_entry(hit.start(), hit.end(), who.label)
                yield Done(code, says, who, said, sentence.roughly(*hit.span("deed")), within, words)
        named = cast.named_in(text, sentence.document, grown=True)
        if named:
            last[sentence.document] = named[-1][1]


def _whom(words: str, sentence: Sentence, at: int, cast: Cast, last: Who | None) -> Who | None:
    plain = " ".join(words.split())
    if _PRONOUN.fullmatch(plain):
        here = cast.named_in(sentence.text[:at], sentence.document, grown=True)
        role = re.findall(r"\b(?:[Tt]he\s+)?([Mm]other|[Mm]um|[Ff]ather|[Dd]ad)\b", sentence.text[:at])
        if role and not here:
            return cast.who(role[-1], sentence.document)
        return here[-1][1] if here else last
    if re.fullmatch(r"(?:Child\s+)?[A-Z]", plain):
        return cast.child(plain) or Who(f"letter child {plain[-1].casefold()}", plain, is_child=True)
    if re.match(r"(?:her|his)\s+(?:mother|mum|nan|gran)\b", plain, re.I):
        return Who("role grandmother", plain, role="grandmother")
    if re.match(r"(?:the|a|her|his)\s+", plain, re.I):
        role_word = re.sub(
            r"^(?:the|a|her|his)\s+(?:girl['’]s\s+|boy['’]s\s+|child['’]s\s+|baby['’]s\s+)?", "", plain, flags=re.I
        )
        return cast.who(role_word, sentence.document) or Who(f"role {role_word}", role_word, role=role_word)
    if plain in ("MGM", "MGF"):
        return Who("role grandmother" if plain == "MGM" else "role grandfather", plain, role=plain)
    return next(
        (who for start, end in names_in(plain) if (who := cast.who(plain[start:end], sentence.document)) is not None),
        cast.child(plain) or cast.who(plain, sentence.document, grown=True),
    )
