"""How each kind of question is answered by keys alone: somebody at the keyboard of one page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

_MOST_PRESSES = 80
_READY = """() => ![...document.querySelectorAll('footer [role=status]')].some(
  (one) => one.checkVisibility() && one.querySelector('button'))"""
_CAN_SEND = """() => [...document.querySelectorAll('main button[aria-keyshortcuts="Enter"]')].some(
  (one) => one.checkVisibility() && !one.disabled)"""
_HAS_SPOKEN = """() => {
  const seen = (all) => [...document.querySelectorAll(all)].filter((one) => one.checkVisibility());
  return seen('article').length && !seen('article[aria-busy]').length && seen('[data-write]').every((one) => !one.value);
}"""
_HAS_CHOSEN = """() => ![...document.querySelectorAll('article button')].some(
  (one) => one.checkVisibility() && one.textContent.startsWith('Go on with'))"""
_UNITS = "() => [...document.querySelectorAll('[data-unit]')].filter((one) => one.checkVisibility()).length"


@dataclass(frozen=True)
class Hands:
    """Somebody at the keyboard of one page."""

    page: Any

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.page.evaluate("window.__settled")

    def type(self, text: str) -> None:
        self.press(*("Space" if letter == " " else letter for letter in text))

    def until_ready(self, *keys: str) -> None:
        """Press them in turn, again and again, until nothing is missing."""
        for turn in range(_MOST_PRESSES):
            if self.page.evaluate(_READY):
                return
            self.press(keys[turn % len(keys)])
        raise RuntimeError(f"after {_MOST_PRESSES} keys something is still missing")

    def say(self, composer: str, text: str) -> None:
        """To the composer by its letter, the words, Enter; then wait until every model has spoken."""
        self.press(composer)
        self.type(text)
        self.page.wait_for_function(_CAN_SEND)
        self.press("Enter")
        self.page.wait_for_function(_HAS_SPOKEN)

    def units(self) -> int:
        return int(self.page.evaluate(_UNITS))


def ranked(hands: Hands) -> None:
    hands.press(*"abcdefg"[: hands.units()])


def written(hands: Hands) -> None:
    hands.page.locator("[data-write]:visible").first.focus()
    hands.type("the tide follows the moon and the sun")
    hands.press("Escape")


def marked(hands: Hands) -> None:
    hands.press("ArrowRight", "Shift+ArrowRight", "ArrowRight", "1", "1")
    hands.until_ready("1")


def boxed(hands: Hands) -> None:
    hands.press("1", "n", "ArrowRight", "ArrowDown", "Shift+ArrowLeft", "Alt+ArrowRight")


def stretched(hands: Hands) -> None:
    hands.press("1", "i", ".", ".", ".", "o")
    said = hands.page.get_by_label("What is said in")
    if said.count():
        said.first.focus()
        hands.type("two words")
        hands.press("Tab")


def cleared(hands: Hands) -> None:
    hands.press("ArrowDown", "2", "ArrowDown", "n")
    hands.until_ready("1")


def decided(hands: Hands) -> None:
    hands.press("n")
    hands.until_ready("1", "Enter")


def claimed(hands: Hands) -> None:
    hands.until_ready("6")


def graded(hands: Hands) -> None:
    hands.until_ready("2")


def chosen(hands: Hands) -> None:
    hands.until_ready("1")


def talked(hands: Hands) -> None:
    for text in ("where do I begin?", "and what then?", "thank you"):
        hands.say("y", text)
        hands.press("a")
        hands.page.wait_for_function(_HAS_CHOSEN)
    hands.until_ready("4")


def prompted(hands: Hands) -> None:
    for facet in hands.page.locator("main select:visible").all():
        facet.focus()
        hands.press("ArrowDown", "Escape")
    hands.say("u", "why is the sea salt?")
    hands.until_ready()


DRIVEN: Mapping[str, Callable[[Hands], None]] = {
    "rank_responses": ranked,
    "compare_pair": chosen,
    "rate_responses": graded,
    "categorise_text": chosen,
    "write_response": written,
    "flag_hazards": cleared,
    "decide_policy": decided,
    "mark_text": marked,
    "review_steps": graded,
    "check_claims": claimed,
    "grade_rubric": graded,
    "evaluate_code": graded,
    "mark_image": boxed,
    "mark_audio": stretched,
    "talk_with_models": talked,
    "write_prompts": prompted,
}
"""Template → how its first question is answered by keys."""
