"""A report as JSON: estimates with their ends, and nothing that is no number."""

from __future__ import annotations

import math
from typing import Any

from preceptor.rooms.evaluation.nouns import Estimate, PreferenceReport


def estimate_json(found: Estimate | None) -> dict[str, Any] | None:
    """{estimate, low, high, rows}; None where nothing could be counted."""
    if found is None or not found.rows:
        return None
    return {"estimate": found.value, "low": found.low, "high": found.high, "rows": found.rows}


def report_json(report: PreferenceReport) -> dict[str, Any]:
    """The report as it is kept and shown: the figures a person compares first by name, then everything else."""
    baseline = {one.name: one.accuracy for one in report.baselines}
    human = report.human
    return {
        "accuracy": estimate_json(report.accuracy),
        "length_only": estimate_json(baseline.get("length")),
        "majority": estimate_json(baseline.get("model")),
        "human_ceiling": estimate_json(human.person if human else None),
        "model_among_people": estimate_json(human.model if human else None),
        "oracle": human.oracle if human else None,
        "log_loss": estimate_json(report.log_loss),
        "log_loss_floor": report.log_loss_floor,
        "brier": estimate_json(report.brier),
        "calibration_error": report.calibration_error,
        "calibration": [vars(one) for one in report.calibration],
        "baselines": [
            {"name": one.name, "title": one.title, "accuracy": estimate_json(one.accuracy)} for one in report.baselines
        ],
        "slices": [
            {
                "dimension": one.dimension,
                "name": one.name,
                "accuracy": estimate_json(one.accuracy),
                "log_loss": one.log_loss if math.isfinite(one.log_loss) else None,
            }
            for one in report.slices
        ],
        "rows": report.rows,
        "ties": report.ties,
        "groups": report.groups,
        "level": report.level,
    }
