"""Parts of the body as they are written, and which of them can be one place: a cheek is a part of the face."""

from __future__ import annotations

import re

_FACE = frozenset(
    {"face", "cheek", "jaw", "jawline", "chin", "forehead", "nose", "lip", "eye", "ear", "eyelid", "mouth", "temple"}
)
_LIMBS = {
    "skull": {"skull", "parietal", "occipital", "temporal", "frontal bone"},
    "hand": {"hand", "palm", "knuckle", "knuckles", "thumb", "finger"},
    "arm": {"arm", "forearm", "upper arm", "elbow", "wrist", "humerus", "ulna", "radius"},
    "shoulder": {"shoulder", "collar bone", "collarbone", "clavicle", "shoulder blade", "scapula"},
    "leg": {
        "leg",
        "legs",
        "thigh",
        "femur",
        "shin",
        "calf",
        "heel",
        "foot",
        "feet",
        "ankle",
        "knee",
        "tibia",
        "fibula",
    },
}
BODY = re.compile(
    r"\b(face|cheek|jaw|jawline|chin|forehead|nose|lip|eye|ear|head|skull|neck|back|chest|ribs?|arm|forearm"
    r"|wrist|elbow|"
    r"collar[\s-]?bone|clavicle|shoulder\s+blade|scapula|thumb|toes?|hip|groin|temple|scalp|mouth|gums?|tongue|eyelid|"
    r"humerus|parietal|occipital|temporal|frontal\s+bone|knuckles?|palm|calf|heel|wrist|legs?|thigh|femur|shin|foot|feet|ankle|knee|hand|finger|buttocks?|bottom|stomach|tummy|abdomen"
    r"|shoulder|ulna|radius|tibia|fibula)\b",
    re.I,
)
"""A part of the body, in whatever case."""


def parts_meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of parts of the body can be one place; an empty one names none."""
    if not one or not other:
        return True
    return bool(_places(one) & _places(other))


def _places(parts: frozenset[str]) -> set[str]:
    made = set()
    for part in parts:
        plain = part.rstrip("s") if part in ("ribs", "legs", "buttocks") else part
        made.add("face" if plain in _FACE else next((limb for limb, held in _LIMBS.items() if plain in held), plain))
    return made


def limb_of(part: str) -> str:
    """The arm or leg that a part of it belongs to; any other part itself."""
    return next((limb for limb, held in _LIMBS.items() if part in held), part)


def parts_in(text: str) -> frozenset[str]:
    """Every part of the body that a text names, in small letters; "ankles" as "ankle"."""
    return frozenset(hit.group().casefold() for hit in BODY.finditer(_PLURAL.sub("", text)))


_PLURAL = re.compile(r"(?<=[a-z]{2})s\b", re.I)
