"""Adults' own health, substance use, housing and money, where they bear on the child."""

from sightline.vocabulary.fields import Kind, Sensitivity, choice, person, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "Adults, home and money"

adult_mental_health_event = Kind(
    "adult_mental_health_event",
    "Adult's mental health",
    "An event in an adult's mental health: crisis, self-harm, treatment, referral.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who."), text("what", "What.")),
    Sensitivity.HEALTH,
)
substance_misuse_event = Kind(
    "substance_misuse_event",
    "Adult's drug or alcohol use",
    "An event about an adult's use of drugs or alcohol, or its treatment.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who."), text("what", "What.")),
    Sensitivity.HEALTH,
)
care_history = Kind(
    "care_history",
    "Adult's own care history",
    "An adult was themselves in care or known to services as a child.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who."),),
    Sensitivity.THIRD_PARTY,
)
earlier_child_harmed_or_removed = Kind(
    "earlier_child_harmed_or_removed",
    "Earlier child harmed or removed",
    "An adult's earlier child was on a plan, in care, adopted or injured, in any area.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Which adult."), text("what", "What happened."), text("local_authority", "In which area.")),
    Sensitivity.THIRD_PARTY,
)
adult_check = Kind(
    "adult_check",
    "Check made on an adult",
    "Police, social care, health or previous-children checks are made on an adult around the child.",
    Nature.EVENT,
    _GROUP,
    (
        person("who", "On whom."),
        choice(
            "checked_with",
            "With whom.",
            ("police", "Police"),
            ("childrens_social_care", "Children's social care"),
            ("health", "Health"),
            ("previous_children", "Previous children"),
            ("other", "Other"),
            many=True,
        ),
        text("result", "What it showed."),
    ),
    Sensitivity.THIRD_PARTY,
)
housing_event = Kind(
    "housing_event",
    "Housing event",
    "Tenancy, notice, eviction, homelessness, repairs or nuisance.",
    Nature.EVENT,
    _GROUP,
    (
        choice(
            "type",
            "What sort.",
            ("tenancy", "Tenancy begins or ends"),
            ("notice", "Notice or eviction"),
            ("homeless", "Homeless"),
            ("conditions", "Poor conditions"),
            ("nuisance", "Nuisance or complaint"),
            ("other", "Other"),
        ),
        text("what", "What."),
    ),
    standard={"safeguarding_standard": "LifeEvent homeless, if so"},
)
money_event = Kind(
    "money_event",
    "Money and hardship",
    "Debt, no recourse, benefits stopped, no food or heating, or help given with these.",
    Nature.EVENT,
    _GROUP,
    (text("what", "What."), yes_no("help_given", "Whether help was given.")),
)
