"""The steps of the ten tasks of a review: who takes them, by mouse or by keyboard alone, and how many there may be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

MOST_STEPS = {
    "what changed since last week": 2,
    "load five returns and see every remark": 18,
    "correct an uncertain date": 4,
    "confirm or refuse twenty entries": 30,  # the reader names many kinds, and each kind is one page
    "three same-event groups, one undone": 12,
    "replace a return with version 2": 7,
    "what the police had by a day": 5,
    "a panel version and the planted address": 30,
    "answer a prompt": 9,
    "bind a recommendation to a rule": 10,
}
"""A task that takes more steps than this has become worse."""
MOST_BY_KEYS = dict.fromkeys(MOST_STEPS, (60, 600))
"""By keyboard alone: the steps, and how often the tab key is pressed on the way to them."""


@dataclass
class Steps:
    """Does what a person does on a page, and counts it."""

    page: Page
    count: int = 0

    def click(self, where: Locator) -> None:
        self.count += 1
        where.click()
        expect(self.page.locator("main h1"), "every page that a click leads to is one of ours").to_have_count(1)

    def fill(self, where: Locator, words: str) -> None:
        self.count += 1
        where.fill(words)

    def choose(self, where: Locator, value: str) -> None:
        self.count += 1
        where.select_option(value)

    def tick(self, where: Locator) -> None:
        self.count += 1
        where.check()

    def drop(self, where: Locator, path: Path) -> None:
        self.count += 1
        where.set_input_files(path)

    def link(self, name: str | re.Pattern[str]) -> None:
        self.click(self.page.locator("main").get_by_role("link", name=name).first)

    def menu(self, name: str) -> None:
        self.click(self.page.get_by_role("navigation", name="This review").get_by_role("link", name=name))

    def button(self, name: str | re.Pattern[str]) -> None:
        self.click(self.page.get_by_role("button", name=name).first)

    def done(self, task: str) -> None:
        assert self.count <= MOST_STEPS[task], f"{task}: {self.count} steps"
        assert self.page.get_by_role("navigation").get_by_role("link").count() > 0, "there is a way on"


@dataclass
class Keys:
    """Reaches everything by the tab key alone, from where the keyboard is on the page, and counts it.

    ``count``: steps, as those of a mouse (a key that does something, a field filled in). ``tabs``: how often the tab
    key was pressed on the way.
    """

    page: Page
    count: int = 0
    tabs: int = 0

    def to(self, name: str | re.Pattern[str]) -> Keys:
        """Press the tab key until what is called so (or begins so) has the keyboard."""
        seen: list[str] = []
        for _ in range(200):
            self._on()
            called = self.called()
            if any(name.search(one) if isinstance(name, re.Pattern) else one.startswith(name) for one in called if one):
                return self
            seen.append(called[0] or called[1][:40])
        raise AssertionError(f"{name} is not reached by the tab key: {seen[-60:]}")

    def called(self) -> list[str]:
        """What is called that has the keyboard: its label, its words, its own name."""
        return self.page.evaluate(
            "(e => [e.labels && e.labels[0] ? e.labels[0].textContent : '', e.textContent, e.ariaLabel || '']"
            ".map(words => words.replace(/\\s+/g, ' ').trim()))(document.activeElement)"
        )

    def to_next_box(self) -> Keys:
        """Press the tab key until a box to be ticked has the keyboard."""
        return self._until("e => e.type === 'checkbox'", "a box")

    def to_group_of(self, name: str) -> Keys:
        """Press the tab key until the group of choices that one called so belongs to has the keyboard."""
        radios = "[...document.querySelectorAll('input[type=radio]')].filter(one => one.name === e.name)"
        begins = f"one => one.labels[0].textContent.trim().startsWith({name!r})"
        return self._until(f"e => e.type === 'radio' && {radios}.some({begins})", name)

    def _until(self, test: str, what: str) -> Keys:
        for _ in range(200):
            self._on()
            if self.page.evaluate(f"({test})(document.activeElement)"):
                return self
        raise AssertionError(f"{what} is not reached by the tab key")

    def _on(self) -> None:
        self.tabs += 1
        self.page.keyboard.press("Tab")

    def drop(self, path: Path) -> None:
        """Give the field that has the keyboard a file; it is chosen in the system's own window, not on this page."""
        self.count += 1
        self.page.locator(":focus").set_input_files(path)

    def done(self, task: str) -> None:
        """The task is done, in no more steps than it took before, and the page has a way on."""
        most, tabs = MOST_BY_KEYS[task]
        assert self.count <= most, f"{task}: {self.count} steps"
        assert self.tabs <= tabs, f"{task}: the tab key {self.tabs} times"
        assert self.page.get_by_role("navigation").get_by_role("link").count() > 0, "there is a way on"
        self.count = self.tabs = 0

    def press(self, key: str) -> None:
        """Press a key; Enter is for what leads to another page."""
        self.count += not key.startswith("Arrow")
        if key != "Enter":
            self.page.keyboard.press(key)
            return
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def type(self, words: str) -> None:
        """Fill in the field that has the keyboard, in the place of what stands there."""
        self.count += 1
        self.page.keyboard.type(words)
