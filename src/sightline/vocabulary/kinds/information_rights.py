"""What people may ask of those who hold records about them, and what follows when records go astray."""

from sightline.vocabulary.fields import Kind, Sensitivity, day, person, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "Information rights"

subject_access_request = Kind(
    "subject_access_request",
    "Subject access request",
    "Somebody whose identity has been verified asks for what is held about them.",
    Nature.COMMUNICATION,
    _GROUP,
    (person("by_whom", "Who asks."),),
    Sensitivity.THIRD_PARTY,
)
subject_access_extended = Kind(
    "subject_access_extended",
    "Subject access request given more time",
    "Whoever asked is told that the answer needs more time, and why.",
    Nature.COMMUNICATION,
    _GROUP,
    (text("reason", "Why."), day("extended_to", "To when.")),
    Sensitivity.THIRD_PARTY,
)
subject_access_response = Kind(
    "subject_access_response",
    "Subject access request answered",
    "What is held is given, or whoever asked is told why not.",
    Nature.COMMUNICATION,
    _GROUP,
    (text("outcome", "What was given."),),
    Sensitivity.THIRD_PARTY,
)
personal_data_breach = Kind(
    "personal_data_breach",
    "Personal data breach",
    "An agency becomes aware that records about people were lost, altered or seen by somebody who should not.",
    Nature.EVENT,
    _GROUP,
    (yes_no("risk_to_people", "Whether it is likely to put people at risk."), text("what", "What happened.")),
    Sensitivity.THIRD_PARTY,
)
personal_data_breach_report = Kind(
    "personal_data_breach_report",
    "Personal data breach reported",
    "A breach is reported to the Information Commissioner.",
    Nature.COMMUNICATION,
    _GROUP,
    (text("reference", "Reference."),),
    Sensitivity.THIRD_PARTY,
)
