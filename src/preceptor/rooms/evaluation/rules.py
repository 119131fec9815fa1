"""Pure rules of evaluation: from votes to a report with intervals, baselines, a ceiling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from preceptor.base.problems import invalid
from preceptor.rooms.evaluation.nouns import (
    Baseline,
    CalibrationBin,
    Estimate,
    HumanCeiling,
    PreferenceReport,
    Slice,
)
from preceptor.stats.intervals import cluster_bootstrap, wilson

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

SMALLEST = 1e-9
FEW_GROUPS = 5
NEAR_LENGTH = 0.1


@dataclass(frozen=True, eq=False)
class Judged:
    """Pairs as columns, all (rows,): the model's P(chosen better), people's soft label, the prompt of each.

    `characters` are the lengths of (chosen, rejected). `votes`, where known, are (rows, 3) counts of raters
    for chosen, for neither and for rejected. `models` are the names of those who wrote (chosen, rejected), `places`
    where they stood in the file (r1, r2): often one model's side, even when it is not named.
    `slices` maps a dimension ("language", "topic", …) to each row's name in it; None leaves the row out.
    """

    chance: Floats
    soft: Floats
    group: Sequence[str]
    characters: tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
    votes: npt.NDArray[np.int64] | None = None
    models: tuple[Sequence[str], Sequence[str]] | None = None
    places: tuple[Sequence[str], Sequence[str]] | None = None
    slices: Mapping[str, Sequence[str | None]] = field(default_factory=dict)


def report_on(judged: Judged, *, random: np.random.Generator, level: float = 0.95, bins: int = 10) -> PreferenceReport:
    """The report of one model on one set of pairs; equal rows and equal random source, equal report.

    Raises Problem when there are no rows, columns differ in length, or chances lie outside 0..1.
    """
    _check(judged)
    measure = _Measure(np.asarray(judged.group), random, level)
    strict = judged.soft != 0.5
    right = agreement(judged.chance - 0.5, judged.soft)
    losses = log_losses(judged.chance, judged.soft)
    everything = np.ones(len(judged.soft), dtype=np.bool_)
    curve = calibration_curve(judged.chance, judged.soft, bins=bins)
    return PreferenceReport(
        rows=len(judged.soft),
        ties=int((~strict).sum()),
        groups=len(set(judged.group)),
        level=level,
        accuracy=measure.mean(right, strict),
        log_loss=measure.mean(losses, everything),
        log_loss_floor=float(log_losses(judged.soft, judged.soft).mean()),
        brier=measure.mean((judged.chance - judged.soft) ** 2, everything),
        calibration=curve,
        calibration_error=sum(abs(b.confidence - b.observed) * b.rows for b in curve) / len(judged.soft),
        baselines=_baselines(judged, measure, strict),
        human=_ceiling(judged, measure),
        slices=_slices(judged, measure, right=right, strict=strict, losses=losses),
    )


def agreement(odds: Floats, soft: Floats) -> Floats:
    """1 where the sign of `odds` takes the side more people took, 0 where not, 0.5 where it takes none."""
    return np.where(odds == 0, 0.5, ((odds > 0) == (soft > 0.5)).astype(np.float64))


def log_losses(chance: Floats, soft: Floats) -> Floats:
    """-[p log q + (1 - p) log(1 - q)] of each row in nats; q is kept 1e-9 away from 0 and 1."""
    q = np.clip(chance, SMALLEST, 1 - SMALLEST)
    return np.asarray(-(soft * np.log(q) + (1 - soft) * np.log1p(-q)))


def calibration_curve(chance: Floats, soft: Floats, *, bins: int) -> tuple[CalibrationBin, ...]:
    """Confidence in the model's own side against the votes that side got, in bins of (nearly) equal rows.

    Folded at one half: which response stands as chosen was decided by the very votes, so an unfolded curve
    would show every model as too modest.
    """
    confidence = np.maximum(chance, 1 - chance)
    observed = np.where(chance >= 0.5, soft, 1 - soft)
    observed = np.where(chance == 0.5, 0.5, observed)
    order = np.argsort(confidence, kind="stable")
    parts = [part for part in np.array_split(order, bins) if len(part)]
    return tuple(
        CalibrationBin(float(confidence[part].mean()), float(observed[part].mean()), len(part)) for part in parts
    )


@dataclass(frozen=True, eq=False)
class _Measure:
    """Means of rows with intervals over prompts, since rows of one prompt are alike."""

    group: npt.NDArray[np.str_]
    random: np.random.Generator
    level: float

    def mean(self, values: Floats, rows: Flags) -> Estimate:
        count = int(rows.sum())
        if not count:
            return Estimate(float("nan"), float("nan"), float("nan"), 0)
        chosen, groups = values[rows], self.group[rows]
        found = cluster_bootstrap(chosen, groups, random=self.random, resamples=2000, level=self.level)
        return Estimate(found.estimate, found.low, found.high, count)

    def share(self, values: Floats, rows: Flags) -> Estimate:
        """As `mean`, for values in 0..1; of a few prompts, each counts as one observation (Wilson).

        A handful of prompts resampled would look far surer than it is; one alone would have no interval.
        """
        groups = len(np.unique(self.group[rows]))
        if not 0 < groups < FEW_GROUPS:
            return self.mean(values, rows)
        value = float(values[rows].mean())
        found = wilson(value * groups, groups, level=self.level)
        return Estimate(value, found.low, found.high, int(rows.sum()))


def _baselines(judged: Judged, measure: _Measure, strict: Flags) -> tuple[Baseline, ...]:
    longer = (judged.characters[0] - judged.characters[1]).astype(np.float64)
    coin = np.full(len(judged.soft), 0.5)
    said = [
        ("coin", "Without looking", coin),
        ("length", "The longer response wins", agreement(longer, judged.soft)),
    ]
    sides = judged.models or judged.places
    if sides is not None:
        title = "The model that won more often on other prompts wins"
        named = title if judged.models else "The place in the file that won more often on other prompts wins"
        said.append(("model", named, agreement(_lead_elsewhere(judged, sides), judged.soft)))
    return tuple(Baseline(name, title, measure.mean(right, strict)) for name, title, right in said)


def _lead_elsewhere(judged: Judged, sides: tuple[Sequence[str], Sequence[str]]) -> Floats:
    """Wins minus losses of chosen's side against rejected's, on all *other* prompts, (rows,)."""
    total: dict[tuple[str, str], float] = {}
    own: dict[tuple[str, str, str], float] = {}
    rows = list(zip(*sides, judged.group, judged.soft, strict=True))
    for chosen, rejected, group, soft in rows:
        for one, other, lead in ((chosen, rejected, 2 * soft - 1), (rejected, chosen, 1 - 2 * soft)):
            total[one, other] = total.get((one, other), 0.0) + lead
            own[group, one, other] = own.get((group, one, other), 0.0) + lead
    leads = [total[chosen, rejected] - own[group, chosen, rejected] for chosen, rejected, group, _ in rows]
    return np.asarray(np.array(leads).round(9), dtype=np.float64)


def _ceiling(judged: Judged, measure: _Measure) -> HumanCeiling | None:
    """None without votes, or when no pair has two raters of whom the others take a side."""
    if judged.votes is None:
        return None
    person, model, counted = _against_others(judged.votes, judged.chance)
    if not counted.any():
        return None
    totals = judged.votes.sum(axis=1)
    known = totals > 0
    best = np.maximum(judged.votes[:, 0], judged.votes[:, 2]) + 0.5 * judged.votes[:, 1]
    oracle = float((best[known] / totals[known]).mean())
    return HumanCeiling(measure.mean(person, counted), measure.mean(model, counted), oracle)


def _against_others(votes: npt.NDArray[np.int64], chance: Floats) -> tuple[Floats, Floats, Flags]:
    """For each pair, over its raters: how often the rater, and the model, takes the side of the other raters.

    A rater whose others are split, or have not voted, is left out; pairs without any other are not counted.
    """
    opinions = np.array([1.0, 0.0, -1.0])  # for chosen, for neither, for rejected
    person, model, raters = (np.zeros(len(votes)) for _ in range(3))
    for column, opinion in enumerate(opinions):
        others = votes @ opinions - opinion
        cast = np.where(others != 0, votes[:, column], 0).astype(np.float64)
        side = (others > 0).astype(np.float64)
        person += cast * agreement(np.full(len(votes), opinion), side)
        model += cast * agreement(chance - 0.5, side)
        raters += cast
    counted = raters > 0
    safe = np.where(counted, raters, 1.0)
    return person / safe, model / safe, counted


def _slices(judged: Judged, measure: _Measure, *, right: Floats, strict: Flags, losses: Floats) -> tuple[Slice, ...]:
    dimensions = {**_own_dimensions(judged), **judged.slices}
    found = []
    for dimension, names in dimensions.items():
        column = np.array([name if name is not None else "" for name in names])
        given = np.array([name is not None for name in names])
        for name in sorted({str(each) for each in column[given]}):
            rows = given & (column == name)
            accuracy = measure.share(right, rows & strict)
            found.append(Slice(dimension, name, accuracy, float(losses[rows].mean())))
    return tuple(found)


def _own_dimensions(judged: Judged) -> dict[str, list[str | None]]:
    """Slices that need no metadata: length, and, where known, agreement of raters and who wrote the two."""
    chosen, rejected = judged.characters
    ratio = np.log((1.0 + chosen) / (1.0 + rejected))
    near = np.log1p(NEAR_LENGTH)
    names = ["alike" if abs(r) <= near else "chosen longer" if r > 0 else "chosen shorter" for r in ratio]
    dimensions: dict[str, list[str | None]] = {"length": list(names)}
    if judged.votes is not None:
        unanimous = (judged.votes > 0).sum(axis=1) <= 1
        dimensions["raters"] = ["unanimous" if each else "divided" for each in unanimous]
    if judged.models is not None:
        pairs = zip(*judged.models, strict=True)
        dimensions["models"] = [" · ".join(sorted(pair)) for pair in pairs]
    return dimensions


def _check(judged: Judged) -> None:
    rows = len(judged.soft)
    lengths = {
        "chance": len(judged.chance),
        "group": len(judged.group),
        "chosen characters": len(judged.characters[0]),
        "rejected characters": len(judged.characters[1]),
        **{f"slice {name}": len(column) for name, column in judged.slices.items()},
    }
    if judged.votes is not None:
        lengths["votes"] = len(judged.votes)
    wrong = {name: length for name, length in lengths.items() if length != rows}
    if not rows or wrong:
        raise invalid(
            "evaluation.rows",
            f"{rows} soft labels were given, and {wrong or 'nothing else'}; expected one entry a row each.",
            hint="Score the whole held-out part of the build and evaluate those rows.",
        )
    for name, column in (("chance", judged.chance), ("soft label", judged.soft)):
        outside = ~((column >= 0) & (column <= 1))
        if outside.any():
            place = int(np.argmax(outside))
            raise invalid(
                "evaluation.chances",
                f"Row {place} has a {name} of {column[place]}; expected a number from 0 to 1.",
            )
