"""Which column of a return is which is corrected in one form, by keyboard alone and without any script."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .axe import violations
from .conftest import _copy, _serve
from .steps import Keys
from .test_reviews import _start, combined_store, opened_store, returned

__all__ = ["combined_store", "opened_store", "returned"]
pytestmark = pytest.mark.browser


@pytest.fixture
def own(combined_store, tmp_path_factory):  # type: ignore[no-untyped-def]
    """A review with five returns that nobody else touches."""
    yield from _serve(_copy(combined_store, tmp_path_factory.mktemp("own")))


@pytest.mark.parametrize("width", [1280, 375])
def test_columns_are_corrected_by_keyboard_alone_and_the_return_is_read_again_at_once(own, open_page, width):  # type: ignore[no-untyped-def]
    page, _ = _start(own, open_page, site_scripts=False, width=width)
    keys = Keys(page)
    keys.to("Returns").press("Enter")
    keys.to("Larkfield Police").press("Enter")
    keys.to("Which column is which").press("Enter")
    expect(page.locator("main h1")).to_contain_text("Which column is which")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.get_by_label("Recorded on")).to_have_value("recorded")
    expect(page.get_by_role("row", name="Recorded on")).to_contain_text("12/02/2014")
    keys.to("Kind").type("none of these")
    keys.to("Read it again so").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("It was read again with these columns: 4 rows.")
    expect(page.locator("main")).to_contain_text("“Kind”: keep it beside the words")
    assert violations(page) == []
    keys.to("Which column is which").press("Enter")
    expect(page.get_by_label("Kind")).to_have_value("kept")
