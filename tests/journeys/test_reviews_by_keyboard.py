"""The tasks of a review that are long or rare, by keyboard alone, and publication to its end without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import _copy, _serve
from .review_papers import POLICE_AGAIN, write_return
from .test_reviews import Keys, _start, _write_a_finding, combined_store, opened_store, returned

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
    page.locator(":focus").set_input_files(again)  # what is chosen in the system's own window is not of this page
    keys.to("Receive and check what was chosen").press("Enter")
    keys.to("Larkfield Police").press("Enter")
    expect(page.locator("main")).to_contain_text("1 added, 1 changed, 1 gone")
    keys.to("If you accept it: why").type("As agreed.")
    keys.to(re.compile("^Accept$")).press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Accepted")


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


def test_a_report_is_published_and_superseded_without_scripts(own, open_page):  # type: ignore[no-untyped-def]
    page, _ = _start(own, open_page, scripts=False)
    digest = _released_as_published(page)
    _menu(page, "Publication")
    while page.get_by_role("link", name=re.compile(r"^Clear\b")).count():
        page.get_by_role("link", name=re.compile(r"^Clear\b")).first.click()
        page.get_by_label("Who cleared it").fill("Lead partner")
        page.get_by_label("On what").fill("Letter of 27 November.")
        page.get_by_role("button", name="Record").click()
        expect(page.locator("main h1")).to_have_text("Publication")
    expect(page.locator("main")).to_contain_text("Every condition is cleared")
    for state in ("Draft", "Factual accuracy", "Partners’ approval", "Copies to the Panel", "Published", "Superseded"):
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
