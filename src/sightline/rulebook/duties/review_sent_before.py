"""Review sent before it is published (C73)

Working Together (chapter on reviews), from memory: a local child safeguarding practice review is sent to the national
panel and the Secretary of State at least seven working days before it is published.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import BeforeBy
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select

EXAMPLES = """
Sent eight working days before
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2023-04-03 | review_sent_before_publication | safeguarding_partnership
  2023-04-17 | review_published: type=practice_review | safeguarding_partnership
  on 2023-06-01 -> met, due 2023-04-04

Seven working days before to the day; Good Friday and Easter Monday do not count
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2023-04-04 | review_sent_before_publication | safeguarding_partnership
  2023-04-17 | review_published: type=practice_review | safeguarding_partnership
  on 2023-06-01 -> met, due 2023-04-04

A day later than that
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2023-04-05 | review_sent_before_publication | safeguarding_partnership
  2023-04-17 | review_published: type=practice_review | safeguarding_partnership
  on 2023-06-01 -> met late, due 2023-04-04

Not sent, as far as the records go
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2023-04-17 | review_published: type=practice_review | safeguarding_partnership
  on 2023-04-17 -> breached and open, due 2023-04-04

The records do not cover the months before
  covered: safeguarding_partnership 2023-04-01..2027-12-31
  2023-04-17 | review_published: type=practice_review | safeguarding_partnership
  on 2023-06-01 -> cannot tell, due 2023-04-04

A record of the sending that nobody has confirmed
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2023-03-20 | review_sent_before_publication | safeguarding_partnership | unconfirmed
  2023-04-17 | review_published: type=practice_review | safeguarding_partnership
  on 2023-06-01 -> cannot tell

An entry that nobody has named yet
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2023-03-20 | entry | safeguarding_partnership | unconfirmed
  2023-04-17 | review_published: type=practice_review | safeguarding_partnership
  on 2023-06-01 -> cannot tell

The publication is known only to the month
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2023-03-24 | review_sent_before_publication | safeguarding_partnership
  2023-04 | review_published: type=practice_review | safeguarding_partnership
  on 2023-06-01 -> cannot tell, due 2023-03-23..2023-04-20

A serious case review of earlier years
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2017-09-05 | review_published: type=serious_case_review | safeguarding_partnership
  on 2018-06-01 -> nothing

The record does not say what sort of review it was
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2023-04-17 | review_published | safeguarding_partnership
  on 2023-06-01 -> cannot tell

The day is doubted
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  ?2023-04-17 | review_published: type=practice_review | safeguarding_partnership
  on 2023-06-01 -> cannot tell

It concerns a brother only
  covered: safeguarding_partnership 2010-01-01..2027-12-31
  2023-04-17 | review_published: type=practice_review | safeguarding_partnership | of sibling
  on 2023-06-01 -> nothing
"""

REVIEW_SENT_BEFORE_PUBLICATION = Duty(
    code="review-sent-before-publication",
    ref="C73",
    version="1",
    title="Review sent before it is published",
    says="a practice review is sent to the panel and the Secretary of State at least {n} before it is published",
    source=Cite("local reviews", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(select("review_published", type="practice_review"), same_day_is_one=True),
    due=BeforeBy("review_sent.working_days", "working days"),
    met_by=(select("review_sent_before_publication"),),
    ends_if=(),
    looks_back="review_sent.look_back_months",
    falls_to="The safeguarding partners",
    held_by=("safeguarding_partnership",),
    fills={"n": "review_sent.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
