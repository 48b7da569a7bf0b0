"""Notification of a child's death (C75)

The child death review guidance, from memory: those who review every child's death, and the national database, are
told of a death within 24 to 48 hours. The longer of the two is counted. Beside it run the notification of a serious
incident and any review. That the child death overview panel comes after the meeting has no number and is not
reckoned.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NumberInForce, Where
from sightline.rulebook.language.conditions import OfTheChild
from sightline.rulebook.language.due import ElapsedHours
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import Select, select

_DEATH = Select(("death",), (OfTheChild(),), "death of the child")

EXAMPLES = """
The notification still to come when the time runs out, and not there the day after
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 17:40 | death | hospital | of child
  on 2021-03-28 -> pending, due 2021-03-28T18:40+01:00
  on 2021-03-29 -> breached and open, due 2021-03-28T18:40+01:00

The notification an hour before
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 17:40 | death | hospital | of child
  2021-03-28 17:40 | child_death_notification | safeguarding_partnership
  on 2021-04-27 -> met, due 2021-03-28T18:40+01:00

The notification to the minute
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 17:40 | death | hospital | of child
  2021-03-28 18:40 | child_death_notification | safeguarding_partnership
  on 2021-04-27 -> met, due 2021-03-28T18:40+01:00

The notification a minute late
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 17:40 | death | hospital | of child
  2021-03-28 18:41 | child_death_notification | safeguarding_partnership
  on 2021-04-27 -> met late, due 2021-03-28T18:40+01:00

Only the days are known: due between two times
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 | death | hospital | of child
  2021-03-29 | child_death_notification | safeguarding_partnership
  on 2021-04-27 -> cannot tell, due 2021-03-28T00:00+00:00..2021-03-29T00:59+01:00

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2021-03-26 17:40 | death | hospital | of child
  on 2021-04-27 -> cannot tell, due 2021-03-28T18:40+01:00

An entry that nobody has confirmed could be it
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 17:40 | death | hospital | of child
  2021-03-26 18:40 | entry | safeguarding_partnership | unconfirmed
  on 2021-04-27 -> cannot tell

The notification in time, and nobody has confirmed the record yet
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 17:40 | death | hospital | of child
  2021-03-26 19:40 | child_death_notification | safeguarding_partnership | unconfirmed
  on 2021-04-27 -> cannot tell, due 2021-03-28T18:40+01:00

The death on a day that the record doubts: never a firm answer
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  ?2021-03-26 | death | hospital | of child
  on 2021-04-27 -> cannot tell

Before every death was reviewed so
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2019-09-28 17:40 | death | hospital | of child
  on 2020-01-01 -> nothing

The death of a relative
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 17:40 | death | hospital | of relative
  on 2021-06-01 -> nothing

The record does not say who died
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 17:40 | death | hospital
  on 2021-06-01 -> cannot tell
"""

CHILD_DEATH_NOTIFIED_IN_TIME = Duty(
    code="child-death-notified-in-time",
    ref="C75",
    version="1",
    title="Notification of a child's death",
    says="the death of a child is notified within {n} to those who review every death",
    source=Cite("notification", "law from memory", "child_death_review"),
    force="statutory guidance",
    starts=Each(_DEATH, same_day_is_one=True),
    applies=Where((NumberInForce("child_death_notification.hours"),), "since every death is reviewed so"),
    due=ElapsedHours("child_death_notification.hours"),
    met_by=(select("child_death_notification"),),
    ends_if=(),
    falls_to="Whoever learns of the death",
    held_by=("safeguarding_partnership",),
    fills={"n": "child_death_notification.hours"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
