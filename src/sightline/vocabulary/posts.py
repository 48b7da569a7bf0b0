"""Posts that as a rule only one kind of agency has: who signs as "Recovery Worker" writes for a drug service."""

from __future__ import annotations

import re

POSTS: dict[str, tuple[str, ...]] = {
    "childrens_social_care": (
        "social worker",
        "independent reviewing officer",
        "child protection chair",
        "IRO",
    ),
    "police": (
        "police constable",
        "detective constable",
        "detective sergeant",
        "detective inspector",
        "police sergeant",
        "PC",
        "DC",
        "DS",
        "DI",
        "DCI",
        "PCSO",
    ),
    "hospital": (
        "consultant paediatrician",
        "paediatric registrar",
        "emergency nurse practitioner",
        "ward sister",
        "ward manager",
        "consultant in emergency medicine",
        "emergency medicine consultant",
        "paediatric liaison nurse",
    ),
    "ambulance": ("paramedic", "emergency medical technician", "emergency care assistant", "EMT"),
    "general_practice": ("general practitioner", "practice manager", "practice nurse", "GP"),
    "health_visiting": (
        "health visitor",
        "school nurse",
        "specialist community public health nurse",
        "community nursery nurse",
        "family nurse",
    ),
    "midwifery": ("midwife",),
    "mental_health": ("community psychiatric nurse", "psychiatrist", "child psychotherapist", "CPN"),
    "substance_misuse": (
        "recovery worker",
        "recovery coordinator",
        "recovery co-ordinator",
        "drug worker",
        "alcohol worker",
        "substance misuse worker",
    ),
    "school": (
        "headteacher",
        "head teacher",
        "deputy head",
        "assistant head",
        "class teacher",
        "form tutor",
        "head of year",
        "senco",
        "designated safeguarding lead",
        "pastoral manager",
        "pastoral lead",
        "DSL",
        "DDSL",
    ),
    "early_years": ("nursery manager", "room leader", "childminder"),
    "housing": (
        "housing officer",
        "tenancy officer",
        "tenancy enforcement officer",
        "tenancy sustainment officer",
        "income officer",
    ),
    "probation": ("probation officer", "probation practitioner", "offender manager"),
    "youth_justice": ("youth justice officer", "youth justice worker", "youth offending officer"),
    "cafcass": ("family court adviser", "family court advisor", "children's guardian"),
    "domestic_abuse_service": ("IDVA", "domestic abuse worker", "domestic abuse adviser"),
    "early_help": ("early help worker", "family support worker"),
    "other": ("pharmacist", "firefighter", "watch manager"),
}
"""By the code of the agency. In capitals: only where it is written so."""


def agency_of_post(words: str) -> str:
    """The code of the kind of agency that employs whoever holds the post that ``words`` name, or ""."""
    best, found = 0, ""
    for code, posts in POSTS.items():
        for post in posts:
            flags = 0 if post.isupper() else re.I
            if len(post) > best and re.search(rf"(?<!\w){re.escape(post)}(?!\w)", words, flags):
                best, found = len(post), code
    return found
