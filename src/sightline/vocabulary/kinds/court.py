"""Legal advice, the discussion of it and the decision on it (three kinds), proceedings, hearings and orders."""

from sightline.vocabulary.fields import Kind, Sensitivity, choice, day, person, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "Law and court"
_ORDER = choice(
    "order_type",
    "Which order.",
    ("supervision_order", "Supervision order"),
    ("interim_supervision_order", "Interim supervision order"),
    ("interim_care_order", "Interim care order"),
    ("care_order", "Care order"),
    ("emergency_protection_order", "Emergency protection order"),
    ("child_assessment_order", "Child assessment order"),
    ("special_guardianship_order", "Special guardianship order"),
    ("child_arrangements_order", "Child arrangements order"),
    ("placement_order", "Placement order"),
    ("adoption_order", "Adoption order"),
    ("non_molestation_order", "Non-molestation order"),
    ("prohibited_steps_order", "Prohibited steps order"),
    ("other", "Other"),
)

_PROCEEDINGS = choice(
    "type",
    "Which proceedings.",
    ("care_or_supervision", "Care or supervision"),
    ("other_public_law", "Another application of an authority, such as for an emergency protection order"),
    ("private_law", "Private law, between parents or relatives"),
    ("other", "Other"),
)

legal_advice = Kind(
    "legal_advice",
    "Legal advice",
    "Lawyers advise the authority. The fact and date of advice are apart from its content.",
    Nature.COMMUNICATION,
    _GROUP,
    (
        choice(
            "advises",
            "What it advises.",
            ("issue", "Begin proceedings"),
            ("pre_proceedings", "Begin pre-proceedings"),
            ("continue", "Go on as now"),
            ("other", "Other"),
        ),
    ),
    Sensitivity.LEGAL_ADVICE,
    standard={"ssd": "ssd_pre_proceedings"},
)
care_discussion = Kind(
    "care_discussion",
    "Taking into care discussed",
    "Whether to bring the child into care or before a court is discussed.",
    Nature.EVENT,
    _GROUP,
    (text("about", "What was discussed."), text("reason", "Why.")),
    Sensitivity.LEGAL_ADVICE,
)
legal_planning_meeting = Kind(
    "legal_planning_meeting",
    "Legal planning meeting",
    "A legal planning or gateway meeting is held.",
    Nature.EVENT,
    _GROUP,
    (text("outcome", "What it decided."),),
    Sensitivity.LEGAL_ADVICE,
    standard={"ssd": "ssd_pre_proceedings.prep_legal_gateway_outcome"},
)
proceedings_decision = Kind(
    "proceedings_decision",
    "Decision on proceedings",
    "The authority decides to begin, put off or not begin proceedings.",
    Nature.DECISION,
    _GROUP,
    (
        choice(
            "decision",
            "What.",
            ("issue", "Begin"),
            ("defer", "Put off"),
            ("decline", "Not begin"),
            ("pre_proceedings", "Pre-proceedings"),
        ),
        person("by_whom", "Who decided."),
        text("rationale", "Why."),
    ),
    Sensitivity.LEGAL_ADVICE,
)
pre_proceedings_start = Kind(
    "pre_proceedings_start",
    "Pre-proceedings begin",
    "A letter before proceedings or the pre-proceedings stage.",
    Nature.EVENT,
    _GROUP,
    (),
    Sensitivity.LEGAL_ADVICE,
    starts="pre_proceedings",
    standard={"cin": "PreProceedings.PPStartDate", "ssd": "ssd_pre_proceedings"},
)
pre_proceedings_end = Kind(
    "pre_proceedings_end",
    "Pre-proceedings end",
    "The pre-proceedings stage ends.",
    Nature.EVENT,
    _GROUP,
    (text("outcome", "How."),),
    Sensitivity.LEGAL_ADVICE,
    ends="pre_proceedings",
    standard={"cin": "PreProceedings.StepDecisionDate"},
)
pre_proceedings_meeting = Kind(
    "pre_proceedings_meeting",
    "Pre-proceedings meeting",
    "The authority meets the parents and their lawyers before proceedings.",
    Nature.EVENT,
    _GROUP,
    (
        choice(
            "stage",
            "Which.",
            ("first", "First meeting"),
            ("midpoint", "Review at the middle"),
            ("final", "Final meeting"),
            ("other", "Other"),
        ),
        text("outcome", "What it decided."),
    ),
    Sensitivity.LEGAL_ADVICE,
)
proceedings_start = Kind(
    "proceedings_start",
    "Proceedings begin",
    "An application about the child is issued in the family court.",
    Nature.EVENT,
    _GROUP,
    (_PROCEEDINGS, text("for_what", "For what order.")),
    Sensitivity.FAMILY_COURT,
    starts="proceedings",
    standard={"cin": "PreProceedings.CourtAppDate"},
)
proceedings_end = Kind(
    "proceedings_end",
    "Proceedings end",
    "The proceedings end.",
    Nature.EVENT,
    _GROUP,
    (_PROCEEDINGS, text("outcome", "How.")),
    Sensitivity.FAMILY_COURT,
    ends="proceedings",
)
proceedings_extended = Kind(
    "proceedings_extended",
    "Proceedings given more time",
    "The court extends the time in which the proceedings have to end.",
    Nature.DECISION,
    _GROUP,
    (day("extended_to", "To when."), text("reason", "Why.")),
    Sensitivity.FAMILY_COURT,
)
section_37_direction = Kind(
    "section_37_direction",
    "Section 37 direction",
    "A court directs the authority to look into a child's circumstances.",
    Nature.DECISION,
    _GROUP,
    (text("court", "Which court."), day("due_on", "By when the court wants the report.")),
    Sensitivity.FAMILY_COURT,
)
section_37_report = Kind(
    "section_37_report",
    "Section 37 report",
    "The authority reports to the court what it found and decided.",
    Nature.COMMUNICATION,
    _GROUP,
    (text("outcome", "What the authority decided."),),
    Sensitivity.FAMILY_COURT,
)
court_hearing = Kind(
    "court_hearing",
    "Court hearing",
    "A hearing in the family or another court.",
    Nature.EVENT,
    _GROUP,
    (
        text("type", "Which."),
        text("court", "Where."),
        text("outcome", "What was ordered."),
        choice(
            "stage",
            "Which hearing of care proceedings.",
            ("urgent", "Urgent hearing"),
            ("case_management", "Case management hearing"),
            ("further_case_management", "Further case management hearing"),
            ("issues_resolution", "Issues resolution hearing"),
            ("final", "Final hearing"),
            ("other", "Other"),
        ),
    ),
    Sensitivity.FAMILY_COURT,
)
order_made = Kind(
    "order_made",
    "Order made",
    "A court makes an order about the child.",
    Nature.EVENT,
    _GROUP,
    (
        _ORDER,
        text("court", "Which court."),
        choice(
            "applicant",
            "On whose application.",
            ("police", "The police, while the child was in police protection"),
            ("authority", "The local authority"),
            ("other", "Somebody else"),
        ),
        text("terms", "Its terms, as written.", many=True),
        day("runs_from", "The day from which it says it runs."),
        day("expires_on", "When it says it ends."),
        yes_no("living_with_parent", "Whether the child lives with a parent under it."),
        yes_no("only_runs", "Whether the record only says that it runs, and not that it was made then."),
    ),
    Sensitivity.FAMILY_COURT,
    starts="order",
    standard={"safeguarding_standard": "ServiceEpisode family-court-order", "ssd": "ssd_legal_status"},
)
order_ended = Kind(
    "order_ended",
    "Order ends",
    "An order is discharged, replaced or runs out.",
    Nature.EVENT,
    _GROUP,
    (
        _ORDER,
        choice(
            "how",
            "How.",
            ("discharged", "Discharged"),
            ("expired", "Ran out"),
            ("replaced", "Replaced"),
            ("extended", "Extended"),
        ),
        day("extended_to", "To when, if it was extended."),
    ),
    Sensitivity.FAMILY_COURT,
    ends="order",
    standard={"ssd": "ssd_legal_status"},
)
order_review = Kind(
    "order_review",
    "Review of an order",
    "The plan under an order is reviewed, or a decision taken before it ends.",
    Nature.EVENT,
    _GROUP,
    (
        _ORDER,
        text("decision", "What was decided."),
        yes_no("about_the_end", "Whether it decided what happens when the order ends."),
    ),
    Sensitivity.FAMILY_COURT,
)
undertaking_given = Kind(
    "undertaking_given",
    "Written undertaking given",
    "Somebody promises a court or an authority in writing what they will or will not do.",
    Nature.EVENT,
    _GROUP,
    (
        person("who", "Who gave it."),
        text("terms", "What was promised."),
        day("ends_on", "Until when it holds."),
    ),
    Sensitivity.FAMILY_COURT,
)
