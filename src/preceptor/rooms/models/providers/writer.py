"""Writes with a transformers model: a prompt from turns, then tokens as they come."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, StoppingCriteria, TextIteratorStreamer

_MOST_TOKENS = 32_768


class Writer:
    """A causal language model and its tokenizer, loaded from a folder: safetensors only, and no code of the model's own."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise ValueError(f"there is no folder {folder}")
        self._tokenizer: Any = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        self._model: Any = AutoModelForCausalLM.from_pretrained(
            folder, local_files_only=True, trust_remote_code=False, use_safetensors=True
        ).eval()
        self._stopped = threading.Event()
        self._failed: Exception | None = None
        self.ended: dict[str, Any] = {}

    def prompt(self, turns: Sequence[Mapping[str, Any]]) -> str:
        """By the tokenizer's own template; without one, a line for each turn."""
        told = [{"role": str(turn["role"]), "content": str(turn.get("content") or "")} for turn in turns]
        if self._tokenizer.chat_template:
            made: str = self._tokenizer.apply_chat_template(told, tokenize=False, add_generation_prompt=True)
            return made
        return "\n".join([f"{turn['role']}: {turn['content']}" for turn in told] + ["assistant:"])

    def write(self, prompt: str, asked: Mapping[str, Any]) -> Iterator[str]:
        """Pieces of text as tokens come; `ended` says afterwards why it ended, and how many tokens it took."""
        self._stopped.clear()
        tokens = self._tokenizer(prompt, return_tensors="pt")
        most = max(1, min(int(asked.get("max_tokens") or 256), _MOST_TOKENS))
        streamer = TextIteratorStreamer(self._tokenizer, skip_prompt=True, skip_special_tokens=True)
        counting = _Counting(self._stopped, read=tokens["input_ids"].shape[1])
        options = {**tokens, **_how(asked), "max_new_tokens": most, "streamer": streamer, "stopping_criteria": [counting],
                   "pad_token_id": self._tokenizer.pad_token_id or self._tokenizer.eos_token_id}  # fmt: skip
        if asked.get("seed") is not None:
            torch.manual_seed(int(asked["seed"]))
        thread = threading.Thread(target=self._generate, args=(streamer, options), daemon=True)
        thread.start()
        try:
            yield from _until(streamer, [str(word) for word in asked.get("stop") or ()])
        finally:
            # Behind a stop word, or when whoever asked went away: the rest is not worth writing.
            self._stopped.set()
            thread.join()
        if self._failed is not None:
            raise self._failed
        finish = "length" if counting.written >= most else "stop"
        usage = {"prompt_tokens": counting.read, "completion_tokens": counting.written}
        self.ended = {"finish": finish, "usage": usage}

    def _generate(self, streamer: Any, options: Mapping[str, Any]) -> None:
        """In a thread of its own; however it ends, whoever waits for the next piece is told that there is none."""
        self._failed = None
        try:
            self._model.generate(**options)
        except Exception as error:  # whatever it was must reach whoever asked
            self._failed = error
        finally:
            streamer.end()


class _Counting(StoppingCriteria):  # type: ignore[misc]
    """Counts tokens, and stops the model when whoever asked has gone away."""

    def __init__(self, stopped: threading.Event, *, read: int) -> None:
        self._stopped = stopped
        self.read = read
        self.written = 0

    def __call__(self, input_ids: Any, _scores: Any, **_more: Any) -> Any:
        self.written = input_ids.shape[1] - self.read
        return torch.full((input_ids.shape[0],), self._stopped.is_set(), device=input_ids.device)


def _how(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Temperature 0 takes the likeliest token each time."""
    temperature = float(asked["temperature"]) if asked.get("temperature") is not None else 1.0
    if temperature == 0:
        return {"do_sample": False}
    return {"do_sample": True, "temperature": temperature, "top_p": float(asked.get("top_p") or 1.0)}


def _until(pieces: Iterator[str], stops: Sequence[str]) -> Iterator[str]:
    """The text before the first stop word, wherever its letters are cut into pieces."""
    longest = max(map(len, stops), default=0)
    kept = ""
    for piece in pieces:
        kept += piece
        found = [at for at in (kept.find(word) for word in stops) if at >= 0]
        if found:
            yield kept[: min(found)]
            return
        ready = len(kept) - longest + 1 if longest else len(kept)
        if ready > 0:
            yield kept[:ready]
            kept = kept[ready:]
    if kept:
        yield kept
