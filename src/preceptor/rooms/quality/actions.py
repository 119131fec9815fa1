"""What people do here: ask for a consensus, and let a reviewer's ruling hold at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.projects.queries import form_at
from preceptor.rooms.quality import ruled
from preceptor.rooms.quality.nouns import Method, Wish
from preceptor.rooms.quality.store import results
from preceptor.rooms.rulings.nouns import Ruling
from preceptor.rooms.work import queries as work
from preceptor.rooms.work.nouns import Voices

CONSENSUS = "quality.consensus"
PEOPLE = Voices()


def ask_for_consensus(
    ctx: Ctx, project_id: int, *, method: Method = Method.DAWID_SKENE, voices: Voices = PEOPLE
) -> str:
    """Start a consensus run; gives its job, or that of the one already waiting.

    Runs that become due by themselves hear the same voices from then on. Raises Problem `voices.nobody`, `voices.judge`.
    """
    require(ctx, Deed.SEE_QUALITY, project_id)
    work.judges_heard(ctx, project_id, voices)
    # Kept beside the job and not in it: one that waits already must do as is wished last.
    results.wish(ctx.conn, project_id, Wish(method, voices))
    return ctx.enqueue(CONSENSUS, {"project_id": project_id}, key=f"{CONSENSUS}:{project_id}", again=True)


def infer_again(ctx: Ctx, project_id: int) -> str:
    """A run as it was wished last, since whose answers count has changed. For `integrity`; gives its job."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    return ctx.enqueue(CONSENSUS, {"project_id": project_id}, key=f"{CONSENSUS}:{project_id}", again=True)


def adopt(ctx: Ctx, ruling: Ruling, shown: Mapping[str, Any], *, answers: int) -> None:
    """The consensus of a ruled item is its ruling from now on, not only after the next run. For `review`.

    `shown` is what the item shows, `answers` how many of its answers count.
    """
    require(ctx, Deed.REVIEW, ruling.project_id)
    form = form_at(ctx, ruling.project_id, ruling.form_version)
    found = list(ruled.as_consensus(form, shown, ruling, answers=answers))
    results.save_consensus(ctx.conn, ruling.project_id, results.run_number(ctx.conn, ruling.project_id), found)
