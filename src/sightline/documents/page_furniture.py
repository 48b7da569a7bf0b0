"""What stands round the words of a web page: menus, side boxes, page footers, and what no reader sees."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from lxml import etree

_FURNITURE = frozenset(("nav", "aside", "footer", "header", "search"))
_ROLES = {
    "navigation": "nav",
    "search": "search",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
    "dialog": "dialog",
    "alertdialog": "dialog",
}
_COOKIES = re.compile(r"cookie[-_ ]?(?:banner|consent|notice|bar|message)", re.I)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_LONGEST = 300
"""Above this many characters outside links, a side box is taken for part of what the page says."""
_MOST = 5_000
"""How many elements of a side box are looked at to judge it; boxes within boxes would else be counted over and over."""


class Furniture:
    """Which elements of a page are furniture. Where it marks its main part, more outside that is taken for it."""

    def __init__(self, root: Any) -> None:
        mains = [element for element in root.iter() if _sort(element) in ("main", "article")]
        self._mains = set(mains)
        self._has_main = bool(mains)
        self._holders: set[Any] = set()
        for element in mains:
            for parent in element.iterancestors():
                if parent in self._holders:
                    break
                self._holders.add(parent)

    def is_one(self, element: Any) -> bool:
        """Whether the element is furniture. Words of an article never are."""
        sort = _sort(element)
        if sort == "dialog" or _COOKIES.search(f"{element.get('id') or ''} {element.get('class') or ''}"):
            return not self._is_within(element) and element not in self._holders
        if sort not in _FURNITURE or element in self._holders:
            return False
        if sort == "search":
            return True
        all_words, linked = _words(element)
        mostly_links = linked * 2 >= all_words
        if self._is_within(element):
            return sort != "header" and all_words > 0 and mostly_links
        if sort == "header" and any(child.tag == "h1" for child in islice(element.iter(), _MOST)):
            return False
        if sort == "nav" or not self._has_main:
            return all_words == 0 or mostly_links
        return mostly_links or all_words - linked <= _LONGEST

    def _is_within(self, element: Any) -> bool:
        return any(parent in self._mains for parent in element.iterancestors())


def is_hidden(element: Any) -> bool:
    """Whether a reader of the page does not see it."""
    return element.get("hidden") is not None or bool(_UNSEEN.search(element.get("style") or ""))


def kept_value(element: Any) -> str:
    """What a form's field shows: the words typed or chosen; a box that is ticked is "[x]"."""
    if element.tag == "select":
        options = list(element.iter("option"))
        chosen = [option for option in options if option.get("selected") is not None] or options[:1]
        return ", ".join(" ".join("".join(option.itertext()).split()) for option in chosen) + " "
    sort = (element.get("type") or "text").strip().lower()
    if sort in ("checkbox", "radio"):
        return "[x] " if element.get("checked") is not None else "[ ] "
    if sort in ("hidden", "password", "submit", "button", "reset", "image", "file"):
        return ""
    return (element.get("value") or "") + " "


def _sort(element: Any) -> str:
    if not isinstance(element.tag, str):
        return ""
    role = (element.get("role") or "").strip().lower()
    return "main" if role == "main" else _ROLES.get(role, element.tag)


def _words(element: Any) -> tuple[int, int]:
    """How many characters stand in it, and how many of them in links."""
    everything = linked = links = 0
    for event, child in islice(etree.iterwalk(element, events=("start", "end")), _MOST):
        if event == "start":
            links += child.tag == "a"
            words = child.text
        else:
            links -= child.tag == "a"
            words = child.tail if child is not element else ""
        length = len((words or "").strip())
        everything += length
        linked += length if links else 0
    return everything, linked
