"""Police: incidents, domestic abuse, protection, convictions, missing children."""

from sightline.vocabulary.fields import Kind, Sensitivity, agency, choice, day, number, person, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "Police"
_DA = Sensitivity.DOMESTIC_ABUSE
_OUTSIDE = yes_no("outside_area", "Whether the force is of another area than the authority responsible for the child.")
_GRADE = choice(
    "risk_grade",
    "Risk as graded by the force at the time.",
    ("standard", "Standard"),
    ("medium", "Medium"),
    ("high", "High"),
)

domestic_abuse_incident = Kind(
    "domestic_abuse_incident",
    "Domestic abuse incident",
    "An incident of domestic abuse is reported to or attended by an agency.",
    Nature.EVENT,
    _GROUP,
    (
        yes_no("child_present", "Whether a child was there."),
        yes_no("child_heard", "Whether a child saw or heard it, or is audible on a recording."),
        yes_no("child_spoken_to", "Whether an officer spoke with or saw the child."),
        yes_no("child_resident", "Whether a child lives in the home."),
        _GRADE,
        person("victim", "Who was harmed or threatened, as recorded."),
        person("alleged_perpetrator", "Who is said to have done it."),
        choice(
            "threat",
            "Any threat made.",
            ("kill", "To kill"),
            ("burn", "To burn or set fire"),
            ("strangulation", "Strangulation"),
            ("weapon", "With a weapon"),
            ("harm_child", "To harm the child"),
            ("other", "Other"),
            many=True,
        ),
        yes_no("emergency_call", "Whether a 999 call was made."),
        yes_no("recording", "Whether there is a recording."),
        text("outcome", "What was done."),
        text("reference", "The force's reference."),
    ),
    _DA,
)
police_incident = Kind(
    "police_incident",
    "Police incident",
    "Another incident that the police recorded.",
    Nature.EVENT,
    _GROUP,
    (
        text("category", "What sort."),
        yes_no("child_present", "Whether a child was there."),
        text("outcome", "What was done."),
        text("reference", "The force's reference."),
        _OUTSIDE,
    ),
    Sensitivity.CRIMINAL,
)
arrest = Kind(
    "arrest",
    "Arrest",
    "A person is arrested.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who."), text("for_what", "On suspicion of what.")),
    Sensitivity.CRIMINAL,
)
bail_start = Kind(
    "bail_start",
    "Bail or bail conditions begin",
    "A person is bailed, with or without conditions.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who."), text("conditions", "Conditions."), day("ends_on", "Until when they hold.")),
    Sensitivity.CRIMINAL,
    starts="bail",
)
bail_end = Kind(
    "bail_end",
    "Bail ends",
    "Bail or its conditions end.",
    Nature.EVENT,
    _GROUP,
    (
        person("who", "Who."),
        yes_no("no_further_action", "Whether it ended because the police take no further action."),
    ),
    Sensitivity.CRIMINAL,
    ends="bail",
)
conviction = Kind(
    "conviction",
    "Conviction or caution",
    "A person has been convicted or cautioned.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who."), text("offence", "For what."), number("how_many", "How many, where counted.")),
    Sensitivity.CRIMINAL,
)
police_intelligence = Kind(
    "police_intelligence",
    "Police intelligence",
    "Information held by the police about a person.",
    Nature.EVENT,
    _GROUP,
    (person("who", "About whom."), text("what", "What.")),
    Sensitivity.CRIMINAL,
)
photograph_taken = Kind(
    "photograph_taken",
    "Photograph or recording",
    "A photograph or recording that shows the child or an incident.",
    Nature.OBSERVATION,
    _GROUP,
    (text("shows", "What it shows."), text("taken_by", "Who took it.")),
)
police_protection_start = Kind(
    "police_protection_start",
    "Taken into police protection",
    "A constable takes the child into police protection.",
    Nature.EVENT,
    _GROUP,
    (text("where_to", "Where the child was taken.", sensitivity=Sensitivity.PLACEMENT),),
    starts="police_protection",
    standard={"ssda903": "LS L1"},
)
police_protection_end = Kind(
    "police_protection_end",
    "Released from police protection",
    "Police protection ends.",
    Nature.EVENT,
    _GROUP,
    (text("how", "How it ended."),),
    ends="police_protection",
)
domestic_abuse_risk_assessment = Kind(
    "domestic_abuse_risk_assessment",
    "Domestic abuse risk assessment",
    "A DASH or similar risk checklist is completed.",
    Nature.OPINION,
    _GROUP,
    (
        number("ticks", "How many answers were yes."),
        text("yes_to", "Which questions were answered yes, by their numbers on the checklist.", many=True),
        _GRADE,
        yes_no("professional_judgement", "Whether professional judgement raised it."),
    ),
    _DA,
)
domestic_abuse_notice = Kind(
    "domestic_abuse_notice",
    "Domestic abuse notice or order",
    "A protection notice or order is given.",
    Nature.EVENT,
    _GROUP,
    (
        text("type", "Which."),
        person("against", "Against whom."),
        choice(
            "stage",
            "How far it has come.",
            ("notice", "Notice given by the police"),
            ("heard", "Application heard by a court"),
            ("order", "Order made by a court"),
            ("refused", "Order refused"),
        ),
    ),
    _DA,
)
disclosure_scheme = Kind(
    "disclosure_scheme",
    "Disclosure scheme request or decision",
    "A request or decision under the domestic violence disclosure scheme.",
    Nature.EVENT,
    _GROUP,
    (
        choice("stage", "Which.", ("requested", "Requested"), ("disclosed", "Disclosed"), ("refused", "Not disclosed")),
        person("about", "About whom."),
    ),
    _DA,
)
missing_start = Kind(
    "missing_start",
    "Goes missing",
    "The child goes missing or is reported missing.",
    Nature.EVENT,
    _GROUP,
    starts="missing",
    standard={
        "safeguarding_standard": "LifeEvent missing-person",
        "ssd": "ssd_missing",
        "ssda903": "MISSING.MIS_START",
    },
)
missing_end = Kind(
    "missing_end",
    "Found",
    "A missing child is found or returns.",
    Nature.EVENT,
    _GROUP,
    ends="missing",
    standard={"ssda903": "MISSING.MIS_END"},
)
return_home_interview = Kind(
    "return_home_interview",
    "Return home interview",
    "An independent interview after a child was missing is offered or held.",
    Nature.EVENT,
    _GROUP,
    (yes_no("accepted", "Whether the child took it up."),),
    standard={"ssd": "ssd_missing"},
)
operation_encompass_notification = Kind(
    "operation_encompass_notification",
    "Operation Encompass notification",
    "The police tell the school of a domestic abuse incident.",
    Nature.COMMUNICATION,
    _GROUP,
    (agency("recipient", "Who was told."),),
    _DA,
)
