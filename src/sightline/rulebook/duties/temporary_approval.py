"""Temporary approval of a relative or friend (C37)

Regulations 24 and 25 of the Care Planning Regulations 2010, from memory: a relative or friend may care for a looked
after child under a temporary approval of at most 16 weeks, which may be extended once by at most eight. By then the
carer is approved in full or the placement ends.

Mended in November 2026 (version 2): a care order that a court discharged ends the time of being looked after too.

Mended in November 2026 (version 3): every lawful end
of being looked after ends this (an order that is discharged, runs out or gives way with the child at home, special
guardianship, adoption, a return home from section 20, the eighteenth birthday), and nothing done after an end meets it
or begins it anew. A return home under a care order is no end.

Mended in November 2026 (version 4): that a placement runs is no longer taken for its beginning.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import Extended
from sightline.rulebook.language.due import weeks
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import (
    CHILD_DIED,
    CHILDRENS_SOCIAL_CARE,
    NO_LONGER_LOOKED_AFTER_FOR_CERTAIN,
    placement_begun,
)

EXAMPLES = """
The approval still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  on 2014-06-30 -> pending, due 2014-06-30
  on 2014-07-01 -> breached and open, due 2014-06-30

The approval the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  2014-06-29 | carer_approved | childrens_social_care
  on 2014-08-29 -> met, due 2014-06-30

The approval on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  2014-06-30 | carer_approved | childrens_social_care
  on 2014-08-29 -> met, due 2014-06-30

The approval a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  2014-07-01 | carer_approved | childrens_social_care
  on 2014-06-30 -> pending, due 2014-06-30
  on 2014-08-29 -> met late, due 2014-06-30

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  on 2014-08-29 -> cannot tell, due 2014-06-30

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  2014-06-29 | entry | childrens_social_care | unconfirmed
  on 2014-08-29 -> cannot tell

The approval in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  2014-06-30 | carer_approved | childrens_social_care | unconfirmed
  on 2014-08-29 -> cannot tell, due 2014-06-30

The placement known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  on 2014-06-21 -> pending
  on 2014-07-21 -> cannot tell, due 2014-06-21..2014-07-21
  on 2014-07-22 -> breached and open, due 2014-06-21..2014-07-21

The placement on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  on 2014-08-29 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care | of sibling
  on 2014-08-29 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  2014-03-11 | death | hospital | of child
  on 2014-08-29 -> not required

The placement ended first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  2014-06-29 | placement_end | childrens_social_care
  on 2014-08-29 -> not required

Extended: eight weeks more
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  2014-06-20 | temporary_approval_extended | childrens_social_care
  on 2014-08-25 -> pending, due 2014-08-25
  on 2014-08-26 -> breached and open, due 2014-08-25

Extended to a day that the record names
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  2014-06-20 | temporary_approval_extended: extended_to=2014-07-31 | childrens_social_care
  on 2014-08-01 -> breached and open, due 2014-07-31

A second extension does not count
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=yes | childrens_social_care
  2014-06-20 | temporary_approval_extended | childrens_social_care
  2014-08-20 | temporary_approval_extended | childrens_social_care
  on 2014-08-26 -> breached and open, due 2014-08-25

A carer with full approval from the start
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship, temporary_approval=no | childrens_social_care
  on 2014-08-26 -> nothing

The record does not say what approval the carer has
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-03-10 | placement_start: type=kinship | childrens_social_care
  on 2014-08-26 -> cannot tell
"""

TEMPORARY_APPROVAL_SETTLED_IN_TIME = Duty(
    code="temporary-approval-settled-in-time",
    ref="C37",
    version="4",
    title="Temporary approval of a relative or friend",
    says="a relative or friend with temporary approval is approved in full within {n}, or {m} more if "
    "that was extended",
    source=Cite("regulations 24 and 25", "law from memory", "care_planning"),
    force="regulations",
    starts=Each(placement_begun(type="kinship", temporary_approval=True), same_day_is_one=True),
    due=Extended(
        weeks("temporary_approval.weeks"),
        by=select("temporary_approval_extended"),
        parameter="temporary_approval.extension_weeks",
        unit="weeks",
        times="temporary_approval.extensions",
        until=select("placement_end"),
    ),
    met_by=(select("carer_approved"),),
    ends_if=(
        Ending(select("placement_end"), "the placement had ended"),
        NO_LONGER_LOOKED_AFTER_FOR_CERTAIN,
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "temporary_approval.weeks", "m": "temporary_approval.extension_weeks"},
    until_age="childhood.years",
    describes=__doc__ or "",
    examples=EXAMPLES,
)
