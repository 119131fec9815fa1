"""Texts become token ids here, with every over-long row counted and named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from preceptor.base.problems import Problem, invalid
from preceptor.rooms.training.backends.builds import prompt_messages
from preceptor.rooms.training.nouns import OverLength

SHOWN_ROWS = 20

# For tokenizers of base models, which bring no template of their own.
PLAIN_TEMPLATE = (
    "{%- for message in messages -%}"
    "{{- message['role'].capitalize() + ': ' + message['content'] -}}"
    "{%- if message['role'] == 'assistant' -%}{{- eos_token -}}{%- endif -%}{{- '\\n\\n' -}}"
    "{%- endfor -%}"
    "{%- if add_generation_prompt -%}{{- 'Assistant: ' -}}{%- endif -%}"
)


@dataclass(frozen=True)
class Limit:
    """The most `tokens` a row may have, prompt and response together, and what happens `over` it."""

    tokens: int
    over: OverLength


@dataclass(frozen=True)
class Prepared:
    """Rows ready for a trainer, and what became of those that were too long.

    `kept` are the numbers of the build's rows in `columns`; `left_out` and `cut` are row ids.
    """

    columns: Mapping[str, list[Any]]
    kept: Sequence[int]
    left_out: Sequence[str]
    cut: Sequence[str]

    def counts(self) -> dict[str, Any]:
        """For the result: how many rows went in, and which did not (the first SHOWN_ROWS by id)."""
        return {
            "used": len(self.kept),
            "left_out": len(self.left_out),
            "left_out_rows": list(self.left_out[:SHOWN_ROWS]),
            "cut": len(self.cut),
            "cut_rows": list(self.cut[:SHOWN_ROWS]),
        }


@dataclass(frozen=True)
class Sides:
    """One row in tokens: what was asked, and each response to it (one for SFT, two for preferences)."""

    prompt: list[int]
    responses: list[list[int]]

    def longest(self) -> int:
        return len(self.prompt) + max(map(len, self.responses))

    def cut_to(self, length: int) -> Sides:
        room = length - len(self.prompt)
        return Sides(self.prompt, [response[:room] for response in self.responses])


def prepare_preferences(rows: Sequence[Mapping[str, Any]], tokenizer: Any, limit: Limit) -> Prepared:
    """Columns prompt_ids, chosen_ids, rejected_ids (without the prompt), soft_label, weight, margin."""
    fitted = _fit(rows, tokenizer, ("chosen", "rejected"), limit=limit)
    numbers = {name: [float(rows[place][name]) for place in fitted.kept] for name in ("soft_label", "weight", "margin")}
    columns: dict[str, list[Any]] = {
        "prompt_ids": [sides.prompt for sides in fitted.sides],
        "chosen_ids": [sides.responses[0] for sides in fitted.sides],
        "rejected_ids": [sides.responses[1] for sides in fitted.sides],
        **numbers,
    }
    return Prepared(columns, fitted.kept, fitted.left_out, fitted.cut)


def prepare_completions(rows: Sequence[Mapping[str, Any]], tokenizer: Any, limit: Limit) -> Prepared:
    """Columns input_ids, labels (-100 on the prompt, so that only the completion is learnt) and weight."""
    fitted = _fit(rows, tokenizer, ("completion",), limit=limit)
    columns: dict[str, list[Any]] = {
        "input_ids": [sides.prompt + sides.responses[0] for sides in fitted.sides],
        "labels": [[-100] * len(sides.prompt) + sides.responses[0] for sides in fitted.sides],
        "weight": [float(rows[place]["weight"]) for place in fitted.kept],
    }
    return Prepared(columns, fitted.kept, fitted.left_out, fitted.cut)


def normalise(weights: Sequence[float]) -> list[float]:
    """Weights of mean 1 over the build, so that batches of any size pull alike; all zeros become ones."""
    total = sum(weights)
    return [weight * len(weights) / total for weight in weights] if total > 0 else [1.0] * len(weights)


@dataclass(frozen=True)
class _Fitted:
    sides: list[Sides]
    kept: list[int]
    left_out: list[str]
    cut: list[str]


def _fit(rows: Sequence[Mapping[str, Any]], tokenizer: Any, names: tuple[str, ...], *, limit: Limit) -> _Fitted:
    fitted = _Fitted([], [], [], [])
    for place, row in enumerate(rows):
        sides = encode(row["prompt"], [row[name] for name in names], tokenizer)
        if sides.longest() > limit.tokens:
            # a prompt that fills the whole length leaves no response to learn from, however it is cut
            if limit.over != "cut" or len(sides.prompt) >= limit.tokens:
                fitted.left_out.append(str(row["row_id"]))
                continue
            sides = sides.cut_to(limit.tokens)
            fitted.cut.append(str(row["row_id"]))
        fitted.sides.append(sides)
        fitted.kept.append(place)
    if fitted.left_out and (limit.over == "refuse" or not fitted.kept):
        raise _too_long(fitted, of=len(rows), limit=limit)
    return fitted


def _too_long(fitted: _Fitted, *, of: int, limit: Limit) -> Problem:
    shown = ", ".join(fitted.left_out[:SHOWN_ROWS])
    return invalid(
        "training.rows_too_long",
        f"{len(fitted.left_out)} of {of} rows are longer than max_length = {limit.tokens} tokens: {shown}.",
        hint="Raise max_length, or set over_length to “leave_out” or “cut”; either way they are counted.",
    )


def encode(prompt: Any, responses: Sequence[str], tokenizer: Any) -> Sides:
    """Token ids of the prompt and of each response, split where the templated texts part ways.

    A template may write the prompt alone otherwise than before an answer; what all share is the prompt.
    """
    messages = prompt_messages(prompt)
    asked = _templated(tokenizer, messages, add_generation_prompt=True)
    whole = [_templated(tokenizer, [*messages, {"role": "assistant", "content": response}]) for response in responses]
    shared = min(_shared_length(asked, ids) for ids in whole)
    return Sides(asked[:shared], [ids[shared:] for ids in whole])


def _templated(tokenizer: Any, messages: list[dict[str, str]], *, add_generation_prompt: bool = False) -> list[int]:
    written = tokenizer.apply_chat_template(
        messages, tokenize=True, return_dict=True, add_generation_prompt=add_generation_prompt
    )
    return list(written["input_ids"])


def _shared_length(first: Sequence[int], second: Sequence[int]) -> int:
    for place, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return place
    return min(len(first), len(second))
