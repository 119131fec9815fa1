"""Supervised fine-tuning with a weight for every row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from trl import SFTConfig

from preceptor.rooms.training.backends import loop
from preceptor.rooms.training.backends.asking import log_chances
from preceptor.rooms.training.backends.builds import SFT, read_build
from preceptor.rooms.training.backends.program import Job, Outcome
from preceptor.rooms.training.backends.start import Start, start_causal, texts_of
from preceptor.rooms.training.backends.tokens import Limit, Prepared, prepare_completions
from preceptor.rooms.training.backends.weighted import WeightedSftTrainer, WeightedTextCollator
from preceptor.rooms.training.nouns import SftSettings


def train_sft(job: Job, settings: SftSettings) -> Outcome:
    """Trains on completions only; held out, it measures nats and perplexity per completion token."""
    build = read_build(Path(job.run.build.path), shape=SFT)
    begin = start_causal(job, settings, texts=texts_of(build.train.rows, names=["completion"]))
    limit = Limit(settings.max_length, settings.over_length)
    learn = prepare_completions(build.train.rows, begin.tokenizer, limit)
    held = prepare_completions(build.test.rows, begin.tokenizer, limit)
    trainer = make_trainer(job, settings, begin=begin, learn=learn, held=held)
    said = loop.train_to_end(job, trainer)
    model = loop.save_model(job, trainer, begin.tokenizer)
    return Outcome(
        metrics={
            **said,
            **_measure(model, held, pad=begin.tokenizer.pad_token_id, batch=settings.batch_size),
        },
        rows={"train": learn.counts(), "test": held.counts(), "filled": dict(build.train.filled)},
        notes=dict(begin.notes),
    )


def make_trainer(job: Job, settings: SftSettings, *, begin: Start, learn: Prepared, held: Prepared) -> Any:
    """TRL's SFT trainer with weights."""
    return WeightedSftTrainer(
        begin.model,
        args=loop.arguments_of(SFTConfig, settings, job, held_out=bool(held.kept)),
        data_collator=WeightedTextCollator(pad_token_id=begin.tokenizer.pad_token_id),
        train_dataset=loop.rows_of(learn, learn=True),
        eval_dataset=loop.rows_of(held, learn=False) if held.kept else None,
        processing_class=begin.tokenizer,
        peft_config=loop.adapter_of(settings, task="CAUSAL_LM"),
    )


def _measure(model: Any, held: Prepared, *, pad: int, batch: int) -> dict[str, float]:
    """Mean nats a held-out completion token, and its exponential; {} without held-out rows."""
    if not held.kept:
        return {}
    ids, labels = held.columns["input_ids"], held.columns["labels"]
    begins = [sum(label == -100 for label in row) for row in labels]
    prompts = [row[:begin] for row, begin in zip(ids, begins, strict=True)]
    answers = [row[begin:] for row, begin in zip(ids, begins, strict=True)]
    nats = -log_chances(model, prompts, answers, pad=pad, batch_size=batch).sum()
    mean = float(nats) / sum(map(len, answers))
    return {"heldout_rows": float(len(ids)), "heldout_loss": mean, "heldout_perplexity": float(np.exp(mean))}
