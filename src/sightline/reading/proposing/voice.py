"""Whose way of speaking a pronoun goes on with."""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.reading.layout.piece import Heading
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Setting, Weighed
from sightline.vocabulary.natures import Nature

_PRONOUN = re.compile(r"he|she|it|they|who", re.I)
_MERELY_SAID = frozenset({"account_given", "court_testimony"})
_VOICES = frozenset(
    {"medical_opinion", "professional_opinion", "public_statement", "witness_account", "child_voice", "review_finding"}
)
_FAR = 400
_NEXT = 3
_HE_OR_SHE = re.compile(r"he|she", re.I)
_DOES = re.compile(
    r"[^.;]{0,40}?\b(?:drew|painted|wrote|ran|hid|cried|nodded|pointed|looked|played|told|asked|showed|whispered|clung|"
    r"sat|was|is|became|seemed|appeared|looked)\s+(?!(?:brought|seen|taken|weighed|examined|conveyed|admitted|discharged|"
    r"referred|allocated|born|placed|booked|reviewed|found|made)\b)",
    re.I,
)


def _is_a_childs_doing(statement: Statement, setting: Setting) -> bool:
    """Whether a sentence tells what one child did or how one child was, and names nobody else."""
    people = statement.suggestion.mentions
    return (
        len(people) == 1
        and people[0].as_written in setting.children
        and statement.plain[: people[0].start].strip() == ""
        and _DOES.match(statement.plain, people[0].end) is not None
    )


class Voice:
    """In what way the speaker before spoke, for whoever is then only called by a pronoun."""

    def __init__(self) -> None:
        self._voice: tuple[str, Nature, int] | None = None
        self._entry: Heading | None = None
        self._child_until = -1

    def as_before(self, statement: Statement, weighed: Weighed, setting: Setting) -> Weighed:
        """ "He added that ...": said in the way of the speaker before, whom the pronoun stands for; what a child says
        who alone is told of in the sentence before ("Oskar (8) drew a shed. He said ...") is the child's voice.
        """
        was_of_a_child = statement.sentence <= self._child_until
        self._child_until = statement.end + _NEXT if _is_a_childs_doing(statement, setting) else -1
        if statement.piece.heading != self._entry:
            # Whoever spoke in the entry before is not the one whom a pronoun of this one stands for.
            self._voice, self._entry = None, statement.piece.heading
        said = weighed.speaker
        if (
            was_of_a_child
            and weighed.kind == "account_given"
            and said is not None
            and _HE_OR_SHE.fullmatch(said.who)
            and not said.denies
        ):
            return replace(weighed, kind="child_voice", fields={})
        if said is None:
            if weighed.nature in (Nature.EVENT, Nature.OBSERVATION):
                return weighed
        elif _PRONOUN.fullmatch(said.who) is None:
            self._voice = (weighed.kind, weighed.nature, statement.start)
        elif weighed.kind in _MERELY_SAID and self._voice is not None and statement.start - self._voice[2] < _FAR:
            kind, nature, _ = self._voice
            if kind in _VOICES:
                self._voice = (kind, nature, statement.start)
                return replace(weighed, kind=kind, nature=nature, fields={})
        return weighed
