"""The agencies that a text speaks of, by the words of the field: police, social care, the school."""

from __future__ import annotations

import re

_AGENCIES: tuple[tuple[str, str], ...] = (
    ("police", r"police|officers?|PC|DC|DS|DI|PPU|999"),
    (
        "social care",
        (
            r"social\s+care|social\s+(?:work(?:er)?s?|services)|children['’]?s\s+services|MASH|EDT|duty\s+(?:team|social)|"
            r"emergency\s+duty|SW|S/W|CSC|council|local\s+authority|out\s+of\s+hours|strategy"
        ),
    ),
    ("health visiting", r"health\s+visit(?:or|ing)s?|HV"),
    (
        "school",
        r"school(?!\s+nurs)|academy|nursery|pre-?school|head\s*teacher|DSL|teacher|education|early\s+years|college",
    ),
    ("general practice", r"GP|surgery|general\s+practi\w+|practice\s+nurse"),
    ("hospital", r"hospital|ward|A&E|ED|emergency\s+department|paediatric\w*|consultant|maternity"),
    ("midwifery", r"midwi(?:fe|ves|fery)"),
    ("housing", r"housing|landlord|tenancy"),
    ("probation", r"probation"),
    ("ambulance", r"ambulance|paramedics?"),
    ("court", r"court|guardian|cafcass|judge"),
    ("domestic abuse", r"IDVA|refuge|domestic\s+abuse\s+(?:service|worker)"),
    ("mental health", r"mental\s+health|CAMHS|psychiatr\w+|drug\s+(?:service|worker)"),
    ("legal", r"legal|solicitors?|lawyers?"),
)
_AGENCY = re.compile("|".join(rf"(?P<a{at}>\b(?:{words})\b)" for at, (_, words) in enumerate(_AGENCIES)), re.I)


def agencies_in(text: str) -> frozenset[str]:
    """The agencies that a text speaks of."""
    return frozenset(_AGENCIES[int(str(hit.lastgroup)[1:])][0] for hit in _AGENCY.finditer(text))
