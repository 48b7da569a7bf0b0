"""Visit to a child placed with a parent before the assessment (C32)

Regulation 28(3) of the Care Planning Regulations 2010 (read as made and as at August 2014): where a child is placed
with a parent before the parent was assessed (regulation 19), the child is visited every week until the first review,
and then at least every six weeks.

Our reading: it is such a placement where the record of its start says so; other placements have their own duty. A
visit counts if the child was seen. Where the record does not say, it cannot be told.

Mended in November 2026 (version 2): only a visit in the records of children's social care counts. A health visitor's
that was read as a visit had met this duty, and begun its count anew.

Mended in November 2026 (version 3): a care order that a court discharged ends the time of being looked after too.

Mended in November 2026 (version 4): every lawful end
of being looked after ends this (an order that is discharged, runs out or gives way with the child at home, special
guardianship, adoption, a return home from section 20, the eighteenth birthday), and nothing done after an end meets it
or begins it anew. A return home under a care order is no end.

Mended in November 2026 (version 5): that a placement runs is no longer taken for its beginning.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import StatedAtStart, Where
from sightline.rulebook.language.conditions import Is
from sightline.rulebook.language.due import weeks
from sightline.rulebook.language.regimes import BeforeFirst, PeriodStart, Regime, Regimes
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import (
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    NO_LONGER_LOOKED_AFTER_FOR_CERTAIN,
    SEEN_BY_CHILDRENS_SOCIAL_CARE,
    placement_begun,
)

_PLACEMENT = "placement_start"
_UNASSESSED = PeriodStart(Is("before_assessment", (True,)), _PLACEMENT)

EXAMPLES = """
The visit still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=with_parent, before_assessment=yes | childrens_social_care
  on 2014-03-17 -> pending, due 2014-03-17
  on 2014-03-18 -> breached and open, due 2014-03-17

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=with_parent, before_assessment=yes | childrens_social_care
  on 2014-05-16 -> cannot tell, due 2014-03-17

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=with_parent, before_assessment=yes | childrens_social_care
  2014-03-16 | entry | childrens_social_care | unconfirmed
  on 2014-05-16 -> cannot tell

The visit in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=with_parent, before_assessment=yes | childrens_social_care
  2014-03-17 | visit: child_seen=yes | childrens_social_care | unconfirmed
  on 2014-05-16 -> cannot tell, due 2014-03-17

The placement known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03 | placement_start: type=with_parent, before_assessment=yes | childrens_social_care
  on 2014-04-07 -> cannot tell, due 2014-03-08..2014-04-07
  on 2014-04-08 -> breached and open, due 2014-03-08..2014-04-07

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=with_parent, before_assessment=yes | childrens_social_care | of sibling
  on 2014-05-16 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=with_parent, before_assessment=yes | childrens_social_care
  2014-03-11 | death | hospital | of child
  on 2014-05-16 -> not required

The placement ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=with_parent, before_assessment=yes | childrens_social_care
  2014-03-16 | placement_end | childrens_social_care
  on 2014-05-16 -> not required

Every week, from the last visit; a missed one stays missed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=with_parent, before_assessment=yes | childrens_social_care
  2014-03-17 | visit: child_seen=yes | childrens_social_care
  2014-03-25 | visit: child_seen=yes | childrens_social_care
  on 2014-03-28 -> met, due 2014-03-17; met late, due 2014-03-24; pending, due 2014-04-01

After the first review every six weeks
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=with_parent, before_assessment=yes | childrens_social_care
  2014-03-14 | looked_after_review | childrens_social_care
  2014-03-17 | visit: child_seen=yes | childrens_social_care
  on 2014-04-29 -> met, due 2014-03-17; breached and open, due 2014-04-28

The parent had been assessed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=with_parent, before_assessment=no | childrens_social_care
  2014-03-14 | visit: child_seen=yes | childrens_social_care
  on 2014-04-29 -> nothing

The record of the placement does not say
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=with_parent | childrens_social_care
  2014-03-14 | visit: child_seen=yes | childrens_social_care
  on 2014-04-29 -> nothing

The child was not seen
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=with_parent, before_assessment=yes | childrens_social_care
  2014-03-17 | visit: child_seen=no | childrens_social_care
  on 2014-03-28 -> breached and open, due 2014-03-17
"""

VISIT_BEFORE_ASSESSMENT_IN_TIME = Duty(
    code="visit-before-assessment-in-time",
    ref="C32",
    version="5",
    title="Visit to a child placed with a parent before the assessment",
    says="a child placed with a parent before the parent was assessed is visited at intervals of {n} at most until the "
    "first review, and then at least every {m}",
    source=Cite("regulation 28(3)", "law read", "care_planning"),
    force="regulations",
    starts=Each(
        either(placement_begun(before_assessment=True), SEEN_BY_CHILDRENS_SOCIAL_CARE),
        same_day_is_one=True,
        kinds_apart=True,
        certain_only=True,
        during="placement",
    ),
    applies=Where(
        (StatedAtStart("before_assessment"), _UNASSESSED), "in a placement with a parent before the assessment"
    ),
    due=Regimes(
        (
            Regime((BeforeFirst(select("looked_after_review")),), weeks("visit_unassessed.weeks")),
            Regime((), weeks("visit_care_order_with_parent.weeks")),
        )
    ),
    met_by=(SEEN_BY_CHILDRENS_SOCIAL_CARE,),
    ends_if=(
        Ending(select("placement_end"), "the placement had ended"),
        Ending(select(_PLACEMENT), "another placement had begun"),
        NO_LONGER_LOOKED_AFTER_FOR_CERTAIN,
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "visit_unassessed.weeks", "m": "visit_care_order_with_parent.weeks"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)
