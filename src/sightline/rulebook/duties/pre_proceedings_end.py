"""End of the work before proceedings (C46)

The Public Law Working Group's best practice guidance of 2021, from memory: the work before proceedings ends within 16
weeks, with a review in the middle, in stepping down or in issuing. It is good practice and not law. Work that began
before the guidance owes nothing by it. That a first meeting comes soon after the letter has no number and is not
reckoned.

Mended in November 2026 (version 2): only proceedings that an authority brought end the work before them;
what parents bring against each other does not.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NumberInForce, Where
from sightline.rulebook.language.due import weeks
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, PROCEEDINGS_OF_THE_AUTHORITY

EXAMPLES = """
The end still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  on 2022-05-30 -> pending, due 2022-05-30
  on 2022-05-31 -> breached and open, due 2022-05-30

The end the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-05-29 | pre_proceedings_end | childrens_social_care
  on 2022-07-29 -> met, due 2022-05-30

The end on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-05-30 | pre_proceedings_end | childrens_social_care
  on 2022-07-29 -> met, due 2022-05-30

The end a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-05-31 | pre_proceedings_end | childrens_social_care
  on 2022-05-30 -> pending, due 2022-05-30
  on 2022-07-29 -> met late, due 2022-05-30

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  on 2022-07-29 -> cannot tell, due 2022-05-30

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-05-29 | entry | childrens_social_care | unconfirmed
  on 2022-07-29 -> cannot tell

The end in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-05-30 | pre_proceedings_end | childrens_social_care | unconfirmed
  on 2022-07-29 -> cannot tell, due 2022-05-30

The letter known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02 | pre_proceedings_start | childrens_social_care
  on 2022-05-24 -> pending
  on 2022-06-20 -> cannot tell, due 2022-05-24..2022-06-20
  on 2022-06-21 -> breached and open, due 2022-05-24..2022-06-20

The letter on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2022-02-07 | pre_proceedings_start | childrens_social_care
  on 2022-07-29 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care | of sibling
  on 2022-07-29 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-02-08 | death | hospital | of child
  on 2022-07-29 -> not required

Proceedings were issued
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-05-02 | proceedings_start: type=care_or_supervision | court
  on 2022-07-01 -> met, due 2022-05-30

Before the guidance
  covered: childrens_social_care 2010-01-01..2027-12-31
  2021-03-30 | pre_proceedings_start | childrens_social_care
  on 2022-07-01 -> nothing

The father applied to see the child more: that ends nothing
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-05-02 | proceedings_start: type=private_law | court
  on 2022-07-01 -> breached and open
"""

PRE_PROCEEDINGS_END_IN_TIME = Duty(
    code="pre-proceedings-end-in-time",
    ref="C46",
    version="2",
    title="End of the work before proceedings",
    says="the work before proceedings ends within {n}, by stepping down or by issuing",
    source=Cite("work before proceedings", "law from memory", "pre_proceedings"),
    force="good practice",
    starts=Each(select("pre_proceedings_start"), same_day_is_one=True),
    applies=Where((NumberInForce("pre_proceedings.weeks"),), "since the guidance sets a number"),
    due=weeks("pre_proceedings.weeks"),
    met_by=(either(select("pre_proceedings_end"), PROCEEDINGS_OF_THE_AUTHORITY),),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "pre_proceedings.weeks"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
