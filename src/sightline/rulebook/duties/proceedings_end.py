"""End of care and supervision proceedings (C44)

Section 32 of the Children Act 1989 as amended by the Children and Families Act 2014, from memory: care and
supervision proceedings are disposed of within 26 weeks beginning with the day on which the application was issued.
The court may extend that, each time by at most eight weeks, only where it is needed to resolve the proceedings
justly.

The limit holds for proceedings issued on or after 22 April 2014; before that there was none, and nothing is owed. Our
reading: the proceedings end with their recorded end or with a final order. Each extension runs from the end that it
extends, or from the day it was given if that is later.

Mended in November 2026 (version 2): only proceedings that the record says are for care or supervision. A father's
application for contact had been given 26 weeks and a breach; where the record does not say which they are, it cannot be
told.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NumberInForce, Where
from sightline.rulebook.language.deadlines import BeginningWith, Extended
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import CARE_PROCEEDINGS, CHILD_DIED, CHILDRENS_SOCIAL_CARE, END_OF_CARE_PROCEEDINGS

_FINAL = ("care_order", "supervision_order", "special_guardianship_order", "child_arrangements_order")

EXAMPLES = """
The final order still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  on 2014-11-09 -> pending, due 2014-11-09
  on 2014-11-10 -> breached and open, due 2014-11-09

The final order the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  2014-11-08 | order_made: order_type=care_order | court
  on 2015-01-08 -> met, due 2014-11-09

The final order on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  2014-11-09 | order_made: order_type=care_order | court
  on 2015-01-08 -> met, due 2014-11-09

The final order a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  2014-11-10 | order_made: order_type=care_order | court
  on 2014-11-09 -> pending, due 2014-11-09
  on 2015-01-08 -> met late, due 2014-11-09

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  on 2015-01-08 -> cannot tell, due 2014-11-09

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  2014-11-08 | entry | childrens_social_care | unconfirmed
  on 2015-01-08 -> cannot tell

The final order in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  2014-11-09 | order_made: order_type=care_order | court | unconfirmed
  on 2015-01-08 -> cannot tell, due 2014-11-09

The issue known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05 | proceedings_start: type=care_or_supervision | court
  on 2014-10-29 -> pending
  on 2014-11-28 -> cannot tell, due 2014-10-29..2014-11-28
  on 2014-11-29 -> breached and open, due 2014-10-29..2014-11-28

The final order known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  2014-11 | order_made: order_type=care_order | court
  on 2015-01-08 -> cannot tell, due 2014-11-09

The issue on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-05-12 | proceedings_start: type=care_or_supervision | court
  on 2015-01-08 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court | of sibling
  on 2015-01-08 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  2014-05-13 | death | hospital | of child
  on 2015-01-08 -> not required

An extension of eight weeks
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  2014-10-27 | proceedings_extended | court
  on 2015-01-04 -> pending, due 2015-01-04
  on 2015-01-05 -> breached and open, due 2015-01-04

Two extensions
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  2014-10-27 | proceedings_extended | court
  2014-12-22 | proceedings_extended | court
  2015-03-01 | proceedings_end | court
  on 2015-04-01 -> met, due 2015-03-01

An extension to a day that the record names
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  2014-10-27 | proceedings_extended: extended_to=2014-11-28 | court
  on 2014-11-29 -> breached and open, due 2014-11-28

Issued on the first day of the limit
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-22 | proceedings_start: type=care_or_supervision | court
  on 2015-04-22 -> breached and open, due 2014-10-20

Issued the day before: there was no limit
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04-21 | proceedings_start: type=care_or_supervision | court
  on 2015-04-22 -> nothing

Parents in dispute between themselves: no such limit
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=private_law | court
  on 2015-01-08 -> nothing

An application for an emergency protection order is none for care
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=other_public_law | court
  on 2015-01-08 -> nothing

The record does not say which proceedings
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start | court
  on 2015-01-08 -> cannot tell

The end of the parents' dispute ends nothing of it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  2014-06-12 | proceedings_end: type=private_law | court
  on 2015-01-08 -> breached and open, due 2014-11-09

Two proceedings, and an end that does not say of which
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-12 | proceedings_start: type=private_law | court
  2014-05-12 | proceedings_start: type=care_or_supervision | court
  2014-06-12 | proceedings_end | court
  on 2015-01-08 -> cannot tell, due 2014-11-09

Issued in the month in which the limit began: it cannot be told
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-04 | proceedings_start: type=care_or_supervision | court
  on 2015-04-22 -> cannot tell
"""

PROCEEDINGS_END_IN_TIME = Duty(
    code="proceedings-end-in-time",
    ref="C44",
    version="2",
    title="End of care and supervision proceedings",
    says="care and supervision proceedings end within {n} beginning with the day of issue, or within an "
    "extension of {m} at most",
    source=Cite("section 32", "law from memory", "court_limits"),
    force="statute",
    starts=Each(CARE_PROCEEDINGS, same_day_is_one=True),
    applies=Where((NumberInForce("proceedings.weeks"),), "since the law sets a limit"),
    due=Extended(
        BeginningWith("proceedings.weeks", unit="weeks"),
        by=select("proceedings_extended"),
        parameter="proceedings.extension_weeks",
        unit="weeks",
        until=END_OF_CARE_PROCEEDINGS,
    ),
    met_by=(either(END_OF_CARE_PROCEEDINGS, select("order_made", order_type=_FINAL)),),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="The court",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "proceedings.weeks", "m": "proceedings.extension_weeks"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
