"""Agencies named in a text, as codes of the vocabulary: "CSC and HV" -> childrens_social_care, health_visiting."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.wording.people import PersonMention

_SKIP = re.compile(
    r"[\s,:&/+;()\-–]+|(?:and|the|an?|with|also|to|both|allocated|local|our|via|on|of|current|duty|his|her|their|"
    r"apologies)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:[\s,&/+()]+|(?:and|the|also|both|all|have|has|had|was|were|mum|dad|mother|father|parents?|family|carers?|grand\w+|child)\b|[A-Z][\w'’-]+)*"
)
_FARTHEST_LIST = 160
HEALTH = "health"
"""What a list says where it says only "health": some health agency took part, and it does not say which."""

_HEALTH = re.compile(
    r"(?:nhs|health)(?:\s+(?:professionals?|colleagues|reps?|representatives?|services?))?(?!\w)", re.IGNORECASE
)
_NAME_AFTER = re.compile(r"\s+(?:\(?[A-Z][\w'’-]+\)?)(?:\s+[A-Z][\w'’-]+)?")

_CAPITALS = re.compile(r"[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3}")
_IN_BRACKETS = re.compile(r"[^()\n]{1,40}\)")
_BRACKETED_PERSON = re.compile(r"[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){0,3}\s+\([^()\n]{1,40}\)|\([^()\n]{1,40}\)")


@dataclass(frozen=True, slots=True)
class NamedAgency:
    """An agency at ``text[start:end]``; ``code`` is :data:`HEALTH` where only "health" is written."""

    code: str
    start: int
    end: int


class AgencyWords:
    """Finds agencies by the vocabulary's names and the lexicon's abbreviations (capitals only as capitals)."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._codes: dict[str, str] = {}
        for kind in AGENCY_KINDS.values():
            for name in kind.names:
                self._codes[name.casefold()] = kind.code
        exact: set[str] = set()
        for code, names in words.items():
            for name in names:
                self._codes[name.casefold()] = code
                if name.isupper():
                    exact.add(name)
        ordered = sorted(self._codes, key=len, reverse=True)
        capitals = {name.casefold(): name for name in exact}
        options = "|".join(
            f"(?-i:{re.escape(capitals[name])})" if name in capitals else re.escape(name).replace("'", "['’]?")
            for name in ordered
        )
        self._pattern = re.compile(rf"(?<!\w)(?P<name>{options})(?:s|['’]s)?(?!\w)", re.IGNORECASE)

    def at(self, text: str, start: int) -> NamedAgency | None:
        """The agency that ``text`` names just at ``start``, or None."""
        match = self._pattern.match(text, start)
        return self._named(match) if match else None

    def anywhere(self, text: str, start: int, end: int) -> list[NamedAgency]:
        """Every agency named in ``text[start:end]``."""
        return [self._named(match) for match in self._pattern.finditer(text, start, end)]

    def list_from(self, text: str, start: int, people: Sequence[PersonMention]) -> list[NamedAgency]:
        """The agencies that are listed from ``start`` on, stepping over the people who are listed with them."""
        found: list[NamedAgency] = []
        at = start
        while at < len(text) and at < start + 200:
            skipped = _SKIP.match(text, at)
            if skipped and skipped.end() > at:
                if found and re.search(r"apologies|;", skipped.group(), re.IGNORECASE):
                    break
                at = skipped.end()
                continue
            named = self.at(text, at)
            if named is not None:
                found.append(named)
                at = named.end
                name = _NAME_AFTER.match(text, at)
                if name and self.at(text, at + 1) is None:
                    at = name.end()
                continue
            unsaid = _HEALTH.match(text, at)
            if unsaid is not None:
                found.append(NamedAgency(HEALTH, at, unsaid.end()))
                at = unsaid.end()
                continue
            person = next((item for item in people if item.start == at), None)
            if person is not None:
                at = person.end
                continue
            # "(Thornvale Police CAIT)", "Ann Lowe (advocate)": a name before an agency, and somebody of none.
            passed = self._name_of_agency(text, at) or self._of_no_agency(text, at)
            if passed is None:
                break
            at = passed
        return found

    def _name_of_agency(self, text: str, at: int) -> int | None:
        """Where an agency begins behind the capitalised words at ``at`` that are its name."""
        hit = _CAPITALS.match(text, at)
        if hit is None:
            return None
        begins = [at + one.start() for one in re.finditer(r"(?<=\s)[A-Z]", hit.group())]
        begins.append(hit.end() + 1)
        return next((one for one in begins if self.at(text, one) is not None), None)

    def _of_no_agency(self, text: str, at: int) -> int | None:
        """Where a person ends whom the list names with something in brackets that is no agency."""
        behind = text[max(0, at - 1) : at] == "("
        hit = _IN_BRACKETS.match(text, at) if behind else _BRACKETED_PERSON.match(text, at)
        if hit is None or self.anywhere(text, at, hit.end()):
            return None
        return hit.end()

    def before(self, text: str, end: int) -> NamedAgency | None:
        """The agency named last in the few words before ``end``, in the same sentence."""
        start = max(0, end - 40)
        cut = max(text.rfind(mark, start, end) for mark in ".;\n")
        found = self.anywhere(text, max(start, cut + 1), end)
        return found[-1] if found else None

    def list_before(self, text: str, end: int) -> list[NamedAgency]:
        """The agencies that are listed right before ``end``, in the same sentence: "school and HV attended"."""
        start = max(0, end - _FARTHEST_LIST)
        cut = max(text.rfind(mark, start, end) for mark in ".;\n")
        found: list[NamedAgency] = []
        for one in reversed(self.anywhere(text, max(start, cut + 1), end)):
            if not _LISTED.fullmatch(text, one.end, found[0].start if found else end):
                break
            found.insert(0, one)
        return found

    def _named(self, match: re.Match[str]) -> NamedAgency:
        name = match.group("name").casefold().replace("’", "'")
        code = self._codes.get(name) or self._codes.get(name.replace("childrens", "children's"), "other")
        return NamedAgency(code, match.start("name"), match.end("name"))
