"""Explanations that cannot be squared with one another (R05)

Clinical guidance on suspecting maltreatment (from memory) asks about explanations that change or differ. Whether two
accounts differ in what matters is a person's judgement: it is asked where an account is confirmed, and is never read
from the words. So this asks only where a named person has marked an account so.

Mended in November 2026 (version 2): two accounts that are each marked as differing are enough. Before, a third account
was needed beside them.
"""

from datetime import date

from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.conditions import (
    Is,
)
from sightline.rulebook.language.logic import any_of
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.pooled import SeveralRecords
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.language.windows import EVER, Around

EXAMPLES = """
Two accounts of one injury, and a person marked the second as differing
  2014-03-19 | account_given: given_by=Robin, mechanism=Fell from the sofa | hospital
  2014-03-25 | account_given: given_by=Leon, mechanism=Hit by a door, differs=yes | childrens_social_care
  on 2014-03-24 -> nothing
  on 2014-03-25 -> yes

Nobody has said whether they differ
  2014-03-19 | account_given: given_by=Robin, mechanism=Fell from the sofa | hospital
  2014-03-25 | account_given: given_by=Leon, mechanism=Hit by a door | childrens_social_care
  on 2014-05-01 -> nothing

A person said that they do not differ
  2014-03-19 | account_given: given_by=Robin, mechanism=Fell from the sofa | hospital
  2014-03-25 | account_given: given_by=Leon, mechanism=Slipped off the sofa, differs=no | childrens_social_care
  on 2014-05-01 -> nothing

One account alone, marked: the other is somewhere that is not here
  2014-03-25 | account_given: mechanism=Hit by a door, differs=yes | childrens_social_care
  on 2014-05-01 -> no

Six weeks apart, both about the same injury
  2014-03-19 | account_given: given_by=Robin | hospital
  2014-05-01 | account_given: given_by=Robin, differs=yes | police
  on 2014-05-02 -> yes

Two marked accounts within a week: one question
  2014-03-19 | account_given: given_by=Robin | hospital
  2014-03-25 | account_given: given_by=Leon, differs=yes | childrens_social_care
  2014-03-28 | account_given: given_by=Robin, differs=yes | police
  on 2014-05-01 -> yes

An account read and not confirmed
  2014-03-19 | account_given: given_by=Robin | hospital
  2014-03-25 | account_given: given_by=Leon, differs=yes | childrens_social_care | unconfirmed
  on 2014-05-01 -> nothing

The other account is not confirmed
  2014-03-19 | account_given: given_by=Robin | hospital | unconfirmed
  2014-03-25 | account_given: given_by=Leon, differs=yes | childrens_social_care
  on 2014-05-01 -> no

Half a year apart
  2014-03-19 | account_given: given_by=Robin | hospital
  2014-09-25 | account_given: given_by=Leon, differs=yes | childrens_social_care
  on 2014-10-01 -> no

The other account known only to the month, in which the ninety days begin
  2013-12 | account_given: given_by=Robin | hospital
  2014-03-19 | account_given: given_by=Leon, differs=yes | childrens_social_care
  on 2014-05-01 -> cannot tell

About a brother
  2014-03-19 | account_given: given_by=Robin | hospital | of sibling
  2014-03-25 | account_given: given_by=Leon, differs=yes | childrens_social_care | of sibling
  on 2014-05-01 -> nothing

Two accounts, each marked as differing, and no third
  2014-03-19 | account_given: differs=yes | hospital
  2014-03-26 | account_given: differs=yes | police
  on 2014-03-19 -> no
  on 2014-03-26 -> yes
"""

CONFLICTING_EXPLANATIONS = Prompt(
    code="conflicting-explanations",
    ref="R05",
    tier="T2",
    version="2",
    title="Explanations that do not agree",
    says="a person has marked an explanation as one that cannot be squared with another",
    source=Cite(
        "Clinical guidance on suspecting maltreatment; a case reviewed in public on 5 September 2017", "in part read"
    ),
    learned_on=date(2017, 9, 5),
    starts=Several(
        Select(("account_given",), (Is("differs", (True,)),), "account that a person marked as differing"),
        "one.event",
        "repeated_injury.days",
        alone=True,
    ),
    when=any_of(
        SeveralRecords(),
        Also(select("account_given"), Around("repeated_injury.days", EVER), with_start=False),
    ),
    questions=(
        "Lay the accounts side by side: what changed, and who knew?",
        "Could it have happened so to a child of this age?",
    ),
    would_answer=("A view of both accounts together, by somebody who had both.",),
    held_by=("hospital", "police", "childrens_social_care", "early_years"),
    fills={},
    against=select("verification", "medical_opinion"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
