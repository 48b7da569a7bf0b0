"""A return home under a supervision order without a child protection plan (R40, with C51)

The second recommendation of a serious case review published on 5 September 2017 (read in a press report of it, not in
the review): where a child goes home to a carer about whom there had been welfare concerns, under a supervision order,
a child protection plan should run beside the order for at least six months, unless a named senior manager decides
otherwise and records why. A recommendation is not law until it is adopted.

A supervision order runs for a year from its making unless it says otherwise, is ended or is extended. The count
looks at every day on which the order is in force in the six months from the return.
"""

from datetime import date

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.in_force import NotThroughout, OrderInForce
from sightline.rulebook.language.logic import Unless, all_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

RETURN_HOME_WITHOUT_PLAN = Prompt(
    code="return-home-without-plan",
    ref="R40",
    tier="T1",
    version="1",
    title="Return home without a child protection plan beside a supervision order",
    says="the child went home under a supervision order, and a child protection plan did not run beside it on every "
    "day of the {n} months after",
    source=Cite("Second recommendation of a serious case review published on 5 September 2017", "press report read"),
    learned_on=date(2017, 9, 5),
    tier_standing="A review recommended this; the review itself was not read and no partnership has adopted it here, "
    "so it does not interrupt a worker.",
    starts=Each(select("return_home", prior_welfare_concerns=True), same_day_is_one=True),
    when=all_of(
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
)
