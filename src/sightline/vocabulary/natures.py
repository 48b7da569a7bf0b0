"""What sort of statement a fact is. The five never merge into one another (design, section 1.5)."""

from enum import StrEnum


class Nature(StrEnum):
    """The nature of a fact: something that happened or was seen is not what somebody said of it."""

    EVENT = "event"
    OBSERVATION = "observation"
    ACCOUNT = "account"
    OPINION = "opinion"
    DECISION = "decision"
    COMMUNICATION = "communication"

    @property
    def says(self) -> str:
        """A plain sentence for the glossary and the page."""
        return _SAYS[self]


_SAYS = {
    Nature.EVENT: "Something that happened, as a record states it.",
    Nature.OBSERVATION: "Something that a professional saw, heard or measured.",
    Nature.ACCOUNT: "What somebody said had happened.",
    Nature.OPINION: "What somebody concluded or judged.",
    Nature.DECISION: "What somebody decided, or decided not, to do.",
    Nature.COMMUNICATION: "Information passing from one person or agency to another.",
}
