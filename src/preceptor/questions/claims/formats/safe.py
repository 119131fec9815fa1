"""SAFE: each response's statements, supported, not supported or irrelevant.

Wei et al., Long-form factuality in large language models (2024).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from preceptor.questions.claims.schema import Answer, Claim, Question
from preceptor.questions.format import PROMPT, Format, Labelled
from preceptor.questions.parts import parts

_LOSES = (
    "Inaccurate, disputed and unsupported all become Not Supported; claims somebody could not assess are left out, and so are corrected "
    "texts. What SAFE keeps of its searches is empty; our sources, reasons and verdict stand in “rate_data”."
)
SUPPORTED, NOT_SUPPORTED, IRRELEVANT = "Supported", "Not Supported", "Irrelevant"
LABELS = {
    "accurate": SUPPORTED, "inaccurate": NOT_SUPPORTED, "disputed": NOT_SUPPORTED, "unsupported": NOT_SUPPORTED,
    "no_fact": IRRELEVANT,
}  # fmt: skip
"""Verdict → label; "cannot_assess" has none."""


def write(question: Question, items: Sequence[Labelled]) -> dict[str, str]:
    found = [one for item in items for one in _responses(question, item)]
    return {"safe.json": json.dumps({"per_prompt_data": found}, ensure_ascii=False, indent=1)}


def _responses(question: Question, item: Labelled) -> list[dict[str, Any]]:
    """One for each text of an item in which something was claimed."""
    claims = [one for one in Answer.model_validate(dict(item.answer)).claims if one.verdict in LABELS]
    return [
        _response(item, part, text, [one for one in claims if one.part == part])
        for part, text in parts(question, item.shown).items()
        if any(one.part == part for one in claims)
    ]


def _response(item: Labelled, part: str, text: str, claims: Sequence[Claim]) -> dict[str, Any]:
    counts = Counter(LABELS[one.verdict] for one in claims)
    asked = {"prompt": str(item.shown.get(PROMPT, "")), "response": text}
    checked = {
        **asked,
        "checked_statements": [_statement(one, text) for one in claims],
        "num_claims": len(claims),
        **{label: counts[label] for label in (SUPPORTED, IRRELEVANT, NOT_SUPPORTED)},
    }
    return {"prompt": asked["prompt"], "side2_response": text, "side2_posthoc_eval_data": checked,
            "item": item.file, "part": part}  # fmt: skip


def _statement(claim: Claim, text: str) -> dict[str, Any]:
    sources = [one.model_dump() for one in claim.evidence]
    sentence = text[claim.start : claim.end]
    return {
        "sentence": sentence,
        "atomic_fact": sentence,
        "self_contained_atomic_fact": claim.text,
        "relevance_data": None,
        "rate_data": {"verdict": claim.verdict, "why": claim.why, "sources": sources},
        "annotation": LABELS[claim.verdict],
    }


FORMAT = Format("SAFE", _LOSES, None, write)
