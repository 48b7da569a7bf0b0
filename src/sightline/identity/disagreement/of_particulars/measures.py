"""How much: a weight, a length, a temperature, a dose, a share; of one child and one day, or at birth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.telling.told import Sentence

_UNITS = {
    "kg": ("weight", 1.0),
    "kgs": ("weight", 1.0),
    "kilos": ("weight", 1.0),
    "g": ("weight", 0.001),
    "grams": ("weight", 0.001),
    "lb": ("weight", 0.4536),
    "lbs": ("weight", 0.4536),
    "pounds": ("weight", 0.4536),
    "cm": ("length", 1.0),
    "mm": ("length", 0.1),
    "mg": ("dose", 1.0),
    "ml": ("volume", 1.0),
    "mls": ("volume", 1.0),
    "oz": ("volume", 28.4),
    "%": ("share", 1.0),
    "per cent": ("share", 1.0),
    "percent": ("share", 1.0),
    "°c": ("temperature", 1.0),
    "°": ("temperature", 1.0),
    "degrees": ("temperature", 1.0),
    "micrograms": ("breath", 1.0),
    "mcg": ("breath", 1.0),
    "litres": ("volume", 1000.0),
    "litre": ("volume", 1000.0),
    "m": ("length", 100.0),
    "kilograms": ("weight", 1.0),
    "mph": ("speed", 1.0),
}
_AMOUNT = re.compile(
    r"(?P<about>\b(?:about|approx\.?|around|nearly|over|under|almost)\s+)?(?<![\d.])(?P<amount>\d{1,5}(?:[.,]\d+)?)\s*"
    r"(?P<unit>kgs?|kilos|g|grams|lbs?|pounds|cm|mm|mg|mls?|oz|%|per\s+cent|percent|°C|°|degrees|micrograms|mcg|litres?|m|kilograms|mph)(?![\w])"
    r"(?:\s*(?P<ounces>\d{1,2})\s*oz)?"
)
_MONEY = re.compile(r"(?P<about>\b(?:about|around|nearly|over|almost)\s+)?£\s?(?P<amount>\d[\d,]*(?:\.\d\d)?)")
_FEVER = re.compile(
    r"\b(?:T|temp(?:erature)?)\b(?:\s+(?:of|was|is|in\s+the\s+\w+|recorded\s+(?:at|as))){0,2}[:\s]+"
    r"(?P<amount>3[4-9]\.\d|4[0-2]\.\d|3[5-9]|4[01])(?!\d|\s*(?:kg|%|/))",
    re.I,
)
_OF_WHAT = (
    ("weight", re.compile(r"\b(?:wt|weight|weigh(?:s|ed|ing|t)?|birth\s?weight|BW|born|birth|centile)\b", re.I)),
    ("length", re.compile(r"\b(?:bruis\w+|marks?|burns?|cut|scratch|height|length|head|graze|swelling)\b", re.I)),
    ("dose", re.compile(r"\b(?:dose|methadone|given|prescribed|taken|gave)\b", re.I)),
    ("volume", re.compile(r"\b(?:dose|methadone|feed\w*|bottles?|given|prescribed|gave|taking|milk)\b", re.I)),
    ("share", re.compile(r"\b(?:attendance|attended|attending)\b", re.I)),
    ("temperature", re.compile(r"\b(?:temp(?:erature)?|fever|T)\b", re.I)),
    ("breath", re.compile(r"\b(?:breath\w*|blew|sample|reading|read|specimen)\b", re.I)),
    ("speed", re.compile(r"\b(?:driv\w+|drove|speed\w*|travel\w+)\b", re.I)),
)
_BIRTH = re.compile(r"\b(?:BW|birth\s*weight|born|at\s+birth|birth)\b", re.I)
_TARGET = re.compile(r"\b(?:should|target|expected|at\s+least|aim|below|above|limit)\b", re.I)
_NAMED = re.compile(r"\b([A-Z][a-z]+)\s+[A-Z][a-z]+\b")
_REACH = 70


def measures(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents give one amount differently; units are put into one another, loose words give slack."""
    claims = [claim for sentence in told for claim in _measured(sentence, reader)]
    return compared(claims, _differs, because="Both give it of one time, and the amounts cannot both be right.")


def _measured(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    text = sentence.text
    for hit in _AMOUNT.finditer(text):
        kind, factor = _UNITS[re.sub(r"\s+", " ", hit.group("unit").casefold())]
        before = re.split(r";|\. ", text[max(0, hit.start() - _REACH) : hit.start()])[-1]
        after = re.split(r"[;,.]\s", text[hit.end() : hit.end() + 20])[0]
        words = dict(_OF_WHAT)[kind]
        what = [found.group().casefold() for found in words.finditer(before)] or words.findall(after)
        if not what or _TARGET.search(before):
            continue
        at_birth = kind == "weight" and bool(_BIRTH.search(before) or _BIRTH.search(after))
        amount = float(hit.group("amount").replace(",", "")) * factor + 0.02835 * int(hit.group("ounces") or 0)
        key = "birth" if at_birth else what[-1][:4].casefold() if kind == "length" else ""
        matter = Matter(
            f"amount {kind}",
            Topic.VALUE,
            "birth weight" if at_birth else kind,
            near=0,
            apart=0,
            is_lasting=at_birth,
            is_event=False,
        )
        named = _NAMED.search(before)
        who = frozenset({named.group(1).casefold()} if named else ()) or reader.children(sentence)
        value = f"{'about ' if hit.group('about') else ''}{amount:g}"
        yield reader.claim(matter, key, value, sentence, *hit.span(), who=who)
    for hit in _FEVER.finditer(text):
        matter = Matter("amount temperature", Topic.VALUE, "temperature", near=0, apart=0, is_event=False)
        yield reader.claim(matter, "", f"{float(hit.group('amount')):g}", sentence, *hit.span("amount"))
    for hit in _MONEY.finditer(text):
        amount = float(hit.group("amount").replace(",", ""))
        matter = Matter(
            "amount money", Topic.VALUE, "how much money", near=14, apart=7, shared=1, is_event=False, alone=-1
        )
        yield reader.claim(matter, "", f"{'about ' if hit.group('about') else ''}{amount:g}", sentence, *hit.span())


def _differs(one: Claim, other: Claim) -> Sort | None:
    if one.matter.code != "amount money" and not one.matter.is_lasting and not _of_one_day(one, other):
        return None
    a, b = (float(claim.value.removeprefix("about ")) for claim in (one, other))
    is_loose = one.value.startswith("about") or other.value.startswith("about")
    return Sort.CONFLICT if abs(a - b) > max(a, b) * (0.1 if is_loose else 0.02) else None


def _of_one_day(one: Claim, other: Claim) -> bool:
    days = [claim.day or claim.sentence.written for claim in (one, other)]
    return all(day is not None and day.is_day for day in days) and bool(
        days[0] and days[1] and days[0].intersects(days[1])
    )
