"""Children looked after: episodes, placements, returns home, reviews, and what comes before placing with parents."""

from sightline.vocabulary.fields import Kind, Sensitivity, choice, day, person, tag, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "Looked after children"
_P = Sensitivity.PLACEMENT
_BASIS = choice(
    "legal_basis",
    "Legal basis.",
    ("section_20", "Section 20 (voluntary)"),
    ("interim_care_order", "Interim care order"),
    ("care_order", "Care order"),
    ("police_protection", "Police protection"),
    ("emergency_protection_order", "Emergency protection order"),
    ("remand", "Remand"),
    ("placement_order", "Placement order"),
    ("other", "Other"),
)

looked_after_start = Kind(
    "looked_after_start",
    "Becomes looked after",
    "The child begins to be looked after by the local authority.",
    Nature.EVENT,
    _GROUP,
    (_BASIS, text("reason", "Why.")),
    _P,
    starts="looked_after",
    standard={
        "safeguarding_standard": "ServiceEpisode child-looked-after",
        "ssda903": "Episodes.DECOM",
        "ssd": "ssd_cla_episodes",
    },
)
looked_after_end = Kind(
    "looked_after_end",
    "Ceases to be looked after",
    "The child stops being looked after.",
    Nature.EVENT,
    _GROUP,
    (
        choice(
            "destination",
            "Where to.",
            ("home_planned", "Home, planned"),
            ("home_unplanned", "Home, unplanned"),
            ("adopted", "Adopted"),
            ("special_guardianship", "Special guardianship"),
            ("other", "Other"),
        ),
        _BASIS,
        tag("concerns_answered", "Whether every concern that it began with has a recorded outcome."),
    ),
    _P,
    ends="looked_after",
    standard={"ssda903": "Episodes.DEC, REC", "ssd": "ssd_cla_episodes"},
)
placement_start = Kind(
    "placement_start",
    "Placement begins",
    "The child is placed.",
    Nature.EVENT,
    _GROUP,
    (
        choice(
            "type",
            "What sort.",
            ("foster_care", "Foster care"),
            ("kinship", "With a relative or friend"),
            ("with_parent", "With own parent"),
            ("residential", "Residential home"),
            ("mother_and_baby", "Mother and baby"),
            ("adoptive", "Adoptive"),
            ("other", "Other"),
        ),
        person("carer", "With whom."),
        yes_no("temporary_approval", "Whether the carer has temporary approval."),
        yes_no("intended_until_18", "Whether the placement is meant to last until 18."),
        yes_no("before_assessment", "Whether the child is placed with a parent before the parent was assessed."),
        yes_no("only_runs", "Whether the record only says that the child lives there, and not that it began then."),
        _BASIS,
    ),
    _P,
    starts="placement",
    standard={"ssda903": "Episodes.PLACE", "ssd": "ssd_cla_placement"},
)
placement_end = Kind(
    "placement_end",
    "Placement ends",
    "A placement ends.",
    Nature.EVENT,
    _GROUP,
    (text("reason", "Why."),),
    _P,
    ends="placement",
    standard={"ssda903": "Episodes.DEC", "ssd": "ssd_cla_placement"},
)
return_home = Kind(
    "return_home",
    "Returns home",
    "A child who lived away goes back to a parent or carer.",
    Nature.EVENT,
    _GROUP,
    (
        person("to_whom", "To whom."),
        yes_no("planned", "Whether it was planned."),
        yes_no("from_care", "Whether the child came from foster carers, a home or another placement."),
        yes_no("prior_welfare_concerns", "Whether there had been welfare concerns with that carer."),
        text("plan", "Under what plan."),
    ),
    standard={"ssda903": "REC E4A / E4B"},
)
placement_with_parents_decision = Kind(
    "placement_with_parents_decision",
    "Decision to place with parents",
    "It is decided to place a child in care with a parent.",
    Nature.DECISION,
    _GROUP,
    (person("parent", "With whom."),),
    _P,
)
placement_with_parents_assessment = Kind(
    "placement_with_parents_assessment",
    "Assessment before placing with parents",
    "The parent's suitability is assessed before the child is placed.",
    Nature.OPINION,
    _GROUP,
    (text("outcome", "What it concluded."),),
    _P,
)
placement_with_parents_approval = Kind(
    "placement_with_parents_approval",
    "Approval of placing with parents",
    "A nominated officer approves the placement.",
    Nature.DECISION,
    _GROUP,
    (person("by_whom", "Who approved."),),
    _P,
)
placement_plan = Kind("placement_plan", "Placement plan", "A placement plan is made.", Nature.EVENT, _GROUP, (), _P)
care_plan = Kind(
    "care_plan",
    "Care plan",
    "A care plan is made or approved.",
    Nature.EVENT,
    _GROUP,
    standard={"ssd": "ssd_cla_care_plan"},
)
looked_after_review = Kind(
    "looked_after_review",
    "Looked after review",
    "A review of a looked after child's case is held.",
    Nature.EVENT,
    _GROUP,
    (text("outcome", "What it decided."), yes_no("child_took_part", "Whether the child took part.")),
    standard={"ssda903": "Reviews.REVIEW", "ssd": "ssd_cla_reviews"},
)
reviewing_officer_appointed = Kind(
    "reviewing_officer_appointed",
    "Independent reviewing officer appointed",
    "An independent reviewing officer is appointed.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who."),),
)
permanence_decision = Kind(
    "permanence_decision",
    "Permanence decision",
    "A decision about the child's permanent home.",
    Nature.DECISION,
    _GROUP,
    (text("decision", "What."),),
    _P,
)
temporary_approval_extended = Kind(
    "temporary_approval_extended",
    "Temporary approval extended",
    "The temporary approval of a relative or friend as carer is extended.",
    Nature.DECISION,
    _GROUP,
    (day("extended_to", "To when."),),
    _P,
)
carer_approved = Kind(
    "carer_approved",
    "Carer approved",
    "A relative or friend is approved as a foster carer.",
    Nature.DECISION,
    _GROUP,
    (person("carer", "Who."),),
    _P,
)
ceasing_assessment = Kind(
    "ceasing_assessment",
    "Assessment before ceasing to look after",
    "What the child will need is assessed before the child stops being looked after.",
    Nature.OPINION,
    _GROUP,
    (text("outcome", "What it concluded."),),
    _P,
)
ceasing_approval = Kind(
    "ceasing_approval",
    "Approval of ceasing to look after",
    "A nominated officer or the director approves the decision to stop looking after the child.",
    Nature.DECISION,
    _GROUP,
    (person("by_whom", "Who approved."),),
    _P,
)
