"""The leak check over one finished file: everything that its version hides and the file still holds.

It can miss things: a person must read every line. It never clears a file that it could not read to the end.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from sightline.publishing.leaks.finding import Finding, LeakSort, Report
from sightline.publishing.leaks.found_places import Place, Places
from sightline.publishing.leaks.joining import joined_clues
from sightline.publishing.leaks.likeness import is_everyday
from sightline.publishing.leaks.markup import OF_A_RUN
from sightline.publishing.leaks.match import Match
from sightline.publishing.leaks.matching import Matcher, matcher_of
from sightline.publishing.leaks.neighbours import JOINT, first_letters, joined
from sightline.publishing.leaks.places import places
from sightline.publishing.leaks.sought import Hidden, words_of
from sightline.publishing.leaks.unlisted import Unlisted, unlisted
from sightline.publishing.versions.cast import Sort
from sightline.publishing.versions.folding import squeezed
from sightline.publishing.versions.ordinary import listed

_AROUND = 60
_MOST_FINDINGS = 5_000


def check(file_name: str, data: bytes, hidden: Hidden, *, drawn: Iterable[str] = ()) -> Report:
    """What stops a finished file. ``drawn``: SHA-256 of pictures that were drawn from the version itself.

    Whatever goes wrong is a finding, and leaves the report incomplete, on which nothing can leave.
    """
    digest = hashlib.sha256(data).hexdigest()
    try:
        read = places(file_name, data, drawn=frozenset(drawn))
        findings = _findings(read, hidden)
        named = list(_named(read, hidden, {squeezed(one.found) for one in findings}))
        findings += [one for one in named if one.sort is not LeakSort.NOT_LISTED]
        noticed = tuple(one for one in named if one.sort is LeakSort.NOT_LISTED)
    except Exception as problem:
        failed = Finding(
            LeakSort.UNREAD,
            "",
            "",
            "",
            "the file",
            f"the check itself failed ({type(problem).__name__}): nothing is exported; say so to who keeps Sightline",
        )
        return Report(file_name, digest, (failed,), complete=False)
    complete = len(findings) < _MOST_FINDINGS
    return Report(file_name, digest, tuple(findings), len(read.read), max(1, read.pages), complete, noticed)


def _findings(read: Places, hidden: Hidden) -> list[Finding]:
    matcher = matcher_of(hidden)
    made: dict[tuple[str, str, str, str], Finding] = {}
    for unread in read.unread:
        made["", "", unread.where, unread.why] = Finding(
            LeakSort.UNREAD, "", "", unread.digest[:16], unread.where, f"it cannot be read: {unread.why}"
        )
    in_paragraphs: dict[str, set[tuple[str, str]]] = defaultdict(set)
    # A text that stands in several places is looked through once.
    known: dict[tuple[str, bool, bool], list[Match]] = {}
    for place in read.read:
        asked = (place.text, place.is_technical, place.where.endswith(("file's name", "name of a part")))
        if asked not in known:
            known[asked] = matcher.matches(asked[0], technical=asked[1], is_file_name=asked[2])
        for match in known[asked]:
            if match.sort is LeakSort.NUMBER and _is_in_a_digest(place.text, match.start, match.end):
                continue
            found = place.text[match.start : match.end]
            if place.where.endswith(OF_A_RUN):
                if (match.key, squeezed(found)) in in_paragraphs[place.where.removesuffix(OF_A_RUN)]:
                    continue
            else:
                in_paragraphs[_spot(place.where)].add((match.key, squeezed(found)))
            key = (match.key, squeezed(found), _sentence(place, match.start, match.end), _spot(place.where))
            if key not in made:
                made[key] = Finding(
                    match.sort, match.key, found, _around(place.text, match.start, match.end), place.where, match.why
                )
            if len(made) >= _MOST_FINDINGS:
                return list(made.values())
    for one in _split_over(read, matcher):
        made.setdefault(("", one.entry, squeezed(one.found), one.where), one)
        if len(made) >= _MOST_FINDINGS:
            return list(made.values())
    for clue in joined_clues(read.read, hidden):
        made["", clue.found, clue.where, clue.why] = clue
    return list(made.values())


def _named(read: Places, hidden: Hidden, stopping: Collection[str]) -> Iterator[Finding]:
    """Who and what is named and stands in no entry of the cast, but for what stops the file already. A person stops
    whatever leaves, and so does where a child is kept or taught: what nobody listed is hidden by no version.
    """
    texts: dict[str, str] = {}
    for place in read.read:
        if not place.is_technical:
            texts.setdefault(place.text, _spot(place.where))
    known = frozenset({*hidden.shown, *hidden.words, *hidden.signed})
    for one in unlisted(texts, known, most=_MOST_FINDINGS, once=not hidden.stays_inside):
        if squeezed(one.words) in stopping:
            continue
        where = next((where for text, where in texts.items() if one.words in text), "the file")
        stops = not hidden.stays_inside and (one.sort is Sort.PERSON or _is_to_be_kept(one))
        why = f"it looks like a {one.sort.value}, and no entry of the cast has it"
        if stops:
            who = "who" if one.sort is Sort.PERSON else "what"
            why += f": add {who} it is to the cast, or decide that the name may stay"
        undecided = LeakSort.UNDECIDED if one.sort is Sort.PERSON else LeakSort.UNDECIDED_PLACE
        yield Finding(undecided if stops else LeakSort.NOT_LISTED, "", one.words, one.around, where, why)


_KEPT_THERE = re.compile(
    r"\b(?:refuges?|placements?|placed|foster\w*|hostels?|shelter|safe\s+house|children['’]s\s+home|residential\s+home|"
    r"supported\s+(?:housing|lodgings?|accommodation)|fled|rehoused|moved\s+(?:\w+\s+){0,3}?(?:to|into)|undisclosed|"
    r"not\s+to\s+be\s+(?:shared|disclosed))\b",
    re.IGNORECASE,
)


def _is_to_be_kept(one: Unlisted) -> bool:
    """Whether it is a school by a name of its own, or a place said to be where somebody was taken in."""
    own = [word for word in words_of(one.words) if word not in listed("bodies") and len(word) > 2]
    if one.sort is Sort.SCHOOL:
        return any(not is_everyday(word) for word in own)
    return one.sort is Sort.PLACE and _KEPT_THERE.search(one.around) is not None


def _split_over(read: Places, matcher: Matcher) -> Iterator[Finding]:
    """What no place holds by itself: split over cells, paragraphs or pages, or spelled by first letters of lines."""
    for pieces in read.streams.values():
        for joint in joined(pieces):
            for match in matcher.across(joint):
                found = joint.text[match.start : match.end].replace(JOINT, "")
                where = joint.where(match.start, match.end)
                around = _around(joint.text, match.start, match.end).replace(JOINT, "")
                yield Finding(match.sort, match.key, found, around, where, f"{match.why}, split over what follows it")
        letters, wheres = first_letters(pieces)
        for start, name, wanted in matcher.spelled_by(letters):
            yield Finding(
                wanted.sort, wanted.key, name, "", wheres[start], f"{wanted.why}, spelled by the first letters of lines"
            )


_HOW_READ = re.compile(
    r", (?:as before its tracked changes|with its tracked deletions|as drawn|hidden text|in \w+|with [\w -]+ undone)$"
)


_DIGEST = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")


def _is_in_a_digest(text: str, start: int, end: int) -> bool:
    """Figures inside a SHA-256, as one stands at the foot of each page: they fell so by chance."""
    around = text[max(0, start - 64) : end + 64]
    first = max(0, start - 64)
    return any(
        first + hit.start() < end and start < first + hit.end() and not hit.group().isdigit()
        for hit in _DIGEST.finditer(around)
    )


def _spot(where: str) -> str:
    """A place without how it was read: one thing that two readings find there is one finding."""
    return _HOW_READ.sub("", where)


def _sentence(place: Place, start: int, end: int) -> str:
    return squeezed(place.text[max(0, start - 12) : end + 12])


def _around(text: str, start: int, end: int) -> str:
    before = "…" if start > _AROUND else ""
    after = "…" if end + _AROUND < len(text) else ""
    return before + " ".join(text[max(0, start - _AROUND) : end + _AROUND].split()) + after
