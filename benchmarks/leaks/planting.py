"""A cast, the words that give it away, and a leak planted in each place of a file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import openpyxl
import pypdf
from openpyxl.comments import Comment as Note
from openpyxl.workbook.defined_name import DefinedName
from pypdf.annotations import Text

from sightline.chronology.partial_date import PartialDate
from sightline.publishing.combined.shape import CombinedChronology
from sightline.publishing.versions.cast import REMOVE, Cast, CastEntry, FirstToLookAt, Sort, Version, instead

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


def with_words(version: CombinedChronology, planted: Sequence[Plant]) -> CombinedChronology:
    rows = list(version.rows)
    for number, one in enumerate(planted):
        place = 3 + number * 7
        rows[place] = replace(rows[place], what=f"{one.mark} {one.words}. {rows[place].what}")
    rows[-1] = replace(rows[-1], what=f"dGFtc2luIHBlbGxvdw== {rows[-1].what}")
    return replace(version, rows=tuple(rows))


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


PLACES: dict[str, Callable[[bytes], tuple[bytes, list[Plant]]]] = {
    "docx": _in_word,
    "xlsx": _in_workbook,
    "pdf": _in_pdf,
    "csv": lambda data: (data, []),
}
