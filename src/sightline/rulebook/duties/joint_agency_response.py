"""Joint agency response to an unexpected death (C75)

The child death review guidance, from memory: agencies begin to respond together at once to an unexpected death of a
child. It gives no number; 24 hours is Sightline's default until a partnership sets its own.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NumberInForce, Where
from sightline.rulebook.language.conditions import Is, OfTheChild
from sightline.rulebook.language.due import ElapsedHours
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import Select, select

_DEATH = Select(("death",), (OfTheChild(), Is("unexpected", (True,))), "unexpected death of the child")

EXAMPLES = """
The response still to come when the time runs out, and not there the day after
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-24 06:15 | death: unexpected=yes | hospital | of child
  on 2021-03-25 -> pending, due 2021-03-25T06:15+00:00
  on 2021-03-26 -> breached and open, due 2021-03-25T06:15+00:00

The response an hour before
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-24 06:15 | death: unexpected=yes | hospital | of child
  2021-03-25 05:15 | joint_agency_response | safeguarding_partnership
  on 2021-04-24 -> met, due 2021-03-25T06:15+00:00

The response to the minute
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-24 06:15 | death: unexpected=yes | hospital | of child
  2021-03-25 06:15 | joint_agency_response | safeguarding_partnership
  on 2021-04-24 -> met, due 2021-03-25T06:15+00:00

The response a minute late
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-24 06:15 | death: unexpected=yes | hospital | of child
  2021-03-25 06:16 | joint_agency_response | safeguarding_partnership
  on 2021-04-24 -> met late, due 2021-03-25T06:15+00:00

Only the days are known: due between two times
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-24 | death: unexpected=yes | hospital | of child
  2021-03-25 | joint_agency_response | safeguarding_partnership
  on 2021-04-24 -> cannot tell, due 2021-03-25T00:00+00:00..2021-03-25T23:59+00:00

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2021-03-24 06:15 | death: unexpected=yes | hospital | of child
  on 2021-04-24 -> cannot tell, due 2021-03-25T06:15+00:00

An entry that nobody has confirmed could be it
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-24 06:15 | death: unexpected=yes | hospital | of child
  2021-03-24 07:15 | entry | safeguarding_partnership | unconfirmed
  on 2021-04-24 -> cannot tell

The response in time, and nobody has confirmed the record yet
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-24 06:15 | death: unexpected=yes | hospital | of child
  2021-03-24 08:15 | joint_agency_response | safeguarding_partnership | unconfirmed
  on 2021-04-24 -> cannot tell, due 2021-03-25T06:15+00:00

The death on a day that the record doubts: never a firm answer
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  ?2021-03-24 | death: unexpected=yes | hospital | of child
  on 2021-04-24 -> cannot tell

An expected death
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-24 06:15 | death: unexpected=no | hospital | of child
  on 2021-06-01 -> nothing

The record does not say whether it was expected
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-24 06:15 | death | hospital | of child
  on 2021-06-01 -> cannot tell
"""

JOINT_AGENCY_RESPONSE_IN_TIME = Duty(
    code="joint-agency-response-in-time",
    ref="C75",
    version="1",
    title="Joint agency response to an unexpected death",
    says="agencies begin to respond together within {n} of an unexpected death of a child",
    source=Cite("joint agency response: no number", "law from memory", "child_death_review"),
    force="statutory guidance; the number is local",
    starts=Each(_DEATH, same_day_is_one=True),
    applies=Where((NumberInForce("joint_agency_response.hours"),), "since every death is reviewed so"),
    due=ElapsedHours("joint_agency_response.hours"),
    met_by=(select("joint_agency_response"),),
    ends_if=(),
    falls_to="Health, the police and children's social care",
    held_by=("safeguarding_partnership",),
    fills={"n": "joint_agency_response.hours"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
