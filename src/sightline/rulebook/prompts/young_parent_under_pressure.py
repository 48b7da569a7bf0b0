"""A young or care-experienced parent under pressure (R21)

The case reviewed in public on 5 September 2017 (read in press reports) spoke of an adult's own time in care and of a
parent on her own. This asks about support, not about fault: where a parent was under twenty at the birth, or was in
care, and pressures gather within some weeks.

Isolation is a pressure too, where somebody raised it as a concern and the record of that says so in its own words. No
other record holds it: that nobody is mentioned does not show that a parent is alone.

Mended in November 2026 (version 2): a concern that a parent is isolated counts as a pressure, where the record says so
in its own words. Before, isolation was not looked for.
"""

from datetime import date

from sightline.rulebook.language.age import MotherWasYounger
from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.conditions import AsFarAsSaid, Mentions
from sightline.rulebook.language.logic import any_of
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.language.windows import EVER, Around

EXAMPLES = """
Nineteen at the birth, a move and an incident within ninety days
  2013-07-10 | birth: mothers_age=19 | midwifery | of child
  2014-01-06 | residence_start | housing
  2014-02-03 | domestic_abuse_incident | police
  on 2014-02-02 -> nothing
  on 2014-02-03 -> yes

Twenty at the birth
  2013-07-10 | birth: mothers_age=20 | midwifery | of child
  2014-01-06 | residence_start | housing
  2014-02-03 | domestic_abuse_incident | police
  on 2014-05-01 -> no

In care herself
  2013-07-10 | birth: mothers_age=24 | midwifery | of child
  2013-08-01 | care_history: who=Robin | midwifery
  2014-01-06 | money_event | voluntary
  2014-02-03 | adult_mental_health_event | general_practice
  on 2014-05-01 -> yes

Age not recorded, and no care history
  2013-07-10 | birth | midwifery | of child
  2014-01-06 | residence_start | housing
  2014-02-03 | domestic_abuse_incident | police
  on 2014-05-01 -> no

One pressure alone
  2013-07-10 | birth: mothers_age=19 | midwifery | of child
  2014-02-03 | domestic_abuse_incident | police
  on 2014-05-01 -> nothing

Ninety-one days apart
  2013-07-10 | birth: mothers_age=19 | midwifery | of child
  2014-01-06 | residence_start | housing
  2014-04-08 | domestic_abuse_incident | police
  on 2014-05-01 -> nothing

Two records of one day are one pressure
  2013-07-10 | birth: mothers_age=19 | midwifery | of child
  2014-02-03 | domestic_abuse_incident | police
  2014-02-03 | housing_event: type=nuisance | housing
  on 2014-05-01 -> nothing

A move known only to the month in which the incident was: perhaps one day
  2013-07-10 | birth: mothers_age=19 | midwifery | of child
  2014-02 | residence_start | housing
  2014-02-03 | domestic_abuse_incident | police
  on 2014-05-01 -> cannot tell

Support that was accepted speaks against it
  2013-07-10 | birth: mothers_age=19 | midwifery | of child
  2014-01-06 | residence_start | housing
  2014-02-03 | domestic_abuse_incident | police
  2014-02-10 | service_offered: response=accepted | early_help
  on 2014-05-01 -> yes

A third pressure: the same question
  2013-07-10 | birth: mothers_age=17 | midwifery | of child
  2014-01-06 | residence_start | housing
  2014-02-03 | domestic_abuse_incident | police
  2014-03-03 | money_event | voluntary
  on 2014-05-01 -> yes

A concern that the mother is isolated is a pressure
  2013-07-10 | birth: mothers_age=19 | midwifery | of child
  2014-01-06 | residence_start | housing
  2014-02-03 | concern_raised: raised_by=professional, about=mother isolated since the move | midwifery
  on 2014-05-01 -> yes

A concern about something else is not
  2013-07-10 | birth: mothers_age=19 | midwifery | of child
  2014-01-06 | residence_start | housing
  2014-02-03 | concern_raised: raised_by=professional, about=weight | midwifery
  on 2014-05-01 -> nothing

A concern of which nobody wrote what it was about
  2013-07-10 | birth: mothers_age=19 | midwifery | of child
  2014-01-06 | residence_start | housing
  2014-02-03 | concern_raised: raised_by=professional | midwifery
  on 2014-05-01 -> nothing

Readings that nobody confirmed
  2013-07-10 | birth: mothers_age=19 | midwifery | of child
  2014-01-06 | residence_start | housing | unconfirmed
  2014-02-03 | domestic_abuse_incident | police
  on 2014-05-01 -> nothing
"""

_ALONE = ("isolat", "no support", "nobody to turn to", "no one to turn to", "without support")

YOUNG_PARENT_UNDER_PRESSURE = Prompt(
    code="young-parent-under-pressure",
    ref="R21",
    tier="T3",
    version="2",
    title="Young or care-experienced parent under pressure",
    says="a parent who was under {age} at the birth, or was in care as a child, met at least {many} of pressure within "
    "{days}",
    source=Cite("A case reviewed in public on 5 September 2017", "press report read"),
    learned_on=date(2017, 9, 5),
    starts=Several(
        either(
            select("residence_start", "domestic_abuse_incident", "adult_mental_health_event", "money_event"),
            select("relationship_end"),
            select("housing_event", type=("notice", "homeless", "conditions", "nuisance")),
            Select(
                ("concern_raised",),
                (AsFarAsSaid(Mentions(("about",), _ALONE, "about a parent who is alone")),),
                "concern raised about a parent who is alone",
            ),
        ),
        "pressure.many",
        "pressure.days",
    ),
    when=any_of(
        MotherWasYounger("mothers_age", "young_parent.years"),
        Also(select("care_history"), Around(EVER, EVER)),
    ),
    questions=(
        "Who supports the parent?",
        "Is being watched mistaken for being supported?",
    ),
    would_answer=("Support that the parent has taken up, and what the parent says of it.",),
    held_by=("childrens_social_care", "housing", "health_visiting"),
    fills={"age": "young_parent.years", "many": "pressure.many", "days": "pressure.days"},
    against=select("service_offered", "strength", "early_help_start"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
