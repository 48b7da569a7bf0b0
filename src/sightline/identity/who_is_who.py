"""Who may be the same person: proposals with reasons and, where several fit, a question. Nothing joins by itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from sightline.identity import role_words
from sightline.identity.gather import Gathered, Identity
from sightline.identity.names import Agrees, Form, Name, PartAgreement, agreement
from sightline.identity.persons import LinkProposal, Statement, WhichOne

_ALIAS = (
    r"(?:,|\s|\(|\[|-|–)*(?:(?:also|otherwise|formerly|previously|now)\s+)?"
    r"(?:known as|aka|a\.k\.a\.?|née|nee|alias|formerly|spelled|spelt)\s+[\"“'‘]?"
)
_WITHIN_NAME = re.compile(r"[A-Z][\w'’-]*\s+$")
_MOTHER = r"(?:mother|mum|mam|mom)"
_FATHER = r"(?:father|dad)"
_ROLE_BEFORE_NAME = (
    r"(?<!['’]s )(?<!\bher )(?<!\bhis )(?<!\btheir )\b{role}\b(?:\s+is|\s+was|\s+named|\s+called)?[\s,:(–-]*{name}\b"
)
_NAME_BEFORE_ROLE = (
    r"\b{name}\s*(?:[,(–-]\s*(?:the\s+|birth\s+|natural\s+)*|\s+(?:is|was)\s+the\s+){role}\b(?!\s+of\b)(?!['’])"
)


def propose(
    found: Gathered,
    person_of: Mapping[str, str],
    apart: frozenset[frozenset[str]],
    refused: set[frozenset[str]],
    statements: Sequence[Statement],
) -> tuple[tuple[LinkProposal, ...], tuple[WhichOne, ...]]:
    """What a person should be asked about who is who, in a fixed order."""
    of_case = [found.identities[key] for key in sorted(found.identities) if found.identities[key].is_of_case]
    full = [one for one in of_case if one.name is not None and one.name.form is Form.FULL]
    aliases = _aliases(of_case, statements)

    def is_open(one: Identity, other: Identity) -> bool:
        pair = frozenset((one.id, other.id))
        persons = frozenset((person_of[one.id], person_of[other.id]))
        return len(persons) == 2 and pair not in refused and persons not in refused and not pair <= _one_of(apart, pair)

    proposals: list[LinkProposal] = []
    questions: list[WhichOne] = []
    for place, one in enumerate(full):
        for other in full[place + 1 :]:
            reasons, parts = _full_names(one, other)
            if (one.id, other.id) in aliases:
                reasons, parts = [aliases[one.id, other.id]], agreement(_name(one), _name(other))
            if reasons and is_open(one, other):
                proposals.append(LinkProposal(one.id, other.id, tuple(reasons), parts))
    variants = {frozenset((proposal.a, proposal.b)) for proposal in proposals}
    for one in of_case:
        if one.name is not None and one.name.form in (Form.FULL, Form.CODE):
            continue
        if sum(person == person_of[one.id] for person in person_of.values()) > 1:
            continue
        fits = _candidates(one, of_case, full, found, aliases, statements)
        fits = [(other, reasons) for other, reasons in fits if is_open(one, other)]
        if len(fits) > 1 and _are_spellings_of_one(fits, variants):
            fits = [min(fits, key=lambda fit: (fit[0].declared is None, -len(fit[0].label), fit[0].id))]
        if len({person_of[other.id] for other, _ in fits}) == 1:
            other, reasons = fits[0]
            parts = agreement(one.name, other.name) if one.name and other.name else ()
            proposals.append(LinkProposal(one.id, other.id, tuple(reasons), parts))
        elif fits:
            names = " or ".join(dict.fromkeys(other.label for other, _ in fits))
            questions.append(
                WhichOne(f"Who is “{one.label}”? It could be {names}.", tuple(o.id for o, _ in fits), one.id)
            )
    return tuple(proposals), tuple(questions)


def _are_spellings_of_one(fits: Sequence[tuple[Identity, list[str]]], variants: Collection[frozenset[str]]) -> bool:
    """Whether all that fit are themselves proposed to be one person; then it is no question which of them."""
    ids = [other.id for other, _ in fits]
    return all(frozenset(pair) in variants for pair in combinations(ids, 2))


def _one_of(apart: frozenset[frozenset[str]], pair: frozenset[str]) -> frozenset[str]:
    return pair if pair in apart else frozenset()


def _name(one: Identity) -> Name:
    assert one.name is not None
    return one.name


def _full_names(one: Identity, other: Identity) -> tuple[list[str], tuple[PartAgreement, ...]]:
    parts = agreement(_name(one), _name(other))
    by_part = {part.part: part for part in parts}
    if any(part.stands is Agrees.DISAGREE for part in parts) or _conflict(one, other):
        return [], parts
    if Agrees.UNKNOWN in (by_part["first name"].stands, by_part["surname"].stands):
        return [], parts
    reasons = [part.reason for part in parts if part.reason]
    if by_part["middle names"].stands is Agrees.UNKNOWN and _name(one).middle != _name(other).middle:
        reasons.append("just one of them gives middle names")
    return reasons, parts


def _conflict(one: Identity, other: Identity) -> bool:
    return len(one.sexes | other.sexes) > 1


def _candidates(
    one: Identity,
    of_case: list[Identity],
    full: list[Identity],
    found: Gathered,
    aliases: Mapping[tuple[str, str], str],
    statements: Sequence[Statement],
) -> list[tuple[Identity, list[str]]]:
    said = [(other, [aliases[pair]]) for other in of_case for pair in ((one.id, other.id),) if pair in aliases]
    if said:
        return said
    if one.name is None:
        if one.age is not None:
            return _of_that_age(one, of_case, statements)
        if "unborn_child" in one.roles:
            return _born(one, found)
        named = [other for other in of_case if other.name and other.name.form in (Form.INITIAL, Form.TITLED_SURNAME)]
        return _named_in_words(one, full, statements) or _named_in_words(one, named, statements)
    fits = [(other, reasons) for other in full if not _conflict(one, other) and (reasons := _short(_name(one), other))]
    here = [(other, reasons) for other, reasons in fits if _documents(other, found) & one.documents]
    fits = here or fits
    if one.name.form in (Form.TITLED_SURNAME, Form.ONE_WORD):
        by_surname = [fit for fit in fits if "surname" in fit[1][0]]
        grown = [fit for fit in by_surname if not fit[0].roles & {"child", "sibling"}]
        if by_surname and (grown or one.name.form is Form.TITLED_SURNAME):
            fits = [fit for fit in fits if fit not in by_surname or fit in grown]
    return fits or _same_short_elsewhere(one, of_case)


def _documents(one: Identity, found: Gathered) -> set[str]:
    held = set(one.documents)
    for link in found.links:
        if link.b == one.id:
            held |= found.identities[link.a].documents
    return held


def _short(name: Name, other: Identity) -> list[str]:
    fuller = _name(other)
    parts = {part.part: part for part in agreement(name, fuller)}
    agreeing = (Agrees.AGREE, Agrees.VARIANT)
    if name.form is Form.INITIAL:
        if parts["surname"].stands in agreeing and parts["first name"].stands in agreeing:
            return [parts["surname"].reason, parts["first name"].reason]
        return []
    if name.form is Form.TITLED_SURNAME:
        return [parts["surname"].reason] if parts["surname"].stands in agreeing else []
    if name.form is Form.LETTERS:
        letters = name.given
        initials = "".join(word[0] for word in (fuller.given, *fuller.middle))
        with_surname = initials + fuller.surname[:1]
        if len(letters) > 1 and letters in (initials, with_surname, fuller.given[0] + fuller.surname[:1]):
            return ["the letters are the initials of that name"]
        return []
    reasons = []
    as_surname = agreement(Name(name.written, Form.TITLED_SURNAME, surname=name.given), fuller)[3]
    if as_surname.stands in agreeing:
        reasons.append(as_surname.reason)
    if parts["first name"].stands in agreeing:
        reasons.append(parts["first name"].reason)
    return reasons


def _same_short_elsewhere(one: Identity, of_case: list[Identity]) -> list[tuple[Identity, list[str]]]:
    same = [
        other
        for other in of_case
        if other.name is not None
        and other.name.form is _name(one).form
        and (other.name.key, other.name.sex_of_title) == (_name(one).key, _name(one).sex_of_title)
    ]
    first = min(same, key=lambda other: (min(other.documents, default=""), other.id))
    return (
        [] if first.id == one.id else [(first, ["written the same in another document, and no fuller name is given"])]
    )


def _born(one: Identity, found: Gathered) -> list[tuple[Identity, list[str]]]:
    children = [found.identities[key] for key in found.children]
    if one.twin is not None:
        children = [child for child in children if child.twin == one.twin]
        return [(child, [f"both are called twin {one.twin}"]) for child in children]
    if len(children) == 1:
        return [(children[0], ["the case has one child, so the baby then expected may be this child"])]
    return [(child, ["one of the children of the case"]) for child in children]


_NAME_AND_AGE = r"\b{name}\s*(?:,|\(|–|-)?\s*(?:(?:then|now|who (?:is|was))\s+)?(?:aged\s+)?{age}(?=\s*[,).;:–]|\s*$)"
_AGE_AND_NAME = r"\b{age}[- ]year[- ]old\s+(?:\w+\s+){{0,2}}?{name}\b"


def _of_that_age(
    one: Identity, of_case: Sequence[Identity], statements: Sequence[Statement]
) -> list[tuple[Identity, list[str]]]:
    """Those to whose name a text of the same document puts that age: "Dana Voss, 24,"."""
    here = [statement for statement in statements if statement.document in one.documents]
    fits: dict[str, tuple[Identity, list[str]]] = {}
    for other in of_case:
        if other.name is None or "child" in other.roles or len(other.sexes | one.sexes) > 1:
            continue
        names = "(?:" + "|".join(re.escape(name) for name in sorted(other.written | {other.label}) if name) + ")"
        patterns = [shape.format(name=names, age=one.age) for shape in (_NAME_AND_AGE, _AGE_AND_NAME)]
        said = next((hit.group(0) for s in here for p in patterns if (hit := re.search(p, s.text))), "")
        if said:
            fits[other.id] = (other, [f"the same document says “{' '.join(said.split())}”"])
    fuller = [fit for fit in fits.values() if _name(fit[0]).form is Form.FULL]
    return fuller or list(fits.values())


def _named_in_words(
    one: Identity, full: list[Identity], statements: Sequence[Statement]
) -> list[tuple[Identity, list[str]]]:
    role = next((role for role in ("mother", "father") if role in one.roles), "")
    if not role or not role_words.role_of_one(one.label):
        return []
    words = _MOTHER if role == "mother" else _FATHER
    fits = []
    for other in full:
        if "child" in other.roles or len(other.sexes | one.sexes) > 1:
            continue
        names = "(?:" + "|".join(re.escape(name) for name in sorted(other.written | {other.label}) if name) + ")"
        patterns = [shape.format(role=words, name=names) for shape in (_ROLE_BEFORE_NAME, _NAME_BEFORE_ROLE)]
        said = next((hit.group(0) for s in statements for p in patterns if (hit := re.search(p, s.text, re.I))), "")
        if said:
            fits.append((other, [f"a text says “{' '.join(said.split())}”"]))
        elif role in other.roles:
            fits.append((other, [f"a text calls this person {role}"]))
    return fits


def _aliases(of_case: Sequence[Identity], statements: Sequence[Statement]) -> dict[tuple[str, str], str]:
    """Pairs of identities that one text calls by both names, with the words that say so."""
    said: dict[tuple[str, str], str] = {}
    marked = [statement for statement in statements if re.search(_ALIAS, statement.text, re.I)]
    for statement in marked:
        for one in of_case:
            for other in of_case:
                if one.id == other.id or one.name is None or other.name is None:
                    continue
                for first in one.written | {one.label}:
                    for second in other.written | {other.label}:
                        pattern = re.escape(first) + _ALIAS + re.escape(second) + r"\b"
                        hit = re.search(pattern, statement.text, re.I)
                        if hit and _WITHIN_NAME.search(statement.text[: hit.start()]):
                            continue
                        if hit and (not other.documents or statement.document in other.documents | one.documents):
                            why = f"a text says “{' '.join(hit.group(0).split())}”"
                            said.setdefault((one.id, other.id), why)
                            said.setdefault((other.id, one.id), why)
    return said
