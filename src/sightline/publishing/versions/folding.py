"""Text without whatever makes one word two to a machine that is one to a person.

Invisible characters, accents, letters of other alphabets that look Latin, typographic dashes and quotation marks: a
name is the same name with and without them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
"""A word: letters and figures. A hyphen, an apostrophe or a line of underscores parts two of them."""

_PAIRS = (
    # Cyrillic, Greek, Armenian, Cherokee and phonetic letters beside the Latin ones that they look like.
    ("аӑӓ", "a"), ("еёєҽ", "e"), ("оӧөՕօ", "o"), ("рԗ", "p"), ("сҫ", "c"), ("уүӯ", "y"), ("хҳ", "x"), ("іїӏ", "i"),
    ("јϳ", "j"), ("ѕ", "s"), ("һհ", "h"), ("ԁժ", "d"), ("ԛ", "q"), ("ԝѡ", "w"), ("кқ", "k"), ("мʍ", "m"), ("т", "t"),
    ("вʙ", "b"), ("нʜ", "h"), ("гɼ", "r"), ("пո", "n"), ("ցɡ", "g"), ("ս", "u"), ("ʋѵ", "v"), ("ɑα", "a"), ("β", "b"),
    ("ε", "e"), ("η", "n"), ("ιɩı", "i"), ("κ", "k"), ("ν", "v"), ("ο", "o"), ("ρ", "p"), ("τ", "t"), ("υ", "u"),
    ("χ", "x"), ("γ", "y"), ("ω", "w"), ("ζ", "z"), ("АΑᎪ", "A"), ("ВΒᏴ", "B"), ("СϹᏟ", "C"), ("ЕΕᎬ", "E"),
    ("НΗᎻ", "H"), ("ІΙ", "I"), ("ЈᎫ", "J"), ("КΚᏦ", "K"), ("МΜᎷ", "M"), ("Ν", "N"), ("ОΟ", "O"), ("РΡᏢ", "P"),
    ("ТΤᎢ", "T"), ("УΥ", "Y"), ("ХΧ", "X"), ("ЅᏚ", "S"), ("Ζ", "Z"), ("Ԝ", "W"), ("Ꭱ", "R"), ("Ꮩ", "V"), ("Ꭰ", "D"),
    ("Ꮮ", "L"), ("łŀƚ", "l"), ("ŁĿ", "L"), ("øɵ", "o"), ("Ø", "O"), ("đð", "d"), ("ĐÐ", "D"), ("ħ", "h"), ("Ħ", "H"),
    ("ŧ", "t"), ("ƒ", "f"), ("ŋ", "n"), ("ĸ", "k"), ("ß", "ss"), ("æ", "ae"), ("Æ", "Ae"), ("œ", "oe"), ("Œ", "Oe"),
    ("þ", "th"), ("Þ", "Th"), ("ᴀ", "A"), ("ᴄ", "C"), ("ᴅ", "D"), ("ᴇ", "E"), ("ꜰ", "F"), ("ɢ", "G"), ("ɪ", "I"),
    ("ᴊ", "J"), ("ᴋ", "K"), ("ʟ", "L"), ("ᴍ", "M"), ("ɴ", "N"), ("ᴏ", "O"), ("ᴘ", "P"), ("ʀ", "R"), ("ꜱ", "S"),
    ("ᴛ", "T"), ("ᴜ", "U"), ("ᴠ", "V"), ("ᴡ", "W"), ("ʏ", "Y"), ("ᴢ", "Z"),
    ("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d\u00b7\u2027", "-"),
    ("\u2018\u2019\u201b\u2032\u02bc\u02b9\u02bb\u055a\u00b4\u0060\uff07", "'"),
    ("\u201c\u201d\u201e\u2033", '"'), ("\u2028\u2029\u0085", "\n"), ("\u2044\u2215", "/"),
)  # fmt: skip
_LOOKS = {letter: plain for letters, plain in _PAIRS for letter in letters}
_INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5")


def squeezed(words: str) -> str:
    """Letters and figures alone, in small letters: what two writings of one name or number have in common."""
    return re.sub(r"[\W_]", "", words.casefold())


@lru_cache(maxsize=20_000)
def _plain(letter: str) -> str:
    """What is left of one character: nothing, one character or a few."""
    if letter in _LOOKS:
        return _LOOKS[letter]
    if letter in _INVISIBLE:
        return ""
    code = ord(letter)
    if 0xE0020 <= code <= 0xE007E:  # tag characters: text that nobody sees
        return chr(code - 0xE0000)
    for first in (0x1F130, 0x1F150, 0x1F170, 0x1F1E6):  # letters in squares, circles and flags
        if first <= code < first + 26:
            return chr(ord("A") + code - first)
    if unicodedata.category(letter) in ("Cf", "Mn", "Me"):
        return ""
    if unicodedata.category(letter) == "Nd":  # figures of other scripts
        return str(unicodedata.digit(letter))
    parts = unicodedata.normalize("NFKD", letter)
    if parts == letter:
        return letter
    return "".join(_plain(part) for part in parts)


@dataclass(frozen=True, slots=True)
class Folded:
    """``plain``: the text as folded, in its own case. ``lower``: the same in lower case, place by place."""

    plain: str
    lower: str
    _places: tuple[int, ...] | None
    _length: int

    def start(self, at: int) -> int:
        """Where, in the text as it was, the folded place ``at`` begins."""
        if self._places is None:
            return at
        return self._places[at] if at < len(self._places) else self._length

    def end(self, at: int) -> int:
        """Where, in the text as it was, a stretch ends that ends before the folded place ``at``; what is invisible
        after its last letter goes with it.
        """
        return self.start(at)


def fold(text: str) -> Folded:
    """Fold a text. Every folded place is one place of the text, so that what is found can be found again in it."""
    if text.isascii():
        return Folded(text, text.lower(), None, len(text))
    made: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(text):
        kept = letter if letter.isascii() else _plain(letter)
        made.append(kept)
        places.extend([at] * len(kept))
    plain = "".join(made)
    lower = plain.lower()
    if len(lower) != len(plain):  # a few capitals have two letters in lower case
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in plain)
    return Folded(plain, lower, tuple(places), len(text))
