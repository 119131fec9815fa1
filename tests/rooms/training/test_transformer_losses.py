"""Our losses: TRL's own where nobody weighs anything, and what soft labels and weights promise elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.rooms.training.makers import BAD, completion_rows, preference_rows, write_build, write_run

from preceptor.base.problems import Problem

pytestmark = [pytest.mark.train, pytest.mark.slow]
torch = pytest.importorskip("torch", reason="the extra preceptor[train] is not installed")

from preceptor.rooms.training.backends import dpo_training, reward_training, sft_training, start, tiny  # noqa: E402
from preceptor.rooms.training.backends.asking import log_chances_of_pairs, scores_of_pairs  # noqa: E402
from preceptor.rooms.training.backends.eventlog import EventLog  # noqa: E402
from preceptor.rooms.training.backends.loop import rows_of, whole_rows  # noqa: E402
from preceptor.rooms.training.backends.program import Job, StopRequest  # noqa: E402
from preceptor.rooms.training.backends.runfile import read_run_file  # noqa: E402
from preceptor.rooms.training.backends.tokens import (  # noqa: E402
    Limit,
    Prepared,
    normalise,
    prepare_completions,
    prepare_preferences,
)
from preceptor.rooms.training.backends.weighted import bradley_terry  # noqa: E402
from preceptor.rooms.training.nouns import Method  # noqa: E402
from preceptor.rooms.training.rules import settings_of  # noqa: E402

NOBODY_HELD = Prepared({}, [], [], [])
MODULES = {"sft": sft_training, "reward": reward_training, "dpo": dpo_training}


def judged(*, soft: float, weight: float = 1.0, margin: float = 0.0) -> dict[str, Any]:
    return {
        name: torch.tensor([value]) for name, value in {"soft_label": soft, "weight": weight, "margin": margin}.items()
    }


def gradient(at: float, **said: float) -> float:
    difference = torch.tensor([at], requires_grad=True)
    bradley_terry(difference, judged(**said), scale=1.0).sum().backward()
    return float(difference.grad)


def test_a_tie_pulls_nowhere_even_with_a_margin() -> None:
    assert gradient(0.0, soft=0.5, margin=1.0) == 0.0
    assert gradient(2.0, soft=0.5) > 0.3, "a tie draws apart sides back together"
    assert gradient(0.0, soft=1.0) == -0.5
    assert gradient(0.0, soft=0.0) == 0.5


def test_the_loss_is_least_where_the_odds_equal_the_soft_label() -> None:
    at = float(torch.logit(torch.tensor(0.8)))

    assert gradient(at, soft=0.8) == pytest.approx(0.0, abs=1e-7)


def test_a_weight_scales_the_gradient_and_zero_silences_it() -> None:
    assert gradient(0.3, soft=0.9, weight=3.0) == pytest.approx(3 * gradient(0.3, soft=0.9), rel=1e-6)
    assert gradient(0.3, soft=0.9, weight=0.0) == 0.0


def test_weights_are_brought_to_mean_one() -> None:
    assert normalise([1.0, 3.0]) == [0.5, 1.5]
    assert normalise([0.0, 0.0]) == [1.0, 1.0]


def test_rows_longer_than_allowed_are_counted_cut_or_refused() -> None:
    rows = preference_rows(4, chosen=lambda number: "words and more " * (60 if number < 3 else 1))
    tokenizer = tiny.make_tokenizer(start.texts_of(rows, names=["chosen", "rejected"]), longest=64)

    left_out = prepare_preferences(rows, tokenizer, Limit(64, "leave_out"))
    cut = prepare_preferences(rows, tokenizer, Limit(64, "cut"))

    assert (left_out.counts()["used"], left_out.counts()["left_out_rows"]) == (1, ["r0", "r1", "r2"])
    assert (cut.counts()["used"], cut.counts()["cut_rows"]) == (4, ["r0", "r1", "r2"])
    sides = zip(cut.columns["prompt_ids"], cut.columns["chosen_ids"], strict=True)
    assert max(len(prompt) + len(chosen) for prompt, chosen in sides) == 64
    with pytest.raises(Problem, match="3 of 4 rows are longer than max_length = 64"):
        prepare_preferences(rows, tokenizer, Limit(64, "refuse"))
    with pytest.raises(Problem, match="3 of 3 rows"):
        prepare_preferences(rows[:3], tokenizer, Limit(64, "leave_out"))


def job_of(folder: Path, method: str, rows: list[dict[str, Any]], **settings: Any) -> Job:
    build = write_build(folder / "build", train=rows)
    run = write_run(
        folder / "run",
        method=method,
        build=build,
        max_length=64,
        learning_rate=1e-3,
        device="cpu",
        **{"log_every_steps": 1, "max_steps": 4, "batch_size": 4, **settings},
    )
    read = read_run_file(run / "run.json", method=Method(method))
    return Job(run, read, settings_of(Method(method), read.settings), EventLog(run / "events.jsonl"), StopRequest())


def trainer_of(job: Job, rows: list[dict[str, Any]]) -> tuple[Any, Any, Prepared]:
    """Our trainer, its start and its tokens."""
    method = job.run.method
    limit = Limit(job.settings.max_length, "cut")  # type: ignore[union-attr]
    if method == "sft":
        begin = start.start_causal(job, job.settings, texts=start.texts_of(rows, names=["completion"]))
        learn = prepare_completions(rows, begin.tokenizer, limit)
    else:
        make = start.start_scorer if method == "reward" else start.start_causal
        begin = make(job, job.settings, texts=start.texts_of(rows, names=["chosen", "rejected"]))
        learn = prepare_preferences(rows, begin.tokenizer, limit)
    trainer = MODULES[method].make_trainer(job, job.settings, begin=begin, learn=learn, held=NOBODY_HELD)
    return trainer, begin, learn


def losses(trainer: Any) -> list[float]:
    trainer.train()
    return [line["loss"] for line in trainer.state.log_history if "loss" in line]


def rows_for(method: str, **columns: Any) -> list[dict[str, Any]]:
    rows = completion_rows(16) if method == "sft" else preference_rows(16)
    return [{**row, **columns} for row in rows]


def trl_trainer(job: Job, begin: Any, learn: Prepared) -> Any:
    """TRL's own trainer on the very same tokens, without our columns."""
    from trl import DPOTrainer, RewardTrainer, SFTTrainer
    from trl.trainer.dpo_trainer import DataCollatorForPreference

    rows = rows_of(learn, learn=True)
    args = MODULES[job.run.method].make_trainer(job, job.settings, begin=begin, learn=learn, held=NOBODY_HELD).args
    if job.run.method == "sft":
        return SFTTrainer(
            begin.model,
            args=args,
            train_dataset=rows.remove_columns("weight"),
            processing_class=begin.tokenizer,
        )
    plain = ["weight", "soft_label"]
    if job.run.method == "reward":
        return RewardTrainer(
            begin.model,
            args=args,
            train_dataset=whole_rows(rows).remove_columns(plain),
            processing_class=begin.tokenizer,
        )

    class Ready(DPOTrainer):  # TRL's DPO knows no ready tokens; nothing else is changed
        def _prepare_dataset(self, dataset: Any, *_: Any) -> Any:
            return dataset

    return Ready(
        begin.model,
        args=args,
        train_dataset=rows.remove_columns([*plain, "margin"]),
        data_collator=DataCollatorForPreference(pad_token_id=begin.tokenizer.pad_token_id),
        processing_class=begin.tokenizer,
    )


@pytest.mark.parametrize("method", ["sft", "reward", "dpo"])
def test_where_nobody_weighs_our_loss_is_trls(tmp_path: Path, method: str) -> None:
    rows = rows_for(method, **({"margin": 0.4} if method == "reward" else {}))
    job = job_of(tmp_path, method, rows)
    ours, _, learn = trainer_of(job, rows)
    mine = losses(ours)

    fresh = trainer_of(job, rows)[1]
    theirs = losses(trl_trainer(job, fresh, learn))

    assert len(mine) == 4
    assert mine == pytest.approx(theirs, abs=1e-5)
    assert mine[-1] < mine[0]


def leaning(method: str, trainer: Any, begin: Any) -> float:
    """How far it prefers good answers to unseen prompts: rewards or log-probabilities, good minus bad."""
    unseen = prepare_preferences(preference_rows(8, start=500), begin.tokenizer, Limit(64, "cut"))
    ask = scores_of_pairs if method == "reward" else log_chances_of_pairs
    good, bad = ask(trainer.model.eval(), unseen.columns, pad=begin.tokenizer.pad_token_id, batch_size=8)
    return float((good - bad).mean())


def backwards(method: str, row: dict[str, Any]) -> dict[str, Any]:
    """What a careless rater would hand in: the bad answer as the one to learn."""
    if method == "sft":
        return {**row, "completion": BAD.format("it")}
    return {**row, "chosen": row["rejected"], "rejected": row["chosen"]}


@pytest.mark.parametrize("method", ["sft", "reward", "dpo"])
def test_weights_decide_whom_the_model_believes(tmp_path: Path, method: str) -> None:
    """Three rows in four are backwards. Only their weight tells the model not to believe them."""

    def learnt(name: str, weight: float) -> float:
        rows = [
            {**backwards(method, row), "weight": weight} if number % 4 else row
            for number, row in enumerate(rows_for(method))
        ]
        trainer, begin, _ = trainer_of(job_of(tmp_path / name, method, rows, max_steps=12, batch_size=16), rows)
        before = leaning(method, trainer, begin)
        trainer.train()
        return leaning(method, trainer, begin) - before

    silenced, believed = learnt("silenced", 0.0), learnt("believed", 1.0)

    assert silenced > 0.5
    # a writer's log-probabilities lean to the longer text whatever it learns, so it need only lean less
    assert believed < (0.5 * silenced if method == "sft" else -0.5)


def test_ties_leave_a_dpo_model_where_it_was(tmp_path: Path) -> None:
    def moved(soft: float) -> float:
        rows = rows_for("dpo", soft_label=soft)
        trainer, _, _ = trainer_of(job_of(tmp_path / str(soft), "dpo", rows), rows)
        trainer.train()
        return [line["rewards/margins"] for line in trainer.state.log_history if "rewards/margins" in line][-1]

    assert abs(moved(0.5)) < 0.02
    assert moved(1.0) > 0.3
