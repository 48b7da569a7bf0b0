"""Children's social care: enquiries, plans, visits, decisions, agreements. What leads there is in ``referral``."""

from sightline.vocabulary.fields import Kind, Sensitivity, agency, choice, day, person, tag, text, yes_no
from sightline.vocabulary.kinds.referral import SOCIAL_CARE
from sightline.vocabulary.natures import Nature

_GROUP = SOCIAL_CARE
_CATEGORY = choice(
    "category",
    "Category of abuse or neglect.",
    ("neglect", "Neglect"),
    ("physical", "Physical abuse"),
    ("sexual", "Sexual abuse"),
    ("emotional", "Emotional abuse"),
    ("multiple", "More than one"),
)

significant_harm_suspected = Kind(
    "significant_harm_suspected",
    "Reasonable cause to suspect significant harm",
    "It is decided that there is reasonable cause to suspect that the child suffers or is likely to suffer "
    "significant harm.",
    Nature.DECISION,
    _GROUP,
    (person("by_whom", "Who decided."), text("rationale", "Why.")),
)
strategy_discussion = Kind(
    "strategy_discussion",
    "Strategy discussion",
    "Agencies discuss whether a child is suffering or likely to suffer significant harm.",
    Nature.EVENT,
    _GROUP,
    (
        choice(
            "outcome",
            "What was decided.",
            ("section_47_enquiry", "Section 47 enquiry begins"),
            ("single_agency", "Single agency enquiry"),
            ("joint", "Joint enquiry"),
            ("no_further_action", "No further action"),
            ("other", "Other"),
        ),
        agency("attendees", "Who took part.", many=True),
        yes_no("medical_decided", "Whether it decided on a medical examination."),
    ),
    standard={"cin": "S47ActualStartDate", "ssd": "ssd_s47_enquiry"},
)
section_47_enquiry_start = Kind(
    "section_47_enquiry_start",
    "Section 47 enquiry begins",
    "An enquiry under section 47 of the Children Act 1989 begins.",
    Nature.EVENT,
    _GROUP,
    starts="section_47_enquiry",
    standard={
        "safeguarding_standard": "ServiceEpisode section-47",
        "cin": "S47ActualStartDate",
        "ssd": "ssd_s47_enquiry",
    },
)
section_47_enquiry_end = Kind(
    "section_47_enquiry_end",
    "Section 47 enquiry ends",
    "An enquiry ends with an outcome.",
    Nature.DECISION,
    _GROUP,
    (
        choice(
            "outcome",
            "Outcome.",
            ("conference", "Conference needed"),
            ("no_conference", "No conference needed"),
            ("not_substantiated", "Concerns not substantiated"),
            ("other", "Other"),
        ),
        text("rationale", "Why."),
    ),
    ends="section_47_enquiry",
    standard={"cin": "ICPCnotRequired", "ssd": "ssd_s47_enquiry"},
)
child_protection_plan_start = Kind(
    "child_protection_plan_start",
    "Child protection plan begins",
    "The child, born or unborn, becomes the subject of a child protection plan.",
    Nature.EVENT,
    _GROUP,
    (
        _CATEGORY,
        yes_no("unborn", "Whether the child was not yet born."),
        text("local_authority", "Whose plan."),
        day("ends_on", "When it says it ends."),
    ),
    starts="child_protection_plan",
    standard={"safeguarding_standard": "ServiceEpisode cp-plan", "cin": "CPPstartDate", "ssd": "ssd_cp_plans"},
)
child_protection_plan_end = Kind(
    "child_protection_plan_end",
    "Child protection plan ends",
    "The plan ends.",
    Nature.EVENT,
    _GROUP,
    (
        text("reason", "Why."),
        tag("concerns_answered", "Whether every concern that it began with has a recorded outcome."),
    ),
    ends="child_protection_plan",
    standard={"cin": "CPPendDate", "ssd": "ssd_cp_plans"},
)
child_in_need_plan_start = Kind(
    "child_in_need_plan_start",
    "Child in need plan begins",
    "A child in need plan begins.",
    Nature.EVENT,
    _GROUP,
    starts="child_in_need_plan",
    standard={"safeguarding_standard": "ServiceEpisode cin-plan", "cin": "CINPlanStartDate", "ssd": "ssd_cin_plans"},
)
child_in_need_plan_end = Kind(
    "child_in_need_plan_end",
    "Child in need plan ends",
    "A child in need plan ends.",
    Nature.EVENT,
    _GROUP,
    (
        text("reason", "Why."),
        tag("concerns_answered", "Whether every concern that it began with has a recorded outcome."),
    ),
    ends="child_in_need_plan",
    standard={"cin": "CINPlanEndDate"},
)
early_help_start = Kind(
    "early_help_start",
    "Early help begins",
    "Early help begins.",
    Nature.EVENT,
    _GROUP,
    starts="early_help",
    standard={"safeguarding_standard": "ServiceEpisode early-help", "ssd": "ssd_early_help_episodes"},
)
early_help_end = Kind(
    "early_help_end",
    "Early help ends",
    "Early help ends.",
    Nature.EVENT,
    _GROUP,
    (text("reason", "Why."),),
    ends="early_help",
)
visit = Kind(
    "visit",
    "Visit",
    "A social worker or family support worker visits.",
    Nature.EVENT,
    _GROUP,
    (
        yes_no("child_seen", "Whether the child was seen."),
        yes_no("seen_alone", "Whether the child was seen alone."),
        yes_no("bedroom_seen", "Whether the bedroom was seen."),
        yes_no("announced", "Whether the family knew it was coming."),
        yes_no("statutory", "Whether it was a visit that the law or the plan requires."),
        tag("only_positive", "Whether all that it says of the child is that things go well."),
    ),
    standard={"ssd": "ssd_cp_visits / ssd_cin_visits / ssd_cla_visits"},
)
visit_failed = Kind(
    "visit_failed",
    "Visit without access",
    "A visit is tried and nobody is seen.",
    Nature.EVENT,
    _GROUP,
    (text("reason", "What happened."),),
)
social_worker_allocated = Kind(
    "social_worker_allocated",
    "Social worker allocated",
    "A social worker becomes responsible for the child.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who."), yes_no("joint_handover", "Whether there was a joint handover visit.")),
    starts="allocation",
    standard={"ssd": "ssd_involvements", "ssda903": "SWEpisodes"},
)
social_worker_ended = Kind(
    "social_worker_ended",
    "Social worker leaves",
    "A social worker stops being responsible.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who."), text("reason", "Why.")),
    ends="allocation",
)
case_discussion = Kind(
    "case_discussion",
    "Case discussed",
    "Workers or managers discuss the case, in supervision or otherwise.",
    Nature.EVENT,
    _GROUP,
    (text("about", "What was discussed."),),
)
decision = Kind(
    "decision",
    "Decision",
    "A decision about the child, with its reasons.",
    Nature.DECISION,
    _GROUP,
    (
        choice(
            "type",
            "What sort.",
            ("step_up", "Step up"),
            ("step_down", "Step down"),
            ("continue", "Continue or monitor"),
            ("close", "Close"),
            ("no_further_action", "No further action"),
            ("exception", "Exception to the usual rule"),
            ("long_plan", "What to do about a plan that has run long"),
            ("repeated_plan", "What to do about a plan that is needed again"),
            ("longer_assessment", "That an assessment takes longer, and why"),
            ("other", "Other"),
        ),
        text("what", "What was decided."),
        person("by_whom", "Who decided."),
        text("rationale", "Why."),
        tag("rests_on_one_view", "Whether all that it rests on is one opinion or one parent's account."),
    ),
)
case_closed = Kind(
    "case_closed",
    "Case closed",
    "Children's social care closes the case.",
    Nature.DECISION,
    _GROUP,
    (
        text("reason", "Why."),
        tag("rests_on_one_view", "Whether all that it rests on is one opinion or one parent's account."),
        tag("concerns_answered", "Whether every concern that it began with has a recorded outcome."),
    ),
    standard={"cin": "CINclosureDate"},
)
service_offered = Kind(
    "service_offered",
    "Service offered",
    "Support is offered or arranged.",
    Nature.EVENT,
    _GROUP,
    (
        text("service", "What."),
        choice(
            "response",
            "What the family did.",
            ("accepted", "Accepted"),
            ("declined", "Declined"),
            ("unknown", "Not recorded"),
        ),
    ),
)
professional_opinion = Kind(
    "professional_opinion",
    "Professional's view",
    "What a professional judged about a person or situation.",
    Nature.OPINION,
    _GROUP,
    (
        person("about", "About whom."),
        yes_no("concern", "Whether it voices concern."),
        text("opinion", "As written."),
        person("by_whom", "Whose."),
        tag("only_positive", "Whether all that it says of the child is that things go well."),
        tag("at_odds", "Whether it contradicts what another agency says of the risk."),
    ),
)
agreement_proposed = Kind(
    "agreement_proposed",
    "Written agreement proposed",
    "Somebody is asked to sign an agreement.",
    Nature.EVENT,
    _GROUP,
    (
        person("asked", "Who is asked to sign."),
        person("about", "Whose behaviour it is about."),
        text("terms", "What it asks."),
    ),
)
agreement_signed = Kind(
    "agreement_signed",
    "Written agreement signed",
    "An agreement is signed.",
    Nature.EVENT,
    _GROUP,
    (
        person("who", "Who signed."),
        person("about", "Whose behaviour it is about, where that is another."),
        text("terms", "What it asks."),
        day("ends_on", "Until when it holds."),
    ),
)
agreement_refused = Kind(
    "agreement_refused",
    "Written agreement refused",
    "Somebody refuses to sign.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who refused."), person("about", "Whose behaviour it is about.")),
)
agreement_breached = Kind(
    "agreement_breached",
    "Written agreement breached",
    "An agreement is not kept.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who did not keep it."),),
)
responsibility_transfer = Kind(
    "responsibility_transfer",
    "Responsibility transferred",
    "Responsibility for the child passes to another authority or team.",
    Nature.DECISION,
    _GROUP,
    (agency("from_whom", "From."), agency("to_whom", "To.")),
)
allegation_against_staff = Kind(
    "allegation_against_staff",
    "Allegation against somebody who works with children",
    "Somebody says that a person who works with children has harmed a child or may be a risk to children.",
    Nature.COMMUNICATION,
    _GROUP,
    (person("against", "Against whom."), text("about", "What about.")),
    Sensitivity.THIRD_PARTY,
)
designated_officer_contact = Kind(
    "designated_officer_contact",
    "Designated officer told",
    "The authority's designated officer (LADO) is told of an allegation against somebody who works with children.",
    Nature.COMMUNICATION,
    _GROUP,
    (text("outcome", "What came of it."),),
    Sensitivity.THIRD_PARTY,
)
protection_information_updated = Kind(
    "protection_information_updated",
    "CP-IS record updated",
    "The authority puts what it holds about a plan or about being looked after into the child protection "
    "information sharing service.",
    Nature.COMMUNICATION,
    _GROUP,
    (
        choice(
            "says",
            "What it now says.",
            ("plan", "On a child protection plan"),
            ("looked_after", "Looked after"),
            ("ended", "Ended"),
            ("removed", "Taken out of the service"),
        ),
    ),
)
