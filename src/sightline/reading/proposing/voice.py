"""Whose way of speaking a pronoun goes on with."""

from __future__ import annotations

import re
from dataclasses import replace

from sightline.reading.layout.pieces import Heading
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Weighed
from sightline.vocabulary.natures import Nature

_PRONOUN = re.compile(r"he|she|it|they|who", re.I)
_MERELY_SAID = frozenset({"account_given", "court_testimony"})
_VOICES = frozenset(
    {"medical_opinion", "professional_opinion", "public_statement", "witness_account", "child_voice", "review_finding"}
)
_FAR = 400


class Voice:
    """In what way the speaker before spoke, for whoever is then only called by a pronoun."""

    def __init__(self) -> None:
        self._voice: tuple[str, Nature, int] | None = None
        self._entry: Heading | None = None

    def as_before(self, statement: Statement, weighed: Weighed) -> Weighed:
        """ "He added that ...": said in the way of the speaker before, whom the pronoun stands for."""
        if statement.piece.heading != self._entry:
            # Whoever spoke in the entry before is not the one whom a pronoun of this one stands for.
            self._voice, self._entry = None, statement.piece.heading
        said = weighed.speaker
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
