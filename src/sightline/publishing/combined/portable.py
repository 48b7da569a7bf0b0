"""A combined chronology as a tagged PDF (PDF/UA-1), by WeasyPrint, which is an optional part of Sightline."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from typing import Any

from sightline.chronology.partial_date import write_day
from sightline.publishing.combined.columns import (
    HAD_FILLED,
    HAD_KEY,
    HAD_SHORT,
    TableColumn,
    columns_of,
    comment_label,
    comment_numbers,
    finding_lines,
    footing_lines,
    matrix_columns,
    recommendation_lines,
    widths,
)
from sightline.publishing.combined.lanes import as_svg, colour_of, in_figures, in_words, lanes_of
from sightline.publishing.combined.portable_tags import finish_tags
from sightline.publishing.combined.shape import MUST_BE_READ, CombinedChronology, CombinedRow
from sightline.publishing.office.packing import clean, escaped

NOT_HERE = (
    "A PDF cannot be made on this machine: the part of Sightline that draws it is not installed. "
    'Install it with "pip install sightline[portable]" (on Debian also: apt-get install libpango-1.0-0 '
    "libpangoft2-1.0-0 libharfbuzz-subset0), or export Word and save it as PDF from there."
)
"""What a person is told where WeasyPrint or its libraries are missing."""


class CannotMakePdf(Exception):  # noqa: N818 - reads as a sentence where it is raised
    """WeasyPrint or the libraries that it draws with are not on this machine."""

    def __init__(self) -> None:
        super().__init__(NOT_HERE)


def can_make_pdf() -> bool:
    """Whether PDFs can be made here."""
    try:
        _weasyprint()
    except CannotMakePdf:
        return False
    return True


def combined_pdf(chronology: CombinedChronology) -> bytes:
    """The whole chronology as the bytes of a PDF/UA-1. The same chronology gives the same bytes on one machine.

    Raises CannotMakePdf where the optional part is not installed.
    """
    weasyprint = _weasyprint()
    html = _page(chronology)
    # Nothing is fetched from anywhere: only what stands in the page itself.
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols=("data",), fail_on_errors=True)
    document = weasyprint.HTML(string=html, url_fetcher=fetcher).render(pdf_variant="pdf/ua-1")
    written = document.metadata.generate_rdf_metadata

    def without_maker(*about: Any) -> bytes:
        return re.sub(rb'\s[\w:]*Producer="[^"]*"', b"", written(*about))

    def finish(_: Any, pdf: Any) -> None:
        pdf.info.pop("Producer", None)
        finish_tags(pdf)

    document.metadata.generate_rdf_metadata = without_maker
    made: bytes = document.write_pdf(pdf_variant="pdf/ua-1", finisher=finish)
    return made


def _weasyprint() -> Any:
    try:
        import weasyprint
    except (ImportError, OSError):
        raise CannotMakePdf from None
    return weasyprint


_STYLE = """
@page { size: A4; margin: 16mm 15mm 20mm; %(foot)s }
@page across { size: A4 landscape }
html { font-family: "Liberation Sans", Arial, "DejaVu Sans", sans-serif; font-size: 10pt; line-height: 1.3 }
.across { page: across }
h1 { font-size: 21pt; color: #12293f; margin: 0 0 2pt }
h2 { font-size: 15pt; color: #12293f; margin: 16pt 0 6pt; break-after: avoid }
h3 { font-size: 12pt; color: #12293f; margin: 10pt 0 4pt; break-after: avoid }
p { margin: 0 0 5pt }
.sub { font-size: 13pt; color: #484949 }
.notice { font-weight: bold; border-left: 4pt solid #12293f; padding-left: 8pt }
.said { margin-left: 22pt }
table { border-collapse: collapse; width: 100%%; table-layout: fixed; font-size: 8pt; line-height: 1.2 }
th, td { border: 0.5pt solid #8a8f94; padding: 2pt 3pt; text-align: left; vertical-align: top; overflow-wrap: anywhere }
thead th { background: #e3e7eb }
tr { break-inside: avoid }
.small { font-size: 7.2pt }
.matrix table { font-size: 7pt; line-height: 1.15 }
.matrix td { padding: 1.5pt 2pt }
.together { break-inside: avoid }
td p, th p { margin: 0 }
th.ref { border-left-width: 4pt; border-left-style: solid }
img { width: 100%% }
"""


def _page(chronology: CombinedChronology) -> str:
    lines = [*footing_lines(chronology), MUST_BE_READ]
    left = " \\A ".join(_css(line) for line in lines)
    foot = (
        f'@bottom-left {{ content: "{left}"; white-space: pre-wrap; font-size: 7pt; width: 84% }}'
        '@bottom-right { content: "Page " counter(page) " of " counter(pages); font-size: 7pt; width: 16% }'
    )
    body = "".join(
        (
            _front(chronology),
            _agencies(chronology),
            _entries(chronology),
            _others(chronology),
            _matrix(chronology),
            _lanes(chronology),
            _review(chronology),
        )
    )
    return (
        f'<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{escaped(chronology.title)}</title>'
        f"<style>{_STYLE % {'foot': foot}}</style></head><body>{body}</body></html>"
    )


def _css(words: str) -> str:
    """Words as they may stand in a string of a style sheet within a page."""
    return "".join(one if one.isalnum() or one in " .,:·()-" else f"\\{ord(one):06x}" for one in clean(words))


def _text(words: str) -> str:
    return escaped(words).replace("\n", "<br>")


def _paragraph(words: str, sort: str = "", label: str = "") -> str:
    before = f"<strong>{_text(label)}</strong> " if label else ""
    named = f' class="{sort}"' if sort else ""
    return f"<p{named}>{before}{_text(words)}</p>"


def _table(headings: Sequence[str], rows: Iterable[str], wide: Sequence[float] = ()) -> str:
    columns = "".join(f'<col style="width:{part / sum(wide) * 100:.2f}%">' for part in wide)
    head = "".join(f'<th scope="col">{_text(heading)}</th>' for heading in headings)
    return f"<table><colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _cells(*words: str) -> str:
    first, *others = words
    return f'<tr><th scope="row">{_text(first)}</th>{"".join(f"<td>{_text(one)}</td>" for one in others)}</tr>'


def _front(chronology: CombinedChronology) -> str:
    foot = chronology.footing
    about = [
        ("Period", chronology.period),
        ("Version", foot.version),
        ("Made on", write_day(foot.made_on)),
        ("For", foot.reader),
        (
            "Entries",
            f"{len(chronology.rows)} dated, {len(chronology.undated_rows)} of which no date is known",
        ),
        ("Digest (SHA-256)", foot.digest),
    ]
    out = [
        f"<h1>{_text(chronology.title)}</h1>",
        _paragraph(f"{chronology.kind_of_review}: combined chronology", "sub"),
        _paragraph(MUST_BE_READ, "notice"),
        *(_paragraph(one, "notice") for one in chronology.notices if one != MUST_BE_READ),
        _paragraph(chronology.as_known, "notice") if chronology.as_known else "",
        _table(("This file", "What it is"), (_cells(*one) for one in about if one[1]), (1, 3)),
    ]
    if chronology.persons:
        out.append("<h2>Persons</h2>")
        persons = (_cells(one.name, ", ".join(one.roles)) for one in chronology.persons)
        out.append(_table(("Name", "Role"), persons, (1, 2)))
    if chronology.questions:
        out.append("<h2>Questions</h2><ol>")
        out += [f"<li>{_text(one)}</li>" for one in chronology.questions]
        out.append("</ol>")
    return "".join(out)


def _reference(chronology: CombinedChronology, letters: str, words: str) -> str:
    colour = f"#{colour_of(chronology, letters)}"
    return f'<th scope="row" class="ref" style="border-left-color:{colour};color:{colour}">{_text(words)}</th>'


_NOT_SAID = "Has not said what it searched."


def _agencies(chronology: CombinedChronology) -> str:
    if not chronology.asked_agencies:
        return ""
    rows = (
        f"<tr>{_reference(chronology, one.letters, one.letters)}<td>{_text(one.name)}</td>"
        f"<td>{_text(one.returned)}</td><td>{_text(chr(10).join(one.covers) or _NOT_SAID)}</td></tr>"
        for one in chronology.asked_agencies
    )
    return "<h2>Agencies, and the letters and colours that stand for them</h2>" + _table(
        ("Letters", "Agency", "Its return", "What it searched"), rows, (1, 3, 3, 5)
    )


def _entries(chronology: CombinedChronology) -> str:
    columns = columns_of(chronology)
    wide = widths(columns, 26.7)
    comments = comment_numbers(chronology)
    headings = [column.heading for column in columns]
    out = ['<div class="across"><h2>Chronology</h2>']
    out.append(_table(headings, (_entry(chronology, row, columns, comments) for row in chronology.rows), wide))
    if chronology.undated_rows:
        out.append("<h2>Entries of which no date is known</h2>")
        undated = (_entry(chronology, row, columns, comments) for row in chronology.undated_rows)
        out.append(_table(headings, undated, wide))
    out.append("</div>")
    return "".join(out)


def _entry(
    chronology: CombinedChronology,
    row: CombinedRow,
    columns: tuple[TableColumn, ...],
    comments: dict[str, tuple[int, ...]],
) -> str:
    made = []
    for column in columns:
        words = list(column.words(row))
        if column.key == "reference":
            made.append(_reference(chronology, row.agency_letters, row.reference))
            continue
        if column.key == "when":
            rest = "".join(f'<p class="small">{_text(one)}</p>' for one in words[1:])
            made.append(f"<td><p><strong>{_text(words[0])}</strong></p>{rest}</td>")
            continue
        if column.key == "marks":
            words += [f"See comment {number}" for number in comments.get(row.reference, ())]
        sort = "" if column.key in ("what", "action") else ' class="small"'
        made.append(f"<td{sort}>{''.join(f'<p>{_text(one)}</p>' for one in words)}</td>")
    return f"<tr>{''.join(made)}</tr>"


def _others(chronology: CombinedChronology) -> str:
    out = []
    if chronology.groups:
        out.append("<h2>Entries that are held to be about the same event</h2>")
        out.append(_paragraph("Each entry keeps its own words; nothing is merged."))
        groups = (_cells(one.letter, ", ".join(one.references), one.reason, one.by) for one in chronology.groups)
        out.append(_table(("Letter", "Entries", "Reason", "By"), groups, (1, 4, 4, 3)))
    if chronology.contradictions:
        out.append("<h2>Where the records contradict one another</h2>")
        for one in chronology.contradictions:
            out.append(_paragraph(f"{one.subject}. {one.sort}"))
            for said in one.said:
                about = f"{said.agency} ({said.reference}):" if said.reference else f"{said.agency}:"
                out.append(_paragraph(f"“{said.words or said.value}”", "said", about))
            out.append(_paragraph(one.resolution or "Open.", "said", "Resolved:" if one.resolution else ""))
    out.append("<h2>What this chronology cannot tell</h2>")
    out += [_paragraph(gap.sentence) for gap in chronology.gaps] or [
        _paragraph("No gap was noted. That is not evidence that nothing is missing.")
    ]
    return "".join(out)


def _matrix(chronology: CombinedChronology) -> str:
    if not chronology.matrix:
        return ""
    agencies = matrix_columns(chronology)
    rows = []
    for row in chronology.matrix:
        held = {cell.agency_letters: cell for cell in row.cells}
        cells = []
        for letters in agencies:
            cell = held.get(letters)
            if cell is None:
                cells.append("<td></td>")
                continue
            words = "\n".join(one for one in (HAD_SHORT[cell.had], cell.since, cell.took) if one)
            behind = f' style="background:#{HAD_FILLED[cell.had]}"' if cell.had in HAD_FILLED else ""
            cells.append(f"<td{behind}>{_text(words)}</td>")
        rows.append(_cells(row.reference, row.when, row.what).replace("</tr>", "".join(cells) + "</tr>"))
    headings = ("Ref.", "When", "What", *agencies)
    wide = (1.7, 2.1, 5.0, *(17.9 / max(1, len(agencies)) for _ in agencies))
    return f'<div class="across matrix"><h2>Who had what</h2>{_paragraph(HAD_KEY)}{_table(headings, rows, wide)}</div>'


def _lanes(chronology: CombinedChronology) -> str:
    lanes = lanes_of(chronology)
    if lanes is None:
        return ""
    words = in_words(lanes)
    drawn = base64.b64encode(as_svg(lanes, words).encode()).decode()
    headings, counted = in_figures(chronology)
    table = _table(headings, (_cells(*row) for row in counted), (1, *(1 for _ in headings[1:])))
    picture = f'<img src="data:image/svg+xml;base64,{drawn}" alt="{escaped(words)}">'
    return (
        f'<div class="across"><div class="together"><h2>{lanes.heading}</h2>{_paragraph(lanes.key)}'
        f'<p>{picture}</p></div><div class="together">{table}</div></div>'
    )


def _review(chronology: CombinedChronology) -> str:
    out = []
    if chronology.episodes:
        out.append("<h2>Key practice episodes</h2>")
    for episode in chronology.episodes:
        out.append(f"<h3>{_text(f'{episode.title} ({episode.when})' if episode.when else episode.title)}</h3>")
        out += [
            _paragraph(words, label=label)
            for label, words in (
                ("What happened:", episode.what_happened),
                ("Why it made sense then:", episode.why_it_made_sense),
                ("What should have happened:", episode.what_should_have_happened),
                ("Was it typical:", episode.was_it_typical),
                ("Rests on:", ", ".join(episode.references)),
                ("By:", episode.by),
            )
            if words
        ]
    if chronology.comments:
        out.append("<h2>Reviewer’s comments and analysis</h2>")
        out.append(_paragraph("These are the reviewer’s, and no part of any agency’s record."))
        for number, comment in enumerate(chronology.comments, 1):
            label = comment_label(number, comment.kind, comment.reference)
            out.append(_paragraph(f"{comment.text} ({comment.by}, {write_day(comment.on)})", label=f"{label}:"))
    if chronology.findings:
        out.append("<h2>Findings</h2>")
        for finding in chronology.findings:
            out.append(f"<h3>{_text(f'Finding {finding.number}: {finding.title}')}</h3>")
            out += [_paragraph(words, label=label) for label, words in finding_lines(finding)]
    if chronology.recommendations:
        out.append("<h2>Recommendations</h2>")
        for one in chronology.recommendations:
            out.append(f"<h3>{_text(f'Recommendation {one.number}')}</h3>")
            out += [_paragraph(words, label=label) for label, words in recommendation_lines(one)]
    return "".join(out)
