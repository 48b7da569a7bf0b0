"""An assessment or conference without contact with the father or the partner (R16)

A review published on 5 September 2017 (read in press reports) and national learning on men who go unseen (its contents
seen) found that fathers and partners were discussed and not met. This asks where an assessment is completed, or an
initial conference held, and no record of the months before shows contact with a father or partner whom the cast list
names, or whom any record names as living with the family; and where the record of a conference or core group says that
the father was not invited and gives no reason.

Mended in November 2026 (version 2): it is also asked where the record of a conference or core group says that the
father was not invited and gives no reason.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AsFarAsSaid, Involves, Is, NotFilled
from sightline.rulebook.language.deadlines import OnThatDay
from sightline.rulebook.language.logic import all_of, any_of
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.language.ways import Always, ways
from sightline.rulebook.language.windows import EVER, Around
from sightline.rulebook.terms import CHILDRENS_SOCIAL_CARE

EXAMPLES = """
A partner is known, and no contact with him is on record
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | relationship_start: partner=Leon Tasker | health_visiting | involves partner Leon Tasker
  2014-02-03 | assessment_completed | childrens_social_care
  on 2014-02-03 -> no
  on 2014-02-04 -> yes

A visit at which he took part
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | relationship_start: partner=Leon Tasker | health_visiting | involves partner Leon Tasker
  2014-01-20 | visit: child_seen=yes | childrens_social_care | involves partner Leon Tasker
  2014-02-03 | assessment_completed | childrens_social_care
  on 2014-02-10 -> no

A visit four months before
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | visit: child_seen=yes | childrens_social_care | involves partner Leon Tasker
  2014-02-03 | assessment_completed | childrens_social_care
  on 2014-02-10 -> yes

Contact afterwards answers it
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | relationship_start: partner=Leon Tasker | health_visiting | involves partner Leon Tasker
  2014-02-03 | assessment_completed | childrens_social_care
  2014-02-20 | visit | childrens_social_care | involves partner Leon Tasker
  on 2014-02-19 -> yes
  on 2014-02-20 -> no

Nobody is known to be a father or partner
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-02-03 | assessment_completed | childrens_social_care
  on 2014-02-10 -> no

The father attended the conference
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-02-03 | initial_child_protection_conference: outcome=plan | childrens_social_care | involves father Dean
  on 2014-02-10 -> no

Only the mother was seen
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | household_join: who=Leon Tasker | housing
  2014-01-20 | visit: child_seen=yes | childrens_social_care | involves mother Robin
  2014-02-03 | assessment_completed | childrens_social_care
  on 2014-02-10 -> yes

Children's social care's records do not cover the time
  covered: childrens_social_care 2014-03-01..2014-12-31
  2013-10-01 | relationship_start: partner=Leon Tasker | health_visiting | involves partner Leon Tasker
  2014-02-03 | assessment_completed | childrens_social_care
  on 2014-02-10 -> cannot tell

An entry that nobody has named yet
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | relationship_start: partner=Leon Tasker | health_visiting | involves partner Leon Tasker
  2014-02-03 | assessment_completed | childrens_social_care
  2014-02-03 | entry | childrens_social_care | unconfirmed
  on 2014-02-10 -> cannot tell

An assessment of a brother
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | relationship_start: partner=Leon Tasker | health_visiting | involves partner Leon Tasker
  2014-02-03 | assessment_completed | childrens_social_care | of sibling
  on 2014-02-10 -> nothing

The father was not invited to the review, and no reason is given
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-02-03 | review_child_protection_conference: father_invited=no | childrens_social_care
  on 2014-02-03 -> yes

Not invited, for a reason
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-02-03 | core_group: father_invited=no, why_not_invited=Contact is forbidden | childrens_social_care
  on 2014-02-10 -> nothing
"""

_FATHER_OR_PARTNER = Involves(
    ("father", "partner", "stepparent", "former_partner"), "with a father or partner taking part"
)

_NOT_INVITED = Select(
    ("initial_child_protection_conference", "review_child_protection_conference", "core_group"),
    (AsFarAsSaid(Is("father_invited", (False,))), NotFilled("why_not_invited", "without a reason")),
    "conference or core group to which the father was not invited, without a reason",
)

_STARTS, _WHEN = ways(
    (
        Each(select("assessment_completed", "initial_child_protection_conference"), same_day_is_one=True),
        all_of(
            any_of(
                Also(
                    Select(
                        ("relationship_start", "household_join", "visit", "domestic_abuse_incident", "birth"),
                        (_FATHER_OR_PARTNER,),
                    ),
                    Around(EVER, EVER),
                ),
                Also(select("relationship_start", "household_join"), Around(EVER, EVER)),
            ),
            NoneBy(
                of=Select(
                    (
                        "visit",
                        "health_visitor_contact",
                        "initial_child_protection_conference",
                        "review_child_protection_conference",
                        "core_group",
                        "assessment_start",
                        "account_given",
                        "message",
                    ),
                    (_FATHER_OR_PARTNER,),
                ),
                within=OnThatDay(),
                held_by=CHILDRENS_SOCIAL_CARE,
                called="Contact with a father or partner",
                before="contact_with_adult.months",
                own_answers=True,
            ),
        ),
    ),
    (Each(_NOT_INVITED, same_day_is_one=True), Always()),
)

ADULT_NOT_SPOKEN_WITH = Prompt(
    code="adult-not-spoken-with",
    ref="R16",
    tier="T2",
    version="2",
    title="Father or partner not spoken with",
    says="an assessment was completed or a conference held, and no record of the {n} before or since shows "
    "contact with "
    "the child's father or a parent's partner, or the father was not invited and no reason is given",
    source=Cite("A serious case review published on 5 September 2017; national learning on unseen men", "in part read"),
    learned_on=date(2017, 9, 5),
    starts=_STARTS,
    when=_WHEN,
    questions=(
        "Whose voice is missing?",
        "What does the father, or the partner, say?",
        "Is he being asked, or only spoken about?",
    ),
    would_answer=("A record of speaking with the father and the partner, or why that was not safe.",),
    held_by=("childrens_social_care", "health_visiting", "midwifery"),
    fills={"n": "contact_with_adult.months"},
    against=select("adult_check"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
