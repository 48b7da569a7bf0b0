"""Two stances on one person (R14)

In the case reviewed in public on 5 September 2017 (read in press reports) a parent was asked to keep away from an adult
about whom, on the record, there were said to be no concerns. Both can be right at different times; the question asks
which is the authority's position.

A control is an agreement that is sought about an adult's behaviour, or bail conditions on that adult. A view without
concern is a professional's view that voices none, about the same adult.

Mended in November 2026 (version 2): an agreement of which only the signing is on record is such a control too. Where a
signing or a refusal does not say about whom it is, whoever signed or refused is no longer taken for that person.
"""

from datetime import date

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    Recorded,
)
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.language.windows import Around

EXAMPLES = """
An agreement about a man, and within sixty days a view without concern about him
  2014-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  2014-04-20 | professional_opinion: about=Leon Tasker, concern=no | childrens_social_care
  on 2014-04-19 -> no
  on 2014-04-20 -> yes

The view came first
  2014-03-10 | professional_opinion: about=Leon Tasker, concern=no | childrens_social_care
  2014-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  on 2014-04-10 -> yes

Sixty days apart, and sixty-one
  2014-02-09 | professional_opinion: about=Leon Tasker, concern=no | childrens_social_care
  2014-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  on 2014-05-01 -> yes

Sixty-one days apart
  2014-02-08 | professional_opinion: about=Leon Tasker, concern=no | childrens_social_care
  2014-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  on 2014-05-01 -> no

A view that voices concern
  2014-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  2014-04-20 | professional_opinion: about=Leon Tasker, concern=yes | childrens_social_care
  on 2014-05-01 -> no

About somebody else
  2014-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  2014-04-20 | professional_opinion: about=Marian Cobb, concern=no | childrens_social_care
  on 2014-05-01 -> no

A name that may be his
  2014-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  2014-04-20 | professional_opinion: about=L Tasker, concern=no | childrens_social_care
  on 2014-05-01 -> cannot tell

Whether it voices concern is not recorded
  2014-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  2014-04-20 | professional_opinion: about=Leon Tasker | childrens_social_care
  on 2014-05-01 -> cannot tell

A refused agreement is a control that was sought
  2014-04-10 | agreement_refused: who=Robin, about=Leon Tasker | childrens_social_care
  2014-04-20 | professional_opinion: about=Leon Tasker, concern=no | childrens_social_care
  on 2014-05-01 -> yes

A signed agreement is one too
  2014-04-10 | agreement_signed: who=Robin, about=Leon Tasker | childrens_social_care
  2014-04-20 | professional_opinion: about=Leon Tasker, concern=no | childrens_social_care
  on 2014-05-01 -> yes

Refused, and the record does not say about whom: the one who refused is not said to be kept away
  2014-04-10 | agreement_refused: who=Robin | childrens_social_care
  2014-04-20 | professional_opinion: about=Robin, concern=no | childrens_social_care
  on 2014-05-01 -> cannot tell

Bail conditions
  2014-04-10 | bail_start: who=Leon Tasker, conditions=Not to go to the home | police
  2014-04-20 | professional_opinion: about=Leon Tasker, concern=no | childrens_social_care
  on 2014-05-01 -> yes

A view that nobody confirmed
  2014-04-10 | agreement_proposed: asked=Robin, about=Leon Tasker | childrens_social_care
  2014-04-20 | professional_opinion: about=Leon Tasker, concern=no | childrens_social_care | unconfirmed
  on 2014-05-01 -> no
"""

CONTRADICTORY_STANCE = Prompt(
    code="contradictory-stance",
    ref="R14",
    tier="T2",
    version="2",
    title="Two stances on one person",
    says="within {n}, {person} was to be kept away from the child or to keep to conditions, and a professional wrote "
    "that there are no concerns about {person}",
    source=Cite("A case reviewed in public on 5 September 2017", "press report read"),
    learned_on=date(2017, 9, 5),
    starts=Each(
        either(
            select("agreement_proposed"),
            Select(("agreement_signed", "agreement_refused"), (Recorded("about"),)),
            Select(("bail_start",), (Recorded("conditions"),)),
        ),
        person=InField(("about", "who")),
        parents_too=True,
    ),
    when=Also(
        select("professional_opinion", concern=False),
        Around("stance.days", "stance.days"),
        person=InField(("about",)),
    ),
    questions=("Which is the authority's position?", "What evidence supports each?"),
    would_answer=("A decision that says which stance holds, and why.",),
    held_by=("childrens_social_care", "police"),
    fills={"n": "stance.days"},
    against=select("adult_check", "verification"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
