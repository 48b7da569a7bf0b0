"""The child's voice absent (R35)

Reviews find again and again that nothing says what the child said or, before words, showed. This asks where several
visits or contacts in a row have no such record beside them, while a plan, an enquiry or a time of being looked after
runs: a health visitor's usual notes on a family about which nobody is worried raise nothing. The number is Sightline's
default. It is also asked where a looked after child took no part in a review; the census of looked after children has a
code for a child too young to be counted so, under four, from memory.

Mended in November 2026 (version 2): what the child said or showed on the day of a visit belongs to that visit, which is
then in no row, where it had left open what came between; and the review in which the child took no part was not asked
about. Of child protection conferences no record here says whether the child took part.
"""

from datetime import date

from sightline.rulebook.language.age import Younger
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AsFarAsSaid, Is
from sightline.rulebook.language.consecutive import InARow
from sightline.rulebook.language.during import Running
from sightline.rulebook.language.logic import NotSo, Unless, all_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.language.ways import ways

EXAMPLES = """
Four contacts, and nothing of the child's own
  2013-12-02 | child_in_need_plan_start | childrens_social_care
  2014-01-06 | visit | childrens_social_care
  2014-02-03 | visit | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-04-01 | visit | childrens_social_care
  on 2014-03-31 -> nothing
  on 2014-04-01 -> yes

The child's words are on record in between
  2013-12-02 | child_in_need_plan_start | childrens_social_care
  2014-01-06 | visit | childrens_social_care
  2014-02-03 | visit | childrens_social_care
  2014-02-04 | child_voice | school
  2014-03-03 | health_visitor_contact | health_visiting
  2014-04-01 | visit | childrens_social_care
  on 2014-05-01 -> nothing

Recorded at the fourth
  2013-12-02 | child_in_need_plan_start | childrens_social_care
  2014-01-06 | visit | childrens_social_care
  2014-02-03 | visit | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-04-01 | visit | childrens_social_care
  2014-04-01 | child_voice | childrens_social_care
  on 2014-05-01 -> nothing

Recorded on the day of the second
  2013-12-02 | child_in_need_plan_start | childrens_social_care
  2014-01-06 | visit | childrens_social_care
  2014-02-03 | visit | childrens_social_care
  2014-02-03 | child_voice | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-04-01 | visit | childrens_social_care
  on 2014-05-01 -> nothing

Four more after one at which the child was heard
  2013-12-02 | child_in_need_plan_start | childrens_social_care
  2014-01-06 | visit | childrens_social_care
  2014-01-06 | child_voice | childrens_social_care
  2014-02-03 | visit | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-04-01 | visit | childrens_social_care
  2014-04-15 | visit | childrens_social_care
  on 2014-04-14 -> nothing
  on 2014-04-15 -> yes

Recorded later answers it from then on
  2013-12-02 | child_in_need_plan_start | childrens_social_care
  2014-01-06 | visit | childrens_social_care
  2014-02-03 | visit | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-04-01 | visit | childrens_social_care
  2014-04-20 | child_voice | childrens_social_care
  on 2014-04-19 -> yes
  on 2014-04-20 -> no

Three contacts
  2013-12-02 | child_in_need_plan_start | childrens_social_care
  2014-01-06 | visit | childrens_social_care
  2014-02-03 | visit | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  on 2014-05-01 -> nothing

Two records of one visit
  2013-12-02 | child_in_need_plan_start | childrens_social_care
  2014-01-06 | visit | childrens_social_care
  2014-02-03 | visit | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-03 | visit | childrens_social_care
  on 2014-05-01 -> nothing

The child was heard on a recording
  2013-12-02 | child_in_need_plan_start | childrens_social_care
  2014-01-06 | visit | childrens_social_care
  2014-02-03 | visit | childrens_social_care
  2014-02-10 | domestic_abuse_incident: child_spoken_to=yes | police
  2014-03-03 | health_visitor_contact | health_visiting
  2014-04-01 | visit | childrens_social_care
  on 2014-05-01 -> nothing

An unconfirmed reading of the child's words leaves it open
  2013-12-02 | child_in_need_plan_start | childrens_social_care
  2014-01-06 | visit | childrens_social_care
  2014-02-03 | visit | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-04-01 | visit | childrens_social_care
  2014-04-02 | child_voice | childrens_social_care | unconfirmed
  on 2014-05-01 -> cannot tell

One contact is known only to the month of the last
  2013-12-02 | child_in_need_plan_start | childrens_social_care
  2014-01-06 | visit | childrens_social_care
  2014-02-03 | visit | childrens_social_care
  2014-04 | health_visitor_contact | health_visiting
  2014-04-01 | visit | childrens_social_care
  on 2014-05-01 -> cannot tell

A brother's
  2013-12-02 | child_in_need_plan_start | childrens_social_care | of sibling
  2014-01-06 | visit | childrens_social_care | of sibling
  2014-02-03 | visit | childrens_social_care | of sibling
  2014-03-03 | health_visitor_contact | health_visiting | of sibling
  2014-04-01 | visit | childrens_social_care | of sibling
  on 2014-05-01 -> nothing

A looked after child of nine took no part in the review
  2005-03-01 | birth | midwifery | of child
  2013-12-02 | looked_after_start | childrens_social_care
  2014-04-01 | looked_after_review: child_took_part=no | childrens_social_care
  on 2014-03-31 -> nothing
  on 2014-04-01 -> yes

Heard since
  2005-03-01 | birth | midwifery | of child
  2013-12-02 | looked_after_start | childrens_social_care
  2014-04-01 | looked_after_review: child_took_part=no | childrens_social_care
  2014-04-20 | child_voice | childrens_social_care
  on 2014-05-01 -> no

A review of which nobody wrote whether the child took part
  2005-03-01 | birth | midwifery | of child
  2013-12-02 | looked_after_start | childrens_social_care
  2014-04-01 | looked_after_review | childrens_social_care
  on 2014-05-01 -> nothing

A child of three is too young to be counted so
  2011-03-01 | birth | midwifery | of child
  2013-12-02 | looked_after_start | childrens_social_care
  2014-02-27 | looked_after_review: child_took_part=no | childrens_social_care
  on 2014-05-01 -> no

On the fourth birthday
  2010-04-01 | birth | midwifery | of child
  2013-12-02 | looked_after_start | childrens_social_care
  2014-04-01 | looked_after_review: child_took_part=no | childrens_social_care
  on 2014-05-01 -> yes

The child's age is not known
  2013-12-02 | looked_after_start | childrens_social_care
  2014-04-01 | looked_after_review: child_took_part=no | childrens_social_care
  on 2014-05-01 -> cannot tell

No plan and no enquiry: a health visitor's usual notes
  2014-01-06 | health_visitor_contact | health_visiting
  2014-02-03 | health_visitor_contact | health_visiting
  2014-03-03 | health_visitor_contact | health_visiting
  2014-04-01 | health_visitor_contact | health_visiting
  on 2014-05-01 -> no
"""

_CONTACTS = select("visit", "health_visitor_contact", called="visit or contact")
_VOICE = either(
    select("child_voice"),
    select("domestic_abuse_incident", child_spoken_to=True),
    select("looked_after_review", child_took_part=True),
)

_STARTS, _WHEN = ways(
    (
        InARow(_CONTACTS, _VOICE, "voice.contacts", own_day=True),
        all_of(
            Running(("child_protection_plan", "child_in_need_plan", "looked_after", "section_47_enquiry")),
            Unless(_VOICE, since="one.month", after_start=True),
        ),
    ),
    (
        Each(
            Select(
                ("looked_after_review",),
                (AsFarAsSaid(Is("child_took_part", (False,))),),
                "looked after review in which the child took no part",
            ),
            same_day_is_one=True,
        ),
        all_of(
            NotSo(Younger("takes_part.years"), "the child was old enough to take part"),
            Unless(_VOICE, since="one.month", after_start=True),
        ),
    ),
)

CHILDS_VOICE_ABSENT = Prompt(
    code="childs-voice-absent",
    ref="R35",
    tier="T2",
    version="2",
    title="The child's voice is absent",
    says="{n} in a row say nothing of what the child said or showed, or a looked after child took no part in a review",
    source=Cite("National review of the deaths of two children, May 2022; guidance on curiosity", "summaries read"),
    learned_on=date(2022, 5, 31),
    starts=_STARTS,
    when=_WHEN,
    questions=(
        "What did the child say or show?",
        "For a child who does not speak yet: what was seen of the child?",
    ),
    would_answer=("A record of the child's words or of what the child showed.",),
    held_by=("childrens_social_care", "health_visiting", "school", "early_years"),
    fills={"n": "voice.contacts"},
    against=select("education_contact"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
