"""Decision on legal advice (C47)

No national clock says how soon an authority decides on legal advice to begin proceedings, or what comes before them.
A review in which such advice was given and no decision followed taught the question. The number is Sightline's
default until a partnership sets its own.

Its breach is the question R37: what is the decision, and by whom? The two are one finding. Our reading: a decision
counts if it says who took it and why; to begin, to put off and not to begin are all decisions. That whoever decides
is senior enough is for a person to see. Advice given again starts its own count.

Mended in November 2026 (version 2): only proceedings that an authority brought answer the advice; what
parents bring against each other does not.
"""

from datetime import date

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import Recorded
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Duty, Ending, Raises
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE, PROCEEDINGS_OF_THE_AUTHORITY

_DECISION = Select(
    ("proceedings_decision",),
    (Recorded("by_whom"), Recorded("rationale")),
    "decision on proceedings that says by whom and why",
)

EXAMPLES = """
The decision still to come on the last day, and not there the day after
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=issue | legal
  on 2014-02-24 -> pending, due 2014-02-24
  on 2014-02-25 -> breached and open, due 2014-02-24

The decision the day before
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=issue | legal
  2014-02-23 | proceedings_decision: decision=defer, by_whom=Jo Hale, rationale=Given | legal
  on 2014-04-25 -> met, due 2014-02-24

The decision on the last day
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=issue | legal
  2014-02-24 | proceedings_decision: decision=defer, by_whom=Jo Hale, rationale=Given | legal
  on 2014-04-25 -> met, due 2014-02-24

The decision a day late
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=issue | legal
  2014-02-25 | proceedings_decision: decision=defer, by_whom=Jo Hale, rationale=Given | legal
  on 2014-02-24 -> pending, due 2014-02-24
  on 2014-04-25 -> met late, due 2014-02-24

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=issue | legal
  on 2014-04-25 -> cannot tell, due 2014-02-24

An entry that nobody has confirmed could be it
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=issue | legal
  2014-02-23 | entry | childrens_social_care | unconfirmed
  on 2014-04-25 -> cannot tell

The decision in time, and nobody has confirmed the record yet
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=issue | legal
  2014-02-24 | proceedings_decision: decision=defer, by_whom=Jo Hale, rationale=Given | legal | unconfirmed
  on 2014-04-25 -> cannot tell, due 2014-02-24

The advice known only to the month: due between two days
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02 | legal_advice: advises=issue | legal
  on 2014-02-07 -> cannot tell
  on 2014-03-07 -> cannot tell, due 2014-02-07..2014-03-07
  on 2014-03-08 -> breached and open, due 2014-02-07..2014-03-07

The decision known only to the month in which it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=issue | legal
  2014-02 | proceedings_decision: decision=defer, by_whom=Jo Hale, rationale=Given | legal
  on 2014-04-25 -> cannot tell, due 2014-02-24

The advice on a day that the record doubts: never a firm answer
  covered: childrens_social_care 2010-01-01..2027-12-31
  ?2014-02-17 | legal_advice: advises=issue | legal
  on 2014-04-25 -> cannot tell

It concerns a brother only
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=issue | legal | of sibling
  on 2014-04-25 -> nothing

The child died before it was due
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=issue | legal
  2014-02-18 | death | hospital | of child
  on 2014-04-25 -> not required

Proceedings were issued first
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=issue | legal
  2014-02-23 | proceedings_start: type=care_or_supervision | court
  on 2014-04-25 -> not required

A decision without reasons
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=issue | legal
  2014-02-20 | proceedings_decision: decision=decline, by_whom=Jo Hale | childrens_social_care
  on 2014-04-01 -> cannot tell, due 2014-02-24

Advice to go on as now asks for no decision
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-02-17 | legal_advice: advises=continue | legal
  on 2014-04-01 -> nothing

Twice advised, never decided
  covered: childrens_social_care 2010-01-01..2027-12-31
  2014-01-13 | legal_advice: advises=issue | legal
  2014-03-10 | legal_advice: advises=issue | legal
  on 2014-04-01 -> breached and open, due 2014-01-20; breached and open, due 2014-03-17
"""

LEGAL_ADVICE_DECIDED_ON_IN_TIME = Duty(
    code="legal-advice-decided-on-in-time",
    ref="C47",
    version="2",
    title="Decision on legal advice",
    says="within {n} of legal advice to begin proceedings or pre-proceedings, a named person decides, with reasons",
    source=Cite("decision on legal advice: no national number", "Sightline's default, not law", "local_procedures"),
    force="local",
    starts=Each(select("legal_advice", advises=("issue", "pre_proceedings")), same_day_is_one=True),
    due=working_days("legal_advice_decision.working_days"),
    met_by=(_DECISION,),
    ends_if=(
        Ending(PROCEEDINGS_OF_THE_AUTHORITY, "proceedings had been issued"),
        Ending(CHILD_DIED, "the child had died"),
    ),
    falls_to="Children's social care",
    held_by=CHILDRENS_SOCIAL_CARE,
    fills={"n": "legal_advice_decision.working_days"},
    raises=Raises(
        ref="R37",
        tier="T1",
        questions=(
            "You may want to ask what the decision is, who takes it, and on what evidence.",
            "What would change it?",
            "Has such advice been given before, and what came of it?",
        ),
        would_answer=("A decision to begin, put off or not begin, by a named person, with the reasons.",),
        learned_on=date(2017, 9, 5),
        tier_standing="No national source sets a number and no partnership has adopted one here, so it does not "
        "interrupt a worker.",
    ),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
