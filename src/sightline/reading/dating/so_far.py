"""What a document has told so far, which further statements are dated by."""

from __future__ import annotations

import re

from sightline.chronology.partial_date import PartialDate
from sightline.chronology.told_from import AnchorType
from sightline.reading.dating.placed import Ground, Placed
from sightline.reading.statements.statement import Statement
from sightline.reading.weighing.weighed import Setting

_FIRST_PERSON = re.compile(r"(?:^|[,;]\s)(?:I|[Ww]e)\s+[a-z]|\b(?:told|to|rang|with|showed|phoned|called) (?:me|us)\b")
NEAR = 60
"""How many statements back a date is looked for that another is told from."""


class SoFar:
    """What a document has told so far, which further statements are dated by.

    ``placed``: its statements with their dates, in order; ``messages``: the key of each message's own statement, by
    where it begins; ``entries``: the first statement of each entry, with its date. ``written``: when the document was,
    None where that is not known; ``by_own``: whether it speaks from that day.
    """

    def __init__(self, setting: Setting, written: PartialDate | None, speaks_from_own: bool) -> None:
        self.setting, self.written, self.by_own = setting, written, speaks_from_own or setting.of_own_day
        self.placed: list[Placed] = []
        self.messages: dict[int, str] = {}
        self.entries: dict[tuple[int, int], tuple[str, PartialDate]] = {}

    def ground(self, statement: Statement) -> Ground:
        """What a statement stands in, which its words count from: its message, its entry or the document."""
        piece = statement.piece
        run = (piece.start, piece.end)
        if piece.message is not None:
            sent = piece.message.sent.date if piece.message.sent is not None else None
            key = self.messages.get(piece.message.start, "")
            if piece.heading is None:
                return Ground(sent, key, AnchorType.FACT, True, run, statement.sentence, section=piece.title)
        if piece.heading is not None:
            held = self.entries.get(self.entry(statement))
            day = piece.heading.day
            since = min(piece.heading.line, piece.heading.found.start)
            if held is not None and held[1].earliest == day.earliest and held[1].latest == day.latest:
                return Ground(day, held[0], AnchorType.FACT, True, run, statement.sentence, since, section=piece.title)
            return Ground(day, "", AnchorType.FACT, True, run, statement.sentence, since, section=piece.title)
        title = piece.title_date.date if piece.title_date is not None else None
        return Ground(
            self.written,
            "",
            AnchorType.DOCUMENT,
            self.by_own,
            run,
            statement.sentence,
            title=title,
            section=piece.title,
            of_a_stay=self.setting.of_a_stay,
            is_cautious=self.setting.of_own_day,
            of_meeting=self.setting.of_meeting,
            tells_in_order=self.setting.sort == "statement",
            of_writer=_FIRST_PERSON.search(statement.plain) is not None and not statement.quoted,
        )

    def entry(self, statement: Statement) -> tuple[int, int]:
        """The entry that a statement stands in, by where its date is written."""
        heading = statement.piece.heading
        assert heading is not None
        return (heading.found.start, heading.found.end)
