"""Ordinary family life, and the ordinary work of open cases, as chronologies: to measure how often rules ask in vain.

Each family is made by a seed and its number alone. No files are written: what is read from documents is measured
elsewhere. How often things happen stands in ``rates.toml``, each number with its source or the words that it has none.
"""

from sightline.synthetic.ordinary_life.families import UNTIL, families, family
from sightline.synthetic.ordinary_life.family import OrdinaryFamily
from sightline.synthetic.ordinary_life.harmed import PATTERNS, HarmedFamily, harmed
from sightline.synthetic.ordinary_life.open_cases import OpenCase, caseload
from sightline.synthetic.ordinary_life.rates import RATES, Rate

__all__ = [
    "PATTERNS",
    "RATES",
    "UNTIL",
    "HarmedFamily",
    "OpenCase",
    "OrdinaryFamily",
    "Rate",
    "caseload",
    "families",
    "family",
    "harmed",
]
