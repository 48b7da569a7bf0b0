"""Word of an incident late in reaching children's social care (R24)

The pattern is drawn from the case that a serious case review, published on 5 September 2017, looked at: an incident
that one agency held came to light for another weeks later. No national number says how soon children's social care
must be told of an incident, so the number is Sightline's default until a partnership sets its own.

An incident counts where the record says that a child was there, heard it or lives there, or names the child; and an
injury where the record says that the child could not yet move about. Ordinary attendances at a hospital do not
count: nobody is expected to report every bump. Sending is no evidence of receipt.
"""

from datetime import date

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AnyOf, Is, NamesTheChild
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
                NamesTheChild(),
            )
        ),
    ),
)
_INCIDENT_NEAR_THE_CHILD = Select(("police_incident",), (AnyOf((Is("child_present", (True,)), NamesTheChild())),))

NOTIFICATION_LAG = Prompt(
    code="notification-lag",
    ref="R24",
    tier="T1",
    version="1",
    title="Word of an incident late in reaching children's social care",
    says="nothing shows that children's social care received word of this incident within {n} working day(s)",
    source=Cite("The pattern in a case reviewed in public on 5 September 2017", "in part read; no national number"),
    learned_on=date(2017, 9, 5),
    tier_standing="No national source that was read sets this, and no partnership has adopted it here; until one has, "
    "it does not interrupt a worker.",
    starts=Each(either(_ABUSE_NEAR_THE_CHILD, _INCIDENT_NEAR_THE_CHILD, select("injury", non_mobile=True))),
    when=NotReceivedBy(
        "childrens_social_care",
        working_days("notification.working_days"),
        select("notification_received", "referral_received", "contact", "information_shared"),
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
)
