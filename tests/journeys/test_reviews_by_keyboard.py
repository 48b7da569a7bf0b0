"""The tasks of a review that are long or rare, by keyboard alone, and publication to its end without scripts."""

from __future__ import annotations

import re

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import _copy, _serve
from .review_papers import ADDRESS, POLICE_AGAIN, write_return
from .steps import Keys
from .test_reviews import _start, _write_a_finding, combined_store, opened_store, returned

__all__ = ["combined_store", "opened_store", "returned"]
pytestmark = pytest.mark.browser


@pytest.fixture
def own(combined_store, tmp_path_factory):  # type: ignore[no-untyped-def]
    """A review with five returns that nobody else touches."""
    yield from _serve(_copy(combined_store, tmp_path_factory.mktemp("own")))


def test_a_return_is_replaced_by_version_2_by_keyboard_alone(own, open_page, tmp_path):  # type: ignore[no-untyped-def]
    again = write_return(tmp_path / "again.csv", POLICE_AGAIN)
    page, _ = _start(own, open_page)
    keys = Keys(page)
    keys.to("Returns").press("Enter")
    keys.to("Return of Larkfield Police")
    keys.drop(again)
    keys.to("Receive and check what was chosen").press("Enter")
    keys.to("Larkfield Police").press("Enter")
    expect(page.locator("main")).to_contain_text("1 added, 1 changed, 1 gone")
    keys.to("If you accept it: why").type("As agreed.")
    keys.to(re.compile("^Accept$")).press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Accepted")
    keys.done("replace a return with version 2")


def test_a_panel_version_leaves_after_each_thing_was_decided_twice_and_a_second_person_read_it(own, open_page):  # type: ignore[no-untyped-def]
    page, _ = _start(own, open_page)
    keys = Keys(page)
    keys.to("Exports").press("Enter")
    keys.to("the cast").press("Enter")
    keys.to("Add a place, school, address, number or phrase").press("Enter")
    _choose(keys, "Place")
    keys.to("As it is written in full").type("Larkfeild")  # a slip away from what the agencies are called
    keys.to("The panel version shows").type("-")
    keys.to("Record").press("Enter")
    if page.get_by_role("button", name="Decide as in the boxes").count():
        keys.to("Decide as in the boxes").press("Enter")
    keys.to("Exports").press("Enter")
    _choose(keys, "Panel: names")
    _choose(keys, "Word")
    keys.to("Made for").type("National Panel")
    _choose(keys, "Yes: a second person checks it")
    keys.to("Make and check the file").press("Enter")
    boxes = page.locator("input[name=finding]").count()
    assert boxes, "something stops it, to be decided"
    while page.locator("#stops").count():
        for _ in range(page.locator("input[name=finding]").count()):
            keys.to_next_box().press("Space")
        _choose(keys, "It may stay")
        keys.to("Reason").type("Public already.")
        keys.to(re.compile("^Decide$")).press("Enter")
    # One of them was a slip: it is decided again, and what was said first stays to be seen.
    keys.to_next_box().press("Space")
    keys.to("Decide those ticked again").press("Space")
    _choose(keys, "It is not what it looks like")
    keys.to("Reason").type("Another place of that name.")
    keys.to("Decide again").press("Enter")
    expect(page.locator("main")).to_contain_text("Before: it may stay: Public already (J. Lowe, 28 November 2025).")
    assert violations(page) == []
    keys.to("Name of the second person").type("J Lowe")
    keys.to("I have read every line").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("not the one who made it")
    keys.to("Name of the second person").type("S. Second")
    keys.to("I have read every line").press("Enter")
    keys.to("Release the file").press("Enter")
    keys.to("Take the file")
    with page.expect_download():
        page.keyboard.press("Enter")
    assert violations(page) == []


def test_a_prompt_is_answered_by_keyboard_alone(own, open_page):  # type: ignore[no-untyped-def]
    page, _ = _start(own, open_page)
    keys = Keys(page)
    keys.to(re.compile("questions, in hindsight.*Wren Hollis")).press("Enter")
    keys.to(re.compile('^Answer (this|“|")')).press("Space")
    _choose(keys, "Considered and acted on")
    keys.to("The reason, in your words").type("In the review.")
    keys.to("Keep this answer").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("kept with your name")
    keys.done("answer a prompt")
    keys.to("Back to the review").press("Enter")


def test_a_recommendation_is_bound_to_a_rule_by_keyboard_alone(own, open_page):  # type: ignore[no-untyped-def]
    page, _ = _start(own, open_page)
    _write_a_finding(page)
    keys = Keys(page)
    keys.to("bind to a rule").press("Enter")
    keys.to("Words of the rule").type("incident late")
    keys.to("Find").press("Enter")
    keys.to("Word of an incident late").press("Enter")
    keys.to("Learned on").type("28 November 2025")
    keys.to("What of the recommendation").type("Reading within a day.")
    keys.to("Record").press("Enter")
    expect(page.locator("main")).to_contain_text("Over 1 case")
    keys.done("bind a recommendation to a rule")


def test_a_panel_version_is_made_and_the_planted_address_found_by_keyboard_alone(own, open_page):  # type: ignore[no-untyped-def]
    page, _ = _start(own, open_page)
    keys = Keys(page)
    keys.to("Exports").press("Enter")
    keys.to("the cast").press("Enter")
    keys.to("Add a place, school, address, number or phrase").press("Enter")
    _choose(keys, "Address")
    keys.to("As it is written in full").type(ADDRESS)
    _choose(keys, "Address")  # and why it is looked at first
    keys.to("Record").press("Enter")
    expect(page.locator("main")).to_contain_text("look first: address")
    if page.get_by_role("button", name="Decide as in the boxes").count():
        keys.to("Decide as in the boxes").press("Enter")
    keys.to("Exports").press("Enter")
    _choose(keys, "Panel: names")
    _choose(keys, "Word")
    keys.to("Made for").type("National Panel")
    _choose(keys, "Yes: a second person checks it")
    keys.to("Make and check the file").press("Enter")
    while page.locator("#stops").count():
        for _ in range(page.locator("input[name=finding]").count()):
            keys.to_next_box().press("Space")
        _choose(keys, "It may stay")
        keys.to("Reason").type("Not the address.")
        keys.to(re.compile("^Decide$")).press("Enter")
    keys.to("Name of the second person").type("S. Second")
    keys.to("I have read every line").press("Enter")
    keys.to("Release the file").press("Enter")
    keys.to("Take the file")
    with page.expect_download() as taking:
        keys.count += 1
        page.keyboard.press("Enter")
    tables = Document(str(taking.value.path())).tables
    words = "\n".join(cell.text for table in tables for row in table.rows for cell in row.cells)
    assert "Tannery" not in words
    assert "was not brought" in words
    keys.done("a panel version and the planted address")


def test_five_returns_are_loaded_every_remark_is_read_and_two_are_accepted_by_keyboard_alone(
    opened_store, returned, tmp_path_factory, open_page
):  # type: ignore[no-untyped-def]
    for served in _serve(_copy(opened_store, tmp_path_factory.mktemp("collecting"))):
        page, _ = _start(served, open_page)
        keys = Keys(page)
        keys.to("Returns").press("Enter")
        for agency, path in returned.items():
            keys.to(f"Return of {agency}").drop(path)
        keys.to("Receive and check what was chosen").press("Enter")
        expect(page.get_by_role("status")).to_contain_text("5 returns were received")
        keys.to("Larkfield Health Visiting").press("Enter")
        expect(page.locator("main")).to_contain_text(re.compile("date"))
        keys.to("All returns").press("Enter")
        keys.to("Larkfield Primary School").press("Enter")
        expect(page.locator("main")).to_contain_text(re.compile("31/02/2014|row"))
        keys.done("load five returns and see every remark")
        assert violations(page) == []
        keys.to("All returns").press("Enter")
        keys.to("SC Larkfield Social Care: version 1").press("Space")
        keys.to("HO Elmsworth Hospital: version 1").press("Space")
        keys.to("Why they are accepted with their remarks").type("Looked at.")
        keys.to("Accept those ticked").press("Enter")
        expect(page.get_by_role("status")).to_contain_text(
            "Accepted: SC, HO. Their rows are in the combined chronology."
        )


def test_what_changed_what_police_had_and_an_uncertain_date_by_keyboard_alone(own, open_page):  # type: ignore[no-untyped-def]
    page, _ = _start(own, open_page)
    keys = Keys(page)
    keys.to("What changed since last week").press("Enter")
    expect(page.locator("main tbody")).to_contain_text("Larkfield Police: version 1 accepted")
    keys.done("what changed since last week")

    keys.to("Chronology").press("Enter")
    keys.to("Who had received what").press("Enter")
    keys.to("Agency").type("Larkfield Police")
    keys.to("By the end of")
    page.keyboard.press("Control+a")
    keys.type("30 June 2014")
    keys.to("Show").press("Enter")
    expect(page.locator("main")).to_contain_text("Larkfield Police, by the end of 30 June 2014")
    keys.done("what the police had by a day")

    keys.to("Chronology").press("Enter")
    keys.to(re.compile("dates and questions")).press("Enter")
    keys.to("When it occurred").type("spring 2014")
    keys.to("Keep this answer").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Kept, with your name")
    keys.done("correct an uncertain date")


def test_twenty_entries_and_three_groups_one_undone_by_keyboard_alone(own, open_page):  # type: ignore[no-untyped-def]
    page, _ = _start(own, open_page)
    keys = Keys(page)
    keys.to("Chronology").press("Enter")
    keys.to("same event?").press("Enter")
    for _ in range(3):
        keys.to(re.compile("^Same event$")).press("Enter")
        expect(page.get_by_role("status")).to_contain_text("Nothing was merged")
    keys.to("Undo").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Undone")
    keys.done("three same-event groups, one undone")

    keys.to("Back to the review").press("Enter")
    keys.count = keys.tabs = 0
    keys.to("Chronology").press("Enter")
    keys.to("confirm readings").press("Enter")
    start = page.get_by_role("button", name="Start, one by one").inner_text()
    decided, waiting = 0, int(re.search(r"\((\d+)\)", start).group(1))  # type: ignore[union-attr]
    while decided < min(20, waiting):
        keys.to(re.compile("^Together: ")).press("Enter")
        decided += page.locator("tbody tr").count()
        keys.to("Accept all that are ticked").press("Enter")
        expect(page.get_by_role("status")).to_contain_text("accepted")
        if decided < min(20, waiting) and page.locator("#by-kind").count() == 0:
            keys.to("All readings").press("Enter")
    keys.done("confirm or refuse twenty entries")


def test_a_report_is_published_and_superseded_without_scripts(own, open_page):  # type: ignore[no-untyped-def]
    page, _ = _start(own, open_page, scripts=False)
    _menu(page, "Publication")
    while page.get_by_role("link", name=re.compile(r"^Clear\b")).count():
        page.get_by_role("link", name=re.compile(r"^Clear\b")).first.click()
        page.get_by_label("Who cleared it").fill("Lead partner")
        page.get_by_label("On what").fill("Letter of 27 November.")
        page.get_by_role("button", name="Record").click()
        expect(page.locator("main h1")).to_have_text("Publication")
    expect(page.locator("main")).to_contain_text("Every condition is cleared")
    digest = ""
    for state in ("Draft", "Factual accuracy", "Partners’ approval", "Copies to the Panel", "Published", "Superseded"):
        if state == "Published":
            digest = _released_as_published(page)
            _menu(page, "Publication")
        page.get_by_role("link", name=re.compile(rf"^Move on to: {state}|^{state}$")).first.click()
        page.get_by_label("Day", exact=True).fill("28 November 2025")
        page.get_by_label("Who decided, and why").fill("The partners.")
        if state == "Published":
            page.get_by_label("Where it stands published").fill("The national repository")
            page.get_by_label("Digest of the file").fill(digest)
        page.get_by_role("button", name="Record").click()
        expect(page.locator("main h1")).to_have_text("Publication")
    expect(page.locator("main")).to_contain_text("Digest of the file that was published")
    expect(page.locator("[aria-current=step]")).to_have_text("Superseded")


def _released_as_published(page: Page) -> str:
    """Make the published version, decide all that stops it, have it read by a second person, release it: its digest."""
    _menu(page, "Exports")
    page.get_by_role("link", name="the cast").first.click()
    expect(page.locator("main h1")).to_contain_text("The cast")
    # Whatever has no proposal is removed; what is proposed stands in the boxes.
    for box in page.locator("main input[name^=published-]").all():
        if not box.input_value():
            box.fill("-")
    if page.get_by_role("button", name="Decide as in the boxes").count():
        page.get_by_role("button", name="Decide as in the boxes").click()
    _menu(page, "Exports")
    for choice in ("Published: pseudonyms and relative days", "CSV", "Yes: a second person checks it"):
        page.get_by_label(choice, exact=True).check()
    page.get_by_label("Made for").fill("The public")
    page.get_by_role("button", name="Make and check the file").click()
    expect(page.locator("main h1")).to_have_text("One file, before it leaves")
    while page.locator("#stops").count():
        for box in page.locator(".sl-bulk input[name=finding]").all():
            box.check()
        page.locator("form").filter(has=page.locator(".sl-bulk")).get_by_label("It may stay").check()
        page.locator("#reason").fill("Public already.")
        page.get_by_role("button", name="Decide", exact=True).click()
        expect(page.locator("main h1")).to_have_text("One file, before it leaves")
    page.get_by_label("Name of the second person").fill("S. Second")
    page.get_by_role("button", name="I have read every line").click()
    page.get_by_role("button", name="Release the file").click()
    expect(page.locator("main")).to_contain_text("Released by")
    return page.locator("main .sl-digest").first.inner_text()


def _menu(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="This review").get_by_role("link", name=name).click()
    expect(page.get_by_role("navigation", name="This review").locator("[aria-current]")).to_have_text(name)


def _choose(keys: Keys, name: str) -> None:
    """A choice of several: the tab key goes to the group, the arrows to the choice."""
    keys.to_group_of(name)
    for _ in range(12):
        if keys.called() and keys.called()[0].startswith(name):
            keys.press("Space")
            return
        keys.press("ArrowDown")
    raise AssertionError(f"{name} is not reached by the arrows")
