"""The light reward model on PandaLM's real votes, reported as the room reports it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.rooms.training.makers import pandalm_rows, split_by_group

from preceptor.rooms.evaluation.nouns import PreferenceReport
from preceptor.rooms.evaluation.rules import Judged, report_on
from preceptor.rooms.training.backends.light_fit import fit_light
from preceptor.rooms.training.backends.reward_light import pairs_of

FOLDS = 5


def held_out_chances(rows: list[dict[str, Any]]) -> dict[str, float]:
    """P(chosen better) of each row from a model that never saw its prompt."""
    chances: dict[str, float] = {}
    for fold in range(FOLDS):
        train, test = split_by_group(rows, folds=FOLDS, fold=fold)
        model, _ = fit_light(
            pairs_of(train, margin_scale=1.0),
            bits=16,
            folds=3,
            choose_rows=3000,
            seed=0,
            tell=lambda *_: None,
        )
        columns = [[row[name] for row in test] for name in ("prompt", "chosen", "rejected")]
        chances.update(zip([row["row_id"] for row in test], model.chance_better(*columns), strict=True))
    return chances


def judged_of(rows: list[dict[str, Any]], chances: dict[str, float]) -> Judged:
    """PandaLM's votes are 0 tie, 1 first better, 2 second better; `models` joins the two names with "_"."""
    first = [[row["cast"].count(kind) for kind in (1, 0, 2)] for row in rows]
    votes = np.array([v if row["first_is_chosen"] else v[::-1] for v, row in zip(first, rows, strict=True)])
    names = [row["models"].split("_") for row in rows]
    sides = [name if row["first_is_chosen"] else name[::-1] for name, row in zip(names, rows, strict=True)]
    return Judged(
        chance=np.array([chances[row["row_id"]] for row in rows]),
        soft=np.array([row["soft_label"] for row in rows]),
        group=[row["group"] for row in rows],
        characters=(
            np.array([len(row["chosen"]) for row in rows]),
            np.array([len(row["rejected"]) for row in rows]),
        ),
        votes=votes,
        models=([side[0] for side in sides], [side[1] for side in sides]),
    )


@pytest.fixture(scope="module")
def found() -> PreferenceReport:
    rows = pandalm_rows()
    return report_on(judged_of(rows, held_out_chances(rows)), random=np.random.default_rng(0))


@pytest.mark.slow
def test_real_votes_are_reported_with_baselines_and_ceiling(found: PreferenceReport) -> None:
    by_name = {each.name: each.accuracy for each in found.baselines}
    print(f"\naccuracy {found.accuracy}\nlog loss {found.log_loss} floor {found.log_loss_floor:.3f}")
    print(f"Brier {found.brier}\ncalibration error {found.calibration_error:.3f}\nhuman {found.human}")
    for name, accuracy in by_name.items():
        print(name, accuracy)
    for each in found.slices:
        print(each)

    assert found.human is not None
    assert found.rows == 665
    assert found.accuracy.low > by_name["coin"].value
    assert found.accuracy.value > by_name["length"].value
    assert found.human.person.low > found.accuracy.high, "people still agree with each other far more"
    assert found.calibration_error < 0.1
    assert found.log_loss.value < np.log(2)
