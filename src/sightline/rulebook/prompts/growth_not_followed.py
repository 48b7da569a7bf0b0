"""Weight that came down, or was corrected, without a review (R11)

That a fall across two spaces of the growth chart, or a measurement that was later corrected, should be looked at again
is from memory. The lines of the chart are those printed in the United Kingdom, from memory too. A record that gives
no centile cannot be placed on the chart and is left alone.
"""

from sightline.rulebook.language.absent import NoneBy
from sightline.rulebook.language.due import weeks
from sightline.rulebook.language.growth import WeightCameDown
from sightline.rulebook.language.rules import Cite, Prompt
from sightline.rulebook.language.select import select
from sightline.rulebook.terms import CHILD_DIED

EXAMPLES = """
From the 50th to the 9th, and no review
  covered: general_practice 2013-01-01..2014-12-31
  covered: health_visiting 2013-01-01..2014-12-31
  2013-01-07 | growth_measurement: centile=50th | health_visiting
  2013-04-01 | growth_measurement: centile=9th | health_visiting
  on 2013-04-29 -> no
  on 2013-04-30 -> yes

Seen by the GP within the time
  covered: general_practice 2013-01-01..2014-12-31
  covered: health_visiting 2013-01-01..2014-12-31
  2013-01-07 | growth_measurement: centile=50th | health_visiting
  2013-04-01 | growth_measurement: centile=9th | health_visiting
  2013-04-10 | gp_contact | general_practice
  on 2013-06-01 -> no

One space down
  2013-01-07 | growth_measurement: centile=50th | health_visiting
  2013-04-01 | growth_measurement: centile=25th | health_visiting
  on 2013-06-01 -> nothing

Two spaces up
  2013-01-07 | growth_measurement: centile=9th | health_visiting
  2013-04-01 | growth_measurement: centile=50th | health_visiting
  on 2013-06-01 -> nothing

No centile written
  2013-01-07 | growth_measurement: weight_grams=7100 | health_visiting
  2013-04-01 | growth_measurement: weight_grams=6900 | health_visiting
  on 2013-06-01 -> nothing

Step by step, two spaces in all
  covered: general_practice 2013-01-01..2014-12-31
  covered: health_visiting 2013-01-01..2014-12-31
  2013-01-07 | growth_measurement: centile=50th | health_visiting
  2013-02-07 | growth_measurement: centile=25th | health_visiting
  2013-04-01 | growth_measurement: centile=9th | health_visiting
  on 2013-06-01 -> yes

The health visitor's records are not here
  covered: general_practice 2013-01-01..2014-12-31
  2013-01-07 | growth_measurement: centile=50th | early_years
  2013-04-01 | growth_measurement: centile=9th | early_years
  on 2013-06-01 -> cannot tell

An entry that nobody has named yet
  covered: general_practice 2013-01-01..2014-12-31
  covered: health_visiting 2013-01-01..2014-12-31
  2013-01-07 | growth_measurement: centile=50th | health_visiting
  2013-04-01 | growth_measurement: centile=9th | health_visiting
  2013-04-12 | entry | general_practice | unconfirmed
  on 2013-06-01 -> cannot tell

Measured again afterwards answers it
  covered: general_practice 2013-01-01..2014-12-31
  covered: health_visiting 2013-01-01..2014-12-31
  2013-01-07 | growth_measurement: centile=50th | health_visiting
  2013-04-01 | growth_measurement: centile=9th | health_visiting
  2013-05-20 | growth_measurement: centile=25th | health_visiting
  on 2013-05-19 -> yes
  on 2013-05-20 -> no

A brother's
  2013-01-07 | growth_measurement: centile=50th | health_visiting | of sibling
  2013-04-01 | growth_measurement: centile=9th | health_visiting | of sibling
  on 2013-06-01 -> nothing
"""

GROWTH_NOT_FOLLOWED = Prompt(
    code="growth-not-followed",
    ref="R11",
    tier="T2",
    version="1",
    title="Weight came down and was not followed",
    says="the child's weight came down {spaces} or more on the chart, or was corrected, and no review is recorded "
    "within {n} or since",
    source=Cite("Growth charts and their use", "from memory, to be verified"),
    learned_on=None,
    starts=WeightCameDown("growth.spaces"),
    when=NoneBy(
        of=select(
            "gp_contact", "hospital_attendance", "growth_measurement", "health_assessment", "other_health_contact"
        ),
        within=weeks("growth.review_weeks"),
        held_by=("general_practice", "health_visiting"),
        called="A review of the weight",
        until=CHILD_DIED,
    ),
    questions=(
        "Is the measurement right? Has one been corrected?",
        "How is feeding going? Could it be an illness? Could it be neglect?",
    ),
    would_answer=("A further measurement, or a doctor's review.",),
    held_by=("health_visiting", "general_practice", "hospital"),
    fills={"spaces": "growth.spaces", "n": "growth.review_weeks"},
    against=select("diagnosis"),
    describes=__doc__ or "",
    examples=EXAMPLES,
)
