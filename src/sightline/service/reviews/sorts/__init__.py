"""What can be recorded of a review: each sort with the fields that it asks, from which its form is made.

A field is asked in the words of the person who fills it in. Codes of choices are kept, their words are shown.
"""

from __future__ import annotations

from sightline.service.reviews.sorts.combined import COMBINED
from sightline.service.reviews.sorts.findings import FINDINGS
from sightline.service.reviews.sorts.publication import PUBLICATION
from sightline.service.reviews.sorts.returns import RETURNS
from sightline.service.reviews.sorts.setting_up import SETTING_UP
from sightline.service.reviews.sorts.sort import Sort

SORTS: dict[str, Sort] = {sort.code: sort for sort in (*SETTING_UP, *RETURNS, *COMBINED, *FINDINGS, *PUBLICATION)}
"""Code to sort."""
