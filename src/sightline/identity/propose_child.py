"""Which child a folder of documents is about, where neither a case file nor the command says: proposed, with reasons.

A name is proposed only if a document itself calls it the child's: a heading, a form's field, a family table, or words
like "her daughter Ruby" and "two-year-old Ruby". Whoever a document calls a parent, a partner or a worker never is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sightline.identity.children_titled import WORD, children_titled, headed_with_a_birth
from sightline.identity.names import tidy
from sightline.identity.role_words import is_role
from sightline.wording.suggestion.names import NOT_NAMES

_NAME = rf"(?P<name>{WORD}(?:[ \t]+{WORD}){{0,3}})"
_YOUNG = (
    r"(?:daughter|son|toddler|baby|infant|newborn|tot|little (?:girl|boy)|school(?:girl|boy)|(?:subject|index) child)"
)
_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
_FORM = "a form gives it as the child's name"
_TITLED = "a title says “chronology of”"
_HEADED = "a line begins with the name and a date of birth"
_STRONG: dict[str, str] = {
    rf"^\W*(?:the )?(?:subject )?child(?:['’]s)?(?: name| / young person)?\s*[:|]\s*{_NAME}": _FORM,
    rf"\bname of (?:the )?(?:child|subject|pupil|patient)\s*[:|]\s*{_NAME}": _FORM,
    rf"^\W*(?:re|regarding|in respect of|pupil|subject|patient|baby)\s*[:|]\s*{_NAME}": "a reference line names them",
    rf"\bre:\s*{_NAME}\s*[,(]?\s*(?:dob|d\.o\.b|born)": "a reference line gives a date of birth",
    rf"^\W*{_NAME}\s*\|[^\n|]*\|?\s*(?:(?:subject|index) child|subject|child)\s*(?:\||$)": (
        "a family table calls them the child"
    ),
    rf"\b{_NAME}\s*[,(]\s*(?:the )?(?:subject child|index child|the child)\b": "called the child",
}
_WEAK: dict[str, str] = {
    rf"\b{_COUNT}[- ](?:day|week|month|year)s?[- ]old,?\s+{_NAME}": ("named with an age"),
    rf"\b{_YOUNG}[,:]?\s+(?:named |called )?{_NAME}": "called a daughter, son, baby or toddler",
    rf"\b{_NAME}['’]s (?:\w+ )?(?:mother|father|mum|dad|parents|foster carers?|health visitor|nursery|school)\b": (
        "a text speaks of this person's mother, father, carer or school"
    ),
    rf"\b(?:mother|father|parents?) of (?:baby |little )?{_NAME}": "a text names a parent of theirs",
}
_FORM_WORDS = frozenset({"DOB", "NHS", "UPN", "ID", "NO", "REF", "AGE", "RE", "FW", "FWD", "SUBJECT"})
"""What stands in the place of a name and is none: "Subject: RE: ..." of a mail that was answered."""
_ONLY_LETTERS = re.compile(r"[A-Z]{1,3}")
_GROWN_WORDS = (
    r"(?:mother|father|mum|dad|(?:ex-)?partner|boyfriend|girlfriend|husband|wife|grandmother|grandfather|carer|author|"
    r"social worker|health visitor|police|inspector|sergeant|constable|officer|nurse|midwife|consultant|teacher|"
    r"by|from|to|mr|mrs|ms|dr|pc|dc)"
)
_GROWN: tuple[str, ...] = (
    rf"\b{_GROWN_WORDS}[,.:]?[ \t]+{_NAME}",
    rf"\b{_NAME}\s*[,(]\s*(?:the |her |his |their )?(?:{_GROWN_WORDS}\b|[2-9]\d,)",
    rf"^\W*{_NAME}\s*\|[^\n|]*\|?\s*(?:mother|father|partner|parent|(?:half[- ])?sibling|grand\w+)\s*(?:\||$)",
)


@dataclass(frozen=True, slots=True)
class ChildProposal:
    """A name that documents give the child. ``also``: other spellings and shorter forms, kept as asserted.
    ``titled_with``: first names, in lower case, that stand in one title with it.
    """

    name: str
    reasons: tuple[str, ...]
    also: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    titled_with: frozenset[str] = frozenset()


def children_proposed(proposals: Sequence[ChildProposal]) -> list[ChildProposal]:
    """The first of them, with the brothers and sisters whom a title names in one breath with it."""
    return [one for one in proposals if one is proposals[0] or tidy(one.name).split()[0] in proposals[0].titled_with]


def propose_child(texts: Mapping[str, str]) -> list[ChildProposal]:
    """The children whom ``texts`` (by document name) may be about, best first; empty if no text says.

    The first has most kinds of reasons from most documents; the others are alternatives, or brothers and sisters. The
    order of documents changes nothing.
    """
    held: dict[str, dict[tuple[bool, str], set[str]]] = {}
    titled: dict[str, set[str]] = {}
    grown: set[str] = set()
    for document in sorted(texts):
        text = texts[document]
        for strong, shapes in ((True, _STRONG), (False, _WEAK)):
            for shape, reason in shapes.items():
                for name in _named(shape, text):
                    held.setdefault(name, {}).setdefault((strong, reason), set()).add(document)
        for names in ([name for one in together if (name := _cut(one))] for together in children_titled(text)):
            for name in names:
                held.setdefault(name, {}).setdefault((True, _TITLED), set()).add(document)
                with_it = titled.setdefault(tidy(name).split()[0], set())
                with_it.update(tidy(other).split()[0] for other in names if other != name)
        for name in filter(None, map(_cut, headed_with_a_birth(text))):
            held.setdefault(name, {}).setdefault((True, _HEADED), set()).add(document)
        for shape in _GROWN:
            grown.update(_named(shape, text))
    grown_keys = {tidy(name) for name in grown if " " in name}
    groups: dict[str, list[str]] = {}
    for name in sorted(held):
        if tidy(name) not in grown_keys:
            groups.setdefault(tidy(name).split()[0], []).append(name)
    made = [_proposal(first, names, held, texts, grown_keys) for first, names in sorted(groups.items())]
    surnames = {tidy(name).split()[-1] for name in grown if name}
    made = [(rank, one) for rank, one in made if " " in one.name or tidy(one.name) not in surnames]
    return [
        replace(one, titled_with=frozenset(titled.get(tidy(one.name).split()[0], ())))
        for _, one in sorted(made, key=lambda pair: (pair[0], pair[1].name))
    ]


def _proposal(
    first: str,
    names: Iterable[str],
    held: Mapping[str, Mapping[tuple[bool, str], set[str]]],
    texts: Mapping[str, str],
    grown: set[str],
) -> tuple[tuple[bool, int, int, int, int], ChildProposal]:
    reasons: dict[tuple[bool, str], set[str]] = {}
    for name in names:
        for reason, documents in held[name].items():
            reasons.setdefault(reason, set()).update(documents)
    written = set(names)
    for text in texts.values():
        for hit in re.finditer(rf"(?<!\w){_NAME}", text):
            name = _cut(hit.group("name"))
            if name and " " in name and tidy(name).split()[0] == first and tidy(name) not in grown:
                written.add(name)
    counted = {
        name: sum(len(re.findall(rf"\b{re.escape(name)}\b", text)) for text in texts.values()) for name in written
    }
    best = min(written, key=lambda name: (-len(name.split()), -counted[name], name))
    said = tuple(
        f"{reason} ({', '.join(sorted(documents))})"
        for (_, reason), documents in sorted(reasons.items(), key=lambda item: (not item[0][0], item[0][1]))
    )
    documents = set().union(*reasons.values())
    strong = sum(len(found) for (is_strong, _), found in reasons.items() if is_strong)
    # The spelling that most documents have goes before the one of a single paper.
    standing = sum(best in text for text in texts.values())
    # Letters alone ("Subject: EM") may be anybody's: whoever is called by a name goes before.
    rank = (_ONLY_LETTERS.fullmatch(best) is not None, -strong, -len(documents), -len(reasons), -standing)
    return rank, ChildProposal(best, said, tuple(sorted(written - {best})), tuple(sorted(documents)))


def _named(shape: str, text: str) -> set[str]:
    return {name for hit in re.finditer(shape, text, re.I | re.M) if (name := _cut(hit.group("name")))}


def _cut(name: str) -> str:
    """The name up to the first word that is none; empty if nothing is left."""
    kept: list[str] = []
    for word in name.split():
        bare = re.sub(r"['’]s$", "", word)
        if (
            bare.upper() in _FORM_WORDS
            or bare in NOT_NAMES
            or bare.title() in NOT_NAMES
            or is_role(bare)
            or len(bare) < 2
        ):
            break
        kept.append(bare)
        if bare != word:
            break
    return " ".join(kept)
