"""Web pages: what a reader of the page sees, in blocks and tables; nothing else, and nothing fetched."""

from __future__ import annotations

import time

import pytest

from tests.unit.documents.files import blocks_of, grid_of, opened, refusal


def words(path, body: str) -> list[str]:
    return [text for _, text in blocks_of(opened(path, f"<!doctype html><html><body>{body}</body></html>"))]


def test_blocks_stand_on_lines_of_their_own_and_marks_within_a_sentence_do_not_part_it(tmp_path):
    body = (
        "<h1>Case  review</h1><p>She <b>denied</b>\n it.<br>Twice.</p><ul><li>one<li>two</ul>loose<div>boxed</div>end"
    )
    found = opened(tmp_path / "a.html", f"<html><body>{body}")
    assert blocks_of(found) == [
        ("heading", "Case review"), ("paragraph", "She denied it.\nTwice."), ("paragraph", "one"), ("paragraph", "two"),
        ("paragraph", "loose"), ("paragraph", "boxed"), ("paragraph", "end"),
    ]  # fmt: skip
    assert found.format == "html"


def test_scripts_styles_comments_and_what_is_hidden_are_left_out(tmp_path):
    body = (
        "<script>if (a<b) {'seen'}</script><style>p{}</style><!-- note --><template>t</template><noscript>n</noscript>"
        "<p>Shown</p><p style='display: none'>Secret</p><p hidden>Secret</p><svg><text>s</text></svg>after"
    )
    found = opened(tmp_path / "a.html", f"<html><body>{body}")
    assert [text for _, text in blocks_of(found)] == ["Shown", "after"]
    assert any("hidden" in warning for warning in found.warnings)


def test_menus_and_page_footers_go_but_never_words_of_the_article(tmp_path):
    long = "The aside is part of the article and says at length what the court was told about the child that day. " * 2
    body = (
        "<header><a href=/>Home</a> The Mercury</header><nav><a href=/a>News</a> <a href=/b>Sport</a></nav>"
        f"<article><header><h1>Trial</h1><p>By A Writer</p></header><p>He was convicted.</p><aside>{long}</aside>"
        "<aside><a href=/c>Related: another trial</a></aside><footer>Reported from court.</footer></article>"
        "<footer>Published by the Mercury</footer>"
    )
    found = opened(tmp_path / "a.html", f"<html><body>{body}")
    assert [text for _, text in blocks_of(found)] == [
        "Trial", "By A Writer", "He was convicted.", long.strip(), "Reported from court.",
    ]  # fmt: skip
    assert "Published by the Mercury" in found.stamps
    assert any("left out" in warning for warning in found.warnings)


def test_a_page_that_is_all_furniture_is_read_all_the_same(tmp_path):
    assert words(tmp_path / "a.html", "<nav><a>One</a> <a>Two</a></nav>") == ["One Two"]


def test_a_plain_page_keeps_its_footer_and_side_boxes(tmp_path):
    assert words(tmp_path / "a.html", "<p>Letter</p><footer>Signed by Ann Bell</footer>") == [
        "Letter",
        "Signed by Ann Bell",
    ]


def test_tables_have_cells_with_their_joins(tmp_path):
    body = (
        "<table><caption>Log</caption><thead><tr><th>Date<th>What<th>Who</thead>"
        "<tr><td rowspan=2>1/2/14<td>Seen<br>well<td>HV<tr><td colspan=2>No reply"
        "<tr><td colspan=2 rowspan=2>wide<td>x<tr><td>y</table>"
    )
    found = opened(tmp_path / "a.html", f"<html><body>{body}")
    assert grid_of(found) == [
        ["Date", "What", "Who"], ["1/2/14", "Seen\nwell", "HV"], ["1/2/14", "No reply", ""], ["wide", "", "x"],
        ["wide", "", "y"],
    ]  # fmt: skip
    assert [[cell.merged for cell in row.cells] for row in found.tables[0].rows[2:]] == [
        ["down", "", "across"], ["", "across", ""], ["down", "across", ""],
    ]  # fmt: skip
    assert blocks_of(found) == [("heading", "Log")]


def test_words_astray_in_a_table_are_kept(tmp_path):
    found = opened(tmp_path / "a.html", "<html><table>lost<tr><td>a</td>stray<td>b</td></tr>after</table>")
    for word in ("lost", "stray", "after"):
        assert word in found.text


def test_a_frame_of_tables_is_looked_through(tmp_path):
    body = "<table><tr><td><p>Dear all</p></td><td><table><tr><td>Date<td>Event<tr><td>1/2/14<td>Seen</table></table>"
    found = opened(tmp_path / "a.html", f"<html><body>{body}")
    assert [text for _, text in blocks_of(found)] == ["Dear all"]
    assert grid_of(found) == [["Date", "Event"], ["1/2/14", "Seen"]]


def test_entities_footnote_marks_and_times(tmp_path):
    body = "<p>&pound;5&nbsp;&ndash;&#x20;caf&eacute; on 4<sup>th</sup> aged 3<sup>2</sup> "
    body += "<time datetime=2014-04-04></time></p>"
    assert words(tmp_path / "a.html", body) == ["£5 – café on 4th aged 3[2] 2014-04-04"]


def test_deleted_words_go_and_struck_ones_stay_with_a_warning(tmp_path):
    found = opened(tmp_path / "a.html", "<html><p>He <del>was</del><ins>is</ins> <s>well</s></p>")
    assert found.text == "He is well\n"
    assert len(found.warnings) == 2


def test_what_stands_in_a_form_is_read(tmp_path):
    body = (
        "<label>Date <input value='4 May 2014'></label><input type=hidden value=token><input type=checkbox checked>Seen"
        "<select><option>No<option selected>Yes</select><textarea>Line one\nline two</textarea>"
    )
    text = opened(tmp_path / "a.html", f"<html><body>{body}").text
    assert "Date 4 May 2014" in text
    assert "[x] Seen" in text
    assert "Yes" in text
    assert "No" not in text
    assert "Line one\nline two" in text
    assert "token" not in text


def test_preformatted_lines_stay_lines(tmp_path):
    assert words(tmp_path / "a.html", "<pre>4 May  visit\n5 May  call</pre>") == ["4 May  visit\n5 May  call"]


@pytest.mark.parametrize(
    "data",
    [
        "<html><meta charset=utf-8><p>café “x”".encode(),
        "<html><meta charset=windows-1252><p>café “x”".encode("cp1252"),
        "<html><meta http-equiv=content-type content='text/html; charset=iso-8859-1'><p>café “x”".encode("cp1252"),
        "<html><meta charset=utf-16><p>café “x”".encode(),
        "<html><meta charset=nonsense><p>café “x”".encode("cp1252"),
        "<html><p>café “x”".encode("utf-16"),
        "\ufeff<html><p>café “x”".encode(),
    ],
)
def test_character_sets_are_found(tmp_path, data):
    assert opened(tmp_path / "a.html", data).text == "café “x”\n"


def test_title_and_day_of_publication_are_properties(tmp_path):
    head = "<title>Man  jailed</title><meta property='article:published_time' content='2020-02-11T10:00:00Z'>"
    found = opened(tmp_path / "a.html", f"<html><head>{head}</head><p>x")
    assert found.properties["title"] == "Man jailed"
    assert found.properties["published"] == "2020-02-11T10:00:00Z"


def test_right_to_left_words_keep_their_order(tmp_path):
    assert words(tmp_path / "a.html", "<p dir=rtl>האם אמרה</p>") == ["האם אמרה"]


@pytest.mark.parametrize("name", ["a.txt", "b.doc", "c.html"])
def test_a_page_is_one_whatever_it_is_called(tmp_path, name):
    found = opened(tmp_path / name, "<!DOCTYPE html><p>Hello")
    assert found.format == "html"
    assert bool(found.warnings) is (name != "c.html")


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "aside", "blockquote", "font", "span hidden"])
def test_elements_nested_without_end_are_refused_in_time(tmp_path, tag):
    began = time.monotonic()
    assert "nested" in refusal(tmp_path / "a.html", "<html><body>" + f"<{tag}>" * 100_000 + "deep")
    assert time.monotonic() - began < 10


def test_unclosed_marks_by_the_hundred_are_read(tmp_path):
    assert "deep" in opened(tmp_path / "a.html", "<html><body>" + "<font>" * 900 + "deep").text


def test_entities_that_would_expand_without_end_do_not(tmp_path):
    laughs = "<!DOCTYPE html [" + "".join(f'<!ENTITY l{n + 1} "&l{n};&l{n};">' for n in range(60)) + "]><html><p>&l60;x"
    assert len(opened(tmp_path / "a.html", laughs).text) < 5000


def test_joined_cells_without_end_are_bounded(tmp_path):
    body = "<tr><td colspan=999999 rowspan=999999>a<td>b" * 30
    assert "columns" in refusal(tmp_path / "a.html", f"<html><table>{body}</table>")
    found = opened(tmp_path / "c.html", "<html><table><tr><td rowspan=999999>a<td>b<tr><td>c</table>")
    assert grid_of(found) == [["a", "b"], ["a", "c"]]
    assert "columns" in refusal(tmp_path / "b.html", "<html><table><tr>" + "<td colspan=63>a" * 40 + "</table>")
