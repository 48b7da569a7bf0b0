"""Whose words a document or a row are: from the case file, a column, a title, or the file's name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from sightline.chronology.chronology import Agency
from sightline.identity.found_again import normalised
from sightline.service.records.building.case_file import CaseFile
from sightline.service.records.building.versions import bare_name
from sightline.service.records.ids import opaque
from sightline.vocabulary.agencies import AGENCY_KINDS

UNKNOWN = "other"
UNKNOWN_NAME = "Agency not known"
_TOO_COMMON = {
    "family",
    "relative",
    "neighbour",
    "education",
    "homes",
    "legal",
    "mail",
    "news",
    "court",
    "guardian",
    "crc",
}
"""Words that name an agency when they stand alone in a cell, but are everyday words in a title or a file's name."""
_SAYS_LITTLE = {
    **dict.fromkeys(
        ("nhs trust", "nhs foundation trust", "acute trust", "local authority", "children and families"), 2
    ),
    **dict.fromkeys(("safeguarding children board", "lscb", "safeguarding children partnership"), 2),
    **dict.fromkeys(("safeguarding partnership", "review panel"), 2),
    **dict.fromkeys((f"{one} nhs {two}trust" for one in ("hospital", "hospitals") for two in ("", "foundation ")), 2),
    **dict.fromkeys(
        (f"community {one}nhs {two}trust" for one in ("", "healthcare ") for two in ("", "foundation ")), 2
    ),
    **dict.fromkeys(("community health", "health centre", "tenancy"), 1),
}
"""Names of what runs a service or gathers what others send: beside a name of the service itself they do not count."""


_KEPT_OF_A_SYSTEM = (
    r"(?:\s+crime)?\s+(?:exports?|extracts?|prints?|printouts?|logs?|occurrences?|crimes?|rms|downloads?|case notes)\b"
)
_BY_ITS_PAPERS = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (
            (
                r"(?i:\b(?:core group|child protection conference|strategy (?:meeting|discussion)|supervision notes"
                r"|(?:lac|cla) reviews?|looked after (?:child )?reviews?|section 47|case (?:work )?supervision)\b)"
            ),
            "childrens_social_care",
        ),
        (
            (
                r"\b(?:SW|SSW|ASYE|[Ss]ocial [Ww]orker['’]?s?)"
                r"(?i:\s+(?:chron(?:ology)?|case (?:notes|recordings?)|recordings?|notes|file|records?))\b"
            ),
            "childrens_social_care",
        ),
        (r"\bLCS\b|(?i:\bmosaic)" + f"(?i:{_KEPT_OF_A_SYSTEM})" + r"|\(Mosaic\)", "childrens_social_care"),
        (r"\bED\b(?!\s+[A-Z])", "hospital"),
        (r"(?i:\b(?:ed|a and e) (?:attendances?|discharges?|cards?)\b)", "hospital"),
        (r"(?i:\b(?:niche|athena|connect|merlin)" + _KEPT_OF_A_SYSTEM + r")|\b(?:MERLIN|PPN)s?\b", "police"),
        (r"\bPSR\b|(?i:\bpre[- ]sentence report\b)", "probation"),
        (r"(?i:\bpatient (?:clinical|care|report) (?:record|form)s?\b)|\be?P[CR][RF]\b", "ambulance"),
        (r"\bUTC\b(?! [A-Z][a-z])", "hospital"),
        (r"(?i:\b(?:ante|post)natal (?:record|notes)\b)", "midwifery"),
        (r"\bOOH\b", "general_practice"),
    )
)
"""What tells whose a document is where nothing names an agency: meetings that one agency minutes, systems that one
agency keeps. A word that is a first name too (Ed, Athena, Merlin) counts only beside what says that a system is meant.
"""


@dataclass(frozen=True, slots=True)
class Named:
    """An agency as something names it. ``by``: case file, column, title, name, person, or nothing."""

    name: str
    kind: str
    by: str


def kinds_named(words: str, *, in_passing: bool = True) -> tuple[str, ...]:
    """The kinds of agency that these words name, in order, a longer name hiding the shorter ones inside it.

    ``in_passing`` leaves out words that are too common to tell (for titles and file names).
    """
    return _kinds_named(words, in_passing)[0]


def _kinds_named(words: str, in_passing: bool = True) -> tuple[tuple[str, ...], int]:
    """The kinds, and how little the names say: 0 for a service's own."""
    plain = f" {re.sub(r'[^a-z0-9&+]+', ' ', normalised(words).replace(chr(39), ''))} "
    found: list[tuple[int, int, str, int]] = []
    for kind in AGENCY_KINDS.values():
        for name in (*kind.names, kind.label.casefold()):
            if in_passing and name in _TOO_COMMON:
                continue
            sought = re.sub(r"[^a-z0-9&+]+", " ", name.replace("'", ""))
            for hit in re.finditer(rf" {re.escape(sought)}s? ", plain):
                found.append((hit.start(), hit.end(), kind.code, _SAYS_LITTLE.get(name, 0)))
    kept = [
        one
        for one in found
        if not any(o[0] <= one[0] and one[1] <= o[1] and (o[1] - o[0]) > (one[1] - one[0]) for o in found)
    ]
    plainest = min((one[3] for one in kept), default=0)
    return tuple(dict.fromkeys(one[2] for one in sorted(kept) if one[3] == plainest)), plainest


def how_little(words: str) -> int:
    """How little the names in these words say: 0 where one is a service's own, more where all only run services."""
    return _kinds_named(words)[1]


def of_kind(kind: str, by: str) -> Named:
    """An agency of which nothing but its kind is known."""
    return Named(AGENCY_KINDS[kind].label, kind, by)


def is_only_a_kind(words: str, kind: str) -> bool:
    """Whether the words say no more than the kind ("Police"), rather than name one agency ("Northshire Police")."""
    plain = _plain(words)
    known = AGENCY_KINDS[kind]
    names = {_plain(name) for name in (*known.names, known.label)}
    filler = {"chronology", "records", "record", "the", "service", "services", "department", "team", "notes"}
    bare = " ".join(word for word in plain.split() if word not in filler)
    return plain in names or bare in names or plain.replace(" ", "_") == kind


def from_words(words: str, by: str) -> Named | None:
    """The agency that a cell or a declared name names. Words that name no known kind are an agency all the same."""
    words = " ".join(words.split())
    if not words:
        return None
    if words.casefold().replace(" ", "_") in AGENCY_KINDS:
        return Named(AGENCY_KINDS[words.casefold().replace(" ", "_")].label, words.casefold().replace(" ", "_"), by)
    kinds = kinds_named(words, in_passing=False)
    kind = kinds[0] if kinds else UNKNOWN
    if kinds and is_only_a_kind(words, kind):
        return Named(_body(words, kind) or AGENCY_KINDS[kind].label, kind, by)
    return Named(words[:200], kind, by)


def _body(words: str, kind: str) -> str:
    """The body of its own that the words say and that is no more than one sort of the kind ("CAMHS"), or ""."""
    plain = f" {_plain(words)} "
    return next(
        (body[0] for body in AGENCY_KINDS[kind].bodies if any(f" {_plain(name)} " in plain for name in body)), ""
    )


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9&+]+", " ", normalised(words).replace("'", "")).strip()


_NOT_A_NAME = re.compile(
    r"\b(?:chronolog(?:y|ies)|chron|records?|data|table|return|"
    r"submission|disclosure|letters?|emails?|minutes|statement|notes?|log|report|summary|extract|export|timeline|"
    r"files?|books?|occurrences?|public protection notice|ppn|person record|command (?:and|&) control|episode|"
    r"contact log|(?:continuation )?sheet|forms?|case (?:no|number|recordings?|file)|incident|"
    r"dates? of birth|d\.?o\.?b|"
    r"period|for|of the|re|concerning|regarding)\b.*",
    re.I,
)

_SYSTEM = re.compile(r"\b(?:emis|systmone|cpoms|my ?concern|liquid ?logic|n?delius|oasys|mosaic|niche|athena)\b", re.I)
"""A program in which an agency keeps its records: it tells the kind, and is no agency's name."""
_COUNCIL = re.compile(r"\b(?:council|borough|county|metropolitan district|unitary authority)\b", re.I)
_PREPARED_BY = re.compile(r"(?:(?:prepared|completed|compiled|submitted|written) )?\b(?:by|from) (?:the )?", re.I)
_PAPERS_OF = re.compile(r"(?:return|chronology|records?|report|submission) (?:of|from|by)\b:?\s+(?:the )?", re.I)
_PAPERS = re.compile(
    r"\b(?:chronolog(?:y|ies)|chron|records?|data|return|submission|log|report|summary|extract|exports?|timeline|notes?)\b",
    re.I,
)


def from_title(words: str) -> Named | None:
    """The agency that a title names, and nothing else of the title: it may go on to name the child."""
    words = _PAPERS_OF.sub("", words)
    pieces = re.split(r"\s*[:|;(\u2013\u2014]\s*|\s+-\s+|\s+//?\s+|\s{3,}|,\s|(?<=[a-z]{4})\.\s+", words)
    together = kinds_named(words)
    spoken = [_NOT_A_NAME.sub("", piece).strip(" .-)") for piece in pieces]
    spoken = [piece for piece in spoken if kinds_named(piece) not in ((), ("safeguarding_partnership",))]
    if len(together) == 1 and len({kinds_named(piece) for piece in spoken}) > 1:
        # "Northshire NHS Trust - Health Visitor": the trust alone would be another of its services as well.
        return Named(", ".join(_in_small_letters(one) for one in spoken)[:200], together[0], "title")
    for piece in pieces:
        for name in (_NOT_A_NAME.sub("", piece).strip(" .-"), piece):
            kinds = kinds_named(name)
            if len(kinds) == 1 and (kinds == together or len(together) != 1) and len(name.split()) <= 8:
                found = from_words(name, "title")
                if found is not None and (name != piece or not _NOT_A_NAME.search(name)):
                    if _SYSTEM.search(found.name):
                        found = Named(AGENCY_KINDS[found.kind].label, found.kind, found.by)
                    found = Named(_in_small_letters(found.name), found.kind, found.by)
                    return _by_its_own_name(found, words, pieces)
    kinds = kinds_named(words)
    if len(kinds) != 1:
        return None
    return _by_its_own_name(
        Named(_body(words, kinds[0]) or AGENCY_KINDS[kinds[0]].label, kinds[0], "title"), words, pieces
    )


def _by_its_own_name(found: Named, words: str, pieces: list[str]) -> Named:
    """The agency with the name that stands elsewhere in the title, if so far it is known by its kind alone."""
    if not is_only_a_kind(found.name, found.kind):
        return found
    # "Oakridge Homes (housing association)": homes are anybody's, but beside a word for what it is they are a name.
    named = [
        piece
        for piece in pieces
        if _is_capitalised(piece)
        and found.kind in kinds_named(piece, in_passing=False)
        and not is_only_a_kind(piece, found.kind)
        and not _NOT_A_NAME.search(piece)
        and not _SYSTEM.search(piece)
        and 2 <= len(piece.split()) <= 6
    ]
    name = _beside_its_papers(words) or (named[0] if len(named) == 1 else "")
    councils = [piece.strip() for piece in pieces if _COUNCIL.search(piece) and not kinds_named(piece)]
    if not name and len(councils) == 1 and len(councils[0].split()) <= 7 and _is_capitalised(councils[0]):
        # "Marlow County Council - Children's Social Care": the service alone would be any council's.
        service = next((piece for piece in pieces if is_only_a_kind(piece, found.kind)), found.name)
        name = ", ".join(_in_small_letters(piece.strip(" .-")) for piece in (councils[0], service))
    return Named(name, found.kind, found.by) if name else found


def _in_small_letters(name: str) -> str:
    """A name that is all in capitals, as a name is written."""
    if not name.isupper() or " " not in name:
        return name
    written = re.sub(r"(?<=['’])S\b", "s", " ".join(_cased(word) for word in name.split()))
    return written[:1].upper() + written[1:]


def _cased(word: str) -> str:
    return word.casefold() if word.casefold() in _SMALL else word if word in _STAY_CAPITAL else word.title()


def _beside_its_papers(words: str) -> str:
    """The name that stands after what the papers are ("Chronology - Larkfield Primary School"), or ""."""
    name = _PREPARED_BY.sub("", _PAPERS.split(words)[-1].strip(" .-:"))
    kinds = kinds_named(name)
    is_name = name != words and len(kinds) == 1 and not is_only_a_kind(name, kinds[0]) and not _NOT_A_NAME.search(name)
    return name if is_name and len(name.split()) <= 6 and _is_capitalised(name) else ""


def _is_capitalised(name: str) -> bool:
    return all(word[0].isupper() for word in name.split() if word.casefold() not in _SMALL)


def _begins_as_a_name(name: str) -> str:
    words = name.split()
    stop = next((i for i, word in enumerate(words) if not word[0].isupper() and word not in _SMALL), len(words))
    return " ".join(words[:stop])


def _of_file(name: str) -> str:
    """The words of a file's name, without what marks its version, its date and that it is a file."""
    stem = PurePosixPath(name).stem if PurePosixPath(name).suffix else name
    kept = bare_name(re.sub(r"[_.]+", " ", re.sub(r"([a-z])([A-Z])", r"\1 \2", stem)))
    return " ".join(
        word for word in kept.split() if word.casefold() not in _OF_FILES and not word.strip("()-").isdigit()
    )


def from_file_name(name: str) -> Named | None:
    """The agency that a file's name names, without what marks its version and its date."""
    found = from_title(_of_file(name))
    if found is None:
        return None
    name = found.name
    if not _is_capitalised(name):
        begins = _begins_as_a_name(name)
        if kinds_named(begins) == (found.kind,) and not is_only_a_kind(begins, found.kind):
            return Named(begins, found.kind, "name")  # "Royal Lune Hospital admissions"
        name = _body(name, found.kind) or AGENCY_KINDS[found.kind].label
    return Named(name, found.kind, "name")


_MAIL = {".eml", ".msg"}
_OF_FILES = {"file", "files", "doc", "document", "documents", "part", "bundle", "page", "pages", "scan", "csv", "no"}
_STAY_CAPITAL = {"NHS", "MASH", "GP", "CAMHS", "NSPCC", "EDT", "IDVA", "HV", "ED", "PPU", "BBC"}
_SMALL = {"of", "the", "and", "for", "a", "at", "&", "-"}


def of_document(name: str, title: str, case_file: CaseFile) -> Named | None:
    """Whose document this is by the case file, its title or its name; None if nothing says."""
    declared = case_file.agency_of(name)
    if declared is not None:
        kind = declared.kind or next(iter(kinds_named(declared.name, in_passing=False)), UNKNOWN)
        return Named(declared.name, kind, "case file")
    kinds, says_little = _kinds_named(title)
    # "thread_nursery.eml" is with the nursery, and need not be of it: whose mail it is, its messages say.
    is_mail = PurePosixPath(name).suffix.casefold() in _MAIL
    by_name = None if is_mail else from_file_name(name)
    if len(kinds) == 1:
        own, own_says_little = _kinds_named(_of_file(name))
        if by_name is not None and len(own) == 1 and own != kinds and own_says_little < says_little:
            # "Northshire NHS Trust" in the title, "Health visiting" in the file's name: one of the trust's services.
            return from_title(f"{title}, {by_name.name}") or by_name
        return from_title(title) or Named(AGENCY_KINDS[kinds[0]].label, kinds[0], "title")
    if by_name is not None:
        return by_name
    head = re.split(r"\s*:\s|\s+[-\u2013\u2014]\s+", title)[0]
    if len(kinds_named(head)) == 1:
        return from_title(head)  # "Social care - Police liaison notes": who speaks stands first
    of_file = "" if is_mail else _of_file(name)
    by_papers = None if kinds else _by_its_papers(title, "title") or _by_its_papers(of_file, "name")
    return by_papers or _from_folders(name)


def _from_folders(name: str) -> Named | None:
    """The agency that the nearest folder is called after: somebody sorted the papers by whose they are."""
    for folder in PurePosixPath(name).parent.parts[::-1]:
        found = from_file_name(folder)
        if found is not None:
            return found
        kinds = kinds_named(folder, in_passing=False)
        if len(kinds) == 1 and is_only_a_kind(folder, kinds[0]):
            return from_words(folder, "name")
    return None


def _by_its_papers(words: str, by: str) -> Named | None:
    """Whose papers these are by what they are, if only one agency keeps such papers and none is named."""
    kinds = {kind for pattern, kind in _BY_ITS_PAPERS if pattern.search(words)}
    if len(kinds) != 1 or kinds_named(words):
        return None
    (kind,) = kinds
    return Named(AGENCY_KINDS[kind].label, kind, by)


class Agencies:
    """The agencies of a case while it is being built: the same words always give the same agency.

    Words that only say a kind ("police") stand for the one agency of that kind that is declared, if there is just one.
    Otherwise they are an agency of their own, whatever else came or comes: a person says whether it is another's.
    """

    def __init__(self, case_id: str, known: Iterable[Agency], case_file: CaseFile) -> None:
        self._case = case_id
        self.held: dict[str, Agency] = {agency.id: agency for agency in known}
        self._declared = [
            self._of_name(one.name, one.kind or next(iter(kinds_named(one.name, in_passing=False)), UNKNOWN))
            for one in case_file.agencies
        ]

    def settle(self, named: Named | None, own: Agency | None = None) -> Agency:
        """The agency of the case that is meant; in a document of ``own``, its kind alone means it."""
        if named is None:
            return self._of_name(UNKNOWN_NAME, UNKNOWN)
        if named.kind != UNKNOWN and is_only_a_kind(named.name, named.kind):
            if own is not None and own.kind == named.kind:
                return own
            alike = [agency for agency in self._declared if agency.kind == named.kind]
            if len(alike) == 1:
                return alike[0]
        return self._of_name(named.name, named.kind)

    def is_declared(self, name: str) -> bool:
        """Whether a person declared an agency of that name."""
        return any(normalised(name) == normalised(one.name) for one in self._declared)

    def alike(self) -> list[tuple[str, str]]:
        """Pairs of a name that only says a kind and another agency of that kind: a person says if they are one."""
        return sorted(
            (plain.name, other.name)
            for plain in self.held.values()
            for other in self.held.values()
            if plain.id != other.id
            and plain.kind == other.kind != UNKNOWN
            and is_only_a_kind(plain.name, plain.kind)
            and not is_only_a_kind(other.name, other.kind)
        )

    def _of_name(self, name: str, kind: str) -> Agency:
        key = opaque("a", self._case, normalised(name))
        if key not in self.held:
            self.held[key] = Agency(key, name, kind)
        return self.held[key]
