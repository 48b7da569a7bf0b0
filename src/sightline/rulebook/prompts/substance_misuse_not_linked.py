"""An adult's drugs or alcohol, not taken into the assessment (R20)

National learning (titles and contents seen) asks what an adult's use of drugs or alcohol means for a young child's day.
This asks where such an event is on record for a child under five and no assessment since, or in the weeks before,
says by its subject or its factors that it took it in.
"""

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.age import Younger
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    Mentions,
)
from sightline.rulebook.language.due import weeks
from sightline.rulebook.language.logic import all_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
No assessment within six weeks
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | substance_misuse_event: who=Robin | substance_misuse
  on 2014-03-17 -> no
  on 2014-03-18 -> yes

An assessment that names it
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | substance_misuse_event: who=Robin | substance_misuse
  2014-03-03 | assessment_completed: domain=alcohol and parenting | childrens_social_care
  on 2014-05-01 -> no

An assessment that names it among its factors
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | substance_misuse_event: who=Robin | substance_misuse
  2014-03-03 | assessment_completed: factors=2B | childrens_social_care
  on 2014-05-01 -> no

An assessment of something else
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | substance_misuse_event: who=Robin | substance_misuse
  2014-03-03 | assessment_completed: domain=housing | childrens_social_care
  on 2014-05-01 -> yes

An assessment that does not say what it looked at
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | substance_misuse_event: who=Robin | substance_misuse
  2014-03-03 | assessment_completed | childrens_social_care
  on 2014-05-01 -> cannot tell

Five years old
  covered: childrens_social_care 2013-01-01..2014-12-31
  2009-02-03 | birth | midwifery | of child
  2014-02-03 | substance_misuse_event: who=Robin | substance_misuse
  on 2014-05-01 -> no

No birth on record
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-02-03 | substance_misuse_event: who=Robin | substance_misuse
  on 2014-05-01 -> cannot tell

Children's social care's records are not here
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | substance_misuse_event: who=Robin | substance_misuse
  on 2014-05-01 -> cannot tell

An assessment two weeks before took it in
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-01-20 | assessment_completed: domain=drugs | childrens_social_care
  2014-02-03 | substance_misuse_event: who=Robin | substance_misuse
  on 2014-05-01 -> no

Several events of one month: each is asked about
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | substance_misuse_event: who=Robin | substance_misuse
  2014-02-10 | substance_misuse_event: who=Robin | police
  on 2014-05-01 -> yes

A reading that nobody confirmed
  covered: childrens_social_care 2013-01-01..2014-12-31
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | substance_misuse_event: who=Robin | substance_misuse | unconfirmed
  on 2014-05-01 -> nothing
"""

_ASSESSED = Select(
    ("assessment_completed",),
    (
        Mentions(
            ("domain", "factors", "outcome"),
            ("drug", "alcohol", "substance", "1b", "1c", "2b", "2c"),
            "that takes in drugs or alcohol",
        ),
    ),
)

SUBSTANCE_MISUSE_NOT_LINKED = Prompt(
    code="substance-misuse-not-linked",
    ref="R20",
    tier="T2",
    version="1",
    title="Drugs or alcohol not taken into the assessment",
    says="an adult's use of drugs or alcohol is on record for a child younger than {age}, and no assessment within {n} "
    "or since says that it took it in",
    source=Cite("National learning on unseen men, and national studies of serious cases", "titles and contents seen"),
    learned_on=None,
    starts=Each(
        select("substance_misuse_event"),
        one_until=_ASSESSED,
        same_day_is_one=True,
    ),
    when=all_of(
        Younger("not_seen.years"),
        NoneBy(
            of=_ASSESSED,
            within=weeks("substance_assessment.weeks"),
            held_by=CHILDRENS_SOCIAL_CARE,
            called="An assessment that takes it in",
            until=CHILD_DIED,
            before="substance_assessment.weeks",
        ),
    ),
    questions=(
        "What does it mean for the child's day: storage, who watches, where the child sleeps, money?",
        "Does whoever treats the adult know that there is a child?",
    ),
    would_answer=("An assessment that says what the use means for the child.",),
    held_by=("substance_misuse", "police", "midwifery"),
    fills={"age": "not_seen.years", "n": "substance_assessment.weeks"},
    against=select("service_offered", "strength"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
