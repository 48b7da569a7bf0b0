"""How a child comes to children's social care: contact, referral, assessment."""

from sightline.vocabulary.fields import Kind, agency, choice, person, tag, text
from sightline.vocabulary.natures import Nature

SOCIAL_CARE = "Children's social care"
"""The group of the kinds here and in ``social_care``."""

contact = Kind(
    "contact",
    "Contact",
    "An agency or person contacts children's social care about the child.",
    Nature.COMMUNICATION,
    SOCIAL_CARE,
    (text("source", "Who."), text("reason", "Why."), text("outcome", "What came of it.")),
    standard={"ssd": "ssd_contacts"},
)
referral_received = Kind(
    "referral_received",
    "Referral received",
    "Children's social care receives a referral.",
    Nature.COMMUNICATION,
    SOCIAL_CARE,
    (agency("source", "Who referred."), text("reason", "Why.")),
    standard={"safeguarding_standard": "LifeEvent referral", "cin": "CINreferralDate", "ssd": "ssd_cin_episodes"},
)
referral_acknowledged = Kind(
    "referral_acknowledged",
    "Referral acknowledged",
    "Children's social care tells whoever referred that the referral has come.",
    Nature.COMMUNICATION,
    SOCIAL_CARE,
    (agency("recipient", "Who was told."),),
)
referral_decision = Kind(
    "referral_decision",
    "Decision on a referral",
    "What children's social care decides to do about a referral.",
    Nature.DECISION,
    SOCIAL_CARE,
    (
        choice(
            "decision",
            "What was decided.",
            ("assess", "Assess"),
            ("section_47", "Section 47 enquiry"),
            ("early_help", "Early help"),
            ("no_further_action", "No further action"),
            ("other", "Other"),
        ),
        text("rationale", "Why."),
    ),
    standard={"cin": "ReferralNFA"},
)
assessment_start = Kind(
    "assessment_start",
    "Assessment begins",
    "A child and family or other assessment begins.",
    Nature.EVENT,
    SOCIAL_CARE,
    (text("type", "Which."), text("domain", "What it is to look at.")),
    starts="assessment",
    standard={"cin": "AssessmentActualStartDate", "ssd": "ssd_cin_assessments"},
)
assessment_looked_at = Kind(
    "assessment_looked_at",
    "Assessment looked at on the way",
    "Somebody looks at how an assessment goes, before it is completed.",
    Nature.EVENT,
    SOCIAL_CARE,
    (person("by_whom", "Who looked."), text("outcome", "What came of it.")),
    standard={"cin": "AssessmentInternalReviewDate"},
)
assessment_completed = Kind(
    "assessment_completed",
    "Assessment completed",
    "An assessment is completed or authorised.",
    Nature.OPINION,
    SOCIAL_CARE,
    (
        text("type", "Which."),
        text("domain", "What it looked at."),
        person("about", "About whom."),
        text("outcome", "What it concluded."),
        text("factors", "Factors found, by the census's codes or in words.", many=True),
        person("risk_from", "Every adult from whom it names a risk to the child.", many=True),
        tag("names_risk_from_parent", "Whether it says what risk a parent poses, apart from what they suffered."),
        tag("takes_in_violence", "Whether it takes in what is known of an adult's violence."),
        tag("takes_in_earlier_children", "Whether it takes in what happened to an adult's earlier children."),
    ),
    ends="assessment",
    standard={"cin": "AssessmentAuthorisationDate", "ssd": "ssd_cin_assessments"},
)
