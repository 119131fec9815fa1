"""Draws answers from a language model, batch by batch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from transformers import set_seed

from preceptor.rooms.training.backends.builds import prompt_messages
from preceptor.rooms.training.backends.start import open_writer

if TYPE_CHECKING:
    from preceptor.rooms.training.backends.generate import GenerateSettings


def write_answers(
    rows: Sequence[Mapping[str, Any]], folder: Path, *, settings: GenerateSettings, seed: int
) -> Iterator[tuple[int, dict[str, Any]]]:
    """(number of the row, {answer, response, tokens, ended}) a time; equal seeds give equal answers."""
    opened = open_writer(folder)
    opened.tokenizer.padding_side = "left"  # answers begin where all prompts end
    set_seed(seed)
    for begin in range(0, len(rows), settings.batch_size):
        batch = rows[begin : begin + settings.batch_size]
        drawn = _draw(batch, opened.tokenizer, opened.model, settings=settings)
        for place, said in enumerate(drawn):
            row, answer = divmod(place, settings.answers)
            yield begin + row, {"answer": answer, **said}


@torch.no_grad()
def _draw(
    batch: Sequence[Mapping[str, Any]], tokenizer: Any, model: Any, *, settings: GenerateSettings
) -> list[dict[str, Any]]:
    asked = tokenizer.apply_chat_template(
        [prompt_messages(row["prompt"]) for row in batch],
        add_generation_prompt=True,
        padding=True,
        return_tensors="pt",
        return_dict=True,
    ).to(model.device)
    sampled = {"temperature": settings.temperature, "top_p": settings.top_p, "top_k": 0}
    tokens = model.generate(
        **asked,
        max_new_tokens=settings.max_new_tokens,
        num_return_sequences=settings.answers,
        pad_token_id=tokenizer.pad_token_id,
        do_sample=settings.temperature > 0,
        **(sampled if settings.temperature > 0 else {}),
    )[:, asked["input_ids"].shape[1] :]
    return [_read(line.tolist(), tokenizer) for line in tokens]


def _read(tokens: list[int], tokenizer: Any) -> dict[str, Any]:
    """The text up to the model's own stop token; without one it was cut by max_new_tokens."""
    ended = tokenizer.eos_token_id in tokens
    own = tokens[: tokens.index(tokenizer.eos_token_id)] if ended else tokens
    return {
        "response": tokenizer.decode(own, skip_special_tokens=True),
        "tokens": len(own),
        "ended": ended,
    }
