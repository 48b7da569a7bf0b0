"""A time of pressure after domestic abuse (R28)

Separation is a time of higher risk: so the questions of the usual risk assessment hold (from memory). This asks where a
separation, a refused or broken agreement, a risk assessment conference, a change of bail, a letter of the front door
or a court date falls within the year after domestic abuse. Pressure points within two weeks of one another are one
time of pressure and one question.

Mended in November 2026 (version 2): a letter from children's social care counts as such a time, as a separation or a
day in court does.

Mended in November 2026 (version 3): only a letter about a referral, an enquiry, an assessment or a police report, as
the front door (MASH) sends one; not every letter that social care writes.
"""

from sightline.rulebook import terms
from sightline.rulebook.language.clusters import Several
from sightline.rulebook.language.conditions import AsFarAsSaid, FromAgency, Is
from sightline.rulebook.language.near import Also
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.language.windows import Around

EXAMPLES = """
A separation ten weeks after an incident
  2014-02-03 | domestic_abuse_incident | police
  2014-04-14 | relationship_end | health_visiting
  on 2014-04-13 -> nothing
  on 2014-04-14 -> yes

No abuse on record
  2014-04-14 | relationship_end | health_visiting
  on 2014-05-01 -> no

The incident came afterwards
  2014-04-14 | relationship_end | health_visiting
  2014-04-20 | domestic_abuse_incident | police
  on 2014-05-01 -> no

More than a year before
  2013-04-13 | domestic_abuse_incident | police
  2014-04-14 | relationship_end | health_visiting
  on 2014-05-01 -> no

A year before to the day
  2013-04-14 | domestic_abuse_incident | police
  2014-04-14 | relationship_end | health_visiting
  on 2014-05-01 -> yes

A refused agreement and a conference within two weeks: one question
  2014-02-03 | domestic_abuse_incident | police
  2014-04-10 | agreement_refused | childrens_social_care
  2014-04-24 | risk_assessment_conference | domestic_abuse_service
  on 2014-05-01 -> yes

Two times of pressure, three weeks apart
  2014-02-03 | domestic_abuse_incident | police
  2014-04-10 | agreement_refused | childrens_social_care
  2014-05-02 | risk_assessment_conference | domestic_abuse_service
  on 2014-05-10 -> yes; yes

Bail ends
  2014-02-03 | domestic_abuse_incident | police
  2014-03-03 | bail_end | police
  on 2014-05-01 -> yes

An incident known only to the year before and this
  2013-03-01..2014-02-28 | domestic_abuse_incident | police
  2014-04-14 | relationship_end | health_visiting
  on 2014-05-01 -> cannot tell

A reading that nobody confirmed
  2014-02-03 | domestic_abuse_incident | police
  2014-04-14 | relationship_end | health_visiting | unconfirmed
  on 2014-05-01 -> nothing

Of a brother
  2014-02-03 | domestic_abuse_incident | police | of sibling
  2014-04-14 | relationship_end | health_visiting
  on 2014-05-01 -> no

A letter from the front door
  2014-02-03 | domestic_abuse_incident | police
  2014-04-14 | message: means=letter, about_concern=yes | childrens_social_care
  on 2014-05-01 -> yes

A letter with an appointment is no such time
  2014-02-03 | domestic_abuse_incident | police
  2014-04-14 | message: means=letter | childrens_social_care
  2014-05-14 | message: means=letter, about_concern=no | childrens_social_care
  on 2014-06-01 -> nothing

A text message, and a letter from somebody else
  2014-02-03 | domestic_abuse_incident | police
  2014-04-14 | message: means=text | childrens_social_care
  2014-05-14 | message: means=letter | housing
  on 2014-06-01 -> nothing
"""

PRESSURE_AFTER_ABUSE = Prompt(
    code="pressure-after-abuse",
    ref="R28",
    tier="T2",
    version="3",
    title="Time of pressure after domestic abuse",
    says="a separation, a refused or broken agreement, a risk assessment conference, a change of bail, a letter of "
    "the front door or a court date came within {months} of domestic abuse",
    source=Cite("Questions of the usual domestic abuse risk assessment", "from memory, to be verified"),
    learned_on=None,
    starts=Several(
        either(
            select(
                "relationship_end",
                "agreement_refused",
                "agreement_breached",
                "risk_assessment_conference",
                "bail_start",
                "bail_end",
                "court_hearing",
                called="separation, refused or broken agreement, risk assessment conference, change of bail or court "
                "date",
            ),
            Select(
                ("message",),
                (
                    AsFarAsSaid(Is("means", ("letter",))),
                    AsFarAsSaid(Is("about_concern", (True,))),
                    FromAgency(terms.CHILDRENS_SOCIAL_CARE),
                ),
                "letter from children's social care about a referral, an enquiry, an assessment or a police report",
            ),
        ),
        "one.event",
        "separation.days",
    ),
    when=Also(select("domestic_abuse_incident"), Around(before="separation.months"), from_anchor=True),
    questions=(
        "Separation is a time of higher risk: what changed this week?",
        "Who is visiting the home?",
    ),
    would_answer=("A safety plan made for this time, or a recorded decision why none is needed.",),
    held_by=("police", "childrens_social_care", "domestic_abuse_service"),
    fills={"months": "separation.months"},
    against=select("service_offered", "domestic_abuse_notice"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
