"""Visit after a care order on a child at home (C34, C33)

Regulation 28(4) and (5) of the Care Planning Regulations 2010 (read as made and as at August 2014): where a child
lives with a parent under a care order, the child is visited within a week of the making of the order; under an interim
care order, every week until the first review. The intervals that follow are those of the placement (C30). This clock
is for the order itself, which may be made when the child has lived there for long.

It begins only where the record of the order says that the child lives with a parent under it. That the first week
under an interim order counts from its making is our reading.

Mended in November 2026 (version 2): only a visit in the records of children's social care counts. A health visitor's
that was read as a visit had met this duty.

Mended in November 2026 (version 3): a care order that a court discharged ends the time of being looked after too.

Mended in November 2026 (version 4): that an order runs is no longer taken for its making.

Mended in November 2026 (version 5): every lawful end
of being looked after ends this (an order that is discharged, runs out or gives way with the child at home, special
guardianship, adoption, a return home from section 20, the eighteenth birthday), and nothing done after an end meets it
or begins it anew. A return home under a care order is no end.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AsFarAsSaid, Is, NotYes
from sightline.rulebook.language.due import weeks
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.terms import (
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    NO_LONGER_LOOKED_AFTER_FOR_CERTAIN,
    SEEN_BY_CHILDRENS_SOCIAL_CARE,
)

EXAMPLES = """
Still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | order_made: order_type=care_order, living_with_parent=yes | court
  on 2015-03-23 -> pending, due 2015-03-23
  on 2015-03-24 -> breached and open, due 2015-03-23

Seen on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | order_made: order_type=care_order, living_with_parent=yes | court
  2015-03-23 | visit: child_seen=yes | childrens_social_care
  on 2015-05-01 -> met, due 2015-03-23

Seen a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | order_made: order_type=interim_care_order, living_with_parent=yes | court
  2015-03-24 | visit: child_seen=yes | childrens_social_care
  on 2015-05-01 -> met late, due 2015-03-23

Visited, and the child not seen
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | order_made: order_type=care_order, living_with_parent=yes | court
  2015-03-20 | visit: child_seen=no | childrens_social_care
  on 2015-05-01 -> breached and open, due 2015-03-23

The record does not say where the child lives
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | order_made: order_type=care_order | court
  on 2015-05-01 -> nothing

A supervision order is another matter
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | order_made: order_type=supervision_order, living_with_parent=yes | court
  on 2015-05-01 -> nothing

The order ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | order_made: order_type=interim_care_order, living_with_parent=yes | court
  2015-03-19 | order_ended: order_type=interim_care_order | court
  on 2015-05-01 -> not required

No records that cover the time
  2015-03-16 | order_made: order_type=care_order, living_with_parent=yes | court
  on 2015-05-01 -> cannot tell, due 2015-03-23

The child died first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | order_made: order_type=care_order, living_with_parent=yes | court
  2015-03-19 | death | hospital | of child
  on 2015-05-01 -> not required

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2015-03-16 | order_made: order_type=care_order, living_with_parent=yes | court | of sibling
  on 2015-05-01 -> nothing
"""

_TYPES = ("care_order", "interim_care_order")

VISIT_AFTER_ORDER_AT_HOME_IN_TIME = Duty(
    code="visit-after-order-at-home-in-time",
    ref="C34",
    version="5",
    title="Visit after a care order on a child at home",
    says="a child who lives with a parent under a care order or an interim care order is visited and seen "
    "within {n} of the making of the order",
    source=Cite("regulation 28(4) and (5)", "law read", "care_planning"),
    force="regulations",
    starts=Each(
        Select(
            ("order_made",),
            (
                Is("order_type", _TYPES),
                AsFarAsSaid(Is("living_with_parent", (True,))),
                NotYes("only_runs", "that was made then"),
            ),
            "care order or interim care order under which the record says that the child lives with a parent",
        ),
        same_day_is_one=True,
    ),
    due=weeks("visit_order_at_home.weeks"),
    met_by=(SEEN_BY_CHILDRENS_SOCIAL_CARE,),
    ends_if=(
        Ending(select("order_ended", order_type=_TYPES), "the order had ended"),
        NO_LONGER_LOOKED_AFTER_FOR_CERTAIN,
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "visit_order_at_home.weeks"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)
