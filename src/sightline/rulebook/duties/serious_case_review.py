"""Serious case review (C74)

Working Together 2013 and 2015, from memory: a serious case review is to be completed within six months of the
decision to hold it. Where that is not possible, such as because of court proceedings, what is learned meanwhile is
captured. Practice reviews took their place; areas had until 29 September 2019 to change over, and nothing decided
after that is owed by this.

Our reading: while a review is recorded as put off, its clock stands still.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NumberInForce, Where
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty, Suspension
from sightline.rulebook.language.select import select

_SORT = "serious_case_review"

EXAMPLES = """
The publication still to come on the last day, and not there the day after
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  on 2014-12-12 -> pending, due 2014-12-12
  on 2014-12-13 -> breached and open, due 2014-12-12

The publication the day before
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  2014-12-11 | review_published: type=serious_case_review | safeguarding_partnership
  on 2015-02-10 -> met, due 2014-12-12

The publication on the last day
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  2014-12-12 | review_published: type=serious_case_review | safeguarding_partnership
  on 2015-02-10 -> met, due 2014-12-12

The publication a day late
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  2014-12-13 | review_published: type=serious_case_review | safeguarding_partnership
  on 2014-12-12 -> pending, due 2014-12-12
  on 2015-02-10 -> met late, due 2014-12-12

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-06-12 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  on 2015-02-10 -> cannot tell, due 2014-12-12

An entry that nobody has confirmed could be it
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  2014-12-11 | entry | safeguarding_partnership | unconfirmed
  on 2015-02-10 -> cannot tell

The publication in time, and nobody has confirmed the record yet
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  2014-12-12 | review_published: type=serious_case_review | safeguarding_partnership | unconfirmed
  on 2015-02-10 -> cannot tell, due 2014-12-12

The decision known only to the month: due between two days
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  on 2014-12-01 -> pending
  on 2014-12-30 -> cannot tell, due 2014-12-01..2014-12-30
  on 2014-12-31 -> breached and open, due 2014-12-01..2014-12-30

The publication known only to the month in which it was due
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  2014-12 | review_published: type=serious_case_review | safeguarding_partnership
  on 2015-02-10 -> cannot tell, due 2014-12-12

The decision on a day that the record doubts: never a firm answer
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  ?2014-06-12 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  on 2015-02-10 -> cannot tell

It concerns a brother only
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership | of sibling
  on 2015-02-10 -> nothing

Put off while a trial runs: the clock stands still
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2014-06-12 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  2014-10-01 | review_paused | safeguarding_partnership
  on 2015-06-01 -> suspended, due 2014-12-12

Decided on the last day, and a day after
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2019-09-29 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  on 2020-06-01 -> breached and open, due 2020-03-29

A day after
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2019-09-30 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  on 2020-06-01 -> nothing

Before the edition of 2013
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2013-04-12 | review_decision: type=serious_case_review, to_review=yes | safeguarding_partnership
  on 2020-06-01 -> nothing
"""

SERIOUS_CASE_REVIEW_PUBLISHED_IN_TIME = Duty(
    code="serious-case-review-published-in-time",
    ref="C74",
    version="1",
    title="Serious case review",
    says="a serious case review is published within {n} of the decision to hold it",
    source=Cite("serious case reviews", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(select("review_decision", type=_SORT, to_review=True), same_day_is_one=True),
    applies=Where((NumberInForce("serious_case_review.months"),), "while there were serious case reviews"),
    due=months("serious_case_review.months"),
    met_by=(select("review_published", type=_SORT),),
    ends_if=(),
    suspended_by=(Suspension(select("review_paused"), "the review or its publication is put off"),),
    falls_to="The chair of the Local Safeguarding Children Board",
    held_by=("safeguarding_partnership",),
    fills={"n": "serious_case_review.months"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
