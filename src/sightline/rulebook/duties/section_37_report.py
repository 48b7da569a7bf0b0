"""Report on a direction under section 37 (C52)

Section 37(4) of the Children Act 1989, from memory: where a court directs the authority to look into a child's
circumstances, the authority reports within eight weeks beginning with the day of the direction, unless the court
directs otherwise.

Our reading: where the record names the day that the court set, that day counts.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import BeginningWith, ByNamedDay
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
The report still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | section_37_direction | court
  on 2014-05-28 -> pending, due 2014-05-28
  on 2014-05-29 -> breached and open, due 2014-05-28

The report the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | section_37_direction | court
  2014-05-27 | section_37_report | childrens_social_care
  on 2014-07-27 -> met, due 2014-05-28

The report on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | section_37_direction | court
  2014-05-28 | section_37_report | childrens_social_care
  on 2014-07-27 -> met, due 2014-05-28

The report a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | section_37_direction | court
  2014-05-29 | section_37_report | childrens_social_care
  on 2014-05-28 -> pending, due 2014-05-28
  on 2014-07-27 -> met late, due 2014-05-28

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-04-03 | section_37_direction | court
  on 2014-07-27 -> cannot tell, due 2014-05-28

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | section_37_direction | court
  2014-05-27 | entry | childrens_social_care | unconfirmed
  on 2014-07-27 -> cannot tell

The report in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | section_37_direction | court
  2014-05-28 | section_37_report | childrens_social_care | unconfirmed
  on 2014-07-27 -> cannot tell, due 2014-05-28

The direction known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | section_37_direction | court
  on 2014-05-26 -> pending
  on 2014-06-24 -> cannot tell, due 2014-05-26..2014-06-24
  on 2014-06-25 -> breached and open, due 2014-05-26..2014-06-24

The direction on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-04-03 | section_37_direction | court
  on 2014-07-27 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | section_37_direction | court | of sibling
  on 2014-07-27 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | section_37_direction | court
  2014-04-04 | death | hospital | of child
  on 2014-07-27 -> not required

The court set a day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | section_37_direction: due_on=2014-05-02 | court
  on 2014-05-02 -> pending, due 2014-05-02
  on 2014-05-03 -> breached and open, due 2014-05-02

The day that the court set is written in a way that is not read
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-03 | section_37_direction: due_on=early summer | court
  on 2014-07-03 -> cannot tell
"""

SECTION_37_REPORT_IN_TIME = Duty(
    code="section-37-report-in-time",
    ref="C52",
    version="1",
    title="Report on a direction under section 37",
    says="the authority reports to the court within {n} beginning with the day of a direction under "
    "section 37, or by the day that the court set",
    source=Cite("section 37(4)", "law from memory", "children_act"),
    force="statute",
    starts=Each(select("section_37_direction"), same_day_is_one=True),
    due=ByNamedDay(
        "due_on",
        "by when the court wants the report",
        otherwise=BeginningWith("section_37_report.weeks", unit="weeks"),
    ),
    met_by=(select("section_37_report"),),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "section_37_report.weeks"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
