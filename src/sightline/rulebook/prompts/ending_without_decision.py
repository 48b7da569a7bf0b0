"""An order, plan, undertaking or bail about to end, and nobody has decided what follows (R42)

What protects a child often ends on a day that was known from the beginning. This asks, in the two months before that
day, where nothing shows that anybody has decided what comes after. The end of a supervision order has a clock of its
own (C49) that raises the same question.

It is asked only where the record names the day on which it ends. An interim order made since 22 April 2014 may run to
the end of the proceedings and name none; a child protection plan names one rarely. The sixty days are Sightline's
default.

Bail or an undertaking of one person is taken to be followed by the next that is recorded, whoever gives it.

Mended in November 2026 (version 2): the end of proceedings between parents or relatives settles nothing
about an interim order.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AsFarAsSaid, Is, Recorded, SaysNot
from sightline.rulebook.language.ending import EndsSoon
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.language.ways import ways
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
Sixty days before the end of an interim care order
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | order_made: order_type=interim_care_order, expires_on=2013-09-02 | court
  on 2013-07-03 -> no
  on 2013-07-04 -> yes
  on 2013-09-02 -> yes
  on 2013-09-03 -> no

A review that decided what happens when it ends
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | order_made: order_type=interim_care_order, expires_on=2013-09-02 | court
  2013-06-17 | order_review: order_type=interim_care_order, about_the_end=yes | childrens_social_care
  on 2013-08-01 -> no

Another interim order took its place
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | order_made: order_type=interim_care_order, expires_on=2013-09-02 | court
  2013-08-26 | order_made: order_type=interim_care_order | court
  on 2013-08-25 -> yes
  on 2013-08-26 -> no

A decision long before is not about the end
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | order_made: order_type=interim_care_order, expires_on=2013-09-02 | court
  2013-06-10 | decision: type=continue | childrens_social_care
  on 2013-08-01 -> yes

A decision within the time
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | order_made: order_type=interim_care_order, expires_on=2013-09-02 | court
  2013-07-10 | decision: type=continue | childrens_social_care
  on 2013-07-09 -> yes
  on 2013-08-01 -> no

An order that names no end
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | order_made: order_type=interim_care_order | court
  on 2013-08-01 -> nothing

A child protection plan that names its end
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | child_protection_plan_start: ends_on=2013-12-02 | childrens_social_care
  on 2013-10-02 -> no
  on 2013-10-03 -> yes

The same, and a review conference was held
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | child_protection_plan_start: ends_on=2013-12-02 | childrens_social_care
  2013-11-04 | review_child_protection_conference | childrens_social_care
  on 2013-11-03 -> yes
  on 2013-11-05 -> no

Bail conditions end in a month
  covered: police 2012-01-01..2014-12-31
  2013-06-03 | bail_start: who=Leon Tasker, ends_on=2013-07-01 | police
  on 2013-06-03 -> yes
  on 2013-07-01 -> yes
  on 2013-07-02 -> no

Bail was made longer
  covered: police 2012-01-01..2014-12-31
  2013-06-03 | bail_start: who=Leon Tasker, ends_on=2013-07-01 | police
  2013-06-28 | bail_start: who=Leon Tasker | police
  on 2013-06-29 -> no

A written undertaking
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | undertaking_given: who=Leon Tasker, ends_on=2013-08-01 | court
  on 2013-06-03 -> yes

The end is written in words
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | undertaking_given: who=Leon Tasker | court
  on 2013-06-03 -> nothing

The records stop before the day looked at
  covered: childrens_social_care 2012-01-01..2013-07-10
  2013-06-03 | order_made: order_type=interim_care_order, expires_on=2013-09-02 | court
  on 2013-07-10 -> yes
  on 2013-07-11 -> cannot tell

An entry that nobody has confirmed could be a decision
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | order_made: order_type=interim_care_order, expires_on=2013-09-02 | court
  2013-07-10 | entry | childrens_social_care | unconfirmed
  on 2013-08-01 -> cannot tell

The child died
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | order_made: order_type=interim_care_order, expires_on=2013-09-02 | court
  2013-06-20 | death | hospital | of child
  on 2013-08-01 -> no

About a brother
  covered: childrens_social_care 2012-01-01..2014-12-31
  2013-06-03 | order_made: order_type=interim_care_order, expires_on=2013-09-02 | court | of sibling
  on 2013-08-01 -> nothing
"""

_INTERIM = ("interim_care_order", "interim_supervision_order")
_NAMED, _SAID = AsFarAsSaid(Recorded("expires_on")), AsFarAsSaid(Recorded("ends_on"))
_CALLED = "A decision about what follows"
_DECIDED = select("decision", "proceedings_decision", "legal_planning_meeting", "court_hearing")

_STARTS, _WHEN = ways(
    (
        Each(
            Select(("order_made",), (Is("order_type", _INTERIM), _NAMED), "interim order that names its end"),
            same_day_is_one=True,
        ),
        EndsSoon(
            field="expires_on",
            within="ending.days",
            settled_by=either(
                select("order_ended", order_type=_INTERIM),
                select(
                    "order_made",
                    order_type=(*_INTERIM, "care_order", "supervision_order", "special_guardianship_order"),
                ),
                select("order_review", order_type=_INTERIM, about_the_end=True),
                Select(
                    ("proceedings_end",),
                    (SaysNot("type", ("private_law", "other"), "that is not said to be of other proceedings"),),
                    "end of the proceedings",
                ),
                CHILD_DIED,
            ),
            decided_by=_DECIDED,
            held_by=CHILDRENS_SOCIAL_CARE,
            called=_CALLED,
        ),
    ),
    (
        Each(
            Select(("child_protection_plan_start",), (_SAID,), "start of a child protection plan that names its end"),
            same_day_is_one=True,
        ),
        EndsSoon(
            field="ends_on",
            within="ending.days",
            settled_by=either(select("child_protection_plan_end"), CHILD_DIED),
            decided_by=select("review_child_protection_conference", "decision"),
            held_by=CHILDRENS_SOCIAL_CARE,
            called=_CALLED,
        ),
    ),
    (
        Each(
            Select(
                ("undertaking_given", "agreement_signed"),
                (_SAID,),
                "written undertaking or agreement that names its end",
            ),
            same_day_is_one=True,
        ),
        EndsSoon(
            field="ends_on",
            within="ending.days",
            settled_by=either(select("undertaking_given", "agreement_signed"), CHILD_DIED),
            decided_by=_DECIDED,
            held_by=CHILDRENS_SOCIAL_CARE,
            called=_CALLED,
        ),
    ),
    (
        Each(
            Select(("bail_start",), (_SAID,), "bail or bail conditions that name their end"),
            same_day_is_one=True,
        ),
        EndsSoon(
            field="ends_on",
            within="ending.days",
            settled_by=either(select("bail_end"), select("bail_start"), CHILD_DIED),
            decided_by=select("charge", "decision", "strategy_discussion"),
            held_by=("police",),
            called=_CALLED,
        ),
    ),
)

ENDING_WITHOUT_DECISION = Prompt(
    code="ending-without-decision",
    ref="R42",
    tier="T2",
    version="2",
    title="About to end, and nothing decided",
    says="an interim order, a child protection plan, an undertaking or bail ends within {n}, by its own record, and no "
    "decision about what follows is seen",
    source=Cite(
        "The pattern of C49, for whatever else ends on a day that is named", "no source; a question of the design"
    ),
    learned_on=None,
    starts=_STARTS,
    when=_WHEN,
    questions=("What is the plan on the day after?", "Who decides whether to ask for more time, and by when?"),
    would_answer=("A decision about what follows, or a new order, plan, undertaking or bail.",),
    held_by=("childrens_social_care", "legal", "police"),
    fills={"n": "ending.days"},
    against=None,
    describes=__doc__ or "",
    examples=EXAMPLES,
)
