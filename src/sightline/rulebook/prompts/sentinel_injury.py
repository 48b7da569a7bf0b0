"""An injury of a kind that asks for a full look, and no strategy discussion (R12)

Clinical guidance on suspecting maltreatment (from memory) names kinds of injury that should always make somebody
think: burns, bites, a torn frenulum or other injury to the mouth, hair loss, a fracture in a child under 18 months.
Bruises and cuts alone are not among them here. That such a record exists says nothing about its cause.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.age import Younger
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.logic import all_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.language.ways import ways
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
A mouth injury, and no strategy discussion by the end of the next working day
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-19 | injury: type=mouth | hospital
  on 2014-03-20 -> no
  on 2014-03-21 -> yes

Discussed on the same day
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-19 | injury: type=mouth | hospital
  2014-03-19 | strategy_discussion | childrens_social_care
  on 2014-05-01 -> no

Discussed a week later answers it from then on
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-19 | injury: type=mouth | hospital
  2014-03-26 | strategy_discussion | childrens_social_care
  on 2014-03-25 -> yes
  on 2014-03-26 -> no

A graze
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-19 | injury: type=scratch | early_years
  on 2014-05-01 -> nothing

A fracture at two years
  covered: childrens_social_care 2014-01-01..2014-12-31
  2012-03-01 | birth | midwifery | of child
  2014-03-19 | injury: type=fracture | hospital
  on 2014-05-01 -> no

A fracture at one year
  covered: childrens_social_care 2014-01-01..2014-12-31
  2013-03-01 | birth | midwifery | of child
  2014-03-19 | injury: type=fracture | hospital
  on 2014-05-01 -> yes

A fracture, and no birth on record
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-19 | injury: type=fracture | hospital
  on 2014-05-01 -> cannot tell

Children's social care's records are not here
  2014-03-19 | injury: type=burn | hospital
  on 2014-05-01 -> cannot tell

Before a weekend
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-21 | injury: type=bite | early_years
  on 2014-03-24 -> no
  on 2014-03-25 -> yes

What sort is not recorded
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-19 | injury | hospital
  on 2014-05-01 -> cannot tell

A brother's
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-19 | injury: type=burn | hospital | of sibling
  on 2014-05-01 -> nothing
"""

_NO_DISCUSSION = NoneBy(
    of=select("strategy_discussion", "section_47_enquiry_start"),
    within=working_days("sentinel_injury.working_days"),
    held_by=CHILDRENS_SOCIAL_CARE,
    called="A strategy discussion",
    until=CHILD_DIED,
)

_STARTS, _WHEN = ways(
    (Each(select("injury", type=("burn", "bite", "hair_loss", "mouth")), same_day_is_one=True), _NO_DISCUSSION),
    (
        Each(select("injury", type="fracture"), same_day_is_one=True),
        all_of(Younger("sentinel_fracture.months"), _NO_DISCUSSION),
    ),
)

SENTINEL_INJURY = Prompt(
    code="sentinel-injury",
    ref="R12",
    tier="T2",
    version="1",
    title="Injury of a kind that asks for a full look",
    says="the child had an injury of a kind that guidance names, and no strategy discussion is recorded within {n} or "
    "since",
    source=Cite(
        "Clinical guidance on suspecting maltreatment; a case reviewed in public on 5 September 2017", "in part read"
    ),
    learned_on=date(2017, 9, 5),
    starts=_STARTS,
    when=_WHEN,
    questions=(
        "Which sort of injury is it, and who has examined the whole child?",
        "Has the full examination for child protection been done?",
    ),
    would_answer=("A strategy discussion, or a recorded decision why none is needed.",),
    held_by=("hospital", "general_practice", "early_years"),
    fills={"n": "sentinel_injury.working_days"},
    against=select("medical_opinion", "diagnosis", "child_protection_medical"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
