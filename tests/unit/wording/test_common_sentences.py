"""A phrase whose last words may be missing would make an event of a much commoner sentence."""

from __future__ import annotations

import pytest

from sightline.wording.suggest import suggest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He left without his coat.", "missing_start"),
        ("She failed to return my call.", "missing_start"),
        ("The premises are located at the end of the lane.", "missing_end"),
        ("He lifted the child out of the bath.", "arrest"),
        ("He charged at staff.", "charge"),
        ("She got two weeks off work.", "sentence"),
        ("Dad wrote to prison.", "sentence"),
        ("The council issued a fixed penalty.", "proceedings_start"),
        ("The officer had reasonable cause to suspect an offence.", "significant_harm_suspected"),
        ("The road was closed to traffic.", "case_closed"),
        ("Mother was 19 at the time.", "birth"),
        ("She is expecting a call.", "expected_birth"),
        ("She is due in court.", "expected_birth"),
        ("He has kept off alcohol since March.", "absence"),
        ("Teacher absent on 11 June.", "absence"),
        ("His social worker was off sick.", "absence"),
        ("She has no access to hot water.", "visit_failed"),
        ("Money was allocated to the family.", "social_worker_allocated"),
        ("The findings of the medical were shared.", "review_finding"),
        ("They met at the clinic.", "relationship_start"),
        ("Father living in London.", "household_join"),
        ("He is going to break up for summer.", "threat"),
        ("There were marks on the wall.", "injury"),
        ("She agreed to enter rehab.", "pre_proceedings_start"),
        ("living at 14 Cottage Row with Ms Dale.", "domestic_abuse_incident"),
        ("The core group members were sent the plan.", "core_group"),
        ("She gave her new address.", "residence_start"),
    ],
)
def test_a_common_sentence_is_no_event_of_the_kind(text: str, kind: str) -> None:
    assert suggest(text, agency_kind="childrens_social_care").kind != kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He failed to return home last night.", "missing_start"),
        ("Located safe and well at 18:20.", "missing_end"),
        ("He was charged with assault.", "charge"),
        ("She is expecting her first baby.", "expected_birth"),
        ("Lily was off sick on Monday.", "absence"),
        ("No access to the property.", "visit_failed"),
        ("Case allocated to a new social worker.", "social_worker_allocated"),
        ("There were marks on his arm.", "injury"),
        ("Mum missed the GP on Tuesday.", "appointment_missed"),
    ],
)
def test_what_the_phrase_is_for_is_still_told(text: str, kind: str) -> None:
    assert suggest(text, agency_kind="childrens_social_care").kind == kind
