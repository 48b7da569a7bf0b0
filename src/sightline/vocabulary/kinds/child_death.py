"""The review of every child's death, beside any review of how agencies worked together."""

from sightline.vocabulary.fields import Kind, agency, text
from sightline.vocabulary.natures import Nature

_GROUP = "Child death review"

child_death_notification = Kind(
    "child_death_notification",
    "Child death notified",
    "The child death review partners and the national database are told of a child's death.",
    Nature.COMMUNICATION,
    _GROUP,
    (agency("sender", "Who told."), text("reference", "Reference.")),
)
joint_agency_response = Kind(
    "joint_agency_response",
    "Joint agency response begins",
    "Agencies begin to respond together to an unexpected death of a child.",
    Nature.EVENT,
    _GROUP,
    (agency("attendees", "Who takes part.", many=True),),
)
child_death_review_meeting = Kind(
    "child_death_review_meeting",
    "Child death review meeting",
    "Those who cared for the child meet to review the death.",
    Nature.EVENT,
    _GROUP,
    (agency("attendees", "Who was there.", many=True),),
)
child_death_overview_panel = Kind(
    "child_death_overview_panel",
    "Child death overview panel",
    "The panel reviews the death for the child death review partners.",
    Nature.EVENT,
    _GROUP,
    (text("outcome", "What it concluded."),),
)
