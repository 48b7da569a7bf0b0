"""The child's entry was opened elsewhere and the notice not read (R53)

Where another service opens the child's entry in the national child protection information sharing, the authority is
told (guidance on the service was read in part). This asks where the notice is not recorded as read within two working
days.

Our reading: the authority read it where the notice's own record says so, where the authority's own record of the same
opening does, or where a record of the authority that it opened the entry is tied to the notice. An opening of the
entry by the authority that is tied to nothing may be the reading of it if it came within that time; one that came later
stands beside the question and does not answer it.

Mended in November 2026 (version 2): a record opened by anybody, at any time, that was tied to no notice left it open
whether the notice was read, for ever: wherever records are opened every day the question could not be asked. Now only
the authority's own count, and untied ones only within the time; and the authority's own record of the same opening,
acknowledged, answers the hospital's.
"""

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.conditions import AsFarAsSaid, FromAgency, Is, NotYes
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import Select, either, select
from sightline.rulebook.terms import CHILDRENS_SOCIAL_CARE

EXAMPLES = """
Opened, and no word that the notice was read
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  on 2014-03-05 -> no
  on 2014-03-06 -> yes

The record says that it was read
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed: acknowledged=yes | childrens_social_care
  on 2014-05-01 -> nothing

The record says that it was not
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed: acknowledged=no | childrens_social_care
  on 2014-03-06 -> yes

Opened by a worker, by a record of its own
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-03-04 | record_opened | childrens_social_care | about 1
  on 2014-05-01 -> no

Opened by a worker, tied to nothing
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-03-04 | record_opened | childrens_social_care
  on 2014-05-01 -> cannot tell

Over a weekend
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-07 | protection_information_accessed | hospital
  on 2014-03-11 -> no
  on 2014-03-12 -> yes

Read late answers it from then on
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-04-03 | record_opened | childrens_social_care | about 1
  on 2014-04-02 -> yes
  on 2014-04-03 -> no

Children's social care's records are not here
  2014-03-03 | protection_information_accessed | hospital
  on 2014-05-01 -> cannot tell

An entry that nobody has named yet
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-03-04 | entry | childrens_social_care | unconfirmed
  on 2014-05-01 -> cannot tell

The authority's own record of the same opening says that it was read
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-03-03 | protection_information_accessed: acknowledged=yes | childrens_social_care
  on 2014-05-01 -> no

A notice that the authority acknowledged on the next day, tied to nothing
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-03-04 | protection_information_accessed: acknowledged=yes | childrens_social_care
  on 2014-05-01 -> cannot tell

The authority opened the record within the time, and nobody said why
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-03-04 | record_opened | childrens_social_care
  on 2014-05-01 -> cannot tell

It opened the record weeks later, and nobody said why
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-03-24 | record_opened | childrens_social_care
  on 2014-05-01 -> yes

A school opened the child's record
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-03-04 | record_opened | school
  on 2014-05-01 -> yes

Two openings, of which one was read
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital
  2014-04-07 | protection_information_accessed | hospital
  2014-03-04 | record_opened | childrens_social_care | about 1
  on 2014-05-01 -> no; yes

A brother's entry
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-03-03 | protection_information_accessed | hospital | of sibling
  on 2014-05-01 -> nothing
"""

ACCESS_NOT_READ = Prompt(
    code="access-not-read",
    ref="R53",
    tier="T2",
    version="2",
    title="Child's entry opened elsewhere, and the notice not read",
    says="another service opened the child's entry in the national information sharing, and nothing shows within "
    "{n} or "
    "since that the authority read the notice",
    source=Cite("Guidance on the national child protection information sharing", "read in part; date not held here"),
    learned_on=None,
    starts=Each(
        Select(
            ("protection_information_accessed",),
            (NotYes("acknowledged", "that is not recorded as read"),),
        ),
        same_day_is_one=True,
    ),
    when=NoneBy(
        of=either(
            Select(("record_opened",), (FromAgency(CHILDRENS_SOCIAL_CARE),), "opening of the entry by the authority"),
            Select(
                ("protection_information_accessed",),
                (AsFarAsSaid(Is("acknowledged", (True,))), FromAgency(CHILDRENS_SOCIAL_CARE)),
                "record of the authority that it read a notice",
            ),
        ),
        within=working_days("access_read.working_days"),
        held_by=CHILDRENS_SOCIAL_CARE,
        called="A record that the notice was read",
        tied=True,
        untied_in_time=True,
    ),
    questions=("Why was the child seen there?",),
    would_answer=("A record that the notice was read, and what was made of it.",),
    held_by=("childrens_social_care", "hospital"),
    fills={"n": "access_read.working_days"},
    against=select("contact", "record_opened"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
