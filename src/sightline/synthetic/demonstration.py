"""The three families of the demonstration, each in a folder of its own as agencies would send it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sightline.synthetic import ordinary, rowan, twins
from sightline.synthetic.truth import Family

DEMONSTRATION_DAY = date(2025, 11, 28)
"""The day on which the families' stories stop: duties are told as of this day unless another is asked for."""

FAMILIES: tuple[Family, ...] = (rowan.FAMILY, twins.FAMILY, ordinary.FAMILY)
"""The truth about each family, the fullest first."""


def write_demonstration(folder: Path) -> list[Path]:
    """Writes one folder a family under ``folder`` (made if missing) and returns every file written."""
    return [path for family in (rowan, twins, ordinary) for path in family.write(folder)]
