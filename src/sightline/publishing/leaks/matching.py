"""Whether a text holds anything that is hidden: as written, misspelt, in pieces, disguised, or only looking like it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from sightline.publishing.leaks.alphabets import foreign_words
from sightline.publishing.leaks.disguises import blanked_names, disguised, is_spoken_of
from sightline.publishing.leaks.figures import ENDS
from sightline.publishing.leaks.finding import LeakSort
from sightline.publishing.leaks.in_pieces import broken
from sightline.publishing.leaks.likeness import (
    AS_HEARD,
    BY_EAR,
    is_everyday,
    is_heard_as,
    is_listed_as_heard,
    is_near,
    slips,
)
from sightline.publishing.leaks.looks import looks_like
from sightline.publishing.leaks.match import Match, plainest
from sightline.publishing.leaks.matching_figures import code_patterns, hidden_days, numbers_in
from sightline.publishing.leaks.neighbours import Joined
from sightline.publishing.leaks.phrases import phrases_in
from sightline.publishing.leaks.rows_alike import RowsAlike
from sightline.publishing.leaks.sought import Hidden
from sightline.publishing.leaks.wanted import Wanted
from sightline.publishing.versions.folding import Folded, fold
from sightline.publishing.versions.ordinary import is_ordinary, means_a_person

_Place = tuple[int, int, LeakSort, str, str, int]
"""Where something begins and ends in the folded text, what it is, of which entry, why, and its rank."""


@dataclass(frozen=True, slots=True)
class _Token:
    lower: str
    start: int
    end: int


_TOKEN = re.compile(r"[^\W_]+")
_PIECE = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_]+")
_DISGUISE = (str.maketrans("013457$@!|", "oieastsail"), str.maketrans("013457$@!|", "oleastsall"))
_CAPITALS = re.compile(r"(?<![\w.&/-])(?=[A-Z.&-]*[A-Z]{2})[A-Z]{1,3}(?:[-.&][A-Z]{1,3}){1,3}(?![\w&/-])")
_SIGN = re.compile(r"[a-z0-9][@$!|+\u20ac\u00a3]+[a-z]")
_SIGNS = (str.maketrans("@$!|+\u20ac\u00a3", "asilteL".lower()), str.maketrans("@$!|+\u20ac\u00a3", "aslitee"))


class Matcher:
    """Looks for one version's hidden things. The judgement of a word is kept, because files use few words often."""

    def __init__(self, hidden: Hidden) -> None:
        self._hidden = hidden
        self._long = sorted(word for word in hidden.words if len(word) >= 4)
        self._thin = {
            short: word for word in self._long if len(word) == 4 and len(short := re.sub(r"(.)\1", r"\1", word)) == 3
        }
        """Names of four letters, two of them the same, by how they are written with one of the two: Beb, of Bebb."""
        self._near = lru_cache(maxsize=400_000)(self._near_to)
        self._within = lru_cache(maxsize=400_000)(self._inside)
        self._starts = _alternatives(hidden.run_together)
        self._codes = code_patterns(hidden.codes)
        self._rows_alike = RowsAlike(hidden.rows)
        self._parts = [word for word in self._long if len(word) >= 5 and not is_ordinary(word)]

    def matches(
        self, text: str, *, technical: bool = False, is_file_name: bool = False, exactly: bool = False
    ) -> list[Match]:
        """Everything found in a text, in order; of what overlaps, the plainest. ``exactly``: nothing only near."""
        made = list(self._everything(text, technical, is_file_name, exactly))
        if "\u202e" in text:
            made += [
                Match(0, len(text), one.sort, one.key, f"{one.why}, written backwards", one.rank)
                for one in self._everything(text[::-1], technical, is_file_name, exactly)
            ]
        return plainest(made)

    def _everything(self, text: str, technical: bool, is_file_name: bool, exactly: bool) -> Iterator[Match]:
        folded = fold(text)
        for start, end, sort, key, why, rank in self._found(folded, technical, is_file_name, exactly):
            yield Match(folded.start(start), folded.end(end), sort, key, why, rank)
        for start, end, sort, key, why, rank in blanked_names(text, self._hidden):
            yield Match(start, end, sort, key, why, rank)
        if not exactly:
            yield from self._in_another_alphabet(text, technical=technical)

    def _in_another_alphabet(self, text: str, *, technical: bool) -> Iterator[Match]:
        """Words in letters of another alphabet: names that they spell, and that nothing else in them can be known."""
        for start, end, heard in foreign_words(text):
            for wanted in self._hidden.words.get(heard, ()):
                yield Match(start, end, wanted.sort, wanted.key, f"{wanted.why}, in another alphabet", 2)
            for wanted, why in self._near(heard) if heard else ():
                yield Match(start, end, wanted.sort, wanted.key, f"{wanted.why}, in another alphabet: {why}", 4)
            if not technical and text[start:end].casefold() not in self._hidden.shown:
                why = "it is written in another alphabet, in which nothing that is hidden can be recognised for certain"
                yield Match(start, end, LeakSort.LOOKS_LIKE, "", why, 6)

    def _with_signs(self, folded: Folded, technical: bool, is_file_name: bool) -> Iterator[_Place]:
        """Words with signs that stand for letters: "V@ugh@n"."""
        if not _SIGN.search(folded.lower):
            return
        for table in _SIGNS:
            read = replace(folded, plain=folded.plain.translate(table), lower=folded.lower.translate(table))
            tokens = [_Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(read.lower)]
            for place in self._by_word(read, tokens, technical, is_file_name):
                if folded.lower[place[0] : place[1]] != read.lower[place[0] : place[1]]:
                    yield place

    def across(self, joined: Joined) -> list[Match]:
        """What reaches from one cell, paragraph or page into the next. Only what is as written counts: of two pieces
        that came together by chance much is nearly a name.
        """
        return [one for one in self.matches(joined.text, exactly=True) if self._reaches(joined, one)]

    def spelled_by(self, letters: str) -> Iterator[tuple[int, str, Wanted]]:
        """Names that first letters spell, and where they begin."""
        lower = fold(letters).lower
        if len(lower) != len(letters):
            return
        for name, listed_for in self._hidden.derived.acrostics.items():
            start = lower.find(name)
            if start >= 0:
                for wanted in listed_for:
                    yield start, name, wanted

    @staticmethod
    def _reaches(joined: Joined, one: Match) -> bool:
        if one.rank > 3 or one.sort in (LeakSort.INITIALS, LeakSort.LOOKS_LIKE, LeakSort.NICKNAME):
            return False
        if not joined.reaches_over(one.start, one.end):
            return False
        found = joined.text[one.start : one.end]
        if one.sort is LeakSort.DATE:
            return bool(re.search(r"(?:19|20)\d\d", found)) and one.rank == 1
        if one.start >= one.end:
            return False
        # A sentence that ends and another that begins are no name.
        return one.sort is not LeakSort.NAME or not re.search(r"[.!?…]\s*\u200b", found)

    def _found(self, folded: Folded, technical: bool, is_file_name: bool, exactly: bool) -> Iterator[_Place]:
        tokens = [_Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(folded.lower)]
        if not exactly:
            yield from self._by_word(folded, tokens, technical, is_file_name)
            yield from self._with_signs(folded, technical, is_file_name)
            yield from disguised(folded, tokens, self._hidden, technical=technical and not is_file_name)
            yield from self._rows_alike.found(folded, tokens)
        yield from self._by_row(folded, tokens)
        yield from broken(folded, tokens, self._hidden, self._long, self._joined)
        if not exactly:
            yield from self._by_letters(folded, tokens, technical and not is_file_name)
        yield from self._run_together(folded)
        if ENDS.search(folded.lower) or any(letter.isdigit() for letter in folded.lower):
            yield from numbers_in(folded, self._hidden, self._codes)
        if any(letter.isdigit() for letter in folded.lower):
            yield from hidden_days(folded, self._hidden, technical=technical)
            if not technical and not exactly:
                yield from looks_like(folded, self._hidden)
        elif not technical:
            yield from looks_like(folded, self._hidden)
        if not self._hidden.hides_days or technical:
            pass
        elif not any(letter.isdigit() for letter in folded.lower):
            yield from hidden_days(folded, self._hidden, technical=technical)
        yield from phrases_in(tokens, self._hidden.phrases)

    # -- words -------------------------------------------------------------------------------------------------
    def _by_word(self, folded: Folded, tokens: list[_Token], technical: bool, is_file_name: bool) -> Iterator[_Place]:
        for token in tokens:
            for lower, start, end in self._spellings(folded, token):
                exact = self._hidden.words.get(lower) or self._possessive(lower)
                if not exact and folded.lower.startswith("'s", end):  # "Wharfinger's", of Wharfingers Cottages
                    exact = self._hidden.words.get(f"{lower}s", [])
                if exact:
                    for wanted in exact:
                        if self._counts(folded, wanted, start, end, technical, is_file_name):
                            yield start, end, wanted.sort, wanted.key, wanted.why, 2 if wanted.is_derived else 1
                    continue
                if len(lower) == 3 and is_listed_as_heard(lower) and means_a_person(folded.plain, start, end):
                    for wanted, why in self._near(lower):
                        if why == AS_HEARD:
                            yield start, end, LeakSort.NICKNAME, wanted.key, f"{wanted.why}: {why}", 4
                if len(lower) == 3 and lower in self._thin and means_a_person(folded.plain, start, end):
                    for wanted in self._hidden.words[self._thin[lower]]:
                        if wanted.sort is LeakSort.NAME and not wanted.in_capitals and not is_everyday(lower):
                            yield start, end, _misspelt(wanted.sort), wanted.key, f"{wanted.why}: a letter too few", 4
                if len(lower) < 4 or lower.isdigit():
                    continue
                if is_everyday(lower) and len(lower) >= 6 and not technical:
                    yield from self._nearly_though_a_word(folded, lower, start, end)
                for wanted, why in self._near(lower):
                    if self._near_counts(folded, lower, start, why, technical):
                        yield start, end, _misspelt(wanted.sort), wanted.key, f"{wanted.why}: {why}", 4
                for wanted, part in self._within(lower):
                    if technical and _is_of_a_word(part, lower):
                        continue
                    yield start, end, wanted.sort, wanted.key, f"{wanted.why}, inside a longer word ({part})", 3

    def _spellings(self, folded: Folded, token: _Token) -> Iterator[tuple[str, int, int]]:
        """A word, the words that capitals and figures part in it, and letters behind figures that look like them."""
        yield token.lower, token.start, token.end
        plain = folded.plain[token.start : token.end]
        if token.lower.isdigit():
            return
        pieces = list(_PIECE.finditer(plain))
        if len(pieces) > 1:
            for piece in pieces:
                if len(piece.group()) > 1:
                    start = token.start + piece.start()
                    yield folded.lower[start : start + len(piece.group())], start, start + len(piece.group())
        if any(letter in "013457$@!|" for letter in token.lower) and sum(map(str.isalpha, token.lower)) >= 2:
            for table in _DISGUISE:
                yield token.lower.translate(table), token.start, token.end

    def _possessive(self, lower: str) -> list[Wanted]:
        """The plural and the possessive without its mark: "the Bolts", "Janes coat"."""
        for ending in ("es", "s"):
            if lower.endswith(ending) and len(lower) - len(ending) >= (4 if is_everyday(lower) else 3):
                found = self._hidden.words.get(lower[: -len(ending)])
                if found:
                    return [one for one in found if not one.in_capitals]
        return []

    def _counts(
        self, folded: Folded, wanted: Wanted, start: int, end: int, technical: bool, is_file_name: bool
    ) -> bool:
        plain = folded.plain[start:end]
        if wanted.in_capitals:
            if wanted.sort is LeakSort.INITIALS:
                return (plain.isupper() and not technical) or is_file_name
            return plain[:1].isupper() or is_file_name
        if not wanted.is_ordinary:
            return True
        if is_file_name:
            return plain[:1].isupper()
        if technical:
            return plain[:1].isupper() and len(folded.plain) < 200 and " " in folded.plain
        if means_a_person(folded.plain, start, end):
            return True
        return plain[:1].islower() and is_spoken_of(folded.plain, start, end, wanted.sort)

    def _near_to(self, lower: str) -> tuple[tuple[Wanted, str], ...]:
        if lower in self._hidden.shown or is_everyday(lower):
            return ()
        made = []
        for name in self._long:
            if abs(len(name) - len(lower)) > 3 and not is_heard_as(lower, name):
                continue
            wanted = [one for one in self._hidden.words[name] if not one.in_capitals and not one.is_derived]
            if all(one.is_ordinary and one.sort is not LeakSort.NAME for one in wanted) and len(name) < 6:
                continue  # of a short word of every day ("Well") other words of every day are one slip away
            why = is_near(lower, name)
            if not why and lower.endswith("s"):
                why = is_near(lower[:-1], name) if lower[:-1] != name else ""
            if why:
                made += [(one, why) for one in wanted]
        return tuple(made)

    def _near_counts(self, folded: Folded, lower: str, start: int, why: str, technical: bool) -> bool:
        if technical:
            # Fonts and scripts ("Taml", "Hale"): four letters that are nearly a name mean nothing there.
            return (folded.plain[start : start + 1].isupper() and len(lower) >= 5) or len(lower) >= 6
        # Pet names are words too: a teddy, a bart.
        return (
            why not in (AS_HEARD, BY_EAR) or folded.plain[start : start + 1].isupper() or folded.plain == folded.lower
        )

    def _nearly_though_a_word(self, folded: Folded, lower: str, start: int, end: int) -> Iterator[_Place]:
        """A word of every day that is one slip from a name, written as a name in the middle of a sentence."""
        if not folded.plain[start].isupper() or folded.plain[start:end].isupper():
            return
        if not re.search(r"[a-z,]\s+$", folded.plain[max(0, start - 30) : start]):
            return
        if lower in self._hidden.shown:
            return
        for name in self._long:
            if name[0] == lower[0] and abs(len(name) - len(lower)) <= 1 and slips(lower, name, 1) == 1:
                for wanted in self._hidden.words[name]:
                    if wanted.sort is LeakSort.NAME and not wanted.in_capitals and not wanted.is_derived:
                        yield start, end, _misspelt(wanted.sort), wanted.key, f"{wanted.why}: one slip away from it", 4

    def _inside(self, lower: str) -> tuple[tuple[Wanted, str], ...]:
        if is_everyday(lower) or len(lower) > 200:
            return ()
        found: list[tuple[Wanted, str]] = []
        for part in self._parts:
            if len(part) < len(lower) and part in lower:
                if len(lower) > 40 and len(part) < 7:
                    continue
                found += [(one, part) for one in self._hidden.words[part] if not one.in_capitals and not one.is_derived]
        return tuple(found)

    # -- rows of words, and words in pieces --------------------------------------------------------------------
    def _by_row(self, folded: Folded, tokens: list[_Token]) -> Iterator[_Place]:
        for at, token in enumerate(tokens):
            for words, wanted in self._hidden.rows.get(token.lower, ()):
                stretch = tokens[at : at + len(words)]
                if len(stretch) < len(words) or any(
                    one.lower != word for one, word in zip(stretch, words, strict=True)
                ):
                    continue
                if any(two.start - one.end > 6 for one, two in itertools.pairwise(stretch)):
                    continue
                start, end = stretch[0].start, stretch[-1].end
                if wanted.is_ordinary and not all(
                    folded.plain[one.start].isupper() or one.lower.isdigit() for one in stretch
                ):
                    continue
                yield start, end, wanted.sort, wanted.key, wanted.why, 0

    def _joined(self, joined: str, start: int, end: int, how: str, exactly: bool) -> Iterator[_Place]:
        for wanted in self._hidden.words.get(joined, ()) or self._possessive(joined):
            if not wanted.in_capitals:
                yield start, end, wanted.sort, wanted.key, f"{wanted.why}, {how}", 2
        if not exactly:
            for wanted, why in self._near(joined):
                yield start, end, _misspelt(wanted.sort), wanted.key, f"{wanted.why}, {how}: {why}", 4

    def _by_letters(self, folded: Folded, tokens: list[_Token], technical: bool) -> Iterator[_Place]:
        """Initials with something between them: "J.B.", "J B", "S.M.-O."."""
        if technical:
            return
        for match in _CAPITALS.finditer(folded.plain):  # "MA-S"
            for wanted in self._hidden.letters.get(tuple(re.findall("[a-z]", match.group().lower())), ()):
                yield match.start(), match.end(), wanted.sort, wanted.key, wanted.why, 2
        for at, token in enumerate(tokens):
            if len(token.lower) != 1:
                continue
            for length in range(5, 1, -1):
                stretch = tokens[at : at + length]
                if len(stretch) < length or any(len(one.lower) != 1 for one in stretch):
                    continue
                found = self._hidden.letters.get(tuple(one.lower for one in stretch))
                if not found or any(two.start - one.end > 2 for one, two in itertools.pairwise(stretch)):
                    continue
                start, end = stretch[0].start, stretch[-1].end
                dotted = "." in folded.plain[start : end + 1]
                if dotted or folded.plain[start:end].isupper():
                    for wanted in found:
                        yield start, end, wanted.sort, wanted.key, wanted.why, 2

    def _run_together(self, folded: Folded) -> Iterator[_Place]:
        """Whole names and addresses with nothing, or anything, between their letters."""
        if self._starts is None:
            return
        kept = [(place, letter) for place, letter in enumerate(folded.lower) if letter.isalnum()]
        squeezed = "".join(letter for _, letter in kept)
        for match in self._starts.finditer(squeezed):
            wanted = self._hidden.run_together[match.group()]
            start, end = kept[match.start()][0], kept[match.end() - 1][0] + 1
            is_apart = end - start > match.end() - match.start()
            if wanted.is_ordinary and (
                folded.plain[start].islower() if is_apart else _is_a_word(folded.lower, start, end)
            ):
                continue
            yield start, end, wanted.sort, wanted.key, f"{wanted.why}, whatever stands between its letters", 3


def matcher_of(hidden: Hidden) -> Matcher:
    """The matcher of what a version hides, made once: several files of one version use the same words."""
    if not isinstance(hidden.matcher, Matcher):
        hidden.matcher = Matcher(hidden)
    return hidden.matcher


@lru_cache(maxsize=10_000)
def _is_of_a_word(part: str, lower: str) -> bool:
    """Whether a part of a run of letters belongs to a word of every day in it: "roper", of "coreproperties"."""
    at = lower.find(part)
    return any(
        is_everyday(lower[start:end])
        for start in range(at + 1)
        for end in range(at + len(part), len(lower) + 1)
        if end - start > len(part) + 1
    )


def _is_a_word(lower: str, start: int, end: int) -> bool:
    """Whether a stretch is one whole word: whether that counts is said by word, not by letter."""
    return not lower[max(0, start - 1) : start].isalnum() and not lower[end : end + 1].isalnum()


def _misspelt(sort: LeakSort) -> LeakSort:
    return LeakSort.MISSPELT if sort is LeakSort.NAME else sort


def _alternatives(run_together: dict[str, Wanted]) -> re.Pattern[str] | None:
    if not run_together:
        return None
    return re.compile("|".join(map(re.escape, sorted(run_together, key=len, reverse=True))))
