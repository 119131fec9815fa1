"""What a transformer run starts from: tokenizer and model, local, hub or tiny."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import (
    AutoModelForCausalLM,
    AutoModelForSequenceClassification,
    AutoTokenizer,
    Qwen2ForSequenceClassification,
    set_seed,
)

from preceptor.base.problems import Problem, invalid
from preceptor.rooms.training.backends import tiny
from preceptor.rooms.training.backends.builds import prompt_text
from preceptor.rooms.training.backends.program import Job
from preceptor.rooms.training.backends.tokens import PLAIN_TEMPLATE
from preceptor.rooms.training.nouns import TorchSettings


@dataclass(frozen=True)
class Start:
    """A tokenizer with a chat template and a pad token, a model, and what had to be added to them."""

    tokenizer: Any
    model: Any
    notes: Mapping[str, Any]


def start_causal(job: Job, settings: TorchSettings, *, texts: Sequence[str]) -> Start:
    """A model that writes; `texts` are what a tiny one's tokenizer is trained on."""
    if job.run.model.start == "tiny":
        tokenizer = tiny.make_tokenizer(texts, longest=settings.max_length)
        model = tiny.make_causal(tokenizer, longest=settings.max_length, seed=job.run.seed)
        return Start(tokenizer, model.to(device_of(settings)), {"start": "tiny"})
    return _load(AutoModelForCausalLM, job, settings)


def start_scorer(job: Job, settings: TorchSettings, *, texts: Sequence[str]) -> Start:
    """A model with one number as output; a writing model gets a fresh head, drawn from the run's seed."""
    if job.run.model.start == "tiny":
        tokenizer = tiny.make_tokenizer(texts, longest=settings.max_length)
        set_seed(job.run.seed)
        config = tiny.tiny_config(tokenizer, longest=settings.max_length)
        model = Qwen2ForSequenceClassification(config).to(device_of(settings), torch.float32)
        return Start(tokenizer, model, {"start": "tiny"})
    set_seed(job.run.seed)
    return _load(AutoModelForSequenceClassification, job, settings, num_labels=1)


def device_of(settings: TorchSettings) -> str:
    """Where the run trains: the graphics processor when there is one and the run does not refuse it."""
    return "cuda" if settings.device == "auto" and torch.cuda.is_available() else "cpu"


def texts_of(rows: Sequence[Mapping[str, Any]], *, names: Sequence[str]) -> list[str]:
    """Every text of the rows, for a tokenizer to be trained on."""
    return [text for row in rows for text in [prompt_text(row["prompt"]), *(row[name] for name in names)]]


def open_scorer(folder: Path) -> Start:
    """A finished reward model, ready to be asked, on a graphics processor where there is one."""
    return _open(AutoModelForSequenceClassification, folder)


def open_writer(folder: Path) -> Start:
    """A finished writing model, ready to be asked, on a graphics processor where there is one."""
    return _open(AutoModelForCausalLM, folder)


def _open(kind: Any, folder: Path) -> Start:
    try:
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        model = kind.from_pretrained(folder, dtype=torch.float32, use_safetensors=True, local_files_only=True)
    except (OSError, ValueError) as error:
        raise _unreadable(str(folder), error) from None
    notes = _complete(tokenizer)
    return Start(tokenizer, model.to("cuda" if torch.cuda.is_available() else "cpu").eval(), notes)


def _load(kind: Any, job: Job, settings: TorchSettings, **more: Any) -> Start:
    source = job.run.model.start
    if not settings.allow_download and not Path(source).is_dir():
        raise invalid(
            "training.model_missing",
            f"There is no folder {source} to start from.",
            hint="Give a local folder, “tiny”, or set allow_download to fetch that name from the hub.",
        )
    local = {"local_files_only": not settings.allow_download}
    try:
        tokenizer = AutoTokenizer.from_pretrained(source, **local)
        # only safetensors: a pickled model may run whatever its maker wished
        model = kind.from_pretrained(source, dtype=torch.float32, use_safetensors=True, **local, **more)
    except (OSError, ValueError) as error:
        raise _unreadable(source, error) from None
    notes = {"start": source, **_complete(tokenizer)}
    model.config.pad_token_id = tokenizer.pad_token_id
    return Start(tokenizer, model.to(device_of(settings)), notes)


def _unreadable(source: str, error: Exception) -> Problem:
    return invalid(
        "training.model_unreadable",
        f"{source} cannot be read as a model: {error!s:.300}",
        hint="Expected config.json, a tokenizer and *.safetensors, as save_pretrained writes them.",
    )


def _complete(tokenizer: Any) -> dict[str, Any]:
    """Adds a missing pad token or chat template, and says so: trainers do it silently or fail."""
    notes: dict[str, Any] = {}
    if tokenizer.pad_token is None:
        tokenizer.pad_token = tokenizer.unk_token or tokenizer.eos_token
        notes["pad_token_added"] = tokenizer.pad_token
    if tokenizer.chat_template is None:
        tokenizer.chat_template = PLAIN_TEMPLATE
        notes["chat_template_added"] = "plain"
    return notes
