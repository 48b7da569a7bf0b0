"""However a hidden thing is written it is found, and what is only like it stops nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from time import process_time

import pytest

from sightline.chronology.partial_date import PartialDate
from sightline.publishing.leaks.check import check
from sightline.publishing.leaks.days import days_in
from sightline.publishing.leaks.finding import LeakSort
from sightline.publishing.leaks.hidden import hidden_in
from sightline.publishing.leaks.likeness import is_near, slips
from sightline.publishing.leaks.sought import Hidden
from sightline.publishing.versions.cast import AS_IT_IS, REMOVE, Cast, CastEntry, DatesShown, Sort, Version, instead

P = Version.PUBLISHED


def _entry(key: str, sort: Sort, name: str, **more: object) -> CastEntry:
    return CastEntry(key, sort, name, shows={P: REMOVE}, **more)  # type: ignore[arg-type]


CAST = Cast(
    (
        _entry(
            "child",
            Sort.PERSON,
            "Jorvan Miles Pethick-Raine",
            nicknames=("Jorrie",),
            born=PartialDate.on(date(2012, 11, 14)),
            died=PartialDate.on(date(2015, 2, 3)),
        ),
        _entry("mother", Sort.PERSON, "Catherine O'Dowd", spellings=("Catherine Pethick", "Cat Dowd")),
        _entry("grace", Sort.PERSON, "Grace Amberley"),
        _entry("may", Sort.PERSON, "May Summers"),
        _entry("will", Sort.PERSON, "Will Young"),
        _entry("short", Sort.PERSON, "Jo Ng", initials=("J.N.", "ZZ")),
        _entry("town", Sort.PLACE, "Thornaby Quay"),
        _entry("village", Sort.PLACE, "Reading"),
        _entry("school", Sort.SCHOOL, "St Brannoc's Catholic Primary School"),
        _entry("police", Sort.AGENCY, "Wexmoor Constabulary"),
        _entry("home", Sort.ADDRESS, "Flat 2, 118 Marigold Avenue, Wexmoor, WX4 0QD"),
        _entry("nhs", Sort.NUMBER, "943 476 5919"),
        _entry("phone", Sort.NUMBER, "01632 960417"),
        _entry("local", Sort.NUMBER, "LCS-0048213"),
        _entry("crime", Sort.NUMBER, "47/1182"),
        _entry("rare", Sort.PHRASE, "the lion mask left on the harbour wall"),
        CastEntry("doctor", Sort.PERSON, "Dr Helen Marsh", shows={P: instead("the paediatrician")}),
        CastEntry("court", Sort.AGENCY, "Wexford Assembly", shows={P: AS_IT_IS}),
    ),
    child="child",
    first_day=date(2012, 11, 14),
)
HIDDEN = hidden_in(CAST, P, days=[date(2014, 7, 9)], may_stand=[date(2025, 11, 28)])


def _entries(words: str, hidden: Hidden = HIDDEN) -> set[str]:
    findings = check("a.txt", words.encode(), hidden).findings
    return {one.entry or one.sort.value for one in findings if one.sort is not LeakSort.JOINED}


@pytest.mark.parametrize(
    ("words", "entry"),
    [
        ("jorvan was asleep", "child"),
        ("Jorvans coat", "child"),
        ("JORVAN’S coat", "child"),
        ("Jorvn, Jorvaan, Jrovan", "child"),
        ("the Raines came", "child"),
        ("Miles was asleep", "child"),
        ("Jorrie cried", "child"),
        ("J.M.P.R. cried", "child"),
        ("JMP cried", "child"),
        ("J. P. cried", "child"),
        ("pethickraine", "child"),
        ("PethickRaineJorvan_v2", "child"),
        ("Jor-\nvan cried", "child"),
        ("J0rvan cried", "child"),
        ("J\u200bo\u2060r\u00advan", "child"),
        ("Ｊｏｒｖａｎ", "child"),
        ("𝐉𝐨𝐫𝐯𝐚𝐧 cried", "child"),
        ("Jorván cried", "child"),
        ("Jоrvаn cried", "child"),
        ("J-o-r-v-a-n cried", "child"),
        ("\u202enavroJ", "child"),
        ("4a6f7276616e", "child"),
        ("Kathryn rang", "mother"),
        ("Cathy rang", "mother"),
        ("Katie rang", "mother"),
        ("Ms ODowd rang", "mother"),
        ("Ms O Dowd rang", "mother"),
        ("O’Dowd, C", "mother"),
        ("Grace was weighed", "grace"),
        ("seen with Grace", "grace"),
        ("mum said grace said no", "grace"),
        ("GRACE", "grace"),
        ("May said she was cold", "may"),
        ("I told May", "may"),
        ("Will was there, Will’s car", "will"),
        ("will young", "nothing"),
        ("Mr Young came", "will"),
        ("ask Jo", "short"),
        ("ask Ng", "short"),
        ("seen by ZZ", "short"),
        ("JN rang", "short"),
        ("near thornaby", "town"),
        ("Thornabyquay", "town"),
        ("a flat in Reading", "village"),
        ("St Brannocs", "school"),
        ("Saint Brannoc’s", "school"),
        ("Brannoc School", "school"),
        ("SBCPS rang", "school"),
        ("the Wexmoor police", "police"),
        ("118 marigold", "home"),
        ("Marigold Ave", "home"),
        ("Marigold was painted on the wall", "home"),
        ("WX4OQD", "home"),
        ("wx4 0qd", "home"),
        ("9434765919", "nhs"),
        ("943.476.5919", "nhs"),
        ("943 476 5991", "nhs"),
        ("9434765999", "nhs"),
        ("+44 (0)1632 960 417", "phone"),
        ("1632960417", "phone"),
        ("LCS 48213? no: lcs0048213", "local"),
        ("crime number 47 1182", "crime"),
        ("THE LION MASK, left there on that harbour wall", "rare"),
        ("a mask of a lion was left by the harbour wall", "rare"),
        ("Helen wrote", "doctor"),
        ("Dr Marsh wrote", "doctor"),
        ("on 3/2/15", "child"),
        ("on 2/3/2015", "child"),
        ("on 2015-02-03", "child"),
        ("3rd of Feb. 2015", "child"),
        ("the third of February", "child"),
        ("born 14.xi.12", "child"),
        ("14112012", "child"),
        ("9th July", "date"),
        ("July 2014", "date"),
        ("07/2014", "date"),
        ("on 12 March 2001", "date"),
        ("now at 22 Acacia Grove", "looks like something to hide"),
        ("near AB12 3DE", "looks like something to hide"),
        ("ring 0161 496 0123", "looks like something to hide"),
        ("write to a.b@example.org", "looks like something to hide"),
        ("number 123 456 7881", "looks like something to hide"),
    ],
)
def test_what_is_hidden_is_found_however_it_is_written(words: str, entry: str) -> None:
    if entry == "nothing":
        assert not _entries(words)
    else:
        assert entry in _entries(words)


@pytest.mark.parametrize(
    "words",
    [
        "Will the review ask whether she may attend? It will.",
        "May the panel see it? They may.",
        "By the grace of a neighbour; within a period of grace",
        "in the summer holidays and over two summers",
        "a young mother who was reading a book",
        "The miles that she walked; a mile from the coast",
        "The marsh was flooded and the marshes closed",
        "The paediatrician wrote to the Wexford Assembly.",
        "Section 47 and paragraph 11.82 of the guidance",
        "140 ml every 4 hours; 38.5 degrees; 9.43 kg",
        "GP, HV, CSC, MASH, NFA and a CP plan",
        "day 12, three weeks after, aged two years",
        "made on 28 November 2025",
        "the wall of the harbour",
        "The mother joked that the catering was fine",
        "POL 14, HV 3 and EDU 22; page 3 of 31; version published",
        "no concerns were recorded by the practice nurse",
    ],
)
def test_what_is_only_like_a_hidden_thing_stops_nothing(words: str) -> None:
    assert _entries(words) == set()


def test_a_version_that_shows_months_hides_days_and_not_months() -> None:
    cast = Cast(CAST.entries, child="child", dates={P: DatesShown.MONTH})
    hidden = hidden_in(cast, P, days=[date(2014, 7, 9)])
    assert _entries("in July 2014", hidden) == set()
    assert _entries("on 9 July 2014", hidden) == {"date"}


def test_a_version_that_shows_days_hides_only_those_that_the_cast_lists() -> None:
    day = CastEntry("d", Sort.DATE, "14 November 2012", shows={Version.FAMILY: REMOVE})
    hidden = hidden_in(Cast((day,)), Version.FAMILY, days=[date(2014, 7, 9)])
    assert _entries("on 14/11/2012 and on 9 July 2014", hidden) == {"d"}


@pytest.mark.parametrize(
    ("one", "other", "made"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abcd", 1), ("abc", "xbz", 2), ("", "abc", 3)],
)
def test_slips_are_counted(one: str, other: str, made: int) -> None:
    assert slips(one, other, 4) == slips(other, one, 4) == made


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("jayne", "jane"),
        ("smyth", "smith"),
        ("karys", "carys"),
        ("steven", "stephen"),
        ("philips", "phillips"),
        ("maccdonald", "macdonald"),
    ],
)
def test_a_misspelling_is_near(word: str, name: str) -> None:
    assert is_near(word, name)


@pytest.mark.parametrize(
    ("word", "name"), [("june", "jane"), ("polly", "pellow"), ("lucy", "luke"), ("ann", "anna"), ("dale", "dane")]
)
def test_another_name_is_mostly_not_near(word: str, name: str) -> None:
    # June is a slip from Jane: of four letters the check looks at every slip, and a person decides.
    assert bool(is_near(word, name)) == (word in ("june", "dale", "ann"))


def test_each_writing_of_a_day_is_read_as_that_day() -> None:
    day = date(2014, 5, 7)
    numbers = "7/5/14|07.05.2014|2014-05-07|20140507|070514|5/7/2014|7.v.14"
    words = "7th may 2014|may 7, 2014|seventh of may 2014|7-may-14|7may2014|7 may '14"
    for written in (*numbers.split("|"), *words.split("|"), "the seventh of may, two thousand and fourteen"):
        assert any(day in found.days for found in days_in(written)), written


CLUES = "Alex was aged 22 months. Alex died in hospital on Christmas Day. The partner was tried at Wexford Crown Court."


def test_clues_that_together_identify_are_one_finding() -> None:
    findings = check("a.txt", CLUES.encode(), HIDDEN).findings
    joined = [one for one in findings if one.sort is LeakSort.JOINED]
    assert len(joined) == 1
    assert "Wexford Crown Court" in joined[0].found
    assert "22 months" in joined[0].found


@pytest.mark.parametrize("gone", ["aged 22 months", "on Christmas Day", "at Wexford Crown Court"])
def test_a_clue_less_is_no_finding(gone: str) -> None:
    findings = check("a.txt", CLUES.replace(gone, "then").encode(), HIDDEN).findings
    assert [one for one in findings if one.sort is LeakSort.JOINED] == []


def test_one_thing_in_one_place_is_one_finding() -> None:
    findings = check("a.txt", b"told Jorvan so", HIDDEN).findings
    assert [(one.entry, one.found, one.where) for one in findings] == [("child", "Jorvan", "line 1")]


SERVICE = Cast(
    (
        CastEntry("hv", Sort.AGENCY, "Wexmoor Health Visiting", shows={P: instead("Health visiting")}),
        CastEntry("csc", Sort.AGENCY, "Wexmoor Children's Social Care", shows={P: instead("Children's social care")}),
    ),
    first_day=date(2012, 11, 14),
)


@pytest.mark.parametrize(
    "words", ["Health visiting wrote to children's social care.", "CHILDREN'S SOCIAL CARE replied"]
)
def test_what_the_version_puts_in_the_place_of_an_agency_is_no_leak_of_it(words: str) -> None:
    assert _entries(words, hidden_in(SERVICE, P)) == set()


@pytest.mark.parametrize("words", ["Wexmoor Health Visiting", "the Wexmoor service", "Wexmoor Childrens Social Care"])
def test_the_rest_of_its_name_still_is(words: str) -> None:
    assert _entries(words, hidden_in(SERVICE, P)) != set()


def test_figures_that_fell_so_in_a_files_own_digest_are_no_number() -> None:
    digest = "9434765919" + "ab1c" * 13 + "de"
    assert _entries(f"Version 2. SHA-256 {digest}") == set()
    assert _entries("Version 2. NHS 9434765919") == {"nhs"}
    assert "nhs" in _entries(f"Version 2. NHS 9434765919, SHA-256 {digest}")
    assert "nhs" in _entries("9434765919" + "1234" * 13 + "56")


@pytest.mark.parametrize(
    "words",
    ["the flat in Larch Close", "at 14 Larch", "14B Larch", "number fourteen, Larch Cl.", "14 b Larch Close"],
)
def test_a_house_with_a_letter_gives_its_street_away_as_any_other(words: str) -> None:
    cast = Cast((_entry("home", Sort.ADDRESS, "14b Larch Close, Millbrook, MB4 7QT"),), first_day=date(2012, 1, 1))
    assert "home" in _entries(words, hidden_in(cast, P))


def test_what_every_agency_of_a_kind_is_called_gives_none_of_them_away() -> None:
    names = {
        "Marlow Adult Mental Health": "Mental health service",
        "Marlow Midwifery Service": "Midwifery",
        "Marlow Probation Service": "Probation",
        "Marlow Children's Social Care": "Children's social care",
        "Marlow Health Visiting Service": "Health visiting",
    }
    cast = Cast(
        tuple(CastEntry(name[:9] + kind, Sort.AGENCY, name, shows={P: instead(kind)}) for name, kind in names.items()),
        first_day=date(2012, 1, 1),
    )
    hidden = hidden_in(cast, P)
    for kind in names.values():
        assert not _entries(f"{kind} was not invited.", hidden)
    assert _entries("An adult man from probation and the children's midwife", hidden) == set()
    for name in names:
        assert _entries(f"{name} was not invited.", hidden), "the whole name still does"
    assert _entries("The Marlow team was not invited.", hidden)


@pytest.mark.parametrize("row", ["_", "1", "a", "A2", " ", "a for b ", "1,111", "- ", "(", "Jorvan Miles "])
def test_a_long_row_of_signs_is_looked_through_in_moments(row: str) -> None:
    began = process_time()
    check("a.txt", f"Signed {row * (40_000 // len(row))}ab on".encode(), HIDDEN)
    assert process_time() - began < 3


def test_a_name_on_a_line_to_be_signed_is_found() -> None:
    assert _entries("Signed ______________________________________________Jorvan") == {"child"}
    assert _entries("Signed _J_o_r_v_a_n_") == {"child"}
    assert _entries("Signed ______________________________________________ab") == set()


@pytest.mark.parametrize(
    "words",
    ["Niche 2300/11", "Mosaic 1182733", "EPR ref 55-0912-A", "CIN/2013/0441", "Case No: MJ13C00218", "is 44230019872"],
)
def test_the_number_of_a_record_stops_whatever_leaves_and_no_version_of_the_panel_that_stays(words: str) -> None:
    inside = hidden_in(CAST, Version.PANEL, stays_inside=True)
    assert "number of an agency's record" in check("a.txt", words.encode(), HIDDEN).findings[0].why
    assert check("a.txt", words.encode(), hidden_in(CAST, Version.PANEL)).stops()
    assert not check("a.txt", words.encode(), inside).stops()


def test_a_round_number_and_the_day_of_a_machine_are_no_records() -> None:
    assert not check("a.txt", b"It cost 1000000 in all; made 20251128.", HIDDEN).findings


def test_a_postcode_broken_over_a_line_stops() -> None:
    assert "PL2 \n7QT" in {one.found for one in check("a.txt", b"gave it as PL2 \n7QT", HIDDEN).findings}


def test_a_judgment_is_found_where_its_year_was_taken_out() -> None:
    for words in ("[date removed] EWFC 99 calls her Z.", "[2025] EWFC 99 calls her Z.", "EWHC 1204 (Fam)"):
        assert LeakSort.JOINED in {one.sort for one in check("a.txt", words.encode(), HIDDEN).findings}, words


def test_the_number_in_an_officers_name_is_that_number_and_no_other_nearly() -> None:
    cast = Cast((_entry("pc", Sort.PERSON, "PC 4417 Sallow"), _entry("other", Sort.PERSON, "PC 22 Dunwich")))
    hidden = hidden_in(replace(cast, first_day=date(2012, 11, 14)), P)

    def found(words: str) -> set[tuple[str, LeakSort]]:
        return {(one.found, one.sort) for one in check("a.txt", words.encode(), hidden).findings}

    assert found("collar 4417 came") == {("4417", LeakSort.NAME)}
    assert found("as SH 22 says") == set()
    assert found("Tel 07700 900 417.") == {("07700 900 417", LeakSort.LOOKS_LIKE)}


def test_a_name_that_lies_within_a_word_of_a_files_own_form_stops_nothing() -> None:
    hidden = hidden_in(Cast((_entry("di", Sort.PERSON, "Ann Roper"),), first_day=date(2012, 11, 14)), P)
    for words, stops in (("<coreProperties/>", False), ("<x name='annroper'/>", True), ("<roperfile/>", True)):
        assert check("a.xml", words.encode(), hidden).stops() is stops, words
