"""What a reward says about held-out rows: scores as Parquet, and a few numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

Floats = npt.NDArray[np.float64]


def write_scores(path: Path, rows: Sequence[Mapping[str, Any]], *, chosen: Floats, rejected: Floats) -> None:
    """One line a held-out row: id, group, both scores, P(chosen better), soft label, characters."""
    part = path.with_name(path.name + ".part")
    pq.write_table(
        pa.table(
            {
                "row_id": [str(row["row_id"]) for row in rows],
                "group": [str(row["group"]) for row in rows],
                "score_chosen": chosen,
                "score_rejected": rejected,
                "chance_chosen_better": sigmoid(chosen - rejected),
                "soft_label": np.array([row["soft_label"] for row in rows], dtype=np.float64),
                "chosen_characters": np.array([len(row["chosen"]) for row in rows], dtype=np.int64),
                "rejected_characters": np.array([len(row["rejected"]) for row in rows], dtype=np.int64),
            }
        ),
        part,
    )
    part.replace(path)


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
