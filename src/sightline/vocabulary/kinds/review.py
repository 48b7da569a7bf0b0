"""Reviews after serious harm: notification, rapid review, review, findings, recommendations, publication."""

from sightline.vocabulary.fields import Kind, choice, person, text
from sightline.vocabulary.natures import Nature

_GROUP = "Review"

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
    (text("decision", "What it decided."),),
)
review_decision = Kind(
    "review_decision",
    "Decision to review",
    "It is decided to hold, or not to hold, a review.",
    Nature.DECISION,
    _GROUP,
    (text("decision", "What."), person("by_whom", "Who decided.")),
)
review_start = Kind(
    "review_start",
    "Review begins",
    "A serious case review or local child safeguarding practice review begins.",
    Nature.EVENT,
    _GROUP,
    (text("scope", "Its scope."),),
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
    (text("title", "Title."),),
    ends="review",
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
