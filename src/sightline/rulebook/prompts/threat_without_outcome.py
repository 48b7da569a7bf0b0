"""A threat without an outcome (R29)

In the case reviewed in public on 5 September 2017 (read in press reports) an adult was said to have threatened to set
fire to the home. This asks where a threat to kill, to burn or to harm the child is on record and nothing shows what was
done about it: an arrest, a charge, a decision, a safety plan.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    AsFarAsSaid,
    Is,
    NotFilled,
)
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.terms import CHILD_DIED

EXAMPLES = """
Nothing done by the second working day
  covered: police 2014-01-01..2014-12-31
  2014-04-04 | threat: to_do=burn | police
  on 2014-04-08 -> no
  on 2014-04-09 -> yes

The record itself says what was done
  covered: police 2014-01-01..2014-12-31
  2014-04-04 | threat: to_do=burn, outcome=Given a warning | police
  on 2014-05-01 -> nothing

An arrest on the day
  covered: police 2014-01-01..2014-12-31
  2014-04-04 | threat: to_do=burn | police
  2014-04-04 | arrest | police
  on 2014-05-01 -> no

A decision of no further action is an outcome
  covered: police 2014-01-01..2014-12-31
  2014-04-04 | threat: to_do=kill | police
  2014-04-07 | decision: type=no_further_action | police
  on 2014-05-01 -> no

An arrest a month later answers it from then on
  covered: police 2014-01-01..2014-12-31
  2014-04-04 | threat: to_do=kill | police
  2014-05-06 | arrest | police
  on 2014-05-05 -> yes
  on 2014-05-06 -> no

A threat to harm an adult
  covered: police 2014-01-01..2014-12-31
  2014-04-04 | threat: to_do=harm_adult | police
  on 2014-05-01 -> nothing

What was threatened is not recorded
  covered: police 2014-01-01..2014-12-31
  2014-04-04 | threat | police
  on 2014-05-01 -> cannot tell

A domestic abuse incident with such a threat
  covered: police 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: threat=burn | police
  on 2014-05-01 -> yes

The police's records are not here
  2014-04-04 | threat: to_do=burn | childrens_social_care
  on 2014-05-01 -> cannot tell

An entry of the police that nobody has named yet
  covered: police 2014-01-01..2014-12-31
  2014-04-04 | threat: to_do=burn | police
  2014-04-05 | entry | police | unconfirmed
  on 2014-05-01 -> cannot tell

One threat, two records of the day
  covered: police 2014-01-01..2014-12-31
  2014-04-04 | threat: to_do=burn | police
  2014-04-04 | domestic_abuse_incident: threat=burn | police
  on 2014-05-01 -> yes
"""

_NOTHING_SAID = NotFilled("outcome", "without an outcome in the record itself")

THREAT_WITHOUT_OUTCOME = Prompt(
    code="threat-without-outcome",
    ref="R29",
    tier="T2",
    version="1",
    title="Threat without an outcome",
    says="there was a threat to kill, to burn or to harm the child, and nothing recorded within {n} or since says what "
    "was done",
    source=Cite("A case reviewed in public on 5 September 2017", "press report read"),
    learned_on=date(2017, 9, 5),
    starts=Each(
        either(
            Select(("threat",), (Is("to_do", ("kill", "burn", "harm_child")), _NOTHING_SAID)),
            Select(
                ("domestic_abuse_incident",),
                (AsFarAsSaid(Is("threat", ("kill", "burn", "harm_child"))), _NOTHING_SAID),
            ),
        ),
        same_day_is_one=True,
    ),
    when=NoneBy(
        of=select(
            "arrest",
            "charge",
            "decision",
            "domestic_abuse_notice",
            "bail_start",
            "strategy_discussion",
            "risk_assessment_conference_referral",
        ),
        within=working_days("threat.working_days"),
        held_by=("police",),
        called="An outcome of the threat",
        until=CHILD_DIED,
    ),
    questions=("Did anybody take the threat at its word?", "What keeps the child safe if it is carried out?"),
    would_answer=("A record of what was done: an arrest, a decision with reasons, a safety plan.",),
    held_by=("police",),
    fills={"n": "threat.working_days"},
    against=select("service_offered"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
