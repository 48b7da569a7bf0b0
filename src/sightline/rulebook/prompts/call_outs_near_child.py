"""Domestic abuse call-outs with the child there, within hearing or living there (R23)

A child who sees, hears or lives with domestic abuse is a victim of it by the Domestic Abuse Act 2021, section 3 (cited
in guidance that was read; the section itself was not). Two incidents within a year, or one graded high, or one with a
threat to kill, to burn, to strangle, with a weapon or to harm the child: the numbers are Sightline's defaults.
"""

from datetime import date

from sightline.rulebook import terms
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.conditions import (
    AsFarAsSaid,
    Is,
)
from sightline.rulebook.language.logic import StartIs, any_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.language.ways import Always, ways

EXAMPLES = """
Two within twelve months
  2013-06-03 | domestic_abuse_incident: child_present=yes, risk_grade=standard | police
  2014-04-04 | domestic_abuse_incident: child_heard=yes, risk_grade=standard | police
  on 2014-04-03 -> no
  on 2014-04-04 -> yes

Twelve months and a day apart
  2013-04-03 | domestic_abuse_incident: child_present=yes, risk_grade=standard, threat=other | police
  2014-04-04 | domestic_abuse_incident: child_heard=yes, risk_grade=standard, threat=other | police
  on 2014-05-01 -> no; no

One graded high
  2014-04-04 | domestic_abuse_incident: child_heard=yes, risk_grade=high | police
  on 2014-04-04 -> yes

One with a threat to burn
  2014-04-04 | domestic_abuse_incident: child_heard=yes, risk_grade=standard, threat=burn | police
  on 2014-04-04 -> yes

One of standard grade
  2014-04-04 | domestic_abuse_incident: child_heard=yes, risk_grade=standard, threat=other | police
  on 2014-05-01 -> no

One, with nothing said of grade or threat
  2014-04-04 | domestic_abuse_incident: child_heard=yes | police
  on 2014-05-01 -> no

No child there or living there
  2013-06-03 | domestic_abuse_incident: child_present=no, child_heard=no, child_resident=no | police
  2014-04-04 | domestic_abuse_incident: child_present=no, child_heard=no, child_resident=no | police
  on 2014-05-01 -> nothing

Whether a child was there is not recorded
  2013-06-03 | domestic_abuse_incident | police
  2014-04-04 | domestic_abuse_incident: child_heard=yes, risk_grade=standard | police
  on 2014-05-01 -> cannot tell; no

One incident, recorded by two agencies on the same day
  2014-04-04 | domestic_abuse_incident: child_heard=yes, risk_grade=standard | police
  2014-04-04 | domestic_abuse_incident: child_present=yes, risk_grade=standard | ambulance
  on 2014-05-01 -> no

A third: the same question
  2013-06-03 | domestic_abuse_incident: child_present=yes | police
  2013-11-04 | domestic_abuse_incident: child_present=yes | police
  2014-04-04 | domestic_abuse_incident: child_heard=yes | police
  on 2014-05-01 -> yes

A reading that nobody confirmed
  2014-04-04 | domestic_abuse_incident: child_heard=yes, risk_grade=high | police | unconfirmed
  on 2014-05-01 -> nothing
"""

_STARTS, _WHEN = ways(
    (Several(terms.ABUSE_NEAR_THE_CHILD, "call_outs.many", "call_outs.months"), Always()),
    (
        Each(terms.ABUSE_NEAR_THE_CHILD, same_day_is_one=True),
        any_of(
            StartIs(
                AsFarAsSaid(Is("risk_grade", ("high",))),
                "it was graded high",
            ),
            StartIs(
                AsFarAsSaid(Is("threat", ("kill", "burn", "strangulation", "weapon", "harm_child"))),
                "there was a threat to kill, to burn, to strangle, with a weapon or to harm the child",
            ),
        ),
    ),
)

CALL_OUTS_NEAR_CHILD = Prompt(
    code="call-outs-near-child",
    ref="R23",
    tier="T2",
    version="1",
    title="Domestic abuse with the child there or within hearing",
    says="there were at least {many} of domestic abuse within {months} with the child there, within hearing or living "
    "there, or one that was graded high or came with a threat of the gravest kind",
    source=Cite("Domestic Abuse Act 2021, section 3, as guidance cites it", "secondary source read"),
    learned_on=date(2021, 12, 31),
    starts=_STARTS,
    when=_WHEN,
    questions=(
        "Was the child seen and spoken with?",
        "What did any recording capture?",
        "Was children's social care told, when, and what did it do?",
    ),
    would_answer=("A record that the child was seen and spoken with, and what was decided.",),
    held_by=("police", "ambulance", "school"),
    fills={"many": "call_outs.many", "months": "call_outs.months"},
    against=select("strategy_discussion", "service_offered"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
