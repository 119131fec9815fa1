"""What people do here: ask for a consensus."""

from __future__ import annotations

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.quality import store
from preceptor.rooms.quality.nouns import Method, Wish
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
    store.wish(ctx.conn, project_id, Wish(method, voices))
    return ctx.enqueue(CONSENSUS, {"project_id": project_id}, key=f"{CONSENSUS}:{project_id}", again=True)
