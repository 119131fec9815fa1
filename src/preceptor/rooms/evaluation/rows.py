"""Rows of a build and a model's chances as the columns a report or a leaderboard is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from preceptor.rooms.evaluation.rules import Judged

Row = Mapping[str, Any]
_PROMPT_LENGTHS = ((200, "up to 200 characters"), (1000, "201 to 1,000 characters"))


@dataclass(frozen=True)
class Scored:
    """A model's chance for each row it could judge; `left_out` counts rows by why they were not."""

    rows: Sequence[Row]
    chances: Sequence[float]
    left_out: Mapping[str, int]


def chosen_rows(rows: Sequence[Row], *, question: str, dimension: str) -> list[Row]:
    """Rows of one dimension ("" = overall) and, where named, of one question."""
    return [row for row in rows if row["dimension"] == dimension and question in {"", row["question"]}]


def join(rows: Sequence[Row], scores: Sequence[Row], *, left_out: Mapping[str, int]) -> Scored:
    """Put each row beside its score; rows the model left out (too long for it) are counted."""
    chance = {str(one["row_id"]): one["chance_chosen_better"] for one in scores}
    known = [row for row in rows if chance.get(str(row["row_id"])) is not None]
    missing = {"not scored: too long for the model": len(rows) - len(known)} if len(known) < len(rows) else {}
    return Scored(known, [float(chance[str(row["row_id"])]) for row in known], {**left_out, **missing})


def judged(scored: Scored) -> Judged:
    """What `rules.report_on` reads: votes as counts, lengths, models where all are known, slices the rows tell."""
    rows = scored.rows
    votes = [(row["votes_chosen"], row["votes_tied"]) for row in rows]
    counts = [(won, tied, row["votes"] - won - tied) for (won, tied), row in zip(votes, rows, strict=True)]
    # Of an edit only the response it mends has a model: who wrote the better text is a person.
    named = bool(rows) and all(row["chosen_model"] or row["rejected_model"] for row in rows)
    return Judged(
        chance=np.array(scored.chances, dtype=np.float64),
        soft=np.array([row["soft_label"] for row in rows], dtype=np.float64),
        group=[row["group"] for row in rows],
        characters=(_lengths(rows, "chosen"), _lengths(rows, "rejected")),
        votes=np.array(counts, dtype=np.int64).reshape(len(rows), 3),
        models=(_writers(rows, "chosen_model"), _writers(rows, "rejected_model")) if named else None,
        places=([row["chosen_id"] for row in rows], [row["rejected_id"] for row in rows]),
        slices=_slices(rows),
    )


def _writers(rows: Sequence[Row], side: str) -> list[str]:
    return [row[side] or "a person" for row in rows]


def _lengths(rows: Sequence[Row], side: str) -> Any:
    return np.array([len(row[side]) for row in rows], dtype=np.int64)


def _slices(rows: Sequence[Row]) -> dict[str, list[str | None]]:
    """By length of the prompt, and by question where several were asked."""
    slices: dict[str, list[str | None]] = {"prompt": [_length_of(row["prompt"]) for row in rows]}
    if len({row["question"] for row in rows}) > 1:
        slices["question"] = [row["question"] for row in rows]
    return slices


def _length_of(prompt: Any) -> str:
    """A prompt of several turns is as long as all of them."""
    said = prompt if isinstance(prompt, str) else "".join(str(turn.get("text", "")) for turn in prompt)
    return next((name for most, name in _PROMPT_LENGTHS if len(said) <= most), "over 1,000 characters")
