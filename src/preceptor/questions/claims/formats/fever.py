"""FEVER: one JSON a line, a claim with one of three labels and its evidence.

Thorne et al., FEVER: a large-scale dataset for fact extraction and verification (2018).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from preceptor.questions.claims.schema import Answer, Claim, Question
from preceptor.questions.format import Format, Labelled

_LOSES = (
    "Disputed, unsupported and beyond me all become NOT ENOUGH INFO; claims in which nothing can be checked are left out, and so are "
    "corrected texts. A source is its address where FEVER has the name of a Wikipedia page, without the number of a sentence. Quotes, "
    "days, tiers, snapshots, reasons and our own verdict stand in “sources”, “why” and “verdict”, which FEVER itself does not know."
)
SUPPORTS, REFUTES, NOT_ENOUGH = "SUPPORTS", "REFUTES", "NOT ENOUGH INFO"
LABELS = {
    "accurate": SUPPORTS, "inaccurate": REFUTES,
    "disputed": NOT_ENOUGH, "unsupported": NOT_ENOUGH, "cannot_assess": NOT_ENOUGH,
}  # fmt: skip
"""Verdict → label; "no_fact" has none."""


def write(_question: Question, items: Sequence[Labelled]) -> dict[str, str]:
    labelled = ((claim, item.file) for item in items for claim in _labelled(item))
    rows = [_row(number, claim, file) for number, (claim, file) in enumerate(labelled, start=1)]
    return {"fever.jsonl": "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)}


def _labelled(item: Labelled) -> list[Claim]:
    return [claim for claim in Answer.model_validate(dict(item.answer)).claims if claim.verdict in LABELS]


def _row(number: int, claim: Claim, item: str) -> dict[str, Any]:
    label = LABELS[claim.verdict]
    sets = [[[number, place, one.url, None]] for place, one in enumerate(claim.evidence, start=1)]
    known = label != NOT_ENOUGH
    return {
        "id": number,
        "verifiable": "VERIFIABLE" if known else "NOT VERIFIABLE",
        "label": label,
        "claim": claim.text,
        "evidence": sets if known else [[[number, None, None, None]]],
        "verdict": claim.verdict,
        "why": claim.why,
        "sources": [one.model_dump() for one in claim.evidence],
        "item": item,
    }


FORMAT = Format("FEVER", _LOSES, None, write)
