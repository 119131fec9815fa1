"""What markdown must hold is found where it is, and quickly in text made to be slow."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from preceptor.questions.text.rules import ELEMENTS, holds

CASES = json.loads((Path(__file__).parent / "elements.json").read_text("utf-8"))
"""The page is judged by the same table (`questions/text/ui/elements.test.ts`)."""


@pytest.mark.parametrize(("element", "text", "held"), CASES)
def test_an_element_is_found_where_it_is(element: str, text: str, held: bool) -> None:
    assert holds(text, element) is held  # type: ignore[arg-type]


@pytest.mark.parametrize("piece", ["[", "|-", "- ", "#", "1", " ", "---|", "](x"])
def test_no_text_makes_looking_slow(piece: str) -> None:
    start = time.process_time()
    for element in ELEMENTS:
        holds(piece * (100_000 // len(piece)), element)
    assert time.process_time() - start < 1
