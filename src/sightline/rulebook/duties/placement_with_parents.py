"""Placing a child in care with a parent (C35)

Regulations 15 to 18 of the Care Planning Regulations 2010 (read as at April 2011): before a child who is in care is
placed with a parent, the parent's suitability is assessed, a nominated officer approves it, and there is a placement
plan. It applies to children in care under a care order or an interim care order, and not to a child under a
supervision order. The regulations allow an immediate placement before the assessment is complete (regulation 19);
that is not told apart here, so look at the reasons before reading a late assessment as a breach.
"""

from sightline.rulebook.language.applies import InCare
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import BeforeItBegins
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

PLACEMENT_WITH_PARENTS_APPROVED = Duty(
    code="placement-with-parents-approved-before",
    ref="C35",
    version="1",
    title="Assessment, approval and plan before placing with a parent",
    says="before a child in care is placed with a parent, the parent is assessed, a nominated officer approves the "
    "placement and a placement plan is made",
    source=Cite("regulations 15 to 18", "law read", "care_planning"),
    force="regulations",
    starts=Each(
        either(select("placement_start", type="with_parent"), select("return_home")),
        same_day_is_one=True,
    ),
    applies=InCare(
        ("interim_care_order", "care_order"),
        ("supervision_order", "interim_supervision_order"),
        only_if_seen=("return_home",),
    ),
    due=BeforeItBegins(),
    met_by=(
        select("placement_with_parents_assessment"),
        select("placement_with_parents_approval"),
        select("placement_plan"),
    ),
    looks_back="placement_with_parents.look_back_months",
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={},
    note="Regulation 19 allows an immediate placement before the assessment is complete; the records may say why.",
)
