"""What is documented exists and what exists is documented: settings, events, problem codes."""

from __future__ import annotations

import re

import pytest
from docs import write_reference
from docs.write_reference import FOLDER, Raised, problems_in

NAMES = ("settings.md", "events.md", "problems.md", "api.md", "cli.md", "training.md", "templates.md")


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_what_the_code_says(name: str) -> None:
    written = (FOLDER / name).read_text("utf-8")
    assert written == write_reference.pages()[name], "run: python -m docs.write_reference"


def test_every_written_page_is_compared() -> None:
    assert set(NAMES) == set(write_reference.pages())


def test_every_event_is_named_after_its_room() -> None:
    events = write_reference.all_events()
    assert len(events) > 20
    for name, kind in events.items():
        assert re.fullmatch(r"[a-z_]+\.[a-z_]+", name), name
        parts = kind.__module__.split(".")
        if parts[1] == "rooms":
            assert name.split(".")[0] == parts[2], f"{name} is told by {parts[2]}"


def test_problems_are_read_out_of_code() -> None:
    text = """
raise Problem(Kind.GONE, "shop.closed", f"The shop {name} is closed.", hint="Come tomorrow.")
raise not_found("shop", name)
raise conflict("shop.sold", "It is sold.")
raise invalid(code, "Who knows.")
"""
    assert sorted(problems_in(text)) == [
        Raised("shop.closed", "gone", "The shop … is closed.", "Come tomorrow."),
        Raised("shop.not_found", "not_found", "There is no shop … that you may see.", ""),
        Raised("shop.sold", "conflict", "It is sold.", ""),
    ]
