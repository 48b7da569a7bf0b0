"""Dates that a printer, a system or a template put on the page: no events."""

from __future__ import annotations

from sightline.wording.tokens import PhraseBook, Words, word_set

_STAMPS = PhraseBook(
    dict.fromkeys(
        ("printed", "print date", "date printed", "printed on", "printed by", "downloaded", "generated", "exported",
         "report run", "run date", "report generated", "date generated", "last updated", "last modified", "last saved",
         "last printed", "updated", "date of print", "extracted", "run on", "accessed", "retrieved", "copyright", "©",
         "next review date", "template date", "form revised", "revised"),
        True,
    )
)  # fmt: skip
_FILLERS = frozenset({"on", "at", "by", "from", ":", "date", "-", "–", "|", ",", "the", ".", "("})
_LINE_STAMPS = frozenset(
    {"confidential", "version", "v", "draft", "page", "restricted", "official", "sensitive", "template", "footer"}
)
_MOST_WORDS_IN_STAMP = 12


def is_page_stamp(words: Words, place: int) -> bool:
    """Whether the date that begins at this token was stamped on the page rather than told."""
    return _follows_stamp_word(words, place) or _stands_in_footer(words, place)


def _follows_stamp_word(words: Words, place: int) -> bool:
    before = place - 1
    skipped = 0
    while skipped < 4 and words.at(before) in _FILLERS:
        before, skipped = before - 1, skipped + 1
    for start in (before, before - 1, before - 2):
        found = _STAMPS.match(words, start)
        if (
            found is None
            or found[1] < before + 1
            or (not words.written(start)[:1].isupper() and words.at(start) != "©")
        ):
            continue
        previous = words.at(start - 1)
        if words.starts_line(start) or not previous.isalpha():
            return True
    return False


def _stands_in_footer(words: Words, place: int) -> bool:
    """A short line of stamp words without a verb: "Confidential v3 12.05.14", "Page 4 of 20  12/05/2014"."""
    first = place
    while first > 0 and place - first <= _MOST_WORDS_IN_STAMP and not words.starts_line(first):
        first -= 1
    last = place
    while last < len(words) and last - place <= _MOST_WORDS_IN_STAMP and not words.starts_line(last + 1):
        last += 1
        if last >= len(words):
            break
    if last - first > _MOST_WORDS_IN_STAMP + 6:
        return False
    line = [words.at(at) for at in range(first, min(last + 1, len(words)))]
    stamped = sum(word in _LINE_STAMPS for word in line)
    others = sum(word.isalpha() and word not in _LINE_STAMPS and word not in _PLAIN for word in line)
    if not stamped or line[-1] == ".":
        return False
    is_page = "page" in line and any(word.isdecimal() for word in line)
    return (is_page and others <= 4) or others <= 2


_PLAIN = word_set(
    "of and the final not protectively marked when complete january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
)
