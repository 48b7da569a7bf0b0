"""Codes that a field chooses among, each with the words that are shown for it."""

from __future__ import annotations

CAST_SORTS = {
    "person": "Person",
    "place": "Place",
    "school": "School or nursery",
    "agency": "Agency",
    "address": "Address",
    "number": "Number",
    "date": "Date",
    "phrase": "Rare phrase",
}
FIRST = {
    "address": "Address",
    "placement": "Placement",
    "school": "School",
    "risk conference": "Risk conference",
    "legal advice": "Legal advice",
    "third party": "Third party",
}
VERSIONS = {
    "panel": "Panel: names",
    "family": "Family: as agreed",
    "published": "Published: pseudonyms and relative days",
}
FORMS = {
    "docx": "Word",
    "xlsx": "Excel",
    "pdf": "PDF",
    "csv": "CSV",
    "court.docx": "Court chronology (Word)",
}

STAGES = {
    "secured": "Records secured and disposal frozen",
    "scoped": "Scope and agencies agreed",
    "summaries": "Agency summaries and chronologies in",
    "rapid_review": "Rapid review held and sent to the Panel",
    "decision_yes": "Decided to hold a practice review",
    "decision_no": "Decided not to hold a practice review",
    "panel_answer": "Panel’s answer received",
    "commissioned": "Reviewers and terms of reference agreed",
    "information": "Combined chronology and agency reports complete",
    "analysis": "Key practice episodes analysed",
    "signed_off": "Findings signed off by the partners",
    "sent": "Sent to the Panel and the Secretary of State",
    "published": "Published",
    "impact": "Effect of the actions looked at",
}
"""The stages of a review, in order (dossier, 7.2)."""

CONDITIONS = {
    "court_orders": "Court orders and reporting restrictions",
    "proceedings": "No proceedings that publication would prejudice",
    "siblings": "Siblings and adopters cannot be identified",
    "staff_safety": "Safety of staff",
    "third_parties": "Health and other data of third parties",
    "family": "The family has seen it first",
    "legal": "Legal sign-off",
    "accessible": "The file is accessible",
    "copies": "Copies with the Panel and the Secretary of State in time",
}
"""What must be cleared before publication (dossier, 7.2)."""

STOPS = {
    "interview": "Interviews",
    "sharing": "Sharing",
    "publication": "Publication",
    "disclosure": "The disclosure report",
}

STATES = {
    "draft": "Draft",
    "accuracy": "Factual accuracy",
    "approval": "Partners’ approval",
    "hold": "Legal hold",
    "copies": "Copies to the Panel",
    "published": "Published",
    "withdrawn": "Withdrawn",
    "superseded": "Superseded",
}

PROCESSES = {
    "criminal": "Criminal investigation or trial",
    "appeal": "Appeal",
    "inquest": "Inquest",
    "family_court": "Family court",
    "employment": "Employment or professional regulation",
    "complaint": "Complaint",
}

ANSWERED = {"accepted": "Accepted", "in_part": "Accepted in part", "refused": "Refused"}
EFFECT = {"yes": "The effect is seen", "no": "The effect is absent", "too_early": "Too early to tell"}
COUNTS_FROM = {"aware": "The day the authority knew", "notified": "The day it was notified"}

KINDS = {
    "rapid_review": "Rapid review",
    "practice_review": "Local practice review",
    "single_agency": "Single-agency chronology",
    "court": "Court chronology",
    "serious_case_review": "Serious case review (historic)",
}
"""The kinds of review."""
