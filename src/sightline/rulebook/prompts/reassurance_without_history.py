"""A reassuring medical opinion given without the history (R07)

In the case reviewed in public on 5 September 2017 (read in press reports) a medical examination raised no further
concerns while other agencies held earlier injuries and incidents. The question is whether the doctor had them. It
asks nothing about the doctor's skill.

What the records show of the hospital's knowledge counts: its own records, and what it received. A record that says
that the doctor was told of the history answers it.
"""

from datetime import date

from sightline.rulebook import terms
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.knowledge import EarlierNotKnownTo
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import either, select

EXAMPLES = """
No concern, and an earlier injury that only the health visitor held
  covered: hospital 2014-01-01..2014-12-31
  2014-02-03 | injury: type=bruise | health_visiting
  2014-04-10 | child_protection_medical: outcome=no_concern | hospital
  on 2014-04-09 -> nothing
  on 2014-04-10 -> yes

The record says that the doctor was told
  covered: hospital 2014-01-01..2014-12-31
  2014-02-03 | injury: type=bruise | health_visiting
  2014-04-10 | child_protection_medical: outcome=no_concern, told_of_history=yes | hospital
  on 2014-05-01 -> no

The hospital itself held the injury
  covered: hospital 2014-01-01..2014-12-31
  2014-02-03 | injury: type=bruise | hospital
  2014-04-10 | child_protection_medical: outcome=no_concern | hospital
  on 2014-05-01 -> no

Told by letter before
  covered: hospital 2014-01-01..2014-12-31
  2014-02-03 | injury: type=bruise | health_visiting
  2014-02-10 | information_shared: recipient=hospital | health_visiting | about 1
  2014-04-10 | child_protection_medical: outcome=no_concern | hospital
  on 2014-05-01 -> no

Told only afterwards
  covered: hospital 2014-01-01..2014-12-31
  2014-02-03 | injury: type=bruise | health_visiting
  2014-04-10 | child_protection_medical: outcome=no_concern | hospital
  2014-04-20 | information_shared: recipient=hospital | health_visiting | about 1
  on 2014-05-01 -> yes

The opinion voiced concern
  covered: hospital 2014-01-01..2014-12-31
  2014-02-03 | injury: type=bruise | health_visiting
  2014-04-10 | child_protection_medical: outcome=concern | hospital
  on 2014-05-01 -> nothing

The opinion is not recorded
  covered: hospital 2014-01-01..2014-12-31
  2014-02-03 | injury: type=bruise | health_visiting
  2014-04-10 | child_protection_medical | hospital
  on 2014-05-01 -> cannot tell

Two years before
  covered: hospital 2014-01-01..2014-12-31
  2012-02-03 | injury: type=bruise | health_visiting
  2014-04-10 | child_protection_medical: outcome=no_concern | hospital
  on 2014-05-01 -> no

The hospital's records are not here
  2014-02-03 | injury: type=bruise | health_visiting
  2014-04-10 | child_protection_medical: outcome=no_concern | childrens_social_care
  on 2014-05-01 -> cannot tell

Nothing earlier is known to anybody
  covered: hospital 2014-01-01..2014-12-31
  2014-04-10 | child_protection_medical: outcome=no_concern | hospital
  on 2014-05-01 -> no

The injury came after
  covered: hospital 2014-01-01..2014-12-31
  2014-04-10 | child_protection_medical: outcome=no_concern | hospital
  2014-04-20 | injury: type=bruise | health_visiting
  on 2014-05-01 -> no
"""

REASSURANCE_WITHOUT_HISTORY = Prompt(
    code="reassurance-without-history",
    ref="R07",
    tier="T2",
    version="1",
    title="Reassuring medical opinion without the history",
    says="a child protection medical raised no concern, and nothing shows that the hospital had word of what others "
    "held from the {n} before",
    source=Cite("A case reviewed in public on 5 September 2017", "press report read"),
    learned_on=date(2017, 9, 5),
    starts=Each(select("child_protection_medical", outcome="no_concern"), same_day_is_one=True),
    when=EarlierNotKnownTo(
        either(
            terms.HURT_OR_COLLAPSED,
            terms.ABUSE_NEAR_THE_CHILD,
            select("conviction", "legal_advice", "threat"),
        ),
        "hospital",
        "history_for_doctor.months",
        told="told_of_history",
    ),
    questions=(
        "Was the doctor told about earlier attendances, domestic abuse, convictions?",
        "Does the opinion stand, knowing them?",
    ),
    would_answer=("A record that the doctor was told, and what the doctor then thought.",),
    held_by=("childrens_social_care", "hospital", "police"),
    fills={"n": "history_for_doctor.months"},
    against=select("medical_opinion"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
