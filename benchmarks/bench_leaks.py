"""The leak check over a published version of 300 rows from ten agencies, with leaks planted in every format.

Planted in words (misspelt, as initials, in code, a refuge's address in the middle of a letter ...) and in places (a
comment, the metadata, a tracked deletion, a file's name ...). How many are found; how many things stop a version in
which nothing was planted, per page; how long it takes. The baseline, over the same files in the same run, is x

    .venv/bin/python -m benchmarks.bench_leaks            about two minutes
    .venv/bin/python -m benchmarks.bench_leaks --bank     the bank of hidden things of the tests, in every format
    .venv/bin/python -m benchmarks.bench_leaks --stranger  the four banks of a hand that had not looked at the check
    .venv/bin/python -m benchmarks.bench_leaks --bank --aside   the third of it that was kept aside: sums only
    .venv/bin/python -m benchmarks.bench_leaks --long     300 pages in Word, Excel, CSV and PDF, beside a plain search
"""

from __future__ import annotations

import argparse
import io
import re
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pypdf
from openpyxl.comments import Comment as Note
from openpyxl.workbook.defined_name import DefinedName
from pypdf.annotations import Text

from sightline.chronology.partial_date import PartialDate
from sightline.publishing.combined.comma_separated import combined_csv
from sightline.publishing.combined.excel import combined_excel
from sightline.publishing.combined.portable import can_make_pdf, combined_pdf
from sightline.publishing.combined.shape import CombinedChronology
from sightline.publishing.combined.word import combined_word
from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.finding import Report
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.leaks.sought import Hidden
from sightline.publishing.versions.cast import REMOVE, Cast, CastEntry, FirstToLookAt, Sort, Version, instead
from sightline.publishing.versions.generate import generate
from tests.unit.publishing.combined.invented import invented_chronology
from tests.unit.publishing.leaks.bank import prose, trying
from tests.unit.publishing.leaks.stranger import trying as strange

TEXTS = Path(__file__).parents[1] / "tests" / "unit" / "reading" / "texts"
P = Version.PUBLISHED


def _entry(key: str, sort: Sort, name: str, shown: str = "", **more: object) -> CastEntry:
    return CastEntry(key, sort, name, shows={P: instead(shown) if shown else REMOVE}, **more)  # type: ignore[arg-type]


CAST = Cast(
    (
        _entry(
            "child", Sort.PERSON, "Tamsin Rose Pellow", "Alex",
            born=PartialDate.on(date(2012, 2, 9)), died=PartialDate.on(date(2014, 5, 1)),
        ),
        _entry("brother", Sort.PERSON, "Jude Pellow", "the brother"),
        _entry("mother", Sort.PERSON, "Carys Ann Pellow", "the mother", spellings=("Carys Tressick",)),
        _entry("father", Sort.PERSON, "Dean Tressick", "the father"),
        _entry("partner", Sort.PERSON, "Kit Marlowe-Hurst", "the partner"),
        _entry("grandmother", Sort.PERSON, "Ida Pellow", "the grandmother"),
        _entry("county", Sort.PLACE, "Marlshire", "the county"),
        _entry("town", Sort.PLACE, "Eastwater", "the town"),
        _entry("surgery", Sort.AGENCY, "Hallow Bridge Surgery", "the surgery"),
        _entry("nursery", Sort.SCHOOL, "Little Otters Nursery", "the nursery"),
        _entry("home", Sort.ADDRESS, "31 Osprey Crescent, Eastwater, EW6 2LT", first_to_look_at=FirstToLookAt.ADDRESS),
        _entry(
            "refuge", Sort.ADDRESS, "Laurel House, 9 Fuller's Row, Thorny Weir, TW11 4WD",
            first_to_look_at=FirstToLookAt.ADDRESS,
        ),
        _entry("nhs", Sort.NUMBER, "401 023 2137"),
        _entry("phone", Sort.NUMBER, "07700 900461"),
        _entry("rare", Sort.PHRASE, "the yellow kite above the weir"),
    ),
    child="child",
    first_day=date(2012, 2, 9),
)  # fmt: skip

WORDS: tuple[tuple[str, str], ...] = (
    ("child", "Tamsin was seen"),
    ("child", "TAMSIN PELLOW was seen"),
    ("child", "Tasmin was seen"),
    ("child", "Tamzin was seen"),
    ("child", "T.R.P. was seen"),
    ("child", "T.P. was seen"),
    ("child", "Tam\u00adsin was seen"),
    ("child", "T\u200bamsin was seen"),
    ("child", "T\u0430msin was seen"),
    ("child", "T a m s i n was seen"),
    ("child", "file tamsin_pellow_2 was seen"),
    ("mother", "Ms Pelow rang"),
    ("mother", "Karys rang"),
    ("mother", "CAP rang"),
    ("partner", "Marlow Hurst came"),
    ("partner", "Mr Hurst came"),
    ("father", "Tressicks came"),
    ("father", "D Tresick came"),
    ("county", "a Marlshire social worker"),
    ("town", "in East Water"),
    ("nursery", "at Little Otters"),
    ("surgery", "from Hallow Bridge"),
    ("home", "to osprey cres"),
    ("home", "post code ew62lt"),
    ("refuge", "Thank you for seeing her; she is now at 9 Fullers Row. Yours"),
    ("refuge", "the staff of Laurel House said"),
    ("nhs", "number 4010232137 on the letter"),
    ("phone", "on +44 7700 900 461"),
    ("rare", "the yellow kite, above the old weir"),
    ("child", "on 1 May 2014"),
    ("child", "on 01.05.14"),
    ("child", "on May 1st"),
    ("child", "on 2014-05-01"),
)
"""The entry that a finding must name, and the words, in which nothing else of the cast stands."""


@dataclass(frozen=True)
class Plant:
    """One leak: its mark in the file, and how it is known to be found (the entry, and part of the place)."""

    mark: str
    entry: str
    words: str
    where: str = ""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--long", action="store_true")
    arguments.add_argument("--bank", action="store_true")
    arguments.add_argument("--aside", action="store_true")
    arguments.add_argument("--stranger", action="store_true")
    asked = arguments.parse_args()
    if asked.bank:
        _bank(aside=asked.aside)
        return
    if asked.stranger:
        _stranger()
        return
    if asked.long:
        _long(_writers())
        return
    source = invented_chronology(300)
    started = time.process_time()
    version = generate(source, CAST, P, reader="the public").chronology
    print(f"published version of {len(source.all_rows)} rows: {time.process_time() - started:.2f} s of processor time")
    hidden = _hidden(source)
    writers = _writers()
    planted = [Plant(f"Zq{number:02}", entry, words) for number, (entry, words) in enumerate(WORDS)]
    with_words = _with_words(version, planted)
    print(
        f"\n{'format':8} {'planted':>8} {'found':>6} {'plain':>6} {'pages':>6} {'false stops':>12} {'a page':>7} "
        f"{'seconds':>8} {'plain':>6}"
    )
    for suffix, write in writers.items():
        clean = check(f"published.{suffix}", write(version), hidden)
        data, places = _PLACES[suffix](write(with_words))
        name = f"{PLACE_NAME} published.{suffix}"
        everything = [*planted, *places, Plant("", "child", "", "the file's name"), Plant("", "child", "", "in base64")]
        started = time.process_time()
        report = check(name, data, hidden)
        took = time.process_time() - started
        found = [_is_found(one, report) for one in everything]
        started = time.process_time()
        text = _PLAIN[suffix](data)
        plain = [_is_plainly_found(one, text) for one in everything]
        plain_took = time.process_time() - started
        false = len(clean.findings)
        print(
            f"{suffix:8} {len(everything):8} {sum(found):6} {sum(plain):6} {clean.pages:6} {false:12} "
            f"{false / clean.pages:7.2f} {took:8.2f} {plain_took:6.2f}"
        )
        for one, is_found in zip(everything, found, strict=True):
            if not is_found:
                print(f"         not found: {one}")
        for one, times in Counter((one.sort.value, one.why) for one in clean.findings).items():
            print(f"         stopped without cause: {times} x {one}")
    _innocent(hidden)


def _hidden(source: CombinedChronology) -> Hidden:
    days = [day for row in source.all_rows for day in (row.earliest, row.latest) if day is not None]
    signed = [one.on for one in source.comments] + [one.on for one in source.findings if one.on]
    return hidden_in(CAST, P, days=days, may_stand=[source.made_on, *signed])


def _writers() -> dict[str, Callable[[CombinedChronology], bytes]]:
    made: dict[str, Callable[[CombinedChronology], bytes]] = {
        "docx": combined_word, "xlsx": combined_excel, "csv": combined_csv,
    }  # fmt: skip
    if can_make_pdf():
        made["pdf"] = combined_pdf
    return made


def _with_words(version: CombinedChronology, planted: Sequence[Plant]) -> CombinedChronology:
    rows = list(version.rows)
    for number, one in enumerate(planted):
        place = 3 + number * 7
        rows[place] = replace(rows[place], what=f"{one.mark} {one.words}. {rows[place].what}")
    rows[-1] = replace(rows[-1], what=f"dGFtc2luIHBlbGxvdw== {rows[-1].what}")
    return replace(version, rows=tuple(rows))


# -- planted in places -----------------------------------------------------------------------------------------------
PLACE_NAME = "Tamsin"


def _in_word(data: bytes) -> tuple[bytes, list[Plant]]:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    inside = (
        '<w:p><w:del w:id="901" w:author="x"><w:r><w:delText>Zp1 Tamsin</w:delText></w:r></w:del></w:p>'
        '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Zp2 Tamsin</w:t></w:r></w:p>'
        '<w:p><w:r><w:t>Zp3 Tam</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>sin</w:t></w:r></w:p>'
        '<w:p><w:bookmarkStart w:id="902" w:name="Zp4_Tamsin"/><w:bookmarkEnd w:id="902"/></w:p>'
        "<w:p><w:r><w:drawing><wp:docPr "
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'id="903" name="x" descr="Zp5 Tamsin"/></w:drawing></w:r></w:p>'
        '<w:p><w:ins w:id="904" w:author="Zp6 Tamsin"><w:r><w:t>seen</w:t></w:r></w:ins></w:p>'
        '<w:p><w:r><w:instrText> INCLUDETEXT "Zp7 Tamsin.docx" </w:instrText></w:r></w:p>'
    )  # fmt: skip
    paragraph = "<w:p><w:r><w:t>{} Tamsin</w:t></w:r></w:p>"
    parts: dict[str, str | bytes] = {
        "word/comments9.xml": f'<w:comments {w}><w:comment w:id="1">{paragraph.format("Zp8")}</w:comment></w:comments>',
        "word/footnotes9.xml": f"<w:footnotes {w}><w:footnote>{paragraph.format('Zp9')}</w:footnote></w:footnotes>",
        "word/glossary/document.xml": f"<w:glossaryDocument {w}>{paragraph.format('Zr1')}</w:glossaryDocument>",
        "docProps/custom.xml": '<Properties><property name="x"><lpwstr>Zr2 Tamsin</lpwstr></property></Properties>',
        "customXml/item9.xml": "<case><child>Zr3 Tamsin</child></case>",
        "word/embeddings/a.zip": _zipped({"b.txt": "Zr4 Tamsin"}),
        "word/header99.xml": f"<w:hdr {w}>{paragraph.format('Zr5')}</w:hdr>",
    }
    changed = _changed(data, "word/document.xml", "<w:body>", "<w:body>" + inside, parts)
    return changed, [
        Plant(f"Z{mark}", "child", "Tamsin")
        for mark in [*(f"p{n}" for n in range(1, 10)), *(f"r{n}" for n in range(1, 6))]
    ]


def _in_workbook(data: bytes) -> tuple[bytes, list[Plant]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    hidden = book.create_sheet("old")
    hidden["C3"] = "Zp1 Tamsin"
    hidden.sheet_state = "hidden"
    sheet = book.worksheets[0]
    sheet["A90"].comment = Note("Zp2 Tamsin", "x")
    sheet["A91"].comment = Note("asked", "Zp3 Tamsin")
    sheet["A92"] = "Zp4 Tamsin"
    sheet.row_dimensions[92].hidden = True
    book.defined_names["Zp5_Tamsin"] = DefinedName("Zp5_Tamsin", attr_text="old!$C$3")
    book.properties.creator = "Zp6 Tamsin"
    sheet.oddFooter.right.text = "Zp7 Tamsin"
    sheet["A93"] = '="Zp8 Tam"&"sin"'
    sheet["A94"].hyperlink = "https://example.invalid/Zp9%20Tamsin"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue(), [Plant(f"Zp{number}", "child", "Tamsin") for number in range(1, 10)]


def _in_pdf(data: bytes) -> tuple[bytes, list[Plant]]:
    writer = pypdf.PdfWriter(io.BytesIO(data), incremental=True)
    writer.add_annotation(0, Text(text="Zp1 Tamsin", rect=(0, 0, 9, 9)))
    writer.add_metadata({"/Subject": "Zp2 Tamsin"})
    writer.add_attachment("Zp3 Tamsin.txt", b"x")
    writer.add_attachment("a.txt", b"it was Zp4 Tamsin")
    writer.add_outline_item(title="Zp5 Tamsin", page_number=0)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue() + b"\n% Zp6 Tamsin\n", [Plant(f"Zp{number}", "child", "Tamsin") for number in range(1, 7)]


_PLACES: dict[str, Callable[[bytes], tuple[bytes, list[Plant]]]] = {
    "docx": _in_word,
    "xlsx": _in_workbook,
    "pdf": _in_pdf,
    "csv": lambda data: (data, []),
}


def _zipped(members: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def _changed(data: bytes, member: str, old: str, new: str, parts: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == member:
                content = content.replace(old.encode(), new.encode(), 1)
            if name not in parts:
                after.writestr(name, content)
        for name, part in parts.items():
            after.writestr(name, part)
    return made.getvalue()


# -- what counts as found --------------------------------------------------------------------------------------------
def _is_found(one: Plant, report: Report) -> bool:
    return any(
        finding.entry == one.entry
        and (one.mark in finding.around.replace(" ", "") or not one.mark)
        and one.where in finding.where
        for finding in report.findings
    )


def _is_plainly_found(one: Plant, text: str) -> bool:
    """Whether any writing that the cast lists stands beside the mark in the text that the libraries give."""
    at = text.find(one.mark) if one.mark else -1
    if at < 0:
        return False
    around = text[at : at + len(one.words) + 8].casefold()
    names = {
        part.casefold()
        for entry in CAST.entries
        for written in entry.writings
        for part in (written, *_parts(entry, written))
    }
    return any(re.search(rf"\b{re.escape(name)}\b", around) for name in names)


def _parts(entry: CastEntry, written: str) -> list[str]:
    return [word for word in written.split() if len(word) > 2] if entry.sort is Sort.PERSON else []


def _plain_word(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines)


def _plain_workbook(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return "\n".join(
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None
    )


def _plain_pdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


_PLAIN: dict[str, Callable[[bytes], str]] = {
    "docx": _plain_word,
    "xlsx": _plain_workbook,
    "pdf": _plain_pdf,
    "csv": lambda data: data.decode("utf-8-sig"),
}


# -- the innocent, and the long --------------------------------------------------------------------------------------
def _innocent(hidden: Hidden) -> None:
    """Texts of other invented cases, in which nothing of this cast stands: what stops them, their own days apart."""
    own = replace(hidden, hides_days=False, hides_months=False, days={})
    pages, stops = 0.0, Counter[str]()
    for path in sorted(TEXTS.glob("*.txt")):
        data = path.read_bytes()
        pages += len(data) / 3000
        stops.update(f"{one.sort.value}: {one.found}" for one in check("other.txt", data, own).findings)
    for path in sorted(Path(__file__).parents[1].glob("*.md")) + sorted(
        (Path(__file__).parents[1] / "docs").rglob("*.md")
    ):
        data = path.read_bytes()
        pages += len(data) / 3000
        stops.update(f"{one.sort.value}: {one.found}" for one in check("other.md", data, own).findings)
    print(f"\nother texts: {pages:.0f} pages, {sum(stops.values())} stops, {sum(stops.values()) / pages:.2f} a page")
    for words, times in stops.most_common(12):
        print(f"         {times} x {words}")


def _long(writers: dict[str, Callable[[CombinedChronology], bytes]]) -> None:
    """Some 300 pages of each format. The baseline looks for every name in the text that a library gives."""
    names = sorted({part for entry in CAST.entries for one in entry.writings for part in (one, *_parts(entry, one))})
    print(
        f"{'format':8} {'pages':>6} {'writing':>8} {'check':>7} {'baseline':>9} {'ratio':>6} "
        f"{'stops':>6} {'noticed':>8}"
    )
    for suffix, write in writers.items():
        whole = invented_chronology({"docx": 5400, "xlsx": 5400, "csv": 1700, "pdf": 3000}[suffix])
        version = generate(whole, CAST, P, reader="the public").chronology
        started = time.process_time()
        data = write(version)
        writing = time.process_time() - started
        hidden = _hidden(whole)
        started = time.process_time()
        report = check(f"published.{suffix}", data, hidden)
        took = time.process_time() - started
        started = time.process_time()
        text = _PLAIN[suffix](data)
        _ = [name for name in names if name in text]
        plain = time.process_time() - started
        print(
            f"{suffix:8} {report.pages:6} {writing:7.1f}s {took:6.1f}s {plain:8.1f}s {took / plain:6.1f} "
            f"{len(report.findings):6} {len(report.noticed):8}",
            flush=True,
        )


# -- banks by another hand -------------------------------------------------------------------------------------------
def _stranger() -> None:
    for bank in ("first", *strange.LATER):
        for form in ("text", "Word", "Excel", "PDF", "CSV", "HTML"):
            missed, count = strange.missed_words(form, bank)
            print(f"{bank:7} words in {form:6} {count - len(missed):4} of {count}", flush=True)
        stopped, count = strange.stopped(bank)
        print(f"{bank:7} innocent sentences stopped {len(stopped)} of {count}")
        hidden = strange.hidden(bank)
        pages = prose.pages()
        found = sum(len(check("a.txt", page.encode(), hidden).findings) for page in pages)
        print(f"{bank:7} ordinary prose: {found} stops on {len(pages)} pages")
    for later in (False, True):
        missed, count = strange.missed_places(later=later)
        print(f"places{', later' if later else ''}: {count - len(missed)} of {count}")


# -- the bank of the tests -------------------------------------------------------------------------------------------
def _bank(*, aside: bool) -> None:
    words = trying.ASIDE / "later_words.toml" if aside else trying.HERE / "words.toml"
    places = trying.ASIDE / "later_places.py" if aside else trying.HERE / "places.py"
    innocent = trying.ASIDE / "later_innocent.txt" if aside else trying.HERE / "innocent.txt"
    for form in trying.AS:
        missed, count = trying.missed_words(form, words)
        print(f"words in {form:6} {count - len(missed):4} of {count}", flush=True)
    missing, counts = trying.missed_places(places)
    lost = Counter(form for form, _ in missing)
    for form, count in counts.items():
        print(f"places in {form:5} {count - lost[form]:4} of {count}")
    hidden = trying.hidden()
    lines = trying.innocent(innocent)
    stopped = sum(bool(check("a.txt", one.encode(), hidden).findings) for one in lines)
    print(f"innocent sentences stopped {stopped} of {len(lines)}")
    pages = prose.pages()
    found = [one for page in pages for one in check("a.txt", page.encode(), hidden).findings]
    print(f"ordinary prose: {len(found)} stops on {len(pages)} pages, {len(found) / len(pages):.2f} a page")
    for one, times in Counter((one.sort.value, one.found) for one in found).most_common(5):
        print(f"         {times} x {one}")


if __name__ == "__main__":
    main()
