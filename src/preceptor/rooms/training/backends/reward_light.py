"""Program: trains the light reward model on a laptop, in seconds, without torch."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from preceptor.rooms.training.backends.builds import PREFERENCE, read_build
from preceptor.rooms.training.backends.heldout import measure, write_scores
from preceptor.rooms.training.backends.light_fit import Pairs, Tried, fit_light
from preceptor.rooms.training.backends.light_model import LightModel
from preceptor.rooms.training.backends.program import Job, Outcome, run_program, save_folder
from preceptor.rooms.training.nouns import LightSettings, Method


def train(job: Job) -> Outcome:
    """Fits, saves, scores the held-out rows. Told to stop, it leaves between two fits and keeps nothing."""
    settings = job.settings
    assert isinstance(settings, LightSettings)
    build = read_build(Path(job.run.build.path), shape=PREFERENCE)
    job.log.event("started", step=0, rows=len(build.train.rows), held_out=len(build.test.rows))
    model, best = fit_light(
        pairs_of(build.train.rows, margin_scale=settings.margin_scale),
        bits=settings.hash_bits,
        folds=settings.folds,
        choose_rows=settings.choose_rows,
        seed=job.run.seed,
        tell=lambda step, of, tried: _tell(job, step, of=of, tried=tried),
    )
    save_folder(job.folder / "model", model.save)
    filled = {"train": dict(build.train.filled), "test": dict(build.test.filled)}
    across = {"across_folds_log_loss": best.log_loss} if best else {}
    return Outcome(
        metrics={**across, "temperature": model.temperature, **_hold_out(job, model, build.test.rows)},
        rows={"train": len(build.train.rows), "test": len(build.test.rows), "left_out": 0, "filled": filled},
        scores="scores.parquet",
        notes={"what_counts": model.what_counts()},
    )


def _tell(job: Job, step: int, *, of: int, tried: Tried) -> None:
    job.stop.raise_if_asked()
    choice = tried.choice
    values = {"curves": choice.curves, "texts": choice.texts, "penalty": choice.penalty}
    job.log.point(step, of=of, epoch=0.0, values={"log_loss": tried.log_loss, **values})


def _hold_out(job: Job, model: LightModel, rows: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    prompts = [row["prompt"] for row in rows]
    chosen = model.utility(prompts, [row["chosen"] for row in rows])
    rejected = model.utility(prompts, [row["rejected"] for row in rows])
    write_scores(job.folder / "scores.parquet", rows, chosen=chosen, rejected=rejected)
    return measure(rows, chosen=chosen, rejected=rejected)


def pairs_of(rows: Sequence[Mapping[str, Any]], *, margin_scale: float) -> Pairs:
    """Preference rows as arrays; weights are brought to mean 1 (all zero weights become 1)."""
    soft = np.array([row["soft_label"] for row in rows], dtype=np.float64)
    weight = np.array([row["weight"] for row in rows], dtype=np.float64)
    margin = np.array([row["margin"] for row in rows], dtype=np.float64)
    mean = float(weight.mean())
    return Pairs(
        prompts=[row["prompt"] for row in rows],
        chosen=[row["chosen"] for row in rows],
        rejected=[row["rejected"] for row in rows],
        soft=soft,
        weight=weight / mean if mean > 0 else np.ones_like(weight),
        offset=margin_scale * margin * (2 * soft - 1),
        group=np.unique([str(row["group"]) for row in rows], return_inverse=True)[1].astype(np.int64),
    )


if __name__ == "__main__":
    sys.exit(run_program(sys.argv[1:], Method.REWARD_LIGHT, train))
