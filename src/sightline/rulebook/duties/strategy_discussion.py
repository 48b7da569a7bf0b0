"""Strategy discussion (C03)

Working Together (chapter 3): where there is reasonable cause to suspect that a child suffers or is likely to suffer
significant harm, children's social care, the police, health and others hold a strategy discussion, out of hours too.
The guidance gives no number: as soon as possible. One area was seen to set 24 hours.

The number here is therefore local, and Sightline's default until a partnership sets its own. Our reading: the
discussion needs children's social care, the police and one health agency. Where the record does not say who took
part, it cannot be told.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import Attended
from sightline.rulebook.language.due import ElapsedHours
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, HEALTH

_SUSPECTED = either(
    select("significant_harm_suspected"),
    select("referral_decision", decision="section_47", called="decision on a referral that section 47 applies"),
)
_HELD = Select(
    ("strategy_discussion",),
    (
        Attended(
            (
                ("childrens_social_care",),
                ("police",),
                HEALTH,
            )
        ),
    ),
)

EXAMPLES = """
Held the same evening, with the police and the hospital
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 14:00 | significant_harm_suspected | childrens_social_care
  2019-03-04 18:30 | strategy_discussion: attendees=CSC | childrens_social_care | with police, hospital
  on 2019-04-01 -> met, due 2019-03-05T14:00+00:00

"Police and health" without a word of which health agency: one of them took part
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 14:00 | significant_harm_suspected | childrens_social_care
  2019-03-04 18:30 | strategy_discussion: attendees=health | childrens_social_care | with childrens_social_care, police
  on 2019-04-01 -> met, due 2019-03-05T14:00+00:00

On the last minute
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 14:00 | significant_harm_suspected | childrens_social_care
  2019-03-05 14:00 | strategy_discussion: attendees=CSC | childrens_social_care | with police, hospital
  on 2019-04-01 -> met, due 2019-03-05T14:00+00:00

A minute late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 14:00 | significant_harm_suspected | childrens_social_care
  2019-03-05 14:01 | strategy_discussion: attendees=CSC | childrens_social_care | with police, hospital
  on 2019-04-01 -> met late, due 2019-03-05T14:00+00:00

Not held: not due on the day, breached the day after the deadline
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 14:00 | significant_harm_suspected | childrens_social_care
  on 2019-03-05 -> pending, due 2019-03-05T14:00+00:00
  on 2019-03-06 -> breached and open, due 2019-03-05T14:00+00:00

No health agency took part
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 14:00 | significant_harm_suspected | childrens_social_care
  2019-03-04 16:00 | strategy_discussion: attendees=CSC | childrens_social_care | with police
  on 2019-04-01 -> breached and open

The record does not say who took part
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 14:00 | significant_harm_suspected | childrens_social_care
  2019-03-04 16:00 | strategy_discussion | childrens_social_care
  on 2019-04-01 -> cannot tell

Only the days are known: the same day is in time, the next day cannot be told
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 | significant_harm_suspected | childrens_social_care
  2019-03-05 | strategy_discussion: attendees=CSC | childrens_social_care | with police, hospital
  on 2019-04-01 -> cannot tell, due 2019-03-05T00:00+00:00..2019-03-05T23:59+00:00

A decision on a referral says that section 47 applies
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 | referral_decision: decision=section_47 | childrens_social_care
  2019-03-04 | strategy_discussion: attendees=CSC | childrens_social_care | with police, hospital
  on 2019-04-01 -> met

Children's social care's records are not here
  covered: police 2010-01-01..2027-12-31
  2019-03-04 14:00 | significant_harm_suspected | police
  on 2019-04-01 -> cannot tell

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 14:00 | significant_harm_suspected | childrens_social_care
  2019-03-05 | entry | childrens_social_care | unconfirmed
  on 2019-04-01 -> cannot tell

The day is doubted
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2019-03-04 | significant_harm_suspected | childrens_social_care
  on 2019-04-01 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 14:00 | significant_harm_suspected | childrens_social_care | of sibling
  on 2019-04-01 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-03-04 14:00 | significant_harm_suspected | childrens_social_care
  2019-03-04 20:00 | death | hospital | of child
  on 2019-04-01 -> not required
"""

STRATEGY_DISCUSSION_IN_TIME = Duty(
    code="strategy-discussion-in-time",
    ref="C03",
    version="1",
    title="Strategy discussion",
    says="a strategy discussion with the police and health is held within {n} of the decision that "
    "significant harm is suspected",
    source=Cite("strategy discussion: no national number", "Sightline's default, not law", "local_procedures"),
    force="local",
    starts=Each(_SUSPECTED, same_day_is_one=True, one_until=select("strategy_discussion")),
    due=ElapsedHours("strategy_discussion.hours"),
    met_by=(_HELD,),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "strategy_discussion.hours"},
    note="The guidance itself gives no number, and asks for it at once where a child needs protection.",
    describes=__doc__ or "",
    examples=EXAMPLES,
)
