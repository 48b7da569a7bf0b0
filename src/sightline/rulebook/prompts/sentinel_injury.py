"""An injury of a kind that asks for a full look, and no strategy discussion (R12)

Clinical guidance on suspecting maltreatment (from memory) names kinds of injury that should always make somebody
think: burns, bites, a torn frenulum or other injury to the mouth, hair loss, a fracture in a child under 18 months.
A mark in the shape of a hand, a grip or a thing is among them where a person has marked it so. Bruises and cuts alone
are not. That such a record exists says nothing about its cause.

Mended in November 2026 (version 2): a decision of children's social care with its reasons answers, as it always said.
A burn of a child who can move about is answered too by an examination for child protection, or by the hospital's or
GP's own view of the child that voices no concern: nearly every burn of a toddler is an accident, and a doctor who has
looked has done what this asks for. The price: where that doctor was wrong, this stays silent; R02, R04 and R07 do not.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.age import NotYetMobile, Younger
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AsFarAsSaid, FromAgency, Involves, Is, Recorded
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.logic import all_of, any_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
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

A decision with its reasons
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-19 | injury: type=mouth | hospital
  2014-03-24 | decision: type=no_further_action, rationale=Seen to fall at nursery | childrens_social_care
  on 2014-03-23 -> yes
  on 2014-03-24 -> no

A burn that the hospital looked at and had no concern about
  covered: childrens_social_care 2014-01-01..2014-12-31
  2012-01-10 | birth | midwifery | of child
  2014-03-19 | injury: type=burn | hospital
  2014-03-19 | professional_opinion: concern=no | hospital | of child
  on 2014-03-30 -> no

The same of a baby who cannot move about: only a discussion answers it
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-19 | injury: type=burn, non_mobile=yes | hospital
  2014-03-19 | professional_opinion: concern=no | hospital | of child
  on 2014-03-30 -> yes

A doctor's view that does not say whether there is a concern
  covered: childrens_social_care 2014-01-01..2014-12-31
  2012-01-10 | birth | midwifery | of child
  2014-03-19 | injury: type=burn | hospital
  2014-03-19 | professional_opinion | hospital | of child
  on 2014-03-30 -> yes

A bite that the hospital had no concern about
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-19 | injury: type=bite | hospital
  2014-03-19 | professional_opinion: concern=no | hospital | of child
  on 2014-03-30 -> yes

A bruise that a person marked as patterned
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-19 | injury: type=bruise, patterned=yes | early_years
  on 2014-03-30 -> yes
"""

_DECIDED = Select(
    ("decision",),
    (FromAgency(CHILDRENS_SOCIAL_CARE), AsFarAsSaid(Recorded("rationale"))),
    "decision of children's social care with its reasons",
)
_DISCUSSED = either(select("strategy_discussion", "section_47_enquiry_start"), _DECIDED)
_LOOKED_AT = either(
    select("strategy_discussion", "section_47_enquiry_start", "child_protection_medical"),
    _DECIDED,
    Select(
        ("professional_opinion",),
        (
            FromAgency(("hospital", "general_practice")),
            Involves(("child", "subject", "victim"), "about the child"),
            AsFarAsSaid(Is("concern", (False,))),
        ),
        "hospital's or GP's own view of the child that voices no concern",
    ),
)

_NO_DISCUSSION = NoneBy(
    of=_DISCUSSED,
    within=working_days("sentinel_injury.working_days"),
    held_by=CHILDRENS_SOCIAL_CARE,
    called="A strategy discussion, or a decision why none was needed",
    until=CHILD_DIED,
)
_NOBODY_LOOKED = NoneBy(
    of=_LOOKED_AT,
    within=working_days("sentinel_injury.working_days"),
    held_by=CHILDRENS_SOCIAL_CARE,
    called="A strategy discussion, an examination, or a doctor's view of the burn",
    until=CHILD_DIED,
)

_STARTS, _WHEN = ways(
    (Each(select("injury", type=("bite", "hair_loss", "mouth")), same_day_is_one=True), _NO_DISCUSSION),
    (
        Each(select("injury", type="burn"), same_day_is_one=True),
        any_of(
            all_of(NotYetMobile("non_mobile", "non_mobile.months"), _NO_DISCUSSION),
            _NOBODY_LOOKED,
        ),
    ),
    (
        Each(select("injury", type="fracture"), same_day_is_one=True),
        all_of(Younger("sentinel_fracture.months"), _NO_DISCUSSION),
    ),
    (
        Each(
            Select(("injury",), (AsFarAsSaid(Is("patterned", (True,))),), "mark that a person marked as patterned"),
            same_day_is_one=True,
        ),
        _NO_DISCUSSION,
    ),
)

SENTINEL_INJURY = Prompt(
    code="sentinel-injury",
    ref="R12",
    tier="T2",
    version="2",
    title="Injury of a kind that asks for a full look",
    says="the child had an injury of a kind that guidance names, and no strategy discussion, or for a burn no doctor's "
    "view of it, is recorded within {n} or since",
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
