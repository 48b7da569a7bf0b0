"""How a kind of record declares its fields: once, typed and described."""

from dataclasses import dataclass, field
from enum import StrEnum

from sightline.vocabulary.natures import Nature


class FieldType(StrEnum):
    """What a field's value may be. A field that is not set is *unknown*, never false or nought."""

    TEXT = "text"
    YES_NO = "yes_no"
    WHOLE_NUMBER = "whole_number"
    CHOICE = "choice"
    DATE = "date"
    PERSON = "person"
    AGENCY = "agency"


class Sensitivity(StrEnum):
    """Which stratum of care a kind or a field asks for when it is shown, exported or sealed."""

    ORDINARY = "ordinary"
    HEALTH = "health"
    DOMESTIC_ABUSE = "domestic_abuse"
    ADDRESS = "address"
    PLACEMENT = "placement"
    CRIMINAL = "criminal"
    LEGAL_ADVICE = "legal_advice"
    FAMILY_COURT = "family_court"
    THIRD_PARTY = "third_party"


@dataclass(frozen=True, slots=True)
class Field:
    """One typed, described field of a kind.

    ``choices`` maps each allowed code to its plain words (only for CHOICE); ``many`` allows several values.
    ``is_tag``: a person's own judgement, set where the fact is confirmed and never read from words.
    """

    name: str
    type: FieldType
    describes: str
    choices: tuple[tuple[str, str], ...] = ()
    many: bool = False
    sensitivity: Sensitivity = Sensitivity.ORDINARY
    is_tag: bool = False

    @property
    def label(self) -> str:
        """The name as a person reads it on a form."""
        return self.name.replace("_", " ").capitalize()

    def reject(self, value: object) -> str | None:
        """Why ``value`` cannot stand in this field, in one sentence, or None if it can.

        ``value`` is a str for TEXT, CHOICE, DATE (ISO day or as written), PERSON and AGENCY, a bool for YES_NO and
        an int for WHOLE_NUMBER; a list of these if the field takes many.
        """
        if self.many:
            if not isinstance(value, list | tuple):
                return f"{self.label} takes a list."
            return next((reason for item in value if (reason := self._reject_one(item))), None)
        return self._reject_one(value)

    def _reject_one(self, value: object) -> str | None:
        if self.type is FieldType.YES_NO:
            return None if isinstance(value, bool) else f"{self.label} must be yes or no."
        if self.type is FieldType.WHOLE_NUMBER:
            ok = isinstance(value, int) and not isinstance(value, bool)
            return None if ok else f"{self.label} must be a whole number."
        if not isinstance(value, str) or not value.strip():
            return f"{self.label} must be written in words."
        if self.type is FieldType.CHOICE and value not in dict(self.choices):
            allowed = ", ".join(code for code, _ in self.choices)
            return f"{self.label} must be one of: {allowed}."
        return None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: what it is called, what it means, its nature and its fields.

    ``starts`` / ``ends`` name the period that a start or end fact opens or closes, so that plans, orders,
    placements, relationships and residence are separate start and end facts (design, section 3).
    ``standard`` maps to the sector's words: {"safeguarding_standard": ..., "ssd": ..., "cin": ..., "ssda903": ...}.
    """

    code: str
    label: str
    describes: str
    nature: Nature
    group: str
    fields: tuple[Field, ...] = ()
    sensitivity: Sensitivity = Sensitivity.ORDINARY
    starts: str | None = None
    ends: str | None = None
    standard: dict[str, str] = field(default_factory=dict, hash=False, compare=False)

    def field(self, name: str) -> Field | None:
        """The field of that name, or None."""
        return next((item for item in self.fields if item.name == name), None)

    def reject(self, values: dict[str, object]) -> list[str]:
        """Why these field values cannot stand for this kind, one sentence each; empty if they can."""
        reasons = []
        for name, value in values.items():
            declared = self.field(name)
            if declared is None:
                reasons.append(f"{self.label} has no field called {name}.")
            elif (reason := declared.reject(value)) is not None:
                reasons.append(reason)
        return reasons


def text(name: str, describes: str, *, many: bool = False, sensitivity: Sensitivity = Sensitivity.ORDINARY) -> Field:
    """A field in words."""
    return Field(name, FieldType.TEXT, describes, many=many, sensitivity=sensitivity)


def yes_no(name: str, describes: str) -> Field:
    """A field that is yes, no, or unset for unknown."""
    return Field(name, FieldType.YES_NO, describes)


def tag(name: str, describes: str) -> Field:
    """A yes or no that only a person sets: no words are ever read as it."""
    return Field(name, FieldType.YES_NO, describes, is_tag=True)


def number(name: str, describes: str) -> Field:
    """A whole number."""
    return Field(name, FieldType.WHOLE_NUMBER, describes)


def day(name: str, describes: str) -> Field:
    """A date, as precise as it is known."""
    return Field(name, FieldType.DATE, describes)


def person(name: str, describes: str, *, many: bool = False) -> Field:
    """A person of the case, by the name as written."""
    return Field(name, FieldType.PERSON, describes, many=many)


def agency(name: str, describes: str, *, many: bool = False) -> Field:
    """An agency, by its kind's code or its name."""
    return Field(name, FieldType.AGENCY, describes, many=many)


def choice(name: str, describes: str, *choices: tuple[str, str], many: bool = False) -> Field:
    """One of a closed list of codes with plain words."""
    return Field(name, FieldType.CHOICE, describes, choices=choices, many=many)
