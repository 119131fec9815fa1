"""Asks a trained transformer: how good a response is, or how likely it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

Floats = npt.NDArray[np.float64]


@torch.no_grad()
def scores_of(model: Any, tokens: Sequence[list[int]], *, pad: int, batch_size: int) -> Floats:
    """The reward of each token sequence, (sequences,)."""
    answers = [
        model(input_ids=ids, attention_mask=mask).logits[:, 0].float().cpu()
        for ids, mask in _batches(tokens, model, pad=pad, batch_size=batch_size)
    ]
    return _joined(answers)


def scores_of_pairs(model: Any, columns: Mapping[str, Any], *, pad: int, batch_size: int) -> tuple[Floats, Floats]:
    """Rewards of chosen and of rejected responses, each after its prompt."""
    chosen, rejected = (
        [prompt + response for prompt, response in zip(columns["prompt_ids"], columns[side], strict=True)]
        for side in ("chosen_ids", "rejected_ids")
    )
    return (
        scores_of(model, chosen, pad=pad, batch_size=batch_size),
        scores_of(model, rejected, pad=pad, batch_size=batch_size),
    )


@torch.no_grad()
def log_chances(
    model: Any, prompts: Sequence[list[int]], responses: Sequence[list[int]], *, pad: int, batch_size: int
) -> Floats:
    """log P(response | prompt) in nats, summed over the response's tokens, (responses,)."""
    whole = [prompt + response for prompt, response in zip(prompts, responses, strict=True)]
    answers = []
    starts = iter([len(prompt) for prompt in prompts])
    for ids, mask in _batches(whole, model, pad=pad, batch_size=batch_size):
        logits = model(input_ids=ids, attention_mask=mask).logits[:, :-1].float()
        each = torch.log_softmax(logits, dim=-1).gather(2, ids[:, 1:, None])[..., 0]  # (batch, tokens - 1)
        begin = torch.tensor([next(starts) for _ in range(len(ids))], device=ids.device)
        place = torch.arange(1, ids.shape[1], device=ids.device)
        counted = (place[None, :] >= begin[:, None]) & (mask[:, 1:] == 1)
        answers.append((each * counted).sum(1).cpu())
    return _joined(answers)


def log_chances_of_pairs(model: Any, columns: Mapping[str, Any], *, pad: int, batch_size: int) -> tuple[Floats, Floats]:
    """log P of chosen and of rejected responses under the model, each (pairs,)."""
    prompts = columns["prompt_ids"]
    return (
        log_chances(model, prompts, columns["chosen_ids"], pad=pad, batch_size=batch_size),
        log_chances(model, prompts, columns["rejected_ids"], pad=pad, batch_size=batch_size),
    )


def _batches(tokens: Sequence[list[int]], model: Any, *, pad: int, batch_size: int) -> Iterator[tuple[Any, Any]]:
    """Right-padded (ids, mask) in the order given."""
    for start in range(0, len(tokens), batch_size):
        part = [torch.tensor(ids) for ids in tokens[start : start + batch_size]]
        ids = torch.nn.utils.rnn.pad_sequence(part, batch_first=True, padding_value=pad)
        ones = [torch.ones_like(each) for each in part]
        mask = torch.nn.utils.rnn.pad_sequence(ones, batch_first=True, padding_value=0)
        yield ids.to(model.device), mask.to(model.device)


def _joined(parts: Sequence[Any]) -> Floats:
    return np.asarray(torch.cat(list(parts)).double().numpy()) if parts else np.zeros(0)
