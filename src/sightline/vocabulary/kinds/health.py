"""Hospital, GP, health visiting, maternity; diagnoses and opinions; appointments not brought to."""

from sightline.vocabulary.fields import Kind, Sensitivity, agency, choice, number, person, tag, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "Health"
_H = Sensitivity.HEALTH

hospital_attendance = Kind(
    "hospital_attendance",
    "Hospital attendance",
    "The child is taken to or seen at a hospital.",
    Nature.EVENT,
    _GROUP,
    (
        text("presenting_complaint", "Why, as first given."),
        choice(
            "reason",
            "Sort of reason.",
            ("injury", "Injury"),
            ("collapse", "Collapse or life-threatening event"),
            ("seizure", "Fit or seizure"),
            ("illness", "Illness"),
            ("feeding", "Feeding or growth"),
            ("other", "Other"),
        ),
        text("site", "Which hospital."),
        person("brought_by", "Who brought the child."),
        text("discharged_to", "Where the child went."),
        yes_no("child_protection_information_checked", "Whether CP-IS or the equivalent was checked."),
        yes_no("left_before_seen", "Whether they left before being seen."),
        number("hours_since_injury", "Hours from the injury to the attendance, as recorded."),
        yes_no("could_not_date_injury", "Whether the carer could not say when the injury happened."),
        yes_no("outside_area", "Whether it is of another area than the authority responsible for the child."),
    ),
    _H,
    standard={"safeguarding_standard": "LifeEvent ae-attendance"},
)
ambulance_call = Kind(
    "ambulance_call",
    "Ambulance call",
    "An ambulance is called to or carries the child.",
    Nature.EVENT,
    _GROUP,
    (text("reason", "Why."),),
    _H,
)
collapse = Kind(
    "collapse",
    "Collapse or life-threatening event",
    "The child stops breathing, turns blue, fits or collapses.",
    Nature.EVENT,
    _GROUP,
    (
        person("found_by", "Who found the child."),
        yes_no("one_adult_present", "Whether just one adult was there."),
        text("what_was_seen", "What was seen."),
    ),
    _H,
)
diagnosis = Kind(
    "diagnosis",
    "Diagnosis",
    "A clinician names a condition.",
    Nature.OPINION,
    _GROUP,
    (text("condition", "What was diagnosed."), person("by_whom", "Who diagnosed it.")),
    _H,
)
medical_opinion = Kind(
    "medical_opinion",
    "Medical opinion",
    "A clinician's view of what a finding means.",
    Nature.OPINION,
    _GROUP,
    (text("opinion", "The opinion as written."), person("by_whom", "Whose."), text("about", "What it is about.")),
    _H,
)
child_protection_medical = Kind(
    "child_protection_medical",
    "Child protection medical",
    "A doctor examines the child because of a child protection concern.",
    Nature.EVENT,
    _GROUP,
    (
        text("requested_by", "Who asked for it."),
        text("findings", "What was found."),
        choice(
            "outcome",
            "The opinion reached.",
            ("no_concern", "No concern raised"),
            ("inconclusive", "Inconclusive"),
            ("concern", "Concern"),
        ),
        yes_no("told_of_history", "Whether the doctor was told of earlier events."),
    ),
    _H,
)
child_protection_medical_report = Kind(
    "child_protection_medical_report",
    "Report of a child protection medical",
    "The doctor's written opinion reaches the social worker.",
    Nature.OPINION,
    _GROUP,
    (text("opinion", "The opinion as written."), person("by_whom", "Whose.")),
    _H,
)
health_visitor_contact = Kind(
    "health_visitor_contact",
    "Health visitor contact",
    "A health visitor sees or speaks with the family.",
    Nature.EVENT,
    _GROUP,
    (
        yes_no("child_seen", "Whether the child was seen."),
        text("place", "Where."),
        tag("only_positive", "Whether all that it says of the child is that things go well."),
        choice(
            "contact",
            "Which contact of the healthy child programme.",
            ("antenatal", "Before the birth"),
            ("new_birth", "New birth visit"),
            ("six_to_eight_weeks", "At six to eight weeks"),
            ("one_year", "At nine to twelve months"),
            ("two_years", "At two to two and a half years"),
            ("other", "Other"),
        ),
    ),
    _H,
)
gp_contact = Kind(
    "gp_contact",
    "GP contact",
    "The family sees or speaks with the GP practice.",
    Nature.EVENT,
    _GROUP,
    (yes_no("child_seen", "Whether the child was seen."), text("reason", "Why.")),
    _H,
)
midwifery_contact = Kind(
    "midwifery_contact",
    "Midwifery contact",
    "A midwife sees or speaks with the mother.",
    Nature.EVENT,
    _GROUP,
    (text("reason", "Why."),),
    _H,
)
other_health_contact = Kind(
    "other_health_contact",
    "Other health contact",
    "Another health service sees the child.",
    Nature.EVENT,
    _GROUP,
    (text("service", "Which service."), yes_no("child_seen", "Whether the child was seen.")),
    _H,
)
appointment_missed = Kind(
    "appointment_missed",
    "Was not brought",
    "A child is not brought to an appointment, or the carer cancels it.",
    Nature.EVENT,
    _GROUP,
    (
        choice(
            "how",
            "How it was missed.",
            ("not_brought", "Was not brought"),
            ("cancelled_by_carer", "Cancelled by the carer"),
            ("no_access", "No access to the home"),
            ("other", "Other"),
        ),
        text("for_what", "What the appointment was for."),
    ),
    _H,
)
growth_measurement = Kind(
    "growth_measurement",
    "Growth measured",
    "The child's weight, length or head is measured.",
    Nature.OBSERVATION,
    _GROUP,
    (
        number("weight_grams", "Weight in grams."),
        text("centile", "Centile as written."),
        text("as_written", "The measurement as written."),
    ),
    _H,
)
health_assessment = Kind(
    "health_assessment",
    "Health assessment",
    "A health assessment of a looked after child.",
    Nature.EVENT,
    _GROUP,
    (
        choice("type", "Which.", ("initial", "Initial"), ("review", "Review")),
        yes_no("by_registered_medical_practitioner", "Whether a doctor did it."),
    ),
    _H,
    standard={"ssd": "ssd_cla_health", "ssda903": "OC2.HEALTH_ASSESSMENT"},
)
health_record_shared = Kind(
    "health_record_shared",
    "Health record shared",
    "A health record is shared with another provider.",
    Nature.COMMUNICATION,
    _GROUP,
    (agency("recipient", "With whom."),),
    _H,
)
health_assessment_refused = Kind(
    "health_assessment_refused",
    "Health assessment refused",
    "A looked after child who can understand it refuses a health assessment.",
    Nature.EVENT,
    _GROUP,
    (text("reason", "Why."),),
    _H,
)
female_genital_mutilation_found = Kind(
    "female_genital_mutilation_found",
    "Female genital mutilation disclosed or seen",
    "A girl under 18 tells a professional that it was done to her, or a professional sees its signs.",
    Nature.OBSERVATION,
    _GROUP,
    (choice("how", "How it came to be known.", ("told", "She told"), ("seen", "Signs were seen")),),
    _H,
)
female_genital_mutilation_report = Kind(
    "female_genital_mutilation_report",
    "Female genital mutilation reported",
    "A professional reports it to the police.",
    Nature.COMMUNICATION,
    _GROUP,
    (text("reference", "Reference."),),
    _H,
)
gp_registration = Kind(
    "gp_registration",
    "Registered with a GP practice",
    "The child is registered with a GP practice.",
    Nature.EVENT,
    _GROUP,
    (text("practice", "Which practice."),),
    _H,
)
