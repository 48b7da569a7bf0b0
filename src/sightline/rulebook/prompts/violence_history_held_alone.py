"""A carer's violence known to one agency alone (R15)

In the case reviewed in public on 5 September 2017 (read in press reports) the police held two earlier convictions for
assault of an adult who was around the child. National learning on men who go unseen (its contents seen) says the same
of others. The question is whether children's social care had word of it, and whether its assessment took it in: that a
later assessment leaves it out is a person's tag, and is not read from words.

It is asked where the adult shares a household, a relationship or the care of the child by any record, and also of one
who has left since: an end on paper is not an end of contact, and is shown as what speaks against the question. No
national number says how soon; the number is Sightline's default.

Mended in November 2026 (version 2): it is also asked where children's social care was told and a person has marked that
an assessment since leaves the violence out. Before, to have been told in time answered it.
"""

from datetime import date

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AsFarAsSaid, Is, Mentions
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.knowledge import NotReceivedBy
from sightline.rulebook.language.logic import NotSo, all_of, any_of
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.language.windows import EVER, Around

EXAMPLES = """
A conviction that the police hold, and the man has joined the household
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | household_join: who=Leon Tasker | housing
  2013-11-04 | conviction: who=Leon Tasker, offence=Assault | police
  on 2013-11-11 -> no
  on 2013-11-12 -> yes

Children's social care was told in time
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | household_join: who=Leon Tasker | housing
  2013-11-04 | conviction: who=Leon Tasker, offence=Assault | police
  2013-11-06 | information_shared: recipient=childrens_social_care | police | about 2
  on 2014-05-01 -> no

Told late answers it no longer: the lag is still shown
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | household_join: who=Leon Tasker | housing
  2013-11-04 | conviction: who=Leon Tasker, offence=Assault | police
  2014-01-06 | information_shared: recipient=childrens_social_care | police | about 2
  on 2014-05-01 -> yes

He is in nobody's household
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-11-04 | conviction: who=Leon Tasker, offence=Assault | police
  on 2014-05-01 -> no

Another person lives there
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | household_join: who=Marian Cobb | housing
  2013-11-04 | conviction: who=Leon Tasker, offence=Assault | police
  on 2014-05-01 -> no

Perhaps the same man
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | household_join: who=L Tasker | housing
  2013-11-04 | conviction: who=Leon Tasker, offence=Assault | police
  on 2014-05-01 -> cannot tell

An offence of another sort
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | household_join: who=Leon Tasker | housing
  2013-11-04 | conviction: who=Leon Tasker, offence=Driving without insurance | police
  on 2014-05-01 -> nothing

The offence is not recorded
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | household_join: who=Leon Tasker | housing
  2013-11-04 | conviction: who=Leon Tasker | police
  on 2014-05-01 -> cannot tell

Children's social care's records are not here
  2013-10-01 | household_join: who=Leon Tasker | housing
  2013-11-04 | conviction: who=Leon Tasker, offence=Assault | police
  on 2014-05-01 -> cannot tell

Intelligence of violence
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | relationship_start: partner=Leon Tasker | health_visiting
  2013-11-04 | police_intelligence: who=Leon Tasker, what=Violent to an earlier partner | police
  on 2014-05-01 -> yes

He came later than the conviction
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-03-04 | conviction: who=Leon Tasker, offence=Assault | police
  2013-10-01 | household_join: who=Leon Tasker | housing
  on 2014-05-01 -> yes

Told in time, and an assessment since is marked as leaving it out
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | household_join: who=Leon Tasker | housing
  2013-11-04 | conviction: who=Leon Tasker, offence=Assault | police
  2013-11-06 | information_shared: recipient=childrens_social_care | police | about 2
  2014-02-03 | assessment_completed: takes_in_violence=no | childrens_social_care
  on 2014-02-02 -> no
  on 2014-02-03 -> yes

A later assessment takes it in
  covered: childrens_social_care 2013-01-01..2014-12-31
  2013-10-01 | household_join: who=Leon Tasker | housing
  2013-11-04 | conviction: who=Leon Tasker, offence=Assault | police
  2013-11-06 | information_shared: recipient=childrens_social_care | police | about 2
  2014-02-03 | assessment_completed: takes_in_violence=no | childrens_social_care
  2014-03-03 | assessment_completed: takes_in_violence=yes | childrens_social_care
  on 2014-03-02 -> yes
  on 2014-03-10 -> no
"""

_VIOLENT = ("assault", "violen", "harm", "abuse", "cruelty", "neglect", "batter", "strangl", "rape", "sexual", "threat")

_LEAVES_IT_OUT = Select(
    ("assessment_completed",),
    (AsFarAsSaid(Is("takes_in_violence", (False,))),),
    "assessment completed that a person marked as leaving out what is known of violence",
)

VIOLENCE_HISTORY_HELD_ALONE = Prompt(
    code="violence-history-held-alone",
    ref="R15",
    tier="T2",
    version="2",
    title="Violence known to one agency alone",
    says="an agency holds a record of violence by {person}, who has to do with the child's home, and nothing "
    "shows that "
    "children's social care received word of it within {n}, or a person has marked that an assessment since leaves it "
    "out",
    source=Cite("A case reviewed in public on 5 September 2017; national learning on unseen men", "in part read"),
    learned_on=date(2017, 9, 5),
    starts=Each(
        either(
            Select(("conviction",), (Mentions(("offence",), _VIOLENT, "for an offence of violence"),)),
            Select(("police_intelligence",), (Mentions(("what",), _VIOLENT, "of violence"),)),
        ),
        person=InField(("who",)),
        parents_too=True,
    ),
    when=all_of(
        Also(
            select("relationship_start", "household_join", "caring_start"),
            Around(EVER, EVER),
            person=InField(("partner", "who")),
        ),
        any_of(
            NotReceivedBy(
                "childrens_social_care",
                working_days("violence_history.working_days"),
                select("notification_received", "referral_received", "contact", "information_shared"),
            ),
            all_of(
                Also(_LEAVES_IT_OUT, Around(after=EVER)),
                NotSo(
                    Also(select("assessment_completed", takes_in_violence=True), Around(after=EVER)),
                    "no assessment since is marked as taking in the violence",
                ),
            ),
        ),
    ),
    questions=(
        "Has the assessment been looked at again since this was known?",
        "Has the domestic violence disclosure scheme been thought of?",
    ),
    would_answer=("A record that children's social care had word of it, and an assessment that takes it in.",),
    held_by=("police", "probation"),
    fills={"n": "violence_history.working_days"},
    against=select("adult_check", "disclosure_scheme", "relationship_end", "household_leave"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
