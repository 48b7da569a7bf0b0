"""A partnership's own rule, as a test writes it: invented, like its partnership."""

from pathlib import Path

RULE = '''"""A missed dental appointment and nobody has written about it since (Q01)

Larkfield's partnership asks this of children under a plan, in its procedures.
"""

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import working_days
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED, CHILDRENS_SOCIAL_CARE

EXAMPLES = """
Nothing within the time
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | appointment_missed: how=not_brought | general_practice
  on 2014-04-11 -> no
  on 2014-04-14 -> yes

A visit came
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | appointment_missed: how=not_brought | general_practice
  2014-04-08 | visit | childrens_social_care
  on 2014-05-30 -> no
"""

NOT_FOLLOWED = Prompt(
    code="dental-appointment-not-followed",
    ref="Q01",
    tier="T2",
    version="1",
    title="A missed dental appointment, not followed up",
    says="no visit is recorded within {n} of a missed dental appointment",
    source=Cite("Larkfield procedures, chapter 4", "read"),
    learned_on=None,
    starts=Each(select("appointment_missed", how="not_brought")),
    when=NoneBy(
        of=select("visit"),
        within=working_days("dental_follow_up.working_days"),
        held_by=CHILDRENS_SOCIAL_CARE,
        called="A visit",
        until=CHILD_DIED,
    ),
    questions=("Who has asked why?",),
    would_answer=("A visit.",),
    held_by=("general_practice", "childrens_social_care"),
    fills={"n": "dental_follow_up.working_days"},
    owner="Larkfield Safeguarding Partnership",
    describes=__doc__ or "",
    examples=EXAMPLES,
)
'''

DUTY = '''"""A dental visit after a miss (Q02)

Larkfield asks it.
"""

from sightline.rulebook.language.bind import Each
from sightline.rulebook.language.due import months, working_days
from sightline.rulebook.language.rules import Cite, Duty
from sightline.rulebook.language.select import select

EXAMPLES = """
One
  covered: childrens_social_care 2014-01-01..2014-12-31
  2014-04-04 | appointment_missed: how=not_brought | general_practice
  2014-04-08 | visit | childrens_social_care
  on 2014-05-30 -> met
"""

D = Duty(
    code="dental-visit",
    ref="Q02",
    version="1",
    title="T",
    says="a visit follows within {n}",
    source=Cite("Larkfield procedures, chapter 4", "read", "local_procedures"),
    force="local",
    starts=Each(select("appointment_missed", how="not_brought")),
    due=working_days("dental_follow_up.working_days"),
    met_by=(select("visit"),),
    ends_if=(),
    falls_to="CSC",
    held_by=("childrens_social_care",),
    fills={"n": "dental_follow_up.working_days"},
    owner="Larkfield",
    describes=__doc__ or "",
    examples=EXAMPLES,
)
'''

NUMBERS = """[dental_follow_up.working_days]
describes = "the time for following up a missed dental appointment"
unit = "working days"
values = [{ value = 5, valid_from = 2010-01-01, standing = "set locally", cite = "Larkfield procedures, chapter 4" }]
"""


def write_folder(folder: Path, rule: str = RULE, numbers: str = NUMBERS) -> Path:
    """A folder with the rule and its number."""
    folder.mkdir(exist_ok=True)
    (folder / "dental.py").write_text(rule, "utf-8")
    (folder / "numbers.toml").write_text(numbers, "utf-8")
    return folder
