"""Private fostering: a child under 16 (18 if disabled) lives for 28 days or more with somebody not closely related."""

from sightline.vocabulary.fields import Kind, Sensitivity, day, person, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "Private fostering"
_P = Sensitivity.PLACEMENT

private_fostering_start = Kind(
    "private_fostering_start",
    "Private fostering begins",
    "A child begins to live with a private foster carer, for 28 days or more.",
    Nature.EVENT,
    _GROUP,
    (person("carer", "With whom."), day("arranged_on", "The day on which it was arranged.")),
    _P,
    starts="private_fostering",
)
private_fostering_end = Kind(
    "private_fostering_end",
    "Private fostering ends",
    "The arrangement ends.",
    Nature.EVENT,
    _GROUP,
    (text("reason", "Why."),),
    _P,
    ends="private_fostering",
)
private_fostering_notification = Kind(
    "private_fostering_notification",
    "Private fostering notified",
    "The authority is told of a private fostering arrangement, or otherwise comes to know of it.",
    Nature.COMMUNICATION,
    _GROUP,
    (person("by_whom", "Who told."),),
    _P,
)
private_fostering_visit = Kind(
    "private_fostering_visit",
    "Private fostering visit",
    "An officer of the authority visits a private fostering arrangement, or speaks with those whom it concerns.",
    Nature.EVENT,
    _GROUP,
    (
        yes_no("home_seen", "Whether the home was seen."),
        yes_no("carer_met", "Whether the carer and the household were spoken to."),
        yes_no("child_met", "Whether the child was seen and spoken to."),
        yes_no("child_alone", "Whether the child was spoken to alone."),
        yes_no("parent_met", "Whether a parent was spoken to."),
        text("report", "What the officer reported."),
    ),
    _P,
)
