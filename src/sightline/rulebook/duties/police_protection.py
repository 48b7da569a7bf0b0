"""Police protection (C40)

Section 46 of the Children Act 1989: no child may be kept in police protection for more than 72 hours, and it cannot be
extended. Hours are counted as they pass, through nights on which the clocks change. It ends by release, by an
emergency protection order or another order, or by the child becoming looked after on another basis. The number was
seen in a lawyers' summary; the subsection is from memory.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import ElapsedHours
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import either, select
from sightline.rulebook.terms import CHILD_DIED

POLICE_PROTECTION_ENDS_IN_TIME = Duty(
    code="police-protection-ends-in-time",
    ref="C40",
    version="1",
    title="End of police protection",
    says="police protection ends within {n} hours, by release, by an order, or by the child becoming looked after",
    source=Cite("section 46", "law from memory", "children_act"),
    force="statute",
    starts=Each(select("police_protection_start"), same_day_is_one=True),
    due=ElapsedHours("police_protection.hours"),
    met_by=(
        either(
            select("police_protection_end"),
            select("order_made", order_type=("emergency_protection_order", "interim_care_order", "care_order")),
            select(
                "looked_after_start",
                legal_basis=("section_20", "interim_care_order", "care_order", "emergency_protection_order"),
            ),
        ),
    ),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Police (the designated officer)",
    held_by=("police", "childrens_social_care"),
    fills={"n": "police_protection.hours"},
)
