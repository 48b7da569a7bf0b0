"""The past day and the agency through whose eyes a page is seen, carried in the address of every page under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest

from sightline.chronology.chronology import Agency
from sightline.chronology.clock import today
from sightline.chronology.partial_date import write_day


@dataclass(frozen=True, slots=True)
class Veil:
    """Whose view (``known_to``, an agency id; None: any agency's) and of which day (None: now)."""

    known_to: str | None = None
    known_at: date | None = None

    @classmethod
    def asked(cls, request: HttpRequest) -> Veil:
        """Read from the address. A day that cannot be read, or has not come, is no day."""
        words = request.GET.get("known_at", "")
        try:
            day = date.fromisoformat(words) if words else None
        except ValueError:
            day = None
        return cls(request.GET.get("known_to") or None, day if day is None or day <= today() else None)

    @property
    def is_down(self) -> bool:
        """Whether anything is hidden."""
        return self.known_to is not None or self.known_at is not None

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """What an address carries to stay under it."""
        pairs = [("known_to", self.known_to)] if self.known_to else []
        return [*pairs, ("known_at", self.known_at.isoformat())] if self.known_at else pairs

    def query(self, *more: tuple[str, object]) -> str:
        """The end of an address that stays under the veil, with ``more`` added; empty where there is nothing."""
        pairs = [*self.pairs, *((name, str(value)) for name, value in more if value not in (None, ""))]
        return f"?{urlencode(pairs)}" if pairs else ""

    def sentence(self, agencies: Mapping[str, Agency]) -> str:
        """What is being looked at, in words."""
        who = agencies[self.known_to].name if self.known_to in agencies else "any agency"
        if self.known_at is None:
            return f"You are looking at what the records evidence that {who} has had. What others had is hidden."
        return f"You are looking at what {who} had on {write_day(self.known_at)}. Later knowledge is hidden."
