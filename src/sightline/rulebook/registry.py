"""Every rule. A rule that is not here is not evaluated; a committed list in the tests holds this one to account."""

from sightline.rulebook.duties.initial_conference import INITIAL_CONFERENCE_IN_TIME
from sightline.rulebook.duties.later_review_conference import LATER_REVIEW_CONFERENCE_IN_TIME
from sightline.rulebook.duties.looked_after_visit import LOOKED_AFTER_VISIT_IN_TIME
from sightline.rulebook.duties.placement_with_parents import PLACEMENT_WITH_PARENTS_APPROVED
from sightline.rulebook.duties.police_protection import POLICE_PROTECTION_ENDS_IN_TIME
from sightline.rulebook.language.rules import Rule
from sightline.rulebook.prompts.new_adult import NEW_ADULT_NOT_CHECKED
from sightline.rulebook.prompts.notification_lag import NOTIFICATION_LAG
from sightline.rulebook.prompts.return_home import RETURN_HOME_WITHOUT_PLAN

ALL: tuple[Rule, ...] = (
    NEW_ADULT_NOT_CHECKED,
    NOTIFICATION_LAG,
    RETURN_HOME_WITHOUT_PLAN,
    INITIAL_CONFERENCE_IN_TIME,
    LATER_REVIEW_CONFERENCE_IN_TIME,
    LOOKED_AFTER_VISIT_IN_TIME,
    PLACEMENT_WITH_PARENTS_APPROVED,
    POLICE_PROTECTION_ENDS_IN_TIME,
)
