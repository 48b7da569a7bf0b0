"""The child not seen, or not seen alone (R34)

Reviews ask what a day is like for the child, and who last saw the child awake. How often a child on a plan has to be
seen has no national number: it is Sightline's default until a partnership sets its own. Visits to looked after
children have their own clock. It is also asked where visit after visit did not see the child, and where a child old
enough to speak is visited and not seen alone.

Mended in November 2026 (version 2): a child in need plan has its own number of days, and a looked after child who is
never seen alone is asked about as well. Before, only a child protection plan had a number.

Mended in November 2026 (version 3): of a plan made before the birth, the days are counted from the birth.
"""

from datetime import date

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.consecutive import InARow
from sightline.rulebook.language.lately import NoneLately
from sightline.rulebook.language.logic import any_of
from sightline.rulebook.language.once_born import OnceBorn
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import either, select
from sightline.rulebook.language.ways import Always, ways
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
Twenty working days after the plan began, and the child not seen
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care
  on 2014-03-31 -> no
  on 2014-04-01 -> yes

A plan made before the birth
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-05-01 | birth | hospital | of child
  on 2014-06-02 -> no
  on 2014-06-03 -> yes

Seen on the way
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-17 | visit: child_seen=yes | childrens_social_care
  on 2014-04-01 -> no
  on 2014-04-14 -> no
  on 2014-04-15 -> yes

The plan has ended
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-20 | child_protection_plan_end | childrens_social_care
  on 2014-05-01 -> no

Two visits in a row at which the child was not seen
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | visit: child_seen=no | childrens_social_care
  2014-03-10 | visit: child_seen=no | childrens_social_care
  on 2014-03-09 -> nothing
  on 2014-03-10 -> yes

The child was seen in between
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | visit: child_seen=no | childrens_social_care
  2014-03-05 | visit: child_seen=yes | childrens_social_care
  2014-03-10 | visit: child_seen=no | childrens_social_care
  on 2014-05-01 -> nothing

Whether the child was seen is not recorded
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-17 | visit | childrens_social_care
  on 2014-04-01 -> cannot tell

Children's social care's records are not here
  2014-03-03 | child_protection_plan_start | school
  on 2014-04-01 -> cannot tell

The start of the plan known only to the month: neither asked nor denied until both ends are past
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-10 | child_protection_plan_start | childrens_social_care
  on 2013-10-29 -> no
  on 2013-10-30 -> cannot tell
  on 2013-11-28 -> cannot tell
  on 2013-11-29 -> yes

A child of four, three months without being seen alone
  covered: childrens_social_care 2014-01-01..2014-12-31
  2010-01-05 | birth | midwifery | of child
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-01-20 | visit: child_seen=yes, seen_alone=no | childrens_social_care
  2014-02-17 | visit: child_seen=yes, seen_alone=no | childrens_social_care
  2014-03-17 | visit: child_seen=yes, seen_alone=no | childrens_social_care
  on 2014-04-06 -> no
  on 2014-04-07 -> yes

The same, of a child of one
  covered: childrens_social_care 2014-01-01..2014-12-31
  2013-01-05 | birth | midwifery | of child
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-01-20 | visit: child_seen=yes, seen_alone=no | childrens_social_care
  2014-02-17 | visit: child_seen=yes, seen_alone=no | childrens_social_care
  2014-03-17 | visit: child_seen=yes, seen_alone=no | childrens_social_care
  on 2014-04-07 -> no

The child died
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care
  2014-03-20 | death | hospital | of child
  on 2014-05-01 -> no

A brother's plan
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | child_protection_plan_start | childrens_social_care | of sibling
  on 2014-05-01 -> nothing

A child in need plan, and thirty working days without being seen
  covered: childrens_social_care 2014-01-01..2014-12-31
  2013-01-05 | birth | midwifery | of child
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  on 2014-02-17 -> no
  on 2014-02-18 -> yes

A looked after child of four, never seen alone
  covered: childrens_social_care 2014-01-01..2014-12-31
  2010-01-05 | birth | midwifery | of child
  2014-01-06 | looked_after_start | childrens_social_care
  2014-02-03 | visit: child_seen=yes, seen_alone=no | childrens_social_care
  on 2014-04-06 -> no
  on 2014-04-07 -> yes
"""

_ALONE = NoneLately(
    of=select("visit", seen_alone=True),
    longer_than="seen_alone.months",
    held_by=CHILDRENS_SOCIAL_CARE,
    called="a visit at which the child was seen alone",
    until=CHILD_DIED,
    older_than="speaks.years",
    during=True,
)

_STARTS, _WHEN = ways(
    (
        Each(OnceBorn(select("child_protection_plan_start")), same_day_is_one=True, during="child_protection_plan"),
        any_of(
            NoneLately(
                of=select("visit", child_seen=True),
                longer_than="unseen.working_days",
                held_by=CHILDRENS_SOCIAL_CARE,
                called="a visit at which the child was seen",
                until=CHILD_DIED,
                during=True,
            ),
            _ALONE,
        ),
    ),
    (
        Each(OnceBorn(select("child_in_need_plan_start")), same_day_is_one=True, during="child_in_need_plan"),
        any_of(
            NoneLately(
                of=select("visit", child_seen=True),
                longer_than="unseen_in_need.working_days",
                held_by=CHILDRENS_SOCIAL_CARE,
                called="a visit at which the child was seen",
                until=CHILD_DIED,
                during=True,
            ),
            _ALONE,
        ),
    ),
    (Each(select("looked_after_start"), same_day_is_one=True, during="looked_after"), _ALONE),
    (
        InARow(
            either(select("visit", child_seen=False), select("visit_failed")),
            select("visit", child_seen=True),
            "unseen.visits",
        ),
        Always(),
    ),
)

CHILD_NOT_SEEN = Prompt(
    code="child-not-seen",
    ref="R34",
    tier="T2",
    version="3",
    title="Child not seen, or not seen alone",
    says="for longer than {n} of a child protection plan, or {need} of a child in need plan, no record shows the child "
    "seen; or for {months} none shows a child of an age to speak seen alone; or the child was not seen at {visits} in "
    "a row",
    source=Cite("National review of the deaths of two children, May 2022", "summaries read"),
    learned_on=date(2022, 5, 31),
    starts=_STARTS,
    when=_WHEN,
    questions=(
        "What is a day like for this child?",
        "When was the child last seen awake, and in which room?",
    ),
    would_answer=("A visit at which the child was seen and, at an age to speak, seen alone.",),
    held_by=("childrens_social_care", "health_visiting", "school"),
    fills={
        "n": "unseen.working_days",
        "need": "unseen_in_need.working_days",
        "months": "seen_alone.months",
        "visits": "unseen.visits",
    },
    against=select("health_visitor_contact", "education_contact"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
