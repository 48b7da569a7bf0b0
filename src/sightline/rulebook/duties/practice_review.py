"""Local child safeguarding practice review (C72)

Working Together (chapter on reviews), from memory: a local child safeguarding practice review is completed and
published within six months of the decision to hold it. Where that is not possible, such as while criminal proceedings
run, what is to improve is published, or the reasons, and the panel and the Secretary of State are told.

Our reading: while a review is recorded as put off, its clock stands still.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty, Suspension
from sightline.rulebook.language.select import select

_SORT = "practice_review"

EXAMPLES = """
The publication still to come on the last day, and not there the day after
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-14 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership
  on 2023-03-14 -> pending, due 2023-03-14
  on 2023-03-15 -> breached and open, due 2023-03-14

The publication the day before
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-14 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership
  2023-03-13 | review_published: type=practice_review | safeguarding_partnership
  on 2023-05-13 -> met, due 2023-03-14

The publication on the last day
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-14 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership
  2023-03-14 | review_published: type=practice_review | safeguarding_partnership
  on 2023-05-13 -> met, due 2023-03-14

The publication a day late
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-14 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership
  2023-03-15 | review_published: type=practice_review | safeguarding_partnership
  on 2023-03-14 -> pending, due 2023-03-14
  on 2023-05-13 -> met late, due 2023-03-14

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2022-09-14 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership
  on 2023-05-13 -> cannot tell, due 2023-03-14

An entry that nobody has confirmed could be it
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-14 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership
  2023-03-13 | entry | safeguarding_partnership | unconfirmed
  on 2023-05-13 -> cannot tell

The publication in time, and nobody has confirmed the record yet
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-14 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership
  2023-03-14 | review_published: type=practice_review | safeguarding_partnership | unconfirmed
  on 2023-05-13 -> cannot tell, due 2023-03-14

The decision known only to the month: due between two days
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership
  on 2023-03-01 -> pending
  on 2023-03-30 -> cannot tell, due 2023-03-01..2023-03-30
  on 2023-03-31 -> breached and open, due 2023-03-01..2023-03-30

The publication known only to the month in which it was due
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-14 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership
  2023-03 | review_published: type=practice_review | safeguarding_partnership
  on 2023-05-13 -> cannot tell, due 2023-03-14

The decision on a day that the record doubts: never a firm answer
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  ?2022-09-14 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership
  on 2023-05-13 -> cannot tell

It concerns a brother only
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-14 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership | of sibling
  on 2023-05-13 -> nothing

Put off while a trial runs: the clock stands still
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-14 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership
  2023-01-10 | review_paused: reason=Trial | safeguarding_partnership
  on 2023-06-01 -> suspended, due 2023-03-14

Put off only after it was due
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-14 | review_decision: type=practice_review, to_review=yes | safeguarding_partnership
  2023-03-20 | review_paused: reason=Trial | safeguarding_partnership
  on 2023-06-01 -> breached and open, due 2023-03-14

Decided against a review
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2022-09-14 | review_decision: type=practice_review, to_review=no | safeguarding_partnership
  on 2023-06-01 -> nothing
"""

PRACTICE_REVIEW_PUBLISHED_IN_TIME = Duty(
    code="practice-review-published-in-time",
    ref="C72",
    version="1",
    title="Local child safeguarding practice review",
    says="a local child safeguarding practice review is published within {n} of the decision to hold it",
    source=Cite("local reviews", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(select("review_decision", type=_SORT, to_review=True), same_day_is_one=True),
    due=months("practice_review.months"),
    met_by=(select("review_published", type=_SORT),),
    ends_if=(),
    suspended_by=(Suspension(select("review_paused"), "the review or its publication is put off"),),
    falls_to="The safeguarding partners",
    held_by=("safeguarding_partnership",),
    fills={"n": "practice_review.months"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
