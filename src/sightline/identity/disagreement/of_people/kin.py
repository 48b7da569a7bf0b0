"""How a person who is named is related to the child: father or stepfather, uncle or grandfather, whose side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.sentence import Sentence

_OF_KIN = Matter("kin", Topic.VALUE, "how they are related", is_lasting=True, is_event=False)
_PART = r"[A-Z][a-z]+(?:['’-](?!s\b)[A-Z]?[a-z]+)?(?!['’]s\b)"
_NAME = rf"(?P<{{0}}>{_PART})(?:\s+(?P<{{0}}last>{_PART}))?"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss)\.?\s+)?"
_KIN = (
    r"(?P<kin>(?:birth\s+|biological\s+)?(?:father|mother)|dad|mum|step-?(?:father|dad|mother|mum|brother|sister)|"
    r"half-?\s?(?:brother|sister)|brother|sister|sibling|twin|uncle|great-?\s?(?:aunt|uncle|grandmother|grandfather)|"
    r"aunt(?:ie|y)?|cousin|grandfather|grandad|granddad|grandpa|grandmother|grandma|nan|nana|gran|granny|partner|"
    r"boyfriend|girlfriend|husband|wife|fianc[eé]|ex-partner|ex-boyfriend|friend|neighbour|foster\s+(?:carer|mother|"
    r"father)|godmother|godfather|lodger|babysitter|childminder|landlord)"
)
_WHOSE = (
    r"(?P<whose>[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Tt]he\s+(?:child|boy|girl|baby|children|young\s+person)['’]?s?['’]?|"
    r"[Mm](?:other|um)['’]s|[Ff]ather['’]s|[Dd]ad['’]s|[Mm]aternal|[Pp]aternal|[A-Z][a-z]+['’]s?|[Aa]|[Aa]n|[Tt]he|"
    r"[Aa]\s+family)\s+"
)
_KIND = (
    r"(?P<kind>(?:(?:older|elder|younger|big|little|new|adult|late|current|former|estranged|maternal|paternal|family|"
    r"biological|birth|then|close|ex)[\s-])*)"
)
_NAMED = _NAME.format("name")
_APPOSED = (  # "Carl Menzies, the child's father", "Tyrone Beale, stepfather,"
    rf"{_TITLE}{_NAMED},?\s+(?:\(?\d\d\)?,?\s+)?(?:who\s+(?:is|was)\s+)?(?:{_WHOSE})?{_KIND}{_KIN}"
    r"(?=\s*(?:[,.;)\n]|$|(?:of|to)\s+(?P<of>[A-Z][a-z]+|(?:the\s+)?\w+)|and\s|was\s|arrived|arrested|said|told))"
)
_BRACKETED = rf"{_TITLE}{_NAMED}\s+\((?:{_WHOSE})?{_KIND}{_KIN}\b"
_SAID_TO_BE = (  # "Carl Menzies is mother's new partner"
    rf"{_TITLE}{_NAMED}\s+(?:is|was|as)\s+(?:{_WHOSE})?{_KIND}{_KIN}\b"
    r"(?:\s+(?:of|to)\s+(?P<of>[A-Z][a-z]+|(?:the\s+)?\w+))?"
)
_BEFORE_NAME = (  # "her aunt, Jodie Ferris", "Stepfather Ewan Nye"
    rf"(?:{_WHOSE}|(?P<open>(?:^|(?<=[.;:]\s))))(?i:{_KIND}{_KIN}),?\s+"
    rf"(?:called\s+|named\s+|is\s+|was\s+|\()?{_TITLE}{_NAMED}"
)
_FORMS = tuple(re.compile(form) for form in (_APPOSED, _BRACKETED, _SAID_TO_BE, _BEFORE_NAME))
_PLAIN = {
    "dad": "dad", "mum": "mum", "biological father": "father", "birth father": "father", "birth mother": "mother",
    "biological mother": "mother", "stepdad": "stepfather", "stepmum": "stepmother", "halfbrother": "brother",
    "halfsister": "sister", "stepbrother": "brother", "stepsister": "sister", "twin": "sibling", "grandad":
    "grandfather", "granddad": "grandfather", "grandpa": "grandfather", "grandma": "grandmother", "nan": "grandmother",
    "nana": "grandmother", "gran": "grandmother", "granny": "grandmother", "auntie": "aunt", "aunty": "aunt",
    "boyfriend": "partner", "husband": "partner", "fiancé": "partner", "fiance": "partner", "girlfriend": "partner",
    "wife": "partner", "expartner": "partner", "exboyfriend": "partner", "foster mother": "foster carer",
    "foster father": "foster carer",
}  # fmt: skip
_OF_MOTHER = {
    "brother": "uncle", "sister": "aunt", "father": "maternal grandfather", "dad": "maternal grandfather",
    "mother": "maternal grandmother", "mum": "maternal grandmother", "aunt": "great aunt", "uncle": "great uncle",
}  # fmt: skip
_BOTH_RIGHT = tuple(
    frozenset(pair)
    for pair in (
        ("dad", "father"), ("dad", "stepfather"), ("dad", "partner"), ("mum", "mother"), ("mum", "stepmother"),
        ("mum", "partner"), ("partner", "father"), ("partner", "stepfather"), ("partner", "mother"),
        ("partner", "stepmother"), ("friend", "neighbour"), ("friend", "partner"), ("sibling", "brother"),
        ("sibling", "sister"), ("mum", "foster carer"), ("dad", "foster carer"), ("friend", "babysitter"),
        ("neighbour", "babysitter"), ("lodger", "friend"), ("lodger", "partner"), ("aunt", "great aunt"),
        ("uncle", "great uncle"), ("aunt", "babysitter"), ("grandmother", "babysitter"),
    )
)  # fmt: skip
_LISTED = re.compile(r"\b(?:Present|Attend(?:ing|ed|ees)|In\s+attendance|Apologies|Invited)\b[^:\n]{0,20}:")
_AN_ADULT = re.compile(r"\b(?:mother|mum|father|dad|Ms|Mrs|Mr|Miss|she|he|grandmother|partner|PC|DC)\b", re.I)
_NO_NAME_WORDS = """
    The This That She He They Her His It On In At Was Is And But For With Mr Mrs Ms Miss January February March
    April May June July August September October November December Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday Police School Father Mother Mum Dad Stepfather Partner Aunt Uncle Present Attended Spoke
"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())


def kin(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents say of one person of that name that he is another relation of the child."""
    claims = [claim for sentence in told for claim in _claims(sentence, reader)]
    return compared(claims, _differ, because="Both say how one person is related.")


def _claims(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    children = {reader.cast.held[key].given for key in reader.cast.children}
    for form in _FORMS:
        if form is _FORMS[0] and _LISTED.search(sentence.text):
            continue  # "Present: the school nurse Ann Lisle, mum": two people
        for hit in form.finditer(sentence.text):
            name = hit.group("name")
            if name in _NO_NAME or name.casefold() in children:
                continue
            value = _value(sentence, hit, reader)
            if not value:
                continue
            last = hit.group("namelast")
            who = frozenset({last.casefold()}) if last else frozenset[str]()
            yield reader.claim(_OF_KIN, name.casefold(), value, sentence, *hit.span(), who=who)


def _value(sentence: Sentence, hit: re.Match[str], reader: Reader) -> str:
    groups = hit.groupdict()
    whose = (groups.get("whose") or "").casefold().replace("’", "'")
    kind = (groups.get("kind") or "").casefold()
    said = re.sub(r"[\s-]+", " ", groups["kin"].casefold())
    plain = _PLAIN.get(said) or _PLAIN.get(said.replace(" ", "")) or said.replace("step ", "step")
    of = (groups.get("of") or "").casefold()
    if whose in ("mother's", "mum's") or of in ("mother", "mum", "the mother"):
        if plain in _OF_MOTHER:
            return _OF_MOTHER[plain]
        return ("stepfather" if "new" in kind else plain) if plain in ("partner", "friend", "neighbour") else ""
    if whose in ("father's", "dad's") or of in ("father", "dad", "the father"):
        return ""
    if whose in ("his", "her", "their") and _is_of_adult(sentence, hit.start(), reader):
        return ""
    if whose.endswith("'s") and not whose.startswith("the ") and whose.removesuffix("'s") not in reader.cast.young:
        return ""
    if of and not of.startswith("the") and of not in reader.cast.young:
        return ""
    side = next((side for side in ("maternal", "paternal") if side in f"{whose} {kind}"), "")
    return f"{side} {plain}".strip() if plain.split()[-1] in ("grandmother", "grandfather", "aunt", "uncle") else plain


def _is_of_adult(sentence: Sentence, at: int, reader: Reader) -> bool:
    """Whether "her mother" may be the mother of a grown-up: of one named before it, or in the sentence before."""
    before = sentence.text[:at]
    if _AN_ADULT.search(before) or reader.cast.named_in(before, sentence.document, grown=True):
        return True
    return not before.strip(" \n0123456789.#*|") and bool(
        _AN_ADULT.search(sentence.before) or reader.cast.named_in(sentence.before, sentence.document, grown=True)
    )


def _differ(one: Claim, other: Claim) -> Sort | None:
    a, b = one.value, other.value
    if a == b or frozenset((a, b)) in _BOTH_RIGHT:
        return None
    sides = [value.split()[0] if value.split()[0] in ("maternal", "paternal") else "" for value in (a, b)]
    if a.removeprefix(sides[0]).strip() == b.removeprefix(sides[1]).strip():
        return Sort.CONFLICT if all(sides) else None
    return Sort.CONFLICT
