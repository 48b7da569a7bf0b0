"""An escalation without an outcome (R43)

National guidance asks every area for a clear policy for escalating disagreements (as local procedures cite it); how
long each stage may take is set locally. This asks where an escalation is raised and no outcome of it is on record in
that time, or where it was withdrawn and no reason is recorded.

Mended in November 2026 (version 2): withdrawn with its reason is an outcome, and withdrawn without one is asked about
at once.
"""

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AsFarAsSaid, Is, NotFilled, Recorded
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.logic import Unless, all_of, any_of
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.language.windows import EVER, Around
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
Raised, and no outcome within ten working days
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | escalation: state=raised | health_visiting
  on 2014-03-17 -> no
  on 2014-03-18 -> yes

Resolved in time
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | escalation: state=raised | health_visiting
  2014-03-10 | escalation: state=resolved | childrens_social_care
  on 2014-05-01 -> no

Resolved late answers it from then on
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | escalation: state=raised | health_visiting
  2014-04-10 | escalation: state=resolved | childrens_social_care
  on 2014-04-09 -> yes
  on 2014-04-10 -> no

Withdrawn
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | escalation: state=raised | health_visiting
  2014-03-10 | escalation: state=withdrawn | health_visiting
  on 2014-03-09 -> no
  on 2014-03-10 -> yes
  on 2014-05-01 -> yes

Withdrawn, and the reason is recorded
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | escalation: state=raised | health_visiting
  2014-03-10 | escalation: state=withdrawn, why_withdrawn=the plan was changed as asked | health_visiting
  on 2014-05-01 -> no

Its state is not recorded
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | escalation | health_visiting
  on 2014-05-01 -> cannot tell

Raised again within the time: one question
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | escalation: state=raised | health_visiting
  2014-03-10 | escalation: state=raised, stage=2 | health_visiting
  on 2014-05-01 -> yes

A second one after the first was resolved
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | escalation: state=raised | health_visiting
  2014-03-10 | escalation: state=resolved | childrens_social_care
  2014-06-02 | escalation: state=raised | health_visiting
  on 2014-08-01 -> no; yes

Children's social care's records are not here
  2014-03-03 | escalation: state=raised | health_visiting
  on 2014-05-01 -> cannot tell

An entry that nobody has named yet
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | escalation: state=raised | health_visiting
  2014-03-05 | entry | childrens_social_care | unconfirmed
  on 2014-05-01 -> cannot tell

About a brother
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | escalation: state=raised | health_visiting | of sibling
  on 2014-05-01 -> nothing
"""

_WITHDRAWN = Is("state", ("withdrawn",))
_RESOLVED = either(
    select("escalation", state="resolved"),
    Select(("escalation",), (_WITHDRAWN, AsFarAsSaid(Recorded("why_withdrawn"))), "escalation withdrawn with a reason"),
)
_GIVEN_UP = Select(
    ("escalation",),
    (AsFarAsSaid(_WITHDRAWN), NotFilled("why_withdrawn", "without a reason")),
    "escalation withdrawn without a reason",
)

ESCALATION_UNRESOLVED = Prompt(
    code="escalation-unresolved",
    ref="R43",
    tier="T2",
    version="2",
    title="Escalation without an outcome",
    says="an escalation was raised, and no outcome of it is recorded within {n} or since, or it was withdrawn without "
    "any reason",
    source=Cite(
        "National guidance's duty to have a policy for escalation, as procedures cite it", "secondary source read"
    ),
    learned_on=None,
    starts=Each(select("escalation", state="raised"), one_until=_RESOLVED, same_day_is_one=True),
    when=any_of(
        NoneBy(
            of=_RESOLVED,
            within=working_days("escalation.working_days"),
            held_by=CHILDRENS_SOCIAL_CARE,
            called="An outcome of the escalation",
            until=CHILD_DIED,
        ),
        all_of(Also(_GIVEN_UP, Around(after=EVER)), Unless(_RESOLVED, since="one.month", after_start=True)),
    ),
    questions=("Is the disagreement about facts or about thresholds?",),
    would_answer=("An outcome, with its reasons, or the next stage.",),
    held_by=("childrens_social_care", "health_visiting", "school", "police"),
    fills={"n": "escalation.working_days"},
    against=select("meeting_held", "strategy_discussion"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
