"""Every page: axe finds nothing, nothing comes from elsewhere, no name leaves in address or title."""

from __future__ import annotations

import re

import pytest

from .axe import violations
from .papers import NAMES

pytestmark = pytest.mark.browser

PAGES = {
    "first screen": "/",
    "case": "/case/{case}/",
    "chronology": "/child/{child}/",
    "chronology, filtered": "/child/{child}/?words=home&order=recorded",
    "chronology of a past day": "/child/{child}/?known_at=2014-05-01",
    "picture": "/child/{child}/picture/",
    "picture of a year": "/child/{child}/picture/?year=2014",
    "who had what": "/child/{child}/who-had-what/",
    "questions": "/child/{child}/questions/",
    "questions in hindsight": "/child/{child}/questions/?view=hindsight",
    "duties": "/child/{child}/duties/",
    "looking back": "/child/{child}/looking-back/",
    "looking back in hindsight": "/child/{child}/looking-back/?view=hindsight",
    "disclosures": "/child/{child}/looking-back/disclosures/",
    "choosing a past day": "/child/{child}/past-day/",
    "a past day that is none": "/child/{child}/past-day/?go=1&day=31&month=2&year=2014",
    "confirm": "/case/{case}/confirm/",
    "confirm one": "/case/{case}/confirm/one/",
    "confirm one, changing": "/case/{case}/confirm/one/?as=domestic_abuse_incident",
    "confirm one, in one document": "{confirm_document}",
    "confirm together": "{confirm_together}",
    "confirm split": "{confirm_split}",
    "confirm join": "{confirm_join}",
    "lexicon suggestions": "/case/{case}/lexicon/",
    "same event": "/case/{case}/same-event/",
    "contradictions of the case": "/case/{case}/contradictions/",
    "people": "/case/{case}/people/",
    "told": "/case/{case}/told/",
    "answers": "/case/{case}/answers/",
    "documents": "/case/{case}/documents/",
    "document": "{document}",
    "changes": "{changes}",
    "could not be read": "/case/{case}/could-not-be-read/",
    "entry": "{entry}",
    "contradictions": "{contradictions}",
    "decisions": "/case/{case}/decisions/",
    "looks": "/looks/",
    "digest": "/digest/",
    "digest of everything open": "/digest/?since=ever",
    "rulebook": "/rulebook/",
    "rulebook, narrowed": "/rulebook/?what=duty&checked=no",
    "rule that asks": "/rulebook/rule/notification-lag/",
    "rule that is a duty": "/rulebook/rule/initial-conference-in-time/",
    "figures of rules": "/rulebook/figures/",
    "decisions on rules": "/rulebook/decisions/",
    "about": "/about/",
    "your name": "/your-name/",
    "not found": "/nothing-here/",
}
_REFUSED = {"a past day that is none": 400, "not found": 404}


def _address(page, served, name):
    """The address of a page; those whose ids are only known to other pages are found by following their links."""

    def link(start, pattern):
        page.goto(start)
        found = re.search(pattern, page.content())
        assert found, f"{start} has no link like {pattern}"
        return found.group(1).replace("&amp;", "&")

    wanted = PAGES[name]
    if wanted == "{confirm_together}":
        return link(f"/case/{served.case}/confirm/", r'href="([^"]*/together/[^"]*)"')
    if wanted == "{confirm_document}":
        return link(f"/case/{served.case}/confirm/", r'href="([^"]*/one/\?document=[^"]*)"')
    if wanted in ("{confirm_split}", "{confirm_join}"):
        page.goto(f"/case/{served.case}/confirm/")
        letter = page.locator("tr", has_text="School letter.txt").get_by_role("link").get_attribute("href")
        return link(letter, rf'href="([^"]*/{wanted[9:-1]}/[^"]*)"')
    if wanted == "{document}":
        return link(f"/child/{served.child}/", r'href="(/document/[^"#]*)')
    if wanted == "{changes}":
        return link(f"/case/{served.case}/documents/", r'href="([^"]*/changes/)"')
    if wanted == "{entry}":
        return link(f"/child/{served.child}/", r'href="(/entry/[^"]*)"')
    if wanted == "{contradictions}":
        return link(_address(page, served, "entry"), r'href="(/entry/[^"]*/contradictions/[^"]*)"')
    return wanted.format(case=served.case, child=served.child)


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_the_page_says_the_same_without_scripts(name, reading, open_page):
    page, without = open_page(reading), open_page(reading, scripts=False)
    address = _address(page, reading, name)
    answer = page.goto(address)
    assert answer.status == _REFUSED.get(name, 200)
    assert violations(page) == []
    assert "Not for real families" in page.inner_text("body")
    for told in (page.url, page.title()):
        assert not any(part in told for part in NAMES)
    without.goto(address)
    assert without.locator("h1").all_inner_texts() == page.locator("h1").all_inner_texts()
    assert without.locator("main a").count() == page.locator("main a").count()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_on_the_page_without_its_scripts(name, reading, open_page):
    page = open_page(reading, site_scripts=False)
    page.goto(_address(page, reading, name))
    assert "govuk-frontend-supported" not in (page.locator("body").get_attribute("class") or ""), "a script ran"
    assert violations(page) == []


@pytest.mark.parametrize(
    "name", ["first screen", "chronology", "picture", "people", "confirm one", "document", "rule that asks", "digest"]
)
def test_axe_finds_nothing_on_a_narrow_screen(name, reading, open_page):
    page = open_page(reading, width=320, height=700)
    page.goto(_address(page, reading, name))
    assert violations(page) == []
    beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert beyond <= 0, "the page scrolls sideways at 320 pixels, which is 400 % of 1280"


def test_a_store_read_by_machine_is_stamped_on_every_page(unchecked, open_page):
    page = open_page(unchecked)
    for name in ("first screen", "chronology", "picture", "who had what", "questions", "duties", "people", "looks"):
        page.goto(_address(page, unchecked, name))
        assert "Read by machine, unchecked" in page.inner_text("body"), name


def test_axe_finds_nothing_where_questions_and_duties_are_raised(unchecked, open_page):
    page = open_page(unchecked)
    raised = 0
    for name in ("first screen", "questions", "questions in hindsight", "duties", "picture", "digest"):
        page.goto(_address(page, unchecked, name))
        assert violations(page) == [], name
        raised += page.locator("article.sl-card").count()
    assert raised > 0


def test_pages_are_kept_out_of_every_cache_and_frame(reading, open_page):
    answer = open_page(reading).goto(f"/child/{reading.child}/")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_a_form_from_elsewhere_is_refused_in_plain_words(reading, open_page):
    page = open_page(reading)
    answer = page.request.post(f"/case/{reading.case}/people/", form={"decision": "join"})
    assert answer.status == 403
    assert "That could not be accepted" in answer.text()


@pytest.mark.parametrize("width", [700, 1030, 1100, 1250, 1300])
def test_no_words_touch_the_edge_of_the_window(width, reading, open_page):
    page = open_page(reading, width=width)
    page.goto("/")
    assert page.locator("h1").bounding_box()["x"] >= 15
