"""How near one word is to another: slips of the hand, and what sounds the same."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files

_ENDINGS = (
    "'s",
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "er",
    "ers",
    "ly",
    "ness",
    "able",
    "ment",
    "r",
    "y",
    "al",
    "ful",
    "less",
    "en",
)


@cache
def _everyday() -> frozenset[str]:
    text = (files("sightline.publishing.leaks") / "everyday_words.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def is_listed(word: str) -> bool:
    """Whether a word, in lower case, is listed as one of every day as it stands."""
    return word in _everyday()


@lru_cache(maxsize=100_000)
def is_everyday(word: str) -> bool:
    """Whether a word, in lower case, is one of every day, as it stands or with a usual ending."""
    known = _everyday()
    if word in known:
        return True
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            if stem in known or stem + "e" in known or (stem[-1:] == stem[-2:-1] and stem[:-1] in known):
                return True
            if stem.endswith("i") and stem[:-1] + "y" in known:
                return True
    return False


AS_HEARD = "it is another spelling or a short form of it"
"""Why a word that is listed with a name can be that name."""

BY_EAR = "it is heard as the name is, its vowels too"
"""Why a short word that differs in several letters can be a name."""


@cache
def _as_heard() -> dict[str, frozenset[int]]:
    """By each listed spelling of a name the rows in which it stands."""
    text = (files("sightline.publishing.leaks") / "names_as_heard.toml").read_text("utf-8")
    made: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(tomllib.loads(text)["names"]):
        for spelling in row.split():
            made[spelling.replace("-", "")].add(number)
    return {spelling: frozenset(rows) for spelling, rows in made.items()}


def is_listed_as_heard(word: str) -> bool:
    """Whether a word, in lower case, is listed as a spelling or a short form of some name."""
    return word in _as_heard()


def heard_with(name: str) -> frozenset[str]:
    """Every spelling or short form that is listed with a name, in lower case, itself apart."""
    rows = _as_heard().get(name, frozenset())
    return frozenset(one for one, others in _as_heard().items() if one != name and not rows.isdisjoint(others))


def is_heard_as(word: str, name: str) -> bool:
    """Whether both are listed as spellings of one name. Both in lower case."""
    ours, theirs = _as_heard().get(word), _as_heard().get(name)
    return ours is not None and theirs is not None and not ours.isdisjoint(theirs)


def slips(one: str, other: str, most: int) -> int:
    """How many slips lead from one word to the other (a letter more, fewer, another, or two exchanged); ``most`` + 1 if
    it is more than ``most``. Damerau and Levenshtein's distance, neighbours exchanged once.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    table = [list(range(len(other) + 1))]
    for place, letter in enumerate(one, 1):
        row = [place]
        for at, against in enumerate(other, 1):
            cheapest = min(row[at - 1] + 1, table[-1][at] + 1, table[-1][at - 1] + (letter != against))
            if place > 1 and at > 1 and letter == other[at - 2] and one[place - 2] == against:
                cheapest = min(cheapest, table[-2][at - 2] + 1)
            row.append(cheapest)
        table.append(row)
    return min(table[-1][-1], most + 1)


def slips_allowed(length: int) -> int:
    """How many slips a word of so many letters may hold and still be meant."""
    if length < 4:
        return 0
    if length < 8:
        return 1
    return 2 if length < 13 else 3


_SOUNDS = (
    ("[^a-z]", ""),
    ("^(?:kn|gn|pn)", "n"),
    ("^wr", "r"),
    ("rh", "r"),
    ("qu", "kw"),
    ("^x", "s"),
    ("x|cc(?=[ei])", "ks"),
    ("sch", "sh"),
    ("tch", "ch"),
    ("ph|v|bh", "f"),
    ("ght|dt", "t"),
    ("gh", ""),
    ("c(?=[eiy])", "s"),
    ("ch(?=[lr])|ck|cq|q|x|c(?!h)", "k"),
    ("dg(?=[eiy])|g(?=[ei])", "j"),
    ("z", "s"),
    ("(?<=[a-z])h(?![aeiouy])|(?<![cs])h(?=[lmnr])", ""),
    ("w(?![aeiouy])", ""),
    (r"(.)\1+", r"\1"),
    ("e$", ""),
    ("[aeiouy]+", "a"),
)
_SOUND_STEPS = tuple((re.compile(pattern), plain) for pattern, plain in _SOUNDS)


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """Roughly how an English word sounds: words of one sound are written differently by people who heard them."""
    for pattern, plain in _SOUND_STEPS:
        word = pattern.sub(plain, word)
    return word


_SPELLINGS = (
    # Irish: Siobhan, Sinead, Sean; Aoife, Niamh; Caoimhe.
    ((r"s(?=i[aon]|ea|e[^aeiou])", "sh"), (r"bh|mh", "v"), (r"(?<=[aeiou])(?:dh|gh)", ""), (r"t(?=h)", "")),
    # Greek and Hebrew, as the Bible has them: Zachary, Malachi.
    ((r"ch", "k"),),
    # Italian: Marchetti, Giulia, Ghiberti, Scilla.
    ((r"ch(?=[ei])", "k"), (r"gh(?=[ei])", "g"), (r"gli", "li"), (r"sc(?=[ei])", "sh"), (r"c(?=[ei])", "ch")),
    # Welsh: Llewellyn, Ffion, Dafydd, Sian, Cerys.
    (
        (r"^c(?=[eiy])", "k"),
        (r"ff", "ph"),
        (r"(?<!f)f(?!f)", "v"),
        (r"dd", "th"),
        (r"^ll", "l"),
        (r"s(?=i)", "sh"),
        (r"w(?![aeiou])", "oo"),
    ),
    # Polish and its neighbours: Szymon, Krzysztof, Wojciech, Kowalczyk.
    ((r"szcz", "sh"), (r"sz|rz|\u017c", "sh"), (r"c(?:z|i|h(?=[ei]))", "ch"), (r"w", "v"), (r"j", "y"), (r"dz", "j")),
    # French and Portuguese: Michelle, Beauchamp, Joao.
    ((r"ch(?=[aeiou])", "sh"), (r"eau|aux?$", "o"), (r"(?<=[aeiou])[tdsx]$", ""), (r"qu(?=[ei])", "k")),
    # Spanish: Jorge, Guillermo, Xavier; and of West Africa: Chukwu heard as "chook".
    ((r"j", "h"), (r"ll", "y"), (r"gu(?=[ei])", "g"), (r"kwu|cwu", "ku")),
    # Somali: Cabdiraxmaan is Abdirahman, Xaliimo Halima, Caasha Aisha.
    ((r"^c(?=[aeiou])", ""), (r"x", "h"), (r"(?<=[aeiou])c(?=[aeiou])", ""), (r"dh", "d"), (r"([aeiou])\1", r"\1")),
    # Of South Asia: Chaudhry and Chowdhury, Bhatti, Khan.
    ((r"(?<=[bdgkt])h", ""), (r"(?<=[bdt])[aeiou](?=r[aeiouy])", ""), (r"ow|ou", "au"), (r"z", "j"), (r"w", "v")),
)
"""How other languages spell what an English ear hears: patterns and what an English hand would write for them."""
_AS_OTHERS_SPELL = tuple(tuple((re.compile(pattern), plain) for pattern, plain in steps) for steps in _SPELLINGS)


@lru_cache(maxsize=50_000)
def _heard_of(word: str) -> tuple[str, ...]:
    """What a word sounds like as English spells, and then as each of the other languages does."""
    made = [sound(word)]
    for steps in _AS_OTHERS_SPELL:
        spoken = word
        for pattern, plain in steps:
            spoken = pattern.sub(plain, spoken)
        made.append(sound(spoken))
    return tuple(made)


def is_near(word: str, name: str) -> str:
    """Why a word can be a name misspelt, in words; empty if it cannot. Both in lower case, letters only."""
    return _is_near(word, name) or (BY_EAR if _is_heard_alike(word, name) else "")


def _is_heard_alike(word: str, name: str) -> bool:
    """Whether both are heard as one, four sounds at least."""
    if min(len(name), len(word)) < 4 or word == name:
        return False
    heard = by_ear(name)
    return len(heard) >= 4 and heard == by_ear(word)


def _is_near(word: str, name: str) -> str:
    if word == name or len(word) < 3:
        return ""
    if is_heard_as(word, name):
        return AS_HEARD
    most = slips_allowed(len(name))
    if not most:
        return ""
    if len(name) >= 5 and _singly(word) == _singly(name):
        return "the same letters, doubled elsewhere"
    if len(name) >= 6 and word[0] == name[0] and len(word) == len(name) and sorted(word) == sorted(name):
        return "its letters in another order"
    heard = sound(name)
    skeleton = len(heard.replace("a", ""))
    alike = sound(word) == heard and len(heard) >= 4 and abs(len(word) - len(name)) <= 3
    if not alike and _is_heard_so(word, name):
        return "it sounds the same in another spelling"
    if not alike and (_letters(word) ^ _letters(name)).bit_count() > 2 * most:
        return ""  # one slip changes at most two of the letters that a word has at all
    made = slips(word, name, 4 if alike else most)
    # Of few consonants everything sounds alike: Polly and Pellow.
    few = skeleton == 2 and len(heard) >= 5 and len(name) >= 6 and made <= 2
    if alike and (made == 1 or few or (skeleton > 2 and made <= max(3, len(name) // 2))):
        return "it sounds the same"
    if len(name) < 6 and word[0] != name[0] and not _exchanged(word, name):
        # Of short names other names are one letter away: Jane and Dane, Lucas and Mucas.
        return ""
    if made <= most and not (made == 2 and len(word) < 7):
        return "one slip away from it" if made == 1 else f"{made} slips away from it"
    return ""


_EAR_STEPS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        ("eigh$|(?<=l)eigh|ee|ea(?!u)|ie|ei|ey|(?<=[^aeiou])y|i$|igh$", "i"),
        ("ck|c(?![eihy])|q(?!u)", "k"),
        ("ph", "f"),
        ("ay|ai|ae", "A"),
        (r"([^aeiouA])\1", r"\1"),
    )
)


@lru_cache(maxsize=100_000)
def by_ear(word: str) -> str:
    """A word as one hears it, its vowels kept: "keeley", "kiely" and "kealy" are one, "kelly" is another. For short
    names, of which the consonants alone say too little.
    """
    for pattern, plain in _EAR_STEPS:
        word = pattern.sub(plain, word)
    return word


def _is_heard_so(word: str, name: str) -> bool:
    """Whether a word is what an English hand writes for a name of another spelling, or both are one name as that
    language spells it: three consonants at least, with two vowels among them.
    """
    if len(name) < 5 or (_letters(word) & _letters(name)).bit_count() < 3:
        return False
    ours, theirs = _heard_of(word), _heard_of(name)
    for way, heard in enumerate(theirs[1:], 1):
        consonants = len(heard.replace("a", ""))
        if (consonants >= 4 or (consonants == 3 and heard.count("a") >= 2)) and heard in (ours[0], ours[way]):
            return True
    return False


@lru_cache(maxsize=50_000)
def _singly(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=100_000)
def _letters(word: str) -> int:
    """Which letters a word has at all, a bit each."""
    made = 0
    for letter in word:
        made |= 1 << (ord(letter) & 31)
    return made


def _exchanged(word: str, name: str) -> bool:
    return len(word) == len(name) and word[:2] == name[1::-1] and word[2:] == name[2:]
