"""Frequent moves (R48)

National studies of serious cases (titles and openings seen) ask whether a move is for safety, to avoid somebody, or for
want of money. Three addresses within a year, or two authorities or GP practices within half a year. The numbers are
Sightline's defaults. Only a child's own home counts where the record says who moved.

Mended in November 2026 (version 2): two authorities (and two practices) within half a year are asked about only while
children's social care has open work with the child. One move over a boundary in a baby's first months was enough
before, which is no more than an ordinary family's move; whether the next area was told matters where somebody has
something to tell.

Mended in November 2026 (version 3): two GP practices within half a year are asked about as two authorities are.

Mended in November 2026 (version 4): proceedings between parents or relatives are no open work of
children's social care.
"""

from sightline.rulebook import terms
from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.conditions import (
    AsFarAsSaid,
    Recorded,
)
from sightline.rulebook.language.distinct import by_field
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.language.ways import Always, ways

EXAMPLES = """
Three addresses within twelve months
  2013-06-03 | residence_start: address=1 Mill Lane | housing
  2013-11-04 | residence_start: address=22 Quay Street | housing
  2014-04-04 | residence_start: address=5 The Green | housing
  on 2014-04-03 -> nothing
  on 2014-04-04 -> yes

Back to the first
  2013-06-03 | residence_start: address=1 Mill Lane | housing
  2013-11-04 | residence_start: address=22 Quay Street | housing
  2014-04-04 | residence_start: address=1 mill lane | housing
  on 2014-05-01 -> nothing

Twelve months and a day
  2013-04-03 | residence_start: address=1 Mill Lane | housing
  2013-11-04 | residence_start: address=22 Quay Street | housing
  2014-04-04 | residence_start: address=5 The Green | housing
  on 2014-05-01 -> nothing

Two authorities within six months, while a plan runs
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | child_in_need_plan_start | childrens_social_care
  2013-11-04 | residence_start: local_authority=Aldermoor | housing
  2014-04-04 | residence_start: local_authority=Kestrelshire | housing
  on 2014-04-03 -> nothing
  on 2014-04-04 -> yes

Two authorities within six months: an ordinary family's one move
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-11-04 | residence_start: local_authority=Aldermoor | housing
  2014-04-04 | residence_start: local_authority=Kestrelshire | housing
  on 2014-05-01 -> no

Two authorities within six months, and children's social care is not connected
  2013-11-04 | residence_start: local_authority=Aldermoor | housing
  2014-04-04 | residence_start: local_authority=Kestrelshire | housing
  on 2014-05-01 -> cannot tell

Two authorities, seven months apart
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-09-01 | child_in_need_plan_start | childrens_social_care
  2013-09-03 | residence_start: local_authority=Aldermoor | housing
  2014-04-04 | residence_start: local_authority=Kestrelshire | housing
  on 2014-05-01 -> nothing

One move written down by three agencies
  2014-04-04 | residence_start: address=5 The Green | housing
  2014-04-04 | residence_start: address=5 The Green | health_visiting
  2014-04-05 | residence_start: address=5 the green | school
  on 2014-05-01 -> nothing

An address is not recorded
  2013-06-03 | residence_start: address=1 Mill Lane, local_authority=Aldermoor | housing
  2013-11-04 | residence_start: address=22 Quay Street, local_authority=Aldermoor | housing
  2014-04-04 | residence_start: local_authority=Aldermoor | housing
  on 2014-05-01 -> cannot tell

A fourth: the same question
  2013-06-03 | residence_start: address=1 Mill Lane | housing
  2013-11-04 | residence_start: address=22 Quay Street | housing
  2014-04-04 | residence_start: address=5 The Green | housing
  2014-06-04 | residence_start: address=9 Hill Rise | housing
  on 2014-07-01 -> yes

A reading that nobody confirmed
  2013-06-03 | residence_start: address=1 Mill Lane | housing
  2013-11-04 | residence_start: address=22 Quay Street | housing | unconfirmed
  2014-04-04 | residence_start: address=5 The Green | housing
  on 2014-05-01 -> nothing

A brother's
  2013-06-03 | residence_start: address=1 Mill Lane | housing | of sibling
  2013-11-04 | residence_start: address=22 Quay Street | housing
  2014-04-04 | residence_start: address=5 The Green | housing
  on 2014-05-01 -> nothing

Two practices within six months, while a plan runs
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-09-02 | child_protection_plan_start | childrens_social_care
  2013-10-07 | gp_registration: practice=Mill Lane Surgery | general_practice
  2014-03-03 | gp_registration: practice=Quay Practice | general_practice
  on 2014-03-02 -> nothing
  on 2014-03-03 -> yes

The same practice again
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-09-02 | child_protection_plan_start | childrens_social_care
  2013-10-07 | gp_registration: practice=Mill Lane Surgery | general_practice
  2014-03-03 | gp_registration: practice=Mill lane surgery | general_practice
  on 2014-03-03 -> nothing
"""

_STARTS, _WHEN = ways(
    (
        Several(select("residence_start"), "moves.addresses", "moves.months", by_field("address", words="addresses")),
        Always(),
    ),
    (
        Several(
            Select(("residence_start",), (AsFarAsSaid(Recorded("local_authority")),)),
            "moves.areas",
            "moves.area_months",
            by_field("local_authority", words="local authorities"),
        ),
        terms.SOMEBODY_IS_AT_WORK,
    ),
    (
        Several(
            select("gp_registration"),
            "moves.practices",
            "moves.area_months",
            by_field("practice", words="GP practices"),
        ),
        terms.SOMEBODY_IS_AT_WORK,
    ),
)

FREQUENT_MOVES = Prompt(
    code="frequent-moves",
    ref="R48",
    tier="T2",
    version="4",
    title="Frequent moves",
    says="the family lived at {many} or more within {months}, or in {areas}, or with {practices}, within {area_months} "
    "while children's social care had open work with the child",
    source=Cite("National studies of serious cases", "titles and openings seen"),
    learned_on=None,
    starts=_STARTS,
    when=_WHEN,
    questions=("Is the move for safety, to avoid somebody, or for want of money?", "Who was told of it?"),
    would_answer=("A record of why the family moved, and that the agencies of the new place were told.",),
    held_by=("housing", "general_practice", "childrens_social_care", "school"),
    fills={
        "many": "moves.addresses",
        "months": "moves.months",
        "areas": "moves.areas",
        "practices": "moves.practices",
        "area_months": "moves.area_months",
    },
    against=select("responsibility_transfer", "transfer_conference"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
