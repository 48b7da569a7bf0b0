"""Words in other alphabets: as an English hand would write what they sound like; what nothing here can read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i",
    "ї": "yi", "є": "ye", "ґ": "g", "ё": "yo", "ў": "w", "ј": "j",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_SOUNDS = _CYRILLIC | _GREEK
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    "CYRILLIC", "GREEK", "ARMENIAN", "HEBREW", "ARABIC", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "TAMIL",
    "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "THAI", "LAO", "GEORGIAN", "ETHIOPIC", "KHMER", "MYANMAR", "HANGUL",
    "HIRAGANA", "KATAKANA", "CJK", "THAANA", "SYRIAC", "TIBETAN", "MONGOLIAN", "CHEROKEE",
)  # fmt: skip


def foreign_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Words of a text, as it was written, most of whose letters are of another alphabet, where they stand, and how an
    English hand would write them where that is known (Cyrillic and Greek letters), in lower case; empty otherwise.

    One letter by itself is a sign (of a sum, of a list) and no word; a Latin word with a letter of another alphabet in
    it is a disguise, which folding undoes.
    """
    if text.isascii():
        return
    for match in _WORD.finditer(text):
        word = unicodedata.normalize("NFC", match.group())
        foreign = sum(_is_foreign(letter) for letter in word)
        if foreign * 2 <= len(word) or (len(word) < 2 and not _is_written_without_spaces(word)):
            continue
        lower = word.lower()
        plain = "".join(_SOUNDS.get(_bare(letter), letter if letter.isascii() else "\0") for letter in lower)
        yield match.start(), match.end(), "" if "\0" in plain else "".join(one for one, _ in groupby(plain))


def _bare(letter: str) -> str:
    return letter if letter in _SOUNDS else unicodedata.normalize("NFD", letter)[:1]


def _is_foreign(letter: str) -> bool:
    return letter > "\u024f" and unicodedata.name(letter, "").startswith(_SCRIPTS)


def _is_written_without_spaces(word: str) -> bool:
    return bool(word) and unicodedata.name(word[0], "").startswith(("CJK", "HANGUL"))
