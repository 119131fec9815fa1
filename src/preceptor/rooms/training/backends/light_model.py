"""The light reward model: one number per response, and a calibrated chance to win."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.special import expit

from preceptor.base.problems import invalid
from preceptor.rooms.training.backends.light_features import SHAPE_NAMES, shapes
from preceptor.rooms.training.backends.light_hashes import hashed_characters, hashed_words

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]

FORMAT = "preceptor-reward-light/1"
CLIP = 4.0
CURVES = 1024
CURVE_WIDTH = 0.15


@dataclass(frozen=True)
class Lens:
    """How shapes become comparable numbers: centred, divided by their spread, and bent into smooth curves.

    The curves are random Fourier features (Rahimi and Recht 2007) of the shape: with them a response can be
    too short *and* too long, which no straight line can say. `turn` is (shapes, curves), `phase` (curves,).
    """

    centre: Floats
    spread: Floats
    turn: Floats
    phase: Floats

    def look(self, shape: Floats) -> tuple[Floats, Floats]:
        """Standardised shapes (responses, shapes) and their curves (responses, curves)."""
        standard = np.clip((shape - self.centre) / self.spread, -CLIP, CLIP)
        curves = np.cos(standard @ self.turn + self.phase) * np.sqrt(2.0 / len(self.phase))
        return standard, curves


def make_lens(shape: Floats, *, random: np.random.Generator) -> Lens:
    """A lens fitted to the shapes of the training responses, (responses, shapes)."""
    spread = shape.std(axis=0)
    width = shape.shape[1]
    return Lens(
        centre=shape.mean(axis=0),
        spread=np.where(spread > 1e-9, spread, 1.0),
        turn=random.normal(size=(width, CURVES)) * CURVE_WIDTH,
        phase=random.uniform(0.0, 2 * np.pi, CURVES),
    )


def texts_seen(responses: Sequence[str], *, bits: int) -> sparse.csr_matrix:
    """Hashed words, then hashed characters: (responses, 2 * 2**bits)."""
    return sparse.hstack([hashed_words(responses, bits=bits), hashed_characters(responses, bits=bits)], format="csr")


@dataclass(frozen=True)
class LightModel:
    """`shape_weights` (shapes,), `curve_weights` (curves,), and `text_weights` for the hashed `text_columns`.

    `temperature` turns differences of utility into log-odds: fitted on rows the weights had not seen.
    """

    lens: Lens
    shape_weights: Floats
    curve_weights: Floats
    text_columns: Whole
    text_weights: Floats
    hash_bits: int
    temperature: float

    def utility(self, prompts: Sequence[Any], responses: Sequence[str]) -> Floats:
        """One number a response: the difference of two is the log-odds that one beats the other."""
        if not responses:
            return np.zeros(0)
        standard, curves = self.lens.look(shapes(prompts, responses))
        texts = texts_seen(responses, bits=self.hash_bits)[:, self.text_columns]
        raw = standard @ self.shape_weights + curves @ self.curve_weights + texts @ self.text_weights
        return np.asarray(raw / self.temperature, dtype=np.float64)

    def chance_better(self, prompts: Sequence[Any], first: Sequence[str], second: Sequence[str]) -> Floats:
        """P(first better than second) in 0..1; swapping the two gives exactly one minus it."""
        return np.asarray(expit(self.utility(prompts, first) - self.utility(prompts, second)), dtype=np.float64)

    def what_counts(self) -> dict[str, float]:
        """Straight-line weight of each shape feature per standard deviation, in log-odds; strongest first."""
        weights = self.shape_weights / self.temperature
        order = np.argsort(-np.abs(weights))
        return {SHAPE_NAMES[place]: float(weights[place]) for place in order}

    def save(self, folder: Path) -> None:
        """Writes `weights.npz` (plain arrays, no pickles) and `model.json`."""
        np.savez_compressed(
            folder / "weights.npz",
            centre=self.lens.centre,
            spread=self.lens.spread,
            turn=self.lens.turn,
            phase=self.lens.phase,
            shape_weights=self.shape_weights,
            curve_weights=self.curve_weights,
            text_columns=self.text_columns,
            text_weights=self.text_weights,
        )
        says = {
            "format": FORMAT,
            "hash_bits": self.hash_bits,
            "temperature": self.temperature,
            "shape_names": list(SHAPE_NAMES),
            "what_counts": self.what_counts(),
        }
        (folder / "model.json").write_text(json.dumps(says, indent=1), encoding="utf-8")


def load_light_model(folder: Path) -> LightModel:
    """Reads what `LightModel.save` wrote; raises Problem for any other folder or another format."""
    try:
        says = json.loads((folder / "model.json").read_bytes())
    except (OSError, ValueError):
        raise invalid("training.model_unreadable", f"{folder} holds no light reward model (model.json).") from None
    if says.get("format") != FORMAT or says.get("shape_names") != list(SHAPE_NAMES):
        raise invalid(
            "training.model_format",
            f"{folder} holds {says.get('format')!r}; this version reads {FORMAT!r}.",
            hint="Train it again from its build.",
        )
    with np.load(folder / "weights.npz", allow_pickle=False) as arrays:
        return LightModel(
            lens=Lens(arrays["centre"], arrays["spread"], arrays["turn"], arrays["phase"]),
            shape_weights=arrays["shape_weights"],
            curve_weights=arrays["curve_weights"],
            text_columns=arrays["text_columns"],
            text_weights=arrays["text_weights"],
            hash_bits=int(says["hash_bits"]),
            temperature=float(says["temperature"]),
        )
