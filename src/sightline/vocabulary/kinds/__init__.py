"""Every kind of record that Sightline knows, gathered from one module a subject."""

from types import ModuleType

from sightline.vocabulary.fields import Kind
from sightline.vocabulary.kinds import (
    adults,
    child_death,
    communication,
    concern,
    court,
    education,
    health,
    information_rights,
    justice,
    looked_after,
    meetings,
    people,
    police,
    private_fostering,
    referral,
    review,
    social_care,
)

SUBJECTS: tuple[ModuleType, ...] = (
    people,
    concern,
    health,
    police,
    adults,
    education,
    referral,
    social_care,
    looked_after,
    private_fostering,
    court,
    meetings,
    communication,
    justice,
    review,
    child_death,
    information_rights,
)


def _gather() -> dict[str, Kind]:
    gathered: dict[str, Kind] = {}
    for module in SUBJECTS:
        for kind in vars(module).values():
            if isinstance(kind, Kind):
                if kind.code in gathered:
                    raise ValueError(f"Two kinds are called {kind.code}")
                gathered[kind.code] = kind
    return gathered


KINDS: dict[str, Kind] = _gather()
"""Code to kind, in the order of the subjects above."""

PERIODS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    name: (
        tuple(kind.code for kind in KINDS.values() if kind.starts == name),
        tuple(kind.code for kind in KINDS.values() if kind.ends == name),
    )
    for name in dict.fromkeys(kind.starts for kind in KINDS.values() if kind.starts)
}
"""Name of a period to the codes of the kinds that open it and of those that close it."""
