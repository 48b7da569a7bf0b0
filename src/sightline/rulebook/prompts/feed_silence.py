"""An agency that has sent nothing for long (R54)

Absence must not read as reassurance: where an agency's records came regularly and have stopped, this asks whether there
is nothing, or whether the feed is broken. It is asked while a plan, an order, an enquiry, early help or a time of being
looked after runs: of a family with whom nobody is working, nobody is silent. The usual interval is the median between
its records. It is Sightline's own question and no source's.

Mended in November 2026 (version 2): an agency that had already been silent for that long when the work began is no
longer asked about. On the first day of a plan every agency that had ever written was asked about at once, most of which
had ended their part before. The price: an agency that ought to have come back when the plan began, and did not, is not
asked about here; that it was not at the meeting (R45) or not seen (R10) still is.

Mended in November 2026 (version 3): only where an agency's records are declared to speak for the time after its last
one (in the case file, or in its own return). An extract that was sent once ends with its last record, which is no
silence. Then it cannot be told, and the agency is named.
"""

from sightline.rulebook.language.conditions import OfKind
from sightline.rulebook.language.logic import NotSo, StartIs, all_of
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.silence import EachAgencyWithRecords, SilentForLong
from sightline.rulebook.language.windows import EVER, Around
from sightline.rulebook.terms import CHILD_DIED

EXAMPLES = """
Monthly records, and then none for more than twice a month
  covered: health_visiting 2010-01-01..2027-12-31
  2013-12-02 | early_help_start | early_help
  2014-01-06 | health_visitor_contact | health_visiting
  2014-02-05 | health_visitor_contact | health_visiting
  2014-03-07 | health_visitor_contact | health_visiting
  2014-04-06 | health_visitor_contact | health_visiting
  2014-05-06 | health_visitor_contact | health_visiting
  on 2014-07-05 -> no
  on 2014-07-06 -> yes

Four records say nothing of an interval
  covered: health_visiting 2010-01-01..2027-12-31
  2013-12-02 | early_help_start | early_help
  2014-01-06 | health_visitor_contact | health_visiting
  2014-02-05 | health_visitor_contact | health_visiting
  2014-03-07 | health_visitor_contact | health_visiting
  2014-04-06 | health_visitor_contact | health_visiting
  on 2014-12-01 -> nothing

Daily entries of a crisis: a month counts as usual all the same
  covered: health_visiting 2010-01-01..2027-12-31
  2013-12-02 | early_help_start | early_help
  2014-01-06 | health_visitor_contact | health_visiting
  2014-01-07 | health_visitor_contact | health_visiting
  2014-01-08 | health_visitor_contact | health_visiting
  2014-01-09 | health_visitor_contact | health_visiting
  2014-01-10 | health_visitor_contact | health_visiting
  on 2014-03-11 -> no
  on 2014-03-12 -> yes

The case was closed there
  covered: childrens_social_care 2010-01-01..2027-12-31
  2013-12-02 | early_help_start | early_help
  2014-01-06 | visit | childrens_social_care
  2014-02-05 | visit | childrens_social_care
  2014-03-07 | visit | childrens_social_care
  2014-04-06 | visit | childrens_social_care
  2014-05-06 | case_closed | childrens_social_care
  on 2014-12-01 -> no

The child died
  covered: health_visiting 2010-01-01..2027-12-31
  2013-12-02 | early_help_start | early_help
  2014-01-06 | health_visitor_contact | health_visiting
  2014-02-05 | health_visitor_contact | health_visiting
  2014-03-07 | health_visitor_contact | health_visiting
  2014-04-06 | health_visitor_contact | health_visiting
  2014-05-06 | health_visitor_contact | health_visiting
  2014-05-20 | death | hospital | of child
  on 2014-12-01 -> no

It came again
  covered: health_visiting 2010-01-01..2027-12-31
  2013-12-02 | early_help_start | early_help
  2014-01-06 | health_visitor_contact | health_visiting
  2014-02-05 | health_visitor_contact | health_visiting
  2014-03-07 | health_visitor_contact | health_visiting
  2014-04-06 | health_visitor_contact | health_visiting
  2014-05-06 | health_visitor_contact | health_visiting
  2014-08-06 | health_visitor_contact | health_visiting
  on 2014-08-05 -> yes
  on 2014-08-06 -> no

Two agencies are silent: two questions
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: health_visiting 2010-01-01..2027-12-31
  2013-12-02 | early_help_start | early_help
  2014-01-06 | health_visitor_contact | health_visiting
  2014-01-06 | visit | childrens_social_care
  2014-02-05 | health_visitor_contact | health_visiting
  2014-02-05 | visit | childrens_social_care
  2014-03-07 | health_visitor_contact | health_visiting
  2014-03-07 | visit | childrens_social_care
  2014-04-06 | health_visitor_contact | health_visiting
  2014-04-06 | visit | childrens_social_care
  2014-05-06 | health_visitor_contact | health_visiting
  2014-05-06 | visit | childrens_social_care
  on 2014-08-05 -> yes; yes

A newspaper is no feed
  2013-12-02 | early_help_start | early_help
  2014-01-06 | public_statement | press
  2014-02-05 | public_statement | press
  2014-03-07 | public_statement | press
  2014-04-06 | public_statement | press
  2014-05-06 | public_statement | press
  on 2014-12-01 -> nothing

Undated records do not count towards the interval
  covered: health_visiting 2010-01-01..2027-12-31
  2013-12-02 | early_help_start | early_help
  2014-01-06 | health_visitor_contact | health_visiting
  2014-02 | health_visitor_contact | health_visiting
  2014-03-07 | health_visitor_contact | health_visiting
  2014-04-06 | health_visitor_contact | health_visiting
  2014-05-06 | health_visitor_contact | health_visiting
  on 2014-12-01 -> nothing

A brother's records
  covered: health_visiting 2010-01-01..2027-12-31
  2013-12-02 | early_help_start | early_help | of sibling
  2014-01-06 | health_visitor_contact | health_visiting | of sibling
  2014-02-05 | health_visitor_contact | health_visiting | of sibling
  2014-03-07 | health_visitor_contact | health_visiting | of sibling
  2014-04-06 | health_visitor_contact | health_visiting | of sibling
  2014-05-06 | health_visitor_contact | health_visiting | of sibling
  on 2014-12-01 -> nothing

Nobody works with the family
  covered: health_visiting 2010-01-01..2027-12-31
  2014-01-06 | health_visitor_contact | health_visiting
  2014-02-05 | health_visitor_contact | health_visiting
  2014-03-07 | health_visitor_contact | health_visiting
  2014-04-06 | health_visitor_contact | health_visiting
  2014-05-06 | health_visitor_contact | health_visiting
  on 2014-12-01 -> no

Silent already when the plan began
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: health_visiting 2010-01-01..2027-12-31
  2013-01-07 | health_visitor_contact | health_visiting
  2013-02-06 | health_visitor_contact | health_visiting
  2013-03-08 | health_visitor_contact | health_visiting
  2013-04-07 | health_visitor_contact | health_visiting
  2013-05-07 | health_visitor_contact | health_visiting
  2013-12-02 | child_protection_plan_start | childrens_social_care
  on 2014-03-01 -> no

Still writing when the plan began, and silent since
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: health_visiting 2010-01-01..2027-12-31
  2013-07-08 | health_visitor_contact | health_visiting
  2013-08-07 | health_visitor_contact | health_visiting
  2013-09-06 | health_visitor_contact | health_visiting
  2013-10-06 | health_visitor_contact | health_visiting
  2013-11-05 | health_visitor_contact | health_visiting
  2013-12-02 | child_protection_plan_start | childrens_social_care
  on 2014-01-04 -> no
  on 2014-01-05 -> yes

Whether it was silent already depends on the day on which the plan began
  covered: childrens_social_care 2010-01-01..2027-12-31
  covered: health_visiting 2010-01-01..2027-12-31
  2013-07-08 | health_visitor_contact | health_visiting
  2013-08-07 | health_visitor_contact | health_visiting
  2013-09-06 | health_visitor_contact | health_visiting
  2013-10-06 | health_visitor_contact | health_visiting
  2013-11-05 | health_visitor_contact | health_visiting
  2014-01 | child_protection_plan_start | childrens_social_care
  on 2014-03-01 -> cannot tell

A single file that ends with its last record: nobody declared that more would come
  2013-12-02 | early_help_start | early_help
  2014-01-06 | health_visitor_contact | health_visiting
  2014-02-05 | health_visitor_contact | health_visiting
  2014-03-07 | health_visitor_contact | health_visiting
  2014-04-06 | health_visitor_contact | health_visiting
  2014-05-06 | health_visitor_contact | health_visiting
  on 2014-07-05 -> no
  on 2014-12-01 -> cannot tell

Declared only up to a day within the silence
  covered: health_visiting 2014-01-01..2014-06-30
  2013-12-02 | early_help_start | early_help
  2014-01-06 | health_visitor_contact | health_visiting
  2014-02-05 | health_visitor_contact | health_visiting
  2014-03-07 | health_visitor_contact | health_visiting
  2014-04-06 | health_visitor_contact | health_visiting
  2014-05-06 | health_visitor_contact | health_visiting
  on 2014-12-01 -> cannot tell
"""

FEED_SILENCE = Prompt(
    code="feed-silence",
    ref="R54",
    tier="T2",
    version="3",
    title="An agency has gone silent",
    says="an agency whose records came regularly has sent none for more than {n} its usual interval",
    source=Cite("Sightline's own: absence must not read as reassurance", "no source; a question of the design"),
    learned_on=None,
    starts=EachAgencyWithRecords("silence.days_of_records"),
    when=all_of(
        SilentForLong(
            "silence.times",
            "silence.least_days",
            during=(
                "child_protection_plan",
                "child_in_need_plan",
                "looked_after",
                "section_47_enquiry",
                "early_help",
                "order",
            ),
        ),
        NotSo(Also(CHILD_DIED, Around(EVER, EVER)), "the child has not died"),
        NotSo(StartIs(OfKind(("case_closed",)), "it closed the case"), "its last record does not close the case"),
    ),
    questions=("Is there nothing, or is the feed broken?",),
    would_answer=("A record from the agency, or its word that there is none.",),
    held_by=(
        "childrens_social_care",
        "police",
        "hospital",
        "general_practice",
        "health_visiting",
        "school",
        "housing",
    ),
    fills={"n": "silence.times"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
