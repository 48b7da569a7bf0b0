"""A version holds nothing that it hides, and turns back into exactly what it was made from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sightline.chronology.partial_date import PartialDate
from sightline.publishing.combined.shape import (
    AskedAgency,
    CombinedChronology,
    CombinedRow,
    Comment,
    Gap,
    PersonShown,
    as_json,
)
from sightline.publishing.versions.cast import (
    AS_IT_IS,
    REMOVE,
    Cast,
    CastEntry,
    CastIncomplete,
    DatesShown,
    FirstToLookAt,
    Sort,
    Version,
    instead,
)
from sightline.publishing.versions.generate import generate, source_text
from sightline.publishing.versions.hiding import Hiding
from sightline.publishing.versions.tracked_text import TrackedText

P = Version.PUBLISHED


def _entry(key: str, sort: Sort, name: str, shown: str = "", **more: object) -> CastEntry:
    return CastEntry(key, sort, name, shows={P: instead(shown) if shown else REMOVE}, **more)  # type: ignore[arg-type]


CAST = Cast(
    (
        _entry(
            "c", Sort.PERSON, "Rowan James Bolt-Carr", "Alex", nicknames=("Roo",), born=PartialDate.on(date(2013, 5, 1))
        ),
        _entry("m", Sort.PERSON, "Jane Ann Bolt", "the mother"),
        _entry("g", Sort.PERSON, "Grace Bolt", "the sister"),
        _entry("w", Sort.PERSON, "Will O'Hare", "the partner"),
        _entry("s", Sort.SCHOOL, "St Mary's Ashcombe Primary School", "the school"),
        _entry("t", Sort.PLACE, "Millbrook", "the town"),
        _entry("a", Sort.ADDRESS, "14 Larch Close, Millbrook, MB4 7QT", first_to_look_at=FirstToLookAt.ADDRESS),
        _entry("n", Sort.NUMBER, "943 476 5919"),
        _entry("p", Sort.NUMBER, "07700 900123"),
        _entry("l", Sort.NUMBER, "LCS-0048213"),
        _entry("pol", Sort.AGENCY, "Millbrook Constabulary", "the police"),
        _entry("r", Sort.PHRASE, "the red kite on the pier"),
    ),
    child="c",
    first_day=date(2013, 5, 1),
)
HIDING = Hiding(CAST, P)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Jane said so.", "The mother said so."),
        ("seen with Jane Bolt", "seen with the mother"),
        ("told JANE BOLT", "told the mother"),
        ("Bolt, Jane rang", "The mother rang"),
        ("Ms J Bolt rang", "The mother rang"),
        ("Ms J. A. Bolt rang", "The mother rang"),
        ("J.B. rang; JB came", "The mother rang; the mother came"),
        ("Rowan's arm", "Alex's arm"),
        ("Rowan’s arm", "Alex’s arm"),
        ("Roo cried", "Alex cried"),
        ("Rowan Bolt Carr", "Alex"),
        ("ROWAN BOLT‑CARR", "Alex"),
        ("BoltCarr family", "Alex family"),
        ("R\u200bowan", "Alex"),
        ("Rоwan", "Alex"),
        ("the Bolts", "the [name removed]"),
        ("Grace was weighed; a period of grace", "The sister was weighed; a period of grace"),
        ("Will the mother come? He told Will.", "Will the mother come? He told the partner."),
        ("Will O’Hare, Will O Hare, Ohare", "The partner, the partner, the partner"),
        ("at Millbrook", "at the town"),
        ("Millbrook Constabulary came", "The police came"),
        ("St Mary’s Ashcombe Primary; Ashcombe School; Ashcombe", "The school; the school; the school"),
        ("14 Larch Cl, Larch Close, 14 Larch", "[address removed], [address removed], [address removed]"),
        ("mb47qt", "[address removed]"),
        ("NHS 943-476-5919", "NHS [number removed]"),
        ("+44 7700 900 123", "[number removed]"),
        ("lcs 0048213", "[number removed]"),
        ("The Red Kite, on the pier", "[words removed]"),
        ("came on 12 May 2013", "came day 12"),
        ("on 12/5/13, 2013-05-12, 12.v.2013, 20130512", "day 12, day 12, [date removed], day 12"),
        ("the twelfth of May", "[date removed]"),
        ("May 12th, 2013", "day 12"),
        ("She may go in May 2013", "She may go between day 1 and four weeks after"),
    ],
)
def test_every_writing_of_what_is_hidden_is_hidden(written: str, shown: str) -> None:
    tracked = HIDING.hide(written)
    assert tracked.names_off == shown
    assert tracked.names_on == written


@pytest.mark.parametrize(
    "text",
    [
        "graceful",
        "a willing partner",
        "bolted the door",
        "section 47",
        "42 kg",
    ],
)
def test_what_is_only_like_a_name_stays(text: str) -> None:
    assert HIDING.hide(text).names_off == text


def test_an_edit_made_with_names_off_is_kept_when_they_come_back() -> None:
    tracked = HIDING.hide("Jane hit Rowan on 3 June 2013 in Millbrook. Rowan cried.")
    edited = tracked.edited(
        tracked.names_off.replace("hit", "did not hit").replace(" in the town", "") + " Seen later."
    )
    assert edited.names_on == "Jane did not hit Rowan on 3 June 2013. Rowan cried. Seen later."
    assert (
        edited.names_off == tracked.names_off.replace("hit", "did not hit").replace(" in the town", "") + " Seen later."
    )


def test_a_hidden_stretch_that_was_edited_itself_comes_back_as_edited() -> None:
    tracked = HIDING.hide("She told Jane Bolt twice.")
    edited = tracked.edited("She told the grandmother twice.")
    assert edited == TrackedText("She told the grandmother twice.")


def test_no_edit_at_all_changes_nothing() -> None:
    tracked = HIDING.hide("Jane, Rowan and Grace; JB.")
    assert tracked.edited(tracked.names_off) == tracked


def _source() -> CombinedChronology:
    row = CombinedRow(
        "POL 1",
        "f1",
        "12/5/13 at 10:30",
        date(2013, 5, 12),
        date(2013, 5, 12),
        "POL",
        "Millbrook Constabulary",
        "Jane Bolt said Rowan fell.",
        time="10:30",
        people=("Jane Bolt", "Rowan", "J Bolt"),
        source="Bolt chronology.docx, row 4",
        received=("Ashcombe School, 13 May 2013",),
    )
    return CombinedChronology(
        title="Rowan Bolt-Carr",
        kind_of_review="Rapid review",
        period="1 May 2013 to 3 June 2014",
        version="panel",
        reader="the panel",
        made_on=date(2025, 11, 28),
        period_from=date(2013, 5, 1),
        period_to=date(2014, 6, 3),
        asked_agencies=(AskedAgency("POL", "Millbrook Constabulary", "version 2, received 3 November 2025"),),
        persons=(PersonShown("Rowan Bolt-Carr", ("child",)),),
        rows=(
            row,
            replace(row, reference="POL 2", when="spring 2013", earliest=date(2013, 3, 1), latest=date(2013, 5, 31)),
        ),
        gaps=(
            Gap("Nothing from Millbrook between 1 and 9 May 2013.", earliest=date(2013, 5, 1), latest=date(2013, 5, 9)),
        ),
        comments=(Comment("Was Jane asked?", "R Vale", date(2025, 11, 20), "POL 1"),),
    )


def test_a_version_of_a_chronology_hides_in_every_field_and_keeps_what_people_quote() -> None:
    made = generate(_source(), CAST, P, reader="the public").chronology
    first, second = made.rows
    assert (first.when, first.time, first.earliest, first.latest) == ("day 12", "", None, None)
    assert second.when == "between eight weeks before and four weeks after"
    assert first.people == ("the mother", "Alex") or first.people == ("The mother", "Alex")
    assert first.source == "The police record, paragraph POL 1"
    assert first.received == ("The school, day 13",)
    assert (first.reference, first.agency_letters, first.agency) == ("POL 1", "POL", "The police")
    assert (made.period_from, made.gaps[0].earliest, made.comments[0].on) == (None, None, date(2025, 11, 20))
    assert (made.version, made.reader) == ("published", "the public")
    shown = str(as_json(made)).casefold()
    for hidden in ("bolt", "rowan", "jane", "millbrook", "ashcombe", "2013", "2014"):
        assert hidden not in shown, hidden


SOURCES = (
    ("Niche 2300/11", "Niche [number removed]"),
    ("Mosaic 1182733, case note", "Mosaic [number removed], case note"),
    ("CIN/2013/0441", "[number removed]"),
)


@pytest.mark.parametrize(("source", "outside"), SOURCES)
def test_numbers_of_records_stand_in_no_version_that_leaves_and_the_published_one_tells_our_paragraph(
    source: str, outside: str
) -> None:
    whole = _source()
    rows = (replace(whole.rows[0], source=source, what=f"As {source} says, she fell."), *whole.rows[1:])
    whole = replace(whole, rows=rows)
    inside = generate(whole, CAST, Version.PANEL, reader="the panel", leaves=False).chronology.rows[0]
    leaving = generate(whole, CAST, Version.PANEL, reader="the board")
    published = generate(whole, CAST, P, reader="the public")
    assert (inside.source, inside.what) == (source, f"As {source} says, she fell.")
    assert leaving.chronology.rows[0].source == outside
    assert leaving.chronology.rows[0].what == f"As {outside} says, she fell."
    assert published.chronology.rows[0].source == "The police record, paragraph POL 1"
    assert published.chronology.rows[0].what == f"As {outside} says, she fell."
    for made in (leaving, published):
        assert made.tracked["rows", 0, "source"].names_on == source, "the key stays inside"


@pytest.mark.parametrize(
    ("source", "outside"),
    [
        ("4417/24; PO/return.xlsx, row 4", "[number removed]; PO/return.xlsx, row 4"),
        ("INT 77; PO/return.xlsx, row 5", "[number removed]; PO/return.xlsx, row 5"),
        ("MED/7", "[number removed]"),
        ("Paper file; case note 14.2", "Paper file; case note 14.2"),
        ("Supervision file", "Supervision file"),
        ("CPOMS", "CPOMS"),
    ],
)
def test_a_number_that_is_the_whole_of_a_source_leaves_with_no_version(source: str, outside: str) -> None:
    whole = replace(_source(), rows=(replace(_source().rows[0], source=source),))
    assert generate(whole, CAST, Version.PANEL, reader="the panel", leaves=False).chronology.rows[0].source == source
    leaving = generate(whole, CAST, Version.PANEL, reader="the board")
    assert leaving.chronology.rows[0].source == outside
    if source != outside:
        assert leaving.tracked["rows", 0, "source"].names_on == source


def test_a_number_that_a_person_decided_to_show_stands_and_our_own_numbers_too() -> None:
    shown = CastEntry("z", Sort.NUMBER, "ZE21C00312", shows={P: AS_IT_IS})
    whole = _source()
    own = replace(whole.rows[0], reference="CRIS 4471", what="Case number ZE21C00312 and Niche 2300/11.")
    cast = replace(CAST, entries=(*CAST.entries, shown))
    made = generate(replace(whole, rows=(own,)), cast, P, reader="the public").chronology.rows[0]
    assert made.reference == "CRIS 4471"
    assert made.what == "Case number ZE21C00312 and Niche [number removed]."
    inside_out = replace(own, source="ZE21C00312; MED/7")
    panel = replace(shown, shows={Version.PANEL: AS_IT_IS})
    board = generate(
        replace(whole, rows=(inside_out,)), replace(CAST, entries=(*CAST.entries, panel)), Version.PANEL, reader="Board"
    )
    assert board.chronology.rows[0].source == "ZE21C00312; [number removed]"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("??/13 (date not read)", "[date removed] (date not read)"),
        ("45/07/2013 (date not read)", "[date removed] (date not read)"),
        ("?/?/'13", "[date removed]"),
        ("see letter (date not read)", "see letter (date not read)"),
        ("date not known", "date not known"),
    ],
)
def test_a_date_that_cannot_be_read_keeps_no_figure_where_dates_are_hidden(written: str, shown: str) -> None:
    source = _source()
    row = replace(source.rows[0], when=written, earliest=None, latest=None)
    source = replace(source, rows=(), undated_rows=(row,))
    made = generate(source, CAST, P, reader="Board")
    assert made.chronology.undated_rows[0].when == shown
    panel = generate(source, CAST, Version.PANEL, reader="Board").chronology
    assert panel.undated_rows[0].when == written
    if written != shown:
        assert made.tracked["undated_rows", 0, "when"].names_on == written


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Review RR-2014-07 began.", "Review RR-[date removed] began."),
        ("LR/2014/3, second part", "LR/[date removed], second part"),
        ("in mid-2014", ""),
    ],
)
def test_the_figures_of_a_code_are_removed_and_not_told_as_a_day(written: str, shown: str) -> None:
    tracked = HIDING.hide(written)
    assert "2014" not in tracked.names_off
    if shown:
        assert tracked.names_off == shown
    assert tracked.names_on == written


def test_names_come_back_exactly_where_they_stood() -> None:
    source = _source()
    generated = generate(source, CAST, P, reader="the public")
    assert generated.tracked
    for path, tracked in generated.tracked.items():
        assert tracked.names_on == source_text(source, path)


def test_the_panel_sees_names_and_dates_and_not_what_is_first_to_look_at() -> None:
    source = replace(_source(), questions=("Who knew of 14 Larch Close?", "What did Jane say?"))
    cast = replace(CAST, entries=tuple(replace(one, shows={}) for one in CAST.entries))
    made = generate(source, cast, Version.PANEL, reader="the panel").chronology
    assert made.questions == ("Who knew of [address removed]?", "What did Jane say?")
    assert made.rows == source.rows
    assert made.period_from == source.period_from


def test_a_version_with_an_undecided_entry_is_not_made() -> None:
    with pytest.raises(CastIncomplete):
        generate(_source(), CAST, Version.FAMILY, reader="the family")


@pytest.mark.parametrize(
    ("shown", "said"), [(DatesShown.MONTH, "came May 2013"), (DatesShown.AGE, "came aged under one month")]
)
def test_a_version_may_show_months_or_the_childs_age(shown: DatesShown, said: str) -> None:
    hiding = Hiding(replace(CAST, dates={P: shown}), P)
    assert hiding.hide("came on 12 May 2013").names_off == said


def test_one_date_can_be_hidden_where_others_stay() -> None:
    cast = Cast((CastEntry("b", Sort.DATE, "1 May 2013", shows={Version.FAMILY: REMOVE}),))
    hiding = Hiding(cast, Version.FAMILY)
    assert hiding.hide("born 01/05/2013, seen 2 May 2013").names_off == "born [date removed], seen 2 May 2013"


def test_the_day_of_published_guidance_may_stay() -> None:
    hiding = Hiding(replace(CAST, shown_days=frozenset({date(2023, 12, 15)})), P)
    assert hiding.hide("in force from 15 December 2023").names_off == "in force from 15 December 2023"


def test_a_word_of_an_agencys_kind_is_no_writing_of_its_name() -> None:
    entry = CastEntry("m", Sort.AGENCY, "Marlow Adult Mental Health", shows={P: instead("Mental health service")})
    hiding = Hiding(Cast((entry,), first_day=date(2012, 1, 1)), P)
    words = "An adult man was present. Marlow Adult Mental Health was told."
    assert hiding.hide(words).names_off == "An adult man was present. Mental health service was told."
