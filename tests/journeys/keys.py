"""Hands on the keyboard: presses, the way by Tab, and the letters responses have for this person."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

_UNITS = (
    "() => [...document.querySelectorAll('[data-unit]')].filter((n) => n.checkVisibility()).map((n) => n.dataset.unit)"
)


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page: Page, condition: str) -> None:
    """Tab by Tab until `condition` (JavaScript) is true of the page; it fails where the key never comes there."""
    for _ in range(60):
        if page.evaluate(condition):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the Tab key never came to where {condition}")


def letters(page: Page) -> dict[str, str]:
    """Response id → its letter, as this person sees them."""
    units: list[str] = page.evaluate(_UNITS)
    return {unit: "abcdefghij"[at] for at, unit in enumerate(units)}
