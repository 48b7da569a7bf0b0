"""Visits to private fostering (C62)

Regulation 8 of the private fostering regulations of 2005 (read as made): an officer visits at intervals of not more
than six weeks in the first year of an arrangement, and of not more than twelve weeks after that, and speaks with the
child alone. The arrangement is deemed to begin when the authority becomes aware of it.

Our reading: the authority becomes aware with the notification. The interval is that of the day on which it begins,
and a visit counts if the child was spoken to. Whether the child was spoken to alone is recorded and not counted here.

The regulation asks that the officer speaks with the child alone unless that is not appropriate. Records that say
whether it was are rare; a visit at which the child was seen and spoken to meets it here.

Mended in November 2026 (version 2): an officer who spoke with the child alone has spoken with the child.

Mended in November 2026 (version 3): what is done after
an end neither meets this nor begins its count anew.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import InFirstAfter
from sightline.rulebook.language.due import weeks
from sightline.rulebook.language.regimes import Regime, Regimes
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import CHILD_DIED, CHILD_MET_IN_PRIVATE_FOSTERING, CHILDRENS_SOCIAL_CARE

_KNOWN = select("private_fostering_notification")
_VISIT = CHILD_MET_IN_PRIVATE_FOSTERING

EXAMPLES = """
The visit still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | private_fostering_notification | childrens_social_care
  on 2014-04-21 -> pending, due 2014-04-21
  on 2014-04-22 -> breached and open, due 2014-04-21

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-03-10 | private_fostering_notification | childrens_social_care
  on 2014-06-20 -> cannot tell, due 2014-04-21

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | private_fostering_notification | childrens_social_care
  2014-04-20 | entry | childrens_social_care | unconfirmed
  on 2014-06-20 -> cannot tell

The visit in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | private_fostering_notification | childrens_social_care
  2014-04-21 | private_fostering_visit: child_met=yes | childrens_social_care | unconfirmed
  on 2014-06-20 -> cannot tell, due 2014-04-21

The notification known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03 | private_fostering_notification | childrens_social_care
  on 2014-05-12 -> cannot tell, due 2014-04-12..2014-05-12
  on 2014-05-13 -> breached and open, due 2014-04-12..2014-05-12

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | private_fostering_notification | childrens_social_care | of sibling
  on 2014-06-20 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | private_fostering_notification | childrens_social_care
  2014-03-11 | death | hospital | of child
  on 2014-06-20 -> not required

The arrangement ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | private_fostering_notification | childrens_social_care
  2014-04-20 | private_fostering_end | childrens_social_care
  on 2014-06-20 -> not required

From the last visit; a missed one stays missed
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | private_fostering_notification | childrens_social_care
  2014-04-21 | private_fostering_visit: child_met=yes | childrens_social_care
  2014-06-03 | private_fostering_visit: child_met=yes | childrens_social_care
  on 2014-06-10 -> met, due 2014-04-21; met late, due 2014-06-02; pending, due 2014-07-15

After a year every twelve weeks, and on the day before still every six
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | private_fostering_notification | childrens_social_care
  2015-03-09 | private_fostering_visit: child_met=yes | childrens_social_care
  2015-03-10 | private_fostering_visit: child_met=yes | childrens_social_care
  on 2015-06-03 -> met late, due 2014-04-21; met, due 2015-04-20; breached and open, due 2015-06-02

The child was not spoken to
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | private_fostering_notification | childrens_social_care
  2014-04-14 | private_fostering_visit: child_met=no | childrens_social_care
  on 2014-04-22 -> breached and open, due 2014-04-21
"""

PRIVATE_FOSTERING_VISITED_IN_TIME = Duty(
    code="private-fostering-visited-in-time",
    ref="C62",
    version="3",
    title="Visits to private fostering",
    says="privately fostered children are visited at least every {n} in the first year, and at least "
    "every {m} after it",
    source=Cite("regulation 8", "law read", "private_fostering"),
    force="regulations",
    starts=Each(either(_KNOWN, _VISIT), same_day_is_one=True, kinds_apart=True, certain_only=True),
    due=Regimes(
        (
            Regime(
                (InFirstAfter("private_fostering_visit.first_months", _KNOWN),),
                weeks("private_fostering_visit.first_weeks"),
            ),
            Regime((), weeks("private_fostering_visit.later_weeks")),
        )
    ),
    met_by=(_VISIT,),
    ends_if=(
        Ending(select("private_fostering_end"), "the arrangement had ended"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "private_fostering_visit.first_weeks", "m": "private_fostering_visit.later_weeks"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
