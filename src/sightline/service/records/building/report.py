"""What a build took, proposed and refused, and why."""

from __future__ import annotations

from dataclasses import dataclass, field

from sightline.documents.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Taken:
    """One document that was taken. ``what``: new, a new version, or an older version.

    ``facts`` are the source's own rows; ``proposed`` what a person must confirm. ``added``, ``changed`` and ``gone``
    count against the version before.
    """

    document: str
    agency: str
    what: str
    facts: int = 0
    proposed: int = 0
    revises: str = ""
    added: int = 0
    changed: int = 0
    gone: int = 0
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class BuildReport:
    """What one build did. ``unchanged`` names documents that were there already; ``notes`` are plain sentences."""

    case: str
    case_name: str
    children: tuple[tuple[str, str], ...] = ()
    taken: list[Taken] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    accepted: int = 0
    read_by_machine: bool = False

    @property
    def read_anything(self) -> bool:
        """Whether any document of the folder is, or already was, in the case."""
        return bool(self.taken or self.unchanged)

    @property
    def proposed(self) -> int:
        """How many facts wait for a person after this build's documents."""
        return sum(item.proposed for item in self.taken)

    def as_json(self) -> dict[str, object]:
        """The documented JSON shape."""
        return {
            "case": {"id": self.case, "name": self.case_name},
            "children": [{"id": key, "name": name} for key, name in self.children],
            "taken": [
                {
                    "document": item.document,
                    "agency": item.agency,
                    "what": item.what,
                    "facts": item.facts,
                    "proposed": item.proposed,
                    "revises": item.revises or None,
                    "added": item.added,
                    "changed": item.changed,
                    "gone": item.gone,
                    "warnings": list(item.warnings),
                }
                for item in self.taken
            ],
            "proposed": [{"document": item.document, "count": item.proposed} for item in self.taken if item.proposed],
            "refused": [item.as_json() for item in self.refused],
            "unchanged": list(self.unchanged),
            "questions": list(self.questions),
            "notes": list(self.notes),
            "accepted": self.accepted,
            "read_by_machine": self.read_by_machine,
        }
