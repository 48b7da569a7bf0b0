"""Visits to a looked after child (C30, with C29, C31, C33 and C34 as its regimes)

Regulation 28 of the Care Planning Regulations 2010 (read as made and as at August 2014): within a week of the start of
a placement; then at intervals of not more than six weeks in its first year; after that not more than three months
where the placement is meant to last until 18, otherwise six weeks. With a temporarily approved carer, or with a
parent under an interim care order: weekly until the first review, then four weeks. With a parent under a care order:
within a week, then six weeks.

Our reading, where the text leaves it open: the regime is that of the day on which the interval begins. A visit counts
if the child was seen; where the record does not say, it cannot be told. That a child who was placed with a parent
before the parent was assessed (regulation 19) is visited weekly until the first review is a duty of its own (C32).

Mended in November 2026 (version 2): only a visit in the records of children's social care counts. A health visitor's
that was read as a visit had met this duty, and begun its count anew.

Mended in November 2026 (version 3): a care order that a court discharged ends the time of being looked after too.
A return home may be its end as well; then it cannot be told.

Mended in November 2026 (version 4): every lawful end
of being looked after ends this (an order that is discharged, runs out or gives way with the child at home, special
guardianship, adoption, a return home from section 20, the eighteenth birthday), and nothing done after an end meets it
or begins it anew. A return home under a care order is no end.

Mended in November 2026 (version 5): that a placement runs is no longer taken for its beginning: a child who remains
with foster carers begins no first week that day.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import Is
from sightline.rulebook.language.due import months, weeks
from sightline.rulebook.language.regimes import BeforeFirst, InFirst, PeriodStart, Regime, Regimes, StartedBy
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import (
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    NO_LONGER_LOOKED_AFTER,
    SEEN_BY_CHILDRENS_SOCIAL_CARE,
    placement_begun,
)

_PLACEMENT = "placement_start"
_FIRST_REVIEW = select("looked_after_review")
_TEMPORARY = (
    PeriodStart(Is("type", ("kinship",)), _PLACEMENT),
    PeriodStart(Is("temporary_approval", (True,)), _PLACEMENT),
)
_WITH_PARENT = PeriodStart(Is("type", ("with_parent",)), _PLACEMENT)
_INTERIM_WITH_PARENT = (_WITH_PARENT, PeriodStart(Is("legal_basis", ("interim_care_order",)), _PLACEMENT))

EXAMPLES = """
A record that the child remains where it was begins no first week
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care, only_runs=yes | childrens_social_care
  on 2014-03-20 -> nothing

The first week of a placement
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  on 2014-03-10 -> pending, due 2014-03-10
  on 2014-03-11 -> breached and open, due 2014-03-10

Then six weeks, from the visit and not from the placement
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  2014-03-06 | visit: child_seen=yes | childrens_social_care
  2014-04-17 | visit: child_seen=yes | childrens_social_care
  on 2014-05-01 -> met, due 2014-03-10; met, due 2014-04-17; pending, due 2014-05-29

A late visit starts the count again and the missed one stays missed
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  2014-03-06 | visit: child_seen=yes | childrens_social_care
  2014-04-18 | visit: child_seen=yes | childrens_social_care
  on 2014-05-01 -> met, due 2014-03-10; met late, due 2014-04-17; pending, due 2014-05-30

A visit at which the child was not seen does not count
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  2014-03-06 | visit: child_seen=no | childrens_social_care
  on 2014-05-01 -> breached and open

Where the record does not say whether the child was seen, it cannot be told
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  2014-03-06 | visit | childrens_social_care
  on 2014-05-01 -> cannot tell

After a year, three months if it is meant to last until 18
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care, intended_until_18=yes | childrens_social_care
  2015-03-03 | visit: child_seen=yes | childrens_social_care
  on 2015-06-01 -> met late, due 2014-03-10; pending, due 2015-06-03

The day before the year is out, still six weeks
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care, intended_until_18=yes | childrens_social_care
  2015-03-02 | visit: child_seen=yes | childrens_social_care
  on 2015-04-14 -> met late, due 2014-03-10; breached and open, due 2015-04-13

After a year, six weeks if it is not
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care, intended_until_18=no | childrens_social_care
  2015-03-03 | visit: child_seen=yes | childrens_social_care
  on 2015-04-15 -> met late, due 2014-03-10; breached and open, due 2015-04-14

After a year, between the two where nobody says
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  2015-03-03 | visit: child_seen=yes | childrens_social_care
  on 2015-05-01 -> met late, due 2014-03-10; cannot tell, due 2015-04-14..2015-06-03

A temporarily approved relative: weekly until the first review, then four weeks
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  2014-03-06 | visit: child_seen=yes | childrens_social_care
  2014-03-12 | visit: child_seen=yes | childrens_social_care
  2014-03-18 | looked_after_review | childrens_social_care
  2014-03-19 | visit: child_seen=yes | childrens_social_care
  on 2014-03-20 -> met, due 2014-03-10; met, due 2014-03-13; met, due 2014-03-19; pending, due 2014-04-16

With a parent under an interim care order: weekly
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=with_parent, legal_basis=interim_care_order | childrens_social_care
  2014-03-06 | visit: child_seen=yes | childrens_social_care
  on 2014-03-14 -> met, due 2014-03-10; breached and open, due 2014-03-13

The placement ended first; another began the same day and has its own first week
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  2014-03-06 | visit: child_seen=yes | childrens_social_care
  2014-04-01 | placement_end | childrens_social_care
  2014-04-01 | placement_start: type=foster_care | childrens_social_care
  on 2014-04-05 -> met, due 2014-03-10; not required, due 2014-04-17; pending, due 2014-04-08

Home again from section 20, and visited there as a child in need: that is no visit to a looked after child
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-04-08 | looked_after_start: legal_basis=section_20 | childrens_social_care
  2014-04-08 | placement_start: type=foster_care | childrens_social_care
  2014-04-12 | visit: child_seen=yes | childrens_social_care
  2014-05-03 | looked_after_end: legal_basis=section_20 | childrens_social_care
  2014-05-20 | visit: child_seen=yes | childrens_social_care
  on 2014-09-01 -> met, due 2014-04-15; not required, due 2014-05-24

A late visit after the end leaves what was missed missed
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-04-08 | placement_start: type=foster_care, legal_basis=section_20 | childrens_social_care
  2014-05-03 | return_home | childrens_social_care
  2014-05-20 | visit: child_seen=yes | childrens_social_care
  on 2014-09-01 -> breached, then ended, due 2014-04-15

Placed with a parent under a care order: a return home ends nothing
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | order_made: order_type=care_order | court
  2014-03-03 | placement_start: type=with_parent, legal_basis=care_order | childrens_social_care
  2014-03-03 | return_home | childrens_social_care
  2014-03-06 | visit: child_seen=yes | childrens_social_care
  on 2014-05-01 -> met, due 2014-03-10; breached and open, due 2014-04-17

Section 20 ends because an order takes its place: the child is still visited
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care, legal_basis=section_20 | childrens_social_care
  2014-03-06 | visit: child_seen=yes | childrens_social_care
  2014-03-20 | order_made: order_type=interim_care_order | court
  2014-03-21 | looked_after_end: legal_basis=section_20 | childrens_social_care
  on 2014-05-01 -> met, due 2014-03-10; breached and open, due 2014-04-17

Visited at home with nothing to say whether the child is still looked after
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  2014-03-06 | visit: child_seen=yes | childrens_social_care
  2014-03-20 | return_home | childrens_social_care
  2014-03-28 | visit: child_seen=yes | childrens_social_care
  on 2014-06-01 -> met, due 2014-03-10; met, due 2014-04-17; cannot tell, due 2014-05-09

Two records of one day's placement are one beginning
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  2014-03-03 | placement_start: type=foster_care | court
  2014-03-06 | visit: child_seen=yes | childrens_social_care
  on 2014-05-01 -> met, due 2014-03-10; breached and open, due 2014-04-17

The day of the visit is known only to the month
  covered: childrens_social_care 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  2014-03 | visit: child_seen=yes | childrens_social_care
  on 2014-03-31 -> cannot tell, due 2014-03-10

The records do not cover the time
  covered: police 2013-01-01..2016-12-31
  2014-03-03 | placement_start: type=foster_care | childrens_social_care
  on 2014-05-01 -> cannot tell
"""

LOOKED_AFTER_VISIT_IN_TIME = Duty(
    code="looked-after-visit-in-time",
    ref="C30",
    version="5",
    title="Visit to a looked after child",
    says="a looked after child is visited and seen within a week of the start of a placement and then at the intervals "
    "that the regulations set, {n} at most in its first year",
    source=Cite("regulation 28", "law read", "care_planning"),
    force="regulations",
    starts=Each(
        either(placement_begun(), SEEN_BY_CHILDRENS_SOCIAL_CARE),
        same_day_is_one=True,
        kinds_apart=True,
        certain_only=True,
        during="placement",
    ),
    due=Regimes(
        (
            Regime((StartedBy(_PLACEMENT),), weeks("first_visit.weeks")),
            Regime((*_TEMPORARY, BeforeFirst(_FIRST_REVIEW)), weeks("visit_unassessed.weeks")),
            Regime(_TEMPORARY, weeks("visit_temporary_approval.weeks")),
            Regime((*_INTERIM_WITH_PARENT, BeforeFirst(_FIRST_REVIEW)), weeks("visit_unassessed.weeks")),
            Regime(_INTERIM_WITH_PARENT, weeks("visit_temporary_approval.weeks")),
            Regime((_WITH_PARENT,), weeks("visit_care_order_with_parent.weeks")),
            Regime((InFirst("visit_first_year.months", "placement"),), weeks("visit_first_year.weeks")),
            Regime(
                (PeriodStart(Is("intended_until_18", (True,)), _PLACEMENT),),
                months("visit_long_term.months"),
            ),
            Regime((), weeks("visit_later.weeks")),
        ),
        reads=_FIRST_REVIEW.kinds,
    ),
    met_by=(SEEN_BY_CHILDRENS_SOCIAL_CARE,),
    ends_if=(
        Ending(select("placement_end"), "the placement had ended"),
        Ending(placement_begun(), "another placement had begun"),
        NO_LONGER_LOOKED_AFTER,
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "visit_first_year.weeks"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)
