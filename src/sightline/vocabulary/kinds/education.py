"""School, nursery and other education."""

from sightline.vocabulary.fields import Kind, choice, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "Education"

education_contact = Kind(
    "education_contact",
    "School or nursery contact",
    "The school or nursery sees or speaks with the child or family.",
    Nature.EVENT,
    _GROUP,
    (yes_no("child_seen", "Whether the child was seen."),),
)
education_concern = Kind(
    "education_concern",
    "School or nursery concern",
    "The school or nursery records a worry about the child.",
    Nature.OBSERVATION,
    _GROUP,
    (text("category", "What sort, in the school's own words."),),
    standard={"safeguarding_standard": "LifeEvent safeguarding-concern"},
)
absence = Kind(
    "absence",
    "Absence",
    "The child is away from school or nursery.",
    Nature.EVENT,
    _GROUP,
    (yes_no("explained", "Whether a reason was given."), text("reason", "Reason as given.")),
)
exclusion = Kind(
    "exclusion",
    "Suspension or exclusion",
    "The child is suspended or excluded.",
    Nature.EVENT,
    _GROUP,
    (yes_no("permanent", "Whether for good."),),
    standard={"safeguarding_standard": "LifeEvent school-exclusion / school-suspension"},
)
education_place_start = Kind(
    "education_place_start",
    "Starts school or nursery",
    "The child starts at a school or nursery.",
    Nature.EVENT,
    _GROUP,
    (text("place", "Where."),),
    starts="education_place",
)
education_place_end = Kind(
    "education_place_end",
    "Leaves school or nursery",
    "The child leaves, is taken off roll or begins home education.",
    Nature.EVENT,
    _GROUP,
    (text("place", "Where."), yes_no("home_education", "Whether to be educated at home.")),
    ends="education_place",
)
personal_education_plan = Kind(
    "personal_education_plan",
    "Personal education plan",
    "A personal education plan for a looked after child is made or reviewed.",
    Nature.EVENT,
    _GROUP,
)
education_health_care_request = Kind(
    "education_health_care_request",
    "Education, health and care assessment asked for",
    "The authority is asked to assess a child's education, health and care needs.",
    Nature.COMMUNICATION,
    _GROUP,
    (text("by_whom", "Who asked."),),
)
education_health_care_decision = Kind(
    "education_health_care_decision",
    "Education, health and care decision",
    "The authority decides not to assess, decides against a plan, or issues the plan.",
    Nature.DECISION,
    _GROUP,
    (
        choice(
            "outcome",
            "What.",
            ("assess", "Assess"),
            ("not_assess", "Not assess"),
            ("no_plan", "No plan"),
            ("plan", "Plan issued"),
        ),
    ),
)
education_health_care_exception = Kind(
    "education_health_care_exception",
    "Exception to the time for an education, health and care plan",
    "The authority records that an exception of the regulations lifts the time limit.",
    Nature.DECISION,
    _GROUP,
    (text("reason", "Which exception."),),
)
