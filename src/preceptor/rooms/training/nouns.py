"""The things of training: runs, their states, methods and settings, points of a curve."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

NEEDED = ("torch", "transformers", "trl", "datasets", "accelerate", "tokenizers")
"""What the transformer methods load: the extra `preceptor[train]`."""

_RUN = "run:"
_STRICT = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)


class RunState(StrEnum):
    """Where a run stands; `finished`, `failed` and `cancelled` are final until somebody retries."""

    QUEUED = "queued"
    """It waits for a worker to start its program, or to go on from its last checkpoint."""
    RUNNING = "running"
    """Its program is at work."""
    FINISHED = "finished"
    """The model is saved and the held-out rows are scored."""
    FAILED = "failed"
    """The program stopped with a problem; the problem says what to do."""
    CANCELLED = "cancelled"
    """Somebody called it off; its last checkpoint is kept until the run is erased."""

    @property
    def final(self) -> bool:
        return self in {RunState.FINISHED, RunState.FAILED, RunState.CANCELLED}


class Method(StrEnum):
    """How a build becomes a model."""

    REWARD_LIGHT = "reward-light"
    """A reward model of word, character and shape features: seconds on a laptop, no torch."""
    SFT = "sft"
    """Supervised fine-tuning: the model learns to write the completions people wrote or chose."""
    REWARD = "reward"
    """A transformer that scores one response; trained so that what people chose scores higher."""
    DPO = "dpo"
    """Direct preference optimisation: the model itself is moved towards what people chose."""

    @property
    def learns_pairs(self) -> bool:
        """Whether it reads a build's preferences; else its texts."""
        return self is not Method.SFT

    @property
    def needs_extra(self) -> bool:
        """Whether it wants torch and its friends (`NEEDED`)."""
        return self is not Method.REWARD_LIGHT

    @property
    def program(self) -> str:
        """The module that is started with `python -m`."""
        return "preceptor.rooms.training.backends." + self.value.replace("-", "_")


OverLength = Literal["leave_out", "cut", "refuse"]
"""What to do with a row of more tokens than `max_length`; each such row is counted whatever is chosen."""


@dataclass(frozen=True, kw_only=True)
class LightSettings:
    """How the light reward model is fitted; the penalties are chosen by cross-validation over prompts."""

    __pydantic_config__ = _STRICT
    hash_bits: Annotated[int, Field(ge=10, le=22)] = 18
    """Two to this power is the number of hashed text features."""
    folds: Annotated[int, Field(ge=2, le=20)] = 5
    """Parts used to choose penalties and to calibrate; all rows of one prompt stay in one part."""
    choose_rows: Annotated[int, Field(ge=50)] = 3000
    """Penalties are chosen on at most so many rows; the final fit takes all."""
    margin_scale: Annotated[float, Field(ge=0, le=10)] = 1.0
    """How far apart, in logits, a full margin of 1 should hold the two responses; 0 leaves margins out."""


@dataclass(frozen=True, kw_only=True)
class TorchSettings:
    """What the three transformer methods share. Steps are optimiser steps, lengths are tokens."""

    __pydantic_config__ = _STRICT
    epochs: Annotated[float, Field(gt=0, le=1000)] = 1.0
    """How often each row is seen."""
    max_steps: Annotated[int, Field(ge=0)] = 0
    """Stop after so many steps; 0 goes by epochs."""
    batch_size: Annotated[int, Field(ge=1, le=4096)] = 8
    """Rows in one batch."""
    accumulate: Annotated[int, Field(ge=1, le=4096)] = 1
    """Batches summed into one step."""
    learning_rate: Annotated[float, Field(gt=0, le=1)] = 2e-5
    """How far one step goes, at its height."""
    warmup_share: Annotated[float, Field(ge=0, le=0.5)] = 0.0
    """Share of the steps in which the learning rate rises to its height."""
    weight_decay: Annotated[float, Field(ge=0, le=1)] = 0.0
    """Pull of all weights towards zero."""
    max_length: Annotated[int, Field(ge=8, le=1_000_000)] = 1024
    """Tokens of prompt and response together."""
    over_length: OverLength = "cut"
    """What to do with a longer row; each is counted, whatever is chosen."""
    log_every_steps: Annotated[int, Field(ge=1)] = 10
    """How often a point of the curve is written."""
    save_every_steps: Annotated[int, Field(ge=1)] = 200
    """How often a checkpoint is written, to go on from after a crash."""
    held_out_every_steps: Annotated[int, Field(ge=0)] = 0
    """Measure the held-out loss so often while training; 0 measures only at the end."""
    device: Literal["auto", "cpu"] = "auto"
    """An accelerator when there is one, or the processor all the same."""
    precision: Literal["float32", "bfloat16"] = "float32"
    """Number format of the arithmetic while training."""
    threads: Annotated[int, Field(ge=1, le=1024)] = 1
    """Processor threads; one makes runs on a processor repeat digit by digit."""
    activation_checkpointing: bool = False
    """Less memory for about a third more time."""
    lora_rank: Annotated[int, Field(ge=0, le=1024)] = 0
    """Train small added matrices of this rank instead of all weights; 0 trains all."""
    allow_download: bool = False
    """Let a model name be fetched from the Hugging Face hub; else only local folders are read."""


@dataclass(frozen=True, kw_only=True)
class SftSettings(TorchSettings):
    """Supervised fine-tuning; the loss is on completions only."""


@dataclass(frozen=True, kw_only=True)
class RewardSettings(TorchSettings):
    """A reward model; over-long rows are left out, since a cut response is not the one that was judged."""

    learning_rate: Annotated[float, Field(gt=0, le=1)] = 1e-4
    over_length: OverLength = "leave_out"
    margin_scale: Annotated[float, Field(ge=0, le=10)] = 1.0
    """How far apart, in logits, a full margin of 1 should hold the two responses; 0 leaves margins out."""
    centre: Annotated[float, Field(ge=0, le=10)] = 0.01
    """Pull of the two rewards' sum towards zero (Eisenstein et al. 2023); 0 leaves them free."""


@dataclass(frozen=True, kw_only=True)
class DpoSettings(TorchSettings):
    """Direct preference optimisation against the model it starts from."""

    learning_rate: Annotated[float, Field(gt=0, le=1)] = 1e-6
    beta: Annotated[float, Field(gt=0, le=100)] = 0.1
    """How dearly moving away from the reference is paid for (Rafailov et al. 2023, eq. 7)."""
    margin_scale: Annotated[float, Field(ge=0, le=10)] = 0.0
    """Offset of a full margin (Amini et al. 2024, ODPO); 0 is plain DPO."""


RunSettings = LightSettings | SftSettings | RewardSettings | DpoSettings

SETTINGS: Mapping[Method, type[RunSettings]] = MappingProxyType(
    {
        Method.REWARD_LIGHT: LightSettings,
        Method.SFT: SftSettings,
        Method.REWARD: RewardSettings,
        Method.DPO: DpoSettings,
    }
)


@dataclass(frozen=True)
class CurvePoint:
    """One line of a run's live curve: `values` are what the program measured at that step."""

    step: int
    of: int
    epoch: float
    at_micros: int
    values: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, kw_only=True)
class RunOptions:
    """What any run may be told beside its method's settings."""

    __pydantic_config__ = _STRICT
    model: Annotated[str, Field(min_length=1, max_length=500)] = "tiny"
    """What a transformer starts from: a folder, a hub name, “run:…” (another run's model), or “tiny” (from config)."""
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 0
    question: Annotated[str, Field(max_length=100)] = ""
    """Learn from one question's pairs only; empty takes all of them."""
    dimension: Annotated[str, Field(max_length=100)] = ""
    """Learn from the pairs of one dimension; empty is the overall judgment."""

    @property
    def earlier_run(self) -> str | None:
        """The id of the run whose model it starts from, if it does."""
        return self.model.removeprefix(_RUN) if self.model.startswith(_RUN) else None


@dataclass(frozen=True, kw_only=True)
class Run:
    """One training: what it was asked to do, and how it stands. Times are microseconds since 1970 UTC."""

    id: str
    project_id: int
    name: str
    method: Method
    build_id: str
    build_hash: str
    settings: RunSettings
    options: RunOptions
    job: str
    state: RunState = RunState.QUEUED
    created_at: int
    started_at: int | None = None
    ended_at: int | None = None
    attempts: int = 0
    problem: Mapping[str, Any] | None = None
    metrics: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    rows: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """How many rows it learnt from and was measured on, and how many were left out or cut."""
    step: int = 0
    steps: int | None = None
    """Steps done, of how many (None until its program has said so)."""
    note: str = ""
