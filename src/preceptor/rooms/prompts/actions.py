"""Keeping the map and the index of prompts true, as answers and items come in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from preceptor.forms import BoundQuestion
from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.prompts import rules, store
from preceptor.rooms.prompts.nouns import Prompt
from preceptor.stats import minhash


def keep(ctx: Ctx, prompt: Prompt, question: BoundQuestion) -> None:
    """Index a prompt handed in; a second time it takes the place of what the answer said before."""
    require(ctx, Deed.IMPORT, prompt.project_id)
    row, column = rules.place(question, prompt.facets) or ("", "")
    worth = rules.is_worth_comparing(prompt.text)
    signature = minhash.signature(prompt.text)
    keys = minhash.bands(signature) if worth else []
    store.save(ctx.conn, prompt, row=row, column=column, signature=minhash.packed(signature), keys=keys)


def count_wanted(
    ctx: Ctx, project_id: int, questions: Mapping[str, BoundQuestion], payloads: Sequence[tuple[int, Any]]
) -> None:
    """Count what these items (number, payload) want, and move on behind the last."""
    require(ctx, Deed.IMPORT, project_id)
    for name, question in questions.items():
        for _, payload in payloads:
            cell = rules.place(question, question.kind.wanted(question.settings, payload))
            if cell is not None:
                store.count(ctx.conn, project_id, name, *cell, wanted=1)
    if payloads:
        store.move_on(ctx.conn, project_id, payloads[-1][0])
