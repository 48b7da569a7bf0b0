"""Visits to a looked after child (C30, with C29, C31, C33 and C34 as its regimes)

Regulation 28 of the Care Planning Regulations 2010 (read as made and as at August 2014): within a week of the start of
a placement; then at intervals of not more than six weeks in its first year; after that not more than three months
where the placement is meant to last until 18, otherwise six weeks. With a temporarily approved carer, or with a
parent under an interim care order: weekly until the first review, then four weeks. With a parent under a care order:
within a week, then six weeks.

Our reading, where the text leaves it open: the regime is that of the day on which the interval begins. A visit counts
if the child was seen; where the record does not say, it cannot be told. A child placed with a parent before the
parent was assessed (regulation 19) should be visited weekly until the first review; that is not told apart here.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import Is
from sightline.rulebook.language.due import months, weeks
from sightline.rulebook.language.regimes import BeforeFirst, InFirst, PeriodStart, Regime, Regimes, StartedBy
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

_PLACEMENT = "placement_start"
_VISIT_SEEING_THE_CHILD = select("visit", child_seen=True)
_FIRST_REVIEW = select("looked_after_review")
_TEMPORARY = (
    PeriodStart(Is("type", ("kinship",)), _PLACEMENT),
    PeriodStart(Is("temporary_approval", (True,)), _PLACEMENT),
)
_WITH_PARENT = PeriodStart(Is("type", ("with_parent",)), _PLACEMENT)
_INTERIM_WITH_PARENT = (_WITH_PARENT, PeriodStart(Is("legal_basis", ("interim_care_order",)), _PLACEMENT))

LOOKED_AFTER_VISIT_IN_TIME = Duty(
    code="looked-after-visit-in-time",
    ref="C30",
    version="1",
    title="Visit to a looked after child",
    says="a looked after child is visited and seen within a week of the start of a placement and then at the intervals "
    "that the regulations set, {n} weeks at most in its first year",
    source=Cite("regulation 28", "law read", "care_planning"),
    force="regulations",
    starts=Each(
        either(select(_PLACEMENT), _VISIT_SEEING_THE_CHILD),
        same_day_is_one=True,
        kinds_apart=True,
        certain_only=True,
        during="placement",
    ),
    due=Regimes(
        (
            Regime((StartedBy(_PLACEMENT),), weeks("first_visit.weeks")),
            Regime((*_TEMPORARY, BeforeFirst(_FIRST_REVIEW)), weeks("visit_unassessed.weeks")),
            Regime(_TEMPORARY, weeks("visit_temporary_approval.weeks")),
            Regime((*_INTERIM_WITH_PARENT, BeforeFirst(_FIRST_REVIEW)), weeks("visit_unassessed.weeks")),
            Regime(_INTERIM_WITH_PARENT, weeks("visit_temporary_approval.weeks")),
            Regime((_WITH_PARENT,), weeks("visit_care_order_with_parent.weeks")),
            Regime((InFirst("visit_first_year.months", "placement"),), weeks("visit_first_year.weeks")),
            Regime(
                (PeriodStart(Is("intended_until_18", (True,)), _PLACEMENT),),
                months("visit_long_term.months"),
            ),
            Regime((), weeks("visit_later.weeks")),
        ),
        reads=_FIRST_REVIEW.kinds,
    ),
    met_by=(_VISIT_SEEING_THE_CHILD,),
    ends_if=(
        Ending(select("placement_end"), "the placement had ended"),
        Ending(select(_PLACEMENT), "another placement had begun"),
        Ending(select("looked_after_end"), "the child was no longer looked after"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "visit_first_year.weeks"},
)
