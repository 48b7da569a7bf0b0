"""Repeated injuries or attendances (R02)

Clinical guidance on suspecting maltreatment (from memory) asks that injuries be read together and not one at a time,
and the case reviewed in public on 5 September 2017 showed several within weeks of one another. The numbers are
Sightline's defaults: two events within 90 days, or three within 12 months.

Records that can be of one day count as one event, so that one accident that three agencies wrote down raises nothing.

Our reading: everyday injuries are told apart from others. A bump, cut, graze or swelling without a pattern, of a child
of two years or more who can move about, with its explanation written down, is an everyday one; so is such a mark of
which a nursery or school alone wrote. Where there is nothing more, and children's social care does not work with the
child, three of them within 90 days or four within a year are asked about.

Mended in November 2026 (version 2): where a nursery or school alone wrote down bruises, bumps, cuts or scratches, two
of them within 90 days are no longer asked about, and three within 12 months are. Over invented ordinary families two
such marks on a child who walks were the largest part of what this rule asked. The price is a child with two such marks
and no more; one such mark beside an injury that anybody else wrote down, a mark on a child who cannot yet move about, a
burn, a bite, lost hair, a fracture or a hurt mouth is asked about as before.

Mended again (version 3): while records show that children's social care works with the child today, two such marks
within 90 days are asked about once more. There they are few, and somebody is there to read them together.

Mended a third time (version 4): it asked one and a third times as often of invented families in poverty as of others,
because children who live in poverty come to harm by accident more often (admissions are read to be 45 % more), and the
pairs of everyday accidents that this rule counted grow with the square of that. So what was said of a nursery's marks
now holds of every everyday injury, whoever wrote it down: a bump, cut, graze or swelling without a pattern, of a child
of two years or more who can move about, with its explanation written down. Two of them within 90 days, or three within
a year, are asked about only with something more beside them or while children's social care works with the child; by
themselves, three within 90 days or four within a year. An injury without an explanation, of a younger child, of a
child whose birth is not on record, a burn, bite, fracture, hurt mouth, lost hair, a collapse or a fit is asked about
as before. Of invented families the difference by poverty is now within what chance leaves. The price is a child of two
or more with two explained injuries of those sorts, which is how some children who were harmed first came to a
hospital: what those visits have in common is still asked by the rules on different hospitals (R03), on accounts that
differ (R05) and on pieces that several agencies hold (R56).

Mended a fourth time (version 5): proceedings and orders between parents or relatives are no work of
an authority with the child.
"""

from datetime import date

from sightline.rulebook import terms
from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.during import Running
from sightline.rulebook.language.everyday import MoreThanEveryday
from sightline.rulebook.language.logic import any_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.language.ways import Always, ways

EXAMPLES = """
A collapse and a cut lip 44 days later
  2014-02-03 | collapse | ambulance
  2014-03-19 | injury: type=cut | hospital
  on 2014-03-18 -> nothing
  on 2014-03-19 -> yes

One accident, three agencies
  2014-03-19 | injury: type=cut | hospital
  2014-03-19 | hospital_attendance: reason=injury | hospital
  2014-03-19 | injury: type=cut | health_visiting
  on 2014-06-01 -> nothing

Ninety days apart
  2014-01-01 | injury: type=cut | hospital
  2014-04-01 | injury: type=bruise | hospital
  on 2014-06-01 -> yes

Ninety-one days apart
  2014-01-01 | injury: type=cut | hospital
  2014-04-02 | injury: type=bruise | hospital
  on 2014-06-01 -> nothing

Two bumps that a nursery wrote down, a month apart
  2014-03-03 | injury: type=bruise | early_years
  2014-04-03 | injury: type=scratch | early_years
  on 2014-06-01 -> no

One that a nursery wrote down, and one at the hospital
  2014-03-03 | injury: type=bruise | early_years
  2014-04-03 | injury: type=cut | hospital
  on 2014-06-01 -> yes

A bruise that a nursery wrote down, and lost hair
  2014-03-03 | injury: type=bruise | early_years
  2014-04-03 | injury: type=hair_loss | early_years
  on 2014-06-01 -> yes

A new row of a nursery's bumps, a year after a question, with a hospital's at its end
  2013-02-03 | injury: type=cut | hospital
  2013-03-03 | injury: type=cut | hospital
  2014-03-03 | injury: type=bruise | early_years
  2014-04-28 | injury: type=bruise | early_years
  2014-07-01 | injury: type=cut | hospital
  on 2014-06-30 -> yes; no
  on 2014-07-01 -> yes; yes

Three that a nursery wrote down within a year, and a fourth
  2014-03-03 | injury: type=bruise | early_years
  2014-04-03 | injury: type=scratch | early_years
  2014-09-03 | injury: type=bruise | early_years
  2015-02-03 | injury: type=bruise | early_years
  on 2014-09-03 -> no
  on 2015-02-02 -> no
  on 2015-02-03 -> yes

Three that a nursery wrote down within 90 days
  2014-03-03 | injury: type=bruise | early_years
  2014-04-03 | injury: type=scratch | early_years
  2014-06-01 | injury: type=bruise | early_years
  on 2014-05-31 -> no
  on 2014-06-01 -> yes

Two explained bumps of a three-year-old at the hospital
  2011-01-06 | birth | hospital | of child
  2014-03-03 | injury: type=head_injury, explanation=fell from the slide | hospital
  2014-03-03 | hospital_attendance: reason=injury | hospital
  2014-04-03 | injury: type=cut, explanation=ran into a door | hospital
  on 2014-06-01 -> no

The same, of a child who is not two yet
  2012-06-01 | birth | hospital | of child
  2014-03-03 | injury: type=head_injury, explanation=fell from the slide | hospital
  2014-04-03 | injury: type=cut, explanation=ran into a door | hospital
  on 2014-06-01 -> yes

Two on his second birthday and later
  2012-03-03 | birth | hospital | of child
  2014-03-03 | injury: type=head_injury, explanation=fell from the slide | hospital
  2014-04-03 | injury: type=cut, explanation=ran into a door | hospital
  on 2014-06-01 -> no

Explained, and how old the child is stands nowhere
  2014-03-03 | injury: type=head_injury, explanation=fell from the slide | hospital
  2014-04-03 | injury: type=cut, explanation=ran into a door | hospital
  on 2014-06-01 -> yes

One of them has no explanation
  2011-01-06 | birth | hospital | of child
  2014-03-03 | injury: type=head_injury, explanation=fell from the slide | hospital
  2014-04-03 | injury: type=cut | hospital
  on 2014-06-01 -> yes

One of them has the shape of a hand, by a person's mark
  2011-01-06 | birth | hospital | of child
  2014-03-03 | injury: type=head_injury, explanation=fell from the slide | hospital
  2014-04-03 | injury: type=bruise, explanation=ran into a door, patterned=yes | hospital
  on 2014-06-01 -> yes

An attendance of which nobody wrote what was hurt
  2011-01-06 | birth | hospital | of child
  2014-03-03 | injury: type=head_injury, explanation=fell from the slide | hospital
  2014-04-03 | hospital_attendance: reason=injury | hospital
  on 2014-06-01 -> yes

Two explained bumps, while a child in need plan runs
  2011-01-06 | birth | hospital | of child
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-03-03 | injury: type=head_injury, explanation=fell from the slide | hospital
  2014-04-03 | injury: type=cut, explanation=ran into a door | hospital
  on 2014-06-01 -> yes

A nursery wrote of two injuries and not of what sort
  2014-03-03 | injury | early_years
  2014-04-03 | injury: type=cut | early_years
  on 2014-06-01 -> cannot tell

Three within a year, none within 90 days of the next
  2014-01-01 | injury: type=cut | hospital
  2014-05-01 | injury: type=bruise | hospital
  2014-09-01 | injury: type=bruise | hospital
  on 2014-06-01 -> nothing
  on 2014-09-01 -> yes

An attendance for an illness does not count
  2014-02-03 | hospital_attendance: reason=illness | hospital
  2014-03-19 | injury: type=cut | hospital
  on 2014-06-01 -> nothing

An attendance whose reason is not recorded may
  2014-02-03 | hospital_attendance | hospital
  2014-03-19 | injury: type=cut | hospital
  on 2014-06-01 -> cannot tell

A third belongs to the same question
  2014-02-03 | injury: type=cut | hospital
  2014-03-19 | injury: type=cut | hospital
  2014-04-10 | injury: type=hair_loss | early_years
  on 2014-06-01 -> yes

A pattern a year later is a second question
  2014-02-03 | injury: type=cut | hospital
  2014-03-19 | injury: type=cut | hospital
  2016-02-03 | injury: type=cut | hospital
  2016-03-19 | injury: type=cut | hospital
  on 2016-06-01 -> yes; yes

Known only to the month, and a day inside it: perhaps one event
  2014-03 | injury: type=bruise | health_visiting
  2014-03-19 | injury: type=cut | hospital
  on 2014-06-01 -> cannot tell

A brother's
  2014-02-03 | injury: type=cut | hospital | of sibling
  2014-03-19 | injury: type=cut | hospital
  on 2014-06-01 -> nothing

A reading that nobody confirmed counts for nothing
  2014-02-03 | injury: type=cut | hospital | unconfirmed
  2014-03-19 | injury: type=cut | hospital
  on 2014-06-01 -> nothing

Two bumps that a nursery wrote down, while a child in need plan runs
  2014-01-06 | child_in_need_plan_start | childrens_social_care
  2014-03-03 | injury: type=bruise | early_years
  2014-04-03 | injury: type=scratch | early_years
  on 2014-04-02 -> nothing
  on 2014-04-03 -> yes

The plan began after them
  2014-03-03 | injury: type=bruise | early_years
  2014-04-03 | injury: type=scratch | early_years
  2014-05-12 | child_in_need_plan_start | childrens_social_care
  on 2014-05-11 -> no
  on 2014-05-12 -> yes
"""

_WORK = (
    "allocation",
    "assessment",
    "section_47_enquiry",
    "child_in_need_plan",
    "child_protection_plan",
    "looked_after",
    "pre_proceedings",
)

_BEYOND_EVERYDAY = any_of(
    MoreThanEveryday(
        ("bruise", "cut", "head_injury", "swelling", "scratch"),
        "everyday_injury.years",
        ("early_years", "school"),
    ),
    Running(_WORK, now=True),
    Running(("proceedings",), now=True, started=terms.BROUGHT_BY_AN_AUTHORITY),
    Running(("order",), now=True, started=terms.ORDERS_OF_PUBLIC_LAW),
)
_STARTS, _WHEN = ways(
    (Several(terms.HURT_OR_COLLAPSED, "repeated_injury.events", "repeated_injury.days"), _BEYOND_EVERYDAY),
    (Several(terms.HURT_OR_COLLAPSED, "repeated_injury.more_events", "repeated_injury.months"), _BEYOND_EVERYDAY),
    (Several(terms.HURT_OR_COLLAPSED, "repeated_injury.more_events", "repeated_injury.days"), Always()),
    (Several(terms.HURT_OR_COLLAPSED, "everyday_injury.events", "repeated_injury.months"), Always()),
)

REPEATED_INJURIES = Prompt(
    code="repeated-injuries",
    ref="R02",
    tier="T2",
    version="5",
    title="Repeated injuries or attendances",
    says="there were at least {few} within {days}, or {more} within {months}, in which the child was hurt, or was "
    "taken to hospital hurt, collapsed or with a fit; where all of them are everyday injuries and children's social "
    "care does not work with the child, {more} within {days} or {everyday} within {months}",
    source=Cite(
        "Clinical guidance on suspecting maltreatment; a case reviewed in public on 5 September 2017", "in part read"
    ),
    learned_on=date(2017, 9, 5),
    starts=_STARTS,
    when=_WHEN,
    questions=(
        "Has anyone read these together?",
        "Was the same adult there each time?",
        "Would whoever assessed the latest have thought otherwise, knowing the others?",
    ),
    would_answer=("A discussion in which these were laid side by side, and its outcome.",),
    held_by=("hospital", "general_practice", "ambulance", "childrens_social_care", "early_years"),
    fills={
        "few": "repeated_injury.events",
        "days": "repeated_injury.days",
        "more": "repeated_injury.more_events",
        "months": "repeated_injury.months",
        "everyday": "everyday_injury.events",
    },
    against=select("medical_opinion", "diagnosis", "strategy_discussion"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
