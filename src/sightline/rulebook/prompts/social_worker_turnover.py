"""Who holds the story: changes of social worker, and gaps (R47)

Reviews speak of the story being lost when workers change (from memory); a sector data standard (read) records why each
ended. Three social workers within a year, more than five working days with none while a plan runs or a child is looked
after, or a handover without a joint visit.
"""

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.conditions import (
    AsFarAsSaid,
    Is,
)
from sightline.rulebook.language.distinct import by_field
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.during import Running
from sightline.rulebook.language.logic import StartIs, all_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import either, select
from sightline.rulebook.language.ways import Always, ways
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
A third social worker within twelve months
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-06-03 | social_worker_allocated: who=J Marlow | childrens_social_care
  2013-11-04 | social_worker_allocated: who=P Oduya | childrens_social_care
  2014-04-04 | social_worker_allocated: who=S Whitlow | childrens_social_care
  on 2014-04-03 -> no; no
  on 2014-04-04 -> yes

The same one three times
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-06-03 | social_worker_allocated: who=J Marlow | childrens_social_care
  2013-11-04 | social_worker_allocated: who=j marlow | childrens_social_care
  2014-04-04 | social_worker_allocated: who=J Marlow | childrens_social_care
  on 2014-05-01 -> no; no; no

A handover without a joint visit
  2014-04-04 | social_worker_allocated: who=J Marlow, joint_handover=no | childrens_social_care
  on 2014-04-04 -> yes

Nobody for more than five working days, on a plan
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-03-03 | social_worker_ended: who=J Marlow | childrens_social_care
  on 2014-03-10 -> no
  on 2014-03-11 -> yes

The next came in time
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-03-03 | social_worker_ended: who=J Marlow | childrens_social_care
  2014-03-10 | social_worker_allocated: who=P Oduya, joint_handover=yes | childrens_social_care
  on 2014-05-01 -> no; no

Nobody, and no plan
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-03-03 | social_worker_ended: who=J Marlow | childrens_social_care
  on 2014-05-01 -> no

Who it was is not recorded
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-06-03 | social_worker_allocated: who=J Marlow | childrens_social_care
  2013-11-04 | social_worker_allocated | childrens_social_care
  2014-04-04 | social_worker_allocated: who=S Whitlow | childrens_social_care
  on 2014-05-01 -> cannot tell; no; no

The records stop
  covered: childrens_social_care 2013-01-01..2014-03-05
  2014-01-06 | looked_after_start | childrens_social_care
  2014-03-03 | social_worker_ended: who=J Marlow | childrens_social_care
  on 2014-05-01 -> cannot tell

A new worker the day before the old one left
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-03-02 | social_worker_allocated: who=P Oduya, joint_handover=yes | childrens_social_care
  2014-03-03 | social_worker_ended: who=J Marlow | childrens_social_care
  on 2014-05-01 -> no; no

A brother's social worker
  covered: childrens_social_care 2013-01-01..2014-12-31
  2014-04-04 | social_worker_allocated: joint_handover=no | childrens_social_care | of sibling
  on 2014-05-01 -> nothing
"""

_STARTS, _WHEN = ways(
    (
        Several(
            select("social_worker_allocated"),
            "workers.many",
            "workers.months",
            by_field("who", words="social workers"),
        ),
        Always(),
    ),
    (
        Each(select("social_worker_allocated"), same_day_is_one=True),
        StartIs(AsFarAsSaid(Is("joint_handover", (False,))), "there was no joint handover visit"),
    ),
    (
        Each(select("social_worker_ended"), same_day_is_one=True),
        all_of(
            Running(("child_protection_plan", "looked_after")),
            NoneBy(
                of=select("social_worker_allocated"),
                within=working_days("unallocated.working_days"),
                held_by=CHILDRENS_SOCIAL_CARE,
                called="A new social worker",
                until=either(CHILD_DIED, select("case_closed")),
                before="unallocated.working_days",
            ),
        ),
    ),
)

SOCIAL_WORKER_TURNOVER = Prompt(
    code="social-worker-turnover",
    ref="R47",
    tier="T3",
    version="1",
    title="Changes of social worker, and gaps",
    says="the child has had at least {many} within {months}, or a child on a plan or looked after had no social worker "
    "for more than {n}, or one social worker handed over to the next without a visit together",
    source=Cite("Reviews, from memory; a sector data standard's reasons for a worker's end", "in part read"),
    learned_on=None,
    starts=_STARTS,
    when=_WHEN,
    questions=("Who holds the story?",),
    would_answer=("A named social worker who has read the whole of it and met the child.",),
    held_by=("childrens_social_care",),
    fills={"many": "workers.many", "months": "workers.months", "n": "unallocated.working_days"},
    against=select("case_discussion"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
