"""What a risk conference heard or set stops what leaves, though its name was taken out; other conferences do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.versions.cast import AS_IT_IS, REMOVE, Cast, CastEntry, FirstToLookAt, Sort, Version, instead

F = Version.FAMILY
CHILD = CastEntry("c", Sort.PERSON, "Jorvan Pethick", shows={F: instead("Child J")})
CONFERENCE = CastEntry(
    "risk-conference", Sort.PHRASE, "MARAC", first_to_look_at=FirstToLookAt.RISK_CONFERENCE, shows={F: REMOVE}
)
CAST = Cast((CHILD, CONFERENCE))


def _stops(words: str, cast: Cast = CAST, **how: bool) -> list[str]:
    report = check("a.txt", words.encode(), hidden_in(cast, how.pop("version", F), **how))  # type: ignore[arg-type]
    return [one.found for one in report.findings if one.why == "it looks like what a risk conference heard or set"]


TOLD = (
    "Four actions were set for the high-risk victim.",
    "Mother discussed at [words removed]; it set four actions.",
    "The conference’s actions were not shared with the GP.",
    "What was heard at the meeting on the DV incident was not shared.",
    "IDVA allocated the same week.",
    "An independent domestic violence advocate rang her.",
    "She has an IDVA.",
    "Case was heard at conference as high risk DA.",
    "The case was tabled at the multi agency DA meeting.",
    "DASH 17 ticks.",
    "The meeting for victims at high risk took place.",
    "Listed for the fortnightly high risk DV conference.",
    "Her case was discussed with 14 other cases.",
)
NOT_TOLD = (
    "The conference decided that the children be made subject to a plan.",
    "Four actions were set at the core group.",
    "The initial child protection conference heard from the school; its actions were sent out.",
    "Actions from the conference: category of neglect, child protection plan.",
    "IDVAs train staff. The IDVA service trains nurses.",
    "He is a high risk of absconding. High-risk pregnancy.",
    "The victim of the burglary was given a leaflet.",
    "She was told about domestic abuse services.",
    "DASH completed, standard risk.",
    "The manager reviewed 14 other cases with her.",
    "The minutes of that conference came late.",
)


@pytest.mark.parametrize("words", TOLD)
def test_what_a_risk_conference_heard_or_set_stops_though_its_name_is_gone(words: str) -> None:
    assert _stops(words)
    assert _stops(words, Cast((CHILD,))), "also where no entry of the cast has it"


@pytest.mark.parametrize("words", NOT_TOLD)
def test_what_other_conferences_decide_and_whom_services_help_stops_nothing(words: str) -> None:
    assert not _stops(words)


def test_a_version_that_may_tell_of_the_conference_may_tell_what_it_set() -> None:
    told = Cast((CHILD, replace(CONFERENCE, shows={F: AS_IT_IS})))
    assert not any(_stops(words, told) for words in TOLD)


def test_what_stays_inside_is_not_stopped_by_it() -> None:
    assert not any(_stops(words, stays_inside=True) for words in TOLD)
