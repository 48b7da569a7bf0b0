"""A review of ten invented agencies, with the truth about every return: what was planted in it, and where.

``invented_review()`` gives the 300 rows and the truth; ``write_returns`` writes each agency's return in the form that
this agency would send it in, from the form as it was given to columns moved, renamed and torn; ``second_version``
gives one agency's return as it is re-sent. The same seed gives the same bytes.
"""

from sightline.synthetic.review.invented import invented_review, second_version
from sightline.synthetic.review.shapes import (
    Asked,
    InventedReview,
    Planted,
    PlantedSort,
    ReviewRow,
    SameEvent,
    Searched,
    WrittenReturn,
)
from sightline.synthetic.review.writing import write_return, write_returns

__all__ = [
    "Asked",
    "InventedReview",
    "Planted",
    "PlantedSort",
    "ReviewRow",
    "SameEvent",
    "Searched",
    "WrittenReturn",
    "invented_review",
    "second_version",
    "write_return",
    "write_returns",
]
