"""Who somebody is by a list or a signature of the paper: "Aled Puw (SW)", "J. Prosser - Health Visitor", "Mother: Ann
Vale", and whom its head says that it is about.

A list holds one person and one post to a line or an entry, so that the two belong together; what stands in a sentence
is read where sentences are (:mod:`sightline.reading.paper.roles_told`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from sightline.wording.name_parts import NameParts, name_parts
from sightline.wording.people import whole_words
from sightline.wording.role_words import ROLES_TOLD_BY_WORDS

_NAME = r"[^\W\d_a-z][\w'’-]*\.?(?:[ \t]+[^\W\d_a-z][\w'’-]*\.?){0,3}"
_BEHIND_A_LINE = re.compile(
    rf"^[ \t>*•-]*(?P<name>{_NAME})[ \t]*(?:[-–—|]|,|:|\t)[ \t]*(?P<post>[A-Za-z][^\n;:|"
    rf",.()]{{1,50}}?)[ \t]*(?=[,;.|(]|$)",
    re.M,
)
_BRACKETED = re.compile(rf"(?<![\w'’])(?P<name>{_NAME})[ \t]*\((?P<post>[A-Za-z][^\n()\d]{{0,40}})\)")
_SIGNED = re.compile(rf"^[ \t]*(?P<name>{_NAME})[ \t]*\n[ \t]*(?P<post>[A-Z][^\n;:|,.()\d]{{2,40}})[ \t]*$", re.M)
_LABELLED = re.compile(
    rf"^[ \t>*•-]*(?P<post>[A-Za-z][A-Za-z' ’/-]{{1,40}}?)[ \t]*[:|\t][ \t]*(?P<name>{_NAME})[ \t]*(?=[,;.|(]|$)", re.M
)
_POST = re.compile(
    r"(?:[\w'’&/-]+ ){0,5}?(?:worker|officer|manager|chair|chairperson|nurse|teacher|headteacher|sergeant|constable|"
    r"inspector|lead|practitioner|advis[eo]r|co-?ordinator|advocate|lawyer|solicitor|barrister|counsel|clerk|"
    r"minute[- ]taker|assistant|SENCO|SENCo|Senco|reviewer|visitor|midwife|doctor|registrar|paediatrician|"
    r"consultant|psychologist|"
    r"psychiatrist|therapist|guardian|head|matron|partner(?= ?$)|GP partner|director|commissioner|supervisor)",
    re.I,
)
_KIN = frozenset({"mother", "father", "stepparent", "grandparent", "relative", "partner", "former_partner", "sibling",
                  "foster_carer", "neighbour", "friend"})  # fmt: skip
_HEADED = re.compile(
    r"^[ \t>*#]*(?:re|child(?:ren)?|name(?:s)?(?: of child(?:ren)?)?|pupil|patient|subject|"
    r"subject child(?:ren)?|baby)[ \t]*[:|\t]"
    r"(?P<who>[^\n]+)$",
    re.I | re.M,
)
_HEAD = 1500


def roles_listed(text: str, names: Sequence[str], children: Collection[str]) -> Iterable[tuple[str, str]]:
    """Each of ``names`` beside whom a list or signature of ``text`` says who it is, with the role."""
    parts = {name: name_parts(name) for name in names}
    families = {name_parts(one).family for one in children} - {""}
    for pattern in (_BEHIND_A_LINE, _BRACKETED, _SIGNED, _LABELLED):
        for hit in pattern.finditer(text):
            role = role_of_post(hit.group("post"))
            if role:
                yield from ((name, role) for name in _borne(hit.group("name").strip(" ."), parts, families))


def children_headed(text: str, children: Collection[str]) -> frozenset[str]:
    """Those of ``children`` whom the head of ``text`` says that it is about: "Re: Ann Vale and Bo Vale"."""
    heads = [hit.group("who") for hit in _HEADED.finditer(text[:_HEAD])]
    return frozenset(name for name in children if any(True for head in heads for _ in whole_words(head, name)))


def role_of_post(words: str) -> str:
    """What somebody is whom a list puts beside ``words``, and nothing else: "mother's partner", "Team Manager"."""
    words = " ".join(words.split()).strip(" .,")
    plain = re.sub(r"^(?:the|his|her|their|birth|biological)\s+", "", words, flags=re.I)
    for role, pattern in ROLES_TOLD_BY_WORDS:
        hit = next(iter(pattern.finditer(plain)), None)
        if hit is not None and hit.start() == 0 and hit.end() == len(plain) and role in _KIN | {"professional"}:
            return role
    return "professional" if _POST.fullmatch(words) is not None else ""


def _borne(written: str, parts: dict[str, NameParts], families: Collection[str]) -> Iterable[str]:
    """The names of the paper that are those of whoever is written so: "J. Prosser" is "Ms Prosser" as well, unless
    children of the paper have that family name."""
    own = name_parts(written)
    for name, one in parts.items():
        if (
            name == written
            or (one.family == own.family and one.given == own.given and own.given)
            or (own.given and one.given == own.given and not one.family)
        ):
            yield name
        elif own.family and one.family == own.family and own.family not in families:
            initial = own.given.rstrip(".")
            if len(initial) == 1 and (not one.given or one.given.startswith(initial)):
                yield name
