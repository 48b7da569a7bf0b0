"""Every rule. A rule that is not here is not evaluated; a committed list in the tests holds this one to account."""

from sightline.rulebook.duties.initial_conference import INITIAL_CONFERENCE_IN_TIME
from sightline.rulebook.language.rules import Rule
from sightline.rulebook.prompts.new_adult import NEW_ADULT_NOT_CHECKED

ALL: tuple[Rule, ...] = (
    INITIAL_CONFERENCE_IN_TIME,
    NEW_ADULT_NOT_CHECKED,
)
