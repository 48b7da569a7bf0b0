"""Review in the middle of the work before proceedings (C46)

The Public Law Working Group's best practice guidance of 2021, from memory, asks for a review in the middle of the
work before proceedings. It is remembered to give no number. Half of the sixteen weeks is Sightline's default until a
partnership sets its own.

The guidance is remembered to ask for a first meeting soon after the letter before proceedings, and to give no number
for it; none is made up here.

Mended in November 2026 (version 2): only proceedings that an authority brought end the work before them;
what parents bring against each other does not.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NumberInForce, Where
from sightline.rulebook.language.due import weeks
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, PROCEEDINGS_OF_THE_AUTHORITY

EXAMPLES = """
The review still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  on 2022-04-04 -> pending, due 2022-04-04
  on 2022-04-05 -> breached and open, due 2022-04-04

The review the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-04-03 | pre_proceedings_meeting: stage=midpoint | childrens_social_care
  on 2022-06-03 -> met, due 2022-04-04

The review on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-04-04 | pre_proceedings_meeting: stage=midpoint | childrens_social_care
  on 2022-06-03 -> met, due 2022-04-04

The review a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-04-05 | pre_proceedings_meeting: stage=midpoint | childrens_social_care
  on 2022-04-04 -> pending, due 2022-04-04
  on 2022-06-03 -> met late, due 2022-04-04

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  on 2022-06-03 -> cannot tell, due 2022-04-04

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-04-03 | entry | childrens_social_care | unconfirmed
  on 2022-06-03 -> cannot tell

The review in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-04-04 | pre_proceedings_meeting: stage=midpoint | childrens_social_care | unconfirmed
  on 2022-06-03 -> cannot tell, due 2022-04-04

The letter known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02 | pre_proceedings_start | childrens_social_care
  on 2022-03-29 -> pending
  on 2022-04-25 -> cannot tell, due 2022-03-29..2022-04-25
  on 2022-04-26 -> breached and open, due 2022-03-29..2022-04-25

The review known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-04 | pre_proceedings_meeting: stage=midpoint | childrens_social_care
  on 2022-06-03 -> cannot tell, due 2022-04-04

The letter on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2022-02-07 | pre_proceedings_start | childrens_social_care
  on 2022-06-03 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care | of sibling
  on 2022-06-03 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-02-08 | death | hospital | of child
  on 2022-06-03 -> not required

The work ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-04-03 | pre_proceedings_end | childrens_social_care
  on 2022-06-03 -> not required

Proceedings were issued first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-04-03 | proceedings_start: type=care_or_supervision | court
  on 2022-06-03 -> not required

The first meeting is not the review
  covered: childrens_social_care 2010-01-01..2027-12-31
  2022-02-07 | pre_proceedings_start | childrens_social_care
  2022-02-21 | pre_proceedings_meeting: stage=first | childrens_social_care
  on 2022-05-01 -> breached and open, due 2022-04-04
"""

PRE_PROCEEDINGS_REVIEWED_AT_THE_MIDDLE = Duty(
    code="pre-proceedings-reviewed-at-the-middle",
    ref="C46",
    version="2",
    title="Review in the middle of the work before proceedings",
    says="the work before proceedings is reviewed within {n}",
    source=Cite("review in the middle", "law from memory", "pre_proceedings"),
    force="good practice",
    starts=Each(select("pre_proceedings_start"), same_day_is_one=True),
    applies=Where((NumberInForce("pre_proceedings_midpoint.weeks"),), "since the guidance asks for it"),
    due=weeks("pre_proceedings_midpoint.weeks"),
    met_by=(select("pre_proceedings_meeting", stage="midpoint"),),
    ends_if=(
        Ending(select("pre_proceedings_end"), "the work had ended"),
        Ending(PROCEEDINGS_OF_THE_AUTHORITY, "proceedings had been issued"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "pre_proceedings_midpoint.weeks"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
