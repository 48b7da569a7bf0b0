"""Ten returns of a 300-row review, as agencies really send them, into one combined chronology in Word.

Ours reads and checks each return, interleaves them by what the dates say, and writes the Word file with all that
belongs to it. The baseline does what a macro does: python-docx and openpyxl read the tables whose headings are those of
the form, dates that look like 14/03/2013 are sorted, everything else goes to the end, and one bare table is written.

Beside the times stands what each got right, because a macro is fast at losing rows: how many of the 300 entries are in
the result, and how many with the day that is written. Then the round trip: five cells edited in LibreOffice (if it is
installed), and what comes back of them.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

os.environ["SIGHTLINE_TODAY"] = "2026-01-05"

import docx
import openpyxl

from benchmarks.stopwatch import compare
from sightline.documents import open_document
from sightline.intake.returns import Asked, CameBack, ReturnReading, came_back, read_return
from sightline.publishing.combined.shape import AskedAgency, CombinedChronology, CombinedRow, PersonShown
from sightline.publishing.combined.word import combined_word
from sightline.service.store import open_store
from sightline.synthetic.review import InventedReview, WrittenReturn, invented_review, write_returns

DAY = date(2026, 1, 5)
_FORM = {"Date": "date", "What happened": "what"}


def readings(review: InventedReview, written: Sequence[WrittenReturn]) -> dict[str, ReturnReading]:
    """Each return, read and checked."""
    made = {}
    for agency, one in zip(review.agencies, written, strict=True):
        asked = Asked(
            review.reference,
            agency.name,
            (),
            agency.kind,
            1,
            review.period,
            tuple(review.persons),
            review.questions,
            DAY,
        )
        made[agency.letters] = read_return(open_document(one.path), asked)
    return made


def combined(review: InventedReview, read: dict[str, ReturnReading]) -> CombinedChronology:
    """The readings interleaved by what their dates say."""
    names = {agency.letters: agency.name for agency in review.agencies}
    held = []
    for letters, reading in read.items():
        for number, row in enumerate(reading.rows, 1):
            sequence = row.candidate.sequence or 0
            held.append(((*row.when.sort_key(), sequence, letters, number), letters, number, row))
    held.sort(key=lambda one: one[0])
    rows = [
        CombinedRow(
            f"{letters} {number}",
            f"{letters}-{number}",
            row.when.written or "date not known",
            row.when.earliest,
            row.when.latest,
            letters,
            names[letters],
            row.what,
            unsure=row.when.is_unsure,
            people=tuple(row.words("people").split(", ")) if row.words("people") else (),
            action=row.words("action"),
            source=f"{names[letters]}, {row.table}, row {row.number}",
            voice=row.words("child_voice"),
        )
        for _, letters, number, row in held
    ]
    return CombinedChronology(
        review.title,
        review.kind,
        "",
        "panel",
        "The panel",
        DAY,
        *review.period,
        tuple(AskedAgency(agency.letters, agency.name) for agency in review.agencies),
        tuple(PersonShown(name, (role,)) for name, role in review.persons.items()),
        rows=tuple(row for row in rows if row.earliest or row.latest),
        undated_rows=tuple(row for row in rows if not (row.earliest or row.latest)),
    )


def as_a_macro(written: Sequence[WrittenReturn]) -> list[tuple[str, date | None, str]]:
    """Agency, day and words of every row that stands under the form's own headings, sorted."""
    rows: list[tuple[str, date | None, str]] = []
    for one in written:
        for table in _tables(one.path):
            heads = {_FORM[words]: place for place, words in enumerate(table[0]) if words in _FORM}
            if heads.keys() == {"date", "what"}:
                rows += [(one.path.name, _macro_day(row[heads["date"]]), str(row[heads["what"]])) for row in table[1:]]
    return sorted(rows, key=lambda row: row[1] or date.max)


def _tables(path: Path) -> Iterator[list[list[object]]]:
    if path.suffix == ".docx":
        for table in docx.Document(path).tables:
            yield [[cell.text for cell in row.cells] for row in table.rows]
        return
    for page in openpyxl.load_workbook(path):
        rows = [["" if value is None else value for value in row] for row in page.iter_rows(values_only=True)]
        first = next((place for place, row in enumerate(rows) if "Date" in row), None)
        if first is not None:
            yield rows[first:]


def _macro_day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    try:
        return datetime.strptime(str(value).strip(), "%d/%m/%Y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


def macro_file(rows: Sequence[tuple[str, date | None, str]]) -> bytes:
    """The rows as one bare table."""
    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=3)
    cells = table._cells
    for place, row in enumerate(rows):
        for column, value in enumerate(row):
            cells[place * 3 + column].text = str(value or "")
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def right(review: InventedReview, found: Sequence[tuple[str, date | None, date | None]]) -> tuple[int, int]:
    """How many of the review's entries are in what was found, and how many of those with the day that is written.

    ``found``: words, earliest and latest day. An entry whose day cannot be read is right if none was made up.
    """
    left = list(found)
    there = dated = 0
    for row in review.rows:
        told = row.what.split(". ")[0].rstrip(".")
        mine = [one for one in left if one[0].startswith(told)]
        if not mine:
            continue
        best = next((one for one in mine if one[1:] == (row.earliest, row.latest)), mine[0])
        left.remove(best)
        there += 1
        dated += best[1:] == (row.earliest, row.latest)
    return there, dated


def edited_in_libreoffice(content: bytes, references: Sequence[str], folder: Path) -> bytes | None:
    """The Word file with a word put before what happened in those rows, by way of LibreOffice's own format and back."""
    if shutil.which("soffice") is None:
        return None
    path = folder / "file.docx"
    path.write_bytes(content)

    def convert(name: Path, suffix: str) -> Path:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(folder), str(name)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return folder / f"file.{suffix}"

    own = convert(path, "odt")
    with zipfile.ZipFile(own) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    words = parts["content.xml"].decode()
    for reference in references:
        place = words.index(f">{reference}<")
        for _ in range(2):  # the second cell after the reference
            place = words.index("<table:table-cell", place + 1)
        place = words.index(">", words.index("<text:p ", place)) + 1
        words = f"{words[:place]}Edited. {words[place:]}"
    parts["content.xml"] = words.encode()
    with zipfile.ZipFile(own, "w") as archive:
        for entry, body in parts.items():
            archive.writestr(entry, body)
    return convert(own, "docx").read_bytes()


def in_the_store(review: InventedReview, written: Sequence[WrittenReturn], store: Path) -> None:
    """The same through the whole service: each return received, checked, compared and accepted, as a person does it."""
    open_store(store)
    from sightline.service.access.viewer import Viewer
    from sightline.service.reviews import actions, queries

    who = "A. Worker"
    opened = actions.open_review("rapid_review", review.reference, by=who)

    def record(sort: str, **given: str) -> int:
        return actions.record(opened, sort, {name: [words] for name, words in given.items()}, by=who).id

    first, last = (f"{day.day} {day:%B %Y}" for day in review.period)
    record("scope", trigger="-", notifying_area="-", home_area="-", period_from=first, period_to=last)
    for name, role in review.persons.items():
        code = {"mother's partner": "partner", "grandmother": "grandparent"}.get(role, role)
        record("person", name=name, agreed_name=name, role=code)
    asked = {
        agency.letters: record("agency", name=agency.name, kind=agency.kind, due="5 February 2026")
        for agency in review.agencies
    }
    began = time.process_time()
    sent = [
        actions.receive_return(opened, asked[agency.letters], one.path.name, one.path.read_bytes(), by=who).id
        for agency, one in zip(review.agencies, written, strict=True)
    ]
    receiving = time.process_time() - began
    began = time.process_time()
    actions.accept_returns(opened, sent, by=who, reason="Looked at.")
    accepting = time.process_time() - began
    began = time.process_time()
    whole = queries.combined(opened, viewer=Viewer(who))
    combining = time.process_time() - began
    began = time.process_time()
    combined_word(whole)
    writing = time.process_time() - began
    print("through the store, once, of the processor:")
    print(f"  ten returns received and checked {receiving:.1f} s, accepted at once {accepting:.1f} s")
    print(f"  combined with everything that stands around it {combining:.1f} s, written as Word {writing:.1f} s")
    print(f"  entries: {len(whole.all_rows)}, of which {len(whole.undated_rows)} undated\n")


def main() -> None:
    review = invented_review()
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        written = write_returns(review, root / "returns")
        compare(
            "ten returns of 300 rows, read, checked, combined and written as Word (bare: as a macro does)",
            lambda: combined_word(combined(review, readings(review, written))),
            lambda: macro_file(as_a_macro(written)),
            times=3,
        )
        read = readings(review, written)
        whole = combined(review, read)
        ours = right(review, [(row.what, row.earliest, row.latest) for row in whole.all_rows])
        bare = right(review, [(words, day, day) for _, day, words in as_a_macro(written)])
        print(f"entries of {len(review.rows)} in the result: ours {ours[0]}, bare {bare[0]}")
        print(f"with the day that is written, or none where none can be read: ours {ours[1]}, bare {bare[1]}")
        asked = sum(len(reading.remarks) for reading in read.values())
        print(f"sentences to send back to the ten agencies: ours {asked}, bare 0\n")
        in_the_store(review, written, root / "store" / "review.sqlite3")
        content = combined_word(whole)
        references = [row.reference for row in whole.rows[10:260:50]]
        edited = edited_in_libreoffice(content, references, root)
        if edited is None:
            print("round trip through LibreOffice: not measured, it is not installed")
            return
        began = time.perf_counter()
        back = came_back(content, edited)
        taken = time.perf_counter() - began
        assert isinstance(back, CameBack)
        print(f"round trip: {len(references)} rows edited in LibreOffice, {len(back.changes)} changes found", end="")
        print(f" ({'exactly these' if sorted(back.rows) == sorted(references) else 'NOT these'}), ", end="")
        others = len(back.added) + len(back.removed) + len(back.questions) + len(back.unread)
        print(f"{others} others, read in {taken * 1000:.0f} ms")


if __name__ == "__main__":
    main()
