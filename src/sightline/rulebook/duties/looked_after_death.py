"""Notification of the death of a looked after child (C70)

Working Together is remembered to ask the local authority to notify the death of a looked after child as well, whether
or not anybody knows or suspects abuse or neglect, and to give no time for that of its own: the five working days of a
serious incident are Sightline's default until a partnership sets its own.

Our reading: the child was looked after on the day of the death, or the record of the death says that the young person
was a care leaver, whose death is to be notified too. Where no record says that the child came to be looked after, and
one shows a care order or a placement that ran on that day, it cannot be told.

Mended in November 2026 (version 2): the death of a care leaver was not reckoned.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import AnyHolds, During, NumberInForce, Perhaps, StartSays, Where
from sightline.rulebook.language.conditions import AsFarAsSaid, Is
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

_LOOKED_AFTER = During("looked_after", ended_with_it=True)
_CARE_LEAVER = StartSays(AsFarAsSaid(Is("care_leaver", (True,))), "death")
_BY_OTHERS = AnyHolds((
    During("placement", ended_with_it=True),
    During("order", ended_with_it=True, opened=Is("order_type", ("care_order", "interim_care_order"))),
))  # fmt: skip

EXAMPLES = """
Nothing sent: not due on the last day, and missed the day after
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-01-08 | looked_after_start | childrens_social_care
  2024-05-10 | death | hospital | of child
  on 2024-05-17 -> pending, due 2024-05-17
  on 2024-05-18 -> breached and open, due 2024-05-17

Notified on the last day
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-01-08 | looked_after_start | childrens_social_care
  2024-05-10 | death | hospital | of child
  2024-05-17 | serious_incident_notification | childrens_social_care
  on 2024-06-17 -> met, due 2024-05-17

Notified after a weekend, a day late
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-01-08 | looked_after_start | childrens_social_care
  2024-05-10 | death | hospital | of child
  2024-05-20 | serious_incident_notification | childrens_social_care
  on 2024-06-17 -> met late, due 2024-05-17

The time looked after is recorded to have ended with the death
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-01-08 | looked_after_start | childrens_social_care
  2024-05-10 | death | hospital | of child
  2024-05-10 | looked_after_end | childrens_social_care
  on 2024-06-17 -> breached and open, due 2024-05-17

The child was no longer looked after
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-01-08 | looked_after_start | childrens_social_care
  2024-03-01 | looked_after_end | childrens_social_care
  2024-05-10 | death | hospital | of child
  on 2024-06-17 -> nothing

No record of becoming looked after, and a care order on the child
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-01-08 | order_made: order_type=care_order | court
  2024-05-10 | death | hospital | of child
  on 2024-06-17 -> cannot tell, due 2024-05-17

No record of becoming looked after, and the child had been placed
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-01-08 | placement_start | childrens_social_care
  2024-05-10 | death | hospital | of child
  on 2024-06-17 -> cannot tell, due 2024-05-17

The care order had ended, and so had the placement
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-01-08 | order_made: order_type=care_order | court
  2024-01-08 | placement_start | childrens_social_care
  2024-03-01 | placement_end | childrens_social_care
  2024-03-01 | order_ended: order_type=care_order | court
  2024-05-10 | death | hospital | of child
  on 2024-06-17 -> nothing

A supervision order makes nobody looked after
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-01-08 | order_made: order_type=supervision_order | court
  2024-05-10 | death | hospital | of child
  on 2024-06-17 -> nothing

Never looked after
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-05-10 | death | hospital | of child
  on 2024-06-17 -> nothing

The death of a brother
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-01-08 | looked_after_start | childrens_social_care
  2024-05-10 | death | hospital | of sibling
  on 2024-06-17 -> nothing

No records that cover the time: nobody can say that there was none
  covered: hospital 2018-01-01..2027-12-31
  2024-01-08 | looked_after_start | childrens_social_care
  2024-05-10 | death | hospital | of child
  on 2024-06-17 -> cannot tell, due 2024-05-17

A notification that nobody has confirmed yet
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-01-08 | looked_after_start | childrens_social_care
  2024-05-10 | death | hospital | of child
  2024-05-17 | serious_incident_notification | childrens_social_care | unconfirmed
  on 2024-06-17 -> cannot tell, due 2024-05-17

Before there was such a number: nothing is owed here
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-01-08 | looked_after_start | childrens_social_care
  2014-05-01 | death | hospital | of child
  on 2014-06-17 -> nothing

The death of a care leaver
  covered: childrens_social_care 2018-01-01..2027-12-31
  2024-05-10 | death: care_leaver=yes | childrens_social_care | of child
  on 2024-05-17 -> pending, due 2024-05-17
  on 2024-05-18 -> breached and open, due 2024-05-17
"""

DEATH_OF_A_LOOKED_AFTER_CHILD_NOTIFIED_IN_TIME = Duty(
    code="death-of-a-looked-after-child-notified-in-time",
    ref="C70",
    version="2",
    title="Notification of the death of a looked after child or a care leaver",
    says="the death of a looked after child or of a care leaver is notified within {n}",
    source=Cite("deaths of looked after children and care leavers", "law from memory", "working_together"),
    force="statutory guidance; the number is local",
    starts=Each(CHILD_DIED, same_day_is_one=True),
    applies=Where(
        (
            NumberInForce("looked_after_death_notification.working_days"),
            AnyHolds((_LOOKED_AFTER, _CARE_LEAVER, Perhaps(_BY_OTHERS))),
        ),
        "while the child was looked after or a care leaver, since the guidance asks for it",
    ),
    due=working_days("looked_after_death_notification.working_days"),
    met_by=(select("serious_incident_notification"),),
    ends_if=(),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "looked_after_death_notification.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
