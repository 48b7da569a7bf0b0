"""Initial child protection conference (C04)

Working Together sets the time from the strategy discussion at which section 47 enquiries were initiated to the
initial conference. If the enquiry finds that no conference is needed, its outcome and the reasons stand instead.
Where there were several strategy discussions, the one that initiated the enquiry counts. The guidance itself was not
read for this version; the sector's data standards, which were, count the same number from the same day.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import Is, Recorded
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, INITIAL_CONFERENCE

_ENQUIRY_BEGUN = select("strategy_discussion", outcome=("section_47_enquiry", "single_agency", "joint"))
_ENQUIRY_ENDED_WITH_REASONS = Select(
    ("section_47_enquiry_end",),
    (Is("outcome", ("no_conference", "not_substantiated")), Recorded("rationale")),
    "end of the section 47 enquiry without a conference, with its reasons",
)
_CONFERENCE_OR_REASONS = either(INITIAL_CONFERENCE, _ENQUIRY_ENDED_WITH_REASONS)

INITIAL_CONFERENCE_IN_TIME = Duty(
    code="initial-conference-in-time",
    ref="C04",
    version="1",
    title="Initial child protection conference",
    says="an initial child protection conference is held within {n} working days of the strategy discussion that "
    "started section 47 enquiries, or the enquiry ends without one and says why",
    source=Cite("initial child protection conference", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(_ENQUIRY_BEGUN, same_day_is_one=True, one_until=_CONFERENCE_OR_REASONS),
    due=working_days("initial_conference.working_days"),
    met_by=(_CONFERENCE_OR_REASONS,),
    ends_if=(Ending(CHILD_DIED, "the child had died"),),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "initial_conference.working_days"},
)
