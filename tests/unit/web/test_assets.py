"""What is served: nothing from elsewhere, nothing inline, no fonts or crest that may not be used here."""

import re
from pathlib import Path

import pytest

from sightline.service.web.components.agency_marks import COLOURS, PATTERNS, agency_marks
from sightline.service.web.middleware import CONTENT_SECURITY_POLICY
from sightline.vocabulary.agencies import AGENCY_KINDS

from .made_chronology import Agency

WEB = Path("src/sightline/service/web")
STYLES = sorted((WEB / "static").rglob("*.css"))
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_styles_load_nothing_but_files_beside_them(style):
    words = style.read_text("utf-8")
    for address in re.findall(r"url\(([^)]*)\)", words):
        plain = address.strip("\"'")
        assert plain.startswith("data:") or (style.parent / plain).is_file(), address
    assert "@import" not in words


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_no_style_uses_the_fonts_or_the_crest_of_government(style):
    words = style.read_text("utf-8")
    assert "GDS Transport" not in words
    assert "@font-face" not in words
    assert "govuk-crest" not in words


def test_no_picture_of_a_crown_or_crest_is_shipped():
    names = [path.name.lower() for path in (WEB / "static").rglob("*") if path.is_file()]
    assert not [name for name in names if any(word in name for word in ("crown", "crest", "logotype", "woff"))]


def test_the_licences_of_what_is_vendored_stand_beside_it():
    notice = (WEB / "static" / "vendor" / "NOTICE.md").read_text("utf-8")
    assert notice.count("Permission is hereby granted") == 2


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_a_script_a_style_or_a_handler_of_its_own(template):
    words = template.read_text("utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)", words)
    assert "<style" not in words
    assert not re.search(r"\sstyle\s*=", words)
    assert not re.search(r"\son[a-z]+\s*=\s*[\"']", words)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_every_form_that_changes_something_carries_its_token(template):
    for form in re.findall(r"<form method=\"post\".*?</form>", template.read_text("utf-8"), re.S):
        assert "csrf_input" in form


def test_no_name_stands_in_a_title():
    for path in (WEB / "views").glob("*.py"):
        for title in re.findall(r"\btitle=([^,\n]+)", path.read_text("utf-8")):
            # What a rule is called names nobody, and a page of one rule is found among tabs by it.
            is_fixed = title.startswith('"') or title == "card.rule.title"
            assert is_fixed, f"{path.name}: a title that is not fixed words can hold a name"


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere():
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "http" not in CONTENT_SECURITY_POLICY
    assert "default-src 'none'" in CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("colour", COLOURS)
def test_white_letters_can_be_read_on_every_agency_colour(colour):
    def light(part):
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (light(colour[at : at + 2]) for at in (1, 3, 5))
    assert 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5


def test_the_style_sheet_repeats_every_agency_colour_and_pattern():
    words = (WEB / "static" / "sightline" / "sightline.css").read_text("utf-8")
    for number, colour in enumerate(COLOURS):
        assert f".agency-colour-{number} {{ background-color: {colour}; }}" in words
    for number in range(1, len(PATTERNS)):
        assert f".agency-pattern-{number}::after" in words


def test_no_two_kinds_of_agency_share_colour_and_pattern_and_letters():
    marks = agency_marks(Agency(code, code, code) for code in AGENCY_KINDS)
    looks = [(mark.colour, mark.pattern, mark.letters) for mark in marks.values()]
    assert len(set(looks)) == len(looks)
    assert len({mark.letters for mark in marks.values()}) == len(marks)
