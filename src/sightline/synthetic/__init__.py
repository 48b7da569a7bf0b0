"""Invented families with a known truth, for the demonstration, the tests and the benchmarks.

Every name, place and event is made up. The same call writes the same bytes, on any day and machine.
"""

from sightline.synthetic.demonstration import DEMONSTRATION_DAY, FAMILIES, write_demonstration
from sightline.synthetic.truth import Family, Happening, Row

__all__ = ["DEMONSTRATION_DAY", "FAMILIES", "Family", "Happening", "Row", "write_demonstration"]
