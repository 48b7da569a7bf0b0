"""The leak check over a published version of 300 rows from ten agencies, with leaks planted in every format.

Planted in words (misspelt, as initials, in code, a refuge's address in the middle of a letter ...) and in places (a
comment, the metadata, a tracked deletion, a file's name ...). How many are found; how many things stop a version in
which nothing was planted, per page; how long it takes. The baseline, over the same files in the same
run, looks for every name of the cast in the text that python-docx, openpyxl and pypdf give.

    .venv/bin/python -m benchmarks.bench_leaks            about two minutes
    .venv/bin/python -m benchmarks.bench_leaks --bank     the bank of hidden things of the tests, in every format
    .venv/bin/python -m benchmarks.bench_leaks --stranger  the four banks of a hand that had not looked at the check
    .venv/bin/python -m benchmarks.bench_leaks --bank --aside   the third of it that was kept aside: sums only
    .venv/bin/python -m benchmarks.bench_leaks --long     300 pages in Word, Excel, CSV and PDF, beside a plain search
    .venv/bin/python -m benchmarks.bench_leaks --conferences   risk conferences, schools by letters and what is left of
                                                               names, read in the 300 rows
"""

from __future__ import annotations

import argparse
import hashlib
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from benchmarks.leaks.plain_search import PLAIN, is_plainly_found, parts_of
from benchmarks.leaks.planting import CAST, PLACE_NAME, PLACES, WORDS, P, Plant, with_words
from benchmarks.stopwatch import compare
from sightline.publishing.combined.comma_separated import combined_csv
from sightline.publishing.combined.excel import combined_excel
from sightline.publishing.combined.lanes import as_png, lanes_of
from sightline.publishing.combined.portable import can_make_pdf, combined_pdf
from sightline.publishing.combined.shape import CombinedChronology, who_signed
from sightline.publishing.combined.word import combined_word
from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.finding import Report
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.leaks.left_beside import left_beside
from sightline.publishing.leaks.risk_content import risk_content
from sightline.publishing.leaks.sought import Hidden
from sightline.publishing.versions.generate import generate
from sightline.publishing.versions.risk_conferences import risk_conferences
from sightline.wording.schools_by_letters import schools_by_letters
from tests.unit.publishing.combined.invented import invented_chronology
from tests.unit.publishing.leaks.bank import prose, trying
from tests.unit.publishing.leaks.stranger import trying as strange

OF_NO_ENTRY = {"Shaz Pocock"}
"""Whom the invented review names and nobody listed: to stop is right."""

TEXTS = Path(__file__).parents[1] / "tests" / "unit" / "reading" / "texts"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--long", action="store_true")
    arguments.add_argument("--bank", action="store_true")
    arguments.add_argument("--aside", action="store_true")
    arguments.add_argument("--stranger", action="store_true")
    arguments.add_argument("--conferences", action="store_true")
    asked = arguments.parse_args()
    if asked.bank:
        _bank(aside=asked.aside)
        return
    if asked.stranger:
        _stranger()
        return
    if asked.conferences:
        _conferences()
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
    told = with_words(version, planted)
    print(
        f"\n{'format':8} {'planted':>8} {'found':>6} {'plain':>6} {'pages':>6} {'false stops':>12} {'a page':>7} "
        f"{'seconds':>8} {'plain':>6}"
    )
    for suffix, write in writers.items():
        clean = check(f"published.{suffix}", write(version), hidden, drawn=_drawn(version))
        data, places = PLACES[suffix](write(told))
        name = f"{PLACE_NAME} published.{suffix}"
        everything = [*planted, *places, Plant("", "child", "", "the file's name"), Plant("", "child", "", "in base64")]
        started = time.process_time()
        report = check(name, data, hidden, drawn=_drawn(version))
        took = time.process_time() - started
        found = [_is_found(one, report) for one in everything]
        started = time.process_time()
        text = PLAIN[suffix](data)
        plain = [is_plainly_found(one, text) for one in everything]
        plain_took = time.process_time() - started
        stops = [one for one in clean.findings if one.found not in OF_NO_ENTRY]
        false = len(stops)
        print(
            f"{suffix:8} {len(everything):8} {sum(found):6} {sum(plain):6} {clean.pages:6} {false:12} "
            f"{false / clean.pages:7.2f} {took:8.2f} {plain_took:6.2f}"
        )
        for one, is_found in zip(everything, found, strict=True):
            if not is_found:
                print(f"         not found: {one}")
        for one, times in Counter((one.sort.value, one.why) for one in stops).items():
            print(f"         stopped without cause: {times} x {one}")
    _innocent(hidden)


def _hidden(source: CombinedChronology) -> Hidden:
    days = [day for row in source.all_rows for day in (row.earliest, row.latest) if day is not None]
    signed = [one.on for one in source.comments] + [one.on for one in source.findings if one.on]
    return hidden_in(CAST, P, days=days, may_stand=[source.made_on, *signed], signed=who_signed(source))


def _drawn(version: CombinedChronology) -> list[str]:
    """The picture that the writers draw from the version itself, as an export names it to the check."""
    lanes = lanes_of(version)
    return [hashlib.sha256(as_png(lanes)).hexdigest()] if lanes is not None else []


def _writers() -> dict[str, Callable[[CombinedChronology], bytes]]:
    made: dict[str, Callable[[CombinedChronology], bytes]] = {
        "docx": combined_word, "xlsx": combined_excel, "csv": combined_csv,
    }  # fmt: skip
    if can_make_pdf():
        made["pdf"] = combined_pdf
    return made


# -- what counts as found --------------------------------------------------------------------------------------------
def _is_found(one: Plant, report: Report) -> bool:
    return any(
        finding.entry == one.entry
        and (one.mark in finding.around.replace(" ", "") or not one.mark)
        and one.where in finding.where
        for finding in report.findings
    )


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
    names = sorted({part for entry in CAST.entries for one in entry.writings for part in (one, *parts_of(entry, one))})
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
        report = check(f"published.{suffix}", data, hidden, drawn=_drawn(version))
        took = time.process_time() - started
        started = time.process_time()
        text = PLAIN[suffix](data)
        _ = [name for name in names if name in text]
        plain = time.process_time() - started
        print(
            f"{suffix:8} {report.pages:6} {writing:7.1f}s {took:6.1f}s {plain:8.1f}s {took / plain:6.1f} "
            f"{len(report.findings):6} {len(report.noticed):8}",
            flush=True,
        )


def _conferences() -> None:
    """What the reading of risk conferences costs over 300 rows: for the cast, which reads every row whenever it is
    shown, and for the check. The baseline looks for the one word that the field writes most.
    """
    source = invented_chronology(300)
    texts = [words for row in source.all_rows for words in (row.what, row.action, row.source) if words]
    hidden = _hidden(source)
    measured: dict[str, Callable[[str], object]] = {
        "risk conferences by name (cast)": lambda words: risk_conferences([words]),
        "what one heard or set (check)": lambda words: list(risk_content(words)),
        "schools by letters (check)": lambda words: list(schools_by_letters(words)),
        "what is left of names (check)": lambda words: list(left_beside(words, hidden)),
    }
    for what, read in measured.items():
        compare(
            f"{what}, {len(source.all_rows)} rows",
            lambda read=read: [read(words) for words in texts],  # type: ignore[misc]
            lambda: ["MARAC" in words for words in texts],
            times=9,
            processor=True,
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
