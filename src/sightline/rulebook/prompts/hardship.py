"""Hardship at home (R55)

Sightline's own question, to balance the others with help: eviction, homelessness, debt, no food or heating. It is asked
of what would help the family and never of fault.
"""

from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.conditions import NotYes
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.language.ways import Always

EXAMPLES = """
A notice to leave and no money within ninety days
  2014-01-06 | housing_event: type=notice | housing
  2014-02-03 | money_event: what=No heating | voluntary
  on 2014-02-02 -> nothing
  on 2014-02-03 -> yes

Ninety-one days apart
  2014-01-06 | housing_event: type=notice | housing
  2014-04-08 | money_event: what=No heating | voluntary
  on 2014-05-01 -> nothing

One event
  2014-01-06 | housing_event: type=homeless | housing
  on 2014-05-01 -> nothing

Two records of one day
  2014-01-06 | housing_event: type=homeless | housing
  2014-01-06 | money_event: what=No heating | voluntary
  on 2014-05-01 -> nothing

A tenancy that begins is no hardship
  2014-01-06 | housing_event: type=tenancy | housing
  2014-02-03 | money_event: what=No heating | voluntary
  on 2014-05-01 -> nothing

Help was given
  2014-01-06 | housing_event: type=notice | housing
  2014-02-03 | money_event: what=No heating, help_given=yes | voluntary
  on 2014-05-01 -> nothing

Of which sort is not recorded
  2014-01-06 | housing_event | housing
  2014-02-03 | money_event: what=No heating, help_given=no | voluntary
  on 2014-05-01 -> cannot tell

A third: the same question
  2014-01-06 | housing_event: type=notice | housing
  2014-02-03 | money_event: what=No heating | voluntary
  2014-03-03 | housing_event: type=homeless | housing
  on 2014-05-01 -> yes

A reading that nobody confirmed
  2014-01-06 | housing_event: type=notice | housing | unconfirmed
  2014-02-03 | money_event: what=No heating | voluntary
  on 2014-05-01 -> nothing

Support that was taken up speaks against it and does not close it
  2014-01-06 | housing_event: type=notice | housing
  2014-02-03 | money_event: what=No heating | voluntary
  2014-02-10 | service_offered: response=accepted | early_help
  on 2014-05-01 -> yes
"""

HARDSHIP = Prompt(
    code="hardship",
    ref="R55",
    tier="T3",
    version="1",
    title="Hardship at home",
    says="the family met at least {many} of hardship within {days}",
    source=Cite("Sightline's own: prompts are balanced with help", "no source; a question of the design"),
    learned_on=None,
    starts=Several(
        either(
            select("housing_event", type=("notice", "homeless", "conditions")),
            Select(("money_event",), (NotYes("help_given", "where no help is recorded"),)),
        ),
        "hardship.many",
        "hardship.days",
    ),
    when=Always(),
    questions=("What support would ease this?", "Has the family been asked what would help?"),
    would_answer=("Support that the family has taken up.",),
    held_by=("housing", "voluntary", "school", "early_help"),
    fills={"many": "hardship.many", "days": "hardship.days"},
    against=select("service_offered", "strength"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
