"""Domestic violence disclosure scheme (C83)

Statutory guidance of April 2023 on the disclosure scheme (Clare's Law), from memory: an application is decided, to
disclose or not to, within 28 days. Earlier guidance gave more time and is not held.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import days
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select

EXAMPLES = """
The decision still to come on the last day, and not there the day after
  covered: police 2010-01-01..2027-12-31
  2024-03-11 | disclosure_scheme: stage=requested | police
  on 2024-04-08 -> pending, due 2024-04-08
  on 2024-04-09 -> breached and open, due 2024-04-08

The decision the day before
  covered: police 2010-01-01..2027-12-31
  2024-03-11 | disclosure_scheme: stage=requested | police
  2024-04-07 | disclosure_scheme: stage=disclosed | police
  on 2024-06-07 -> met, due 2024-04-08

The decision on the last day
  covered: police 2010-01-01..2027-12-31
  2024-03-11 | disclosure_scheme: stage=requested | police
  2024-04-08 | disclosure_scheme: stage=disclosed | police
  on 2024-06-07 -> met, due 2024-04-08

The decision a day late
  covered: police 2010-01-01..2027-12-31
  2024-03-11 | disclosure_scheme: stage=requested | police
  2024-04-09 | disclosure_scheme: stage=disclosed | police
  on 2024-04-08 -> pending, due 2024-04-08
  on 2024-06-07 -> met late, due 2024-04-08

No records that cover the time: nobody can say that there was none
  covered: housing 2010-01-01..2027-12-31
  2024-03-11 | disclosure_scheme: stage=requested | police
  on 2024-06-07 -> cannot tell, due 2024-04-08

An entry that nobody has confirmed could be it
  covered: police 2010-01-01..2027-12-31
  2024-03-11 | disclosure_scheme: stage=requested | police
  2024-04-07 | entry | police | unconfirmed
  on 2024-06-07 -> cannot tell

The decision in time, and nobody has confirmed the record yet
  covered: police 2010-01-01..2027-12-31
  2024-03-11 | disclosure_scheme: stage=requested | police
  2024-04-08 | disclosure_scheme: stage=disclosed | police | unconfirmed
  on 2024-06-07 -> cannot tell, due 2024-04-08

The application known only to the month: due between two days
  covered: police 2010-01-01..2027-12-31
  2024-03 | disclosure_scheme: stage=requested | police
  on 2024-03-29 -> cannot tell
  on 2024-04-28 -> cannot tell, due 2024-03-29..2024-04-28
  on 2024-04-29 -> breached and open, due 2024-03-29..2024-04-28

The application on a day that the record doubts: never a firm answer
  covered: police 2010-01-01..2027-12-31
  ?2024-03-11 | disclosure_scheme: stage=requested | police
  on 2024-06-07 -> cannot tell

It concerns a brother only
  covered: police 2010-01-01..2027-12-31
  2024-03-11 | disclosure_scheme: stage=requested | police | of sibling
  on 2024-06-07 -> nothing

Decided not to disclose
  covered: police 2010-01-01..2027-12-31
  2024-03-11 | disclosure_scheme: stage=requested | police
  2024-04-02 | disclosure_scheme: stage=refused | police
  on 2024-06-01 -> met, due 2024-04-08

A record that does not say what it is may be an application
  covered: police 2010-01-01..2027-12-31
  2024-03-11 | disclosure_scheme | police
  on 2024-06-01 -> cannot tell

Before the guidance that is held
  covered: police 2010-01-01..2027-12-31
  2022-03-11 | disclosure_scheme: stage=requested | police
  on 2024-06-01 -> cannot tell
"""

DISCLOSURE_SCHEME_DECIDED_IN_TIME = Duty(
    code="disclosure-scheme-decided-in-time",
    ref="C83",
    version="1",
    title="Domestic violence disclosure scheme",
    says="an application under the disclosure scheme is decided within {n}",
    source=Cite("decision on disclosure", "law from memory", "disclosure_scheme"),
    force="statutory guidance",
    starts=Each(select("disclosure_scheme", stage="requested"), same_day_is_one=True),
    due=days("disclosure_scheme.days"),
    met_by=(select("disclosure_scheme", stage=("disclosed", "refused")),),
    ends_if=(),
    falls_to="Police",
    held_by=("police",),
    fills={"n": "disclosure_scheme.days"},
    describes=__doc__ or "",
    examples=EXAMPLES,
)
