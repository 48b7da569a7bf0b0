"""How much: a weight, a length, a temperature, a dose, a share; of one child and one day, or at birth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sightline.chronology.contradiction import Contradiction, Sort, Topic
from sightline.identity.disagreement.comparing.matters import Claim, Matter, Reader, compared
from sightline.identity.disagreement.comparing.names_in_text import NO_NAME
from sightline.identity.disagreement.telling.sentence import Sentence
from sightline.identity.disagreement.telling.units import unit_written, units_pattern

_SHOWN_IN = {"weight": 1000.0, "length": 10.0, "dose": 1000.0}
"""How many of the smallest unit the one holds in which the amount is compared and shown: kg, cm, mg."""
_CLOSE, _CLOSE_ABOUT = 0.02, 0.1
_POUND = 453.6
_OUNCE = _POUND / 16
_AMOUNT = re.compile(
    r"(?P<about>\b(?:about|approx\.?|around|nearly|over|under|almost)\s+)?(?<![\d.])(?P<amount>\d{1,5}(?:[.,]\d+)?)\s*"
    rf"(?P<unit>(?i:{units_pattern(plain_only=False)}))(?![\w])"
    r"(?:\s*(?P<ounces>\d{1,2})\s*oz)?"
)
_MONEY = re.compile(r"(?P<about>\b(?:about|around|nearly|over|almost)\s+)?£\s?(?P<amount>\d[\d,]*(?:\.\d\d)?)")
_FEVER = re.compile(
    r"\b(?:T|temp(?:erature)?)\b(?:\s+(?:of|was|is|in\s+the\s+\w+|recorded\s+(?:at|as))){0,2}[:\s]+"
    r"(?P<amount>3[4-9]\.\d|4[0-2]\.\d|3[5-9]|4[01])(?!\d|\s*(?:kg|%|/))",
    re.I,
)
_WORDS_OF = {
    "weight": re.compile(r"\b(?:wt|weight|weigh(?:s|ed|ing|t)?|birth\s?weight|BW|born|birth|centile)\b", re.I),
    "length": re.compile(r"\b(?:bruis\w+|marks?|burns?|cut|scratch|height|length|head|graze|swelling)\b", re.I),
    "dose": re.compile(r"\b(?:dose|methadone|given|prescribed|taken|gave)\b", re.I),
    "volume": re.compile(r"\b(?:dose|methadone|feed\w*|bottles?|given|prescribed|gave|taking|milk)\b", re.I),
    "share": re.compile(r"\b(?:attendance|attended|attending)\b", re.I),
    "temperature": re.compile(r"\b(?:temp(?:erature)?|fever|T)\b", re.I),
    "breath": re.compile(r"\b(?:breath\w*|blew|sample|reading|read|specimen)\b", re.I),
    "speed": re.compile(r"\b(?:driv\w+|drove|speed\w*|travel\w+)\b", re.I),
}
_BIRTH = re.compile(r"\b(?:BW|birth\s*weight|born|at\s+birth|birth)\b", re.I)
_TARGET = re.compile(r"\b(?:should|target|expected|at\s+least|aim|below|above|limit)\b", re.I)
_NAMED = re.compile(r"\b([A-Z][a-z]+)\s+[A-Z][a-z]+\b")
_REACH = 70
_NO_NAME = NO_NAME | {"mr", "mrs", "ms", "miss", "dr", "doctor"}
_SLOW = {"amount weight": (3, 1.0), "amount share": (35, 8.0)}
"""What changes slowly: days within which two readings may lie, and by how much (kg, points) they must then differ."""


def measures(told: Sequence[Sentence], reader: Reader) -> list[Contradiction]:
    """Where two documents give one amount differently; units are put into one another, loose words give slack."""
    claims = [claim for sentence in told for claim in _measured(sentence, reader)]
    return compared(claims, _differs, because="Both give it of one time, and the amounts cannot both be right.")


def _measured(sentence: Sentence, reader: Reader) -> Iterator[Claim]:
    text = sentence.text
    for hit in _AMOUNT.finditer(text):
        unit = unit_written(hit.group("unit"))
        if unit is None or (unit.of not in _WORDS_OF):
            continue
        kind, factor = unit.of, unit.factor / _SHOWN_IN.get(unit.of, 1.0)
        before = re.split(r";|\. ", text[max(0, hit.start() - _REACH) : hit.start()])[-1]
        after = re.split(r"[;,.]\s", text[hit.end() : hit.end() + 20])[0]
        if kind == "dose" and _WORDS_OF["breath"].search(before):
            kind = "breath"  # micrograms in a litre of breath
        words = _WORDS_OF[kind]
        what = [found.group().casefold() for found in words.finditer(before)] or words.findall(after)
        if not what or _TARGET.search(before):
            continue
        at_birth = kind == "weight" and bool(_BIRTH.search(before) or _BIRTH.search(after))
        amount = float(hit.group("amount").replace(",", "")) * factor + _OUNCE / _SHOWN_IN["weight"] * int(
            hit.group("ounces") or 0
        )
        key = "birth" if at_birth else what[-1][:4].casefold() if kind == "length" else ""
        matter = Matter(
            f"amount {kind}",
            Topic.VALUE,
            "birth weight" if at_birth else kind,
            near=_SLOW.get(f"amount {kind}", (0, 0.0))[0],
            apart=_SLOW.get(f"amount {kind}", (0, 0.0))[0],
            is_lasting=at_birth,
            is_event=False,
        )
        named = next((one for one in _NAMED.finditer(before) if one.group(1).casefold() not in _NO_NAME), None)
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
    if one.matter.code != "amount money" and not one.matter.is_lasting and not _lie_near(one, other):
        return None
    a, b = (float(claim.value.removeprefix("about ")) for claim in (one, other))
    is_slow = one.matter.code in _SLOW and not one.matter.is_lasting and not _of_one_day(one, other)
    if is_slow and abs(a - b) <= _SLOW[one.matter.code][1]:
        return None
    is_loose = one.value.startswith("about") or other.value.startswith("about")
    return Sort.CONFLICT if abs(a - b) > max(a, b) * (_CLOSE_ABOUT if is_loose else _CLOSE) else None


def _lie_near(one: Claim, other: Claim) -> bool:
    """Whether both are of one day, or what they measure cannot change so much in the days between them."""
    if _of_one_day(one, other):
        return True
    reach = _SLOW.get(one.matter.code)
    days = [claim.sentence.entry or claim.sentence.written or claim.when for claim in (one, other)]
    if reach is None or not all(day is not None and day.is_day for day in days):
        return False
    first, last = sorted(day.earliest for day in days if day and day.earliest)
    return (last - first).days <= reach[0]


def _of_one_day(one: Claim, other: Claim) -> bool:
    days = [claim.day or claim.sentence.written for claim in (one, other)]
    return all(day is not None and day.is_day for day in days) and bool(
        days[0] and days[1] and days[0].intersects(days[1])
    )
