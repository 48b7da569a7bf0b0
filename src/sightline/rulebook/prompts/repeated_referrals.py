"""Referral upon referral (R38)

National studies of serious cases (titles and openings seen) ask that the history be read as one, and not only the last
event. Three referrals or contacts within a year, or a new one within a year of the case being closed. The numbers are
Sightline's defaults.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.language.ways import Always, ways
from sightline.rulebook.language.windows import Around

EXAMPLES = """
Three within twelve months
  2013-06-03 | referral_received | childrens_social_care
  2013-11-04 | contact | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  on 2014-04-03 -> no
  on 2014-04-04 -> yes

Twelve months and a day
  2013-04-03 | referral_received | childrens_social_care
  2013-11-04 | contact | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  on 2014-05-01 -> no; no

A referral within a year of closing
  2013-11-04 | case_closed | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  on 2014-04-04 -> yes

Thirteen months after closing
  2013-03-03 | case_closed | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  on 2014-05-01 -> no

Closed after the referral
  2014-04-04 | referral_received | childrens_social_care
  2014-05-06 | case_closed | childrens_social_care
  on 2014-06-01 -> no

One referral alone
  2014-04-04 | referral_received | childrens_social_care
  on 2014-05-01 -> no

One referral, recorded as a contact too on the same day
  2013-11-04 | referral_received | childrens_social_care
  2014-04-04 | contact | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  on 2014-05-01 -> no; no

A fourth: the same question
  2013-06-03 | referral_received | childrens_social_care
  2013-11-04 | contact | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  2014-08-04 | referral_received | childrens_social_care
  on 2014-09-01 -> yes

One is known only to the year
  2013-06-03 | referral_received | childrens_social_care
  2013-04-05..2014-04-04 | contact | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care
  on 2014-05-01 -> cannot tell; no; no

A reading that nobody confirmed
  2013-11-04 | case_closed | childrens_social_care
  2014-04-04 | referral_received | childrens_social_care | unconfirmed
  on 2014-05-01 -> nothing
"""

_STARTS, _WHEN = ways(
    (Several(select("referral_received", "contact"), "referrals.many", "referrals.months"), Always()),
    (
        Each(select("referral_received"), same_day_is_one=True),
        Also(select("case_closed"), Around(before="referrals.months")),
    ),
)

REPEATED_REFERRALS = Prompt(
    code="repeated-referrals",
    ref="R38",
    tier="T2",
    version="1",
    title="Referral upon referral",
    says="there were at least {many} of referral or contact within {months}, or a referral within {months} of the case "
    "being closed",
    source=Cite("National studies of serious cases", "titles and openings seen"),
    learned_on=None,
    starts=_STARTS,
    when=_WHEN,
    questions=("Read the history as one: has the pattern been assessed, and not the last event alone?",),
    would_answer=("An assessment that takes in all of them.",),
    held_by=("childrens_social_care",),
    fills={"many": "referrals.many", "months": "referrals.months"},
    against=select("assessment_completed", "early_help_start"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
