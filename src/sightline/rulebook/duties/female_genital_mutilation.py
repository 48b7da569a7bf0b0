"""Report of female genital mutilation (C65)

Section 5B of the Female Genital Mutilation Act 2003, from memory: a teacher or a health or social work professional
in regulated work, to whom a girl under 18 discloses it or who sees its signs, reports it to the police, in person and
as soon as practicable. A month is the longest that the law gives. The duty began on 31 October 2015.

Our reading: the count here is the longest time, so that nothing before it is called late; that it should be sooner is
said beside it.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.circumstances import NumberInForce, Where
from sightline.rulebook.language.due import months
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select

EXAMPLES = """
The report still to come on the last day, and not there the day after
  covered: police 2010-01-01..2027-12-31
  2018-05-14 | female_genital_mutilation_found: how=told | hospital
  on 2018-06-14 -> pending, due 2018-06-14
  on 2018-06-15 -> breached and open, due 2018-06-14

The report the day before
  covered: police 2010-01-01..2027-12-31
  2018-05-14 | female_genital_mutilation_found: how=told | hospital
  2018-06-13 | female_genital_mutilation_report | police
  on 2018-08-13 -> met, due 2018-06-14

The report on the last day
  covered: police 2010-01-01..2027-12-31
  2018-05-14 | female_genital_mutilation_found: how=told | hospital
  2018-06-14 | female_genital_mutilation_report | police
  on 2018-08-13 -> met, due 2018-06-14

The report a day late
  covered: police 2010-01-01..2027-12-31
  2018-05-14 | female_genital_mutilation_found: how=told | hospital
  2018-06-15 | female_genital_mutilation_report | police
  on 2018-06-14 -> pending, due 2018-06-14
  on 2018-08-13 -> met late, due 2018-06-14

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2018-05-14 | female_genital_mutilation_found: how=told | hospital
  on 2018-08-13 -> cannot tell, due 2018-06-14

An entry that nobody has confirmed could be it
  covered: police 2010-01-01..2027-12-31
  2018-05-14 | female_genital_mutilation_found: how=told | hospital
  2018-06-13 | entry | police | unconfirmed
  on 2018-08-13 -> cannot tell

The report in time, and nobody has confirmed the record yet
  covered: police 2010-01-01..2027-12-31
  2018-05-14 | female_genital_mutilation_found: how=told | hospital
  2018-06-14 | female_genital_mutilation_report | police | unconfirmed
  on 2018-08-13 -> cannot tell, due 2018-06-14

The disclosure known only to the month: due between two days
  covered: police 2010-01-01..2027-12-31
  2018-05 | female_genital_mutilation_found: how=told | hospital
  on 2018-06-01 -> pending
  on 2018-06-30 -> cannot tell, due 2018-06-01..2018-06-30
  on 2018-07-01 -> breached and open, due 2018-06-01..2018-06-30

The report known only to the month in which it was due
  covered: police 2010-01-01..2027-12-31
  2018-05-14 | female_genital_mutilation_found: how=told | hospital
  2018-06 | female_genital_mutilation_report | police
  on 2018-08-13 -> cannot tell, due 2018-06-14

The disclosure on a day that the record doubts: never a firm answer
  covered: police 2010-01-01..2027-12-31
  ?2018-05-14 | female_genital_mutilation_found: how=told | hospital
  on 2018-08-13 -> cannot tell

It concerns a brother only
  covered: police 2010-01-01..2027-12-31
  2018-05-14 | female_genital_mutilation_found: how=told | hospital | of sibling
  on 2018-08-13 -> nothing

Before the duty began, and on its first day
  covered: police 2010-01-01..2027-12-31
  2015-10-30 | female_genital_mutilation_found: how=seen | hospital
  on 2016-01-01 -> nothing

On the first day of the duty
  covered: police 2010-01-01..2027-12-31
  2015-10-31 | female_genital_mutilation_found: how=seen | hospital
  on 2016-01-01 -> breached and open, due 2015-11-30
"""

FEMALE_GENITAL_MUTILATION_REPORTED_IN_TIME = Duty(
    code="female-genital-mutilation-reported-in-time",
    ref="C65",
    version="1",
    title="Report of female genital mutilation",
    says="female genital mutilation that a girl disclosed or a professional saw is reported to the police "
    "within {n} at the longest",
    source=Cite("section 5B", "law from memory", "female_genital_mutilation"),
    force="statute",
    starts=Each(select("female_genital_mutilation_found"), same_day_is_one=True),
    applies=Where((NumberInForce("female_genital_mutilation_report.months"),), "since the duty began"),
    due=months("female_genital_mutilation_report.months"),
    met_by=(select("female_genital_mutilation_report"),),
    ends_if=(),
    falls_to="The professional who was told or saw it",
    held_by=("police",),
    fills={"n": "female_genital_mutilation_report.months"},
    note="It is to be reported as soon as practicable; a month is only the longest time.",
    describes=__doc__ or "",
    examples=EXAMPLES,
)
