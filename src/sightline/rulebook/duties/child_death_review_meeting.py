"""Child death review meeting (C75)

The child death review guidance, from memory: those who cared for the child meet to review the death, about three
months after it.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NumberInForce, Where
from sightline.rulebook.language.conditions import OfTheChild
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import Select, select

_DEATH = Select(("death",), (OfTheChild(),), "death of the child")

EXAMPLES = """
The meeting still to come on the last day, and not there the day after
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 | death | hospital | of child
  on 2021-06-26 -> pending, due 2021-06-26
  on 2021-06-27 -> breached and open, due 2021-06-26

The meeting the day before
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 | death | hospital | of child
  2021-06-25 | child_death_review_meeting | safeguarding_partnership
  on 2021-08-25 -> met, due 2021-06-26

The meeting on the last day
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 | death | hospital | of child
  2021-06-26 | child_death_review_meeting | safeguarding_partnership
  on 2021-08-25 -> met, due 2021-06-26

The meeting a day late
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 | death | hospital | of child
  2021-06-27 | child_death_review_meeting | safeguarding_partnership
  on 2021-06-26 -> pending, due 2021-06-26
  on 2021-08-25 -> met late, due 2021-06-26

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2021-03-26 | death | hospital | of child
  on 2021-08-25 -> cannot tell, due 2021-06-26

An entry that nobody has confirmed could be it
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 | death | hospital | of child
  2021-06-25 | entry | safeguarding_partnership | unconfirmed
  on 2021-08-25 -> cannot tell

The meeting in time, and nobody has confirmed the record yet
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 | death | hospital | of child
  2021-06-26 | child_death_review_meeting | safeguarding_partnership | unconfirmed
  on 2021-08-25 -> cannot tell, due 2021-06-26

The death known only to the month: due between two days
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03 | death | hospital | of child
  on 2021-06-01 -> pending
  on 2021-06-30 -> cannot tell, due 2021-06-01..2021-06-30
  on 2021-07-01 -> breached and open, due 2021-06-01..2021-06-30

The meeting known only to the month in which it was due
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 | death | hospital | of child
  2021-06 | child_death_review_meeting | safeguarding_partnership
  on 2021-08-25 -> cannot tell, due 2021-06-26

The death on a day that the record doubts: never a firm answer
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  ?2021-03-26 | death | hospital | of child
  on 2021-08-25 -> cannot tell

The death of a relative
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2021-03-26 | death | hospital | of relative
  on 2021-09-01 -> nothing

Before every death was reviewed so
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2019-09-28 | death | hospital | of child
  on 2020-06-01 -> nothing
"""

CHILD_DEATH_REVIEW_MEETING_IN_TIME = Duty(
    code="child-death-review-meeting-in-time",
    ref="C75",
    version="1",
    title="Child death review meeting",
    says="a child death review meeting is held within {n} of the death",
    source=Cite("child death review meeting", "law from memory", "child_death_review"),
    force="statutory guidance",
    starts=Each(_DEATH, same_day_is_one=True),
    applies=Where((NumberInForce("child_death_review_meeting.months"),), "since every death is reviewed so"),
    due=months("child_death_review_meeting.months"),
    met_by=(select("child_death_review_meeting"),),
    ends_if=(),
    falls_to="The child death review partners",
    held_by=("safeguarding_partnership",),
    fills={"n": "child_death_review_meeting.months"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
