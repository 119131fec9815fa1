"""What a reward says about held-out rows: scores as Parquet, and a few numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from preceptor.rooms.training.backends.tables import REAL, TEXT, WHOLE, write_table

Floats = npt.NDArray[np.float64]

SCORES = {
    "row_id": TEXT,
    "group": TEXT,
    "score_chosen": REAL,
    "score_rejected": REAL,
    "chance_chosen_better": REAL,
    "soft_label": REAL,
    "chosen_characters": WHOLE,
    "rejected_characters": WHOLE,
}


def write_scores(path: Path, rows: Sequence[Mapping[str, Any]], *, chosen: Floats, rejected: Floats) -> None:
    """One line a held-out row: id, group, both scores, P(chosen better), soft label, characters."""
    chances = sigmoid(chosen - rejected)
    lines = (
        {
            "row_id": str(row["row_id"]),
            "group": str(row["group"]),
            "score_chosen": chosen[place],
            "score_rejected": rejected[place],
            "chance_chosen_better": chances[place],
            "soft_label": float(row["soft_label"]),
            "chosen_characters": len(row["chosen"]),
            "rejected_characters": len(row["rejected"]),
        }
        for place, row in enumerate(rows)
    )
    write_table(path, lines, columns=SCORES)


def measure(rows: Sequence[Mapping[str, Any]], *, chosen: Floats, rejected: Floats) -> dict[str, float]:
    """Held-out accuracy without ties, log loss (nats) and Brier against soft labels; {} without rows.

    `accuracy_length` is what "the longer one wins" reaches on the same rows: the figure to beat.
    """
    if not rows:
        return {}
    soft = np.array([row["soft_label"] for row in rows], dtype=np.float64)
    longer = np.array([len(row["chosen"]) - len(row["rejected"]) for row in rows], dtype=np.float64)
    odds = chosen - rejected
    measured = {
        "heldout_rows": float(len(rows)),
        "heldout_log_loss": float(np.mean(np.logaddexp(0.0, odds) - soft * odds)),
        "heldout_brier": float(np.mean((sigmoid(odds) - soft) ** 2)),
    }
    strict = soft != 0.5
    if strict.any():
        measured["heldout_accuracy"] = _agreement(odds[strict], soft[strict])
        measured["heldout_accuracy_length"] = _agreement(longer[strict], soft[strict])
    return measured


def _agreement(odds: Floats, soft: Floats) -> float:
    """Share of rows where the sign is right; no opinion counts half."""
    return float(np.mean(np.where(odds == 0, 0.5, (odds > 0) == (soft > 0.5))))


def sigmoid(odds: Floats) -> Floats:
    """1 / (1 + e^-odds), without overflow."""
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * np.asarray(odds, dtype=np.float64))))
