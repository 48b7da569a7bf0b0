"""Journeys that decide something, on a store of their own. They compare with what they found, in any order."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def _total(page, served):
    page.goto(f"/case/{served.case}/confirm/")
    return int(re.search(r"\((\d+)\)", page.get_by_role("button", name="Start, one by one").inner_text()).group(1))


def _give_name(page):
    page.goto("/your-name/")
    page.get_by_label("The name under which").fill("J. Lowe")
    page.get_by_role("button", name="Keep this name").click()


def _undo(page):
    page.get_by_role("button", name=re.compile("^Undo")).first.click()
    expect(page.get_by_role("status")).to_contain_text("Undone")


def test_confirming_one_by_one_by_single_keys_and_undoing(deciding, open_page):
    page = open_page(deciding)
    _give_name(page)
    before = _total(page, deciding)
    page.get_by_role("button", name="Start, one by one").click()
    first = page.locator("#passage").inner_text()
    page.keyboard.press("n")
    expect(page.locator(".sl-progress")).to_contain_text("2 of")
    assert page.locator("#passage").inner_text() != first
    page.keyboard.press("a")
    expect(page.get_by_role("status")).to_contain_text("Accepted.")
    page.keyboard.press("r")
    expect(page.get_by_role("status")).to_contain_text("Refused.")
    page.keyboard.press("e")
    expect(page.get_by_label("Kind of entry")).to_be_visible()
    _undo(page)
    assert _total(page, deciding) == before - 1
    page.goto(f"/case/{deciding.case}/decisions/")
    expect(page.locator("tbody tr").first).to_contain_text("J. Lowe")


def test_single_keys_can_be_turned_off(deciding, open_page):
    page = open_page(deciding)
    _give_name(page)
    before = _total(page, deciding)
    page.goto(f"/case/{deciding.case}/confirm/one/")
    page.get_by_label("Single keys").uncheck()
    page.locator("h1").click()
    page.keyboard.press("a")
    page.reload()
    expect(page.get_by_label("Single keys")).not_to_be_checked()
    assert _total(page, deciding) == before


def test_typing_a_letter_into_a_field_decides_nothing(deciding, open_page):
    page = open_page(deciding)
    before = _total(page, deciding)
    page.goto(f"/case/{deciding.case}/confirm/one/")
    page.get_by_label("Your name").first.press_sequentially("arne")
    assert page.get_by_label("Your name").first.input_value() == "arne"
    assert _total(page, deciding) == before


def test_confirming_all_of_one_kind_without_scripts_and_undoing(deciding, open_page):
    page = open_page(deciding, scripts=False)
    before = _total(page, deciding)
    kind = page.locator("#by-kind tbody tr").first
    number = int(kind.locator("td.sl-num").inner_text())
    kind.get_by_role("link", name="Together").click()
    page.get_by_label("Your name").fill("J. Lowe")
    page.get_by_role("button", name="Accept all that are ticked").click()
    expect(page.get_by_role("status")).to_contain_text("accepted")
    assert _total(page, deciding) == before - number
    page.goto(f"/case/{deciding.case}/decisions/")
    _undo(page)
    assert _total(page, deciding) == before


def test_changing_the_kind_its_fields_and_the_date(deciding, open_page):
    page = open_page(deciding)
    page.goto(f"/case/{deciding.case}/confirm/one/")
    page.get_by_text("Edit what was read").click()
    page.get_by_label("Fields of another kind").select_option(label="Visit")
    page.get_by_role("button", name="Show the fields of this kind").click()
    page.get_by_role("group", name="Child seen").get_by_label("Yes").check()
    page.get_by_label("When it occurred").fill("tomorrow or so")
    page.locator("#by-change").fill("J. Lowe")
    page.get_by_role("button", name="Keep these changes").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_text("Edit what was read").click()
    page.get_by_label("Fields of another kind").select_option(label="Visit")
    page.get_by_role("button", name="Show the fields of this kind").click()
    page.get_by_role("group", name="Child seen").get_by_label("Yes").check()
    page.get_by_label("When it occurred").fill("May 2014")
    page.locator("#by-change").fill("J. Lowe")
    page.get_by_role("button", name="Keep these changes").click()
    expect(page.get_by_role("status")).to_contain_text("Changed and accepted")


def test_a_decision_without_a_name_is_refused_in_words(deciding, open_page):
    page = open_page(deciding)
    page.goto(f"/case/{deciding.case}/people/")
    page.get_by_role("button", name="One person").first.click()
    expect(page.get_by_role("alert")).to_contain_text("Give your name")
    page.get_by_label("Your name, before you decide").fill("J. Lowe")
    page.get_by_role("button", name="Keep my name").click()
    expect(page.locator("h1")).to_have_text("People")
    expect(page.locator(".sl-footer")).to_contain_text("J. Lowe")


def test_one_event_told_twice_is_joined_shown_together_and_undone(deciding, open_page):
    page = open_page(deciding)
    _give_name(page)
    page.goto(f"/case/{deciding.case}/same-event/")
    card = page.locator(".sl-card").filter(has_text="Called to the hospital")
    expect(card).to_contain_text("emergency department")
    card.get_by_role("button", name="Same event").click()
    page.goto(f"/child/{deciding.child}/")
    together = page.locator("tr.sl-row--group")
    assert together.count() >= 2
    expect(page.locator("tr.sl-row").filter(has_text="brought to the emergency department")).to_have_count(1)
    expect(page.locator("tr.sl-row").filter(has_text="Called to the hospital")).to_have_count(1)
    page.goto(f"/case/{deciding.case}/decisions/")
    _undo(page)
    page.goto(f"/child/{deciding.child}/")
    expect(page.locator("tr.sl-row--group")).to_have_count(0)


def test_two_spellings_are_joined_as_one_person_and_undone(deciding, open_page):
    page = open_page(deciding)
    _give_name(page)
    page.goto(f"/case/{deciding.case}/people/")
    card = page.locator(".sl-card").filter(has_text="Shaun Tarow")
    expect(card).to_contain_text("Joining would bring together")
    card.get_by_role("button", name="One person").click()
    expect(page.get_by_role("heading", name="Joined")).to_be_visible()
    names = page.locator("tbody tr").filter(has_text="Shaun Tarrow").last
    expect(names).to_contain_text("Shaun Tarow")
    _undo(page)
    expect(page.locator(".sl-card").filter(has_text="Shaun Tarow")).to_have_count(1)


def test_a_document_is_given_its_date(deciding, open_page):
    page = open_page(deciding)
    _give_name(page)
    page.goto(f"/case/{deciding.case}/answers/")
    card = (
        page.locator(".sl-card")
        .filter(has=page.get_by_label("Date of the document"))
        .filter(has_text="School letter.txt")
    )
    card.get_by_label("Date of the document").fill("nonsense")
    card.get_by_role("button", name="Keep this answer").click()
    expect(page.get_by_role("alert")).to_be_visible()
    card.get_by_label("Date of the document").fill("11 July 2014")
    card.get_by_role("button", name="Keep this answer").click()
    expect(page.get_by_role("status")).to_contain_text("Kept, with your name")
    expect(card).to_have_count(0)
    _undo(page)
    expect(card).to_have_count(1)


def test_an_entry_is_marked_significant_with_a_reason(deciding, open_page):
    page = open_page(deciding)
    page.goto(f"/child/{deciding.child}/")
    row = page.locator("tr.sl-row").filter(has_text="brought to the emergency department")
    row.locator("summary").click()
    row.get_by_role("link", name=re.compile("Open this entry")).click()
    page.get_by_label("Why it is significant").fill("First time in hospital")
    page.get_by_label("Your name").fill("J. Lowe")
    page.get_by_role("button", name="Mark as significant").click()
    expect(page.get_by_role("status")).to_contain_text("Marked as significant")
    page.goto(f"/child/{deciding.child}/?starred=1")
    expect(page.locator("tr.sl-row")).to_have_count(1)


def test_two_entries_that_cannot_both_be_right_stay_and_a_person_says_how_to_read_them(deciding, open_page):
    page = open_page(deciding)
    _give_name(page)
    page.goto(f"/child/{deciding.child}/")
    row = page.locator("tr.sl-row").filter(has_text="brought to the emergency department")
    row.locator("summary").click()
    row.get_by_role("link", name=re.compile("Open this entry")).click()
    page.get_by_role("link", name="Another entry contradicts this one").click()
    page.get_by_label("Which entry").select_option(index=1)
    page.get_by_label("What they contradict each other about").fill("the day")
    page.get_by_role("button", name="Cannot both be right").click()
    expect(page.get_by_role("heading", name="The day", exact=True)).to_be_visible()
    page.get_by_label(re.compile("Use: 4 April 2014, Hospital attendance")).check()
    page.get_by_label(re.compile("^Why")).fill("The hospital's own day is right.")
    page.get_by_role("button", name=re.compile("Keep how to read it")).click()
    expect(page.get_by_role("region", name="The day")).to_contain_text("J. Lowe")
    expect(page.get_by_role("region", name="The day")).to_contain_text("The hospital's own day is right.")
    page.goto(f"/child/{deciding.child}/")
    expect(page.locator(".sl-contradicts").first).to_be_visible()
