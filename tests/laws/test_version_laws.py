"""A version never holds what it hides, names come back exactly, and a digest changes when anything does."""

from __future__ import annotations

import hashlib
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.publishing.combined.comma_separated import combined_csv
from sightline.publishing.combined.court import court_word
from sightline.publishing.combined.excel import combined_excel
from sightline.publishing.combined.lanes import as_png, lanes_of
from sightline.publishing.combined.portable import can_make_pdf, combined_pdf
from sightline.publishing.combined.shape import CombinedChronology, CombinedRow, canonical_json
from sightline.publishing.combined.word import combined_word
from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.versions.cast import REMOVE, Cast, CastEntry, Sort, Version, instead
from sightline.publishing.versions.generate import generate, source_text
from sightline.publishing.versions.hiding import Hiding
from tests.laws.plain_text import plain_text
from tests.unit.publishing.combined.invented import invented_chronology

P = Version.PUBLISHED
FIRST = date(2013, 1, 7)

# Made of syllables that no other word of these texts is made of, so that a name that stands is a leak and nothing else.
_SYLLABLES = ("zor", "vek", "qui", "jax", "wyz", "oxo", "uvi", "kry")
_names = st.lists(st.sampled_from(_SYLLABLES), min_size=2, max_size=3).map(lambda parts: "".join(parts).capitalize())
_surnames = st.one_of(_names, st.tuples(_names, _names).map("-".join), _names.map("O'{}".format))
_persons = st.tuples(_names, _surnames).map(" ".join)
_streets = st.tuples(st.integers(1, 300), _names, st.sampled_from(("Street", "Close", "Road"))).map(
    "{0[0]} {0[1]} {0[2]}".format
)
_postcodes = st.tuples(st.integers(1, 9), st.integers(1, 9)).map("ZQ{0[0]} {0[1]}XV".format)
_numbers = st.integers(4_123_456_789, 4_999_999_999).map(str)
_between = st.sampled_from(
    (
        " was seen at home. ",
        " said that ",
        ", with ",
        " rang about ",
        "; ",
        " and ",
        "'s coat was at ",
        "\n",
        " (",
        ") ",
    )
)


def _shown(sort: Sort) -> st.SearchStrategy[str]:
    return st.sampled_from(("", "Alex", "the mother") if sort is Sort.PERSON else ("", "the town"))


@st.composite
def casts(draw: st.DrawFn) -> Cast:
    """A few persons, places, addresses and numbers, each hidden in its own way."""
    sorts = (
        (Sort.PERSON, _persons),
        (Sort.PLACE, _names),
        (Sort.ADDRESS, st.tuples(_streets, _postcodes).map(", ".join)),
        (Sort.NUMBER, _numbers),
    )
    entries = []
    for sort, names in sorts:
        for name in draw(st.lists(names, min_size=1, max_size=3, unique=True)):
            words = draw(_shown(sort))
            entries.append(CastEntry(f"k{len(entries)}", sort, name, shows={P: instead(words) if words else REMOVE}))
    return Cast(tuple(entries), first_day=FIRST)


@st.composite
def _written(draw: st.DrawFn, entry: CastEntry) -> str:
    """One way in which an entry is written."""
    name = entry.name
    if entry.sort is Sort.PERSON:
        given_name, surname = name.split(" ")
        initials = f"{given_name[0]}. {surname}"
        name = draw(st.sampled_from((name, given_name, surname, f"{surname}, {given_name}", f"Ms {surname}", initials)))
        name = draw(
            st.sampled_from((name, name.replace("'", "’"), name.replace("-", " "), name.replace("-", "\u2011")))
        )
    elif entry.sort is Sort.NUMBER:
        name = draw(st.sampled_from((name, f"{name[:3]} {name[3:6]} {name[6:]}", f"{name[:3]}-{name[3:]}")))
    elif entry.sort is Sort.ADDRESS:
        street, code = name.split(", ")
        name = draw(st.sampled_from((name, street, code, code.replace(" ", ""), street.partition(" ")[2])))
    return draw(
        st.sampled_from((name, name.upper(), name.lower()) if entry.sort is not Sort.PERSON else (name, name.upper()))
    )


_days = st.integers(0, 900).map(lambda days: FIRST + timedelta(days=days))
_DAYS_WRITTEN = (
    "{0:%d/%m/%Y}",
    "{0.day} {0:%B %Y}",
    "{0:%Y-%m-%d}",
    "{0:%B} {0.day}, {0.year}",
    "{0.day}.{0.month}.{0:%y}",
)
_written_days = st.tuples(st.sampled_from(_DAYS_WRITTEN), _days).map(lambda pair: pair[0].format(pair[1]))


@st.composite
def texts(draw: st.DrawFn, cast: Cast) -> str:
    """A text in which entries of a cast and days stand, each in some writing, with words between."""
    pieces = []
    for _ in range(draw(st.integers(1, 6))):
        pieces.append(draw(st.one_of(*(_written(entry) for entry in cast.entries), _written_days)))
        pieces.append(draw(_between))
    return "".join(pieces)


@st.composite
def chronologies(draw: st.DrawFn) -> tuple[Cast, CombinedChronology]:
    """A chronology of a few rows, and its cast."""
    cast = draw(casts())
    rows = []
    for number in range(draw(st.integers(1, 4))):
        day = draw(_days)
        rows.append(
            CombinedRow(
                f"AAA {number}",
                f"f{number}",
                f"{day:%d/%m/%Y}",
                day,
                day,
                "AAA",
                "First agency",
                draw(texts(cast)),
                action=draw(texts(cast)),
                people=(draw(texts(cast)),),
                source=draw(texts(cast)),
                document=draw(texts(cast)),
            )
        )
    whole = CombinedChronology(
        draw(texts(cast)),
        "Rapid review",
        "January 2013 to July 2015",
        "panel",
        "the panel",
        date(2025, 11, 28),
        rows=tuple(rows),
    )
    return cast, whole


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKD", text)).casefold()


def _must_not_stand(cast: Cast) -> list[str]:
    """The parts of the names without anything between their letters, long enough to stand nowhere by chance."""
    parts: list[str] = []
    for entry in cast.entries:
        parts.append(_bare(entry.name))
        if entry.sort in (Sort.PERSON, Sort.PLACE):
            parts += [_bare(part) for part in re.split(r"[ \-]", entry.name)]
        elif entry.sort is Sort.ADDRESS:
            street, code = entry.name.split(", ")
            parts += [_bare(street), _bare(code), _bare(street.split(" ")[1])]
    return [part for part in parts if len(part) > 4]


@settings(max_examples=60, deadline=None)
@given(chronologies())
def test_a_version_never_holds_what_it_hides(made: tuple[Cast, CombinedChronology]) -> None:
    cast, source = made
    version = generate(source, cast, P, reader="the public").chronology
    shown = _bare(canonical_json(replace(version, reader="")))
    assert [part for part in _must_not_stand(cast) if part in shown] == []
    assert not re.search(r"201[345]", canonical_json(version))


@settings(max_examples=5, deadline=None)
@given(chronologies())
def test_no_file_of_a_version_holds_what_it_hides(made: tuple[Cast, CombinedChronology]) -> None:
    cast, source = made
    version = generate(source, cast, P, reader="the public").chronology
    for data in (combined_word(version), combined_excel(version), combined_csv(version)):
        text = _bare(plain_text(data))
        assert "aaa0" in text
        assert [part for part in _must_not_stand(cast) if part in text] == []


def _text_of_pdf(data: bytes) -> str:
    """The words of a PDF as pdfminer has them, which neither wrote it nor checks it for leaks; its properties too."""
    with pdfplumber.open(io.BytesIO(data)) as opened:
        told = [str(value) for value in (opened.metadata or {}).values()]
        return "\n".join([*told, *(page.extract_text() or "" for page in opened.pages)])


@pytest.mark.skipif(not can_make_pdf(), reason="the part that draws PDF is not installed")
@settings(max_examples=3, deadline=None)
@given(chronologies())
def test_no_pdf_of_a_version_holds_what_it_hides_and_the_check_lets_it_through(
    made: tuple[Cast, CombinedChronology],
) -> None:
    cast, source = made
    version = generate(source, cast, P, reader="the public").chronology
    data = combined_pdf(version)
    text = _bare(_text_of_pdf(data))
    assert "aaa0" in text
    assert _bare(version.digest) in text
    assert [part for part in _must_not_stand(cast) if part in text] == []
    hidden = hidden_in(cast, P, days=[row.earliest for row in source.rows if row.earliest], may_stand=[source.made_on])
    drawn = [hashlib.sha256(as_png(lanes)).hexdigest()] if (lanes := lanes_of(version)) is not None else []
    assert check("published.pdf", data, hidden, drawn=drawn).findings == ()
    assert check("panel.pdf", combined_pdf(source), hidden, drawn=drawn).findings


@settings(max_examples=15, deadline=None)
@given(chronologies())
def test_turning_names_off_and_on_gives_the_same_bytes_of_text(made: tuple[Cast, CombinedChronology]) -> None:
    """Whatever versions were made in between: the file with the names is the same, byte for byte."""
    cast, source = made
    before = combined_csv(generate(source, cast, Version.PANEL, reader="the panel").chronology)
    generated = generate(source, cast, P, reader="the public")
    assert combined_csv(generate(source, cast, Version.PANEL, reader="the panel").chronology) == before
    assert combined_csv(generate(source, cast, P, reader="the public").chronology) == combined_csv(generated.chronology)
    for path, tracked in generated.tracked.items():
        assert tracked.names_on.encode() == source_text(source, path).encode()


@settings(max_examples=12, deadline=None)
@given(chronologies())
def test_the_leak_check_lets_a_generated_version_through(made: tuple[Cast, CombinedChronology]) -> None:
    cast, source = made
    version = generate(source, cast, P, reader="the public").chronology
    hidden = hidden_in(cast, P, days=[row.earliest for row in source.rows if row.earliest], may_stand=[source.made_on])
    assert check("published.csv", combined_csv(version), hidden).findings == ()


@settings(max_examples=25, deadline=None)
@given(chronologies())
def test_the_leak_check_stops_the_source(made: tuple[Cast, CombinedChronology]) -> None:
    cast, source = made
    hidden = hidden_in(cast, P, days=[row.earliest for row in source.rows if row.earliest], may_stand=[source.made_on])
    assert check("panel.csv", combined_csv(source), hidden).findings


@settings(max_examples=80, deadline=None)
@given(chronologies())
def test_names_come_back_exactly(made: tuple[Cast, CombinedChronology]) -> None:
    cast, source = made
    generated = generate(source, cast, P, reader="the public")
    for path, tracked in generated.tracked.items():
        assert tracked.names_on == source_text(source, path)
        assert tracked.names_off == source_text(generated.chronology, path) or path[-1] == "people" or "people" in path


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_turning_names_off_and_on_gives_the_same_text(data: st.DataObject) -> None:
    cast = data.draw(casts())
    text = data.draw(st.one_of(texts(cast), st.text(max_size=60)))
    tracked = Hiding(cast, P).hide(text)
    assert tracked.names_on == text
    assert tracked.edited(tracked.names_off).names_on == text
    again = tracked.edited(f"{tracked.names_off} It was agreed.")
    assert again.names_on == f"{text} It was agreed."


@settings(max_examples=60, deadline=None)
@given(
    chronologies(),
    st.sampled_from(("title", "period", "reader", "version", "as_known")),
    st.text(min_size=1, max_size=5),
)
def test_the_digest_changes_when_anything_does(made: tuple[Cast, CombinedChronology], field: str, more: str) -> None:
    _, source = made
    assert replace(source, **{field: getattr(source, field) + more}).digest != source.digest
    row = source.rows[0]
    for changed in (
        replace(row, what=row.what + more),
        replace(row, unsure=not row.unsure),
        replace(row, earliest=None),
    ):
        assert replace(source, rows=(changed, *source.rows[1:])).digest != source.digest
    assert replace(source).digest == source.digest


def _changed(shape: object) -> Iterator[object]:
    """The shape with one value changed, once for every value that stands anywhere in it."""
    if isinstance(shape, Enum):
        yield from (one for one in type(shape) if one is not shape)
    elif isinstance(shape, bool):
        yield not shape
    elif isinstance(shape, str):
        yield f"{shape}\u200b"
    elif isinstance(shape, int):
        yield shape + 1
    elif isinstance(shape, date):
        yield shape + timedelta(days=1)
        yield None
    elif isinstance(shape, tuple):
        for place, one in enumerate(shape):
            yield (*shape[:place], *shape[place + 1 :])
            yield from ((*shape[:place], other, *shape[place + 1 :]) for other in _changed(one))
    elif is_dataclass(shape) and not isinstance(shape, type):
        for one in fields(shape):
            for other in _changed(getattr(shape, one.name)):
                try:
                    yield replace(shape, **{one.name: other})
                except ValueError:
                    continue  # a value that may not stand there changes nothing


_KEYS = frozenset(("reference", "references", "lineage", "agency_letters", "letters", "letter", "group", "anchor"))
"""What rows and agencies are quoted by: letters and numbers that Sightline gives, never words of a record."""


def _with_a_name(shape: object, name: str, field: str = "") -> object:
    """The shape with a name written into every text that stands anywhere in it."""
    if isinstance(shape, Enum) or field in _KEYS:
        return shape
    if isinstance(shape, str):
        return f"{shape} {name}".strip() if shape else shape
    if isinstance(shape, tuple):
        return tuple(_with_a_name(one, name, field) for one in shape)
    if is_dataclass(shape) and not isinstance(shape, type):
        changed = {one.name: _with_a_name(getattr(shape, one.name), name, one.name) for one in fields(shape)}
        return replace(shape, **changed)
    return shape


def test_wherever_a_name_stands_in_a_chronology_no_file_of_a_version_holds_it() -> None:
    whole = invented_chronology(150)
    few = replace(whole, rows=whole.rows[:30], undated_rows=whole.undated_rows[:2], matrix=whole.matrix[:2])
    source = _with_a_name(few, "Zorvek Quijax")
    assert isinstance(source, CombinedChronology)
    cast = Cast((CastEntry("k", Sort.PERSON, "Zorvek Quijax", shows={P: instead("Alex")}),), first_day=FIRST)
    assert canonical_json(source).count("Zorvek") > 300
    version = replace(generate(source, cast, P, reader="the public").chronology, reader="the public")
    assert "zorvek" not in _bare(canonical_json(version))
    files = {"docx": combined_word, "xlsx": combined_excel, "csv": combined_csv, "court.docx": court_word}
    for kind, write in files.items():
        assert "zorvek" in _bare(plain_text(write(source))), kind
        assert "zorvek" not in _bare(plain_text(write(version))), kind
        assert "quijax" not in _bare(plain_text(write(version))), kind
    if can_make_pdf():
        assert "zorvek" not in _bare(_text_of_pdf(combined_pdf(version)))


def test_the_digest_changes_with_every_value_that_stands_anywhere_in_a_chronology() -> None:
    whole = invented_chronology(150)
    source = replace(whole, rows=whole.rows[:3], matrix=whole.matrix[:2], gaps=whole.gaps[:2])
    digests = [one.digest for one in _changed(source) if isinstance(one, CombinedChronology)]
    assert len(digests) > 500
    assert source.digest not in digests
