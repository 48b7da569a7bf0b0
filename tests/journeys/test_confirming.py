"""Confirming what was read out of a narrative: by keyboard alone, with the document beside it, and without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .axe import violations
from .conftest import _copy, _serve, _sightline

pytestmark = pytest.mark.browser

_CASE = '[[child]]\nname = "Wren Hollis"\nborn = "3 January 2019"\n'
_NOTES = """Case notes

Date: 30 November 2022

On 14 March 2022 a referral was received from the nursery about a mark on Wren's arm.

On 15 March 2022 a strategy discussion was held with the police. On 17 March 2022 I visited the home while Wren \
was asleep upstairs.

On 2 April 2022 a letter was sent to the nursery. On 3 April 2022 the nursery manager rang back about the letter.

On 4 April 2022 I visited the home. On 11 April 2022 I visited the home. On 2 May 2022 an initial child protection \
conference was held. On 9 May 2022 the core group met.

In June 2022 Dean Wray was arrested for assault. On 12 July 2022 the paediatrician examined Wren and found a bruise.

On 13 July 2022 a meeting was held with the grandmother. On 1 August 2022 the review conference kept the plan in place.

On 19 September 2022 the core group met. On 3 October 2022 Ms Hollis did not come. On 10 October 2022 I visited the \
home. On 24 October 2022 I visited the home. On 31 October 2022 I telephoned the nursery. On 2 November 2022 I visited \
the home. On 5 November 2022 the core group met. On 9 November 2022 the interim care order was made. On 14 November \
2022 I visited the home. The room was booked. On 21 November 2022 the core group met.
"""
_IN_TEN_MINUTES = 20


@pytest.fixture(scope="module")
def notes(tmp_path_factory):
    """A store of one narrative document, nothing of it confirmed."""
    folder = tmp_path_factory.mktemp("notes") / "Hollis"
    folder.mkdir()
    (folder / "case.toml").write_text(_CASE, encoding="utf-8")
    (folder / "social care notes.txt").write_text(_NOTES, encoding="utf-8")
    store = tmp_path_factory.mktemp("confirming") / "case.sqlite3"
    _sightline(store, "build", str(folder))
    return store


@pytest.fixture
def served(notes, tmp_path):
    yield from _serve(_copy(notes, tmp_path))


class Keys:
    """A keyboard that counts what is pressed: a word that is typed counts its letters."""

    def __init__(self, page):
        self._page = page
        self.pressed = 0

    def press(self, key):
        self.pressed += 1
        self._page.keyboard.press(key)

    def type(self, words):
        self.pressed += len(words)
        self._page.keyboard.type(words)

    def decide(self, key):
        """Press a key, and wait until the next page has come."""
        with self._page.expect_navigation():
            self.press(key)


def _start(page, served):
    page.goto(f"/case/{served.case}/confirm/one/")


def _waiting(page, served):
    page.goto(f"/case/{served.case}/confirm/")
    found = re.search(r"\((\d+)\)", page.locator("main").inner_text())
    return int(found.group(1)) if found else 0


def _name(page):
    page.goto("/your-name/")
    page.get_by_label("The name under which").fill("J. Lowe")
    page.get_by_role("button", name="Keep this name").click()


def test_twenty_readings_are_confirmed_by_keyboard_alone_in_few_presses(served, open_page):
    page = open_page(served)
    before = _waiting(page, served)
    assert before >= _IN_TEN_MINUTES
    _start(page, served)
    expect(page.locator(".sl-howto")).to_contain_text("Right? Accept")
    keys = Keys(page)
    keys.press("a")  # nobody has said who decides: the key leads to the name
    expect(page.get_by_label("Your name").first).to_be_focused()
    keys.type("J. Lowe")
    keys.decide("Enter")
    expect(page.get_by_role("status")).to_contain_text("Accepted.")
    expect(page.locator(".sl-howto")).to_have_count(0)
    decided = 1
    while decided < _IN_TEN_MINUTES:
        if decided == 5:
            keys.decide("r")
        elif decided == 8:
            keys.decide("a")
            keys.decide("u")
            keys.decide("a")
        else:
            keys.decide("a")
        decided += 1
    assert keys.pressed <= 2 * _IN_TEN_MINUTES
    assert _waiting(page, served) == before - _IN_TEN_MINUTES
    page.goto(f"/case/{served.case}/decisions/")
    expect(page.locator("tbody tr").first).to_contain_text("J. Lowe")


def test_the_name_is_asked_once_also_where_the_first_decision_is_an_edit(served, open_page):
    page = open_page(served)
    before = _waiting(page, served)
    _start(page, served)
    page.get_by_label("Your name").first.fill("J. Lowe")
    page.get_by_label("Your name").first.press("Tab")
    page.keyboard.press("e")
    with page.expect_navigation():
        page.get_by_role("button", name="Keep these changes and accept").click()
    expect(page.get_by_role("status").first).to_contain_text("Changed and accepted.")
    with page.expect_navigation():
        page.keyboard.press("u")
    assert _waiting(page, served) == before


def test_the_document_stands_beside_the_reading_at_its_passage(served, open_page):
    page = open_page(served)
    page.goto(f"/case/{served.case}/confirm/one/")
    for _ in range(15):
        with page.expect_navigation():
            page.keyboard.press("n")
    expect(page.locator("#passage")).to_be_in_viewport()
    assert page.evaluate("window.scrollY") == 0
    box = page.locator("[data-beside]")
    expect(box).to_contain_text("Case notes")
    expect(box).to_contain_text("On 21 November 2022 the core group met.")
    assert box.locator("mark.sl-waits").count() > 5
    expect(page.get_by_role("button", name="Accept")).to_be_in_viewport()


def test_one_reading_is_split_by_two_keys_and_put_together_by_one(served, open_page):
    page = open_page(served)
    _name(page)
    before = _waiting(page, served)
    _start(page, served)
    _go_to(page, "visited the home while Wren")
    with page.expect_navigation():
        page.keyboard.press("s")
    expect(page.get_by_role("group", name="Part 2")).to_contain_text("Wren was asleep upstairs")
    with page.expect_navigation():
        page.keyboard.press("s")
    expect(page.locator("#passage")).to_have_text(re.compile("On 17 March 2022 I visited the home"))
    with page.expect_navigation():
        page.keyboard.press("n")
    expect(page.locator(".sl-confirm__reading")).to_contain_text("Was this then too?")
    assert _waiting(page, served) > before
    _start(page, served)
    with page.expect_navigation():
        page.keyboard.press("u")
    expect(page.get_by_role("status")).to_contain_text("Undone")
    expect(page.locator("#passage")).to_contain_text("visited the home while Wren was asleep")
    assert _waiting(page, served) == before


def test_two_readings_are_joined_by_two_keys_and_parted_by_one(served, open_page):
    page = open_page(served)
    _name(page)
    before = _waiting(page, served)
    _start(page, served)
    _go_to(page, "a letter was sent to the nursery")
    with page.expect_navigation():
        page.keyboard.press("j")
    expect(page.get_by_role("checkbox", checked=True, name=re.compile("rang back"))).to_have_count(1)
    with page.expect_navigation():
        page.keyboard.press("j")
    expect(page.locator(".sl-confirm__reading .sl-passage")).to_have_count(2)
    expect(page.locator(".sl-asks")).to_contain_text("different dates")
    assert _waiting(page, served) < before
    _start(page, served)
    with page.expect_navigation():
        page.keyboard.press("u")
    assert _waiting(page, served) == before


def test_splitting_joining_and_undoing_without_scripts(served, open_page):
    page = open_page(served, scripts=False)
    _name(page)
    before = _waiting(page, served)
    page.goto(f"/case/{served.case}/confirm/one/")
    while "visited the home while Wren" not in page.locator("#passage").inner_text():
        page.get_by_role("link", name="Later").click()
    page.get_by_role("link", name="Split").click()
    page.get_by_label("Or write the first words").fill("words that stand nowhere")
    page.get_by_role("button", name="Cut here").click()
    expect(page.locator(".govuk-error-message")).to_contain_text("are not in the passage")
    page.get_by_label("Or write the first words").fill("asleep upstairs")
    for box in page.locator("input[name=cut]").all():
        box.uncheck()
    page.get_by_role("button", name="Cut here").click()
    part = page.get_by_role("group", name="Part 2")
    expect(part.locator("blockquote")).to_have_text("asleep upstairs.")
    part.get_by_label("Kind").select_option(label="Growth measured")
    part.get_by_label("When").fill("March 2022")
    page.get_by_role("button", name="Split into these 2").click()
    expect(page.get_by_role("status")).to_contain_text("Split into 2")
    page.get_by_role("link", name="Later").click()
    expect(page.locator("#reading-h")).to_contain_text("Growth measured")
    expect(page.locator(".sl-reading__when")).to_contain_text("March 2022")
    page.get_by_role("link", name="Join").click()
    page.get_by_role("button", name="Join with what is ticked").click()
    expect(page.get_by_role("status")).to_contain_text("Joined into one")
    for _ in range(2):
        page.get_by_role("button", name="Undo").click()
    assert _waiting(page, served) == before


def test_no_key_is_taken_from_typing_choosing_or_other_commands(served, open_page):
    page = open_page(served)
    _name(page)
    before = _waiting(page, served)
    _start(page, served)
    first = page.url
    page.keyboard.press("e")
    expect(page.get_by_label("Kind of entry")).to_be_focused()
    page.keyboard.press("a")
    page.get_by_label("When it occurred").press_sequentially("aruns")
    page.locator("#edit summary").focus()
    for chord in ("Control+a", "Shift+A", "Alt+r"):
        page.keyboard.press(chord)
    assert page.url == first
    assert _waiting(page, served) == before


def test_a_kind_is_changed_by_the_keyboard_and_listed_as_a_suggestion_for_the_lexicon(served, open_page):
    page = open_page(served)
    _name(page)
    _start(page, served)
    _go_to(page, "strategy discussion was held")
    page.keyboard.press("e")
    page.keyboard.type("Meeting held")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Changed and accepted.")
    page.goto(f"/case/{served.case}/decisions/")
    page.get_by_role("link", name=re.compile("suggestions for the lexicon")).click()
    row = page.locator("tbody tr").first
    expect(row).to_contain_text("strategy discussion")
    expect(row).to_contain_text("Meeting held")
    expect(row).to_contain_text("J. Lowe")
    expect(row.locator("pre")).to_contain_text('kind = "meeting_held"')
    assert violations(page) == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_sentence_that_was_not_proposed_is_found_in_its_document_with_the_reason(served, open_page, scripts):
    page = open_page(served, scripts=scripts)
    _start(page, served)
    page.get_by_role("link", name="Open the whole document").click()
    page.get_by_role("link", name="1 sentence not proposed").click()
    page.get_by_role("link", name="The room was booked.").click()
    expect(page.locator("mark.sl-wanted")).to_have_text("The room was booked.")
    expect(page.get_by_role("list", name="Not proposed: 1 sentence")).to_contain_text("states nothing")
    if scripts:
        assert violations(page) == []


def test_what_was_decided_says_who_and_when_and_is_not_decided_twice(served, open_page):
    page = open_page(served)
    _name(page)
    _start(page, served)
    page.keyboard.press("n")
    page.wait_for_url("**fact=**")
    address = page.url
    with page.expect_navigation():
        page.keyboard.press("a")
    page.goto(address)
    expect(page.locator(".sl-progress")).to_contain_text("Decided by J. Lowe on 28 November 2025")
    expect(page.get_by_role("button", name="Accept", exact=True)).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(375, 700), (640, 400)], ids=["a telephone", "200 % of 1280"])
@pytest.mark.parametrize("page_name", ["one", "split", "join"])
def test_it_fits_a_narrow_screen_and_twice_the_size(served, open_page, width, height, page_name):
    page = open_page(served, width=width, height=height)
    _start(page, served)
    _go_to(page, "visited the home while Wren")
    if page_name != "one":
        with page.expect_navigation():
            page.keyboard.press({"split": "s", "join": "j"}[page_name])
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    assert violations(page) == []


def test_on_paper_the_whole_document_and_the_reading_stand_without_tools(served, open_page):
    page = open_page(served)
    _start(page, served)
    page.emulate_media(media="print")
    expect(page.locator(".sl-decide")).to_be_hidden()
    expect(page.locator(".sl-confirm__reading")).to_be_visible()
    assert page.evaluate("(b => b.scrollHeight <= b.clientHeight + 1)(document.querySelector('[data-beside]'))")


def _go_to(page, words):
    for _ in range(30):
        if words in page.locator("#passage").inner_text():
            return
        with page.expect_navigation():
            page.keyboard.press("n")
    raise AssertionError(f"no reading has the words {words}")
