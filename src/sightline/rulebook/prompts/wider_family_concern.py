"""A concern from family, a neighbour or somebody unnamed (R17)

A national review of the deaths of two children, published in May 2022 (read in summaries), found that the concerns of
wider family were too often set aside. This asks where such a concern is on record and nothing shows that the child was
seen alone soon after, or where there are several within half a year.

Mended in November 2026 (version 2): it is also asked where the record says that whoever raised the concern got no
reply, even if the child was seen alone.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.conditions import AsFarAsSaid, Is
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.logic import StartIs, any_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.language.ways import Always, ways
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
A neighbour's concern, and the child was not seen alone
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-06-06 | concern_raised: raised_by=neighbour | childrens_social_care
  on 2022-06-13 -> no
  on 2022-06-14 -> yes

Seen alone within the time
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-06-06 | concern_raised: raised_by=neighbour | childrens_social_care
  2022-06-08 | visit: child_seen=yes, seen_alone=yes | childrens_social_care
  on 2022-07-01 -> no

Seen, and not alone
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-06-06 | concern_raised: raised_by=neighbour | childrens_social_care
  2022-06-08 | visit: child_seen=yes, seen_alone=no | childrens_social_care
  on 2022-07-01 -> yes

Whether alone is not recorded
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-06-06 | concern_raised: raised_by=neighbour | childrens_social_care
  2022-06-08 | visit: child_seen=yes | childrens_social_care
  on 2022-07-01 -> cannot tell

Two within half a year, each followed by a visit
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-01-10 | concern_raised: raised_by=relative | childrens_social_care
  2022-01-11 | visit: seen_alone=yes | childrens_social_care
  2022-06-06 | concern_raised: raised_by=anonymous | childrens_social_care
  2022-06-08 | visit: seen_alone=yes | childrens_social_care
  on 2022-06-05 -> no
  on 2022-07-01 -> yes

A professional's concern is another matter
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-06-06 | concern_raised: raised_by=professional | childrens_social_care
  on 2022-07-01 -> nothing

Who raised it is not recorded
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-06-06 | concern_raised | childrens_social_care
  on 2022-07-01 -> cannot tell

Children's social care's records are not here
  2022-06-06 | concern_raised: raised_by=neighbour | police
  on 2022-07-01 -> cannot tell

A visit that nobody confirmed
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-06-06 | concern_raised: raised_by=neighbour | childrens_social_care
  2022-06-08 | visit: seen_alone=yes | childrens_social_care | unconfirmed
  on 2022-07-01 -> cannot tell

The child died
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-06-06 | concern_raised: raised_by=neighbour | childrens_social_care
  2022-06-08 | death | hospital | of child
  on 2022-07-01 -> no

About a brother
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-06-06 | concern_raised: raised_by=neighbour | childrens_social_care | of sibling
  on 2022-07-01 -> nothing

Seen alone, and the neighbour got no reply
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-06-06 | concern_raised: raised_by=neighbour, reply_given=no | childrens_social_care
  2022-06-08 | visit: child_seen=yes, seen_alone=yes | childrens_social_care
  on 2022-07-01 -> yes
"""

_FROM_WIDER_FAMILY = select("concern_raised", raised_by=("relative", "neighbour", "anonymous"))

_STARTS, _WHEN = ways(
    (
        Each(_FROM_WIDER_FAMILY, same_day_is_one=True),
        any_of(
            NoneBy(
                of=select("visit", seen_alone=True),
                within=working_days("wider_family.working_days"),
                held_by=CHILDRENS_SOCIAL_CARE,
                called="A visit at which the child was seen alone",
                until=CHILD_DIED,
            ),
            StartIs(AsFarAsSaid(Is("reply_given", (False,))), "the record says that whoever raised it got no reply"),
        ),
    ),
    (Several(_FROM_WIDER_FAMILY, "wider_family.many", "wider_family.months"), Always()),
)

WIDER_FAMILY_CONCERN = Prompt(
    code="wider-family-concern",
    ref="R17",
    tier="T2",
    version="2",
    title="Concern from family, a neighbour or somebody unnamed",
    says="family, a neighbour or somebody unnamed raised a concern and no record shows the child seen alone "
    "within {n} or says that they got no reply, "
    "or there were {many} within {months}",
    source=Cite("National review of the deaths of two children, May 2022", "summaries read"),
    learned_on=date(2022, 5, 31),
    starts=_STARTS,
    when=_WHEN,
    questions=(
        "Were photographs or messages asked for?",
        "Was it put down to malice and, if so, on what evidence?",
        "Did whoever raised it get a reply?",
    ),
    would_answer=("A record of seeing the child alone, and of what came of the concern.",),
    held_by=("childrens_social_care", "police", "housing", "voluntary"),
    fills={"n": "wider_family.working_days", "many": "wider_family.many", "months": "wider_family.months"},
    against=select("strength"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
