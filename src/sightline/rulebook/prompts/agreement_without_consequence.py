"""A refused or broken agreement without consequence (R31)

In the case reviewed in public on 5 September 2017 (read in press reports) a parent was asked to sign an agreement and
refused; the inspectorate's article of 23 January 2018 (read) asks what an agreement is worth that is not followed up.
This asks where an agreement was refused, broken, or left unsigned, and no decision to step up, or to do otherwise with
reasons, is on record within five working days.

Our reading: of one that was left unsigned, the five days are those from when it was put to the parent, and not five
more from when it had become plain that nobody would sign.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.conditions import (
    Recorded,
)
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
Refused, and no decision by the fifth working day
  covered: childrens_social_care 2018-01-01..2018-12-31
  2018-04-10 | agreement_refused: who=Robin | childrens_social_care
  on 2018-04-17 -> no
  on 2018-04-18 -> yes

A strategy discussion
  covered: childrens_social_care 2018-01-01..2018-12-31
  2018-04-10 | agreement_refused: who=Robin | childrens_social_care
  2018-04-12 | strategy_discussion | childrens_social_care
  on 2018-05-01 -> no

A decision with its reasons
  covered: childrens_social_care 2018-01-01..2018-12-31
  2018-04-10 | agreement_refused: who=Robin | childrens_social_care
  2018-04-12 | decision: type=continue, rationale=Given at length | childrens_social_care
  on 2018-05-01 -> no

A decision to go on, without reasons
  covered: childrens_social_care 2018-01-01..2018-12-31
  2018-04-10 | agreement_refused: who=Robin | childrens_social_care
  2018-04-12 | decision: type=continue | childrens_social_care
  on 2018-05-01 -> cannot tell

A decision to step up needs no more
  covered: childrens_social_care 2018-01-01..2018-12-31
  2018-04-10 | agreement_breached: who=Robin | childrens_social_care
  2018-04-12 | decision: type=step_up | childrens_social_care
  on 2018-05-01 -> no

Proposed and not signed within five working days: asked after five more
  covered: childrens_social_care 2018-01-01..2018-12-31
  2018-04-10 | agreement_proposed: asked=Robin | childrens_social_care
  on 2018-04-17 -> no
  on 2018-04-18 -> yes

Proposed and signed
  covered: childrens_social_care 2018-01-01..2018-12-31
  2018-04-10 | agreement_proposed: asked=Robin | childrens_social_care
  2018-04-13 | agreement_signed: who=Robin | childrens_social_care
  on 2018-05-01 -> no

Proposed and refused: one question
  covered: childrens_social_care 2018-01-01..2018-12-31
  2018-04-10 | agreement_proposed: asked=Robin | childrens_social_care
  2018-04-10 | agreement_refused: who=Robin | childrens_social_care
  on 2018-05-01 -> yes

Children's social care's records are not here
  2018-04-10 | agreement_refused: who=Robin | health_visiting
  on 2018-05-01 -> cannot tell

A decision that nobody confirmed
  covered: childrens_social_care 2018-01-01..2018-12-31
  2018-04-10 | agreement_refused: who=Robin | childrens_social_care
  2018-04-12 | decision: type=step_up | childrens_social_care | unconfirmed
  on 2018-05-01 -> cannot tell

The child died within the time
  covered: childrens_social_care 2018-01-01..2018-12-31
  2018-04-10 | agreement_refused: who=Robin | childrens_social_care
  2018-04-12 | death | hospital | of child
  on 2018-05-01 -> no
"""

AGREEMENT_WITHOUT_CONSEQUENCE = Prompt(
    code="agreement-without-consequence",
    ref="R31",
    tier="T1",
    version="1",
    title="Refused or broken agreement without consequence",
    says="a written agreement was refused, broken or left unsigned, and no decision about it is recorded within {n} or "
    "since",
    source=Cite("A case reviewed in public on 5 September 2017; the inspectorate, 23 January 2018", "in part read"),
    learned_on=date(2018, 1, 23),
    tier_standing="No national source that was read sets the time, and no partnership has adopted it here; until one "
    "has, it does not interrupt a worker.",
    starts=Several(
        select(
            "agreement_refused",
            "agreement_breached",
            "agreement_proposed",
            called="written agreement that was proposed, refused or broken",
        ),
        "one.event",
        "separation.days",
    ),
    when=NoneBy(
        of=either(
            select("strategy_discussion", "legal_planning_meeting", "initial_child_protection_conference"),
            select("proceedings_decision", "pre_proceedings_start", "agreement_signed"),
            select("decision", type="step_up"),
            Select(("decision",), (Recorded("rationale"),)),
        ),
        within=working_days("agreement.working_days"),
        held_by=CHILDRENS_SOCIAL_CARE,
        called="A decision about it",
        until=CHILD_DIED,
    ),
    questions=("What did the refusal tell us?", "Who was told of it, and when?"),
    would_answer=("A decision that takes the refusal in, with its reasons.",),
    held_by=("childrens_social_care", "legal"),
    fills={"n": "agreement.working_days"},
    against=select("visit", "case_discussion"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
