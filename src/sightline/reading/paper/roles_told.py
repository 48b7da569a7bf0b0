"""Who somebody is, where a paper says so once and then only names them: "his mother, Ann Vale", and later "Vale".

What is said of a name is said of it throughout that paper and in no other. Where two things are said that cannot both
be so, or two people of the paper share the name, nothing is. A kinship word alone is never joined to anybody here: the
name and the word have to stand side by side, or be joined by "is".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sightline.reading.paper.roles_listed import children_headed, roles_listed
from sightline.reading.paper.sexes_told import BETWEEN_TWO, names_any, sexes_of
from sightline.wording.name_parts import name_parts
from sightline.wording.people import longest_first, whole_words

_ROLE_OF_WORD = {
    "mother": "mother", "mum": "mother", "father": "father", "dad": "father",
    **dict.fromkeys(
        ("stepfather", "stepmother", "step-father", "step-mother", "stepdad", "step-dad", "stepmum", "step-mum"),
        "stepparent"),
    "grandmother": "grandparent", "grandfather": "grandparent", "great-grandmother": "grandparent",
    "nan": "grandparent", "gran": "grandparent", "grandparent": "grandparent",
    "great-aunt": "relative", "aunt": "relative", "uncle": "relative", "cousin": "relative",
    "partner": "partner", "boyfriend": "partner", "girlfriend": "partner",
    "ex-partner": "former_partner", "ex-boyfriend": "former_partner", "ex": "former_partner",
    "neighbour": "neighbour", "lodger": "household_member", "childminder": "carer", "foster carer": "foster_carer",
    **dict.fromkeys(("half-brother", "half-sister", "brother", "sister", "sibling", "sib"), "sibling"),
    **dict.fromkeys(
        ("social worker", "health visitor", "midwife", "keyworker", "key worker", "headteacher", "head teacher",
         "paediatrician", "pathologist", "solicitor", "therapist", "team manager", "manager", "receptionist", "teacher",
         "support worker", "children's guardian", "nurse", "consultant", "registrar", "probation officer", "officer",
         "psychologist", "psychiatrist", "tutor", "prosecutor", "barrister", "coroner", "dsl", "radiologist", "gp",
         "chair", "social work assistant", "practitioner"), "professional"),
}  # fmt: skip
_SEX_OF_WORD = {
    **dict.fromkeys(
        ("mother", "mum", "stepmother", "grandmother", "great-grandmother", "nan", "gran", "great-aunt", "aunt",
         "girlfriend", "half-sister", "sister", "step-mother", "stepmum", "step-mum"), "woman"),
    **dict.fromkeys(
        ("father", "dad", "stepfather", "step-father", "stepdad", "grandfather", "uncle", "boyfriend", "ex-boyfriend",
         "half-brother", "brother", "step-dad"), "man"),
}  # fmt: skip
_WORD = "|".join(sorted((re.escape(one) for one in _ROLE_OF_WORD), key=len, reverse=True))
_ADJECTIVES = (
    r"(?:(?:birth|biological|young|new|then|former|estranged|maternal|paternal|allocated|duty|own|elder|older|younger|"
    r"little|big|elderly|late|next[- ]door|family|housing|school|class|police|leaving care|practice|"
    r"safeguarding|consultant)"
    r"\s+){0,2}"
)
_AGE = r"(?:,\s*(?:then |now |aged )?\d{1,3}(?=,))?"
_BEHIND_A_NAME = r"(?=\s*(?:[,.;:)(]|['’]s\b|$)|\s+(?:and\s+)?[a-z])"
_CHILD_WORD = re.compile(r"\b(?:child|boy|girl|baby|toddler|infant|youngster|son|daughter|children)\b", re.I)
_LISTED = re.compile(
    r"\b(?:present|attended by|apologies|attendees|in attendance|invited|distribution)\b\s*:?[^.\n]*$", re.I
)
_OWN_CHILD = (
    r"her (?:(?:own|only|baby|little|young|tiny|toddler|infant|newborn|"
    r"(?:\w+|\d{1,2})[- ](?:day|week|month|year)s?[- ]old)\s+)*(?:daughter|son|child|baby|toddler)"
)
_MOTHER_BY_DEED = re.compile(
    r"[^.\n]{0,90}?\b(?:gave birth|had given birth|was pregnant with)\b|[^.\n]{0,100}?\b(?:killing|murdering|murder of|"
    r"manslaughter of|harming|shaking|neglecting|hurting|death of|injuries to|loss of|stamping[\w ]{0,12}|"
    r"beating[\w ]{0,12})"
    rf"\s+{_OWN_CHILD}|[^.\n]{{0,100}}?\b{_OWN_CHILD}['’]s?\s+(?:death|murder|injuries|killing)"
)
_ORDER = ("mother", "father", "stepparent", "grandparent", "sibling", "relative", "foster_carer")
"""Of what is said of one person, the first is what they are to the child; a mother is somebody's partner as well."""
_BESIDE = {"partner", "former_partner", "carer", "household_member"}


@dataclass(frozen=True)
class RolesTold:
    """``roles``: a name as written anywhere in the paper, to the role that it says its bearer has. ``sexes``: a name to
    "man" or "woman", where the paper speaks of its bearer so. ``grown``: names that are no child's.
    """

    roles: Mapping[str, str] = field(default_factory=dict)
    sexes: Mapping[str, str] = field(default_factory=dict)
    grown: frozenset[str] = frozenset()

    def is_named(self, written: str) -> bool:
        """Whether the paper names somebody so who is no child."""
        return _plain(written) in self.grown

    def of(self, written: str) -> str:
        """The role of whoever is written so, or empty."""
        return self.roles.get(_plain(written), "")

    def sex(self, written: str) -> str:
        """ "man", "woman" or empty."""
        return self.sexes.get(_plain(written), "")


NOTHING_TOLD = RolesTold()


def roles_told(text: str, names: Iterable[str], children: Collection[str] = ()) -> RolesTold:
    """What ``text`` says of the roles of ``names``; ``children`` are those of them that are children of the case."""
    known = longest_first(tuple(names))
    if not known:
        return NOTHING_TOLD
    children = _with_full_names(known, children)
    grown = [one for one in known if one not in children]
    said: dict[str, set[str]] = {}
    doubted: dict[str, set[str]] = {}
    sexes = {name: sexes_of(text, name, known) for name in known}
    one_sex = {_plain(name): next(iter(found)) for name, found in sexes.items() if len(found) == 1}
    for name in grown:
        for word, role in _told_of(text, name, known, children, one_sex):
            (said if word else doubted).setdefault(name, set()).add(role)
            if word in _SEX_OF_WORD:
                sexes[name].add(_SEX_OF_WORD[word])
    for name, role in roles_listed(text, grown, children):
        said.setdefault(name, set()).add(role)
    siblings = {
        name
        for name in children
        if any(role == "sibling" for _, role in _told_of(text, name, known, children, one_sex))
    }
    roles: dict[str, str] = {}
    told_sexes: dict[str, str] = {}
    for person in _persons(known, children):
        everything = set().union(*(said.get(name, set()) for name in person))
        role = _one_role(everything)
        perhaps = set().union(*(doubted.get(name, set()) for name in person))
        if role in _ORDER and any(one in _ORDER and one != role for one in perhaps):
            role = ""  # "his mother, Jodie Vale", and elsewhere "Jodie Vale, his aunt": whoever he is
        of_sex = set().union(*(sexes.get(name, set()) for name in person))
        for name in person:
            if role:
                roles[_plain(name)] = role
            if len(of_sex) == 1:
                told_sexes[_plain(name)] = next(iter(of_sex))
    for name in known:
        if _plain(name) not in told_sexes and len(sexes[name]) == 1:
            told_sexes[_plain(name)] = next(iter(sexes[name]))
    headed = children_headed(text, children)
    for name in (*_only_child(known, [one for one in children if one not in siblings]), *headed):
        roles[_plain(name)] = "child"
    roles.update({_plain(name): "sibling" for name in siblings if name not in headed})
    return RolesTold(roles, told_sexes, frozenset(_plain(name) for name in grown if name not in children))


def _with_full_names(known: Sequence[str], children: Collection[str]) -> frozenset[str]:
    """The names of children, and the full names whose first name is one of them."""
    firsts = {name for name in children if " " not in name}
    parts = {name: name_parts(name) for name in known}
    full = {name for name, one in parts.items() if one.given and one.family and one.given.split()[0] in firsts}
    return frozenset(children) | {name for name in full if parts[name].title not in ("Mr", "Mrs", "Ms", "Dr")}


def _plain(written: str) -> str:
    shape = " ".join(written.replace("’", "'").split()).strip(" .,;:()\"'")
    return shape.removesuffix("'s").casefold()


def _one_role(said: set[str]) -> str:
    """What somebody is of whom all this is said; empty where it cannot all be so."""
    kin = [role for role in _ORDER if role in said]
    if len(kin) > 1:
        return ""
    if kin and said <= {kin[0], *_BESIDE}:
        return kin[0]
    return next(iter(said)) if len(said) == 1 else ""


def _persons(known: Sequence[str], children: Collection[str]) -> list[list[str]]:
    """The names by which one person goes: a full name with its parts, where nobody else of the paper has that part. A
    child is not called by the surname alone, so that "Pellow" is the grown-up of that name."""
    parts = {name: name_parts(name) for name in known}
    full = [name for name in known if parts[name].given and parts[name].family]
    distinct: dict[tuple[str, str], list[str]] = {}
    for name in full:
        distinct.setdefault((parts[name].given.split()[0].casefold(), parts[name].family.casefold()), []).append(name)
    made: list[list[str]] = []
    taken: set[str] = set()
    for (given, family), written in distinct.items():
        child = any(name in children for name in written)
        same_family = [
            key for key, others in distinct.items() if key[1] == family and not any(one in children for one in others)
        ]
        same_given = [key for key in distinct if key[0] == given]
        person = list(written)
        for name in known:
            one = parts[name]
            if name in full:
                continue
            by_family = one.family.casefold() == family and not one.given and not child and len(same_family) == 1
            by_given = len(same_given) == 1 and given in (name.casefold(), one.given.casefold()) and not one.title
            if by_family or by_given:
                person.append(name)
                if by_family:
                    person += [f"{title} {one.family}" for title in ("Mr", "Mrs", "Ms", "Miss", "Dr")]
        taken.update(person)
        made.append(person)
    made.extend([name] for name in known if name not in taken and not _is_part_of_several(name, full))
    return made


def _is_part_of_several(name: str, full: Sequence[str]) -> bool:
    words = set(name.casefold().split())
    return sum(bool(words & set(one.casefold().split())) for one in full) > 1


def _only_child(known: Sequence[str], children: Collection[str]) -> list[str]:
    """All names of the one child that the paper names; none where it names several."""
    named = [name for name in known if name in children]
    firsts = {_first(name) for name in named}
    return named if len(firsts) == 1 else []


def _first(name: str) -> str:
    parts = name_parts(name)
    return (parts.given or parts.family).split()[0].casefold() if (parts.given or parts.family) else name.casefold()


def _told_of(
    text: str, name: str, known: Sequence[str], children: Collection[str], sexes: Mapping[str, str]
) -> Iterable[tuple[str, str]]:
    """Each word that stands beside a name as what its bearer is, with the role."""
    before = re.compile(
        rf"(?P<whose>{_WHOSE})?\s*{_ADJECTIVES}(?<![\w-])(?P<word>{_WORD})(?P<comma>,)?\s+(?:is\s+|was\s+)?$", re.I
    )
    behind = re.compile(
        rf"{_AGE},?\s*(?:\(|who (?:is|was) |is |"
        rf"was )?\s*(?P<whose>{_WHOSE})\s*{_ADJECTIVES}(?<![\w-])(?P<word>{_WORD})\b"
        rf"(?=\s*(?:[,.;:)]|$|and\b|who\b|at\b|from\b|of (?:the (?:\w+ )?(?:child(?:ren)?|boys?|girls?|twins)|all|both|"
        rf"{_any_of(children)})\b))",
        re.I,
    )
    bracketed = re.compile(rf"(?<![\w-])(?P<word>{_WORD})\s+\($", re.I)
    for start in whole_words(text, name):
        end = start + len(name)
        lead = text[max(0, start - 70) : start]
        title = re.search(r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)$", lead)
        lead = lead[: title.start()] if title else lead
        paragraph = text[max(0, start - 400) : start].rsplit("\n\n", 1)[-1]
        sentence = BETWEEN_TWO.split(paragraph)[-1]
        hit = before.search(lead)
        if hit is not None and re.match(_BEHIND_A_NAME, text[end : end + 24]) and not _LISTED.search(sentence):
            possessor = (hit.group("whose") or "").strip()
            if hit.group("comma") is None or possessor:
                yield from _if_plain(hit, possessor, paragraph[: -len(hit.group()) or None], known, children, sexes)
        hit = bracketed.search(lead)
        if hit is not None and text[end : end + 1] == ")":
            yield from _if_plain(hit, "the", "", known, children, sexes)
        hit = behind.match(text, end)
        if hit is not None and not _LISTED.search(sentence):
            yield from _if_plain(hit, hit.group("whose").strip(), sentence, known, children, sexes)
        deed = _MOTHER_BY_DEED.match(text, end) if children else None
        if deed is not None and not _names_another(deed.group(), name, known, children):
            yield "mother", "mother"


def _names_another(words: str, name: str, known: Sequence[str], children: Collection[str]) -> bool:
    return names_any(words, (one for one in known if one not in children and one not in name and name not in one))


_WHOSE = (
    r"(?:\b(?:the|his|her|their|our|my|a|an|whose)\b|(?:\b(?:the )?(?:child|boy|girl|baby|toddler|infant|youngster|"
    r"tot|victim)|"
    r"\b[A-Z][\w-]*|\b[A-Z][a-z]+ [A-Z][\w-]*)['’]s\b)"
)


def _any_of(names: Collection[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(names, key=len, reverse=True)) or r"\Z"


def _if_plain(
    hit: re.Match[str], whose: str, lead: str, known: Sequence[str], children: Collection[str], sexes: Mapping[str, str]
) -> Iterable[tuple[str, str]]:
    """The word and role, where whose mother or partner it is speaks for the child of the paper. No word where that is
    not plain and a sentence begins so: it can only speak against what is said elsewhere.
    """
    word = " ".join(hit.group("word").casefold().split())
    role = _ROLE_OF_WORD[word]
    if re.search(r"\b(?:former|estranged)\s", hit.group(), re.I) and role == "partner":
        role = "former_partner"
    if role in ("professional", "neighbour", "foster_carer", "household_member", "carer"):
        yield word, role
        return
    if role in ("partner", "former_partner"):
        # "His partner, Jodie": of a man who may be no parent himself, so that she may be the mother.
        if whose.casefold() not in ("his", "their", "whose") and not (whose and sexes.get(_plain(whose)) == "man"):
            yield word, role
        return
    plain = whose.casefold().replace("’", "'").removesuffix("'s").strip()
    if (
        plain in ("the", "")
        or plain in {_plain(one) for one in children}
        or _CHILD_WORD.fullmatch(plain.removeprefix("the "))
        or (plain in ("his", "her", "their", "whose") and _last_is_a_child(lead, known, children))
    ):
        yield word, role
    elif plain in ("his", "her", "their", "whose") and not lead.strip():
        yield "", role


def _last_is_a_child(lead: str, known: Sequence[str], children: Collection[str]) -> bool:
    """Whether whoever was named last before "his mother" in the sentence is a child."""
    last, is_child = -1, False
    taken: list[tuple[int, int]] = []
    for name in known:
        for at in whole_words(lead, name):
            if any(start <= at < end for start, end in taken):
                continue  # a part of a longer name
            taken.append((at, at + len(name)))
            if at > last:
                last, is_child = at, name in children
    for hit in _CHILD_WORD.finditer(lead):
        if hit.start() > last:
            last, is_child = hit.start(), True
    return is_child
