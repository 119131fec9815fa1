"""hh-rlhf: two transcripts that share a start, one chosen, one rejected (Bai et al. 2022)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from typing import Any

from preceptor.rooms.datasets.readers.draft import Draft, ItemDraft, Judgment, Unreadable
from preceptor.rooms.datasets.readers.mapping import TranscriptMapping

_TURN = re.compile(r"\n\n(Human|Assistant): ?")
_ROLES = {"Human": "user", "Assistant": "assistant"}
Turns = list[dict[str, str]]


def transcript_reader(
    mapping: TranscriptMapping, prompt_field: str, responses_field: str, *, prompt_is_chat: bool
) -> Callable[[Mapping[str, Any]], Draft]:
    """The shared turns become the prompt, the last assistant turns the two responses, "chosen" the better one."""

    def read(values: Mapping[str, Any]) -> Draft:
        chosen = _turns(values.get(mapping.chosen), mapping.chosen)
        rejected = _turns(values.get(mapping.rejected), mapping.rejected)
        if chosen[:-1] != rejected[:-1]:
            raise Unreadable("The two transcripts differ before their last turn; expected a shared start.")
        prompt: Any = chosen[:-1] if prompt_is_chat else _as_text(chosen[:-1])
        payload = {
            prompt_field: prompt,
            responses_field: [{"id": "r1", "text": chosen[-1]["text"]}, {"id": "r2", "text": rejected[-1]["text"]}],
        }
        item = ItemDraft(
            payload=payload,
            key=str(values.get(mapping.key, "")) if mapping.key else "",
            group=hashlib.sha256(_as_text(chosen[:1]).encode()).hexdigest()[:16],
            judgments=(Judgment("source", order=(("r1",), ("r2",))),),
        )
        return Draft(items=(item,))

    return read


def _turns(transcript: object, column: str) -> Turns:
    if not isinstance(transcript, str):
        raise Unreadable(f"Column {column} holds {type(transcript).__name__}; expected a transcript.")
    text = transcript if transcript.startswith("\n\n") else "\n\n" + transcript.lstrip()
    before, *parts = _TURN.split(text)
    turns = [{"role": _ROLES[who], "text": said.strip()} for who, said in zip(parts[::2], parts[1::2], strict=True)]
    if before.strip() or len(turns) < 2 or turns[-1]["role"] != "assistant":
        raise Unreadable(f"Column {column} is no transcript “Human: … Assistant: …” that ends with the assistant.")
    return turns


def _as_text(turns: Turns) -> str:
    if len(turns) == 1:
        return turns[0]["text"]
    return "\n\n".join(f"**{'Person' if t['role'] == 'user' else 'Assistant'}:** {t['text']}" for t in turns)
