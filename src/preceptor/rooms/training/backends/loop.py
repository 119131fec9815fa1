"""Runs a TRL trainer the house way: live curve, checkpoints, stopping, resuming."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from datasets import Dataset
from peft import LoraConfig
from transformers import PrinterCallback, TrainerCallback

from preceptor.rooms.training.backends.program import Job, Stopped, save_folder
from preceptor.rooms.training.backends.start import device_of
from preceptor.rooms.training.backends.tokens import Prepared, normalise
from preceptor.rooms.training.nouns import TorchSettings

WHOLE = "whole"
_NUMBER = re.compile(r"checkpoint-(\d+)$")


def arguments_of(kind: Any, settings: TorchSettings, job: Job, *, held_out: bool, **more: Any) -> Any:
    """TRL's own arguments; what the run does not set is fixed here rather than left to TRL's defaults."""
    on_cpu = device_of(settings) == "cpu"
    held_every = settings.held_out_every_steps if held_out else 0
    return kind(
        output_dir=str(job.folder / "checkpoints"),
        num_train_epochs=settings.epochs,
        max_steps=settings.max_steps or -1,
        per_device_train_batch_size=settings.batch_size,
        per_device_eval_batch_size=settings.batch_size,
        gradient_accumulation_steps=settings.accumulate,
        learning_rate=settings.learning_rate,
        warmup_steps=settings.warmup_share,
        weight_decay=settings.weight_decay,
        logging_steps=settings.log_every_steps,
        logging_first_step=True,
        save_strategy="steps",
        save_steps=settings.save_every_steps,
        save_total_limit=2,  # the newest may be half-written when the power goes; the one before is whole
        eval_strategy="steps" if held_every else "no",
        eval_steps=held_every or None,
        use_cpu=on_cpu,
        bf16=settings.precision == "bfloat16",
        gradient_checkpointing=settings.activation_checkpointing,
        max_length=None,  # lengths were dealt with in tokens.py, and counted
        seed=job.run.seed,
        data_seed=job.run.seed,
        report_to="none",
        disable_tqdm=True,
        dataloader_pin_memory=not on_cpu,
        **more,
    )


def adapter_of(settings: TorchSettings, *, task: str, head: Sequence[str] = ()) -> Any:
    """Low-rank adapters on every linear layer (Hu et al. 2021), or None when all weights are trained."""
    if settings.lora_rank == 0:
        return None
    return LoraConfig(
        r=settings.lora_rank,
        lora_alpha=2 * settings.lora_rank,
        target_modules="all-linear",
        modules_to_save=list(head) or None,
        task_type=task,
    )


def rows_of(prepared: Prepared, *, learn: bool) -> Dataset:
    """A dataset of tokens; training weights get mean 1, held-out rows count alike whoever judged them."""
    columns = dict(prepared.columns)
    columns["weight"] = normalise(columns["weight"]) if learn else [1.0] * len(prepared.kept)
    return Dataset.from_dict(columns)


def whole_rows(rows: Dataset) -> Dataset:
    """For a reward model, which reads each response after its prompt as one sequence."""
    sides = ("chosen_ids", "rejected_ids")
    joined = {side: [a + b for a, b in zip(rows["prompt_ids"], rows[side], strict=True)] for side in sides}
    judged = {name: rows[name] for name in ("weight", "soft_label", "margin")}
    return Dataset.from_dict({**joined, **judged})


class Reporter(TrainerCallback):  # type: ignore[misc]
    """Writes the curve, marks checkpoints that are whole, and stops the loop when somebody asked."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def on_log(self, _args: Any, state: Any, _control: Any, logs: Mapping[str, Any], **_: Any) -> None:
        if "train_runtime" in logs:
            return  # the summary at the end is no point of the curve
        values = {name: value for name, value in logs.items() if name != "epoch"}
        self._job.log.point(state.global_step, of=state.max_steps, epoch=float(state.epoch or 0), values=values)

    def on_step_end(self, _args: Any, _state: Any, control: Any, **_: Any) -> Any:
        if self._job.stop.asked:
            control.should_save = True
            control.should_training_stop = True
        return control

    def on_save(self, args: Any, state: Any, _control: Any, **_: Any) -> None:
        (Path(args.output_dir) / f"checkpoint-{state.global_step}" / WHOLE).touch()
        self._job.log.event("checkpoint", step=state.global_step, of=state.max_steps)


def train_to_end(job: Job, trainer: Any) -> dict[str, float]:
    """Trains from the last whole checkpoint, or from the start; raises Stopped once asked to and safe.

    Returns the steps done, the tokens seen and the last loss.
    """
    job.stop.raise_if_asked()
    checkpoint = last_whole_checkpoint(job.folder / "checkpoints") if job.run.resume else None
    if checkpoint is None:
        shutil.rmtree(job.folder / "checkpoints", ignore_errors=True)
        job.log.event("started", step=0)
    else:
        job.log.event("resumed", step=_step(checkpoint))
    trainer.remove_callback(PrinterCallback)
    trainer.add_callback(Reporter(job))
    trainer.train(resume_from_checkpoint=str(checkpoint) if checkpoint else None)
    state = trainer.state
    if job.stop.asked and state.global_step < state.max_steps:
        raise Stopped
    losses = [line["loss"] for line in state.log_history if "loss" in line]
    first_and_last = {"first_loss": losses[0], "last_loss": losses[-1]} if losses else {}
    return {"steps": float(state.global_step), "tokens": float(trainer._total_train_tokens), **first_and_last}


def last_whole_checkpoint(folder: Path) -> Path | None:
    """The newest checkpoint that was written to its end; half-written ones are removed."""
    whole = []
    for path in folder.glob("checkpoint-*"):
        if (path / WHOLE).exists():
            whole.append(path)
        else:
            shutil.rmtree(path)
    return max(whole, key=_step, default=None)


def _step(checkpoint: Path) -> int:
    found = _NUMBER.search(checkpoint.name)
    return int(found.group(1)) if found else -1


def save_model(job: Job, trainer: Any, tokenizer: Any) -> Any:
    """Saves weights and tokenizer as one folder, adapters merged in; returns the model, ready to be asked."""
    model = trainer.accelerator.unwrap_model(trainer.model)
    if hasattr(model, "merge_and_unload"):
        model = model.merge_and_unload()

    def write(folder: Path) -> None:
        model.save_pretrained(folder, safe_serialization=True)
        tokenizer.save_pretrained(folder)

    save_folder(job.folder / "model", write)
    return model.eval()
