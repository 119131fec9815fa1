"""TRL's trainers with soft labels, margins and rater weights, which TRL 1.16 lacks.

With weight 1, soft label 1 and no margin each gives TRL's own loss (tests/rooms/training hold that). They
lean on private methods of TRL, which is why its version is pinned.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch.nn.functional import logsigmoid
from trl import DPOTrainer, RewardTrainer, SFTTrainer
from trl.trainer.dpo_trainer import DataCollatorForPreference as DpoCollator
from trl.trainer.reward_trainer import DataCollatorForPreference as RewardCollator
from trl.trainer.sft_trainer import DataCollatorForLanguageModeling as TextCollator

JUDGED = ("weight", "soft_label", "margin")


def bradley_terry(difference: torch.Tensor, judged: Mapping[str, torch.Tensor], *, scale: float) -> torch.Tensor:
    """-w [p log σ(d) + (1 - p) log σ(-d)] a pair, (pairs,), d = difference - scale · margin · (2p - 1).

    The margin is signed by the soft label, so that a tie (p = 0.5) is pulled nowhere: at d = 0 its gradient
    is 0.
    """
    soft = judged["soft_label"]
    d = difference - scale * judged["margin"] * (2 * soft - 1)
    return judged["weight"] * -(soft * logsigmoid(d) + (1 - soft) * logsigmoid(-d))


def _numbers(examples: Sequence[Mapping[str, Any]], names: Sequence[str]) -> dict[str, torch.Tensor]:
    return {name: torch.tensor([float(each[name]) for each in examples]) for name in names}


@dataclass
class JudgedRewardCollator(RewardCollator):  # type: ignore[misc]
    """Pads whole conversations (prompt and response) and carries the judgement along."""

    def torch_call(self, examples: list[dict[str, Any]]) -> dict[str, Any]:
        pairs = [{side: each[side] for side in ("chosen_ids", "rejected_ids")} for each in examples]
        return {**super().torch_call(pairs), **_numbers(examples, JUDGED)}


@dataclass
class JudgedDpoCollator(DpoCollator):  # type: ignore[misc]
    """Pads prompt and response apart, for the loss is on the response alone; carries the judgement along."""

    def torch_call(self, examples: list[dict[str, Any]]) -> dict[str, Any]:
        return {**super().torch_call(examples), **_numbers(examples, JUDGED)}


@dataclass
class WeightedTextCollator(TextCollator):  # type: ignore[misc]
    """Pads texts and carries their weights along."""

    def torch_call(self, examples: list[dict[str, Any]]) -> dict[str, Any]:
        return {**super().torch_call(examples), **_numbers(examples, ("weight",))}


class OwnRows:
    """Before any TRL trainer: rows come ready in tokens, extra columns survive, no model card is written."""

    extra_columns: tuple[str, ...] = JUDGED

    def _prepare_dataset(self, dataset: Any, *_: Any, **__: Any) -> Any:
        """Tokens are made in `tokens.py`, where every row that does not fit is counted."""
        return dataset

    def _set_signature_columns_if_needed(self) -> None:
        super()._set_signature_columns_if_needed()  # type: ignore[misc]
        own: Sequence[str] = self._signature_columns  # type: ignore[has-type]
        self._signature_columns = list(dict.fromkeys([*own, *self.extra_columns]))

    def create_model_card(self, *_: Any, **__: Any) -> None:
        """The run's own result tells where the model comes from; TRL's card would name other tools."""


class JudgedRewardTrainer(OwnRows, RewardTrainer):  # type: ignore[misc]
    """Reward model on soft labels: the parent runs the model and logs, its loss is replaced."""

    margin_scale = 1.0

    def compute_loss(
        self, model: Any, inputs: Any, return_outputs: bool = False, num_items_in_batch: Any = None
    ) -> Any:
        del num_items_in_batch  # pairs are averaged, whatever their tokens
        fed = dict(inputs)
        judged = {name: fed.pop(name) for name in JUDGED}
        _, outputs = super().compute_loss(model, fed, return_outputs=True)
        chosen, rejected = torch.chunk(outputs.logits.squeeze(-1), 2)
        loss = bradley_terry(chosen - rejected, judged, scale=self.margin_scale).mean()
        if self.args.center_rewards_coefficient:
            pull = (judged["weight"] * (chosen + rejected) ** 2).mean()
            loss = loss + self.args.center_rewards_coefficient * pull
        return (loss, outputs) if return_outputs else loss


class JudgedDpoTrainer(OwnRows, DPOTrainer):  # type: ignore[misc]
    """DPO on soft labels. TRL reduces inside, so we listen to its one forward pass and build the loss.

    Needs `precompute_ref_log_probs=True`: the reference's log-probabilities are then columns of the rows.
    """

    margin_scale = 0.0

    def _compute_loss(self, model: Any, inputs: Any, return_outputs: bool) -> Any:
        fed = dict(inputs)
        judged = {name: fed.pop(name) for name in JUDGED}
        heard: dict[str, Any] = {}

        def listen(*args: Any, **kwargs: Any) -> Any:
            heard["outputs"] = model(*args, **kwargs)
            return heard["outputs"]

        super()._compute_loss(listen, fed, False)  # logs its metrics; its loss goes unused
        gain = self.gain(heard["outputs"], fed)
        loss = bradley_terry(gain, judged, scale=self.margin_scale).mean()
        return (loss, heard["outputs"]) if return_outputs else loss

    def gain(self, outputs: Any, inputs: Mapping[str, Any]) -> torch.Tensor:
        """β [(chosen - its reference) - (rejected - its reference)] in log-probabilities, (pairs,)."""
        tokens = inputs["completion_mask"].shape[1] - 1
        chosen, rejected = outputs.log_probs[:, -tokens:].sum(1).chunk(2)
        moved = (chosen - inputs["ref_chosen_logps"]) - (rejected - inputs["ref_rejected_logps"])
        result: torch.Tensor = self.beta * moved
        return result

    def compute_ref_log_probs(self, model: Any, inputs: Any) -> Any:
        """The judgement is no input of the model."""
        return super().compute_ref_log_probs(model, {k: v for k, v in inputs.items() if k not in JUDGED})


class WeightedSftTrainer(OwnRows, SFTTrainer):  # type: ignore[misc]
    """SFT where a row's tokens count by its weight: Σ weight · -log p / number of tokens."""

    extra_columns = ("weight",)

    def compute_loss(
        self, model: Any, inputs: Any, return_outputs: bool = False, num_items_in_batch: Any = None
    ) -> Any:
        fed = dict(inputs)
        weight = fed.pop("weight")

        def weigh(*args: Any, **kwargs: Any) -> Any:
            outputs = model(*args, **kwargs)
            outputs["log_probs"] = outputs["log_probs"] * weight[:, None]
            return outputs

        return super().compute_loss(weigh, fed, return_outputs, num_items_in_batch)
