"""Several agencies each hold a piece, and nobody has laid them side by side (R56)

A national review of the deaths of two children, published in May 2022 (read in summaries), says that each professional
holds one piece. This is why Sightline exists. It asks where at least three agencies each hold something of an injury,
domestic abuse, an adult's trouble, missed contact, legal advice or a threat within sixty days, and no record shows that
they spoke together. It does not say that the pieces belong together.
"""

from datetime import date

from sightline.rulebook import terms
from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.distinct import AGENCY
from sightline.rulebook.language.logic import Unless, all_of
from sightline.rulebook.language.pooled import SeveralEvents
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import either, select

EXAMPLES = """
Three agencies, three pieces, no discussion
  2014-02-03 | injury: type=cut | hospital
  2014-03-03 | domestic_abuse_incident: child_heard=yes | police
  2014-03-20 | appointment_missed | health_visiting
  on 2014-03-19 -> nothing
  on 2014-03-20 -> yes

Two agencies
  2014-02-03 | injury: type=cut | hospital
  2014-03-03 | domestic_abuse_incident: child_heard=yes | police
  2014-03-20 | threat | police
  on 2014-05-01 -> nothing

They spoke together
  2014-02-03 | injury: type=cut | hospital
  2014-03-03 | domestic_abuse_incident: child_heard=yes | police
  2014-03-10 | strategy_discussion | childrens_social_care
  2014-03-20 | appointment_missed | health_visiting
  on 2014-05-01 -> no

They speak afterwards: answered from then on
  2014-02-03 | injury: type=cut | hospital
  2014-03-03 | domestic_abuse_incident: child_heard=yes | police
  2014-03-20 | appointment_missed | health_visiting
  2014-04-10 | core_group | childrens_social_care
  on 2014-04-09 -> yes
  on 2014-04-10 -> no

Sixty days, and sixty-one
  2014-02-03 | injury: type=cut | hospital
  2014-03-03 | domestic_abuse_incident: child_heard=yes | police
  2014-04-04 | appointment_missed | health_visiting
  on 2014-05-01 -> yes

Sixty-one
  2014-02-03 | injury: type=cut | hospital
  2014-03-03 | domestic_abuse_incident: child_heard=yes | police
  2014-04-05 | appointment_missed | health_visiting
  on 2014-05-01 -> nothing

One injury that three agencies wrote down is one piece
  2014-02-03 | injury: type=cut | hospital
  2014-02-03 | injury: type=cut | health_visiting | same event as 1
  2014-02-03 | injury: type=cut | general_practice | same event as 1
  on 2014-05-01 -> no

A discussion three months before
  2013-11-03 | strategy_discussion | childrens_social_care
  2014-02-03 | injury: type=cut | hospital
  2014-03-03 | domestic_abuse_incident: child_heard=yes | police
  2014-03-20 | appointment_missed | health_visiting
  on 2014-05-01 -> yes

A fourth agency's piece: the same question
  2014-02-03 | injury: type=cut | hospital
  2014-03-03 | domestic_abuse_incident: child_heard=yes | police
  2014-03-20 | appointment_missed | health_visiting
  2014-04-02 | legal_advice | legal
  on 2014-05-01 -> yes

A discussion that nobody confirmed
  2014-02-03 | injury: type=cut | hospital
  2014-03-03 | domestic_abuse_incident: child_heard=yes | police
  2014-03-20 | appointment_missed | health_visiting
  2014-03-25 | strategy_discussion | childrens_social_care | unconfirmed
  on 2014-05-01 -> cannot tell

A brother's injury
  2014-02-03 | injury: type=cut | hospital | of sibling
  2014-03-03 | domestic_abuse_incident: child_heard=yes | police
  2014-03-20 | appointment_missed | health_visiting
  on 2014-05-01 -> nothing
"""

CONVERGENCE = Prompt(
    code="convergence",
    ref="R56",
    tier="T2",
    version="1",
    title="Several agencies each hold a piece",
    says="at least {many} each hold a piece within {days}, and no record shows that they spoke with one another "
    "about the "
    "child",
    source=Cite("National review of the deaths of two children, May 2022", "summaries read"),
    learned_on=date(2022, 5, 31),
    starts=Several(
        either(
            terms.HURT_OR_COLLAPSED,
            select("domestic_abuse_incident", "threat", "appointment_missed", "visit_failed", "legal_advice"),
            select("adult_mental_health_event", "substance_misuse_event", "conviction", "arrest"),
        ),
        "convergence.agencies",
        "convergence.days",
        AGENCY,
    ),
    when=all_of(
        SeveralEvents(),
        Unless(terms.TALKED_TOGETHER, since="convergence.months"),
    ),
    questions=("Has anyone laid these side by side?", "Who should call people together, and by when?"),
    would_answer=("A discussion of the agencies that hold the pieces.",),
    held_by=("hospital", "police", "health_visiting", "general_practice", "childrens_social_care", "school"),
    fills={"many": "convergence.agencies", "days": "convergence.days"},
    against=select("information_shared"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
