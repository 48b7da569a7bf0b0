"""New birth visit (C87)

The Healthy Child Programme, from memory: the new birth visit is made from 10 to 14 days after the birth, by health
visiting, and the child is seen. It is good practice and not law.

Our reading: only the end of that time is counted, so that a contact that came early is not called late. A record
counts if it says which contact it was and that the child was seen; where it does not say, or where health visiting's
records do not cover the time, it cannot be told.

The programme names a first day too, ten days after the birth. A visit before that is in time here and is not said to be
early.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import OfTheChild
from sightline.rulebook.language.due import days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.terms import CHILD_DIED

_BIRTH = Select(("birth",), (OfTheChild(),), "birth of the child")

EXAMPLES = """
The contact still to come on the last day, and not there the day after
  covered: health_visiting 2010-01-01..2027-12-31
  2014-02-12 | birth | hospital | of child
  on 2014-02-26 -> pending, due 2014-02-26
  on 2014-02-27 -> breached and open, due 2014-02-26

The contact the day before
  covered: health_visiting 2010-01-01..2027-12-31
  2014-02-12 | birth | hospital | of child
  2014-02-25 | health_visitor_contact: contact=new_birth, child_seen=yes | health_visiting
  on 2014-04-27 -> met, due 2014-02-26

The contact on the last day
  covered: health_visiting 2010-01-01..2027-12-31
  2014-02-12 | birth | hospital | of child
  2014-02-26 | health_visitor_contact: contact=new_birth, child_seen=yes | health_visiting
  on 2014-04-27 -> met, due 2014-02-26

The contact a day late
  covered: health_visiting 2010-01-01..2027-12-31
  2014-02-12 | birth | hospital | of child
  2014-02-27 | health_visitor_contact: contact=new_birth, child_seen=yes | health_visiting
  on 2014-02-26 -> pending, due 2014-02-26
  on 2014-04-27 -> met late, due 2014-02-26

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-02-12 | birth | hospital | of child
  on 2014-04-27 -> cannot tell, due 2014-02-26

An entry that nobody has confirmed could be it
  covered: health_visiting 2010-01-01..2027-12-31
  2014-02-12 | birth | hospital | of child
  2014-02-25 | entry | health_visiting | unconfirmed
  on 2014-04-27 -> cannot tell

The contact in time, and nobody has confirmed the record yet
  covered: health_visiting 2010-01-01..2027-12-31
  2014-02-12 | birth | hospital | of child
  2014-02-26 | health_visitor_contact: contact=new_birth, child_seen=yes | health_visiting | unconfirmed
  on 2014-04-27 -> cannot tell, due 2014-02-26

The birth known only to the month: due between two days
  covered: health_visiting 2010-01-01..2027-12-31
  2014-02 | birth | hospital | of child
  on 2014-02-15 -> cannot tell
  on 2014-03-14 -> cannot tell, due 2014-02-15..2014-03-14
  on 2014-03-15 -> breached and open, due 2014-02-15..2014-03-14

The contact known only to the month in which it was due
  covered: health_visiting 2010-01-01..2027-12-31
  2014-02-12 | birth | hospital | of child
  2014-02 | health_visitor_contact: contact=new_birth, child_seen=yes | health_visiting
  on 2014-04-27 -> cannot tell, due 2014-02-26

The birth on a day that the record doubts: never a firm answer
  covered: health_visiting 2010-01-01..2027-12-31
  ?2014-02-12 | birth | hospital | of child
  on 2014-04-27 -> cannot tell

The child died before it was due
  covered: health_visiting 2010-01-01..2027-12-31
  2014-02-12 | birth | hospital | of child
  2014-02-13 | death | hospital | of child
  on 2014-04-27 -> not required

The record does not say which contact it was
  covered: health_visiting 2010-01-01..2027-12-31
  2014-02-12 | birth | hospital | of child
  2014-02-24 | health_visitor_contact: child_seen=yes | health_visiting
  on 2017-01-01 -> cannot tell

The child was not seen
  covered: health_visiting 2010-01-01..2027-12-31
  2014-02-12 | birth | hospital | of child
  2014-02-24 | health_visitor_contact: contact=new_birth, child_seen=no | health_visiting
  on 2017-01-01 -> breached and open

The birth of a brother
  covered: health_visiting 2010-01-01..2027-12-31
  2014-02-12 | birth | hospital | of sibling
  on 2017-01-01 -> nothing
"""

NEW_BIRTH_VISIT_IN_TIME = Duty(
    code="new-birth-visit-in-time",
    ref="C87",
    version="1",
    title="New birth visit",
    says="health visiting sees the child for a new birth visit within {n} of the birth",
    source=Cite("universal contacts", "law from memory", "healthy_child_programme"),
    force="good practice",
    starts=Each(_BIRTH, same_day_is_one=True),
    due=days("new_birth_visit.days"),
    met_by=(select("health_visitor_contact", contact="new_birth", child_seen=True),),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Health visiting",
    held_by=("health_visiting",),
    fills={"n": "new_birth_visit.days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
