"""A conference or core group without a key agency (R45)

A sector data standard (read) calls a conference quorate where children's social care and at least two others come. This
asks where a conference is recorded as not quorate, where its list of those present has neither police nor health, or
where one of them is missing twice in a row. A list that is not recorded leaves it open.

Mended in November 2026 (version 2): that nobody from health came to two meetings in a row is asked about, as it was
before of the police.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import (
    AsFarAsSaid,
    HoldsNone,
    Is,
    Recorded,
)
from sightline.rulebook.language.consecutive import InARow
from sightline.rulebook.language.logic import StartIs, all_of, any_of
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, select
from sightline.rulebook.language.ways import Always, ways

EXAMPLES = """
Recorded as not quorate
  2014-03-03 | initial_child_protection_conference: quorate=no | childrens_social_care
  on 2014-03-03 -> yes

Nobody from health or the police
  2014-03-03 | initial_child_protection_conference: attendees=childrens_social_care | childrens_social_care
  on 2014-03-03 -> yes

The police came
  2014-03-03 | initial_child_protection_conference: attendees=police | childrens_social_care
  on 2014-05-01 -> no

Quorate, and no list
  2014-03-03 | initial_child_protection_conference: quorate=yes | childrens_social_care
  on 2014-05-01 -> no

Neither recorded
  2014-03-03 | initial_child_protection_conference | childrens_social_care
  on 2014-05-01 -> no

The police missed two core groups in a row
  2014-03-03 | core_group: attendees=health_visiting | childrens_social_care
  2014-04-07 | core_group: attendees=health_visiting | childrens_social_care
  on 2014-04-06 -> no
  on 2014-04-07 -> yes

The police came to the second
  2014-03-03 | core_group: attendees=health_visiting | childrens_social_care
  2014-04-07 | core_group: attendees=police | childrens_social_care
  2014-05-05 | core_group: attendees=health_visiting | childrens_social_care
  on 2014-06-01 -> no; no; no

A name that is not known to be of any agency
  2014-03-03 | initial_child_protection_conference: attendees=J Marlow | childrens_social_care
  on 2014-05-01 -> cannot tell

A risk assessment conference without the police
  2014-03-03 | risk_assessment_conference: attendees=housing | domestic_abuse_service
  on 2014-03-03 -> yes

A core group that its own record calls not quorate
  2014-03-03 | core_group: quorate=no | childrens_social_care
  on 2014-03-02 -> nothing
  on 2014-03-03 -> yes

Two records of one conference
  2014-03-03 | initial_child_protection_conference: quorate=no | childrens_social_care
  2014-03-03 | initial_child_protection_conference: quorate=no | health_visiting
  on 2014-05-01 -> yes

About a brother
  2014-03-03 | initial_child_protection_conference: quorate=no | childrens_social_care | of sibling
  on 2014-05-01 -> nothing

Nobody from health at two in a row, and the police at both
  2014-03-03 | core_group: attendees=police | childrens_social_care
  2014-04-07 | core_group: attendees=police | childrens_social_care
  on 2014-04-06 -> no
  on 2014-04-07 -> yes
"""

_MEETINGS = (
    "initial_child_protection_conference",
    "review_child_protection_conference",
    "core_group",
    "risk_assessment_conference",
)
_REPEATED = ("core_group", "review_child_protection_conference", "risk_assessment_conference")
_HEALTH = ("hospital", "general_practice", "health_visiting", "midwifery", "mental_health")
_NO_POLICE = Select(
    _REPEATED,
    (AsFarAsSaid(HoldsNone("attendees", ("police",), "without the police")),),
)
_WITH_POLICE = Select(
    _REPEATED,
    (AsFarAsSaid(Is("attendees", ("police",))),),
    "meeting with the police",
)

_NO_HEALTH = Select(
    _REPEATED,
    (AsFarAsSaid(HoldsNone("attendees", _HEALTH, "without anybody from health")),),
)
_WITH_HEALTH = Select(_REPEATED, (AsFarAsSaid(Is("attendees", _HEALTH)),), "meeting with somebody from health")

_STARTS, _WHEN = ways(
    (
        Each(select(*_MEETINGS), same_day_is_one=True),
        any_of(
            StartIs(AsFarAsSaid(Is("quorate", (False,))), "the record says that it was not quorate"),
            all_of(
                StartIs(Recorded("attendees"), "the record lists who came", unknown_is_no=True),
                StartIs(
                    HoldsNone("attendees", ("police", *_HEALTH), "without police or health"),
                    "neither police nor health is among those who came",
                ),
            ),
        ),
    ),
    (InARow(_NO_POLICE, _WITH_POLICE, "absences.in_a_row"), Always()),
    (InARow(_NO_HEALTH, _WITH_HEALTH, "absences.in_a_row"), Always()),
)

KEY_AGENCY_ABSENT = Prompt(
    code="key-agency-absent",
    ref="R45",
    tier="T2",
    version="2",
    title="Meeting without a key agency",
    says="a conference or core group was not quorate, had neither police nor health, or the police, or all of "
    "health, were missing from {n} in a row",
    source=Cite("A sector data standard's definition of a quorate conference", "read"),
    learned_on=None,
    starts=_STARTS,
    when=_WHEN,
    questions=("Which agency's piece is missing?",),
    would_answer=("A report from the agency that was missing, or a meeting at which it came.",),
    held_by=("childrens_social_care", "domestic_abuse_service"),
    fills={"n": "absences.in_a_row"},
    against=select("information_shared"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
