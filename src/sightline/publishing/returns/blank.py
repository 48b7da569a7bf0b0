"""Blank returns: the columns, the days asked about, the persons by agreed name, the questions, and plain guidance.

Nothing here is a macro, and no cell refuses what is written: a date that is not exact must be able to stand as it is.
Every date in a form stands in a table, never in a sentence, so that reading a return never takes one for an event.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from sightline.chronology.partial_date import write_day
from sightline.publishing.office.sheets import content_of, for_print, new_workbook, put
from sightline.publishing.office.word_file import Column, WordFile
from sightline.vocabulary.return_form import (
    ABOUT_HEADING,
    COLUMNS,
    DAYS_ASKED,
    EVENTS_HEADING,
    EVENTS_SHEET,
    FORM_VERSION,
    GUIDANCE_COLUMNS,
    GUIDANCE_SHEET,
    HOW_TO,
    HOW_TO_HEADING,
    LEAVE_OUT,
    LEAVE_OUT_HEADING,
    PERSON_COLUMNS,
    PERSONS_GUIDANCE,
    PERSONS_HEADING,
    PERSONS_SHEET,
    QUESTIONS_HEADING,
    RETURN_OF,
    REVIEW_REFERENCE,
    SEARCHED_COLUMNS,
    SEARCHED_GUIDANCE,
    SEARCHED_HEADING,
    SEARCHED_SHEET,
)

_ROWS = 40
_SEARCHED_ROWS = 6
_WIDTHS = {
    "date": (2.3, 13),
    "time": (1.3, 8),
    "ended": (2.0, 13),
    "order": (1.3, 7),
    "what": (6.2, 60),
    "who": (2.1, 18),
    "source": (2.6, 26),
    "action": (2.9, 34),
    "child": (2.4, 26),
    "recorded": (1.9, 13),
    "received_from": (1.7, 18),
    "received_on": (1.5, 13),
}
"""Centimetres on paper, characters in a sheet."""


@dataclass(frozen=True, slots=True)
class ReturnForm:
    """What a form for one agency holds.

    ``reference``: the review's own. ``title``: as the form may show it (agreed names). ``asked``: the days that the
    review looks at; ``background``: what is wanted of the time before, in a sentence. ``persons``: agreed names with
    roles. ``others``: the agencies that may have told this one something. ``version``: of the form. ``due``: the day
    by which it is wanted. ``send_to``: to whom.
    """

    reference: str
    title: str
    agency: str
    asked: tuple[date, date]
    persons: tuple[tuple[str, str], ...] = ()
    questions: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    background: str = ""
    version: int = 1
    due: date | None = None
    send_to: str = ""
    leave_out: tuple[str, ...] = LEAVE_OUT
    rows: int = _ROWS

    @property
    def about(self) -> list[tuple[str, str]]:
        """The lines that say what the form is, each with its label."""
        first, last = self.asked
        held = [
            (REVIEW_REFERENCE, self.reference),
            (RETURN_OF, self.agency),
            (FORM_VERSION, str(self.version)),
            (DAYS_ASKED, f"{write_day(first)} to {write_day(last)}"),
            ("Before those days", self.background),
            ("Wanted by", write_day(self.due) if self.due else ""),
            ("Send it to", self.send_to),
        ]
        return [(label, words) for label, words in held if words]

    @property
    def line(self) -> str:
        """What the form is, in one line that stays with the table whatever becomes of the rest."""
        said = ((REVIEW_REFERENCE, self.reference), (RETURN_OF, self.agency), (FORM_VERSION, str(self.version)))
        return ". ".join(f"{label}: {words}" for label, words in said)


def blank_word(form: ReturnForm) -> bytes:
    """The form as the bytes of a .docx. The same form gives the same bytes."""
    foot = (f"{form.line} · Confidential once filled in",)
    file = WordFile(f"Return: {form.title}", f"{form.version}", header=(form.title,), footer=foot)
    file.paragraph(f"Return: {form.title}", "Title")
    file.paragraph(form.agency, "Subtitle")
    left = file.width - 5.0
    file.table((Column(ABOUT_HEADING, 5.0), Column("", left)), form.about, name="About this return")
    if form.questions:
        file.paragraph(QUESTIONS_HEADING, "PlainHeading")
        for question in form.questions:
            file.paragraph(question, "ListBullet")
    file.paragraph(PERSONS_HEADING, "PlainHeading")
    file.paragraph(PERSONS_GUIDANCE)
    file.table(
        [Column(heading, file.width / 2) for heading in PERSON_COLUMNS], form.persons, name="Persons by agreed name"
    )
    file.paragraph(HOW_TO_HEADING, "PlainHeading")
    for sentence in HOW_TO:
        file.paragraph(sentence, "ListBullet")
    file.table(
        (Column(GUIDANCE_COLUMNS[0], 5.0), Column(GUIDANCE_COLUMNS[1], left)),
        [(column.heading, _guidance(column.guidance, required=column.required)) for column in COLUMNS],
        name="What belongs in each column",
    )
    file.paragraph(LEAVE_OUT_HEADING, "PlainHeading")
    for sentence in form.leave_out:
        file.paragraph(sentence, "ListBullet")
    file.turn(landscape=True)
    file.paragraph(EVENTS_HEADING, "PlainHeading")
    whole = sum(paper for paper, _ in _WIDTHS.values())
    file.table(
        [Column(column.heading, _WIDTHS[column.key][0] * file.width / whole) for column in COLUMNS],
        [[""] * len(COLUMNS)] * form.rows,
        name="Chronology of this agency",
        description="One row an entry. The first row holds the headings.",
    )
    file.turn(landscape=False)
    file.paragraph(SEARCHED_HEADING, "PlainHeading")
    file.paragraph(SEARCHED_GUIDANCE)
    share = file.width / 10
    file.table(
        [Column(heading, share * wide) for heading, wide in zip(SEARCHED_COLUMNS, (3, 2, 2, 3), strict=True)],
        [[""] * len(SEARCHED_COLUMNS)] * _SEARCHED_ROWS,
        name="What this agency searched",
    )
    return file.content()


def blank_excel(form: ReturnForm) -> bytes:
    """The form as the bytes of an .xlsx. The same form gives the same bytes."""
    book = new_workbook()
    foot = (form.line,)
    page = book.create_sheet(GUIDANCE_SHEET)
    lines: list[tuple[str, str]] = [("", f"Return: {form.title}"), *form.about]
    lines += [("The review asks" if not place else "", words) for place, words in enumerate(form.questions)]
    lines += [(HOW_TO_HEADING if not place else "", words) for place, words in enumerate(HOW_TO)]
    lines += [(column.heading, _guidance(column.guidance, required=column.required)) for column in COLUMNS]
    lines.append((SEARCHED_SHEET, SEARCHED_GUIDANCE))
    lines += [(LEAVE_OUT_HEADING if not place else "", words) for place, words in enumerate(form.leave_out)]
    for number, (label, words) in enumerate(lines, 1):
        for column, value in ((1, label), (2, words)):
            cell = page.cell(row=number, column=column)
            put(cell, value)
            cell.font = Font(name="Arial", size=14 if number == 1 else 10, bold=column == 1 or number == 1)
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 30, 90
    for_print(page, foot, wide=False)
    _events(book.create_sheet(EVENTS_SHEET), form)
    _filled(book.create_sheet(PERSONS_SHEET), PERSON_COLUMNS, form.persons, (30, 30))
    page = book.create_sheet(SEARCHED_SHEET)
    _filled(page, SEARCHED_COLUMNS, (), (40, 16, 16, 44))
    line = Side(style="thin", color="C8CCD0")
    for number in range(2, _SEARCHED_ROWS + 2):
        for column in range(1, len(SEARCHED_COLUMNS) + 1):
            cell = page.cell(row=number, column=column)
            cell.number_format, cell.border = "@", Border(bottom=line, right=line)
    for page in book.worksheets[1:]:
        for_print(page, foot, wide=page.title in (EVENTS_SHEET, SEARCHED_SHEET))
    book.active = 0
    return content_of(book, f"Return: {form.title}", f"{form.version}")


def _events(page: Worksheet, form: ReturnForm) -> None:
    """The table to fill in: a line that says what it is, then the headings, then rows for words as they are typed."""
    put(page.cell(row=1, column=1), form.line)
    page.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(COLUMNS))
    line = Side(style="thin", color="C8CCD0")
    for number, column in enumerate(COLUMNS, 1):
        letter = get_column_letter(number)
        head = page.cell(row=2, column=number)
        put(head, column.heading)
        head.font = Font(name="Arial", size=10, bold=True)
        head.fill = PatternFill("solid", fgColor="E3E7EB")
        page.column_dimensions[letter].width = _WIDTHS[column.key][1]
        for row in range(3, form.rows + 3):
            cell = page.cell(row=row, column=number)
            # Words, so that no spreadsheet turns "March 2013" into the first of it.
            cell.number_format = "@"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = Border(bottom=line, right=line)
        check = DataValidation(allow_blank=True, showInputMessage=True)
        if column.key == "order":
            check = DataValidation("whole", operator="between", formula1="1", formula2="99", allow_blank=True)
            check.errorStyle, check.showErrorMessage = "warning", True
            check.error = "A whole number: 1 for what happened first on that day."
        elif column.key == "received_from" and 0 < len(listed := ",".join(_listable(form.others))) < _LONGEST_LIST:
            check = DataValidation("list", formula1=f'"{listed}"', allow_blank=True)
            check.errorStyle, check.showErrorMessage = "information", True
            check.error = "None of the agencies that were asked. It can stay as it is."
        check.showInputMessage = True
        check.promptTitle = column.heading[:_LONGEST_PROMPT_TITLE]
        check.prompt = _guidance(column.guidance, required=column.required)[:_LONGEST_PROMPT]
        check.add(f"{letter}3:{letter}{form.rows + 2}")
        page.add_data_validation(check)
    page.freeze_panes = "B3"
    page.print_title_rows = "2:2"


_LONGEST_PROMPT_TITLE, _LONGEST_PROMPT, _LONGEST_LIST = 32, 255, 250
"""Characters that Excel allows."""


def _listable(names: tuple[str, ...]) -> list[str]:
    """Names as they may stand in a list of choices, which is parted by commas."""
    return [name.replace(",", " ").replace('"', "'") for name in names]


def _guidance(words: str, *, required: bool) -> str:
    return f"{words} Needed in every row." if required else words


def _filled(
    page: Worksheet, headings: tuple[str, ...], rows: tuple[tuple[str, ...], ...], widths: tuple[int, ...]
) -> None:
    for number, heading in enumerate(headings, 1):
        cell = page.cell(row=1, column=number)
        put(cell, heading)
        cell.font = Font(name="Arial", size=10, bold=True)
        cell.fill = PatternFill("solid", fgColor="E3E7EB")
        page.column_dimensions[get_column_letter(number)].width = widths[number - 1]
    for place, row in enumerate(rows, 2):
        for number, words in enumerate(row, 1):
            put(page.cell(row=place, column=number), words)
    page.freeze_panes = "A2"
