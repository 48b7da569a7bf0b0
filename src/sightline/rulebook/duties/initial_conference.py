"""Initial child protection conference (C04)

Working Together sets the time from the strategy discussion at which section 47 enquiries were initiated to the
initial conference. If the enquiry finds that no conference is needed, its outcome and the reasons stand instead.
Where there were several strategy discussions, the one that initiated the enquiry counts. The guidance itself was not
read for this version; the sector's data standards, which were, count the same number from the same day.

Mended in November 2026 (version 2): a discussion of which no outcome is recorded is the one that initiated the enquiry
where a record says that the enquiry began on its day. Systems and notes write the two as two entries, and a conference
a fortnight late had been passed over as something that cannot be told.

Mended in November 2026 (version 3): an enquiry that begins within days of a discussion of which no outcome is recorded,
with no other discussion between, was started there: enquiries are decided on at one. Which of the two days counts is
left open, so the conference is due between two days. An enquiry near which no discussion is recorded cannot be told and
is no longer passed over. Concerns that the enquiry did not substantiate are the reason why no conference is held; no
further one is asked for.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import Is, NotFilled, Recorded
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.followed_soon import FollowedSoon, FromEitherDay, NotFollowing
from sightline.rulebook.language.on_the_day import OnTheDayOf
from sightline.rulebook.language.rules import Cite, Duty, Ending
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, INITIAL_CONFERENCE

_OPEN = Select(("strategy_discussion",), (NotFilled("outcome", "of which no outcome is recorded"),))
_ENQUIRY = select("section_47_enquiry_start")
_FOLLOWED = FollowedSoon(
    _OPEN,
    by=_ENQUIRY,
    instead=select("strategy_discussion"),
    days="initial_conference.enquiry_days",
    called="strategy discussion that section 47 enquiries followed within days",
)
_ENQUIRY_BEGUN = either(
    select("strategy_discussion", outcome=("section_47_enquiry", "single_agency", "joint")),
    OnTheDayOf(_OPEN, _ENQUIRY, "strategy discussion on the day on which section 47 enquiries began"),
    _FOLLOWED,
    NotFollowing(
        _ENQUIRY,
        after=select("strategy_discussion"),
        days="initial_conference.enquiry_days",
        called="section 47 enquiry near which no strategy discussion is recorded",
    ),
    called="strategy discussion that started section 47 enquiries",
)
_ENQUIRY_ENDED_WITH_REASONS = Select(
    ("section_47_enquiry_end",),
    (Is("outcome", ("no_conference",)), Recorded("rationale")),
    "end of the section 47 enquiry without a conference, with its reasons",
)
_NOT_SUBSTANTIATED = select(
    "section_47_enquiry_end",
    outcome="not_substantiated",
    called="end of the section 47 enquiry with concerns not substantiated",
)
_CONFERENCE_OR_REASONS = either(INITIAL_CONFERENCE, _ENQUIRY_ENDED_WITH_REASONS)

EXAMPLES = """
Held on the fourteenth, fifteenth and sixteenth working day
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  on 2014-04-29 -> pending, due 2014-04-29
  on 2014-04-30 -> breached and open, due 2014-04-29

Held a day early
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04-28 | initial_child_protection_conference | childrens_social_care
  on 2014-04-28 -> met, due 2014-04-29

Held on the last day, which is not Good Friday's fault
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04-29 | initial_child_protection_conference | childrens_social_care
  on 2014-06-01 -> met, due 2014-04-29

Held a day late
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04-30 | initial_child_protection_conference | childrens_social_care
  on 2014-04-29 -> pending
  on 2014-06-01 -> met late, due 2014-04-29

No records of children's social care for the time: nobody can say that there was none
  covered: police 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | police
  on 2014-06-01 -> cannot tell, due 2014-04-29

An entry that nobody has confirmed could be the conference
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04-22 | entry | childrens_social_care | unconfirmed
  on 2014-06-01 -> cannot tell

A conference in time that nobody has confirmed yet
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04-22 | initial_child_protection_conference | childrens_social_care | unconfirmed
  on 2014-06-01 -> cannot tell, due 2014-04-29

A conference that nobody has confirmed yet, and that is too late to have been in time
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-05-06 | initial_child_protection_conference | childrens_social_care | unconfirmed
  on 2014-06-01 -> breached and open, due 2014-04-29

The start is known only to the month: due between two days, and in between it cannot be told
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  on 2014-04-20 -> cannot tell
  on 2014-05-01 -> cannot tell, due 2014-04-24..2014-05-22
  on 2014-05-23 -> breached and open, due 2014-04-24..2014-05-22

The conference is known only to the month: in time or late, nobody can say
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04 | initial_child_protection_conference | childrens_social_care
  on 2014-06-01 -> cannot tell, due 2014-04-29

The enquiry ended without a conference, and says why
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04-10 | section_47_enquiry_end: outcome=no_conference, rationale=Explained | childrens_social_care
  on 2014-06-01 -> met

The enquiry ended without a conference, and no reasons are recorded
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04-10 | section_47_enquiry_end: outcome=no_conference | childrens_social_care
  on 2014-06-01 -> cannot tell

The child died before it was due
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04-15 | death | hospital | of child
  on 2014-06-01 -> not required

A death of somebody else changes nothing
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04-15 | death | hospital | of relative
  on 2014-06-01 -> breached and open

No further action starts nothing; an outcome that is not recorded cannot be told
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-02-04 | strategy_discussion: outcome=no_further_action | childrens_social_care
  on 2014-06-01 -> nothing

The outcome is not recorded
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-02-04 | strategy_discussion | childrens_social_care
  on 2014-06-01 -> cannot tell

The outcome is not recorded, and the enquiry began that day
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion | childrens_social_care
  2014-04-04 | section_47_enquiry_start | childrens_social_care
  2014-05-06 | initial_child_protection_conference | childrens_social_care
  on 2014-04-29 -> pending, due 2014-04-29
  on 2014-06-01 -> met late, due 2014-04-29

The outcome is not recorded, and the enquiry began on another day
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion | childrens_social_care
  2014-04-16 | section_47_enquiry_start | childrens_social_care
  on 2014-06-01 -> cannot tell; cannot tell

The outcome is not recorded, and the enquiry began four days later: due between two days
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion | childrens_social_care
  2014-04-08 | section_47_enquiry_start | childrens_social_care
  on 2014-04-30 -> cannot tell, due 2014-04-29..2014-05-01
  on 2014-06-01 -> breached and open, due 2014-04-29..2014-05-01

The conference was held between those two days
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion | childrens_social_care
  2014-04-08 | section_47_enquiry_start | childrens_social_care
  2014-04-30 | initial_child_protection_conference | childrens_social_care
  on 2014-06-01 -> cannot tell, due 2014-04-29..2014-05-01

Another discussion lies between: it is the one that the enquiry followed
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion | childrens_social_care
  2014-04-07 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04-08 | section_47_enquiry_start | childrens_social_care
  on 2014-06-01 -> cannot tell; breached and open, due 2014-04-30

An enquiry near which no discussion is recorded
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-08 | section_47_enquiry_start | childrens_social_care
  on 2014-06-01 -> cannot tell, due 2014-05-01

The enquiry did not substantiate the concerns
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion | childrens_social_care
  2014-04-07 | section_47_enquiry_start | childrens_social_care
  2014-04-22 | section_47_enquiry_end: outcome=not_substantiated | childrens_social_care
  on 2014-06-01 -> not required

The enquiry did not substantiate the concerns, and took too long to say so
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-05-22 | section_47_enquiry_end: outcome=not_substantiated | childrens_social_care
  on 2014-05-20 -> breached and open
  on 2014-06-01 -> breached, then ended

The outcome is not recorded, and nobody has confirmed that an enquiry began that day
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion | childrens_social_care
  2014-04-04 | section_47_enquiry_start | childrens_social_care | unconfirmed
  on 2014-06-01 -> cannot tell

No further action was the outcome, whatever stands beside it
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-02-04 | strategy_discussion: outcome=no_further_action | childrens_social_care
  2014-02-04 | section_47_enquiry_start | childrens_social_care
  on 2014-06-01 -> nothing

A second discussion inside the same enquiry does not start the count again
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04-11 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  on 2014-06-01 -> breached and open, due 2014-04-29

A second enquiry after a conference starts its own count
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  2014-04-20 | initial_child_protection_conference | childrens_social_care
  2014-07-01 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  on 2014-09-01 -> met, due 2014-04-29; breached and open, due 2014-07-22

It concerns a brother only
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care | of sibling
  on 2014-06-01 -> nothing

A doubted day never gives a firm answer
  covered: childrens_social_care 2014-01-01..2014-12-31
  ?2014-04-04 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  on 2014-06-01 -> cannot tell

Outside the calendar
  covered: childrens_social_care 2028-01-01..2029-12-31
  2028-12-20 | strategy_discussion: outcome=section_47_enquiry | childrens_social_care
  on 2029-03-01 -> cannot tell
"""

INITIAL_CONFERENCE_IN_TIME = Duty(
    code="initial-conference-in-time",
    ref="C04",
    version="3",
    title="Initial child protection conference",
    says="an initial child protection conference is held within {n} of the strategy discussion that "
    "started section 47 enquiries, or the enquiry ends without one and says why",
    source=Cite("initial child protection conference", "law from memory", "working_together"),
    force="statutory guidance",
    starts=Each(_ENQUIRY_BEGUN, same_day_is_one=True, one_until=either(_CONFERENCE_OR_REASONS, _NOT_SUBSTANTIATED)),
    due=FromEitherDay(_FOLLOWED, working_days("initial_conference.working_days")),
    met_by=(_CONFERENCE_OR_REASONS,),
    ends_if=(
        Ending(_NOT_SUBSTANTIATED, "the enquiry had not substantiated the concerns"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "initial_conference.working_days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
