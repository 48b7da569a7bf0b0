"""One agency not met, and others met (R32)

What studies of child deaths describe (as secondary sources cite them) has a second side: a family works with some of
the agencies and not with others, so that each sees either a family that comes or one that does not.

Our reading: while a plan, an order or proceedings run, contacts with one agency were missed again and again within half
a year and none was kept, and as many contacts were kept with others. That none was kept counts only where the records
of that agency cover the time, and a contact with it since answers the question. It says nothing of why: a family may
have its reasons to keep away from one of them. The number is Sightline's default.

Mended in November 2026 (version 2): proceedings and orders between parents or relatives are no work of an
authority with the child.
"""

from sightline.rulebook import terms
from sightline.rulebook.language.during import Running
from sightline.rulebook.language.logic import all_of, any_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.language.selective import MissedWithOneAlone, NothingKeptWithIt

EXAMPLES = """
Under a plan, three visits of the social worker missed, and three contacts with health kept
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | visit_failed | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | visit_failed | childrens_social_care
  2014-03-12 | gp_contact | general_practice
  on 2014-03-11 -> nothing
  on 2014-03-12 -> yes

One visit of the social worker was kept in between
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | visit_failed | childrens_social_care
  2014-02-17 | visit | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | visit_failed | childrens_social_care
  2014-03-12 | gp_contact | general_practice
  on 2014-05-01 -> nothing

A visit was kept since
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | visit_failed | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | visit_failed | childrens_social_care
  2014-03-12 | gp_contact | general_practice
  2014-04-01 | visit | childrens_social_care
  on 2014-03-31 -> yes
  on 2014-04-01 -> no

Nobody was met: no agency is told apart
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-10 | visit_failed | childrens_social_care
  2014-03-10 | visit_failed | childrens_social_care
  on 2014-05-01 -> nothing

No plan runs: an ordinary family's missed appointments
  covered: hospital 2014-01-01..2014-12-31
  2014-01-20 | appointment_missed | hospital
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | appointment_missed | hospital
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | appointment_missed | hospital
  2014-03-12 | gp_contact | general_practice
  on 2014-05-01 -> no

The records of the agency that was missed do not cover the time
  covered: childrens_social_care 2014-01-01..2014-02-28
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | visit_failed | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | visit_failed | childrens_social_care
  2014-03-12 | gp_contact | general_practice
  on 2014-05-01 -> cannot tell

A contact with it that nobody has confirmed
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | visit_failed | childrens_social_care
  2014-02-17 | visit | childrens_social_care | unconfirmed
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | visit_failed | childrens_social_care
  2014-03-12 | gp_contact | general_practice
  on 2014-05-01 -> cannot tell

Two missed only
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | visit_failed | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-12 | gp_contact | general_practice
  on 2014-05-01 -> nothing

Missed with two agencies, and never three with one
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | gp_contact | general_practice
  2014-02-10 | appointment_missed | health_visiting
  2014-03-03 | gp_contact | general_practice
  2014-03-10 | visit_failed | childrens_social_care
  2014-03-12 | gp_contact | general_practice
  on 2014-05-01 -> nothing

Of a brother
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care | of sibling
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | visit_failed | childrens_social_care | of sibling
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | visit_failed | childrens_social_care | of sibling
  2014-03-12 | gp_contact | general_practice
  on 2014-05-01 -> nothing
"""

ONE_AGENCY_NOT_MET = Prompt(
    code="one-agency-not-met",
    ref="R32",
    tier="T2",
    version="2",
    title="One agency not met, and others met",
    says="while a plan, an order or proceedings ran, {many} with one agency were missed within {months} and none was "
    "kept, and as many were kept with others",
    source=Cite("Studies of child deaths, as secondary sources cite them", "secondary sources read"),
    learned_on=None,
    starts=MissedWithOneAlone(terms.CONTACT_MISSED, terms.CONTACT_KEPT, "selective.contacts", "compliance.months"),
    when=all_of(
        any_of(
            Running(("child_protection_plan", "child_in_need_plan", "looked_after", "pre_proceedings")),
            Running(("proceedings",), started=terms.BROUGHT_BY_AN_AUTHORITY),
            Running(("order",), started=terms.ORDERS_OF_PUBLIC_LAW),
        ),
        NothingKeptWithIt(terms.CONTACT_KEPT),
    ),
    questions=(
        "What keeps the family away from the one that it does not meet, and who has asked?",
        "Does each agency know what the others see of the family?",
    ),
    would_answer=("A contact kept with the agency that was missed.", "What the family says of it."),
    held_by=("health_visiting", "general_practice", "childrens_social_care", "school"),
    fills={"many": "selective.contacts", "months": "compliance.months"},
    against=select("strength"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
