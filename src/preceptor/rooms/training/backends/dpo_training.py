"""Direct preference optimisation on soft labels and rater weights."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from trl import DPOConfig

from preceptor.rooms.training.backends import loop
from preceptor.rooms.training.backends.asking import log_chances_of_pairs
from preceptor.rooms.training.backends.builds import PREFERENCE, read_build
from preceptor.rooms.training.backends.heldout import measure, write_scores
from preceptor.rooms.training.backends.program import Job, Outcome
from preceptor.rooms.training.backends.start import Start, start_causal, texts_of
from preceptor.rooms.training.backends.tokens import Limit, Prepared, prepare_preferences
from preceptor.rooms.training.backends.weighted import JudgedDpoCollator, JudgedDpoTrainer
from preceptor.rooms.training.nouns import DpoSettings


def train_dpo(job: Job, settings: DpoSettings) -> Outcome:
    """Moves the model towards what people chose; held-out pairs are scored by its implicit reward.

    The reference is the model the run starts from. It is asked before the first step, and again after a
    restart, so that a resumed run still measures from the same place.
    """
    build = read_build(Path(job.run.build.path), shape=PREFERENCE)
    begin = start_causal(job, settings, texts=texts_of(build.train.rows, names=["chosen", "rejected"]))
    limit = Limit(settings.max_length, settings.over_length)
    learn = prepare_preferences(build.train.rows, begin.tokenizer, limit)
    held = prepare_preferences(build.test.rows, begin.tokenizer, limit)
    ask = {"pad": begin.tokenizer.pad_token_id, "batch_size": settings.batch_size}
    before = log_chances_of_pairs(begin.model.eval(), held.columns, **ask)
    trainer = make_trainer(job, settings, begin=begin, learn=learn, held=held)
    said = loop.train_to_end(job, trainer)
    model = loop.save_model(job, trainer, begin.tokenizer)
    after = log_chances_of_pairs(model, held.columns, **ask)
    chosen, rejected = (settings.beta * (now - then) for now, then in zip(after, before, strict=True))
    rows = [build.test.rows[place] for place in held.kept]
    write_scores(job.folder / "scores.parquet", rows, chosen=chosen, rejected=rejected)
    return Outcome(
        metrics={**said, **measure(rows, chosen=chosen, rejected=rejected)},
        rows={"train": learn.counts(), "test": held.counts(), "filled": dict(build.train.filled)},
        scores="scores.parquet",
        notes=dict(begin.notes),
    )


def make_trainer(job: Job, settings: DpoSettings, *, begin: Start, learn: Prepared, held: Prepared) -> Any:
    """TRL's DPO trainer with judgements; the reference's log-probabilities are computed first, once."""
    more = {"beta": settings.beta, "precompute_ref_log_probs": True, "loss_type": ["sigmoid"]}
    trainer = JudgedDpoTrainer(
        begin.model,
        args=loop.arguments_of(DPOConfig, settings, job, held_out=bool(held.kept), **more),
        data_collator=JudgedDpoCollator(pad_token_id=begin.tokenizer.pad_token_id),
        train_dataset=loop.rows_of(learn, learn=True),
        eval_dataset=loop.rows_of(held, learn=False) if held.kept else None,
        processing_class=begin.tokenizer,
        peft_config=loop.adapter_of(settings, task="CAUSAL_LM"),
    )
    trainer.margin_scale = settings.margin_scale
    return trainer
