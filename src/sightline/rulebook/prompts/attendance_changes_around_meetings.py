"""Attendance changes around meetings: has anything changed for the child? (R32)

A pattern that studies of child deaths describe (as secondary sources cite them): appointments or visits missed, then
kept just before or after a meeting or once court or an agreement is spoken of, then missed again. It is asked of what
was kept and missed, and says nothing of why.

That a family keeps away from one agency and goes on meeting others is a question of its own.

Mended in November 2026 (version 2): what was kept in the days before a meeting counts as well, and so does what was
kept in the days after a step towards court or a written agreement that was put to the family.

Mended in November 2026 (version 3): where the dates leave open whether the turns came one after the other, it cannot be
told. Before, nothing was said.

Mended in November 2026 (version 4): proceedings between parents or relatives are no step that an authority
took.
"""

from sightline.rulebook import terms
from sightline.rulebook.language.clusters import InTurn
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import either, select
from sightline.rulebook.language.soon import ComesSoonAfter
from sightline.rulebook.language.ways import Always

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

Readings that nobody confirmed
  2014-01-06 | appointment_missed | health_visiting | unconfirmed
  2014-01-20 | visit_failed | childrens_social_care
  2014-02-03 | review_child_protection_conference | childrens_social_care
  2014-02-06 | health_visitor_contact | health_visiting
  2014-03-03 | appointment_missed | health_visiting
  on 2014-05-01 -> nothing
"""

_WARNING = either(
    select("pre_proceedings_start", "pre_proceedings_meeting", "agreement_proposed"), terms.PROCEEDINGS_OF_THE_AUTHORITY
)
_KEPT = either(
    ComesSoonAfter(
        terms.CONTACT_KEPT,
        terms.TALKED_TOGETHER,
        "compliance.days",
        "contact that was kept within days of a meeting",
        either_side=True,
    ),
    ComesSoonAfter(
        terms.CONTACT_KEPT,
        _WARNING,
        "compliance.days",
        "contact that was kept within days after a step towards court or a written agreement",
    ),
)

ATTENDANCE_CHANGES_AROUND_MEETINGS = Prompt(
    code="attendance-changes-around-meetings",
    ref="R32",
    tier="T2",
    version="4",
    title="Attendance changes around meetings: has anything changed for the child?",
    says="within {months} contacts were missed twice, kept within {days} of a meeting or of a step towards court, and "
    "missed again",
    source=Cite("Studies of child deaths, as secondary sources cite them", "secondary sources read"),
    learned_on=None,
    starts=InTurn((terms.CONTACT_MISSED, terms.CONTACT_MISSED, _KEPT, terms.CONTACT_MISSED), "compliance.months"),
    when=Always(),
    questions=(
        "Is change shown by what is different for the child, or by who came?",
        "Have any visits been unannounced?",
    ),
    would_answer=("A record of what is different for the child.",),
    held_by=("health_visiting", "general_practice", "childrens_social_care", "school"),
    fills={"months": "compliance.months", "days": "compliance.days"},
    against=select("strength"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
