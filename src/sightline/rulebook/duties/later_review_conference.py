"""Later review child protection conferences (C08)

After the first review, further review conferences are held at intervals of not more than six months for as long as
the child protection plan lasts. Each review starts the count to the next. A missed review stays missed, even when a
late one has started the count again. The guidance itself was not read; the number was read where a pupil's guide and
one area's procedures restate it.
"""

from sightline.rulebook.language.applies import Continues
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import Is
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, REVIEW_CONFERENCE

LATER_REVIEW_CONFERENCE_IN_TIME = Duty(
    code="later-review-conference-in-time",
    ref="C08",
    version="1",
    title="Later review child protection conference",
    says="while a child protection plan lasts, a review conference is held within {n} months of the review before",
    source=Cite("review child protection conferences", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(REVIEW_CONFERENCE, same_day_is_one=True),
    applies=Continues("child_protection_plan", Is("outcome", ("continue",)), Is("outcome", ("end",))),
    due=months("later_review_conference.months"),
    met_by=(REVIEW_CONFERENCE,),
    ends_if=(
        Ending(select("child_protection_plan_end"), "the plan had ended"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    rolling=True,
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "later_review_conference.months"},
)
