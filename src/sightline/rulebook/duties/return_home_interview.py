"""Return home interview (C63)

Statutory guidance of January 2014, from memory: a child who was missing is offered an independent return home
interview within 72 hours of being found. Our reading: an interview that was offered counts, whether or not the child
took it up.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import ElapsedHours
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
The interview still to come when the time runs out, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-06-07 21:30 | missing_end | police
  on 2019-06-10 -> pending, due 2019-06-10T21:30+01:00
  on 2019-06-11 -> breached and open, due 2019-06-10T21:30+01:00

The interview an hour before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-06-07 21:30 | missing_end | police
  2019-06-10 20:30 | return_home_interview | childrens_social_care
  on 2019-07-10 -> met, due 2019-06-10T21:30+01:00

The interview to the minute
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-06-07 21:30 | missing_end | police
  2019-06-10 21:30 | return_home_interview | childrens_social_care
  on 2019-07-10 -> met, due 2019-06-10T21:30+01:00

The interview a minute late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-06-07 21:30 | missing_end | police
  2019-06-10 21:31 | return_home_interview | childrens_social_care
  on 2019-07-10 -> met late, due 2019-06-10T21:30+01:00

Only the days are known: due between two times
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-06-07 | missing_end | police
  2019-06-10 | return_home_interview | childrens_social_care
  on 2019-07-10 -> cannot tell, due 2019-06-10T00:00+01:00..2019-06-10T23:59+01:00

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2019-06-07 21:30 | missing_end | police
  on 2019-07-10 -> cannot tell, due 2019-06-10T21:30+01:00

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-06-07 21:30 | missing_end | police
  2019-06-07 22:30 | entry | childrens_social_care | unconfirmed
  on 2019-07-10 -> cannot tell

The interview in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-06-07 21:30 | missing_end | police
  2019-06-07 23:30 | return_home_interview | childrens_social_care | unconfirmed
  on 2019-07-10 -> cannot tell, due 2019-06-10T21:30+01:00

The finding on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2019-06-07 | missing_end | police
  on 2019-07-10 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-06-07 21:30 | missing_end | police | of sibling
  on 2019-07-10 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-06-07 21:30 | missing_end | police
  2019-06-08 00:30 | death | hospital | of child
  on 2019-07-10 -> not required

Offered and declined
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-06-07 21:30 | missing_end | police
  2019-06-09 | return_home_interview: accepted=no | childrens_social_care
  on 2019-07-01 -> met, due 2019-06-10T21:30+01:00

The clocks go back in between: an hour earlier by the clock
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-10-25 21:30 | missing_end | police
  2019-10-28 20:30 | return_home_interview | childrens_social_care
  on 2019-12-01 -> met, due 2019-10-28T20:30+00:00

Before the guidance
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-06-07 21:30 | missing_end | police
  on 2013-12-01 -> cannot tell
"""

RETURN_HOME_INTERVIEW_IN_TIME = Duty(
    code="return-home-interview-in-time",
    ref="C63",
    version="1",
    title="Return home interview",
    says="a child who was missing is offered an independent interview within {n} of being found",
    source=Cite("return home interview", "law from memory", "missing_children"),
    force="statutory guidance",
    starts=Each(select("missing_end"), same_day_is_one=True),
    due=ElapsedHours("return_home_interview.hours"),
    met_by=(select("return_home_interview"),),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "return_home_interview.hours"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
