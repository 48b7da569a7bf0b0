"""Word of an incident late in reaching children's social care (R24)

The pattern is drawn from the case that a serious case review, published on 5 September 2017, looked at: an incident
that one agency held came to light for another only afterwards; how long after is not said. No national number says
how soon children's social care must be told of an incident, so the number is Sightline's default until a partnership
sets its own.

An incident counts where the record says that a child was there, heard it or lives there, or names the child; and an
injury where the record says that the child could not yet move about. Ordinary attendances at a hospital do not
count: nobody is expected to report every bump. Sending is no evidence of receipt.

Mended in November 2026 (version 2): an incident of which the police wrote that no child was there is not asked about
merely because it stands in the child's file. A quarrel with a neighbour was, in invented ordinary families.

Mended again (version 3): where the police do not say whether a child was there, an incident counts only if its own
words name the child. A pram stolen from the hall and a burglary next door were asked about in each of six ordinary
families; an incident of domestic abuse in the child's file counts as before.

Mended a third time (version 4): a threat to kill, to burn or to harm the child is an incident too, and what one police
log tells is asked about once, though it is read as an incident, as domestic abuse and as a threat. A strategy
discussion or an enquiry that follows in time may show that word had come.
"""

from datetime import date

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AnyOf, AsFarAsSaid, Is, NamesTheChild, NotFilled
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.knowledge import NotReceivedBy
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select

_ABUSE_NEAR_THE_CHILD = Select(
    ("domestic_abuse_incident",),
    (
        AnyOf(
            (
                Is("child_present", (True,)),
                Is("child_heard", (True,)),
                Is("child_resident", (True,)),
                NamesTheChild(unless_no="child_present"),
            )
        ),
    ),
)
_INCIDENT_NEAR_THE_CHILD = either(
    select("police_incident", child_present=True),
    Select(
        ("police_incident",),
        (NamesTheChild(in_words=True), NotFilled("child_present", "that does not say whether a child was there")),
    ),
)
_THREAT = Select(
    ("threat",),
    (AsFarAsSaid(Is("to_do", ("kill", "burn", "harm_child"))), NamesTheChild()),
    "threat to kill, to burn or to harm the child",
)

EXAMPLES = """
A threat to kill that nobody passed on
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | threat: to_do=kill, to_whom=Mia Hale | police | of child
  on 2014-05-30 -> yes

A threat of another sort is none
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | threat: to_do=harm_adult, to_whom=Mia Hale | police | of child
  on 2014-05-30 -> nothing

One log that is read as two records: one question
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_heard=yes, reference=LOG 41 | police
  2014-04-04 | police_incident: child_present=yes, reference=LOG 41 | police
  on 2014-05-30 -> yes

A strategy discussion the next day, which may have been about it
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-03 | domestic_abuse_incident: child_heard=yes | police
  2014-04-04 | strategy_discussion | childrens_social_care
  on 2014-05-30 -> cannot tell

Two logs are two questions
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_heard=yes, reference=LOG 41 | police
  2014-04-04 | police_incident: child_present=yes, reference=LOG 52 | police
  on 2014-05-30 -> yes; yes

Told the next working day, over a weekend
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_heard=yes | police
  2014-04-07 | notification_received | childrens_social_care | about 1
  on 2014-05-30 -> no

Told the same day
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_heard=yes | police
  2014-04-04 | notification_received | childrens_social_care | about 1
  on 2014-05-30 -> no

Told two working days after
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_heard=yes | police
  2014-04-08 | notification_received | childrens_social_care | about 1
  on 2014-04-07 -> no
  on 2014-04-08 -> yes
  on 2014-05-30 -> yes

Never told, as far as can be seen
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=yes | police
  on 2014-04-07 -> no
  on 2014-04-08 -> yes

Received, by a record that nobody has accepted: no knowledge yet, and no firm absence either
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_heard=yes | police
  2014-04-07 | notification_received | childrens_social_care | about 1 | unconfirmed
  on 2014-05-30 -> cannot tell

Sent is not received
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=yes | police
  2014-04-04 | notification_sent: recipient=childrens_social_care | police | about 1
  on 2014-05-30 -> yes

Told by telephone, by the record of those who told
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=yes | police
  2014-04-04 | information_shared: recipient=childrens_social_care | police | about 1
  on 2014-05-30 -> no

A notification that nobody has tied to anything may be it
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=yes | police
  2014-04-07 | notification_received | childrens_social_care
  on 2014-05-30 -> cannot tell

One that came weeks later may be it too, and late either way
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=yes | police
  2014-04-25 | notification_received | childrens_social_care
  on 2014-05-30 -> yes

Children's social care has its own record of it, joined by a person
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=yes | police
  2014-04-04 | domestic_abuse_incident: child_present=yes | childrens_social_care | same event as 1
  on 2014-05-30 -> no

Their own record of such an incident on that day, not joined
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=yes | police
  2014-04-04 | domestic_abuse_incident: child_present=no, child_heard=no, child_resident=no | childrens_social_care
  on 2014-05-30 -> cannot tell

The record does not say whether a child was there
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident | police
  on 2014-05-30 -> cannot tell

No child was there or lives there
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=no, child_heard=no, child_resident=no | police
  on 2014-05-30 -> nothing

A police incident of which the record says that no child was there
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | police_incident: child_present=no | police | of child
  on 2014-05-30 -> nothing

A police incident that names the child and does not say who was there
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | police_incident | police | of child
  on 2014-05-30 -> yes

A police incident that stands in the child's file and names nobody
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | police_incident | police
  on 2014-05-30 -> cannot tell

An attendance at a hospital is not an incident
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | hospital_attendance: reason=injury | hospital
  on 2014-05-30 -> nothing

A bruise on a baby who cannot yet move about is
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | injury: type=bruise, non_mobile=yes | health_visiting
  on 2014-05-30 -> yes

Children's social care is not connected
  covered: police 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=yes | police
  on 2014-05-30 -> cannot tell

An unconfirmed entry of theirs could be the receipt
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=yes | police
  2014-04-07 | entry | childrens_social_care | unconfirmed
  on 2014-05-30 -> cannot tell

Known only to the month, and received in it
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04 | domestic_abuse_incident: child_present=yes | police
  2014-04-25 | notification_received | childrens_social_care | about 1
  on 2014-05-30 -> cannot tell

Known only to the month, and received well after it
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04 | domestic_abuse_incident: child_present=yes | police
  2014-05-20 | notification_received | childrens_social_care | about 1
  on 2014-05-30 -> yes

It concerns a brother only
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | domestic_abuse_incident: child_present=yes | police | of sibling
  on 2014-05-30 -> nothing
"""

NOTIFICATION_LAG = Prompt(
    code="notification-lag",
    ref="R24",
    tier="T1",
    version="4",
    title="Word of an incident late in reaching children's social care",
    says="nothing shows that children's social care received word of this incident within {n}",
    source=Cite("The pattern in a case reviewed in public on 5 September 2017", "in part read; no national number"),
    learned_on=date(2017, 9, 5),
    tier_standing="No national source that was read sets this, and no partnership has adopted it here; until one has, "
    "it does not interrupt a worker.",
    starts=Each(
        either(_ABUSE_NEAR_THE_CHILD, _INCIDENT_NEAR_THE_CHILD, _THREAT, select("injury", non_mobile=True)),
        same_row_is_one=True,
    ),
    when=NotReceivedBy(
        "childrens_social_care",
        working_days("notification.working_days"),
        select(
            "notification_received",
            "referral_received",
            "contact",
            "information_shared",
            "strategy_discussion",
            "section_47_enquiry_start",
        ),
    ),
    questions=(
        "When did each agency first know of this?",
        "You may want to ask how word of it was meant to travel, and whether it was read when it came.",
    ),
    would_answer=(
        "A dated record at children's social care of receiving word of this incident, tied to it.",
        "A dated record that somebody told them, tied to it.",
    ),
    held_by=("police", "childrens_social_care"),
    fills={"n": "notification.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
