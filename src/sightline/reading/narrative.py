"""A narrative document in; proposed facts out, each with its exact passage and its date as precise as written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sightline.chronology.candidate import Candidate, Mention
from sightline.chronology.partial_date import PartialDate
from sightline.documents.document import Document
from sightline.reading.dating.message_years import with_years_of_message
from sightline.reading.dating.month_first import month_first
from sightline.reading.dating.written_dates import (
    dates_in_piece,
    of_its_line,
    of_its_noun,
    with_times_of_entries,
    with_what_follows,
)
from sightline.reading.layout.dates_within import DatesWithin
from sightline.reading.layout.furniture import is_furniture
from sightline.reading.layout.passages import narrative_blocks
from sightline.reading.layout.pieces import pieces
from sightline.reading.layout.task_tables import cells_of_tasks
from sightline.reading.layout.to_do import marked
from sightline.reading.paper.attendance_list import Attended, attended
from sightline.reading.paper.children_named import children_named
from sightline.reading.paper.encounter import encounter_of, sheet_of
from sightline.reading.paper.headed_births import headed_births
from sightline.reading.paper.headed_meetings import headed_meeting
from sightline.reading.paper.headed_orders import headed_order
from sightline.reading.paper.names_known import names_known
from sightline.reading.paper.of_a_party import is_of_a_party
from sightline.reading.paper.own_date import (
    is_of_a_meeting,
    meeting_beside,
    meeting_told,
    own_date_of,
    tells_of_late_only,
    told_beside,
)
from sightline.reading.paper.roles_told import roles_told
from sightline.reading.paper.set_aside import OF_A_FORM, SetAside, why_set_aside
from sightline.reading.paper.stamped_day import stamped_day
from sightline.reading.paper.standing import UNTOLD, Standing, is_of_a_stay, reports_a_stay, standing
from sightline.reading.paper.stay import stay_told
from sightline.reading.paper.whose_record import whose_record
from sightline.reading.proposing.people import People
from sightline.reading.proposing.proposing import Proposing
from sightline.reading.proposing.thread import Thread
from sightline.reading.remarks import remarks_read
from sightline.reading.sentences.finite import finite_at
from sightline.reading.statements.attendance import Attendance, lists_people
from sightline.reading.statements.statement import Statement
from sightline.reading.statements.statements import leaves_quotation_open, statements
from sightline.reading.unread import LeftOut, Unread, unread_in
from sightline.reading.weighing.weighed import Setting
from sightline.vocabulary.agencies import AGENCY_KINDS
from sightline.wording.dates import FoundDate, dates_in, relative_in
from sightline.wording.dates.document_date import is_titled_by_a_deed
from sightline.wording.entries import NO_ENTRIES, entries_of
from sightline.wording.people import mentions
from sightline.wording.suggest import Suggestion, suggest
from sightline.wording.tokens import Words

ASK_OWN_DATE = "When was this document written or published?"
_NO_RECORD = frozenset({"press", "judgment", "published_review", "email", "letter", "statement"})
_TELLS_WHOLE = frozenset({"press", "judgment", "published_review"})
"""What is told here as one account: a list of days in it is a summary and opens no entries."""
_NO_FORM = _TELLS_WHOLE | {"email", "letter", "statement"}
_SPEAKS_FROM_OWN_DATE = frozenset({"email", "letter", "press", "statement"})


@dataclass(frozen=True)
class NarrativeReading:
    """What a narrative document gives.

    ``own_date``: where the document itself says when it was written, printed or last added to (None if it does not, or
    the date was given).
    ``left_out``: sentences of which nothing is proposed, with the reason.
    ``dated_beside``: when it was written, where only its running lines or a web page's own data say so.
    ``questions`` are for a person. ``unread``: passages that look dated and could not be read to a date.
    ``named``: everybody whom the narrative names, dated or not, for the cast list.
    ``set_aside``: dates that date no event, with the reason. ``standing`` suggests what sort of document it is.
    """

    candidates: tuple[Candidate, ...]
    questions: tuple[str, ...]
    own_date: FoundDate | None
    unread: tuple[Unread, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    standing: Standing = UNTOLD
    named: tuple[Mention, ...] = ()
    dated_beside: PartialDate | None = None
    left_out: tuple[LeftOut, ...] = ()


def read_narrative(
    document: Document,
    *,
    own_date: PartialDate | None = None,
    agency_kind: str | None = None,
    known: Iterable[str] = (),
    children: Iterable[str] = (),
) -> NarrativeReading:
    """Propose a fact for every significant statement in the narrative of ``document``, dated or not.

    ``own_date``: when it was written or published, where the case file or a person has said so; else the document's
    own date line is looked for, and asked for if it is not there. ``agency_kind``: whose document it is, a code of the
    vocabulary; None where nobody has said. ``known``: names of the case, so that a first name alone is a person;
    ``children``: those of them who are its children.

    Comments of others on it are read apart from it (:mod:`sightline.reading.remarks`).
    """
    known, children = tuple(known), tuple(children)
    own = document.without_remarks()
    is_only_remarks = document.remarks and not own.blocks and own.tables
    made = (
        NarrativeReading((), (), None)
        if is_only_remarks
        else _read(own, own_date=own_date, agency_kind=agency_kind, known=known, children=children)
    )
    if not document.remarks:
        return made

    def read(alone: Document, day: PartialDate | None, names: tuple[str, ...]) -> tuple[Candidate, ...]:
        return _read(alone, own_date=day, known=(*known, *names), children=children).candidates

    named = names_known(own.text, known)
    said, silent = remarks_read(document, named, read, 1 + max((one.position for one in made.candidates), default=-1))
    return replace(made, candidates=(*made.candidates, *said), left_out=(*made.left_out, *silent))


def _read(
    document: Document,
    *,
    own_date: PartialDate | None = None,
    agency_kind: str | None = None,
    known: tuple[str, ...] = (),
    children: tuple[str, ...] = (),
) -> NarrativeReading:
    sort = standing(document)
    text = document.text
    order = month_first(text)
    unmarked = _QUOTED_LINE.sub(lambda marks: " " * len(marks.group()), order.text)
    words = Words(unmarked)
    explicit = [order.as_written(text, one) for one in dates_in(words)]
    found = [
        with_what_follows(text, of_its_noun(text, of_its_line(text, one)))
        for one in with_times_of_entries(text, explicit)
    ]
    blocks = narrative_blocks(document)
    entries = NO_ENTRIES if sort.sort in _TELLS_WHOLE else order.entries(text, entries_of(order.text, blocks))
    its_own = own_date_of(document, sort, found, entries, blocks)
    if own_date is not None and its_own is not None and its_own.date.latest != own_date.latest:
        its_own = None  # somebody has said otherwise, so that this tells an event
    own = its_own if own_date is None else None
    held = meeting_beside(document) or meeting_told(text, found) if own_date is None and own is None else None
    beside = held or (told_beside(document) if own_date is None and own is None else None)
    written = own_date if own_date is not None else (own.date if own is not None else beside)
    stamp = stamped_day(text, found, entries, sort.sort) if written is None else None
    by_then = written if written is not None else (stamp.date if stamp is not None else None)
    if sort.sort in ("letter", "statement") and written is not None:
        found = with_years_of_message(text, found, written)
    named = names_known(text, known)
    used: list[FoundDate] = []
    opened = [one.found for one in entries.opened.values()]
    stamped = its_own if its_own is not None or stamp is None or stamp in opened or sort.sort in _TELLS_WHOLE else stamp
    if stamped is not None and stamped is its_own and is_titled_by_a_deed(text, stamped):
        stamped = None
    aside: list[SetAside] = []
    for date in found:
        reason = why_set_aside(text, date, stamped)
        if reason:
            aside.append(SetAside(date.start, date.end, date.date, reason))
        elif date.date.is_known:
            used.append(date)
    found_in = DatesWithin(found)
    relatives = [
        one
        for one in relative_in(words, explicit)
        if one.of_date is not None or not found_in.overlap(one.start, one.end)
    ]
    tasks = tuple(cells_of_tasks(document))
    there = attended(document) if sort.sort not in _NO_FORM else None
    is_minutes = own is not None and is_of_a_meeting(text, own)
    is_form = not entries.opened and sort.sort not in _NO_FORM and not is_minutes
    sheet = sheet_of(text, found) if is_form else None
    encounter = sheet or (encounter_of(text, found) if is_form else None)
    cut = pieces(document, blocks, tasks, used, found, entries, own, encounter, is_sheet=sheet is not None)
    if sort.sort not in _TELLS_WHOLE:
        cut = marked(text, cut, tasks)
    whose = agency_kind or sort.agency_kind or (whose_record(text) if sort.sort not in _NO_RECORD else None)
    kind_of_paper = _declared(agency_kind) or sort.sort
    of_own_day = (
        ((own is not None and own.date.is_day) or held is not None)
        and not entries.opened
        and kind_of_paper in ("", "case_note", "police_record", "court_order")
    )
    of_late = of_own_day and tells_of_late_only(used, blocks, own)
    of_a_stay = (sort.sort == "letter" or (is_form and is_of_a_stay(text))) and reports_a_stay(text)
    setting = Setting(
        kind_of_paper, named, children_named(text, named).union(children), whose or "",
        of_a_stay=of_a_stay, stay=stay_told(text, found) if of_a_stay else None,
        of_own_day=of_own_day,
        of_meeting=of_own_day
        and (held is not None or is_minutes or (own is not None and kind_of_paper == "court_order")),
        of_a_party=whose == "family"
        or ((sort.sort == "statement" or whose == "legal") and is_of_a_party(text)),
    )  # fmt: skip
    children = tuple(sorted(setting.children))
    people = People(text, roles_told(text, named, setting.children))
    read = Proposing(
        document, setting, written, setting.sort in _SPEAKS_FROM_OWN_DATE, Thread(text, cut), people, recorded=by_then
    )

    speaks_of = written if sort.sort == "email" or setting.of_meeting or of_late else None

    @cache  # a sentence is asked about whole, in its parts, and with its neighbours
    def suggested(words: str) -> Suggestion:
        return suggest(words, agency_kind=whose, known=named, children=children)

    days_to_read = _QUOTED_LINE.sub(lambda marks: " " * len(marks.group()), order.days_to_read)
    unread: list[Unread] = []
    first_entry = min(entries.opened, default=0)
    open_quotation = False
    told_in, dated_in = DatesWithin(relatives), DatesWithin(used)
    read_or_own = [*found, *([own] if own else [])]
    listed = Attendance(text)
    for piece in cut:
        if listed.holds(piece):
            continue
        if piece.message is not None and not piece.message.is_unnamed:
            read.message(piece.message)
        told = told_in.between(piece.start, piece.end)
        own_dates = dates_in_piece(
            days_to_read, piece, dated_in, found_in, speaks_of,
            "meeting" if setting.of_meeting else "paper" if of_late else "message",
        )  # fmt: skip
        # What a piece gives without its year may be of the writing as well: "(home visit, written up 6 June)".
        own_dates = [one for one in own_dates if one in used or not why_set_aside(text, one, None)]
        in_piece = DatesWithin(own_dates)
        told = [one for one in told if one.of_date is not None or not in_piece.overlap(one.start, one.end)]
        made = statements(text, piece, own_dates, told, suggested, in_quotation=open_quotation)
        before = len(read.candidates)
        for statement in made:
            if statement.end <= first_entry and piece.heading is None and _heads_a_log(statement):
                continue
            if not statement.dates and _is_about_the_paper(statement, aside):
                continue
            if sheet is not None and statement.start <= sheet.start < statement.end and _is_head_of(statement):
                continue
            if lists_people(statement.plain) or (there is not None and there.holds(statement.start, statement.end)):
                continue
            read.propose(statement)
        open_quotation = leaves_quotation_open(text[piece.start : piece.end])
        if len(read.candidates) == before:
            unread.extend(unread_in(text, piece.start, piece.end, read_or_own))
    told_births = {one.occurred.earliest for one in read.candidates if one.kind == "birth"}
    of_births = {one.start for one in aside if one.is_birth}
    told_of = [one.date for one in found if one.start not in of_births]
    first = min((one.earliest for one in told_of if one.earliest), default=None)
    last = max((one.latest for one in told_of if one.latest), default=None)
    for birth in headed_births(text, aside, last, first):
        if birth.born.earliest not in told_births:
            read.birth(birth)
    titled = headed_order(text) if setting.sort == "court_order" else None
    if titled is not None and own is not None:
        read.order(titled, own.date)
    if own is not None and sort.sort not in _NO_FORM and not entries.opened:
        meeting = headed_meeting(
            text, own, lambda words: suggested(words).kind, of_meeting=is_minutes, attended=there is not None
        )
        if meeting is not None:
            read.meeting(meeting, own.date)
    if there is not None:
        read.attended(there)
    read.settle()
    return NarrativeReading(
        candidates=tuple(read.candidates),
        questions=_questions(read.candidates, by_then, agency_kind or sort.agency_kind),
        own_date=own if own is not None else stamp,
        unread=tuple(unread),
        set_aside=tuple(aside),
        standing=sort,
        named=_everybody_named(text, blocks, named, there),
        dated_beside=beside,
        left_out=tuple(read.left_out),
    )


def _everybody_named(
    text: str, blocks: Sequence[tuple[int, int]], known: Sequence[str], there: Attended | None
) -> tuple[Mention, ...]:
    listed = (*there.people, *there.everybody) if there is not None else ()
    places = {one.start for one in listed}
    return (
        *(one for one in listed if one.start is not None),
        *(
            Mention(found.as_written, found.role, start + found.start, start + found.end)
            for start, end in blocks
            for found in mentions(text[start:end], known=known)
            if found.named and start + found.start not in places
        ),
    )


_LINES = re.compile(r"\s{3,}|(?=\b(?:Extracted|Exported|Printed|Written|Compiled)\b)")
_QUOTED_LINE = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.M)


def _questions(
    candidates: Sequence[Candidate], written: PartialDate | None, agency_kind: str | None
) -> tuple[str, ...]:
    if not candidates or (written is not None and written.is_known):
        return ()
    is_public = agency_kind is not None and agency_kind in AGENCY_KINDS and AGENCY_KINDS[agency_kind].is_public
    why = (
        "Until then nobody can be shown to have had what it says from its publication."
        if is_public
        else "Until then it cannot be told from when its agency had what it says."
    )
    return (f"{ASK_OWN_DATE} {why}",)


def _is_about_the_paper(statement: Statement, aside: Sequence[SetAside]) -> bool:
    if statement.kind != "entry" and finite_at(statement.plain) is not None:
        return False
    return any(
        not one.is_birth and "law" not in one.reason and "weeks" not in one.reason and "person" not in one.reason
        and statement.start <= one.start and one.end <= statement.end
        and (statement.kind == "entry" or one.reason == OF_A_FORM)
        for one in aside
    )  # fmt: skip


def _heads_a_log(statement: Statement) -> bool:
    """Whether words above the first entry only name the paper, its subject or whoever printed it."""
    return finite_at(statement.plain) is None or any(is_furniture(line) for line in _LINES.split(statement.plain))


def _is_head_of(statement: Statement) -> bool:
    """Whether the words about the day of a sheet are its head: "Incident no. 4471882   Date 03/09/2021"."""
    return finite_at(statement.plain) is None and statement.kind not in ("hospital_attendance", "ambulance_call")


def _declared(agency_kind: str | None) -> str:
    """The sort of document that its declared agency gives, where its words told none."""
    return agency_kind if agency_kind in ("press", "judgment", "published_review") else ""
