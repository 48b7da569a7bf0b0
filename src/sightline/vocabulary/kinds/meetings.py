"""Meetings called and held, conferences, actions, disagreement and escalation."""

from sightline.vocabulary.fields import Kind, Sensitivity, agency, choice, day, person, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "Meetings"
_ATTENDEES = agency("attendees", "Who was there.", many=True)
_FATHER = (
    yes_no("father_invited", "Whether the father was invited."),
    text("why_not_invited", "Why the father was not invited."),
)
_INVITED = agency("invited", "Who was invited.", many=True)

meeting_called = Kind(
    "meeting_called",
    "Meeting called",
    "A meeting is called or arranged. It has not been held by this alone.",
    Nature.EVENT,
    _GROUP,
    (text("meeting", "Which meeting."), day("for_when", "For when."), _INVITED),
)
meeting_held = Kind(
    "meeting_held",
    "Meeting held",
    "Another multi-agency or professionals' meeting is held.",
    Nature.EVENT,
    _GROUP,
    (text("meeting", "Which meeting."), _ATTENDEES, text("outcome", "What it decided.")),
)
initial_child_protection_conference = Kind(
    "initial_child_protection_conference",
    "Initial child protection conference",
    "The first conference after a section 47 enquiry.",
    Nature.EVENT,
    _GROUP,
    (
        choice(
            "outcome", "What it decided.", ("plan", "Child protection plan"), ("no_plan", "No plan"), ("other", "Other")
        ),
        _ATTENDEES,
        yes_no("quorate", "Whether enough agencies came."),
        yes_no("pre_birth", "Whether the child was not yet born."),
        *_FATHER,
    ),
    standard={"cin": "DateOfInitialCPC", "ssd": "ssd_initial_cp_conference"},
)
review_child_protection_conference = Kind(
    "review_child_protection_conference",
    "Review child protection conference",
    "A conference that reviews a child protection plan.",
    Nature.EVENT,
    _GROUP,
    (
        choice("outcome", "What it decided.", ("continue", "Plan continues"), ("end", "Plan ends"), ("other", "Other")),
        _ATTENDEES,
        yes_no("quorate", "Whether enough agencies came."),
        *_FATHER,
    ),
    standard={"cin": "CPPreviewDate", "ssd": "ssd_cp_reviews"},
)
core_group = Kind(
    "core_group",
    "Core group",
    "The core group of a child protection plan meets.",
    Nature.EVENT,
    _GROUP,
    (_ATTENDEES, yes_no("quorate", "Whether enough agencies came."), *_FATHER),
)
child_in_need_review = Kind(
    "child_in_need_review",
    "Child in need review",
    "A child in need meeting or review is held.",
    Nature.EVENT,
    _GROUP,
    (_ATTENDEES,),
)
transfer_conference = Kind(
    "transfer_conference",
    "Transfer-in conference",
    "A conference takes on a child protection plan from another area.",
    Nature.EVENT,
    _GROUP,
    (_ATTENDEES,),
)
risk_assessment_conference_referral = Kind(
    "risk_assessment_conference_referral",
    "Referred to MARAC",
    "An adult victim is referred to a multi-agency risk assessment conference.",
    Nature.COMMUNICATION,
    _GROUP,
    (
        person("victim", "About whom."),
        person("alleged_perpetrator", "Who is said to be the perpetrator."),
        yes_no("repeat", "Whether a repeat."),
    ),
    Sensitivity.DOMESTIC_ABUSE,
)
risk_assessment_conference = Kind(
    "risk_assessment_conference",
    "Multi-agency risk assessment conference",
    "A MARAC is held; it is about the adult victim.",
    Nature.EVENT,
    _GROUP,
    (
        person("victim", "About whom."),
        person("alleged_perpetrator", "Who is said to be the perpetrator."),
        _ATTENDEES,
        yes_no("child_action", "Whether any action was about the child."),
        text("outcome", "What it agreed."),
    ),
    Sensitivity.DOMESTIC_ABUSE,
)
action_agreed = Kind(
    "action_agreed",
    "Action agreed",
    "Somebody is to do something.",
    Nature.DECISION,
    _GROUP,
    (
        text("action", "What."),
        person("by_whom", "Who is to do it."),
        day("due", "By when."),
        yes_no("about_child", "Whether it is for the child."),
    ),
)
action_done = Kind(
    "action_done",
    "Action done",
    "An agreed action is done.",
    Nature.EVENT,
    _GROUP,
    (text("action", "What."), text("how", "How.")),
)
action_taken = Kind(
    "action_taken",
    "Action taken",
    "What an agency did about an entry.",
    Nature.EVENT,
    _GROUP,
    (text("action", "What."),),
)
disagreement = Kind(
    "disagreement",
    "Professional disagreement",
    "Professionals disagree about the child.",
    Nature.OPINION,
    _GROUP,
    (text("about", "About what."), agency("between", "Between whom.", many=True)),
)
escalation = Kind(
    "escalation",
    "Escalation",
    "A disagreement is taken to a higher level.",
    Nature.EVENT,
    _GROUP,
    (
        text("stage", "Which stage."),
        choice("level", "Which level it has reached.", ("first", "First"), ("second", "Second"), ("third", "Third")),
        yes_no("immediate_risk", "Whether a child is thought to be at risk now."),
        text("about", "About what."),
        choice("state", "How it stands.", ("raised", "Raised"), ("resolved", "Resolved"), ("withdrawn", "Withdrawn")),
        text("why_withdrawn", "Why it was withdrawn."),
    ),
)
action_reassigned = Kind(
    "action_reassigned",
    "Action passed on",
    "An agreed action is given to somebody else to do.",
    Nature.DECISION,
    _GROUP,
    (text("action", "What."), person("to_whom", "To whom it was passed on.")),
)
