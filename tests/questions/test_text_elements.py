"""What markdown must hold is found where it is, and quickly in text made to be slow."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from preceptor.questions.text.rules import ELEMENTS, holds
from stopwatch import timed

CASES = json.loads((Path(__file__).parent / "elements.json").read_text("utf-8"))
"""The page is judged by the same table (`questions/text/ui/elements.test.ts`)."""


@pytest.mark.parametrize(("element", "text", "held"), CASES)
def test_an_element_is_found_where_it_is(element: str, text: str, held: bool) -> None:
    assert holds(text, element) is held  # type: ignore[arg-type]


@pytest.mark.parametrize("piece", ["[", "|-", "- ", "#", "1", " ", "---|", "](x"])
def test_no_text_makes_looking_slow(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    _, seconds = timed(lambda: [holds(text, element) for element in ELEMENTS])
    assert seconds < 1
