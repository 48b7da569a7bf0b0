"""Selections that several rules share, so that one idea has one definition."""

from sightline.rulebook.language.conditions import AnyOf, Is, NamesTheChild, OfTheChild
from sightline.rulebook.language.select import Select, either, select

CHILD_DIED = Select(("death",), (OfTheChild(),), "death of the child")

CHILDRENS_SOCIAL_CARE = ("childrens_social_care",)

REVIEW_CONFERENCE = select("review_child_protection_conference")
INITIAL_CONFERENCE = select("initial_child_protection_conference")

HURT_OR_COLLAPSED = either(
    select("injury"), select("hospital_attendance", reason=("injury", "collapse", "seizure")), select("collapse")
)
"""An injury, or an attendance for one, for a collapse or for a fit."""

ABUSE_NEAR_THE_CHILD = Select(
    ("domestic_abuse_incident",),
    (
        AnyOf(
            (
                Is("child_present", (True,)),
                Is("child_heard", (True,)),
                Is("child_resident", (True,)),
                NamesTheChild(),
            )
        ),
    ),
    "domestic abuse incident with a child there, within hearing or living there",
)

CHILD_SEEN = either(
    select("visit", child_seen=True),
    select("health_visitor_contact", child_seen=True),
    select("gp_contact", child_seen=True),
    select("other_health_contact", child_seen=True),
    select("education_contact", child_seen=True),
    select("hospital_attendance"),
    select("health_assessment"),
)
"""Somebody whose work it is saw the child."""

TALKED_TOGETHER = either(
    select("strategy_discussion"),
    select("initial_child_protection_conference", "review_child_protection_conference"),
    select("core_group", "child_in_need_review", "transfer_conference"),
    select("risk_assessment_conference", "meeting_held", "legal_planning_meeting"),
)
"""Agencies spoke with one another about the child."""
