"""The cast of a review: what each version shows of every person, agency, place and phrase. It stays inside.

It follows from three things, the later before the earlier: the people whom the records name, the review's own persons
and agencies with their agreed names, and what somebody decided entry by entry. Whatever nobody decided stops a version.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sightline.publishing.leaks.unlisted import Unlisted, unlisted, words_of_cast
from sightline.publishing.versions.cast import (
    AS_IT_IS,
    REMOVE,
    Cast,
    CastEntry,
    CastIncomplete,
    FirstToLookAt,
    Shown,
    Sort,
    Treatment,
    Version,
    instead,
)
from sightline.publishing.versions.risk_conferences import USUAL, risk_conferences
from sightline.service.access.viewer import Viewer
from sightline.service.records import queries as records
from sightline.service.records.shapes import CastMember
from sightline.service.reviews.combining import records_of
from sightline.service.reviews.row_words import told_beside
from sightline.service.reviews.shapes import CastRow, EntrySeen, ReviewSeen
from sightline.service.reviews.short_writings import short_writings
from sightline.service.reviews.whose_entries import names_of, whose
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.vocabulary.roles import ROLES
from sightline.wording.dates import read_date
from sightline.wording.role_names import is_only_a_role, is_role_word

_FAMILY = frozenset(
    {"child", "sibling", "mother", "father", "parent", "stepparent", "partner", "former_partner", "unborn_child"}
)
_ROLE_WORDS = frozenset(
    word.strip(",") for code, words in ROLES.items() for word in (*code.split("_"), *words.casefold().split())
) | frozenset(("mum", "dad", "grandmother", "grandfather", "neighbours", "boyfriend", "girlfriend", "mgm", "mgf"))
_PROFESSIONAL = frozenset({"professional", "author"})
_KIN_SHOWN = frozenset(ROLES[code].split(",")[0].lower() for code in _FAMILY if code in ROLES)


def cast_of(review: ReviewSeen, *, viewer: Viewer) -> Cast:
    """The cast of a review as it stands."""
    entries: dict[str, CastEntry] = {}
    if review.case:
        members = records.cast(review.case, viewer=viewer)
        also_names = _also_names(members)
        for member in members:
            made = _of_records(member, also_names)
            if made is not None:
                entries[made.name.casefold()] = made
    child = ""
    people = review.standing("person")
    of_records = {entry.key for entry in entries.values()}
    shorts = short_writings(
        (*(name for one in people for name in names_of(one)), *(entry.name for entry in entries.values()))
    )
    named = whose(people, list(entries.values()), shorts)
    for person in people:
        made = _of_person(person, [entries.pop(entry.name.casefold()) for entry in named.get(person.id, ())])
        entries[made.name.casefold()] = made
        child = made.key if person.words("role") == "child" and not child else child
    _join_short_writings(entries, shorts, of_records)
    for agency in review.standing("agency"):
        made = _with_short_names(_of_agency(agency), entries)
        entries[made.name.casefold()] = made
    if conference := _risk_conferences(review, viewer):
        entries.setdefault(conference.name.casefold(), conference)
    for area in _areas(review):
        entries.setdefault(area.name.casefold(), area)
    for decided in review.standing("cast"):
        name = decided.words("name").casefold()
        made = _decided(decided, entries.get(name))
        entries[name] = made
    kept = {entry.key for entry in entries.values()}
    first = review.period[0]
    return Cast(tuple(entries.values()), child if child in kept else "", first)


def cast_rows(review: ReviewSeen, *, viewer: Viewer) -> tuple[CastRow, ...]:
    """The cast as a page lists it: what is first to look at, then what nobody decided, then the rest."""
    cast = cast_of(review, viewer=viewer)
    recorded = {f"c{one.id}": one for one in review.standing("cast")}
    by_name = {one.words("name").casefold(): one for one in recorded.values()}
    rows = [
        CastRow(
            entry.key,
            entry.sort.value,
            entry.name,
            entry.roles,
            entry.first_to_look_at.value if entry.first_to_look_at else "",
            {version.value: shown_words(entry, version) for version in Version},
            by_name.get(entry.name.casefold()),
            _proposed(entry),
        )
        for entry in cast.entries
    ]
    return tuple(sorted(rows, key=lambda row: (not row.first, all(row.shows.values()), row.sort, row.name.casefold())))


def forgotten(review: ReviewSeen, *, viewer: Viewer) -> tuple[Unlisted, ...]:
    """Who and what the records name and no entry of the cast covers: somebody whom nobody listed is hidden nowhere."""
    facts = records_of(review, viewer=viewer).facts
    return unlisted(
        (words for fact in facts for words in (fact.text, told_beside(fact)) if words),
        words_of_cast(cast_of(review, viewer=viewer)),
    )


def shown_words(entry: CastEntry, version: Version) -> str:
    """What a version shows of an entry, in words; empty where nobody decided."""
    try:
        shown = entry.shown_in(version)
    except CastIncomplete:
        return ""
    words = {Treatment.AS_IT_IS: "the name", Treatment.REMOVE: "removed"}
    return words.get(shown.treatment) or f"“{shown.text}”"


def undecided(cast: Cast, version: Version) -> int:
    """How many entries keep a version from being made."""
    return len(cast.undecided_in(version))


def _also_names(members: Iterable[CastMember]) -> frozenset[str]:
    """Short words for a part that are in somebody's name as well: "Mo" is no mother where a Mo Farouk is named."""
    full = (name for member in members for name in member.names if not is_only_a_role(name))
    return frozenset(
        word
        for name in full
        for word in name.split()
        if len(word) <= _LONGEST_SHORT and word[1:].islower() and is_role_word(word)
    )


_LONGEST_SHORT = 3


def _of_records(member: CastMember, also_names: frozenset[str]) -> CastEntry | None:
    """Somebody whom the records name; those who are known only by a role have no name to hide."""
    if member.known_only_as_role or _is_role(member.name, also_names):
        return None
    roles = set(member.roles)
    third = not roles & (_FAMILY | _PROFESSIONAL)
    return CastEntry(
        key=member.id,
        sort=Sort.PERSON,
        name=member.name,
        spellings=tuple(name for name in member.names if name != member.name and not _is_role(name, also_names)),
        roles=_role_words(member.roles),
        born=member.born,
        first_to_look_at=FirstToLookAt.THIRD_PARTY if third else None,
        shows={Version.PANEL: AS_IT_IS} if roles & _PROFESSIONAL else {},
    )


def _is_role(name: str, also_names: frozenset[str] = frozenset()) -> bool:
    """Whether the words name nobody: "Mother", "the partner", "DSL"."""
    if is_only_a_role(name) and also_names.isdisjoint(name.split()):
        return True
    words = {word for word in name.casefold().split() if word not in ("the", "a", "her", "his")}
    return words <= _ROLE_WORDS or not any(word[:1].isupper() for word in name.split())


def _join_short_writings(entries: dict[str, CastEntry], shorts: Mapping[str, str], of_records: Collection[str]) -> None:
    """Put "T Hallworth" and "SW Lena Marsh" among the spellings of whom alone they can mean: each stood as somebody of
    its own, waited for a decision, and stopped what left.
    """
    for short, name in shorts.items():
        meant = entries.get(name.casefold())
        entry = entries.get(short.casefold())
        if meant is not None and entry is not None and entry is not meant and entry.key in of_records:
            del entries[short.casefold()]
            spellings = _both(meant.spellings, entry.writings)
            entries[name.casefold()] = replace(meant, spellings=spellings, roles=_both(meant.roles, entry.roles))


def _with_short_names(agency: CastEntry, entries: dict[str, CastEntry]) -> CastEntry:
    """The agency with what the records call it for short ("Oak Tree", of Oak Tree Nursery), which is nobody's name."""
    words = agency.name.casefold().split()
    short = [
        entry
        for entry in entries.values()
        if entry.sort is Sort.PERSON
        and not set(entry.roles) & _KIN_SHOWN
        and _FEWEST_OF_A_SHORT_NAME <= len(entry.name.split()) <= len(words)
        and entry.name.casefold().split() == words[: len(entry.name.split())]
    ]
    for entry in short:
        del entries[entry.name.casefold()]
    written = (name for entry in short for name in entry.writings if name.casefold() != agency.name.casefold())
    return replace(agency, spellings=_both(agency.spellings, written)) if short else agency


_FEWEST_OF_A_SHORT_NAME = 2
"""Words of an agency's name that are taken for its short name: one alone ("Marsh") may be somebody's surname."""


def _of_person(person: EntrySeen, known: Sequence[CastEntry]) -> CastEntry:
    agreed, name = person.words("agreed_name"), person.words("name")
    shown = instead(agreed) if agreed.casefold() != name.casefold() else AS_IT_IS
    spellings = tuple(dict.fromkeys((*person.listed("also"), *(name for entry in known for name in entry.writings))))
    born = read_date(person.words("born")) if person.words("born") else None
    return CastEntry(
        key=f"p{person.id}",
        sort=Sort.PERSON,
        name=name,
        spellings=tuple(one for one in spellings if one not in (name, agreed)),
        roles=_role_words((person.words("role"),)),
        born=born if born is not None and born.is_known else None,
        shows={Version.PANEL: AS_IT_IS, Version.FAMILY: shown, **_agreed(shown)},
    )


def _agreed(shown: Shown) -> Mapping[Version, Shown]:
    """The published version shows the agreed name; where that is the very name, somebody has to decide."""
    return {Version.PUBLISHED: shown} if shown.hides else {}


def _of_agency(agency: EntrySeen) -> CastEntry:
    kind = AGENCY_KINDS[agency.words("kind")].label
    return CastEntry(
        key=f"a{agency.id}",
        sort=Sort.AGENCY,
        name=agency.words("name"),
        shows={Version.PANEL: AS_IT_IS, Version.FAMILY: AS_IT_IS, Version.PUBLISHED: instead(kind)},
    )


def _risk_conferences(review: ReviewSeen, viewer: Viewer) -> CastEntry | None:
    """The risk conferences that the records or the review's people tell of: removed unless somebody decides otherwise,
    because whoever harmed a victim may not learn from a version that she was discussed at one.
    """
    told = (words for fact in records_of(review, viewer=viewer).facts for words in (fact.text, *fact.extra.values()))
    said = (str(words) for one in review.entries if one.stands and one.sort != "cast" for words in one.given.values())
    written = risk_conferences((*told, *said))
    if not written:
        return None
    return CastEntry(
        key="risk-conference",
        sort=Sort.PHRASE,
        name=USUAL,
        spellings=tuple(words for words in written if words != USUAL),
        first_to_look_at=FirstToLookAt.RISK_CONFERENCE,
    )


def _areas(review: ReviewSeen) -> tuple[CastEntry, ...]:
    """The areas of the review: where it was notified and where the child lived, which narrow down who it is about."""
    shown = {"notifying_area": "the notifying area", "home_area": "the home area"}
    named: dict[str, list[tuple[str, str]]] = {}
    for scope in review.standing("scope"):
        for field, words in shown.items():
            if name := scope.words(field).strip():
                named.setdefault(name.casefold(), []).append((name, words))
    return tuple(
        CastEntry(
            key=f"r{number}",
            sort=Sort.PLACE,
            name=found[0][0],
            shows={
                Version.PANEL: AS_IT_IS,
                Version.FAMILY: AS_IT_IS,
                Version.PUBLISHED: instead(found[0][1] if len(found) == 1 else "the area"),
            },
        )
        for number, found in enumerate(named.values(), 1)
    )


def _decided(decided: EntrySeen, known: CastEntry | None) -> CastEntry:
    shows = dict(known.shows) if known else {}
    for version in Version:
        words = decided.words(version.value)
        if words:
            shows[version] = AS_IT_IS if words == "=" else REMOVE if words == "-" else instead(words)
    first = decided.words("first")
    made = CastEntry(
        key=known.key if known else f"c{decided.id}",
        sort=Sort(decided.words("sort")),
        name=decided.words("name"),
        spellings=_both(decided.listed("spellings"), known.spellings if known else ()),
        nicknames=_both(decided.listed("nicknames"), known.nicknames if known else ()),
        initials=_both(decided.listed("initials"), known.initials if known else ()),
        shows=shows,
        first_to_look_at=FirstToLookAt(first) if first else known.first_to_look_at if known else None,
    )
    return replace(made, roles=known.roles, born=known.born) if known else made


def _both(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _role_words(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(ROLES.get(code, code).split(",")[0].lower() for code in codes if code not in ("other", "subject"))


def _proposed(entry: CastEntry) -> str:
    """What could stand in a version, for a person to agree to or change."""
    if entry.sort is not Sort.PERSON or not entry.roles:
        return "-"
    words = entry.roles[0]
    if words.startswith("who "):
        return "a professional"
    if words.startswith("the child"):
        return "the child"
    return words if words.startswith(("a ", "the ")) else f"{'a' if words[:1] not in 'aeiou' else 'an'} {words}"
