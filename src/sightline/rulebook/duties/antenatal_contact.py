"""Health visiting contact before the birth (C87)

The Healthy Child Programme, from memory: health visiting sees the mother in late pregnancy, from the 28th week. It is
good practice and not law.

Our reading: a contact in the three months before the birth counts if the record says which it was. Where health
visiting's records do not cover those months, it cannot be told.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import OfTheChild
from sightline.rulebook.language.due import BeforeItBegins
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import Select, select

_BIRTH = Select(("birth",), (OfTheChild(),), "birth of the child")

EXAMPLES = """
Six weeks before the birth
  covered: health_visiting 2013-01-01..2015-12-31
  2014-01-06 | health_visitor_contact: contact=antenatal | health_visiting
  2014-02-17 | birth | hospital | of child
  on 2014-04-01 -> met, due 2014-02-17

Three months before to the day
  covered: health_visiting 2013-01-01..2015-12-31
  2013-11-17 | health_visitor_contact: contact=antenatal | health_visiting
  2014-02-17 | birth | hospital | of child
  on 2014-04-01 -> met, due 2014-02-17

A day earlier than that: too early to be the one
  covered: health_visiting 2013-01-01..2015-12-31
  2013-11-16 | health_visitor_contact: contact=antenatal | health_visiting
  2014-02-17 | birth | hospital | of child
  on 2014-04-01 -> breached and open, due 2014-02-17

No contact before the birth
  covered: health_visiting 2013-01-01..2015-12-31
  2014-02-17 | birth | hospital | of child
  on 2014-02-18 -> breached and open, due 2014-02-17

Recorded as held after the birth
  covered: health_visiting 2013-01-01..2015-12-31
  2014-02-17 | birth | hospital | of child
  2014-02-20 | health_visitor_contact: contact=antenatal | health_visiting
  on 2014-04-01 -> met late, due 2014-02-17

On the day of the birth, and no time is given
  covered: health_visiting 2013-01-01..2015-12-31
  2014-02-17 | health_visitor_contact: contact=antenatal | health_visiting
  2014-02-17 | birth | hospital | of child
  on 2014-04-01 -> cannot tell

The record does not say which contact it was
  covered: health_visiting 2013-01-01..2015-12-31
  2014-01-06 | health_visitor_contact | health_visiting
  2014-02-17 | birth | hospital | of child
  on 2014-04-01 -> cannot tell

Health visiting's records begin with the birth
  covered: health_visiting 2014-02-17..2015-12-31
  2014-02-17 | birth | hospital | of child
  on 2014-04-01 -> cannot tell

A contact that nobody has confirmed
  covered: health_visiting 2013-01-01..2015-12-31
  2014-01-06 | health_visitor_contact: contact=antenatal | health_visiting | unconfirmed
  2014-02-17 | birth | hospital | of child
  on 2014-04-01 -> cannot tell

The birth is known only to the month
  covered: health_visiting 2013-01-01..2015-12-31
  2014-02-10 | health_visitor_contact: contact=antenatal | health_visiting
  2014-02 | birth | hospital | of child
  on 2014-04-01 -> cannot tell, due 2014-02-01..2014-02-28

The day of the birth is doubted
  covered: health_visiting 2013-01-01..2015-12-31
  ?2014-02-17 | birth | hospital | of child
  on 2014-04-01 -> cannot tell

The birth of a brother
  covered: health_visiting 2013-01-01..2015-12-31
  2014-02-17 | birth | hospital | of sibling
  on 2014-04-01 -> nothing
"""

ANTENATAL_CONTACT_BEFORE_BIRTH = Duty(
    code="antenatal-contact-before-birth",
    ref="C87",
    version="1",
    title="Health visiting contact before the birth",
    says="health visiting sees the mother in the last months before the birth",
    source=Cite("universal contacts", "law from memory", "healthy_child_programme"),
    force="good practice",
    starts=Each(_BIRTH, same_day_is_one=True),
    due=BeforeItBegins(),
    met_by=(select("health_visitor_contact", contact="antenatal"),),
    ends_if=(),
    looks_back="antenatal_contact.look_back_months",
    falls_to="Health visiting",
    held_by=("health_visiting",),
    fills={},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
