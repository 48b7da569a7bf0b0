"""Only good recorded of the child, while there are injuries or incidents (R36)

A review published on 5 September 2017 (read in a press report) spoke of a prevailing sense of optimism. Whether all
that a record says of the child is that things go well is a person's judgement, marked where the record is confirmed.
It is never read from the words, and no feeling is worked out by a machine.
"""

from datetime import date

from sightline.rulebook import terms
from sightline.rulebook.language.conditions import (
    AsFarAsSaid,
    Is,
)
from sightline.rulebook.language.consecutive import InARow
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.language.windows import Around

EXAMPLES = """
Three in a row so marked, and an injury within the ninety days before
  2014-01-15 | injury: type=bruise | hospital
  2014-02-03 | visit: only_positive=yes | childrens_social_care
  2014-02-17 | health_visitor_contact: only_positive=yes | health_visiting
  2014-03-03 | visit: only_positive=yes | childrens_social_care
  on 2014-03-02 -> nothing
  on 2014-03-03 -> yes

Nothing else on record
  2014-02-03 | visit: only_positive=yes | childrens_social_care
  2014-02-17 | health_visitor_contact: only_positive=yes | health_visiting
  2014-03-03 | visit: only_positive=yes | childrens_social_care
  on 2014-05-01 -> no

The second says more than that
  2014-01-15 | injury: type=bruise | hospital
  2014-02-03 | visit: only_positive=yes | childrens_social_care
  2014-02-17 | health_visitor_contact: only_positive=no | health_visiting
  2014-03-03 | visit: only_positive=yes | childrens_social_care
  2014-03-10 | visit: only_positive=yes | childrens_social_care
  on 2014-05-01 -> nothing

Nobody has marked them
  2014-01-15 | injury: type=bruise | hospital
  2014-02-03 | visit | childrens_social_care
  2014-02-17 | health_visitor_contact | health_visiting
  2014-03-03 | visit | childrens_social_care
  on 2014-05-01 -> nothing

Two only
  2014-01-15 | injury: type=bruise | hospital
  2014-02-03 | visit: only_positive=yes | childrens_social_care
  2014-02-17 | health_visitor_contact: only_positive=yes | health_visiting
  on 2014-05-01 -> nothing

An incident near the child counts as well
  2014-01-15 | domestic_abuse_incident: child_heard=yes | police
  2014-02-03 | visit: only_positive=yes | childrens_social_care
  2014-02-17 | health_visitor_contact: only_positive=yes | health_visiting
  2014-03-03 | visit: only_positive=yes | childrens_social_care
  on 2014-05-01 -> yes

The injury came a year before
  2013-01-15 | injury: type=bruise | hospital
  2014-02-03 | visit: only_positive=yes | childrens_social_care
  2014-02-17 | health_visitor_contact: only_positive=yes | health_visiting
  2014-03-03 | visit: only_positive=yes | childrens_social_care
  on 2014-05-01 -> no

The injury came between them
  2014-02-03 | visit: only_positive=yes | childrens_social_care
  2014-02-10 | injury: type=bruise | hospital
  2014-02-17 | health_visitor_contact: only_positive=yes | health_visiting
  2014-03-03 | visit: only_positive=yes | childrens_social_care
  on 2014-05-01 -> yes

A professional's view counts as such a record
  2014-01-15 | injury: type=bruise | hospital
  2014-02-03 | professional_opinion: only_positive=yes | childrens_social_care
  2014-02-17 | health_visitor_contact: only_positive=yes | health_visiting
  2014-03-03 | visit: only_positive=yes | childrens_social_care
  on 2014-05-01 -> yes

An injury known only to the month, in which the ninety days begin
  2013-12 | injury: type=bruise | hospital
  2014-02-03 | visit: only_positive=yes | childrens_social_care
  2014-02-17 | health_visitor_contact: only_positive=yes | health_visiting
  2014-03-03 | visit: only_positive=yes | childrens_social_care
  on 2014-05-01 -> cannot tell

An attendance of which nobody wrote why
  2014-01-15 | hospital_attendance | hospital
  2014-02-03 | visit: only_positive=yes | childrens_social_care
  2014-02-17 | health_visitor_contact: only_positive=yes | health_visiting
  2014-03-03 | visit: only_positive=yes | childrens_social_care
  on 2014-05-01 -> cannot tell

Of a brother
  2014-01-15 | injury: type=bruise | hospital
  2014-02-03 | visit: only_positive=yes | childrens_social_care | of sibling
  2014-02-17 | health_visitor_contact: only_positive=yes | health_visiting | of sibling
  2014-03-03 | visit: only_positive=yes | childrens_social_care | of sibling
  on 2014-05-01 -> nothing
"""

_ONLY_GOOD = Select(
    ("visit", "health_visitor_contact", "professional_opinion"),
    (AsFarAsSaid(Is("only_positive", (True,))),),
    "record that a person marked as saying only good",
)
_SAYS_MORE = Select(
    ("visit", "health_visitor_contact", "professional_opinion"),
    (AsFarAsSaid(Is("only_positive", (False,))),),
    "record that a person marked as saying more",
)

ONLY_GOOD_RECORDED = Prompt(
    code="only-good-recorded",
    ref="R36",
    tier="T2",
    version="1",
    title="Only good recorded, beside injuries or incidents",
    says="a person marked {n} in a row as saying only good of the child, and within {days} before or among them "
    "the child "
    "was hurt or domestic abuse was near",
    source=Cite("A serious case review published on 5 September 2017", "press report read"),
    learned_on=date(2017, 9, 5),
    starts=InARow(_ONLY_GOOD, _SAYS_MORE, "only_positive.many"),
    when=Also(
        either(terms.HURT_OR_COLLAPSED, terms.ABUSE_NEAR_THE_CHILD),
        Around(before="only_positive.days"),
    ),
    questions=("What evidence would change your mind?", "Who disagrees?"),
    would_answer=("A view that lays the good and the worrying side by side.",),
    held_by=("childrens_social_care", "health_visiting"),
    fills={"n": "only_positive.many", "days": "only_positive.days"},
    against=select("strength"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
