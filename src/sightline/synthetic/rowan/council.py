"""What the council's children's social care wrote about Rowan."""

from __future__ import annotations

from sightline.synthetic.truth import Row, on


def _council(
    day: str, kind: str, text: str, *, action: str = "", voice: str = "", author: str = "J Pike, social worker"
) -> Row:
    when = on(day)
    return Row(
        when, text, kind, when.latest, more={"Child's voice": voice, "Action taken": action, "Author / role": author}
    )


_SECOND_WORKER = "S Attwell, social worker"
_DUTY = "Emergency duty team"

COUNCIL_ROWS = (
    _council(
        "2024-06-11",
        "referral_received",
        "Referral received from community midwifery. Dana Pell (22) is expecting her first baby, due 20 September "
        "2024. She has been drinking in early pregnancy and is sleeping on friends' sofas.",
    ),
    _council("2024-06-12", "referral_decision", "Decision on the referral: a pre-birth assessment will be made."),
    _council(
        "2024-07-09",
        "strategy_discussion",
        "Strategy discussion with police and midwifery about Unborn Pell. A section 47 enquiry begins.",
    ),
    _council(
        "2024-07-25",
        "initial_child_protection_conference",
        "Pre-birth initial child protection conference about Unborn Pell. Unanimous for a child protection plan.",
    ),
    _council(
        "2024-07-25",
        "child_protection_plan_start",
        "Child protection plan begins for Unborn Pell under the category of neglect.",
    ),
    _council(
        "2024-08-06",
        "core_group",
        "First core group. Dana came with her mother, Maureen Pell. She has stopped drinking and is proud of it.",
    ),
    _council("2024-09-17", "birth", "Rowan born at Eastwater General Hospital. Mother and baby well."),
    _council("2024-09-19", "order_made", "Interim care order made by the family court. Dana did not oppose it."),
    _council("2024-09-20", "looked_after_start", "Rowan becomes looked after under the interim care order."),
    _council("2024-09-20", "placement_start", "Rowan placed in foster care with Mrs Grace Adeyemi."),
    _council(
        "2024-09-26",
        "visit",
        "Statutory visit to the foster home. Child seen awake and feeding well.",
        voice="Turned to Mrs Adeyemi's voice.",
    ),
    _council(
        "2024-10-22",
        "review_child_protection_conference",
        "First review child protection conference. The plan is to continue while the court decides.",
    ),
    _council("2024-11-05", "visit", "Statutory visit to the foster home. Child seen awake on his mat."),
    _council(
        "2024-12-12",
        "visit",
        "Statutory visit to the foster home. Child seen with Mrs Adeyemi, smiling, holding his head well.",
    ),
    _council(
        "2025-01-08",
        "placement_with_parents_decision",
        "Decision to place Rowan with his mother under the interim care order.",
    ),
    _council(
        "2025-01-09", "placement_with_parents_assessment", "Assessment for placement with parents completed: suitable."
    ),
    _council("2025-01-10", "placement_plan", "Placement plan agreed with Dana."),
    _council("2025-01-13", "placement_end", "Rowan's placement with Mrs Adeyemi ends."),
    _council(
        "2025-01-13",
        "placement_start",
        "Rowan placed with his mother at 14 Tannery Court, Hallow Bridge, under the interim care order.",
    ),
    _council("2025-01-17", "visit", "Statutory visit. Child seen with Dana at home."),
    _council(
        "2025-01-20",
        "placement_with_parents_approval",
        "Nominated officer signed the approval of the placement with parents.",
        action="Raised with the team manager: it came a week late.",
    ),
    _council("2025-01-24", "visit", "Statutory visit. Child seen with Dana at home. The flat was warm and tidy."),
    _council("2025-01-31", "visit", "Statutory visit. Child seen with Dana at home."),
    _council(
        "2025-02-03",
        "placement_end",
        "Placement with his mother ends: Dana is in hospital with pneumonia and asked for help in good time.",
    ),
    _council("2025-02-03", "placement_start", "Rowan placed in foster care again with Mrs Grace Adeyemi."),
    _council(
        "2025-03-18",
        "review_child_protection_conference",
        "Review child protection conference. The plan is to end because a supervision order is expected.",
    ),
    _council("2025-03-18", "child_protection_plan_end", "Child protection plan ends."),
    _council("2025-03-20", "visit", "Statutory visit to the foster home. Child seen playing, sitting up."),
    _council(
        "2025-03-28",
        "order_made",
        "Supervision order made to Marlshire Council for twelve months at the final hearing.",
    ),
    _council(
        "2025-03-31",
        "return_home",
        "Rowan returned home to his mother's care under the supervision order. This was planned. "
        "There were previous concerns about his welfare.",
    ),
    _council("2025-03-31", "looked_after_end", "Rowan stops being looked after and goes home as planned."),
    _council(
        "2025-04-10",
        "visit",
        "Visit under the supervision order. Child seen playing and laughing. Dana knows his routine by heart.",
        voice="Laughed and reached for Dana.",
    ),
    _council("2025-05-15", "visit", "Visit under the supervision order. Child seen with Dana."),
    _council(
        "2025-06-26",
        "visit",
        "Visit under the supervision order. Rowan asleep upstairs and not woken. Dana said that she is single and "
        "done with men.",
    ),
    _council(
        "2025-07-14",
        "social_worker_allocated",
        "Simon Attwell becomes Rowan's social worker in place of Joanne Pike. No joint handover visit.",
        author=_SECOND_WORKER,
    ),
    _council(
        "2025-07-29",
        "notification_received",
        "Police notification received about a domestic incident at 14 Tannery Court in June.",
        action="Put on file. Worker on leave until 11/08/2025.",
        author="Duty desk",
    ),
    _council(
        "2025-08-12",
        "case_discussion",
        "Supervision. The supervision order is going well and fewer visits can be considered.",
        author="R Malik, team manager",
    ),
    _council("2025-08-28", "visit_failed", "Visit without access. No answer at the door.", author=_SECOND_WORKER),
    _council(
        "2025-09-03",
        "notification_received",
        "Letter received from the GP about Dana's health.",
        author=_SECOND_WORKER,
    ),
    _council(
        "2025-09-22",
        "contact",
        "Answerphone message from Little Otters Nursery, left last week, about a bruise to Rowan's arm.",
        action="To ring the nursery back.",
        author="Duty desk",
    ),
    _council(
        "2025-09-30",
        "notification_received",
        "Police notification received about a domestic incident on 12/09/2025 with Rowan in the flat.",
        author="Duty desk",
    ),
    _council(
        "2025-10-02",
        "strategy_discussion",
        "Strategy discussion with police, the hospital, the health visitor and the nursery. A section 47 enquiry "
        "begins.",
        author="R Malik, team manager",
    ),
    _council("2025-10-02", "section_47_enquiry_start", "Section 47 enquiry begins.", author=_SECOND_WORKER),
    _council(
        "2025-10-03",
        "visit",
        "Joint visit with police. Child seen with his grandmother. He stayed close to her and did not play.",
        voice="Hid his face when a man's voice was heard outside.",
        author=_SECOND_WORKER,
    ),
    _council(
        "2025-10-07",
        "adult_check",
        "Police check on Callum Voss: two convictions, one for assault on a former partner.",
        author=_SECOND_WORKER,
    ),
    _council(
        "2025-10-09",
        "strength",
        "Maureen Pell will have Rowan at weekends. Dana asked for help with her drinking and kept the first "
        "appointment.",
        author=_SECOND_WORKER,
    ),
    _council(
        "2025-11-12",
        "initial_child_protection_conference",
        "Initial child protection conference. Put off twice for want of papers. Unanimous for a child protection plan.",
        author="Conference chair",
    ),
    _council(
        "2025-11-12",
        "child_protection_plan_start",
        "Child protection plan begins for Rowan under the category of emotional abuse.",
        author="Conference chair",
    ),
    _council(
        "2025-11-16",
        "placement_start",
        "Rowan placed in foster care with Mrs Grace Adeyemi, who knows him, while in police protection.",
        author=_DUTY,
    ),
    _council(
        "2025-11-18",
        "order_made",
        "Interim care order made by the family court at 14:30.",
        author=_SECOND_WORKER,
    ),
    _council(
        "2025-11-18",
        "looked_after_start",
        "Rowan becomes looked after under the interim care order.",
        author=_SECOND_WORKER,
    ),
    _council(
        "2025-11-21",
        "visit",
        "Statutory visit to the foster home. Child seen playing, following the cat about.",
        voice="Said 'cat'.",
        author=_SECOND_WORKER,
    ),
)
