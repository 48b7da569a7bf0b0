"""An agreed action not done, or done by message where a visit was agreed (R46)

In the case reviewed in public on 5 September 2017 (read in press reports) a visit was agreed at a meeting and a text
message was sent. This asks where an agreed action is past the day that the record gives, by two working days, and
nothing tied to it shows that it was done; where it was passed on twice or more; and where an action that speaks of a
visit was done by message or telephone.

Mended in November 2026 (version 2): an action that was passed on again and again is asked about before it is due, too.
"""

from datetime import date

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    AsFarAsSaid,
    Mentions,
)
from sightline.rulebook.language.deadlines import FromNamedDay
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.logic import NotSo, StartIs, all_of, any_of
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.language.windows import EVER, Around
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
Two working days after it was due, and not done
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | action_agreed: action=Speak with the GP, due=2014-03-10 | childrens_social_care
  on 2014-03-12 -> no
  on 2014-03-13 -> yes

Done in time
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | action_agreed: action=Speak with the GP, due=2014-03-10 | childrens_social_care
  2014-03-07 | action_done | childrens_social_care | about 1
  on 2014-05-01 -> no

Something was done, and nobody has tied it to the action
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | action_agreed: action=Speak with the GP, due=2014-03-10 | childrens_social_care
  2014-03-07 | action_done | childrens_social_care
  on 2014-05-01 -> cannot tell

Tied to another action
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | action_agreed: action=Speak with the GP, due=2014-03-10 | childrens_social_care
  2014-03-03 | action_agreed: action=Call the school, due=2014-03-10 | childrens_social_care
  2014-03-07 | action_done | childrens_social_care | about 2
  on 2014-05-01 -> yes; no

No day was given
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | action_agreed: action=Speak with the GP | childrens_social_care
  on 2014-05-01 -> cannot tell

A visit was agreed, and a text was sent about it
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-02 | action_agreed: action=Visit the mother | childrens_social_care
  2014-04-03 | message: means=text | childrens_social_care | about 1
  on 2014-04-02 -> cannot tell
  on 2014-04-03 -> yes

A visit was agreed, texted about, and made
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-02 | action_agreed: action=Visit the mother | childrens_social_care
  2014-04-03 | message: means=text | childrens_social_care | about 1
  2014-04-04 | visit | childrens_social_care
  on 2014-05-01 -> cannot tell

A text about an action that is no visit
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-02 | action_agreed: action=Send the leaflet, due=2014-04-30 | childrens_social_care
  2014-04-03 | message: means=text | childrens_social_care | about 1
  on 2014-04-15 -> no

Children's social care's records are not here
  2014-03-03 | action_agreed: action=Speak with the GP, due=2014-03-10 | police
  on 2014-05-01 -> cannot tell

Done late answers it from then on
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | action_agreed: action=Speak with the GP, due=2014-03-10 | childrens_social_care
  2014-04-07 | action_done | childrens_social_care | about 1
  on 2014-04-06 -> yes
  on 2014-04-07 -> no

For a brother
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | action_agreed: due=2014-03-10 | childrens_social_care | of sibling
  on 2014-05-01 -> nothing

Passed on twice before it was due
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | action_agreed: action=Speak with the GP, due=2014-06-30 | childrens_social_care
  2014-03-10 | action_reassigned: to_whom=A Marsh | childrens_social_care | about 1
  2014-04-07 | action_reassigned: to_whom=J Fell | childrens_social_care | about 1
  on 2014-04-06 -> no
  on 2014-04-07 -> yes

Passed on twice, and done
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | action_agreed: action=Speak with the GP, due=2014-06-30 | childrens_social_care
  2014-03-10 | action_reassigned: to_whom=A Marsh | childrens_social_care | about 1
  2014-04-07 | action_reassigned: to_whom=J Fell | childrens_social_care | about 1
  2014-04-08 | action_done | childrens_social_care | about 1
  on 2014-05-01 -> no
"""

ACTION_NOT_DONE = Prompt(
    code="action-not-done",
    ref="R46",
    tier="T2",
    version="2",
    title="Agreed action not done",
    says="an agreed action is not recorded as done {n} after it was due, was passed on {times} or more, or a visit was "
    "agreed and a message was sent instead",
    source=Cite("A case reviewed in public on 5 September 2017", "press report read"),
    learned_on=date(2017, 9, 5),
    starts=Each(select("action_agreed")),
    when=any_of(
        all_of(
            StartIs(
                AsFarAsSaid(Mentions(("action",), ("visit", "see the", "go to", "home call"), "of a visit")),
                "a visit was agreed",
            ),
            Also(select("message"), Around(after=EVER), tied=True),
            NotSo(
                Also(select("visit", "action_done"), Around(after=EVER)),
                "no visit and nothing done is seen since",
            ),
        ),
        all_of(
            Also(select("action_reassigned"), Around(after=EVER), at_least="action.passed_on", tied=True),
            NotSo(Also(select("action_done"), Around(after=EVER), tied=True), "nothing tied to it is done since"),
        ),
        NoneBy(
            of=select("action_done"),
            within=FromNamedDay("due", "by when it was due", working_days("action.working_days")),
            held_by=CHILDRENS_SOCIAL_CARE,
            called="A record that it was done",
            until=CHILD_DIED,
            tied=True,
        ),
    ),
    questions=("Was the visit made?", "If only a message was sent, what happens next?"),
    would_answer=("A record that it was done, tied to the action.",),
    held_by=("childrens_social_care", "police", "health_visiting", "domestic_abuse_service"),
    fills={"n": "action.working_days", "times": "action.passed_on"},
    against=select("message", "visit_failed"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
