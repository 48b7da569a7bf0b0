"""A mark on a child who cannot move about yet (R01)

A briefing of the national panel on bruises in infants who do not move about (September 2022; read as local procedures
cite it) and clinical guidance on suspecting maltreatment (from memory) ask for a referral and an examination by a
paediatrician at once: the referral on the same day, the examination within 24 hours, weekends too. Accidental bruises
are rare at that age.

Where no record says whether the child could move about, a child under six months is taken not to. A referral to
children's social care, a strategy discussion, or an examination for child protection answers the question.

Mended in November 2026 (version 2): the referral is looked for on the day itself and the examination within 24 hours,
as the guidance says, and no longer both within a working day. A mark found on a Friday had waited until Monday.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.age import NotYetMobile
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.deadlines import OnThatDay
from sightline.rulebook.language.due import ElapsedHours
from sightline.rulebook.language.logic import all_of, any_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILDRENS_SOCIAL_CARE

EXAMPLES = """
A bruise on a baby, and nothing done on the day
  covered: childrens_social_care 2022-01-01..2022-12-31
  covered: hospital 2022-01-01..2022-12-31
  2022-03-07 | injury: type=bruise, non_mobile=yes | health_visiting
  on 2022-03-07 -> no
  on 2022-03-08 -> yes

Referred and examined on the day
  covered: childrens_social_care 2022-01-01..2022-12-31
  covered: hospital 2022-01-01..2022-12-31
  2022-03-07 | injury: type=bruise, non_mobile=yes | health_visiting
  2022-03-07 | referral_received | childrens_social_care
  2022-03-07 | child_protection_medical | hospital
  on 2022-05-01 -> no

A referral alone leaves the examination open
  covered: childrens_social_care 2022-01-01..2022-12-31
  covered: hospital 2022-01-01..2022-12-31
  2022-03-07 | injury: type=bruise, non_mobile=yes | health_visiting
  2022-03-07 | referral_received | childrens_social_care
  on 2022-05-01 -> yes

A child who walks
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-03-07 | injury: type=bruise, non_mobile=no | health_visiting
  on 2022-05-01 -> no

Not said, and four months old
  covered: childrens_social_care 2022-01-01..2022-12-31
  covered: hospital 2022-01-01..2022-12-31
  2021-11-01 | birth | midwifery | of child
  2022-03-07 | injury: type=bruise | health_visiting
  on 2022-05-01 -> yes

Not said, and seven months old
  covered: childrens_social_care 2022-01-01..2022-12-31
  2021-08-01 | birth | midwifery | of child
  2022-03-07 | injury: type=bruise | health_visiting
  on 2022-05-01 -> no

Not said, and no birth on record
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-03-07 | injury: type=bruise | health_visiting
  on 2022-05-01 -> cannot tell

Found on a Friday: the weekend does not wait
  covered: childrens_social_care 2022-01-01..2022-12-31
  covered: hospital 2022-01-01..2022-12-31
  2022-03-04 | injury: type=bruise, non_mobile=yes | health_visiting
  on 2022-03-04 -> no
  on 2022-03-05 -> yes

The hospital's records are not here
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-03-07 | injury: type=bruise, non_mobile=yes | health_visiting
  2022-03-07 | referral_received | childrens_social_care
  on 2022-05-01 -> cannot tell

Three agencies wrote down one mark: one question
  covered: childrens_social_care 2022-01-01..2022-12-31
  covered: hospital 2022-01-01..2022-12-31
  2022-03-07 | injury: type=bruise, non_mobile=yes | health_visiting
  2022-03-07 | injury: type=bruise, non_mobile=yes | general_practice
  on 2022-05-01 -> yes

A brother's bruise
  covered: childrens_social_care 2022-01-01..2022-12-31
  2022-03-07 | injury: type=bruise, non_mobile=yes | health_visiting | of sibling
  on 2022-05-01 -> nothing

Known only to the month
  covered: childrens_social_care 2022-01-01..2022-12-31
  covered: hospital 2022-01-01..2022-12-31
  2022-03 | injury: type=bruise, non_mobile=yes | health_visiting
  on 2022-03-20 -> cannot tell
  on 2022-05-01 -> yes

Referred on the day, and examined as soon as it could be asked
  covered: childrens_social_care 2022-01-01..2022-12-31
  covered: hospital 2022-01-01..2022-12-31
  2022-03-07 | injury: type=bruise, non_mobile=yes | health_visiting
  2022-03-07 | referral_received | childrens_social_care
  2022-03-09 | child_protection_medical | hospital
  on 2022-03-08 -> no
  on 2022-03-09 -> no

Referred on the day, and no examination after 24 hours
  covered: childrens_social_care 2022-01-01..2022-12-31
  covered: hospital 2022-01-01..2022-12-31
  2022-03-07 10:00 | injury: type=bruise, non_mobile=yes | health_visiting
  2022-03-07 | referral_received | childrens_social_care
  on 2022-03-08 -> no
  on 2022-03-09 -> yes
"""

INJURY_IN_NON_MOBILE_CHILD = Prompt(
    code="injury-in-non-mobile-child",
    ref="R01",
    tier="T1",
    version="2",
    title="Mark on a child who cannot move about yet",
    says="there is a mark or injury on a child who could not yet move about, and no record of both a referral on the "
    "same day and an examination by a paediatrician within {n}",
    source=Cite(
        "Briefing of the national panel on bruises in infants (September 2022); clinical guidance", "in part read"
    ),
    learned_on=date(2022, 9, 30),
    tier_standing="Local procedures that cite the briefing were read, and not the briefing; until it is, or a "
    "partnership adopts this, it does not interrupt a worker.",
    starts=Each(select("injury"), same_day_is_one=True),
    when=all_of(
        NotYetMobile("non_mobile", "non_mobile.months"),
        any_of(
            NoneBy(
                of=select("referral_received", "contact", "strategy_discussion", "section_47_enquiry_start"),
                within=OnThatDay(),
                held_by=CHILDRENS_SOCIAL_CARE,
                called="A referral to children's social care",
            ),
            NoneBy(
                of=select("child_protection_medical"),
                within=ElapsedHours("non_mobile_examination.hours"),
                held_by=("hospital",),
                called="An examination by a paediatrician",
            ),
        ),
    ),
    questions=(
        "You may want to ask who has seen this child undressed.",
        "What explanation was given, by whom, to whom, in which words?",
        "Has a paediatrician seen the child?",
        "Has a strategy discussion been held and, if not, who decided?",
    ),
    would_answer=("A referral to children's social care, and an examination by a paediatrician.",),
    held_by=("health_visiting", "general_practice", "hospital", "early_years"),
    fills={"n": "non_mobile_examination.hours"},
    against=select("medical_opinion", "diagnosis"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
