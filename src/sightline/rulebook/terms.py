"""Selections and circumstances that several rules share, so that one idea has one definition."""

from sightline.rulebook.language.circumstances import Followed, RecordedAtAll, Where
from sightline.rulebook.language.conditions import (
    AnyOf,
    AsFarAsSaid,
    FromAgency,
    Is,
    NamesTheChild,
    NotFilled,
    NotYes,
    OfTheChild,
    Recorded,
    SaysNot,
)
from sightline.rulebook.language.during import NoneRunning, OrderStands, Running
from sightline.rulebook.language.in_force import OrderInForce
from sightline.rulebook.language.leaving_care import LeavesCare
from sightline.rulebook.language.logic import NotSo, any_of
from sightline.rulebook.language.on_the_day import OnTheDayOf
from sightline.rulebook.language.only_shown import ByThen, FirstShown
from sightline.rulebook.language.rules import Ending
from sightline.rulebook.language.select import Either, Select, either, select
from sightline.rulebook.language.unseen import Unseen
from sightline.vocabulary.kinds import KINDS
from sightline.wording.lists import listed

_BEGINS_THEN = NotYes("only_runs", "that tells of its beginning and not only that it runs")
_ONLY_RUNS = AsFarAsSaid(Is("only_runs", (True,)))
_COUNTS_FROM_IT = AnyOf((_BEGINS_THEN, AsFarAsSaid(Recorded("expires_on"))))


def placement_begun(**told: str | bool) -> Select:
    """The beginning of a placement of which the record tells this; that one runs is no beginning."""
    return Select(("placement_start",), (*(Is(name, (value,)) for name, value in told.items()), _BEGINS_THEN))


def order_running(types: tuple[str, ...]) -> Either:
    """Orders of these types, each once: the records of their making, and the first that only says that one runs where
    no record tells of one before."""
    made = Select(("order_made",), (Is("order_type", types), _BEGINS_THEN))
    runs = Select(("order_made",), (Is("order_type", types), _ONLY_RUNS))
    names = dict(KINDS["order_made"].field("order_type").choices)  # type: ignore[union-attr]
    called = listed([names[code].lower() for code in types], "or")
    return either(made, FirstShown(runs, made, called, sure=True), called=called)


def order_begun(types: tuple[str, ...], called: str) -> Either:
    """Orders of these types of which the record tells the making, or the end; and, never certain, the first that a
    record only says to run, where no record tells of one before."""
    begun = Select(("order_made",), (Is("order_type", types), _COUNTS_FROM_IT), called)
    runs = Select(("order_made",), (Is("order_type", types), _ONLY_RUNS, NotFilled("expires_on", "")), called)
    return either(begun, FirstShown(runs, begun, f"{called} that a record only says to run"), called=called)


def runs_by_then(types: tuple[str, ...]) -> ByThen:
    """That an order of these types runs, by a record that does not say since when: it may have come in time."""
    runs = Select(("order_made",), (Is("order_type", types), _ONLY_RUNS), "")
    return ByThen(runs, "order that a record only says to run")


HEARD_AT_A_RISK_CONFERENCE = ByThen(select("risk_assessment_conference"), "risk assessment conference that was held")
"""Nothing is heard there that was not referred there; whether that was in time is not said by its being held."""

CHILD_MET_IN_PRIVATE_FOSTERING = Select(
    ("private_fostering_visit",),
    (AnyOf((Is("child_met", (True,)), AsFarAsSaid(Is("child_alone", (True,))))),),
    "private fostering visit at which the child was seen and spoken to",
)

BROUGHT_BY_AN_AUTHORITY = Is("type", ("care_or_supervision", "other_public_law"))
"""Of proceedings: public law. What parents bring against each other is no step of an authority."""
CARE_PROCEEDINGS = Select(
    ("proceedings_start",), (Is("type", ("care_or_supervision",)),), "start of care or supervision proceedings"
)
PROCEEDINGS_OF_THE_AUTHORITY = Select(
    ("proceedings_start",), (BROUGHT_BY_AN_AUTHORITY,), "start of proceedings that the authority brought"
)
END_OF_CARE_PROCEEDINGS = Select(
    ("proceedings_end",),
    (
        SaysNot(
            "type", ("private_law", "other"), "of it", unless=select("proceedings_start", type=("private_law", "other"))
        ),
    ),
    "end of the proceedings",
)
"""An end that is not said to be that of other proceedings; where such others are on record too, it has to say so."""
FINAL_ORDER_MADE = order_begun(
    ("care_order", "supervision_order", "special_guardianship_order", "child_arrangements_order"), "final order made"
)
"""With it the proceedings are over, also where no record says that they ended."""
ORDERS_OF_PUBLIC_LAW = Is(
    "order_type",
    (
        "supervision_order",
        "interim_supervision_order",
        "interim_care_order",
        "care_order",
        "emergency_protection_order",
        "child_assessment_order",
        "placement_order",
    ),
)
"""Under each of these an authority has a duty to the child; an order between parents or relatives gives it none."""

PLAN_ENDED = Ending(
    either(
        select("child_protection_plan_end"),
        select("review_child_protection_conference", outcome="end"),
        called="end of a child protection plan",
    ),
    "the plan had ended",
)
"""By a record that says so, or by the review conference that decided it."""

CHILD_DIED = Select(("death",), (OfTheChild(),), "death of the child")

CHILDRENS_SOCIAL_CARE = ("childrens_social_care",)

REVIEW_CONFERENCE = select("review_child_protection_conference")
INITIAL_CONFERENCE = select("initial_child_protection_conference")
CONFERENCE_THAT_MADE_A_PLAN = either(
    select("initial_child_protection_conference", outcome="plan"),
    OnTheDayOf(
        select("transfer_conference"),
        select("child_protection_plan_start"),
        "transfer-in conference on the day on which a plan begins",
    ),
)
"""The initial conference of the council that makes the plan, or the one with which another council takes it on."""

SEEN_BY_CHILDRENS_SOCIAL_CARE = Select(
    ("visit",),
    (Is("child_seen", (True,)), FromAgency(CHILDRENS_SOCIAL_CARE)),
    "visit of children's social care at which the child was seen",
)
"""A visit that the law or the plan asks of a social worker. A health visitor's, or a police officer's, is none."""

HURT_OR_COLLAPSED = either(
    select("injury"),
    select("hospital_attendance", reason=("injury", "collapse", "seizure")),
    select("collapse"),
    called="injury, collapse or hospital attendance for an injury, a collapse or a fit",
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
                NamesTheChild(unless_no="child_present"),
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

HEALTH = ("hospital", "general_practice", "health_visiting", "midwifery", "mental_health")
"""Each of these is somebody from health at a meeting."""

TALKED_TOGETHER = either(
    select("strategy_discussion"),
    select("initial_child_protection_conference", "review_child_protection_conference"),
    select("core_group", "child_in_need_review", "transfer_conference"),
    select("risk_assessment_conference", "meeting_held", "legal_planning_meeting"),
)
"""Agencies spoke with one another about the child."""

SOMEBODY_IS_AT_WORK = any_of(
    NotSo(
        NoneRunning(
            (
                "allocation",
                "assessment",
                "police_protection",
                "section_47_enquiry",
                "child_in_need_plan",
                "child_protection_plan",
                "looked_after",
                "pre_proceedings",
            ),
            CHILDRENS_SOCIAL_CARE,
        ),
        "a social worker is allocated, or an assessment, an enquiry, police protection, a plan, work before "
        "proceedings or a time of being looked after runs on the day looked at",
    ),
    Running(("proceedings",), now=True, started=BROUGHT_BY_AN_AUTHORITY),
    OrderStands(
        OrderInForce(
            ("supervision_order", "interim_supervision_order"),
            "supervision_order.months",
            "supervision_order.longest_months",
        )
    ),
    Running(("order",), now=True, started=Is("order_type", ("care_order", "interim_care_order"))),
)
"""Children's social care has open work with the child today; where its records are not here, that cannot be told."""

LED_TO_AN_ASSESSMENT = either(
    select("referral_decision", decision=("assess", "section_47"), called="decision to assess"),
    select("assessment_start"),
)
"""What shows that a referral led to an assessment; :data:`LED_ELSEWHERE`: that it led to something else."""
LED_ELSEWHERE = select("referral_decision", decision=("early_help", "no_further_action"))

ASSESSMENT_LOOKED_AT = select("assessment_looked_at")
WHERE_ASSESSMENTS_ARE_LOOKED_AT = Where(
    (RecordedAtAll(ASSESSMENT_LOOKED_AT, else_nothing=True), Followed(LED_TO_AN_ASSESSMENT, unless=LED_ELSEWHERE)),
    "where the first decision after it is to assess, or an assessment begins, and the records here show such looks "
    "at all",
)
"""Of a referral: it led to an assessment, in an area that sets points at which one is looked at."""

LONG_PLAN_DECIDED_ON = select("decision", type="long_plan", called="decision about a plan that has run long")

CARE_ORDER_MADE = select("order_made", order_type=("care_order", "interim_care_order"))
EMERGENCY_ORDER_MADE = select("order_made", order_type="emergency_protection_order")
_CARE_ORDER_MADE_THEN = Select(
    ("order_made",),
    (Is("order_type", ("care_order", "interim_care_order", "emergency_protection_order")), _BEGINS_THEN),
    "care order, interim care order or emergency protection order made",
)
_ON_AN_AUTHORITYS_WORD = AnyOf(
    (
        Is("type", ("foster_care", "residential")),
        Is("temporary_approval", (True,)),
        Is(
            "legal_basis",
            (
                "section_20",
                "interim_care_order",
                "care_order",
                "police_protection",
                "emergency_protection_order",
                "remand",
                "placement_order",
            ),
        ),
    )
)
_PLACED_BY_THE_AUTHORITY = Select(
    ("placement_start",),
    (
        _BEGINS_THEN,
        FromAgency(("childrens_social_care", "court", "legal", "police")),
        _ON_AN_AUTHORITYS_WORD,
    ),
    "placement with foster carers, in a home, with a carer who has temporary approval, or on a legal basis",
)
PLACED_AWAY = Select(
    ("placement_start",), (_ON_AN_AUTHORITYS_WORD,), "placement with foster carers, in a home or on a legal basis"
)
"""By whichever agency tells of it: it begins nothing, and shows where the child lived."""
NO_LONGER_LOOKED_AFTER = Ending(
    LeavesCare(),
    "the child was no longer looked after",
    doubt="the records do not say whether the child was still looked after then",
)
"""By every lawful end, whether or not a record says so in as many words: see ``language/leaving_care.py``."""
NO_LONGER_LOOKED_AFTER_FOR_CERTAIN = Ending(
    LeavesCare(returns_tell=False),
    NO_LONGER_LOOKED_AFTER.reason,
    doubt=NO_LONGER_LOOKED_AFTER.doubt,
)
"""Where the child lives with a parent in care, or goes on being looked after by a relative: a return home tells nothing
unless it is known on what basis the child lived away."""
LOOKED_AFTER_SINCE_A_DAY_UNKNOWN = Unseen(
    "looked_after",
    shown_by=either(select("placement_start", "looked_after_review"), CARE_ORDER_MADE, EMERGENCY_ORDER_MADE),
    again_by=either(select("placement_start"), CARE_ORDER_MADE, EMERGENCY_ORDER_MADE),
    was="became looked after",
    begins=either(_CARE_ORDER_MADE_THEN, _PLACED_BY_THE_AUTHORITY),
    passing=EMERGENCY_ORDER_MADE,
    over_by=select("return_home", "looked_after_end"),
    ended_by=NO_LONGER_LOOKED_AFTER.what,
    after="police_protection",
    after_hours="police_protection.hours",
    held_by=CHILDRENS_SOCIAL_CARE,
    days_before="looked_after_beginning.days_before",
)
"""A placement, a review of a looked after child, a care order, an interim or an emergency one, or an end of being
looked after, and no record of its beginning.

The sector's yearly return of looked after children (SSDA903, its code list in the domain's tables) counts by these
statuses: an interim or a full care order, an emergency protection order, a placement order, section 20, remand, and
police protection "in local authority accommodation". So an order of the first three begins it on its day, and so does a
placement on such a basis; foster carers and children's homes take in nobody else on an authority's word. Not begun by
it: police protection by itself, which is no order and lasts at most 72 hours (where it runs into such a day, the child
may have been accommodated since); a supervision order; a stay with a relative of which no basis is recorded."""

SUPERVISION_ORDER_MADE_OR_EXTENDED = either(
    order_begun(("supervision_order",), "making of a supervision order"),
    select("order_ended", order_type="supervision_order", how="extended", called="extension of a supervision order"),
)
END_OF_SUPERVISION_ORDER_DECIDED = either(
    select("order_review", order_type="supervision_order", about_the_end=True),
    select("order_ended", order_type="supervision_order"),
    CARE_PROCEEDINGS,
)
"""A review that decided about the end, an extension or a discharge, or a new application."""

CONTACT_MISSED = select(
    "appointment_missed", "visit_failed", called="appointment not brought to or visit without access"
)
CONTACT_KEPT = select("visit", "health_visitor_contact", "gp_contact", "other_health_contact", "education_contact")
