"""Advised again and again to begin, and nothing issued (R37)

In the case reviewed in public on 5 September 2017 (read in a press report) lawyers advised more than once, and no
proceedings began. That one advice was left without a decision is the clock C47; this asks where two or more advices to
begin proceedings, or pre-proceedings, lie within half a year and no proceedings have begun. A decision to decline, with
its reasons, does not end this question: it is asked so that the advices are read together.

Mended in November 2026 (version 2): only proceedings that an authority brought answer the advice; what
parents bring against each other does not.
"""

from datetime import date

from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.logic import Unless
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import PROCEEDINGS_OF_THE_AUTHORITY

EXAMPLES = """
Two within six months, to the day
  2013-10-04 | legal_advice: advises=issue | legal
  2014-04-04 | legal_advice: advises=pre_proceedings | legal
  on 2014-04-03 -> nothing
  on 2014-04-04 -> yes

Six months and a day
  2013-10-03 | legal_advice: advises=issue | legal
  2014-04-04 | legal_advice: advises=issue | legal
  on 2014-05-01 -> nothing

Proceedings began between them
  2014-02-03 | legal_advice: advises=issue | legal
  2014-03-03 | proceedings_start: type=care_or_supervision | court
  2014-04-04 | legal_advice: advises=issue | legal
  on 2014-05-01 -> no

Proceedings began afterwards
  2014-02-03 | legal_advice: advises=issue | legal
  2014-04-04 | legal_advice: advises=issue | legal
  2014-04-11 | proceedings_start: type=care_or_supervision | court
  on 2014-04-10 -> yes
  on 2014-04-11 -> no

Declined with reasons: each clock is met, and the question of both stays
  2014-02-03 | legal_advice: advises=issue | legal
  2014-02-05 | proceedings_decision: decision=decline, by_whom=A Marsh, rationale=Work goes on | childrens_social_care
  2014-04-04 | legal_advice: advises=issue | legal
  on 2014-05-01 -> yes

Advice to go on as before is another matter
  2014-02-03 | legal_advice: advises=continue | legal
  2014-04-04 | legal_advice: advises=issue | legal
  on 2014-05-01 -> nothing

What was advised is not recorded
  2014-02-03 | legal_advice | legal
  2014-04-04 | legal_advice: advises=issue | legal
  on 2014-05-01 -> cannot tell

Two records of one advice
  2014-04-04 | legal_advice: advises=issue | legal
  2014-04-04 | legal_advice: advises=issue | childrens_social_care
  on 2014-05-01 -> nothing

A reading that nobody confirmed
  2014-02-03 | legal_advice: advises=issue | legal | unconfirmed
  2014-04-04 | legal_advice: advises=issue | legal
  on 2014-05-01 -> nothing

About a brother
  2014-02-03 | legal_advice: advises=issue | legal | of sibling
  2014-04-04 | legal_advice: advises=issue | legal
  on 2014-05-01 -> nothing
"""

REPEATED_LEGAL_ADVICE = Prompt(
    code="repeated-legal-advice",
    ref="R37",
    tier="T1",
    version="2",
    title="Advised more than once, and nothing issued",
    says="there were {many} or more to begin proceedings or pre-proceedings within {months}, and no "
    "proceedings have begun",
    source=Cite("A case reviewed in public on 5 September 2017", "press report read"),
    learned_on=date(2017, 9, 5),
    tier_standing="No national source that was read sets this, and no partnership has adopted it here; until one has, "
    "it does not interrupt a worker.",
    starts=Several(
        select("legal_advice", advises=("issue", "pre_proceedings")), "repeated_advice.many", "repeated_advice.months"
    ),
    when=Unless(PROCEEDINGS_OF_THE_AUTHORITY, since="repeated_advice.months"),
    questions=(
        "You may want to ask what the decision is, by whom it was made, and on what evidence.",
        "What would change it?",
    ),
    would_answer=("A decision that takes all the advices in, with its reasons, or proceedings.",),
    held_by=("legal", "childrens_social_care"),
    fills={"many": "repeated_advice.many", "months": "repeated_advice.months"},
    against=select("proceedings_decision", "pre_proceedings_start"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
