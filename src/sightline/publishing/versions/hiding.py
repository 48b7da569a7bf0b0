"""What a version hides in a text: each entry of its cast that is hidden, days, and the numbers of agencies' records."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sightline.chronology.partial_date import PartialDate
from sightline.publishing.versions.around_names import is_of_several, with_letters, with_other_half, with_title
from sightline.publishing.versions.cast import Cast, CastEntry, DatesShown, Shown, Sort, Treatment, Version
from sightline.publishing.versions.dates_shown import DATE_REMOVED, date_shown
from sightline.publishing.versions.folding import WORD, Folded, fold, squeezed
from sightline.publishing.versions.letters import ENDS_A_SENTENCE, ends_in_capitals, is_in_letters
from sightline.publishing.versions.ordinary import means_a_person
from sightline.publishing.versions.tracked_text import DATES, RECORDS, Replacement, TrackedText
from sightline.publishing.versions.writings import GENERIC, Exactness, Writing, number_patterns, words_of, writings
from sightline.wording.dates import find_dates, read_date
from sightline.wording.record_numbers import record_numbers

NUMBER_REMOVED = "[number removed]"
_REMOVED = {
    Sort.PERSON: "[name removed]",
    Sort.PLACE: "[place removed]",
    Sort.SCHOOL: "[school removed]",
    Sort.AGENCY: "[agency removed]",
    Sort.ADDRESS: "[address removed]",
    Sort.NUMBER: NUMBER_REMOVED,
    Sort.DATE: DATE_REMOVED,
    Sort.PHRASE: "[words removed]",
}

_IN_A_CODE = re.compile(r"[A-Z]{1,8}[-_/]\d[\w/-]*")


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch that can be hidden, and by which entry. ``is_part``: it is a part of a name."""

    start: int
    end: int
    key: str
    words: int = 1
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A stretch that is hidden, with every entry that it can be of. ``is_part``: it is only a part of its name.
    ``of_another``: letters or a name beside it say that it is somebody whom no entry has.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    is_part: bool = False
    of_another: bool = False


def _most_first(found: tuple[tuple[int, int], list[_Span]]) -> tuple[int, int, int]:
    """Of stretches that overlap, the one of the most words stands, then the first, then the longest."""
    (start, end), spans = found
    return -max(span.words for span in spans), start, start - end


_THE_BEFORE = re.compile(r"\bthe[ \t]+$", re.IGNORECASE)
_ON_BEFORE = re.compile(r"\b(?:on|in|during)[ \t]+$", re.IGNORECASE)
_ONLY_A_WORD = re.compile(r"may|mar|march|sun|sat|wed|spring|summer|autumn|fall")
_BETWEEN = re.compile(r"(?:\W|_){0,4}")
_BETWEEN_LETTERS = re.compile(r"[.\s\-_/]{0,2}")
_MONTH_ALONE = re.compile(r"(?:jan|dec|april|may|june|august)", re.IGNORECASE)
_WHO_BEFORE = re.compile(
    r"\b(?:daddy|dad|mummy|mum|uncle|aunt|aunty|auntie|nan|nanny|nana|grandma|grandad|brother|sister|partner|boyfriend|"
    r"girlfriend|friend|neighbour|called|named|known\s+as)[ \t]+$",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s+|\n\s*)[\"'“‘(]*$")
# What find_dates leaves alone because it can be something else: a version that hides dates hides it all the same.
_MORE_DAYS = re.compile(
    r"\b(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\b|"
    r"\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d\b|"
    r"\b\d{1,2}[./-](?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})[./-](?:\d{4}|\d\d)\b|"
    r"\b(?:the\s+)?(?:twenty[\s-]|thirty[\s-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
    r"twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)\s+(?:day\s+)?"
    r"(?:of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"(?:,?\s+(?:19|20)\d\d\b)?|"
    r"\b\d{1,2}(?:st|nd|rd|th)?\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*(?:\.?,?\s+(?:\d{4}|'?\d\d\b))?|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.?\s+\d{1,2}(?:st|nd|rd|th)?"
    r"\b(?:,?\s+(?:19|20)\d\d\b)?|"
    r"\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)


class Hiding:
    """What one version hides, made once from a cast and used on every text. ``records``: whether it hides the numbers
    of agencies' records too.

    Raises CastIncomplete where the cast lacks a decision.
    """

    def __init__(self, cast: Cast, version: Version, *, records: bool = False) -> None:
        self.cast, self.version, self._records = cast, version, records
        self._shown_codes = squeezed(" ".join(cast.shown_words_in(version)))
        self._dates = cast.dates_in(version)
        self._shown: dict[str, Shown] = {}
        self._sorts: dict[str, Sort] = {}
        self._by_first: dict[str, list[tuple[Writing, str]]] = defaultdict(list)
        self._patterns: list[tuple[re.Pattern[str], str]] = []
        self._days: dict[date, str] = {}
        for entry in cast.hidden_in(version):
            self._take(entry)
        self._shown_whole = _shown_whole(cast, version)
        for word in self._by_first:
            self._by_first[word].sort(key=lambda one: -len(one[0].words))

    def _take(self, entry: CastEntry) -> None:
        self._shown[entry.key] = entry.shown_in(self.version)
        self._sorts[entry.key] = entry.sort
        for writing in writings(entry):
            self._by_first[writing.words[0]].append((writing, entry.key))
        self._patterns += [(pattern, entry.key) for pattern in number_patterns(entry)]
        if entry.sort is Sort.DATE:
            for written in entry.writings:
                day = read_date(written)
                if day.is_day and day.earliest:
                    self._days[day.earliest] = entry.key

    def hide(self, text: str, *, near: date | None = None) -> TrackedText:
        """A text with everything hidden that the version hides. ``near``: a day about which it is, for days without
        a year.
        """
        if not text or not text.strip():
            return TrackedText(text)
        folded = fold(text)
        spans = [*self._named(folded), *self._numbered(folded)]
        whole: list[tuple[int, int]] = []
        if self._shown_whole is not None and spans:
            whole = [match.span() for match in self._shown_whole.finditer(folded.lower)]
            spans = [one for one in spans if not any(start <= one.start and one.end <= end for start, end in whole)]
        chosen = self._chosen(spans)
        chosen = [self._with_what_is_around(folded.plain, one, chosen, whole) for one in chosen]
        made = [self._replacement(text, folded.start(one.start), folded.end(one.end), one) for one in chosen]
        made += self._of_records(text, made)
        made += self._dated(text, near, [(one.start, one.end) for one in made])
        return TrackedText(text, tuple(sorted(_apart(made), key=lambda one: one.start)))

    def _named(self, folded: Folded) -> Iterator[_Span]:
        tokens = [(match.group(), match.start(), match.end()) for match in WORD.finditer(folded.lower)]
        for at, (word, start, _) in enumerate(tokens):
            for writing, key in self._by_first.get(word, ()):
                length = len(writing.words)
                if at + length > len(tokens):
                    continue
                stretch = tokens[at : at + length]
                if any(token[0] != wanted for token, wanted in zip(stretch, writing.words, strict=True)):
                    continue
                letters = all(len(wanted) == 1 for wanted in writing.words)
                between = _BETWEEN_LETTERS if letters else _BETWEEN
                gaps = itertools.pairwise(stretch)
                if not all(between.fullmatch(folded.lower, one[2], two[1]) for one, two in gaps):
                    continue
                end = stretch[-1][2]
                if (
                    writing.exactness is Exactness.CAPITALS
                    and folded.plain[start:end] != folded.plain[start:end].upper()
                ):
                    continue
                if writing.exactness is Exactness.CAPITAL_LETTERS and not ends_in_capitals(folded.plain[start:end]):
                    continue
                if writing.exactness is Exactness.AS_A_NAME and not means_a_person(folded.plain, start, end):
                    continue
                if length == 1 and letters and is_in_letters(folded.lower, start, end):
                    continue
                if (
                    letters
                    and folded.plain[end : end + 1] == "."
                    and not (length == 1 and ENDS_A_SENTENCE.match(folded.plain, end))
                ):
                    end += 1
                yield _Span(start, end, key, length, writing.is_part)

    def _numbered(self, folded: Folded) -> Iterator[_Span]:
        for pattern, key in self._patterns:
            for match in pattern.finditer(folded.lower):
                yield _Span(match.start(), match.end(), key, words=2)

    def _chosen(self, spans: Iterable[_Span]) -> list[_Chosen]:
        """The longest stretches that do not overlap, each with every entry that it can be of, and whether it is only a
        part of its name.
        """
        keys: dict[tuple[int, int], list[_Span]] = defaultdict(list)
        for span in spans:
            keys[span.start, span.end].append(span)
        taken: list[_Chosen] = []
        for (start, end), found in sorted(keys.items(), key=_most_first):
            if any(start < other.end and other.start < end for other in taken):
                continue
            whole = [span for span in found if not span.is_part] or found
            taken.append(_Chosen(start, end, tuple(dict.fromkeys(span.key for span in whole)), whole[0].is_part))
        return sorted(taken, key=lambda one: one.start)

    def _with_what_is_around(
        self, plain: str, one: _Chosen, chosen: list[_Chosen], whole: list[tuple[int, int]]
    ) -> _Chosen:
        """A person's name with the other half of it, or with the letters of another who bears it."""
        if not all(self._sorts[key] is Sort.PERSON for key in one.keys):
            return one
        busy = [*((other.start, other.end) for other in chosen if other is not one), *whole]

        def is_free(start: int, end: int) -> bool:
            return not any(start < last and first < end for first, last in busy)

        start, end = with_other_half(plain, one.start, one.end, is_free)
        made = replace(one, start=start, end=end, is_part=one.is_part or (start, end) != (one.start, one.end))
        if not one.is_part and len(WORD.findall(plain[one.start : one.end])) > 1:
            return made
        start, end = with_letters(plain, start, end, is_free)
        return replace(made, start=start, end=end, of_another=(start, end) != (made.start, made.end))

    def _replacement(self, text: str, start: int, end: int, one: _Chosen) -> Replacement:
        keys, is_part = one.keys, one.is_part
        words = {self._words(key) for key in keys}
        bodies = all(self._sorts[key] is Sort.AGENCY for key in keys)
        if is_part and bodies and GENERIC.isdisjoint(words_of(text[start:end])):
            shown = _REMOVED[Sort.PERSON]  # a hospital's name without "Hospital" may be its town's
        elif one.of_another or (is_part and self._sorts[keys[0]] is Sort.PERSON and is_of_several(text, start, end)):
            shown = _REMOVED[Sort.PERSON]
        elif len(words) == 1:
            shown = words.pop()
        else:
            sorts = {self._sorts[key] for key in keys}
            shown = _REMOVED[sorts.pop()] if len(sorts) == 1 else "[name removed]"
        if any(self._sorts[key] is Sort.PERSON for key in keys):
            start = with_title(text, start)
            said = f"{shown.split()[0]} " if " " in shown else ""
            if said and text[:start].endswith(said):  # "Child K Orme", shown as Child K
                start -= len(said)
        if shown.startswith("the "):
            the = _THE_BEFORE.search(text, max(0, start - 8), start)
            if the:
                start = the.start()
        if shown[:1].islower() and _SENTENCE_START.search(text[max(0, start - 40) : start]) and "\n" not in shown:
            shown = shown[0].upper() + shown[1:]
        return Replacement(start, end, text[start:end], "+".join(keys), shown)

    def _words(self, key: str) -> str:
        shown = self._shown[key]
        return shown.text if shown.treatment is Treatment.INSTEAD else _REMOVED[self._sorts[key]]

    def shows_number(self, words: str) -> bool:
        """Whether a person decided that the version shows a number, however it is spaced."""
        return squeezed(words) in self._shown_codes

    def _of_records(self, text: str, taken: list[Replacement]) -> list[Replacement]:
        """The numbers of records in what the cast's entries leave, but for those that the version shows."""
        if not self._records:
            return []
        return [
            Replacement(start, end, text[start:end], RECORDS, _REMOVED[Sort.NUMBER])
            for start, end in record_numbers(text)
            if not any(start < one.end and one.start < end for one in taken) and not self.shows_number(text[start:end])
        ]

    def _dated(self, text: str, near: date | None, taken: list[tuple[int, int]]) -> list[Replacement]:
        hides_all = self._dates is not DatesShown.AS_WRITTEN
        if not hides_all and not self._days:
            return []
        found = {
            (start, end): day
            for (start, end), day in _days_told(text, near).items()
            if not _ONLY_A_WORD.fullmatch(text[start:end])
        }
        shown_days = [stretch for stretch, day in found.items() if self._may_stay(day)]
        stretches = dict(found)
        if hides_all:
            for match in _MORE_DAYS.finditer(text):
                is_year = len(match.group()) == 4
                if not (is_year and self._dates is DatesShown.MONTH):
                    stretches.setdefault((match.start(), match.end()), read_date(match.group()))
        made: list[Replacement] = []
        busy = [*taken, *shown_days]
        # Where both readings found something, the longer one knows more of it.
        for (start, end), day in sorted(stretches.items(), key=lambda one: (one[0][0] - one[0][1], one[0][0])):
            if any(start < other_end and other_start < end for other_start, other_end in busy):
                continue
            key, shown = DATES, DATE_REMOVED
            if day.earliest is not None and day.earliest == day.latest and day.earliest in self._days:
                key = self._days[day.earliest]
                shown = self._words(key)
            elif not hides_all:
                continue
            elif _MONTH_ALONE.fullmatch(text, start, end) and _WHO_BEFORE.search(text, max(0, start - 20), start):
                shown = _REMOVED[Sort.PERSON]  # "Daddy Dec" is somebody, and in no month
            elif code := _IN_A_CODE.match(text, _begins(text, start)):
                # "RR-2014-07" is no day to be told as another: its figures go, and what stands before them stays.
                end = max(end, code.end())
            else:
                shown = (
                    date_shown(day.earliest, day.latest, unsure=day.is_unsure, cast=self.cast, version=self.version)
                    or DATE_REMOVED
                )
                if shown is not DATE_REMOVED:
                    preposition = _ON_BEFORE.search(text, max(0, start - 8), start)
                    start = preposition.start() if preposition else start
            busy.append((start, end))
            made.append(Replacement(start, end, text[start:end], key, shown))
        return made

    def _may_stay(self, day: PartialDate) -> bool:
        """Whether it is a day that may stand in every version, or from or until one."""
        ends = {end for end in (day.earliest, day.latest) if end is not None}
        return len(ends) == 1 and ends <= self.cast.shown_days


def _days_told(text: str, near: date | None) -> dict[tuple[int, int], PartialDate]:
    """Every day that a text tells, by where it stands. One without a year is of the year in which it is nearest to
    ``near``, if it is near at all; else it stays unknown: a year nobody wrote is not counted in.
    """
    told = {(one.start, one.end): one.date for one in find_dates(text)}
    years = (0,) if near is None else (near.year, near.year - 1, near.year + 1)
    nearest: dict[tuple[int, int], PartialDate] = {}
    for year in years:
        for one in find_dates(text, anchor_year=year or _ANY_YEAR):
            stretch = (one.start, one.end)
            if any(stretch[0] < end and start < stretch[1] for start, end in told):
                continue
            nearest.setdefault(stretch, PartialDate.unknown(one.date.written))
            if year and _apart_from(one.date, near) < _apart_from(nearest[stretch], near):
                nearest[stretch] = one.date
    return told | {
        stretch: day if _apart_from(day, near) <= _NEAR else PartialDate.unknown(day.written)
        for stretch, day in nearest.items()
    }


def _apart_from(day: PartialDate, near: date | None) -> int:
    """How many days lie between a day and another at most; very many where either is not known."""
    ends = [end for end in (day.earliest, day.latest) if end is not None]
    return max(abs((end - near).days) for end in ends) if len(ends) == 2 and near is not None else _FAR


_ANY_YEAR = 2000
_NEAR, _FAR = 122, 1_000_000
"""A day without a year is read where it lies so many days from what it is told beside: a third of a year, so that the
same day of another year lies twice as far away."""


def _shown_whole(cast: Cast, version: Version) -> re.Pattern[str] | None:
    """Names of several words that a person decided to show, and agreed names that stand for others: a part of one that
    is also a hidden name ("K" in "Child K") is not taken out of its middle.
    """
    outside = (entry.shows.get(Version.PUBLISHED) for entry in cast.entries)
    written = [*cast.shown_words_in(version), *(one.text for one in outside if one is not None and one.text)]
    names = {fold(words).lower.strip() for words in written if len(WORD.findall(words)) > 1}
    if not names:
        return None
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r")(?!\w)")


def _begins(text: str, at: int) -> int:
    """Where what stands at ``at`` begins, back to the blank before it."""
    return max(text.rfind(blank, 0, at) for blank in " \t\n\u00a0") + 1


def _apart(replacements: list[Replacement]) -> list[Replacement]:
    """Without overlaps: what begins first stands, and of what reaches into it, the rest."""
    kept: list[Replacement] = []
    for one in sorted(replacements, key=lambda each: (each.start, -each.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end > kept[-1].end and one.start < kept[-1].end:
            # A title or an article in front reached into its neighbour: keep what is left of it.
            cut = kept[-1].end
            kept.append(Replacement(cut, one.end, one.original[cut - one.start :], one.key, one.shown))
    return kept
