"""Journeys that only read: the chronology, a passage, a past day, the picture, paper, and the keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_the_chronology_shows_dates_as_the_records_have_them(reading, open_page):
    page = open_page(reading)
    page.goto(f"/child/{reading.child}/")
    rows = page.locator("tr.sl-row")
    expect(rows.filter(has_text="begins a relationship").locator("th")).to_contain_text("January 2014")
    expect(rows.filter(has_text="begins a relationship").locator("th")).to_contain_text("day not known")
    expect(rows.filter(has_text="reports shouting").locator("th")).to_contain_text("not sure")
    expect(rows.filter(has_text="Telephone call, no reply").locator("th")).to_contain_text("Date not known")
    expect(rows.filter(has_text="banging on the door").locator("th")).to_contain_text("18:15")


def test_filters_keep_what_they_say_and_can_be_taken_away(reading, open_page):
    page = open_page(reading)
    page.goto(f"/child/{reading.child}/")
    everything = page.locator("tr.sl-row").count()
    page.get_by_text("Filter and sort").click()
    page.get_by_label("Words in the entry").fill("visit home")
    page.get_by_role("button", name="Show these entries").click()
    expect(page.locator("tr.sl-row")).to_have_count(2)
    page.get_by_role("link", name="Remove this filter: “visit home”").click()
    expect(page.locator("tr.sl-row")).to_have_count(everything)


def test_a_row_opens_its_document_at_the_very_passage(reading, open_page):
    page = open_page(reading)
    page.goto(f"/child/{reading.child}/")
    page.locator("tr.sl-row").filter(has_text="small bruise on his cheek").first.locator(
        "a.sl-source__link"
    ).first.click()
    passage = page.locator("#passage")
    expect(passage).to_contain_text("small bruise on his cheek")
    expect(passage).to_be_in_viewport()
    expect(page.locator("li[aria-current=true]")).to_contain_text("3 June 2014")


def test_a_past_day_hides_later_knowledge_until_it_is_left_and_the_leaving_is_logged(reading, open_page):
    page = open_page(reading)
    page.goto(f"/child/{reading.child}/")
    page.get_by_text("Look at this as an agency had it on a past day").click()
    page.get_by_label("Which agency’s records").select_option(label="Police")
    page.get_by_label("Day", exact=True).fill("10")
    page.get_by_label("Month", exact=True).fill("4")
    page.get_by_label("Year", exact=True).fill("2014")
    page.get_by_role("button", name="Look at that day").click()
    bar = page.get_by_role("region", name="A past day")
    expect(bar).to_contain_text("You are looking at what Police had on 10 April 2014. Later knowledge is hidden.")
    expect(bar).to_contain_text("This does not show that anyone should have acted differently")
    expect(page.locator("tr.sl-row").filter(has_text="Called to the hospital")).to_have_count(1)
    for hidden in ("without insurance", "Plan agreed", "brought to the emergency department"):
        assert hidden not in page.content()
    for view in ("Picture", "Who had what", "Questions to consider", "Duties"):
        page.get_by_role("link", name=view, exact=True).click()
        expect(bar).to_be_visible()
        assert "without insurance" not in page.content()
    page.get_by_role("link", name="Chronology", exact=True).click()
    page.locator("a.sl-source__link").first.click()
    expect(page.locator("main")).to_contain_text("The rest of the document is hidden")
    assert "banging on the door" not in page.content()
    page.get_by_role("button", name="Leave this day").click()
    expect(bar).to_have_count(0)
    page.goto("/looks/")
    expect(page.locator("main")).to_contain_text("later knowledge shown")


def test_a_day_that_is_none_says_so_and_keeps_what_was_typed(reading, open_page):
    page = open_page(reading)
    page.goto(f"/child/{reading.child}/past-day/?go=1&day=31&month=2&year=2014")
    expect(page.get_by_role("alert")).to_contain_text("Enter a real date")
    expect(page.get_by_label("Day", exact=True)).to_have_value("31")


def test_the_matrix_says_no_evidence_of_receipt(reading, open_page):
    page = open_page(reading)
    page.goto(f"/child/{reading.child}/who-had-what/")
    row = page.locator("tbody tr").filter(has_text="not brought to the follow-up")
    expect(row.locator("td")).to_contain_text(["no evidence of receipt"])
    assert page.content().count("did not know") == 1, "only in the sentence that says what it does not mean"


def test_a_mark_of_the_picture_leads_to_its_row(reading, open_page):
    page = open_page(reading)
    page.goto(f"/child/{reading.child}/picture/?year=2014")
    mark = page.locator("svg a", has=page.locator("title", has_text="banging on the door"))
    mark.locator(".pic-shape").click()
    target = page.locator("tr:target")
    expect(target).to_contain_text("banging on the door")


def test_what_the_police_changed_is_shown_word_by_word(reading, open_page):
    page = open_page(reading)
    page.goto(f"/case/{reading.case}/documents/")
    page.get_by_role("link", name=re.compile("what changed")).click()
    expect(page.locator("ins").filter(has_text="awake")).to_have_count(1)
    expect(page.locator("main")).to_contain_text("banging on the door")
    expect(page.locator("main")).to_contain_text("without insurance")


def test_what_could_not_be_read_says_why_and_what_to_do(reading, open_page):
    page = open_page(reading)
    page.goto("/")
    page.get_by_role("link", name=re.compile("See what and why")).click()
    row = page.locator("tbody tr").filter(has_text="scanned.docx")
    expect(row).to_contain_text("damaged")
    expect(row).to_contain_text("ask the sender")


def test_downloads_name_nobody_in_the_name_of_the_file(reading, open_page):
    page = open_page(reading)
    page.goto(f"/child/{reading.child}/")
    for words, name in (("Spreadsheet (CSV)", "chronology.csv"), ("Data (JSON)", "chronology.json")):
        with page.expect_download() as started:
            page.get_by_role("link", name=words).click()
        assert started.value.suggested_filename == name


def test_no_column_of_who_had_what_is_lost_beyond_the_edge_of_the_paper(reading, open_page):
    page = open_page(reading, width=1000)
    page.goto(f"/child/{reading.child}/who-had-what/")
    assert page.evaluate("document.querySelector('.sl-matrix').getBoundingClientRect().right") > 1000
    page.emulate_media(media="print")
    assert page.evaluate("document.querySelector('.sl-matrix').getBoundingClientRect().right") <= 1000


def test_what_the_chronology_cannot_tell_stands_on_paper_too(reading, open_page):
    page = open_page(reading)
    page.goto(f"/child/{reading.child}/")
    gap = page.locator(".sl-gaps li").first
    expect(gap).not_to_be_visible()
    page.emulate_media(media="print")
    expect(gap).to_be_visible()


def test_the_chronology_prints_on_paper_without_its_tools(reading, open_page):
    page = open_page(reading)
    page.goto(f"/child/{reading.child}/")
    page.emulate_media(media="print")
    expect(page.locator("tr.sl-row").first).to_be_visible()
    for tool in (".sl-sift", ".sl-tools__links", ".sl-years", ".govuk-service-navigation"):
        expect(page.locator(tool).first).to_be_hidden()
    expect(page.get_by_text("Not for real families").first).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_the_numbers_beside_the_years_are_those_of_the_entries(reading, open_page):
    page = open_page(reading)
    page.goto(f"/child/{reading.child}/")
    told = [int(words.split()[0]) for words in page.locator(".sl-years__count").all_inner_texts()]
    assert page.locator(".sl-tools__count").inner_text() == f"{sum(told)} entries"


def test_a_quiet_first_screen_says_what_cannot_be_told_and_that_nobody_checked(unchecked, open_page):
    page = open_page(unchecked)
    page.goto("/")
    child = page.locator(".sl-child-card").first
    link = child.get_by_role("link", name=re.compile("things? cannot be told"))
    number = int(link.inner_text().split()[0])
    link.click()
    expect(page.locator("#cannot-be-told")).to_be_in_viewport()
    assert page.locator(".sl-untold > li").count() == number
    page.goto(f"/child/{unchecked.child}/questions/?known_at=2014-01-02")
    expect(page.locator(".govuk-inset-text").last).to_contain_text("read by machine, unchecked")


def test_on_paper_no_year_stands_parted_from_its_first_row(unchecked, open_page):
    page = open_page(unchecked)
    page.goto(f"/child/{unchecked.child}/")
    page.emulate_media(media="print")
    between = page.locator(".sl-year > h2 + table > caption").first
    assert between.evaluate("one => getComputedStyle(one).display") == "none"


def test_by_keyboard_alone_from_the_first_screen_to_a_passage(reading, open_page):
    page = open_page(reading)
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to main content")
    page.keyboard.press("Enter")
    _tab_to(page, "h2 a[href^='/child/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/child/**")
    _tab_to(page, "a.sl-source__link")
    page.keyboard.press("Enter")
    page.wait_for_url("**/document/**")
    expect(page.locator("#passage")).to_be_in_viewport()


def _tab_to(page, selector):
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            shown = page.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none'")
            assert (
                shown or page.evaluate("getComputedStyle(document.activeElement).backgroundColor") != "rgba(0, 0, 0, 0)"
            )
            return
    raise AssertionError(f"sixty presses of Tab do not reach {selector}")
