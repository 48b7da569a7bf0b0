"""Selections that several rules share, so that one idea has one definition."""

from sightline.rulebook.language.conditions import OfTheChild
from sightline.rulebook.language.select import Select, select

CHILD_DIED = Select(("death",), (OfTheChild(),), "death of the child")

CHILDRENS_SOCIAL_CARE = ("childrens_social_care",)

REVIEW_CONFERENCE = select("review_child_protection_conference")
INITIAL_CONFERENCE = select("initial_child_protection_conference")
