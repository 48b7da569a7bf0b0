"""Child protection information kept for a year (C86)

Guidance on the Child Protection Information Sharing service (CP-IS), seen in part: after a child protection plan, or a
time of being looked after, has ended, the service goes on showing it for twelve months. This looks back from the day on
which an entry is recorded as taken out: the plan or the time of being looked after has to have ended twelve months or
more before.

It is reckoned only where the records say that an entry was taken out, and an end of either sort answers it: which of
several an entry was about is not told apart. *Met late* means that less than twelve months had gone by.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import BeforeBy
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILDRENS_SOCIAL_CARE

EXAMPLES = """
Taken out twelve months after the end, to the day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-04-17 | child_protection_plan_end | childrens_social_care
  2019-04-17 | protection_information_updated: says=removed | childrens_social_care
  on 2019-06-01 -> met, due 2018-04-17

Taken out a day too soon
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-04-18 | child_protection_plan_end | childrens_social_care
  2019-04-17 | protection_information_updated: says=removed | childrens_social_care
  on 2019-06-01 -> met late, due 2018-04-17

Taken out, and no end on record
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-04-18 | looked_after_start | childrens_social_care
  2019-04-17 | protection_information_updated: says=removed | childrens_social_care
  on 2019-06-01 -> breached and open, due 2018-04-17

A time of being looked after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2017-11-06 | looked_after_end | childrens_social_care
  2019-04-17 | protection_information_updated: says=removed | childrens_social_care
  on 2019-06-01 -> met, due 2018-04-17

The records do not cover the time before
  covered: childrens_social_care 2019-01-01..2027-12-31
  2019-04-17 | protection_information_updated: says=removed | childrens_social_care
  on 2019-06-01 -> cannot tell, due 2018-04-17

An update of another sort
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-04-17 | protection_information_updated: says=ended | childrens_social_care
  on 2019-06-01 -> nothing

An update that does not say what it did
  covered: childrens_social_care 2010-01-01..2027-12-31
  2019-04-17 | protection_information_updated | childrens_social_care
  on 2019-06-01 -> nothing

The end is known only to the month
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-04 | child_protection_plan_end | childrens_social_care
  2019-04-17 | protection_information_updated: says=removed | childrens_social_care
  on 2019-06-01 -> cannot tell, due 2018-04-17

The removal is known only to the month
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-04-17 | child_protection_plan_end | childrens_social_care
  2019-04 | protection_information_updated: says=removed | childrens_social_care
  on 2019-06-01 -> cannot tell, due 2018-04-01..2018-04-30

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2018-04-18 | child_protection_plan_end | childrens_social_care
  2019-04-17 | protection_information_updated: says=removed | childrens_social_care | of sibling
  on 2019-06-01 -> nothing
"""

PROTECTION_INFORMATION_KEPT = Duty(
    code="protection-information-kept",
    ref="C86",
    version="1",
    title="Child protection information kept for a year",
    says="what the CP-IS service shows of a child stays there until {n} after the plan or the time of being "
    "looked after ended",
    source=Cite("how long an entry stays", "law from memory", "protection_information_sharing"),
    force="good practice",
    starts=Each(select("protection_information_updated", says="removed"), same_day_is_one=True, certain_only=True),
    due=BeforeBy("protection_information.months", unit="months"),
    met_by=(select("child_protection_plan_end", "looked_after_end"),),
    ends_if=(),
    looks_back="protection_information.look_back_months",
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "protection_information.months"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
