"""A claim that is relied on and that nobody checked (R33)

Guidance on professional curiosity (read) asks not to take things at face value. This asks where a parent's or carer's
claim carries a plan or a closing and nobody else has checked it. That a plan rests on it is a person's judgement,
marked where the account is confirmed and never read from the words.

Mended in November 2026 (version 2): a claim that somebody moved out or that a couple separated counts, where a person
marked it as relied on, and no longer only an account that was written down as one.
"""

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    Is,
)
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
A claim that a person marked, and no check by the fifth working day
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-10 | account_given: given_by=Robin, about=That he has moved out, relied_on=yes | childrens_social_care
  on 2014-04-17 -> no
  on 2014-04-22 -> yes

Easter is not counted
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-11 | account_given: given_by=Robin, relied_on=yes | childrens_social_care
  on 2014-04-22 -> no
  on 2014-04-23 -> yes

Checked in time
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-10 | account_given: given_by=Robin, relied_on=yes | childrens_social_care
  2014-04-14 | verification | housing
  on 2014-06-01 -> no

Checked late answers it from then on
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-10 | account_given: given_by=Robin, relied_on=yes | childrens_social_care
  2014-05-14 | verification | housing
  on 2014-05-13 -> yes
  on 2014-05-14 -> no

Nobody marked it
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-10 | account_given: given_by=Robin | childrens_social_care
  on 2014-06-01 -> nothing

Marked as not relied on
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-10 | account_given: given_by=Robin, relied_on=no | childrens_social_care
  on 2014-06-01 -> nothing

Children's social care's records are not here
  2014-04-10 | account_given: given_by=Robin, relied_on=yes | health_visiting
  on 2014-06-01 -> cannot tell

An entry that nobody has named yet
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-10 | account_given: given_by=Robin, relied_on=yes | childrens_social_care
  2014-04-11 | entry | childrens_social_care | unconfirmed
  on 2014-06-01 -> cannot tell

An earlier check is of something else
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-10 | verification | housing
  2014-04-10 | account_given: given_by=Robin, relied_on=yes | childrens_social_care
  on 2014-06-01 -> yes

About a brother
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-10 | account_given: given_by=Robin, relied_on=yes | childrens_social_care | of sibling
  on 2014-06-01 -> nothing
"""

UNVERIFIED_REASSURANCE = Prompt(
    code="unverified-reassurance",
    ref="R33",
    tier="T2",
    version="2",
    title="Claim relied on and not checked",
    says="a plan or a closing rests on what one person says, and no check of it by anybody else is recorded "
    "within {n} or "
    "since",
    source=Cite("Guidance on professional curiosity", "secondary sources read; its date is not held here"),
    learned_on=None,
    starts=Each(
        Select(
            ("account_given", "household_leave", "relationship_end"),
            (Is("relied_on", (True,)),),
            "account, moving out or separation that a person marked as relied on",
        ),
        certain_only=True,
        same_day_is_one=True,
    ),
    when=NoneBy(
        of=select("verification"),
        within=working_days("verification.working_days"),
        held_by=CHILDRENS_SOCIAL_CARE,
        called="A check by somebody else",
        until=CHILD_DIED,
    ),
    questions=("What would show that it is so?", "Who could be asked today?"),
    would_answer=("A check by somebody other than the one who said it.",),
    held_by=("childrens_social_care", "police", "health_visiting", "housing"),
    fills={"n": "verification.working_days"},
    against=select("strength"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
