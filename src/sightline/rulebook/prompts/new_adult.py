"""A new adult in the child's life, not checked (R13)

A serious case review published on 5 September 2017 (read in a press report of it) found that professionals could
have asked more about the effect of a parent's new partner. National learning on men who go unseen in children's
lives points the same way (its contents were seen, not the whole). No national number says how soon.

Any check recorded on the adult answers this, whenever it was made. A parent or a child of the case is not a new
adult. An assessment that does not name the adult speaks against the prompt and does not settle it.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

NEW_ADULT_NOT_CHECKED = Prompt(
    code="new-adult-not-checked",
    ref="R13",
    tier="T2",
    version="1",
    title="New adult not checked",
    says="{person} came into the child's life and no check on them is recorded within {n} working days or since",
    source=Cite("A serious case review published on 5 September 2017; national learning on unseen men", "in part read"),
    learned_on=date(2017, 9, 5),
    starts=Each(select("relationship_start", "household_join", "caring_start"), person=InField(("partner", "who"))),
    when=NoneBy(
        of=select("adult_check"),
        person=InField(("who",)),
        within=working_days("new_adult_check.working_days"),
        held_by=CHILDRENS_SOCIAL_CARE,
        called="A check on this adult",
        until=CHILD_DIED,
    ),
    questions=(
        "You may want to ask who this adult is: full name, date of birth, other names used?",
        "Are there previous partners, or children elsewhere?",
        "What is known of care history, drug or alcohol use, and violence?",
        "Has anyone met this adult, seen them with the child, and spoken with them alone?",
    ),
    would_answer=(
        "A record of a check on this adult with the police, social care, health, or about earlier children.",
    ),
    held_by=("police", "childrens_social_care", "health_visiting", "general_practice", "housing", "early_years"),
    fills={"n": "new_adult_check.working_days"},
    against=select("assessment_completed", "relationship_end", "household_leave"),
)
