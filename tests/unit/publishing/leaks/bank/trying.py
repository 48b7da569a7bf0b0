"""The bank: things hidden in words and in places, tried in every format that the leak check reads.

A third of it, drawn by chance, is kept aside (``aside/later_*``): only its sums are looked at.
"""

from __future__ import annotations

import html
import importlib.util
import io
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import openpyxl
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject

from sightline.chronology.partial_date import PartialDate
from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.finding import LeakSort, Report
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.leaks.sought import Hidden
from sightline.publishing.versions.cast import REMOVE, Cast, CastEntry, Sort, Version, instead
from tests.unit.publishing.leaks.small_files import W, pdf

HERE = Path(__file__).parent
ASIDE = HERE.parent / "aside"
P = Version.PUBLISHED


def _entry(key: str, sort: Sort, name: str, shown: str = "", **more: object) -> CastEntry:
    return CastEntry(key, sort, name, shows={P: instead(shown) if shown else REMOVE}, **more)  # type: ignore[arg-type]


CAST = Cast(
    (
        _entry("child", Sort.PERSON, "Theodora Mae Thornton-Smyth", "Robin", nicknames=("Teddie",),
               born=PartialDate.on(date(2011, 7, 14)), died=PartialDate.on(date(2014, 3, 23))),
        _entry("brother", Sort.PERSON, "Kit Thornton-Smyth", "the brother"),
        _entry("mother", Sort.PERSON, "Caroline Jane Thornton", "the mother", spellings=("Caroline Smyth",)),
        _entry("father", Sort.PERSON, "Kieran O'Dowda", "the father"),
        _entry("uncle", Sort.PERSON, "Bartholomew Fenn"),
        _entry("gran", Sort.PERSON, "May Hope Marsh", "the grandmother"),
        _entry("friend", Sort.PERSON, "Will Marsh", "a friend of the family"),
        _entry("worker", Sort.PERSON, "Grace Rose Young", "the social worker"),
        _entry("officer", Sort.PERSON, "Tracy Griffiths-Fifield", "a police officer"),
        _entry("neighbour", Sort.PERSON, "Mohammed Rahman", "a neighbour"),
        _entry("interpreter", Sort.PERSON, "Zs\u00f3fia K\u00f6v\u00e1ri", "the interpreter"),
        _entry("lodger", Sort.PERSON, "\u0141ukasz W\u00f3jcik", "the lodger"),
        _entry("county", Sort.PLACE, "Larchshire", "the county"),
        _entry("town", Sort.PLACE, "Wells", "the town"),
        _entry("village", Sort.PLACE, "Millbrook", "the village"),
        _entry("school", Sort.SCHOOL, "St Cuthbert's Primary School", "the school"),
        _entry("practice", Sort.AGENCY, "Harbourside Family Practice", "the practice"),
        _entry("home", Sort.ADDRESS, "14 Larch Close, Millbrook, MB4 7QT", "the home"),
        _entry("refuge", Sort.ADDRESS, "Juniper House, 7 Harbour Steps, Wells, WE5 3HN"),
        _entry("nhs", Sort.NUMBER, "999 004 1237"),
        _entry("phone", Sort.NUMBER, "07700 900318"),
        _entry("ref", Sort.NUMBER, "42/3391/14"),
        _entry("phrase", Sort.PHRASE, "the burnt caravan behind the ferry inn"),
    ),
    child="child",
    first_day=date(2011, 7, 14),
)  # fmt: skip
DAYS = (
    date(2013, 3, 29), date(2013, 3, 31), date(2013, 5, 6), date(2013, 12, 24), date(2013, 12, 25), date(2013, 12, 26),
    date(2013, 12, 31), date(2014, 3, 3), date(2014, 3, 23), date(2014, 3, 30), date(2014, 4, 23),
)  # fmt: skip
"""Among them Good Friday, Easter Sunday, the early May bank holiday, Christmas, Mothering Sunday, St George's Day."""


def hidden() -> Hidden:
    """What the bank's published version hides: names, places, numbers and days."""
    return hidden_in(CAST, P, days=DAYS)


def hidden_without_days() -> Hidden:
    """The same where dates stand as they were written."""
    from dataclasses import replace

    from sightline.publishing.versions.cast import DatesShown

    return hidden_in(replace(CAST, dates={P: DatesShown.AS_WRITTEN}), P, days=DAYS)


@dataclass(frozen=True)
class Planted:
    """One thing hidden: its class, what a finding must name, and how the file that holds it is made."""

    sort: str
    entry: tuple[str, ...]
    words: str
    made: Callable[[], tuple[str, bytes]]


def is_found(one: Planted, report: Report) -> bool:
    """Whether a finding names what was hidden; where nothing of the cast is, whether anything stops the file."""
    if one.entry == ("",):
        return bool(report.findings)
    named = {finding.entry for finding in report.findings if finding.entry}
    # The libraries that write the files of the bank say in the properties on which day they did.
    if any(one.sort is LeakSort.DATE and "properties" not in one.where for one in report.findings):
        named.add("days")
    return bool(named & set(one.entry))


# -- words in every format -------------------------------------------------------------------------------------------
def _as_word(words: str) -> tuple[str, bytes]:
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{html.escape(line)}</w:t>' for line in words.replace("\r", "").split("\n")
    )
    body = f"<w:document xmlns:w='{W}'><w:body><w:p><w:r>{lines}</w:r></w:p></w:body></w:document>"
    types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("word/document.xml", body)
    return "a.docx", made.getvalue()


def _as_excel(words: str) -> tuple[str, bytes]:
    book = openpyxl.Workbook()
    book.properties.creator = ""
    book.active["B2"].value = words
    book.active["B2"].data_type = "s"
    made = io.BytesIO()
    book.save(made)
    return "a.xlsx", made.getvalue()


def _as_pdf(words: str) -> tuple[str, bytes]:
    """Letters by number with the font's table of them, so that any letter can stand; a line break begins a line."""
    codes = {letter: number for number, letter in enumerate(sorted(set(words)), 1)}
    rows = [f"<{n:04X}> <{letter.encode('utf-16-be').hex().upper()}>" for letter, n in codes.items()]
    table = "\n".join(
        f"{len(some)} beginbfchar\n" + "\n".join(some) + "\nendbfchar"
        for some in (rows[at : at + 100] for at in range(0, len(rows), 100))
    )

    def change(writer) -> None:
        told = DecodedStreamObject()
        told.set_data(f"begincmap\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n{table}\nendcmap".encode())
        inner = DictionaryObject({
            NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/CIDFontType2"),
            NameObject("/BaseFont"): NameObject("/X"),
        })  # fmt: skip
        font = DictionaryObject({
            NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type0"),
            NameObject("/BaseFont"): NameObject("/X"), NameObject("/Encoding"): NameObject("/Identity-H"),
            NameObject("/DescendantFonts"): ArrayObject([writer._add_object(inner)]),
            NameObject("/ToUnicode"): writer._add_object(told),
        })  # fmt: skip
        writer.pages[0]["/Resources"]["/Font"][NameObject("/F1")] = writer._add_object(font)
        lines = [
            "<" + "".join(f"{codes[one]:04X}" for one in line) + "> Tj" for line in words.replace("\r", "").split("\n")
        ]
        content = DecodedStreamObject()
        content.set_data(f"BT /F1 12 Tf 14 TL 50 700 Td {' T* '.join(lines)} ET".encode())
        writer.pages[0][NameObject("/Contents")] = writer._add_object(content.flate_encode())

    return "a.pdf", pdf(change=change)


AS: dict[str, Callable[[str], tuple[str, bytes]]] = {
    "text": lambda words: ("a.txt", words.encode()),
    "Word": _as_word,
    "Excel": _as_excel,
    "PDF": _as_pdf,
    "CSV": lambda words: ("a.csv", ("when,what\r\nday 1,\"" + words.replace('"', '""') + "\"\r\n").encode()),
    "HTML": lambda words: ("a.html", f"<html><body><p>{html.escape(words)}</p></body></html>".encode()),
}  # fmt: skip


def words_planted(form: str, path: Path = HERE / "words.toml") -> Iterator[Planted]:
    """Every wording of a file of the bank, in one format."""
    for group in tomllib.loads(path.read_text("utf-8"))["class"]:
        for words in group["words"]:
            yield Planted(group["name"], tuple(group["entry"]), words, lambda words=words: AS[form](words))


def places_planted(path: Path = HERE / "places.py") -> Iterator[tuple[str, Planted]]:
    """Every file of the bank with a thing hidden in a place, with its format."""
    spec = importlib.util.spec_from_file_location(f"bank_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for form, held in module.ALL.items():
        for name, (entry, made) in held.items():
            yield form, Planted(name, (entry,), name, made)


def innocent(path: Path = HERE / "innocent.txt") -> list[str]:
    """Sentences in which nothing is hidden, however like it they look."""
    return path.read_text("utf-8").splitlines()


def missed_words(form: str, path: Path = HERE / "words.toml") -> tuple[list[Planted], int]:
    """What is not found of the wordings in one format, and how many there are."""
    what = hidden()
    planted = list(words_planted(form, path))
    return [one for one in planted if not is_found(one, check(*one.made(), what))], len(planted)


def missed_places(path: Path = HERE / "places.py") -> tuple[list[tuple[str, Planted]], dict[str, int]]:
    """What is not found of the places, and how many there are by format."""
    what = hidden()
    planted = list(places_planted(path))
    counts: dict[str, int] = {}
    for form, _ in planted:
        counts[form] = counts.get(form, 0) + 1
    return [(form, one) for form, one in planted if not is_found(one, check(*one.made(), what))], counts
