"""The two sides of the training benchmark: our trainers, and TRL's own."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from transformers import PrinterCallback
from trl import DPOTrainer, RewardTrainer, SFTTrainer
from trl.trainer.dpo_trainer import DataCollatorForPreference

from preceptor.rooms.training.backends import dpo_training, reward_training, sft_training, start, tiny
from preceptor.rooms.training.backends.eventlog import EventLog
from preceptor.rooms.training.backends.loop import rows_of, whole_rows
from preceptor.rooms.training.backends.program import Job, StopRequest
from preceptor.rooms.training.backends.runfile import RunFile
from preceptor.rooms.training.backends.tokens import Limit, Prepared, prepare_completions, prepare_preferences
from preceptor.rooms.training.nouns import Method
from preceptor.rooms.training.rules import settings_of

MODULES: dict[str, Any] = {"sft": sft_training, "reward": reward_training, "dpo": dpo_training}
NOTHING_HELD = Prepared({}, [], [], [])


class ReadyDpo(DPOTrainer):  # type: ignore[misc]
    """TRL's DPO, which knows no ready tokens; nothing else is changed."""

    def _prepare_dataset(self, dataset: Any, *_: Any) -> Any:
        return dataset


def make_ours(method: str, rows: list[dict[str, Any]], asked: argparse.Namespace, folder: Path) -> Any:
    """Our trainer, ready to train."""
    job = job_of(method, asked, folder)
    begin, learn = begin_with(job, rows, asked)
    trainer = MODULES[method].make_trainer(job, job.settings, begin=begin, learn=learn, held=NOTHING_HELD)
    trainer.remove_callback(PrinterCallback)
    return trainer


def make_peer(method: str, rows: list[dict[str, Any]], asked: argparse.Namespace, folder: Path) -> Any:
    """TRL's trainer with the same arguments, tokens and starting weights."""
    job = job_of(method, asked, folder)
    begin, learn = begin_with(job, rows, asked)
    args = MODULES[method].make_trainer(job, job.settings, begin=begin, learn=learn, held=NOTHING_HELD).args
    begin, learn = begin_with(job, rows, asked)  # the line above wrapped the first model
    table = rows_of(learn, learn=True)
    given: dict[str, Any] = {"args": args, "processing_class": begin.tokenizer}
    if method == "sft":
        trainer = SFTTrainer(begin.model, train_dataset=table.remove_columns("weight"), **given)
    elif method == "reward":
        plain = whole_rows(table).remove_columns(["weight", "soft_label", "margin"])
        trainer = RewardTrainer(begin.model, train_dataset=plain, **given)
    else:
        plain = table.remove_columns(["weight", "soft_label", "margin"])
        collator = DataCollatorForPreference(pad_token_id=begin.tokenizer.pad_token_id)
        trainer = ReadyDpo(begin.model, train_dataset=plain, data_collator=collator, **given)
    trainer.remove_callback(PrinterCallback)
    trainer.create_model_card = lambda *_, **__: None
    return trainer


def job_of(method: str, asked: argparse.Namespace, folder: Path) -> Job:
    """A run without checkpoints: only steps are timed."""
    said = {
        "max_steps": asked.steps,
        "batch_size": asked.batch,
        "max_length": asked.length,
        "device": asked.device,
        "precision": asked.precision,
        "threads": asked.threads,
        "log_every_steps": asked.steps,
        "save_every_steps": 10 * asked.steps,
        "over_length": "cut",
        "learning_rate": 1e-4,
    }
    wanted = {"run": "benchmark", "method": method, "build": {"path": "-"}, "model": {"from": asked.model}}
    run = RunFile.model_validate({**wanted, "settings": said})
    log = EventLog(folder / "events.jsonl")
    return Job(folder, run, settings_of(Method(method), said), log, StopRequest())


def begin_with(job: Job, rows: list[dict[str, Any]], asked: argparse.Namespace) -> tuple[Any, Prepared]:
    """The model to start from (of the asked size when tiny) and the rows in its tokens."""
    tiny.WIDTH, tiny.LAYERS = asked.hidden, asked.layers
    sft = job.run.method == "sft"
    make = start.start_scorer if job.run.method == "reward" else start.start_causal
    names = ["completion"] if sft else ["chosen", "rejected"]
    begin = make(job, job.settings, texts=start.texts_of(rows, names=names))
    prepare = prepare_completions if sft else prepare_preferences
    return begin, prepare(rows, begin.tokenizer, Limit(asked.length, "cut"))
