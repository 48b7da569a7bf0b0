"""Answering what the records ask, with a reason, and taking it back; adopting a rule; the digest; the rulebook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .axe import violations
from .conftest import Served, _copy, _serve

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def asking(built_unchecked: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A copy of the store in which questions and duties are raised, for answering them."""
    yield from _serve(_copy(built_unchecked, tmp_path_factory.mktemp("asking")))


@pytest.fixture
def unanswered(built_unchecked: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A copy in which nobody has answered anything yet."""
    yield from _serve(_copy(built_unchecked, tmp_path_factory.mktemp("unanswered")))


def _give_name(page):
    page.goto("/your-name/")
    page.get_by_label("The name under which").fill("J. Lowe")
    page.get_by_role("button", name="Keep this name").click()


def _first_open(page, served, view="hindsight"):
    page.goto(f"/child/{served.child}/questions/?view={view}")
    return page.locator("article.sl-card").filter(has=page.get_by_text("Answer this")).first


def _answer(card, words, reason):
    card.locator("summary", has_text=re.compile("^Answer ")).click()
    card.get_by_label(words).check()
    card.get_by_label("The reason, in your words").fill(reason)
    card.get_by_role("button", name="Keep this answer").click()


def test_who_answers_is_asked_beside_the_answer_and_not_above_the_questions(asking, open_page):
    page = open_page(asking, scripts=False)
    card = _first_open(page, asking)
    assert page.get_by_label("Your name", exact=True).first.is_hidden()
    card.locator("summary", has_text=re.compile("^Answer ")).click()
    card.locator("form.govuk-details__text").get_by_label("Your name", exact=True).fill("J. Lowe")
    card.get_by_label("Needs more information").check()
    card.get_by_label("The reason, in your words").fill("Asked the school.")
    card.get_by_role("button", name="Keep this answer").click()
    expect(page.get_by_role("status")).to_contain_text("kept with your name")
    expect(page.locator(".sl-footer")).to_contain_text("J. Lowe")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_question_is_answered_with_a_reason_and_taken_back(asking, open_page, scripts):
    page = open_page(asking, scripts=scripts)
    _give_name(page)
    card = _first_open(page, asking)
    key = card.get_attribute("id")
    _answer(card, "Considered and acted on", "Rang the nurse.")
    expect(page.get_by_role("status")).to_contain_text("kept with your name")
    answered = page.locator(f"#{key} .sl-answered")
    expect(answered).to_contain_text("Considered and acted on – J. Lowe")
    expect(answered).to_contain_text("Rang the nurse.")
    if scripts:
        assert violations(page) == []
    answered.get_by_role("button", name=re.compile("^Take this answer back")).click()
    expect(page.get_by_role("status")).to_contain_text("Undone")
    page.goto(f"/child/{asking.child}/questions/?view=hindsight")
    expect(page.locator(f"#{key} .sl-answered")).to_contain_text("Taken back by J. Lowe")
    expect(page.locator(f"#{key}")).to_contain_text("Answer again")


def test_an_answer_is_undone_from_what_is_said_about_it(unanswered, open_page):
    page = open_page(unanswered)
    _give_name(page)
    card = _first_open(page, unanswered)
    key = card.get_attribute("id")
    _answer(card, "Not applicable here", "Another family.")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_contain_text("Undone")
    page.goto(f"/child/{unanswered.child}/questions/?view=hindsight")
    expect(page.locator(f"#{key} .sl-answered")).to_contain_text("Taken back")


def test_a_rule_is_adopted_in_writing_and_the_adoption_withdrawn(asking, open_page):
    page = open_page(asking)
    _give_name(page)
    page.goto("/rulebook/rule/notification-lag/")
    expect(page.locator("dl.sl-why").first).to_contain_text("No: it waits in the list")
    page.get_by_label("The day on which it was adopted").fill("1 October 2025")
    page.get_by_label("Which body adopted it").fill("Larkfield partnership")
    page.get_by_label("In which document it stands written").last.fill("Minutes, item 4")
    page.get_by_role("button", name="Record this adoption").click()
    expect(page.get_by_role("status")).to_contain_text("The adoption is recorded")
    expect(page.locator("dl.sl-why").first).to_contain_text("Adopted by Larkfield partnership on 1 October 2025")
    expect(page.locator("dl.sl-why").first).to_contain_text("Yes: it may be put before a worker at once")
    page.goto("/rulebook/decisions/")
    assert violations(page) == []
    page.get_by_text("Withdraw this").click()
    page.get_by_label("Why it is withdrawn").fill("Looked at again.")
    page.get_by_role("button", name="Withdraw").click()
    expect(page.get_by_role("status")).to_contain_text("Withdrawn. It stays written")
    expect(page.locator("article").first).to_contain_text("Withdrawn by J. Lowe: Looked at again.")


def test_a_number_is_set_locally_and_says_so(asking, open_page):
    page = open_page(asking, scripts=False)
    _give_name(page)
    page.goto("/rulebook/rule/notification-lag/")
    page.locator("summary", has_text="Record a number").click()
    page.get_by_label("The number, in working days").fill("2")
    page.get_by_label("From which day it holds").fill("1 January 2014")
    page.get_by_label("Which body decided it").fill("Larkfield partnership")
    page.get_by_label("In which document it stands written").first.fill("Minutes, item 5")
    page.get_by_role("button", name="Record this number").click()
    expect(page.get_by_role("status")).to_contain_text("The number is recorded")
    expect(page.locator("table").first).to_contain_text("set locally")
    expect(page.locator(".sl-rule-says")).to_contain_text("within 2 working days")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("article").first).to_contain_text("Withdrawn by J. Lowe")


def test_the_rulebook_is_narrowed_and_a_rule_is_read_without_scripts(asking, open_page):
    page = open_page(asking, scripts=False)
    page.goto("/rulebook/")
    everything = page.locator(".sl-rules > li").count()
    page.get_by_label("Questions or duties").select_option("duty")
    page.get_by_role("button", name="Show these").click()
    duties = page.locator(".sl-rules > li").count()
    assert 0 < duties < everything
    page.get_by_role("link", name="Initial child protection conference", exact=True).click()
    expect(page.locator("h1")).to_have_text("Initial child protection conference")
    examples = page.locator(".sl-example")
    assert examples.count() >= 10
    assert examples.first.locator("svg").count() == 1
    assert examples.first.locator("li").count() >= 2
    expect(page.locator("body")).to_contain_text("Working Together")


def test_the_digest_says_since_when_and_leads_to_the_questions(asking, open_page):
    page = open_page(asking)
    page.goto("/")
    page.get_by_role("link", name=re.compile("^Questions and duties since")).click()
    assert violations(page) == []
    expect(page.locator("h1")).to_contain_text("Questions and duties")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_rule_is_found_by_the_short_form_that_people_use_and_by_its_tier(asking, open_page, scripts):
    page = open_page(asking, scripts=scripts)
    page.goto("/rulebook/")
    expect(page.locator("main")).to_contain_text("Only T1 may be put before a worker at once")
    page.get_by_label("Words in it").fill("marac")
    page.get_by_role("button", name="Show these").click()
    expect(page.get_by_role("link", name="Risk assessment conference without an action for the child")).to_be_visible()
    assert 3 < page.locator(".sl-rules > li").count() < 30
    page.get_by_label("Tier").select_option("T1")
    page.get_by_role("button", name="Show these").click()
    assert all("T1" in said for said in page.locator(".sl-rules > li").all_inner_texts())
    page.get_by_label("Words in it").fill("no such words")
    page.get_by_role("button", name="Show these").click()
    expect(page.locator("main")).to_contain_text("No rule is like that")


def test_what_a_rule_means_exactly_is_a_list_and_its_name_is_the_title(asking, open_page):
    page = open_page(asking, scripts=False)
    page.goto("/rulebook/rule/repeated-injuries/")
    assert page.title().startswith("Repeated injuries or attendances")
    exactly = page.locator(".sl-rule__exactly").first
    assert exactly.locator("> li").count() == 4
    expect(exactly.locator("> li").first).to_contain_text("asked where any of these is so")
    assert exactly.locator("> li").first.locator("li").count() == 4


def test_a_number_that_was_used_says_what_it_is_for_with_its_unit(asking, open_page):
    page = open_page(asking, scripts=False)
    page.goto(f"/child/{asking.child}/duties/")
    used = page.locator("dt:has-text('Numbers used') + dd li").first
    expect(used).to_contain_text(re.compile(r"^[A-Z][a-z ,'-]+: \d+ (hour|day|working day|week|month|year)"))


def test_what_cannot_be_told_says_why_under_each_rule(asking, open_page):
    page = open_page(asking, scripts=False)
    page.goto(f"/child/{asking.child}/questions/")
    untold = page.locator("ul.sl-untold > li")
    assert untold.count() > 0
    for said in untold.all_inner_texts():
        thing, _, waits = said.partition("\n")
        assert len(thing) > 20
        assert len(waits.strip()) > 5
    things = [said.partition("\n")[0] for said in untold.all_inner_texts()]
    assert len(things) == len(set(things))


def test_a_duty_shows_its_sum_at_once_and_the_rest_when_asked_or_printed(asking, open_page):
    page = open_page(asking)
    page.goto(f"/child/{asking.child}/duties/")
    card = page.locator("article.sl-card").filter(has=page.locator(".sl-sum")).first
    expect(card.locator(".sl-sum").first).to_be_visible()
    source = card.get_by_text("Source of the rule")
    expect(source).to_be_hidden()
    card.locator("summary", has_text="How this was worked out").click()
    expect(source).to_be_visible()
    card.locator("summary", has_text="How this was worked out").click()
    page.emulate_media(media="print")
    expect(source).to_be_visible()


@pytest.mark.parametrize("view", ["time", "hindsight"])
def test_looking_back_fits_a_narrow_screen_and_says_on_paper_which_view_it_is(asking, open_page, view):
    page = open_page(asking, width=320, height=700)
    page.goto(f"/child/{asking.child}/looking-back/?view={view}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("main")).to_contain_text("Nor does it show that anything could have been predicted")
    assert violations(page) == []
    page.emulate_media(media="print")
    label = "Today’s questions asked of the past: hindsight" if view == "hindsight" else "Questions of the time"
    expect(page.locator(".sl-only-print")).to_have_text(label)
    expect(page.locator(".sl-only-print")).to_be_visible()


def test_a_day_that_has_not_come_hides_nothing_and_claims_nothing(asking, open_page):
    page = open_page(asking, scripts=False)
    page.goto(f"/child/{asking.child}/questions/?known_at=2099-01-01")
    expect(page.locator("main")).not_to_contain_text("2099")
    expect(page.locator("body")).not_to_contain_text("You are looking at")


@pytest.mark.parametrize("scripts", [True, False])
def test_what_was_typed_about_a_rule_is_not_lost_where_it_cannot_be_kept(asking, open_page, scripts):
    page = open_page(asking, scripts=scripts)
    _give_name(page)
    page.goto("/rulebook/rule/later-core-group-in-time/")
    page.get_by_label("The day on which it was adopted").fill("31 February 2025")
    page.get_by_label("Which body adopted it").fill("Larkfield partnership")
    page.get_by_label("In which document it stands written").last.fill("Minutes, item 9")
    page.get_by_role("button", name="Record this adoption").click()
    expect(page.locator("main")).to_contain_text("Give the day to the day")
    expect(page.get_by_label("The day on which it was adopted")).to_have_value("31 February 2025")
    expect(page.get_by_label("Which body adopted it")).to_have_value("Larkfield partnership")
    page.locator("summary", has_text="Record a number").first.click()
    page.get_by_label(re.compile("^The number, in")).first.fill("1000000")
    page.get_by_label("From which day it holds").first.fill("1 January 2014")
    page.get_by_label("Which body decided it").first.fill("Larkfield partnership")
    page.get_by_label("In which document it stands written").first.fill("Minutes, item 5")
    page.get_by_role("button", name="Record this number").first.click()
    expect(page.locator("main")).to_contain_text("is longer than a childhood")
    expect(page.get_by_label(re.compile("^The number, in")).first).to_be_visible()
    expect(page.get_by_label(re.compile("^The number, in")).first).to_have_value("1000000")
    if scripts:
        assert violations(page) == []
