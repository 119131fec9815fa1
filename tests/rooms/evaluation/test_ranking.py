"""Leaderboards: what is set aside, who is clearly ahead, and what a response's habits are; pure."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from preceptor.base.problems import Problem
from preceptor.rooms.evaluation.nouns import Control
from preceptor.rooms.evaluation.ranking import leaderboard
from preceptor.rooms.evaluation.style import HABITS, difference

LONG = "word " * 60


def votes(prompts: int = 60) -> list[dict[str, Any]]:
    """`wordy` is no better than `terse`, but people lean to the longer response; `poor` loses to both."""
    random, rows = np.random.default_rng(0), []
    for prompt in range(prompts):
        for left, right, better in (("wordy", "terse", 0.0), ("wordy", "poor", 1.5), ("terse", "poor", 1.5)):
            text = {"wordy": LONG * random.integers(1, 7), "terse": LONG * random.integers(1, 4), "poor": LONG * 2}
            longer = difference(text[left], text[right], Control.LENGTH)[0]
            won = int(random.binomial(3, 1 / (1 + np.exp(-(better + 2.5 * longer)))))
            rows.append({"chosen_model": left, "rejected_model": right, "chosen": text[left], "rejected": text[right],
                         "votes": 3, "votes_chosen": won, "votes_tied": 0, "group": f"p{prompt}"})  # fmt: skip
    return rows


@pytest.mark.slow
def test_length_set_aside_takes_back_what_length_won() -> None:
    plain = leaderboard(votes(), question="", dimension="")
    found = leaderboard(votes(), question="", dimension="", control=Control.LENGTH)
    assert plain.effects == () and plain.rows[0].model == "wordy" and plain.rows[0].lead is not None
    assert plain.rows[0].lead.clear and plain.rows[0].rank_high == 1
    tied = {row.model: row for row in found.rows}
    first = found.rows[0].lead
    assert first is not None and not first.clear and first.p > 0.05
    assert (tied["wordy"].rank_low, tied["terse"].rank_low) == (1, 1)
    assert tied["poor"].rank_low == 3 and tied["poor"].lead is None
    effect = found.effects[0]
    assert effect.habit == "length" and effect.low is not None and effect.low > 0.5 < effect.chance


def test_one_prompt_alone_says_nothing_is_clear() -> None:
    board = leaderboard(votes(prompts=1), question="", dimension="")
    assert all(row.low is None and row.high is None for row in board.rows)
    assert all(row.lead is None or not row.lead.clear for row in board.rows)
    assert all((row.rank_low, row.rank_high) == (1, 3) for row in board.rows)


def test_nobody_named_ranks_nobody() -> None:
    unnamed = [{**row, "chosen_model": ""} for row in votes(prompts=2)]
    with pytest.raises(Problem) as caught:
        leaderboard(unnamed, question="", dimension="")
    assert caught.value.code == "evaluation.no_models"


@pytest.mark.parametrize(
    ("habit", "text", "count"),
    [
        ("length", "four", 4),
        ("headings", "# One\ntext # no\n### Two\n#no", 2),
        ("points", "- a\n* b\n  1. c\n2) d\n-no\n1.5 no", 4),
        ("bold", "**a** and __b__ but not ** c\n**", 2),
    ],
)
def test_habits_are_counted(habit: str, text: str, count: int) -> None:
    assert HABITS[habit](text) == count


def test_habits_of_hostile_text_take_no_time() -> None:
    for text in ("*" * 100_000, "_" * 100_000, " " * 100_000, "**a" * 30_000, "#" * 100_000):
        assert all(count(text) >= 0 for count in HABITS.values())


def test_a_response_of_several_turns_is_all_its_words() -> None:
    turns = [{"role": "assistant", "text": "ab"}, {"role": "user", "text": "c"}]
    assert difference(turns, "", Control.LENGTH) == (1.0,)
    assert difference("", "", Control.STYLE) == (0.0, 0.0, 0.0, 0.0)
