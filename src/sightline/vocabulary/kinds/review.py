"""Reviews after serious harm: notification, rapid review, review, findings, recommendations, publication."""

from sightline.vocabulary.fields import Kind, choice, person, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "Review"

_SORT = choice(
    "type",
    "What sort of review.",
    ("serious_case_review", "Serious case review"),
    ("practice_review", "Local child safeguarding practice review"),
    ("national", "National review"),
    ("other", "Other"),
)

serious_incident_known = Kind(
    "serious_incident_known",
    "Serious incident known",
    "The authority knows or suspects that a child was abused or neglected and has died or been seriously harmed.",
    Nature.EVENT,
    _GROUP,
    (choice("outcome", "What came to the child.", ("died", "Died"), ("seriously_harmed", "Seriously harmed")),),
)
serious_incident_notification = Kind(
    "serious_incident_notification",
    "Serious incident notification",
    "The authority notifies a serious incident.",
    Nature.COMMUNICATION,
    _GROUP,
    (text("reference", "Reference."),),
)
rapid_review = Kind(
    "rapid_review",
    "Rapid review",
    "A rapid review is held or sent to the Panel.",
    Nature.EVENT,
    _GROUP,
    (
        text("decision", "What it decided."),
        yes_no("sent_to_panel", "Whether it was sent to the national panel."),
    ),
)
review_decision = Kind(
    "review_decision",
    "Decision to review",
    "It is decided to hold, or not to hold, a review.",
    Nature.DECISION,
    _GROUP,
    (
        text("decision", "What."),
        person("by_whom", "Who decided."),
        yes_no("to_review", "Whether a review is to be held."),
        _SORT,
    ),
)
review_start = Kind(
    "review_start",
    "Review begins",
    "A serious case review or local child safeguarding practice review begins.",
    Nature.EVENT,
    _GROUP,
    (text("scope", "Its scope."), _SORT),
    starts="review",
)
review_scope_changed = Kind(
    "review_scope_changed",
    "Review's scope changes",
    "New evidence or a new scope for a review.",
    Nature.DECISION,
    _GROUP,
    (text("change", "What."),),
)
review_paused = Kind(
    "review_paused",
    "Review paused",
    "A review or its publication is put off.",
    Nature.EVENT,
    _GROUP,
    (text("reason", "Why."),),
)
review_published = Kind(
    "review_published",
    "Review published",
    "A review is published.",
    Nature.EVENT,
    _GROUP,
    (text("title", "Title."), _SORT),
    ends="review",
)
review_sent_before_publication = Kind(
    "review_sent_before_publication",
    "Review sent before publication",
    "A review is sent to the national panel and the Secretary of State before it is published.",
    Nature.COMMUNICATION,
    _GROUP,
)
review_finding = Kind(
    "review_finding",
    "Review finding",
    "A finding of a review.",
    Nature.OPINION,
    _GROUP,
    (text("finding", "As restated."),),
)
review_recommendation = Kind(
    "review_recommendation",
    "Review recommendation",
    "A recommendation of a review.",
    Nature.OPINION,
    _GROUP,
    (
        text("recommendation", "As restated."),
        choice(
            "response",
            "How it was taken.",
            ("accepted", "Accepted"),
            ("partly", "Partly accepted"),
            ("rejected", "Rejected"),
        ),
    ),
)
