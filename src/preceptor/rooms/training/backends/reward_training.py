"""A transformer reward model on soft labels, margins and rater weights."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from trl import RewardConfig

from preceptor.rooms.training.backends import loop
from preceptor.rooms.training.backends.asking import scores_of_pairs
from preceptor.rooms.training.backends.builds import PREFERENCE, read_build
from preceptor.rooms.training.backends.heldout import measure, write_scores
from preceptor.rooms.training.backends.program import Job, Outcome
from preceptor.rooms.training.backends.start import Start, start_scorer, texts_of
from preceptor.rooms.training.backends.tokens import Limit, Prepared, prepare_preferences
from preceptor.rooms.training.backends.weighted import JudgedRewardCollator, JudgedRewardTrainer
from preceptor.rooms.training.nouns import RewardSettings


def train_reward(job: Job, settings: RewardSettings) -> Outcome:
    """Trains, saves, scores the held-out pairs; rows over length are counted and named in the result."""
    build = read_build(Path(job.run.build.path), shape=PREFERENCE)
    begin = start_scorer(job, settings, texts=texts_of(build.train.rows, names=["chosen", "rejected"]))
    limit = Limit(settings.max_length, settings.over_length)
    learn = prepare_preferences(build.train.rows, begin.tokenizer, limit)
    held = prepare_preferences(build.test.rows, begin.tokenizer, limit)
    trainer = make_trainer(job, settings, begin=begin, learn=learn, held=held)
    said = loop.train_to_end(job, trainer)
    model = loop.save_model(job, trainer, begin.tokenizer)
    pad = begin.tokenizer.pad_token_id
    chosen, rejected = scores_of_pairs(model, held.columns, pad=pad, batch_size=settings.batch_size)
    rows = [build.test.rows[place] for place in held.kept]
    write_scores(job.folder / "scores.parquet", rows, chosen=chosen, rejected=rejected)
    return Outcome(
        metrics={**said, **measure(rows, chosen=chosen, rejected=rejected)},
        rows={"train": learn.counts(), "test": held.counts(), "filled": dict(build.train.filled)},
        scores="scores.parquet",
        notes=dict(begin.notes),
    )


def make_trainer(job: Job, settings: RewardSettings, *, begin: Start, learn: Prepared, held: Prepared) -> Any:
    """TRL's reward trainer with judgements."""
    more = {"center_rewards_coefficient": settings.centre or None}
    trainer = JudgedRewardTrainer(
        begin.model,
        args=loop.arguments_of(RewardConfig, settings, job, held_out=bool(held.kept), **more),
        data_collator=JudgedRewardCollator(pad_token_id=begin.tokenizer.pad_token_id),
        train_dataset=loop.whole_rows(loop.rows_of(learn, learn=True)),
        eval_dataset=loop.whole_rows(loop.rows_of(held, learn=False)) if held.kept else None,
        processing_class=begin.tokenizer,
        peft_config=loop.adapter_of(settings, task="SEQ_CLS", head=["score"]),
    )
    trainer.margin_scale = settings.margin_scale
    return trainer
