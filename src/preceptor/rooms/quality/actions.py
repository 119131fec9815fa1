"""What people do here: ask for a consensus; what they took out is noted."""

from __future__ import annotations

from preceptor.infra.unit import Ctx
from preceptor.rooms.identity.nouns import Deed
from preceptor.rooms.identity.queries import require
from preceptor.rooms.quality.events import LabelsExported
from preceptor.rooms.quality.nouns import Method

CONSENSUS = "quality.consensus"


def ask_for_consensus(ctx: Ctx, project_id: int, *, method: Method = Method.DAWID_SKENE) -> str:
    """Start a consensus run; gives its job, or that of the one already waiting."""
    require(ctx, Deed.SEE_QUALITY, project_id)
    args = {"project_id": project_id, "method": method.value}
    return ctx.enqueue(CONSENSUS, args, key=f"{CONSENSUS}:{project_id}", again=True)


def note_labels(ctx: Ctx, project_id: int, *, question: str, format: str, files: int) -> None:
    """Who took what out stands in the trail."""
    require(ctx, Deed.BUILD, project_id)
    told = LabelsExported(subject=str(project_id), project_id=project_id, question=question, format=format, files=files)
    ctx.tell(told)
