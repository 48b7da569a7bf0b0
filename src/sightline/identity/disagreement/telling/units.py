"""Units as they are written: of what they are, and how many of its smallest unit each holds. The one table of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """``of``: the dimension. ``factor``: how many grams, millimetres, micrograms, millilitres it is.

    ``is_plain``: it can be nothing else; else it is read only beside words of what is measured ("pounds", "m").
    """

    of: str
    factor: float
    is_plain: bool = True


UNITS = {
    "kg": Unit("weight", 1000.0),
    "kgs": Unit("weight", 1000.0),
    "kilos": Unit("weight", 1000.0),
    "kilograms": Unit("weight", 1000.0),
    "g": Unit("weight", 1.0),
    "gram": Unit("weight", 1.0),
    "grams": Unit("weight", 1.0),
    "lb": Unit("weight", 453.6),
    "lbs": Unit("weight", 453.6),
    "pounds": Unit("weight", 453.6, is_plain=False),
    "m": Unit("length", 1000.0, is_plain=False),
    "cm": Unit("length", 10.0),
    "mm": Unit("length", 1.0),
    "mg": Unit("dose", 1000.0),
    "milligram": Unit("dose", 1000.0),
    "milligrams": Unit("dose", 1000.0),
    "mcg": Unit("dose", 1.0),
    "microgram": Unit("dose", 1.0),
    "micrograms": Unit("dose", 1.0),
    "ml": Unit("volume", 1.0),
    "mls": Unit("volume", 1.0),
    "millilitre": Unit("volume", 1.0),
    "millilitres": Unit("volume", 1.0),
    "litre": Unit("volume", 1000.0),
    "litres": Unit("volume", 1000.0),
    "oz": Unit("volume", 28.4, is_plain=False),
    "unit": Unit("units", 1.0),
    "units": Unit("units", 1.0),
    "%": Unit("share", 1.0),
    "percent": Unit("share", 1.0),
    "per cent": Unit("share", 1.0),
    "°": Unit("temperature", 1.0),
    "°c": Unit("temperature", 1.0),
    "degrees": Unit("temperature", 1.0),
    "mph": Unit("speed", 1.0),
}


def unit_written(words: str) -> Unit | None:
    """The unit of these words, in whatever case and with whatever space; None where they are none."""
    return UNITS.get(" ".join(words.casefold().split()))


def units_pattern(*, plain_only: bool) -> str:
    """Every way to write a unit, the longest first, for a pattern."""
    held = sorted(
        (word for word, unit in UNITS.items() if unit.is_plain or not plain_only), key=lambda word: -len(word)
    )
    return "|".join(r"per\s?cent" if word == "per cent" else word for word in held)
