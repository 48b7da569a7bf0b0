"""Attendance changes around meetings: has anything changed for the child? (R32)

A pattern that studies of child deaths describe (as secondary sources cite them): appointments or visits missed, then
kept just before or after a meeting or once court or an agreement is spoken of, then missed again. It is asked of what
was kept and missed, and says nothing of why.

It is also asked where, while a plan or proceedings run, contacts with one agency were missed again and again and none
was kept, and contacts with others were kept: a family may have its reasons to keep away from one of them, and whoever
sees only its own part sees either a family that comes or one that does not. That nothing was kept counts only where
the records of that agency cover the time, and a contact with it since answers the question.

Mended in November 2026 (version 2): what was kept in the days before a meeting counts as well, and so does what was
kept in the days after a step towards court or a written agreement that was put to the family.

Mended in November 2026 (version 3): the second of these ways is new; before, it was said on this page that it was not
reckoned, since ordinary families miss appointments too. It is asked only while a plan or proceedings run. And where
the dates leave open whether the turns came one after the other, it cannot be told; before, nothing was said.
"""

from sightline.rulebook import terms
from sightline.rulebook.language.clusters import InTurn
from sightline.rulebook.language.during import Running
from sightline.rulebook.language.logic import all_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import either, select
from sightline.rulebook.language.selective import MissedWithOneAlone, NothingKeptWithIt
from sightline.rulebook.language.soon import ComesSoonAfter
from sightline.rulebook.language.ways import Always, ways

EXAMPLES = """
Missed twice, kept days after a conference, missed again
  2014-01-06 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-02-06 | health_visitor_contact | health_visiting
  2014-03-03 | appointment_missed | health_visiting
  on 2014-03-02 -> nothing
  on 2014-03-03 -> yes

Missed once only before
  2014-01-06 | appointment_missed | health_visiting
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-02-06 | health_visitor_contact | health_visiting
  2014-03-03 | appointment_missed | health_visiting
  on 2014-05-01 -> nothing

Kept, and no meeting shortly before
  2014-01-06 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-06 | health_visitor_contact | health_visiting
  2014-03-03 | appointment_missed | health_visiting
  on 2014-05-01 -> nothing

Kept eight days after the meeting
  2014-01-06 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-02-11 | health_visitor_contact | health_visiting
  2014-03-03 | appointment_missed | health_visiting
  on 2014-05-01 -> nothing

Kept seven days after
  2014-01-06 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-02-10 | health_visitor_contact | health_visiting
  2014-03-03 | appointment_missed | health_visiting
  on 2014-05-01 -> yes

Kept seven days before the meeting
  2014-01-06 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-01-27 | health_visitor_contact | health_visiting
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-03-03 | appointment_missed | health_visiting
  on 2014-05-01 -> yes

Kept eight days before the meeting
  2014-01-06 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-01-26 | health_visitor_contact | health_visiting
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-03-03 | appointment_missed | health_visiting
  on 2014-05-01 -> nothing

Kept once the letter before proceedings had come
  2014-01-06 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | pre_proceedings_start | childrens_social_care
  2014-02-06 | visit | childrens_social_care
  2014-03-03 | visit_failed | childrens_social_care
  on 2014-05-01 -> yes

Kept before the letter, which cannot have been why
  2014-01-06 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-01-30 | visit | childrens_social_care
  2014-02-03 | pre_proceedings_start | childrens_social_care
  2014-03-03 | visit_failed | childrens_social_care
  on 2014-05-01 -> nothing

Kept from then on
  2014-01-06 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-02-06 | health_visitor_contact | health_visiting
  on 2014-12-01 -> nothing

Missed again only after the half year
  2014-01-06 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-02-06 | health_visitor_contact | health_visiting
  2014-07-07 | appointment_missed | health_visiting
  on 2014-12-01 -> nothing

On the last day of the half year
  2014-01-06 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-02-06 | health_visitor_contact | health_visiting
  2014-07-06 | appointment_missed | health_visiting
  on 2014-12-01 -> yes

Known only to the month, which leaves the order open
  2014-01 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-02-06 | health_visitor_contact | health_visiting
  2014-03-03 | appointment_missed | health_visiting
  on 2014-05-01 -> cannot tell

Known only to the month, and the order certainly another
  2014-04 | appointment_missed | health_visiting
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-02-06 | health_visitor_contact | health_visiting
  2014-03-03 | appointment_missed | health_visiting
  on 2014-05-01 -> nothing

Under a plan, three visits of the social worker missed, and three contacts with health kept
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | visit_failed | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | visit_failed | childrens_social_care
  2014-03-12 | gp_contact | general_practice
  on 2014-03-11 -> nothing
  on 2014-03-12 -> yes

One visit of the social worker was kept in between
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | visit_failed | childrens_social_care
  2014-02-17 | visit | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | visit_failed | childrens_social_care
  2014-03-12 | gp_contact | general_practice
  on 2014-05-01 -> nothing

A visit was kept since
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | visit_failed | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | visit_failed | childrens_social_care
  2014-03-12 | gp_contact | general_practice
  2014-04-01 | visit | childrens_social_care
  on 2014-03-31 -> yes
  on 2014-04-01 -> no

Nobody was met: no agency is told apart
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-10 | visit_failed | childrens_social_care
  2014-03-10 | visit_failed | childrens_social_care
  on 2014-05-01 -> nothing

No plan runs: an ordinary family's missed appointments
  covered: hospital 2014-01-01..2014-12-31
  2014-01-20 | appointment_missed | hospital
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | appointment_missed | hospital
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | appointment_missed | hospital
  2014-03-12 | gp_contact | general_practice
  on 2014-05-01 -> no

The records of the agency that was missed do not cover the time
  covered: childrens_social_care 2014-01-01..2014-02-28
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | visit_failed | childrens_social_care
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | visit_failed | childrens_social_care
  2014-03-12 | gp_contact | general_practice
  on 2014-05-01 -> cannot tell

A contact with it that nobody has confirmed
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-01-06 | child_protection_plan_start | childrens_social_care
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | health_visitor_contact | health_visiting
  2014-02-10 | visit_failed | childrens_social_care
  2014-02-17 | visit | childrens_social_care | unconfirmed
  2014-03-03 | health_visitor_contact | health_visiting
  2014-03-10 | visit_failed | childrens_social_care
  2014-03-12 | gp_contact | general_practice
  on 2014-05-01 -> cannot tell

Readings that nobody confirmed
  2014-01-06 | appointment_missed | health_visiting | unconfirmed
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-02-06 | health_visitor_contact | health_visiting
  2014-03-03 | appointment_missed | health_visiting
  on 2014-05-01 -> nothing
"""

_MISSED = select("appointment_missed", "visit_failed", called="appointment not brought to or visit without access")
_CONTACT = select("visit", "health_visitor_contact", "gp_contact", "other_health_contact", "education_contact")
_WARNING = select("pre_proceedings_start", "pre_proceedings_meeting", "proceedings_start", "agreement_proposed")
_KEPT = either(
    ComesSoonAfter(
        _CONTACT,
        terms.TALKED_TOGETHER,
        "compliance.days",
        "contact that was kept within days of a meeting",
        either_side=True,
    ),
    ComesSoonAfter(
        _CONTACT,
        _WARNING,
        "compliance.days",
        "contact that was kept within days after a step towards court or a written agreement",
    ),
)

_WORK = ("child_protection_plan", "child_in_need_plan", "looked_after", "pre_proceedings", "proceedings", "order")
_STARTS, _WHEN = ways(
    (InTurn((_MISSED, _MISSED, _KEPT, _MISSED), "compliance.months"), Always()),
    (
        MissedWithOneAlone(_MISSED, _CONTACT, "selective.contacts", "compliance.months"),
        all_of(
            Running(
                (
                    "child_protection_plan",
                    "child_in_need_plan",
                    "looked_after",
                    "pre_proceedings",
                    "proceedings",
                    "order",
                )
            ),
            NothingKeptWithIt(_CONTACT),
        ),
    ),
)

ATTENDANCE_CHANGES_AROUND_MEETINGS = Prompt(
    code="attendance-changes-around-meetings",
    ref="R32",
    tier="T2",
    version="3",
    title="Attendance changes around meetings: has anything changed for the child?",
    says="within {months} contacts were missed twice, kept within {days} of a meeting or of a step towards court, and "
    "missed again; or, while a plan, an order or proceedings ran, {many} with one agency were missed and none was "
    "kept, and as many were kept with others",
    source=Cite("Studies of child deaths, as secondary sources cite them", "secondary sources read"),
    learned_on=None,
    starts=_STARTS,
    when=_WHEN,
    questions=(
        "Is change shown by what is different for the child, or by who came?",
        "Have any visits been unannounced?",
        "What keeps the family away from the one that it does not meet, and who has asked?",
    ),
    would_answer=(
        "A record of what is different for the child.",
        "A contact kept with the agency that was missed.",
    ),
    held_by=("health_visiting", "general_practice", "childrens_social_care", "school"),
    fills={"months": "compliance.months", "days": "compliance.days", "many": "selective.contacts"},
    against=select("strength"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
