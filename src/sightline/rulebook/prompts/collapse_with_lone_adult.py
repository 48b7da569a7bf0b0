"""A collapse or life-threatening event with one adult there (R06)

The case reviewed in public on 5 September 2017 (read in press reports), and national learning on men who go unseen
(its contents seen) suggest asking more where a young child collapses in the sole care of an adult who is not known to
have cared for the child for long, or who is not a parent. The age is Sightline's default. It says nothing about what
happened.
"""

from datetime import date

from sightline.rulebook.language.age import Younger
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.people import InField
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select

EXAMPLES = """
One adult there, who is not a parent
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | collapse: one_adult_present=yes, found_by=Leon Tasker | ambulance
  on 2014-02-03 -> yes

One adult there, the mother
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | collapse: one_adult_present=yes, found_by=Robin | ambulance | involves mother Robin
  on 2014-02-03 -> nothing

Two adults there
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | collapse: one_adult_present=no, found_by=Leon Tasker | ambulance
  on 2014-02-03 -> nothing

Not recorded how many were there
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | collapse: found_by=Leon Tasker | ambulance
  on 2014-02-03 -> cannot tell

Three years old on that day
  2011-02-03 | birth | midwifery | of child
  2014-02-03 | collapse: one_adult_present=yes, found_by=Leon Tasker | ambulance
  on 2014-02-03 -> no

A day younger than three
  2011-02-04 | birth | midwifery | of child
  2014-02-03 | collapse: one_adult_present=yes, found_by=Leon Tasker | ambulance
  on 2014-02-03 -> yes

No birth on record
  2014-02-03 | collapse: one_adult_present=yes, found_by=Leon Tasker | ambulance
  on 2014-02-03 -> cannot tell

Born some time in a month
  2011-02 | birth | midwifery | of child
  2014-02-03 | collapse: one_adult_present=yes, found_by=Leon Tasker | ambulance
  on 2014-02-03 -> cannot tell

Two records of one collapse, joined by a person
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | collapse: one_adult_present=yes, found_by=Leon Tasker | ambulance
  2014-02-03 | collapse: one_adult_present=yes, found_by=Leon Tasker | hospital | same event as 2
  on 2014-02-03 -> yes

A reading that nobody confirmed
  2012-07-10 | birth | midwifery | of child
  2014-02-03 | collapse: one_adult_present=yes, found_by=Leon Tasker | ambulance | unconfirmed
  on 2014-02-03 -> nothing

A brother's
  2014-02-03 | collapse: one_adult_present=yes, found_by=Leon Tasker | ambulance | of sibling
  on 2014-02-03 -> nothing
"""

COLLAPSE_WITH_LONE_ADULT = Prompt(
    code="collapse-with-lone-adult",
    ref="R06",
    tier="T2",
    version="1",
    title="Collapse with one adult there",
    says="a child younger than {n} collapsed or had a life-threatening event with one adult there, who is not recorded "
    "as a parent",
    source=Cite("A case reviewed in public on 5 September 2017; national learning on unseen men", "in part read"),
    learned_on=date(2017, 9, 5),
    starts=Each(select("collapse", one_adult_present=True), person=InField(("found_by",))),
    when=Younger("lone_adult.years"),
    questions=(
        "Was child protection information checked?",
        "Was a history taken of every adult around the child?",
        "Were pictures of the skeleton, eyes and head considered, and is the decision recorded?",
    ),
    would_answer=("A record of what was considered and why, by the doctor who saw the child.",),
    held_by=("ambulance", "hospital", "police"),
    fills={"n": "lone_adult.years"},
    against=select("diagnosis", "medical_opinion"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
