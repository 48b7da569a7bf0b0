"""The ten tasks of a review, each counted in steps (a click, a key, a field filled in) and none with a dead end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .axe import violations
from .conftest import Served, _copy, _serve, _sightline
from .review_papers import ADDRESS, AGENCIES, PERSONS, POLICE_AGAIN, TITLE, write_return, write_returns
from .steps import Steps

pytestmark = pytest.mark.browser


def _open_by_command(store: Path) -> None:
    people = [part for one in PERSONS for part in ("--person", one)]
    agencies = [part for one in AGENCIES for part in ("--agency", one)]
    about = ("--trigger", "A child was hurt.", "--notifying-area", "Larkfield", "--home-area", "Larkfield")
    days = ("--from", "1 January 2014", "--to", "31 December 2014", "--aware", "20 November 2025")
    why = ("--because", "Our protocol.", "--due", "5 December 2025", "--by", "J. Lowe")
    _sightline(store, "review", "new", TITLE, "--kind", "rapid_review", *about, *days, *people, *agencies, *why)


@pytest.fixture(scope="module")
def returned(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The five returns as files."""
    return write_returns(tmp_path_factory.mktemp("returns"))


@pytest.fixture(scope="module")
def opened_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a review and no return yet."""
    store = tmp_path_factory.mktemp("opened") / "case.sqlite3"
    _open_by_command(store)
    return store


@pytest.fixture(scope="module")
def combined_store(opened_store: Path, returned: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with five returns accepted."""
    store = _copy(opened_store, tmp_path_factory.mktemp("combined"))
    folder = next(iter(returned.values())).parents[1]
    _sightline(store, "review", "collect", TITLE, str(folder), "--accept-because", "Looked at.", "--by", "J. Lowe")
    return store


@pytest.fixture
def collecting(opened_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    yield from _serve(_copy(opened_store, tmp_path_factory.mktemp("collecting")))


@pytest.fixture(scope="module")
def reviewing(combined_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    yield from _serve(_copy(combined_store, tmp_path_factory.mktemp("reviewing")))


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def _start(served: Served, open_page, **how: object) -> tuple[Page, Steps]:  # type: ignore[no-untyped-def]
    """The review's first screen, with the name given."""
    page = open_page(served, **how)
    page.goto("/your-name/")
    page.get_by_label("The name under which").fill("J. Lowe")
    page.get_by_role("button", name="Keep this name").click()
    page.goto("/reviews/")
    with page.expect_navigation():  # a key pressed before the page is there reaches nothing
        page.get_by_role("link", name=TITLE).click()
    return page, Steps(page)


def test_the_first_screen_asks_first_whether_the_children_are_safe(reviewing, open_page):
    page, steps = _start(reviewing, open_page)
    assert page.locator("main h2").first.inner_text() == "Are the children safe now?"
    assert page.locator(".sl-safety__list li").first.inner_text().startswith("Child L (brother or sister")
    expect(page.locator(".sl-day__count")).to_have_text("Day 6 of 15")
    steps.link(re.compile("Record the answer for Child L"))
    steps.tick(page.get_by_label("No: something is being done"))
    steps.fill(page.get_by_label("Who said so, and when"), "Duty social worker, 28 November")
    steps.fill(page.get_by_label("What is being done"), "Staying with an aunt.")
    steps.button("Record")
    expect(page.locator(".sl-safety__list li").first).to_contain_text("NOT SAFE. Staying with an aunt.")
    assert violations(page) == []


def test_what_changed_since_last_week(reviewing, open_page, scripts):
    page, steps = _start(reviewing, open_page, scripts=scripts)
    steps.link("What changed since last week")
    expect(page.locator("main tbody")).to_contain_text("Larkfield Police: version 1 accepted")
    steps.done("what changed since last week")


def test_five_returns_are_loaded_and_every_remark_is_shown(collecting, returned, open_page):
    page, steps = _start(collecting, open_page, scripts=False)
    steps.menu("Returns")
    for agency, path in returned.items():
        steps.drop(page.get_by_label(f"Return of {agency}"), path)
    steps.button("Receive and check what was chosen")
    expect(page.get_by_role("status")).to_contain_text("5 returns were received and checked")
    steps.link("Larkfield Health Visiting")
    expect(page.locator("main")).to_contain_text(re.compile("date"))
    steps.link("All returns")
    steps.link("Larkfield Primary School")
    expect(page.locator("main")).to_contain_text(re.compile("31/02/2014|row"))
    steps.done("load five returns and see every remark")
    steps.button("Send it back")
    expect(page.get_by_role("status")).to_contain_text("Sent back")
    expect(page.get_by_label("To copy, and change if you like")).to_have_value(re.compile("day 6 of 15"))


def test_an_uncertain_date_is_corrected_without_inventing_one(reviewing, open_page, scripts):
    page, steps = _start(reviewing, open_page, scripts=scripts)
    steps.menu("Chronology")
    steps.link("dates and questions")
    card = page.locator("section.sl-card", has_text="no reply" if scripts else "absent")
    steps.fill(card.get_by_label("When it occurred"), "spring 2014" if scripts else "February 2014")
    steps.click(card.get_by_role("button", name="Keep this answer"))
    expect(page.get_by_role("status")).to_contain_text("Kept, with your name")
    steps.done("correct an uncertain date")
    page.get_by_role("link", name="Back to the review").click()
    page.get_by_role("link", name="Chronology", exact=True).click()
    row = page.locator("tr.sl-row", has_text="no reply" if scripts else "absent")
    expect(row).to_contain_text("spring 2014" if scripts else "February 2014")
    expect(row).to_contain_text("part-dated")


def test_twenty_entries_are_confirmed_or_refused(combined_store, tmp_path_factory, open_page):
    for served in _serve(_copy(combined_store, tmp_path_factory.mktemp("confirming"))):
        page, steps = _start(served, open_page, scripts=False)
        steps.menu("Chronology")
        steps.link("confirm readings")
        before = int(
            re.search(r"\((\d+)\)", page.get_by_role("button", name="Start, one by one").inner_text()).group(1)
        )
        decided = 0
        while decided < min(20, before):
            steps.click(page.locator("#by-kind tbody tr").first.get_by_role("link", name=re.compile("^Together")))
            decided += page.locator("tbody tr").count()
            steps.button("Accept all that are ticked")
            expect(page.get_by_role("status")).to_be_visible()
            if page.locator("#by-kind").count() == 0:
                page.goto(page.url.split("together")[0])
        steps.done("confirm or refuse twenty entries")


def test_three_same_event_groups_and_one_undone(reviewing, open_page):
    page, steps = _start(reviewing, open_page, scripts=False)
    steps.menu("Chronology")
    steps.link("same event?")
    groups = page.get_by_role("button", name="Same event", exact=True).count()
    assert groups >= 3, "the papers tell three events more than once"
    for _ in range(3):
        steps.click(page.get_by_role("button", name="Same event", exact=True).first)
        expect(page.get_by_role("status")).to_contain_text("Nothing was merged")
    steps.button(re.compile("^Undo"))
    expect(page.get_by_role("status")).to_contain_text("Undone")
    steps.done("three same-event groups, one undone")
    page.get_by_role("link", name="Back to the review").click()
    page.get_by_role("link", name="Chronology", exact=True).click()
    page.get_by_label("Only").select_option("group")
    page.get_by_role("button", name="Show these").click()
    assert page.locator("tr.sl-row").count() == 4


def test_a_return_is_replaced_by_version_2(reviewing, open_page, tmp_path):
    again = write_return(tmp_path / "again.csv", POLICE_AGAIN)
    page, steps = _start(reviewing, open_page, site_scripts=False)
    steps.menu("Returns")
    steps.drop(page.get_by_label("Return of Larkfield Police"), again)
    steps.button("Receive and check what was chosen")
    steps.link("Larkfield Police")
    expect(page.locator("main")).to_contain_text("1 added, 1 changed, 1 gone")
    steps.fill(page.get_by_label("If you accept it: why"), "As agreed.")
    steps.button("Accept")
    expect(page.get_by_role("status")).to_contain_text("Accepted")
    steps.done("replace a return with version 2")
    assert violations(page) == []


def test_what_the_police_had_by_a_day_and_lifting_the_veil_is_logged(reviewing, open_page, scripts):
    page, steps = _start(reviewing, open_page, scripts=scripts)
    steps.menu("Chronology")
    steps.link("Who had received what")
    expect(page.locator("main")).to_contain_text("nothing after 31 December 2014")
    steps.choose(page.get_by_label("Agency"), page.locator("#agency option", has_text="Police").get_attribute("value"))
    steps.fill(page.get_by_label("By the end of"), "30 June 2014")
    steps.button("Show")
    told = page.locator("main").inner_text()
    assert "Larkfield Police, by the end of 30 June 2014" in told
    assert "hurt in a fall downstairs" in told
    assert "Neighbour reports shouting" not in told
    assert "did not know" not in told.replace("that does not mean that an agency did not know", "")
    steps.done("what the police had by a day")
    page.get_by_role("link", name="Show what became known later").click()
    page.get_by_label("Why").fill("To write the analysis.")
    page.get_by_role("button", name="Record").click()
    expect(page.locator("main")).to_contain_text("Later knowledge is shown: To write the analysis.")
    page.get_by_role("link", name="Hide it again").click()
    page.get_by_label("Why it is taken back").fill("Done.")
    page.get_by_role("button", name="Take it back").click()
    expect(page.locator("main")).to_contain_text("nothing after 31 December 2014")
    page.goto("/looks/")
    expect(page.locator("main")).to_contain_text("review record veil lifted")


def test_a_panel_version_is_made_and_the_planted_address_found(combined_store, tmp_path_factory, open_page):
    for served in _serve(_copy(combined_store, tmp_path_factory.mktemp("exporting"))):
        page, steps = _start(served, open_page, scripts=False)
        steps.menu("Exports")
        steps.link(re.compile("^the cast"))
        steps.link("Add a place, school, address, number or phrase")
        steps.tick(page.get_by_label("Address", exact=True).first)
        steps.fill(page.get_by_label("As it is written in full"), ADDRESS)
        steps.tick(page.locator("#f-first-address"))
        steps.button("Record")
        expect(page.locator("main")).to_contain_text("look first: address")
        waiting = page.get_by_role("button", name="Decide as in the boxes")
        if waiting.count():
            steps.click(waiting)
        steps.menu("Exports")
        steps.tick(page.get_by_label("Panel: names"))
        steps.tick(page.get_by_label("Word", exact=True))
        steps.fill(page.get_by_label("Made for"), "National Panel")
        steps.tick(page.get_by_label("Yes: a second person checks it"))
        steps.button("Make and check the file")
        expect(page.get_by_role("heading", name="One file, before it leaves")).to_be_visible()
        expect(page.locator("main")).to_contain_text("This check can miss things: a person must read every line.")
        while page.locator("#stops").count():
            for box in page.locator("input[name=finding]").all():
                steps.tick(box)
            steps.tick(page.get_by_label("It may stay"))
            steps.fill(page.get_by_label("Reason"), "Not the address.")
            steps.button("Decide")
        steps.fill(page.get_by_label("Name of the second person"), "S. Second")
        steps.button("I have read every line")
        steps.button("Release the file")
        with page.expect_download() as taking:
            steps.count += 1
            page.get_by_role("button", name="Take the file").click()
        from docx import Document

        words = "\n".join(
            cell.text for table in Document(str(taking.value.path())).tables for row in table.rows for cell in row.cells
        )
        assert "Tannery" not in words
        assert "was not brought" in words
        assert "Wren" not in taking.value.suggested_filename
        steps.done("a panel version and the planted address")
        page.goto(page.url)
        expect(page.locator("main")).to_contain_text("S. Second")


def test_a_prompt_is_answered(combined_store, tmp_path_factory, open_page):
    for served in _serve(_copy(combined_store, tmp_path_factory.mktemp("answering"))):
        page, steps = _start(served, open_page, scripts=False)
        steps.link(re.compile("questions, in hindsight.*Wren Hollis"))
        card = page.locator("article.sl-card").filter(has=page.get_by_text("Answer this")).first
        steps.click(card.locator("summary", has_text=re.compile("^Answer ")))
        steps.tick(card.get_by_label("Considered and acted on"))
        steps.fill(card.get_by_label("The reason, in your words"), "In the review.")
        steps.click(card.get_by_role("button", name="Keep this answer"))
        expect(page.get_by_role("status")).to_contain_text("kept with your name")
        steps.done("answer a prompt")
        expect(page.get_by_role("link", name="Back to the review")).to_be_visible()


def test_a_recommendation_is_bound_to_a_rule_and_run_over_past_cases(reviewing, open_page):
    page, steps = _start(reviewing, open_page, site_scripts=False)
    _write_a_finding(page)
    steps.count = 0
    steps.link(re.compile("^bind to a rule"))
    steps.fill(page.get_by_label("Words of the rule"), "incident late")
    steps.button("Find")
    steps.link(re.compile("Word of an incident late"))
    steps.fill(page.get_by_label("Learned on"), "28 November 2025")
    steps.fill(page.get_by_label("What of the recommendation the rule carries"), "Reading within a day.")
    steps.button("Record")
    expect(page.locator("main")).to_contain_text(re.compile(r"Over 1 case and \d child(ren)? here that you may see"))
    steps.done("bind a recommendation to a rule")
    assert violations(page) == []
    with page.expect_download() as taking:
        page.get_by_role("link", name="The new version as a file").click()
    text = Path(taking.value.path()).read_text("utf-8")
    assert "learned_on=date(2025, 11, 28)" in text
    assert f"Learned from: {TITLE}, recommendation" in text
    page.get_by_role("link", name="The rule in the rulebook").click()
    expect(page.locator("main")).to_contain_text("Learned from")


def _write_a_finding(page: Page) -> None:
    page.get_by_role("navigation", name="This review").get_by_role("link", name="Findings").click()
    page.get_by_role("button", name="Write a finding").click()
    page.get_by_label("Leads to recommendations").check()
    page.get_by_label("Title").fill("Notifications were not read")
    page.get_by_label("The finding").fill("What was sent was filed.")
    page.get_by_label("Working together").check()
    page.get_by_label("Rows that it rests on").fill("PO 1, SC 1")
    page.get_by_label("What speaks against it").fill("One was read.")
    page.get_by_label("Hindsight").fill("Nobody knew of the second.")
    page.get_by_role("button", name="Record").click()
    expect(page.locator("main")).to_contain_text("PO 1")
    page.get_by_role("link", name=re.compile("^Make a recommendation")).click()
    page.get_by_label("The recommendation").fill("Every notification is read within a working day.")
    page.get_by_label("To whom").fill("Social care")
    page.get_by_label("How it will be seen that it worked").fill("An audit.")
    page.get_by_label("Owner").fill("Head of service")
    page.get_by_label("Due").fill("31 March 2026")
    with page.expect_navigation():  # whoever goes on by keyboard must find the new page
        page.get_by_role("button", name="Record").click()


PAGES = (
    "",
    "changed/",
    "set-up/",
    "returns/",
    "chronology/",
    "received/",
    "findings/",
    "processes/",
    "publication/",
    "exports/",
    "cast/",
    "record/scope/",
    "record/finding/",
    "record/process/",
    "record/person/",
    "record/cast/",
)


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_a_page_of_a_review_and_it_says_the_same_without_scripts(
    path, width, reviewing, open_page
):
    page, _ = _start(reviewing, open_page, width=width)
    base = page.url.split("#")[0]
    page.goto(base + path)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for told in (page.url, page.title()):
        assert not any(part in told for part in ("Wren", "Lark", "Hollis"))
    if width == 1280:
        without = open_page(reviewing, scripts=False)
        without.goto(base + path)
        assert without.locator("h1").all_inner_texts() == page.locator("h1").all_inner_texts()
        assert without.locator("main a").count() == page.locator("main a").count()


def test_on_a_telephone_every_box_of_the_cast_says_which_version_it_is_of(reviewing, open_page):
    page, steps = _start(reviewing, open_page)
    steps.menu("Exports")
    steps.link("the cast")
    page.set_viewport_size({"width": 375, "height": 800})
    cells = page.locator("main tbody tr").first.locator("td")
    shown = cells.evaluate_all(
        "cells => cells.map(cell => `${cell.dataset.of} ${getComputedStyle(cell, '::before').content}`)"
    )
    assert [words.split()[0] for words in shown] == ["Panel", "Family", "Published"]
    assert not any(words.endswith("none") for words in shown), shown
