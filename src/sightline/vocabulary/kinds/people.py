"""Births, deaths, names, relationships, households and where people live."""

from sightline.vocabulary.fields import Kind, Sensitivity, agency, choice, day, number, person, tag, text, yes_no
from sightline.vocabulary.natures import Nature

_GROUP = "People and households"

expected_birth = Kind(
    "expected_birth",
    "Expected birth",
    "A child is expected: pregnancy booked or an expected date of delivery given.",
    Nature.EVENT,
    _GROUP,
    (day("expected_on", "Expected date of delivery."), person("mother", "Who is pregnant.")),
    Sensitivity.HEALTH,
    standard={"cin": "ExpectedPersonBirthDate", "ssd": "ssd_person.pers_expected_dob"},
)
birth = Kind(
    "birth",
    "Birth",
    "A child is born.",
    Nature.EVENT,
    _GROUP,
    (
        person("mother", "The mother."),
        number("mothers_age", "Her age in years, as recorded."),
        text("place", "Where."),
        number("birth_order", "Order of birth, for twins and more."),
    ),
    standard={"safeguarding_standard": "LifeEvent birth", "cin": "PersonBirthDate", "ssd": "ssd_person.pers_dob"},
)
death = Kind(
    "death",
    "Death",
    "A person dies.",
    Nature.EVENT,
    _GROUP,
    (
        text("cause", "Cause as stated."),
        text("mechanism", "Mechanism as stated, apart from the cause."),
        text("place", "Where."),
        yes_no("unexpected", "Whether it was unexpected."),
        yes_no("care_leaver", "Whether the person had left care and was still owed support as a care leaver."),
    ),
    standard={
        "safeguarding_standard": "LifeEvent death",
        "cin": "PersonDeathDate",
        "ssd": "ssd_person.pers_death_date",
    },
)
name_asserted = Kind(
    "name_asserted",
    "Name or alias",
    "A record gives a person a name, spelling or alias.",
    Nature.EVENT,
    _GROUP,
    (text("name", "The name as written."), person("whom", "Whom it names.")),
    standard={"ssd": "ssd_linked_identifiers"},
)
relationship_start = Kind(
    "relationship_start",
    "Relationship begins",
    "Two adults begin a relationship, or a record first shows it.",
    Nature.EVENT,
    _GROUP,
    (person("partner", "The new partner or adult."), person("with_whom", "The parent or carer.")),
    starts="relationship",
    standard={"ssd": "ssd_family"},
)
relationship_end = Kind(
    "relationship_end",
    "Relationship ends",
    "Two adults separate, or are said to.",
    Nature.EVENT,
    _GROUP,
    (
        person("partner", "The partner."),
        person("with_whom", "The parent or carer."),
        yes_no("verified", "Whether anyone but the couple confirmed it."),
        tag("relied_on", "Whether a plan or a closure rests on it and nobody else has checked it."),
    ),
    ends="relationship",
)
household_join = Kind(
    "household_join",
    "Joins the household",
    "A person begins to live or regularly stay in the child's home.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who joins."), text("capacity", "As what: partner, lodger, relative.")),
    starts="household_membership",
)
household_leave = Kind(
    "household_leave",
    "Leaves the household",
    "A person stops living in the child's home.",
    Nature.EVENT,
    _GROUP,
    (
        person("who", "Who leaves."),
        tag("relied_on", "Whether a plan or a closure rests on it and nobody else has checked it."),
    ),
    ends="household_membership",
)
caring_start = Kind(
    "caring_start",
    "Begins to care for the child",
    "An adult begins to look after the child, alone or regularly.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who."),),
    starts="caring",
)
residence_start = Kind(
    "residence_start",
    "Moves in",
    "A person begins to live at a place.",
    Nature.EVENT,
    _GROUP,
    (
        person("who", "Who moves."),
        text("address", "Address as written.", sensitivity=Sensitivity.ADDRESS),
        text("local_authority", "Local authority of the place."),
        choice(
            "kind_of_place",
            "What sort of place.",
            ("home", "Home"),
            ("temporary", "Temporary accommodation"),
            ("refuge", "Refuge"),
            ("relatives", "With relatives or friends"),
            ("other", "Other"),
        ),
    ),
    Sensitivity.ADDRESS,
    starts="residence",
    standard={"ssd": "ssd_address"},
)
residence_end = Kind(
    "residence_end",
    "Moves out",
    "A person stops living at a place.",
    Nature.EVENT,
    _GROUP,
    (person("who", "Who moves."), text("address", "Address as written.", sensitivity=Sensitivity.ADDRESS)),
    Sensitivity.ADDRESS,
    ends="residence",
    standard={"ssd": "ssd_address"},
)
cross_border_notification = Kind(
    "cross_border_notification",
    "Another area told of a move",
    "One authority tells another that a child has moved or lives in its area.",
    Nature.COMMUNICATION,
    _GROUP,
    (
        agency("sender", "Who told."),
        agency("recipient", "Who was told."),
        yes_no("child_protection_plan", "Whether the child is on a child protection plan of the area that tells."),
    ),
)
