"""A note that names a meeting and then says that it was not held tells of no meeting, so no duty is met by it."""

from __future__ import annotations

import pytest

from sightline.wording.suggest import suggest

_HAPPENED = {
    "initial_child_protection_conference", "review_child_protection_conference", "looked_after_review",
    "strategy_discussion", "core_group", "child_in_need_review", "health_assessment", "return_home_interview",
    "court_hearing", "personal_education_plan", "visit", "family_group_conference", "risk_assessment_conference",
    "child_protection_medical", "health_visitor_contact", "legal_planning_meeting", "meeting_held",
}  # fmt: skip


def _kinds(text: str) -> set[str]:
    found = suggest(text, agency_kind="childrens_social_care")
    return {found.kind, *(part.kind for part in found.parts)}


@pytest.mark.parametrize(
    "text",
    [
        "ICPC - stood down.",
        "ICPC: cancelled",
        "ICPC (cancelled)",
        "RCPC - postponed, chair unwell",
        "LAC review, did not proceed.",
        "LAC review – did not take place",
        "Strategy discussion - did not go ahead",
        "Strategy meeting - not held, police unavailable",
        "Strategy discussion (stood down)",
        "Strategy meeting pencilled in for 30/10.",
        "Strategy discussion - pencilled in for Friday",
        "Core group: not held.",
        "Core group - nobody came.",
        "Core group, no one attended",
        "Core group - no professionals attended, rebooked",
        "Core group – inquorate, not held",
        "CIN review - called off by mum",
        "Initial health assessment - DNA.",
        "Initial health assessment (DNA)",
        "IHA appt - Mirela did not attend.",
        "IHA appointment: young person refused to attend",
        "IHA: not done",
        "RHI - not offered.",
        "RHI not done within timescale.",
        "Final hearing vacated.",
        "Final hearing - vacated, relisted for June",
        "CMH vacated",
        "IRH: vacated by Legal",
        "PEP - not completed",
        "PEP meeting: abandoned",
        "Statutory visit - not done, SW sick",
        "CP visit: cancelled by SW",
        "CP visit - did not happen",
        "Family Group Conference, cancelled",
        "MARAC - stood down",
        "CP medical - not carried out",
        "Child protection medical: did not take place",
        "HV new birth visit (not done)",
        "Review conference – cancelled (quoracy)",
        "Initial conference: postponed at request of police",
        "LAC Review (postponed to 3/5)",
        "Child looked after review - cancelled, IRO on leave",
        "Strat cancelled",
        "Strategy discussion today - cancelled",
        "Core group meeting – did not take place as SW off sick",
        "Core Group meeting (not held)",
        "CIN review meeting: cancelled by parents",
        "Child in need visit - not completed",
        "RHA - WNB",
        "Review health assessment, DNA'd",
        "Paediatric appointment - mum did not attend",
        "IHA appointment - carer failed to attend",
        "PEP: not held this term",
        "Final hearing was vacated",
        "Issues resolution hearing – vacated",
        "MARAC: did not go ahead",
        "Legal gateway meeting - to be rearranged",
        "Legal planning meeting: pencilled in, Friday",
        "RCPC (provisionally 4 June)",
        "FGC - nobody turned up",
        "CP medical: cancelled, consent withdrawn",
        "Care team meeting - stood down",
        "Strategy meeting (tbc)",
        "Home visit - not done due to snow",
        "Sec 47 visit: has not happened",
        "Pre-birth conference - inquorate so was not held",
    ],
)
def test_what_was_called_off_or_is_still_to_be_is_not_told_as_held(text: str) -> None:
    assert not _kinds(text) & _HAPPENED


@pytest.mark.parametrize(
    "text",
    [
        "ICPC - held. Father did not attend.",
        "ICPC: plan agreed, category neglect",
        "Core group - father did not attend.",
        "Core group held, mother did not attend",
        "LAC review - Mirela did not attend, held without her",
        "LAC review. School did not attend.",
        "Strategy discussion - police did not attend",
        "Strategy discussion held, medical not needed",
        "Strategy meeting: not s47",
        "RCPC - child protection plan not needed",
        "Initial health assessment - no concerns",
        "IHA done - not signed",
        "RHI done - did not say where she was",
        "CP visit - father not seen. Child seen.",
        "CP visit: child seen, no concerns",
        "Final hearing - not concluded, care order made later",
        "CMH held, IRH vacated",
        "CIN review, not all actions completed",
        "Home visit - not alone, dad present, child seen",
        "PEP meeting, targets not done",
        "Child protection medical - not consistent with account",
        "Core group, previous one cancelled",
        "Strategy discussion after the ICPC was cancelled",
        "MARAC - not heard before",
        "Core group: dad not there",
        "LAC review (face to face) held",
        "Strategy discussion, s47 not to proceed",
        "Initial health assessment: not immunised",
        "ICPC held - previous ICPC cancelled",
        "Home visit, dad did not engage, child seen",
        "CP visit - not seen alone, seen with mum",
        "Statutory visit: mum did not want us to come in but child seen",
        "RCPC - no police report. Plan continues",
        "Core group. Not all attended.",
        "MARAC - actions set",
        "Final hearing: care order made, placement order not made",
        "PEP meeting held - not attended by carer",
        "Looked after review, not chaired by usual IRO",
        "IHA appointment attended, immunisations not done",
    ],
)
def test_who_was_not_there_or_what_was_not_done_at_it_leaves_it_held(text: str) -> None:
    assert _kinds(text) & _HAPPENED
