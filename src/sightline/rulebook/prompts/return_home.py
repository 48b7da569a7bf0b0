"""A return home under a supervision order without a child protection plan (R40, with C51)

The second recommendation of a serious case review published on 5 September 2017 (read in a press report of it, not in
the review): where a child goes home to a carer about whom there had been welfare concerns, under a supervision order,
a child protection plan should run beside the order for at least six months, unless a named senior manager decides
otherwise and records why. A recommendation is not law until it is adopted.

Our reading: there had been such concerns where the record of the return says so; and, where it does not say, where the
child had a child protection plan, a section 47 enquiry, police protection or proceedings before. Where the child went
home to somebody about whom there were none, the record of the return has to say that.

Mended in November 2026 (version 2): where the record of the return did not say that there had been concerns, it could
not be told, whatever the child's own records showed.

A supervision order runs for a year from its making unless it says otherwise, is ended or is extended. The count
looks at every day on which the order is in force in the six months from the return.

Mended in November 2026 (version 3): proceedings between parents or relatives say nothing of welfare
concerns.
"""

from datetime import date

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import Is, NotFilled
from sightline.rulebook.language.in_force import NotThroughout, OrderInForce
from sightline.rulebook.language.logic import StartIs, Unless, all_of, any_of
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import either, select
from sightline.rulebook.language.windows import EVER, Around
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, PROCEEDINGS_OF_THE_AUTHORITY

EXAMPLES = """
Home under a supervision order, no plan
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-05 | return_home: prior_welfare_concerns=yes | childrens_social_care
  on 2013-10-04 -> nothing
  on 2013-10-05 -> yes

A plan on every day of the six months
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-01 | child_protection_plan_start | childrens_social_care
  2013-10-05 | return_home: prior_welfare_concerns=yes | childrens_social_care
  2014-04-05 | child_protection_plan_end | childrens_social_care
  on 2014-06-01 -> no

The plan ended a day too soon
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-01 | child_protection_plan_start | childrens_social_care
  2013-10-05 | return_home: prior_welfare_concerns=yes | childrens_social_care
  2014-04-04 | child_protection_plan_end | childrens_social_care
  on 2014-04-03 -> no
  on 2014-06-01 -> cannot tell

The plan ended two days too soon
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-01 | child_protection_plan_start | childrens_social_care
  2013-10-05 | return_home: prior_welfare_concerns=yes | childrens_social_care
  2014-04-03 | child_protection_plan_end | childrens_social_care
  on 2014-06-01 -> yes

The plan began a day after the return
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-05 | return_home: prior_welfare_concerns=yes | childrens_social_care
  2013-10-06 | child_protection_plan_start | childrens_social_care
  on 2014-06-01 -> yes

An exception was decided
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-05 | return_home: prior_welfare_concerns=yes | childrens_social_care
  2013-10-07 | decision: type=exception, by_whom=Head of service, rationale=Recorded | childrens_social_care
  on 2013-10-06 -> yes
  on 2014-06-01 -> no

A decision that does not say of what sort
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-05 | return_home: prior_welfare_concerns=yes | childrens_social_care
  2013-10-07 | decision | childrens_social_care
  on 2014-06-01 -> cannot tell

The record of the return is silent, and the child had had a plan before
  covered: childrens_social_care 2012-01-01..2014-12-31
  2012-07-10 | child_protection_plan_start | childrens_social_care
  2013-05-20 | child_protection_plan_end | childrens_social_care
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-05 | return_home | childrens_social_care
  on 2013-10-05 -> yes

The record of the return is silent, and nothing was recorded before
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-05 | return_home | childrens_social_care
  on 2014-06-01 -> cannot tell

The record says that there were none with that carer
  covered: childrens_social_care 2012-01-01..2014-12-31
  2012-07-10 | child_protection_plan_start | childrens_social_care
  2013-05-20 | child_protection_plan_end | childrens_social_care
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-05 | return_home: prior_welfare_concerns=no | childrens_social_care
  on 2014-06-01 -> no

No supervision order
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=care_order | court
  2013-10-05 | return_home: prior_welfare_concerns=yes | childrens_social_care
  on 2014-06-01 -> no

The order had run out by law the day before, and on its last day
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-10-06 | order_made: order_type=supervision_order | court
  2013-10-06 | return_home: prior_welfare_concerns=yes | childrens_social_care
  on 2014-06-01 -> no

On the order's last day
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-10-07 | order_made: order_type=supervision_order | court
  2013-10-06 | return_home: prior_welfare_concerns=yes | childrens_social_care
  on 2014-06-01 -> yes

The order came after the return
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-06 | return_home: prior_welfare_concerns=yes | childrens_social_care
  2013-11-01 | order_made: order_type=supervision_order | court
  on 2013-10-31 -> no
  on 2013-11-01 -> yes

Nobody says whether there had been concerns
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-05 | return_home | childrens_social_care
  on 2014-06-01 -> cannot tell

There had been none
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-05 | return_home: prior_welfare_concerns=no | childrens_social_care
  on 2014-06-01 -> no

The return is known only to the month, and no plan ever ran
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10 | return_home: prior_welfare_concerns=yes | childrens_social_care
  on 2014-06-01 -> yes

The return is known only to the month in which the plan began
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-09-01 | order_made: order_type=supervision_order | court
  2013-10-15 | child_protection_plan_start | childrens_social_care
  2013-10 | return_home: prior_welfare_concerns=yes | childrens_social_care
  on 2014-06-01 -> cannot tell

Children's social care is not connected
  covered: court 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-05 | return_home: prior_welfare_concerns=yes | cafcass
  on 2014-06-01 -> cannot tell

The start of a plan waits to be confirmed
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-09-01 | child_protection_plan_start | childrens_social_care | unconfirmed
  2013-10-05 | return_home: prior_welfare_concerns=yes | childrens_social_care
  on 2014-06-01 -> cannot tell

Days after the child's death do not count
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | order_made: order_type=supervision_order | court
  2013-10-01 | child_protection_plan_start | childrens_social_care
  2013-10-05 | return_home: prior_welfare_concerns=yes | childrens_social_care
  2014-01-10 | death | hospital | of child
  2014-01-10 | child_protection_plan_end | childrens_social_care
  on 2014-06-01 -> no
"""

_CONCERNS = either(
    select("child_protection_plan_start", "section_47_enquiry_start", "police_protection_start"),
    PROCEEDINGS_OF_THE_AUTHORITY,
    select("order_made", order_type=("interim_care_order", "care_order", "emergency_protection_order")),
)

RETURN_HOME_WITHOUT_PLAN = Prompt(
    code="return-home-without-plan",
    ref="R40",
    tier="T1",
    version="3",
    title="Return home without a child protection plan beside a supervision order",
    says="the child went home under a supervision order, and a child protection plan did not run beside it on every "
    "day of the {n} after",
    source=Cite("Second recommendation of a serious case review published on 5 September 2017", "press report read"),
    learned_on=date(2017, 9, 5),
    tier_standing="A review recommended this; the review itself was not read and no partnership has adopted it here, "
    "so it does not interrupt a worker.",
    starts=Each(select("return_home"), same_day_is_one=True),
    when=all_of(
        any_of(
            StartIs(
                Is("prior_welfare_concerns", (True,)),
                "the record says that there had been welfare concerns with that carer",
            ),
            all_of(
                StartIs(NotFilled("prior_welfare_concerns", "silent about it"), "the record is silent about that"),
                Also(_CONCERNS, Around(before=EVER)),
            ),
        ),
        Unless(select("decision", type="exception"), since="return_home_plan.exception_months"),
        NotThroughout(
            period="child_protection_plan",
            months="return_home_plan.months",
            beside=OrderInForce(("supervision_order",), "supervision_order.months", "supervision_order.longest_months"),
            held_by=CHILDRENS_SOCIAL_CARE,
            until=CHILD_DIED,
        ),
    ),
    questions=(
        "You may want to ask why a child protection plan is not in place.",
        "Who chairs the meetings about this child now?",
        "What would show that things have changed, and what happens if they have not?",
    ),
    would_answer=(
        "The start of a child protection plan that runs from the return.",
        "A recorded decision by a named senior manager to make an exception, with the reasons.",
    ),
    held_by=("childrens_social_care", "court", "cafcass"),
    fills={"n": "return_home_plan.months"},
    against=select("child_in_need_plan_start", "child_in_need_review", "order_review"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
