"""Placing a child in care with a parent (C35)

Regulations 15 to 18 of the Care Planning Regulations 2010 (read as at April 2011): before a child who is in care is
placed with a parent, the parent's suitability is assessed, a nominated officer approves it, and there is a placement
plan. It applies to children in care under a care order or an interim care order, and not to a child under a
supervision order. The regulations allow an immediate placement before the assessment is complete (regulation 19, named
among the visits that were read): where the record says so, it cannot be told, since by when the rest was then due was
not read. A relative or friend with temporary approval (regulations 24 and 25) is no parent, and has clocks of its own.

Mended in November 2026 (version 2): an immediate placement under regulation 19 was shown as late.

Mended in November 2026 (version 3): that a placement runs is no longer taken for its beginning.
"""

from sightline.rulebook.language.applies import InCare, UnlessSaid
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import BeforeItBegins
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, placement_begun

EXAMPLES = """
All three before it
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-02-20 | placement_with_parents_assessment | childrens_social_care
  2014-02-25 | placement_with_parents_approval | childrens_social_care
  2014-02-28 | placement_plan | childrens_social_care
  2014-03-03 | placement_start: type=with_parent, legal_basis=care_order | childrens_social_care
  on 2014-04-01 -> met, due 2014-03-03

One of the three is missing
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-02-20 | placement_with_parents_assessment | childrens_social_care
  2014-02-28 | placement_plan | childrens_social_care
  2014-03-03 | placement_start: type=with_parent, legal_basis=interim_care_order | childrens_social_care
  on 2014-03-03 -> pending
  on 2014-03-04 -> breached and open

Approved the day after
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-02-20 | placement_with_parents_assessment | childrens_social_care
  2014-02-28 | placement_plan | childrens_social_care
  2014-03-03 | placement_start: type=with_parent, legal_basis=care_order | childrens_social_care
  2014-03-04 | placement_with_parents_approval | childrens_social_care
  on 2014-04-01 -> met late

Approved on the same day: without times the order cannot be told
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-02-20 | placement_with_parents_assessment | childrens_social_care
  2014-02-28 | placement_plan | childrens_social_care
  2014-03-03 | placement_start: type=with_parent, legal_basis=care_order | childrens_social_care
  2014-03-03 | placement_with_parents_approval | childrens_social_care
  on 2014-04-01 -> cannot tell

Approved on the same day, with times
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-02-20 | placement_with_parents_assessment | childrens_social_care
  2014-02-28 | placement_plan | childrens_social_care
  2014-03-03 15:00 | placement_start: type=with_parent, legal_basis=care_order | childrens_social_care
  2014-03-03 10:00 | placement_with_parents_approval | childrens_social_care
  on 2014-04-01 -> met

Under a supervision order the child is not in care
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-01-10 | order_made: order_type=supervision_order | court
  2014-03-03 | return_home | childrens_social_care
  on 2014-04-01 -> nothing

Home under an interim care order
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-01-10 | order_made: order_type=interim_care_order | court
  2014-03-03 | return_home | childrens_social_care
  on 2014-04-01 -> breached and open

A later supervision order replaced the interim care order
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-01-10 | order_made: order_type=interim_care_order | court
  2014-02-10 | order_made: order_type=supervision_order | court
  2014-03-03 | return_home | childrens_social_care
  on 2014-04-01 -> nothing

Nobody says on what basis the child was placed with the parent
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-03-03 | placement_start: type=with_parent | childrens_social_care
  on 2014-04-01 -> cannot tell

A foster placement starts nothing
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-03-03 | placement_start: type=foster_care, legal_basis=care_order | childrens_social_care
  on 2014-04-01 -> nothing

The placement is known only to the month in which it was approved
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-02-20 | placement_with_parents_assessment | childrens_social_care
  2014-02-28 | placement_plan | childrens_social_care
  2014-03 | placement_start: type=with_parent, legal_basis=care_order | childrens_social_care
  2014-03-10 | placement_with_parents_approval | childrens_social_care
  on 2014-05-01 -> cannot tell, due 2014-03-01..2014-03-31

Two records of one placement, each doubted, that disagree on the day
  covered: childrens_social_care 2013-01-01..2014-12-31
  ?2014-03-03 | placement_start: type=with_parent, legal_basis=care_order | childrens_social_care
  ?2014-03-05 | placement_start: type=with_parent, legal_basis=care_order | health_visiting | same event as 1
  on 2014-04-01 -> cannot tell

The records do not cover the time before
  covered: childrens_social_care 2014-03-01..2014-12-31
  2014-03-03 | placement_start: type=with_parent, legal_basis=care_order | childrens_social_care
  on 2014-04-01 -> cannot tell

Placed at once under regulation 19, before the parent was assessed
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-03-03 | placement_start: type=with_parent, legal_basis=care_order, before_assessment=yes | childrens_social_care
  2014-03-12 | placement_with_parents_assessment | childrens_social_care
  on 2014-04-01 -> cannot tell
"""

PLACEMENT_WITH_PARENTS_APPROVED = Duty(
    code="placement-with-parents-approved-before",
    ref="C35",
    version="3",
    title="Assessment, approval and plan before placing with a parent",
    says="before a child in care is placed with a parent, the parent is assessed, a nominated officer approves the "
    "placement and a placement plan is made",
    source=Cite("regulations 15 to 18", "law read", "care_planning"),
    force="regulations",
    starts=Each(
        either(placement_begun(type="with_parent"), select("return_home")),
        same_day_is_one=True,
    ),
    applies=UnlessSaid(
        InCare(
            ("interim_care_order", "care_order"),
            ("supervision_order", "interim_supervision_order"),
            only_if_seen=("return_home",),
        ),
        "before_assessment",
        "the child was placed at once, before the parent was assessed, which regulation 19 allows; by when the rest is "
        "then due is not held here",
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
    describes=__doc__ or "",
    examples=EXAMPLES,
)
