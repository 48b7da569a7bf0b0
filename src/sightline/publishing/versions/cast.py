"""The cast list of a review: each person, place, school, agency, address and number, and what each version shows of it.

A cast is the key to every pseudonym. It stays inside: no writer is handed one, and no export holds one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sightline.chronology.partial_date import PartialDate


class Sort(StrEnum):
    """What sort of thing an entry of the cast is."""

    PERSON = "person"
    PLACE = "place"
    SCHOOL = "school"
    AGENCY = "agency"
    ADDRESS = "address"
    NUMBER = "number"
    DATE = "date"
    PHRASE = "phrase"


class FirstToLookAt(StrEnum):
    """What does the most harm where it slips out. It is listed first, and removed unless a person decides otherwise."""

    ADDRESS = "address"
    PLACEMENT = "placement"
    SCHOOL = "school"
    RISK_CONFERENCE = "risk conference"
    LEGAL_ADVICE = "legal advice"
    THIRD_PARTY = "third party"


class Version(StrEnum):
    """Who a version is for."""

    PANEL = "panel"
    FAMILY = "family"
    PUBLISHED = "published"


class DatesShown(StrEnum):
    """What a version makes of a date.

    AS_WRITTEN leaves it. MONTH gives the month. AGE gives the age of the child whom the review is about. RELATIVE
    counts from the cast's first day ("day 12", "three weeks after").
    """

    AS_WRITTEN = "as written"
    MONTH = "month"
    AGE = "age of the child"
    RELATIVE = "relative days"


class Treatment(StrEnum):
    """What a version does with an entry."""

    AS_IT_IS = "as it is"
    INSTEAD = "instead"
    REMOVE = "remove"


class CastIncomplete(ValueError):  # noqa: N818 (reads as what it says)
    """A version cannot be made from a cast as it stands. The message says what is missing and what to do, by key only:
    it names nobody, so that it can be logged.
    """


@dataclass(frozen=True, slots=True)
class Shown:
    """What a version shows of an entry. ``text`` is set with INSTEAD and with nothing else.

    Raises ValueError otherwise.
    """

    treatment: Treatment
    text: str = ""

    def __post_init__(self) -> None:
        if (self.treatment is Treatment.INSTEAD) != bool(self.text.strip()):
            raise ValueError("words to stand instead are given with INSTEAD, and with nothing else")

    @property
    def hides(self) -> bool:
        """Whether the name itself may not stand in the version."""
        return self.treatment is not Treatment.AS_IT_IS


AS_IT_IS = Shown(Treatment.AS_IT_IS)
REMOVE = Shown(Treatment.REMOVE)


def instead(text: str) -> Shown:
    """That ``text`` stands instead: a pseudonym, a role ("the mother"), what was agreed."""
    return Shown(Treatment.INSTEAD, text)


@dataclass(frozen=True, slots=True)
class CastEntry:
    """One person, place, school, agency, address, number, date or phrase, and what each version shows of it.

    ``key``: names it inside; it is never exported. ``name``: as written in full ("Jane Ann Bolt"; "14 Larch Close,
    Millbrook, MB4 7QT"; "943 476 5919"; a date in any writing; the phrase itself). ``spellings``: every other writing
    that is known: aliases, former names, misspellings that documents use. ``nicknames`` and ``initials``: as used;
    initials that follow from the name need not be listed. ``roles``: "mother", "GP". ``born`` and ``died``: hidden
    where dates are. ``shows``: what each version shows. ``first_to_look_at``: why a person must look at it first.
    ``is_public``: an outsider can know it already (press, a judgment): for what could be joined together.

    Raises ValueError if it has no key or no name.
    """

    key: str
    sort: Sort
    name: str
    spellings: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    born: PartialDate | None = None
    died: PartialDate | None = None
    shows: Mapping[Version, Shown] = field(default_factory=dict)
    first_to_look_at: FirstToLookAt | None = None
    is_public: bool = False

    def __post_init__(self) -> None:
        if not self.key.strip() or not self.name.strip():
            raise ValueError("an entry of the cast needs a key and a name")

    @property
    def writings(self) -> tuple[str, ...]:
        """The name and every other writing that is listed, without repeats; initials apart."""
        listed = (self.name, *self.spellings, *self.nicknames)
        return tuple(dict.fromkeys(words for words in listed if words.strip()))

    def shown_in(self, version: Version) -> Shown:
        """What ``version`` shows of it: what was decided; REMOVE for what is first to look at; the panel sees names.

        Raises CastIncomplete where nobody has decided.
        """
        if version in self.shows:
            return self.shows[version]
        if self.first_to_look_at is not None:
            return REMOVE
        if version is Version.PANEL:
            return AS_IT_IS
        raise CastIncomplete(
            f"Nobody has decided what the {version.value} version shows of entry {self.key} ({self.sort.value}) of the "
            "cast: decide it, then make the version again."
        )


_DATES: Mapping[Version, DatesShown] = {
    Version.PANEL: DatesShown.AS_WRITTEN,
    Version.FAMILY: DatesShown.AS_WRITTEN,
    Version.PUBLISHED: DatesShown.RELATIVE,
}


@dataclass(frozen=True, slots=True)
class Cast:
    """Every entry of one review.

    ``child``: the key of the child whom the review is about, whose age dates can be shown as. ``first_day``: day 1 of
    relative days. ``dates``: what each version makes of dates, where it is not the default (panel and family as
    written, published relative). ``shown_days``: days that may stand in every version (publication of guidance).

    Raises ValueError if two entries share a key, or ``child`` is the key of no person.
    """

    entries: tuple[CastEntry, ...]
    child: str = ""
    first_day: date | None = None
    dates: Mapping[Version, DatesShown] = field(default_factory=dict)
    shown_days: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        keys = [entry.key for entry in self.entries]
        if len(set(keys)) != len(keys):
            raise ValueError("two entries of the cast share a key")
        if self.child and not any(entry.key == self.child and entry.sort is Sort.PERSON for entry in self.entries):
            raise ValueError("the child whom the review is about is no person of the cast")

    def entry(self, key: str) -> CastEntry:
        """The entry of that key. Raises KeyError if there is none."""
        for entry in self.entries:
            if entry.key == key:
                return entry
        raise KeyError(key)

    def dates_in(self, version: Version) -> DatesShown:
        """What ``version`` makes of dates.

        Raises CastIncomplete where it needs a first day, or the child's birth to the day, and there is none.
        """
        shown = self.dates.get(version, _DATES[version])
        if shown is DatesShown.RELATIVE and self.first_day is None:
            raise CastIncomplete(
                f"The {version.value} version counts days, and the cast has no first day to count from: set it."
            )
        if shown is DatesShown.AGE and self.born is None:
            raise CastIncomplete(
                f"The {version.value} version shows the child's age, and the cast has no birth to the day: set it."
            )
        return shown

    @property
    def born(self) -> date | None:
        """The day on which the child was born, where the cast knows it to the day and without doubt."""
        if not self.child:
            return None
        day = self.entry(self.child).born
        return day.earliest if day is not None and day.is_day else None

    def hidden_in(self, version: Version) -> tuple[CastEntry, ...]:
        """The entries whose names may not stand in ``version``. Raises CastIncomplete where one is undecided."""
        return tuple(entry for entry in self.entries if entry.shown_in(version).hides)

    def shown_words_in(self, version: Version) -> tuple[str, ...]:
        """What may stand in ``version``: pseudonyms, roles, and the names that stay as they are."""
        words: list[str] = []
        for entry in self.entries:
            shown = entry.shown_in(version)
            if shown.treatment is Treatment.INSTEAD:
                words.append(shown.text)
            elif shown.treatment is Treatment.AS_IT_IS:
                words += entry.writings
        return tuple(dict.fromkeys(words))

    def undecided_in(self, version: Version) -> tuple[CastEntry, ...]:
        """The entries of which nobody has decided what ``version`` shows, what is first to look at before the rest."""
        waiting = []
        for entry in self.entries:
            try:
                entry.shown_in(version)
            except CastIncomplete:
                waiting.append(entry)
        return tuple(waiting)

    def first_to_look_at(self) -> tuple[CastEntry, ...]:
        """The entries that a person must look at before all others."""
        return tuple(entry for entry in self.entries if entry.first_to_look_at is not None)
