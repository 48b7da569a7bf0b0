"""Not seen by health or early years services (R10)

National studies of serious cases (titles and openings seen) ask when a young child was last seen, by whom, and awake.
How long is too long depends on the reviews offered at each age; the number is Sightline's default, and a partnership
sets its own. It counts only where the records of the health visitor and of the GP cover the time; otherwise it cannot
be told, which is what a silent feed means.

Mended in November 2026 (version 2): sixty weeks in place of thirty-four. The reviews that are offered to every child
in England leave a year and more between them, so that the shorter time asked about every twelfth year of an invented
ordinary child. A partnership that offers more reviews sets a shorter one.
"""

from datetime import date

from sightline.rulebook import terms
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import OfTheChild
from sightline.rulebook.language.lately import NoneLately
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.terms import CHILD_DIED

EXAMPLES = """
Sixty weeks after the birth, and nobody saw the child
  covered: health_visiting 2013-01-01..2015-12-31
  covered: general_practice 2013-01-01..2015-12-31
  2013-01-07 | birth | midwifery | of child
  on 2014-03-03 -> no
  on 2014-03-04 -> yes

The health visitor saw the child in June
  covered: health_visiting 2013-01-01..2015-12-31
  covered: general_practice 2013-01-01..2015-12-31
  2013-01-07 | birth | midwifery | of child
  2013-06-10 | health_visitor_contact: child_seen=yes | health_visiting
  on 2014-03-04 -> no
  on 2014-08-04 -> no
  on 2014-08-05 -> yes

A contact without seeing the child does not count
  covered: health_visiting 2013-01-01..2015-12-31
  covered: general_practice 2013-01-01..2015-12-31
  2013-01-07 | birth | midwifery | of child
  2013-06-10 | health_visitor_contact: child_seen=no | health_visiting
  on 2014-03-04 -> yes

Whether the child was seen is not recorded
  covered: health_visiting 2013-01-01..2015-12-31
  covered: general_practice 2013-01-01..2015-12-31
  2013-01-07 | birth | midwifery | of child
  2013-06-10 | health_visitor_contact | health_visiting
  on 2014-03-04 -> cannot tell

The GP's records are not here
  covered: health_visiting 2013-01-01..2015-12-31
  2013-01-07 | birth | midwifery | of child
  on 2014-03-04 -> cannot tell

The records stop before the time is over
  covered: health_visiting 2013-01-01..2013-06-30
  covered: general_practice 2013-01-01..2015-12-31
  2013-01-07 | birth | midwifery | of child
  on 2014-06-01 -> cannot tell

An entry that nobody has named yet could be a contact
  covered: health_visiting 2013-01-01..2015-12-31
  covered: general_practice 2013-01-01..2015-12-31
  2013-01-07 | birth | midwifery | of child
  2013-05-01 | entry | health_visiting | unconfirmed
  on 2014-03-04 -> cannot tell

The child died
  covered: health_visiting 2013-01-01..2015-12-31
  covered: general_practice 2013-01-01..2015-12-31
  2013-01-07 | birth | midwifery | of child
  2013-05-01 | death | hospital | of child
  on 2014-06-01 -> no

Five years old: no longer asked
  covered: health_visiting 2008-01-01..2015-12-31
  covered: general_practice 2008-01-01..2015-12-31
  2008-01-07 | birth | midwifery | of child
  2012-12-01 | health_visitor_contact: child_seen=yes | health_visiting
  on 2014-11-30 -> no

No birth on record
  covered: health_visiting 2013-01-01..2015-12-31
  2013-06-10 | health_visitor_contact: child_seen=yes | health_visiting
  on 2015-06-01 -> nothing
"""

NOT_SEEN_BY_HEALTH = Prompt(
    code="not-seen-by-health",
    ref="R10",
    tier="T3",
    version="2",
    title="Not seen by health or early years services",
    says="for longer than {n} no record shows that anybody in health or early years services saw the child",
    source=Cite("National studies of serious cases; national review of two children's deaths (2022)", "in part read"),
    learned_on=date(2022, 5, 31),
    starts=Each(Select(("birth",), (OfTheChild(),), "birth of the child"), same_day_is_one=True),
    when=NoneLately(
        of=terms.CHILD_SEEN,
        longer_than="not_seen.weeks",
        held_by=("health_visiting", "general_practice"),
        called="a contact at which somebody saw the child",
        until=CHILD_DIED,
        younger_than="not_seen.years",
    ),
    questions=("Who last saw this child, dressed or undressed, awake?",),
    would_answer=("A contact at which the child was seen.",),
    held_by=("health_visiting", "general_practice", "early_years"),
    fills={"n": "not_seen.weeks"},
    against=select("early_help_start"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
