"""A person with a keyboard and no mouse: strokes, and the way to a thing by Tab."""

from __future__ import annotations

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as PageIsSlow

_MOST_TABS = 120
_MOST_OPENINGS, _WINDOW_MS = 6, 15_000
_HAS_FOCUS = "(node) => node === document.activeElement"
_UNITS = (
    "() => [...document.querySelectorAll('[data-unit]')].filter((n) => n.checkVisibility()).map((n) => n.dataset.unit)"
)


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def reach(page: Page, target: Locator) -> None:
    """Tab until the target has the focus; what Tab never comes to is out of reach without a mouse."""
    there = target.filter(visible=True).first
    for _ in range(_MOST_TABS):
        if there.evaluate(_HAS_FOCUS):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{_MOST_TABS} times Tab never came to {target}")


def choose(page: Page, target: Locator) -> None:
    """Go to a button by Tab and press Enter on it."""
    reach(page, target)
    page.keyboard.press("Enter")


def attach(page: Page, target: Locator, name: str, kind: str, content: bytes) -> None:
    """Go to a field for files by Tab, open the browser's own window with Enter, and choose a file there."""
    # Heard from now on, so that the browser has long known that its window is taken over when the key is pressed.
    page.on("filechooser", lambda _: None)
    for _ in range(_MOST_OPENINGS):
        reach(page, target)
        try:
            with page.expect_file_chooser(timeout=_WINDOW_MS) as window:
                page.keyboard.press("Enter")
        except PageIsSlow:
            continue  # a machine with much else to do; a person would press again
        window.value.set_files({"name": name, "mimeType": kind, "buffer": content})
        return
    raise AssertionError(f"Enter on {target} never opened a window for files")


def letters(page: Page) -> dict[str, str]:
    """Response id → its letter, as this person sees them."""
    units: list[str] = page.evaluate(_UNITS)
    return {unit: "abcdefghij"[at] for at, unit in enumerate(units)}
