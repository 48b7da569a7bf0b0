"""Information passing between people and agencies; opened is not read."""

from sightline.vocabulary.fields import Kind, agency, choice, person, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "Communication"
_FROM = agency("sender", "From which agency.")
_TO = agency("recipient", "To which agency.", many=True)

notification_sent = Kind(
    "notification_sent",
    "Notification sent",
    "An agency sends another information. Sending is not receipt.",
    Nature.COMMUNICATION,
    _GROUP,
    (_FROM, _TO, text("reference", "Reference.")),
)
notification_received = Kind(
    "notification_received",
    "Notification received",
    "An agency records that it received information from another.",
    Nature.COMMUNICATION,
    _GROUP,
    (_FROM, _TO, text("about", "What about.")),
)
information_shared = Kind(
    "information_shared",
    "Told",
    "One agency tells another, by telephone, in person or in a meeting.",
    Nature.COMMUNICATION,
    _GROUP,
    (_FROM, _TO, text("about", "What about.")),
)
record_opened = Kind(
    "record_opened",
    "Record opened",
    "A named person opens a record or notification. Opened is not read.",
    Nature.COMMUNICATION,
    _GROUP,
    (person("who", "Who."), agency("at", "Of which agency.")),
)
protection_information_accessed = Kind(
    "protection_information_accessed",
    "Child protection information opened elsewhere",
    "Another service opened the child's entry in the national information sharing; the authority is told.",
    Nature.COMMUNICATION,
    _GROUP,
    (
        agency("by_whom", "Which service opened it."),
        yes_no("acknowledged", "Whether the authority has read the notice."),
    ),
)
information_requested = Kind(
    "information_requested",
    "Information asked for",
    "One agency asks another for information.",
    Nature.COMMUNICATION,
    _GROUP,
    (_FROM, _TO, text("about", "What about.")),
)
message = Kind(
    "message",
    "Message",
    "A text, call, letter or e-mail to or from the family.",
    Nature.COMMUNICATION,
    _GROUP,
    (
        choice(
            "means",
            "How.",
            ("text", "Text message"),
            ("call", "Telephone call"),
            ("letter", "Letter"),
            ("email", "E-mail"),
            ("other", "Other"),
        ),
        person("from_whom", "From whom."),
        person("to_whom", "To whom."),
        text("about", "What about."),
        yes_no("about_concern", "Whether it is about a referral, an enquiry, an assessment or a police report."),
    ),
)
emergency_call = Kind(
    "emergency_call",
    "999 call",
    "A call to the emergency services.",
    Nature.COMMUNICATION,
    _GROUP,
    (person("caller", "Who called."), text("heard", "What can be heard.")),
)
