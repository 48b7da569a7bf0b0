"""Ordinary families, one after the other: the same seed and number give the same family."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from sightline.synthetic.ordinary_life.family import OrdinaryFamily, draw_attributes
from sightline.synthetic.ordinary_life.health import write_health
from sightline.synthetic.ordinary_life.home import write_home
from sightline.synthetic.ordinary_life.learning import write_learning
from sightline.synthetic.ordinary_life.notebook import Notebook
from sightline.synthetic.ordinary_life.policing import write_policing

UNTIL = date(2025, 11, 28)
"""The day on which every story stops."""

OLDEST = 9
"""The greatest age in years to which a child is followed."""


def families(count: int, seed: int = 0) -> Iterator[OrdinaryFamily]:
    """So many families."""
    return (family(number, seed) for number in range(count))


def family(number: int, seed: int = 0) -> OrdinaryFamily:
    """One family; its child is followed from birth to an age between one and :data:`OLDEST` years."""
    book = ordinary_notebook(Random(f"ordinary {seed} {number}"))  # noqa: S311 - nothing here is secret
    return OrdinaryFamily(number, book.attributes, book.born, book.until, book.chronology())


def ordinary_notebook(choose: Random, youngest: float = 1.0, oldest: float = OLDEST) -> Notebook:
    """An ordinary child's life as it stands written, which stories of open cases and of harm go on with."""
    born = UNTIL - timedelta(days=choose.randint(round(youngest * 365.25), round(oldest * 365.25)))
    book = Notebook(choose, draw_attributes(choose), born, UNTIL)
    for write in (write_health, write_home, write_learning, write_policing):
        write(book)
    return book
