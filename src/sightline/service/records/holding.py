"""A hold freezes disposal: while one stands on a case, nothing of it is erased."""

from __future__ import annotations

from sightline.chronology.clock import now
from sightline.service.records.errors import NotPossible
from sightline.service.records.models import Hold


def place_hold(case_id: str, for_what: str, reason: str, *, by: str) -> None:
    """Freeze disposal of a case for something that is named by an opaque id. Placed twice, it stands once."""
    if not by.strip() or not reason.strip():
        raise NotPossible("Say who freezes disposal, and why.")
    if Hold.objects.filter(case_id=case_id, for_what=for_what, lifted_by="").exists():
        return
    Hold.objects.create(case_id=case_id, for_what=for_what, reason=reason.strip(), by=by.strip(), at=now())


def lift_hold(case_id: str, for_what: str, because: str, *, by: str) -> None:
    """Lift a hold, with the reason. That it stood stays written. Raises NotPossible."""
    if not by.strip() or not because.strip():
        raise NotPossible("Say who lifts the hold, and why.")
    Hold.objects.filter(case_id=case_id, for_what=for_what, lifted_by="").update(
        lifted_by=by.strip(), lifted_at=now(), lifted_because=because.strip()
    )


def refuse_if_held(case_id: str | None = None) -> None:
    """Raise NotPossible while a hold stands on the case, or (None) on any case of the store."""
    held = Hold.objects.filter(lifted_by="")
    if case_id is not None:
        held = held.filter(case_id=case_id)
    if held.exists():
        raise NotPossible(
            "Disposal is frozen: a hold stands on this, placed for a review. Nothing was deleted. Whoever answers for "
            "the review lifts it, with a reason, on the page of the review."
        )
